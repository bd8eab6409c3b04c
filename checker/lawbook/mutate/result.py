"""What became of the mutants: killed, surviving, equivalent by a reading of the law, or stale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from checker.lawbook.mutate.bench import Tried
from checker.rulebook import Rulebook, find_norm

__all__ = ["FILE", "Equivalent", "Mutation", "as_dict", "equivalents_of", "judge", "named"]

FILE = "equivalents.yaml"


@dataclass(frozen=True)
class Equivalent:
    """A mutation that changes no law, with the reading of the law that makes it so."""

    norm: str
    mutation: str
    reason: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Mutation:
    """The score of a rulebook, or of some of its norms.

    `survivors` are those that no example tells from the law and nobody accounts for; `stale`
    are entries of `equivalents.yaml` whose mutant is killed or no longer exists.
    """

    mutants: int
    killed: int
    survivors: tuple[Tried, ...]
    listed: tuple[Tried, ...]
    stale: tuple[Equivalent, ...]

    @property
    def score(self) -> float:
        """The share of mutants that some example kills."""
        return self.killed / self.mutants if self.mutants else 1.0

    @property
    def is_clean(self) -> bool:
        """Whether every survivor is accounted for, and nothing else is."""
        return not self.survivors and not self.stale


def equivalents_of(rulebook: Rulebook) -> tuple[Equivalent, ...]:
    """Return the mutations that the rulebook says change no law."""
    from checker.rulebook.yaml_source import parse

    text = rulebook.source.texts.get(FILE)
    if text is None:
        return ()
    document = parse(text.decode())
    return tuple(
        Equivalent(
            entry["norm"],
            entry["mutation"],
            entry["reason"],
            document.place(("equivalents", i)).line,
        )
        for i, entry in enumerate(document.value["equivalents"])
    )


def named(rulebook: Rulebook, names: Sequence[str]) -> list[str] | None:
    """Return the norms that are meant by ids or by the beginnings of ids; None for all of them.

    Raises ArgumentError for a name that no norm bears or begins with.
    """
    if not names:
        return None
    found: dict[str, None] = {}
    for name in names:
        meant = [n for n in sorted(rulebook.norms) if n == name or n.startswith(f"{name}/")]
        found |= dict.fromkeys(meant or [find_norm(rulebook, name).id])
    return list(found)


def as_dict(found: Mutation) -> dict[str, Any]:
    """Return a result as JSON."""
    return {
        "mutants": found.mutants,
        "killed": found.killed,
        "score": round(found.score, 4),
        "survivors": [asdict(one) for one in found.survivors],
        "listed": [asdict(one) for one in found.listed],
        "stale": [{**asdict(entry), "reason": dict(entry.reason)} for entry in found.stale],
    }


def judge(tried: Sequence[Tried], equivalents: Sequence[Equivalent]) -> Mutation:
    """Hold what was tried against the list of what changes no law.

    An entry is stale where its norm was tried and no mutant of that name survived; an entry for
    a norm that was not tried is left alone.
    """
    listed = {(entry.norm, entry.mutation) for entry in equivalents}
    alive = [one for one in tried if one.killed_by is None]
    surviving = {(one.norm, one.mutation) for one in alive}
    norms = {one.norm for one in tried}
    return Mutation(
        mutants=len(tried),
        killed=len(tried) - len(alive),
        survivors=tuple(one for one in alive if (one.norm, one.mutation) not in listed),
        listed=tuple(one for one in alive if (one.norm, one.mutation) in listed),
        stale=tuple(
            entry
            for entry in equivalents
            if entry.norm in norms and (entry.norm, entry.mutation) not in surviving
        ),
    )
