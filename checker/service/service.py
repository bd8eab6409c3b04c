"""What the parts of the service share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from checker.service.keys import Keys
from checker.service.limits import Limits
from checker.service.metrics import Metrics
from checker.service.pool import Pool
from checker.service.problems import Problem

__all__ = ["Service"]


@dataclass(eq=False)
class Service:
    """Workers, limits, counts and keys; `stopping` is set when no more work is to be begun."""

    pool: Pool
    limits: Limits
    metrics: Metrics
    keys: Keys | None = None
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    taken: int = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place among those who are served; raises Problem where all are taken."""
        if self.taken >= self.limits.waiting:
            raise Problem("queue_full", 429, retry_after=1, limit=self.limits.waiting)
        self.taken += 1
        self.metrics.open.set(self.taken)
        try:
            yield
        finally:
            self.taken -= 1
            self.metrics.open.set(self.taken)
