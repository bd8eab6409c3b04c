"""Texts of `what-if`, `ask` and `interview`, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "cli.what-if": {
        "id": "Mengandaikan nilai lain pada isian sebuah berkas dan menyebut apa yang berubah dan "
        "sebabnya; atau, dengan --flip, mencari perubahan terkecil yang membalik jawaban.",
        "en": "Suppose other values in fields of a file and say what changes and why; or, with "
        "--flip, look for the smallest changes that turn the answer.",
    },
    "cli.what-if.set": {
        "id": "Isian dan nilainya, boleh berulang: actors.a1.status=pppk.",
        "en": "A field and its value, may be repeated: actors.a1.status=pppk.",
    },
    "cli.what-if.unset": {
        "id": "Isian yang diandaikan tidak dinyatakan, boleh berulang.",
        "en": "A field supposed not to be stated, may be repeated.",
    },
    "cli.what-if.flip": {
        "id": "Cari perubahan terkecil yang membalik jawaban.",
        "en": "Look for the smallest changes that turn the answer.",
    },
    "cli.what-if.to": {
        "id": "Simpulan (misalnya tidak_ditemukan) atau JALUR=KEADAAN (misalnya "
        "discipline=not_met); bila tidak disebut, simpulan lain mana pun.",
        "en": "A conclusion (such as tidak_ditemukan) or TRACK=STATE (such as "
        "discipline=not_met); any other conclusion if left out.",
    },
    "cli.what-if.actor": {
        "id": "Hanya bagi terlapor ini; bila tidak disebut, bagi setiap orang.",
        "en": "For this person only; for everybody if left out.",
    },
    "cli.ask": {
        "id": "Menyebut apa yang perlu ditanyakan: hanya yang dapat mengubah hasil, dengan sebab, "
        "siapa yang mengetahui, dan isiannya.",
        "en": "Name what to ask: only what can change the result, with why, who knows it, and "
        "the field.",
    },
    "cli.interview": {
        "id": "Bertanya satu demi satu, yang paling menentukan lebih dahulu, dan menulis jawaban "
        "ke dalam berkas peristiwa; tanpa FILE dimulai dari kerangka kosong.",
        "en": "Ask one question after another, the most decisive first, and write the answers "
        "into an incident file; without FILE it begins from an empty skeleton.",
    },
    "cli.interview.output": {
        "id": "Berkas tempat jawaban disimpan.",
        "en": "The file where the answers are saved.",
    },
    "cli.interview.force": {
        "id": "Timpa berkas yang sudah ada.",
        "en": "Overwrite a file that exists.",
    },
}
