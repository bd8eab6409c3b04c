"""One tree of errors, each with a code, a place and a hint.

    CheckerError
    ├── IncidentError        an incident was refused; holds every fault found in it
    ├── ArgumentError        a call or an option was given a value that it cannot use
    ├── PaperError           an office profile or a template cannot be used; holds every fault
    ├── BatchError           a file of many incidents, or what is written of it, cannot be used
    ├── RulebookError        rules/ cannot be used; holds every fault found in it
    └── InternalError        a fault of the program: no answer is given
        └── EngineDisagreement   the rule engine and our evaluator differ

A code never changes with the language. Texts come in Indonesian (`id`) and English (`en`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple, Self, TypedDict

__all__ = [
    "ArgumentError",
    "BatchError",
    "Bilingual",
    "CheckerError",
    "EngineDisagreement",
    "Fault",
    "IncidentError",
    "InternalError",
    "Lang",
    "PaperError",
    "RulebookError",
    "reason_of",
]

Lang = Literal["id", "en"]

_LONGEST_POINTER = 72


class Bilingual(TypedDict):
    """The same text in Indonesian and in English."""

    id: str
    en: str


class Fault(NamedTuple):
    """One thing that is wrong with a file, and how to put it right.

    `pointer` is a JSON pointer ("" is the whole document); `line` and `column` count from one
    and are None where the text is not at hand. `found` is what stands there, `allowed` what may
    stand there, `nearest` the allowed word that looks most like what was found.
    """

    code: str
    text: Bilingual
    remedy: Bilingual | None = None
    pointer: str | None = None
    line: int | None = None
    column: int | None = None
    found: str | None = None
    allowed: tuple[str, ...] = ()
    nearest: str | None = None
    file: str | None = None

    def message(self, lang: Lang = "id") -> str:
        """What is wrong."""
        return self.text[lang]

    def hint(self, lang: Lang = "id") -> str | None:
        """What to do about it."""
        return self.remedy[lang] if self.remedy else None

    def where(self, lang: Lang = "id") -> str:
        """File, line and column, and JSON pointer, as far as they are known."""
        spot = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        if self.pointer:
            pointer = _shortened(self.pointer)
            return f"{spot} ({pointer})" if spot else pointer
        return spot or {"id": "masukan", "en": "input"}[lang]

    def render(self, lang: Lang = "id") -> str:
        """Place, message and hint as lines to read."""
        lines = [f"{self.where(lang)}: {self.message(lang)}", self.hint(lang)]
        return "\n    ".join(line for line in lines if line)

    def as_dict(self) -> dict[str, Any]:
        """The fault as a JSON object, without what is not known."""
        known: dict[str, Any] = {
            "code": self.code,
            "pointer": self.pointer,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "found": self.found,
            "allowed": list(self.allowed) or None,
            "nearest": self.nearest,
            "message": self.text,
            "hint": self.remedy,
        }
        return {key: value for key, value in known.items() if value is not None}


class CheckerError(Exception):
    """Anything that this library refuses or fails at.

    `code` names the kind of error, `text` and `remedy` say it to people, `places` say where.
    """

    code: str = "error"

    def __init__(
        self,
        text: Bilingual,
        *,
        code: str | None = None,
        places: Sequence[str] = (),
        remedy: Bilingual | None = None,
    ) -> None:
        super().__init__(text["id"])
        self.code = code or type(self).code
        self.text = text
        self.places = tuple(places)
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        # An error made in another process must come back whole.
        return _revive, (type(self), self.args, self.__dict__)

    def message(self, lang: Lang = "id") -> str:
        """What is wrong."""
        return self.text[lang]

    def hint(self, lang: Lang = "id") -> str | None:
        """What to do about it."""
        return self.remedy[lang] if self.remedy else None

    def render(self, lang: Lang = "id") -> str:
        """Everything about this error as lines to read."""
        head = ", ".join(self.places)
        first = f"{head}: {self.message(lang)}" if head else self.message(lang)
        return "\n    ".join(line for line in (first, self.hint(lang)) if line)

    def as_dict(self) -> dict[str, Any]:
        """The error as a JSON object."""
        known: dict[str, Any] = {
            "code": self.code,
            "message": self.text,
            "places": list(self.places) or None,
            "hint": self.remedy,
        }
        return {key: value for key, value in known.items() if value is not None}


class _FaultyError(CheckerError):
    """An error that stands for all faults of one or more files."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        both = Bilingual(
            id="\n".join(fault.render("id") for fault in self.faults),
            en="\n".join(fault.render("en") for fault in self.faults),
        )
        super().__init__(both, places=[fault.where() for fault in self.faults])

    def render(self, lang: Lang = "id") -> str:
        """All faults as lines to read."""
        return self.message(lang)

    def in_file(self, name: str) -> Self:
        """The same error, with the file named in every fault that names none."""
        return type(self)(
            fault if fault.file else fault._replace(file=name) for fault in self.faults
        )

    def as_dict(self) -> dict[str, Any]:
        """The error as a JSON object with its faults."""
        return {"code": self.code, "faults": [fault.as_dict() for fault in self.faults]}


class IncidentError(_FaultyError):
    """An incident was refused; `faults` says everything that is wrong with it."""

    code = "incident_refused"


class RulebookError(_FaultyError):
    """The rules cannot be used; `faults` says everything that is wrong with them."""

    code = "rulebook_refused"


class PaperError(_FaultyError):
    """An office profile or a template cannot be used; `faults` says all that is wrong."""

    code = "paper_refused"


class BatchError(_FaultyError):
    """A file of many incidents, or what is written of it, cannot be used; `faults` says why."""

    code = "batch_refused"


class ArgumentError(CheckerError):
    """A call or an option was given a value that it cannot use."""

    code = "argument_refused"


class InternalError(CheckerError):
    """A fault of the program itself; no answer is given rather than a doubtful one."""

    code = "internal"


class EngineDisagreement(InternalError):
    """The rule engine found other norms than our evaluator did.

    `missing` are norms that the engine should have found, `extra` those it should not.
    """

    code = "engine_disagreement"

    def __init__(self, missing: Sequence[str], extra: Sequence[str]) -> None:
        self.missing = tuple(missing)
        self.extra = tuple(extra)
        norms = f"missing: {list(missing)}, extra: {list(extra)}"
        super().__init__(
            Bilingual(
                id=f"Mesin aturan dan evaluator berbeda hasil; tidak ada penilaian ({norms}).",
                en=f"The rule engine and the evaluator differ; no assessment is given ({norms}).",
            ),
            remedy=Bilingual(
                id="Ini kesalahan program. Laporkan beserta berkasnya.",
                en="This is a fault of the program. Please report it with the file.",
            ),
        )


def _shortened(pointer: str) -> str:
    return pointer if len(pointer) <= _LONGEST_POINTER else f"{pointer[:_LONGEST_POINTER]}…"


def reason_of(error: Exception) -> str:
    """Why the system refused, in its words; of an error without such a reason its message."""
    return getattr(error, "strerror", None) or str(error)


def _revive(kind: type[CheckerError], args: tuple[Any, ...], state: dict[str, Any]) -> CheckerError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
