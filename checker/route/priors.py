"""What an earlier punishment rules out: kinds not heavier than the last, or the same act again.

Only a table with the rules `repetition` and `once` knows them; ethics, dismissal, crime and
village law have neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias

from checker.route.plain import Text

__all__ = ["Known", "Prior", "SanctionTable", "Weight", "ruled_out", "weight_of"]

SanctionTable: TypeAlias = Mapping[str, Any]
Known: TypeAlias = Literal[True, False, "tidak_diketahui"] | None

LEVEL_ONLY: Text = {
    "id": "Jenis hukuman terakhir pada tingkat ini tidak disebut; hanya jenis yang lebih berat "
    "dari hukuman itu yang boleh dijatuhkan.",
    "en": "The kind of the last punishment at this level is not stated; only a heavier kind is "
    "permitted.",
}
IF_SAME_NATURE: Text = {
    "id": "Tidak tersedia bila pelanggaran yang pernah dihukum sifatnya sama.",
    "en": "Not available if the violation punished before was of the same nature.",
}
IF_SAME_ACT: Text = {
    "id": "Tidak tersedia bila perbuatan ini sudah pernah dihukum disiplin.",
    "en": "Not available if this act has already been punished.",
}
WHICH_WAS_LAST: Text = {
    "id": "Tidak tersedia bila hukuman terakhir yang sifatnya sama tidak lebih ringan; "
    "tanggal hukuman yang pernah dijatuhkan belum lengkap.",
    "en": "Not available if the last punishment of the same nature was not lighter; not every "
    "date of an earlier punishment is known.",
}


class Prior(NamedTuple):
    """An earlier punishment; `same_nature` and `same_act` are None where nothing is stated."""

    level: str
    kind: str | None = None
    on: date | None = None
    same_nature: Known = None
    same_act: Known = None


class Weight(NamedTuple):
    """How heavy a kind is: its level first, then its place in the level."""

    level: int
    kind: int


def weight_of(table: SanctionTable, level: str, kind: str) -> Weight | None:
    """Return the weight of a kind; None where the table does not know it at that level."""
    rank = _level_rank(table, level)
    if rank is None:
        return None
    for place, entry in enumerate(table["levels"][rank]["kinds"], start=1):
        if entry["id"] == kind:
            return Weight(rank, entry.get("rank", place))
    return None


def ruled_out(
    table: SanctionTable, weight: Weight, prior: Sequence[Prior]
) -> tuple[bool, list[Text]]:
    """Return whether an earlier punishment excludes a kind of this weight, with what to note.

    A punishment of a level that the table does not know (a moral sanction) excludes nothing.
    """
    known = [p for p in prior if _level_rank(table, p.level) is not None]
    notes: list[Text] = []
    if once := table.get("once"):
        if any(p.same_act is True for p in known):
            return True, [once["text"]]
        if any(p.same_act == "tidak_diketahui" for p in known):
            notes.append(IF_SAME_ACT)
    if repetition := table.get("repetition"):
        excluded, more = _not_heavier(table, weight, known, repetition["text"])
        return excluded, [*notes, *more]
    return False, notes


def _level_rank(table: SanctionTable, level: str) -> int | None:
    return next((i for i, entry in enumerate(table["levels"]) if entry["level"] == level), None)


def _not_heavier(
    table: SanctionTable, weight: Weight, prior: Sequence[Prior], rule: Text
) -> tuple[bool, list[Text]]:
    verdicts = [_against(table, weight, last) for last in _possibly_last(prior)]
    if verdicts and all(verdict == "excluded" for verdict in verdicts):
        return True, [rule]
    if "same_level" in verdicts:
        return False, [LEVEL_ONLY]
    if "excluded" in verdicts:
        return False, [WHICH_WAS_LAST]
    maybe = [p._replace(same_nature=True) for p in prior if _nature_is_open(p)]
    if any(_against(table, weight, p) != "free" for p in maybe):
        return False, [IF_SAME_NATURE]
    return False, []


def _nature_is_open(prior: Prior) -> bool:
    return prior.same_nature is None or prior.same_nature == "tidak_diketahui"


def _possibly_last(prior: Sequence[Prior]) -> list[Prior]:
    """Return the punishments of the same nature that may have been the last one."""
    same = [p for p in prior if p.same_nature is True]
    latest = max((p.on for p in same if p.on is not None), default=None)
    return [p for p in same if p.on is None or p.on == latest]


def _against(
    table: SanctionTable, weight: Weight, last: Prior
) -> Literal["excluded", "same_level", "free"]:
    level = _level_rank(table, last.level)
    if level is None or weight.level > level:
        return "free"
    if weight.level < level:
        return "excluded"
    last_weight = weight_of(table, last.level, last.kind or "")
    if last_weight is None:
        return "same_level"
    return "excluded" if weight <= last_weight else "free"
