"""Describe an incident, read what the law on the neutrality of civil servants says about it.

    >>> from checker import check
    >>> act = {"id": "p1", "actors": ["a1"], "conduct": "post_content", "date": "2024-10-10"}
    >>> actor = {"id": "a1", "status": "pns"}
    >>> incident = {"schema_version": "1.0", "actors": [actor], "acts": [act]}
    >>> assessment = check(incident, as_of="2024-11-01")
    >>> [actor.headline for actor in assessment.actors]
    ['perlu_pendalaman']

Everything is imported when it is first used, so that `import checker` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.assessment import Assessment
    from checker.checker import Rulebook, check
    from checker.errors import (
        ArgumentError,
        CheckerError,
        EngineDisagreement,
        Fault,
        IncidentError,
        InternalError,
        RulebookError,
    )
    from checker.incident import Incident

__all__ = [
    "ArgumentError",
    "Assessment",
    "CheckerError",
    "EngineDisagreement",
    "Fault",
    "Incident",
    "IncidentError",
    "InternalError",
    "Rulebook",
    "RulebookError",
    "__version__",
    "check",
]

__version__ = "0.2.0"

_ROOMS = {
    "Assessment": "assessment",
    "Incident": "incident",
    "Rulebook": "checker",
    "check": "checker",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"checker.{_ROOMS.get(name, 'errors')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
