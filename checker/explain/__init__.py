"""Findings and classification to an assessment: what is shown, asked and advised.

Why an answer is as it is, and why a norm does not apply, are told on demand by `why` and
`why_not`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.explain.assemble import Examined, assemble

if TYPE_CHECKING:
    from checker.explain.obstacles import why_not
    from checker.explain.reasons import why

__all__ = ["Examined", "assemble", "why", "why_not"]


# A plain check asks neither: what it does not use is not imported.
_ASKED = {"why": "reasons", "why_not": "obstacles"}


def __getattr__(name: str) -> Any:
    if name not in _ASKED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_ASKED[name]}"), name)
