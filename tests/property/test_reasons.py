"""An explanation carries its answer, why and why-not never both claim a norm, receipts repeat."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
from tests.replay import differences, shown

pytestmark = pytest.mark.property

Json = Mapping[str, Any]


@examples(0.6)
@given(incidents(rulebook()))
def test_the_explanation_alone_gives_the_answer(incident: Incident) -> None:
    examined = examine(incident)
    explanation = json.loads(json.dumps(why(examined, depth=4)))
    assert differences(explanation, assemble(examined).model_dump(mode="json")) == []


@examples(0.3)
@given(incidents(rulebook()))
def test_every_finding_is_explained_completely(incident: Incident) -> None:
    for actor in why(examine(incident), depth=3)["actors"]:
        for finding in shown(actor):
            if finding["norm"] is None:
                continue
            assert finding["citation"]
            assert finding["versions"]
            versions = [rulebook().norms[name] for name in finding["versions"]]
            norm = versions[0]
            assert len(finding["exceptions"]) in {len(one.exemptions) for one in versions}
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
