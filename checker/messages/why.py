"""Why an answer is as it is, and why a norm does not apply, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "why.title": {"id": "Mengapa jawabannya demikian", "en": "Why the answer is as it is"},
    "why.title.norm": {"id": "Mengapa: {label}", "en": "Why: {label}"},
    "why.title.track": {"id": "Mengapa: jalur {track}", "en": "Why: {track}"},
    "why.track": {"id": "Jalur {track}: ", "en": "{track} track: "},
    "why.track.elsewhere": {
        "id": "Tidak ada norma jalur ini yang unsurnya terpenuhi atau masih terbuka. Sebab satu "
        "norma tidak diterapkan: check why-not FILE NORMA.",
        "en": "No norm of this track is met or open. Why one norm does not apply: check why-not "
        "FILE NORM.",
    },
    "why.track.not_addressed": {
        "id": "Tidak ada norma jalur ini yang menyasar orang seperti ini.",
        "en": "No norm of this track addresses such a person.",
    },
    "why.tracks.rest": {"id": "{state}: jalur {tracks}.", "en": "{state}: {tracks}."},
    "why.track.also": {
        "id": "Dengan keadaan yang sama: {norms}. Unsurnya: pakai --depth 2.",
        "en": "With the same state: {norms}. Their elements: use --depth 2.",
    },
    "why.track.more": {
        "id": "{count} norma lain jalur ini tidak menentukan keadaannya: pakai --depth 3.",
        "en": "{count} other norms of this track do not decide its state: use --depth 3.",
    },
    "why.set_aside": {
        "id": "{norm} dikesampingkan: {by} adalah ketentuan yang khusus terhadapnya.",
        "en": "{norm} is set aside: {by} is the special provision.",
    },
    "why.not_claimed": {
        "id": "Bagi {actor} keadaan norma ini: {state}. Sebabnya: check why-not FILE {norm}",
        "en": "For {actor} the state of this norm is: {state}. Reasons: check why-not FILE {norm}",
    },
    "why.exceptions": {"id": "Pengecualian yang diuji:", "en": "Exceptions that were tried:"},
    "why.no_exception": {
        "id": "Norma ini tidak mengenal pengecualian.",
        "en": "The norm knows no exception.",
    },
    "why.exception": {"id": "{text}: {effect}", "en": "{text}: {effect}"},
    "why.exception.basis": {"id": " (dasar: {basis})", "en": " (basis: {basis})"},
    "why.effect.excepts": {"id": "berlaku", "en": "applies"},
    "why.effect.blocks": {
        "id": "belum dapat dikesampingkan, maka norma masih terbuka",
        "en": "cannot be ruled out yet, so the norm stays open",
    },
    "why.effect.set_aside": {
        "id": "tidak menghalangi, karena keadaannya belum pasti dan tidak ada yang membantah "
        "keterangannya",
        "en": "does not stand in the way: it is not certain, and nothing about it is contested",
    },
    "why.effect.not_raised": {
        "id": "tidak menghalangi, karena tidak ada yang mengajukannya",
        "en": "does not stand in the way, since nobody brought it up",
    },
    "why.effect.none": {
        "id": "tidak berlaku, karena syaratnya tidak terpenuhi",
        "en": "does not apply, since its conditions are not there",
    },
    "why.feeding": {
        "id": "Norma yang dirujuk dan tidak mempunyai jalur sendiri",
        "en": "Norms referred to that have no track of their own",
    },
    "why.force": {"id": "Berlakunya:", "en": "In force:"},
    "why.version": {"id": "{label}: {days}", "en": "{label}: {days}"},
    "why.version.applied": {
        "id": "{label}: {days} (yang diterapkan)",
        "en": "{label}: {days} (applied)",
    },
    "why.version.replaces": {
        "id": "sebelumnya {label}: {days}",
        "en": "before it, {label}: {days}",
    },
    "why.version.replaced_by": {
        "id": "sesudahnya {label}: {days}",
        "en": "after it, {label}: {days}",
    },
    "why.days.from": {"id": "sejak {first}", "en": "since {first}"},
    "why.days.margin": {"id": "{days} (hari mulainya tidak pasti)", "en": "{days} (start unsure)"},
    "why.derived": {"id": "Penurunan keadaan:", "en": "How the state follows:"},
    "why.derived.reading": {"id": "menurut {readings}: {parts}", "en": "under {readings}: {parts}"},
    "why.derived.part": {"id": "{name} {truth}", "en": "{name} {truth}"},
    "why.derived.exception": {
        "id": "pengecualian {name} {truth}",
        "en": "exception {name} {truth}",
    },
    "why.derived.one": {
        "id": "Perbuatan ini berlangsung terus: satu hari yang terpenuhi sudah cukup.",
        "en": "The act went on: one day on which the norm is met is enough.",
    },
    "why.derived.since": {
        "id": "Perbuatan ini berlangsung sejak hari yang belum pasti: norma harus terpenuhi dari "
        "setiap hari mulai yang mungkin.",
        "en": "The act went on from a day that is not certain: the norm must be met from every "
        "possible first day.",
    },
    "why.derived.all": {
        "id": "Harinya satu: norma harus terpenuhi pada setiap hari yang mungkin.",
        "en": "It was one day: the norm must be met on every day that it may have been.",
    },
    "why.derived.capped": {
        "id": "Paling jauh terbuka, karena {reasons}.",
        "en": "Open at most, since {reasons}.",
    },
    "why.foot": {
        "id": "Penjelasan ini hanya menyebut dugaan menurut berkas; yang memutus adalah badan yang "
        "berwenang di setiap jalur.",
        "en": "This explains a suspicion according to the file; the body in charge of each track "
        "decides.",
    },
    # --- why not ---------------------------------------------------------------------------------
    "why.not.title": {"id": "Mengapa tidak: {label}", "en": "Why not: {label}"},
    "why.not.norm": {"id": "Norma", "en": "Norm"},
    "why.not.claimed": {
        "id": "Bagi {actor} keadaan norma ini: {state}. Alasannya: check why FILE {norm}",
        "en": "For {actor} the state of this norm is: {state}. Reasons: check why FILE {norm}",
    },
    "why.not.no_act": {
        "id": "Berkas tidak menyebut perbuatan orang ini.",
        "en": "The file names no act of this person.",
    },
    "why.not.act": {"id": "Perbuatan {act} ({days}): ", "en": "Act {act} ({days}): "},
    "why.not.act.target": {
        "id": "Perbuatan {act}, sasaran {target} ({days}): ",
        "en": "Act {act}, target {target} ({days}): ",
    },
    "why.not.element_false": {"id": "unsurnya tidak terpenuhi.", "en": "elements are not met."},
    "why.not.excepted": {
        "id": "unsurnya terpenuhi menurut berkas, tetapi dikecualikan.",
        "en": "its elements are met according to the file, but it is excepted.",
    },
    "why.not.rests_on_not_met": {
        "id": "baris keputusan bersama ini bersandar pada norma yang tidak terpenuhi atau "
        "dikecualikan.",
        "en": "this row of the joint decree rests on norms that are not met or are excepted.",
    },
    "why.not.days_differ": {
        "id": "tidak terpenuhi pada setiap hari yang mungkin.",
        "en": "not met on every possible day.",
    },
    "why.not.not_in_force": {
        "id": "tidak berlaku pada hari itu.",
        "en": "not in force on that day.",
    },
    "why.not.not_addressed": {
        "id": "norma ini tidak menyasar orang seperti ini.",
        "en": "the norm does not address such a person.",
    },
    "why.not.other_regime": {
        "id": "norma ini hanya mengenai {regime}.",
        "en": "the norm is about {regime} only.",
    },
    "why.not.not_alleged": {
        "id": "tidak didalilkan.",
        "en": "not alleged.",
    },
    "why.not.act_not_described": {
        "id": "perbuatannya belum terurai; norma ini baru dapat diuji bila jelas apa yang "
        "dikatakan atau diperbuat.",
        "en": "the act is not described; the norm can be tested once it is clear what was said or "
        "done.",
    },
    "why.not.not_reached": {
        "id": "membaca hasil jalur {track}, dan hasil itu tidak mencapainya.",
        "en": "it reads the outcome of a track ({track}), and that outcome does not reach it.",
    },
    "why.not.rule": {"id": "Ketentuan ini: ", "en": "This rule: "},
    "why.not.now": {"id": "Menurut berkas: {facts}", "en": "According to the file: {facts}"},
    "why.not.needed": {
        "id": "Baru dapat terpenuhi bila {ways}.",
        "en": "It could be met only if {ways}.",
    },
    "why.not.needed.more": {
        "id": "Tidak cukup bila satu sampai tiga fakta lain nilainya; syaratnya: check rules show "
        "{norm}",
        "en": "No change of one to three facts is enough; its conditions: check rules show {norm}",
    },
    "why.not.fact": {"id": "{fact}: {values}", "en": "{fact}: {values}"},
    "why.not.more_values": {
        "id": "{values}, atau {count} yang lain",
        "en": "{values}, or {count} more",
    },
    "why.not.ways": {"id": "; atau {way}", "en": "; or {way}"},
    "why.not.together": {"id": " serta ", "en": " and "},
    "why.not.reading": {"id": "Menurut tafsir {readings}.", "en": "Under the reading {readings}."},
    "why.not.fed": {
        "id": "Norma yang dirujuk, satu di antaranya harus terpenuhi:",
        "en": "Norms it refers to, one of which must be met:",
    },
    "why.not.norm_state": {"id": "{norm}: {state}", "en": "{norm}: {state}"},
    "why.not.unsettled": {
        "id": "Unsur lain yang juga belum pasti: {elements}.",
        "en": "Other elements that are not settled either: {elements}.",
    },
    "why.not.raised.conduct": {
        "id": "Norma ini diangkat oleh perbuatan: {conduct}.",
        "en": "What raises the norm: {conduct}.",
    },
    "why.not.raised.where": {
        "id": "Selain itu berkas harus menyebut {fact}: {values}.",
        "en": "Besides, the file must state {fact}: {values}.",
    },
    "why.not.alleged": {
        "id": "Yang didalilkan: {conduct}.",
        "en": "What is alleged: {conduct}.",
    },
    "why.not.raised.person": {
        "id": "Norma ini diangkat oleh keadaan orangnya: {facts}.",
        "en": "What raises the norm is a state of the person: {facts}.",
    },
    "why.not.raised.breach": {
        "id": "Norma ini diangkat oleh terpenuhinya norma lain:",
        "en": "What raises the norm is that another is met:",
    },
    "why.not.raised.any_described_act": {
        "id": "Setiap perbuatan yang terurai mengangkatnya, kecuali yang dibantah seluruhnya.",
        "en": "Every described act raises it, unless all of it is denied.",
    },
    "why.not.force.not_yet": {
        "id": "Baru berlaku {days} ({label}).",
        "en": "It came into force only later: {days} ({label}).",
    },
    "why.not.force.ended": {
        "id": "Tidak berlaku lagi: {label} berlaku {days}.",
        "en": "No longer in force: {label} was, {days}.",
    },
    "why.not.force.between": {
        "id": "Di antara dua versi: {label} {days}.",
        "en": "Between two versions: {label}, {days}.",
    },
    "why.not.track_state": {
        "id": "Keadaan jalur {track}: {state}; tingkat yang mungkin: {levels}.",
        "en": "The track ({track}): {state}; possible levels: {levels}.",
    },
    "why.not.no_level": {"id": "tidak ada", "en": "none"},
    "why.not.levels": {
        "id": "Ketentuan ini hanya mengenai tingkat: {levels}.",
        "en": "The rule is about these levels only: {levels}.",
    },
    "why.not.covered": {
        "id": "Perbuatannya sudah diliputi norma lain:",
        "en": "The act is covered by another norm already:",
    },
    "why.state.not_alleged": {"id": "tidak didalilkan", "en": "not alleged"},
    # --- errors ----------------------------------------------------------------------------------
    "why.unknown_actor": {
        "id": "Tidak ada terlapor “{found}” dalam berkas.",
        "en": "The file names no actor “{found}”.",
    },
    "why.unknown_track": {
        "id": "Tidak ada jalur “{found}”.",
        "en": "There is no track “{found}”.",
    },
    "why.perhaps": {"id": "Barangkali: {known}", "en": "Perhaps: {known}"},
    "why.no_such_depth": {
        "id": "--depth: “{found}” tidak dikenal; yang boleh: 1 sampai {most}.",
        "en": "--depth: “{found}” is not known; allowed: 1 to {most}.",
    },
}
