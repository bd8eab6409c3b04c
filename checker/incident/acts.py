"""One piece of conduct, and all that was stated about it."""

from typing import Annotated

from pydantic import Field

from checker.incident.base import (
    Clock,
    Count,
    Day,
    Id,
    Many,
    Model,
    Number,
    Rupiah,
    Stated,
    Terms,
    Text,
    Tri,
    When,
)
from checker.incident.terms import (
    AccountKind,
    CauseKind,
    Channel,
    Conduct,
    Direction,
    EventKind,
    FacilityKind,
    ImpactScope,
    InvolvedPerson,
    PhotoSubject,
    PlaceKind,
    Platform,
    Reach,
)


class OneOf(Model):
    """Alternatives: the target was one of these, and it is not known which."""

    one_of: Annotated[tuple[Id, ...], Field(min_length=2, max_length=20)]


class TimeOfDay(Model):
    """The hour of the act."""

    at: Stated[Clock] = None
    in_working_hours: Stated[Tri] = None


class ActPlace(Model):
    """Where the act was done."""

    region: Stated[Text] = None
    kind: Stated[PlaceKind] = None
    in_office_place: Stated[Tri] = None


class Account(Model):
    """The account or group in which the act was done."""

    platform: Stated[Platform] = None
    kind: Stated[Terms[AccountKind]] = None
    address: Stated[Text] = None
    members: Stated[Number] = None
    controlled: Stated[Tri] = None


class Content(Model):
    """What was said, written or shown."""

    partisan: Stated[Tri] = None
    words: Stated[Text] = None
    shows: Stated[Text] = None


class Photo(Model):
    """With whom or what the person was pictured."""

    subject: Stated[Terms[PhotoSubject]] = None
    partisan_backdrop: Stated[Tri] = None


class Symbols(Model):
    """Gestures, numbers, slogans."""

    partisan: Stated[Tri] = None
    description: Stated[Text] = None


class Worn(Model):
    """Attributes of a party or candidate, or of the service."""

    party_attribute: Stated[Tri] = None
    pns_attribute: Stated[Tri] = None
    description: Stated[Text] = None


class Event(Model):
    """The event at which the act was done."""

    kind: Stated[Terms[EventKind]] = None
    name: Stated[Text] = None
    organiser: Stated[Text] = None
    is_campaign: Stated[Tri] = None
    invited_for_expertise: Stated[Tri] = None
    said: Stated[Text] = None


class AssignmentLetter(Model):
    """The duty letter that somebody brought up, or the statement that there was none."""

    exists: Tri
    number: Stated[Text] = None
    date: Stated[Day] = None
    task: Stated[Text] = None


class Facilities(Model):
    """Facilities of the state or tied to an office that were used."""

    state: Stated[Tri] = None
    kind: Stated[Terms[FacilityKind]] = None
    open_to_all: Stated[Tri] = None
    handed_over: Stated[Tri] = None
    by_asset_rules: Stated[Tri] = None
    owner: Stated[Text] = None


class AuthorityUse(Model):
    """Power or influence of office that was used."""

    used: Stated[Tri] = None
    form: Stated[Text] = None
    description: Stated[Text] = None


class Transfer(Model):
    """Officials moved between posts."""

    is_transfer: Stated[Tri] = None
    minister_approval: Stated[Tri] = None
    kind: Stated[Text] = None
    revoked: Stated[Tri] = None


class Audience(Model):
    """To whom the act was addressed, and how many it reached."""

    unit_kerja: Stated[Tri] = None
    keluarga: Stated[Tri] = None
    masyarakat: Stated[Tri] = None
    bawahan_binaan: Stated[Tri] = None
    reach: Stated[Terms[Reach]] = None
    number: Stated[Number] = None


class Mobilised(Model):
    """Who was brought along."""

    pns: Stated[Tri] = None
    others: Stated[Tri] = None


class SupportLetters(Model):
    """Letters and identity cards given in support of an independent candidacy."""

    letter: Stated[Tri] = None
    ktp_copy: Stated[Tri] = None
    consented: Stated[Tri] = None
    number: Stated[Number] = None


class Gift(Model):
    """What was given, and for what."""

    reward: Stated[Tri] = None
    within_kpu_limits: Stated[Tri] = None
    recipient_is_voter: Stated[Tri] = None
    tied_to_office: Stated[Tri] = None
    what: Stated[Text] = None
    value: Stated[Rupiah] = None


class ByOrder(Model):
    """An order that was received, and the person through whom it was carried out."""

    acted_on_order: Stated[Tri] = None
    order_from: Stated[Text] = None
    form: Stated[Text] = None
    through: Stated[Text] = None


class Pressure(Model):
    """Threat or arbitrary treatment of subordinates."""

    arbitrary: Stated[Tri] = None
    description: Stated[Text] = None


class Intent(Model):
    """Purpose, and the explanation that was given."""

    intentional: Stated[Tri] = None
    explanation: Stated[Text] = None


class Impact(Model):
    """Proven harm and how far it reaches."""

    scope: Stated[Terms[ImpactScope]] = None
    state_loss: Stated[Tri] = None
    description: Stated[Text] = None


class Warning_(Model):
    """One warning given before or during the act."""

    by: Text
    on: Stated[Day] = None


class Remedy(Model):
    """What the person did afterwards to undo it."""

    withdrew_or_apologised: Stated[Tri] = None
    description: Stated[Text] = None


class KnownViolation(Model):
    """What a superior knew of somebody else's violation."""

    known: Stated[Tri] = None
    since: Stated[Day] = None


class OffenderHandling(Model):
    """What was done about somebody else's violation."""

    examined_and_reported: Stated[Tri] = None
    punished: Stated[Tri] = None
    fittingly_punished: Stated[Tri] = None


class Cause(Model):
    """Why it came to this, in the view of the one who says so; never an element of a norm."""

    cause: CauseKind
    note: Stated[Text] = None
    said_by: Stated[Text] = None


class Act(Model):
    """One conduct of one or more actors; several conducts of one evening are several acts."""

    id: Id
    actors: Annotated[tuple[Id, ...], Field(min_length=1, max_length=100)]
    targets: Stated[Annotated[tuple[Id, ...], Field(max_length=20)] | OneOf] = None
    occasion: Stated[Id] = None
    count: Stated[Count] = None
    repeated: Stated[Tri] = None
    conduct: Stated[Terms[Conduct]] = None
    description: Stated[Text] = None
    own_act: Stated[Tri] = None
    date: Stated[When] = None
    dated_by: Stated[Text] = None
    published_on: Stated[When] = None
    time: Stated[TimeOfDay] = None
    place: Stated[ActPlace] = None
    direction: Stated[Terms[Direction]] = None
    one_side: Stated[Tri] = None
    channel: Stated[Terms[Channel]] = None
    account: Stated[Account] = None
    content: Stated[Content] = None
    published: Stated[Tri] = None
    purpose_of_support: Stated[Tri] = None
    photo: Stated[Photo] = None
    symbols: Stated[Symbols] = None
    worn: Stated[Worn] = None
    event: Stated[Event] = None
    active_support: Stated[Tri] = None
    active_support_detail: Stated[Text] = None
    assignment_letter: Stated[AssignmentLetter] = None
    facilities: Stated[Facilities] = None
    authority: Stated[AuthorityUse] = None
    transfer: Stated[Transfer] = None
    audience: Stated[Audience] = None
    mobilised: Stated[Mobilised] = None
    involved: Stated[Terms[InvolvedPerson]] = None
    support: Stated[SupportLetters] = None
    gift: Stated[Gift] = None
    by_order: Stated[ByOrder] = None
    pressure: Stated[Pressure] = None
    intent: Stated[Intent] = None
    completed: Stated[Tri] = None
    impact: Stated[Impact] = None
    campaign_permit: Stated[Tri] = None
    warnings: Stated[Many[Warning_]] = None
    remedy: Stated[Remedy] = None
    known_violation: Stated[KnownViolation] = None
    offender: Stated[OffenderHandling] = None
    causes: Stated[Many[Cause]] = None
    identified: Stated[Tri] = None
