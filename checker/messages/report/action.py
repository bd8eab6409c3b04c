"""What may be imposed, the steps, what to find out, the limits, and who decides."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # menu and path
    "report.menu.none_recommended": {
        "id": "Yang dianjurkan hanyalah jalur dan tingkat. Jenis sanksi di dalam suatu tingkat "
        "dipilih oleh yang berwenang; urutannya dari ringan ke berat.",
        "en": "Only track and level are recommended. The kind within a level is chosen by whoever "
        "may impose it; kinds stand light to heavy.",
    },
    "report.menu.heading": {
        "id": "Jalur {track}: {level} menurut {regulation}",
        "en": "{track} track: {level} under {regulation}",
    },
    "report.menu.kind": {"id": "{text} ({basis})", "en": "{text} ({basis})"},
    "report.menu.empty": {
        "id": "Tidak ada jenis sanksi yang dapat dijatuhkan pada tingkat ini.",
        "en": "No kind of punishment can be imposed at this level.",
    },
    "report.menu.suspended": {
        "id": "Ditangguhkan, belum dapat dijatuhkan:",
        "en": "Suspended, cannot be imposed for now:",
    },
    "report.menu.excluded": {
        "id": "Tertutup oleh hukuman terdahulu:",
        "en": "Excluded by a prior punishment:",
    },
    "report.menu.imposer": {
        "id": "Yang berwenang menjatuhkan {kinds}: {body} ({basis})",
        "en": "Who may impose {kinds}: {body} ({basis})",
    },
    "report.menu.imposer.all": {
        "id": "Yang berwenang menjatuhkan: {body} ({basis})",
        "en": "Who may impose them: {body} ({basis})",
    },
    "report.menu.letters": {"id": "huruf {letters}", "en": "{letters}"},
    "report.menu.no_imposer": {
        "id": "Yang berwenang menjatuhkan belum dapat ditentukan dari berkas.",
        "en": "Who may impose them cannot be determined from the file.",
    },
    "report.menu.factors": {
        "id": "Yang dipertimbangkan: {factors}.",
        "en": "Weighed in choosing: {factors}.",
    },
    "report.menu.factor": {"id": "{text} ({value})", "en": "{text} ({value})"},
    "report.menu.factor.unstated": {"id": "belum disebut", "en": "not stated"},
    "report.path.heading": {"id": "Jalur {track}", "en": "{track} track"},
    "report.path.step": {"id": "{body}: {action}", "en": "{body}: {action}"},
    "report.path.reported": {"id": "Hak dan langkah terlapor:", "en": "The reported person:"},
    "report.path.same": {
        "id": "{stages}: seperti pada jalur {track}.",
        "en": "{stages}: as in the {track} track.",
    },
    "report.stage.conflict": {"id": "konflik kepentingan", "en": "conflict of interest"},
    "report.stage.report": {"id": "pelaporan", "en": "report"},
    "report.stage.formality": {"id": "syarat laporan", "en": "requirements of the report"},
    "report.stage.hearing": {"id": "klarifikasi", "en": "hearing"},
    "report.stage.study": {"id": "kajian", "en": "study"},
    "report.stage.conclusion": {"id": "hasil kajian", "en": "outcome of the study"},
    "report.stage.referral": {"id": "penerusan", "en": "forwarding"},
    "report.stage.examination": {"id": "pemeriksaan", "en": "examination"},
    "report.stage.decision": {"id": "keputusan", "en": "decision"},
    "report.stage.follow_up": {"id": "tindak lanjut", "en": "follow-up"},
    "report.stage.remedy": {"id": "upaya hukum", "en": "remedies"},
    "report.stage.execution": {"id": "pelaksanaan", "en": "execution"},
    "report.path.document": {"id": "Dokumen: {text}", "en": "Document: {text}"},
    "report.path.due": {
        "id": "Tenggat: {text}; paling lambat {due} ({basis})",
        "en": "Deadline: {text}; at the latest {due} ({basis})",
    },
    "report.path.due_open": {
        "id": "Tenggat: {text}; aman sampai {due}, paling akhir {latest} ({basis})",
        "en": "Deadline: {text}; safe until {due}, {latest} at the very latest ({basis})",
    },
    "report.path.due_unbounded": {
        "id": "Tenggat: {text}; aman sampai {due}, paling akhir tidak diketahui ({basis})",
        "en": "Deadline: {text}; safe until {due}, the very latest not known ({basis})",
    },
    "report.path.deadline": {
        "id": "Tenggat: {text} ({basis})",
        "en": "Deadline: {text} ({basis})",
    },
    "report.path.told": {"id": "Diberi tahu: {text}", "en": "Told: {text}"},
    "report.path.if_nobody_acts": {
        "id": "Bila tidak dilaksanakan: {text}",
        "en": "If nobody acts: {text}",
    },
    "report.path.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "report.path.more": {
        "id": "{count} langkah berikutnya: pakai --explain.",
        "en": "{count} further steps: use --explain.",
    },
    # questions, caveats, foot
    "report.about": {"id": "Tentang: {what}", "en": "About: {what}"},
    "report.about.question": {"id": "{question} ({about})", "en": "{question} ({about})"},
    "report.about.act": {"id": "{told} [{act}]", "en": "{told} [{act}]"},
    "report.about.suspected": {"id": "dugaan {conduct}", "en": "suspected: {conduct}"},
    "report.about.undescribed": {
        "id": "dugaan perbuatan yang belum terurai",
        "en": "the suspected act that is not described",
    },
    "report.about.state.pencalonan": {
        "id": "dugaan pencalonan terlapor sendiri",
        "en": "the person's own suspected candidacy",
    },
    "report.about.state.partai": {
        "id": "dugaan keanggotaan terlapor dalam partai",
        "en": "the person's suspected membership of a party",
    },
    "report.about.incident": {"id": "seluruh berkas", "en": "the whole file"},
    "report.questions.who": {"id": "Yang mengetahui: {who}", "en": "Who knows: {who}"},
    "report.questions.why": {"id": "Menentukan: {norms}", "en": "Decides: {norms}"},
    "report.questions.field": {"id": "Isian: {field}", "en": "Field: {field}"},
    "report.questions.field.none": {
        "id": "Isian: tidak ada bagi keadaan seseorang; bila jawabannya suatu perbuatan, uraikan "
        "sebagai perbuatan tersendiri (acts)",
        "en": "Field: none for a state of a person; where the answer is an act, describe it as an "
        "act of its own (acts)",
    },
    "report.questions.more": {
        "id": "{count} pertanyaan lain yang kurang menentukan: pakai --explain.",
        "en": "Further, less decisive questions: {count}; use --explain.",
    },
    "report.advice": {"id": "Saran", "en": "Advice"},
    "report.advice.on": {"id": "{acts}: {text}", "en": "{acts}: {text}"},
    "report.caveats.confidence": {
        "id": "Tidak semua bunyi norma yang dipakai dibaca dalam naskah peraturannya: {list}.",
        "en": "Not every norm used was read in the text of the law: {list}.",
    },
    "report.caveats.confidence.entry": {
        "id": "{norms} ({confidence})",
        "en": "{norms} ({confidence})",
    },
    "report.caveats.inferred": {
        "id": "Fakta yang disimpulkan gugur bila ada keterangan sebaliknya: {facts}.",
        "en": "An inferred fact falls when the contrary is stated: {facts}.",
    },
    "report.caveats.not_yet_norms": {
        "id": "Kitab aturan belum lengkap; jalur {track} belum memuat: {articles}.",
        "en": "The rulebook is not complete; the {track} track does not hold yet: {articles}.",
    },
    "report.caveats.not_yet_norms.counts": {
        "id": "Kitab aturan belum lengkap. Pasal yang belum menjadi norma: {counts}; daftarnya: "
        "pakai --explain.",
        "en": "The rulebook is not complete. Articles that are not norms yet: {counts}; to list "
        "them use --explain.",
    },
    "report.caveats.not_yet_norms.count": {
        "id": "{count} pada jalur {track}",
        "en": "{count} in the {track} track",
    },
    "report.caveats.notes": {
        "id": "Kitab aturan memberi {count} catatan atas norma yang diuji (sumber, perdebatan): "
        "pakai --explain.",
        "en": "The rulebook has {count} notes on the norms tested (sources, disputes): use "
        "--explain.",
    },
    "report.caveats.about": {
        "id": "Telaah ini hanya tentang apa yang didalilkan dalam berkas.",
        "en": "This review is only about what the file alleges.",
    },
    "report.decide.says": {
        "id": "Program ini tidak memutus. Semua yang tertulis di atas adalah dugaan sampai "
        "diputus oleh yang berwenang:",
        "en": "This program decides nothing. All of the above is suspicion until it is decided "
        "by the body in charge:",
    },
    "report.decide.says.bare": {
        "id": "Program ini tidak memutus. Semua yang tertulis di atas adalah dugaan sampai "
        "diputus oleh yang berwenang.",
        "en": "This program decides nothing. All of the above is suspicion until it is decided "
        "by the body in charge.",
    },
    "report.decide.entry": {
        "id": "Jalur {track}: {body} ({basis})",
        "en": "{track} track: {body} ({basis})",
    },
}
