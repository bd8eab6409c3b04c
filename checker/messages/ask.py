"""What to ask and why, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "ask.title": {"id": "Yang perlu ditanyakan", "en": "What to ask"},
    "ask.file": {"id": "Peristiwa", "en": "Incident"},
    "ask.day": {"id": "Hari telaah", "en": "Day of review"},
    "ask.about": {
        "id": "Hanya yang jawabannya terbukti dapat mengubah hasil telaah, yang paling menentukan "
        "lebih dahulu. Setiap pertanyaan diuji dengan menjalankan telaah atas jawaban-jawabannya.",
        "en": "Only what was shown to be able to change the result, the most decisive first. Each "
        "question was tried by running the review on its answers.",
    },
    "ask.nothing": {
        "id": "Tidak terlihat lagi isian yang jawabannya mengubah hasil.",
        "en": "No field was seen whose answer would change the result.",
    },
    "ask.dropped": {
        "id": "{count} hal lain belum diketahui, tetapi tidak terlihat mengubah apa pun sekarang.",
        "en": "{count} other things are unknown but were not seen to change anything now.",
    },
    "ask.bounded": {
        "id": "Batas pekerjaan tercapai sebelum ini selesai diuji; mungkin juga menentukan:",
        "en": "The bound on work was reached before these were fully tried; they may matter too:",
    },
    "ask.changes": {"id": "Dapat mengubah: {changes}.", "en": "May change: {changes}."},
    "ask.change.headline": {"id": "simpulan", "en": "the conclusion"},
    "ask.change.track": {"id": "keadaan suatu jalur", "en": "the state of a track"},
    "ask.change.level": {"id": "tingkat", "en": "the level"},
    "ask.change.authority": {"id": "pejabat yang berwenang", "en": "who may punish"},
    "ask.change.menu": {"id": "pilihan sanksi", "en": "the sanctions permitted"},
    "ask.change.deadline": {"id": "tenggat", "en": "a deadline"},
    "ask.why": {"id": "Menentukan: {norms}", "en": "Decides: {norms}"},
    "ask.element": {"id": "{norm} (unsur {elements})", "en": "{norm} (element {elements})"},
    "ask.undescribed": {
        "id": "perbuatan yang belum diuraikan (jalur {track})",
        "en": "the act that is not described ({track} track)",
    },
    "ask.answers": {"id": "Jawaban: {answers}", "en": "Answers: {answers}"},
    "ask.answers.day": {"id": "satu hari (TTTT-BB-HH)", "en": "a day (YYYY-MM-DD)"},
}
