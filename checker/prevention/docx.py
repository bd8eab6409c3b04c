"""The draft circular as a Word file, on plain styles that an office can change."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from checker.errors import ArgumentError
from checker.messages import both

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["circular_file"]

# The first time that the format can hold.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def circular_file(parts: Mapping[str, Any]) -> bytes:
    """Return the parts of `draft()` as the bytes of a DOCX file.

    Raises ArgumentError where python-docx is not installed.
    """
    try:
        from docx import Document as new_document
    except ImportError:
        raise ArgumentError(
            both("prevention.no_docx"),
            code="prevention.no_docx",
            remedy=both("prevention.no_docx.hint"),
        ) from None
    page = new_document()
    page.core_properties.author = ""
    page.core_properties.title = str(parts["subject"])
    _opening(page, parts)
    _numbered(page, parts, "bans", (_cited(one) for one in parts["bans"]))
    _numbered(page, parts, "appeals", parts["appeals"])
    _numbered(page, parts, "duties", (_cited(one) for one in parts["duties"]))
    _numbered(page, parts, "steps", parts["steps"])
    _numbered(page, parts, "channels", parts["channels"])
    page.add_paragraph(parts["closing"])
    _signature(page, parts)
    written = BytesIO()
    page.save(written)
    return _same_bytes(written.getvalue())


def _same_bytes(content: bytes) -> bytes:
    """Return a Word file whose parts bear no time, so that the same letter is the same bytes."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(source.namelist()):
            part = zipfile.ZipInfo(name, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return result.getvalue()


def _opening(page: Document, parts: Mapping[str, Any]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for name, bold in (("letterhead", True), ("head", True), ("number", False), ("subject", True)):
        line = page.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(parts[name]).bold = bold
    page.add_paragraph(parts["to"])
    page.add_paragraph(parts["opening"])


def _numbered(page: Document, parts: Mapping[str, Any], name: str, entries: Iterable[str]) -> None:
    lines = list(entries)
    if not lines:
        return
    heading = page.add_paragraph()
    heading.add_run(parts["headings"][name]).bold = True
    heading.paragraph_format.keep_with_next = True
    for place, line in enumerate(lines, start=1):
        entry = page.add_paragraph(f"{place}.\t{line}")
        _hang(entry, is_last=place == len(lines))


def _hang(entry: Any, *, is_last: bool) -> None:
    from docx.shared import Cm

    entry.paragraph_format.left_indent = Cm(0.75)
    entry.paragraph_format.first_line_indent = Cm(-0.75)
    if not is_last:
        entry.paragraph_format.space_after = 0


def _cited(one: Mapping[str, str]) -> str:
    return f"{one['text']} ({one['citation']})" if one["citation"] else one["text"]


def _signature(page: Document, parts: Mapping[str, Any]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for name in ("place_and_date", "signatory"):
        line = page.add_paragraph(parts[name])
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    page.add_paragraph().add_run(parts["draft"]).italic = True
