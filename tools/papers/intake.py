"""The forms with which a matter comes in."""

from __future__ import annotations

from page import Page
from parts import (
    PLACE_DATE,
    RECEIVER,
    dasar,
    event,
    evidence,
    history,
    joined,
    reported,
    witnesses,
)


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
    reported(page, 2)
    event(page, 3)
    witnesses(page, 4)
    evidence(page, "5. Bukti")
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
    reported(page, 2)
    event(page, 3)
    witnesses(page, 4)
    page.heading("5. Bukti")
    page.fields(
        [
            ("a. Surat tugas pengawasan", "{{ assignment }}"),
            ("b. Laporan hasil pengawasan", "." * 24),
        ]
    )
    evidence(page, "c. Bukti lain")
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
    evidence(page, "Dokumen yang diserahkan")
    page.text("Dibuat dua rangkap: satu untuk pelapor, satu untuk arsip.", look="italic")
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
        (
            "{{ act.no }}",
            "{{ act.conduct }}",
            "{{ act.date }}, {{ act.place }}",
            "{{ act.target }}",
        ),
        (1.2, 5.5, 5.5, 4.3),
        name="act",
        of="acts",
    )
    page.heading("Riwayat penanganan")
    history(page)
    page.signatures(RECEIVER)
    return page


def informasi_awal() -> Page:
    """A tip, written down without a reporter."""
    page = Page("Informasi awal")
    page.mark()
    page.letterhead()
    page.title("INFORMASI AWAL", "{{ letter.number }}")
    page.heading("1. Dasar")
    dasar(page)
    page.heading("2. Sumber informasi")
    page.text("{{ source }}; diterima {{ report.received_on }}")
    evidence(page, "3. Bukti")
    page.heading("4. Uraian kejadian")
    page.text("{{ incident.narrative }}", align="both")
    event(page, 5)
    page.signatures(RECEIVER)
    return page


def lhp() -> Page:
    """The report of supervision (Form A)."""
    page = Page("Laporan hasil pengawasan")
    page.mark()
    page.title("LAPORAN HASIL PENGAWASAN")
    page.heading("I. Data pengawas")
    page.fields(
        [
            (
                "Tahapan yang diawasi",
                joined("acts", "{{ one.phase }}"),
            ),
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
    witnesses(page, 1)
    evidence(page, "2. Alat bukti dan barang bukti")
    page.heading("3. Fakta dan analisis")
    page.text("." * 120)
    page.text("." * 120)
    page.signatures((PLACE_DATE, "{{ finder.title }},", "{{ finder.name }}", "(tanda tangan)"))
    return page
