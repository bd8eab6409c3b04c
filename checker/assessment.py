"""What is returned for an incident: the shape of `schemas/assessment.schema.json`.

Every field is always present; what is not known is null or an empty list. An assessment holds the
ids of the incident and no name. The models are frozen. Read one from JSON with
`Assessment.from_json`, which accepts exactly what the schema accepts.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Lang = Literal["id", "en"]
Confidence = Literal["statute", "reproduced", "second_hand", "inferred"]
Truth = Literal["true", "false", "unknown"]
State = Literal["established", "open", "excepted", "not_met", "not_in_force"]
FindingState = Literal["established", "open", "excepted"]
BriefState = Literal["not_met", "not_in_force"]
LinkState = Literal["established", "open", "excepted", "not_met", "not_in_force", "not_addressed"]
TrackState = Literal["established", "open", "not_met", "di_luar_cakupan"]
Basis = Literal["alleged", "examined"]
Standing = Literal["alleged", "contested", "admitted", "verified"]
Origin = Literal["stated", "derived", "inferred", "calendar", "unstated", "unknown"]
Scope = Literal["unit_kerja", "instansi", "negara"]
Track = Literal[
    "criminal",
    "discipline",
    "ethics",
    "dismissal",
    "administrative",
    "village",
    "service",
    "employer",
]
FindingTrack = Literal[
    "criminal",
    "discipline",
    "ethics",
    "dismissal",
    "administrative",
    "village",
    "service",
    "employer",
    "none",
]
Headline = Literal["dugaan_pelanggaran", "perlu_pendalaman", "di_luar_cakupan", "tidak_ditemukan"]
Category = Literal[
    "tindak_pidana_pemilihan",
    "pelanggaran_peraturan_lain",
    "pelanggaran_administratif",
    "bukan_pelanggaran",
]
Level = Literal[
    "disiplin_ringan",
    "disiplin_sedang",
    "disiplin_berat",
    "sanksi_moral",
    "diberhentikan_hormat",
    "ptdh",
    "teguran",
    "pemberhentian_sementara",
    "pemberhentian",
    "pembatalan_calon",
    "pidana",
    "none_in_text",
    "decided_by",
]
FindingKind = Literal["norm", "act_not_described", "pedoman"]
DateKind = Literal["day", "one_day_in", "throughout", "unknown"]
AsOfSource = Literal["call", "incident", "today"]
Burden = Literal["element", "raised"]
Effect = Literal["excepts", "blocks", "set_aside", "not_raised", "none"]
Side = Literal["handling", "reported"]

# "from" is a word of Python: the attribute bears a line, the key does not
_From = Annotated[date, Field(validation_alias="from", serialization_alias="from")]
_FromOrNull = Annotated[date | None, Field(validation_alias="from", serialization_alias="from")]


class _Frozen(BaseModel):
    """One object of the assessment: cannot be changed, knows no other key."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True
    )


class Text(_Frozen):
    """A text that a person reads, in both languages."""

    id: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in one language.

        >>> Text(id="perbuatan", en="act").in_("en")
        'act'
        """
        return self.en if lang == "en" else self.id


class Note(_Frozen):
    """A remark with a stable code; `field` is the incident field it is about."""

    code: str
    text: Text
    field: str | None


class IncidentRef(_Frozen):
    """Which incident was assessed; the hash leaves the reporter out."""

    id: str | None
    hash: str


class RulebookRef(_Frozen):
    """Which rulebook was applied."""

    version: str
    hash: str


class Decider(_Frozen):
    """Who alone may decide in a track."""

    track: Track
    body: Text
    basis: str


class ActInfo(_Frozen):
    """One act as it was assessed; `contest` is null when it is not known."""

    id: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    conduct: tuple[str, ...]
    from_: _FromOrNull
    until: date | None
    date_kind: DateKind
    contest: str | None
    phases: tuple[str, ...]
    described: bool


class FactUse(_Frozen):
    """A fact that an element or exception rests on, and how it is known.

    `values` are those it may still have; those of a boolean fact are `true` and `false`.
    """

    fact: str
    values: tuple[str, ...]
    origin: Origin
    standing: Standing | None
    evidence: tuple[str, ...]
    fields: tuple[str, ...]


class ReadingUse(_Frozen):
    """What an element is worth under one reading of a question of law."""

    question: str
    reading: str
    recommended: bool
    value: Truth


class ElementResult(_Frozen):
    """One element of a norm; `words` are the short words of the article."""

    id: str
    words: str
    value: Truth
    readings: tuple[ReadingUse, ...]
    facts: tuple[FactUse, ...]


class ExceptionResult(_Frozen):
    """One exception of a norm and what it does to the finding."""

    id: str
    text: Text
    burden: Burden
    value: Truth
    effect: Effect
    confidence: Confidence
    basis: Text | None
    facts: tuple[FactUse, ...]


class ReadingState(_Frozen):
    """The state of a finding under one combination of readings (question: reading)."""

    choices: dict[str, str]
    recommended: bool
    state: State


class DayClass(_Frozen):
    """A run of days with equal calendar facts and law; `version` is the norm that applied."""

    from_: _From
    until: date
    state: State
    version: str | None


class DecreeLink(_Frozen):
    """A norm of statute that a row of a joint decree rests on."""

    norm: str
    label: str
    state: LinkState
    confidence: Confidence


class Decree(_Frozen):
    """What a row of a joint decree would be by itself, and what it rests on."""

    own_state: State
    pedoman: bool
    links: tuple[DecreeLink, ...]


class BreachUse(_Frozen):
    """A norm that feeds a chained norm."""

    norm: str
    state: State


class Finding(_Frozen):
    """The outcome of one norm for one actor and act, the strongest over its targets.

    `id` is `<norm>@<act>`, or `act_not_described/<track>@<act>`.
    """

    id: str
    kind: FindingKind
    norm: str | None
    versions: tuple[str, ...]
    act: str
    target: str | None
    track: FindingTrack
    state: FindingState
    title: Text
    citation: str | None
    regulation: str | None
    elements: tuple[ElementResult, ...]
    exceptions: tuple[ExceptionResult, ...]
    readings: tuple[ReadingState, ...]
    leaning: State | None
    days: tuple[DayClass, ...]
    levels: tuple[Level, ...]
    level_basis: tuple[str, ...]
    level_text: Text | None
    by_impact: dict[Scope, Level] | None
    decree: Decree | None
    breach: tuple[BreachUse, ...]
    defences_not_examined: tuple[str, ...]
    reasons: tuple[str, ...]
    confidence: Confidence
    notes: tuple[Text, ...]
    inferred: tuple[str, ...]
    basis: Basis


class BriefFinding(_Frozen):
    """A raised norm that is not met, with the first element that fails."""

    norm: str
    version: str
    act: str
    target: str | None
    state: BriefState
    reason: str
    element: str | None
    words: str | None


class Counts(_Frozen):
    """How many norms were not looked at closely, by reason."""

    not_alleged: int = Field(ge=0)
    not_addressed: int = Field(ge=0)
    not_in_force: int = Field(ge=0)


class Question(_Frozen):
    """What to find out next: `who` knows it, `why` names the norms it decides, rank 1 first."""

    fact: str
    field: str | None
    question: Text
    who: Text
    why: tuple[str, ...]
    rank: int = Field(ge=1)


class LevelResult(_Frozen):
    """The level of a track; see the contract of levels in the schema."""

    established: Level | None
    safe: Level | None
    possible: tuple[Level, ...]
    could_rise_to: Level | None
    by_impact: dict[Scope, Level] | None
    menurut_skb: tuple[Level, ...]
    reason: Text | None


class MenuKind(_Frozen):
    """One punishment that the law knows at a level."""

    id: str
    text: Text
    basis: str
    basis_label: str
    operative: bool
    excluded_by_prior: bool
    note: Text | None
    confidence: Confidence


class Imposer(_Frozen):
    """Who may impose which kinds on an actor of that rank."""

    kinds: tuple[str, ...]
    body: Text
    basis: tuple[str, ...]
    confidence: Confidence
    note: Text | None


class Factor(_Frozen):
    """A circumstance that law or practice weighs; `value` is null when nothing is stated."""

    text: Text
    value: str | None


class MenuLevel(_Frozen):
    """The punishments permitted at one level; none of them is recommended."""

    level: Level
    regulation: str
    kinds: tuple[MenuKind, ...]
    imposers: tuple[Imposer, ...]
    factors: tuple[Factor, ...]


class Deadline(_Frozen):
    """A time limit; `due` is null when the start of the clock is not known."""

    text: Text
    due: date | None
    basis: str
    confidence: Confidence


class Step(_Frozen):
    """One step of a path, of the body that handles or of the side that is reported."""

    id: str
    body: Text
    action: Text
    document: Text | None
    deadline: Deadline | None
    told: Text | None
    if_nobody_acts: Text | None
    side: Side
    basis: tuple[str, ...]
    confidence: Confidence


class TrackResult(_Frozen):
    """State, level, menu and path of one track for one actor."""

    track: Track
    state: TrackState
    category: Category
    level: LevelResult | None
    leaning: State | None
    basis: Basis | None
    findings: tuple[str, ...]
    immaterial: tuple[str, ...]
    menu: tuple[MenuLevel, ...]
    path: tuple[Step, ...]
    not_yet_norms: tuple[str, ...]


class ActorAssessment(_Frozen):
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


class Assessment(_Frozen):
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
    def from_json(cls, text: str | bytes) -> Assessment:
        """Read an assessment written as JSON.

        Raises `pydantic.ValidationError` where the schema would refuse the text.
        """
        return cls.model_validate_json(text, strict=True, by_alias=True, by_name=False)
