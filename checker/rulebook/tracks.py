"""Tracks by the words that people have for them, in either language."""

from __future__ import annotations

from functools import cache

from checker.assessment.terms import TRACKS, Track
from checker.errors import Lang
from checker.messages import text

__all__ = ["track_named"]

_LANGS: tuple[Lang, Lang] = ("id", "en")
_LEADS = ("jalur ", "track ")
_OTHERS: dict[str, Track] = {
    "etik": "ethics",
    "code of conduct": "ethics",
    "disiplin asn": "discipline",
}


def track_named(words: str) -> Track | None:
    """Return the track of that id or name (`pidana`, `kode etik`); None where there is none."""
    name = " ".join(words.casefold().split())
    for lead in _LEADS:
        name = name.removeprefix(lead)
    return _tracks().get(name)


@cache
def _tracks() -> dict[str, Track]:
    labels = {text(f"report.track.{t}", lang).casefold(): t for t in TRACKS for lang in _LANGS}
    return {**_OTHERS, **labels, **{track: track for track in TRACKS}}
