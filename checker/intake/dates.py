"""Texts that look like a day, for the hints beside a date that was refused."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["day_meant", "is_day_form"]

_DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ].*)?", re.ASCII)
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", re.ASCII)

_MONTH_NAMED = re.compile(r"(?:([0-9]{1,2})\s+)?([a-z]+)\.?\s+([0-9]{4})", re.ASCII)
_MONTHS = {
    name: str(number)
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb pebruari",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu aug ags",
            "september sep sept",
            "oktober october okt oct",
            "november nov nopember",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}


def is_day_form(text: str) -> bool:
    """Whether the text is written as a day or month should be, real or not."""
    return _DAY_FORM.fullmatch(text) is not None


def day_meant(text: str) -> str | None:
    """The day or month that was probably meant; a day in front of its month, as Indonesians do."""
    text = text.strip()
    hit = _MONTH_NAMED.fullmatch(text.casefold())
    if hit and hit[2] in _MONTHS and hit[1] is None:
        return f"{hit[3]}-{int(_MONTHS[hit[2]]):02}"
    if hit and hit[2] in _MONTHS:
        day, month, year = hit[1], _MONTHS[hit[2]], hit[3]
    elif hit := _YEAR_FIRST.fullmatch(text):
        year, month, day = hit.groups()
    elif hit := _YEAR_LAST.fullmatch(text):
        day, month, year = hit.groups()
    else:
        return None
    try:
        meant = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
    return meant if meant != text else None
