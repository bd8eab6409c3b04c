"""The words of an assessment: every value that a key may have."""

from typing import Literal, get_args

__all__ = [
    "SCOPES",
    "STAGES",
    "TRACKS",
    "AboutKind",
    "AsOfSource",
    "Basis",
    "BriefState",
    "Burden",
    "Category",
    "Compared",
    "Confidence",
    "CustodyKind",
    "DateKind",
    "Effect",
    "FindingKind",
    "FindingState",
    "FindingTrack",
    "Headline",
    "Joined",
    "Lang",
    "Level",
    "LinkState",
    "Maturity",
    "Origin",
    "Scope",
    "Side",
    "Stage",
    "Standing",
    "State",
    "SuppositionKind",
    "Taken",
    "TimeUnit",
    "Track",
    "TrackState",
    "Truth",
]

Lang = Literal["id", "en"]
Confidence = Literal["statute", "reproduced", "second_hand", "inferred"]
Truth = Literal["true", "false", "unknown"]
State = Literal["established", "open", "excepted", "not_met", "not_in_force"]
FindingState = Literal["established", "open", "excepted"]
BriefState = Literal["not_met", "not_in_force"]
Maturity = Literal["draft", "checked", "tried"]
LinkState = Literal[State, "not_addressed"]
TrackState = Literal["established", "open", "not_met", "di_luar_cakupan"]
Basis = Literal["alleged", "examined"]
Standing = Literal["alleged", "contested", "admitted", "verified"]
Origin = Literal["stated", "derived", "inferred", "presumed", "calendar", "unstated", "unknown"]
Scope = Literal["unit_kerja", "instansi", "negara"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
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
TRACKS: tuple[Track, ...] = get_args(Track)
FindingTrack = Literal[Track, "none"]
Headline = Literal[
    "dugaan_pelanggaran",
    "dugaan_awal",
    "dipersoalkan",
    "perlu_pendalaman",
    "di_luar_cakupan",
    "tidak_ditemukan",
]
SuppositionKind = Literal["presumption", "reading"]
Taken = Literal["followed", "recommended"]
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
GuidanceKind = Literal["poses", "circular", "practice"]
AboutKind = Literal["act", "target", "actor", "incident"]
DateKind = Literal["day", "one_day_in", "throughout", "unknown"]
AsOfSource = Literal["call", "incident", "today"]
Burden = Literal["element", "raised"]
Effect = Literal["excepts", "blocks", "set_aside", "not_raised", "none"]
Stage = Literal[
    "conflict",
    "report",
    "formality",
    "hearing",
    "study",
    "conclusion",
    "referral",
    "examination",
    "decision",
    "follow_up",
    "remedy",
    "execution",
]
STAGES: tuple[Stage, ...] = get_args(Stage)
Side = Literal["handling", "reported"]
CustodyKind = Literal["penjara", "kurungan"]
TimeUnit = Literal["hari", "bulan", "tahun"]
Joined = Literal["and", "or", "and_or"]
Compared = Literal["milder", "heavier", "same", "mixed", "unknown"]
