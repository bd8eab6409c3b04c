"""What may be wrong with a file as a whole, plain or packed, and with its lines."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.batch_files.entry import entry

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **entry(
        "unknown_form",
        (
            "Bentuk berkas {found} tidak dikenal.",
            "The form of file {found} is not known.",
        ),
        (
            "Bentuk mengikuti akhiran nama.",
            "The form follows from the ending of the name.",
        ),
    ),
    **entry(
        "macro_file",
        (
            "Buku kerja dengan makro ({found}) tidak dibuka.",
            "A workbook with macros ({found}) is not opened.",
        ),
        ("Simpan sebagai .xlsx.", "Save it as .xlsx."),
    ),
    **entry(
        "no_library",
        (
            "Bentuk berkas ini memerlukan paket {found} yang belum terpasang.",
            "This form of file needs the package {found}, which is not installed.",
        ),
        (
            "Pasang dengan: pip install 'netralitas[{extra}]'",
            "Install it with: pip install 'netralitas[{extra}]'",
        ),
    ),
    **entry(
        "too_many_rows",
        (
            "Hasilnya lebih dari {limit} baris; buku kerja tidak ditulis.",
            "The result has more than {limit} rows; no workbook is written.",
        ),
        ("Tulis sebagai .csv atau .parquet.", "Write it as .csv or .parquet."),
    ),
    **entry(
        "file_missing",
        ("Berkas tidak ada.", "There is no such file."),
        ("Periksa nama dan foldernya.", "Check its name and folder."),
    ),
    **entry(
        "is_directory",
        ("Ini folder, bukan berkas.", "This is a folder, not a file."),
        ("Sebut berkas di dalamnya.", "Name a file inside it."),
    ),
    **entry(
        "file_unreadable",
        ("Berkas tidak dapat dibaca: {reason}.", "The file cannot be read: {reason}."),
        ("Periksa izin baca dan keutuhan berkas.", "Check that it may be read and is whole."),
    ),
    **entry(
        "packed",
        (
            "Berkas ini termampatkan ({found}), tetapi namanya tidak menyebutnya.",
            "This file is packed ({found}), but its name does not say so.",
        ),
        (
            "Tambahkan {found} di akhir namanya, atau urai pemampatannya dahulu.",
            "Add {found} at the end of its name, or unpack it first.",
        ),
    ),
    **entry(
        "truncated",
        (
            "Berkas termampatkan ini terputus di sini; baris sesudahnya tidak ada.",
            "The packed file breaks off here; the lines after this are not there.",
        ),
        (
            "Salin atau unduh lagi berkas itu; baris sebelumnya sudah dibaca.",
            "Copy or download the file again; the lines before were read.",
        ),
    ),
    **entry(
        "spoilt",
        (
            "Isi termampatkan rusak mulai di sini: {reason}.",
            "What is packed is spoilt from here on: {reason}.",
        ),
        (
            "Salin atau unduh lagi berkas itu, dan periksa apakah akhiran namanya benar.",
            "Copy or download the file again, and check that its name ends rightly.",
        ),
    ),
    **entry(
        "bomb",
        (
            "Isi berkas ini lebih dari {limit} kali ukuran termampatkannya; sisanya tidak dibaca.",
            "The content of this file is more than {limit} times its packed size; the rest was "
            "not read.",
        ),
        (
            "Bila berkas ini memang benar, urai pemampatannya dahulu dan beri berkas yang terurai.",
            "If the file is right as it is, unpack it first and give the unpacked file.",
        ),
    ),
    **entry(
        "too_much",
        (
            "Isi berkas ini lebih besar daripada {limit} bita; sisanya tidak dibaca.",
            "The content of this file is larger than {limit} bytes; the rest was not read.",
        ),
        ("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    **entry(
        "line_too_long",
        (
            "Baris lebih panjang daripada batas {limit} bita; isinya tidak dibaca.",
            "The line is longer than the limit of {limit} bytes; its content was not read.",
        ),
        (
            "Tulis satu peristiwa per baris; foto dan video cukup disebut sebagai bukti.",
            "Write one incident a line; photos and videos are only named as evidence.",
        ),
    ),
    **entry(
        "utf16",
        (
            "Baris ini ditulis sebagai UTF-16, bukan UTF-8.",
            "This line is written as UTF-16, not UTF-8.",
        ),
        (
            "Simpan ulang berkas sebagai UTF-8 (bukan Unicode).",
            "Save the file again as UTF-8 (not Unicode).",
        ),
    ),
    **entry(
        "null_byte",
        ("Baris memuat bita nol.", "The line holds a null byte."),
        (
            "Berkas rusak atau bukan teks; buat ulang dari sumbernya.",
            "The file is spoilt or no text; make it again from its source.",
        ),
    ),
    **entry(
        "not_utf8",
        (
            "Baris bukan teks UTF-8: bita {found}; mungkin Windows-1252.",
            "The line is no UTF-8 text: byte {found}; it may be Windows-1252.",
        ),
        ("Simpan ulang berkas sebagai teks UTF-8.", "Save the file again as UTF-8 text."),
    ),
}
