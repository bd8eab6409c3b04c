"""What is wrong with a file of many incidents, put into words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from checker.errors import BatchError, Fault
from checker.intake.draft import Draft

__all__ = ["KEPT", "fault_at", "refused"]

KEPT = 4096
"""How many bytes are shown of a line that is too long to be kept."""


def refused(
    code: str,
    path: str | os.PathLike[str],
    found: str | None = None,
    allowed: Iterable[str] = (),
    **params: object,
) -> BatchError:
    """The error that a whole file cannot be used."""
    draft = Draft(code, (), found, tuple(allowed), params=params, catalogue="batch_files")
    return BatchError([draft.fault()]).in_file(os.fspath(path))


def fault_at(
    number: int | None,
    code: str,
    found: str | None = None,
    *,
    column: int | None = None,
    params: Mapping[str, object] | None = None,
) -> Fault:
    """What is wrong at a line or row, counted from one."""
    draft = Draft(code, (), found, params=dict(params or {}), catalogue="batch_files")
    return draft.fault(number, column)
