"""What a batch as a whole is refused for, and what writing can fail at."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator

from checker.errors import BatchError, Fault, reason_of
from checker.messages import both

__all__ = ["refused", "writing"]

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def refused(code: str, file: str | os.PathLike[str] | None = None, **params: object) -> BatchError:
    """The error `batch.<code>` with its remedy; `params` fill in both."""
    code = f"batch.{code}"
    named = os.fspath(file).encode("utf-8", "backslashreplace").decode() if file else None
    return BatchError(
        [Fault(code, both(code, **params), both(f"{code}.hint", **params), file=named)]
    )


@contextlib.contextmanager
def writing(place: str | os.PathLike[str]) -> Iterator[None]:
    """Around what writes into `place`; raises BatchError where that fails."""
    try:
        yield
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "unwritable"
        reason = reason_of(error)
        raise refused(code, place, reason=reason) from None
