"""Certain constraints: they narrow a sheet once, in both directions, to a fixed point.

As long as all but one of the literals of a clause are false, the last is set. A sheet that
narrows to nothing says that what is stated cannot be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.facts.known import Known, weakest
from checker.logic import Value
from checker.rulebook import Clause

__all__ = ["Contradiction", "narrow"]


class Contradiction(Exception):
    """What is stated breaks a certain constraint; `clause` is the one, `facts` what it names."""

    def __init__(self, clause: Clause) -> None:
        super().__init__(clause.id)
        self.clause = clause
        self.facts = tuple(dict.fromkeys(fact for fact, _ in clause.literals))


def narrow(sheet: Mapping[str, Known], clauses: Sequence[Clause]) -> dict[str, Known]:
    """Return `sheet` with every value removed that `clauses` exclude; raise Contradiction.

    `sheet` holds every fact that some clause names.
    """
    narrowed = dict(sheet)
    changed = True
    while changed:
        changed = False
        for clause in clauses:
            changed = _apply(clause, narrowed) or changed
    return narrowed


def _apply(clause: Clause, sheet: dict[str, Known]) -> bool:
    last: tuple[str, frozenset[Value]] | None = None
    for fact, allowed in clause.literals:
        if sheet[fact].values.isdisjoint(allowed):
            continue
        if last is not None:
            return False
        last = (fact, allowed)
    if last is None:
        raise Contradiction(clause)
    fact, allowed = last
    known = sheet[fact]
    if known.values <= allowed:
        return False
    others = [sheet[other].standing for other, _ in clause.literals if other != fact]
    own = known.standing if known.origin != "unstated" else None
    sheet[fact] = known.narrowed(known.values & allowed, weakest([own, *others]))
    return True
