"""What a track comes to where the file says "one of these": what each of them comes to alike."""

from __future__ import annotations

from collections.abc import Sequence

from checker.classify.tracks import SUSPECTED, Classification, Level, Track
from checker.findings import ESTABLISHED, OPEN, lightest_first

__all__ = ["shared"]


def shared(whole: Classification, singles: Sequence[Classification]) -> Classification:
    """Return `whole` with every open track established that is so in each of `singles`.

    Such a track holds the findings that stand in one of them, and the range of their levels.
    """
    tracks = tuple(
        _track(
            track, [one for single in singles for one in single.tracks if one.name == track.name]
        )
        for track in whole.tracks
    )
    is_new = any(new is not old for new, old in zip(tracks, whole.tracks, strict=True))
    if not is_new:
        return whole
    return whole._replace(tracks=tracks, headline=SUSPECTED, basis="alleged")


def _track(track: Track, singles: Sequence[Track]) -> Track:
    if track.state != OPEN or not singles or any(one.state != ESTABLISHED for one in singles):
        return track
    standing = {f.id: f for one in singles for f in one.findings if f.state == ESTABLISHED}
    others = [f for f in track.findings if f.id not in standing]
    return track._replace(
        state=ESTABLISHED,
        category=singles[0].category,
        level=_range([one.level for one in singles if one.level is not None]),
        basis="alleged",
        findings=(*standing.values(), *others),
        immaterial=frozenset(),
        sort=object(),
    )


def _range(levels: Sequence[Level]) -> Level | None:
    if not levels:
        return None
    certain = {level.established for level in levels}
    possible = {name for level in levels for name in level.possible}
    ordered = lightest_first(possible)
    sure = certain.pop() if len(certain) == 1 else None
    return Level(
        established=sure,
        safe=None if sure is not None else next(iter(ordered), None),
        possible=ordered,
        could_rise_to=None,
        by_impact=next((level.by_impact for level in levels if level.by_impact), None),
        by_decree=lightest_first({name for level in levels for name in level.by_decree}),
    )
