"""The folder beside the output in which a run keeps what is finished, until all of it is.

It holds a journal, which says what the run is of, and one file for each finished chunk. Each is
written aside, synchronised and moved, and carries the hash of its content: a run that was cut off
at any point finds whole chunks or none. `moving` says that the output may be in its place already,
`moved` that all of it is, of which run and with which counts.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from checker.batch.faults import refused, writing
from checker.batch.work import Done, Tally

__all__ = ["Part", "Staging"]

_JOURNAL, _LOCK, _MOVING, _MOVED = "journal.json", "lock", "moving", "moved"
_CHUNK, _ASIDE, _MADE = "chunk-", ".aside", "made"
# What a writer was making when it was cut off.
_PIECES = ".check-"
_OURS = (_JOURNAL, _LOCK, _MOVING, _MOVED, _CHUNK, _MADE, _PIECES)


@dataclass(frozen=True)
class Part:
    """A finished chunk on the disk: where its rows and its rejects begin, and how many they are."""

    path: Path
    rows_at: int
    rejects_at: int
    end: int
    tally: Tally

    def rows(self) -> bytes:
        """The rows, one JSON object a line."""
        return self._read(self.rows_at, self.rejects_at)

    def rejects(self) -> bytes:
        """The rejects, one JSON object a line."""
        return self._read(self.rejects_at, self.end)

    def _read(self, start: int, end: int) -> bytes:
        if start == end:
            return b""
        with self.path.open("rb") as stream:
            stream.seek(start)
            return stream.read(end - start)


class Staging:
    """The folder of one run, held by one process at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parts: dict[int, Part] = {}
        self._lock: int | None = None

    def __enter__(self) -> Self:
        """Make the folder if it is not there and hold it; raises BatchError where that fails."""
        with writing(self.folder):
            with contextlib.suppress(FileExistsError):
                self.folder.mkdir(mode=0o700)
            self._refuse_foreign()
            self._lock = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        if not _held(self._lock):
            self._release()
            raise refused("at_work", self.folder)
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the folder; one that holds nothing is removed."""
        with contextlib.suppress(OSError):
            if {entry.name for entry in os.scandir(self.folder)} == {_LOCK}:
                (self.folder / _LOCK).unlink()
                self.folder.rmdir()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _refuse_foreign(self) -> None:
        """Refuse a folder that another person made, can read, or keeps other things in."""
        found = self.folder.lstat()
        others = os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & 0o077)
        names = sorted(entry.name for entry in os.scandir(self.folder)) if not others else []
        strange = [name for name in names if not name.startswith(_OURS)]
        if others or strange or not stat.S_ISDIR(found.st_mode):
            raise refused("not_ours", self.folder, found=", ".join(strange[:3]) or "?")

    @property
    def journal(self) -> Mapping[str, Any] | None:
        """What the run that was cut off is of; None where none was."""
        left: Mapping[str, Any] | None = self._json(_JOURNAL)
        return left if left is not None else (self._json(_MOVED) or {}).get("journal")

    @property
    def is_moving(self) -> bool:
        """Whether the output may be in its place already."""
        return (self.folder / _MOVING).exists()

    @property
    def moved(self) -> Tally | None:
        """The counts, where everything is in its place and only this folder is left."""
        found = (self._json(_MOVED) or {}).get("tally")
        return None if found is None else Tally(**found)

    def _json(self, name: str) -> dict[str, Any] | None:
        try:
            found = json.loads((self.folder / name).read_bytes())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def begin(self, journal: Mapping[str, Any]) -> None:
        """Begin a run anew."""
        self.clear()
        self._write(_JOURNAL, [json.dumps(journal, ensure_ascii=False, indent=2).encode()])

    def take_up(self) -> None:
        """Look for the chunks that are finished; one that is not whole counts as not there."""
        for entry in os.scandir(self.folder):
            number = entry.name.removeprefix(_CHUNK)
            if entry.name.startswith(_CHUNK) and number.isdigit():
                with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                    self._parts[int(number)] = _whole(Path(entry.path))

    def __contains__(self, number: int) -> bool:
        return number in self._parts

    @property
    def tally(self) -> Tally:
        """The counts of all that is finished."""
        return sum((part.tally for part in self._parts.values()), Tally())

    def keep(self, done: Done) -> None:
        """Keep a finished chunk; raises BatchError where it cannot be written."""
        head = {
            "rows": len(done.rows),
            "rejects": len(done.rejects),
            "sha256": _hash(done.rows, done.rejects),
            "tally": asdict(done.tally),
        }
        written = json.dumps(head).encode() + b"\n"
        name = f"{_CHUNK}{done.number:08d}"
        self._write(name, [written, done.rows, done.rejects])
        self._parts[done.number] = _placed(self.folder / name, len(written), head)

    def parts(self) -> Iterator[Part]:
        """The finished chunks in their order; raises KeyError where one is missing."""
        return (self._parts[number] for number in range(len(self._parts)))

    def aside(self, name: str) -> Path:
        """A place in the folder for a file that is being made, with nothing in it."""
        path = self.folder / f"{_MADE}-{name}"
        path.unlink(missing_ok=True)
        return path

    def mark_moving(self) -> None:
        """Say that from now on the output may be in its place."""
        self._write(_MOVING, [])

    def mark_moved(self, tally: Tally) -> None:
        """Say that everything is in its place."""
        said = {"journal": self.journal, "tally": asdict(tally)}
        self._write(_MOVED, [json.dumps(said, ensure_ascii=False).encode()])

    def clear(self) -> None:
        """Remove what is in the folder; what says that all is in its place goes last."""
        names = [entry.name for entry in os.scandir(self.folder) if entry.name != _LOCK]
        for name in sorted(names, key=lambda name: (name == _MOVED, name == _MOVING, name)):
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        self._parts.clear()

    def _write(self, name: str, pieces: list[bytes]) -> None:
        aside = self.folder / f"{name}{_ASIDE}"
        with writing(self.folder):
            try:
                with aside.open("wb") as stream:
                    stream.writelines(pieces)
                    stream.flush()
                    os.fsync(stream.fileno())
                os.replace(aside, self.folder / name)
                synchronise(self.folder)
            except OSError:
                with contextlib.suppress(OSError):
                    aside.unlink(missing_ok=True)
                raise


def synchronise(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can be asked for that."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _held(lock: int) -> bool:
    """Hold a lock that goes with this process; where the system has none, nobody is kept out."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _whole(path: Path) -> Part:
    """A chunk that says what it should; raises ValueError for any other."""
    with path.open("rb") as stream:
        line = stream.readline()
        head = json.loads(line)
        part = _placed(path, len(line), head)
        content = stream.read()
    if len(line) + len(content) != part.end or _hash(content) != head["sha256"]:
        raise ValueError(path.name)
    return part


def _placed(path: Path, start: int, head: Mapping[str, Any]) -> Part:
    rejects_at = start + head["rows"]
    return Part(path, start, rejects_at, rejects_at + head["rejects"], Tally(**head["tally"]))


def _hash(*pieces: bytes) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()
