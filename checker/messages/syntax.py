"""What may be wrong with an input as JSON; a part of the catalogue `input`."""

from __future__ import annotations

__all__ = ["NO_HINT", "SYNTAX", "entry"]

NO_HINT = ("", "")


def entry(code: str, fault: tuple[str, str], hint: tuple[str, str]) -> dict[str, dict[str, str]]:
    """The fault and, under `.hint`, the remedy, each in Indonesian and in English."""
    return {
        f"input.{code}": {"id": fault[0], "en": fault[1]},
        f"input.{code}.hint": {"id": hint[0], "en": hint[1]},
    }


SYNTAX = {
    **entry(
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
    **entry(
        "json_more_after_end",
        (
            "Masih ada tulisan sesudah akhir objek JSON: {found}",
            "There is more text after the end of the JSON object: {found}",
        ),
        ("Satu berkas memuat satu objek.", "One file holds one object."),
    ),
    **entry(
        "json_comma_missing",
        (
            "Koma atau kurung tutup seharusnya ada di sini, bukan {found}",
            "A comma or a closing bracket should stand here, not {found}",
        ),
        ("Pisahkan isian dengan koma.", "Separate the entries with commas."),
    ),
    **entry(
        "json_comma_too_many",
        (
            "Ada koma sebelum kurung tutup {found}",
            "There is a comma before the closing bracket {found}",
        ),
        ("Hapus koma terakhir.", "Remove the last comma."),
    ),
    **entry(
        "json_key_missing",
        (
            "Nama isian dalam tanda kutip ganda seharusnya ada di sini, bukan {found}",
            "The name of a field in double quotes should stand here, not {found}",
        ),
        ('Tulis misalnya "id": "a1".', 'Write for instance "id": "a1".'),
    ),
    **entry(
        "json_colon_missing",
        (
            "Titik dua sesudah nama isian tidak ada; ditemukan {found}",
            "The colon after the name of the field is missing; found {found}",
        ),
        ('Tulis misalnya "id": "a1".', 'Write for instance "id": "a1".'),
    ),
    **entry(
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
    **entry(
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
    **entry(
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
    **entry(
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
    **entry(
        "duplicate_key",
        (
            "Isian {found} ditulis dua kali dalam objek yang sama.",
            "The field {found} is written twice in the same object.",
        ),
        ("Hapus salah satunya.", "Remove one of them."),
    ),
    **entry(
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
    **entry(
        "not_a_number",
        ("{found} bukan nilai JSON.", "{found} is no JSON value."),
        (
            "Tulis angka, atau hapus isian bila tidak diketahui.",
            "Write a number, or leave the field out if it is not known.",
        ),
    ),
    **entry(
        "number_too_large",
        ("Angka terlalu besar: {found}", "The number is too large: {found}"),
        (
            "Tulis bilangan yang masuk akal; nomor identitas ditulis sebagai teks.",
            "Write a sensible number; identity numbers are written as text.",
        ),
    ),
    **entry(
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
    **entry(
        "wrong_key",
        (
            "Nama isian harus teks; yang ditemukan {found}.",
            "The name of a field must be a text; found {found}.",
        ),
        NO_HINT,
    ),
    **entry(
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
