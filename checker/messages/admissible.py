"""The intake check: what a report holds, what is missing, and whether it was brought before."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "admissible.option.against": {
        "id": "Bandingkan dengan berkas lain atau folder berkas; dapat diulang.",
        "en": "Compare with other files or a folder of files; may be given again.",
    },
    "admissible.title": {
        "id": "Pemeriksaan syarat laporan",
        "en": "Intake check of a report",
    },
    "admissible.file": {"id": "Berkas", "en": "File"},
    "admissible.day": {"id": "Hari telaah", "en": "Day of review"},
    "admissible.report": {"id": "{kind} {report}", "en": "{kind} {report}"},
    "admissible.report.none": {
        "id": "Berkas tanpa laporan; diperiksa sebagai laporan",
        "en": "File without a report; checked as a report",
    },
    "admissible.kind.laporan": {"id": "Laporan", "en": "Report"},
    "admissible.kind.temuan": {"id": "Temuan", "en": "Finding"},
    "admissible.kind.informasi_awal": {"id": "Informasi awal", "en": "First information"},
    "admissible.kind.pelimpahan": {"id": "Pelimpahan", "en": "Report passed on"},
    "admissible.rules": {"id": "Aturan", "en": "Rules"},
    "admissible.result": {"id": "Hasil", "en": "Result"},
    "admissible.regime.unsure": {
        "id": "Pemilihannya belum diketahui: laporan diuji menurut aturan pilkada dan aturan "
        "pemilu.",
        "en": "The contest is not known: the report is held against the rules of both regimes.",
    },
    "admissible.no_rules": {
        "id": "Tidak ada syarat yang berlaku bagi berkas ini: tidak menyangkut pemilihan, atau "
        "tidak "
        "ada aturan yang diketahui bagi hari itu. Atasan langsung tetap wajib memeriksa.",
        "en": "No requirement applies to this file: no election is concerned, or no rule is known "
        "for "
        "that day. The direct superior must examine all the same.",
    },
    "admissible.outcome.complete": {"id": "syarat terpenuhi", "en": "requirements fulfilled"},
    "admissible.outcome.incomplete": {"id": "syarat kurang", "en": "requirements missing"},
    "admissible.outcome.open": {
        "id": "belum dapat ditentukan",
        "en": "cannot be determined yet",
    },
    "admissible.outcome.late": {"id": "lewat waktu", "en": "too late"},
    "admissible.outcome.withdrawn": {"id": "dicabut", "en": "withdrawn"},
    "admissible.outcome.withdrawn_late": {
        "id": "dicabut setelah registrasi",
        "en": "withdrawn after registration",
    },
    "admissible.state.fulfilled": {"id": "ada", "en": "there"},
    "admissible.state.missing": {"id": "kurang", "en": "missing"},
    "admissible.state.unknown": {"id": "belum jelas", "en": "not clear"},
    "admissible.group.formal": {"id": "Syarat formal:", "en": "Formal requirements:"},
    "admissible.group.material": {"id": "Syarat materiel:", "en": "Material requirements:"},
    "admissible.requirement": {"id": "{title}: {why}", "en": "{title}: {why}"},
    "admissible.incurable": {
        "id": "{told}; tidak dapat diperbaiki",
        "en": "{told}; cannot be cured",
    },
    "admissible.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "admissible.basis.sure": {"id": "{told} ({source})", "en": "{told} ({source})"},
    "admissible.ask": {"id": "Yang diminta:", "en": "To ask for:"},
    "admissible.follows": {"id": "Yang mengikuti:", "en": "What follows:"},
    "admissible.follows.if": {
        "id": "Bila yang belum jelas ternyata ada: {text}",
        "en": "If what is not clear turns out to be there: {text}",
    },
    "admissible.filing": {"id": "Tenggat menyampaikan", "en": "Period for filing"},
    "admissible.completion": {"id": "Tenggat melengkapi", "en": "Period for completing"},
    "admissible.due": {"id": "sampai {day}", "en": "until {day}"},
    "admissible.due.two": {
        "id": "sampai {day}; paling lambat {latest}",
        "en": "until {day}; at the latest {latest}",
    },
    "admissible.due.none": {
        "id": "belum dapat dihitung: {text}",
        "en": "cannot be counted yet: {text}",
    },
    "admissible.completion.none": {
        "id": "kitab aturan tidak memuat jangka waktu untuk hari itu",
        "en": "the rulebook holds no period for that day",
    },
    "admissible.duplicates": {
        "id": "Laporan lain tentang hal yang sama",
        "en": "Other reports of it",
    },
    "admissible.duplicates.none": {
        "id": "Tidak ada perbuatan yang sama dalam berkas pembanding.",
        "en": "No act of the other files is the same.",
    },
    "admissible.duplicate": {
        "id": "{file}: {act} oleh {actor} di sini, {other_act} oleh {other_actor} di sana",
        "en": "{file}: {act} by {actor} here, {other_act} by {other_actor} there",
    },
    "admissible.duplicate.why": {"id": "{grounds}; {order}", "en": "{grounds}; {order}"},
    "admissible.sure.certain": {"id": "pasti", "en": "certain"},
    "admissible.sure.likely": {"id": "besar kemungkinan", "en": "likely"},
    "admissible.sure.possible": {"id": "mungkin", "en": "possible"},
    "admissible.earlier.yes": {"id": "diterima lebih dahulu", "en": "received earlier"},
    "admissible.earlier.no": {"id": "diterima kemudian", "en": "received later or that day"},
    "admissible.earlier.unknown": {
        "id": "hari terimanya tidak ada dalam salah satu berkas",
        "en": "one of the files gives no day of receipt",
    },
    "admissible.ground.number": {"id": "NIP atau NIK sama", "en": "same NIP or NIK"},
    "admissible.ground.name_and_office": {
        "id": "nama, jabatan, dan instansi sama",
        "en": "same name, post and agency",
    },
    "admissible.ground.name": {"id": "nama sama", "en": "same name"},
    "admissible.ground.name_other_office": {
        "id": "nama sama, jabatan atau instansi lain",
        "en": "same name, another post or agency",
    },
    "admissible.ground.office": {
        "id": "jabatan dan instansi sama (bisa orang lain)",
        "en": "same post and agency (may be another person)",
    },
    "admissible.ground.conduct": {"id": "perbuatan sama", "en": "same conduct"},
    "admissible.ground.conduct_possible": {
        "id": "perbuatan mungkin sama",
        "en": "conduct may be the same",
    },
    "admissible.ground.conduct_unknown": {
        "id": "perbuatannya belum diketahui di salah satu berkas",
        "en": "one of the files does not say what was done",
    },
    "admissible.ground.day": {"id": "hari sama", "en": "same day"},
    "admissible.ground.day_possible": {"id": "hari mungkin sama", "en": "day may be the same"},
    "admissible.ground.day_unknown": {
        "id": "harinya belum diketahui di salah satu berkas",
        "en": "one of the files gives no day",
    },
    "admissible.advice": {
        "id": "Perlu diperjelas sebelum disimpulkan",
        "en": "To clarify before anything is concluded",
    },
    "admissible.decides": {
        "id": "Ini alat bantu penerimaan. Diregister atau tidaknya laporan diputuskan rapat pleno "
        "pengawas; isi laporan tetap dugaan.",
        "en": "This is an aid for intake. Whether a report is registered is decided by the plenary "
        "of "
        "the supervisor; what it says stays an allegation (dugaan).",
    },
    # --- why a requirement has its state ---------------------------------------------------------
    "admissible.why.eligible.not_said": {
        "id": "kedudukan pelapor tidak disebut",
        "en": "the standing of the reporter is not stated",
    },
    "admissible.why.eligible": {
        "id": "menurut kedudukan pelapor dalam berkas",
        "en": "by the standing stated in the file",
    },
    "admissible.why.identity.apart": {
        "id": "tidak ada dalam berkas ini; mungkin disimpan terpisah",
        "en": "not in this file; it may be kept apart",
    },
    "admissible.why.identity.no_name": {"id": "namanya kosong", "en": "the name is empty"},
    "admissible.why.identity.no_address": {
        "id": "alamatnya kosong",
        "en": "the address is empty",
    },
    "admissible.why.identity": {"id": "ada dalam berkas", "en": "in the file"},
    "admissible.why.person": {
        "id": "nama, NIP, atau NIK ada dalam berkas",
        "en": "name, NIP or NIK is in the file",
    },
    "admissible.why.person.office_only": {
        "id": "hanya jabatan dan instansi yang disebut",
        "en": "only post and agency are given",
    },
    "admissible.why.person.none": {
        "id": "tidak ada nama, nomor, maupun jabatan dengan instansinya",
        "en": "no name, no number, and no post with its agency",
    },
    "admissible.why.limit": {
        "id": "diterima dalam tenggat yang paling ketat",
        "en": "received within the strictest count",
    },
    "admissible.why.limit.late": {
        "id": "diterima setelah tenggat yang paling longgar",
        "en": "received after the widest count",
    },
    "admissible.why.limit.hangs_on_count": {
        "id": "bergantung pada cara menghitung atau hari mulainya",
        "en": "it hangs on the way of counting or on the day it began",
    },
    "admissible.why.limit.disputed": {
        "id": "tepat waktu menurut praktik; diperdebatkan bila hari kejadian dihitung",
        "en": "in time by practice; disputed if the day of the event counts",
    },
    "admissible.why.limit.not_known_when": {
        "id": "hari pelapor mengetahui tidak disebut",
        "en": "the day on which the reporter learned of it is not stated",
    },
    "admissible.why.limit.not_received": {
        "id": "hari laporan diterima tidak disebut",
        "en": "the day of receipt is not stated",
    },
    "admissible.why.limit.no_period": {
        "id": "tenggatnya tidak dapat dihitung",
        "en": "the period cannot be counted",
    },
    "admissible.why.act.state_only": {
        "id": "berkas hanya memuat keadaan orangnya (partai atau pencalonan)",
        "en": "the file holds only a state of the person (party or candidacy)",
    },
    "admissible.why.time": {"id": "setiap perbuatan bertanggal", "en": "every act is dated"},
    "admissible.why.time.some": {
        "id": "sebagian perbuatan tidak bertanggal",
        "en": "some acts are not dated",
    },
    "admissible.why.time.none": {
        "id": "tidak ada perbuatan yang bertanggal",
        "en": "no act is dated",
    },
    "admissible.why.place": {"id": "ada dalam berkas", "en": "in the file"},
    "admissible.why.place.none": {
        "id": "tidak ada tempat maupun akun bagi setiap perbuatan",
        "en": "not every act has a place or an account",
    },
    "admissible.why.description": {
        "id": "setiap perbuatan diuraikan",
        "en": "every act is described",
    },
    "admissible.why.description.story": {
        "id": "ada cerita, tetapi perbuatannya belum terurai",
        "en": "there is a story, but the act is not laid out",
    },
    "admissible.why.description.none": {
        "id": "tidak jelas apa yang dikatakan atau dilakukan",
        "en": "it is not clear what was said or done",
    },
    "admissible.why.evidence": {"id": "ada dalam berkas", "en": "in the file"},
    "admissible.why.evidence.none": {"id": "tidak ada bukti", "en": "there is no evidence"},
    "admissible.why.evidence.denies": {
        "id": "bukti yang ada hanya membantah",
        "en": "the evidence there only denies",
    },
    "admissible.why.lhp": {"id": "ada dalam berkas", "en": "in the file"},
    "admissible.why.lhp.none": {
        "id": "tidak ada bukti berjenis lhp",
        "en": "no evidence of the kind lhp",
    },
}
