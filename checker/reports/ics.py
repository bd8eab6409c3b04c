"""Time limits as an iCalendar file (RFC 5545), the same bytes for the same answer, without names.

An entry says which body has to do what by which day. The day of the entry is the safe one. Its
identifier stays the same when the answer is made again, so that a calendar renews the entry.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from checker.assessment import Lang
from checker.messages import day_in, text

__all__ = ["calendar_of", "count_of"]

_Json = Mapping[str, Any]
_RUNNING = ("due", "maybe_overdue", "overdue")
_LONGEST = 75
_ONE_DAY = timedelta(days=1)
_SHOWN = 12


def calendar_of(data: _Json, lang: Lang) -> str:
    """Return the running time limits of `route.journey_data` as the text of an .ics file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//netralitas//check path//ID",
        "CALSCALE:GREGORIAN",
        *(line for step in _steps(data) for line in _event(step, data, lang)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def count_of(data: _Json) -> int:
    """Return how many time limits the calendar holds."""
    return len(list(_steps(data)))


def _steps(data: _Json) -> Iterator[_Json]:
    """Yield each running step once: the same step of several tracks or persons is one entry."""
    seen: set[tuple[str, str]] = set()
    for actor in data["actors"]:
        for track in actor["tracks"]:
            for step in track["steps"]:
                if step["state"] not in _RUNNING:
                    continue
                key = (step["id"], step["deadline"]["due"])
                if key not in seen:
                    seen.add(key)
                    yield step


def _event(step: _Json, data: _Json, lang: Lang) -> Iterator[str]:
    deadline = step["deadline"]
    due = date.fromisoformat(deadline["due"])
    told = [step["action"][lang], deadline["text"][lang]]
    if deadline["due_latest"] not in (None, deadline["due"]):
        latest = day_in(lang, date.fromisoformat(deadline["due_latest"]))
        told.append(text("journey.ics.latest", lang, day=latest))
    told += [why[lang] for why in deadline["why"]]
    told += [deadline["basis"], text("journey.ics.file", lang, hash=_short(data))]
    summary = text("journey.ics.summary", lang, body=step["body"][lang])
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(step, data)}"
    # No clock is read: the stamp is the day of review.
    yield f"DTSTAMP:{_compact(data['as_of'])}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    if due < date.max:
        yield f"DTEND;VALUE=DATE:{due + _ONE_DAY:%Y%m%d}"
    yield f"SUMMARY:{_escaped(summary)}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(told))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(step: _Json, data: _Json) -> str:
    named = f"{data['incident']['hash']}\0{step['id']}\0{step['deadline']['due']}"
    return f"{hashlib.sha256(named.encode()).hexdigest()[:32]}@netralitas"


def _short(data: _Json) -> str:
    digest: str = data["incident"]["hash"]
    return digest.rpartition(":")[2][:_SHOWN]


def _compact(day: str) -> str:
    return day.replace("-", "")


def _escaped(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line after 75 octets, never within a character; what goes on begins with a space."""
    rest, lead = line, ""
    while len((lead + rest).encode()) > _LONGEST:
        cut = _LONGEST - len(lead)
        while len(rest[:cut].encode()) > _LONGEST - len(lead):
            cut -= 1
        yield lead + rest[:cut]
        rest, lead = rest[cut:], " "
    yield lead + rest
