"""What is said of several acts of one norm is said once, and nothing is lost by it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from checker.assessment import Assessment, Finding, Note, Text
from checker.explain import why
from checker.reports import markdown, text
from checker.reports.advice import advice_lines
from checker.reports.alike import ELEMENT, Told, items
from checker.reports.document import Item, Items, Para, inline
from checker.reports.labels import Names, PlainLabels
from checker.reports.opening import headline_says
from checker.reports.why import explanation
from checker.reports.words import Words
from tests.unit.mayor import AS_OF, assessed, incident, labels, names
from tests.unit.papers import checker

WORDS = Words("en", PlainLabels(), Names())
PENALTY = "prison of at least 1 month and at most 6 months and/or a fine of at least Rp600,000"
LONG = "x" * 100


def flat(written: str) -> str:
    return re.sub(r"\s+", " ", written)


def told(form: Any = text, **more: Any) -> str:
    return flat(form.report(assessed(), labels(), lang="en", names=names(), **more))


def explained() -> str:
    data = why(checker().examine(incident(), as_of=AS_OF))
    return flat(text.laid_out(explanation(data, labels(), names(), "en")))


def shape(
    act: str, *parts: tuple[str, str], state: str = "open", target: str | None = "t1"
) -> Told:
    """A finding about one act that says these words."""
    (first, *_) = assessed().actors[0].findings
    finding = first.model_copy(update={"act": act, "state": state, "target": target})
    blocks = tuple((name, (Para(inline(words)),)) for name, words in parts)
    return Told(finding, inline("Pasal 1"), blocks)


def written(*findings: Told) -> list[str]:
    return [flat(text.laid_out([Items((item,))])) for item in items(findings, WORDS)]


# --- in the outputs -----------------------------------------------------------------------------


@pytest.mark.parametrize("output", [told, lambda: told(markdown), explained])
def test_findings_that_differ_in_the_act_alone_are_one_entry(output: Any) -> None:
    said = output().replace("*", "")
    assert said.count("Pasal 188 UU 1/2015: official who breaks Article 71 on purpose") == 2
    assert "Not yet determined (acts p1 and p2, target t1)" in said
    assert "Not yet determined (act p3, target t1)" in said


def test_a_penalty_stands_once_for_a_norm_and_later_findings_refer_to_it() -> None:
    assert told().count(PENALTY) == 1
    assert "The same as under 1: elements; level and penalty." in told()
    assert "Sama seperti pada nomor 1: unsur; tingkat dan ancaman." in flat(
        text.report(assessed(), labels(), names=names("id"))
    )


def test_every_finding_is_told_with_its_act() -> None:
    """Each entry of a norm names the acts of its findings, each act as often as it is found."""
    said = told()
    for finding in shown(assessed()):
        assert re.search(rf"\(acts? [^)]*\b{re.escape(finding.act)}\b", said)
    named = [a for group in re.findall(r"\(acts? ([^)]*?), target t1\)", said) for a in acts(group)]
    assert Counter(named) == Counter(finding.act for finding in shown(assessed()))


def shown(assessment: Assessment) -> list[Finding]:
    return list(assessment.actors[0].findings)


def acts(group: str) -> list[str]:
    return re.findall(r"[a-z0-9:]+", group.replace(" and ", " "))


def test_a_short_explanation_counts_entries_not_findings() -> None:
    assert "With the same state" not in explained()


def test_advice_that_is_the_same_is_given_once() -> None:
    assert told().count("clarify first.") == 1
    assert "- Acts a1:pencalonan, p1, p2, and p3: clarify first. Is it certain" in told()


def test_the_assessment_gives_advice_act_by_act() -> None:
    notes = assessed().actors[0].advice
    assert [note.field for note in notes] == [
        f"acts.{act}" for act in ("a1:pencalonan", "p1", "p2", "p3")
    ]
    assert {note.text.en.partition("?")[0] for note in notes} == {
        "Clarify first. Is it certain that the reported person did it"
    }


def test_advice_on_no_act_stands_as_it_is_written() -> None:
    said = Text(id="Periksa bukti e1.", en="Check evidence e1.")
    note = Note(code="evidence", text=said, field="evidence.e1")
    english = Words("en", labels(), names())
    assert advice_lines([note, note], english) == ["Check evidence e1."]
    act = Note(code="act", text=said, field="acts.p1")
    assert advice_lines([act], english) == ["Act p1: check evidence e1."]


def test_a_norm_is_cited_everywhere_as_its_finding_is() -> None:
    said = told()
    assert "Rests on the norm it refers to: Pasal 71 ayat (1) UU 10/2016" in said
    assert "Decides: Pasal 71 ayat (1) UU 10/2016" in said
    assert "Pasal 71 ayat (1) UU 1/2015" not in said
    assert "Law tested : UU 1/2015, UU 10/2016 " in said


def test_of_a_norm_in_two_states_the_acts_are_named() -> None:
    assert "Element masa is not met: Pasal 70 ayat (3) UU 10/2016 (acts p1, p2, and p3)." in told()


def test_a_note_on_every_track_stands_before_them() -> None:
    late = checker().check(incident(), as_of="2019-04-23")
    said = flat(text.report(late, labels(), lang="en", names=names()))
    note = "On this day the elected have been designated."
    assert said.count(note) == 1
    assert f"FIRST STEPS {note}" in said


def test_ids_are_explained_where_they_first_stand() -> None:
    assert "In square brackets: the ids of the file" in told()
    assert "An id with a colon is no act of the file" in told()
    stateless = {**incident(), "actors": [{"id": "a1", "status": "pns"}]}
    stateless["targets"] = [{"id": "t1", "kind": "pasangan_kepala_daerah"}]
    said = flat(text.report(checker().check(stateless, as_of=AS_OF), labels(), lang="en"))
    assert "In square brackets: the ids of the file" in said
    assert "An id with a colon" not in said


def test_the_conclusion_names_one_track_or_several() -> None:
    assert "The suspicion on the criminal and administrative tracks cannot be determined" in told()
    actor = assessed().actors[0]
    criminal = tuple(track for track in actor.tracks if track.track == "criminal")
    alone = headline_says(actor.model_copy(update={"tracks": criminal}), WORDS)
    assert "The suspicion on the criminal track cannot be determined" in text.laid_out(alone)


def test_a_letter_of_an_article_stays_on_its_line() -> None:
    lines = text.laid_out([Para(inline("xx " * 24 + "huruf h UU 1/2015"))]).splitlines()
    assert [line.strip() for line in lines][-1] == "huruf h UU 1/2015"


# --- one by one ---------------------------------------------------------------------------------


def test_a_long_part_that_an_earlier_entry_has_is_referred_to() -> None:
    first, second = written(
        shape("p1", ("level", LONG), ("remarks", "one")),
        shape("p2", ("level", LONG), ("remarks", "another")),
    )
    assert LONG in first
    assert LONG not in second
    assert second.endswith("another The same as under 1: level and penalty. ")


def test_a_short_part_is_said_again() -> None:
    found = written(
        shape("p1", ("level", "short"), ("remarks", LONG)),
        shape("p2", ("level", "short"), ("remarks", "another")),
    )
    assert all("short" in entry for entry in found)


def test_elements_are_referred_to_by_their_names() -> None:
    named = tuple((f"{ELEMENT}{name}", LONG + name) for name in ("subjek", "sasaran"))
    (_, second) = written(shape("p1", *named, ("level", "a")), shape("p2", *named, ("level", "b")))
    assert "The same as under 1: elements subjek and sasaran." in second


def test_another_state_is_another_entry() -> None:
    found = written(shape("p1", ("level", "a")), shape("p2", ("level", "a"), state="established"))
    assert len(found) == 2


def test_targets_are_told_apart() -> None:
    (entry,) = written(
        shape("p1", ("level", "a")),
        shape("p2", ("level", "a"), target="t2"),
        shape("p3", ("level", "a"), target="t2"),
        shape("p4", ("level", "a"), target=None),
    )
    assert "(act p1, target t1; acts p2 and p3, target t2; act p4)" in entry


def test_lists_that_follow_each_other_are_one() -> None:
    listed = tuple(
        (name, (Items((Item(inline(name)),)),)) for name in ("exceptions", "level", "remarks")
    )
    (item,) = items([shape("p1")._replace(parts=listed)], WORDS)
    assert [type(block) for block in item.inside] == [Para, Items]
