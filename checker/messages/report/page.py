"""The answer on one page."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "report.page.sentence": {
        "id": "Dugaan utama: {norm}, {title} (jalur {track}).",
        "en": "Leading suspicion: {norm}, {title} ({track} track).",
    },
    "report.page.sentence.dugaan_pelanggaran": {
        "id": "Unsur dugaan terpenuhi menurut berkas.",
        "en": "The elements of a suspicion are met by the file.",
    },
    "report.page.sentence.dugaan_awal": {
        "id": "Unsur dugaan terpenuhi dengan anggapan di bawah.",
        "en": "The elements of a suspicion are met with the suppositions below.",
    },
    "report.page.sentence.dipersoalkan": {
        "id": "Fakta cukup, tetapi hasilnya bergantung pada tafsir hukum yang belum diputus.",
        "en": "The facts are enough, but the outcome hangs on a reading of law not yet settled.",
    },
    "report.page.sentence.perlu_pendalaman": {
        "id": "Faktanya belum cukup untuk menduga; jawab dahulu pertanyaan di bawah.",
        "en": "The facts do not yet carry a suspicion; answer the questions below first.",
    },
    "report.page.sentence.di_luar_cakupan": {
        "id": "Norma netralitas dalam kitab aturan tidak menyasar orang seperti ini.",
        "en": "No neutrality norm of the rulebook addresses such a person.",
    },
    "report.page.sentence.tidak_ditemukan": {
        "id": "Perbuatan yang disebut tidak memenuhi norma mana pun.",
        "en": "The acts that are told meet no norm.",
    },
    "report.page.reviewed": {"id": "Hari telaah", "en": "Day of review"},
    "report.page.acts": {"id": "Perbuatan", "en": "Acts"},
    "report.page.untold": {"id": "belum diuraikan", "en": "not described"},
    "report.page.more": {
        "id": "dan {count} lagi (lihat --full)",
        "en": "and {count} more (--full)",
    },
    "report.page.tracks": {"id": "Jalur", "en": "Tracks"},
    "report.page.state.established": {"id": "diduga", "en": "suspected"},
    "report.page.state.open": {"id": "belum pasti", "en": "not settled"},
    "report.page.state.not_met": {"id": "tidak terpenuhi", "en": "not met"},
    "report.page.state.di_luar_cakupan": {"id": "di luar cakupan", "en": "out of scope"},
    "report.page.by_file": {
        "id": " dengan anggapan (menurut berkas: {state})",
        "en": " with suppositions (by the file: {state})",
    },
    "report.page.level.open": {
        "id": "; tingkat belum pasti: {levels}",
        "en": "; level not settled: {levels}",
    },
    "report.page.not_met": {
        "id": "Tidak terpenuhi atau tidak menyasarnya: {tracks}.",
        "en": "Not met, or not for this person: {tracks}.",
    },
    "report.page.why": {
        "id": "Mengapa ([v] terpenuhi, [~] dianggap, [?] belum diketahui)",
        "en": "Why ([v] met, [~] supposed, [?] not known)",
    },
    "report.page.supposed": {"id": "Dengan anggapan", "en": "Supposing"},
    "report.page.presumption": {
        "id": "{ground} Gugur bila: {defeater}.",
        "en": "{ground} Ends if: {defeater}.",
    },
    "report.page.reading.followed": {
        "id": "Tafsir yang diikuti lembaga: {ground}",
        "en": "Reading that bodies follow: {ground}",
    },
    "report.page.reading.recommended": {
        "id": "Tafsir yang dianjurkan: {ground}",
        "en": "Recommended reading: {ground}",
    },
    "report.page.asked": {"id": "Tanyakan dahulu", "en": "Ask first"},
    "report.page.question": {
        "id": "{question} Yang tahu: {who}.",
        "en": "{question} Who knows: {who}.",
    },
    "report.page.now": {"id": "Lakukan sekarang", "en": "Do now"},
    "report.page.until": {"id": " Batas: {until}.", "en": " Until: {until}."},
    "report.page.paper": {"id": " Surat: {paper}.", "en": " Paper: {paper}."},
    "report.page.foot": {
        "id": "Bukan putusan. Tidak dijawab: apakah dapat dibuktikan, dan hukuman mana yang "
        "pantas. Yang berwenang memutus: {bodies}. Lengkapnya: --full; batas waktu: check path; "
        "surat: check papers.",
        "en": "Not a decision. Not answered: whether it is proved, and which punishment fits. Who "
        "may decide: {bodies}. In full: --full; deadlines: check path; papers: check papers.",
    },
}
