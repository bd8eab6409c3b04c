"""What the commands on the rulebook say in the help."""

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
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
}
