"""Incidents and rulebooks for the unit tests: one plain story, changed one field at a time.

The rulebooks made here hold invented norms over the vocabulary, the definitions and the contests
of ``rules/``, so that a test states the law that it needs and no more.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from checker.classify import Classification, Track, classify
from checker.engine import Engine
from checker.facts import Act, Reported, Sheet
from checker.findings import ActorFindings, Finding, Matcher, Stance, find
from checker.rulebook import Norm, Rulebook

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
SHARED = ("rulebook", "vocabulary", "constraints", "definitions", "questions", "regions")
# How a question begins in its file.
_ENTRY = "\n  - id: "
AS_OF = "2025-06-30"
Json = dict[str, Any]

# A teacher asks the public, in a chat group, to vote for a pair; a day in the quiet period.
STORY: Json = {
    "schema_version": "1.0",
    "contests": [{"id": "pilkada-2024", "office": "bupati"}],
    "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"}],
    "actors": [{"id": "a1", "status": "pns", "post": {"level": "fungsional_lain"}}],
    "acts": [
        {
            "id": "p1",
            "actors": ["a1"],
            "targets": ["t1"],
            "conduct": "invite_support",
            "date": "2024-11-25",
            "direction": "bagi",
            "audience": {"masyarakat": True},
        }
    ],
}


def changed(
    incident: Mapping[str, Any],
    set: Mapping[str, Any] | None = None,
    unset: Iterable[str] = (),
) -> Json:
    """Return a copy in which fields are set or taken out; paths by ids (`acts.p1.date`)."""
    result: Json = deepcopy(dict(incident))
    for path in unset:
        *way, last = path.split(".")
        holder = _walk(result, way)
        del holder[_key(holder, last)]
    for path, value in (set or {}).items():
        *way, last = path.split(".")
        holder = _walk(result, way)
        holder[_key(holder, last)] = value
    return result


def _key(holder: Any, last: str) -> Any:
    if not isinstance(holder, list):
        return last
    return next(i for i, entry in enumerate(holder) if entry["id"] == last)


def story(set: Mapping[str, Any] | None = None, unset: Iterable[str] = ()) -> Json:
    """Return the plain story with some fields changed."""
    return changed(STORY, set, unset)


def _walk(node: Any, way: Sequence[str]) -> Any:
    for key in way:
        if isinstance(node, list):
            node = next(entry for entry in node if entry["id"] == key)
        else:
            node = node.setdefault(key, {})
    return node


def says(field: str, standing: str, **more: Any) -> Json:
    """Return a statement on a field."""
    return {"field": field, "standing": standing, **more}


def denied(field: str, alternative: Any = None) -> Json:
    """Return a denial with contrary evidence, or with what it names instead."""
    if alternative is None:
        return says(field, "contested", evidence=["b1"])
    return says(field, "contested", alternative=alternative)


@dataclass
class Seen:
    """All that was found for an incident, asked for by name."""

    reported: Reported
    acts: list[Act]
    found: Mapping[str, ActorFindings]
    rulebook: Rulebook

    def finding(self, norm: str, act: str = "p1", actor: str = "a1") -> Finding | None:
        """Return the finding of a norm, None where the norm was not raised or not addressed."""
        return next(
            (f for f in self.found[actor].findings if f.chain == norm and f.act.id == act), None
        )

    def state(self, norm: str, act: str = "p1", actor: str = "a1") -> str:
        """Return the state of a norm; `not_raised` or `not_addressed` where there is no finding."""
        finding = self.finding(norm, act, actor)
        if finding is not None:
            return finding.state
        is_known = (norm, act) in self.found[actor].not_addressed
        return "not_addressed" if is_known else "not_raised"

    def own_state(self, norm: str, act: str = "p1", actor: str = "a1") -> str:
        """Return the state of a norm before what a decree row rests on is seen."""
        finding = self.finding(norm, act, actor)
        return finding.own_state if finding is not None else self.state(norm, act, actor)

    def suspected(self, norm: str, act: str = "p1", actor: str = "a1") -> str:
        """Return the state of a norm prima facie; `not_raised` where there is no finding."""
        found = find(self.reported, self.acts, prima_facie_of(self.rulebook))[actor].findings
        states = [f.state for f in found if f.chain == norm and f.act.id == act]
        return states[0] if states else "not_raised"

    def suspected_track(self, name: str, actor: str = "a1") -> Track:
        """Return one track of an actor prima facie."""
        found = find(self.reported, self.acts, prima_facie_of(self.rulebook))[actor]
        tracks = classify(found, self.rulebook).tracks
        return next(track for track in tracks if track.name == name)

    def classified(self, actor: str = "a1") -> Classification:
        """Return the classification of an actor."""
        return classify(self.found[actor], self.rulebook)

    def track(self, name: str, actor: str = "a1") -> Track:
        """Return one track of an actor."""
        return next(track for track in self.classified(actor).tracks if track.name == name)


@cache
def law() -> Rulebook:
    """Return the rulebook that comes with the library."""
    return Rulebook.load()


@cache
def matcher_of(rulebook: Rulebook) -> Matcher:
    """Return one matcher for a rulebook."""
    return Matcher(rulebook, Engine(rulebook))


@cache
def prima_facie_of(rulebook: Rulebook) -> Matcher:
    """Return one matcher for the first suspicion by a rulebook."""
    engine = matcher_of(rulebook).engine
    return Matcher(rulebook, engine, stance=Stance.prima_facie(rulebook))


def look(
    incident: Mapping[str, Any],
    as_of: str = AS_OF,
    rulebook: Rulebook | None = None,
    matcher: Matcher | None = None,
) -> Seen:
    """Judge an incident by a rulebook, that of the library if none is given."""
    book = rulebook or law()
    reported = Reported.of(incident, book, date.fromisoformat(as_of))
    acts = reported.acts()
    found = find(reported, acts, matcher or matcher_of(book))
    return Seen(reported, acts, found, book)


def sheets(incident: Mapping[str, Any], as_of: str = AS_OF, act: str = "p1") -> list[Sheet]:
    """Return the fact sheets of one act."""
    reported = Reported.of(incident, law(), date.fromisoformat(as_of))
    wanted = next(found for found in reported.acts() if found.id == act)
    return reported.sheets(wanted)


def values(incident: Mapping[str, Any], fact: str, as_of: str = AS_OF, act: str = "p1") -> Any:
    """Return the values that a fact may have on the only sheet of an act."""
    (sheet,) = sheets(incident, as_of, act)
    return sheet.known(fact).values


def examples() -> Iterator[tuple[str, Json, str]]:
    """Yield name, incident and day of every example of `rules/`, the bases included."""
    for entries in law().source.examples.values():
        for entry in entries:
            base = entry["base"]
            yield entry["norm"], base["incident"], base["as_of"]
            for example in entry["examples"]:
                incident = changed(base["incident"], example.get("set"), example.get("unset") or ())
                yield f"{entry['norm']} {example['id']}", incident, base["as_of"]


# Rulebooks with invented norms


def _text(words: str) -> Json:
    return {"id": words, "en": words}


def element(name: str, *parts: Any) -> Json:
    """Return an element that holds where all of `parts` hold."""
    return {"id": name, "words": name, "all": list(parts)}


SUBJECT = element("subjek", "actor_is_pns_or_cpns")
CONDUCT = element("perbuatan", {"conduct": ["invite_support", "state_support"]})


def exception(name: str, *parts: Any, burden: str = "raised", confidence: str = "statute") -> Json:
    """Return an exception that holds where all of `parts` hold."""
    return {
        "id": name,
        "burden": burden,
        "all": list(parts),
        "basis": _text(name),
        "confidence": confidence,
        "text": _text(name),
    }


def norm(name: str, *elements: Json, **more: Any) -> Json:
    """Return a norm of discipline in force since 2010 that its conduct raises."""
    return {
        "id": name,
        "title": _text(name),
        "track": "discipline",
        "valid": {"from": "2010-01-01"},
        "raised_by": "conduct",
        "elements": list(elements or (SUBJECT, CONDUCT)),
        "consequence": {"level": "disiplin_sedang", "confidence": "statute"},
        "provenance": {"confidence": "statute", "source": "karangan"},
        **more,
    }


def question(name: str, recommended: str | None = None, **readings: Any) -> Json:
    """Return a question of law with its readings."""
    return {
        "id": name,
        "title": _text(name),
        "readings": [
            {
                "id": reading,
                "when": when,
                "ground": _text(reading),
                "source": "karangan",
                "confidence": "inferred",
                **({"recommended": True} if reading == recommended else {}),
            }
            for reading, when in readings.items()
        ],
    }


def _examples(source: Json) -> Json:
    example = {"title": _text("contoh"), "set": {"acts.p1.date": "2024-11-25"}, "expect": "open"}
    wanted = [{"kind": "boundary"}, {"kind": "unknown"}]
    wanted += [{"kind": "miss", "element": e["id"]} for e in source["elements"]]
    wanted += [{"kind": "exception", "exception": e["id"]} for e in source.get("exceptions", ())]
    base = {"title": _text("dasar"), "incident": {}, "as_of": AS_OF, "expect": "established"}
    return {
        "norm": source["id"],
        "base": base,
        "examples": [{"id": f"c{i}", **example, **kind} for i, kind in enumerate(wanted)],
    }


def write_rules(folder: Path, norms: Sequence[Json], questions: Sequence[Json] = ()) -> Path:
    """Write a rules folder with `norms`, each in a file of its own, and further questions."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*SHARED, "deciders"):
        shutil.copy(RULES / f"{name}.yaml", folder)
    shutil.copytree(RULES / "contests", folder / "contests", dirs_exist_ok=True)
    _leave_out_named_norms(folder / "questions.yaml")
    if questions:
        added = yaml.safe_dump(list(questions), allow_unicode=True)
        with (folder / "questions.yaml").open("a", encoding="utf-8") as file:
            file.write("".join(f"  {line}\n" for line in added.splitlines()))
    articles: dict[str, list[str]] = {}
    for source in norms:
        regulation, _, article = source["id"].partition("/")
        articles.setdefault(regulation, []).append(article)
        write(folder, f"regulations/{source['id']}.yaml", [source])
        write(folder, f"regulations/{source['id']}.examples.yaml", [_examples(source)])
    for regulation, known in articles.items():
        write(folder, f"regulations/{regulation}/regulation.yaml", regulation_of(regulation, known))
    return folder


def _leave_out_named_norms(questions: Path) -> None:
    """Leave out the questions whose readings name norms, which an invented law does not have."""
    head, *entries = questions.read_text(encoding="utf-8").split(_ENTRY)
    kept = [entry for entry in entries if "breach:" not in entry]
    questions.write_text(_ENTRY.join([head, *kept]), encoding="utf-8")


def regulation_of(name: str, articles: Iterable[str]) -> Json:
    """Return the document of a regulation with these articles."""
    return {
        "id": name,
        "title": _text(name),
        "short": name,
        "number": name,
        "in_force": {"from": "2004-01-01"},
        "sources": ["karangan"],
        "articles": [{"article": a, "label": f"Pasal {a}", "seen": "text"} for a in articles],
    }


def write(folder: Path, name: str, document: Any) -> None:
    """Write one document of a rules folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")


def rulebook_of(folder: Path, norms: Sequence[Json], questions: Sequence[Json] = ()) -> Rulebook:
    """Return the rulebook of invented norms, written to and read from `folder`."""
    return load(write_rules(folder / "rules", norms, questions), folder / "cache")


def load(rules: Path, cache_folder: Path) -> Rulebook:
    """Read a rules folder with a cache folder of its own."""
    with patch.dict(os.environ, {"XDG_CACHE_HOME": str(cache_folder)}):
        return Rulebook.load(rules)


def norm_of(rulebook: Rulebook, name: str) -> Norm:
    """Return one norm of a rulebook."""
    return rulebook.norms[name]
