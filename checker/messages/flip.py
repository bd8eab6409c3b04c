"""The smallest changes that turn an answer, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "flip.title": {
        "id": "Perubahan terkecil yang membalik jawaban",
        "en": "The smallest changes that turn the answer",
    },
    "flip.file": {"id": "Peristiwa", "en": "Incident"},
    "flip.day": {"id": "Hari telaah", "en": "Day of review"},
    "flip.about": {
        "id": "Ini pengandaian; berkasnya tidak diubah. Yang dicoba: paling banyak {most} isian "
        "sekaligus, masing-masing dengan nilai yang diizinkan. Setiap gabungan dijalankan, dan "
        "tidak ada bagiannya yang sudah cukup. Id, hari telaah, kalender, bukti, dan pelapor "
        "tidak disentuh.",
        "en": "These are suppositions; the file is not changed. Tried were at most {most} fields "
        "at once, each with a value that is allowed. Every set was run, and no part of it is "
        "enough. Ids, day of review, calendars, evidence and reporter are not touched.",
    },
    "flip.goal.other": {
        "id": "Dicari: simpulan lain mana pun.",
        "en": "Looked for: any other conclusion.",
    },
    "flip.goal.headline": {
        "id": "Dicari: simpulan {headline}.",
        "en": "Looked for: the conclusion {headline}.",
    },
    "flip.goal.track": {
        "id": "Dicari: jalur {track}, {state}.",
        "en": "Looked for: {track} track, {state}.",
    },
    "flip.is_there": {"id": "Sudah demikian tanpa perubahan.", "en": "It is so already."},
    "flip.open": {
        "id": "Dengan mengisi yang belum dinyatakan:",
        "en": "By filling in what is not stated:",
    },
    "flip.known": {
        "id": "Dengan mengubah yang sudah dinyatakan atau diturunkan:",
        "en": "By changing what is stated or derived:",
    },
    "flip.and": {"id": "dan {change}", "en": "and {change}"},
    "flip.leads": {"id": "menjadi: {end}", "en": "gives: {end}"},
    "flip.unset": {"id": "tidak dinyatakan", "en": "not stated"},
    "flip.none": {
        "id": "Tidak ditemukan perubahan sampai {most} isian yang menghasilkannya di antara yang "
        "dicoba ({runs} pengandaian). Tidak semua gabungan dicoba: ini bukan bukti bahwa tidak "
        "ada.",
        "en": "Among what was tried ({runs} suppositions), no change of up to {most} fields gives "
        "it. Not every combination was tried: this does not prove that there is none.",
    },
    "flip.bounded": {
        "id": "Pencarian berhenti pada batasnya ({runs} pengandaian dijalankan); mungkin ada "
        "perubahan lain.",
        "en": "The search stopped at its bound ({runs} suppositions were run); there may be other "
        "changes.",
    },
    "flip.foot": {
        "id": "Coba satu gabungan dengan: check what-if BERKAS --set ISIAN=NILAI",
        "en": "Try one set with: check what-if FILE --set FIELD=VALUE",
    },
}
