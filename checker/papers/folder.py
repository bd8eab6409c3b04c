"""A set of files written aside and moved only when it is whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from checker.errors import ArgumentError
from checker.messages import both

__all__ = ["refuse_taken", "write_file", "write_folder"]


def refuse_taken(folder: Path, files: Mapping[str, bytes]) -> None:
    """Refuse a folder in which another file bears the name of one that is to be written.

    A file with the same bytes is no other file. Raises ArgumentError with all names.
    """
    if folder.exists() and not folder.is_dir():
        raise ArgumentError(both("papers.no_folder", folder=folder))
    taken = [
        name
        for name, content in files.items()
        if (folder / name).exists() and not _is_same(folder / name, content)
    ]
    if taken:
        listed = ", ".join(taken)
        raise ArgumentError(
            both("papers.taken", folder=folder, files=listed), remedy=both("papers.taken.hint")
        )


def _is_same(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files into `folder`, or none.

    They are written aside first: beside a new folder, inside one that is there, which may be
    all that can be written on that disk. Raises ArgumentError where that cannot be done, or a
    file that is there already would be lost.
    """
    try:
        refuse_taken(folder, files)
        place = folder if folder.is_dir() else folder.absolute().parent
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=place))
        try:
            for name, content in files.items():
                (aside / name).write_bytes(content)
            _move(aside, folder, list(files))
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _move(aside: Path, folder: Path, names: list[str]) -> None:
    """Bring the whole set to its place; take back what was moved if something fails."""
    if not folder.exists():
        aside.chmod(0o777 & ~_umask())
        aside.rename(folder)
        return
    moved: list[Path] = []
    try:
        for name in names:
            if not (folder / name).exists():
                os.replace(aside / name, folder / name)
                moved.append(folder / name)
    except OSError:
        for path in moved:
            path.unlink(missing_ok=True)
        raise


def write_file(path: Path, content: bytes) -> None:
    """Write a file aside and move it over what is there; raises ArgumentError where it fails."""
    aside = None
    place = path.absolute().parent
    try:
        with tempfile.NamedTemporaryFile(
            prefix=f".{path.name}-", dir=place, delete=False
        ) as stream:
            aside = Path(stream.name)
            stream.write(content)
        aside.chmod(0o666 & ~_umask())
        os.replace(aside, path)
    except OSError as error:
        if aside is not None:
            aside.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def _umask() -> int:
    """The permissions that the user takes from new files; a temporary one has fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> ArgumentError:
    reason = error.strerror or str(error)
    return ArgumentError(both("papers.unwritable", path=path, reason=reason))
