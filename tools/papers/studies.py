"""The forms with which a matter is looked into."""

from __future__ import annotations

from page import Page
from parts import (
    CHAIR,
    PERSON,
    PLACE_DATE,
    dasar,
    evidence,
    history,
    joined,
)


def kajian_awal() -> Page:
    """The preliminary study."""
    page = Page("Kajian awal dugaan pelanggaran")
    page.mark()
    page.letterhead()
    page.title("KAJIAN AWAL DUGAAN PELANGGARAN", "{{ report.number }}")
    page.text("Rahasia sampai diputus dalam rapat pleno", look="italic", align="center")
    page.heading("I. Pelapor")
    page.fields(
        [
            ("Nama", "{{ reporter.name }}"),
            ("Alamat", "{{ reporter.address }}"),
            ("Pekerjaan", "{{ reporter.work }}"),
        ]
    )
    page.heading("II. Uraian laporan")
    page.text("{{ incident.narrative }}", align="both")
    page.heading("III. Analisis syarat formal dan materiel")
    page.table(
        ("Yang diperiksa", "Menurut berkas", "Penilaian pengawas"),
        ("{{ point.text }}", "{{ point.file }}", ""),
        (4.2, 8.3, 4),
        name="point",
        of="analysis",
    )
    page.fields(
        [
            ("Pelimpahan", "." * 40),
            ("Pengambilalihan", "." * 40),
            ("Pencabutan", "." * 40),
            ("Penghentian", "." * 40),
        ]
    )
    page.heading("IV. Kesimpulan")
    page.each("option", "results", "{{ option.box }} {{ option.text }}")
    page.heading("V. Rekomendasi")
    page.each("option", "advice", "{{ option.box }} {{ option.text }}")
    page.heading("Hal yang masih perlu dilengkapi menurut berkas")
    page.each("line", "missing", "–  {{ line }}")
    page.signatures(CHAIR)
    return page


def undangan() -> Page:
    """The invitation to be heard."""
    page = Page("Undangan klarifikasi")
    page.mark()
    page.letterhead()
    page.text(PLACE_DATE, align="right")
    page.fields(
        [
            ("Nomor", "{{ letter.number }}"),
            ("Sifat", "." * 20),
            ("Lampiran", "." * 20),
            ("Hal", "Undangan klarifikasi"),
        ]
    )
    page.text("Yth. {{ heard.name }}")
    page.text("{{ heard.position }}")
    page.text("di tempat").paragraph_format.space_after = 120000
    page.heading("1. Dasar")
    dasar(page)
    page.heading("2. Undangan")
    page.text(
        "Sehubungan dengan {{ report.kind }} Nomor {{ report.reference }} tentang dugaan "
        "pelanggaran dalam {{ election.title }}, Saudara diundang memberi klarifikasi pada:",
        align="both",
    )
    page.fields(
        [
            ("Hari dan tanggal", "." * 40),
            ("Pukul", "." * 40),
            ("Tempat atau tautan", "{{ clarification.place }}"),
            (
                "Menemui",
                joined("clarification.team", "{{ one.name }}", ", "),
            ),
        ]
    )
    page.text(
        "Saudara dapat didampingi, dan diminta membawa identitas serta dokumen yang berkaitan.",
        align="both",
    )
    page.signatures(CHAIR)
    return page


def ba_klarifikasi() -> Page:
    """The minutes of a hearing."""
    page = Page("Berita acara klarifikasi")
    page.mark()
    page.letterhead()
    page.title("BERITA ACARA KLARIFIKASI", None)
    page.text(
        "Pada hari .................... tanggal .................... pukul ............ "
        "(WIB/WITA/WIT), berdasarkan {{ clarification.decision }}, kami:",
        align="both",
    )
    page.table(
        ("Nama", "Jabatan"),
        ("{{ member.name }}", "{{ member.title }}"),
        (8.5, 8),
        name="member",
        of="clarification.team",
    )
    page.text("telah meminta klarifikasi kepada:")
    page.fields(
        [
            ("Nama", "{{ heard.name }}"),
            ("Tempat dan tanggal lahir", "{{ heard.birth }}"),
            ("Umur", "." * 20),
            ("Pekerjaan dan jabatan", "{{ heard.position }}"),
            ("Agama", "." * 20),
            ("Kewarganegaraan", "{{ heard.nationality }}"),
            ("Tempat tinggal", "{{ heard.address }}"),
            ("Didengar sebagai", "{{ heard.role }}"),
            ("Dalam perkara", "{{ report.kind }} Nomor {{ report.reference }}"),
        ]
    )
    questions = [
        "Apakah Saudara sehat jasmani dan rohani?",
        "Apakah Saudara bersedia memberi keterangan dengan sebenarnya?",
        "Apakah Saudara mengetahui mengapa diminta memberi klarifikasi?",
        "Apa yang Saudara ketahui tentang peristiwa berikut?",
    ]
    for number, question in enumerate(questions, start=1):
        _question(page, number, question)
        if number == len(questions):
            page.each("act", "acts", "–  {{ act.description }} ({{ act.date }}, {{ act.place }})")
    for number, question in enumerate(
        (
            "." * 60,
            "." * 60,
            "Apakah keterangan Saudara benar dan dapat dipertanggungjawabkan?",
            "Apakah ada yang hendak Saudara tambahkan?",
            "Apakah Saudara bersedia didengar kembali bila diperlukan?",
            "Apakah Saudara ditekan atau dipaksa dalam memberi keterangan?",
        ),
        start=len(questions) + 1,
    ):
        _question(page, number, question)
    page.text(
        "Berita acara ini telah dibacakan kembali kepada yang memberi keterangan dan ditutup "
        "dengan tanda tangan, atau dengan catatan penolakan: " + "." * 40,
        align="both",
    )
    page.signatures(
        ("", "Yang memberi keterangan,", "{{ heard.name }}", "(tanda tangan, paraf tiap halaman)"),
        (PLACE_DATE, "Tim klarifikasi,", "." * 24, "(tanda tangan)"),
    )
    return page


def _question(page: Page, number: int, words: str) -> None:
    line = page.text(f"{number}.  {words}")
    line.paragraph_format.keep_with_next = True
    page.text("Jawab: " + "." * 90, indent=0.6)


def kajian() -> Page:
    """The study with its table of elements."""
    page = Page("Kajian dugaan pelanggaran")
    page.mark()
    page.letterhead()
    page.title("KAJIAN DUGAAN PELANGGARAN", "{{ report.register }}")
    page.text("Rahasia sampai diputus dalam rapat pleno", look="italic", align="center")
    page.heading("I. Kasus posisi")
    page.text("{{ incident.narrative }}", align="both")
    page.heading("II. Data")
    page.fields(
        [
            (
                "1. {% if report.kind == 'Temuan' %}Penemu{% else %}Pelapor{% endif %}",
                "{% if report.kind == 'Temuan' %}{{ finder.name }}, {{ finder.title }}, "
                "{{ finder.address }}{% else %}{{ reporter.name }}, {{ reporter.work }}, "
                "{{ reporter.address }}{% endif %}",
            ),
            (
                "2. Terlapor",
                joined("actors", f"{PERSON}, NIP {{{{ one.nip }}}}"),
            ),
            ("3. Tanggal {{ report.kind }}", "{{ report.received_on }}"),
            (
                "4. Tanggal peristiwa",
                joined("acts", "{{ one.date }}"),
            ),
        ]
    )
    evidence(page, "5. Bukti")
    page.heading("III. Kajian")
    page.heading("1. Dasar hukum")
    dasar(page)
    page.each("norm", "law", "–  {{ norm }}")
    page.heading("2. Fakta dan analisis")
    page.table(
        ("No", "Perbuatan", "Waktu, tempat, tahapan", "Sarana dan sasaran"),
        (
            "{{ act.no }}",
            "{{ act.description }}",
            "{{ act.date }}, {{ act.place }} ({{ act.phase }})",
            "{{ act.channel }}; {{ act.target }}",
        ),
        (1.2, 5.6, 5.3, 4.4),
        name="act",
        of="acts",
    )
    page.heading("Langkah yang sudah diambil")
    history(page)
    page.text("{%p for person in people %}")
    page.heading("Terlapor: {{ person.position }}")
    page.text("Penilaian atas berkas: {{ person.headline }}", keep=True)
    page.table(
        ("Jalur", "Keadaan menurut berkas", "Tingkat", "Golongan"),
        ("{{ track.name }}", "{{ track.state }}", "{{ track.level }}", "{{ track.category }}"),
        (3.2, 4.4, 4.9, 4),
        name="track",
        of="person.tracks",
    )
    page.text("{%p for finding in person.findings %}")
    page.heading("{{ finding.citation }}: {{ finding.title }}")
    page.text("Perbuatan: {{ finding.act }}. Keadaan: {{ finding.state }}.", keep=True)
    page.table(
        ("No", "Unsur", "Fakta dan bukti dalam berkas", "Menurut berkas"),
        ("{{ element.no }}", "{{ element.words }}", "{{ element.facts }}", "{{ element.value }}"),
        (1.2, 4.8, 7.7, 2.8),
        name="element",
        of="finding.elements",
    )
    page.each("line", "finding.remarks", "–  {{ line }}")
    page.text("{%p endfor %}")
    page.text("{{ person.by_impact }}", align="both")
    page.text("{{ person.set_aside }}", align="both")
    page.text("{%p endfor %}")
    page.heading("IV. Kesimpulan")
    page.each("option", "conclusions", "{{ option.box }} {{ option.text }}")
    page.heading("V. Rekomendasi")
    page.each("option", "advice", "{{ option.box }} {{ option.text }}")
    page.heading("Yang berwenang memutus")
    page.each("line", "deciders", "–  {{ line }}")
    page.signatures(CHAIR)
    return page
