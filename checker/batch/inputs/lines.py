"""Lines of a file, each within the limit of one incident, with what is wrong with them as text.

A line is what ends with a line feed, as an editor counts it. A line that is too long is never
held whole.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass

from checker.batch.files import KEPT, fault_at
from checker.batch.inputs.packed import Damaged
from checker.errors import Fault
from checker.intake import MAX_BYTES

__all__ = ["Line", "lines"]

# UTF-16 writes every second byte of plain text as null.
_WIDE_SHARE = 3


@dataclass(frozen=True)
class Line:
    """One line without its line feed; `number` counts from one.

    With a fault, the text is not to be read; it is cut where the line is too long. `is_last` if
    the rest of the file cannot be had.
    """

    number: int
    text: bytes
    fault: Fault | None = None
    is_last: bool = False


def lines(pieces: Iterator[bytes], longest: int = MAX_BYTES) -> Iterator[Line]:
    """Cut the content of a file into lines, each of at most `longest` bytes.

    Where the content breaks off before its end, what stands there is a line with that fault. A
    byte order mark of UTF-8 at the beginning is dropped.
    """
    number, held, size = 1, list[bytes](), 0
    try:
        for piece in pieces:
            *ended, rest = piece.split(b"\n")
            for end in ended:
                yield _line(number, [*held, end], size + len(end), longest)
                number, held, size = number + 1, [], 0
            size += len(rest)
            held.append(rest)
            if size > longest:
                held = [b"".join(held)[:KEPT]]
    except Damaged as damage:
        fault = fault_at(number, damage.code, params=damage.params)
        yield Line(number, b"".join(held)[:KEPT], fault, is_last=True)
        return
    if size:
        yield _line(number, held, size, longest)


def _line(number: int, held: list[bytes], size: int, longest: int) -> Line:
    text = b"".join(held)
    if number == 1:
        text = text.removeprefix(BOM_UTF8)
    if size > longest:
        return Line(
            number, text[:KEPT], fault_at(number, "line_too_long", params={"limit": longest})
        )
    return Line(number, text, _fault_of_text(number, text))


def _fault_of_text(number: int, text: bytes) -> Fault | None:
    if b"\0" in text:
        is_wide = text.startswith((b"\xff\xfe", b"\xfe\xff"))
        is_wide = is_wide or text.count(b"\0") * _WIDE_SHARE > len(text)
        return fault_at(number, "utf16" if is_wide else "null_byte", column=text.index(b"\0") + 1)
    if text.isascii():
        return None
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(text[: error.start].decode("utf-8")) + 1
        return fault_at(number, "not_utf8", f"0x{text[error.start]:02x}", column=column)
    return None
