"""The words in the papers; papers are written in Indonesian, English is for readers of the code."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "papers.unknown": {"id": "[belum diketahui: {what}]", "en": "[not known yet: {what}]"},
    "papers.roman": {
        "id": "I II III IV V VI VII VIII IX X XI XII",
        "en": "I II III IV V VI VII VIII IX X XI XII",
    },
    "papers.weekdays": {
        "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    },
    "papers.mark": {"id": "FORMULIR MODEL {number}", "en": "FORM MODEL {number}"},
    "papers.draft": {
        "id": "Rancangan dari berkas {file} per {day}. Isinya dugaan; yang memutus rapat pleno dan "
        "pejabat berwenang.",
        "en": "Draft from file {file} as of {day}. What it says is suspected; the plenary meeting "
        "and the competent officials decide.",
    },
    "papers.draft.circular": {
        "id": "Rancangan menurut aturan yang berlaku pada {day}; harus diperiksa sebelum "
        "ditandatangani.",
        "en": "A draft by the rules in force on {day}; to be checked before it is signed.",
    },
    "papers.draft.reminder": {
        "id": "Rancangan menurut berkas per {day}; harus diperiksa sebelum ditandatangani.",
        "en": "A draft by the file as of {day}; to be checked before it is signed.",
    },
    "papers.sent.rekomendasi": {"id": "rekomendasi", "en": "recommendation"},
    "papers.sent.diteruskan": {"id": "penerusan berkas", "en": "forwarding of a file"},
    "papers.awaited.by_letter": {
        "id": "Surat itu meminta jawaban paling lambat {day}.",
        "en": "That letter asked for an answer by {day}.",
    },
    "papers.awaited.by_period": {
        "id": "Jawaban ditunggu sampai {day}. {text}",
        "en": "An answer was awaited until {day}. {text}",
    },
    "papers.election.pemilu": {"id": "Pemilu", "en": "general election"},
    "papers.election.pemilihan": {"id": "Pemilihan", "en": "regional-head election"},
    "papers.election.none": {"id": "Pemilu/Pemilihan", "en": "election"},
    "papers.supervisor.pemilu": {"id": "Pengawas Pemilu", "en": "election supervisor"},
    "papers.supervisor.pemilihan": {"id": "Pengawas Pemilihan", "en": "election supervisor"},
    "papers.supervisor.none": {"id": "Pengawas Pemilu/Pemilihan", "en": "election supervisor"},
    "papers.report.laporan": {"id": "Laporan", "en": "report"},
    "papers.report.pelimpahan": {"id": "Laporan", "en": "report"},
    "papers.report.temuan": {"id": "Temuan", "en": "finding"},
    "papers.report.informasi_awal": {"id": "Informasi Awal", "en": "first information"},
    "papers.report.never_submitted": {"id": "tidak ada (temuan)", "en": "none (a finding)"},
    "papers.report.either": {"id": "Temuan/Laporan", "en": "finding/report"},
    "papers.eligible.True": {
        "id": "berhak melapor menurut berkas",
        "en": "may report, by the file",
    },
    "papers.eligible.False": {
        "id": "tidak berhak melapor menurut berkas",
        "en": "may not report, by the file",
    },
    "papers.role.reporter": {"id": "Pelapor", "en": "reporter"},
    "papers.role.actor": {"id": "Terlapor", "en": "reported person"},
    "papers.secret": {"id": "tidak diumumkan", "en": "not published"},
    "papers.police": {
        "id": "Kepala Kepolisian setempat melalui Sentra Gakkumdu",
        "en": "the local head of police through Gakkumdu",
    },
    "papers.span.one_day_in": {
        "id": "satu hari antara {from_} dan {until}",
        "en": "one day between {from_} and {until}",
    },
    "papers.span.throughout": {
        "id": "sejak {from_} sampai {until}",
        "en": "from {from_} to {until}",
    },
    "papers.span.one_day_in.open": {
        "id": "satu hari, paling lambat {until}",
        "en": "one day, {until} at the latest",
    },
    "papers.span.throughout.open": {
        "id": "sampai {until}; sejak kapan tidak disebut",
        "en": "to {until}; since when is not stated",
    },
    "papers.numbered": {"id": "{what}, {kind} {no}", "en": "{what}, {kind} {no}"},
    "papers.numbered.act": {"id": "perbuatan", "en": "act"},
    "papers.numbered.actor": {"id": "terlapor", "en": "person"},
    "papers.numbered.target": {"id": "sasaran", "en": "target"},
    "papers.set_aside": {
        "id": "Norma lain yang juga disebut dan tidak mengubah hasil: {norms}.",
        "en": "Other norms that are raised and change nothing: {norms}.",
    },
    "papers.set_aside.none": {
        "id": "Tidak ada norma lain yang disebut di luar uraian ini.",
        "en": "No other norm is raised beyond these.",
    },
    "papers.no_level": {
        "id": "tingkat tidak disebut atau belum dapat ditentukan",
        "en": "level not named or not to be determined yet",
    },
    "papers.element.unknown": {
        "id": "Belum diketahui: {facts}",
        "en": "Not known yet: {facts}",
    },
    "papers.element.evidence": {"id": "Bukti: {items}", "en": "Evidence: {items}"},
    "papers.element.no_fact": {
        "id": "Tidak ada fakta tersendiri dalam berkas",
        "en": "No fact of its own in the file",
    },
    "papers.element.carried": {"id": "Mengikuti norma: {norms}", "en": "Follows: {norms}"},
    "papers.exception.excepts": {
        "id": "Pengecualian terpenuhi menurut berkas: {text}.",
        "en": "Exception met by the file: {text}.",
    },
    "papers.exception.blocks": {
        "id": "Pengecualian dikemukakan dan belum dapat ditentukan: {text}.",
        "en": "Exception raised and not settled: {text}.",
    },
    "papers.disputed": {
        "id": "Hasilnya bergantung pada tafsir yang diperdebatkan: {question}",
        "en": "The outcome hangs on a disputed reading: {question}",
    },
    "papers.source": {"id": "Sumber norma: {source}.", "en": "Source of the norm: {source}."},
    "papers.proposed": {
        "id": "{text} (usul menurut berkas)",
        "en": "{text} (proposed by the file)",
    },
    "papers.conclusion.crime": {
        "id": "terdapat dugaan tindak pidana",
        "en": "there is a suspected crime",
    },
    "papers.conclusion.other_law": {
        "id": "terdapat dugaan pelanggaran peraturan perundang-undangan lainnya (netralitas)",
        "en": "there is a suspected violation of other legislation (neutrality)",
    },
    "papers.conclusion.administrative": {
        "id": "terdapat dugaan pelanggaran administratif",
        "en": "there is a suspected administrative violation",
    },
    "papers.conclusion.open": {
        "id": "sebagian unsur belum dapat ditentukan dan perlu pendalaman",
        "en": "some elements cannot be determined yet and need to be looked into",
    },
    "papers.conclusion.none": {
        "id": "unsur dugaan pelanggaran tidak terpenuhi menurut berkas",
        "en": "the elements of a violation are not met by the file",
    },
    "papers.norms.none": {"id": "belum ada norma yang dirujuk", "en": "no norm referred to yet"},
    "papers.suspicion.established": {
        "id": "Pada jalur {track} unsur terpenuhi menurut berkas sebagai dugaan ({acts}): {norms}.",
        "en": "In the track {track} the elements are met by the file, as a suspicion "
        "({acts}): {norms}.",
    },
    "papers.suspicion.open": {
        "id": "Pada jalur {track} dugaan belum dapat ditentukan dari berkas ({acts}): {norms}.",
        "en": "In the track {track} the suspicion cannot be determined from the file ({acts}): "
        "{norms}.",
    },
    "papers.suspicion.acts": {"id": "perbuatan {numbers}", "en": "act {numbers}"},
    "papers.suspicion.left": {
        "id": "{acts}: dugaan pada jalur ini belum dapat ditentukan dari berkas.",
        "en": "{acts}: the suspicion in these tracks cannot be determined from the file.",
    },
    "papers.state": {"id": "keadaan terlapor", "en": "a state of the person"},
    "papers.state.anggota": {
        "id": "Menjadi anggota partai politik",
        "en": "Being a member of a political party",
    },
    "papers.state.pengurus": {
        "id": "Menjadi pengurus partai politik",
        "en": "Being an officer of a political party",
    },
    "papers.phases": {"id": "lebih dari satu tahapan", "en": "more than one phase"},
    "papers.suspicion.level": {"id": "Tingkat: {level}.", "en": "Level: {level}."},
    "papers.by_impact": {
        "id": "Kewajiban yang tingkatnya mengikuti dampak, belum dapat ditentukan: {norms}.",
        "en": "Duties whose level follows the impact, not to be determined yet: {norms}.",
    },
    "papers.by_impact.none": {
        "id": "Tidak ada kewajiban lain yang bergantung pada dampak.",
        "en": "No further duty hangs on the impact.",
    },
    "papers.imposer": {"id": "{body} ({basis})", "en": "{body} ({basis})"},
    "papers.imposer.none": {
        "id": "[belum diketahui: pejabat yang berwenang bagi jabatan ini]",
        "en": "[not known yet: the competent official for this post]",
    },
    "papers.factor": {"id": "{text}: {value}", "en": "{text}: {value}"},
    "papers.factor.unstated": {
        "id": "belum dinyatakan dalam berkas: {list}",
        "en": "not stated in the file: {list}",
    },
    "papers.kind.operative": {"id": "berlaku", "en": "in use"},
    "papers.kind.suspended": {"id": "belum diberlakukan", "en": "suspended"},
    "papers.kind.excluded": {
        "id": "tidak dapat dijatuhkan karena hukuman terdahulu",
        "en": "excluded by an earlier punishment",
    },
    "papers.step": {"id": "{body}: {action}", "en": "{body}: {action}"},
    "papers.deadline": {
        "id": "{step}. {text} Dasar: {basis}.",
        "en": "{step}. {text} Basis: {basis}.",
    },
    "papers.deadline.due": {"id": " Jatuh tempo: {day}.", "en": " Due: {day}."},
    "papers.deadline.latest": {
        "id": " Paling akhir yang masih mungkin menurut sumbernya: {day}.",
        "en": " The latest that the source can mean: {day}.",
    },
    "papers.no_deadline": {
        "id": "Tidak ada tenggat yang ditemukan dalam peraturan bagi langkah ini.",
        "en": "No period was found in the rules for this step.",
    },
    "papers.enclosure.form": {
        "id": "Formulir Laporan atau Temuan",
        "en": "the form of the report or finding",
    },
    "papers.enclosure.study": {"id": "Kajian", "en": "the study"},
    "papers.enclosure.evidence": {"id": "Bukti: {count}", "en": "evidence: {count}"},
    "papers.decider": {"id": "Jalur {track}: {body}", "en": "Track {track}: {body}"},
    "papers.nothing_missing": {
        "id": "tidak ada pertanyaan yang tersisa menurut penilaian; periksa kembali syarat formal",
        "en": "no question is left by the assessment; check the formal requirements again",
    },
}
