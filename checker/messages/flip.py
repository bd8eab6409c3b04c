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
        "tidak ada bagiannya yang sudah cukup. Id, hari telaah, kalender, pemilihan, tanggal "
        "perbuatan yang pasti, bukti, dan pelapor tidak disentuh. Nilai satu isian yang tidak "
        "dibedakan hukum terhitung satu perubahan.",
        "en": "These are suppositions; the file is not changed. Tried were at most {most} fields "
        "at once, each with a value that is allowed. Every set was run, and no part of it is "
        "enough. Ids, day of review, calendars, the contest, exact dates of acts, evidence and "
        "reporter are not touched. Values of one field that the law does not tell apart count as "
        "one change.",
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
    "flip.found.whole": {
        "id": "Daftar ini lengkap sampai {most} isian: gabungan lain dari {moves} perubahan yang "
        "mungkin sudah dicoba, atau tidak menyentuh apa yang menahan jawaban ({runs} pengandaian).",
        "en": "The list is complete up to {most} fields: every other set of the {moves} possible "
        "changes was tried, or leaves alone what holds the answer ({runs} suppositions).",
    },
    "flip.none.whole": {
        "id": "Tidak ada, sampai {most} isian: setiap gabungan dari {moves} perubahan yang mungkin "
        "sudah dicoba, atau tidak menyentuh apa yang menahan jawaban ({runs} pengandaian).",
        "en": "None, up to {most} fields: every set of the {moves} possible changes was tried, or "
        "leaves alone what holds the answer ({runs} suppositions).",
    },
    "flip.found.part": {
        "id": "Lengkap sampai {open} isian bila semuanya belum dinyatakan, dan sampai {known} "
        "isian bila ada yang sudah dinyatakan. Di atas itu mungkin ada yang lain.",
        "en": "Complete up to {open} fields where none is stated yet, and up to {known} where "
        "some are. Above that there may be others.",
    },
    "flip.none.part": {
        "id": "Tidak ada sampai {open} isian bila semuanya belum dinyatakan, dan sampai {known} "
        "isian bila ada yang sudah dinyatakan. Di atas itu tidak ditemukan; itu bukan bukti bahwa "
        "tidak ada.",
        "en": "None up to {open} fields where none is stated yet, and up to {known} where some "
        "are. Above that none was found, which does not prove that there is none.",
    },
    "flip.enough": {
        "id": "Pencarian berhenti karena sudah cukup yang ditemukan ({runs} pengandaian dari "
        "{moves} perubahan yang mungkin).",
        "en": "The search stopped because enough was found ({runs} suppositions from {moves} "
        "possible changes).",
    },
    "flip.bounded": {
        "id": "Pencarian berhenti pada batasnya: {runs} pengandaian dari {moves} perubahan yang "
        "mungkin, termasuk pengandaian untuk memeriksa temuannya.",
        "en": "The search stopped at its bound: {runs} suppositions from {moves} possible changes, "
        "those that verify what was found among them.",
    },
    "flip.foot": {
        "id": "Coba satu gabungan dengan: check what-if BERKAS --set ISIAN=NILAI",
        "en": "Try one set with: check what-if FILE --set FIELD=VALUE",
    },
}
