"""Keys of callers: made once, kept as hashes in a file, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import os
import re
import secrets
import socket
import stat
from pathlib import Path

from checker.errors import ArgumentError, reason_of
from checker.messages import both

__all__ = ["Keys", "is_loopback", "new_key", "read_keys"]

_LINE = re.compile(r"sha256:([0-9a-f]{64})(\s.*)?")
_PREFIX = "ntl_"
# What would let somebody else read the file or put a key into it.
_OTHERS = stat.S_IWGRP | stat.S_IROTH | stat.S_IWOTH


class Keys:
    """The keys that are accepted, as their hashes.

    A key is drawn at random with 256 bits: a plain hash of it cannot be guessed back, and looking
    one up costs no time that a caller could use to exhaust the service.
    """

    def __init__(self, hashes: frozenset[bytes]) -> None:
        self._hashes = hashes

    def accepts(self, authorization: str | None) -> bool:
        """Whether the header `Authorization: Bearer KEY` bears one of the keys."""
        scheme, _, key = (authorization or "").partition(" ")
        given = _hash(key.strip()).encode()
        # Each is compared, so that the time does not tell which one it was.
        found = [hmac.compare_digest(given, known) for known in self._hashes]
        return scheme.lower() == "bearer" and any(found)


def new_key() -> tuple[str, str]:
    """A new key and the line for the file that stands for it."""
    key = _PREFIX + secrets.token_urlsafe(32)
    return key, f"sha256:{_hash(key)}"


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


def read_keys(path: Path) -> Keys:
    """Read the hashes of a file: one a line, then perhaps a remark; `#` begins a comment.

    Raises ArgumentError where it cannot be read, others may read or change it, a line is no hash,
    or there is none.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            lines = stream.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable("service.keys_unreadable", path, reason=reason_of(error)) from None
    if mode & _OTHERS:
        raise _unusable("service.keys_open", path, mode=oct(stat.S_IMODE(mode)))
    numbered = [(n, line.strip()) for n, line in enumerate(lines, 1)]
    kept = [(n, line) for n, line in numbered if line and not line.startswith("#")]
    found = {n: _LINE.fullmatch(line) for n, line in kept}
    for number, match in found.items():
        if match is None:
            raise _unusable("service.keys_line", path, line=number)
    if not found:
        raise _unusable("service.keys_none", path)
    return Keys(frozenset(match[1].encode() for match in found.values() if match))


def _unusable(code: str, path: Path, **params: object) -> ArgumentError:
    words, remedy = both(code, **params), both("service.keys.hint", file=path)
    return ArgumentError(words, places=[str(path)], remedy=remedy)


def is_loopback(host: str) -> bool:
    """Whether every address of a host is one of this computer alone."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ArgumentError(both("service.no_host", found=host, reason=reason_of(error))) from None
    return all(_address(str(entry[4][0])).is_loopback for entry in found)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(text.partition("%")[0])
