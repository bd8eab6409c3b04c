"""The person whose conduct is judged."""

from typing import Annotated

from pydantic import Field

from checker.incident.base import Count, Day, Id, Many, Model, Stated, Terms, Text, Tri
from checker.incident.terms import (
    ActingOffice,
    ActorStatus,
    AgencySphere,
    AuthorityOffice,
    CampaignRole,
    CandidacyStage,
    Echelon,
    LeaveKind,
    OfficeTitle,
    PartyTie,
    PostLevel,
    PunishmentLevel,
    ResignationState,
    TieToTarget,
)

Years = Annotated[Count, Field(le=80)]


class StatusSpan(Model):
    """A status that was held for a time."""

    status: Terms[ActorStatus]
    from_: Stated[Day] = Field(default=None, alias="from")
    until: Stated[Day] = None


class Identifiers(Model):
    """Numbers that identify a person; no assessment ever holds them."""

    nip: Stated[Text] = None
    nik: Stated[Text] = None


class Post(Model):
    """The civil post held on the day of the act."""

    level: Stated[Terms[PostLevel]] = None
    echelon: Stated[Echelon] = None
    title: Stated[Terms[OfficeTitle]] = None
    title_text: Stated[Text] = None
    leads_unit: Stated[Tri] = None
    acting: Stated[Terms[ActingOffice]] = None
    side_office: Stated[Text] = None


class StateOffice(Model):
    """A state or regional office, elected or appointed."""

    office: Stated[Text] = None
    regional_head: Stated[Tri] = None
    incumbent_candidate: Stated[Tri] = None
    from_: Stated[Day] = Field(default=None, alias="from")
    until: Stated[Day] = None


class Agency(Model):
    """Where the person works."""

    name: Stated[Text] = None
    sphere: Stated[Terms[AgencySphere]] = None
    seconded_to: Stated[Text] = None


class AppointingAuthority(Model):
    """Who appoints, moves and dismisses the person."""

    office: Stated[AuthorityOffice] = None
    is_ppk: Stated[Tri] = None


class Service(Model):
    """Beginning and end of the service, and its unbroken length in years."""

    from_: Stated[Day] = Field(default=None, alias="from")
    until: Stated[Day] = None
    years: Stated[Years] = None


class Resignation(Model):
    """How far a resignation has come."""

    state: Stated[Terms[ResignationState]] = None
    submitted_on: Stated[Day] = None
    effective_on: Stated[Day] = None
    before_party: Stated[Tri] = None
    at_designation: Stated[Tri] = None


class Leave(Model):
    """One leave; an empty list of leaves says that there was none."""

    kind: LeaveKind
    from_: Stated[Day] = Field(default=None, alias="from")
    until: Stated[Day] = None
    decree: Stated[Text] = None


class Tie(Model):
    """How the person is related to a target."""

    target: Id
    tie: Terms[TieToTarget]


class CandidacyStages(Model):
    """Days on which stages of the own candidacy were reached."""

    mencari_dukungan: Stated[Day] = None
    terdaftar: Stated[Day] = None
    ditetapkan: Stated[Day] = None


class OwnCandidacy(Model):
    """The person's own candidacy; `target` names the target who is this person."""

    target: Id
    stage: Stated[Terms[CandidacyStage]] = None
    stages: Stated[CandidacyStages] = None


class Party(Model):
    """Membership of a party; `target` names that party."""

    target: Id
    tie: Terms[PartyTie]
    since: Stated[Day] = None
    until: Stated[Day] = None
    card_seen: Stated[Tri] = None
    voluntary: Stated[Tri] = None


class CampaignRoleHeld(Model):
    """A standing role in a campaign, under any name."""

    role: Terms[CampaignRole]
    since: Stated[Day] = None
    for_: Stated[Id] = Field(default=None, alias="for")
    registered_kpu: Stated[Tri] = None


class PriorPunishment(Model):
    """A punishment that the person received before."""

    on: Stated[Day] = None
    level: PunishmentLevel
    kind: Stated[Text] = None
    same_nature: Stated[Tri] = None
    same_act: Stated[Tri] = None


class Actor(Model):
    """A person, or several of whom everything here is equally true (`count`)."""

    id: Id
    name: Stated[Text] = None
    count: Stated[Count] = None
    status: Terms[ActorStatus]
    status_history: Stated[Many[StatusSpan]] = None
    identifiers: Stated[Identifiers] = None
    post: Stated[Post] = None
    state_office: Stated[StateOffice] = None
    agency: Stated[Agency] = None
    appointing_authority: Stated[AppointingAuthority] = None
    service: Stated[Service] = None
    resignation: Stated[Resignation] = None
    leave: Stated[Many[Leave]] = None
    ties: Stated[Many[Tie]] = None
    own_candidacy: Stated[OwnCandidacy] = None
    party: Stated[Party] = None
    campaign_role: Stated[CampaignRoleHeld] = None
    prior_punishments: Stated[Many[PriorPunishment]] = None
    superior_of: Stated[Id] = None
    punishes: Stated[Id] = None
    performance_pay: Stated[Tri] = None
    cltn_available: Stated[Tri] = None
