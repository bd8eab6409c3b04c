"""How a fault of a batch or of one of its files and its remedy are entered."""

from __future__ import annotations

__all__ = ["entry"]


def entry(
    code: str, fault: tuple[str, str], hint: tuple[str, str], catalogue: str = "batch_files"
) -> dict[str, dict[str, str]]:
    """The fault and, under `.hint`, the remedy, each in Indonesian and in English."""
    return {
        f"{catalogue}.{code}": {"id": fault[0], "en": fault[1]},
        f"{catalogue}.{code}.hint": {"id": hint[0], "en": hint[1]},
    }
