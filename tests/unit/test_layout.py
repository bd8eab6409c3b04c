"""The flat layout: its headings follow the schema, its cells say what was meant and no more."""

from __future__ import annotations

import json
import pickle
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from checker.batch.layout import (
    Column,
    FlatRecord,
    Table,
    as_incident,
    as_row,
    headings,
    letters,
    resolve,
)
from checker.batch.layout.explain import explained
from checker.batch.layout.headings import heading_of
from checker.batch.record import Broken
from checker.errors import BatchError, Fault, IncidentError
from checker.incident.fields import SECTIONS, fields_of
from checker.intake.draft import Draft
from checker.resources import cases, load_schema
from tests.unit.inputs import GOOD, read

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = load_schema("incident")
CASES = sorted(path.name for path in cases().iterdir() if (path / "incident.json").is_file())


def told(**cells: Any) -> dict[str, Any]:
    """The incident of a row, without the version; a heading is written with __ for its dots."""
    incident, wrong = row(**cells)
    assert wrong == []
    assert incident.pop("schema_version") == SCHEMA["properties"]["schema_version"]["const"]
    return incident


def row(**cells: Any) -> tuple[dict[str, Any], list[str]]:
    columns = []
    for name, cell in cells.items():
        column = resolve(name.replace("__", "."))
        assert column is not None, name
        columns.append((column, cell))
    incident, wrong = as_incident(columns)
    return incident, [one.code for one in wrong]


# --- headings ------------------------------------------------------------------------------------


def test_every_field_of_an_incident_has_a_heading_and_no_heading_is_of_no_field() -> None:
    singular = {
        name: part["items"]["$ref"].rpartition("/")[2]
        for name, part in SCHEMA["properties"].items()
        if part.get("type") == "array"
    }
    ours = {column.heading for column in headings()}
    for section in SECTIONS:
        for field, kind in fields_of(section).items():
            heading = f"{singular[section]}.{field}"
            below = any(each.startswith(f"{heading}.") for each in ours)
            assert heading in ours or (below and not kind.terms), heading
    for column in headings():
        schema: Any = SCHEMA
        for step in column.path:
            if "$ref" in schema:
                schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
            inside = schema.get("else", schema)
            schema = schema["items"] if step == 0 else (inside["properties"][step])


def test_a_heading_resolves_to_its_own_column_and_back() -> None:
    for column in headings()[:-1]:
        assert resolve(column.heading) == column
        assert heading_of(column.path) == column.heading
    assert len({column.heading for column in headings()}) == len(headings())


def test_the_forms_of_a_vague_date_are_those_of_the_schema() -> None:
    forms = SCHEMA["$defs"]["when"]["else"]["properties"]
    ours = [c.heading.rpartition(".")[2] for c in headings() if c.heading.startswith("act.date.")]
    assert ours == list(forms)


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("act2.account.kind", ("acts", 1, "account", "kind")),
        ("act1.conduct", ("acts", 0, "conduct")),
        ("act200.conduct", ("acts", 199, "conduct")),
        ("actor3.leave12.kind", ("actors", 2, "leave", 11, "kind")),
        ("actor.leave", ("actors", 0, "leave")),
        ("act", ("acts",)),
        ("evidence.sha256", ("evidence", 0, "sha256")),
        ("evidence2.sha256", ("evidence", 1, "sha256")),
        ("actor.post", ("actors", 0, "post")),
        ("act2.date.phase", ("acts", 1, "date", "phase")),
        ("act.targets.one_of", ("acts", 0, "targets", "one_of")),
        ("json", ()),
    ],
)
def test_headings_lead_to_their_places(heading: str, path: tuple[Any, ...]) -> None:
    column = resolve(heading)
    assert column is not None
    assert column.path == path


@pytest.mark.parametrize(
    "heading",
    [
        *("", "akt", "act0.conduct", "act.conduct2", "post2", "act.", ".act", "acts", "json.id"),
        *("act.conduct.x", "evidence.sha2562", "actor.post2.level", "schema_version"),
        "act1000.id",
    ],
)
def test_what_names_no_field_is_no_heading(heading: str) -> None:
    assert resolve(heading) is None


def test_every_heading_is_explained_in_both_languages() -> None:
    for one in explained():
        for said in (one.title, one.about, one.written):
            assert said["id"] and said["en"]
        assert " / " not in one.title["id"] + one.about["en"]
    # A list may be empty; a row without an incident is none.
    for_none = {one.column.heading for one in explained() if "for none" in one.written["en"]}
    assert "actor.leave" in for_none and "json" not in for_none
    words = {one.column.heading: one.words for one in explained()}
    assert words["act.repeated"] == ("ya", "tidak", "tidak_diketahui")
    assert "like_content" in words["act.conduct"]


def test_twice_as_many_headings_take_twice_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    class Counted(Column):
        def __getattribute__(self, name: str) -> Any:
            nonlocal looks
            looks += name == "path"
            return super().__getattribute__(name)

    def counted(heading: str) -> Column | None:
        found = resolve(heading)
        return found and Counted(found.heading, found.path, found.node)

    monkeypatch.setattr("checker.batch.layout.table.resolve", counted)
    seen = []
    for count in (50, 100):
        looks = 0
        table = Table.of("a.csv", [f"act{n}.count" for n in range(2, count + 2)], "column")
        for number in range(count):
            table.placed(1, Draft("unknown_field", ("acts", number + 1, "count")).fault())
        seen.append(looks)
    assert seen[1] <= 2 * seen[0]


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    from openpyxl.utils import get_column_letter

    assert [letters(at) for at in range(800)] == [get_column_letter(at + 1) for at in range(800)]


# --- cells ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ya", True),
        ("Tidak", False),
        ("TRUE", True),
        ("salah", False),
        (True, True),
        ("tidak_diketahui", "tidak_diketahui"),
        ("mungkin", "mungkin"),
        (1, 1),
    ],
)
def test_a_truth_is_read_in_both_languages_and_never_guessed(said: Any, meant: Any) -> None:
    (act,) = told(act__repeated=said)["acts"]
    found = act["repeated"]
    assert (type(found), found) == (type(meant), meant)


@pytest.mark.parametrize(
    ("heading", "cell", "value"),
    [
        ("narrative", " apa adanya; [1] ", " apa adanya; [1] "),
        ("narrative", "ya", "ya"),
        ("actor__identifiers__nip", 1985, "1985"),
        ("actor__identifiers__nip", 12.0, "12"),
        ("actor__identifiers__nip", 1.5, 1.5),
        ("actor__count", "12", 12),
        ("actor__count", 3.0, 3),
        ("actor__count", "1.000", "1.000"),
        ("act__conduct", " like_content ", "like_content"),
        ("act__conduct", "like_content; post_content", ["like_content", "post_content"]),
        ("act__conduct", '["like_content"]', ["like_content"]),
        ("act__place__kind", "kantor;sekolah", "kantor;sekolah"),
        ("as_of", date(2024, 10, 2), "2024-10-02"),
        ("as_of", datetime(2024, 10, 2), "2024-10-02"),
        ("as_of", datetime(2024, 10, 2, 8, 30), "2024-10-02 08:30:00"),
        ("act__date", "2024-10", "2024-10"),
        ("act__date", '{"before": "2024-10-02"}', {"before": "2024-10-02"}),
        ("act__date__before", "2024-10-02", "2024-10-02"),
        ("act__date__one_day_in", "2024-10-01;2024-10-07", ["2024-10-01", "2024-10-07"]),
        ("act__date__throughout", "2024-10-01; null", ["2024-10-01", None]),
        ("act__date__throughout", "2024-10-01;", ["2024-10-01", None]),
        ("act__date__throughout", "ya", True),
        ("act__time__at", time(19, 30), "19:30"),
        ("act__targets", "t1", ["t1"]),
        ("act__targets", "[]", []),
        ("act__targets__one_of", "t1; t2", ["t1", "t2"]),
        ("evidence__supports", "acts.p1.conduct", ["acts.p1.conduct"]),
        ("statement__alternative", "tidak", False),
        ("statement__alternative", "camat; ya", ["camat", True]),
        ("actor__leave", "[]", []),
        ("act__targets", ["t1", 2], ["t1", "2"]),
    ],
)
def test_a_cell_is_read_as_its_field_wants_it(heading: str, cell: Any, value: Any) -> None:
    column = resolve(heading.replace("__", "."))
    assert column is not None
    found: Any = told(**{heading: cell})
    for step in column.path:
        found = found[step]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("cell", ["[", '{"a": 1, "a": 2}', "[NaN]", "[" * 100_000, "{'a': 1}"])
def test_a_cell_that_only_begins_as_json_is_a_fault(cell: str) -> None:
    assert row(act__targets=cell)[1] == ["cell_no_json"]


def test_what_two_cells_say_is_a_fault() -> None:
    assert row(actor__leave="[]", actor__leave__kind="cltn")[1] == ["said_twice"]
    assert row(actor__leave__kind="cltn", actor__leave="[]")[1] == ["said_twice"]
    assert row(act__date="2024-10", act__date__before="2024-10-02")[1] == ["said_twice"]


def test_a_number_may_not_be_skipped() -> None:
    assert row(act2__conduct="like_content")[1] == ["number_skipped"]
    assert row(actor__leave__kind="cltn", actor__leave3__kind="cltn")[1] == ["number_skipped"]
    assert len(told(act2__conduct="like_content", act__conduct="post_content")["acts"]) == 2


def test_ids_that_only_link_a_row_are_filled_in_and_no_target_is_guessed() -> None:
    found = told(actor__status="pns", act__conduct="like_content", act2__count=2, target__kind="x")
    assert found["actors"] == [{"status": "pns", "id": "a1"}]
    assert [act["id"] for act in found["acts"]] == ["p1", "p2"]
    assert all(act["actors"] == ["a1"] and "targets" not in act for act in found["acts"])
    named = told(actor__id="camat", act__id="x", act__count=1)
    assert named["acts"] == [{"id": "x", "count": 1, "actors": ["camat"]}]


def test_with_two_actors_nobody_is_said_to_have_acted() -> None:
    found = told(actor__status="pns", actor2__status="pns", act__count=1)
    assert "actors" not in found["acts"][0]


# --- incidents as rows ---------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES)
def test_a_decided_case_fits_into_a_row_and_comes_back(case: str) -> None:
    incident = json.loads((cases() / case / "incident.json").read_text(encoding="utf-8"))
    cells = as_row(incident)
    assert "json" not in cells
    again, wrong = as_incident([(resolve(heading), cell) for heading, cell in cells.items()])
    assert (again, wrong) == (incident, [])


@pytest.mark.parametrize(
    "change",
    [
        {"narrative": "   "},
        {
            "statements": [
                {"field": "acts.p1.conduct", "standing": "contested", "alternative": "ya"}
            ]
        },
        {"place": {}},
        {"strange": 1},
    ],
)
def test_what_no_plain_cell_can_hold_is_json_as_a_whole(change: dict[str, Any]) -> None:
    incident = {**GOOD, **change}
    cells = as_row(incident)
    assert list(cells) == ["json"]
    assert json.loads(str(cells["json"])) == incident


# --- tables --------------------------------------------------------------------------------------


def table(*names: str) -> Table:
    return Table.of("a.xlsx", names, "cell")


def bad_headings(*names: object) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(BatchError) as caught:
        Table.of("a.xlsx", names, "cell")
    return [(f.code, f.column, f.nearest) for f in caught.value.faults]


def test_all_faults_of_the_headings_are_told_at_once() -> None:
    assert bad_headings("id", "actor.statsu", "act.conduct", "act1.conduct", None, "foo", 5) == [
        ("unknown_heading", 2, "actor.status"),
        ("heading_twice", 4, None),
        ("unknown_heading", 6, None),
        ("unknown_heading", 7, None),
    ]
    assert bad_headings() == [("no_headings", None, None)]
    assert bad_headings(None, "", "#catatan") == [("no_headings", None, None)]


def test_notes_are_not_read_and_a_cell_without_a_heading_is_a_fault() -> None:
    found = table("id", "#petugas", "").record(7, ["x", "=cmd", None])
    assert isinstance(found, FlatRecord)
    assert json.loads(found.text)["id"] == "x"
    broken = table("id", "").record(7, ["x", None, "y"])
    assert isinstance(broken, Broken)
    assert broken.faults[0].message("en") == (
        "Cell C7 (no heading): Something stands in a column without a heading."
    )


def test_a_row_of_nothing_is_no_record() -> None:
    assert table("id", "#n").record(7, ["", "note", None]) is None
    assert table("id", "#n").record(7, []) is None


def faults_in(found: Any) -> list[Fault]:
    assert isinstance(found, FlatRecord)
    with pytest.raises(IncidentError) as caught:
        read(found.text)
    return list(found.placed(caught.value.faults))


def test_what_is_wrong_with_a_row_is_told_with_its_cell() -> None:
    sheet = table("act2.conduct", "id", "act.conduct", "actor.leave", "act.targets")
    cells = ["like", "ok", "post_content", '[{"kind": "x"}]', "t1; T2"]
    said = [f"{f.line}:{f.column} {f.message('en')}" for f in faults_in(sheet.record(17, cells))]
    assert any(line.startswith('17:1 Cell A17 (act2.conduct): "like"') for line in said)
    assert any(line.startswith("17:4 Cell D17 (actor.leave):") for line in said)
    assert any(line.startswith("17:5 Cell E17 (act.targets):") for line in said)
    assert any(line.startswith("17:None Column actor.status: The required") for line in said)


def test_a_whole_incident_stands_in_one_cell_alone() -> None:
    sheet = table("json", "id")
    found = sheet.record(3, [json.dumps(GOOD), ""])
    assert isinstance(found, FlatRecord)
    assert read(found.text) == read(GOOD)
    (fault,) = faults_in(sheet.record(3, [json.dumps({**GOOD, "acts": [{"id": "p1"}]})]))
    assert (fault.column, fault.pointer) == (1, "/acts/0/actors")
    assert fault.message("id").startswith("Sel A3 (json): ")
    broken = sheet.record(3, ["{}", "x"])
    assert isinstance(broken, Broken)
    assert broken.faults[0].code == "json_and_more"


def test_a_broken_row_is_shown_by_its_headings_without_who_reported() -> None:
    sheet = table("id", "report.reporter.identity.name", "report", "act.targets", "json")
    broken = sheet.record(3, ["x", "Siti", "", "[", ""])
    assert isinstance(broken, Broken)
    assert json.loads(broken.text) == {"id": "x", "act.targets": "["}
    assert sheet.may_name_reporter
    assert not table("id", "report.number").may_name_reporter


def test_half_a_character_is_left_for_the_intake_to_name() -> None:
    found = table("actor.leave").record(2, ['["\\ud800"]'])
    assert "lone_surrogate" in [fault.code for fault in faults_in(found)]


def test_a_record_goes_to_another_process_by_its_headings_alone() -> None:
    sheet = Table.of("a.csv", [column.heading for column in headings()], "column")
    records = [sheet.record(number, ["x"]) for number in range(2, 502)]
    sent = pickle.dumps(records)
    assert pickle.loads(sent) == records
    assert len(sent) < 60_000


def test_a_row_is_not_longer_than_an_incident_may_be(tmp_path: Path) -> None:
    broken = table("id", "narrative").record(2, ["x", "y" * 10_000_001])
    assert isinstance(broken, Broken)
    assert broken.faults[0].code == "line_too_long"
    assert len(broken.text) < 1_000


def test_the_page_lists_the_headings_and_words_of_today() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    import flat_layout

    page = flat_layout.PAGE.read_text(encoding="utf-8")
    assert page == flat_layout.renewed(page), "run: .venv/bin/python tools/flat_layout.py"
    assert all(f"| `{column.heading}`" in page for column in headings())


def test_the_page_gives_the_limits_of_the_code() -> None:
    from checker.batch.inputs import LIMITS
    from checker.batch.outputs.xlsx import MOST_ROWS
    from checker.intake import MAX_BYTES

    page = (ROOT / "docs" / "flat-layout.md").read_text(encoding="utf-8")
    assert f"{MOST_ROWS:,} rows" in page
    assert f"more than {LIMITS.ratio} times" in page
    assert f"above {LIMITS.free // 10**6} MB" in page
    assert f"More than {LIMITS.size // 10**9} GB" in page
    assert f"({MAX_BYTES // 10**6} MB)" in page
