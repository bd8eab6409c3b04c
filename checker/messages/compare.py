"""Two assessments side by side: what changes and why, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "compare.title": {
        "id": "Perbandingan jawaban atas satu berkas",
        "en": "Answers to one file compared",
    },
    "compare.file": {"id": "Berkas", "en": "File"},
    "compare.side": {
        "id": "hari telaah {day}; perbuatan pada hari menurut berkas",
        "en": "day of review {day}; acts on the days of the file",
    },
    "compare.side.moved": {
        "id": "hari telaah {day}; andaikan semua perbuatan terjadi pada {moved}",
        "en": "day of review {day}; suppose that all acts were on {moved}",
    },
    "compare.what_if": {
        "id": "Ini pengandaian; berkasnya tidak diubah. Hanya hari perbuatan yang dipindahkan: "
        "yang lain tetap seperti dinyatakan, juga yang dinyatakan tentang hari lain (tahap "
        "sasaran, cuti, status).",
        "en": "This is a supposition; the file is not changed. Only the day of the acts is moved: "
        "all else stays as stated, also what is stated about another day (stage of the target, "
        "leave, status).",
    },
    "compare.side.supposed": {
        "id": "hari telaah {day}; andaikan {settings}",
        "en": "day of review {day}; suppose {settings}",
    },
    "compare.setting": {"id": "{field} = {value}", "en": "{field} = {value}"},
    "compare.setting.unset": {
        "id": "{field} tidak dinyatakan",
        "en": "{field} is not stated",
    },
    "compare.supposed": {
        "id": "Ini pengandaian; berkasnya tidak diubah. Bantahan atas isian yang diandaikan "
        "dikesampingkan; yang lain tetap seperti dinyatakan.",
        "en": "This is a supposition; the file is not changed. What is disputed about the "
        "supposed fields is set aside; all else stays as stated.",
    },
    "compare.not_moved": {
        "id": "Tidak dipindahkan, karena dibuat dari keadaan orangnya: {acts}.",
        "en": "Not moved, since made from a state of the person: {acts}.",
    },
    "compare.side_by_side": {"id": "Berdampingan", "en": "Side by side"},
    "compare.conclusion": {"id": "Simpulan", "en": "Conclusion"},
    "compare.track": {"id": "Jalur {track}", "en": "{track} track"},
    "compare.same": {"id": "{value} (sama)", "en": "{value} (the same)"},
    "compare.at": {"id": "{side}: {value}", "en": "{side}: {value}"},
    "compare.level": {"id": "{state}, {level}", "en": "{state}, {level}"},
    "compare.level.safe": {
        "id": "{levels} (paling aman: {safe})",
        "en": "{levels} (the safe one: {safe})",
    },
    "compare.none": {"id": "tidak ada", "en": "none"},
    "compare.changes": {
        "id": "Yang berubah, dan ketentuan yang mengubahnya",
        "en": "What changes, and which provision changes it",
    },
    "compare.pair": {"id": "Dari {before} ke {after}", "en": "From {before} to {after}"},
    "compare.pair.actor": {
        "id": "Dari {before} ke {after}: {actor}",
        "en": "From {before} to {after}: {actor}",
    },
    "compare.nothing": {
        "id": "Jawabannya tidak berubah.",
        "en": "The answer does not change.",
    },
    "compare.headline": {
        "id": "Simpulan: {before} → {after}",
        "en": "Conclusion: {before} → {after}",
    },
    "compare.act": {
        "id": "Perbuatan {act}: {before} → {after}",
        "en": "Act {act}: {before} → {after}",
    },
    "compare.act.phase": {"id": "{days}, {phases}", "en": "{days}, {phases}"},
    "compare.findings": {"id": "Norma:", "en": "Norms:"},
    "compare.finding": {
        "id": "{norm} (perbuatan {act}): {before} → {after}",
        "en": "{norm} (act {act}): {before} → {after}",
    },
    "compare.finding.same": {
        "id": "{norm} (perbuatan {act}): tetap {state}",
        "en": "{norm} (act {act}): {state} as before",
    },
    "compare.finding.levels": {
        "id": "Tingkat: {before} → {after}",
        "en": "Level: {before} → {after}",
    },
    "compare.state.not_raised": {
        "id": "tidak diuji (tidak ada yang mengangkatnya)",
        "en": "not tested (nothing raises it)",
    },
    # --- causes ----------------------------------------------------------------------------------
    "compare.cause.force": {
        "id": "Sebab: {norm} berlaku {valid}; {before} → {after}.",
        "en": "Cause: {norm} is in force {valid}; {before} → {after}.",
    },
    "compare.force.not_yet": {"id": "belum berlaku", "en": "not yet in force"},
    "compare.force.in_force": {"id": "berlaku", "en": "in force"},
    "compare.force.ended": {"id": "tidak berlaku lagi", "en": "no longer in force"},
    "compare.valid.from": {"id": "sejak {first}", "en": "since {first}"},
    "compare.valid.until": {"id": "sampai {last}", "en": "until {last}"},
    "compare.valid.span": {
        "id": "sejak {first} sampai {last}",
        "en": "from {first} to {last}",
    },
    "compare.cause.version": {
        "id": "Sebab: versi lain dari norma yang sama: {before} → {after} ({norm} berlaku "
        "{valid}).",
        "en": "Cause: another version of the same norm: {before} → {after} ({norm} is in force "
        "{valid}).",
    },
    "compare.cause.calendar": {
        "id": "Sebab: tahapan {contest}: {before} → {after}",
        "en": "Cause: calendar of {contest}: {before} → {after}",
    },
    "compare.cause.calendar.same": {
        "id": "Sebab: kalender {contest} ({before})",
        "en": "Cause: calendar of {contest} ({before})",
    },
    "compare.cause.fact": {
        "id": "Sebab: faktanya lain",
        "en": "Cause: a fact is another one",
    },
    "compare.cause.transition": {
        "id": "Sebab: ketentuan peralihan: sejak {first}, bila pemeriksaan belum dimulai sebelum "
        "hari itu, {norm} turut menentukan tingkatnya (ditelaah kedua-duanya).",
        "en": "Cause: the transition: from {first}, unless the examination began before that day, "
        "{norm} too governs the level (both are looked at).",
    },
    "compare.cause.transition.gone": {
        "id": "Sebab: ketentuan peralihan: sebelum {first} {norm} belum turut menentukan "
        "tingkatnya.",
        "en": "Cause: the transition: before {first}, {norm} does not yet govern the level.",
    },
    "compare.cause.rests_on": {
        "id": "Sebab: bersandar pada {norm}: {before} → {after}.",
        "en": "Cause: it rests on {norm}: {before} → {after}.",
    },
    "compare.cause.breach": {
        "id": "Sebab: menunjuk pada {norm}: {before} → {after}.",
        "en": "Cause: it refers to {norm}: {before} → {after}.",
    },
    "compare.cause.days": {
        "id": "Sebab: hari perbuatan: {before} → {after}",
        "en": "Cause: days of the act: {before} → {after}",
    },
    "compare.cause.other": {
        "id": "Sebab: tidak dapat ditunjuk pada satu ketentuan",
        "en": "Cause: no single provision can be named",
    },
    "compare.element": {"id": "{cause} (unsur {element})", "en": "{cause} (element {element})"},
    "compare.fact": {"id": "{fact}: {before} → {after}", "en": "{fact}: {before} → {after}"},
    "compare.fact.before": {"id": "{fact}: semula {value}", "en": "{fact}: before, {value}"},
    "compare.fact.after": {"id": "{fact}: menjadi {value}", "en": "{fact}: after, {value}"},
    # --- level, menu, path, questions ------------------------------------------------------------
    "compare.tracks": {"id": "Jalur:", "en": "Tracks:"},
    "compare.track.state": {
        "id": "{track}: {before} → {after}",
        "en": "{track}: {before} → {after}",
    },
    "compare.track.same": {"id": "{track}: tetap {state}", "en": "{track}: {state} as before"},
    "compare.menu": {"id": "Pilihan sanksi {track}:", "en": "Permitted sanctions, {track}:"},
    "compare.menu.entry": {"id": "{text} ({basis})", "en": "{text} ({basis})"},
    "compare.menu.excluded": {
        "id": "{text} ({basis}; tertutup oleh hukuman sebelumnya)",
        "en": "{text} ({basis}; ruled out by an earlier punishment)",
    },
    "compare.imposers": {
        "id": "Yang berwenang menjatuhkan, {track}:",
        "en": "Who may impose, {track}:",
    },
    "compare.path": {
        "id": "Langkah dan tenggat, {track}:",
        "en": "Steps and deadlines, {track}:",
    },
    "compare.step": {"id": "{body}: {action}", "en": "{body}: {action}"},
    "compare.step.deadline": {"id": "Tenggat: {deadline}", "en": "Deadline: {deadline}"},
    "compare.step.deadlines": {
        "id": "Tenggat: {before} → {after}",
        "en": "Deadline: {before} → {after}",
    },
    "compare.step.due": {"id": "{text}; jatuh tempo {due}", "en": "{text}; due {due}"},
    "compare.step.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "compare.step.in_force": {
        "id": "Sebab: acara hari itu (langkah ini berlaku {valid}).",
        "en": "Cause: procedure of the day (the step holds {valid}).",
    },
    "compare.step.state": {
        "id": "Sebab: jalur ini hanya terbuka atau terpenuhi di satu sisi.",
        "en": "Cause: the track is open or met on one side only.",
    },
    "compare.steps.more": {
        "id": "{count} langkah jalur ini: {steps}.",
        "en": "{count} steps of this track: {steps}.",
    },
    "compare.questions": {"id": "Pertanyaan:", "en": "Questions:"},
    "compare.added": {"id": "baru", "en": "new"},
    "compare.removed": {"id": "hilang", "en": "gone"},
    "compare.changed": {"id": "berubah", "en": "changed"},
    "compare.foot": {
        "id": "Kedua jawaban hanya menyebut dugaan menurut berkas; yang memutus adalah badan yang "
        "berwenang di setiap jalur.",
        "en": "Every answer speaks of a suspicion according to the file; the body in charge of "
        "each track decides.",
    },
    # --- what was asked --------------------------------------------------------------------------
    "compare.too_few": {
        "id": "Perbandingan memerlukan sedikitnya dua hari telaah, atau satu hari perbuatan.",
        "en": "A comparison needs at least two days of review, or one day of the acts.",
    },
    "compare.too_few.hint": {
        "id": "Berikan --as-of dua kali atau lebih, atau --act-date.",
        "en": "Give --as-of twice or more, or --act-date.",
    },
}
