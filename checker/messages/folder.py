"""Folders of incidents that are read, and files that are written into them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "folder.left_out": {
        "id": "Bukan berkas peristiwa, dilewati: {files}",
        "en": "Not an incident, left out: {files}",
    },
    "folder.empty": {
        "id": "Tidak ada berkas peristiwa di {found}.",
        "en": "There is no incident in {found}.",
    },
    "folder.unwritable": {
        "id": "Tidak dapat menulis {found}: {reason}. Tidak ada berkas yang ditulis.",
        "en": "Cannot write {found}: {reason}. No file was written.",
    },
    "folder.taken": {
        "id": "Sudah ada dengan isi lain: {found}. Tidak ada berkas yang ditulis.",
        "en": "There already, with other content: {found}. No file was written.",
    },
    "folder.taken.hint": {
        "id": "Mungkin sudah disunting. Pindahkan berkas itu, atau pilih nama lain.",
        "en": "It may have been edited. Move that file, or choose another name.",
    },
    "folder.written": {"id": "Ditulis: {file}", "en": "Written: {file}"},
}
