"""Folders of incidents that are read, and files that are written into them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "folder.left_out": {
        "id": "{file}: bukan berkas peristiwa, dilewati",
        "en": "{file}: not an incident, left out",
    },
    "folder.empty": {
        "id": "Tidak ada berkas peristiwa di {found}.",
        "en": "There is no incident in {found}.",
    },
    "folder.unwritable": {
        "id": "Tidak dapat menulis {found}: {reason}. Tidak ada berkas yang ditulis.",
        "en": "Cannot write {found}: {reason}. No file was written.",
    },
    "folder.written": {"id": "Ditulis: {file}", "en": "Written: {file}"},
}
