"""What holds for every test run."""

from __future__ import annotations

import gc


def pytest_sessionfinish() -> None:
    """Let a worker with a large heap end at once: its controller interrupts one that lingers."""
    gc.callbacks.clear()
    gc.disable()
