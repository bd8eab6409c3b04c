"""durable-rules: which norms have all their elements not false on a sheet.

Each regulation is one rule set and each norm one positive conjunction over element keys. What
the engine is given and how it is held follows its measured limits (durable-rules 2.0.28):

- a host starts two timer threads that run rules behind our back: `_run` does nothing here;
- hosts are not safe between threads and are not freed: a bounded pool lends them one by one;
- a fact stays until it is retracted, and a fact that no rule took must not be retracted;
- an exception in an action, even Ctrl-C, is swallowed: an action of ours is not wrapped;
- an action that ends ten seconds of the clock after it began is dropped with all that wait for it,
  though the process only stood still or the clock was set: an action of ours has no beginning;
- a host that was interrupted in the middle of a sheet answers wrongly ever after: it is dropped.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from math import inf
from typing import Any
from weakref import WeakSet

from checker.errors import InternalError
from checker.messages import both
from checker.rulebook import Rulebook

try:
    from durable import engine as durable
except ImportError as _error:
    raise InternalError(
        both("rule.engine_missing", reason=_error),
        code="engine_missing",
        remedy=both("rule.engine_missing_hint"),
    ) from _error

__all__ = ["Engine", "Host", "Pool"]

SESSION = "sheet"
PRESENT = "y"


class Host(durable.Host):  # type: ignore[misc]  # the library is untyped
    """A host of durable-rules without its timer threads."""

    def _run(self, *_: Any) -> None:
        """Do nothing: the library would run rules from a timer thread."""


class _Append(durable.Promise):  # type: ignore[misc]  # the library is untyped
    """An action that notes a norm. It runs by itself: the library would swallow what stops it."""

    def __init__(self, norm: str, matched: list[str]) -> None:
        super().__init__(lambda _: None)
        self._norm = norm
        self._matched = matched

    def run(self, closure: Any, complete: Callable[[Any], None]) -> None:
        """Note the norm and go on to the next action."""
        closure._start_time = inf
        self._matched.append(self._norm)
        complete(None)


class _Matcher:
    """One host with the rule sets that it was asked about, and the ids its actions append."""

    def __init__(self, rulesets: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        self._rulesets = rulesets
        self._registered: set[str] = set()
        self._matched: list[str] = []
        self._ids = count()
        self._host = Host()

    def _register(self, name: str) -> None:
        """Register the rule set of a regulation when it is first asked about."""
        if name not in self._registered:
            self._host.register_rulesets({name: self._ruleset(self._rulesets[name])})
            self._registered.add(name)

    def _ruleset(self, norms: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
        return {
            f"r{i}": {"all": [{"m": _conjunction(keys)}], "run": _Append(norm, self._matched)}
            for i, (norm, keys) in enumerate(norms.items())
        }

    def match(self, ruleset: str, keys: frozenset[str]) -> frozenset[str]:
        """Return the norms of `ruleset` whose element keys are all among `keys`."""
        self._register(ruleset)
        self._matched.clear()
        fact = {"id": str(next(self._ids)), "sid": SESSION, **dict.fromkeys(sorted(keys), PRESENT)}
        try:
            self._host.assert_fact(ruleset, dict(fact))
        except durable.MessageNotHandledException:
            return frozenset()
        self._host.retract_fact(ruleset, dict(fact))
        return frozenset(self._matched)


def _conjunction(keys: tuple[str, ...]) -> dict[str, Any]:
    tests = [{key: PRESENT} for key in keys]
    return tests[0] if len(tests) == 1 else {"$and": tests}


class Pool:
    """At most as many matchers as there are cores, each used by one thread at a time."""

    def __init__(self, make: Callable[[], _Matcher], most: int | None = None) -> None:
        self._make = make
        self._most = most or os.cpu_count() or 1
        self.reset()
        _POOLS.add(self)

    def reset(self) -> None:
        """Start anew: a host that was made before a fork does not survive it."""
        self._free: list[_Matcher] = []
        self._alive: WeakSet[_Matcher] = WeakSet()
        self._changed = threading.Condition()

    @contextmanager
    def borrow(self) -> Iterator[_Matcher]:
        """Lend a matcher to this thread alone; wait where all are lent.

        One that was interrupted is not lent again: another is made in its place.
        """
        matcher = self._take()
        try:
            yield matcher
        except BaseException:
            with self._changed:
                self._alive.discard(matcher)
                self._changed.notify()
            raise
        with self._changed:
            self._free.append(matcher)
            self._changed.notify()

    def _take(self) -> _Matcher:
        with self._changed:
            while not self._free and len(self._alive) >= self._most:
                self._changed.wait()
            if self._free:
                return self._free.pop()
            made = self._make()
            self._alive.add(made)
            return made


_POOLS: WeakSet[Pool] = WeakSet()


def _reset_pools() -> None:
    for pool in list(_POOLS):
        pool.reset()


if hasattr(os, "register_at_fork"):  # there is none on Windows
    os.register_at_fork(after_in_child=_reset_pools)


class Engine:
    """The matching of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        rulesets: dict[str, dict[str, tuple[str, ...]]] = {}
        for norm in rulebook.norms.values():
            keys = tuple(dict.fromkeys(element.key for element in norm.elements))
            rulesets.setdefault(norm.regulation, {})[norm.id] = keys
        self.rulesets = rulesets
        self._pool = Pool(lambda: _Matcher(rulesets))

    def match(self, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return the norms whose element keys are all present.

        `keys` gives, for each regulation that is to be asked, the keys of elements that are not
        false; a regulation that is left out is not asked.
        """
        with self._pool.borrow() as matcher:
            found = [matcher.match(name, present) for name, present in keys.items() if present]
        return frozenset().union(*found)
