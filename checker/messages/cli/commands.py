"""What each command and its options say in the help."""

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "cli.papers": {
        "id": "Menyusun formulir dan surat satu berkas sebagai dokumen Word dalam folder DIR.",
        "en": "Write the forms and letters of one file as Word documents into the folder DIR.",
    },
    "cli.recap": {
        "id": "Menyusun register perkara dari berkas-berkas peristiwa sebagai buku kerja Excel.",
        "en": "Write the register of cases from incident files as an Excel workbook.",
    },
    "cli.serve": {
        "id": "Melayani program lain lewat HTTP: telaah, pertanyaan, jalur, surat, aturan. Tidak "
        "menyimpan dan tidak mencatat isi peristiwa.",
        "en": "Serve other programs over HTTP: assessments, questions, paths, papers, rules. It "
        "keeps and logs nothing of an incident.",
    },
    "cli.schema": {
        "id": "Mencetak skema JSON: incident, assessment, norm, atau skema berkas aturan lain.",
        "en": "Print a JSON Schema: incident, assessment, norm, or that of another rule file.",
    },
    "cli.new": {
        "id": "Menulis kerangka peristiwa ke FILE (bawaan: {default}) beserta penjelasan setiap "
        "isian di sebelahnya. Tidak pernah menimpa berkas.",
        "en": "Write a skeleton of an incident to FILE (default: {default}), and beside it what "
        "each field means. Never overwrites a file.",
    },
    "cli.compare": {
        "id": "Membandingkan jawaban atas satu berkas pada beberapa hari telaah, atau seandainya "
        "semua perbuatannya terjadi pada hari lain; disebut pula ketentuan yang mengubahnya.",
        "en": "Compare the answers to one file on several days of review, or as if all its acts "
        "had been on another day, and name the provision that changes the answer.",
    },
    "cli.compare.as_of": {
        "id": "Hari telaah (YYYY-MM-DD); dapat diulang.",
        "en": "Day of review (YYYY-MM-DD); may be given again.",
    },
    "cli.compare.act_date": {
        "id": "Andaikan semua perbuatan terjadi pada hari ini (YYYY-MM-DD); dapat diulang. "
        "Berkasnya tidak diubah.",
        "en": "Suppose that all acts were on this day (YYYY-MM-DD); may be given again. The file "
        "is not changed.",
    },
    "cli.path": {
        "id": "Menunjukkan letak berkas pada jalurnya: yang sudah, yang jatuh tempo, terlambat, "
        "atau gugur, dan langkah berikutnya.",
        "en": "Show where a file is on its paths: what was done, what is due, overdue or lost, and "
        "the next step.",
    },
    "cli.path.ics": {
        "id": "Tulis tenggat yang berjalan sebagai berkas kalender (iCalendar).",
        "en": "Write the running time limits as a calendar file (iCalendar).",
    },
    "cli.why": {
        "id": "Menjelaskan jawaban atas satu berkas: dari simpulan ke jalur, norma, unsur dengan "
        "bunyi pasalnya, fakta dan asalnya, serta pengecualian yang diuji. Dengan NORMA atau JALUR "
        "hanya itu.",
        "en": "Explain the answer to one file: from the conclusion to track, norm, elements with "
        "the words of the article, facts with where they come from, and the exceptions that were "
        "tried. With a NORM or a TRACK only that.",
    },
    "cli.why.depth": {
        "id": "Sedalam apa: 1 norma yang menentukan dan unsurnya; 2 juga fakta dan pengecualian; 3 "
        "juga norma lain, asal fakta, versi yang berlaku, sumber; 4 juga penurunan setiap keadaan. "
        "Bawaan: 2 untuk satu norma atau jalur, selain itu 1.",
        "en": "How deep: 1 the norms that decide and their elements; 2 also facts and exceptions; "
        "3 also other norms, origin of facts, versions in force, sources; 4 also how each state "
        "follows. Default: 2 for a norm or a track, else 1.",
    },
    "cli.why-not": {
        "id": "Menjelaskan mengapa satu NORMA tidak diterapkan: unsur yang tidak terpenuhi dan apa "
        "yang harus benar, tidak didalilkan, tidak menyasar orang itu, tidak berlaku pada hari "
        "itu, atau dikecualikan.",
        "en": "Explain why a NORM does not apply: the elements that fail and what would have to be "
        "true, not alleged, not addressed to that person, not in force on that day, or excepted.",
    },
    "cli.similar": {
        "id": "Menunjukkan perkara yang sudah diputus dengan norma yang sama dan fakta terdekat: "
        "apa putusannya dan apa bedanya.",
        "en": "Show decided cases with the same norms and the nearest facts: what was decided and "
        "what differs.",
    },
    "cli.similar.count": {
        "id": "Berapa perkara yang ditunjukkan paling banyak.",
        "en": "How many cases to show at most.",
    },
    "cli.verify": {
        "id": "Menghitung ulang penilaian dari berkasnya dan membandingkan: kitab aturan, versi "
        "skema, hari telaah, berkas, jawaban. Kode keluar 0 bila sama, 1 bila ada yang berbeda.",
        "en": "Work an assessment out again from its file and compare: rulebook, schema version, "
        "day of review, file, answer. Exit code 0 if all is equal, 1 if something differs.",
    },
    "cli.evaluate": {
        "id": "Membandingkan perkara yang sudah diputus dengan jawaban kami",
        "en": "Compare decided cases with our answers",
    },
    "cli.admissible": {
        "id": "Memeriksa syarat formal dan materiel laporan atau temuan, apa yang kurang dan "
        "sampai "
        "kapan dapat dilengkapi, dan apakah hal yang sama sudah dilaporkan",
        "en": "Check the formal and material requirements of a report or finding, what is missing "
        "and "
        "until when it may be completed, and whether the same was reported before",
    },
    "cli.follow-up": {
        "id": "Yang direkomendasikan, kepada siapa, kapan jawabannya ditunggu, apa yang "
        "dijatuhkan, "
        "dan apa yang dapat dilakukan, menurut tanggal",
        "en": "What was recommended and to whom, when an answer is awaited, what was imposed, and "
        "what can be done, by date",
    },
    "cli.prevention": {
        "id": "Sebab pelanggaran yang tampak dalam satu folder peristiwa, di instansi mana, dan "
        "tindakan "
        "pencegahan yang waktunya sekarang",
        "en": "Which causes of breaches show in a folder of incidents, in which offices, and which "
        "measures of prevention have their time now",
    },
    "cli.new.next": {
        "id": "Isi berkas itu, lalu jalankan: check {file}",
        "en": "Fill it in, then run: check {file}",
    },
}
