"""The words of `check rules prove`, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "prove.no_solver": {
        "id": "Pembuktian memerlukan python-sat, yang belum terpasang (bagian tambahan: {extra}).",
        "en": "The proof needs python-sat, which is not installed (extra: {extra}).",
    },
    "prove.no_solver.hint": {
        "id": "Pasang dengan: pip install 'netralitas[{extra}]'",
        "en": "Install it with: pip install 'netralitas[{extra}]'",
    },
    "prove.witness": {"id": "{norm}: {facts}", "en": "{norm}: {facts}"},
    "prove.readings": {"id": "; menurut {readings}", "en": "; under {readings}"},
    "prove.meetable": {
        "id": "a. {count} norma dapat terpenuhi; {failed} tidak.",
        "en": "a. {count} norms can be met; {failed} cannot.",
    },
    "prove.unmeetable": {
        "id": "   {norm} tidak pernah dapat terpenuhi; yang bertentangan: {clauses}",
        "en": "   {norm} can never be met; these cannot hold together: {clauses}",
    },
    "prove.subsumed": {
        "id": "b. {count} pasang sejalur dan setingkat, yang pertama seluruhnya di dalam yang "
        "kedua; {open} belum diterima.",
        "en": "b. {count} pairs of one track and level, the first wholly within the second; {open} "
        "not accepted.",
    },
    "prove.overlaps": {
        "id": "c. {count} pasang sejalur dengan tingkat berbeda dapat terpenuhi bersama; {open} "
        "belum diterima.",
        "en": "c. {count} pairs of one track with different levels can be met together; {open} not "
        "accepted.",
    },
    "prove.gaps": {
        "id": "d. {count} celah: perbuatan dalam keputusan bersama tanpa norma pada suatu tahapan; "
        "{open} belum diterima.",
        "en": "d. {count} gaps: conduct of a joint decree without a norm in a phase; {open} not "
        "accepted.",
    },
    "prove.permitted": {
        "id": "e. {count} norma terpenuhi oleh yang hanya berbuat yang diizinkan; {open} belum "
        "diterima.",
        "en": "e. {count} norms are met by who only does what is permitted; {open} not accepted.",
    },
    "prove.culprit": {
        "id": "{permission}: {norm} terpenuhi ({facts})",
        "en": "{permission}: {norm} is met ({facts})",
    },
    "prove.within": {
        "id": "{narrow} di dalam {wide} ({track}, {level})",
        "en": "{narrow} within {wide} ({track}, {level})",
    },
    "prove.same": {
        "id": "{narrow} sama dengan {wide} ({track}, {level})",
        "en": "{narrow} the same as {wide} ({track}, {level})",
    },
    "prove.overlap": {
        "id": "{one} ({level_one}) dan {other} ({level_other}), {track}",
        "en": "{one} ({level_one}) and {other} ({level_other}), {track}",
    },
    "prove.story": {
        "id": "      peristiwa yang memenuhi keduanya{readings}: {incident}",
        "en": "      an incident that meets both{readings}: {incident}",
    },
    "prove.no_story": {
        "id": "      lembar fakta yang memenuhi keduanya ada; peristiwanya tidak ditemukan.",
        "en": "      a fact sheet meets both; no incident was found that does.",
    },
    "prove.under": {"id": " (menurut {readings})", "en": " (under {readings})"},
    "prove.gap": {
        "id": "{decree}: {conduct} terhadap {target} pada tahapan {phase}, {regime}",
        "en": "{decree}: {conduct} towards {target} in the phase {phase}, {regime}",
    },
    "prove.open": {"id": "   BELUM DITERIMA:", "en": "   NOT ACCEPTED:"},
    "prove.accepted": {"id": "   Diterima: {reason}", "en": "   Accepted: {reason}"},
    "prove.idle": {
        "id": "rules/{found} tidak menerima apa pun lagi; hapuslah.",
        "en": "rules/{found} accepts nothing any more; take it out.",
    },
    "prove.clean": {
        "id": "Terbukti: tidak ada yang belum diterima.",
        "en": "Proved: nothing is left unaccepted.",
    },
    "prove.faulty": {
        "id": "{count} hal belum diterima. Perbaiki normanya, atau terima dengan alasan dalam "
        "rules/overlaps.yaml.",
        "en": "{count} things are not accepted. Mend the norm, or accept it with a reason in "
        "rules/overlaps.yaml.",
    },
}
