"""The words around the fields in the companion of a skeleton, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "skeleton.suffix": {"id": ".keterangan.md", "en": ".guide.md"},
    "skeleton.title": {"id": "Keterangan isian peristiwa", "en": "The fields of an incident"},
    "skeleton.intro": {
        "id": "Berkas ini menjelaskan setiap isian. Yang wajib ditandai; selebihnya boleh tidak "
        "ditulis. Tidak ditulis berarti belum dinyatakan; `tidak_diketahui` berarti dinyatakan "
        "tidak diketahui. Tulis apa yang dilakukan, bukan kesimpulan.",
        "en": "This file explains every field. Those that are needed are marked; the others may "
        "be left out. Left out means not stated; `tidak_diketahui` states that nobody knows. "
        "Write what was done, not a conclusion.",
    },
    "skeleton.example": {"id": "Contoh lengkap", "en": "A full example"},
    "skeleton.forms": {"id": "Bentuk nilai", "en": "Forms of values"},
    "skeleton.form.examples": {"id": "contoh", "en": "examples"},
    "skeleton.needed": {"id": "wajib", "en": "needed"},
    "skeleton.list": {"id": "daftar", "en": "list"},
    "skeleton.values": {"id": "Nilai: {values}.", "en": "Values: {values}."},
    "skeleton.exists": {
        "id": "Berkas {found} sudah ada dan tidak ditimpa.",
        "en": "The file {found} exists already and is not overwritten.",
    },
    "skeleton.exists.hint": {
        "id": "Sebut nama lain, misalnya: check new peristiwa-kedua.json",
        "en": "Name another one, for instance: check new second-incident.json",
    },
    "skeleton.unwritable": {
        "id": "Berkas {found} tidak dapat ditulis: {reason}.",
        "en": "The file {found} cannot be written: {reason}.",
    },
    "skeleton.unwritable.hint": {
        "id": "Periksa folder dan izinnya.",
        "en": "Check the folder and its permissions.",
    },
}
