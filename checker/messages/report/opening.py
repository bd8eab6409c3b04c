"""How a report begins: frame, conclusion, and what is said to have been done."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # frame
    "report.title": {
        "id": "Telaah dugaan pelanggaran netralitas",
        "en": "Review of a suspected breach of neutrality",
    },
    "report.and": {"id": "dan", "en": "and"},
    "report.or": {"id": "atau", "en": "or"},
    "report.months": {
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
        "Desember",
        "en": "January February March April May June July August September October November "
        "December",
    },
    "report.section.acts": {"id": "Kasus posisi", "en": "The case as reported"},
    "report.section.actor": {"id": "Terlapor: {actor}", "en": "Reported person: {actor}"},
    "report.section.all": {"id": "Untuk semua terlapor", "en": "For all reported persons"},
    "report.section.tracks": {"id": "Kajian per jalur", "en": "Analysis by track"},
    "report.section.notes": {
        "id": "Catatan atas norma yang diuji",
        "en": "Notes on the norms tested",
    },
    "report.section.others": {
        "id": "Mengapa norma lain tidak diterapkan",
        "en": "Why no other norm applies",
    },
    "report.section.menu": {
        "id": "Pilihan sanksi dan yang berwenang menjatuhkan",
        "en": "Permitted sanctions and who may impose them",
    },
    "report.section.path": {"id": "Langkah pertama", "en": "First steps"},
    "report.section.questions": {"id": "Yang perlu didalami", "en": "What to find out next"},
    "report.section.caveats": {"id": "Batas telaah ini", "en": "Limits of this review"},
    "report.section.decide": {
        "id": "Yang berwenang memutus",
        "en": "Who alone may decide",
    },
    # opening
    "report.incident": {"id": "Peristiwa", "en": "Incident"},
    "report.incident.value": {"id": "{name}, kode berkas {hash}", "en": "{name}, hash {hash}"},
    "report.incident.unnamed": {"id": "tanpa id", "en": "without id"},
    "report.day": {"id": "Hari telaah", "en": "Day of review"},
    "report.day.call": {"id": "{day} (ditentukan saat memeriksa)", "en": "{day} (as asked)"},
    "report.day.incident": {"id": "{day} (menurut berkas)", "en": "{day} (from the file)"},
    "report.day.today": {
        "id": "{day} (hari ini, karena tidak ditentukan)",
        "en": "{day} (today, as none was given)",
    },
    "report.regime": {"id": "Rezim", "en": "Regime"},
    "report.regime.pemilihan": {
        "id": "{contest} (pemilihan kepala daerah)",
        "en": "{contest} (election of regional heads)",
    },
    "report.regime.pemilu": {
        "id": "{contest} (pemilihan umum)",
        "en": "{contest} (general election)",
    },
    "report.regime.other": {"id": "{contest}", "en": "{contest}"},
    "report.regime.none": {
        "id": "tidak menyangkut pemilihan atau pemilu",
        "en": "no election is concerned",
    },
    "report.regime.unknown": {
        "id": "belum diketahui (berkas tidak menyebut pemilihan atau pemilu)",
        "en": "not known (the file names no election)",
    },
    "report.law": {"id": "Hukum yang diuji", "en": "Law tested"},
    "report.law.none": {
        "id": "tidak ada norma yang tersentuh dugaan perbuatan",
        "en": "the alleged acts touch no norm",
    },
    "report.rulebook": {"id": "Kitab aturan", "en": "Rulebook"},
    "report.rulebook.value": {
        "id": "{version}, kode berkas {hash}",
        "en": "{version}, hash {hash}",
    },
    "report.headline.dugaan_pelanggaran": {
        "id": "DUGAAN PELANGGARAN",
        "en": "SUSPECTED VIOLATION",
    },
    "report.headline.dugaan_awal": {
        "id": "DUGAAN AWAL (dengan anggapan)",
        "en": "PRIMA FACIE SUSPICION (with suppositions)",
    },
    "report.headline.dipersoalkan": {
        "id": "DIPERSOALKAN (tafsir berbeda)",
        "en": "IN DISPUTE (readings differ)",
    },
    "report.headline.perlu_pendalaman": {
        "id": "PERLU PENDALAMAN",
        "en": "TO BE LOOKED INTO",
    },
    "report.headline.di_luar_cakupan": {"id": "DI LUAR CAKUPAN", "en": "OUT OF SCOPE"},
    "report.headline.tidak_ditemukan": {"id": "TIDAK DITEMUKAN", "en": "NONE FOUND"},
    "report.basis.alleged": {
        "id": "atas dasar keterangan yang didalilkan dan belum diperiksa",
        "en": "resting on what is alleged and not yet examined",
    },
    "report.basis.examined": {
        "id": "atas dasar keterangan yang diakui atau telah diverifikasi",
        "en": "resting on what is admitted or verified",
    },
    "report.headline.says.dugaan_pelanggaran": {
        "id": "Menurut berkas, unsur dugaan pelanggaran terpenuhi pada {established}.",
        "en": "According to the file, the elements of a suspected violation are met on "
        "{established}.",
    },
    "report.headline.says.dugaan_pelanggaran.also_open": {
        "id": "Dugaan pada {open} belum dapat ditentukan.",
        "en": "The suspicion on {open} cannot yet be determined.",
    },
    "report.headline.says.dugaan_awal": {
        "id": "Dengan anggapan yang disebut pada tiap jalur, unsur dugaan pelanggaran terpenuhi "
        "pada {supposed}; menurut berkas saja belum dapat ditentukan.",
        "en": "With the suppositions named for each track, the elements of a suspected violation "
        "are met on {supposed}; by the file alone this cannot yet be determined.",
    },
    "report.headline.says.dipersoalkan": {
        "id": "Dugaan pada {open} bergantung pada tafsir hukum saja: fakta baru tidak mengubahnya, "
        "dan tidak ada tafsir yang diikuti lembaga menurut catatan.",
        "en": "The suspicion on {open} hangs on the reading of the law alone: no further fact "
        "changes it, and no reading is followed by bodies on record.",
    },
    "report.headline.says.perlu_pendalaman": {
        "id": "Dugaan pada {open} belum dapat ditentukan dari isi berkas; lihat bagian "
        "“Yang perlu didalami”.",
        "en": "The suspicion on {open} cannot be determined from the file. See “What to find out "
        "next”.",
    },
    "report.headline.track": {"id": "jalur {tracks}", "en": "the {tracks} track"},
    "report.headline.tracks": {"id": "jalur {tracks}", "en": "the {tracks} tracks"},
    "report.headline.says.di_luar_cakupan": {
        "id": "Dugaan ini menyangkut orang yang tidak disasar norma disiplin, kode etik, "
        "pemberhentian, desa, atau kedinasan dalam kitab aturan.",
        "en": "The suspicion concerns a person whom no discipline, ethics, dismissal, village or "
        "service norm of the rulebook addresses.",
    },
    "report.headline.says.tidak_ditemukan": {
        "id": "Atas dugaan perbuatan yang disebut dalam berkas, tidak ditemukan norma yang "
        "unsurnya terpenuhi atau masih terbuka.",
        "en": "For the suspected acts that the file names, no norm was found whose elements are "
        "met or still open.",
    },
    # acts
    "report.act.own.unknown": {
        "id": "{actors} dilaporkan sehubungan dengan ini, belum diketahui apakah ia sendiri yang "
        "melakukannya: {conduct}.",
        "en": "{actors}: reported in connection with this, it is not known whether it was an own "
        "act: {conduct}.",
    },
    "report.act.own.false": {
        "id": "{actors} dilaporkan sehubungan dengan ini, yang menurut berkas tidak dilakukannya "
        "sendiri: {conduct}.",
        "en": "{actors}: reported in connection with this, which by the file was not an own act: "
        "{conduct}.",
    },
    "report.acts.ids": {
        "id": "Dalam kurung siku: id dalam berkas, yang dipakai juga di bawah ini. Id dengan titik "
        "dua bukan perbuatan dalam berkas, melainkan keadaan seseorang (pencalonan, keanggotaan "
        "partai) yang ditelaah sebagai perbuatan.",
        "en": "In square brackets: the ids of the file, which are used below as well. An id with a "
        "colon is no act of the file but a state of a person (candidacy, membership of a party) "
        "that is reviewed as an act.",
    },
    "report.acts.ids.plain": {
        "id": "Dalam kurung siku: id dalam berkas, yang dipakai juga di bawah ini.",
        "en": "In square brackets: the ids of the file, which are used below as well.",
    },
    "report.act": {"id": "{actors} diduga {conduct}.", "en": "{actors}, suspected act: {conduct}."},
    "report.act.or": {
        "id": "{actors} diduga melakukan salah satu dari perbuatan ini: {conduct}.",
        "en": "{actors}, suspected of one of these acts: {conduct}.",
    },
    "report.act.undescribed": {
        "id": "{actors}: dugaan perbuatannya belum terurai dalam berkas.",
        "en": "{actors}: the file does not yet say what the suspected act was.",
    },
    "report.act.words": {"id": "Uraian berkas", "en": "Words of the file"},
    "report.act.target": {"id": "Sasaran", "en": "Target"},
    "report.act.target.none": {"id": "tidak ada atau tidak disebut", "en": "none, or not stated"},
    "report.act.date": {"id": "Waktu", "en": "Date"},
    "report.act.date.day": {"id": "{from_}", "en": "{from_}"},
    "report.act.date.one_day_in": {
        "id": "satu hari yang belum diketahui antara {from_} dan {until}",
        "en": "one day not yet known between {from_} and {until}",
    },
    "report.act.date.one_day_in.open": {
        "id": "satu hari yang belum diketahui, paling lambat {until}; hari paling awalnya "
        "tidak disebut dalam berkas",
        "en": "one day not yet known, {until} at the latest; how early it may have been is not "
        "stated",
    },
    "report.act.date.throughout": {
        "id": "berlangsung sejak {from_} sampai {until}",
        "en": "going on from {from_} to {until}",
    },
    "report.act.date.throughout.open": {
        "id": "berlangsung sejak hari yang tidak disebut dalam berkas sampai {until}",
        "en": "going on from a day that is not stated to {until}",
    },
    "report.act.date.unknown": {"id": "tidak disebut dalam berkas", "en": "not stated"},
    "report.act.date.unknown.open": {
        "id": "tidak disebut dalam berkas; paling lambat {until}",
        "en": "not stated; {until} at the latest",
    },
    "report.act.date.review": {"id": "{day} (hari telaah)", "en": "{day} (day of review)"},
    "report.act.date.review.throughout": {
        "id": "{day} (hari telaah; dianggap masih berlangsung sampai hari itu)",
        "en": "{day} (day of review, up to which it is taken to last)",
    },
    "report.days.span": {"id": "{from_} sampai {until}", "en": "{from_} to {until}"},
    "report.days.until": {
        "id": "sampai {until} (sejauh ditelaah)",
        "en": "up to {until} (as far back as was reviewed)",
    },
    "report.act.phases": {"id": "tahapan: {phases}", "en": "phase: {phases}"},
    "report.act.id": {"id": "perbuatan {act}", "en": "act {act}"},
}
