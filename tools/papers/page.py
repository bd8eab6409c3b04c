"""The look of the papers: A4, letterhead, lines of fields, tables, signatures, as Word parts."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

__all__ = ["Page"]

FONT = "Times New Roman"
LABEL, COLON = 5.2, 0.4
WIDTH = 16.5


class Page:
    """One form, written from top to bottom."""

    def __init__(self, title: str) -> None:
        self.document: Any = Document()
        self._set_up(title)

    def _set_up(self, title: str) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(2.5), Cm(2)
        section.top_margin, section.bottom_margin = Cm(2), Cm(2)
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(11)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = Pt(3)
        style.paragraph_format.line_spacing = 1.08
        core = self.document.core_properties
        core.title, core.author, core.comments = title, "", ""
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.LEFT
        run = foot.add_run("{{ draft }}")
        run.font.size, run.italic = Pt(8), True

    def mark(self) -> None:
        """The mark of the form in the upper right corner."""
        line = self.text("{{ form.mark }}", look="bold", align="right")
        line.paragraph_format.space_after = Pt(6)

    def letterhead(self) -> None:
        """The lines of the letterhead over a rule."""
        self.text("{%p for line in office.letterhead %}")
        line = self.text("{{ line }}", look="bold", align="center", size=13)
        line.paragraph_format.space_after = Pt(0)
        self.text("{%p endfor %}")
        address = self.text("{{ office.address }}", align="center", size=9)
        _rule_below(address)
        address.paragraph_format.space_after = Pt(8)

    def title(self, words: str, number: str | None = "{{ letter.number }}") -> None:
        """The name of the form, and its number below."""
        head = self.text(words, look="bold", align="center", size=12)
        head.paragraph_format.space_before = Pt(4)
        head.paragraph_format.space_after = Pt(0)
        if number is not None:
            self.text(f"Nomor: {number}", align="center").paragraph_format.space_after = Pt(8)

    def text(
        self,
        words: str,
        *,
        look: str = "",
        align: str = "left",
        size: float | None = None,
        indent: float = 0,
        keep: bool = False,
        into: Any = None,
    ) -> Any:
        """One paragraph, plain, `bold` or `italic`.

        It is one run, so that Word cannot split a tag.
        """
        line = (into or self.document).add_paragraph()
        run = line.add_run(words)
        run.bold, run.italic = look == "bold", look == "italic"
        if size is not None:
            run.font.size = Pt(size)
        line.alignment = {
            "left": WD_ALIGN_PARAGRAPH.LEFT,
            "right": WD_ALIGN_PARAGRAPH.RIGHT,
            "center": WD_ALIGN_PARAGRAPH.CENTER,
            "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
        }[align]
        line.paragraph_format.left_indent = Cm(indent)
        line.paragraph_format.keep_with_next = keep
        return line

    def heading(self, words: str) -> None:
        """The name of a part; stays with what follows."""
        line = self.text(words, look="bold")
        line.paragraph_format.space_before = Pt(8)
        line.paragraph_format.keep_with_next = True

    def each(self, name: str, of: str, words: str, *, indent: float = 0.6) -> None:
        """A paragraph for each entry of a list."""
        self.text(f"{{%p for {name} in {of} %}}")
        line = self.text(words, indent=indent)
        line.paragraph_format.first_line_indent = Cm(-0.5)
        self.text("{%p endfor %}")

    def numbered(self, of: str, words: str) -> None:
        """A numbered paragraph for each entry of a list, `one` in its words."""
        self.text(f"{{%p for one in {of} %}}")
        line = self.text(f"{{{{ loop.index }}}}.\t{words}", align="both", indent=0.75)
        line.paragraph_format.first_line_indent = Cm(-0.75)
        self.text("{%p endfor %}")

    def fields(self, rows: Sequence[tuple[str, str]], *, indent: float = 0) -> None:
        """Lines of label, colon and value, in a table without borders."""
        table = self.document.add_table(rows=0, cols=3)
        table.autofit = False
        widths = [LABEL, COLON, WIDTH - LABEL - COLON - indent]
        for label, value in rows:
            cells = table.add_row().cells
            for cell, words in zip(cells, (label, ":", value), strict=True):
                _fill(cell, words)
        _widths(table, widths)
        _no_split(table)
        if indent:
            _indent(table, indent)
        self.gap()

    def table(
        self,
        heads: Sequence[str],
        cells: Sequence[str],
        widths: Sequence[float],
        *,
        name: str,
        of: str,
    ) -> None:
        """A table with borders and one row for each entry of a list; its head is repeated."""
        table = self.document.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for cell, words in zip(table.rows[0].cells, heads, strict=True):
            _fill(cell, words, bold=True, size=10)
            _shade(cell)
        _repeat(table.rows[0])
        table.add_row().cells[0].text = f"{{%tr for {name} in {of} %}}"
        row = table.add_row()
        for cell, words in zip(row.cells, cells, strict=True):
            _fill(cell, words, size=10)
        table.add_row().cells[0].text = "{%tr endfor %}"
        _widths(table, widths)
        _no_split(table)
        self.gap()

    def signatures(self, *people: tuple[str, ...]) -> None:
        """Places to sign, side by side; each is the lines above and below the signature."""
        columns = max(2, len(people))
        table = self.document.add_table(rows=1, cols=columns)
        table.autofit = False
        cells = table.rows[0].cells[columns - len(people) :]
        for cell, lines in zip(cells, people, strict=True):
            above, below = lines[:-2], lines[-2:]
            _fill(cell, above[0], align="center")
            for words in (*above[1:], "", "", "", *below):
                line = self.text(words, align="center", into=cell)
                line.paragraph_format.space_after = Pt(0)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
        _widths(table, [WIDTH / columns] * columns)
        _no_split(table)

    def gap(self, size: float = 4) -> None:
        """A little air after a table."""
        line = self.text("")
        line.paragraph_format.space_after = Pt(0)
        line.paragraph_format.line_spacing = Pt(size)

    def content(self) -> bytes:
        """The file as bytes, the same each time."""
        out = BytesIO()
        self.document.save(out)
        fixed = BytesIO()
        with (
            zipfile.ZipFile(BytesIO(out.getvalue())) as before,
            zipfile.ZipFile(fixed, "w") as after,
        ):
            for name in before.namelist():
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
                after.writestr(info, before.read(name))
        return fixed.getvalue()


def _fill(
    cell: Any, words: str, *, bold: bool = False, size: float | None = None, align: str = "left"
) -> None:
    line = cell.paragraphs[0]
    run = line.add_run(words)
    run.bold = bold
    if size is not None:
        run.font.size = Pt(size)
    if align == "center":
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_after = Pt(1)


def _widths(table: Any, widths: Sequence[float]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _indent(table: Any, indent: float) -> None:
    inside = OxmlElement("w:tblInd")
    inside.set(qn("w:w"), str(Cm(indent).twips))
    inside.set(qn("w:type"), "dxa")
    table._tbl.tblPr.append(inside)


def _no_split(table: Any) -> None:
    """Keep each row on one page."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "E7E6E6")):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _rule_below(line: Any) -> None:
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for key, value in (
        ("val", "thinThickSmallGap"),
        ("sz", "18"),
        ("space", "4"),
        ("color", "auto"),
    ):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    line._p.get_or_add_pPr().append(borders)
