"""How the cells of the flat layout are written, and what stands in the template."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

_KINDS = {
    "text": ("Teks bebas", "Free text"),
    "id": ("Kode: huruf kecil, angka, tanda hubung", "An id: lower case, digits, hyphens"),
    "path": ("Alamat isian, misalnya acts.p1.conduct", "A field path, such as acts.p1.conduct"),
    "paths": (
        "Alamat isian; beberapa dengan titik koma",
        "Field paths, semicolons between them",
    ),
    "ids": ("Kode; beberapa dengan titik koma", "Ids, semicolons between them"),
    "targets": (
        "Kode sasaran; beberapa dengan titik koma; [] bila tanpa sasaran",
        "Ids of targets, semicolons between them; [] if there was none",
    ),
    "list": (
        "Kode; beberapa dengan titik koma, bila salah satu di antaranya",
        "Ids, semicolons between them, if it is one of them",
    ),
    "clock": ("Jam JJ:MM, boleh dengan WIB, WITA, WIT", "HH:MM, also with WIB, WITA, WIT"),
    "sha256": ("64 angka heksadesimal", "64 hexadecimal digits"),
    "rupiah": ("Bilangan bulat rupiah, tanpa titik", "Whole rupiah, without dots"),
    "terms": (
        "Satu kata dari daftar; beberapa dengan titik koma bila salah satunya",
        "One word of the list; several with semicolons if it is one of them",
    ),
    "term": ("Satu kata dari daftar", "One word of the list"),
    "tri": ("ya, tidak, atau tidak_diketahui", "ya (yes), tidak (no) or tidak_diketahui"),
    "whole": ("Bilangan bulat", "A whole number"),
    "day": ("Tanggal TTTT-BB-HH", "A date, YYYY-MM-DD"),
    "when": ("Tanggal TTTT-BB-HH atau bulan TTTT-BB", "A date YYYY-MM-DD or a month YYYY-MM"),
    "days": (
        "Dua tanggal dengan titik koma; yang kedua null bila masih berlangsung",
        "Two dates with a semicolon; the second null if it still goes on",
    ),
    "either": (
        "Teks, ya, atau tidak; beberapa dengan titik koma",
        "Text, ya (yes) or tidak (no); several with semicolons",
    ),
    "json": ("JSON; [] bila tidak ada", "JSON; [] for none"),
    "incident": ("Satu objek JSON", "One JSON object"),
}

_TEMPLATE = {
    "sheet.explained": ("penjelasan", "explanations"),
    "sheet.words": ("daftar", "words"),
    "column.heading": ("Judul kolom", "Heading"),
    "column.title": ("Arti", "Meaning"),
    "column.needed": ("Wajib", "Needed"),
    "column.written": ("Cara menulis", "How to write it"),
    "column.about": ("Keterangan", "Explanation"),
    "column.words": ("Kata yang diizinkan", "Allowed words"),
    "needed": ("wajib", "needed"),
    "rule.1": (
        "Satu baris satu peristiwa; baris 2 hanya contoh, ganti dengan peristiwa pertama.",
        "One row is one incident; row 2 is only an example, write the first incident over it.",
    ),
    "rule.2": (
        'Sel kosong berarti tidak dinyatakan, tidak pernah berarti "tidak".',
        "An empty cell means that nothing was said; it never means no.",
    ),
    "rule.3": (
        "Kolom yang tidak dipakai boleh dihapus; urutan kolom bebas; judul jangan diubah.",
        "Columns that are not used may be deleted; their order is free; keep the headings.",
    ),
    "rule.4": (
        "Yang kedua dan seterusnya diberi nomor di judulnya: act2.conduct, actor.leave2.kind.",
        "The second and further ones are numbered in the heading: act2.conduct, actor.leave2.kind.",
    ),
    "rule.5": (
        "Kolom catatan sendiri diberi judul berawalan #; isinya tidak dibaca.",
        "A column for notes has a heading that begins with #; it is not read.",
    ),
    "rule.6": (
        "Wajib: harus diisi bila bagian itu (misalnya target) dipakai. Kode yang kosong diisi "
        "sendiri: a1, t1, p1, l1, b1.",
        "Needed: to be filled in where its part (such as target) is used. Empty ids are filled "
        "in: a1, t1, p1, l1, b1.",
    ),
    "rule.7": (
        "Rumus, sel gabungan, dan tautan ke berkas lain ditolak.",
        "Formulas, merged cells and links to other files are refused.",
    ),
}

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **{f"batch_files.kind.{code}": {"id": i, "en": e} for code, (i, e) in _KINDS.items()},
    **{f"batch_files.{code}": {"id": i, "en": e} for code, (i, e) in _TEMPLATE.items()},
}
