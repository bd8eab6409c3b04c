"""Counts and times for Prometheus; nothing in them comes from what was posted."""

from __future__ import annotations

from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

from checker import __version__
from checker.service.pool import Pool

__all__ = ["MEDIA", "Metrics"]

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)


class Metrics:
    """What the process that speaks HTTP counts, for all its workers."""

    def __init__(self, pool: Pool) -> None:
        self._registry = registry = CollectorRegistry()
        self._pool = pool
        counter, gauge = partial(Counter, registry=registry), partial(Gauge, registry=registry)
        self.requests = counter(
            "netralitas_requests", "Requests answered.", ("method", "route", "status")
        )
        self.seconds = Histogram(
            "netralitas_request_seconds",
            "Time to answer.",
            ("route",),
            buckets=BUCKETS,
            registry=registry,
        )
        self.received = counter(
            "netralitas_received_bytes", "Bytes of bodies received.", ("route",)
        )
        self.sent = counter("netralitas_sent_bytes", "Bytes of bodies sent.", ("route",))
        self.problems = counter(
            "netralitas_problems", "Requests and lines refused, by code.", ("code",)
        )
        self.lines = counter("netralitas_batch_lines", "Lines of batches answered.", ("outcome",))
        self.ends = counter("netralitas_worker_ends", "Workers that ended.", ("reason",))
        self.open = gauge("netralitas_requests_open", "Requests read, waiting or answered.")
        self._workers = gauge("netralitas_workers", "Workers.", ("state",))
        self._about = gauge("netralitas_info", "Versions.", ("version", "rulebook", "hash"))
        ProcessCollector(registry=registry)

    def text(self) -> bytes:
        """Everything counted, as Prometheus reads it."""
        alive, busy = self._pool.alive, self._pool.busy
        for state, number in (("idle", max(alive - busy, 0)), ("busy", busy)):
            self._workers.labels(state).set(number)
        if (book := self._pool.book) is not None:
            self._about.labels(__version__, book.version, book.hash).set(1)
        return generate_latest(self._registry)
