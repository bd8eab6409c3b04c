"""Decided cases against ours: grades, tables, the line of accuracy."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "report.evaluation": {
        "id": "Perkara yang sudah diputus",
        "en": "Decided cases",
    },
    "report.evaluation.line": {
        "id": "{track}: diputus {official}; kami {ours}",
        "en": "{track}: decided {official}; ours {ours}",
    },
    "report.evaluation.prima_facie": {
        "id": " (dugaan awal: {state})",
        "en": " (prima facie: {state})",
    },
    "report.evaluation.with_level": {"id": "{state}, {level}", "en": "{state}, {level}"},
    "report.evaluation.official.established": {"id": "melanggar", "en": "a violation"},
    "report.evaluation.official.raised": {
        "id": "diproses, akhirnya tidak diketahui",
        "en": "handled, end not known",
    },
    "report.evaluation.official.cleared": {
        "id": "tidak melanggar atau dihentikan",
        "en": "no violation, or stopped",
    },
    "report.evaluation.departs": {"id": "{grade}: {provision}", "en": "{grade}: {provision}"},
    "report.evaluation.undecided": {
        "id": "Tanpa jalur yang diputus: {cases}.",
        "en": "No track decided: {cases}.",
    },
    "report.evaluation.counts": {
        "id": "Jalur yang hasilnya diketahui (A, A-)",
        "en": "Tracks whose outcome is known (A, A-)",
    },
    "report.evaluation.open": {
        "id": "Terbuka: {tracks} dari {trusted} jalur ({share} %), {cleared} di antaranya jalur "
        "yang dihentikan; {cases} dari {total} perkara ({case_share} %) menurut jalur terburuknya.",
        "en": "Open: {tracks} of {trusted} tracks ({share} %), {cleared} of them stopped by a "
        "body; {cases} of {total} cases ({case_share} %) by their worst track.",
    },
    "report.evaluation.stance.berkas": {
        "id": "Menurut berkas: {established} dari {decided} jalur yang diputus demikian "
        "terpenuhi, {open} terbuka; tingkat benar pada {levels_right} dari {levels}; {accused} "
        "dari {cleared} jalur yang dihentikan terpenuhi.",
        "en": "By the file: {established} of {decided} tracks so decided are met, "
        "{open} open; the level is right in {levels_right} of {levels}; {accused} of {cleared} "
        "cleared tracks are met.",
    },
    "report.evaluation.stance.dugaan_awal": {
        "id": "Dugaan awal: {established} dari {decided} jalur yang diputus demikian terpenuhi, "
        "{open} terbuka; tingkat benar pada {levels_right} dari {levels}; {accused} dari "
        "{cleared} jalur yang dihentikan terpenuhi.",
        "en": "Prima facie: {established} of {decided} tracks so decided are met, "
        "{open} open; the level is right in {levels_right} of {levels}; {accused} of {cleared} "
        "cleared tracks are met.",
    },
    "report.evaluation.accuracy": {
        "id": "Akurasi (A, A-): {agreed}/{trusted}",
        "en": "Accuracy (A, A-): {agreed}/{trusted}",
    },
    "report.grade.agrees": {"id": "sesuai", "en": "agrees"},
    "report.grade.open_rightly": {
        "id": "terbuka dengan alasan (faktanya tidak disebut dan ditanyakan)",
        "en": "open rightly (the fact is absent and asked for)",
    },
    "report.grade.open_by_law": {
        "id": "terbuka menurut hukum (tafsir berbeda)",
        "en": "open by law (readings differ)",
    },
    "report.grade.departs": {
        "id": "praktik menyimpang dari teks",
        "en": "practice departs from a text",
    },
    "report.grade.outside": {"id": "di luar kitab aturan", "en": "outside the rulebook"},
    "report.grade.stricter": {"id": "lebih keras", "en": "stricter"},
    "report.grade.milder": {"id": "lebih ringan", "en": "milder"},
}
