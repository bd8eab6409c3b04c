"""A good incident, one way to spoil it at a time, and the faults that are found then."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.errors import Fault, IncidentError
from checker.incident import Incident
from checker.intake import read_incident

CONTESTS = ("pilkada-2020", "pilkada-2024", "pemilu-2024")
ACTOR = {"id": "a1", "status": "pns"}
ACT: dict[str, Any] = {"id": "p1", "actors": ["a1"], "targets": ["t1"]}
GOOD: dict[str, Any] = {
    "schema_version": "1.0",
    "contests": [{"id": "pilkada-2024"}],
    "targets": [{"id": "t1", "kind": "parpol"}],
    "actors": [ACTOR],
    "acts": [ACT],
    "evidence": [{"id": "b1", "kind": "foto"}],
}


def read(source: Any, as_of: date | None = None) -> Incident:
    return read_incident(source, contests=CONTESTS, as_of=as_of)


def faults(source: Any, as_of: date | None = None) -> tuple[Fault, ...]:
    """All faults of an input that must be refused."""
    with pytest.raises(IncidentError) as caught:
        read(source, as_of)
    return caught.value.faults


def only(source: Any, as_of: date | None = None) -> Fault:
    """The one fault of an input, said in each language."""
    (fault,) = faults(source, as_of)
    assert fault.message("id") != fault.message("en")
    return fault


def with_actor(**fields: Any) -> dict[str, Any]:
    return {**GOOD, "actors": [{**ACTOR, **fields}]}


def with_act(**fields: Any) -> dict[str, Any]:
    return {**GOOD, "acts": [{**ACT, **fields}]}


def with_target(**fields: Any) -> dict[str, Any]:
    return {**GOOD, "targets": [{**GOOD["targets"][0], **fields}]}
