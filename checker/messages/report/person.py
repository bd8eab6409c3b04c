"""How persons are named: statuses in short, names of an office that say the status."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "report.person.count": {"id": "{count} orang", "en": "{count} persons"},
    # In short where the words of the vocabulary also explain the status.
    "report.person.short.kepala_desa": {"id": "kepala desa", "en": "village head"},
    "report.person.short.ppnpn": {"id": "pegawai non-ASN", "en": "non-ASN staff"},
    "report.person.short.pejabat_daerah": {"id": "pejabat daerah", "en": "regional official"},
    "report.person.short.warga": {"id": "warga biasa", "en": "private person"},
    # Separated by semicolons: an office that is called so needs no status beside it.
    "report.person.said_by.pns": {"id": "PNS", "en": "PNS; civil servant"},
    "report.person.said_by.pppk": {"id": "PPPK", "en": "PPPK"},
    "report.person.said_by.kepala_desa": {
        "id": "kepala desa; wali nagari; kuwu; perbekel; keuchik",
        "en": "village head; kepala desa; wali nagari; kuwu; perbekel; keuchik",
    },
    "report.person.said_by.perangkat_desa": {
        "id": "perangkat desa; sekretaris desa",
        "en": "village official; perangkat desa; sekretaris desa",
    },
    "report.person.said_by.pejabat_daerah": {"id": "anggota DPRD", "en": "anggota DPRD"},
}
