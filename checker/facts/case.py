"""One act of one actor towards one target on one day: what the derivations look at."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple, Self

from checker.calendar import Calendar
from checker.facts.known import Known, known_of, weakest
from checker.facts.statements import UNKNOWN, Statements, values_of
from checker.rulebook import Fact

__all__ = ["NO_CONTEST", "Case", "Target", "as_day"]

NO_CONTEST = "none"
# Fields of which a fact is told no more than that they are stated: the day has a name of its own.
ONLY_STATED = frozenset(("acts.date", "acts.description", "actors.post.title_text"))


class Target(NamedTuple):
    """Whom an act favours or harms, with the contest that is meant.

    `source` is None where the target is not stated, empty where there is none. `regime` is None
    where the contest is unknown and `tidak_ada` where none is concerned. `office` is the one that
    the contest is entered for.
    """

    source: Mapping[str, Any] | None
    contest: str | None
    regime: str | None
    calendars: tuple[Calendar, ...]
    office: str | None = None

    @property
    def id(self) -> str | None:
        """The id of the target in the incident."""
        return self.source.get("id") if self.source else None

    @property
    def is_stated(self) -> bool:
        """Whether the incident names a target, or says that there is none."""
        return self.source is not None

    @property
    def is_none(self) -> bool:
        """Whether the incident says that there is no target."""
        return self.source is not None and not self.source


class Case:
    """The holders of the fields (act, actor, target) and the day on which they are read.

    `read` holds the fields that facts are read from, and the groups of these, which are False.
    `is_dated` says whether the day was asked for since it was last set to False: what is found
    without the day is the same on every other.
    """

    def __init__(
        self,
        act: Mapping[str, Any],
        actor: Mapping[str, Any],
        target: Target,
        day: date,
        statements: Statements,
        facts: Mapping[str, Fact],
        read: Mapping[str, bool],
    ) -> None:
        self.act = act
        self.actor = actor
        self.target = target
        self.statements = statements
        self.facts = facts
        self.is_dated = False
        self._day = day
        self._read = read
        self._stated: dict[str, Any] = {}
        for head, holder in (("acts", act), ("actors", actor), ("targets", target.source or {})):
            _add_fields(self._stated, head, holder, read)
        self._ids = {
            "acts": act["id"],
            "actors": actor["id"],
            "targets": target.id,
            "contests": target.contest,
        }

    def on(self, day: date) -> Self:
        """Return the same act, actor and target on another day."""
        other = type(self).__new__(type(self))
        vars(other).update(vars(self), is_dated=False, _day=day)
        return other

    @property
    def told(self) -> Hashable:
        """All that a fact can be found from but the day; where it is equal, so are the facts."""
        target = self.target
        return (
            *self._ids.values(),
            "state_of" in self.act,
            (target.source is None, target.regime, target.calendars, target.office),
            tuple([(field, self._told(field, value)) for field, value in self._stated.items()]),
        )

    def _told(self, field: str, value: Any) -> Hashable:
        """Return what a fact can be told by a field: of a text, that there is one.

        So too of a group, whose fields tell for themselves.
        """
        if isinstance(value, dict) and not self._read[field]:
            return ...
        if field in ONLY_STATED and not (isinstance(value, str) and value.isidentifier()):
            return ...
        return repr(value) if isinstance(value, (list, dict)) else value

    @property
    def day(self) -> date:
        """The day on which the fields are read."""
        self.is_dated = True
        return self._day

    def said(self, fact: Fact) -> Hashable:
        """Return whose plain field a fact stands in, and what it says."""
        field = fact.field or ""
        raw = self._stated.get(field)
        said = raw if isinstance(raw, (str, bool)) or raw is None else repr(raw)
        return self._ids.get(_parted(field)[0]), said, type(raw)

    def path(self, field: str) -> str:
        """Return the path by ids of the vocabulary's `field` (`acts.date` gives `acts.p1.date`)."""
        head, rest = _parted(field)
        name = self._ids.get(head)
        return f"{head}.{name}.{rest}" if name else field

    def raw(self, field: str) -> Any:
        """Return what the incident states in `field`, or None."""
        return self._stated.get(field)

    def stated(self, fact: Fact, field: str) -> Known | None:
        """Return what `field` states of `fact`, as firm as its statements; None where unstated.

        A denial of what nobody stated leaves the fact open: nothing is derived over it.
        """
        raw = self._stated.get(field)
        if raw is None:
            if not self.statements.are_made:
                return None
            paths = (self.path(field),)
            if not self.statements.contests(paths):
                return None
            return Known(fact.domain, "unknown", "contested", contested=True, fields=paths)
        origin = "unknown" if raw == UNKNOWN else "stated"
        known = known_of(values_of(raw, fact), origin, "alleged", (self.path(field),))
        return self.statements.apply(known, fact)

    def possible(self, field: str) -> tuple[Any, ...] | None:
        """Return what `field` may say, denials taken into account; None where anything may be.

        An unstated field and one that is stated to be unknown may say anything.
        """
        return self.statements.possible(self.raw(field), self.path(field))

    def derived(self, fact: Fact, values: frozenset[Any], *fields: str) -> Known:
        """Return `values` as derived from those of `fields` that are stated.

        The standing is the weakest of these; the first field counts where none is stated.
        """
        stated = [f for f in fields if self.raw(f) is not None or f.startswith("contests")]
        paths = tuple(map(self.path, stated or fields[:1]))
        known = known_of(values, "derived", "alleged", paths)
        return self.statements.apply(known, fact)

    def mapped(self, values: frozenset[Any], *fields: str) -> Known:
        """Return `values` as derived from what `fields` may say: denials are already in them."""
        stated = [f for f in fields if self.raw(f) is not None or f.startswith("contests")]
        paths = tuple(map(self.path, stated or fields[:1]))
        standing = weakest(map(self.statements.standing_of, paths))
        contested = standing == "contested" and len(values) > 1
        evidence = tuple(e for path in paths for e in self.statements.evidence_for(path))
        firm = standing if contested or standing != "contested" else "alleged"
        return Known(values, "derived", firm, contested, paths, tuple(dict.fromkeys(evidence)))

    def unstated(self, fact: Fact) -> Known:
        """Return that nothing is stated of `fact`."""
        fields = tuple(map(self.path, fact.fields[:1]))
        if self.statements.contests(fields):
            return Known(fact.domain, "unknown", "contested", contested=True, fields=fields)
        return self.unsaid(fact)

    def unsaid(self, fact: Fact) -> Known:
        """Return that nothing is stated of `fact`, whatever is denied of its field."""
        return known_of(fact.domain, "unstated", None, tuple(map(self.path, fact.fields[:1])))


def _add_fields(
    stated: dict[str, Any], head: str, holder: Mapping[str, Any], read: Mapping[str, bool]
) -> None:
    """Add every field of a holder, and of the groups in it, that some fact is read from."""
    for name, value in holder.items():
        field = intern(f"{head}.{name}")
        if field in read:
            stated[field] = value
            if isinstance(value, dict):
                _add_fields(stated, field, value, read)


@lru_cache(maxsize=1024)
def _parted(field: str) -> tuple[str, str]:
    head, _, rest = field.partition(".")
    return head, rest


def as_day(value: Any) -> date | None:
    """Return the day that an incident field gives, or None."""
    return date.fromisoformat(value) if isinstance(value, str) else value
