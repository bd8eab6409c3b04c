"""A refused line is kept with its faults and without the reporter, however it is broken."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.batch.record import Record
from checker.batch.rejects import reject_line
from checker.batch.work import Chunk, Order, work
from checker.errors import Fault, IncidentError
from checker.intake import read_incident
from tests.unit.batches import AS_OF, IDENTITY, REPORT, SECRETS, incident, line, rulebook

FAULT = Fault("some_code", {"id": "salah", "en": "wrong"}, pointer="/acts")


def kept(text: str | bytes, *faults: Fault) -> Any:
    source = text.encode() if isinstance(text, str) else text
    return json.loads(reject_line("a.ndjson", 3, faults or (FAULT,), source))


def refused(document: Any) -> Any:
    """What is kept of an incident that the checker refuses."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    order = Order(None, rulebook().hash, AS_OF, AS_OF, full=False, lang="id")
    done = work(Chunk(0, "a.ndjson", (Record(3, text.encode()),)), order)
    assert (done.rows, done.tally.refused) == (b"", 1)
    return json.loads(done.rejects)


def test_a_reject_says_where_and_what() -> None:
    found = refused(incident(actors=[{"id": "a1", "status": "pnss"}]))
    assert (found["file"], found["line"], found["withheld"]) == ("a.ndjson", 3, False)
    (fault,) = [one for one in found["faults"] if one["code"] == "wrong_term"]
    assert (fault["pointer"], fault["line"], fault["nearest"]) == ("/actors/0/status", 3, "pns")
    assert set(fault["message"]) == {"id", "en"}
    assert found["incident"]["actors"] == [{"id": "a1", "status": "pnss"}]


def test_what_is_kept_is_the_line_but_for_the_reporter() -> None:
    document = incident(2, narrative="Peristiwa — “ini”.", unknown=[1, {"x": None}])
    report = {key: value for key, value in REPORT.items() if key != "reporter"}
    assert refused(document)["incident"] == {**document, "reports": [report]}


@pytest.mark.parametrize(
    "reports",
    [
        [{**REPORT, "kind": "laporn"}],
        [{"id": "l1", "kind": "laporan", "reporterr": REPORT["reporter"]}],
        [{"id": "l1", "kind": "laporan", "name": SECRETS[0], "phone": SECRETS[3]}],
        {"l1": REPORT},
        SECRETS[0],
        [SECRETS[0], *SECRETS[1:]],
        [{**REPORT, "reporter": SECRETS[0]}],
        [{**REPORT, "reporter": {"kind": SECRETS[0], "identity": IDENTITY}}],
        [
            {
                **REPORT,
                "reporter": {"kind": "pelapor", "identity": {**IDENTITY, "name": [SECRETS[0]]}},
            }
        ],
        [{**REPORT, "reporter": {"kind": "pelapor", "identity": {"nama": SECRETS[0]}}}],
    ],
)
def test_no_reporter_is_kept_however_it_is_misspelt(reports: Any) -> None:
    told = json.dumps(refused(incident(actors=[], reports=reports)), ensure_ascii=False)
    assert not [secret for secret in SECRETS if secret in told]


@pytest.mark.parametrize("key", ["reporter", "Reporter", "pelapor", "identitas", "reported_by"])
def test_a_reporter_in_a_wrong_place_is_not_kept(key: str) -> None:
    told = json.dumps(refused({**incident(), key: IDENTITY}), ensure_ascii=False)
    assert not [secret for secret in SECRETS if secret in told]
    nested = incident(acts=[{"id": "p1", "actors": ["a1"], key: {"deep": [IDENTITY]}}])
    assert not [secret for secret in SECRETS if secret in json.dumps(refused(nested))]


@pytest.mark.parametrize(
    "text",
    [
        line()[:-1],
        line().replace('"reporter"', '"\\u0072eporter"')[:-1],
        line()[:-1].encode("utf-16-le"),
        json.dumps([incident()]),
        '{"pelapor": "' + SECRETS[0],
        line().replace("}", "", 1),
    ],
)
def test_what_cannot_be_read_is_withheld_where_it_may_name_a_reporter(text: Any) -> None:
    found = kept(text)
    assert (found["incident"], found["text"], found["withheld"]) == (None, None, True)
    assert not [secret for secret in SECRETS if secret in json.dumps(found)]


def test_what_cannot_be_read_is_kept_where_nothing_looks_like_a_reporter() -> None:
    assert kept('{"id": "i1", ')["text"] == '{"id": "i1", '
    assert kept(b'{"id": "\xff"}')["text"] == '{"id": "\\xff"}'
    assert kept("")["withheld"] is False


def test_a_fault_does_not_quote_what_is_withheld() -> None:
    secret = SECRETS[0].split()[0]
    text = line() + secret
    with pytest.raises(IncidentError) as caught:
        read_incident(text, contests=rulebook().contests)
    assert secret in str(caught.value)
    found = kept(text, *caught.value.faults)
    assert secret not in json.dumps(found)
    assert [one["code"] for one in found["faults"]] == [one.code for one in caught.value.faults]


@pytest.mark.parametrize("text", ['{"a": NaN}', '{"a": 1e999}', "[" * 5000, '{"a": "\\ud800"}'])
def test_a_line_that_json_barely_bears_is_still_one_line(text: str) -> None:
    written = reject_line("a.ndjson", 1, [FAULT], text.encode())
    assert written.count(b"\n") == 1
    strict: Any = json.loads(written, parse_constant=pytest.fail)
    assert strict["line"] == 1
