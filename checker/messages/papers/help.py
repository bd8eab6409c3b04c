"""The help of `check papers` and `check recap`."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "papers.help.papers.more": {
        "id": "Dokumen selalu berbahasa Indonesia dan selalu rancangan. Fakta yang tidak ada "
        "dalam berkas tertulis [belum diketahui: ...]; yang hanya diketahui kantor "
        "menjadi titik-titik. Perangkat ditulis utuh atau tidak sama sekali. DIR boleh "
        "sudah ada, tetapi dokumen lain dengan nama yang sama tidak ditimpa: perintah "
        "ditolak.",
        "en": "The documents are always in Indonesian and always drafts. A fact that the file "
        "does not hold stands as [belum diketahui: ...]; what only the office knows "
        "becomes dots. The set is written whole or not at all. DIR may exist, but another "
        "document of the same name is never overwritten: the command is refused.",
    },
    "papers.help.papers.output": {
        "id": "Folder tujuan; dibuat bila belum ada.",
        "en": "Folder to write to; made if it is not there.",
    },
    "papers.help.papers.only": {
        "id": "Hanya formulir ini, menurut nomor (B.13) atau nama (kajian); dapat diulang.",
        "en": "Only this form, by number (B.13) or name (kajian); may be repeated.",
    },
    "papers.help.office": {
        "id": "Profil kantor (YAML atau JSON): kop, penanda tangan, nomor surat; lihat check "
        "schema office.",
        "en": "Profile of the office (YAML or JSON): letterhead, signatories, letter numbers; see "
        "check schema office.",
    },
    "papers.help.templates": {
        "id": "Folder templat Word kantor; menggantikan templat bawaan yang senama.",
        "en": "Folder of the office's Word templates; each replaces ours of the same name.",
    },
    "papers.help.recap.more": {
        "id": "PATH adalah berkas peristiwa atau folder; dari folder dibaca semua .json di "
        "dalamnya. Bila satu berkas ditolak, semua kesalahan dilaporkan dan rekap tidak "
        "ditulis, karena register yang berlubang tidak terlihat berlubang. Rekap lama "
        "tidak ditimpa kecuali dengan --replace.",
        "en": "PATH is an incident file or a folder, of which every .json within is read. If "
        "one file is refused, all faults are reported and no recap is written, since a "
        "register with a hole does not show the hole. An earlier recap is not overwritten "
        "without --replace.",
    },
    "papers.help.recap.output": {
        "id": "Buku kerja tujuan (.xlsx).",
        "en": "Workbook to write (.xlsx).",
    },
    "papers.help.recap.identities": {
        "id": "Tambahkan nama pelapor dan terlapor. Tanpa pilihan ini hanya jabatan.",
        "en": "Add the names of reporters and reported persons. Without it, positions only.",
    },
    "papers.help.recap.replace": {
        "id": "Timpa rekap yang sudah ada.",
        "en": "Overwrite a recap that is already there.",
    },
}
