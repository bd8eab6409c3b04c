"""The safe day and the day as bodies count it stand side by side."""

from __future__ import annotations

import json
from typing import Any

from checker.checker import check
from checker.incident import as_json
from checker.intake import read_incident
from checker.reports import Names, PlainLabels
from checker.reports import text as plain
from checker.reports.path import journey as page
from checker.route.journey import journey
from checker.route.journey_data import as_data
from tests.unit.test_journey import BOOK, LAW, REPORT, step, told


def said(source: dict[str, Any], as_of: str) -> tuple[dict[str, Any], str]:
    incident = read_incident(json.dumps(source).encode(), contests=BOOK.contests)
    assessment = check(incident, as_of=as_of, rulebook=BOOK)
    data = as_data(journey(assessment, as_json(incident), LAW), assessment, BOOK)
    shown = plain.laid_out(page(data, PlainLabels(), Names(), "id"), color=False)
    return data, " ".join(shown.split())


def place(data: dict[str, Any], name: str) -> dict[str, Any]:
    steps = [s for track in data["actors"][0]["tracks"] for s in track["steps"]]
    return next(step for step in steps if step["id"] == name)


def test_a_report_on_the_practised_last_day_is_disputed_and_not_perhaps_late() -> None:
    last = {**REPORT, "known_on": "2024-10-08", "received_on": "2024-10-15"}
    data, shown = said(told(reports=[last]), "2024-10-16")
    found = place(data, "lapor-pemilihan")
    assert (found["deadline"]["due"], found["practised"]) == ("2024-10-14", "2024-10-15")
    assert "Tepat waktu menurut praktik (sampai 15 Oktober 2024); diperdebatkan" in shown
    assert "Laporan tepat waktu menurut praktik" in shown
    assert "bergantung pada cara menghitung" not in shown


def test_what_runs_names_both_days() -> None:
    untold = {"id": "l1", "kind": "laporan", "known_on": "2024-10-08"}
    before = said(told(reports=[untold]), "2024-10-10")[1]
    assert (
        "aman sampai 14 Oktober 2024 bila hari kejadian dihitung; menurut praktik 15 Oktober 2024"
        in before
    )
    between = said(told(reports=[untold]), "2024-10-15")[1]
    assert "Diperdebatkan sejak 14 Oktober 2024 bila hari kejadian dihitung" in between
    assert "menurut praktik sampai 15 Oktober 2024" in between


def test_a_start_or_a_kind_of_day_that_is_open_is_no_practice() -> None:
    sent = step("diteruskan", "2024-10-15", to="Polres Uji")
    data, _ = said(told(step("keputusan", "2024-10-14"), sent), "2024-10-20")
    assert place(data, "penyidikan-pemilihan")["practised"] is None
    vague = {**REPORT, "known_on": {"one_day_in": ["2024-10-07", "2024-10-09"]}}
    data, _ = said(told(reports=[vague]), "2024-10-20")
    assert place(data, "lapor-pemilihan")["practised"] is None
