"""The answer worked out again from an explanation alone.

It reads the JSON of `explain.why` at its greatest depth and shares no code with the checker: from
the truth of the elements under each reading to the state of a norm, from its days and what it
rests on to the finding, from the findings to the track, from the tracks to the headline. Where it
comes to another answer, something that decides is not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

__all__ = ["differences", "shown"]

Json = Mapping[str, Any]
STRENGTH = ("established", "open", "excepted", "not_met", "not_in_force")
PERSONAL = ("discipline", "ethics", "dismissal", "village", "service")
KNOWN_WELL = ("statute", "reproduced")


def strongest(states: Iterable[str]) -> str:
    return min(states, key=STRENGTH.index)


def together(states: Iterable[str]) -> str:
    """Give the state where each of these may be the right one."""
    found = set(states)
    if len(found) == 1:
        return found.pop()
    return "open" if found & {"established", "open"} else strongest(found)


def at_most_open(state: str) -> str:
    return "open" if state == "established" else state


def under(row: Json, finding: Json) -> str:
    """Give the state under one combination of readings."""
    if "false" in row["elements"].values():
        return "not_met"
    level_only = finding["derivation"]["decide_level"]
    is_open = "unknown" in [t for name, t in row["elements"].items() if name not in level_only]
    for exception in finding["exceptions"]:
        truth, is_strong = row["exceptions"][exception["id"]], exception["confidence"] in KNOWN_WELL
        if truth == "true" and is_strong:
            return "excepted"
        contested = exception["id"] in finding["derivation"]["contested"]
        is_open |= truth == "true"
        is_open |= truth == "unknown" and (exception["burden"] == "element" or contested)
    return "open" if is_open else "established"


def over_days(derivation: Json) -> str:
    states = [row["state"] for row in derivation["classes"]]
    if derivation["days"] == "since":
        return together(strongest(states[first:]) for first in range(len(states)))
    return strongest(states) if derivation["days"] == "one" else together(states)


def resting_on(state: str, links: list[Json]) -> str:
    """Give the state of a decree row by the norms that it rests on.

    A row that is met in full is never less than open.
    """
    rested = carried(state, links)
    return "open" if state == "established" and rested != "established" else rested


def carried(state: str, links: list[Json]) -> str:
    if all(link["confidence"] == "inferred" for link in links):
        return at_most_open(state)
    carrying = strongest(
        "not_met" if link["state"] in ("not_addressed", "not_alleged") else link["state"]
        for link in links
    )
    return max(state, carrying, key=STRENGTH.index)


def state_from(finding: Json) -> str:
    """Give the state of a finding from its elements on; what lies between must fit as well."""
    derivation = finding["derivation"]
    if derivation is None:
        assert finding["kind"] == "act_not_described"
        return "open"
    state = together(under(row, finding) for row in derivation["combinations"])
    state = at_most_open(state) if derivation["is_capped"] else state
    shown = [row["state"] for row in derivation["classes"] if row["shown"]]
    assert shown == [state], finding["id"]
    state = over_days(derivation)
    assert state == derivation["own_state"], finding["id"]
    if not derivation["rests"]:
        return state
    links = derivation["links"]
    sure = [link for link in links if link["is_sure"]]
    return together({resting_on(state, links), resting_on(state, sure)})


def headline_from(tracks: Mapping[str, str], suspected: Iterable[str] = ()) -> str:
    """Give the headline by the states of the tracks, and by what is suspected on them.

    Whether facts are wanting or the law is in dispute is not told here.
    """
    if "established" in tracks.values():
        return "dugaan_pelanggaran"
    if "open" in tracks.values() and "established" in suspected:
        return "dugaan_awal"
    if "open" in tracks.values() and "open" in suspected:
        return "perlu_pendalaman"
    outside = all(tracks.get(name, "di_luar_cakupan") == "di_luar_cakupan" for name in PERSONAL)
    return "di_luar_cakupan" if outside else "tidak_ditemukan"


def track_from(track: Json) -> str:
    if not track["addressed"]:
        return "di_luar_cakupan"
    set_aside = {entry["norm"] for entry in track["set_aside"]}
    states = {state_from(f) for f in track["findings"] if f["norm"] not in set_aside}
    return next((state for state in ("established", "open") if state in states), "not_met")


def shown(actor: Json) -> Iterator[Json]:
    for track in actor["tracks"]:
        yield from track["findings"]
    yield from actor["feeding"]


def differences(explanation: Json, assessment: Json) -> list[str]:
    """Give each place where the explanation leads to another answer than the assessment."""
    found = []
    answers = {answer["actor"]: answer for answer in assessment["actors"]}
    for actor in explanation["actors"]:
        answer = answers.pop(actor["actor"])
        states = {finding["id"]: state_from(finding) for finding in shown(actor)}
        told = {f["id"]: f["state"] for f in answer["findings"]}
        own = {f["id"] for f in answer["findings"] if f["track"] != "none"}
        found += [name for name, state in states.items() if state != told[name]]
        found += sorted(own - states.keys())
        tracks = {track["track"]: track_from(track) for track in actor["tracks"]}
        if tracks != {track["track"]: track["state"] for track in answer["tracks"]}:
            found.append(f"{actor['actor']}: {tracks}")
        suspected = [track["dugaan_awal"]["state"] for track in answer["tracks"]]
        headline = headline_from(tracks, suspected)
        told = answer["headline"]
        if headline != ("perlu_pendalaman" if told == "dipersoalkan" else told):
            found.append(f"{actor['actor']}: {headline}")
    return found + sorted(answers)
