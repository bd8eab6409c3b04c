"""The words of the register."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

_COLUMNS = {
    "no": ("No", "No"),
    "file": ("Berkas", "File"),
    "number": ("Nomor", "Number"),
    "source": ("Sumber", "Source"),
    "received_on": ("Diterima", "Received"),
    "registered_on": ("Diregister", "Registered"),
    "contest": ("Pemilihan", "Election"),
    "region": ("Wilayah", "Region"),
    "position": ("Terlapor (jabatan)", "Person (post)"),
    "agency": ("Instansi", "Agency"),
    "conduct": ("Perbuatan", "Conduct"),
    "group": ("Kelompok menurut KASN", "Group of KASN"),
    "phase": ("Tahapan", "Phase"),
    "track": ("Jalur", "Track"),
    "state": ("Keadaan menurut berkas", "State by the file"),
    "norms": ("Norma", "Norms"),
    "level": ("Tingkat menurut berkas", "Level by the file"),
    "sent_to": ("Diteruskan kepada", "Forwarded to"),
    "sent_on": ("Diteruskan tanggal", "Forwarded on"),
    "answer_by": ("Jawaban diminta sebelum", "Answer asked by"),
    "answered_on": ("Dijawab tanggal", "Answered on"),
    "answer": ("Jawaban", "Answer"),
    "sanction": ("Sanksi yang dijatuhkan", "Sanction imposed"),
    "sanctioned_on": ("Tanggal sanksi", "Sanction on"),
    "days_open": ("Hari terbuka", "Days open"),
    "awaited": ("Yang ditunggu", "Awaited"),
    "due": ("Jatuh tempo", "Due"),
    "due_state": ("Keadaan tenggat", "State of the limit"),
    "overdue": ("Lewat (hari)", "Overdue (days)"),
    "name": ("Nama terlapor", "Name of the person"),
    "reporter": ("Nama pelapor", "Name of the reporter"),
    "persons": ("Orang", "Persons"),
}
_TALLIES = {
    "group": ("Kelompok menurut KASN", "Group of KASN"),
    "conduct": ("Perbuatan", "Conduct"),
    "status": ("Status kepegawaian", "Employment status"),
    "level": ("Tingkat menurut berkas", "Level by the file"),
    "cause": ("Sebab", "Cause"),
    "phase": ("Tahapan", "Phase"),
    "unknown": ("Belum diketahui", "Not known"),
    "no_level": ("Belum ada tingkat yang dapat ditentukan", "No level to be determined yet"),
}
_CAUSES = {
    "kekerabatan": ("Kekerabatan dengan calon", "Kinship with a candidate"),
    "ambisi_jabatan": ("Ambisi jabatan", "Career ambition"),
    "ketidaktahuan": ("Ketidaktahuan akan aturan", "Ignorance of the rules"),
    "lemahnya_penegakan": ("Lemahnya penegakan", "Weak enforcement"),
    "loyalitas_atasan": ("Loyalitas kepada atasan", "Loyalty to a superior"),
    "tidak_diketahui": ("Belum diketahui", "Not known"),
}
_DUE = {
    "due.running": ("berjalan", "running"),
    "due.maybe_late": ("mungkin lewat", "maybe overdue"),
    "due.late": ("lewat", "overdue"),
    "awaited.answer": ("Jawaban atas surat", "Answer to the letter"),
}
_SHEETS = {
    "register": ("Register", "Register"),
    "counts": ("Rekap", "Counts"),
    "title": (
        "Register dugaan pelanggaran netralitas, keadaan per {day}",
        "Register of suspected breaches of neutrality, as of {day}",
    ),
    "note": (
        "Satu baris per terlapor dan jalur. Keadaan dan tingkat adalah dugaan menurut berkas; yang "
        "memutus adalah pejabat yang berwenang. Merah: lewat dari hari yang aman, atau dari hari "
        "yang diminta surat.",
        "One row per person and track. State and level are suspected by the file; the competent "
        "officials decide. Red: past the safe day, or past the day that a letter asked for.",
    ),
    "counts.note": (
        "Dihitung per orang; seorang dengan dua nilai dihitung pada keduanya. Kelompok KASN "
        "menurut angka 2020 dalam pemberitaan; pasangannya dengan perbuatan adalah kesimpulan.",
        "Counted by person; one with two values counts in both. Groups of KASN as its figures of "
        "2020 were reported; which conduct falls in which is inferred.",
    ),
}


def _table(prefix: str, words: Mapping[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
    return {f"papers.{prefix}{key}": {"id": own, "en": en} for key, (own, en) in words.items()}


MESSAGES: Mapping[str, Mapping[str, str]] = {
    **_table("", _DUE),
    **_table("column.", _COLUMNS),
    **_table("tally.", _TALLIES),
    **_table("cause.", _CAUSES),
    **_table("sheet.", _SHEETS),
}
