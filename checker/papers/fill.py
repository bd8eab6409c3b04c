"""Word files filled in: a sandbox, no unknown field, and the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from io import BytesIO
from typing import Any

from checker.errors import ArgumentError, Fault, PaperError
from checker.messages import both

__all__ = ["Fields", "fill"]

# What XML cannot hold, and what the filler would read as a new paragraph or page.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Fields:
    """A group of fields that knows its own path; only what it holds can be asked of it."""

    __slots__ = ("_content", "_path")

    def __init__(self, path: str, content: Mapping[str, Any]) -> None:
        self._content = dict(content)
        self._path = path

    def __getitem__(self, name: str) -> Any:
        return self._content[name]

    def __str__(self) -> str:
        raise _failure()(self, "")


@cache
def _failure() -> Any:
    """The error for a field that does not exist; the library it belongs to is read on demand."""
    from jinja2 import UndefinedError

    class UnknownField(UndefinedError):
        """A name that the form does not have: `group` is where it was looked for."""

        def __init__(self, group: object, name: str) -> None:
            super().__init__(name)
            self.group = group
            self.name = name

    return UnknownField


@cache
def _environment() -> Any:
    """A sandbox without loader or globals, in which an unknown field is an error."""
    try:
        from jinja2 import StrictUndefined
        from jinja2.sandbox import SandboxedEnvironment
    except ImportError:
        raise _not_installed() from None
    failure = _failure()

    class Unknown(StrictUndefined):
        """A field that does not exist; says where it was looked for when it is used."""

        def __init__(self, hint: Any = None, obj: Any = None, name: Any = None, exc: Any = None):
            told: Any = lambda _message: failure(obj, str(name))  # noqa: E731
            super().__init__(hint, obj, name, told)

    environment = SandboxedEnvironment(undefined=Unknown, autoescape=True)
    environment.globals.clear()
    return environment


def _not_installed() -> ArgumentError:
    return ArgumentError(
        both("papers.no_docx"), code="papers_not_installed", remedy=both("papers.no_docx.hint")
    )


def fill(name: str, template: bytes, fields: Mapping[str, Any]) -> bytes:
    """Fill a Word file with fields: texts, lists and groups of them.

    `name` is that of the template, for messages. Raises PaperError for what is no Word file, is
    no sound template, or names a field that the form does not have, and ArgumentError where the
    extra for Word files is not installed.
    """
    environment = _environment()
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        raise _not_installed() from None
    from jinja2 import TemplateError

    known = {key: _clean(key, value) for key, value in fields.items()}
    try:
        document = DocxTemplate(BytesIO(template))
        document.render(known, jinja_env=environment, autoescape=True)
    except _failure() as error:
        raise PaperError([_unknown_field(name, known, error)]) from None
    except TemplateError as error:
        raise PaperError([_fault("template_faulty", name, error)]) from None
    except Exception as error:
        # A file that an office made may be broken in ways that no list of errors covers.
        raise PaperError([_fault("template_broken", name, error)]) from None
    out = BytesIO()
    document.save(out)
    return _fixed(out.getvalue())


def _clean(path: str, value: Any) -> Any:
    """Give a value as a template may see it: text that Word can hold, lists, groups."""
    if isinstance(value, Mapping):
        return Fields(path, {key: _clean(f"{path}.{key}", item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return [_clean(f"{path}[]", item) for item in value]
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise TypeError(f"{path} is no text: {value!r}")
    return _CONTROL.sub("", value)


def _unknown_field(name: str, known: Mapping[str, Any], error: Any) -> Fault:
    """The fault of a name that the form does not have, with the nearest one that it has."""
    inside = isinstance(error.group, Fields)
    group = error.group._path if inside else ""
    names = tuple(error.group._content if inside else known)
    found = ".".join(part for part in (group, error.name) if part)
    nearest = get_close_matches(error.name, names, n=1)
    whole = ".".join(part for part in (group, *nearest[:1]) if part) if nearest else None
    return Fault(
        "papers.unknown_field",
        both("papers.unknown_field", found=found, allowed=", ".join(names)),
        both("cli.nearest", nearest=whole) if whole else None,
        found=found,
        allowed=names,
        nearest=whole,
        file=name,
    )


def _fault(code: str, name: str, error: Exception) -> Fault:
    reason = str(error) or type(error).__name__
    return Fault(f"papers.{code}", both(f"papers.{code}", reason=reason), file=name)


def _fixed(content: bytes) -> bytes:
    """The same package with its parts in order and without the time it was made."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in _in_order(before.namelist()):
            info = zipfile.ZipInfo(part, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0
            info.create_system = 0
            after.writestr(info, before.read(part))
    return out.getvalue()


def _in_order(names: list[str]) -> Iterator[str]:
    """The table of contents first, as programs expect it."""
    first = "[Content_Types].xml"
    yield from (name for name in names if name == first)
    yield from sorted(name for name in names if name != first)
