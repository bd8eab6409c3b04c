"""What the place of an act says of the facility that was used, where none is named.

A place of worship and a school have a kind of their own among places, so that any other place is
none of them; other places of education, such as a campus, have none.
"""

from __future__ import annotations

from typing import Any

from checker.facts.case import Case
from checker.facts.known import Known
from checker.rulebook import Fact

__all__ = ["facility_kind"]

FIELD = "acts.facilities.kind"
PLACE = "acts.place.kind"
CHANNEL = "acts.channel"
WORSHIP = "tempat_ibadah"
EDUCATION = "tempat_pendidikan"
IS_THE_PLACE = {"tempat_ibadah": WORSHIP, "sekolah": EDUCATION}
NO_CAMPUS = frozenset(("rumah", "jalan_lapangan", "daring"))
ONLINE = frozenset(("media_sosial", "grup_pesan", "pesan_pribadi", "laman_media"))
NOWHERE = ("daring",)


def facility_kind(fact: Fact, case: Case) -> Known:
    """Return the facility as stated, else what the place of the act leaves of it."""
    stated = case.stated(fact, FIELD)
    if stated is not None and (stated.origin != "unknown" or stated.contested):
        return stated
    places, field = _places(case)
    if places is None:
        return stated or case.unstated(fact)
    return case.mapped(frozenset().union(*(_left_by(place, fact) for place in places)), field)


def _places(case: Case) -> tuple[tuple[Any, ...] | None, str]:
    """Return where the act may have been done and the field that says so; None for anywhere."""
    told = case.possible(PLACE)
    if told is not None or case.statements.contests((case.path(PLACE),)):
        return told, PLACE
    channels = case.possible(CHANNEL)
    if channels is not None and ONLINE.issuperset(channels):
        return NOWHERE, CHANNEL
    return None, PLACE


def _left_by(place: Any, fact: Fact) -> frozenset[Any]:
    if place in IS_THE_PLACE:
        return frozenset((IS_THE_PLACE[place],))
    return fact.domain - ({WORSHIP, EDUCATION} if place in NO_CAMPUS else {WORSHIP})
