"""What may not make sense in an incident of the right shape, in Indonesian and English.

Each code has the fault and, under `.hint`, the remedy.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]


def _entry(code: str, fault: tuple[str, str], hint: tuple[str, str]) -> dict[str, dict[str, str]]:
    return {
        f"sense.{code}": {"id": fault[0], "en": fault[1]},
        f"sense.{code}.hint": {"id": hint[0], "en": hint[1]},
    }


NO_HINT = ("", "")

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **_entry(
        "duplicate_id",
        (
            "Kode {found} dipakai dua kali dalam {section}.",
            "The id {found} is used twice in {section}.",
        ),
        ("Beri kode yang berbeda.", "Give it another id."),
    ),
    **_entry(
        "repeated_entry",
        ("{found} disebut dua kali dalam daftar ini.", "{found} is named twice in this list."),
        ("Hapus salah satunya.", "Remove one of them."),
    ),
    **_entry(
        "dangling_reference",
        (
            "Kode {found} tidak ada dalam {section}.",
            "The id {found} is not in {section}.",
        ),
        (
            "Perbaiki kodenya, atau tambahkan isinya ke {section}.",
            "Correct the id, or add the entry to {section}.",
        ),
    ),
    **_entry(
        "self_reference",
        (
            "Terlapor {found} menunjuk dirinya sendiri.",
            "The actor {found} points to himself.",
        ),
        ("Sebut kode terlapor yang lain.", "Name the id of another actor."),
    ),
    **_entry(
        "step_follows_itself",
        (
            "Langkah {found} menindaklanjuti dirinya sendiri.",
            "The step {found} follows itself.",
        ),
        ("Sebut kode langkah yang lebih awal.", "Name the id of an earlier step."),
    ),
    **_entry(
        "unknown_contest",
        (
            "Pemilihan {found} tidak dikenal kitab aturan.",
            "The rulebook does not know the contest {found}.",
        ),
        (
            'Pakai "none" bila tidak ada pemilihan yang bersangkutan.',
            'Use "none" if no election is concerned.',
        ),
    ),
    **_entry(
        "candidacy_of_another",
        (
            "Sasaran {found} bukan terlapor ini sendiri.",
            "The target {found} is not this actor himself.",
        ),
        (
            'Isi "actor": "{actor}" pada sasaran itu, atau sebut sasaran lain.',
            'Write "actor": "{actor}" in that target, or name another target.',
        ),
    ),
    **_entry(
        "no_party",
        ("Sasaran {found} bukan partai.", "The target {found} is no party."),
        (
            'Sebut sasaran dengan "kind": "parpol".',
            'Name a target with "kind": "parpol".',
        ),
    ),
    **_entry(
        "end_before_begin",
        (
            "Akhir {found} lebih awal daripada permulaan {start}.",
            "The end {found} comes before the beginning {start}.",
        ),
        ("Periksa kedua tanggal.", "Check both dates."),
    ),
    **_entry(
        "no_day_between",
        (
            "Tidak ada hari sesudah {start} dan sebelum {found}.",
            "There is no day after {start} and before {found}.",
        ),
        (
            "Kedua batas tidak termasuk rentangnya; periksa kedua tanggal.",
            "The bounds are not part of the range; check both dates.",
        ),
    ),
    **_entry(
        "out_of_order",
        (
            "Tahap {later} pada {found} mendahului tahap {earlier} pada {start}.",
            "The stage {later} on {found} comes before the stage {earlier} on {start}.",
        ),
        ("Periksa kedua tanggal.", "Check both dates."),
    ),
    **_entry(
        "history_out_of_order",
        (
            "{later} pada {found} mendahului {earlier} pada {start} ({where}).",
            "{later} on {found} comes before {earlier} on {start} ({where}).",
        ),
        (
            "Periksa kedua tanggal. Bila keduanya benar dan langkahnya tidak berhubungan, bedakan "
            "dengan actor, report, track, atau follows.",
            "Check both dates. If both are right and the steps are unrelated, tell them apart by "
            "actor, report, track or follows.",
        ),
    ),
    **_entry(
        "report_before_act",
        (
            "{name} pada {found} mendahului perbuatan paling awal pada {start} ({where}).",
            "{name} on {found} comes before the earliest act on {start} ({where}).",
        ),
        (
            "Laporan atau temuan adalah tentang yang sudah terjadi. Periksa kedua tanggal; yang "
            "baru direncanakan adalah informasi_awal.",
            "A report or finding is about what has happened. Check both dates; what was only "
            "planned is an informasi_awal.",
        ),
    ),
    **_entry(
        "act_after_as_of",
        (
            "Perbuatan {act} menurut berkas bertanggal sesudah hari telaah {as_of}: paling awal "
            "{found}.",
            "By the file the act {act} is dated after the day of review {as_of}: {found} at the "
            "earliest.",
        ),
        (
            "Perbaiki tanggalnya, atau pilih hari telaah yang kemudian (--as-of).",
            "Correct the date, or choose a later day of review (--as-of).",
        ),
    ),
    **_entry(
        "actor_without_act",
        (
            "Terlapor {found} tidak disebut dalam satu perbuatan pun.",
            "The actor {found} is named in no act.",
        ),
        (
            "Tambahkan perbuatannya (conduct boleh tidak diisi), isi party atau own_candidacy, "
            "atau hapus terlapor ini.",
            "Add the act (conduct may be left out), fill in party or own_candidacy, or remove "
            "this actor.",
        ),
    ),
    **_entry(
        "too_many_sheets",
        (
            "Perbuatan, pelaku, dan sasaran menghasilkan {found} lembar fakta; paling banyak "
            "{limit}.",
            "Acts, actors and targets make {found} fact sheets; at most {limit} are allowed.",
        ),
        ("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    **_entry(
        "unknown_field_path",
        (
            "Alamat {found} tidak menunjuk isian mana pun.",
            "The path {found} leads to no field.",
        ),
        (
            "Tulis bagian, kode, dan nama isian, misalnya acts.p1.conduct.",
            "Write section, id and name of the field, such as acts.p1.conduct.",
        ),
    ),
    **_entry(
        "wrong_alternative",
        (
            "{found} bukan nilai isian {field}.",
            "{found} is no value of the field {field}.",
        ),
        NO_HINT,
    ),
    **_entry(
        "verified_without_evidence",
        (
            "Keterangan yang diverifikasi harus menyebut bukti yang memastikannya.",
            "A verified statement must name the evidence that settles it.",
        ),
        (
            "Isi evidence dengan kode bukti, atau pakai status lain.",
            "Fill in evidence with the id of the evidence, or use another standing.",
        ),
    ),
    **_entry(
        "conduct_without_description",
        (
            "Perbuatan other_partisan_conduct harus diuraikan.",
            "An act of the kind other_partisan_conduct must be described.",
        ),
        ("Isi description.", "Fill in description."),
    ),
    **_entry(
        "echelon_other_level",
        (
            "Eselon {found} dan jenjang {level} tidak dapat bersama; eselon itu berarti {meant}.",
            "Echelon {found} and level {level} cannot go together; that echelon means {meant}.",
        ),
        (
            "Perbaiki post.echelon atau post.level menurut SK, atau hapus yang tidak pasti.",
            "Correct post.echelon or post.level by the decree, or leave out the one in doubt.",
        ),
    ),
    **_entry(
        "village_with_level",
        (
            "Status {status} dan jenjang jabatan ASN {found} tidak dapat bersama.",
            "The status {status} and the civil-service level {found} cannot go together.",
        ),
        (
            "Hapus post.level, atau perbaiki status; PNS yang menjadi penjabat kepala desa "
            'berstatus pns dengan post.acting "pj_kepala_desa".',
            "Leave out post.level or correct the status; a PNS who is acting village head has the "
            'status pns and post.acting "pj_kepala_desa".',
        ),
    ),
    **_entry(
        "number_beyond_reach",
        (
            "Jumlah orang {found} dan jangkauan {reach} tidak dapat bersama.",
            "{found} people and the reach {reach} cannot go together.",
        ),
        (
            "Perbaiki audience.number atau audience.reach, atau hapus yang tidak pasti.",
            "Correct audience.number or audience.reach, or leave out the one in doubt.",
        ),
    ),
    **_entry(
        "person_twice",
        (
            "Terlapor {own} dan {other} memiliki {kind} yang sama: satu orang disebut dua kali.",
            "The actors {own} and {other} have the same {kind}: one person is named twice.",
        ),
        (
            "Tulis orang itu satu kali dan sebut kodenya dalam semua perbuatannya, atau perbaiki "
            "nomornya.",
            "Write the person once and name that id in all acts, or correct the number.",
        ),
    ),
}
