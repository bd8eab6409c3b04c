"""Why a period has two last days, or none."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "deadline.not_begun": {
        "id": "Tidak dapat dihitung: {start} belum ada dalam berkas.",
        "en": "Cannot be counted: {start} is not in the file.",
    },
    "deadline.first_day": {
        "id": "Sumbernya tidak menentukan apakah hari kejadian sudah terhitung; tanggal yang lebih "
        "awal menghitungnya.",
        "en": "The source does not say whether the day of the event counts; the earlier date "
        "counts it.",
    },
    "deadline.joint_leave": {
        "id": "Di dalamnya ada cuti bersama; tanggal yang lebih awal menghitungnya sebagai hari "
        "kerja.",
        "en": "Joint leave falls into it; the earlier date takes it for working days.",
    },
    "deadline.unit": {
        "id": "Sumbernya tidak menentukan hari kalender atau hari kerja; tanggal yang lebih awal "
        "aman.",
        "en": "The source leaves open whether days are calendar or working days; the earlier date "
        "is safe.",
    },
    "deadline.vague": {
        "id": "Hari mulainya tidak pasti; tanggal yang lebih awal dihitung dari hari paling awal.",
        "en": "The day on which it began is uncertain; the earlier date counts from the first "
        "possible day.",
    },
    "deadline.several": {
        "id": "Lebih dari satu peristiwa dalam berkas dapat memulai hitungannya; tanggal yang "
        "lebih awal dihitung dari yang pertama.",
        "en": "More than one event in the file may have started it; the earlier date counts from "
        "the first.",
    },
    "deadline.sent": {
        "id": "Hari diterimanya tidak ada dalam berkas; dihitung dari hari dikirim, yang lebih "
        "awal.",
        "en": "The day of receipt is not in the file; counted from the day of sending, which is "
        "earlier.",
    },
    "deadline.either": {
        "id": "Sumbernya tidak menyebut hari surat atau hari diterima; tanggal yang lebih awal "
        "dihitung dari hari surat.",
        "en": "The source does not say the day of the letter or of receipt; the earlier date "
        "counts from the letter.",
    },
    "deadline.weekend": {
        "id": "Hari itu jatuh pada akhir pekan; tidak ditemukan sumber yang menggesernya.",
        "en": "That day is on a weekend; no source was found that moves it.",
    },
    "deadline.no_table": {
        "id": "Hari libur tahun {year} tidak ada dalam kitab aturan, jadi hari kerja tidak dapat "
        "dihitung.",
        "en": "The rulebook does not hold the days off of {year}, so working days cannot be "
        "counted.",
    },
    "deadline.beyond": {
        "id": "Hitungannya melampaui kalender.",
        "en": "The count goes beyond the calendar.",
    },
    # the day from which each clock counts
    "deadline.start.known": {
        "id": "tanggal diketahui pelapor",
        "en": "the day on which the reporter knew",
    },
    "deadline.start.found": {
        "id": "tanggal ditemukan pengawas",
        "en": "the day on which the supervisor found it",
    },
    "deadline.start.received": {"id": "tanggal diterima", "en": "the day of receipt"},
    "deadline.start.registered": {"id": "tanggal register", "en": "the day of registration"},
    "deadline.start.finding_fixed": {
        "id": "tanggal penetapan sebagai temuan",
        "en": "the day on which it was fixed as a finding",
    },
    "deadline.start.preliminary_study": {
        "id": "tanggal kajian awal",
        "en": "the day of the preliminary study",
    },
    "deadline.start.asked_to_complete": {
        "id": "tanggal permintaan perbaikan",
        "en": "the day of the request to complete the report",
    },
    "deadline.start.decided": {
        "id": "tanggal keputusan pengawas",
        "en": "the day of the supervisor's decision",
    },
    "deadline.start.dispute_decided": {
        "id": "tanggal putusan atas keberatan",
        "en": "the day of the decision on the objection",
    },
    "deadline.start.correction_received": {
        "id": "tanggal permintaan koreksi diterima",
        "en": "the day on which the request for correction was received",
    },
    "deadline.start.conflict_reported": {
        "id": "tanggal laporan konflik kepentingan diterima",
        "en": "the day on which the conflict of interest was reported",
    },
    "deadline.start.kpu_decided": {
        "id": "tanggal keputusan KPU",
        "en": "the day of the decision of KPU",
    },
    "deadline.start.supervisor_recommended": {
        "id": "tanggal rekomendasi pengawas diterima",
        "en": "the day on which the supervisor's recommendation was received",
    },
    "deadline.start.ppk_recommended": {
        "id": "tanggal rekomendasi kepada pejabat pembina kepegawaian",
        "en": "the day of the recommendation to the appointing authority",
    },
    "deadline.start.bkn_received": {
        "id": "tanggal berkas diterima BKN",
        "en": "the day on which BKN received the file",
    },
    "deadline.start.examination_set": {
        "id": "tanggal pemeriksaan, juga yang direncanakan,",
        "en": "the day of the examination, also a planned one,",
    },
    "deadline.start.result_set": {
        "id": "tanggal KPU menetapkan hasil pemilihan",
        "en": "the day on which KPU sets the result",
    },
    "deadline.start.recommended": {
        "id": "tanggal rekomendasi diterima",
        "en": "the day on which the recommendation was received",
    },
    "deadline.start.forwarded": {
        "id": "tanggal penerusan diterima",
        "en": "the day on which the forwarded file was received",
    },
    "deadline.start.summoned": {"id": "tanggal panggilan", "en": "the day of the summons"},
    "deadline.start.missed_examination": {
        "id": "tanggal pemeriksaan yang tidak dihadiri",
        "en": "the day of the examination that was missed",
    },
    "deadline.start.proven": {"id": "tanggal terbukti", "en": "the day of the proof"},
    "deadline.start.proposed": {
        "id": "tanggal usul diterima",
        "en": "the day on which the proposal was received",
    },
    "deadline.start.punished": {
        "id": "tanggal keputusan hukuman",
        "en": "the day of the decision to punish",
    },
    "deadline.start.notified": {
        "id": "tanggal keputusan hukuman diterima",
        "en": "the day on which the decision was received",
    },
    "deadline.start.first_objection_received": {
        "id": "tanggal keberatan pertama diterima",
        "en": "the day on which the first objection was received",
    },
    "deadline.start.objection_received": {
        "id": "tanggal keberatan diterima",
        "en": "the day on which the objection was received",
    },
    "deadline.start.appeal_received": {
        "id": "tanggal banding diterima",
        "en": "the day on which the appeal was received",
    },
    "deadline.start.objection_copied": {
        "id": "tanggal tembusan keberatan diterima",
        "en": "the day on which the copy of the objection was received",
    },
    "deadline.start.first_objection_decided": {
        "id": "tanggal putusan keberatan pertama diterima",
        "en": "the day on which the first decision on the objection was received",
    },
    "deadline.start.objection_decided": {
        "id": "tanggal putusan keberatan diterima",
        "en": "the day on which the decision on the objection was received",
    },
    "deadline.start.appeal_copied": {
        "id": "tanggal tembusan banding diterima",
        "en": "the day on which the copy of the appeal was received",
    },
    "deadline.start.suit_received": {
        "id": "tanggal gugatan diterima",
        "en": "the day on which the suit was received",
    },
    "deadline.start.suit_complete": {
        "id": "tanggal gugatan lengkap",
        "en": "the day on which the suit was complete",
    },
    "deadline.start.cassation_received": {
        "id": "tanggal permohonan kasasi diterima",
        "en": "the day on which the cassation was received",
    },
    "deadline.start.file_received": {
        "id": "tanggal berkas diterima penuntut umum",
        "en": "the day on which the prosecutor received the file",
    },
    "deadline.start.hearing_file_received": {
        "id": "tanggal berkas diterima yang menyidangkan disiplin",
        "en": "the day on which who holds the disciplinary hearing received the file",
    },
    "deadline.start.file_returned": {
        "id": "tanggal berkas dikembalikan",
        "en": "the day on which the file was returned",
    },
    "deadline.start.file_submitted": {
        "id": "tanggal pelimpahan ke pengadilan",
        "en": "the day of the transfer to the court",
    },
    "deadline.start.first_verdict_read": {
        "id": "tanggal putusan pengadilan tingkat pertama dibacakan",
        "en": "the day on which the verdict of the first court was read",
    },
    "deadline.start.suit_verdict_read": {
        "id": "tanggal putusan atas gugatan dibacakan",
        "en": "the day on which the judgment on the suit was read",
    },
    "deadline.start.verdict_read": {
        "id": "tanggal putusan dibacakan",
        "en": "the day on which the verdict was read",
    },
    "deadline.start.verdict_received": {
        "id": "tanggal putusan diterima",
        "en": "the day on which the verdict was received",
    },
}
