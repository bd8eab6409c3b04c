"""Letters and notices with which a matter goes out."""

from __future__ import annotations

from page import Page
from parts import (
    CHAIR,
    HEAD,
    PLACE_DATE,
    dasar,
)


def _to(page: Page, subject: str, enclosed: str = "satu berkas") -> None:
    page.text(PLACE_DATE, align="right")
    page.fields(
        [
            ("Nomor", "{{ letter.number }}"),
            ("Sifat", "." * 20),
            ("Lampiran", enclosed),
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


def _deeds(page: Page) -> None:
    """What is said to have been done, under the numbers by which the letter refers to it."""
    page.each(
        "act",
        "acts",
        "Perbuatan {{ act.no }}: {{ act.description }} ({{ act.date }}, {{ act.place }})",
    )


def penerusan() -> Page:
    """The recommendation to the agency that is in charge of other law."""
    page = Page("Penerusan dugaan pelanggaran peraturan lain")
    page.mark()
    page.letterhead()
    _to(page, "Rekomendasi dugaan pelanggaran peraturan perundang-undangan lainnya")
    page.heading("1. Dasar")
    dasar(page)
    dasar(page, "forwarding_basis")
    page.heading("2. Penerusan")
    page.text(
        "Terhadap dugaan pelanggaran dalam {{ report.kind }} Nomor {{ report.reference }} "
        "(terlampir) dengan terlapor {{ actor.name }}, {{ actor.position }}, menurut kajian:",
        align="both",
    )
    _deeds(page)
    page.each("line", "suspicion", "–  {{ line }}")
    return _forwarded(page)


def _forwarded(page: Page) -> Page:
    """Close a forwarding: to whom, what is enclosed, who signs."""
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
    dasar(page)
    page.heading("2. Penerusan")
    page.text(
        "{{ report.kind }} Nomor {{ report.reference }} (terlampir) dengan terlapor "
        "{{ actor.name }}, {{ actor.position }}, menurut kajian:",
        align="both",
    )
    _deeds(page)
    page.each("line", "suspicion", "–  {{ line }}")
    return _forwarded(page)


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
    _deeds(page)
    page.each("line", "suspicion", "–  {{ line }}")
    page.heading("3. Pilihan sanksi menurut peraturan")
    page.text(
        "Daftar ini memuat yang diperkenankan pada tingkat itu; tidak satu pun disarankan. Jenis "
        "hukuman dipilih pejabat yang berwenang setelah pemeriksaan.",
        align="both",
    )
    page.text("{%p if not menus %}")
    page.text(
        "Tingkat belum dapat ditentukan dari berkas; daftar belum dapat disusun.", look="italic"
    )
    page.text("{%p endif %}")
    page.text("{%p for menu in menus %}")
    page.heading("{{ menu.track }}: {{ menu.level }} ({{ menu.regulation }})")
    page.table(
        ("No", "Jenis", "Dasar", "Keadaan"),
        (
            "{{ kind.no }}",
            "{{ kind.text }}{% if kind.note %}\n{{ kind.note }}{% endif %}",
            "{{ kind.basis }}",
            "{{ kind.state }}",
        ),
        (1.2, 6.8, 5.3, 3.2),
        name="kind",
        of="menu.kinds",
    )
    page.text("Yang berwenang menjatuhkan:", keep=True)
    page.each("line", "menu.imposers", "–  {{ line }}")
    page.text("{%p if menu.factors %}")
    page.text("Yang dipertimbangkan:", keep=True)
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
        (
            "No",
            "Pelapor atau pengawas",
            "Terlapor",
            "Nomor",
            "Status menurut berkas",
            "Diteruskan ke, atau alasan",
        ),
        (
            "{{ row.no }}",
            "{{ row.reporter }}",
            "{{ row.actor }}",
            "{{ row.number }}",
            "{{ row.state }}",
            "{{ row.sent_to }}",
        ),
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


def surat_edaran() -> Page:
    """The circular of a head of office to the staff."""
    page = Page("Surat edaran netralitas")
    page.letterhead()
    page.title("SURAT EDARAN")
    page.text("tentang", align="center")
    page.text("NETRALITAS PEGAWAI DALAM {{ contest|upper }}", look="bold", align="center")
    page.text(f"Yth. {'.' * 40}")
    page.text("{{ opening }}", align="both")
    cited = "{{ one.text }}{% if one.citation %} ({{ one.citation }}){% endif %}"
    for name, head, words in (
        ("bans", "Yang dilarang atau wajib dijaga", cited),
        ("appeals", "Perhatian khusus", "{{ one }}"),
        ("duties", "Kewajiban atasan", cited),
        ("steps", "Langkah yang dianjurkan", "{{ one }}"),
        ("channels", "Tempat melapor", "{{ one }}"),
    ):
        page.text(f"{{%p if {name} %}}")
        page.heading(head)
        page.numbered(name, words)
        page.text("{%p endif %}")
    page.text("{{ closing }}", align="both").paragraph_format.space_before = 120000
    page.signatures(HEAD)
    return page


def surat_pengingat() -> Page:
    """The reminder of a recommendation that was not answered."""
    page = Page("Pengingat tindak lanjut")
    page.letterhead()
    _to(page, "Pengingat tindak lanjut", enclosed="." * 20)
    page.text(
        "Menunjuk surat {{ sent.kind }} nomor {{ sent.number }} tanggal {{ sent.date }}, sampai "
        "surat ini ditulis kami belum menerima kabar tentang tindak lanjutnya.",
        align="both",
    )
    page.text("{%p for line in awaited %}")
    page.text("{{ line }}", align="both")
    page.text("{%p endfor %}")
    page.text("{%p if reminded %}")
    page.text("Kami sudah mengingatkan pada {{ reminded|join(', ') }}.", align="both")
    page.text("{%p endif %}")
    page.text(
        "Mohon disampaikan tindakan yang sudah diambil, atau alasan belum diambil, beserta salinan "
        "keputusannya, paling lambat {{ letter.answer_by }}.",
        align="both",
    )
    page.text(
        "Isi surat tersebut masih dugaan; ada tidaknya pelanggaran dan hukumannya diputuskan oleh "
        "pejabat yang berwenang.",
        align="both",
    )
    # Place and day stand at the head of a letter.
    page.signatures(HEAD[1:])
    return page
