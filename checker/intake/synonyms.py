"""Words that officers use, and the words of the contract that are meant by them.

They go before any likeness of letters: `p3k` looks more like `pns` than like the `pppk` it means.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection

__all__ = ["is_judgement", "meant_by", "plain"]

_MEANT = {
    "asn": ("pns", "pppk"),
    "pegawai_negeri": ("pns", "pppk"),
    "pegawai_negeri_sipil": ("pns",),
    "aparatur_sipil_negara": ("pns", "pppk"),
    "calon_pns": ("cpns",),
    "p3k": ("pppk",),
    "honorer": ("ppnpn",),
    "tenaga_honorer": ("ppnpn",),
    "thl": ("ppnpn",),
    "non_asn": ("ppnpn",),
    "kades": ("kepala_desa",),
    "pak_kades": ("kepala_desa",),
    "wali_nagari": ("kepala_desa",),
    "kuwu": ("kepala_desa",),
    "perbekel": ("kepala_desa",),
    "keuchik": ("kepala_desa",),
    "sekdes": ("perangkat_desa",),
    "kadus": ("perangkat_desa",),
    "polisi": ("polri",),
    "tentara": ("tni",),
    "kepala_dinas": ("kepala_perangkat_daerah",),
    "kadis": ("kepala_perangkat_daerah",),
    "kepala_badan": ("kepala_perangkat_daerah",),
    "kabid": ("kepala_bagian_bidang",),
    "kabag": ("kepala_bagian_bidang",),
    "kepsek": ("kepala_sekolah",),
    "sekcam": ("sekretaris_camat",),
    "sekretaris_daerah": ("sekda",),
    # Pejabat utama of a police command; on a place, a lamp post (penerangan jalan umum).
    "pju": ("polri", "jalan_lapangan"),
    "walikota": ("wali_kota",),
    "fb": ("facebook",),
    "ig": ("instagram",),
    "wa": ("whatsapp",),
    "twitter": ("x",),
    "menyukai": ("like_content",),
    "membagikan": ("share_content",),
    "mengunggah": ("post_content",),
    "hadir": ("attend_event",),
    "menghadiri": ("attend_event",),
    "foto_bersama": ("pose_for_photo",),
    "menyatakan_dukungan": ("state_support",),
    "mengajak": ("invite_support",),
    "politik_uang": ("give_money_for_vote", "give_goods"),
}
_ELECTIONS = {
    "pilkada": ("pilgub", "pilbup", "pilwalkot", "pilwako", "pilwali", "pemilihan", "pilkada"),
    "pemilu": ("pilpres", "pileg", "pemilu"),
}
_YEAR = re.compile(r"([a-z]+)(?:_[a-z_]+)?_?((?:19|20)[0-9]{2})")
_JUDGEMENTS = frozenset(
    (
        "berkampanye",
        "kampanye",
        "mengampanyekan",
        "berpihak",
        "memihak",
        "keberpihakan",
        "netralitas",
        "tidak_netral",
        "pelanggaran_netralitas",
        "melanggar_netralitas",
        "mendukung",
        "politik_praktis",
        "berpolitik_praktis",
    )
)
_A_CONDUCT = "other_partisan_conduct"


def meant_by(word: str, allowed: Collection[str]) -> str | None:
    """Return what a word of the office means among `allowed`; several as a list to copy."""
    name = plain(word)
    terms = [term for term in _MEANT.get(name, ()) if term in allowed] or _election(name, allowed)
    if not terms:
        return None
    return terms[0] if len(terms) == 1 else json.dumps(terms)


def is_judgement(word: object, allowed: Collection[str]) -> bool:
    """Return whether a word for a conduct says what to think of it and not what was done."""
    return isinstance(word, str) and _A_CONDUCT in allowed and plain(word) in _JUDGEMENTS


def plain(word: str) -> str:
    """Return a word as terms are written: small letters, one underscore between words."""
    return "_".join(re.findall(r"[^\W_]+", word.casefold()))


def _election(name: str, allowed: Collection[str]) -> list[str]:
    """The contest of a year, by any of the names of its kind: `Pilbup 2024`."""
    hit = _YEAR.fullmatch(name)
    if hit is None:
        return []
    kinds = [kind for kind, names in _ELECTIONS.items() if hit[1] in names]
    return [term for kind in kinds if (term := f"{kind}-{hit[2]}") in allowed]
