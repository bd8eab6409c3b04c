"""Files that are written aside and moved to their places once all of them are there."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.errors import ArgumentError, reason_of
from checker.messages import both

__all__ = ["refuse_taken", "write_files", "write_folder"]


def refuse_taken(files: Mapping[Path, bytes]) -> None:
    """Raise ArgumentError where a file is there that says something else: it may have been edited.

    The same letter once more is no harm.
    """
    taken = [str(path) for path, content in files.items() if _is_there(path, content) is False]
    if taken:
        raise ArgumentError(
            both("folder.taken", found=", ".join(taken)),
            places=taken,
            remedy=both("folder.taken.hint"),
        )


def _is_there(path: Path, content: bytes) -> bool | None:
    """Return whether a file says just this, None where there is none that can be read."""
    try:
        return path.read_bytes() == content
    except OSError:
        # What cannot be read is told when it is written.
        return None


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write every file aside, then move them all; one that says the same already stays as it is.

    Raises ArgumentError where one cannot be written, and takes back those that were new.
    """
    fresh = {path: content for path, content in files.items() if not _is_there(path, content)}
    aside = {path: _beside(path, number) for number, path in enumerate(fresh)}
    moved: list[Path] = []
    try:
        for path, content in fresh.items():
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            _write(aside[path], content)
        for path, written in aside.items():
            is_new = not path.exists()
            os.replace(written, path)
            moved += [path] if is_new else []
    except OSError as error:
        for path in moved:
            path.unlink(missing_ok=True)
        raise _unwritable(list(files), error) from None
    finally:
        for written in aside.values():
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, which is made where it is not there; return their paths.

    Other files in it stay. Raises ArgumentError where one cannot be written or another file bears
    its name, and then leaves neither file nor new folder.
    """
    targets = {folder / name: content for name, content in files.items()}
    if folder.is_dir():
        refuse_taken(targets)
        write_files(targets)
        return list(targets)
    aside = _beside(folder)
    try:
        if folder.exists():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        aside.mkdir()
        for name, content in files.items():
            _write(aside / name, content)
        aside.rename(folder)
    except OSError as error:
        raise _unwritable([folder], error) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return list(targets)


def _beside(path: Path, number: int = 0) -> Path:
    """Return a name in the same folder, short where that of the path is long."""
    return path.absolute().with_name(f".check-{os.getpid()}-{number}")


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(content)


def _unwritable(paths: Sequence[Path], error: OSError) -> ArgumentError:
    places = [str(path) for path in paths]
    found, reason = ", ".join(places), reason_of(error)
    return ArgumentError(both("folder.unwritable", found=found, reason=reason), places=places)
