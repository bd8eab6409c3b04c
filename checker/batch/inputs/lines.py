"""Lines of a file, each within the limit of one incident, with what is wrong with a line as text.

A line is what ends with a line feed, as an editor counts it. A line that is too long is never
held whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.batch.inputs.packed import Damaged
from checker.batch.record import Broken, Record
from checker.errors import Fault
from checker.intake import MAX_BYTES
from checker.intake.draft import Draft

__all__ = ["KEPT", "fault_at", "lines"]

# What is shown of a line that is too long to be kept.
KEPT = 4096
_BOM = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"


def lines(pieces: Iterator[bytes], longest: int = MAX_BYTES) -> Iterator[Record | Broken]:
    """Cut the content of a file into lines; blank ones are left out.

    A line that is longer than `longest` bytes or no UTF-8 is Broken; where the content breaks off
    before its end, so is what stands there. A byte order mark of UTF-8 at the beginning is dropped.
    """
    number, held, size = 1, list[bytes](), 0
    try:
        for piece in pieces:
            *ended, rest = piece.split(b"\n")
            for end in ended:
                yield from _line(number, [*held, end], size + len(end), longest)
                number, held, size = number + 1, [], 0
            size += len(rest)
            held.append(rest)
            if size > longest:
                held = [b"".join(held)[:KEPT]]
    except Damaged as damage:
        fault = fault_at(number, damage.code, params=damage.params)
        yield Broken(number, b"".join(held)[:KEPT], (fault,))
        return
    yield from _line(number, held, size, longest)


def fault_at(
    number: int,
    code: str,
    found: str | None = None,
    *,
    column: int | None = None,
    params: Mapping[str, object] | None = None,
) -> Fault:
    """What is wrong at a line or row."""
    draft = Draft(code, (), found, params=dict(params or {}), catalogue="batch_files")
    return draft.fault(number, column)


def _line(number: int, held: list[bytes], size: int, longest: int) -> Iterator[Record | Broken]:
    """The line that these pieces make up, if it is not blank."""
    if size > longest:
        fault = fault_at(number, "line_too_long", params={"limit": longest})
        yield Broken(number, b"".join(held)[:KEPT], (fault,))
        return
    text = b"".join(held).removesuffix(b"\r")
    if number == 1:
        text = text.removeprefix(_BOM)
    # What is left of a line end of UTF-16 is no line.
    if not text.strip(_BLANK + b"\0"):
        return
    fault_or_none = _fault_of_text(number, text)
    yield Broken(number, text, (fault_or_none,)) if fault_or_none else Record(number, text)


def _fault_of_text(number: int, text: bytes) -> Fault | None:
    if b"\0" in text:
        is_wide = text.startswith((b"\xff\xfe", b"\xfe\xff")) or text.count(b"\0") * 3 > len(text)
        return fault_at(number, "utf16" if is_wide else "null_byte", column=text.index(b"\0") + 1)
    if text.isascii():
        return None
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(text[: error.start].decode("utf-8")) + 1
        return fault_at(number, "not_utf8", f"0x{text[error.start]:02x}", column=column)
    return None
