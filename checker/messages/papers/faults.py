"""What may be wrong with an office profile, a template or a folder, and what is printed."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "papers.no_forms": {
        "id": "Kitab aturan ini tidak memuat {file}, tempat nomor formulir dan alamat penerusan.",
        "en": "This rulebook has no {file}, which holds form numbers and addressees.",
    },
    "papers.no_set": {
        "id": "Perangkat formulir tidak dapat ditentukan (pemilihan atau harinya tidak diketahui, "
        "atau lebih dari satu rezim): semua nomor formulir dikosongkan.",
        "en": "The set of forms cannot be settled (election or day not known, or more than one "
        "regime): all form numbers stay blank.",
    },
    "papers.no_register_day": {
        "id": "Berkas tidak menyebut tanggal registrasi, dan perangkat formulir sejak itu "
        "berganti: semua nomor formulir dikosongkan. Isian: reports.registered_on.",
        "en": "The file does not say when the matter was registered, and the set of forms has "
        "changed since: all form numbers stay blank. Field: reports.registered_on.",
    },
    "papers.no_form": {
        "id": "--only: {found} bukan formulir dalam perangkat ini ({set}). Yang ada: {allowed}.",
        "en": "--only: {found} is no form of this set ({set}). There are: {allowed}.",
    },
    "papers.not_needed": {
        "id": "--only: {form} tidak sesuai dengan berkas ini: tidak ada jalur yang terpenuhi atau "
        "terbuka baginya, atau tidak ada tujuan bagi status terlapor.",
        "en": "--only: {form} does not fit this file: no track for it is established or open, or "
        "there is no addressee for the status of the person.",
    },
    "papers.no_docx": {
        "id": "Berkas Word memerlukan paket tambahan yang belum terpasang.",
        "en": "Word files need an extra that is not installed.",
    },
    "papers.no_docx.hint": {
        "id": "Pasang dengan: pip install 'netralitas[docx]'",
        "en": "Install it with: pip install 'netralitas[docx]'",
    },
    "papers.no_xlsx": {
        "id": "Buku kerja memerlukan paket tambahan yang belum terpasang.",
        "en": "Workbooks need an extra that is not installed.",
    },
    "papers.no_xlsx.hint": {
        "id": "Pasang dengan: pip install 'netralitas[xlsx]'",
        "en": "Install it with: pip install 'netralitas[xlsx]'",
    },
    "papers.unknown_field": {
        "id": "templat ini memakai isian {found}, yang tidak ada pada formulir ini. Yang ada di "
        "tempat itu: {allowed}.",
        "en": "this template uses the field {found}, which this form does not have. What there is "
        "in that place: {allowed}.",
    },
    "papers.template_faulty": {
        "id": "templat ini tidak dapat dibaca: {reason}",
        "en": "this template cannot be read: {reason}",
    },
    "papers.template_broken": {
        "id": "berkas ini bukan templat Word yang utuh: {reason}",
        "en": "this file is no whole Word template: {reason}",
    },
    "papers.templates": {
        "id": "Folder templat {folder} tidak dapat dibaca: {reason}.",
        "en": "The folder of templates {folder} cannot be read: {reason}.",
    },
    "papers.strange_template": {
        "id": "tidak ada formulir dengan nama ini. Nama templat: {allowed}.",
        "en": "no form has this name. Names of templates: {allowed}.",
    },
    "papers.office_unreadable": {
        "id": "profil kantor tidak dapat dibaca: {reason}.",
        "en": "the office profile cannot be read: {reason}.",
    },
    "papers.office_form": {
        "id": "profil kantor bukan YAML atau JSON yang benar: {reason}",
        "en": "the office profile is no sound YAML or JSON: {reason}",
    },
    "papers.office_unknown": {
        "id": "{found} bukan isian profil kantor. Yang ada di tempat itu: {allowed}.",
        "en": "{found} is no field of an office profile. There are, in that place: {allowed}.",
    },
    "papers.office_missing": {
        "id": "isian {found} harus ada.",
        "en": "the field {found} has to be there.",
    },
    "papers.office_kind": {
        "id": "nilai {found} bukan jenis yang diminta ({wanted}).",
        "en": "the value {found} is not of the kind asked for ({wanted}).",
    },
    "papers.office_value": {
        "id": "nilai {found} tidak diterima; yang diterima: {wanted}.",
        "en": "the value {found} is not accepted; accepted is: {wanted}.",
    },
    "papers.office_empty": {
        "id": "nilai {found} kosong atau terlalu panjang.",
        "en": "the value {found} is empty or too long.",
    },
    "papers.needs_folder": {
        "id": "Sebutkan folder tujuan dengan -o.",
        "en": "Name the folder to write to with -o.",
    },
    "papers.needs_file": {
        "id": "Sebutkan buku kerja tujuan dengan -o, misalnya -o rekap.xlsx.",
        "en": "Name the workbook to write with -o, for instance -o recap.xlsx.",
    },
    "papers.recap.written": {
        "id": "{path}: {count} baris dari {files} berkas, per {day}",
        "en": "{path}: {count} rows from {files} files, as of {day}",
    },
    "papers.written": {
        "id": "{count} berkas di {folder}, formulir menurut {set}",
        "en": "{count} files in {folder}, forms by {set}",
    },
    "papers.written.no_set": {
        "id": "peraturan yang belum diketahui",
        "en": "a regulation that is not known",
    },
    "papers.note": {"id": "Catatan: {text}", "en": "Note: {text}"},
}
