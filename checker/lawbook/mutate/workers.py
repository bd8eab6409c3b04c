"""Norms tried side by side, one process for each core."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from checker.lawbook.mutate.bench import Bench, Case, Tried
from checker.rulebook import Rulebook

__all__ = ["try_all"]

FORK = "fork"


class _Worker:
    """What a process tries norms on: inherited at the fork, so nothing is sent to it."""

    bench: Bench | None = None


def try_all(
    rulebook: Rulebook,
    norms: Sequence[str] | None = None,
    cases: Sequence[Case] = (),
    processes: int | None = None,
) -> list[Tried]:
    """Try every mutant of `norms` (all of them if None), in the order of the norms.

    `processes` is how many work at once, the number of cores if None; one works in this process,
    as everywhere that cannot fork.
    """
    names = sorted(rulebook.norms) if norms is None else list(norms)
    bench = Bench(rulebook, tuple(cases))
    count = min(processes or os.cpu_count() or 1, len(names))
    if count <= 1 or FORK not in multiprocessing.get_all_start_methods():
        return [tried for name in names for tried in bench.of_norm(name)]
    _Worker.bench = bench
    try:
        context = multiprocessing.get_context(FORK)
        with ProcessPoolExecutor(count, mp_context=context) as pool:
            return [tried for some in pool.map(_of_norm, names) for tried in some]
    finally:
        _Worker.bench = None


def _of_norm(name: str) -> list[Tried]:
    if _Worker.bench is None:
        raise RuntimeError("no bench before the fork")
    return _Worker.bench.of_norm(name)
