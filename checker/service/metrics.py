"""Counts and times for Prometheus; nothing in them comes from what was posted."""

from __future__ import annotations

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
        self.requests = Counter(
            "netralitas_requests", "Requests answered.", ("method", "route", "status"),
            registry=registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "netralitas_request_seconds", "Time to answer.", ("route",), buckets=BUCKETS,
            registry=registry,
        )  # fmt: skip
        self.received = Counter(
            "netralitas_received_bytes", "Bytes of bodies received.", ("route",), registry=registry
        )
        self.sent = Counter(
            "netralitas_sent_bytes", "Bytes of bodies sent.", ("route",), registry=registry
        )
        self.problems = Counter(
            "netralitas_problems", "Requests and lines refused, by code.", ("code",),
            registry=registry,
        )  # fmt: skip
        self.lines = Counter(
            "netralitas_batch_lines", "Lines of batches answered.", ("outcome",), registry=registry
        )
        self.ends = Counter(
            "netralitas_worker_ends", "Workers that ended.", ("reason",), registry=registry
        )
        self.open = Gauge(
            "netralitas_requests_open", "Requests read, waiting or answered.", registry=registry
        )
        self._workers = Gauge("netralitas_workers", "Workers.", ("state",), registry=registry)
        self._about = Gauge(
            "netralitas_info", "Versions.", ("version", "rulebook", "hash"), registry=registry
        )
        ProcessCollector(registry=registry)

    def text(self) -> bytes:
        """Everything counted, as Prometheus reads it."""
        alive, busy = self._pool.alive, self._pool.busy
        for state, number in (("idle", max(alive - busy, 0)), ("busy", busy)):
            self._workers.labels(state).set(number)
        if (book := self._pool.book) is not None:
            self._about.labels(__version__, book.version, book.hash).set(1)
        return generate_latest(self._registry)
