"""Why a period has two last days, or none."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
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
    "deadline.extended": {
        "id": "Sumbernya memberi waktu tambahan dalam keadaan tertentu; tanggal yang lebih awal "
        "tanpa tambahan itu.",
        "en": "The source allows further time in some cases; the earlier date is without it.",
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
}
