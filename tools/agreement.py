"""Say how far independent codings of the same decided cases agree, field by field.

    .venv/bin/python tools/agreement.py [--first COMMIT] [--differences]

A case in `tests/second_coding/` was coded again from the facts alone; `reader.md` beside it holds a
third coding of the short texts in words of the vocabulary, compared where the first has no other
sources either. Acts are paired by conduct, persons and targets by order.
A field counts where at least one coding states it: `same`, `overlap` (possible values that meet;
for a date, days), `one silent` (stated by one of the two), `apart` (values that cannot both be).
The first coding is the landed one, or that of a commit made before the codings were compared.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeAlias

from checker.facts.acts import Reported
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
SECOND = CASES.parent / "second_coding"
READER = SECOND / "reader.md"
OUTCOMES = ("same", "overlap", "one silent", "apart")
UNKNOWN = "tidak_diketahui"
STATUS, DATE = "actors.status", "acts.date"
# Every act of the cases lies before this day, so that a state without end ends the same for all.
LAST_DAY = date(2025, 12, 31)

PATHS: Mapping[str, Sequence[str]] = {
    "actors": [
        *("status", "count", "post.title", "post.level", "post.leads_unit", "agency.sphere"),
        *("state_office.regional_head", "state_office.incumbent_candidate", "resignation.state"),
        *("own_candidacy.stage", "party.tie", "campaign_role.role"),
    ],
    "targets": ["kind", "office", "stage", "called_pasangan_calon", "number"],
    "acts": [
        *("conduct", "date", "direction", "own_act", "channel", "account.kind"),
        *("account.controlled", "content.partisan", "published", "photo.subject"),
        *("symbols.partisan", "worn.party_attribute", "worn.pns_attribute", "event.kind"),
        *("event.is_campaign", "active_support", "facilities.state", "facilities.kind"),
        *("authority.used", "audience.masyarakat", "audience.bawahan_binaan"),
        *("audience.unit_kerja", "audience.reach", "place.kind", "place.in_office_place"),
        *("completed", "intent.intentional"),
    ],
}
# What the third coding says of a case as a whole, and where an incident says it.
FACTS = {
    "conduct": "acts.conduct",
    "channel": "acts.channel",
    "account_kind": "acts.account.kind",
    "account_controlled": "acts.account.controlled",
    "content_partisan": "acts.content.partisan",
    "photo_subject": "acts.photo.subject",
    "partisan_symbol": "acts.symbols.partisan",
    "party_attribute": "acts.worn.party_attribute",
    "pns_attribute": "acts.worn.pns_attribute",
    "event_kind": "acts.event.kind",
    "event_is_campaign": "acts.event.is_campaign",
    "active_support": "acts.active_support",
    "state_facility": "acts.facilities.state",
    "facility_kind": "acts.facilities.kind",
    "uses_authority": "acts.authority.used",
    "audience_public": "acts.audience.masyarakat",
    "audience_under_authority": "acts.audience.bawahan_binaan",
    "in_office_place": "acts.place.in_office_place",
    "intentional": "acts.intent.intentional",
    "act_took_place": "acts.completed",
    "candidacy_stage": "actors.own_candidacy.stage",
    "resignation_state": "actors.resignation.state",
    "party_tie": "actors.party.tie",
    "campaign_role": "actors.campaign_role.role",
    "is_regional_head": "actors.state_office.regional_head",
}
Json: TypeAlias = Mapping[str, Any]
Values: TypeAlias = frozenset[str]
Row: TypeAlias = tuple[str, str, str, Values, Values]
NOTHING: Values = frozenset()


def values(holder: Json, path: str) -> Values:
    """Give the values that a field may have; none where it is left out or said to be unknown."""
    found: Any = holder
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if found is None or found == UNKNOWN:
        return NOTHING
    held = found if isinstance(found, list) else [found]
    return frozenset(str(one).lower() if isinstance(one, bool) else str(one) for one in held)


def outcome(one: Values, other: Values) -> str:
    """Name how two sets of possible values agree."""
    if one == other:
        return "same"
    if not one or not other:
        return "one silent"
    return "overlap" if one & other else "apart"


def of_dates(one: Values, other: Values) -> str:
    """Name how two spans of days agree, each written `first/last`."""
    plain = outcome(one, other)
    if plain != "apart":
        return plain
    (a, b), (c, d) = (sorted(one)[0].split("/"), sorted(other)[0].split("/"))
    return "overlap" if a <= d and c <= b else "apart"


def dated(incident: Json) -> Json:
    """Give the incident with the date of each act written as its first and last possible day."""
    reported = Reported.of(incident, _book(), LAST_DAY)
    spans = {act.id: f"{act.days.first}/{act.days.last}" for act in reported.acts()}
    acts = [{**act, "date": spans[act["id"]] if "date" in act else None} for act in _acts(incident)]
    return {**incident, "acts": acts}


@cache
def _book() -> Rulebook:
    return Rulebook.load()


def _acts(incident: Json) -> list[Any]:
    return list(incident.get("acts", ()))


def paired(kind: str, first: list[Any], second: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Pair what two codings hold: acts by conduct, the rest by order; an empty one for no pair."""
    lone, left = [], list(second)
    for one in first:
        alike = [
            o for o in left if kind == "acts" and values(one, "conduct") & values(o, "conduct")
        ]
        if alike:
            left.remove(alike[0])
            yield one, alike[0]
        else:
            lone.append(one)
    yield from zip_longest(lone, left, fillvalue={})


def twice(case: str, first: Json, second: Json) -> Iterator[Row]:
    """Yield every field of a case that one of its two codings states."""
    first, second = dated(first), dated(second)
    for kind, paths in PATHS.items():
        for one, other in paired(kind, list(first.get(kind, ())), list(second.get(kind, ()))):
            for field, path in ((f"{kind}.{path}", path) for path in paths):
                a, b = values(one, path), values(other, path)
                if a or b:
                    yield case, field, (of_dates if field == DATE else outcome)(a, b), a, b


def third(line: str, first: Json) -> Iterator[Row]:
    """Yield every fact that a line of the third coding, or the first coding, states of a case."""
    case, actor, _, conduct, features, _ = (cell.strip() for cell in line.strip("|").split("|"))
    status = frozenset(part.partition("+")[0] for part in actor.split("; "))
    told = {"conduct": frozenset(re.findall(r"`(\w+)`", conduct)), **_features(features)}
    held = _held(first, STATUS)
    yield case, STATUS, outcome(held, status), held, status
    for name, field in FACTS.items():
        a, b = _held(first, field), told.get(name, NOTHING)
        if a or b:
            yield case, field, outcome(a, b), a, b


def _features(cell: str) -> dict[str, Values]:
    found = {}
    for feature in filter(lambda word: word != "-", cell.split(", ")):
        name, _, value = feature.lstrip("!").partition("=")
        plain = "false" if feature.startswith("!") else "true"
        found[name] = frozenset(value.split("/") if value else [plain])
    return found


def _held(incident: Json, field: str) -> Values:
    kind, _, path = field.partition(".")
    return NOTHING.union(*(values(one, path) for one in incident.get(kind, ())))


def table(rows: Iterable[Row]) -> str:
    """Count the outcomes of each field, the fields most often stated first."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for _, field, result, _, _ in rows:
        counted[field][result] += 1
    order = sorted(counted, key=lambda field: (-counted[field].total(), field))
    lines = [
        "| Field | Stated | Same | Overlap | One silent | Apart |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_line(field, counted[field]) for field in order]
    return "\n".join([*lines, _line("all", sum(counted.values(), Counter()))])


def _line(field: str, count: Counter[str]) -> str:
    cells = [field, str(count.total()), *(str(count[name]) for name in OUTCOMES)]
    return f"| {' | '.join(cells)} |"


def compared(commit: str | None = None) -> tuple[list[Row], list[Row]]:
    """Give the rows of the second coding and of the third, each against the first."""
    seconds = {path.stem: _read(path) for path in sorted(SECOND.glob("K*.json"))}
    second = [
        row for case, coded in seconds.items() for row in twice(case, _first(case, commit), coded)
    ]
    lines = re.findall(r"^\| K[0-9]{3} \|.*$", READER.read_text(encoding="utf-8"), re.M)
    short = [line for line in lines if commit is not None or not _has_more(line[2:6])]
    return second, [row for line in short for row in third(line, _first(line[2:6], commit))]


def _has_more(case: str) -> bool:
    return "further_sources" in _read(CASES / case / "official.json")


def _first(case: str, commit: str | None) -> Any:
    path = CASES / case / "incident.json"
    if commit is None:
        return _read(path)
    name = f"{commit}:{path.relative_to(ROOT).as_posix()}"
    done = subprocess.run(["git", "show", name], cwd=ROOT, capture_output=True, check=True)
    return json.loads(done.stdout)


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    """Print both tables; with `--differences` every field that differs."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--first", metavar="COMMIT")
    asked.add_argument("--differences", action="store_true")
    given = asked.parse_args()
    for title, rows in zip(("Second", "Third"), compared(given.first), strict=True):
        print(f"{title} coding, {len({row[0] for row in rows})} cases\n\n{table(rows)}\n")
        for case, field, result, one, other in rows if given.differences else ():
            if result != "same":
                print(f"{case} {field}: {result}: {sorted(one)} / {sorted(other)}")


if __name__ == "__main__":
    main()
