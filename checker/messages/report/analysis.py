"""The analysis by track, with levels, and why nothing else applies."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # tracks
    "report.track.criminal": {"id": "pidana", "en": "criminal"},
    "report.track.discipline": {"id": "disiplin", "en": "discipline"},
    "report.track.ethics": {"id": "kode etik", "en": "ethics"},
    "report.track.dismissal": {"id": "pemberhentian", "en": "dismissal"},
    "report.track.administrative": {"id": "administratif", "en": "administrative"},
    "report.track.village": {"id": "desa", "en": "village"},
    "report.track.service": {"id": "kedinasan TNI/Polri", "en": "army and police service"},
    "report.track.employer": {"id": "pemberi kerja", "en": "employer"},
    "report.track.heading": {"id": "Jalur {track}: {state}", "en": "{track} track: {state}"},
    "report.state.established": {
        "id": "unsur terpenuhi menurut berkas",
        "en": "elements met according to the file",
    },
    "report.state.open": {"id": "belum dapat ditentukan", "en": "not yet determined"},
    "report.state.not_met": {"id": "unsur tidak terpenuhi", "en": "elements not met"},
    "report.state.excepted": {"id": "dikecualikan", "en": "excepted"},
    "report.state.not_in_force": {
        "id": "tidak berlaku pada tanggal itu",
        "en": "not in force on that date",
    },
    "report.state.not_addressed": {
        "id": "tidak menyasar orang ini",
        "en": "not addressed to this person",
    },
    "report.state.di_luar_cakupan": {"id": "di luar cakupan", "en": "out of scope"},
    "report.category": {"id": "Kategori", "en": "Category"},
    "report.category.tindak_pidana_pemilihan": {
        "id": "dugaan tindak pidana Pemilu atau pemilihan",
        "en": "suspected election crime",
    },
    "report.category.tindak_pidana_pemilihan.pemilu": {
        "id": "dugaan tindak pidana Pemilu",
        "en": "suspected crime of the general election",
    },
    "report.category.tindak_pidana_pemilihan.pemilihan": {
        "id": "dugaan tindak pidana pemilihan",
        "en": "suspected crime of the election of regional heads",
    },
    "report.category.pelanggaran_peraturan_lain": {
        "id": "dugaan pelanggaran peraturan perundang-undangan lainnya",
        "en": "suspected violation of other legislation",
    },
    "report.category.pelanggaran_administratif": {
        "id": "dugaan pelanggaran administratif",
        "en": "suspected administrative violation",
    },
    "report.category.bukan_pelanggaran": {
        "id": "tidak ada norma yang terpenuhi menurut berkas",
        "en": "no norm is met by the file",
    },
    "report.level": {"id": "Tingkat", "en": "Level"},
    "report.level.disiplin_ringan": {
        "id": "hukuman disiplin ringan",
        "en": "light disciplinary punishment",
    },
    "report.level.disiplin_sedang": {
        "id": "hukuman disiplin sedang",
        "en": "moderate disciplinary punishment",
    },
    "report.level.disiplin_berat": {
        "id": "hukuman disiplin berat",
        "en": "severe disciplinary punishment",
    },
    "report.level.sanksi_moral": {"id": "sanksi moral", "en": "moral sanction"},
    "report.level.diberhentikan_hormat": {
        "id": "pemberhentian dengan hormat",
        "en": "honourable dismissal",
    },
    "report.level.ptdh": {
        "id": "pemberhentian tidak dengan hormat",
        "en": "dishonourable dismissal",
    },
    "report.level.teguran": {"id": "teguran", "en": "reprimand"},
    "report.level.pemberhentian_sementara": {
        "id": "pemberhentian sementara",
        "en": "suspension from office",
    },
    "report.level.pemberhentian": {"id": "pemberhentian", "en": "removal from office"},
    "report.level.pembatalan_calon": {
        "id": "pembatalan sebagai calon",
        "en": "cancellation of the candidacy",
    },
    "report.level.pidana": {"id": "pidana", "en": "criminal penalty"},
    "report.level.none_in_text": {
        "id": "tidak disebut dalam pasal",
        "en": "not named in the article",
    },
    "report.level.decided_by": {
        "id": "ditentukan oleh badan yang berwenang",
        "en": "set by the body in charge",
    },
    "report.level.established": {"id": "{level}", "en": "{level}"},
    "report.level.open": {
        "id": "belum dapat ditentukan; yang mungkin: {levels}",
        "en": "not yet determined; possible: {levels}",
    },
    "report.level.safe": {
        "id": "yang paling aman diterapkan: {level}",
        "en": "the safe one to apply: {level}",
    },
    "report.level.could_rise_to": {
        "id": "dapat naik menjadi {level} bila dugaan yang masih terbuka terpenuhi",
        "en": "could rise to {level} if what is still open is met",
    },
    "report.level.by_impact": {
        "id": "bergantung pada luas dampak: {list}",
        "en": "hangs on the reach of the impact: {list}",
    },
    "report.level.by_impact.entry": {
        "id": "{level} bila dampaknya pada {scope}",
        "en": "{level} if the impact is on the {scope}",
    },
    "report.scope.unit_kerja": {"id": "unit kerja", "en": "work unit"},
    "report.scope.instansi": {"id": "instansi", "en": "agency"},
    "report.scope.negara": {"id": "negara", "en": "state"},
    "report.level.menurut_skb": {
        "id": "menurut SKB (bukan peraturan perundang-undangan): {levels}",
        "en": "according to the joint decree (which is not legislation): {levels}",
    },
    "report.prima_facie": {"id": "Dugaan awal", "en": "Prima facie"},
    "report.prima_facie.value": {
        "id": "{state}, dengan anggapan: {grounds}",
        "en": "{state}, supposing: {grounds}",
    },
    "report.further": {"id": "Lanjutan", "en": "Further"},
    "report.further.established": {
        "id": "{citation}: {text}",
        "en": "{citation}: {text}",
    },
    "report.further.waiting": {
        "id": "bila tingkatnya tercapai: {citations}",
        "en": "if its level is reached: {citations}",
    },
    "report.further.open": {
        "id": "{citation}, belum dapat ditentukan: {text}",
        "en": "{citation}, not decided yet: {text}",
    },
    "report.track.basis": {"id": "Dasar", "en": "Basis"},
    "report.track.immaterial": {
        "id": "Juga terbuka, tetapi jawabannya tidak akan mengubah keadaan atau tingkat jalur "
        "ini: {norms}.",
        "en": "Also open, though no answer would change the state or level of this track: {norms}.",
    },
    "report.tracks.not_met": {
        "id": "Pada jalur {tracks}, dari norma yang diuji tidak ada yang unsurnya terpenuhi atau "
        "masih terbuka.",
        "en": "Of the norms tested none is met or still open in: {tracks}.",
    },
    "report.tracks.out": {
        "id": "Jalur {tracks} di luar cakupan: tidak ada normanya yang menyasar orang seperti ini.",
        "en": "Out of scope, as no norm addresses this kind of person: {tracks}.",
    },
    # why nothing else
    "report.others.element": {
        "id": "Unsur {element} tidak terpenuhi: {norms}.",
        "en": "Element {element} is not met: {norms}.",
    },
    "report.others.reason": {
        "id": "{norms}: {reason}.",
        "en": "{norms}: {reason}.",
    },
    "report.others.not_in_force": {
        "id": "Tidak berlaku pada tanggal perbuatan: {norms}.",
        "en": "Not in force on the date of the act: {norms}.",
    },
    "report.others.more": {"id": "{list}, dan {count} lainnya", "en": "{list}, and {count} more"},
    "report.others.full": {
        "id": "{norm} ({act}): unsur {element}, “{words}”, tidak terpenuhi",
        "en": "{norm} ({act}): element {element}, “{words}”, is not met",
    },
    "report.others.full.plain": {
        "id": "{norm} ({act}): {state}",
        "en": "{norm} ({act}): {state}",
    },
    "report.others.counts": {
        "id": "Norma lain dalam kitab aturan tidak diuji: {list}.",
        "en": "The other norms of the rulebook were not tested: {list}.",
    },
    "report.others.counts.not_alleged": {
        "id": "{count} karena perbuatannya tidak didalilkan",
        "en": "{count} because their conduct is not alleged",
    },
    "report.others.counts.not_addressed": {
        "id": "{count} karena tidak menyasar orang seperti ini",
        "en": "{count} because they are not for this kind of person",
    },
    "report.others.counts.not_in_force": {
        "id": "{count} karena tidak berlaku pada tanggal itu",
        "en": "{count} because they were not in force on that date",
    },
}
