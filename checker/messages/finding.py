"""Texts that an assessment itself carries: notes, advice, what is not described."""

from __future__ import annotations

MESSAGES = {
    "finding.act_not_described": {
        "id": "Perbuatan belum diuraikan: apa yang dikatakan atau dilakukan, kapan, di mana, "
        "dan di hadapan siapa?",
        "en": "The act is not described: what was said or done, when, where, and before whom?",
    },
    "finding.since_when": {
        "id": "Sejak kapan keadaan itu ada?",
        "en": "Since when has it been so?",
    },
    "finding.gate_false": {
        "id": "Menurut berkas tidak benar bahwa {gate}. Klarifikasi lebih dahulu.",
        "en": "By the file it is not so that {gate}. Clarify first.",
    },
    "finding.clarify_first": {
        "id": "Klarifikasi lebih dahulu. {questions}",
        "en": "Clarify first. {questions}",
    },
    "finding.as_of_today": {
        "id": "Hari telaah tidak disebut; dipakai hari ini ({day}).",
        "en": "No day of review is given; today is used ({day}).",
    },
    "finding.date_cut": {
        "id": "Perbuatan {act}: rentang waktunya melewati hari telaah dan dipotong pada {day}.",
        "en": "Act {act}: its dates reach past the day of review and are cut at {day}.",
    },
    "finding.date_unknown": {
        "id": "Perbuatan {act}: tanggal tidak disebut; yang ditelaah setiap hari dari {first} "
        "(batas program, bukan isi berkas) sampai {day}.",
        "en": "Act {act}: no date is given; every day from {first} (a bound of this program, not "
        "in the file) to {day} was reviewed.",
    },
    "finding.date_unbegun": {
        "id": "Perbuatan {act}: hari paling awalnya tidak disebut; ditelaah hanya mulai {first} "
        "(batas program, bukan isi berkas).",
        "en": "Act {act}: the earliest day is not given; reviewed only from {first} (a bound of "
        "this program, not in the file).",
    },
    "finding.region_unknown": {
        "id": "Daerah '{region}' tidak ada dalam kitab aturan; dipakai tahapan nasional.",
        "en": "The region '{region}' is not in the rulebook; the national calendar is used.",
    },
    "finding.region_nearly": {
        "id": "Daerah '{region}' tidak dikenal; apakah maksudnya {known}?",
        "en": "The region '{region}' is not known; is {known} meant?",
    },
    "finding.contest_unknown": {
        "id": "Perbuatan {act}: pemilihan yang dimaksud tidak disebut; tahapan tidak diketahui.",
        "en": "Act {act}: the contest is not stated; the stage is unknown.",
    },
    "finding.left_service": {
        "id": "Terlapor {actor}: menurut tanggal berhenti, bukan lagi pegawai pada hari perbuatan "
        "{act}.",
        "en": "Person {actor}: by the day of leaving, no longer in service on the day of act "
        "{act}.",
    },
    "finding.level_two_regimes": {
        "id": "Tingkat menurut aturan lama dan aturan peralihan berbeda; yang lebih ringan adalah "
        "yang aman, yang lebih berat perlu pertimbangan pejabat (berlaku surut).",
        "en": "The level differs between the old rule and the transition clause; the lighter is "
        "the safe one, the heavier needs an official's judgement (retroactive).",
    },
    "finding.level_both_shown": {
        "id": "Lebih dari satu norma terpenuhi; yang terberat dijatuhkan satu kali, semua disebut.",
        "en": "More than one norm is met; the heaviest is imposed once, all are listed.",
    },
    "finding.level_by_impact": {
        "id": "Tingkat bergantung pada dampak yang dapat dibuktikan; dampak tidak disimpulkan "
        "dari jenis perbuatan.",
        "en": "The level hangs on the impact that is proved; impact is never inferred from the "
        "kind of act.",
    },
    "finding.contradiction": {
        "id": "Isian saling bertentangan: {reason} (fakta: {facts}).",
        "en": "What is stated cannot be true together: {reason} (facts: {facts}).",
    },
    "finding.contradiction_hint": {
        "id": 'Perbaiki salah satu isian, atau tulis "tidak_diketahui" bila tidak pasti.',
        "en": 'Correct one of the fields, or write "tidak_diketahui" where it is not sure.',
    },
    "finding.not_an_incident": {
        "id": "'{found}' bukan bentuk suatu peristiwa.",
        "en": "'{found}' is no form of an incident.",
    },
    "finding.not_an_incident_hint": {
        "id": "Berikan Incident, dict, atau teks JSON (str atau bytes).",
        "en": "Give an Incident, a dict, or JSON text (str or bytes).",
    },
    "finding.not_a_day": {
        "id": "'{found}' bukan tanggal.",
        "en": "'{found}' is not a date.",
    },
    "finding.not_a_day_hint": {
        "id": "Tulis TTTT-BB-HH, misalnya 2024-11-30.",
        "en": "Write YYYY-MM-DD, for instance 2024-11-30.",
    },
    "finding.not_only_a_day": {
        "id": "'{found}' adalah hari dengan jam; hari telaah tidak mempunyai jam.",
        "en": "'{found}' is a day with an hour; a day of review has none.",
    },
    "finding.not_only_a_day_hint": {
        "id": "Berikan harinya saja menurut waktu setempat: .date().",
        "en": "Give the day alone, in local time: .date().",
    },
    "finding.not_a_folder": {
        "id": "'{found}' bukan alamat folder aturan (str atau Path).",
        "en": "'{found}' is no path of a folder of rules (str or Path).",
    },
    "finding.not_a_rulebook": {
        "id": "'{found}' bukan kitab aturan.",
        "en": "'{found}' is no rulebook.",
    },
    "finding.not_a_rulebook_hint": {
        "id": "Berikan Rulebook.load() atau Rulebook.load(folder).",
        "en": "Give Rulebook.load() or Rulebook.load(folder).",
    },
    "finding.not_incidents": {
        "id": "'{found}' bukan beberapa peristiwa.",
        "en": "'{found}' is not several incidents.",
    },
    "finding.not_incidents_hint": {
        "id": "Berikan daftar peristiwa, atau apa pun yang memberikannya satu per satu.",
        "en": "Give a list of incidents, or anything that gives them one by one.",
    },
    "finding.unknown_norm": {
        "id": "Tidak ada norma '{found}'.",
        "en": "There is no norm '{found}'.",
    },
    "finding.several_norms": {
        "id": "'{found}' dapat berarti {count} norma.",
        "en": "'{found}' may mean {count} norms.",
    },
    "finding.several_norms_hint": {
        "id": "Sebut kode salah satunya (semua: check rules):{known}",
        "en": "Name the id of one of them (all: check rules):{known}",
    },
    "finding.unknown_norm_hint": {
        "id": "Barangkali: {known}. Daftar lengkap: check rules",
        "en": "Perhaps: {known}. All of them: check rules",
    },
    "finding.said.somebody": {"id": "Seseorang", "en": "Somebody"},
    "finding.said.reporter": {"id": "Pelapor", "en": "The reporter"},
    "finding.said.instead": {"id": "; menurutnya: {value}", "en": "; as told there: {value}"},
    "finding.said.statement.alleged": {
        "id": "{who} menerangkan ({field}){words}{instead}",
        "en": "{who} states ({field}){words}{instead}",
    },
    "finding.said.statement.contested": {
        "id": "{who} membantah ({field}){words}{instead}",
        "en": "{who} denies ({field}){words}{instead}",
    },
    "finding.said.statement.admitted": {
        "id": "{who} mengakui ({field}){words}{instead}",
        "en": "{who} admits ({field}){words}{instead}",
    },
    "finding.said.statement.verified": {
        "id": "{who} memastikan ({field}){words}{instead}",
        "en": "{who} settles ({field}){words}{instead}",
    },
    "finding.said.explanation": {
        "id": "Penjelasan atas maksudnya: “{words}”",
        "en": "Explanation of the purpose: “{words}”",
    },
    "finding.said.description": {"id": "{field}: “{words}”", "en": "{field}: “{words}”"},
    "finding.said.cause": {
        "id": "{who} tentang sebabnya: “{words}”",
        "en": "{who} on the cause: “{words}”",
    },
    "finding.said.evidence.supports": {
        "id": "Bukti {evidence} ({kind}) mendukung {field}{words}",
        "en": "Evidence {evidence} ({kind}) supports {field}{words}",
    },
    "finding.said.evidence.denies": {
        "id": "Bukti {evidence} ({kind}) menyangkal {field}{words}",
        "en": "Evidence {evidence} ({kind}) denies {field}{words}",
    },
}
