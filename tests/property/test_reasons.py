"""An explanation carries its answer, why and why-not never both claim a norm, receipts repeat.

The replay below reads the explanation alone, as JSON, and shares no code with the checker: from
the truth of the elements under each reading to the state of a norm, from its days and what it
rests on to the finding, from the findings to the track, from the tracks to the headline. Where it
comes to another answer, something that decides is not told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.explain import Examined, assemble, why, why_not
from checker.explain.claims import claimed, state_of
from checker.explain.needed import needed
from checker.incident import Incident
from checker.rulebook import Norm
from checker.testing import incidents
from checker.verify import verify
from tests.property.shared import AS_OF, checker, examine, examples, rulebook

pytestmark = pytest.mark.property

Json = Mapping[str, Any]
STRENGTH = ("established", "open", "excepted", "not_met", "not_in_force")
PERSONAL = ("discipline", "ethics", "dismissal", "village", "service")
KNOWN_WELL = ("statute", "reproduced")


# --- the replay --------------------------------------------------------------------------------


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
    truths = list(row["elements"].values())
    if "false" in truths:
        return "not_met"
    is_open = "unknown" in truths
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
    """Give the state of a decree row by the norms that it rests on."""
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


def headline_from(tracks: Mapping[str, str]) -> str:
    if "established" in tracks.values():
        return "dugaan_pelanggaran"
    if "open" in tracks.values():
        return "perlu_pendalaman"
    outside = all(tracks.get(name, "di_luar_cakupan") == "di_luar_cakupan" for name in PERSONAL)
    return "di_luar_cakupan" if outside else "tidak_ditemukan"


def track_from(track: Json) -> str:
    if not track["addressed"]:
        return "di_luar_cakupan"
    set_aside = {entry["norm"] for entry in track["set_aside"]}
    states = {state_from(f) for f in track["findings"] if f["norm"] not in set_aside}
    return next((state for state in ("established", "open") if state in states), "not_met")


# --- the laws ----------------------------------------------------------------------------------


@examples(0.6)
@given(incidents(rulebook()))
def test_the_explanation_alone_gives_the_answer(incident: Incident) -> None:
    examined = examine(incident)
    answers = {actor.actor: actor for actor in assemble(examined).actors}
    explanation = json.loads(json.dumps(why(examined, depth=4)))
    for actor in explanation["actors"]:
        answer = answers.pop(actor["actor"])
        states = {f["id"]: state_from(f) for f in shown(actor)}
        told = {f.id: f.state for f in answer.findings if f.id in states}
        assert states == told
        assert {f.id for f in answer.findings if f.track != "none"} <= states.keys()
        tracks = {track["track"]: track_from(track) for track in actor["tracks"]}
        assert tracks == {track.track: track.state for track in answer.tracks}
        assert headline_from(tracks) == answer.headline
    assert not answers


def shown(actor: Json) -> Iterator[Json]:
    for track in actor["tracks"]:
        yield from track["findings"]
    yield from actor["feeding"]


@examples(0.3)
@given(incidents(rulebook()))
def test_every_finding_is_explained_completely(incident: Incident) -> None:
    for actor in why(examine(incident), depth=3)["actors"]:
        for finding in shown(actor):
            if finding["norm"] is None:
                continue
            assert finding["citation"]
            assert finding["versions"]
            norm = rulebook().norms[finding["versions"][0]]
            assert len(finding["exceptions"]) == len(norm.exemptions)
            assert {row["norm"] for row in finding["in_force"]} >= set(finding["versions"])
            for element in finding["elements"]:
                assert element["words"]
                assert element["facts"] or finding["breach"] or not rests(norm, element["id"])
                for fact in element["facts"]:
                    assert fact["values"]
                    assert fact["fields"]


def rests(norm: Norm, name: str) -> bool:
    return any(element.facts for element in norm.elements if element.id == name)


@examples(0.3)
@given(incidents(rulebook()), st.lists(st.sampled_from(sorted(rulebook().norms)), max_size=4))
def test_why_and_why_not_never_both_claim_a_norm(incident: Incident, drawn: list[str]) -> None:
    examined = examine(incident)
    answers = {actor.actor: actor for actor in assemble(examined).actors}
    for actor, answer in answers.items():
        established = {f.norm for f in answer.findings if f.state in ("established", "open")}
        followed = {rule.norm for track in answer.tracks for rule in track.further}
        for norm in rulebook().norms.values():
            is_there = norm.chain in established or norm.id in followed
            assert claimed(examined, actor, norm) == is_there
    raised = [f.chain for found in examined.found.values() for f in found.findings][:3]
    for name in (*drawn, *raised):
        one, other = why(examined, name), why_not(examined, name)
        for told, against in zip(one["actors"], other["actors"], strict=True):
            assert told["claimed"] == against["claimed"]
            explains = bool(told["tracks"] or told["feeding"])
            assert explains == told["claimed"]
            if told["claimed"]:
                assert not against["entries"]
            else:
                check_obstacles(examined, against, name)


def check_obstacles(examined: Examined, told: Json, name: str) -> None:
    """Every act is answered for, and what is said to fail does."""
    norm, actor = rulebook().norms[name], told["actor"]
    assert told["state"] == state_of(examined, actor, norm)
    acts = [act.id for act in examined.acts if actor in act.actors]
    assert [e["act"] for e in told["entries"]] == ([None] if norm.applies else acts)
    for entry in told["entries"]:
        if entry["reason"] == "element_false":
            assert entry["elements"]
            assert all(element["value"] != "true" for element in entry["elements"])
        if entry["reason"] == "not_in_force" and entry["act"]:
            assert entry["in_force"]["force"] != "in_force"


@examples(0.3)
@given(incidents(rulebook()))
def test_what_would_have_to_be_true_is_enough_and_no_less_is(incident: Incident) -> None:
    for found in examine(incident).found.values():
        for finding in found.findings:
            if finding.outcome is None:
                continue
            pairs = zip(finding.outcome.norm.elements, finding.outcome.elements, strict=True)
            for element, truths in pairs:
                for choices, truth in truths.items():
                    closed = element.variants[choices]
                    if truth is not False or not closed.facts or finding.breach_states:
                        continue
                    sheet = finding.sheet.values(closed.facts)
                    for way in needed(closed, sheet, {}, rulebook().facts):
                        for fact in way:
                            others = {f["fact"]: value_set(f) for f in way if f is not fact}
                            one = {fact["fact"]: value_set(fact)}
                            assert closed.truth({**sheet, **others}, {}) is False
                            assert closed.truth({**sheet, **others, **one}, {}) is not False


def value_set(fact: Json) -> frozenset[Any]:
    is_boolean = rulebook().facts[fact["fact"]].is_boolean
    return frozenset(v == "true" if is_boolean else v for v in fact["values"])


@examples(0.3)
@given(incidents(rulebook()), st.randoms(use_true_random=False))
def test_a_receipt_repeats_and_a_changed_one_does_not(incident: Incident, random: Any) -> None:
    recorded = checker().check(incident, as_of=AS_OF).model_dump(mode="json")
    assert verify(recorded, incident, checker()).is_equal
    actor = random.choice(recorded["actors"])
    actor["headline"] = random.choice(
        [h for h in ("dugaan_pelanggaran", "tidak_ditemukan") if h != actor["headline"]]
    )
    found = verify(recorded, incident, checker())
    assert not found.is_equal
    assert [one.path for one in found.answer or ()] == [f"actors/{actor['actor']}/headline"]
