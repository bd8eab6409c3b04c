"""What may be wrong with a file of many incidents, and with what is written of it."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.batch_files import files, kinds, layout, sheets

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **files.MESSAGES,
    **sheets.MESSAGES,
    **layout.MESSAGES,
    **kinds.MESSAGES,
}
