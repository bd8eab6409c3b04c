"""The checker over HTTP, for programs of other systems.

    from checker.service import create_app

    app = create_app(workers=2)     # an ASGI application, for uvicorn or another server

One process speaks HTTP and knows no law; worker processes hold the rulebook and the engine, one
request each at a time, over pipes. A worker that crashes or takes too long ends alone: its request
is answered with 503, another worker takes its place, and nobody else notices. Nothing of an
incident is kept or logged. Needs the extra `service`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.service.app import create_app
    from checker.service.keys import read_keys
    from checker.service.limits import Limits

__all__ = ["Limits", "create_app", "read_keys"]

_MODULES = {"Limits": "limits", "create_app": "app", "read_keys": "keys"}


def __getattr__(name: str) -> Any:
    # A worker imports from this folder too, and needs no HTTP.
    if name not in _MODULES:
        raise AttributeError(f"module 'checker.service' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"checker.service.{_MODULES[name]}"), name)
