"""What may be wrong with headings and cells of the flat layout, and how a cell is named."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.batch_files.entry import entry

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **entry(
        "no_headings",
        ("Berkas tidak memuat judul kolom.", "The file has no headings."),
        (
            "Baris pertama memuat judul kolom; buat contoh dengan: check batch --template FILE.",
            "The first row holds the headings; make a pattern with: check batch --template FILE.",
        ),
    ),
    **entry(
        "unknown_heading",
        ("Judul kolom {found} tidak dikenal.", "The heading {found} is not known."),
        (
            "Kolom yang tidak untuk dibaca diberi judul berawalan #.",
            "A column that is not to be read has a heading that begins with #.",
        ),
    ),
    **entry(
        "heading_twice",
        ("Judul kolom {found} ada dua kali.", "The heading {found} is there twice."),
        (
            "Beri nomor bila maksudnya yang kedua, misalnya act2.conduct.",
            "Number it if the second is meant, such as act2.conduct.",
        ),
    ),
    **entry(
        "no_heading",
        ("Ada isi di kolom tanpa judul.", "Something stands in a column without a heading."),
        ("Beri judul, atau kosongkan sel itu.", "Give it a heading, or clear the cell."),
    ),
    "batch_files.at_cell": {
        "id": "Sel {cell} ({heading}): {fault}",
        "en": "Cell {cell} ({heading}): {fault}",
    },
    "batch_files.at_column": {
        "id": "Kolom {cell} ({heading}): {fault}",
        "en": "Column {cell} ({heading}): {fault}",
    },
    "batch_files.untitled": {"id": "tanpa judul", "en": "no heading"},
    "batch_files.at_name": {
        "id": "Kolom {heading}: {fault}",
        "en": "Column {heading}: {fault}",
    },
    **entry(
        "cell_no_json",
        (
            "{found} berawalan kurung tetapi bukan JSON yang benar.",
            "{found} begins as JSON does but is none.",
        ),
        (
            "Perbaiki JSON-nya, atau tulis beberapa nilai dengan titik koma di antaranya.",
            "Put the JSON right, or write several values with semicolons between.",
        ),
    ),
    **entry(
        "cell_no_number",
        ("Sel tidak memuat bilangan yang sah.", "The cell holds no sound number."),
        ("Kosongkan sel bila tidak diketahui.", "Clear the cell if it is not known."),
    ),
    **entry(
        "said_twice",
        (
            "{found} mengisi yang sudah diisi kolom lain.",
            "{found} fills in what another column fills in already.",
        ),
        (
            "Isi salah satu saja: daftar sebagai satu sel JSON, atau kolom-kolomnya.",
            "Fill in one of them: a list as one cell of JSON, or its columns.",
        ),
    ),
    **entry(
        "number_skipped",
        (
            "{found} diisi, tetapi nomor sebelumnya kosong.",
            "{found} is filled in, but the number before it is empty.",
        ),
        ("Isi berurutan: act, act2, act3.", "Fill in one after the other: act, act2, act3."),
    ),
    **entry(
        "json_and_more",
        (
            "Sel ini memuat seluruh peristiwa, tetapi sel lain di baris ini juga diisi.",
            "This cell holds the whole incident, but other cells of the row are filled in too.",
        ),
        ("Isi json saja, atau kolom lainnya saja.", "Fill in json alone, or the others alone."),
    ),
}
