"""What may be wrong with CSV, with workbooks and with Parquet."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.batch_files.entry import entry

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **entry(
        "old_workbook",
        (
            "Ini buku kerja lama (.xls) atau yang dikunci dengan kata sandi.",
            "This is an old workbook (.xls) or one locked by a password.",
        ),
        ("Simpan sebagai .xlsx tanpa kata sandi.", "Save it as .xlsx without a password."),
    ),
    **entry(
        "no_workbook",
        (
            "Berkas ini bukan buku kerja XLSX yang utuh: {reason}.",
            "This file is no whole XLSX workbook: {reason}.",
        ),
        ("Simpan ulang sebagai .xlsx.", "Save it again as .xlsx."),
    ),
    **entry(
        "workbook_too_big",
        (
            "Isi buku kerja ini lebih besar daripada {limit} bita.",
            "The content of this workbook is larger than {limit} bytes.",
        ),
        ("Simpan sebagai CSV atau Parquet.", "Save it as CSV or Parquet."),
    ),
    **entry(
        "workbook_bomb",
        (
            "Isi buku kerja ini lebih dari {limit} kali ukurannya; tidak dibuka.",
            "The content of this workbook is more than {limit} times its size; it was not opened.",
        ),
        (
            "Hapus baris dan kolom kosong yang berformat, atau simpan sebagai CSV.",
            "Delete empty rows and columns that have a format, or save it as CSV.",
        ),
    ),
    **entry(
        "entities",
        (
            "Buku kerja ini memuat deklarasi jenis dokumen XML; tidak dibuka.",
            "This workbook holds an XML document type; it was not opened.",
        ),
        (
            "Buku kerja biasa tidak memuatnya; periksa asal berkas.",
            "No ordinary workbook does; check where the file comes from.",
        ),
    ),
    **entry(
        "rows_disordered",
        (
            "Nomor baris {found} dalam buku kerja ini tidak berurutan atau melewati batas.",
            "Row number {found} in this workbook is out of order or beyond the limit.",
        ),
        ("Simpan ulang dengan Excel atau LibreOffice.", "Save it again in Excel or LibreOffice."),
    ),
    **entry(
        "sheet_spoilt",
        (
            "Lembar rusak mulai di sini; baris sesudahnya tidak dibaca: {reason}.",
            "The sheet is spoilt from here on; the rows after this were not read: {reason}.",
        ),
        ("Simpan ulang dengan Excel atau LibreOffice.", "Save it again in Excel or LibreOffice."),
    ),
    **entry(
        "which_sheet",
        (
            "Tidak jelas lembar mana yang dibaca.",
            "It is not clear which sheet to read.",
        ),
        (
            "Namai lembarnya {name}, atau tampilkan satu lembar saja.",
            "Name the sheet {name}, or show one sheet only.",
        ),
    ),
    **entry(
        "external_links",
        (
            "Buku kerja ini mengambil isi dari berkas lain.",
            "This workbook draws on other files.",
        ),
        (
            "Putuskan tautan itu (Data, Edit Links) dan simpan nilainya; baris tanpa rumus "
            "sudah dibaca.",
            "Break the links (Data, Edit Links) and save the values; rows without formulas were "
            "read.",
        ),
    ),
    **entry(
        "headings_merged",
        ("Sel judul kolom digabung.", "Cells of headings are merged."),
        (
            "Pisahkan; setiap kolom punya judul sendiri di baris pertama.",
            "Split them; each column has its own heading in the first row.",
        ),
    ),
    **entry(
        "headings_formula",
        ("Judul kolom {found} adalah rumus.", "The heading {found} is a formula."),
        ("Tulis judulnya sebagai teks.", "Write the heading as text."),
    ),
    **entry(
        "formula",
        ("Sel memuat rumus {found}.", "The cell holds the formula {found}."),
        (
            "Salin, lalu tempel sebagai nilai; rumus tidak dihitung.",
            "Copy it and paste it as a value; formulas are not worked out.",
        ),
    ),
    **entry(
        "cell_error",
        ("Sel memuat galat {found}.", "The cell holds the error {found}."),
        ("Perbaiki atau kosongkan.", "Put it right or clear it."),
    ),
    **entry(
        "cell_duration",
        (
            "Sel memuat lama waktu {found}, bukan jam atau hari.",
            "The cell holds a length of time, {found}, no hour or day.",
        ),
        ("Tulis sebagai teks.", "Write it as text."),
    ),
    **entry(
        "digits_lost",
        (
            "Bilangan {found} terlalu panjang; lembar kerja sudah mengganti angka terakhirnya.",
            "The number {found} is too long; the spreadsheet has replaced its last digits.",
        ),
        (
            "Format kolom sebagai Teks, lalu tulis lagi nomornya.",
            "Format the column as Text, then write the number again.",
        ),
    ),
    **entry(
        "merged",
        ("Sel ini bagian dari sel gabungan.", "This cell is part of merged cells."),
        (
            "Pisahkan, lalu isi setiap sel; satu baris satu peristiwa.",
            "Split them and fill in each cell; one row is one incident.",
        ),
    ),
    **entry(
        "csv_row",
        (
            "Baris CSV tidak dapat dipisah menjadi sel: {reason}.",
            "The row of CSV cannot be cut into cells: {reason}.",
        ),
        (
            "Tutup setiap tanda kutip ganda, dan gandakan yang di dalam teks; yang sangat panjang "
            "ditulis sebagai NDJSON.",
            "Close every double quote, and double those inside a text; what is very long is "
            "written as NDJSON.",
        ),
    ),
    **entry(
        "no_parquet",
        (
            "Berkas ini bukan Parquet yang utuh: {reason}.",
            "This file is no whole Parquet: {reason}.",
        ),
        ("Tulis ulang dari sumbernya.", "Write it again from its source."),
    ),
    **entry(
        "parquet_too_big",
        (
            "Isi Parquet ini lebih besar daripada {limit} bita.",
            "The content of this Parquet file is larger than {limit} bytes.",
        ),
        ("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    **entry(
        "parquet_bomb",
        (
            "Isi Parquet ini lebih dari {limit} kali ukurannya; tidak dibaca.",
            "The content of this Parquet file is more than {limit} times its size; it was not "
            "read.",
        ),
        (
            "Bila memang benar, tulis ulang tanpa pemampatan atau sebagai NDJSON.",
            "If it is right as it is, write it again unpacked or as NDJSON.",
        ),
    ),
    **entry(
        "parquet_rows",
        (
            "Parquet ini menyatakan {found} baris, lebih banyak daripada bitanya.",
            "This Parquet file claims {found} rows, more than it has bytes.",
        ),
        ("Periksa asal berkas.", "Check where the file comes from."),
    ),
    **entry(
        "parquet_spoilt",
        (
            "Parquet rusak mulai di sini; baris sesudahnya tidak dibaca: {reason}.",
            "The Parquet is spoilt from here on; the rows after this were not read: {reason}.",
        ),
        ("Salin atau tulis ulang berkas itu.", "Copy the file again or write it again."),
    ),
    **entry(
        "column_type",
        (
            "Jenis kolom {found} tidak cocok.",
            "The type of the column, {found}, does not fit.",
        ),
        (
            "Teks selalu boleh, ditulis seperti dalam CSV.",
            "Text always fits, written as in CSV.",
        ),
    ),
    **entry(
        "cell_no_day",
        (
            "Sel ini memuat hari yang tidak ada dalam kalender, atau jam yang tidak ada.",
            "The cell holds a day that no calendar has, or an hour that does not exist.",
        ),
        ("Periksa isinya di sumbernya.", "Check what it holds at its source."),
    ),
    **entry(
        "cell_not_utf8",
        ("Teks sel ini bukan UTF-8.", "The text of this cell is no UTF-8."),
        ("Tulis ulang berkas dari sumbernya.", "Write the file again from its source."),
    ),
}
