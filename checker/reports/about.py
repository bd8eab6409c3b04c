"""What a question is about, in one short line: the act, the target, the person, or the file."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import shorten
from typing import Any

from checker.assessment import About, state_in
from checker.reports.words import Words, lowered

__all__ = ["about_line", "about_words", "asked_about"]

_LONGEST = 56


def about_line(about: About | Mapping[str, Any], words: Words) -> str:
    """The line that stands below a question."""
    return words.say("about", what=about_words(about, words))


def asked_about(question: str, what: str, words: Words) -> str:
    """A question and what it is about, in one line."""
    return words.say("about.question", question=question, about=what)


def about_words(about: About | Mapping[str, Any], words: Words, *, with_id: bool = True) -> str:
    """What is meant, in a few words; of an act the words of the file if told, else as suspected.

    `with_id` puts the id of an act or a target behind them.
    """
    told = about if isinstance(about, About) else About.model_validate(about)
    if told.id is None:
        return words.say("about.incident")
    if told.kind == "act":
        deed = _deed(told, words)
        return words.say("about.act", act=told.id, told=deed) if with_id else deed
    if told.kind == "actor":
        return words.actor(told.id)
    return words.target(told.id) if with_id else words.names.targets.get(told.id, told.id)


def _deed(about: About, words: Words) -> str:
    act = about.id or ""
    stated, state = words.names.acts.get(act), state_in(act)
    if state is not None:
        return words.say(f"about.state.{state}")
    if stated is not None:
        return f"“{shorten(stated, _LONGEST, placeholder=' …')}”"
    labels = [lowered(words.labels.value_label("conduct", v, words.lang)) for v in about.conduct]
    if not labels:
        return words.say("about.undescribed")
    return words.say("about.suspected", conduct=words.any_of(labels))
