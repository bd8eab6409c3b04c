"""Mutants tried: the examples of a norm, of those that it feeds, and decided cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from checker.checker import Checker
from checker.errors import CheckerError
from checker.explain import Examined
from checker.findings import ESTABLISHED, NOT_IN_FORCE, Matcher
from checker.intake import read_incident
from checker.lawbook.examples import Example, read_examples, run_example
from checker.lawbook.fields import carriers_of
from checker.lawbook.mutate.conjunction import Conjunction
from checker.lawbook.mutate.mutants import Mutant, cut, mutants_of, with_changed
from checker.rulebook import Norm, Rulebook

__all__ = ["Bench", "Case", "Tried"]

# What a case says of an actor: each track with its state and levels.
Verdict = dict[str, list[tuple[str, str, Any]]]


@dataclass(frozen=True)
class Case:
    """A decided case: its incident as JSON, and the day on which it was decided."""

    id: str
    incident: bytes
    as_of: str


@dataclass(frozen=True)
class Tried:
    """One mutant after it was tried.

    `killed_by` names the example or case that tells it from the law, None where none does; then
    `hint` says why it may be no change of law at all.
    """

    norm: str
    mutation: str
    kind: str
    part: str
    file: str
    line: int
    killed_by: str | None
    hint: str | None


class Bench:
    """A sound rulebook with everything that its norms are tried on."""

    def __init__(self, rulebook: Rulebook, cases: tuple[Case, ...] = ()) -> None:
        self.rulebook = rulebook
        self._cases = cases
        self._examples: dict[str, list[Example]] = {}
        for example in read_examples(rulebook):
            self._examples.setdefault(rulebook.norms[example.norm].chain, []).append(example)
        self._sound = _checker(rulebook)
        self._ready: dict[str, list[Example]] = {}
        self._near: dict[str, Rulebook] = {}
        self._seen: dict[str, Examined] | None = None
        self._fed = _fed(rulebook)

    def of_norm(self, norm_id: str) -> list[Tried]:
        """Try every mutant of one norm."""
        norm = self.rulebook.norms[norm_id]
        return [self._tried(norm, mutant) for mutant in mutants_of(self.rulebook, norm)]

    def _tried(self, norm: Norm, mutant: Mutant) -> Tried:
        killed_by = self._killed_by(norm, mutant)
        file, line = self._place(norm, mutant)
        hint = self._hint(norm, mutant) if killed_by is None else None
        return Tried(
            norm=norm.id,
            mutation=mutant.mutation,
            kind=mutant.kind,
            part=mutant.part,
            file=file,
            line=line,
            killed_by=killed_by,
            hint=hint,
        )

    def _killed_by(self, norm: Norm, mutant: Mutant) -> str | None:
        for chain in (norm.chain, *self._fed.get(norm.chain, ())):
            near = _checker(with_changed(self._around(chain), mutant.changed))
            # The examples of the version itself know it best.
            for example in sorted(self._of_chain(chain), key=lambda e: e.norm != norm.id):
                if not run_example(near, example).passed:
                    return f"{example.norm} {example.id}"
        return self._case_against(norm, _checker(with_changed(self.rulebook, mutant.changed)))

    def _around(self, chain: str) -> Rulebook:
        """Return the rulebook cut to the norms that the findings of `chain` are made of.

        Rules of the classification read whole tracks, so for them nothing is left out.
        """
        if chain not in self._near:
            own = self.rulebook.chains[chain]
            near = {n.id: n for n in carriers_of(self.rulebook, own[0])}
            whole = any(norm.applies is not None for norm in own)
            self._near[chain] = self.rulebook if whole else cut(self.rulebook, near)
        return self._near[chain]

    def _of_chain(self, chain: str) -> list[Example]:
        """Return the examples of a chain that agree with the law as it stands, read once."""
        if chain not in self._ready:
            found = [_read(example, self.rulebook) for example in self._examples.get(chain, ())]
            self._ready[chain] = [e for e in found if run_example(self._sound, e).passed]
        return self._ready[chain]

    def _case_against(self, norm: Norm, checker: Checker) -> str | None:
        for case, seen in self._of_cases():
            if _touches(norm, seen):
                try:
                    now = checker.examine(case.incident, as_of=case.as_of)
                except CheckerError:
                    return case.id
                if _verdict(now) != _verdict(seen):
                    return case.id
        return None

    def _of_cases(self) -> Iterator[tuple[Case, Examined]]:
        if self._seen is None:
            self._seen = {
                case.id: self._sound.examine(case.incident, as_of=case.as_of)
                for case in self._cases
            }
        return ((case, self._seen[case.id]) for case in self._cases)

    def _place(self, norm: Norm, mutant: Mutant) -> tuple[str, int]:
        from checker.rulebook.yaml_source import parse

        file = self.rulebook.norm_files[norm.id]
        document = parse(self.rulebook.source.texts[file].decode())
        index = next(i for i, entry in enumerate(document.value) if entry["id"] == norm.id)
        return f"rules/{file}", document.place((index, *mutant.path)).line

    def _hint(self, norm: Norm, mutant: Mutant) -> str:
        if mutant.kind == "level" and norm.rests_on:
            return "level_of_carriers"
        if mutant.kind == "date":
            return "same_versions" if len(mutant.changed) > 1 else "day_untried"
        if mutant.kind == "drop" and _asks_what_raises(norm, mutant.part):
            return "raised_by_it"
        own = self._of_chain(norm.chain)
        found = [run_example(self._sound, example).found for example in own]
        if not any(ESTABLISHED in (f["state"], f.get("own_state")) for f in found):
            return "never_established"
        return "untold"


def _checker(rulebook: Rulebook) -> Checker:
    return Checker(rulebook, Matcher(rulebook, Conjunction(rulebook)))


def _read(example: Example, rulebook: Rulebook) -> Example:
    """Return an example with its incident read once for many rulebooks."""
    if not isinstance(example.incident, dict):
        return example
    try:
        read = read_incident(example.incident, contests=rulebook.contests)
    except CheckerError:
        return example
    return replace(example, incident=read)


def _fed(rulebook: Rulebook) -> Mapping[str, tuple[str, ...]]:
    """Return, for each chain, the chains whose findings may change with it."""
    found: dict[str, dict[str, None]] = {}
    for norm in rulebook.norms.values():
        named = [*norm.breaches, *(link.norm for link in norm.rests_on)]
        named += [norm.replaced_by] if norm.replaced_by else []
        named += sorted(norm.applies.unless) if norm.applies else []
        for name in named:
            found.setdefault(rulebook.norms[name].chain, {})[norm.chain] = None
    return {chain: tuple(fed) for chain, fed in found.items()}


def _touches(norm: Norm, seen: Examined) -> bool:
    return any(
        finding.chain == norm.chain and finding.state != NOT_IN_FORCE
        for found in seen.found.values()
        for finding in found.findings
    )


def _verdict(seen: Examined) -> Verdict:
    return {
        actor: [(t.name, t.state, t.level) for t in one.tracks]
        for actor, one in seen.classified.items()
    }


def _asks_what_raises(norm: Norm, part: str) -> bool:
    """Whether an element asks for no more than the conduct or the breach that raises the norm."""
    element = next(e for e in norm.elements if e.id == part)
    return not element.facts - {"conduct"}
