"""How a fault of a file of many incidents and its remedy are entered."""

from __future__ import annotations

__all__ = ["entry"]


def entry(code: str, fault: tuple[str, str], hint: tuple[str, str]) -> dict[str, dict[str, str]]:
    """The fault and, under `.hint`, the remedy, each in Indonesian and in English."""
    return {
        f"batch_files.{code}": {"id": fault[0], "en": fault[1]},
        f"batch_files.{code}.hint": {"id": hint[0], "en": hint[1]},
    }
