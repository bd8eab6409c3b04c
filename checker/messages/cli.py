"""The words of the command line: help, usage and errors, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    # --- help ----------------------------------------------------------------------------------
    "cli.usage": {"id": "Pemakaian: ", "en": "Usage: "},
    "cli.options": {"id": "Pilihan", "en": "Options"},
    "cli.commands": {"id": "Perintah", "en": "Commands"},
    "cli.command": {"id": "PERINTAH", "en": "COMMAND"},
    "cli.check": {
        "id": "Menelaah dugaan pelanggaran netralitas yang diuraikan dalam FILE.\n\n"
        "FILE adalah peristiwa dalam JSON; - membaca masukan standar. Kata pertama yang sama "
        "dengan nama perintah adalah perintah; selebihnya berkas (./rules, atau check -- rules)."
        "\n\n"
        "Kode keluar: 0 tidak ada dugaan; 1 ada dugaan pelanggaran; 3 perlu pendalaman; 2 masukan "
        "ditolak; 4 kegagalan program.",
        "en": "Review a suspected breach of neutrality that is described in FILE.\n\n"
        "FILE is an incident in JSON; - reads standard input. A first word that is the name of a "
        "command is the command; anything else is a file (./rules, or check -- rules).\n\n"
        "Exit codes: 0 no suspicion; 1 suspected violation; 3 to be looked into; 2 input refused; "
        "4 failure of the program.",
    },
    "cli.option.format": {
        "id": "Bentuk jawaban: text (bawaan), json, atau markdown. Satu berkas dengan json memberi "
        "satu objek, beberapa berkas memberi larik menurut urutan berkas yang diterima.",
        "en": "Form of the answer: text (default), json or markdown. One file with json gives an "
        "object, several give an array in the order of the files that were accepted.",
    },
    "cli.option.format.short": {
        "id": "Bentuk jawaban: {choices}. Bawaan: text.",
        "en": "Form of the answer: {choices}. Default: text.",
    },
    "cli.option.lang": {
        "id": "Bahasa: id (bawaan) atau en.",
        "en": "Language: id (default) or en.",
    },
    "cli.option.as_of": {
        "id": "Hari telaah (YYYY-MM-DD); mengalahkan isian as_of dalam berkas. Bawaan: hari ini.",
        "en": "Day of review (YYYY-MM-DD); wins over as_of in the file. Default: today.",
    },
    "cli.option.explain": {
        "id": "Tambahkan norma yang tidak terpenuhi, tabel tafsir dan hari, dan asal setiap fakta.",
        "en": "Add the norms that are not met, the tables of readings and days, and where each "
        "fact comes from.",
    },
    "cli.option.rules": {
        "id": "Pakai kitab aturan dari folder ini.",
        "en": "Use the rulebook in this folder.",
    },
    "cli.option.quiet": {
        "id": "Cetak hanya simpulan, satu baris per terlapor (untuk text).",
        "en": "Print only the conclusions, one line per reported person (for text).",
    },
    "cli.option.color": {
        "id": "Paksa atau matikan warna. Bawaan: berwarna bila terminal mendukung.",
        "en": "Force or switch off colour. Default: colour when the terminal has it.",
    },
    "cli.option.version": {"id": "Cetak versi program.", "en": "Print the version."},
    "cli.option.help": {"id": "Cetak bantuan ini.", "en": "Print this help."},
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
    "cli.what-if": {
        "id": "Mengandaikan nilai lain pada isian sebuah berkas dan menyebut apa yang berubah dan "
        "sebabnya; atau, dengan --flip, mencari perubahan terkecil yang membalik jawaban.",
        "en": "Suppose other values in fields of a file and say what changes and why; or, with "
        "--flip, look for the smallest changes that turn the answer.",
    },
    "cli.what-if.set": {
        "id": "Isian dan nilainya, boleh berulang: actors.a1.status=pppk.",
        "en": "A field and its value, may be repeated: actors.a1.status=pppk.",
    },
    "cli.what-if.unset": {
        "id": "Isian yang diandaikan tidak dinyatakan, boleh berulang.",
        "en": "A field supposed not to be stated, may be repeated.",
    },
    "cli.what-if.flip": {
        "id": "Cari perubahan terkecil yang membalik jawaban.",
        "en": "Look for the smallest changes that turn the answer.",
    },
    "cli.what-if.to": {
        "id": "Simpulan (misalnya tidak_ditemukan) atau JALUR=KEADAAN (misalnya "
        "discipline=not_met); bila tidak disebut, simpulan lain mana pun.",
        "en": "A conclusion (such as tidak_ditemukan) or TRACK=STATE (such as "
        "discipline=not_met); any other conclusion if left out.",
    },
    "cli.what-if.actor": {
        "id": "Hanya bagi terlapor ini; bila tidak disebut, bagi setiap orang.",
        "en": "For this person only; for everybody if left out.",
    },
    "cli.ask": {
        "id": "Menyebut apa yang perlu ditanyakan: hanya yang dapat mengubah hasil, dengan sebab, "
        "siapa yang mengetahui, dan isiannya.",
        "en": "Name what to ask: only what can change the result, with why, who knows it, and "
        "the field.",
    },
    "cli.interview": {
        "id": "Bertanya satu demi satu, yang paling menentukan lebih dahulu, dan menulis jawaban "
        "ke dalam berkas peristiwa; tanpa FILE dimulai dari kerangka kosong.",
        "en": "Ask one question after another, the most decisive first, and write the answers "
        "into an incident file; without FILE it begins from an empty skeleton.",
    },
    "cli.interview.output": {
        "id": "Berkas tempat jawaban disimpan.",
        "en": "The file where the answers are saved.",
    },
    "cli.interview.force": {
        "id": "Timpa berkas yang sudah ada.",
        "en": "Overwrite a file that exists.",
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
    "cli.evaluate": {
        "id": "Membandingkan perkara yang sudah diputus dengan jawaban kami",
        "en": "Compare decided cases with our answers",
    },
    "cli.rules": {
        "id": "Mendaftar norma dalam kitab aturan, atau membuka satu norma.",
        "en": "List the norms of the rulebook, or open one.",
    },
    "cli.rules.show": {
        "id": "Mencetak satu norma sebagaimana hukum berbunyi, beserta contohnya.",
        "en": "Print one norm as the law it states, with its examples.",
    },
    "cli.rules.show.fields": {
        "id": "Cetak semua isian peristiwa yang dapat memengaruhi norma itu.",
        "en": "Print every incident field that can affect the norm.",
    },
    "cli.rules.test": {
        "id": "Menjalankan semua contoh dalam kitab aturan; kode keluar 1 bila ada yang gagal.",
        "en": "Run all examples of the rulebook; exit code 1 if one fails.",
    },
    "cli.rules.lint": {
        "id": "Menunjuk yang tidak rapi: nama yang tidak dipakai, klaim di atas sumbernya, unsur "
        "tanpa contoh luput, ejaan istilah; kode keluar 1 bila ada.",
        "en": "Point at what is untidy: names nobody uses, claims above their source, elements "
        "never missed, misspelt terms; exit code 1 if there is any.",
    },
    "cli.rules.prove": {
        "id": "Membuktikan kitab aturan dengan pemecah SAT: setiap norma dapat terpenuhi; norma di "
        "dalam norma, tumpang-tindih dengan tingkat berbeda, dan celah hanya bila diterima dengan "
        "alasan dalam rules/overlaps.yaml; kode keluar 1 bila ada yang belum diterima. Memerlukan "
        "bagian tambahan prove.",
        "en": "Prove the rulebook with a SAT solver: every norm can be met; norms within norms, "
        "overlaps with different levels and gaps only where rules/overlaps.yaml accepts them with "
        "a reason; exit code 1 if one is not accepted. Needs the extra prove.",
    },
    "cli.rules.prove.witnesses": {
        "id": "Cetak juga, untuk setiap norma, nilai fakta yang memenuhinya.",
        "en": "Print for each norm the fact values that meet it too.",
    },
    "cli.rules.mutate": {
        "id": "Mengubah tiap norma di satu tempat dan melihat apakah contohnya berbeda; kode "
        "keluar 1 bila ada perubahan yang tidak terlihat.",
        "en": "Change each norm in one place and see whether its examples notice; exit code 1 if "
        "a change goes unnoticed.",
    },
    "cli.rules.coverage": {
        "id": "Menghitung per norma: contoh, keadaan yang tercapai, perkara yang menyentuhnya.",
        "en": "Count for each norm: examples, states reached, cases that touch it.",
    },
    "cli.rules.coverage.cases": {
        "id": "Folder perkara yang sudah diputus.",
        "en": "A folder of decided cases.",
    },
    "cli.rules.diff": {
        "id": "Membandingkan dua folder kitab aturan menurut hukumnya: norma, pasal, kalender, "
        "definisi, pertanyaan hukum dan fakta yang baru, hilang atau berubah.",
        "en": "Compare two rules folders in terms of law: norms, articles, calendars, "
        "definitions, questions of law and facts that are new, gone or changed.",
    },
    "cli.rules.diff.cases": {
        "id": "Folder perkara yang sudah dikodekan; disebut yang jawabannya berubah.",
        "en": "A folder of coded cases; those whose answer changes are named.",
    },
    "cli.rules.index": {
        "id": "Menulis ulang daftar norma dalam README.md folder aturan.",
        "en": "Write the list of norms in the README.md of the rules folder anew.",
    },
    "cli.completion": {
        "id": "Mencetak skrip pelengkap perintah untuk bash, zsh, atau fish.",
        "en": "Print the completion script for bash, zsh or fish.",
    },
    # --- what commands say ---------------------------------------------------------------------
    "cli.new.written": {"id": "Tertulis: {file}", "en": "Written: {file}"},
    "cli.new.next": {
        "id": "Isi berkas itu, lalu jalankan: check {file}",
        "en": "Fill it in, then run: check {file}",
    },
    "cli.rules.passed": {
        "id": "{count} contoh sesuai.",
        "en": "{count} examples agree.",
    },
    "cli.rules.differs": {
        "id": "{place}: diharapkan {expected}, hasilnya {found}",
        "en": "{place}: expected {expected}, found {found}",
    },
    "cli.rules.failed": {
        "id": "{failed} dari {count} contoh tidak sesuai.",
        "en": "{failed} of {count} examples do not agree.",
    },
    "cli.lint.idle_fact": {
        "id": "fakta {found} tidak dipakai norma mana pun.",
        "en": "the fact {found} is used by no norm.",
    },
    "cli.lint.idle_definition": {
        "id": "definisi {found} tidak dipakai.",
        "en": "the definition {found} is not used.",
    },
    "cli.lint.idle_question": {
        "id": "pertanyaan hukum {found} tidak dipakai.",
        "en": "the question of law {found} is not used.",
    },
    "cli.lint.claim_above_source": {
        "id": "{found}: keyakinan `statute` atau pembacaan kedua, padahal pasalnya tidak dibaca "
        "dalam naskah (seen bukan text).",
        "en": "{found}: confidence `statute` or a second reading, though its article was not read "
        "in the text (seen is not text).",
    },
    "cli.lint.no_basis": {
        "id": "{found}: tingkat tanpa dasar (consequence.basis).",
        "en": "{found}: a level without a basis (consequence.basis).",
    },
    "cli.lint.never_missed": {
        "id": "{found}: tidak ada contoh yang luput pada unsur ini.",
        "en": "{found}: no example misses this element.",
    },
    "cli.lint.entry_untried": {
        "id": "{found}: tidak ada contoh sehari sebelum mulai berlaku.",
        "en": "{found}: no example of the day before it comes into force.",
    },
    "cli.lint.misspelt": {
        "id": "{found}: mirip istilah dalam terms.yaml, tetapi tidak sama.",
        "en": "{found}: looks like a term of terms.yaml, but is not the same.",
    },
    "cli.lint.long_file": {
        "id": '{found} baris, dan awal berkas tidak mengatakan "# Panjang karena: ...".',
        "en": '{found} lines, and the head of the file does not say "# Panjang karena: ...".',
    },
    "cli.lint.count": {"id": "{count} catatan.", "en": "{count} remarks."},
    "cli.mutate.survivor": {
        "id": "{place}: tidak terlihat oleh contoh mana pun. {why}",
        "en": "{place}: no example notices. {why}",
    },
    "cli.mutate.level_of_carriers": {
        "id": "Tingkatnya diambil dari norma penopang; own_level menyatakan tingkat sendiri.",
        "en": "The level is taken from the norms it rests on; its own is stated by own_level.",
    },
    "cli.mutate.same_versions": {
        "id": "Mungkin kedua versi berbunyi sama bagi semua contoh; version menyatakan versinya.",
        "en": "Perhaps both versions say the same for every example; version states which one.",
    },
    "cli.mutate.day_untried": {
        "id": "Tidak ada contoh pada hari itu dan sehari di sebelahnya.",
        "en": "There is no example on that day and on the day beside it.",
    },
    "cli.mutate.raised_by_it": {
        "id": "Unsur ini hanya meminta apa yang memunculkan norma; hanya terlihat bila hal itu "
        "dibantah atau belum pasti.",
        "en": "The element asks only for what raises the norm; it shows only where that is "
        "contested or not sure.",
    },
    "cli.mutate.never_established": {
        "id": "Pada semua contoh norma ini paling jauh terbuka, jadi yang hanya membukanya tidak "
        "terlihat.",
        "en": "In every example the norm is open at most; what would only open it does not show.",
    },
    "cli.mutate.untold": {
        "id": "Belum ada contoh yang bergantung pada hal ini.",
        "en": "No example turns on it yet.",
    },
    "cli.mutate.stale": {
        "id": "{place}: terdaftar sebagai tidak mengubah hukum, padahal terlihat oleh contoh atau "
        "tidak ada lagi.",
        "en": "{place}: listed as changing no law, but an example notices it or it is gone.",
    },
    "cli.mutate.sum": {
        "id": "{killed} dari {mutants} mutasi terlihat ({score}); {listed} terdaftar tidak "
        "mengubah hukum, {survivors} belum dijelaskan.",
        "en": "{killed} of {mutants} mutations are noticed ({score}); {listed} are listed as "
        "changing no law, {survivors} are not accounted for.",
    },
    "cli.coverage.norm": {
        "id": "{norm}: {count} contoh ({states})",
        "en": "{norm}: {count} examples ({states})",
    },
    "cli.coverage.cases": {"id": "; perkara {cases}", "en": "; cases {cases}"},
    "cli.coverage.sum": {
        "id": "{norms} norma, {count} contoh.",
        "en": "{norms} norms, {count} examples.",
    },
    "cli.coverage.touched": {
        "id": "{touched} dari {norms} norma disentuh perkara.",
        "en": "{touched} of {norms} norms are touched by a case.",
    },
    "cli.index.renewed": {"id": "{page} diperbarui.", "en": "{page} was renewed."},
    "cli.index.fresh": {"id": "{page} sudah sesuai.", "en": "{page} is up to date."},
    "cli.index.no_page": {
        "id": "{found} tidak ada atau tidak dapat ditulis.",
        "en": "{found} does not exist or cannot be written.",
    },
    "cli.index.no_marks": {
        "id": "{found} tidak memuat tanda {start}.",
        "en": "{found} does not hold the mark {start}.",
    },
    # --- errors --------------------------------------------------------------------------------
    "cli.no_file": {
        "id": "Belum ada berkas yang disebut.",
        "en": "No file was named.",
    },
    "cli.no_file.hint": {
        "id": "Tulis `check FILE`, atau `check new` untuk membuat kerangka; `check --help` untuk "
        "bantuan.",
        "en": "Write `check FILE`, or `check new` to make a skeleton; `check --help` for help.",
    },
    "cli.bad_choice": {
        "id": "{option}: “{found}” tidak dikenal; yang boleh: {allowed}.",
        "en": "{option}: “{found}” is not known; allowed: {allowed}.",
    },
    "cli.bad_day": {
        "id": "{option}: “{found}” bukan tanggal; yang boleh: YYYY-MM-DD, tanggal yang ada.",
        "en": "{option}: “{found}” is not a date; allowed: YYYY-MM-DD, a day that exists.",
    },
    "cli.nearest": {"id": "Mungkin maksudnya: {nearest}", "en": "Did you mean: {nearest}"},
    "cli.no_such_option": {
        "id": "Pilihan “{found}” tidak dikenal.",
        "en": "There is no option “{found}”.",
    },
    "cli.no_such_command": {
        "id": "Perintah “{found}” tidak dikenal.",
        "en": "There is no command “{found}”.",
    },
    "cli.needs_value": {
        "id": "Pilihan “{found}” memerlukan nilai.",
        "en": "Option “{found}” needs a value.",
    },
    "cli.missing": {
        "id": "Yang belum disebut: {found}.",
        "en": "Missing: {found}.",
    },
    "cli.too_many": {
        "id": "Terlalu banyak kata pada baris perintah: {found}.",
        "en": "Too many words on the command line: {found}.",
    },
    "cli.usage_error": {"id": "Baris perintah ditolak: {found}", "en": "Usage error: {found}"},
    "cli.help_hint": {
        "id": "Lihat `{command} --help`.",
        "en": "See `{command} --help`.",
    },
    "cli.internal": {
        "id": "Kegagalan program ({error}); tidak ada jawaban yang diberikan.",
        "en": "Failure of the program ({error}); no answer is given.",
    },
    "cli.internal.hint": {
        "id": "Laporkan beserta berkasnya; CHECK_TRACEBACK=1 mencetak jejaknya.",
        "en": "Please report it with the file; CHECK_TRACEBACK=1 prints the trace.",
    },
}
