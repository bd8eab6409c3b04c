"""Reminders of recommendations that were not answered, as Word files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePath
from typing import Any

from checker.follow_up import Thread
from checker.messages import day_in
from checker.papers.case import say, unknown
from checker.papers.fill import fill
from checker.papers.office import BLANK, Office

__all__ = ["REMINDER", "reminder_fields", "reminders"]

REMINDER = "surat-pengingat"


def reminders(
    threads: Iterable[Thread], office: Office, day: date, templates: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return a letter by file name for every thread that a reminder is meant for.

    Nobody is named: the number and the day of the letter say which person is meant. Raises
    PaperError for a template that cannot be filled, ArgumentError without the extra.
    """
    made: dict[str, bytes] = {}
    for thread in threads:
        if any(action.letter for action in thread.actions):
            fields = reminder_fields(thread, office, day)
            made[_name(thread, made)] = fill(f"{REMINDER}.docx", templates[REMINDER], fields)
    return made


def reminder_fields(thread: Thread, office: Office, day: date) -> dict[str, Any]:
    """Return everything that the template of a reminder may use."""
    step = thread.step
    return {
        "office": office.fields(),
        "letter": {
            "number": office.number(REMINDER, None, day),
            "date": day_in("id", day),
            "answer_by": BLANK,
        },
        "to": {"name": step.get("to") or unknown("addressee"), "place": BLANK},
        "sent": {
            "kind": say(f"sent.{step['step']}"),
            "number": step.get("number") or unknown("letter_number"),
            "date": _day(step.get("on")) or unknown("letter_day"),
        },
        "awaited": list(_awaited(thread)),
        "reminded": [d for one in thread.reminders if (d := _day(one.get("on")))],
        "draft": say("draft.reminder", day=day_in("id", day)),
    }


def _name(thread: Thread, made: Mapping[str, bytes]) -> str:
    path = PurePath(thread.file)
    # A folder for each case is named by its folder, not by the file that is called the same in all.
    stem = path.parent.name if path.name == "incident.json" and path.parent.name else path.stem
    step = str(thread.step.get("id") or thread.step["step"])
    name, count = f"pengingat-{stem}-{step}", 1
    while f"{name if count == 1 else f'{name}-{count}'}.docx" in made:
        count += 1
    return f"{name if count == 1 else f'{name}-{count}'}.docx"


def _awaited(thread: Thread) -> Iterator[str]:
    """By when an answer was awaited: by the letter, and by each period with where it is from."""
    for one in thread.waiting:
        day = one.due.earliest
        if day is None:
            continue
        if one.text is None:
            yield say("awaited.by_letter", day=day_in("id", day))
        else:
            yield say("awaited.by_period", day=day_in("id", day), text=one.text["id"])


def _day(value: Any) -> str | None:
    return day_in("id", date.fromisoformat(value)) if value else None
