"""What the HTTP service says of a request, in Indonesian and English: title and detail."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.service_start import START

__all__ = ["MESSAGES"]

Pair = tuple[str, str]


def _entry(code: str, title: Pair, detail: Pair) -> dict[str, dict[str, str]]:
    return {
        f"service.{code}.title": {"id": title[0], "en": title[1]},
        f"service.{code}": {"id": detail[0], "en": detail[1]},
    }


_REQUEST = {
    **_entry(
        "unauthorized",
        ("Kunci diperlukan", "A key is needed"),
        (
            "Permintaan tidak membawa kunci yang dikenal (Authorization: Bearer KUNCI).",
            "The request bears no key that is known (Authorization: Bearer KEY).",
        ),
    ),
    **_entry(
        "not_found",
        ("Tidak ada", "Not found"),
        (
            "Alamat ini tidak ada; lihat /openapi.json.",
            "There is no such address; see /openapi.json.",
        ),
    ),
    **_entry(
        "unknown_schema",
        ("Skema tidak ada", "No such schema"),
        (
            "Skema {found} tidak ada. Yang ada: {allowed}.",
            "There is no schema {found}. There are: {allowed}.",
        ),
    ),
    **_entry(
        "method_not_allowed",
        ("Metode tidak diizinkan", "Method not allowed"),
        ("Di alamat ini hanya: {allowed}.", "This address takes only: {allowed}."),
    ),
    **_entry(
        "media_type",
        ("Jenis isi tidak diterima", "Media type not accepted"),
        (
            "Jenis isi {found} tidak diterima di sini; yang diterima: {allowed}.",
            "The media type {found} is not accepted here; these are: {allowed}.",
        ),
    ),
    **_entry(
        "content_encoding",
        ("Isi termampatkan", "Compressed body"),
        (
            "Isi dengan Content-Encoding {found} tidak diterima; kirim tanpa pemampatan.",
            "A body with Content-Encoding {found} is not accepted; send it uncompressed.",
        ),
    ),
    **_entry(
        "unknown_parameter",
        ("Parameter tidak dikenal", "Unknown parameter"),
        (
            "Parameter {found} tidak dikenal di sini. Yang dikenal: {allowed}.",
            "The parameter {found} is not known here. Known: {allowed}.",
        ),
    ),
    **_entry(
        "bad_day",
        ("Bukan tanggal", "Not a day"),
        (
            "as_of={found} bukan hari; tulis YYYY-MM-DD.",
            "as_of={found} is no day; write YYYY-MM-DD.",
        ),
    ),
    **_entry(
        "two_days",
        ("Dua hari", "Two days"),
        (
            "as_of disebut lebih dari sekali, dengan hari yang berbeda.",
            "as_of is given more than once, with different days.",
        ),
    ),
    **_entry(
        "bad_http",
        ("Bukan HTTP", "No HTTP"),
        (
            "Yang dikirim bukan permintaan HTTP yang dapat dibaca.",
            "What was sent is no HTTP request that can be read.",
        ),
    ),
}

_PARTS = {
    "service.no_json": {
        "id": "Isi permintaan bukan satu objek JSON yang sah.",
        "en": "The body is not one valid JSON object.",
    },
    "service.no_object": {
        "id": "Isi permintaan harus objek dengan anggota: {allowed}.",
        "en": "The body must be an object with the members: {allowed}.",
    },
    "service.no_incident": {
        "id": "Anggota incident tidak ada.",
        "en": "The member incident is missing.",
    },
    "service.strange_part": {
        "id": "Anggota {found} tidak dikenal. Yang dikenal: {allowed}.",
        "en": "The member {found} is not known. Known: {allowed}.",
    },
    "service.too_deep": {
        "id": "Isi permintaan bersarang terlalu dalam.",
        "en": "The body nests too deeply.",
    },
    "service.only": {
        "id": "Anggota only harus larik nama formulir.",
        "en": "The member only must be an array of names of forms.",
    },
}

_BOUNDS = {
    **_entry(
        "body_too_large",
        ("Isi terlalu besar", "Body too large"),
        (
            "Isi permintaan lebih besar daripada {limit} bita.",
            "The body is larger than {limit} bytes.",
        ),
    ),
    **_entry(
        "line_too_large",
        ("Baris terlalu besar", "Line too large"),
        ("Baris lebih besar daripada {limit} bita.", "The line is larger than {limit} bytes."),
    ),
    **_entry(
        "slow_body",
        ("Isi tidak kunjung lengkap", "Body came too slowly"),
        (
            "Isi permintaan tidak sampai dalam {seconds:g} detik.",
            "The body did not arrive within {seconds:g} seconds.",
        ),
    ),
    **_entry(
        "slow_head",
        ("Permintaan tidak kunjung lengkap", "Request came too slowly"),
        (
            "Permintaan tidak sampai dalam {seconds:g} detik.",
            "The request did not arrive within {seconds:g} seconds.",
        ),
    ),
    **_entry(
        "queue_full",
        ("Antrean penuh", "Queue full"),
        (
            "Sudah ada {limit} permintaan yang dilayani atau menunggu; coba lagi sebentar lagi.",
            "There are {limit} requests served or waiting already; try again in a moment.",
        ),
    ),
    **_entry(
        "too_many_connections",
        ("Terlalu banyak sambungan", "Too many connections"),
        ("Sudah ada {limit} sambungan.", "There are {limit} connections already."),
    ),
    **_entry(
        "no_worker",
        ("Tidak ada pekerja yang bebas", "No worker free"),
        (
            "Dalam batas waktu tunggu tidak ada pekerja yang bebas; coba lagi.",
            "No worker became free within the time to wait; try again.",
        ),
    ),
    **_entry(
        "too_slow",
        ("Terlalu lama", "Too slow"),
        (
            "Jawaban tidak selesai dalam {seconds:g} detik; perhitungannya dihentikan.",
            "The answer was not ready within {seconds:g} seconds; its computation was ended.",
        ),
    ),
    **_entry(
        "worker_died",
        ("Pekerja berhenti mendadak", "Worker died"),
        (
            "Proses yang menghitung jawaban ini berhenti mendadak; layanan tetap berjalan.",
            "The process that computed this answer died; the service goes on.",
        ),
    ),
    **_entry(
        "not_ready",
        ("Belum siap", "Not ready"),
        ("Belum ada pekerja yang siap menelaah.", "No worker is ready to assess."),
    ),
    **_entry(
        "stopping",
        ("Layanan berhenti", "Service stopping"),
        (
            "Layanan dihentikan sebelum ini dan yang sesudahnya dijawab; kirim lagi.",
            "The service stopped before this and what comes after it were answered; send it again.",
        ),
    ),
    **_entry(
        "internal",
        ("Kesalahan program", "Fault of the program"),
        (
            "Ini kesalahan program; tidak ada jawaban yang diberikan.",
            "This is a fault of the program; no answer is given.",
        ),
    ),
}

_REFUSED = {
    "service.fault": {"id": "{where}: {first}", "en": "{where}: {first}"},
    "service.faults": {
        "id": "{count} kesalahan; yang pertama di {where}: {first}",
        "en": "{count} faults; the first at {where}: {first}",
    },
    "service.refused.title": {"id": "Permintaan ditolak", "en": "Request refused"},
    "service.incident_refused.title": {"id": "Peristiwa ditolak", "en": "Incident refused"},
    "service.paper_refused.title": {
        "id": "Profil kantor ditolak",
        "en": "Office profile refused",
    },
    "service.engine_disagreement.title": {
        "id": "Mesin dan evaluator berbeda hasil",
        "en": "Engine and evaluator differ",
    },
}

MESSAGES: Mapping[str, Mapping[str, str]] = {**_REQUEST, **_PARTS, **_BOUNDS, **_REFUSED, **START}
