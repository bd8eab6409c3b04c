"""A rules folder to documents: read, hashed, and held against the schemas."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Never

from checker import resources
from checker.errors import Fault, RulebookError, reason_of
from checker.messages import both
from checker.rulebook.model import CONTEST

if TYPE_CHECKING:
    from checker.rulebook import build
    from checker.rulebook.expressions import Path as FieldPath
    from checker.rulebook.yaml_source import Document

__all__ = ["Source", "hash_of", "parsed", "read_folder", "schema_names"]

# How many files are kept as they were parsed: folders that differ in a file share the rest.
KEPT = 2048

KINDS = {
    "rulebook.yaml": "rulebook",
    "vocabulary.yaml": "vocabulary",
    "constraints.yaml": "constraints",
    "definitions.yaml": "definitions",
    "questions.yaml": "questions",
    "presumptions.yaml": "presumptions",
    "practice.yaml": "practice",
    "regions.yaml": "regions",
    "deciders.yaml": "deciders",
    "ppk.yaml": "ppk",
    "forms.yaml": "forms",
    "terms.yaml": "terms",
    "overlaps.yaml": "overlaps",
    "equivalents.yaml": "equivalents",
    "permissions.yaml": "permissions",
    "tried.yaml": "tried",
    "prevention/circular.yaml": "circular",
    "follow_up.yaml": "follow_up",
    "parameters/hari_libur.yaml": "holidays",
    "parameters/jalur.yaml": "journey",
}
# What a rulebook may do without.
OPTIONAL = (
    "presumptions.yaml",
    "practice.yaml",
    "ppk.yaml",
    "terms.yaml",
    "overlaps.yaml",
    "equivalents.yaml",
    "permissions.yaml",
    "tried.yaml",
    "forms.yaml",
    "prevention/circular.yaml",
    "follow_up.yaml",
    "parameters/hari_libur.yaml",
    "parameters/jalur.yaml",
)
# Without these nothing else can be understood.
CORE = ("vocabulary.yaml", "definitions.yaml", "questions.yaml", "constraints.yaml")
FOLDERS = {
    "contests": "contest",
    "sanctions": "sanctions",
    "paths": "path",
    "guidance": "guidance",
    "prevention": "prevention",
    "admissibility": "admissibility",
}


@dataclass(frozen=True)
class Source:
    """The files of a rules folder and what they say.

    `written` are the documents: as they were parsed, or as JSON where the compiled form is used.
    """

    texts: Mapping[str, bytes]
    hash: str
    written: Mapping[str, Any] | bytes
    faults: tuple[Fault, ...] = ()

    @property
    def is_compiled(self) -> bool:
        """Whether the compiled form is used."""
        return isinstance(self.written, bytes)

    @cached_property
    def documents(self) -> Mapping[str, Any]:
        """What each file says, the examples left out."""
        documents = self.written
        return json.loads(documents) if isinstance(documents, bytes) else documents

    @cached_property
    def examples(self) -> Mapping[str, Any]:
        """The documents of the example files, read when they are asked for."""
        names = [name for name in self.texts if name.endswith(".examples.yaml")]
        return {name: self.document(name).value for name in names}

    def document(self, name: str) -> Document:
        """Return the file `name` as it was parsed, with the place of each value."""
        return _parse(self.texts[name].decode())

    def refuse_faults(self, builder: build.Builder) -> None:
        """Raise RulebookError with everything wrong."""
        from checker.rulebook.checks import check_examples, check_norms
        from checker.rulebook.holidays import check_holidays
        from checker.rulebook.names import check_names

        if self.faults:
            own = (f for f in builder.faults if not _may_follow(f))
            raise RulebookError([*self.faults, *_placed(own, self.texts)])
        faults = [*builder.faults, *check_names(self.documents), *check_holidays(self.documents)]
        faults += [*check_norms(builder), *check_examples(builder, self.examples)]
        if faults:
            raise RulebookError(_placed(faults, self.texts))


def read_folder(path: Path | None) -> dict[str, bytes]:
    """Return every file of the rules folder `path`, that of the package if None, by its name.

    Raises RulebookError where there is no rulebook.
    """
    folder = path if path is not None else resources.rules()
    if not (folder / "rulebook.yaml").is_file():
        raise RulebookError([Fault("rule.no_folder", both("rule.no_folder"), file=str(path))])
    try:
        return dict(sorted(_files(folder)))
    except OSError as error:
        reason = reason_of(error)
        text = both("rule.unreadable", reason=reason)
        raise RulebookError([Fault("rule.unreadable", text, file=error.filename)]) from None


def parsed(texts: Mapping[str, bytes], digest: str) -> Source:
    """Parse the files of a folder; raise RulebookError where nothing can be understood."""
    documents, faults = _parsed(texts)
    if any(name not in documents for name in CORE):
        raise RulebookError(faults)
    return Source(texts, digest, documents, faults=tuple(faults))


def _may_follow(fault: build.Fault) -> bool:
    """Return whether a fault may only follow from a file that could not be read."""
    may_lack = ("norma", "pasal", "syarat", CONTEST)
    return fault.code != "rule.unknown_name" or fault.params.get("kind") in may_lack


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a rules folder; each start of the command reads them all."""
    before = len(str(folder)) + 1
    for place, _, names in os.walk(folder, followlinks=True, onerror=_refuse):
        for name in names:
            if name.endswith(".yaml"):
                path = f"{place}{os.sep}{name}"
                with open(path, "rb", buffering=0) as file:
                    yield path[before:].replace(os.sep, "/"), file.read()


def _refuse(error: OSError) -> Never:
    """Law that cannot be read is not left out."""
    raise error


def hash_of(texts: Mapping[str, bytes]) -> str:
    """Return the hash over every file, by name and content."""
    digest = hashlib.sha256()
    for name, content in texts.items():
        digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def schema_names() -> list[str]:
    """Return the schemas that rule files are held against."""
    return sorted({*KINDS.values(), *FOLDERS.values(), "regulation", "norm", "examples"})


def _parsed(texts: Mapping[str, bytes]) -> tuple[dict[str, Any], list[Fault]]:
    """Return what the well-formed files say, and the faults of form of the others."""
    documents: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, content in texts.items():
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            faults.append(_fault(name, 1, 1, "rule.not_utf8", {"found": error.start}))
            continue
        document = _parse(text)
        for place, problem in document.faults:
            faults.append(_fault(name, place.line, place.column, "rule.yaml", {"reason": problem}))
        if document.faults:
            continue
        kind = kind_of(name)
        stray = ((), "rule.unexpected_file", {"found": name})
        found = (stray,) if kind is None else _shape_faults(kind, text)
        for path, code, params in found:
            place = document.place(path)
            faults.append(_fault(name, place.line, place.column, code, params))
        if not found and not name.endswith(".examples.yaml"):
            documents[name] = document.value
    faults += _missing(texts)
    return documents, faults


def _missing(texts: Mapping[str, bytes]) -> Iterator[Fault]:
    for name in KINDS:
        if name not in texts and name not in OPTIONAL:
            yield _fault(name, 1, 1, "rule.file_missing", {"found": name})


@lru_cache(maxsize=KEPT)
def _parse(text: str) -> Document:
    """Parse a file once, however often its folder is read; nobody changes what it says."""
    from checker.rulebook.yaml_source import parse

    return parse(text)


@lru_cache(maxsize=KEPT)
def _shape_faults(kind: str, text: str) -> tuple[tuple[FieldPath, str, Mapping[str, Any]], ...]:
    """Return where the shape of a file is not that of its schema."""
    from jsonschema import Draft202012Validator

    formats = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(resources.load_schema(kind), format_checker=formats)
    deepest = (_deepest(error) for error in validator.iter_errors(_parse(text).value))
    return tuple(
        (tuple(error.absolute_path), "rule.shape", {"found": error.message[:300]})
        for error in deepest
    )


def _deepest(error: Any) -> Any:
    """Return the most telling of the errors under `error`: the one furthest into the file."""
    while error.context:
        error = max(error.context, key=lambda e: len(e.absolute_path))
    return error


def kind_of(name: str) -> str | None:
    """Return which schema the file `name` of a rules folder follows; None where none does."""
    folder = name.partition("/")[0]
    if folder == "regulations":
        if name.endswith("/regulation.yaml"):
            return "regulation"
        return "examples" if name.endswith(".examples.yaml") else "norm"
    return KINDS.get(name) or FOLDERS.get(folder)


def _placed(faults: Iterable[build.Fault], texts: Mapping[str, bytes]) -> Iterator[Fault]:
    for fault in faults:
        place = _parse(texts.get(fault.file, b"").decode("utf-8")).place(fault.path)
        yield _fault(fault.file, place.line, place.column, fault.code, fault.params)


def _fault(file: str, line: int, column: int, code: str, params: Mapping[str, Any]) -> Fault:
    from difflib import get_close_matches

    known = tuple(str(name) for name in params.get("known", ()))
    found = str(params.get("found", ""))
    close = get_close_matches(found, known, n=1)
    words = {
        "norm": "",
        "kind": "",
        "found": found,
        **{k: v for k, v in params.items() if k != "known"},
    }
    return Fault(
        code=code,
        text=both(code, **words),
        file=f"rules/{file}",
        line=line,
        column=column,
        found=found or None,
        allowed=known[:40],
        nearest=close[0] if close else None,
    )
