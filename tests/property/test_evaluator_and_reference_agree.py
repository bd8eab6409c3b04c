"""The library and the reference give every norm the same state.

The reference is a second reading of the law: it shares nothing with the library but the parser
of the rule files, and tries every completion of what is not known. Compared is the state of each
norm for each actor and act before a decree row takes over what it rests on. That a norm was
not raised, cannot address the person, or had no version in force are one answer here: it is
nothing to be asked about.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import assume, given

from checker.errors import IncidentError
from checker.incident import Incident, VagueDate, as_json
from checker.testing import FactSheet, fact_sheets, incidents
from tests.property.shared import AS_OF, RULES, SETTINGS, examine, examples, rulebook, states
from tests.reference import reference

pytestmark = pytest.mark.property

NOTHING = frozenset(("not_alleged", "not_addressed", "not_in_force"))
REFUSED = {("", "", ""): "refused"}


def begins_somewhere(incident: Incident) -> bool:
    """Return whether no act is dated by a last day alone.

    Since when such an act may have been is the one point on which the two differ: the library
    begins with the programme of the contest, the reference with the oldest law.
    """
    dates = [act.date for act in incident.acts if isinstance(act.date, VagueDate)]
    return all(when.before is None or when.after is not None for when in dates)


def ours(incident: Incident) -> dict[Any, str]:
    """Return what the library finds; that it refuses is an answer too."""
    try:
        found = states(examine(incident))
    except IncidentError:
        return dict(REFUSED)
    return {key: state for key, state in found.items() if state not in NOTHING}


def theirs(incident: Incident) -> dict[Any, str]:
    """Return what the reference finds."""
    try:
        found = reference(as_json(incident), AS_OF, RULES)
    except ValueError:
        return dict(REFUSED)
    return {key: state for key, state in found.items() if state not in NOTHING}


@SETTINGS
@given(fact_sheets(rulebook()))
def test_they_agree_on_single_acts(sheet: FactSheet) -> None:
    assume(begins_somewhere(sheet.incident))
    assert ours(sheet.incident) == theirs(sheet.incident)


@examples(0.3)
@given(incidents(rulebook()))
def test_they_agree_on_whole_incidents(incident: Incident) -> None:
    assume(begins_somewhere(incident))
    assert ours(incident) == theirs(incident)


@examples(0.15)
@given(incidents(rulebook(), sound=False))
def test_they_refuse_the_same_contradictions(incident: Incident) -> None:
    assume(begins_somewhere(incident))
    assert ours(incident) == theirs(incident)


@pytest.mark.parametrize("acting", ["plt_plh", "pj_kepala_daerah", "tidak_ada", "tidak_diketahui"])
def test_they_read_an_acting_office_alike(acting: str) -> None:
    """Who acts in an office holds a post that day, so is not on unpaid leave; CI found this."""
    actor = {
        "id": "a1",
        "status": "pns",
        "post": {"acting": acting},
        "own_candidacy": {"target": "t1", "stages": {"terdaftar": "2023-08-01"}},
    }
    stated = {
        "schema_version": "1.0",
        "contests": [{"id": "pemilu-2024"}],
        "actors": [actor],
        "targets": [{"id": "t1", "kind": "caleg_dpr_dprd", "actor": "a1"}],
    }
    incident = Incident.model_validate_json(json.dumps(stated))
    assert ours(incident)
    assert ours(incident) == theirs(incident)


@pytest.mark.parametrize("until", ["2002-01-07", "2012-01-07"])
def test_a_membership_that_ended_is_no_fault_however_old_it_is(until: str) -> None:
    """It may have ended before the oldest law of the rulebook; CI found this."""
    stated = {
        "schema_version": "1.0",
        "actors": [
            {
                "id": "a1",
                "status": "pns",
                "party": {"target": "t1", "tie": "anggota", "until": until},
            }
        ],
        "targets": [{"id": "t1", "kind": "parpol"}],
    }
    incident = Incident.model_validate_json(json.dumps(stated))
    assert ours(incident) == theirs(incident) != REFUSED


def test_a_phase_may_be_that_of_a_contest_that_is_not_known() -> None:
    """Of two contests the target may belong to either, so the phase bounds nothing; CI found it."""
    stated = {
        "schema_version": "1.0",
        "contests": [{"id": "pemilu-2024"}, {"id": "pemilu-2019"}],
        "targets": [
            {"id": "t1", "kind": "caleg_dpr_dprd", "contest": "pemilu-2024"},
            {"id": "t2", "kind": "tidak_diketahui"},
        ],
        "actors": [{"id": "a1", "status": "pns"}],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1", "t2"],
                "conduct": "like_content",
                "date": {"phase": "sebelum_tahapan"},
            }
        ],
    }
    incident = Incident.model_validate_json(json.dumps(stated))
    assert ours(incident) == theirs(incident) != REFUSED
