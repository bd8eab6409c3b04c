"""One line at the terminal that says how far a long command is, and how long it still takes."""

from __future__ import annotations

import sys
import time

from checker.batch.request import Watcher
from checker.batch.work import Tally
from checker.errors import Lang
from checker.messages import text

__all__ = ["Progress", "counted"]

_WIDTH = 79


class Progress(Watcher):
    """Writes to standard error, over the same line; nothing where it is not shown."""

    def __init__(self, lang: Lang, *, is_shown: bool) -> None:
        self.wants_total = is_shown
        self.done = 0
        self._lang: Lang = lang
        self._is_shown = is_shown
        self._total = 0
        self._resumed = 0
        self._start = time.monotonic()

    def counting(self) -> None:
        """Say that the lines are being counted."""
        self._write(text("batch.counting", self._lang))

    def begun(self, total: int | None, resumed: int) -> None:
        """Begin to measure."""
        self._total, self.done, self._resumed = total or 0, resumed, resumed
        self._start = time.monotonic()
        self._show()

    def advanced(self, tally: Tally) -> None:
        """Say how far it is now."""
        self.done += tally.read
        self._show()

    def assembling(self) -> None:
        """Say that the result is being written."""
        self._write(text("batch.assembling", self._lang))

    def close(self) -> None:
        """Leave the line empty."""
        self._write("")

    def _show(self) -> None:
        passed = time.monotonic() - self._start
        fresh = self.done - self._resumed
        rate = fresh / passed if passed > 0 else 0.0
        left = (self._total - self.done) / rate if rate else None
        self._write(
            text(
                "batch.progress",
                self._lang,
                done=counted(self.done, self._lang),
                total=counted(self._total, self._lang),
                share=f"{self.done / self._total:.0%}" if self._total else "-",
                rate=counted(round(rate), self._lang),
                left=_clock(left),
            )
        )

    def _write(self, line: str) -> None:
        if self._is_shown:
            # To the beginning of the line, and rub out what stands there.
            sys.stderr.write(f"\r\x1b[K{line[:_WIDTH]}")
            sys.stderr.flush()


def counted(number: int, lang: Lang) -> str:
    """A number as it is read: 1.000.000 in Indonesian, 1,000,000 in English."""
    grouped = f"{number:,}"
    return grouped.replace(",", ".") if lang == "id" else grouped


def _clock(seconds: float | None) -> str:
    """A time as 0:07, 12:30 or 1:05:00."""
    if seconds is None:
        return "-"
    minutes, rest = divmod(round(seconds), 60)
    whole, part = divmod(minutes, 60)
    return f"{whole}:{part:02d}:{rest:02d}" if whole else f"{part}:{rest:02d}"
