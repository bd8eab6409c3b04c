"""The penalties of a crime by the day of judgment."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "report.penalty": {
        "id": "Ancaman bagi perkara yang diadili {when}: {threat} ({about})",
        "en": "Penalty in cases judged {when}: {threat} ({about})",
    },
    "report.penalty.from": {"id": "sejak {first}", "en": "from {first}"},
    "report.penalty.until": {"id": "sampai dengan {last}", "en": "up to {last}"},
    "report.penalty.between": {
        "id": "{first} sampai dengan {last}",
        "en": "from {first} to {last}",
    },
    "report.penalty.always": {"id": "kapan pun", "en": "at any time"},
    "report.penalty.applies": {
        "id": "yang berlaku pada hari telaah",
        "en": "the one in force on the day of review",
    },
    "report.penalty.and": {"id": "dan", "en": "and"},
    "report.penalty.or": {"id": "atau", "en": "or"},
    "report.penalty.and_or": {"id": "dan/atau", "en": "and/or"},
    "report.penalty.penjara": {"id": "penjara", "en": "prison"},
    "report.penalty.kurungan": {"id": "kurungan", "en": "light imprisonment (kurungan)"},
    "report.penalty.custody": {
        "id": "{kind} paling lama {max}",
        "en": "{kind} of at most {max}",
    },
    "report.penalty.custody.min": {
        "id": "{kind} paling singkat {min} dan paling lama {max}",
        "en": "{kind} of at least {min} and at most {max}",
    },
    "report.penalty.hari": {"id": "{count} hari", "en": "{count} days"},
    "report.penalty.hari.one": {"id": "{count} hari", "en": "{count} day"},
    "report.penalty.bulan": {"id": "{count} bulan", "en": "{count} months"},
    "report.penalty.bulan.one": {"id": "{count} bulan", "en": "{count} month"},
    "report.penalty.tahun": {"id": "{count} tahun", "en": "{count} years"},
    "report.penalty.tahun.one": {"id": "{count} tahun", "en": "{count} year"},
    "report.penalty.fine": {
        "id": "denda paling banyak {max}",
        "en": "a fine of at most {max}",
    },
    "report.penalty.fine.min": {
        "id": "denda paling sedikit {min} dan paling banyak {max}",
        "en": "a fine of at least {min} and at most {max}",
    },
    "report.penalty.fine.unread": {
        "id": "denda yang besarnya belum terbaca",
        "en": "a fine of an amount that was not read",
    },
    "report.penalty.category": {
        "id": "{amount} (kategori {category})",
        "en": "{amount} (category {category})",
    },
    "report.penalty.transition": {
        "id": "Perbuatan itu mendahului, atau mungkin mendahului, perubahan ancaman: ancaman lama "
        "dipakai bila lebih menguntungkan ({law}). {compared} Perbandingan ini dihitung dari "
        "angkanya (disimpulkan); hakim yang menentukan.",
        "en": "The act is older, or may be older, than the change of the penalty: the older one "
        "counts where it is more favourable ({law}). {compared} This comparison is counted from "
        "the figures (inferred); the judge decides.",
    },
    "report.penalty.compared.milder": {
        "id": "Ancaman {when} lebih ringan: tidak lebih berat pada titik mana pun.",
        "en": "The penalty in cases judged {when} is milder: on no point is it heavier.",
    },
    "report.penalty.compared.mixed": {
        "id": "Tidak satu pun lebih ringan pada semua titik.",
        "en": "Neither is milder on all points.",
    },
    "report.penalty.compared.same": {
        "id": "Keduanya sama berat menurut angkanya.",
        "en": "By their figures both weigh the same.",
    },
    "report.penalty.compared.unknown": {
        "id": "Keduanya tidak dapat dibandingkan: ada besaran yang belum terbaca.",
        "en": "They cannot be compared: an amount was not read.",
    },
}
