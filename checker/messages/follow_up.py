"""Follow-up: what is due across a folder, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "follow_up.option.reminders": {
        "id": "Tulis surat pengingat (Word) ke folder ini.",
        "en": "Write the reminder letters (Word) into this folder.",
    },
    "follow_up.title": {"id": "Tindak lanjut rekomendasi", "en": "Follow-up of recommendations"},
    "follow_up.day": {"id": "Hari telaah", "en": "Day of review"},
    "follow_up.files": {"id": "Berkas", "en": "Files"},
    "follow_up.counts": {"id": "Keadaan", "en": "States"},
    "follow_up.count": {"id": "{situation}: {count}", "en": "{situation}: {count}"},
    "follow_up.none": {
        "id": "Tidak ada rekomendasi atau penerusan dalam berkas-berkas ini sampai hari itu.",
        "en": "No recommendation and nothing forwarded stands in these files up to that day.",
    },
    "follow_up.open": {"id": "Yang masih ditunggu", "en": "Still awaited"},
    "follow_up.closed": {"id": "Yang sudah dijawab", "en": "Answered"},
    "follow_up.thread": {"id": "{day}: {step}, {file}", "en": "{day}: {step}, {file}"},
    "follow_up.no_day": {"id": "tanpa tanggal", "en": "no date"},
    "follow_up.step.rekomendasi": {"id": "rekomendasi", "en": "recommendation"},
    "follow_up.step.diteruskan": {"id": "penerusan", "en": "file forwarded"},
    "follow_up.route": {
        "id": "{body} kepada {to}, {on}{number}",
        "en": "{body} to {to}, {on}{number}",
    },
    "follow_up.route.number": {"id": ", nomor {number}", "en": ", number {number}"},
    "follow_up.to.unknown": {"id": "(penerima belum diketahui)", "en": "(addressee not known)"},
    "follow_up.about": {"id": "Tentang: {people}", "en": "About: {people}"},
    "follow_up.level": {"id": "Direkomendasikan: {level}", "en": "Recommended: {level}"},
    "follow_up.imposed": {"id": "Dijatuhkan: {level}, {on}", "en": "Imposed: {level}, {on}"},
    "follow_up.level.kind": {"id": "{level} ({kind})", "en": "{level} ({kind})"},
    "follow_up.answered": {"id": "Dijawab: {on}", "en": "Answered: {on}"},
    "follow_up.reminded": {"id": "Diingatkan: {days}", "en": "Reminded: {days}"},
    "follow_up.blocked": {"id": "Diblokir: {days}", "en": "Blocked: {days}"},
    "follow_up.by_letter": {
        "id": "Jawaban ditunggu sampai {day}, menurut suratnya sendiri.",
        "en": "An answer is awaited until {day}, by the letter itself.",
    },
    "follow_up.by_period": {
        "id": "Jawaban ditunggu sampai {day}. {text} Dasar: {basis}",
        "en": "An answer is awaited until {day}. {text} Basis: {basis}",
    },
    "follow_up.by_period.two": {
        "id": "Jawaban ditunggu sampai {day}, paling lambat {latest}. {text} Dasar: {basis}",
        "en": "An answer is awaited until {day}, at the latest {latest}. {text} Basis: {basis}",
    },
    "follow_up.not_counted": {
        "id": "{text} Dasar: {basis}",
        "en": "{text} Basis: {basis}",
    },
    "follow_up.sure": {"id": "{told} ({source})", "en": "{told} ({source})"},
    "follow_up.can": {"id": "Yang dapat dilakukan:", "en": "What can be done:"},
    "follow_up.action": {"id": "{by}: {text}", "en": "{by}: {text}"},
    "follow_up.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "follow_up.situation.waiting": {"id": "dalam waktunya", "en": "in time"},
    "follow_up.situation.past_safe": {
        "id": "tanggal aman lewat",
        "en": "safe date passed",
    },
    "follow_up.situation.overdue": {"id": "lewat waktu", "en": "overdue"},
    "follow_up.situation.no_period": {"id": "tanpa tenggat", "en": "no period"},
    "follow_up.situation.answered": {"id": "dijawab", "en": "answered"},
    "follow_up.situation.same": {"id": "sesuai", "en": "as recommended"},
    "follow_up.situation.lower": {"id": "lebih ringan", "en": "lower"},
    "follow_up.situation.heavier": {"id": "lebih berat", "en": "heavier"},
    "follow_up.situation.other": {"id": "lain", "en": "other"},
    "follow_up.situation.none": {"id": "tidak dijatuhkan", "en": "none imposed"},
    "follow_up.situation.imposed_unclear": {
        "id": "tingkatnya tidak disebut",
        "en": "level not stated",
    },
    "follow_up.weak": {
        "id": "Rekomendasi yang lewat waktu dihitung sebagai petunjuk penegakan yang lemah dalam "
        "check "
        "prevention.",
        "en": "An overdue recommendation counts as a sign of weak enforcement in check prevention.",
    },
    "follow_up.decides": {
        "id": "Sanksi hanya dijatuhkan oleh pejabat yang berwenang; selama belum ada keputusannya, "
        "isi "
        "rekomendasi tetap dugaan.",
        "en": "Only the competent official imposes a sanction; until he decides, what a "
        "recommendation "
        "says stays an allegation (dugaan).",
    },
    "follow_up.measure.tidak_ada": {"id": "tanpa sanksi", "en": "no sanction"},
    "follow_up.measure.teguran": {"id": "teguran", "en": "reprimand"},
    "follow_up.measure.moral": {"id": "sanksi moral", "en": "moral sanction"},
    "follow_up.measure.disiplin_ringan": {
        "id": "hukuman disiplin ringan",
        "en": "light disciplinary punishment",
    },
    "follow_up.measure.disiplin_sedang": {
        "id": "hukuman disiplin sedang",
        "en": "moderate disciplinary punishment",
    },
    "follow_up.measure.disiplin_berat": {
        "id": "hukuman disiplin berat",
        "en": "severe disciplinary punishment",
    },
    "follow_up.measure.pemberhentian": {"id": "pemberhentian", "en": "dismissal"},
    "follow_up.measure.pembatalan_calon": {
        "id": "pembatalan calon",
        "en": "cancellation as candidate",
    },
    "follow_up.measure.pidana": {"id": "pidana", "en": "criminal penalty"},
    "follow_up.measure.unknown": {"id": "tingkat belum diketahui", "en": "level not known"},
    "follow_up.no_letter": {
        "id": "Tidak ada surat pengingat yang perlu ditulis.",
        "en": "No reminder letter is called for.",
    },
}
