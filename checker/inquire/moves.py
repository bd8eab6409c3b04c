"""Single changes to a file: every value that a fact of one actor may get by a field of the file.

A vague date may become one day of each kind that it may mean; an exact one stays. The contest, the
calendar, what is made of a state of a person and the ids are never touched. Values of one fact
that nothing in the law of the file tells apart are one change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from checker.compare import Setting
from checker.facts import Act, Sheet
from checker.incident import as_json
from checker.inquire.answers import place_of, restated_settings
from checker.inquire.trial import Trials
from checker.logic import Test, Value, walk
from checker.painting import Place, Scene
from checker.rulebook import Fact, Norm, Rulebook

__all__ = ["Move", "Moves", "Set", "norms_of", "size_of"]

CONDUCT, TIE = "conduct", "tie_to_target"
KIND, OFFICE = "target_kind", "contest_office"
STATES = ("actors.party", "actors.own_candidacy")
"""Groups of fields that are judged as acts."""

NONE = "tidak_ada"
NOBODY_SAID = ("unstated", "unknown", "inferred")

Set = int
"""A set of moves, the bits of a number: the search asks for little else than what sets share."""


@dataclass(eq=False)
class Move:
    """Fields that together say one thing of a fact; `is_known` if the file already says it.

    `tells` holds what is said by them, by place and fact; `alike` the fields that would do as well.
    """

    settings: frozenset[Setting]
    is_known: bool = False
    tells: dict[tuple[Place, str], Value] = field(default_factory=dict)
    alike: dict[frozenset[Setting], None] = field(default_factory=dict)

    @property
    def paths(self) -> frozenset[str]:
        """The fields that are changed."""
        return frozenset(setting.path for setting in self.settings)


def date_of(sheet: Sheet) -> str:
    """Return the field of the date of an act."""
    return f"acts.{sheet.act.id}.date"


def norms_of(rulebook: Rulebook, sheet: Sheet) -> Collection[str]:
    """Return the norms that the law may have on a day of the act, whatever is changed."""
    if _is_bounded(sheet.act):
        return rulebook.norms.keys()
    return rulebook.law(sheet.span.first).in_force


def _is_bounded(act: Act) -> bool:
    """Return whether the days of an act hang on the calendars of its targets."""
    when = act.source.get("date")
    return isinstance(when, Mapping) and ("phase" in when or "before" in when)


def size_of(settings: Iterable[Setting]) -> int:
    """Return how many fields are changed."""
    return len({setting.path for setting in settings})


class Moves:
    """Every change that counts for one actor, found by the fact that it may touch."""

    def __init__(self, trials: Trials, actor: str) -> None:
        self._incident = as_json(trials.incident)
        self._rulebook = trials.rulebook
        self._actor = actor
        self._made: dict[frozenset[Setting], Move] = {}
        places: dict[Place, Sheet] = {}
        self._sheets = sheets = trials.base.found[actor].sheets
        for sheet in sheets:
            places.setdefault(place_of(sheet), sheet)
        tests = _tests(self._rulebook, sheets)
        self._plain = _plain(self._rulebook)
        for place, sheet in places.items():
            for fact in self._rulebook.facts.values():
                if fact.on_sheet:
                    self._add(place, sheet, fact, tests.get(fact.id, ()))
        for sheet in sheets:
            if sheet.act.days.kind != "day" and sheet.act.source.get("state_of") is None:
                day = frozenset((Setting(date_of(sheet), sheet.sample.isoformat()),))
                self._made.setdefault(day, Move(day, is_known=sheet.act.days.kind != "unknown"))
        self._all = list(self._made.values())
        self._index()

    def _add(
        self, place: Place, sheet: Sheet, fact: Fact, tests: Iterable[frozenset[Value]]
    ) -> None:
        known = sheet.known(fact.id)
        groups: dict[object, Move] = {}
        for value in fact.values:
            if known.values == {value} or (fact.id == CONDUCT and value == NONE):
                continue
            settings = frozenset(
                restated_settings(self._incident, self._rulebook, place, fact, value)
            )
            if not settings:
                continue
            group = tuple(value in tested for tested in tests) if fact.id in self._plain else value
            first = groups.get(group)
            if first is not None and first.paths == {s.path for s in settings}:
                first.alike[settings] = None
                continue
            move = groups[group] = self._made.setdefault(settings, Move(settings))
            move.is_known = move.is_known or known.origin not in NOBODY_SAID
            move.tells[place, fact.id] = value

    def _index(self) -> None:
        self._by_entry: dict[str, list[tuple[int, str]]] = {}
        self._by_path: dict[str, Set] = {}
        self._by_setting: dict[Setting, Set] = {}
        self._touching: dict[object, Set] = {}
        self._telling: dict[object, dict[Value, Set]] = {}
        for index, move in enumerate(self._all):
            for setting in move.settings:
                path, bit = setting.path, 1 << index
                self._by_entry.setdefault(_entry(path), []).append((index, path))
                self._by_path[path] = self._by_path.get(path, 0) | bit
                self._by_setting[setting] = self._by_setting.get(setting, 0) | bit

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Move]:
        return iter(self._all)

    def of(self, chosen: Set) -> Iterator[tuple[Move, Set]]:
        """Yield the moves of a set, each with the set of it alone."""
        while chosen:
            bit = chosen & -chosen
            yield self._all[bit.bit_length() - 1], bit
            chosen ^= bit

    def beside(self, settings: frozenset[Setting]) -> Set:
        """Return the moves that do not say anything else of fields that are set already."""
        apart = 0
        for setting in settings:
            apart |= self._by_path.get(setting.path, 0) & ~self._by_setting.get(setting, 0)
        made = (1 << len(self._all)) - 1
        return made & ~apart

    def within(self, entries: Iterable[str] | None) -> Set:
        """Return the moves that change one of `entries` of the file (`actors.a1`); None is any."""
        if entries is None:
            return (1 << len(self._all)) - 1
        found = 0
        for entry in entries:
            for index, _ in self._by_entry.get(entry, ()):
                found |= 1 << index
        return found

    def dating(self, sheet: Sheet) -> Set:
        """Return the moves after which the act of a sheet may have been on other days.

        They give it an exact day; where calendars bound what its date may mean, they change which
        calendars those of its targets are.
        """
        found = self._by_path.get(date_of(sheet), 0)
        if _is_bounded(sheet.act):
            for one in self._sheets:
                if one.act.id == sheet.act.id:
                    found |= self.touching(one, KIND) | self.touching(one, OFFICE)
        return found

    def stating(self, sheets: Iterable[Sheet]) -> Set:
        """Return the moves that may bring about a state of the person that is none of the acts."""
        there = {str(one.act.source.get("state_of", {}).get("field")) for one in sheets}
        found = 0
        for group in STATES:
            if not any(name.startswith(f"{group}.") for name in there):
                section, name = group.split(".")
                for index, path in self._by_entry.get(f"{section}.{self._actor}", ()):
                    if _overlap(path, f"{section}.{self._actor}.{name}"):
                        found |= 1 << index
        return found

    def touching(self, sheet: Sheet, fact: str) -> Set:
        """Return the moves that change a field from which a fact of the sheet comes."""
        key = (place_of(sheet), sheet.targets, fact)
        if key not in self._touching:
            self._touching[key] = self._touch(sheet, fact)
        return self._touching[key]

    def _touch(self, sheet: Sheet, fact: str) -> Set:
        fields = {name for known in self._read_with(fact) for name in self._fields(known)}
        found = 0
        for path in {case.path(name) for case in sheet.cases for name in fields}:
            for index, other in self._by_entry.get(_entry(path), ()):
                if _overlap(path, other):
                    found |= 1 << index
        return found & ~self._of_other_ties(sheet) if fact == TIE else found

    def _of_other_ties(self, sheet: Sheet) -> Set:
        """Return what is said of the ties to other targets: they stand in one list."""
        others = 0
        for index, move in enumerate(self._all):
            places = [place for place, fact in move.tells if fact == TIE]
            if places and all(place.target not in sheet.targets for place in places):
                others |= 1 << index
        return others

    def _read_with(self, fact: str) -> Iterator[str]:
        yield fact
        inferred = self._rulebook.facts[fact].inferred
        yield from inferred.facts if inferred is not None else ()

    def _fields(self, fact: str) -> tuple[str, ...]:
        known = self._rulebook.facts[fact]
        return (*known.fields, *((known.field,) if known.field else ()))

    def telling(self, sheet: Sheet, fact: str, values: frozenset[Value]) -> Set:
        """Return the moves that say that a fact of the sheet has one of `values`."""
        if len(sheet.cases) > 1:
            return 0
        key = place_of(sheet), fact
        if key not in self._telling:
            found = self._telling[key] = {}
            for index, move in enumerate(self._all):
                if key in move.tells:
                    value = move.tells[key]
                    found[value] = found.get(value, 0) | 1 << index
        told = self._telling[key]
        result = 0
        for value in values:
            result |= told.get(value, 0)
        return result


def _tests(rulebook: Rulebook, sheets: Iterable[Sheet]) -> Mapping[str, set[frozenset[Value]]]:
    """Return every set of values that something asks for, by fact, in the law of some sheets."""
    found: dict[str, set[frozenset[Value]]] = {}
    norms = sorted({name for sheet in sheets for name in norms_of(rulebook, sheet)})
    every = chain.from_iterable(_tests_of(rulebook.norms[name]) for name in norms)
    for fact, tested in chain(every, _tests_beside(rulebook)):
        found.setdefault(fact, set()).add(tested)
    return found


def _tests_of(norm: Norm) -> Iterator[tuple[str, frozenset[Value]]]:
    yield CONDUCT, norm.raising
    if norm.raising_where is not None:
        yield norm.raising_where.fact, norm.raising_where.values
    for part in (*norm.elements, *norm.exemptions):
        for closed in part.variants.values():
            for fact, tested in closed.tests.items():
                yield from ((fact, values) for values in tested)


def _tests_beside(rulebook: Rulebook) -> Iterator[tuple[str, frozenset[Value]]]:
    """Yield what constraints ask for, and what may be inferred."""
    for clause in rulebook.clauses:
        yield from clause.literals
    for fact in rulebook.facts.values():
        if fact.inferred_when is not None:
            parts = walk(fact.inferred_when)
            yield from ((p.fact, p.values) for p in parts if isinstance(p, Test))


def _plain(rulebook: Rulebook) -> frozenset[str]:
    """Return the facts that are stated by fields from which no other fact comes."""
    scene = Scene(rulebook)
    facts = [fact for fact in rulebook.facts.values() if fact.on_sheet]
    readers = Counter(field for fact in facts for field in {*fact.fields, fact.field} if field)
    plain = (
        fact.id
        for fact in facts
        if scene.can_put(fact) and all(readers[f] <= 1 for f in scene.fields_of(fact))
    )
    # What is inferred from a conduct asks for it by a test, like any norm.
    return frozenset((*plain, CONDUCT))


def _entry(path: str) -> str:
    return ".".join(path.split(".")[:2])


def _overlap(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
