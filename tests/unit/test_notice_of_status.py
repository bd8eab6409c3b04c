"""The notice of status names those to whom the same set of papers forwards the file."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.papers import make_papers
from tests.unit.papers import case_of, words
from tests.unit.test_journey import step, told

DECIDED = step("keputusan", "2024-10-13")
STOPPED = step("penghentian", "2024-10-14", "Sentra Gakkumdu Kabupaten Uji")
ASKED = {"police": "Kepolisian", "bkn": "Badan Kepegawaian Negara"}


def papers(*handling: Any) -> dict[str, bytes]:
    return make_papers(case_of(told(*handling), date(2024, 10, 20)))


def notice(found: dict[str, bytes]) -> str:
    return next(words(content) for name, content in found.items() if name.endswith("status.docx"))


def forwards_crime(found: dict[str, bytes]) -> bool:
    return any("penerusan-pidana" in name for name in found)


def test_a_crime_that_is_forwarded_to_the_police_is_so_in_the_notice() -> None:
    found = papers(DECIDED)
    assert forwards_crime(found)
    assert ASKED["police"] in notice(found) and ASKED["bkn"] in notice(found)


def test_what_gakkumdu_stopped_goes_to_no_police() -> None:
    found = papers(DECIDED, STOPPED)
    assert not forwards_crime(found)
    assert ASKED["police"] not in notice(found) and ASKED["bkn"] in notice(found)
