"""What may be wrong with an incident, in Indonesian and English.

Each code has the fault and, under `.hint`, the remedy. What was found and what is allowed are
added to every remedy where they are known.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.syntax import NO_HINT, SYNTAX, entry

__all__ = ["MESSAGES"]


_CLEAN_SAVE = (
    "Simpan ulang berkas sebagai teks UTF-8.",
    "Save the file again as UTF-8 text.",
)

_FRAME = {
    "input.nearest": {"id": "Mungkin maksudnya: {nearest}.", "en": "Did you mean: {nearest}?"},
    "input.judgement": {
        "id": "{found} adalah penilaian, bukan perbuatan. Hapus conduct, lalu ceritakan dalam "
        "description apa yang dilakukan atau dikatakan.",
        "en": "{found} is a judgement and no conduct. Leave conduct out and tell in description "
        "what was done or said.",
    },
    "input.allowed": {"id": "Yang diizinkan: {allowed}.", "en": "Allowed: {allowed}."},
}

_MORE = entry(
    "more_faults",
    (
        "Masih ada kesalahan lain; hanya {limit} yang pertama disebut.",
        "There are more faults; only the first {limit} are named.",
    ),
    NO_HINT,
)

_FILES = {
    **entry(
        "file_missing",
        ("Berkas tidak ada.", "There is no such file."),
        ("Periksa nama dan foldernya.", "Check its name and folder."),
    ),
    **entry(
        "is_directory",
        ("Ini folder, bukan berkas.", "This is a folder, not a file."),
        (
            "Sebut berkas peristiwa di dalamnya.",
            "Name an incident file inside it.",
        ),
    ),
    **entry(
        "file_unreadable",
        ("Berkas tidak dapat dibaca: {reason}.", "The file cannot be read: {reason}."),
        ("Periksa izin baca berkas itu.", "Check that you may read it."),
    ),
    **entry(
        "too_large",
        (
            "Masukan lebih besar daripada batas 10 MB; isinya tidak dibaca.",
            "The input is larger than the limit of 10 MB; its content was not read.",
        ),
        (
            "Tulis satu peristiwa per berkas; foto dan video cukup disebut sebagai bukti.",
            "Write one incident a file; photos and videos are only named as evidence.",
        ),
    ),
    **entry(
        "not_utf8",
        (
            "Berkas bukan teks UTF-8: bita {found} pada ofset {offset}.",
            "The file is not UTF-8 text: byte {found} at offset {offset}.",
        ),
        _CLEAN_SAVE,
    ),
    **entry(
        "empty",
        ("Berkas kosong.", "The file is empty."),
        ("Buat kerangka dengan: check new.", "Make a skeleton with: check new."),
    ),
}

_SHAPE = {
    **entry(
        "unknown_field",
        ("Isian {found} tidak dikenal di sini.", "The field {found} is not known here."),
        NO_HINT,
    ),
    **entry(
        "not_together",
        (
            "Isian {found} tidak dapat dipakai bersama isian lain di sini.",
            "The field {found} cannot be used together with the others here.",
        ),
        (
            "Satu waktu ditulis dalam satu bentuk saja.",
            "One point in time is written in one form only.",
        ),
    ),
    **entry(
        "missing_field",
        (
            "Isian wajib {field} ({title}) tidak ada.",
            "The required field {field} ({title}) is missing.",
        ),
        ("Tambahkan isian itu.", "Add it."),
    ),
    **entry(
        "wrong_type",
        (
            "Jenis nilai salah: ditemukan {found}, seharusnya {expected}.",
            "Wrong type of value: found {found}, expected {expected}.",
        ),
        NO_HINT,
    ),
    **entry(
        "null_value",
        ("Nilai null tidak dipakai.", "The value null is not used."),
        (
            "Hapus isian bila belum dinyatakan, atau tulis nilai yang diizinkan.",
            "Leave the field out if nothing was stated, or write an allowed value.",
        ),
    ),
    **entry(
        "wrong_term",
        ("Nilai {found} tidak dikenal untuk isian ini.", "{found} is no value of this field."),
        NO_HINT,
    ),
    **entry(
        "wrong_version",
        (
            "Versi format {found} tidak didukung.",
            "The format version {found} is not supported.",
        ),
        NO_HINT,
    ),
    **entry(
        "impossible_date",
        (
            "Tanggal {found} tidak ada dalam kalender.",
            "The date {found} is not in the calendar.",
        ),
        ("Tulis tanggal sebagai TTTT-BB-HH.", "Write dates as YYYY-MM-DD."),
    ),
    **entry(
        "wrong_date_form",
        ("{found} bukan tanggal.", "{found} is no date."),
        (
            "Tulis tanggal sebagai TTTT-BB-HH; bila hanya sebagian diketahui, lihat bentuk waktu "
            "lain dengan: check schema incident.",
            "Write dates as YYYY-MM-DD; where only part is known, see the other forms with: "
            "check schema incident.",
        ),
    ),
    **entry(
        "no_form_of_date",
        (
            "Waktu ini kosong.",
            "This point in time is empty.",
        ),
        (
            "Isi satu bentuk, atau hapus isiannya bila tidak dinyatakan.",
            "Fill in one form, or leave the field out if nothing was stated.",
        ),
    ),
    **entry(
        "wrong_id",
        ("{found} bukan kode yang sah.", "{found} is no valid id."),
        (
            "Kode memuat huruf kecil dan angka dengan tanda hubung di antaranya, misalnya camat-x.",
            "An id holds lower case letters and digits with hyphens between, such as camat-x.",
        ),
    ),
    **entry(
        "wrong_path",
        ("{found} bukan alamat isian.", "{found} is no field path."),
        (
            "Tulis bagian, kode, dan nama isian, misalnya acts.p1.conduct.",
            "Write section, id and name of the field, such as acts.p1.conduct.",
        ),
    ),
    **entry(
        "wrong_text_form",
        ("{found} tidak berbentuk seperti yang diminta.", "{found} has not the form asked for."),
        ("Contoh: {example}.", "Example: {example}."),
    ),
    **entry(
        "empty_text",
        ("Teks kosong.", "The text is empty."),
        (
            "Isi, atau hapus isiannya.",
            "Fill it in, or leave the field out.",
        ),
    ),
    **entry(
        "too_long",
        (
            "Teks lebih panjang daripada {limit} karakter.",
            "The text is longer than {limit} characters.",
        ),
        NO_HINT,
    ),
    **entry(
        "too_few",
        (
            "Daftar memuat {found} isi; paling sedikit {limit}.",
            "The list holds {found} entries; at least {limit} are needed.",
        ),
        NO_HINT,
    ),
    **entry(
        "too_many",
        (
            "Daftar memuat {found} isi; paling banyak {limit}.",
            "The list holds {found} entries; at most {limit} are allowed.",
        ),
        ("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    **entry(
        "out_of_range",
        (
            "Bilangan {found} di luar batas {low} sampai {high}.",
            "The number {found} is outside {low} to {high}.",
        ),
        NO_HINT,
    ),
    **entry(
        "refused",
        ("Nilai {found} ditolak: {reason}", "The value {found} was refused: {reason}"),
        NO_HINT,
    ),
    "input.type.string": {"id": "teks", "en": "a text"},
    "input.type.integer": {"id": "bilangan bulat", "en": "a whole number"},
    "input.type.number": {"id": "bilangan", "en": "a number"},
    "input.type.boolean": {"id": "true atau false", "en": "true or false"},
    "input.type.array": {"id": "daftar [...]", "en": "a list [...]"},
    "input.type.object": {"id": "objek {{...}}", "en": "an object {{...}}"},
    "input.type.null": {"id": "null", "en": "null"},
    "input.type.or": {"id": " atau ", "en": " or "},
}

MESSAGES: Mapping[str, Mapping[str, str]] = {**_FRAME, **_MORE, **_FILES, **SYNTAX, **_SHAPE}
