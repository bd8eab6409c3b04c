"""Parts that several forms share."""

from __future__ import annotations

from page import Page

PLACE_DATE = "{{ office.city }}, {{ letter.date }}"
CHAIR = (PLACE_DATE, "Ketua {{ office.name }},", "{{ office.head.name }}", "(tanda tangan dan cap)")
HEAD = (
    PLACE_DATE,
    "{{ office.head.title }},",
    "{{ office.head.name }}",
    "NIP {{ office.head.nip }}",
)
RECEIVER = (
    "{{ office.city }}, {{ report.received_on }}",
    "Penerima,",
    "{{ office.receiver.name }}",
    "{{ office.receiver.title }}",
)
PERSON = "{{ one.name }}, {{ one.position }}, {{ one.agency }}"


def joined(of: str, words: str, between: str = "; ") -> str:
    """The tags that write a list in one line."""
    last = f"{{% if not loop.last %}}{between}{{% endif %}}"
    return f"{{% for one in {of} %}}{words}{last}{{% endfor %}}"


def history(page: Page) -> None:
    """The steps that were taken so far."""
    page.table(
        ("No", "Langkah", "Badan", "Tanggal", "Hasil"),
        (
            "{{ step.no }}",
            "{{ step.step }}",
            "{{ step.body }}",
            "{{ step.date }}",
            "{{ step.result }}",
        ),
        (1.2, 3.6, 4, 3.6, 4.1),
        name="step",
        of="handling",
    )


def event(page: Page, number: int) -> None:
    """The acts, and when they became known."""
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


def reported(page: Page, number: int) -> None:
    """Each reported person."""
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


def witnesses(page: Page, number: int) -> None:
    """Lines for a witness."""
    page.heading(f"{number}. Saksi")
    page.fields([("Nama", "." * 40), ("Alamat", "." * 40), ("Nomor telepon", "." * 40)])


def evidence(page: Page, head: str) -> None:
    """The evidence as a table."""
    page.heading(head)
    page.table(
        ("No", "Bentuk", "Keterangan", "Jumlah"),
        ("{{ item.no }}", "{{ item.kind }}", "{{ item.description }}", "{{ item.amount }}"),
        (1.2, 4, 9.3, 2),
        name="item",
        of="evidence",
    )


def dasar(page: Page, of: str = "basis") -> None:
    """The lines under "Dasar"."""
    page.each("line", of, "–  {{ line }}")
