"""An assessment worked out again: the words, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "verify.title": {
        "id": "Penilaian dihitung ulang",
        "en": "The assessment worked out again",
    },
    "verify.version": {
        "id": "Penilaian ini ditulis dengan versi skema {found}, yang tidak dibaca program ini.",
        "en": "This assessment was written in schema version {found}, which is not read here.",
    },
    "verify.version_hint": {
        "id": "Nilai ulang peristiwanya, atau baca dengan versi program yang menulisnya.",
        "en": "Assess the incident anew, or read it with the version that wrote it.",
    },
    "verify.part.schema_version": {"id": "Versi skema", "en": "Schema version"},
    "verify.part.rulebook.version": {"id": "Versi kitab aturan", "en": "Rulebook version"},
    "verify.part.rulebook.hash": {"id": "Kode berkas kitab aturan", "en": "Rulebook hash"},
    "verify.part.as_of": {"id": "Hari telaah", "en": "Day of review"},
    "verify.part.incident.hash": {"id": "Kode berkas peristiwa", "en": "Incident hash"},
    "verify.part.program": {"id": "Versi program", "en": "Program version"},
    "verify.part.answer": {"id": "Jawaban", "en": "Answer"},
    "verify.same": {"id": "sama ({found})", "en": "the same ({found})"},
    "verify.same.bare": {"id": "sama", "en": "the same"},
    "verify.differs": {
        "id": "BERBEDA: tercatat {recorded}, sekarang {found}",
        "en": "DIFFERS: recorded {recorded}, now {found}",
    },
    "verify.told": {
        "id": "tercatat {recorded}, sekarang {found} (tidak ikut dibandingkan)",
        "en": "recorded {recorded}, now {found} (not compared)",
    },
    "verify.answer.differs": {
        "id": "BERBEDA di {count} tempat",
        "en": "DIFFERS in {count} places",
    },
    "verify.answer.unread": {
        "id": "tidak dapat dibandingkan: skemanya lain",
        "en": "cannot be compared: it has another schema",
    },
    "verify.places": {"id": "Jawaban yang berbeda", "en": "Where the answer differs"},
    "verify.place": {
        "id": "{path}: tercatat {recorded}, sekarang {found}",
        "en": "{path}: recorded {recorded}, now {found}",
    },
    "verify.more": {
        "id": "{count} tempat lain: pakai --format json.",
        "en": "{count} more places: use --format json.",
    },
    "verify.nothing": {"id": "tidak ada", "en": "nothing"},
    "verify.equal": {
        "id": "Dari berkas, kitab aturan, dan hari telaah yang sama diperoleh jawaban yang sama.",
        "en": "The same file, rulebook and day of review give the same answer.",
    },
    "verify.not_equal": {
        "id": "Penilaian ini tidak dapat diulang seperti tercatat.",
        "en": "The assessment cannot be repeated as it was recorded.",
    },
    "verify.not_equal.rulebook": {
        "id": "Kitab aturannya lain dari yang tercatat; --rules DIR memakai yang dahulu.",
        "en": "The rulebook is another than the recorded one; --rules DIR applies the former one.",
    },
    "verify.not_json": {
        "id": "bukan JSON: {reason}",
        "en": "not JSON: {reason}",
    },
    "verify.not_object": {
        "id": "bukan satu penilaian; yang diminta satu objek, keluaran check FILE --format json "
        "untuk satu berkas.",
        "en": "not one assessment; wanted is one object, as check FILE --format json gives for one "
        "file.",
    },
    "verify.missing": {
        "id": "bukan penilaian: isian ini tidak ada.",
        "en": "not an assessment: this field is missing.",
    },
    "verify.extra_forbidden": {
        "id": "bukan penilaian: isian ini tidak dikenal.",
        "en": "not an assessment: this field is not known.",
    },
    "verify.value": {
        "id": "bukan penilaian: nilai ini tidak boleh.",
        "en": "not an assessment: this value is not allowed.",
    },
    "verify.faults": {
        "id": "{count} kesalahan lain.",
        "en": "{count} more faults.",
    },
}
