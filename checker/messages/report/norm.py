"""A norm by itself, and the list of norms."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # a norm by itself
    "report.norm.track": {"id": "Jalur", "en": "Track"},
    "report.norm.track.none": {
        "id": "tidak ada; hanya menopang norma lain",
        "en": "none; only feeds other norms",
    },
    "report.norm.id": {"id": "Id", "en": "Id"},
    "report.norm.row": {"id": "Baris", "en": "Row"},
    "report.norm.valid": {"id": "Berlaku", "en": "In force"},
    "report.norm.valid.from": {"id": "sejak {from_}", "en": "from {from_}"},
    "report.norm.valid.until": {
        "id": "{from_} sampai {until}",
        "en": "{from_} to {until}",
    },
    "report.norm.applies": {"id": "Membaca", "en": "Reads"},
    "report.norm.applies.track": {
        "id": "hasil jalur {track}",
        "en": "outcome of the {track} track",
    },
    "report.norm.applies.levels": {
        "id": "{told}, pada tingkat {levels}",
        "en": "{told}, at the level {levels}",
    },
    "report.norm.applies.unless": {
        "id": "{told}, bila perbuatan itu tidak mungkin memenuhi satu pun dari: {norms}",
        "en": "{told}, where the act can meet none of: {norms}",
    },
    "report.norm.regime": {"id": "Rezim", "en": "Regime"},
    "report.norm.regime.pemilihan": {"id": "pemilihan kepala daerah", "en": "regional elections"},
    "report.norm.regime.pemilu": {"id": "pemilihan umum", "en": "general elections"},
    "report.norm.confidence": {"id": "Bunyi larangan", "en": "Wording"},
    "report.norm.source": {"id": "Sumber", "en": "Source"},
    "report.norm.looked_up": {"id": "Dicari dalam naskah", "en": "Looked up"},
    "report.norm.looked_up.text": {
        "id": "kata-katanya ada dalam naskah",
        "en": "the words stand in the text",
    },
    "report.norm.looked_up.reproduced": {
        "id": "naskahnya tidak tersedia, hanya kutipan",
        "en": "no text at hand, only quotations",
    },
    "report.norm.looked_up.not_found": {
        "id": "tidak ditemukan dalam naskah",
        "en": "not found in the text",
    },
    "report.norm.second_reading": {"id": "Dibaca ulang", "en": "Read again"},
    "report.norm.second_reading.told": {
        "id": "{text}, {pinpoint}, pada {day}",
        "en": "{text}, {pinpoint}, on {day}",
    },
    "report.norm.maturity": {"id": "Kematangan", "en": "Maturity"},
    "report.maturity.draft": {"id": "kematangan: rancangan", "en": "maturity: draft"},
    "report.maturity.checked": {"id": "kematangan: diperiksa", "en": "maturity: checked"},
    "report.maturity.tried": {"id": "kematangan: diuji", "en": "maturity: tried"},
    "report.maturity.draft.meant": {
        "id": "rancangan (baru dibuktikan dengan contoh)",
        "en": "draft (proved by examples only)",
    },
    "report.maturity.checked.meant": {
        "id": "diperiksa (dicari atau dibaca ulang dalam naskahnya)",
        "en": "checked (looked up or read again in its text)",
    },
    "report.maturity.tried.meant": {
        "id": "diuji (sesuai dengan perkara yang sudah diputus)",
        "en": "tried (agrees with decided cases)",
    },
    "report.maturity.draft.plain": {
        "id": "baru dicoba pada contoh buatan sendiri",
        "en": "was tried on examples of our own only",
    },
    "report.maturity.checked.plain": {
        "id": "sudah dicocokkan dengan bunyi sumbernya",
        "en": "was compared with the wording of its source",
    },
    "report.maturity.tried.plain": {
        "id": "sesuai dengan perkara yang sudah diputus",
        "en": "agrees with decided cases",
    },
    "report.maturity.cases": {"id": "{told}: {cases}", "en": "{told}: {cases}"},
    "report.norm.looked_up.tool": {"id": "{result}", "en": "{result}"},
    "report.norm.looked_up.hand": {
        "id": "{result} (dibaca seseorang)",
        "en": "{result} (read by a person)",
    },
    "report.norm.looked_up.words": {
        "id": "{told}; kata-kata yang tidak ditemukan: {elements}",
        "en": "{told}; words not found: {elements}",
    },
    "report.norm.versions": {"id": "Versi", "en": "Versions"},
    "report.norm.replaced_by": {"id": "Diganti oleh", "en": "Replaced by"},
    "report.norm.also": {"id": "Bersama", "en": "Together with"},
    "report.norm.elements": {"id": "Unsur", "en": "Elements"},
    "report.norm.exceptions": {"id": "Pengecualian", "en": "Exceptions"},
    "report.norm.exception.element": {
        "id": "ketiadaannya bagian dari larangan",
        "en": "its absence belongs to the ban",
    },
    "report.norm.exception.raised": {
        "id": "alasan pembenar yang harus dikemukakan",
        "en": "a justification that somebody must bring up",
    },
    "report.norm.consequence": {"id": "Akibat", "en": "Consequence"},
    "report.norm.rests_on": {"id": "Bersandar pada", "en": "Rests on"},
    "report.norm.notes": {"id": "Catatan", "en": "Notes"},
    "report.norm.examples": {"id": "Contoh", "en": "Examples"},
    "report.norm.fields": {
        "id": "Isian yang memengaruhi norma ini",
        "en": "Fields that affect this norm",
    },
    "report.norm.fields.constrained": {
        "id": "Isian yang hanya berpengaruh melalui batasan yang pasti",
        "en": "Fields that reach it only through certain constraints",
    },
    "report.norm.one_of": {"id": "{label}: {values}", "en": "{label}: {values}"},
    "report.norm.at_least": {
        "id": "{label}: sekurang-kurangnya {value}",
        "en": "{label}: at least {value}",
    },
    "report.norm.not": {"id": "bukan ({inner})", "en": "not ({inner})"},
    "report.norm.question": {
        "id": "menurut tafsir atas: {question}",
        "en": "by the reading of: {question}",
    },
    "report.norm.breach": {
        "id": "unsur salah satu norma ini terpenuhi: {norms}",
        "en": "the elements of one of these norms are met: {norms}",
    },
    "report.norm.nothing_more": {"id": "tidak ada syarat lain", "en": "nothing more is needed"},
    "report.norm.list": {"id": "Norma dalam kitab aturan", "en": "Norms of the rulebook"},
}
