"""The menu of a level: its kinds, who may impose them on this person, what is weighed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from checker.route.choice import Choice, concerns
from checker.route.plain import LANGUAGES, Label, Text, basis_words, joined, unique
from checker.route.priors import Prior, SanctionTable, Weight, ruled_out, weight_of
from checker.rulebook.model import is_valid

__all__ = ["ActorProfile", "menu_for"]

# From the surest to the weakest; an entry made of several rows is as sure as its weakest.
CONFIDENCES = ("statute", "reproduced", "second_hand", "inferred")

ITS_PPK: Text = {
    "id": "PPK di sini: {body} ({basis}).",
    "en": "The PPK here: {body} ({basis}).",
}
APPLIES_IF: Text = {
    "id": "Berlaku bila terlapor: {whom}.",
    "en": "Applies if the person is: {whom}.",
}


class ActorProfile(NamedTuple):
    """What the choice of rows needs to know of a person; a set holds the values still possible.

    An unknown post, sphere or status is the set of every value, an unknown flag is None. `titles`
    may stay empty: then no row that asks for an office is shown. `acting_head` says whether the
    person is an acting head of region, `seconded` whether the file names another agency of
    assignment, `offices` the office of the appointing authority where it
    is stated, `involved` which superiors may be involved (see `involved_in`), `prior` the earlier
    punishments.
    """

    posts: frozenset[str]
    spheres: frozenset[str]
    statuses: frozenset[str]
    titles: frozenset[str] = frozenset()
    is_ppk: bool | None = None
    acting_head: bool | None = None
    seconded: bool = False
    offices: frozenset[str] = frozenset()
    involved: frozenset[str] = frozenset()
    prior: tuple[Prior, ...] = ()


def menu_for(
    sanctions: Mapping[str, SanctionTable],
    pairs: Sequence[tuple[str, str]],
    actor: ActorProfile,
    label: Label,
    as_of: date,
    factors: Mapping[str, str] | None = None,
    ppk: Sequence[Mapping[str, Any]] = (),
) -> list[dict[str, Any]]:
    """Return the menu of every level with the regulation that sets it.

    `pairs` are levels, each with a citation on which it rests; no other pair of level and
    regulation has a menu. `label` turns a citation into words; who may impose is said for the day
    `as_of`; `factors` holds the values of the facts that are weighed, `ppk` the entries of
    `rules/ppk.yaml`. The dictionaries have the keys of `MenuLevel` in the assessment. A regulation
    without sanctions has no menu, unless another one serves it.
    """
    menu = _Menu(actor, label, as_of, factors or {}, _its_ppk(ppk, actor))
    return [
        menu.level(table, entry["level"], kinds)
        for table in _tables(sanctions, [citation for _, citation in pairs])
        for entry in table["levels"]
        if (cited := _cited(table, entry["level"], pairs))
        and (kinds := _kinds(table, entry, cited))
    ]


def _cited(table: SanctionTable, level: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return the citations of the family of the table on which this level rests."""
    family = _family(table)
    return [c for held, c in pairs if held == level and c.partition("/")[0] in family]


def _tables(
    sanctions: Mapping[str, SanctionTable], citations: Sequence[str]
) -> Iterator[SanctionTable]:
    """Yield the tables of the cited regulations and those that serve them, each once."""
    seen: set[str] = set()
    for name in unique(citation.partition("/")[0] for citation in citations):
        for table in sanctions.values():
            if name in _family(table) and table["regulation"] not in seen:
                seen.add(table["regulation"])
                yield table


def _family(table: SanctionTable) -> tuple[str, ...]:
    return (table["regulation"], *table.get("serves", ()))


def _kinds(
    table: SanctionTable, entry: Mapping[str, Any], citations: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Return the kinds of a level; `by_article`, only those that stand in a cited article.

    A ruling cites the article that it reads by the same number in its own name.
    """
    kinds: list[Mapping[str, Any]] = entry["kinds"]
    if not entry.get("by_article"):
        return kinds
    parts = (citation.partition("/") for citation in citations)
    cited = {article for name, _, article in parts if name in _family(table)}
    return [kind for kind in kinds if kind["basis"].partition("/")[2] in cited]


class _Menu(NamedTuple):
    """One person's menu: what stays the same over tables and levels."""

    actor: ActorProfile
    label: Label
    as_of: date
    factors: Mapping[str, str]
    its_ppk: Mapping[str, Any] | None

    def level(
        self, table: SanctionTable, level: str, sources: Sequence[Mapping[str, Any]]
    ) -> dict[str, Any]:
        kinds = [
            self.kind(table, level, source)
            for source in sources
            if self.may_be(source.get("statuses", table["statuses"]))
        ]
        free = [k["id"] for k in kinds if k["operative"] and not k["excluded_by_prior"]]
        return {
            "level": level,
            "regulation": table["regulation"],
            "kinds": kinds,
            "imposers": [*self.imposers(table, level, free), *self.special(table, level)],
            "factors": [
                {"text": dict(f["text"]), "value": self.factors.get(f.get("fact", ""))}
                for f in table["factors"]
            ],
        }

    def kind(self, table: SanctionTable, level: str, source: Mapping[str, Any]) -> dict[str, Any]:
        weight = weight_of(table, level, source["id"]) or Weight(0, 0)
        excluded, notes = ruled_out(table, weight, self.actor.prior)
        return {
            "id": source["id"],
            "text": dict(source["text"]),
            "basis": source["basis"],
            "basis_label": self.label(source["basis"]),
            "operative": source["operative"],
            "excluded_by_prior": excluded,
            "note": joined([source.get("note"), *notes]),
            "confidence": source["confidence"],
        }

    def imposers(
        self, table: SanctionTable, level: str, kinds: Sequence[str]
    ) -> list[dict[str, Any]]:
        """Choose the rows that may apply, the most special first, and gather equal ones."""
        sources = (source for source in table["imposers"] if is_valid(source, self.as_of))
        found = (_row(source, level, kinds, self.actor) for source in sources)
        rows = [row for row in found if row is not None]
        groups: dict[tuple[object, ...], list[_Row]] = {}
        for row in (_without_special(row, rows) for row in rows):
            if row.kinds:
                groups.setdefault((row.source["body"]["id"], row.kinds, row.certain), []).append(
                    row
                )
        return [self.imposer(group) for group in groups.values()]

    def imposer(self, group: Sequence[_Row]) -> dict[str, Any]:
        sources = [row.source for row in group]
        condition = None if group[0].certain else _condition(sources)
        ppk = self.its_ppk if sources[0].get("ppk") else None
        sure = [entry["confidence"] for entry in (*sources, ppk) if entry]
        return {
            "kinds": list(group[0].kinds),
            "body": dict(sources[0]["body"]),
            "basis": unique(basis_words(b, self.label) for s in sources for b in s["basis"]),
            "confidence": max(sure, key=CONFIDENCES.index),
            "note": joined([condition, ppk and _office(ppk), *_notes(sources)]),
        }

    def special(self, table: SanctionTable, level: str) -> Iterator[dict[str, Any]]:
        """Yield what differs for the status or position; such an entry names no kind."""
        for entry in table.get("special", ()):
            if level not in entry.get("levels", (level,)) or not is_valid(entry, self.as_of):
                continue
            if not concerns(entry, Choice(self.actor.statuses, involved=self.actor.involved)):
                continue
            if "acting_head" in entry and self.actor.acting_head is not True:
                continue
            if "seconded" in entry and not self.actor.seconded:
                continue
            yield {
                "kinds": [],
                "body": dict(entry["body"]),
                "basis": [basis_words(b, self.label) for b in entry["basis"]],
                "confidence": entry["confidence"],
                "note": dict(entry["note"]),
            }

    def may_be(self, statuses: Iterable[str]) -> bool:
        return not self.actor.statuses.isdisjoint(statuses)


def _its_ppk(entries: Sequence[Mapping[str, Any]], actor: ActorProfile) -> Mapping[str, Any] | None:
    """Return who the appointing authority is: by the office stated, else by the sphere known."""
    key, known = ("offices", actor.offices) if actor.offices else ("spheres", actor.spheres)
    return next(
        (entry for entry in entries if known and known <= frozenset(entry.get(key, ()))), None
    )


def _office(ppk: Mapping[str, Any]) -> Text:
    basis = "; ".join(ppk["basis"])
    return {lang: ITS_PPK[lang].format(body=ppk["body"][lang], basis=basis) for lang in LANGUAGES}


class _Row(NamedTuple):
    """One row of the table of imposers, for the kinds that are open to it."""

    source: Mapping[str, Any]
    kinds: tuple[str, ...]
    certain: bool
    special: int


def _row(
    source: Mapping[str, Any], level: str, kinds: Sequence[str], actor: ActorProfile
) -> _Row | None:
    verdicts = list(_conditions(source, actor))
    named = source.get("kinds")
    covered = tuple(k for k in kinds if (k in named if named else level in source["levels"]))
    if not covered or not all(may for may, _ in verdicts):
        return None
    return _Row(source, covered, all(must for _, must in verdicts), len(verdicts))


def _conditions(source: Mapping[str, Any], actor: ActorProfile) -> Iterator[tuple[bool, bool]]:
    """Yield for each condition of a row whether it may and whether it must hold."""
    sets = {
        "posts": actor.posts,
        "spheres": actor.spheres,
        "titles": actor.titles,
        "statuses": actor.statuses,
    }
    for key, possible in sets.items():
        wanted = source.get(key, "any")
        if wanted != "any":
            yield not possible.isdisjoint(wanted), possible <= frozenset(wanted)
    wanted = source.get("is_ppk")
    if wanted is not None:
        yield actor.is_ppk in (None, wanted), actor.is_ppk == wanted


def _without_special(row: _Row, rows: Iterable[_Row]) -> _Row:
    """Leave to more special rows that certainly apply the kinds that they cover."""
    taken = {k for r in rows if r.certain and r.special > row.special for k in r.kinds}
    return row._replace(kinds=tuple(k for k in row.kinds if k not in taken))


def _condition(sources: Sequence[Mapping[str, Any]]) -> Text:
    whom = {lang: "; ".join(unique(s["whom"][lang] for s in sources)) for lang in LANGUAGES}
    return {lang: APPLIES_IF[lang].format(whom=whom[lang]) for lang in LANGUAGES}


def _notes(sources: Sequence[Mapping[str, Any]]) -> Iterator[Text | None]:
    """Yield the notes of the rows; where rows were gathered, each says whose it is."""
    for source in sources:
        note = source.get("note")
        if note is None or len({str(s.get("note")) for s in sources}) == 1:
            yield note
        else:
            yield {lang: f"{_capital(source['whom'][lang])}: {note[lang]}" for lang in LANGUAGES}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
