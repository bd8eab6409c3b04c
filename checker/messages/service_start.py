"""What `check serve` says before it serves, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["START"]

START: Mapping[str, Mapping[str, str]] = {
    "service.not_installed": {
        "id": "Layanan HTTP memerlukan bagian tambahan yang belum terpasang.",
        "en": "The HTTP service needs an extra that is not installed.",
    },
    "service.not_installed.hint": {
        "id": "Pasang dengan: pip install 'netralitas[service]'",
        "en": "Install it with: pip install 'netralitas[service]'",
    },
    "service.needs_keys": {
        "id": "Di {host} layanan dapat dicapai dari komputer lain; itu hanya dengan kunci.",
        "en": "On {host} the service can be reached from other computers; that takes keys.",
    },
    "service.needs_keys.hint": {
        "id": "Buat kunci dengan check serve --new-key, simpan barisnya dalam berkas, lalu sebut "
        "berkas itu dengan --keys FILE.",
        "en": "Make a key with check serve --new-key, keep its line in a file, and name that file "
        "with --keys FILE.",
    },
    "service.no_host": {
        "id": "Alamat {found} tidak dikenal: {reason}.",
        "en": "The host {found} is not known: {reason}.",
    },
    "service.no_port": {
        "id": "Di {host}:{port} tidak dapat dibuka: {reason}.",
        "en": "Cannot listen on {host}:{port}: {reason}.",
    },
    "service.keys_unreadable": {
        "id": "Berkas kunci tidak dapat dibaca: {reason}.",
        "en": "The file of keys cannot be read: {reason}.",
    },
    "service.keys_open": {
        "id": "Berkas kunci dapat dibaca atau diubah oleh orang lain (hak {mode}).",
        "en": "Others may read or change the file of keys (mode {mode}).",
    },
    "service.keys_line": {
        "id": "Baris {line} bukan kode kunci.",
        "en": "Line {line} is not the hash of a key.",
    },
    "service.keys_none": {
        "id": "Tidak ada kunci di dalamnya.",
        "en": "There is no key in it.",
    },
    "service.keys.hint": {
        "id": "Satu baris per kunci, seperti dicetak check serve --new-key; chmod 600 {file}.",
        "en": "One line a key, as check serve --new-key prints it; chmod 600 {file}.",
    },
    "service.new_key": {
        "id": "Kunci ini hanya ditampilkan sekali; berikan kepada pemanggil lewat jalan yang aman. "
        "Baris kedua masuk ke berkas kunci; boleh diikuti keterangan.",
        "en": "This key is shown only once; give it to the caller by a safe way. The second line "
        "goes into the file of keys; a remark may follow it.",
    },
    "service.help.host": {
        "id": "Alamat; bawaan 127.0.0.1. Selain komputer ini sendiri: hanya dengan --keys.",
        "en": "Address; default 127.0.0.1. Beyond this computer: only with --keys.",
    },
    "service.help.port": {"id": "Porta; bawaan 8080.", "en": "Port; default 8080."},
    "service.help.workers": {
        "id": "Berapa peristiwa ditelaah bersamaan, masing-masing dalam proses sendiri; bawaan 1.",
        "en": "How many incidents are assessed at once, each in a process of its own; default 1.",
    },
    "service.help.keys": {
        "id": "Berkas dengan kode kunci para pemanggil.",
        "en": "File with the hashes of the callers' keys.",
    },
    "service.help.new_key": {
        "id": "Cetak kunci baru dan barisnya untuk berkas itu, lalu selesai.",
        "en": "Print a new key and its line for that file, and end.",
    },
    "service.help.time_limit": {
        "id": "Batas waktu satu jawaban dalam detik; bawaan 30.",
        "en": "Time limit of one answer in seconds; default 30.",
    },
    "service.help.queue": {
        "id": "Berapa permintaan dilayani atau menunggu sekaligus; bawaan 64.",
        "en": "How many requests are served or wait at once; default 64.",
    },
}
