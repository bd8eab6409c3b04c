"""Decided cases beside an incident: the words, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "similar.title": {"id": "Perkara serupa yang sudah diputus", "en": "Similar decided cases"},
    "similar.uneven": {
        "id": "Praktik tidak seragam: perkara yang mirip dapat diputus berbeda. Perkara di bawah "
        "ini bahan banding, bukan dasar untuk memutus.",
        "en": "Practice is uneven: cases that look alike may be decided differently. Those below "
        "are there to compare, not to decide by.",
    },
    "similar.uneven.here": {
        "id": "Juga perkara yang ditunjukkan di sini diputus berbeda pada jalur {tracks}.",
        "en": "The cases shown here, too, were decided differently in: {tracks}.",
    },
    "similar.none": {
        "id": "Tidak ada perkara yang mengangkat norma yang sama ({tried} perkara diperiksa).",
        "en": "No case raises the same norms ({tried} cases looked at).",
    },
    "similar.tried": {
        "id": "{shown} dari {comparable} perkara yang mengangkat norma yang sama ({tried} "
        "diperiksa), yang terdekat lebih dahulu.",
        "en": "{shown} of {comparable} cases that raise the same norms ({tried} looked at), the "
        "nearest first.",
    },
    "similar.case": {
        "id": "{case}, diputus {day} (jarak {distance})",
        "en": "{case}, decided {day} (distance {distance})",
    },
    "similar.decided": {"id": "Diputus", "en": "Decided"},
    "similar.ours": {"id": "Jawaban kami", "en": "Our answer"},
    "similar.norms": {"id": "Norma sama", "en": "Norms alike"},
    "similar.only": {"id": "Norma lain", "en": "Other norms"},
    "similar.only.value": {
        "id": "{here} hanya di berkas, {there} hanya di sana, dari segala waktu",
        "en": "{here} raised by the file only, {there} by the case only, of all times",
    },
    "similar.facts": {"id": "Fakta sama", "en": "Facts alike"},
    "similar.source": {"id": "Sumber", "en": "Source"},
    "similar.facts.value": {
        "id": "{same} dari {counted} yang disebut",
        "en": "{same} of {counted} that are stated",
    },
    "similar.track": {"id": "{track}: {state}", "en": "{track}: {state}"},
    "similar.track.level": {"id": "{track}: {state}, {level}", "en": "{track}: {state}, {level}"},
    "similar.state.established": {"id": "dikenai keputusan", "en": "decided against the person"},
    "similar.state.raised": {
        "id": "diproses, akhirnya tidak diketahui",
        "en": "handled, its end not known",
    },
    "similar.state.cleared": {
        "id": "dihentikan atau dinyatakan bukan pelanggaran",
        "en": "closed or held to be no violation",
    },
    "similar.state.none": {"id": "tidak ada jalur yang diputus", "en": "no track was decided"},
    "similar.differs": {"id": "Yang berbeda:", "en": "What differs:"},
    "similar.fact": {
        "id": "{fact}: di berkas {here}; di sana {there}",
        "en": "{fact}: in the file {here}; in the case {there}",
    },
    "similar.unknown": {"id": "belum disebut", "en": "not stated"},
    "similar.more": {"id": "dan {count} fakta lain", "en": "and {count} more facts"},
}
