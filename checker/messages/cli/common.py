"""What the command line says beside the help of its commands."""

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
    "cli.option.full": {
        "id": "Cetak kajian lengkap, bukan satu halaman.",
        "en": "Print the whole study, not one page.",
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
    "cli.option.actor": {
        "id": "Hanya terlapor dengan id ini.",
        "en": "Only the actor with this id.",
    },
    "cli.completion": {
        "id": "Mencetak skrip pelengkap perintah untuk bash, zsh, atau fish.",
        "en": "Print the completion script for bash, zsh or fish.",
    },
    # --- what commands say ---------------------------------------------------------------------
    "cli.new.written": {"id": "Tertulis: {file}", "en": "Written: {file}"},
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
    "cli.lint.own_act_untested": {
        "id": "{found}: norma tentang perbuatan tanpa own_act, dan tanpa alasan (own_act: ...).",
        "en": "{found}: a norm on a conduct without own_act, and without a reason (own_act: ...).",
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
    "cli.bad_number": {
        "id": "{option} {found} tidak diterima; yang diizinkan: bilangan dari {least} sampai "
        "{most}.",
        "en": "{option} {found} is not accepted; allowed: a number from {least} to {most}.",
    },
    "cli.bad_number.whole": {
        "id": "{option} {found} tidak diterima; yang diizinkan: bilangan bulat dari {least} sampai "
        "{most}.",
        "en": "{option} {found} is not accepted; allowed: a whole number from {least} to {most}.",
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
