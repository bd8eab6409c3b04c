"""Texts of `batch` in the help, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "cli.batch": {
        "id": "Menilai banyak peristiwa sekaligus dan menulis satu baris per terlapor.",
        "en": "Assess many incidents at once and write one row for each reported person.",
    },
    "cli.batch.more": {
        "id": "Bentuk berkas mengikuti akhiran namanya. Urutan baris tetap. Baris yang ditolak "
        "ditulis ke OUT.rejects.ndjson dan yang lain tetap dinilai. Hasil baru ada setelah "
        "semuanya selesai; yang terhenti dilanjutkan dengan --resume.\n\n"
        "Kode keluar: 0 tidak ada dugaan; 1 ada dugaan pelanggaran; 3 perlu pendalaman; 2 ada yang "
        "ditolak; 4 kegagalan program; 130 dihentikan.",
        "en": "The form of a file follows from the ending of its name. Lines keep their order. A "
        "line that is refused goes to OUT.rejects.ndjson, and the others are assessed. The result "
        "is there once all is done; what was stopped goes on with --resume.\n\n"
        "Exit codes: 0 no suspicion; 1 suspected violation; 3 to be looked into; 2 something was "
        "refused; 4 failure of the program; 130 stopped.",
    },
    "cli.batch.output": {
        "id": "Berkas hasil: {forms}.",
        "en": "The result: {forms}.",
    },
    "cli.batch.full": {
        "id": "Tulis penilaian utuh, satu per peristiwa (hanya NDJSON).",
        "en": "Write whole assessments, one for each incident (NDJSON only).",
    },
    "cli.batch.workers": {
        "id": "Banyaknya proses. Bawaan: sebanyak inti prosesor.",
        "en": "How many processes. Default: as many as there are cores.",
    },
    "cli.batch.cluster": {
        "id": "Kerjakan pada gugus Dask ini, misalnya tcp://10.0.0.5:8786.",
        "en": "Work on this Dask cluster, for instance tcp://10.0.0.5:8786.",
    },
    "cli.batch.resume": {
        "id": "Lanjutkan yang terhenti; bila tidak ada, mulai dari awal.",
        "en": "Go on with what was stopped; begin anew if there is nothing.",
    },
    "cli.batch.replace": {
        "id": "Ganti hasil yang sudah ada.",
        "en": "Replace a result that is there.",
    },
    "cli.batch.template": {
        "id": "Tulis tabel kosong untuk diisi, dengan satu contoh (.csv, .xlsx, .parquet).",
        "en": "Write an empty table to fill in, with one example (.csv, .xlsx, .parquet).",
    },
}
