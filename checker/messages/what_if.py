"""Suppositions about an incident and the changes that turn an answer, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "what_if.form": {
        "id": "Bentuknya: --set actors.a1.status=pppk, dengan id seperti dalam berkas dan dalam "
        "pertanyaan laporan; nilai berupa JSON atau satu kata.",
        "en": "The form is: --set actors.a1.status=pppk, with the ids of the file as the "
        "questions of a report name them; the value is JSON or a bare word.",
    },
    "what_if.no_value": {
        "id": "“{found}” tidak menyebut isian dan nilai.",
        "en": "“{found}” does not name a field and a value.",
    },
    "what_if.no_section": {
        "id": "“{found}”: tidak ada bagian bernama itu dalam peristiwa.",
        "en": "“{found}”: an incident has no part of that name.",
    },
    "what_if.no_entry": {
        "id": "“{found}”: berkas ini tidak memuat id itu.",
        "en": "“{found}”: the file holds no such id.",
    },
    "what_if.no_field": {
        "id": "“{found}”: isian itu tidak dikenal.",
        "en": "“{found}”: there is no such field.",
    },
    "what_if.whole": {
        "id": "“{found}”: isian itu berada dalam daftar; daftarnya ditulis utuh sebagai JSON.",
        "en": "“{found}”: the field stands in a list; the list is written whole, as JSON.",
    },
    "what_if.nothing_asked": {
        "id": "Tidak ada yang diandaikan.",
        "en": "Nothing is supposed.",
    },
    "what_if.nothing_asked.hint": {
        "id": "Sebut --set PATH=NILAI, --unset PATH, atau --flip.",
        "en": "Name --set PATH=VALUE, --unset PATH or --flip.",
    },
    "what_if.apart": {
        "id": "--flip mencari perubahan sendiri; --set dan --unset tidak dipakai bersamanya.",
        "en": "--flip looks for changes itself; --set and --unset do not go with it.",
    },
    "what_if.needs_flip": {
        "id": "--to dan --actor hanya dipakai bersama --flip.",
        "en": "--to and --actor go with --flip only.",
    },
}
