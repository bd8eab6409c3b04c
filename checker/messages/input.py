"""What may be wrong with an incident, in Indonesian and English.

Each code has the fault and, under `.hint`, the remedy. What was found and what is allowed are
added to every remedy where they are known.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]


def _entry(code: str, fault: tuple[str, str], hint: tuple[str, str]) -> dict[str, dict[str, str]]:
    return {
        f"input.{code}": {"id": fault[0], "en": fault[1]},
        f"input.{code}.hint": {"id": hint[0], "en": hint[1]},
    }


NO_HINT = ("", "")
_CLEAN_SAVE = (
    "Simpan ulang berkas sebagai teks UTF-8.",
    "Save the file again as UTF-8 text.",
)

_FRAME = {
    "input.nearest": {"id": "Mungkin maksudnya: {nearest}.", "en": "Did you mean: {nearest}?"},
    "input.allowed": {"id": "Yang diizinkan: {allowed}.", "en": "Allowed: {allowed}."},
}

_FILES = {
    **_entry(
        "file_missing",
        ("Berkas tidak ada.", "There is no such file."),
        ("Periksa nama dan foldernya.", "Check its name and folder."),
    ),
    **_entry(
        "is_directory",
        ("Ini folder, bukan berkas.", "This is a folder, not a file."),
        (
            "Sebut berkas peristiwa di dalamnya.",
            "Name an incident file inside it.",
        ),
    ),
    **_entry(
        "file_unreadable",
        ("Berkas tidak dapat dibaca: {reason}.", "The file cannot be read: {reason}."),
        ("Periksa izin baca berkas itu.", "Check that you may read it."),
    ),
    **_entry(
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
    **_entry(
        "not_utf8",
        (
            "Berkas bukan teks UTF-8: bita {found} pada ofset {offset}.",
            "The file is not UTF-8 text: byte {found} at offset {offset}.",
        ),
        _CLEAN_SAVE,
    ),
    **_entry(
        "empty",
        ("Berkas kosong.", "The file is empty."),
        ("Buat kerangka dengan: check new.", "Make a skeleton with: check new."),
    ),
}

_JSON = {
    **_entry(
        "json_truncated",
        (
            "Teks JSON terputus sebelum selesai.",
            "The JSON text ends before it is complete.",
        ),
        (
            "Lengkapi tanda kutip dan kurung tutup yang kurang.",
            "Add the closing quotes and brackets that are missing.",
        ),
    ),
    **_entry(
        "json_more_after_end",
        (
            "Masih ada tulisan sesudah akhir objek JSON: {found}",
            "There is more text after the end of the JSON object: {found}",
        ),
        ("Satu berkas memuat satu objek.", "One file holds one object."),
    ),
    **_entry(
        "json_comma_missing",
        (
            "Koma atau kurung tutup seharusnya ada di sini, bukan {found}",
            "A comma or a closing bracket should stand here, not {found}",
        ),
        ("Pisahkan isian dengan koma.", "Separate the entries with commas."),
    ),
    **_entry(
        "json_comma_too_many",
        (
            "Ada koma sebelum kurung tutup {found}",
            "There is a comma before the closing bracket {found}",
        ),
        ("Hapus koma terakhir.", "Remove the last comma."),
    ),
    **_entry(
        "json_key_missing",
        (
            "Nama isian dalam tanda kutip ganda seharusnya ada di sini, bukan {found}",
            "The name of a field in double quotes should stand here, not {found}",
        ),
        ('Tulis misalnya "id": "a1".', 'Write for instance "id": "a1".'),
    ),
    **_entry(
        "json_colon_missing",
        (
            "Titik dua sesudah nama isian tidak ada; ditemukan {found}",
            "The colon after the name of the field is missing; found {found}",
        ),
        ('Tulis misalnya "id": "a1".', 'Write for instance "id": "a1".'),
    ),
    **_entry(
        "json_value_missing",
        (
            "Nilai seharusnya ada di sini, bukan {found}",
            "A value should stand here, not {found}",
        ),
        (
            'Nilai JSON: "teks", angka, true, false, [daftar], atau {{objek}}.',
            'JSON values: "text", a number, true, false, [a list] or {{an object}}.',
        ),
    ),
    **_entry(
        "json_escape",
        (
            "Garis miring terbalik di dalam teks tidak diikuti tanda yang dikenal JSON.",
            "A backslash inside a text is not followed by a sign that JSON knows.",
        ),
        (
            "Gandakan garis miring terbalik itu.",
            "Double the backslash.",
        ),
    ),
    **_entry(
        "json_control_character",
        (
            "Ada ganti baris atau tanda kendali di dalam teks, atau tanda kutip tutup kurang.",
            "A line break or control character stands inside a text, or its closing quote is "
            "missing.",
        ),
        (
            "Tutup tanda kutip, atau tulis ganti baris sebagai \\n.",
            "Close the quote, or write the line break as \\n.",
        ),
    ),
    **_entry(
        "too_deep",
        (
            "Kurung bersarang lebih dalam daripada 64 tingkat.",
            "Brackets are nested deeper than 64 levels.",
        ),
        (
            "Peristiwa yang sah tidak pernah sedalam itu; periksa asal berkas.",
            "No valid incident is that deep; check where the file comes from.",
        ),
    ),
    **_entry(
        "duplicate_key",
        (
            "Isian {found} ditulis dua kali dalam objek yang sama.",
            "The field {found} is written twice in the same object.",
        ),
        ("Hapus salah satunya.", "Remove one of them."),
    ),
    **_entry(
        "lone_surrogate",
        (
            "Teks memuat separuh karakter (surrogate tanpa pasangan): {found}",
            "The text holds half a character (a surrogate without its pair): {found}",
        ),
        (
            "Tulis karakternya langsung, bukan sebagai \\u.",
            "Write the character itself, not as \\u.",
        ),
    ),
    **_entry(
        "not_a_number",
        ("{found} bukan nilai JSON.", "{found} is no JSON value."),
        (
            "Tulis angka, atau hapus isian bila tidak diketahui.",
            "Write a number, or leave the field out if it is not known.",
        ),
    ),
    **_entry(
        "number_too_large",
        ("Angka terlalu besar: {found}", "The number is too large: {found}"),
        (
            "Tulis bilangan yang masuk akal; nomor identitas ditulis sebagai teks.",
            "Write a sensible number; identity numbers are written as text.",
        ),
    ),
    **_entry(
        "top_level",
        (
            "Berkas harus memuat satu objek JSON; yang ditemukan {found}.",
            "The file must hold one JSON object; found {found}.",
        ),
        (
            'Awali dengan {{"schema_version": "1.0", ...}}, atau pakai: check new.',
            'Begin with {{"schema_version": "1.0", ...}}, or use: check new.',
        ),
    ),
    **_entry(
        "wrong_key",
        (
            "Nama isian harus teks; yang ditemukan {found}.",
            "The name of a field must be a text; found {found}.",
        ),
        NO_HINT,
    ),
    **_entry(
        "no_json_value",
        (
            "Nilai berjenis {found} tidak dapat ditulis sebagai JSON.",
            "A value of the type {found} cannot be written as JSON.",
        ),
        (
            "Pakai teks, bilangan, true, false, daftar, atau objek.",
            "Use a text, a number, true, false, a list or an object.",
        ),
    ),
}

_SHAPE = {
    **_entry(
        "unknown_field",
        ("Isian {found} tidak dikenal di sini.", "The field {found} is not known here."),
        NO_HINT,
    ),
    **_entry(
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
    **_entry(
        "missing_field",
        (
            "Isian wajib {field} ({title}) tidak ada.",
            "The required field {field} ({title}) is missing.",
        ),
        ("Tambahkan isian itu.", "Add it."),
    ),
    **_entry(
        "wrong_type",
        (
            "Jenis nilai salah: ditemukan {found}, seharusnya {expected}.",
            "Wrong type of value: found {found}, expected {expected}.",
        ),
        NO_HINT,
    ),
    **_entry(
        "null_value",
        ("Nilai null tidak dipakai.", "The value null is not used."),
        (
            "Hapus isian bila belum dinyatakan, atau tulis nilai yang diizinkan.",
            "Leave the field out if nothing was stated, or write an allowed value.",
        ),
    ),
    **_entry(
        "wrong_term",
        ("Nilai {found} tidak dikenal untuk isian ini.", "{found} is no value of this field."),
        NO_HINT,
    ),
    **_entry(
        "wrong_version",
        (
            "Versi format {found} tidak didukung.",
            "The format version {found} is not supported.",
        ),
        NO_HINT,
    ),
    **_entry(
        "impossible_date",
        (
            "Tanggal {found} tidak ada dalam kalender.",
            "The date {found} is not in the calendar.",
        ),
        ("Tulis tanggal sebagai TTTT-BB-HH.", "Write dates as YYYY-MM-DD."),
    ),
    **_entry(
        "wrong_date_form",
        ("{found} bukan tanggal.", "{found} is no date."),
        (
            "Tulis tanggal sebagai TTTT-BB-HH; bila hanya sebagian diketahui, lihat bentuk waktu "
            "lain dengan: check schema incident.",
            "Write dates as YYYY-MM-DD; where only part is known, see the other forms with: "
            "check schema incident.",
        ),
    ),
    **_entry(
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
    **_entry(
        "wrong_id",
        ("{found} bukan kode yang sah.", "{found} is no valid id."),
        (
            "Kode memuat huruf kecil dan angka dengan tanda hubung di antaranya, misalnya camat-x.",
            "An id holds lower case letters and digits with hyphens between, such as camat-x.",
        ),
    ),
    **_entry(
        "wrong_path",
        ("{found} bukan alamat isian.", "{found} is no field path."),
        (
            "Tulis bagian, kode, dan nama isian, misalnya acts.p1.conduct.",
            "Write section, id and name of the field, such as acts.p1.conduct.",
        ),
    ),
    **_entry(
        "wrong_text_form",
        ("{found} tidak berbentuk seperti yang diminta.", "{found} has not the form asked for."),
        ("Contoh: {example}.", "Example: {example}."),
    ),
    **_entry(
        "empty_text",
        ("Teks kosong.", "The text is empty."),
        (
            "Isi, atau hapus isiannya.",
            "Fill it in, or leave the field out.",
        ),
    ),
    **_entry(
        "too_long",
        (
            "Teks lebih panjang daripada {limit} karakter.",
            "The text is longer than {limit} characters.",
        ),
        NO_HINT,
    ),
    **_entry(
        "too_few",
        (
            "Daftar memuat {found} isi; paling sedikit {limit}.",
            "The list holds {found} entries; at least {limit} are needed.",
        ),
        NO_HINT,
    ),
    **_entry(
        "too_many",
        (
            "Daftar memuat {found} isi; paling banyak {limit}.",
            "The list holds {found} entries; at most {limit} are allowed.",
        ),
        ("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    **_entry(
        "out_of_range",
        (
            "Bilangan {found} di luar batas {low} sampai {high}.",
            "The number {found} is outside {low} to {high}.",
        ),
        NO_HINT,
    ),
    **_entry(
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

MESSAGES: Mapping[str, Mapping[str, str]] = {**_FRAME, **_FILES, **_JSON, **_SHAPE}
