"""`check interview [FILE] -o OUT`: questions at the terminal, in plain lines."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    Day,
    LocalCommand,
    as_lang,
    flag,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, REFUSED
from checker.cli.files import load_rulebook
from checker.cli.others import single
from checker.cli.pages import read_file
from checker.cli.streams import err, out
from checker.errors import ArgumentError, IncidentError, Lang, reason_of
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.inquire import Interview, Needed
    from checker.rulebook import Rulebook

__all__ = ["interview_command"]

_WIDTH = 78
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_BACK = ("k", "kembali", "b", "back")
_SAVE = ("s", "simpan", "save")
_RESULT = ("h", "hasil", "r", "result")
_UNKNOWN = ("0", "belum tahu", "?")


def interview_command(lang: Lang) -> LocalCommand:
    """`check interview [FILE] -o OUT`."""
    params = [
        click.Argument(["file"], nargs=-1, type=click.Path()),
        click.Option(
            ["-o", "--output"],
            type=click.Path(path_type=str),
            metavar="OUT",
            help=text("cli.interview.output", lang),
        ),
        flag(["--force"], lang, "cli.interview.force"),
        click.Option(["--as-of"], type=Day(), metavar="DATE", help=text("cli.option.as_of", lang)),
        option_lang(lang),
        option_rules(lang),
    ]
    about = text("cli.interview", lang)
    return LocalCommand("interview", lang, _run, params, about=about, usage="[FILE] -o OUT")


def _run(
    file: Sequence[str],
    output: str | None,
    force: bool,
    as_of: date | None,
    lang: str,
    rules: str | None,
) -> int:
    from checker.checker import Checker
    from checker.inquire import Interview

    name = single(file, "FILE") if file else None
    target = _target(name, output, force)
    rulebook = load_rulebook(rules)
    try:
        incident = _begin(name, rulebook, as_of)
        interview = Interview(Checker(rulebook), incident, as_of)
    except IncidentError as error:
        err(error.in_file(name or "").render(as_lang(lang)))
        return REFUSED
    _Talk(interview, rulebook, as_lang(lang)).run()
    _save(target, interview)
    out(text("interview.saved", as_lang(lang), file=target) + "\n")
    if interview.question is not None:
        out(text("interview.resume", as_lang(lang), file=target) + "\n")
    return CLEAR


def _target(name: str | None, output: str | None, force: bool) -> Path:
    """Return where to save; refuse to overwrite what is not the continued file."""
    if output is None:
        raise ArgumentError(both("interview.no_output"))
    path = Path(output)
    if path.exists() and not force and not (name and Path(name).exists() and path.samefile(name)):
        raise ArgumentError(
            both("interview.exists", found=output),
            remedy=both("interview.exists.hint", found=output),
        )
    if path.is_dir():
        raise _unwritable(path, os.strerror(EISDIR))
    if not path.parent.is_dir():
        raise _unwritable(path, os.strerror(ENOENT))
    if not os.access(path.parent, os.W_OK):
        raise _unwritable(path, os.strerror(EACCES))
    return path


def _unwritable(path: Path, reason: str) -> ArgumentError:
    return ArgumentError(
        both("interview.unwritable", found=str(path), reason=reason),
        remedy=both("skeleton.unwritable.hint"),
    )


def _begin(name: str | None, rulebook: Rulebook, as_of: date | None) -> Any:
    from checker.intake import read_incident
    from checker.skeleton import skeleton

    if name is not None:
        return read_file(name, rulebook, as_of)
    return read_incident(skeleton(), contests=rulebook.contests, as_of=as_of)


def _save(path: Path, interview: Interview) -> None:
    """Write aside, then move: a broken write leaves what was there."""
    from checker.incident import as_json

    content = json.dumps(as_json(interview.incident), ensure_ascii=False, indent=2) + "\n"
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with aside.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise _unwritable(path, reason_of(error)) from None


class _Talk:
    """The conversation: one question in plain lines, one line of answer."""

    def __init__(self, interview: Interview, rulebook: Rulebook, lang: Lang) -> None:
        from checker.reports import RulebookLabels

        self.interview, self.rulebook, self.lang = interview, rulebook, lang
        self.labels = RulebookLabels(rulebook)

    def run(self) -> None:
        """Ask until nothing matters any more, or the person saves or leaves."""
        self._say("start")
        self._result()
        while self.interview.question is not None:
            self._ask(self.interview.actor, self.interview.question)
            if not self._answered(self.interview.question):
                return
        passed = "done.open" if self.interview.has_passed else "done"
        self._say(passed, count=self.interview.count)

    def _say(self, code: str, **params: object) -> None:
        self._lines(text(f"interview.{code}", self.lang, **params))

    def _lines(self, words: str, indent: str = "") -> None:
        found = wrap(words, _WIDTH, subsequent_indent=indent, break_long_words=False)
        out("\n".join(found) + "\n")

    def _words(self) -> Any:
        from checker.reports import names_of
        from checker.reports.words import Words

        names = names_of(self.interview.incident, self.labels, self.lang)
        return Words(self.lang, self.labels, names)

    def _result(self) -> None:
        words, base = self._words(), self.interview.trials.base
        out("\n")
        self._say("so_far")
        for actor, classified in base.classified.items():
            headline = words.say(f"headline.{classified.headline}")
            self._lines(f"{words.actor(actor)}: {headline}", "  ")
            for track in classified.tracks:
                if track.state in ("established", "open"):
                    told = words.say(f"state.{track.state}")
                    out(
                        text(
                            "interview.track", self.lang, track=words.track(track.name), state=told
                        )
                    )
                    out("\n")

    def _ask(self, actor: str, needed: Needed) -> None:
        from checker.inquire import question_data
        from checker.reports.ask import answer_words, question_lines

        words, data = self._words(), question_data(needed, self.rulebook)
        out("\n")
        self._say("question", number=self.interview.count + 1, actor=words.actor(actor))
        for line in question_lines(data, words):
            self._lines(line, "  ")
        if needed.wants_day:
            self._say("date")
            return
        for number, answer in enumerate(data["answers"], start=1):
            told = answer_words(data, answer, words)
            self._lines(text("interview.choice", self.lang, number=number, answer=told), "     ")
        out(text("interview.unknown", self.lang) + "\n")

    def _answered(self, needed: Needed) -> bool:
        """Take answers until one counts; say whether to go on."""
        while True:
            out(text("interview.prompt", self.lang))
            line = sys.stdin.readline()
            word = line.strip().casefold()
            if not line or word in _SAVE:
                out("\n" if not line else "")
                return False
            if self._done(word, needed):
                return True

    def _done(self, word: str, needed: Needed) -> bool:
        if word in _RESULT:
            self._result()
            return False
        if word in _BACK:
            if not self.interview.back():
                self._say("at_start")
                return False
        elif word in _UNKNOWN:
            self.interview.pass_over()
            return True
        elif not self._tell(word, needed):
            return False
        self._result()
        return True

    def _tell(self, word: str, needed: Needed) -> bool:
        """Write an answer into the file; say what is wrong where it cannot be one."""
        settings = self._settings(word, needed)
        if settings is None:
            code = "not_a_day" if needed.wants_day else "not_a_choice"
            self._say(code, found=word, last=len(needed.answers))
            return False
        try:
            self.interview.answer(settings)
        except IncidentError as error:
            self._say("impossible")
            out(error.render(self.lang) + "\n")
            return False
        return True

    def _settings(self, word: str, needed: Needed) -> Any:
        from checker.compare import Setting

        if needed.wants_day:
            field = needed.field
            return [Setting(field, word)] if field and _DAY.fullmatch(word) else None
        # Not by reading a number: what Python takes for one may have thousands of digits.
        numbered = {str(at): answer for at, answer in enumerate(needed.answers, start=1)}
        return numbered[word].settings if word in numbered else None
