"""A second opinion on every norm, worked out in the plainest way.

It starts from the incident as JSON and reads the rule files itself; of ``checker`` only the YAML
parser is used, so that a fault there cannot hide here. Where the library reasons with unknown
values, this module tries them all: every completion of what is not known is a world of its own,
in which each condition is plainly true or false.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from checker.rulebook.yaml_source import parse
from tests.reference_facts import BOTH, NO, NOTHING, UNKNOWN, YES, Facts, Json, Values, slug, union

Tree = tuple[Any, ...]
Sheet = dict[str, Values]

CONTESTED, DESCRIBED, UNSAID = "(contested)", "(described)", "(unsaid)"
# From strong to weak; `not_addressed` and `not_alleged` are reasons for which a norm is not met.
STATES = (
    *("established", "open", "excepted", "not_met"),
    *("not_addressed", "not_alleged", "not_in_force"),
)
ONE_DAY = timedelta(days=1)
KEPT_DAYS = 1000


def to_day(text: str | None, otherwise: date) -> date:
    """The day that is written, or the other one where none is."""
    return date.fromisoformat(text) if text else otherwise


def strongest(states: Iterable[str]) -> str:
    """The strongest of several states: over targets, and over the days of a lasting act."""
    return min(states, key=STATES.index)


def combine(states: Iterable[str]) -> str:
    """One state for several readings, versions or possible days of which one holds."""
    found = set(states)
    if len(found) > 1:
        found = {"open" if state == "established" else state for state in found}
    return strongest(found)


def holds(tree: Tree, world: Mapping[str, Any]) -> bool:
    """Whether the expression is true in a world that leaves nothing open."""
    kind, body, *values = tree
    if kind == "is":
        return world[body] in values[0]
    if kind == "not":
        return not holds(body, world)
    return (all if kind == "all" else any)(holds(part, world) for part in body)


def tests_in(trees: Iterable[Tree]) -> list[tuple[str, Values, bool]]:
    """Every test of a fact in the trees, and whether it stands under a negation."""
    return [test for tree in trees for test in _tests(tree)]


@cache
def _tests(tree: Tree) -> tuple[tuple[str, Values, bool], ...]:
    kind, body, *values = tree
    if kind == "is":
        return ((body, values[0], False),)
    inside = tests_in([body] if kind == "not" else body)
    return tuple((fact, ok, negated ^ (kind == "not")) for fact, ok, negated in inside)


def worlds(trees: list[Tree], sheet: Sheet, known: Json, everything: list[Tree]) -> Iterator[Json]:
    """Every completion of the facts in the trees; values that no test tells apart are one."""
    names = sorted({fact for fact, _, _ in tests_in(trees)} - known.keys())
    tests = [[ok for fact, ok, _ in tests_in(everything) if fact == name] for name in names]
    kinds = [
        {tuple(value in ok for ok in mine): value for value in sheet[name]}.values()
        for name, mine in zip(names, tests, strict=True)
    ]
    for picked in product(*kinds):
        yield {**known, **dict(zip(names, picked, strict=True))}


def verdict(elements: list[Tree], exceptions: list[tuple[Json, Tree]], sheet: Sheet) -> str:
    """The state under one combination of readings: what all completions agree on."""
    pleaded = []
    for entry, tree in exceptions:
        unknown = len({holds(tree, world) for world in worlds([tree], sheet, {}, [tree])}) > 1
        contested = any(fact in sheet[CONTESTED] for fact, _, _ in tests_in([tree]))
        if entry["burden"] == "element" or contested or not unknown:
            pleaded.append((entry["confidence"] in ("statute", "reproduced"), tree))
    defences = [tree for _, tree in pleaded]

    def complete(rest: list[Tree], world: Json) -> Iterator[str]:
        for wider in worlds(rest[:1] or defences, sheet, world, elements + defences):
            if rest:
                yield from complete(rest[1:], wider) if holds(rest[0], wider) else ["not_met"]
            else:
                true = {strong for strong, tree in pleaded if holds(tree, wider)}
                yield "excepted" if True in true else "open" if true else "established"

    seen: set[str] = set()
    for state in complete(elements, {}):
        seen.add(state)
        if "open" in seen or ("established" in seen and len(seen) > 1):
            return "open"
    return strongest(seen)


def _without_level(norm: Json, elements: list[Tree], sheet: Sheet) -> list[Tree]:
    """The elements but those that decide the level alone and may be met: these hold no state."""
    return [
        tree
        for entry, tree in zip(norm["elements"], elements, strict=True)
        if entry.get("decides") != "level"
        or not any(holds(tree, world) for world in worlds([tree], sheet, {}, [tree]))
    ]


class Rules:
    """The rule files of one folder, as far as the state of a norm depends on them."""

    def __init__(self, root: Path) -> None:
        def load(path: Path) -> Any:
            return parse(path.read_text(encoding="utf-8")).value

        def entries(name: str, key: str) -> dict[str, Json]:
            return {entry["id"]: entry for entry in load(root / f"{name}.yaml")[key]}

        self.facts = entries("vocabulary", "facts")
        self.definitions = entries("definitions", "definitions")
        self.questions = {
            question["id"]: {reading["id"]: reading["when"] for reading in question["readings"]}
            for question in entries("questions", "questions").values()
        }
        self.contests = {c["id"]: c for c in map(load, sorted(root.glob("contests/*.yaml")))}
        regions = entries("regions", "regions")
        for override in [o for c in self.contests.values() for o in c.get("overrides") or []]:
            region = regions.get(override["region"], {})
            names = [override["region"], region.get("name"), *region.get("aliases", [])]
            override["names"] = set(map(slug, names))
        self.clauses = [
            [(fact, self.domain(fact) - ok) for fact, ok in map(self._literal, rule["if"])] + [then]
            for rule in entries("constraints", "constraints").values()
            for then in map(self._literal, rule["then"] if rule["certain"] else [])
        ]
        files = {path: load(path) for path in sorted(root.glob("regulations/*/**/*.yaml"))}
        acts = {r["id"]: r["in_force"] for path, r in files.items() if path.stem == "regulation"}
        self.norms: dict[str, Json] = {
            norm["id"]: norm
            for path, norms in files.items()
            if path.stem != "regulation" and not path.name.endswith(".examples.yaml")
            for norm in norms
            if norm["raised_by"] != "classification"
        }
        self.earliest = min(to_day(in_force["from"], date.max) for in_force in acts.values())
        self.chains: dict[str, list[Json]] = {}
        turns: set[date] = set()
        for norm in sorted(self.norms.values(), key=lambda norm: str(norm["valid"]["from"])):
            turns |= self._prepare(norm, acts[norm["id"].split("/")[0]].get("until"))
            self.chains.setdefault(self.first(norm["id"]), []).append(norm)
        self.turns, self.cuts = sorted(turns), turns | cuts_in([self.contests, acts])
        asked = {fact: entry.get("inferred_when") for fact, entry in self.facts.items()}
        self.inferred = {fact: self.expand(when, {}) for fact, when in asked.items() if when}
        used = {fact for norm in self.norms.values() for fact in norm["facts"]}
        used |= {fact for clause in self.clauses for fact, _ in clause}
        used |= {fact for fact, _, _ in tests_in(self.inferred.values())}
        self.used = sorted(used & self.facts.keys())
        self.order = sorted(self.chains, key=lambda c: any(n["fed_by"] for n in self.chains[c]))
        self.memo: dict[Any, str] = {}
        self.days: dict[Any, dict[str, str]] = {}

    def _prepare(self, norm: Json, regulation_ends: str | None) -> set[date]:
        """Add to a norm its days and its expressions under every combination of readings.

        Returns the days on which it begins, ends, or becomes sure.
        """
        valid, last = norm["valid"], date.max - ONE_DAY
        begin, margin = to_day(valid["from"], last), timedelta(days=valid.get("margin_days") or 0)
        norm["begin"], norm["maybe"], norm["surely"] = begin, begin - margin, begin + margin
        norm["end"] = min(to_day(valid.get("until"), last), to_day(regulation_ends, last))
        norm["combos"], how = list(self._combos(norm)), norm["raised_by"]
        tests = [test for elements, _ in norm["combos"] for test in tests_in(elements)]
        named = union(ok for fact, ok, negated in tests if fact == "conduct" and not negated)
        by_hand = how.get("conduct") if isinstance(how, dict) else None
        norm["conducts"] = frozenset(by_hand or named)
        pleas = [tree for _, exceptions in norm["combos"] for _, tree in exceptions]
        facts = {fact for fact, _, _ in [*tests, *tests_in(pleas)]}
        norm["fed_by"] = {fact for fact in facts if fact.startswith("breach ")}
        extra = [how["person"]] if "person" in how else []
        extra += how.get("where", ()) if isinstance(how, dict) else ()
        norm["facts"] = sorted(facts | {"conduct", "contest_regime", DESCRIBED, *extra})
        return {begin, begin - margin, begin + margin + ONE_DAY, norm["end"] + ONE_DAY}

    def first(self, norm_id: str) -> str:
        """The id of the first version of the norm, which names the whole chain."""
        before = self.norms[norm_id].get("follows")
        return self.first(before) if before else norm_id

    def domain(self, fact: str) -> Values:
        """Every value the fact can have."""
        return frozenset(self.facts[fact].get("values") or BOTH)

    def _literal(self, literal: Any) -> tuple[str, Values]:
        ((fact, ok, negated),) = tests_in([self.expand(literal, {})])
        return fact, self.domain(fact) - ok if negated else ok

    def expand(self, expr: Any, choice: Mapping[str, str]) -> Tree:
        """The expression written out down to facts; KeyError names a reading not yet chosen."""
        if isinstance(expr, str):
            if expr in self.definitions:
                return self.expand(self.definitions[expr]["when"], choice)
            return ("is", expr, YES)
        ((key, body),) = expr.items()
        if key in ("all", "any"):
            return (key, tuple(self.expand(part, choice) for part in body))
        if key == "not":
            return (key, self.expand(body, choice))
        if key == "question":
            return self.expand(self.questions[body][choice[body]], choice)
        if key == "breach":
            return ("any", tuple(("is", f"breach {self.first(norm)}", YES) for norm in body))
        if isinstance(body, dict):
            ladder = list(self.facts[key]["values"])
            body = ladder[ladder.index(body["at_least"]) :]
        return ("is", key, frozenset(body))

    def _combos(self, norm: Json) -> Iterator[tuple[list[Tree], list[tuple[Json, Tree]]]]:
        """Elements and exceptions under every combination of the readings they ask for."""
        waiting: list[dict[str, str]] = [{}]
        while waiting:
            choice = waiting.pop()
            parts = [*norm["elements"], *(norm.get("exceptions") or [])]
            bodies = [{key: part[key] for key in ("all", "any") if key in part} for part in parts]
            try:
                trees = [self.expand(body, choice) for body in bodies]
            except KeyError as missing:
                (name,) = missing.args
                waiting += [{**choice, name: reading} for reading in self.questions[name]]
                continue
            count = len(norm["elements"])
            yield trees[:count], list(zip(parts[count:], trees[count:], strict=True))

    def narrow(self, sheet: Sheet) -> bool:
        """Apply the certain constraints in place, to a fixed point; False if nothing is left."""
        before: Sheet = {}
        while before != sheet:
            before = dict(sheet)
            for clause in self.clauses:
                left = [(fact, ok) for fact, ok in clause if sheet[fact] & ok]
                if not left:
                    return False
                if len(left) == 1:
                    sheet[left[0][0]] &= left[0][1]
        return True

    def _raised(self, norm: Json, sheet: Sheet) -> bool:
        how, conduct = norm["raised_by"], sheet["conduct"] - {NOTHING}
        if sheet[DESCRIBED] == NO or not conduct:
            return False
        if how == "breach":
            return any(True in sheet[fact] for fact in norm["fed_by"])
        if isinstance(how, dict) and "person" in how:
            return sheet[how["person"]] == YES
        for fact, ok in how.get("where", {}).items() if isinstance(how, dict) else ():
            if fact in sheet[UNSAID] or not sheet[fact] & set(ok):
                return False
        return how == "any_described_act" or bool(conduct & norm["conducts"])

    def _state(self, norm: Json, sheet: Sheet) -> str:
        """The state of one version of a norm, its days of validity left aside."""
        regime, possible = norm.get("regime"), sheet["contest_regime"]
        names = [element["id"] for element in norm["elements"]]
        whom = [es[names.index("subjek")] for es, _ in norm["combos"] if "subjek" in names]
        meant = [holds(t, world) for t in whom for world in worlds([t], sheet, {}, [t])]
        if (regime and regime not in possible) or (whom and not any(meant)):
            return "not_addressed"
        if not self._raised(norm, sheet):
            return "not_alleged"
        state = combine(
            verdict(_without_level(norm, es, sheet), xs, sheet) for es, xs in norm["combos"]
        )
        return "open" if state == "established" and regime and len(possible) > 1 else state

    def on_day(self, chain: str, day: date, sheet: Sheet) -> str:
        """The state of a norm on a day: that of the version in force, or of those that may be."""
        found = []
        for norm in reversed(self.chains[chain]):
            if norm["maybe"] <= day <= norm["end"]:
                contested = sheet[CONTESTED].intersection(norm["facts"])
                unsaid = sheet[UNSAID].intersection(norm["facts"])
                key = (norm["id"], contested, unsaid, *(sheet[fact] for fact in norm["facts"]))
                if key not in self.memo:
                    self.memo[key] = self._state(norm, sheet)
                state = self.memo[key]
                doubtful = norm["maybe"] < norm["begin"] and day <= norm["surely"]
                found.append("open" if doubtful and state == "established" else state)
                if day >= norm["begin"]:
                    break
        return combine(found or ["not_in_force"])

    def on_sheet(self, facts: Facts) -> dict[str, str]:
        """The state of every norm on one day; ValueError if the day contradicts the rest."""
        sheet = facts.values(self.used)
        for fact in facts.unsaid & self.inferred.keys():
            tree = self.inferred[fact]
            if all(holds(tree, world) for world in worlds([tree], sheet, {}, [tree])):
                sheet[fact] = YES
        if not self.narrow(sheet):
            raise ValueError(f"{facts.act['id']}: what is said of {facts.day} cannot be")
        sheet[CONTESTED] = frozenset(facts.contested)
        sheet[UNSAID] = frozenset(f for f in facts.unsaid if sheet[f] == self.domain(f))
        sheet[DESCRIBED] = NO if facts.act.get("conduct") in (None, UNKNOWN) else YES
        key = (bisect(self.turns, facts.day), tuple(sheet.items()))
        if key not in self.days:
            if len(self.days) > KEPT_DAYS:
                self.days.clear()
            self.days[key] = self._on_day(facts.day, sheet)
        return self.days[key]

    def _on_day(self, day: date, sheet: Sheet) -> dict[str, str]:
        """The state of every norm on a complete sheet, those that feed others first."""
        sheet |= {f"breach {chain}": NO for chain in self.chains}
        states: dict[str, str] = {}
        for chain in self.order:
            state = states[chain] = self.on_day(chain, day, sheet)
            sheet[f"breach {chain}"] = {"established": YES, "open": BOTH}.get(state, NO)
        return states


def cuts_in(node: Any) -> set[date]:
    """Every day written in a document and the day after: what is true can only change there."""
    days = map(date.fromisoformat, re.findall(r"'(\d{4}-\d\d-\d\d)'", repr(node)))
    return {
        day + shift for day in days if day.year < date.max.year for shift in (ONE_DAY, 0 * ONE_DAY)
    }


def span(when: Any, earliest: date, as_of: date) -> tuple[str, date, date]:
    """How a date is meant, and its first and last possible day.

    ``one`` unknown day, every day (``lasting``), or every day from an unknown one on (``since``).
    """
    begin, end, mode = earliest, as_of, "one"
    if isinstance(when, str):
        begin = to_day(when if len(when) > 7 else f"{when}-01", as_of)
        month_end = (begin.replace(day=1) + 31 * ONE_DAY).replace(day=1) - ONE_DAY
        return mode, begin, min(as_of, begin if len(when) > 7 else month_end)
    when = when or {}
    if when.get("throughout"):
        mode = "lasting" if when["throughout"] is True or when["throughout"][0] else "since"
    pair = when.get("one_day_in") or when.get("throughout")
    if isinstance(pair, list):
        end = to_day(pair[1], end)
        begin = to_day(pair[0], min(begin, end))
    begin = to_day(when["after"], as_of) + ONE_DAY if "after" in when else begin
    if "before" in when:
        end = to_day(when["before"], as_of) - ONE_DAY
        begin = begin if "after" in when else min(begin, end)
    return mode, begin, min(end, as_of)


def over_days(book: Rules, facts: Facts, as_of: date, cuts: set[date]) -> dict[str, str]:
    """The state of every norm on one act and target, over all days the act may be of."""
    when = facts.act.get("date")
    mode, begin, end = span(when, book.earliest, as_of)
    seen: list[dict[str, str]] = []
    for day in sorted(day for day in cuts | {begin} if begin <= day <= end):
        there = replace(facts, day=day, contested=set(), unsaid=set())
        if not isinstance(when, dict) or "phase" not in when or there.in_phase(when):
            seen.append(book.on_sheet(there))
    if not seen:
        raise ValueError(f"{facts.act['id']}: no day is possible")
    result = {}
    for chain in book.chains:
        row = [states[chain] for states in seen]
        if mode == "since":
            for index in reversed(range(len(row) - 1)):
                row[index] = strongest(row[index : index + 2])
        result[chain] = strongest(set(row)) if mode == "lasting" else combine(row)
    return result


@lru_cache(maxsize=8)
def rules_of(root: Path) -> Rules:
    """The rule files of a folder, read once."""
    return Rules(root)


def by_target(incident: Json, as_of: date, rules: Path) -> dict[tuple[str, str, str, str], str]:
    """The state by norm (the id of its first version), actor, act and target.

    Alternatives are joined by ``|``; the target is empty where none is named. ValueError: the
    incident contradicts itself or lies after ``as_of``.
    """
    book = rules_of(rules)
    cuts = book.cuts | cuts_in(incident)
    nodes = {target["id"]: target for target in incident.get("targets") or []}
    result = {}
    for actor in incident["actors"]:
        facts = Facts(book.facts, book.contests, incident, actor, {}, None, as_of)
        for act in [*(incident.get("acts") or []), *facts.personal_acts()]:
            named = act.get("targets")
            groups = (
                [named["one_of"]] if isinstance(named, dict) else [[one] for one in named or []]
            )
            for group in (groups or [named]) if actor["id"] in act["actors"] else []:
                targets = None if group is None else [nodes[one] for one in group]
                there = replace(facts, act=act, targets=targets, plain={})
                for chain, state in over_days(book, there, as_of, cuts).items():
                    result[chain, actor["id"], act["id"], "|".join(group or [])] = state
    return result


def reference(incident: Json, as_of: date, rules: Path) -> dict[tuple[str, str, str], str]:
    """The state by norm, actor and act: the strongest over the targets of the act."""
    result: dict[tuple[str, str, str], str] = {}
    for (chain, actor, act, _), state in by_target(incident, as_of, rules).items():
        result[chain, actor, act] = strongest([state, result.get((chain, actor, act), state)])
    return result
