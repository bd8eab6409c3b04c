"""What a batch says: how it goes, and what it is refused for.

Each refusal has the fault and, under `.hint`, the remedy.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from checker.messages.batch_files.entry import entry

__all__ = ["MESSAGES"]

_entry = partial(entry, catalogue="batch")

_GO_ON = (
    "Yang sudah selesai tersimpan; sesudah itu ulangi perintah yang sama dengan --resume.",
    "What is finished is kept; then give the same command again with --resume.",
)

_BEFORE = {
    **_entry(
        "no_output",
        ("Berkas hasil belum disebut.", "The file for the result is not named."),
        (
            "Tambahkan -o, misalnya: check batch masukan.ndjson -o hasil.csv",
            "Add -o, for instance: check batch input.ndjson -o result.csv",
        ),
    ),
    **_entry(
        "no_folder",
        ("Folder {found} tidak ada.", "There is no folder {found}."),
        ("Buat folder itu lebih dahulu.", "Make the folder first."),
    ),
    **_entry(
        "taken",
        ("Berkas sudah ada.", "The file is there already."),
        (
            "Pilih nama lain, atau tambahkan --replace untuk menggantinya.",
            "Choose another name, or add --replace to replace it.",
        ),
    ),
    **_entry(
        "full_needs_lines",
        (
            "Penilaian utuh (--full) hanya dapat ditulis sebagai NDJSON.",
            "Whole assessments (--full) can only be written as NDJSON.",
        ),
        (
            "Beri nama berakhiran .ndjson, .ndjson.gz, atau .ndjson.zst.",
            "Give a name that ends in .ndjson, .ndjson.gz or .ndjson.zst.",
        ),
    ),
    **_entry(
        "twice",
        ("Berkas disebut dua kali.", "The file is named twice."),
        ("Sebut satu kali saja.", "Name it once only."),
    ),
    **_entry(
        "is_output",
        (
            "Berkas yang sama tidak dapat dibaca dan ditulis.",
            "The same file cannot be read and written.",
        ),
        ("Pilih nama lain bagi hasilnya.", "Choose another name for the result."),
    ),
    **_entry(
        "no_file",
        (
            "Ini bukan berkas biasa; yang hanya dapat dibaca sekali tidak dapat dilanjutkan.",
            "This is no plain file; what can be read only once cannot be taken up again.",
        ),
        ("Simpan lebih dahulu ke dalam berkas.", "Save it to a file first."),
    ),
}

_STAGING = {
    **_entry(
        "left_over",
        (
            "Di sini tersimpan pekerjaan yang belum selesai.",
            "A run that is not finished is kept here.",
        ),
        (
            "Lanjutkan dengan --resume, atau hapus folder ini untuk memulai dari awal.",
            "Go on with --resume, or delete this folder to begin anew.",
        ),
    ),
    **_entry(
        "other_run",
        (
            "Pekerjaan yang tersimpan di sini lain; yang berbeda: {found}.",
            "The run that is kept here is another one; what differs: {found}.",
        ),
        (
            "Ulangi dengan masukan dan pilihan semula, atau hapus folder ini untuk memulai dari "
            "awal.",
            "Repeat it with the files and options of then, or delete this folder to begin anew.",
        ),
    ),
    **_entry(
        "at_work",
        (
            "Perintah lain sedang menulis hasil yang sama.",
            "Another command is writing the same result.",
        ),
        ("Tunggu sampai selesai, atau pilih nama lain.", "Wait for it, or choose another name."),
    ),
    **_entry(
        "not_ours",
        (
            "Folder ini milik orang lain, dapat dibaca orang lain, atau berisi berkas lain "
            "({found}).",
            "This folder is another person's, can be read by others, or holds other files "
            "({found}).",
        ),
        (
            "Pindahkan folder itu, atau pilih nama lain bagi hasilnya.",
            "Move the folder away, or choose another name for the result.",
        ),
    ),
    **_entry(
        "too_many_rows",
        (
            "Buku kerja hanya memuat {limit} baris, dan hasilnya lebih banyak.",
            "A workbook holds only {limit} rows, and the result has more.",
        ),
        (
            "Pakai .csv atau .parquet. Agar yang sudah selesai tidak diulang, ganti nama folder "
            ".part menurut nama hasil yang baru, lalu tambahkan --resume.",
            "Use .csv or .parquet. So that what is finished need not be done again, rename the "
            ".part folder after the new result, and add --resume.",
        ),
    ),
    **_entry(
        "changed",
        (
            "Berkas masukan berubah selama dibaca; hasilnya tidak ditulis.",
            "The input changed while it was being read; no result was written.",
        ),
        (
            "Hapus folder {folder}, lalu mulai lagi setelah berkas itu selesai ditulis.",
            "Delete the folder {folder}, and begin again once the file is complete.",
        ),
    ),
}

_WRITING = {
    **_entry(
        "disk_full",
        ("Tidak ada ruang lagi untuk menulis: {reason}.", "No room to write: {reason}."),
        (f"Kosongkan ruang. {_GO_ON[0]}", f"Make room. {_GO_ON[1]}"),
    ),
    **_entry(
        "unwritable",
        ("Tidak dapat ditulis: {reason}.", "It cannot be written: {reason}."),
        (
            "Periksa folder dan izin tulisnya. Bila pekerjaan sudah mulai, yang selesai tersimpan: "
            "ulangi perintah yang sama dengan --resume.",
            "Check the folder and that it may be written. If work had begun, what is finished is "
            "kept: give the same command again with --resume.",
        ),
    ),
}

_WORK = {
    **_entry(
        "worker_died",
        (
            "Proses yang mengerjakan baris ini mati (kode {found}).",
            "The process that worked on these lines died (code {found}).",
        ),
        (
            "Mungkin memori habis: coba --workers 1. Bila terulang pada baris yang sama, keluarkan "
            f"baris itu dari masukan dan laporkan. {_GO_ON[0]}",
            "Memory may have run out: try --workers 1. If it happens again on the same lines, take "
            f"them out of the input and report it. {_GO_ON[1]}",
        ),
    ),
    **_entry(
        "no_cluster",
        (
            "Gugus Dask tidak dapat dihubungi: {reason}.",
            "The Dask cluster cannot be reached: {reason}.",
        ),
        (
            "Periksa alamat penjadwalnya, misalnya tcp://10.0.0.5:8786, dan apakah ia berjalan. "
            "Tanpa --cluster pekerjaan dilakukan di mesin ini.",
            "Check the address of the scheduler, for instance tcp://10.0.0.5:8786, and that it "
            "runs. Without --cluster the work is done on this machine.",
        ),
    ),
    **_entry(
        "no_workers",
        (
            "Gugus Dask tidak memiliki pekerja.",
            "The Dask cluster has no workers.",
        ),
        (
            f"Jalankan dask worker pada penjadwal itu. {_GO_ON[0]}",
            f"Start dask worker with that scheduler. {_GO_ON[1]}",
        ),
    ),
    **_entry(
        "not_installed",
        (
            "Pekerja gugus Dask tidak memiliki paket {found}.",
            "The workers of the Dask cluster lack the package {found}.",
        ),
        (
            "Pasang netralitas pada setiap mesin gugus itu.",
            "Install netralitas on every machine of the cluster.",
        ),
    ),
    **_entry(
        "cluster_lost",
        (
            "Gugus Dask terputus atau gagal ({reason}).",
            "The Dask cluster went away or failed ({reason}).",
        ),
        (
            f"Periksa penjadwalnya. {_GO_ON[0]}",
            f"Check the scheduler. {_GO_ON[1]}",
        ),
    ),
    **_entry(
        "other_rulebook",
        (
            "Versi atau kitab aturan di tempat kerja ini lain: {found}; yang diminta {wanted}.",
            "This place has another version or rulebook: {found}; wanted is {wanted}.",
        ),
        (
            "Pasang versi dan aturan yang sama di setiap mesin. Bila aturannya baru saja "
            "disunting, mulai dari awal.",
            "Install the same version and rules on every machine. If the rules were edited just "
            "now, begin anew.",
        ),
    ),
    **_entry(
        "internal",
        (
            "Program gagal pada baris ini ({error}); tidak ada penilaian.",
            "The program failed on this line ({error}); there is no assessment.",
        ),
        (
            "Ini kesalahan program. Laporkan beserta barisnya.",
            "This is a fault of the program. Please report it with the line.",
        ),
    ),
    "batch.lost": {
        "id": "Jumlah baris tidak cocok: {found}, seharusnya {wanted}. Hasilnya tidak ditulis.",
        "en": "The counts do not agree: {found}, should be {wanted}. No result was written.",
    },
}

_TOLD = {
    "batch.counting": {"id": "Menghitung baris ...", "en": "Counting the lines ..."},
    "batch.assembling": {"id": "Menyusun hasil ...", "en": "Writing the result ..."},
    "batch.progress": {
        "id": "{done} dari {total} baris ({share}), {rate} per detik, sisa {left}",
        "en": "{done} of {total} lines ({share}), {rate} a second, {left} left",
    },
    "batch.read": {
        "id": "Dibaca {read} baris: {assessed} dinilai, {refused} ditolak.",
        "en": "{read} lines read: {assessed} assessed, {refused} refused.",
    },
    "batch.people": {"id": "Orang: {counts}.", "en": "People: {counts}."},
    "batch.template": {
        "id": "Tabel untuk diisi: {file}",
        "en": "The table to fill in: {file}",
    },
    "batch.written": {"id": "Hasil: {file}", "en": "Result: {file}"},
    "batch.rejects": {
        "id": "Ditolak: {file} (tanpa pelapor)",
        "en": "Refused: {file} (without the reporter)",
    },
    "batch.failed": {
        "id": "Pada {count} baris program gagal; lihat berkas yang ditolak, lalu laporkan.",
        "en": "The program failed on {count} lines; see the file of those refused, and report it.",
    },
    "batch.interrupted": {
        "id": "Dihentikan. Yang sudah selesai ({done} baris) tersimpan di {folder}.\n"
        "    Lanjutkan dengan perintah yang sama dan --resume.",
        "en": "Stopped. What is finished ({done} lines) is kept in {folder}.\n"
        "    Go on with the same command and --resume.",
    },
}

MESSAGES: Mapping[str, Mapping[str, str]] = {**_BEFORE, **_STAGING, **_WRITING, **_WORK, **_TOLD}
