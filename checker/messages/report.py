"""The words of the reports, in Indonesian and English.

About a person a report only ever says *dugaan* (suspected); whether it is so is decided by others.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # --- frame -------------------------------------------------------------------------------
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
    "report.section.opening": {"id": "Simpulan", "en": "Conclusion"},
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
    # --- opening -----------------------------------------------------------------------------
    "report.incident": {"id": "Peristiwa", "en": "Incident"},
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
    "report.rulebook.value": {"id": "{version}, sidik {hash}", "en": "{version}, hash {hash}"},
    "report.headline.dugaan_pelanggaran": {
        "id": "DUGAAN PELANGGARAN",
        "en": "SUSPECTED VIOLATION",
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
        "id": "Menurut berkas, unsur dugaan pelanggaran terpenuhi pada jalur {established}.",
        "en": "According to the file, the elements of a suspected violation are met in: "
        "{established}.",
    },
    "report.headline.says.dugaan_pelanggaran.also_open": {
        "id": "Dugaan pada jalur {open} belum dapat ditentukan.",
        "en": "Not yet determined, though suspected: {open}.",
    },
    "report.headline.says.perlu_pendalaman": {
        "id": "Dugaan pada jalur {open} belum dapat ditentukan dari isi berkas; lihat bagian "
        "“Yang perlu didalami”.",
        "en": "The suspicion cannot be determined from the file in: {open}. See "
        "“What to find out next”.",
    },
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
    # --- acts --------------------------------------------------------------------------------
    "report.act": {"id": "{actors} diduga {conduct}.", "en": "{actors}: suspected act: {conduct}."},
    "report.act.or": {
        "id": "{actors} diduga melakukan salah satu dari perbuatan ini: {conduct}.",
        "en": "{actors}: suspected of one of these acts: {conduct}.",
    },
    "report.act.undescribed": {
        "id": "{actors}: dugaan perbuatannya belum terurai dalam berkas.",
        "en": "{actors}: the file does not yet say what the suspected act was.",
    },
    "report.act.conduct": {"id": "“{label}”", "en": "“{label}”"},
    "report.act.words": {"id": "Uraian berkas", "en": "Words of the file"},
    "report.act.target": {"id": "Sasaran", "en": "Target"},
    "report.act.target.none": {"id": "tidak ada atau tidak disebut", "en": "none, or not stated"},
    "report.act.date": {"id": "Waktu", "en": "Date"},
    "report.act.date.day": {"id": "{from_}", "en": "{from_}"},
    "report.act.date.one_day_in": {
        "id": "satu hari yang belum diketahui antara {from_} dan {until}",
        "en": "one day not yet known between {from_} and {until}",
    },
    "report.act.date.throughout": {
        "id": "berlangsung sejak {from_} sampai {until}",
        "en": "going on from {from_} to {until}",
    },
    "report.act.date.unknown": {"id": "tidak disebut dalam berkas", "en": "not stated"},
    "report.act.date.open_start": {"id": "waktu yang tidak diketahui", "en": "an unknown day"},
    "report.act.date.open_end": {"id": "waktu yang tidak diketahui", "en": "an unknown day"},
    "report.act.phases": {"id": "tahapan: {phases}", "en": "phase: {phases}"},
    "report.act.id": {"id": "perbuatan {act}", "en": "act {act}"},
    # --- tracks ------------------------------------------------------------------------------
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
        "id": "dugaan tindak pidana pemilihan",
        "en": "suspected election crime",
    },
    "report.category.pelanggaran_peraturan_lain": {
        "id": "dugaan pelanggaran peraturan perundang-undangan lainnya",
        "en": "suspected violation of other legislation",
    },
    "report.category.pelanggaran_administratif": {
        "id": "dugaan pelanggaran administratif",
        "en": "suspected administrative violation",
    },
    "report.category.bukan_pelanggaran": {"id": "bukan pelanggaran", "en": "no violation"},
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
    "report.leaning": {"id": "Condong", "en": "Leaning"},
    "report.leaning.value": {
        "id": "{state} bila semua tafsir yang dianjurkan dipakai; hanya membantu pembaca",
        "en": "{state} if every recommended reading is taken; only a help to the reader",
    },
    "report.track.basis": {"id": "Dasar", "en": "Basis"},
    "report.track.immaterial": {
        "id": "Juga terbuka, tetapi jawabannya tidak akan mengubah keadaan atau tingkat jalur "
        "ini: {norms}.",
        "en": "Also open, though no answer would change the state or level of this track: {norms}.",
    },
    "report.tracks.not_met": {
        "id": "Pada jalur {tracks}, tidak ada norma yang unsurnya terpenuhi atas dugaan ini "
        "(kategori: {category}).",
        "en": "No norm is met for this suspicion in: {tracks} (category: {category}).",
    },
    "report.tracks.out": {
        "id": "Jalur {tracks} di luar cakupan: tidak ada normanya yang menyasar orang seperti ini.",
        "en": "Out of scope, as no norm addresses this kind of person: {tracks}.",
    },
    # --- findings ----------------------------------------------------------------------------
    "report.finding.where": {"id": "perbuatan {act}", "en": "act {act}"},
    "report.finding.where.target": {
        "id": "perbuatan {act}, sasaran {target}",
        "en": "act {act}, target {target}",
    },
    "report.finding.undescribed": {
        "id": "Perbuatan belum terurai",
        "en": "The act is not described",
    },
    "report.finding.undescribed.says": {
        "id": "Dugaan baru dapat diuji bila jelas apa yang dikatakan atau diperbuat, kapan, di "
        "mana, dan di hadapan siapa.",
        "en": "The suspicion can be tested only once it is clear what was said or done, when, "
        "where and before whom.",
    },
    "report.finding.pedoman": {
        "id": "Hanya pedoman: baris keputusan bersama ini tidak ditopang norma peraturan "
        "perundang-undangan yang berlaku bagi terlapor.",
        "en": "Guidance only: no norm of legislation that applies to the person carries this row "
        "of the joint decree.",
    },
    "report.truth.true": {"id": "terpenuhi", "en": "met"},
    "report.truth.false": {"id": "tidak", "en": "not met"},
    "report.truth.unknown": {"id": "belum pasti", "en": "unsettled"},
    "report.elements.met": {
        "id": "Unsur lain terpenuhi: {elements}.",
        "en": "The other elements are met: {elements}.",
    },
    "report.element": {"id": "{element}: “{words}”", "en": "{element}: “{words}”"},
    "report.fact.yes": {"id": "ya", "en": "yes"},
    "report.fact.no": {"id": "tidak", "en": "no"},
    "report.fact.value": {"id": "{label}: {value}", "en": "{label}: {value}"},
    "report.facts.unstated": {
        "id": "Belum disebut dalam berkas: {facts}",
        "en": "Not stated in the file: {facts}",
    },
    "report.facts.unknown": {"id": "Belum diketahui: {facts}", "en": "Not known: {facts}"},
    "report.fact.unsettled": {"id": "{label}: belum pasti", "en": "{label}: unsettled"},
    "report.fact.evidence": {"id": "bukti: {evidence}", "en": "evidence: {evidence}"},
    "report.fact.fields": {"id": "isian {fields}", "en": "field {fields}"},
    "report.standing.alleged": {"id": "didalilkan", "en": "alleged"},
    "report.standing.contested": {"id": "dibantah", "en": "contested"},
    "report.standing.admitted": {"id": "diakui", "en": "admitted"},
    "report.standing.verified": {"id": "diverifikasi", "en": "verified"},
    "report.origin.stated": {"id": "dinyatakan", "en": "stated"},
    "report.origin.derived": {"id": "diturunkan dari isian lain", "en": "derived"},
    "report.origin.inferred": {"id": "disimpulkan", "en": "inferred"},
    "report.origin.calendar": {"id": "menurut kalender", "en": "from the calendar"},
    "report.readings.element": {
        "id": "tafsir {reading}: {value}",
        "en": "reading {reading}: {value}",
    },
    "report.readings.recommended": {"id": " (dianjurkan)", "en": " (recommended)"},
    "report.readings.table": {
        "id": "Keadaan menurut masing-masing tafsir:",
        "en": "State under each reading:",
    },
    "report.readings.more": {
        "id": "{count} gabungan lain: pakai --explain",
        "en": "{count} more combinations: use --explain",
    },
    "report.section.readings": {
        "id": "Persoalan tafsir",
        "en": "Disputed readings of the law",
    },
    "report.readings.says": {
        "id": "Dugaan di atas bergantung pada cara hukum ditafsirkan. Tafsir yang dianjurkan "
        "disebut lebih dahulu dan tidak menentukan.",
        "en": "The suspicion above hangs on how the law is read. The recommended reading stands "
        "first and decides nothing.",
    },
    "report.readings.row": {"id": "{choices}: {state}", "en": "{choices}: {state}"},
    "report.days.table": {"id": "Keadaan menurut hari:", "en": "State by day:"},
    "report.days.row": {
        "id": "{from_} sampai {until}: {state}",
        "en": "{from_} to {until}: {state}",
    },
    "report.days.row.version": {
        "id": "{from_} sampai {until}: {state} ({version})",
        "en": "{from_} to {until}: {state} ({version})",
    },
    "report.exception.excepts": {
        "id": "Pengecualian berlaku: {text}",
        "en": "An exception applies: {text}",
    },
    "report.exception.blocks": {
        "id": "Pengecualian belum dapat dikesampingkan: {text}",
        "en": "An exception cannot yet be ruled out: {text}",
    },
    "report.exception.set_aside": {
        "id": "Pengecualian dikesampingkan: {text}",
        "en": "An exception is set aside: {text}",
    },
    "report.exception.not_raised": {
        "id": "Pembelaan yang belum diperiksa: {text}",
        "en": "Defence not yet examined: {text}",
    },
    "report.exception.ask": {"id": "Tanyakan: {question}", "en": "Ask: {question}"},
    "report.exception.none": {
        "id": "Pengecualian tidak terpenuhi: {text}",
        "en": "Exception not met: {text}",
    },
    "report.decree.own": {
        "id": "Menurut unsurnya sendiri: {state}. Baris ini bersandar pada:",
        "en": "By its own elements: {state}. The row rests on:",
    },
    "report.decree.link": {
        "id": "{norm}: {state}",
        "en": "{norm}: {state}",
    },
    "report.decree.link.source": {
        "id": "{norm}: {state} (kaitannya {source})",
        "en": "{norm}: {state} (link {source})",
    },
    "report.breach": {
        "id": "Bersandar pada norma yang dirujuk: {norms}",
        "en": "Rests on the norm it refers to: {norms}",
    },
    "report.breach.entry": {"id": "{norm} ({state})", "en": "{norm} ({state})"},
    "report.consequence": {"id": "Tingkat: {levels}", "en": "Level: {levels}"},
    "report.consequence.by_impact": {
        "id": "Tingkat: bergantung pada luas dampak",
        "en": "Level: hangs on the reach of the impact",
    },
    "report.consequence.basis": {"id": "dasar: {basis}", "en": "basis: {basis}"},
    "report.reasons": {
        "id": "Mengapa belum dapat ditentukan: {reasons}",
        "en": "Why it is not yet determined: {reasons}",
    },
    "report.reason.regime_uncertain": {
        "id": "belum pasti pemilihan atau pemilu yang mana",
        "en": "it is not settled which kind of election it is",
    },
    "report.reason.margin": {
        "id": "mulai berlakunya norma tidak pasti pada hari itu",
        "en": "it is unsure whether the norm had begun to apply that day",
    },
    "report.reason.readings_differ": {
        "id": "tafsir hukumnya berbeda",
        "en": "the readings of the law differ",
    },
    "report.reason.date_vague": {
        "id": "waktu perbuatan belum pasti",
        "en": "the date of the act is vague",
    },
    "report.reason.weak_exception": {
        "id": "ada pengecualian yang sumbernya lemah",
        "en": "an exception rests on a weak source",
    },
    "report.reason.breach_open": {
        "id": "norma yang dirujuk masih terbuka",
        "en": "the norm it refers to is still open",
    },
    "report.reason.exception_open": {
        "id": "ada pengecualian yang belum dapat dikesampingkan",
        "en": "an exception cannot yet be ruled out",
    },
    "report.reason.pedoman": {
        "id": "keputusan bersama bukan peraturan perundang-undangan",
        "en": "a joint decree is not legislation",
    },
    "report.reason.act_not_described": {
        "id": "perbuatannya belum terurai",
        "en": "the act is not described",
    },
    "report.reason.rests_on_not_met": {
        "id": "norma yang menjadi sandarannya tidak terpenuhi",
        "en": "the norm that it rests on is not met",
    },
    "report.reason.days_differ": {
        "id": "tidak terpenuhi pada setiap hari yang mungkin",
        "en": "not met on every possible day",
    },
    "report.reason.target_alternatives": {
        "id": "sasarannya salah satu dari beberapa",
        "en": "the target is one of several",
    },
    "report.confidence.note": {
        "id": "Keyakinan sumber: bunyi larangan ini {confidence}.",
        "en": "Confidence: the wording of this ban is {confidence}.",
    },
    "report.confidence.statute": {
        "id": "dibaca dalam naskah peraturannya",
        "en": "read in the text of the law",
    },
    "report.confidence.reproduced": {
        "id": "dibaca dalam salinan, bukan naskah peraturannya",
        "en": "read in a reproduction, not in the text of the law",
    },
    "report.confidence.second_hand": {
        "id": "diketahui dari sumber kedua",
        "en": "known at second hand",
    },
    "report.confidence.inferred": {
        "id": "disimpulkan, tidak tertulis",
        "en": "inferred, not written",
    },
    "report.source.reproduced": {"id": "menurut salinan", "en": "from a reproduction"},
    "report.source.second_hand": {"id": "menurut sumber kedua", "en": "at second hand"},
    "report.source.inferred": {"id": "disimpulkan", "en": "inferred"},
    "report.source.statute": {"id": "menurut naskah peraturan", "en": "from the text of the law"},
    "report.inferred": {
        "id": "Disimpulkan dari perbuatan, tidak dinyatakan dalam berkas: {facts}.",
        "en": "Inferred from the conduct, not stated in the file: {facts}.",
    },
    "report.excepted": {
        "id": "Dugaan yang dikecualikan",
        "en": "Excepted",
    },
    # --- why nothing else --------------------------------------------------------------------
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
    "report.others.hint": {
        "id": "Rincian: pakai --explain.",
        "en": "For details use --explain.",
    },
    # --- menu and path -----------------------------------------------------------------------
    "report.menu.none_recommended": {
        "id": "Yang dianjurkan hanyalah jalur dan tingkat. Jenis sanksi di dalam suatu tingkat "
        "dipilih oleh yang berwenang; urutannya dari ringan ke berat.",
        "en": "Only track and level are recommended. The kind within a level is chosen by whoever "
        "may impose it; kinds stand light to heavy.",
    },
    "report.menu.heading": {
        "id": "Jalur {track}: {level} menurut {regulation}",
        "en": "{track} track: {level} under {regulation}",
    },
    "report.menu.kind": {"id": "{text} ({basis})", "en": "{text} ({basis})"},
    "report.menu.empty": {
        "id": "Tidak ada jenis sanksi yang dapat dijatuhkan pada tingkat ini.",
        "en": "No kind of punishment can be imposed at this level.",
    },
    "report.menu.suspended": {
        "id": "Ditangguhkan, belum dapat dijatuhkan:",
        "en": "Suspended, cannot be imposed for now:",
    },
    "report.menu.excluded": {
        "id": "Tertutup oleh hukuman terdahulu:",
        "en": "Excluded by a prior punishment:",
    },
    "report.menu.imposer": {
        "id": "Yang berwenang menjatuhkan {kinds}: {body} ({basis})",
        "en": "Who may impose {kinds}: {body} ({basis})",
    },
    "report.menu.imposer.all": {
        "id": "Yang berwenang menjatuhkan: {body} ({basis})",
        "en": "Who may impose them: {body} ({basis})",
    },
    "report.menu.letters": {"id": "huruf {letters}", "en": "{letters}"},
    "report.menu.no_imposer": {
        "id": "Yang berwenang menjatuhkan belum dapat ditentukan dari berkas.",
        "en": "Who may impose them cannot be determined from the file.",
    },
    "report.menu.factors": {
        "id": "Yang dipertimbangkan: {factors}.",
        "en": "Weighed in choosing: {factors}.",
    },
    "report.menu.factor": {"id": "{text} ({value})", "en": "{text} ({value})"},
    "report.menu.factor.unstated": {"id": "belum disebut", "en": "not stated"},
    "report.path.heading": {"id": "Jalur {track}", "en": "{track} track"},
    "report.path.step": {"id": "{body}: {action}", "en": "{body}: {action}"},
    "report.path.reported": {"id": "Hak dan langkah terlapor:", "en": "The reported person:"},
    "report.path.same": {
        "id": "{step} (sama dengan jalur {track})",
        "en": "{step} (same as in the {track} track)",
    },
    "report.path.document": {"id": "Dokumen: {text}", "en": "Document: {text}"},
    "report.path.due": {
        "id": "Tenggat: {text}; paling lambat {due} ({basis})",
        "en": "Deadline: {text}; at the latest {due} ({basis})",
    },
    "report.path.deadline": {
        "id": "Tenggat: {text} ({basis})",
        "en": "Deadline: {text} ({basis})",
    },
    "report.path.told": {"id": "Diberi tahu: {text}", "en": "Told: {text}"},
    "report.path.if_nobody_acts": {
        "id": "Bila tidak dilaksanakan: {text}",
        "en": "If nobody acts: {text}",
    },
    "report.path.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "report.path.more": {
        "id": "{count} langkah berikutnya: pakai --explain.",
        "en": "{count} further steps: use --explain.",
    },
    "report.path.none": {
        "id": "Kitab aturan belum memuat langkah untuk jalur ini.",
        "en": "The rulebook holds no steps for this track yet.",
    },
    # --- questions, caveats, foot --------------------------------------------------------------
    "report.questions.none": {
        "id": "Tidak ada pertanyaan yang masih menentukan.",
        "en": "No question is left that would decide anything.",
    },
    "report.questions.who": {"id": "Yang mengetahui: {who}", "en": "Who knows: {who}"},
    "report.questions.why": {"id": "Menentukan: {norms}", "en": "Decides: {norms}"},
    "report.questions.field": {"id": "Isian: {field}", "en": "Field: {field}"},
    "report.questions.more": {
        "id": "{count} pertanyaan lain yang kurang menentukan: pakai --explain.",
        "en": "{count} further, less decisive questions: use --explain.",
    },
    "report.advice": {"id": "Saran", "en": "Advice"},
    "report.caveats.confidence": {
        "id": "Tidak semua bunyi norma yang dipakai dibaca dalam naskah peraturannya: {list}.",
        "en": "Not every norm used was read in the text of the law: {list}.",
    },
    "report.caveats.confidence.entry": {
        "id": "{norms} ({confidence})",
        "en": "{norms} ({confidence})",
    },
    "report.caveats.inferred": {
        "id": "Fakta yang disimpulkan gugur bila ada keterangan sebaliknya: {facts}.",
        "en": "An inferred fact falls when the contrary is stated: {facts}.",
    },
    "report.caveats.not_yet_norms": {
        "id": "Kitab aturan belum lengkap; jalur {track} belum memuat: {articles}.",
        "en": "The rulebook is not complete; the {track} track does not hold yet: {articles}.",
    },
    "report.caveats.not_yet_norms.counts": {
        "id": "Kitab aturan belum lengkap. Pasal yang belum menjadi norma: {counts}; daftarnya: "
        "pakai --explain.",
        "en": "The rulebook is not complete. Articles that are not norms yet: {counts}; to list "
        "them use --explain.",
    },
    "report.caveats.not_yet_norms.count": {
        "id": "{count} pada jalur {track}",
        "en": "{count} in the {track} track",
    },
    "report.caveats.notes": {
        "id": "Kitab aturan memberi {count} catatan atas norma yang diuji (sumber, perdebatan): "
        "pakai --explain.",
        "en": "The rulebook has {count} notes on the norms tested (sources, disputes): use "
        "--explain.",
    },
    "report.caveats.about": {
        "id": "Telaah ini hanya tentang apa yang didalilkan dalam berkas.",
        "en": "This review is only about what the file alleges.",
    },
    "report.decide.says": {
        "id": "Program ini tidak memutus. Semua yang tertulis di atas adalah dugaan sampai "
        "diputus oleh yang berwenang:",
        "en": "This program decides nothing. All of the above is suspicion until it is decided "
        "by the body in charge:",
    },
    "report.decide.says.bare": {
        "id": "Program ini tidak memutus. Semua yang tertulis di atas adalah dugaan sampai "
        "diputus oleh yang berwenang.",
        "en": "This program decides nothing. All of the above is suspicion until it is decided "
        "by the body in charge.",
    },
    "report.decide.entry": {
        "id": "Jalur {track}: {body} ({basis})",
        "en": "{track} track: {body} ({basis})",
    },
}
