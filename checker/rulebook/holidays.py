"""The days on which offices do not work, by the decrees that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.rulebook.build import Fault
from checker.rulebook.expressions import Path
from checker.rulebook.model import Text, is_valid

__all__ = ["HOLIDAYS", "DayOff", "Holidays", "check_holidays"]

HOLIDAYS = "parameters/hari_libur.yaml"
JOINT_LEAVE = "cuti_bersama"
DECREE = "keputusan"


@dataclass(frozen=True)
class DayOff:
    """A day off and the decree that makes it one."""

    on: date
    kind: str
    name: str
    decree: str

    @property
    def is_joint_leave(self) -> bool:
        """Whether it is joint leave, of which no text says whether it is a working day."""
        return self.kind == JOINT_LEAVE


@dataclass(frozen=True, eq=False)
class Holidays:
    """Every day off of the years that are known; `rest` are the weekly days off, Monday being 1."""

    years: frozenset[int]
    days: Mapping[date, DayOff]
    rest: frozenset[int]
    week_notes: tuple[Mapping[str, Any], ...]

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Holidays:
        """Read the table from its document."""
        titles = {decree["id"]: decree["title"] for decree in document["decrees"]}
        days = (
            DayOff(
                on=date.fromisoformat(day["on"]),
                kind=day["kind"],
                name=day["name"],
                decree=titles[day.get("decree", year["decree"])],
            )
            for year in document["years"]
            for day in year["days"]
        )
        return cls(
            years=frozenset(year["year"] for year in document["years"]),
            days={day.on: day for day in days},
            rest=frozenset(document["week"]["rest"]),
            week_notes=tuple(document["week"]["notes"]),
        )

    def week_note(self, day: date) -> Text | None:
        """What is to be known of the working week on `day`; None where nothing is said of it."""
        for note in self.week_notes:
            if is_valid(note, day):
                found: Text = note["text"]
                return found
        return None

    def knows(self, day: date) -> bool:
        """Whether the table holds the year of `day`."""
        return day.year in self.years

    def is_working(self, day: date, *, joint_leave_counts: bool = False) -> bool:
        """Whether offices work on `day`; `joint_leave_counts` takes joint leave for a working day.

        Raises KeyError for a year that the table does not hold.
        """
        if not self.knows(day):
            raise KeyError(day.year)
        if day.isoweekday() in self.rest:
            return False
        off = self.days.get(day)
        return off is None or (joint_leave_counts and off.is_joint_leave)


def check_holidays(documents: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a day twice or in a wrong year, a year twice, a decree nobody lists."""
    document = documents.get(HOLIDAYS)
    if document is None:
        return
    decrees = [decree["id"] for decree in document["decrees"]]
    seen: set[object] = set()
    for i, year in enumerate(document["years"]):
        if year["year"] in seen:
            yield Fault(HOLIDAYS, ("years", i, "year"), "rule.id_twice", {"found": year["year"]})
        seen.add(year["year"])
        named: list[tuple[Path, str]] = [(("years", i, "decree"), year["decree"])]
        for j, day in enumerate(year["days"]):
            place: Path = ("years", i, "days", j)
            if day["on"] in seen:
                yield Fault(HOLIDAYS, (*place, "on"), "rule.id_twice", {"found": day["on"]})
            seen.add(day["on"])
            if int(day["on"][:4]) != year["year"]:
                found = {"found": day["on"], "allowed": year["year"]}
                yield Fault(HOLIDAYS, (*place, "on"), "rule.wrong_year", found)
            if "decree" in day:
                named.append(((*place, "decree"), day["decree"]))
        for path, name in named:
            if name not in decrees:
                found = {"kind": DECREE, "found": name, "known": decrees}
                yield Fault(HOLIDAYS, path, "rule.unknown_name", found)
