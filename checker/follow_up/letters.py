"""Reminder letters as Markdown; what the file does not hold stays a visible blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePath
from typing import Any

from checker.errors import Lang
from checker.follow_up.threads import Thread
from checker.messages import day_in, text

__all__ = ["letters"]


def letters(threads: Iterable[Thread], lang: Lang = "id") -> dict[str, str]:
    """Return a letter by file name for every thread that a reminder is meant for.

    Nobody is named: the number and the day of the letter say which person is meant.
    """
    made: dict[str, str] = {}
    for thread in threads:
        if any(action.letter for action in thread.actions):
            made[_name(thread, made)] = _letter(thread, lang)
    return made


def _name(thread: Thread, made: Mapping[str, str]) -> str:
    path = PurePath(thread.file)
    # A folder for each case is named by its folder, not by the file that is called the same in all.
    stem = path.parent.name if path.name == "incident.json" and path.parent.name else path.stem
    step = str(thread.step.get("id") or thread.step["step"])
    name, count = f"pengingat-{stem}-{step}", 1
    while f"{name if count == 1 else f'{name}-{count}'}.md" in made:
        count += 1
    return f"{name if count == 1 else f'{name}-{count}'}.md"


def _letter(thread: Thread, lang: Lang) -> str:
    step = thread.step
    sent = _day(step.get("on"), lang)
    lines = [
        _blank("letterhead", lang),
        _say("number", lang, blank=_blank("number", lang)),
        _say("to", lang, to=step.get("to") or _blank("to", lang)),
        f"**{_say('subject', lang)}**",
        _say(
            "opening",
            lang,
            number=step.get("number") or _blank("their_number", lang),
            day=sent or _blank("their_day", lang),
            step=_say(f"step.{step['step']}", lang),
        ),
        *_waited(thread, lang),
        *_earlier(thread, lang),
        _say("request", lang, blank=_blank("answer_by", lang)),
        _say("allegation", lang),
        _say("closing", lang, blank=_blank("place_and_date", lang)),
        _blank("signatory", lang),
    ]
    return "\n\n".join(lines) + "\n"


def _waited(thread: Thread, lang: Lang) -> list[str]:
    lines = []
    for one in thread.waiting:
        day = one.due.earliest
        if day is None:
            continue
        if one.basis is None:
            lines.append(_say("by_letter", lang, day=day_in(lang, day)))
        elif one.text is not None:
            told = _say("by_period", lang, day=day_in(lang, day), text=one.text[lang])
            lines.append(told)
    return lines


def _earlier(thread: Thread, lang: Lang) -> list[str]:
    days = [_day(one.get("on"), lang) for one in thread.reminders]
    known = [day for day in days if day]
    return [_say("reminded", lang, days=", ".join(known))] if known else []


def _day(value: Any, lang: Lang) -> str | None:
    return day_in(lang, date.fromisoformat(value)) if value else None


def _say(code: str, lang: Lang, **params: object) -> str:
    return text(f"follow_up.letter.{code}", lang, **params)


def _blank(code: str, lang: Lang) -> str:
    return text(f"follow_up.blank.{code}", lang)
