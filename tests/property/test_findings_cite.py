"""Every finding cites law that exists and was in force, and nothing makes the library crash.

Whatever is reported: a finding names a norm of the rulebook, its regulation, and an article in
that regulation's own list (only an act that is not described cites nothing). None is established
unless its prohibition was in force: on every day that a vague date may mean, on one day at least
of what went on. Input that contradicts itself is refused as such; no other error leaves the
library, and every report can be written in both languages.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assessment import Assessment
from checker.errors import IncidentError
from checker.explain import Examined, assemble
from checker.findings import Finding
from checker.incident import Incident
from checker.reports import RulebookLabels, json, markdown, names_of, text
from checker.testing import incidents
from tests.property.shared import AS_OF, SETTINGS, checker, examine, examples, rulebook

pytestmark = pytest.mark.property

DAYS = (date(2015, 6, 1), date(2020, 12, 9), date(2021, 8, 30), date(2024, 11, 27), AS_OF)


def exists(citation: str) -> bool:
    """Return whether a citation is an article in the list of a regulation."""
    name, _, article = citation.partition("/")
    regulation = rulebook().regulations.get(name)
    return regulation is not None and article in regulation.labels


def was_in_force(finding: Finding) -> bool:
    """Return whether the ban was in force on the days that the finding needs."""
    versions = rulebook().chains[finding.chain]
    covered = [
        any(v.validity.covers(c.span.first) and v.validity.covers(c.span.last) for v in versions)
        for c in finding.classes
    ]
    return any(covered) if finding.act.days.is_state else all(covered)


def check_findings(examined: Examined) -> None:
    """Check what stands behind each finding."""
    for found in examined.found.values():
        for finding in found.findings:
            assert exists(finding.norm.id)
            assert all(exists(citation) for citation in finding.level_basis)
            if "established" in (finding.state, finding.own_state):
                assert was_in_force(finding), finding.id


def check_assessment(assessment: Assessment) -> None:
    """Check what a reader sees."""
    for actor in assessment.actors:
        for finding in actor.findings:
            if finding.kind == "act_not_described":
                assert finding.norm is None
                continue
            assert finding.norm in rulebook().norms
            assert finding.versions
            assert all(exists(version) for version in finding.versions)
            assert finding.citation
            assert finding.regulation


@SETTINGS
@given(incidents(rulebook(), sound=False), st.sampled_from(DAYS))
def test_findings_cite_and_nothing_crashes(incident: Incident, as_of: date) -> None:
    try:
        examined = checker().examine(incident, as_of=as_of)
    except IncidentError as refused:
        assert refused.faults
        return
    check_findings(examined)
    check_assessment(assemble(examined))


@examples(0.15)
@given(incidents(rulebook()))
def test_every_report_can_be_written(incident: Incident) -> None:
    assessment = assemble(examine(incident))
    labels = RulebookLabels(rulebook())
    assert json.report(assessment)
    assert text.report(assessment, labels, lang="id", names=names_of(incident, labels, "id"))
    assert text.report(assessment, lang="en", explain=True)
    assert markdown.report(assessment, labels, lang="en", explain=True)
