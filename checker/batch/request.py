"""What a run is asked for, and who is told how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.assessment.terms import Lang
from checker.batch.work import Tally
from checker.rulebook import Rulebook

__all__ = ["Request", "Watcher"]


@dataclass(frozen=True)
class Request:
    """What a run is asked for.

    `files` are read in this order, `target` is written, beside it what was refused. `rulebook` is
    the law of the folder `rules`, that of the package if None. `as_of` is the day of review,
    or each incident's own, or else `today`. `full` asks for whole assessments in place of rows;
    `lang` is the language of the texts in a row. `resume` goes on with a run that was cut off, or
    begins; `replace` lets files that are there be replaced.
    """

    files: Sequence[str]
    target: Path
    rulebook: Rulebook
    rules: str | None = None
    as_of: date | None = None
    full: bool = False
    lang: Lang = "id"
    resume: bool = False
    replace: bool = False
    today: date = field(default_factory=date.today)

    @property
    def rejects(self) -> Path:
        """Where the lines that are refused go."""
        return self.target.with_name(f"{self.target.name}.rejects.ndjson")

    @property
    def staging(self) -> Path:
        """The folder in which the run keeps what is finished."""
        return self.target.with_name(f"{self.target.name}.part")


class Watcher:
    """Is told how a run goes; this one does not listen."""

    wants_total: bool = False
    """Whether the lines are to be counted beforehand, so that the time left can be told."""

    def counting(self) -> None:
        """The lines are being counted."""

    def begun(self, total: int | None, resumed: int) -> None:
        """Work begins, `resumed` lines of it done before; `total` is about how many there are."""

    def advanced(self, tally: Tally) -> None:
        """A chunk was finished, with these counts."""

    def assembling(self) -> None:
        """All chunks are finished; the output is being written."""
