"""Write the Word files in templates/ anew: the forms of the supervisor, with fields to fill.

    .venv/bin/python tools/papers.py          # writes templates/
    .venv/bin/python tools/papers.py --check  # says which file is another

The words are our own; which fields a form has follows the annex of Perbawaslu 7/2022. What an
office changes in Word, it keeps in a folder of its own and names it with --templates.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from word import Page

FOLDER = Path(__file__).resolve().parent.parent / "templates"
PLACE_DATE = "{{ office.city }}, {{ letter.date }}"
CHAIR = (PLACE_DATE, "Ketua {{ office.name }},", "{{ office.head.name }}", "(tanda tangan dan cap)")
RECEIVER = ("{{ office.city }}, {{ report.received_on }}", "Penerima,", "{{ office.receiver.name }}", "{{ office.receiver.title }}")


def _event(page: Page, number: int) -> None:
    page.heading(f"{number}. Peristiwa yang dilaporkan")
    page.text("{%p for act in acts %}")
    page.fields(
        [
            ("Peristiwa", "{{ act.description }}"),
            ("Tempat kejadian", "{{ act.place }}"),
            ("Hari dan tanggal kejadian", "{{ act.date }}"),
        ]
    )
    page.text("{%p endfor %}")
    page.fields([("Hari dan tanggal diketahui", "{{ report.known_on }}")])


def _reported(page: Page, number: int) -> None:
    page.heading(f"{number}. Terlapor")
    page.text("{%p for person in actors %}")
    page.fields(
        [
            ("Nama", "{{ person.name }}"),
            ("Jabatan dan status", "{{ person.position }}"),
            ("Alamat", "{{ person.address }}"),
            ("Nomor telepon", "{{ person.contact }}"),
        ]
    )
    page.text("{%p endfor %}")


def _witnesses(page: Page, number: int) -> None:
    page.heading(f"{number}. Saksi")
    page.fields([("Nama", "." * 40), ("Alamat", "." * 40), ("Nomor telepon", "." * 40)])


def _evidence(page: Page, head: str) -> None:
    page.heading(head)
    page.table(
        ("No", "Bentuk", "Keterangan", "Jumlah"),
        ("{{ item.no }}", "{{ item.kind }}", "{{ item.description }}", "{{ item.amount }}"),
        (1.2, 4, 9.3, 2),
        name="item",
        of="evidence",
    )


def _dasar(page: Page, of: str = "basis") -> None:
    page.each("line", of, "–  {{ line }}")


def laporan() -> Page:
    """The report, written down with the reporter."""
    page = Page("Formulir Laporan")
    page.mark()
    page.letterhead()
    page.title("FORMULIR LAPORAN", "{{ report.number }}")
    page.heading("1. Pelapor")
    page.fields(
        [
            ("Nama", "{{ reporter.name }}"),
            ("Nomor identitas", "{{ reporter.id_number }}"),
            ("Tempat dan tanggal lahir", "{{ reporter.birth }}"),
            ("Jenis kelamin", "{{ reporter.sex }}"),
            ("Pekerjaan", "{{ reporter.work }}"),
            ("Kewarganegaraan", "{{ reporter.nationality }}"),
            ("Alamat", "{{ reporter.address }}"),
            ("Nomor telepon atau surel", "{{ reporter.contact }}"),
        ]
    )
    _reported(page, 2)
    _event(page, 3)
    _witnesses(page, 4)
    _evidence(page, "5. Bukti")
    page.heading("6. Uraian kejadian")
    page.text("{{ incident.narrative }}", align="both")
    page.fields(
        [
            ("Dilaporkan di", "{{ report.body }}"),
            ("Hari dan tanggal", "{{ report.received_on }}"),
            ("Pukul", "." * 20),
        ]
    )
    page.text(
        "Pelapor menyatakan bahwa isi laporan ini benar dan bersedia mempertanggungjawabkannya.",
        align="both",
    )
    page.signatures(
        RECEIVER, ("", "Pelapor,", "{{ reporter.name }}", "(tanda tangan)"),
    )  # fmt: skip
    return page


def temuan() -> Page:
    """The finding of a supervisor."""
    page = Page("Formulir Temuan")
    page.mark()
    page.letterhead()
    page.title("FORMULIR TEMUAN", "{{ report.register }}")
    page.heading("1. Data pengawas")
    page.fields(
        [
            ("Nama", "{{ finder.name }}"),
            ("Jabatan", "{{ finder.title }}"),
            ("Alamat", "{{ finder.address }}"),
        ]
    )
    _reported(page, 2)
    _event(page, 3)
    _witnesses(page, 4)
    page.heading("5. Bukti")
    page.fields(
        [
            ("a. Surat tugas pengawasan", "{{ assignment }}"),
            ("b. Laporan hasil pengawasan", "." * 24),
        ]
    )
    _evidence(page, "c. Bukti lain")
    page.heading("6. Uraian singkat kejadian")
    page.text("{{ incident.narrative }}", align="both")
    page.signatures((PLACE_DATE, "{{ finder.title }},", "{{ finder.name }}", "(tanda tangan)"))
    return page


def tanda_terima() -> Page:
    """The receipt that the reporter takes home."""
    page = Page("Tanda bukti penyampaian laporan")
    page.mark()
    page.letterhead()
    page.title("TANDA BUKTI PENYAMPAIAN LAPORAN", "{{ report.number }}")
    page.text("{{ office.name }} telah menerima laporan dari:")
    page.fields(
        [
            ("Nama", "{{ reporter.name }}"),
            ("Tempat dan tanggal lahir", "{{ reporter.birth }}"),
            ("Alamat", "{{ reporter.address }}"),
            ("Nomor telepon", "{{ reporter.contact }}"),
            ("Hari dan tanggal", "{{ report.received_on }}"),
            ("Pukul", "." * 20),
            ("Jenis {{ election.word }}", "{{ election.title }}"),
        ]
    )
    _evidence(page, "Dokumen yang diserahkan")
    page.text("Dibuat dua rangkap: satu untuk pelapor, satu untuk arsip.", italic=True)
    page.signatures(RECEIVER, ("", "Pelapor,", "{{ reporter.name }}", "(tanda tangan)"))
    return page


def registrasi() -> Page:
    """The sheet of the register book for one file."""
    page = Page("Lembar registrasi")
    page.letterhead()
    page.title("LEMBAR REGISTRASI {{ report.kind|upper }}", "{{ report.register }}")
    page.fields(
        [
            ("Nomor penyampaian", "{{ report.number }}"),
            ("Nomor register", "{{ report.register }}"),
            ("Sumber", "{{ report.kind }}"),
            ("Pelapor", "{{ reporter.name }}"),
            ("Jenis {{ election.word }}", "{{ election.title }}"),
            ("Wilayah", "{{ incident.region }}"),
            ("Diketahui", "{{ report.known_on }}"),
            ("Diterima", "{{ report.received_on }}"),
            ("Diregister", "{{ report.registered_on }}"),
            ("Peraturan penanganan", "{{ form.regulation }}"),
        ]
    )
    page.heading("Terlapor")
    page.table(
        ("Nama", "Jabatan dan status", "Instansi"),
        ("{{ person.name }}", "{{ person.position }}", "{{ person.agency }}"),
        (5, 6.5, 5),
        name="person",
        of="actors",
    )
    page.heading("Perbuatan yang dilaporkan")
    page.table(
        ("No", "Perbuatan", "Waktu dan tempat", "Sasaran"),
        ("{{ act.no }}", "{{ act.conduct }}", "{{ act.date }}, {{ act.place }}", "{{ act.target }}"),
        (1.2, 5.5, 5.5, 4.3),
        name="act",
        of="acts",
    )
    page.heading("Riwayat penanganan")
    page.table(
        ("No", "Langkah", "Badan", "Tanggal", "Hasil"),
        ("{{ step.no }}", "{{ step.step }}", "{{ step.body }}", "{{ step.date }}", "{{ step.result }}"),
        (1.2, 3.6, 4, 3.6, 4.1),
        name="step",
        of="handling",
    )
    page.signatures(RECEIVER)
    return page


def informasi_awal() -> Page:
    """A tip, written down without a reporter."""
    page = Page("Informasi awal")
    page.mark()
    page.letterhead()
    page.title("INFORMASI AWAL", "{{ letter.number }}")
    page.heading("1. Dasar")
    _dasar(page)
    page.heading("2. Sumber informasi")
    page.text("{{ source }}; diterima {{ report.received_on }}")
    _evidence(page, "3. Bukti")
    page.heading("4. Uraian kejadian")
    page.text("{{ incident.narrative }}", align="both")
    _event(page, 5)
    page.signatures(RECEIVER)
    return page


def kajian_awal() -> Page:
    """The preliminary study."""
    page = Page("Kajian awal dugaan pelanggaran")
    page.mark()
    page.letterhead()
    page.title("KAJIAN AWAL DUGAAN PELANGGARAN", "{{ report.number }}")
    page.text("Rahasia sampai diputus dalam rapat pleno", italic=True, align="center")
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
    page.text("Yth. {{ actor.name }}")
    page.text("{{ actor.position }}")
    page.text("di tempat").paragraph_format.space_after = 120000
    page.heading("1. Dasar")
    _dasar(page)
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
            ("Menemui", "{% for member in clarification.team %}{{ member.name }}{% if not loop.last %}, {% endif %}{% endfor %}"),
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
            ("Nama", "{{ actor.name }}"),
            ("Tempat dan tanggal lahir", "{{ actor.birth }}"),
            ("Umur", "." * 20),
            ("Pekerjaan dan jabatan", "{{ actor.position }}"),
            ("Agama", "{{ actor.religion }}"),
            ("Kewarganegaraan", "{{ actor.nationality }}"),
            ("Tempat tinggal", "{{ actor.address }}"),
            ("Didengar sebagai", "Terlapor"),
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
        "dengan tanda tangan, atau dengan catatan penolakan: ........................................",
        align="both",
    )
    page.signatures(
        ("", "Yang memberi keterangan,", "{{ actor.name }}", "(tanda tangan, paraf tiap halaman)"),
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
    page.text("Rahasia sampai diputus dalam rapat pleno", italic=True, align="center")
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
            ("2. Terlapor", "{% for p in actors %}{{ p.name }}, {{ p.position }}, {{ p.agency }}, NIP {{ p.nip }}{% if not loop.last %}; {% endif %}{% endfor %}"),
            ("3. Tanggal {{ report.kind }}", "{{ report.received_on }}"),
            ("4. Tanggal peristiwa", "{% for act in acts %}{{ act.date }}{% if not loop.last %}; {% endif %}{% endfor %}"),
        ]
    )
    _evidence(page, "5. Bukti")
    page.heading("III. Kajian")
    page.heading("1. Dasar hukum")
    _dasar(page)
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
    page.table(
        ("No", "Langkah", "Badan", "Tanggal", "Hasil"),
        ("{{ step.no }}", "{{ step.step }}", "{{ step.body }}", "{{ step.date }}", "{{ step.result }}"),
        (1.2, 3.6, 4, 3.6, 4.1),
        name="step",
        of="handling",
    )
    page.text("{%p for person in people %}")
    page.heading("Terlapor: {{ person.position }}")
    page.text("Penilaian atas berkas: {{ person.headline }}")
    page.table(
        ("Jalur", "Keadaan menurut berkas", "Tingkat", "Golongan"),
        ("{{ track.name }}", "{{ track.state }}", "{{ track.level }}", "{{ track.category }}"),
        (3.2, 4.4, 4.9, 4),
        name="track",
        of="person.tracks",
    )
    page.text("{%p for finding in person.findings %}")
    page.heading("{{ finding.citation }}: {{ finding.title }}")
    page.text("Perbuatan: {{ finding.act }}. Keadaan: {{ finding.state }}.")
    page.table(
        ("No", "Unsur", "Fakta dan bukti dalam berkas", "Nilai"),
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


def _to(page: Page, subject: str) -> None:
    page.text(PLACE_DATE, align="right")
    page.fields(
        [
            ("Nomor", "{{ letter.number }}"),
            ("Sifat", "." * 20),
            ("Lampiran", "satu berkas"),
            ("Hal", subject),
        ]
    )
    page.text("Yth. {{ to.name }}")
    page.text("di {{ to.place }}").paragraph_format.space_after = 120000


def _copies(page: Page) -> None:
    page.text("{%p if copies %}")
    page.heading("Tembusan:")
    page.each("copy", "copies", "–  {{ copy }}")
    page.text("{%p endif %}")


def penerusan() -> Page:
    """The recommendation to the agency that is in charge of other law."""
    page = Page("Penerusan dugaan pelanggaran peraturan lain")
    page.mark()
    page.letterhead()
    _to(page, "Rekomendasi dugaan pelanggaran peraturan perundang-undangan lainnya")
    page.heading("1. Dasar")
    _dasar(page)
    _dasar(page, "forwarding_basis")
    page.heading("2. Penerusan")
    page.text(
        "Terhadap dugaan pelanggaran dalam {{ report.kind }} Nomor {{ report.reference }} "
        "(terlampir) dengan terlapor {{ actor.name }}, {{ actor.position }}, menurut kajian:",
        align="both",
    )
    page.each("line", "suspicion", "–  {{ line }}")
    page.text("diteruskan kepada {{ to.name }} untuk ditindaklanjuti menurut kewenangannya.")
    page.heading("Lampiran:")
    page.each("line", "enclosures", "–  {{ line }}")
    page.signatures(CHAIR)
    _copies(page)
    return page


def penerusan_pidana() -> Page:
    """The forwarding of a suspected crime."""
    page = Page("Penerusan dugaan tindak pidana")
    page.mark()
    page.letterhead()
    _to(page, "Penerusan dugaan tindak pidana {{ election.word }}")
    page.heading("1. Dasar")
    _dasar(page)
    page.heading("2. Penerusan")
    page.text(
        "{{ report.kind }} Nomor {{ report.reference }} (terlampir) dengan terlapor "
        "{{ actor.name }}, {{ actor.position }}, menurut kajian:",
        align="both",
    )
    page.each("line", "suspicion", "–  {{ line }}")
    page.text("diteruskan kepada {{ to.name }} untuk ditindaklanjuti menurut kewenangannya.")
    page.heading("Lampiran:")
    page.each("line", "enclosures", "–  {{ line }}")
    page.signatures(CHAIR)
    _copies(page)
    return page


def _letter(subject: str, request: str) -> Page:
    """A letter with the identity that the agency needs, and the menu of sanctions."""
    page = Page(subject)
    page.letterhead()
    _to(page, subject)
    page.heading("1. Terlapor")
    page.fields(
        [
            ("Nama", "{{ actor.name }}"),
            ("NIP", "{{ actor.nip }}"),
            ("NIK", "{{ actor.nik }}"),
            ("Jabatan dan status", "{{ actor.position }}"),
            ("Instansi", "{{ actor.agency }}"),
            ("Pejabat pembina kepegawaian", "{{ actor.authority }}"),
        ]
    )
    page.heading("2. Dugaan")
    page.each("act", "acts", "–  {{ act.description }} ({{ act.date }}, {{ act.place }})")
    page.each("line", "suspicion", "–  {{ line }}")
    page.heading("3. Pilihan sanksi menurut peraturan")
    page.text(
        "Daftar ini memuat yang diperkenankan pada tingkat itu; tidak satu pun disarankan. Jenis "
        "hukuman dipilih pejabat yang berwenang setelah pemeriksaan.",
        align="both",
    )
    page.text("{%p if not menus %}")
    page.text("Tingkat belum dapat ditentukan dari berkas; daftar belum dapat disusun.", italic=True)
    page.text("{%p endif %}")
    page.text("{%p for menu in menus %}")
    page.heading("{{ menu.track }}: {{ menu.level }} ({{ menu.regulation }})")
    page.table(
        ("No", "Jenis", "Dasar", "Keadaan"),
        ("{{ kind.no }}", "{{ kind.text }}{% if kind.note %}\n{{ kind.note }}{% endif %}", "{{ kind.basis }}", "{{ kind.state }}"),
        (1.2, 6.8, 5.3, 3.2),
        name="kind",
        of="menu.kinds",
    )
    page.text("Yang berwenang menjatuhkan:")
    page.each("line", "menu.imposers", "–  {{ line }}")
    page.text("{%p if menu.factors %}")
    page.text("Yang dipertimbangkan:")
    page.text("{%p endif %}")
    page.each("line", "menu.factors", "–  {{ line }}")
    page.text("{%p endfor %}")
    page.heading("4. Tindak lanjut")
    page.text(request, align="both")
    page.each("line", "deadlines", "–  {{ line }}")
    page.heading("Lampiran:")
    page.each("line", "enclosures", "–  {{ line }}")
    page.signatures(CHAIR)
    _copies(page)
    return page


def surat_ppk() -> Page:
    """The letter to the appointing authority."""
    return _letter(
        "Permintaan tindak lanjut dugaan pelanggaran netralitas",
        "Kami mohon hasil kajian terlampir ditindaklanjuti dan hasilnya diberitahukan kepada "
        "kami. Tenggat yang dikenal, masing-masing dengan sumbernya:",
    )


def surat_bkn() -> Page:
    """The letter to the commission or agency that watches over the civil service."""
    return _letter(
        "Penyampaian kajian dugaan pelanggaran netralitas",
        "Kami sampaikan kajian terlampir untuk diawasi tindak lanjutnya oleh pejabat pembina "
        "kepegawaian. Tenggat yang dikenal, masing-masing dengan sumbernya:",
    )


def status() -> Page:
    """The notice of how a file ended."""
    page = Page("Pemberitahuan status")
    page.mark()
    page.letterhead()
    page.title("PEMBERITAHUAN TENTANG STATUS {{ report.kind|upper }}")
    page.table(
        ("No", "Pelapor atau pengawas", "Terlapor", "Nomor", "Status menurut berkas", "Diteruskan ke, atau alasan"),
        ("{{ row.no }}", "{{ row.reporter }}", "{{ row.actor }}", "{{ row.number }}", "{{ row.state }}", "{{ row.sent_to }}"),
        (1.0, 3.0, 3.0, 3.1, 3.1, 3.3),
        name="row",
        of="status",
    )
    page.text("Tujuan: a) DKPP; b) KPU; c) kepolisian; d) instansi lain.", size=9)
    page.text(
        "Alasan tidak ditindaklanjuti: a) syarat formal atau materiel kurang; b) lewat waktu; c) "
        "dicabut; d) sudah diselesaikan; e) unsur tidak terpenuhi.",
        size=9,
    )
    page.signatures(CHAIR)
    return page


def lhp() -> Page:
    """The report of supervision (Form A)."""
    page = Page("Laporan hasil pengawasan")
    page.mark()
    page.title("LAPORAN HASIL PENGAWASAN")
    page.heading("I. Data pengawas")
    page.fields(
        [
            ("Tahapan yang diawasi", "{% for act in acts %}{{ act.phase }}{% if not loop.last %}; {% endif %}{% endfor %}"),
            ("Nama", "{{ finder.name }}"),
            ("Jabatan", "{{ finder.title }}"),
            ("Surat tugas", "{{ assignment }}"),
            ("Alamat", "{{ finder.address }}"),
        ]
    )
    page.heading("II. Kegiatan pengawasan")
    page.fields(
        [
            ("Bentuk", "." * 40),
            ("Tujuan", "." * 40),
            ("Sasaran", "." * 40),
            ("Waktu dan tempat", "." * 40),
        ]
    )
    page.heading("III. Uraian hasil pengawasan")
    page.text("{{ incident.narrative }}", align="both")
    page.heading("IV. Informasi dugaan pelanggaran")
    page.text("{%p for act in acts %}")
    page.fields(
        [
            ("Peristiwa", "{{ act.description }}"),
            ("Terlapor", "{{ act.actors }}"),
            ("Hari dan tanggal", "{{ act.date }}"),
            ("Tempat", "{{ act.place }}"),
            ("Sarana", "{{ act.channel }}"),
            ("Sasaran", "{{ act.target }}"),
        ]
    )
    page.text("{%p endfor %}")
    _witnesses(page, 1)
    _evidence(page, "2. Alat bukti dan barang bukti")
    page.heading("3. Fakta dan analisis")
    page.text("." * 120)
    page.text("." * 120)
    page.signatures((PLACE_DATE, "{{ finder.title }},", "{{ finder.name }}", "(tanda tangan)"))
    return page


PAGES: dict[str, Callable[[], Page]] = {
    "laporan": laporan,
    "tanda-terima": tanda_terima,
    "temuan": temuan,
    "lhp": lhp,
    "informasi-awal": informasi_awal,
    "registrasi": registrasi,
    "kajian-awal": kajian_awal,
    "undangan": undangan,
    "ba-klarifikasi": ba_klarifikasi,
    "kajian": kajian,
    "penerusan": penerusan,
    "penerusan-pidana": penerusan_pidana,
    "surat-bkn": surat_bkn,
    "surat-ppk": surat_ppk,
    "status": status,
}


def main(argv: list[str]) -> int:
    """Write every template, or with --check say which differ; 1 if any does."""
    contents = {name: page().content() for name, page in PAGES.items()}
    if "--check" in argv:
        stale = [n for n, c in contents.items() if (FOLDER / f"{n}.docx").read_bytes() != c]
        sys.stdout.writelines(f"{name}.docx differs\n" for name in stale)
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, content in contents.items():
        (FOLDER / f"{name}.docx").write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
