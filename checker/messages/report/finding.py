"""One finding: elements, facts, readings, exceptions, sources."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # findings
    "report.finding.where": {"id": "perbuatan {act}", "en": "act {act}"},
    "report.finding.where.several": {"id": "perbuatan {act}", "en": "acts {act}"},
    "report.finding.where.target": {
        "id": "{place}, sasaran {target}",
        "en": "{place}, target {target}",
    },
    "report.finding.where.target.others": {
        "id": "{place}; {others}",
        "en": "{place}; {others}",
    },
    "report.finding.where.other": {
        "id": "bagi {target}: {state}",
        "en": "for {target}: {state}",
    },
    "report.finding.where.other.same": {
        "id": "bagi {target} juga {state}, atas fakta yang lain",
        "en": "for {target} too: {state}, on other facts",
    },
    "report.alike": {
        "id": "Sama seperti pada nomor {number}: {parts}.",
        "en": "The same as under {number}: {parts}.",
    },
    "report.alike.one_element": {"id": "unsur {elements}", "en": "element {elements}"},
    "report.alike.some_elements": {"id": "unsur {elements}", "en": "elements {elements}"},
    "report.alike.said": {"id": "yang masih kurang", "en": "what is lacking"},
    "report.alike.elements": {"id": "unsur", "en": "elements"},
    "report.alike.untested": {"id": "kata yang tidak diuji", "en": "words not tested"},
    "report.alike.exceptions": {
        "id": "pengecualian dan pembelaan",
        "en": "exceptions and defences",
    },
    "report.alike.level": {"id": "tingkat dan ancaman", "en": "level and penalty"},
    "report.alike.remarks": {"id": "keterangan", "en": "remarks"},
    "report.alike.decree": {"id": "sandaran baris", "en": "what the row rests on"},
    "report.alike.readings": {
        "id": "keadaan menurut masing-masing tafsir",
        "en": "state under each reading",
    },
    "report.alike.days": {"id": "keadaan menurut hari", "en": "state by day"},
    "report.alike.more": {"id": "penjelasan lain", "en": "what else is explained"},
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
    "report.finding.pedoman.inferred": {
        "id": "Hanya pedoman: bahwa baris keputusan bersama ini bersandar pada norma peraturan "
        "perundang-undangan hanya disimpulkan; norma yang menopangnya belum dapat ditentukan.",
        "en": "Guidance only: that this row of the joint decree rests on a norm of legislation is "
        "only inferred; which norm carries it cannot be told yet.",
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
    "report.element.untested": {
        "id": "Tertulis dalam pasal, tidak diuji di sini: {words}.",
        "en": "In the words of the article, not tested here: {words}.",
    },
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
    "report.days.table": {"id": "Keadaan menurut hari:", "en": "State by day:"},
    "report.days.row": {
        "id": "{days}: {state}",
        "en": "{days}: {state}",
    },
    "report.days.row.version": {
        "id": "{days}: {state} ({version})",
        "en": "{days}: {state} ({version})",
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
    "report.reason.two_regimes": {
        "id": "tingkat menurut aturan lama dan aturan peralihan berdampingan",
        "en": "the level of the old rule and that of the transition clause stand side by side",
    },
    "report.reason.examined_on_unknown": {
        "id": "hari pemeriksaan belum disebut",
        "en": "the day of the examination is not stated",
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
        "id": "ada pengecualian yang tampak terpenuhi, tetapi bunyinya hanya disimpulkan atau "
        "diketahui dari sumber kedua",
        "en": "an exception seems to be met, but its wording is only inferred or known at second "
        "hand",
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
        "id": "Sumber: bunyi larangan ini, atau hari berlakunya, {confidence}. Rumusannya dalam "
        "kitab aturan {maturity}.",
        "en": "Source: the wording of this ban, or its dates, is {confidence}. As it stands in the "
        "rulebook it {maturity}.",
    },
    "report.maturity.note": {
        "id": "Rumusannya dalam kitab aturan {maturity}.",
        "en": "As it stands in the rulebook this norm {maturity}.",
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
        "id": "Disimpulkan, tidak dinyatakan dalam berkas: {facts}.",
        "en": "Inferred, not stated in the file: {facts}.",
    },
    "report.excepted": {
        "id": "Dugaan yang dikecualikan",
        "en": "Excepted",
    },
    "report.folded": {
        "id": "Ketentuan yang tingkatnya bergantung pada luas dampak, belum dapat ditentukan "
        "({acts})",
        "en": "Provisions whose level hangs on the reach of the harm, not yet determined ({acts})",
    },
    "report.folded.disputed": {"id": " (tafsir berbeda)", "en": " (readings differ)"},
    "report.folded.defences": {
        "id": "Pembelaan yang belum diperiksa: {texts}.",
        "en": "Defences not examined: {texts}.",
    },
    "report.folded.more": {
        "id": "Unsur setiap ketentuan: pakai --explain.",
        "en": "The elements of each: use --explain.",
    },
}
