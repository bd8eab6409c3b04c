"""JSON read token by token: where each value stands, and what a lenient parser lets through.

The standard parser keeps the last of two equal keys, takes NaN, recurses with each bracket and
knows no places. This one keeps its own stack, so that no nesting can exhaust the interpreter's,
and is only used when there is something to explain.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

__all__ = [
    "MAX_DEPTH",
    "MAX_DIGITS",
    "Path",
    "Places",
    "Problem",
    "Scan",
    "depth_of",
    "pointer_of",
    "scan",
]

MAX_DEPTH = 64
MAX_DIGITS = 25
MAX_PROBLEMS = 1000

Path = tuple[str | int, ...]

_BLANK = re.compile(r"[ \t\n\r]*")
_INSIDE = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
_STRING_START = re.compile(_INSIDE)
_STRING = re.compile(_INSIDE + '"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(\.[0-9]++)?([eE][+-]?[0-9]++)?")
_WORD = re.compile(r"-?[A-Za-z_][A-Za-z_0-9]*+")
_NO_BRACKET = re.compile(r"[^\[\]{}]++")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PIECE = re.compile(r'[^\s,:\[\]{}"]{1,30}|.', re.DOTALL)
_KNOWN = frozenset(("true", "false", "null"))
_NO_NUMBER = frozenset(("NaN", "Infinity", "-Infinity"))
_INFINITE = (float("inf"), float("-inf"))


class Problem(NamedTuple):
    """Something that JSON forbids or that we do: code, place, what stands there.

    `broken` means that the text cannot be read any further.
    """

    code: str
    offset: int
    path: Path
    found: str
    broken: bool = False


@dataclass(slots=True)
class Scan:
    """What a reading of the text found: problems, and places of the wanted values and keys."""

    problems: list[Problem] = field(default_factory=list)
    values: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)

    @property
    def broken(self) -> bool:
        """Whether the text is no JSON that could be read to its end."""
        return any(problem.broken for problem in self.problems)


class Places:
    """Line and column of an offset, both counted from one."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(hit.end() for hit in re.finditer(r"\n", text))]

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def depth_of(text: str) -> int:
    """How deep the brackets of a JSON text nest, at least where the text is JSON."""
    brackets = _NO_BRACKET.sub("", _STRING.sub("", text))
    deepest = depth = 0
    for bracket in brackets:
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def pointer_of(path: Path) -> str:
    """Write a path as a JSON pointer."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps)


def scan(text: str, wanted: Iterable[Path] = ()) -> Scan:
    """Read `text` as JSON; never raises.

    Problems are listed up to the first that makes the rest unreadable. Of the values and keys
    only those in `wanted` are placed; of equal keys the last counts, as in the parser.
    """
    return _Reader(text, _tree(wanted)).read()


def _tree(paths: Iterable[Path]) -> dict[Any, Any]:
    """Nest the wanted paths, so that a walk down the document is a walk down the tree."""
    root: dict[Any, Any] = {}
    for path in paths:
        node = root
        for step in path:
            node = node.setdefault(step, {})
    return root


class _Broken(Exception):
    """The text cannot be read any further."""


class _Level:
    """An array or object that is open: its path, its wanted part, and the keys seen."""

    __slots__ = ("count", "keys", "path", "tree")

    def __init__(self, path: Path, tree: dict[Any, Any] | None, is_object: bool) -> None:
        self.path = path
        self.tree = tree
        self.count = 0
        self.keys: set[str] | None = set() if is_object else None


class _Reader:
    def __init__(self, text: str, tree: dict[Any, Any]) -> None:
        self.text = text
        self.end = len(text)
        self.at = 0
        self.tree = tree
        self.levels: list[_Level] = []
        self.out = Scan()

    def read(self) -> Scan:
        try:
            self._value((), self.tree)
            while self.levels:
                self._step(self.levels[-1])
            self._blank()
            if self.at < self.end:
                self._fail("json_more_after_end", ())
        except _Broken:
            pass
        return self.out

    def _step(self, level: _Level) -> None:
        """Go on inside the innermost array or object: to its end, or over its next member."""
        is_object = level.keys is not None
        close = "}" if is_object else "]"
        token = self._peek(level.path)
        if token == close:
            self.at += 1
            self.levels.pop()
            return
        if level.count:
            if token != ",":
                self._fail("json_comma_missing", level.path)
            self.at += 1
            if self._peek(level.path) == close:
                self._fail("json_comma_too_many", level.path)
        level.count += 1
        key: str | int = self._key(level) if is_object else level.count - 1
        tree = level.tree.get(key) if level.tree else None
        self._value((*level.path, key), tree)

    def _key(self, level: _Level) -> str:
        if self._peek(level.path) != '"':
            self._fail("json_key_missing", level.path)
        start = self.at
        key = self._string(level.path)
        if self._peek(level.path) != ":":
            self._fail("json_colon_missing", (*level.path, key))
        self.at += 1
        self._note_key(level, key, start)
        return key

    def _note_key(self, level: _Level, key: str, start: int) -> None:
        path = (*level.path, key)
        if level.keys is not None:
            if key in level.keys:
                self._note("duplicate_key", start, path, key)
            level.keys.add(key)
        if _SURROGATE.search(key):
            self._note("lone_surrogate", start, path, key)
        if level.tree and key in level.tree:
            self.out.keys[path] = start

    def _value(self, path: Path, tree: dict[Any, Any] | None) -> None:
        token = self._peek(path)
        if tree is not None:
            self.out.values[path] = self.at
        if token in "{[":
            self._open(path, tree, token == "{")
        elif token == '"':
            start = self.at
            if _SURROGATE.search(value := self._string(path)):
                self._note("lone_surrogate", start, path, value)
        else:
            self._scalar(path)

    def _open(self, path: Path, tree: dict[Any, Any] | None, is_object: bool) -> None:
        if len(self.levels) >= MAX_DEPTH:
            self._note("too_deep", self.at, path, "", broken=True)
            raise _Broken
        self.levels.append(_Level(path, tree, is_object))
        self.at += 1

    def _scalar(self, path: Path) -> None:
        if hit := _NUMBER.match(self.text, self.at):
            self._number(hit, path)
            return
        hit = _WORD.match(self.text, self.at)
        word = hit.group() if hit else ""
        if word in _NO_NUMBER:
            self._note("not_a_number", self.at, path, word)
        elif word not in _KNOWN:
            self._fail("json_value_missing", path)
        self.at += len(word)

    def _number(self, hit: re.Match[str], path: Path) -> None:
        written = hit.group()
        whole = hit.group(1) is None and hit.group(2) is None
        too_big = len(written) > MAX_DIGITS if whole else float(written) in _INFINITE
        if too_big:
            self._note("number_too_large", self.at, path, written)
        self.at = hit.end()

    def _string(self, path: Path) -> str:
        hit = _STRING.match(self.text, self.at)
        if hit is None:
            self._fail_in_string(path)
        self.at = hit.end()
        value: str = json.loads(hit.group())
        return value

    def _fail_in_string(self, path: Path) -> NoReturn:
        """Say what keeps a string from ending: its end is missing, or a character is wrong."""
        hit = _STRING_START.match(self.text, self.at)
        self.at = hit.end() if hit else self.at
        if self.at >= self.end:
            self._fail("json_truncated", path)
        wrong = "json_escape" if self.text[self.at] == "\\" else "json_control_character"
        self._fail(wrong, path)

    def _peek(self, path: Path) -> str:
        """The next character that is not blank; the end of the text breaks off."""
        self._blank()
        if self.at >= self.end:
            self._fail("json_truncated", path)
        return self.text[self.at]

    def _blank(self) -> None:
        hit = _BLANK.match(self.text, self.at)
        self.at = hit.end() if hit else self.at

    def _note(
        self, code: str, offset: int, path: Path, found: str, *, broken: bool = False
    ) -> None:
        self.out.problems.append(Problem(code, offset, path, found, broken))
        if len(self.out.problems) > MAX_PROBLEMS:
            self.out.problems[-1] = self.out.problems[-1]._replace(broken=True)
            raise _Broken

    def _fail(self, code: str, path: Path) -> NoReturn:
        hit = _PIECE.match(self.text, self.at)
        self._note(code, self.at, path, hit.group() if hit else "", broken=True)
        raise _Broken
