"""Templates: an office may change them, and they can reach nothing beyond their fields."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from checker.errors import ArgumentError, PaperError
from checker.papers import make_papers, read_templates
from checker.papers.contents import contents
from checker.papers.fill import fill
from checker.papers.forms import FORMS
from tests.unit.papers import ROOT, case_of, document, unfilled, words


def with_words(form: str, line: str, *, header: bool = False) -> bytes:
    """Our template of a form with one more line."""
    from docx import Document

    page = Document(BytesIO(read_templates()[form]))
    if header:
        page.sections[0].header.paragraphs[0].text = line
    else:
        page.add_paragraph(line)
    out = BytesIO()
    page.save(out)
    return out.getvalue()


def filled(line: str, *, header: bool = False) -> bytes:
    """The notice made from a template with one more line."""
    fields = contents(FORMS["status"], case_of(document()), None)
    return fill("status.docx", with_words("status", line, header=header), fields)


def test_a_header_is_filled_too() -> None:
    content = filled("Berkas {{ incident.id }}", header=True)
    assert unfilled(content) == []
    assert "Berkas laporan-contoh" in words(content)


def test_a_text_box_is_filled_too() -> None:
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>Kotak {{ incident.id }}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    template, out = with_words("status", "DI-SINI"), BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            body = before.read(name)
            if name == "word/document.xml":
                body = body.replace(b"<w:r><w:t>DI-SINI</w:t></w:r>", box.encode())
            after.writestr(name, body)
    content = fill("s.docx", out.getvalue(), contents(FORMS["status"], case_of(document()), None))
    assert "Kotak laporan-contoh" in words(content)
    assert unfilled(content) == []


@pytest.mark.parametrize(
    ("line", "found", "nearest"),
    [
        ("{{ incident.regoin }}", "incident.regoin", "incident.region"),
        ("{{ ofice.name }}", "ofice", "office"),
        ("{% for a in actors %}{{ a.naem }}{% endfor %}", "actors[].naem", "actors[].name"),
        ("{{ office }}", "office", None),
    ],
)
def test_an_unknown_field_is_named_with_the_nearest(
    line: str, found: str, nearest: str | None
) -> None:
    with pytest.raises(PaperError) as caught:
        filled(line)
    (fault,) = caught.value.faults
    assert (fault.code, fault.file) == ("papers.unknown_field", "status.docx")
    assert (fault.found, fault.nearest) == (found, nearest)
    assert fault.message("id") != fault.message("en")


@pytest.mark.parametrize(
    "line",
    [
        "{{ incident.id.__class__.__mro__ }}",
        "{{ incident.id.format.__globals__ }}",
        "{{ incident._content }}",
        "{% include 'x' %}",
        "{% for a in range(9) %}{% endfor %}",
        "{{ incident.id",
        "{% for a in actors %}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_template_that_reaches_out_or_is_broken_is_refused(line: str) -> None:
    with pytest.raises(PaperError) as caught:
        filled(line)
    assert caught.value.faults[0].code.startswith("papers.")


def test_a_file_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(PaperError) as caught:
        fill("status.docx", b"no zip", {})
    assert caught.value.faults[0].code == "papers.template_broken"


def test_hostile_text_stays_text() -> None:
    hostile = document()
    hostile["narrative"] = "<w:p/> & \x07\x0c\x00 {{ incident.id }} {% if %} ]]>\nbaris dua"
    content = next(iter(make_papers(case_of(hostile), ["laporan"]).values()))
    assert "&lt;w:p/&gt; &amp;  {{ incident.id }} {% if %} ]]&gt;" in words(content)


def test_an_office_replaces_one_template_and_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "status.docx").write_bytes(with_words("status", "Tambahan kantor"))
    (tmp_path / "~$status.docx").write_bytes(b"lock")
    (tmp_path / "catatan.txt").write_text("x")
    own = read_templates(tmp_path)
    assert own["kajian"] == read_templates()["kajian"]
    files = make_papers(case_of(document()), ["status"], own)
    assert "Tambahan kantor" in words(files["B.18-status.docx"])


def test_a_template_of_no_form_is_refused_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "kajan.docx").write_bytes(b"")
    with pytest.raises(PaperError) as caught:
        read_templates(tmp_path)
    assert caught.value.faults[0].nearest == "kajian"
    with pytest.raises(ArgumentError):
        read_templates(tmp_path / "tidak-ada")


def test_every_faulty_template_is_reported_at_once(tmp_path: Path) -> None:
    for form in ("status", "undangan"):
        (tmp_path / f"{form}.docx").write_bytes(with_words(form, "{{ salah }}"))
    with pytest.raises(PaperError) as caught:
        make_papers(case_of(document()), ["status", "undangan"], read_templates(tmp_path))
    assert [fault.file for fault in caught.value.faults] == ["undangan.docx", "status.docx"]


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(ArgumentError) as caught:
        fill("status.docx", b"", {})
    assert "netralitas[docx]" in (caught.value.hint("id") or "")


def test_the_templates_are_those_that_the_tool_writes() -> None:
    tool = [sys.executable, str(ROOT / "tools/papers"), "--check"]
    run = subprocess.run(tool, capture_output=True, text=True, check=False)
    assert (run.stdout, run.returncode) == ("", 0), run.stderr
