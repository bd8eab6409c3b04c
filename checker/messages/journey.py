"""Where a file is on its paths: words of `check path`, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "journey.title": {"id": "Letak berkas pada jalurnya", "en": "Where the file is on its paths"},
    "journey.file": {"id": "Berkas", "en": "File"},
    "journey.as_of": {"id": "Hari telaah", "en": "Day of review"},
    "journey.as_of.today": {
        "id": "{day} (hari ini; berkas tidak menyebut hari telaah)",
        "en": "{day} (today; the file names no day of review)",
    },
    "journey.none": {
        "id": "Tidak ada jalur yang perlu ditempuh menurut berkas ini.",
        "en": "By this file there is no path to take.",
    },
    "journey.urgent": {"id": "Tenggat yang berjalan", "en": "Time limits that run"},
    "journey.urgent.none": {
        "id": "Tidak ada tenggat yang berjalan menurut riwayat berkas.",
        "en": "By the history of the file no time limit runs.",
    },
    "journey.urgent.untold": {
        "id": "Tidak ada tenggat yang dapat dihitung menurut riwayat berkas.",
        "en": "By the history of the file no time limit can be counted.",
    },
    "journey.urgent.uncounted": {
        "id": "{why}: {step} ({tracks})",
        "en": "{why}: {step} ({tracks})",
    },
    "journey.urgent.due": {
        "id": "{left}, aman sampai {due}{latest}: {step} ({tracks})",
        "en": "{left}, safe until {due}{latest}: {step} ({tracks})",
    },
    "journey.urgent.maybe_overdue": {
        "id": "Mungkin terlambat, tanggal aman {due} ({left}){latest}: {step} ({tracks})",
        "en": "Perhaps overdue, the safe day was {due} ({left}){latest}: {step} ({tracks})",
    },
    "journey.urgent.overdue": {
        "id": "TERLAMBAT, tanggal aman {due} ({left}){latest}: {step} ({tracks})",
        "en": "OVERDUE, the safe day was {due} ({left}){latest}: {step} ({tracks})",
    },
    "journey.urgent.not_of_law": {
        "id": "Menurut praktik, bukan undang-undang, {due} ({left}){latest}: {step} ({tracks})",
        "en": "By practice, not by law, {due} ({left}){latest}: {step} ({tracks})",
    },
    "journey.step.not_of_law": {
        "id": "Sesudah {due}, hari menurut praktik dan bukan batas undang-undang.",
        "en": "After {due}, a day of practice and no limit of law.",
    },
    "journey.urgent.disputed": {
        "id": "Diperdebatkan sejak {due} bila hari kejadian dihitung ({left}); menurut praktik "
        "sampai {practised}: {step} ({tracks})",
        "en": "Disputed since {due} if the day of the event counts ({left}); by practice until "
        "{practised}: {step} ({tracks})",
    },
    "journey.practised": {
        "id": " bila hari kejadian dihitung; menurut praktik {day}",
        "en": " if the day of the event counts; by practice {day}",
    },
    "journey.latest": {"id": ", paling akhir {day}", "en": ", {day} at the very latest"},
    "journey.latest.unknown": {
        "id": ", paling akhir tidak diketahui",
        "en": ", the very latest not known",
    },
    "journey.left": {"id": "Sisa {count} hari", "en": "{count} days left"},
    "journey.left.one": {"id": "Sisa satu hari", "en": "One day left"},
    "journey.left.none": {"id": "Hari ini", "en": "Today"},
    "journey.left.ago": {"id": "{count} hari lalu", "en": "{count} days ago"},
    "journey.left.ago.one": {"id": "kemarin", "en": "yesterday"},
    "journey.lost": {
        "id": "GUGUR, tidak dapat lagi: {step} (tenggatnya {due}; {tracks})",
        "en": "LOST, no longer possible: {step} (its last day was {due}; {tracks})",
    },
    "journey.track": {"id": "Jalur {track}: {state}", "en": "{track} track: {state}"},
    "journey.before": {
        "id": "Mungkin lebih dahulu (riwayat berkas tidak mencatat langkah seperti ini)",
        "en": "Perhaps first (the history of a file does not record such a step)",
    },
    "journey.now": {"id": "Sekarang", "en": "Now"},
    "journey.now.none": {
        "id": "Semua langkah jalur ini sudah tercatat, atau tidak ada lagi yang dapat ditempuh.",
        "en": "Every step of this track is recorded, or none can be taken any more.",
    },
    "journey.instead": {"id": "Atau, sebagai gantinya", "en": "Or, in its place"},
    "journey.as_before": {
        "id": "Uraiannya seperti di atas, pada jalur {track}.",
        "en": "As told above, in the {track} track.",
    },
    "journey.then": {"id": "Sesudah itu", "en": "After that"},
    "journey.done.everywhere": {
        "id": "Sudah dilakukan pada semua jalur",
        "en": "Done so far in all tracks",
    },
    "journey.done": {"id": "Sudah dilakukan", "en": "Done so far"},
    "journey.passed": {
        "id": "Tidak tercatat dalam riwayat, padahal langkah sesudahnya sudah",
        "en": "Not in the history, though a later step is",
    },
    "journey.reported": {
        "id": "Hak terlapor yang tenggatnya berjalan",
        "en": "Rights of the reported person whose time runs",
    },
    "journey.step": {"id": "{body}: {action}", "en": "{body}: {action}"},
    "journey.step.on": {"id": "{day}. {step}", "en": "{day}. {step}"},
    "journey.step.undated": {"id": "Tanpa tanggal. {step}", "en": "No date. {step}"},
    "journey.step.untold": {
        "id": "Tepat waktu atau tidak belum dapat dikatakan: hari yang diperlukan belum ada "
        "atau belum pasti dalam berkas ({basis}).",
        "en": "Whether it was in time cannot be said: a day that is needed is not in the file or "
        "not certain ({basis}).",
    },
    "journey.filed": {
        "id": "{kind} sudah ada ({id}); {days} belum diisi, maka tenggat yang bergantung padanya "
        "tidak dapat dihitung. Isian: {fields}",
        "en": "{kind} in the file ({id}); not told: {days}; limits that hang on it cannot "
        "be counted. Field: {fields}",
    },
    "journey.filed.numbered": {
        "id": "{kind} sudah ada ({id}, nomor {number}); {days} belum diisi, maka tenggat yang "
        "bergantung padanya tidak dapat dihitung. Isian: {fields}",
        "en": "{kind} in the file ({id}, number {number}); not told: {days}; limits that "
        "hang on it cannot be counted. Field: {fields}",
    },
    "journey.kind.laporan": {"id": "laporan", "en": "report"},
    "journey.kind.pelimpahan": {"id": "laporan limpahan", "en": "delegated report"},
    "journey.kind.temuan": {"id": "temuan", "en": "finding"},
    "journey.kind.informasi_awal": {"id": "informasi awal", "en": "first information"},
    "journey.untold.received_on": {"id": "tanggal diterima", "en": "day of receipt"},
    "journey.untold.known_on": {"id": "tanggal diketahui", "en": "day of becoming known"},
    "journey.step.late": {"id": "Lewat tenggat {due}.", "en": "After its last day, {due}."},
    "journey.step.maybe_late": {
        "id": "Lewat tanggal aman {due}; tepat waktu bila hitungan yang lebih longgar benar.",
        "en": "After the safe day, {due}; in time if the longer count is right.",
    },
    "journey.step.disputed": {
        "id": "Tepat waktu menurut praktik (sampai {practised}); diperdebatkan, sebab selambatnya "
        "{due} bila hari kejadian dihitung.",
        "en": "In time by practice (until {practised}); disputed, as the last day is {due} if the "
        "day of the event counts.",
    },
    "journey.closed": {"id": "Jalur ini tertutup.", "en": "This track is closed."},
    "journey.late": {"id": "{text} ({basis})", "en": "{text} ({basis})"},
    "journey.late.tracks": {
        "id": "Jalur yang tetap terbuka: {tracks}.",
        "en": "Tracks that stay open: {tracks}.",
    },
    "journey.maybe_late": {
        "id": "Ketepatan waktu laporan bergantung pada cara menghitung; lihat tenggatnya.",
        "en": "Whether the report came in time depends on how the days are counted; see its limit.",
    },
    "journey.disputed": {
        "id": "Laporan tepat waktu menurut praktik; diperdebatkan bila hari kejadian dihitung.",
        "en": "By practice the report came in time; disputed if the day of the event counts.",
    },
    "journey.beside": {
        "id": "Riwayat yang tidak termasuk langkah jalur di atas",
        "en": "History that is no step of the paths above",
    },
    "journey.later": {
        "id": "Sesudah hari telaah, jadi belum dihitung",
        "en": "After the day of review, so not counted",
    },
    "journey.entry": {"id": "{day}: {step}, {body}", "en": "{day}: {step}, {body}"},
    "journey.entry.undated": {
        "id": "tanpa tanggal: {step}, {body}",
        "en": "no date: {step}, {body}",
    },
    "journey.counting": {
        "id": "Hitungan hari kerja: {week}",
        "en": "Counting of working days: {week}",
    },
    "journey.ics.written": {
        "id": "{count} tenggat ditulis ke {file}.",
        "en": "{count} time limits written to {file}.",
    },
    "journey.ics.summary": {"id": "Tenggat: {body}", "en": "Time limit: {body}"},
    "journey.ics.latest": {"id": "Paling akhir: {day}.", "en": "At the very latest: {day}."},
    "journey.ics.file": {"id": "Berkas {hash}.", "en": "File {hash}."},
    "journey.ics.same": {
        "id": "{file} adalah berkas yang dibaca; kalender tidak ditulis di atasnya.",
        "en": "{file} is the file that is read; the calendar is not written over it.",
    },
    "journey.ics.same.hint": {
        "id": "Pilih nama berkas lain.",
        "en": "Choose another file name.",
    },
}
