"""Whatever the incident, every field of every paper has words, and no one else's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings

from checker.incident import Incident
from checker.papers import Case, Office, make_papers
from checker.papers.contents import contents
from checker.papers.forms import FORMS
from checker.papers.register import entries, tallies
from checker.testing import incidents
from tests.property.shared import AS_OF, SETTINGS, checker
from tests.unit.papers import unfilled

FILLED = 6
"""Fewer than of other properties: a whole set of papers is written for each."""


def case_of(incident: Incident) -> Case:
    return Case.of(checker().examine(incident, as_of=AS_OF), Office())


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    else:
        yield value


@given(incidents())
@settings(SETTINGS, max_examples=SETTINGS.max_examples // 6)
def test_every_field_holds_words(incident: Incident) -> None:
    case = case_of(incident)
    for form in FORMS.values():
        people = case.assessment.actors if form.per_actor else [None]
        for outcome in (*people, None) if form.hears else people:
            fields = contents(form, case, outcome)
            assert not [text for text in texts(fields) if "None" in text or "{" in text]
    assert all(count > 0 for tally in tallies([case]) for count in tally.counts.values())
    assert len(entries(case)) >= len(incident.actors)


@given(incidents())
@settings(SETTINGS, max_examples=FILLED)
def test_no_paper_has_an_unfilled_field(incident: Incident) -> None:
    for name, content in make_papers(case_of(incident)).items():
        assert unfilled(content) == [], name
