"""Prevention by cause: the page for a head of office, the draft circular, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "prevention.no_contest": {
        "id": "Pemilihan '{found}' tidak ada dalam kitab aturan. Yang ada: {allowed}.",
        "en": "The contest '{found}' is not in the rulebook. Known: {allowed}.",
    },
    "prevention.no_calendar": {
        "id": "Tahapan pemilihan '{found}' tidak ada dalam kitab aturan.",
        "en": "The rulebook holds no calendar for the contest '{found}'.",
    },
    "prevention.no_circular": {
        "id": "Kitab aturan tidak memuat bahan surat edaran (prevention/circular.yaml).",
        "en": "The rulebook holds nothing to make a circular of (prevention/circular.yaml).",
    },
    "prevention.option.contest": {
        "id": "Pemilihan yang dimaksud, misalnya pilkada-2024.",
        "en": "The contest meant, for instance pilkada-2024.",
    },
    "prevention.option.region": {
        "id": "Daerah yang tahapannya dipakai, bila berbeda.",
        "en": "Region whose calendar counts, where it has its own.",
    },
    "prevention.option.output": {
        "id": "Tulis halamannya ke berkas (Markdown, atau JSON menurut --format).",
        "en": "Write the page to a file (Markdown, or JSON by --format).",
    },
    "prevention.option.circular": {
        "id": "Tulis rancangan surat edaran sebagai DOCX.",
        "en": "Write a draft circular as DOCX.",
    },
    # --- the page --------------------------------------------------------------------------------
    "prevention.title": {
        "id": "Pencegahan pelanggaran netralitas menurut sebab",
        "en": "Preventing breaches of neutrality, by cause",
    },
    "prevention.contest": {"id": "Pemilihan", "en": "Contest"},
    "prevention.region.unknown": {
        "id": "{title} (daerah ini tidak dikenal kitab aturan; dipakai tahapan nasional)",
        "en": "{title} (the rulebook does not know this region; the national calendar is used)",
    },
    "prevention.day": {"id": "Hari", "en": "Day"},
    "prevention.phase": {"id": "Tahapan", "en": "Phase"},
    "prevention.phase.span": {
        "id": "{phase} ({first} sampai {last})",
        "en": "{phase} ({first} to {last})",
    },
    "prevention.phase.from": {"id": "{phase} (sejak {first})", "en": "{phase} (since {first})"},
    "prevention.phase.or": {"id": " atau ", "en": " or "},
    "prevention.files": {"id": "Berkas", "en": "Files"},
    "prevention.files.count": {
        "id": "{incidents} peristiwa dengan {acts} perbuatan",
        "en": "incidents: {incidents}, acts: {acts}",
    },
    "prevention.files.others": {
        "id": "{told}; {others} peristiwa pemilihan lain tidak dihitung",
        "en": "{told}; {others} incidents of other contests are not counted",
    },
    "prevention.files.later": {
        "id": "{told}; {later} perbuatan sesudah hari itu tidak dihitung",
        "en": "{told}; {later} acts after that day are not counted",
    },
    "prevention.nature": {
        "id": "Semua perbuatan di sini baru dugaan. Sebab dihitung bila seseorang menyatakannya "
        "dalam "
        "berkas; petunjuk dari isi berkas dihitung terpisah dan bukan simpulan tentang siapa pun. "
        "Nama orang tidak dicantumkan.",
        "en": "All acts here are alleged (dugaan). A cause counts where somebody states it in a "
        "file; "
        "signs in the files are counted apart and conclude nothing about anyone. No person is "
        "named.",
    },
    "prevention.causes": {"id": "Sebab yang tampak", "en": "Causes that show"},
    "prevention.cause": {
        "id": "{title}: {acts} perbuatan, {stated} dinyatakan",
        "en": "{title}: acts {acts}, stated {stated}",
    },
    "prevention.sign": {
        "id": "Petunjuk: {text} ({acts} perbuatan)",
        "en": "Sign: {text} (acts: {acts})",
    },
    "prevention.office": {"id": "{office}: {acts}", "en": "{office}: {acts}"},
    "prevention.office.unknown": {
        "id": "instansi belum diketahui",
        "en": "agency not known",
    },
    "prevention.position.unknown": {
        "id": "jabatan belum diketahui",
        "en": "post not known",
    },
    "prevention.none": {
        "id": "Tidak ada sebab yang dinyatakan dan tidak ada petunjuk dalam berkas.",
        "en": "No cause is stated, and no sign of one stands in the files.",
    },
    "prevention.not_shown": {"id": "Tidak tampak: {causes}.", "en": "Not shown: {causes}."},
    "prevention.unexplained": {
        "id": "Tanpa sebab yang diketahui: {acts} perbuatan. Tanyakan sebabnya saat klarifikasi "
        "dan "
        "isi acts[].causes.",
        "en": "Without a known cause: {acts} acts. Ask for it at the hearing and fill in "
        "acts[].causes.",
    },
    "prevention.now": {"id": "Tindakan sekarang", "en": "Measures now"},
    "prevention.now.others": {
        "id": "Tindakan lain pada tahapan ini",
        "en": "Other measures in this phase",
    },
    "prevention.later": {"id": "Tindakan pada tahapan berikut", "en": "Measures in later phases"},
    "prevention.nothing_now": {
        "id": "Tidak ada tindakan dalam daftar yang waktunya pada tahapan ini.",
        "en": "No measure of the list has its time in this phase.",
    },
    "prevention.by.bawaslu": {"id": "Bawaslu", "en": "Bawaslu"},
    "prevention.by.panwascam": {"id": "Panwascam", "en": "Panwascam"},
    "prevention.by.instansi": {"id": "Pimpinan instansi", "en": "Head of office"},
    "prevention.measure": {"id": "{by}: {title}", "en": "{by}: {title}"},
    "prevention.answers": {"id": "Menjawab: {causes}", "en": "Answers: {causes}"},
    "prevention.answers.source": {"id": "{told} ({source})", "en": "{told} ({source})"},
    "prevention.basis": {"id": "Dasar: {basis}", "en": "Basis: {basis}"},
    "prevention.when": {"id": "Waktunya: {phases}", "en": "Its time: {phases}"},
    "prevention.sources": {"id": "Sumber", "en": "Sources"},
    "prevention.source": {"id": "{source} ({confidence})", "en": "{source} ({confidence})"},
    "prevention.confidence.statute": {"id": "dibaca dalam naskah", "en": "read in the text"},
    "prevention.confidence.reproduced": {
        "id": "menurut kutipan pihak lain",
        "en": "as others quote it",
    },
    "prevention.confidence.second_hand": {
        "id": "menurut cerita pihak lain",
        "en": "as others tell it",
    },
    "prevention.confidence.inferred": {"id": "disimpulkan", "en": "inferred"},
    "prevention.inferred": {
        "id": "Bahwa suatu tindakan menjawab suatu sebab, dan waktunya, kami simpulkan dari "
        "uraiannya "
        "kecuali disebut lain.",
        "en": "That a measure answers a cause, and its time, are inferred from what is told of it "
        "unless said otherwise.",
    },
    # --- the circular ----------------------------------------------------------------------------
    "prevention.circular.unread": {
        "id": "{citation}; periksa naskahnya",
        "en": "{citation}; check the text",
    },
}
