"""The incident as a whole: contests, targets, people, acts, and what surrounds them."""

from typing import Annotated, Literal

from pydantic import Field

from checker.incident.acts import Act
from checker.incident.base import (
    Day,
    FieldPath,
    Id,
    Many,
    Model,
    Number,
    Sha256,
    Stated,
    Terms,
    Text,
    Tri,
    When,
)
from checker.incident.people import Actor
from checker.incident.terms import (
    ElectedOffice,
    EvidenceKind,
    HandlingStep,
    HandlingTrack,
    MeasureLevel,
    Organ,
    PlaceKind,
    ReporterKind,
    ReportKind,
    Route,
    Standing,
    TargetKind,
    TargetStage,
)


class Place(Model):
    """Where it happened."""

    region: Stated[Text] = None
    kind: Stated[PlaceKind] = None


class Contest(Model):
    """One election of the rulebook, or `none` where no election is concerned."""

    id: Id
    office: Stated[ElectedOffice] = None
    region: Stated[Text] = None


class TargetStages(Model):
    """Days on which the target reached a stage."""

    tokoh: Stated[Day] = None
    bakal_calon: Stated[Day] = None
    terdaftar: Stated[Day] = None
    ditetapkan: Stated[Day] = None
    terpilih: Stated[Day] = None
    gugur: Stated[Day] = None


class Target(Model):
    """Whom an act favours or harms; `stage` is the stage on the day of the act."""

    id: Id
    kind: Terms[TargetKind]
    name: Stated[Text] = None
    actor: Stated[Id] = None
    contest: Stated[Id] = None
    office: Stated[ElectedOffice] = None
    region: Stated[Text] = None
    route: Stated[Route] = None
    number: Stated[Number] = None
    called_pasangan_calon: Stated[Tri] = None
    stage: Stated[Terms[TargetStage]] = None
    stages: Stated[TargetStages] = None


class Identity(Model):
    """Who the reporter is; never part of a hash or an assessment."""

    name: Stated[Text] = None
    address: Stated[Text] = None
    id_number: Stated[Text] = None
    contact: Stated[Text] = None


class Reporter(Model):
    """The reporter, kept apart from the rest of the report."""

    kind: ReporterKind
    eligible: Stated[Tri] = None
    identity: Stated[Identity] = None


class Report(Model):
    """How the incident reached a body."""

    id: Id
    kind: ReportKind
    received_on: Stated[Day] = None
    known_on: Stated[When] = None
    registered_on: Stated[Day] = None
    number: Stated[Text] = None
    body: Stated[Text] = None
    reporter: Stated[Reporter] = None


class Checks(Model):
    """What an examiner found out about a piece of evidence."""

    authentic: Stated[Tri] = None
    whole: Stated[Tri] = None
    account_proven: Stated[Tri] = None
    sufficient: Stated[Tri] = None


class Evidence(Model):
    """A piece of evidence and the fields that it supports or denies."""

    id: Id
    kind: EvidenceKind
    description: Stated[Text] = None
    supports: Stated[Many[FieldPath]] = None
    denies: Stated[Many[FieldPath]] = None
    checks: Stated[Checks] = None
    sha256: Stated[Sha256] = None
    captured_at: Stated[Text] = None
    captured_by: Stated[Text] = None


class Statement(Model):
    """How firm a field is; `alternative` is what a denial names instead."""

    field: FieldPath
    standing: Standing
    by: Stated[Text] = None
    words: Stated[Text] = None
    alternative: Stated[
        bool | Text | Annotated[tuple[bool | Text, ...], Field(min_length=1, max_length=1000)]
    ] = None
    evidence: Stated[Many[Id]] = None


class Handling(Model):
    """One step that a body has taken so far.

    `on` is the day of the step, `received_on` the day on which `to` had it in hand. `follows`
    names the earlier step that this one answers or carries further, `report` the report that it
    is about. `level`, `kind` and `number` are those of a recommendation or of a punishment;
    level `tidak_ada` says that none was recommended or imposed. `answer_by` is the day that the
    letter itself sets for an answer.
    """

    id: Stated[Id] = None
    body: Text
    organ: Stated[Organ] = None
    step: HandlingStep
    track: Stated[HandlingTrack] = None
    on: Stated[Day] = None
    received_on: Stated[Day] = None
    to: Stated[Text] = None
    to_organ: Stated[Organ] = None
    report: Stated[Id] = None
    follows: Stated[Id] = None
    level: Stated[MeasureLevel] = None
    kind: Stated[Text] = None
    number: Stated[Text] = None
    answer_by: Stated[Day] = None
    result: Stated[Text] = None
    actor: Stated[Id] = None


class Incident(Model):
    """What is reported: contests, people, acts, dates, evidence, reports."""

    schema_version: Literal["1.0"]
    id: Stated[Id] = None
    as_of: Stated[Day] = None
    place: Stated[Place] = None
    narrative: Stated[Text] = None
    contests: Many[Contest] = ()
    targets: Many[Target] = ()
    actors: Annotated[tuple[Actor, ...], Field(min_length=1, max_length=100)]
    acts: Annotated[tuple[Act, ...], Field(max_length=200)] = ()
    reports: Many[Report] = ()
    evidence: Many[Evidence] = ()
    statements: Many[Statement] = ()
    handling: Many[Handling] = ()
    examined_on: Stated[Day] = None
