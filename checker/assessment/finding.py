"""What a finding holds: facts, elements, exceptions, readings, days; and what stands beside it."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from checker.assessment.terms import (
    AboutKind,
    Basis,
    BriefState,
    Burden,
    Compared,
    Confidence,
    CustodyKind,
    DateKind,
    Effect,
    FindingKind,
    FindingState,
    FindingTrack,
    Joined,
    Lang,
    Level,
    LinkState,
    Maturity,
    Origin,
    Scope,
    Standing,
    State,
    TimeUnit,
    Track,
    Truth,
)

_set = object.__setattr__
# All fields of each class: those that are set in every one that is made, so that all share them.
_FIELDS: dict[type, set[str]] = {}

# "from" is a word of Python: the attribute bears a line, the key does not
_FromOrNull = Annotated[date | None, Field(validation_alias="from", serialization_alias="from")]


# No `from __future__ import annotations` here: compiling each annotation from its text would make
# the import of these models half as long again.
class Frozen(BaseModel):
    """One object of the assessment: cannot be changed, knows no other key."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        serialize_by_alias=True,
        validate_by_name=True,
        defer_build=True,
    )

    @classmethod
    def made(cls, **values: Any) -> Self:
        """Return one of values that need no validation, since this program made them.

        `values` are all fields, by their names and in their order.
        """
        one = cls.__new__(cls)
        _set(one, "__dict__", values)
        _set(
            one, "__pydantic_fields_set__", _FIELDS.get(cls) or _FIELDS.setdefault(cls, set(values))
        )
        _set(one, "__pydantic_extra__", None)
        _set(one, "__pydantic_private__", None)
        return one


def state_in(act: str) -> str | None:
    """Return which state of a person an act stands for, by its id; None of an act of the file.

    >>> state_in("a1:pencalonan"), state_in("p1")
    ('pencalonan', None)
    """
    return act.partition(":")[2] or None


class Text(Frozen):
    """A text that a person reads, in both languages."""

    id: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in one language.

        >>> Text(id="perbuatan", en="act").in_("en")
        'act'
        """
        return self.en if lang == "en" else self.id


class Note(Frozen):
    """A remark with a stable code; `field` is the incident field it is about."""

    code: str
    text: Text
    field: str | None


class IncidentRef(Frozen):
    """Which incident was assessed; the hash leaves the reporter out."""

    id: str | None
    hash: str


class RulebookRef(Frozen):
    """Which rulebook was applied."""

    version: str
    hash: str


class Decider(Frozen):
    """Who alone may decide in a track."""

    track: Track
    body: Text
    basis: str


class ActInfo(Frozen):
    """One act as it was assessed; `contest` is null when it is not known, `from_` when not told.

    `reviewed_from` is the first day that was looked at: where `from_` is null a bound of the
    program, which nothing in the file says.

    `own` says whether the actor did it himself: what was only found with him, or published by
    another, is reported but not his own.
    """

    id: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    conduct: tuple[str, ...]
    from_: _FromOrNull
    reviewed_from: date
    until: date | None
    date_kind: DateKind
    contest: str | None
    phases: tuple[str, ...]
    described: bool
    own: Truth


class FactUse(Frozen):
    """A fact that an element or exception rests on, and how it is known.

    `values` are those it may still have; those of a boolean fact are `true` and `false`.
    """

    fact: str
    values: tuple[str, ...]
    origin: Origin
    standing: Standing | None
    evidence: tuple[str, ...]
    fields: tuple[str, ...]


class ReadingUse(Frozen):
    """What an element is worth under one reading of a question of law."""

    question: str
    reading: str
    recommended: bool
    value: Truth


class ElementResult(Frozen):
    """One element of a norm; `words` are the short words of the article."""

    id: str
    words: str
    value: Truth
    readings: tuple[ReadingUse, ...]
    facts: tuple[FactUse, ...]


class ExceptionResult(Frozen):
    """One exception of a norm and what it does to the finding."""

    id: str
    text: Text
    burden: Burden
    value: Truth
    effect: Effect
    confidence: Confidence
    basis: Text | None
    facts: tuple[FactUse, ...]


class ReadingState(Frozen):
    """The state of a finding under one combination of readings (question: reading)."""

    choices: dict[str, str]
    recommended: bool
    state: State


class DayClass(Frozen):
    """A run of days with equal calendar facts and law; `version` is the norm that applied.

    `from_` is None where the file does not say since when the act may have been: the run begins
    with the `reviewed_from` of the act.
    """

    from_: _FromOrNull
    until: date
    state: State
    version: str | None


class DecreeLink(Frozen):
    """A norm of statute that a row of a joint decree rests on."""

    norm: str
    label: str
    state: LinkState
    confidence: Confidence


class Decree(Frozen):
    """What a row of a joint decree would be by itself, and what it rests on."""

    own_state: State
    pedoman: bool
    links: tuple[DecreeLink, ...]


class BreachUse(Frozen):
    """A norm that feeds a chained norm."""

    norm: str
    state: State


class Length(Frozen):
    """How long a custody is."""

    count: int = Field(ge=1)
    unit: TimeUnit


class Custody(Frozen):
    """Prison or light imprisonment; `min` is a special minimum."""

    kind: CustodyKind
    min: Length | None
    max: Length


class Fine(Frozen):
    """A fine in rupiah; `max` is null where its amount was not read."""

    min: Annotated[int, Field(ge=0)] | None
    max: Annotated[int, Field(ge=0)] | None
    category: str | None


class Penalty(Frozen):
    """What a penal norm threatens in cases judged on these days, and whether that is now.

    Where the act may be older than the penalty that applies, `transition` names the provision
    under which the milder counts, and `compared` is what the row is beside the other one.
    """

    from_: _FromOrNull
    until: date | None
    prison: Custody | None
    fine: Fine | None
    joined: Joined | None
    basis: tuple[str, ...]
    confidence: Confidence
    applies: bool
    compared: Compared | None
    transition: str | None


class OtherTarget(Frozen):
    """A further target of the same act; `alike` says that all that is told holds for it too."""

    target: str
    state: State
    alike: bool


class Finding(Frozen):
    """The outcome of one norm for one actor and act, the strongest over its targets.

    `dugaan_awal` is its state prima facie, with the ids of the `suppositions` that this needs.
    `untested` are words of the article that no element tests. `id` is `<norm>@<act>`, or
    `act_not_described/<track>@<act>`.
    """

    id: str
    kind: FindingKind
    norm: str | None
    versions: tuple[str, ...]
    act: str
    target: str | None
    other_targets: tuple[OtherTarget, ...]
    track: FindingTrack
    state: FindingState
    title: Text
    citation: str | None
    regulation: str | None
    elements: tuple[ElementResult, ...]
    untested: tuple[Text, ...]
    exceptions: tuple[ExceptionResult, ...]
    readings: tuple[ReadingState, ...]
    dugaan_awal: State
    suppositions: tuple[str, ...]
    days: tuple[DayClass, ...]
    levels: tuple[Level, ...]
    level_basis: tuple[str, ...]
    level_text: Text | None
    penalty: tuple[Penalty, ...]
    by_impact: dict[Scope, Level] | None
    decree: Decree | None
    breach: tuple[BreachUse, ...]
    defences_not_examined: tuple[str, ...]
    reasons: tuple[str, ...]
    confidence: Confidence
    maturity: Maturity | None
    notes: tuple[Text, ...]
    inferred: tuple[str, ...]
    basis: Basis


class BriefFinding(Frozen):
    """A raised norm that is not met, with the first element that fails."""

    norm: str
    version: str
    act: str
    target: str | None
    state: BriefState
    reason: str
    element: str | None
    words: str | None


class Counts(Frozen):
    """How many norms were not looked at closely, by reason."""

    not_alleged: int = Field(ge=0)
    not_addressed: int = Field(ge=0)
    not_in_force: int = Field(ge=0)


class About(Frozen):
    """What a question is about: an act (with its conduct), a target, an actor, or the incident.

    `id` is None where `kind` is `incident`.
    """

    kind: AboutKind
    id: str | None
    conduct: tuple[str, ...]


class Question(Frozen):
    """What to find out next: `who` knows it, `why` names the norms it decides, rank 1 first."""

    fact: str
    field: str | None
    about: About
    question: Text
    who: Text
    why: tuple[str, ...]
    rank: int = Field(ge=1)
