"""`check recap`: real numbers and dates, text as text, names only when asked for."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from checker.cli import main
from checker.errors import ArgumentError
from checker.papers import entries, tallies, workbook
from tests.unit.papers import NAMES, REPORT, ROOT, SECRETS, case_of, document

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
LATE = date(2024, 2, 1)


def sheet(content: bytes, number: int = 1) -> list[dict[str, tuple[str, str]]]:
    """The rows of a sheet: kind (s text, n number) and value by column."""
    with zipfile.ZipFile(BytesIO(content)) as book:
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        texts = ["".join(one.itertext()) for one in strings]
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    assert tree.findall(".//m:f", SPACE) == []
    rows = []
    for row in tree.findall(".//m:row", SPACE):
        found = {}
        for cell in row.findall("m:c", SPACE):
            value = cell.findtext("m:v", namespaces=SPACE)
            column = re.sub(r"\d", "", cell.get("r", ""))
            if value is not None:
                kind = cell.get("t", "n")
                found[column] = (kind, texts[int(value)] if kind == "s" else value)
        rows.append(found)
    return rows


def register(source: Any, as_of: date = LATE, **asked: bool) -> list[dict[str, tuple[str, str]]]:
    """The rows of the register of one file, by the name of the column."""
    case = case_of(source, as_of)
    content = workbook(entries(case, **asked), tallies([case]), as_of, **asked)
    _, _, heads, *rows = sheet(content)
    names = {column: name for column, (_, name) in heads.items()}
    return [{names[column]: cell for column, cell in row.items()} for row in rows]


def of_discipline(rows: list[dict[str, tuple[str, str]]]) -> dict[str, tuple[str, str]]:
    """The first row of the discipline track."""
    return next(row for row in rows if row["Jalur"][1] == "disiplin")


def serial(day: date) -> str:
    """A day as the format counts it."""
    return str((day - date(1899, 12, 30)).days)


def test_one_row_for_each_person_and_track() -> None:
    rows = register(document())
    told = [(row["Terlapor (jabatan)"][1].split(",")[0], row["Jalur"][1]) for row in rows]
    assert told == [
        ("Camat Contoh (PNS)", "pidana"),
        ("Camat Contoh (PNS)", "disiplin"),
        ("Camat Contoh (PNS)", "kode etik"),
        ("Kepala Desa Contoh", "pidana"),
        ("Kepala Desa Contoh", "desa"),
    ]


def test_days_and_numbers_are_real() -> None:
    row = of_discipline(register(document()))
    assert row["Diterima"] == ("n", serial(date(2023, 12, 8)))
    assert row["Diteruskan tanggal"] == ("n", serial(date(2023, 12, 20)))
    assert row["Hari terbuka"] == ("n", "55")
    assert row["Lewat (hari)"] == ("n", "22")
    assert row["No"] == ("n", "2")
    assert row["Diteruskan kepada"] == ("s", "KASN")


def test_an_answer_or_a_sanction_ends_what_is_overdue() -> None:
    answered = document()
    answered["handling"].append(
        {"body": "KASN", "step": "jawaban", "on": "2024-01-08", "result": "Rekomendasi sanksi",
         "actor": "a1", "track": "discipline"}
    )  # fmt: skip
    row = of_discipline(register(answered))
    assert row["Jawaban"] == ("s", "Rekomendasi sanksi")
    assert "Lewat (hari)" not in row
    punished = document()
    punished["handling"] += [
        {"body": "Bupati", "step": "pemeriksaan", "on": "2024-01-08", "actor": "a1",
         "track": "discipline"},
        {"body": "Bupati", "step": "penjatuhan", "on": "2024-01-12", "actor": "a1",
         "track": "discipline", "level": "disiplin_sedang", "kind": "Penundaan kenaikan pangkat"},
    ]  # fmt: skip
    row = of_discipline(register(punished))
    sanction = "Disiplin sedang: Penundaan kenaikan pangkat"
    assert row["Sanksi yang dijatuhkan"] == ("s", sanction)
    assert row["Hari terbuka"] == ("n", "35")
    assert row["Yang ditunggu"][1] != "Jawaban atas surat"


def test_a_letter_without_an_answer_is_late_until_it_is_answered() -> None:
    told = document()
    told["handling"] += [
        {"id": "s1", "body": "BKN", "step": "rekomendasi", "on": "2024-02-12",
         "received_on": "2024-02-12", "to": "Bupati Contoh", "actor": "a1", "follows": "h3",
         "track": "discipline"},
    ]  # fmt: skip
    day = date(2024, 3, 15)
    case = case_of(told, day)
    thread = next(one for one in case.threads if one.step["id"] == "s1")
    assert thread.due is not None and thread.situation == "overdue"
    first = of_discipline(register(told, day))
    other = next(row for row in register(told, day) if row["Jalur"][1] == "kode etik")
    letter = ("s", "Jawaban atas surat")
    assert first["Keadaan tenggat"][1] in ("lewat", "mungkin lewat")
    assert int(first["Jatuh tempo"][1]) <= int(serial(thread.due))
    assert other["Yang ditunggu"] != letter
    answered = {"id": "s2", "body": "Bupati Contoh", "step": "jawaban", "on": "2024-03-01",
                "follows": "s1"}  # fmt: skip
    told["handling"].append(answered)
    assert of_discipline(register(told, day)).get("Yang ditunggu") != letter


def test_a_step_after_the_day_is_not_taken_yet() -> None:
    row = register(document(), date(2023, 12, 15))[0]
    assert "Diteruskan kepada" not in row


@pytest.mark.parametrize(
    ("day", "late_rows"), [(date(2024, 1, 5), (4, 6, 7, 8)), (LATE, (4, 5, 6, 7, 8))]
)
def test_what_is_overdue_is_red(day: date, late_rows: tuple[int, ...]) -> None:
    case = case_of(document(), day)
    content = workbook(entries(case), [], day)
    with zipfile.ZipFile(BytesIO(content)) as book:
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
        page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    fonts = styles.findall("m:fonts/m:font", SPACE)
    red = [i for i, f in enumerate(fonts) if f.find("m:color[@rgb='FFC00000']", SPACE) is not None]
    formats = styles.findall("m:cellXfs/m:xf", SPACE)
    late = {str(i) for i, f in enumerate(formats) if int(f.get("fontId", "0")) in red}
    marked = {c.get("r") for c in page.findall(".//m:c", SPACE) if c.get("s") in late}
    heads = {name: column for column, (_, name) in sheet(content)[2].items()}
    columns = [heads[name] for name in ("Jatuh tempo", "Keadaan tenggat", "Lewat (hari)")]
    assert marked == {f"{column}{row}" for column in columns for row in late_rows}


def test_the_step_that_the_path_waits_for_is_named_with_its_safe_day() -> None:
    row = register(document(), date(2023, 12, 22))[2]
    who, _, what = row["Yang ditunggu"][1].partition(": ")
    assert who.startswith("Bawaslu") and what.startswith("mengkaji laporan")
    assert row["Jatuh tempo"] == ("n", serial(date(2023, 12, 19)))
    assert row["Keadaan tenggat"] == ("s", "mungkin lewat")
    assert row["Lewat (hari)"] == ("n", "3")


@pytest.mark.parametrize("text", ["=1+1", "+62", "-x", "@SUM(A1)", "\t=1", "http://x.id", "0012"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    hostile = document()
    hostile["reports"][0]["number"] = text
    hostile["place"]["region"] = text
    row = register(hostile)[0]
    assert row["Nomor"] == ("s", text)
    assert row["Wilayah"] == ("s", text)


def test_names_stand_in_it_only_when_asked_for() -> None:
    case = case_of(document(), LATE)
    plain = workbook(entries(case), tallies([case]), LATE)
    told = str([sheet(plain), sheet(plain, 2)])
    assert not [name for name in (*SECRETS, *NAMES) if name in told]
    row = register(document(), identities=True)[0]
    assert row["Nama pelapor"] == ("s", "Rahasia Pelapor")
    assert row["Nama terlapor"] == ("s", "Budi Terlapor")


def test_persons_are_counted_once_for_each_value() -> None:
    case = case_of(document(), LATE)
    counts = {tally.title: dict(tally.counts) for tally in tallies([case, case])}
    assert counts["Perbuatan"] == {
        "Menghadiri kegiatan": 4,
        "Membagikan atau meneruskan unggahan": 2,
    }
    assert counts["Kelompok menurut KASN"] == {
        "Di luar kelompok yang disebut KASN": 4,
        "Kampanye atau sosialisasi di media sosial": 2,
    }
    assert counts["Sebab"] == {"Belum diketahui": 2, "Loyalitas kepada atasan": 2}
    assert counts["Tingkat menurut berkas"]["Sanksi moral"] == 2
    assert sum(counts["Status kepegawaian"].values()) == 4
    assert counts["Tahapan"] == {"Masa kampanye": 4}
    content = workbook(entries(case), tallies([case, case]), LATE)
    assert {"A": ("s", "Masa kampanye"), "B": ("n", "4")} in sheet(content, 2)


def test_an_entry_for_several_persons_counts_each_of_them() -> None:
    told = document()
    told["actors"][1]["count"] = 34
    case = case_of(told)
    counts = {tally.title: dict(tally.counts) for tally in tallies([case])}
    village_heads, civil_servants = list(counts["Status kepegawaian"].values())
    assert (village_heads, civil_servants) == (34, 1)
    assert "Kepala Desa Contoh (34 orang)" in {entry.position for entry in entries(case)}


def test_the_same_files_give_the_same_bytes() -> None:
    case = case_of(document(), LATE)
    one, other = (workbook(entries(case), tallies([case]), LATE) for _ in range(2))
    assert one == other


def test_a_folder_of_cases_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "rekap.xlsx"
    assert main(["recap", str(ROOT / "tests/cases"), str(REPORT), "-o", str(out)]) == 0
    _, _, _, *rows = sheet(out.read_bytes())
    files = {row["B"][1] for row in rows}
    assert "k003" in files
    assert "laporan-contoh" in files
    assert f"{len(rows)} baris" in capsys.readouterr().out


def test_one_faulty_file_is_reported_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, more in (("baik", {}), ("salah", {"surprise": 1}), ("rusak", {"as_of": "x"})):
        (tmp_path / f"{name}.json").write_text(json.dumps(document() | more))
    out = tmp_path / "rekap.xlsx"
    assert main(["recap", str(tmp_path), "-o", str(out), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "salah.json" in told
    assert "rusak.json" in told
    assert not list(tmp_path.glob("*rekap*"))


def test_an_earlier_recap_is_replaced_only_when_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "rekap.xlsx"
    out.write_bytes(b"mine")
    call = ["recap", str(REPORT), "-o", str(out), "--as-of", "2024-02-01"]
    assert main(call) == 2
    assert out.read_bytes() == b"mine"
    assert main([*call, "--replace"]) == 0
    assert main(call) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["rekap.xlsx"]


@pytest.mark.parametrize("where", ["tidak/ada.xlsx", "folder"])
def test_a_workbook_that_cannot_be_written_is_refused(tmp_path: Path, where: str) -> None:
    (tmp_path / "folder").mkdir()
    call = ["recap", str(REPORT), "-o", str(tmp_path / where), "--replace"]
    assert main([*call, "--as-of", "2024-02-01"]) == 2
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_an_empty_folder_or_a_call_without_output_is_refused(tmp_path: Path) -> None:
    assert main(["recap", str(tmp_path), "-o", str(tmp_path / "r.xlsx")]) == 2
    assert main(["recap", str(REPORT)]) == 2
    assert main(["recap", "-o", str(tmp_path / "r.xlsx")]) == 2


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ArgumentError) as caught:
        workbook([], [], LATE)
    assert "netralitas[xlsx]" in (caught.value.hint("id") or "")
