"""What is returned for an incident: levels, menus and paths by track, by actor, and the whole."""

from datetime import date
from typing import Literal, Self

from pydantic import ValidationError

from checker.assessment.finding import (
    ActInfo,
    BriefFinding,
    Counts,
    Decider,
    Finding,
    Frozen,
    IncidentRef,
    Note,
    Question,
    RulebookRef,
    Text,
)
from checker.assessment.stored import faults_of
from checker.assessment.terms import (
    AsOfSource,
    Basis,
    Category,
    Confidence,
    GuidanceKind,
    Headline,
    Level,
    Scope,
    Side,
    Stage,
    SuppositionKind,
    Taken,
    Track,
    TrackState,
)
from checker.errors import IncidentError


class LevelResult(Frozen):
    """The level of a track; see the contract of levels in the schema."""

    established: Level | None
    safe: Level | None
    possible: tuple[Level, ...]
    could_rise_to: Level | None
    by_impact: dict[Scope, Level] | None
    menurut_skb: tuple[Level, ...]
    reason: Text | None


class MenuKind(Frozen):
    """One punishment that the law knows at a level."""

    id: str
    text: Text
    basis: str
    basis_label: str
    operative: bool
    excluded_by_prior: bool
    note: Text | None
    confidence: Confidence


class Imposer(Frozen):
    """Who may impose which kinds on an actor of that rank."""

    kinds: tuple[str, ...]
    body: Text
    basis: tuple[str, ...]
    confidence: Confidence
    note: Text | None


class Factor(Frozen):
    """A circumstance that law or practice weighs; `value` is null when nothing is stated."""

    text: Text
    value: str | None


class MenuLevel(Frozen):
    """The punishments permitted at one level; none of them is recommended."""

    level: Level
    regulation: str
    kinds: tuple[MenuKind, ...]
    imposers: tuple[Imposer, ...]
    factors: tuple[Factor, ...]


class Deadline(Frozen):
    """A time limit; `due` is null when the start of the clock is not known.

    `due` is the safe day, `due_latest` the last day that the source can mean, null where it has no
    bound; `why` says what leaves the counting open, or why nothing was counted.
    """

    text: Text
    due: date | None
    due_latest: date | None
    why: tuple[Text, ...]
    basis: str
    confidence: Confidence


class Step(Frozen):
    """One step of a path, of the body that handles or of the side that is reported."""

    id: str
    stage: Stage
    body: Text
    action: Text
    document: Text | None
    deadline: Deadline | None
    told: Text | None
    if_nobody_acts: Text | None
    side: Side
    basis: tuple[str, ...]
    confidence: Confidence


class FurtherRule(Frozen):
    """A rule that reads the outcome of a track: what the level leads to, or may lead to."""

    norm: str
    state: Literal["established", "open"]
    title: Text
    citation: str
    track: Track
    level: Level | None
    text: Text | None
    confidence: Confidence


class Supposition(Frozen):
    """What a prima facie state takes for granted: a presumption, or one reading of the law.

    `defeater` says what ends a presumption; `taken` why a reading is taken: bodies follow it, or
    it is only recommended.
    """

    id: str
    kind: SuppositionKind
    text: Text
    ground: Text
    defeater: Text | None
    taken: Taken | None
    source: str
    confidence: Confidence | None
    cases: tuple[str, ...]


class PrimaFacie(Frozen):
    """A track as a body would suspect it: with the presumptions, under the readings followed.

    `leading` are the findings that it follows from, the first of them with `suppositions`.
    """

    state: TrackState
    level: LevelResult | None
    leading: tuple[str, ...]
    suppositions: tuple[Supposition, ...]


class TrackResult(Frozen):
    """State, level, menu and path of one track for one actor.

    `state` and `level` are what the file compels, `dugaan_awal` what it raises; menu and path go
    by the latter.
    """

    track: Track
    state: TrackState
    category: Category
    level: LevelResult | None
    dugaan_awal: PrimaFacie
    basis: Basis | None
    findings: tuple[str, ...]
    immaterial: tuple[str, ...]
    further: tuple[FurtherRule, ...]
    menu: tuple[MenuLevel, ...]
    path: tuple[Step, ...]
    path_notes: tuple[Text, ...]
    not_yet_norms: tuple[str, ...]


class Guidance(Frozen):
    """Soft guidance that speaks of an act: no law, and nothing hangs on it.

    `acts` are the acts it speaks of.
    """

    id: str
    title: Text
    kind: GuidanceKind
    text: Text
    items: tuple[Text, ...]
    source: str
    confidence: Confidence
    disagreements: tuple[Text, ...]
    acts: tuple[str, ...]


class ActorAssessment(Frozen):
    """Everything about one actor; findings that are not met stand in `not_met` or as counts."""

    actor: str
    headline: Headline
    basis: Basis | None
    tracks: tuple[TrackResult, ...]
    findings: tuple[Finding, ...]
    not_met: tuple[BriefFinding, ...]
    counts: Counts
    questions: tuple[Question, ...]
    advice: tuple[Note, ...]
    guidance: tuple[Guidance, ...]


class Assessment(Frozen):
    """Everything returned for an incident, sorted by id."""

    schema_version: Literal["1.0"]
    incident: IncidentRef
    rulebook: RulebookRef
    checker_version: str
    as_of: date
    as_of_source: AsOfSource
    acts: tuple[ActInfo, ...]
    actors: tuple[ActorAssessment, ...]
    notes: tuple[Note, ...]
    who_decides: tuple[Decider, ...]

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read an assessment written as JSON.

        Raises IncidentError, with what is wrong, where the schema would refuse the text.
        """
        try:
            return cls.model_validate_json(text, strict=True, by_alias=True, by_name=False)
        except ValidationError as error:
            raise IncidentError(faults_of(error)) from None
