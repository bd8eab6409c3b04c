"""The history of a file: who did what when, and dates that cannot be."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from checker.errors import Fault, IncidentError
from checker.incident import Incident, terms
from checker.incident.organs import SUPERVISORS, organs_of
from checker.intake import read_incident
from checker.resources import load_schema

DEFS = load_schema("incident")["$defs"]
CONTESTS = ("pilkada-2024",)
PERSON = {"id": "a1", "status": "pns"}


def told(**parts: Any) -> dict[str, Any]:
    return {
        "schema_version": "1.0",
        "actors": [PERSON],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "contest": "pilkada-2024"}],
        "contests": [{"id": "pilkada-2024"}],
        "acts": [{"id": "p1", "actors": ["a1"], "targets": ["t1"], "conduct": "post_content"}],
        **parts,
    }


def step(name: str, on: str | None = None, body: str = "Bawaslu Kabupaten Uji", **more: Any) -> Any:
    return {"body": body, "step": name, **({"on": on} if on else {}), **more}


def report(**dates: Any) -> Any:
    return {"id": "l1", "kind": "laporan", **dates}


def read(source: dict[str, Any]) -> Incident:
    return read_incident(json.dumps(source, indent=1).encode(), contests=CONTESTS)


def faults(source: dict[str, Any]) -> tuple[Fault, ...]:
    with pytest.raises(IncidentError) as caught:
        read(source)
    return caught.value.faults


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("handling_step", terms.HandlingStep),
        ("organ", terms.Organ),
        ("handling_track", terms.HandlingTrack),
        ("measure_level", terms.MeasureLevel),
    ],
)
def test_schema_and_model_list_the_same_words(name: str, term: Any) -> None:
    assert DEFS[name]["enum"] == list(get_args(term))


def test_a_whole_history_is_read() -> None:
    incident = read(
        told(
            reports=[
                report(known_on="2024-10-01", received_on="2024-10-03", registered_on="2024-10-05")
            ],
            handling=[
                step("kajian_awal", "2024-10-04", report="l1"),
                step("klarifikasi", "2024-10-06"),
                step(
                    "diteruskan",
                    "2024-10-08",
                    id="h1",
                    to="BKN",
                    received_on="2024-10-10",
                    answer_by="2024-10-31",
                ),
                step("jawaban", "2024-10-20", "BKN", follows="h1"),
                step("pemeriksaan", "2024-11-01", "Atasan langsung", track="discipline"),
                step(
                    "penjatuhan",
                    "2024-11-10",
                    "Bupati Uji",
                    level="disiplin_sedang",
                    kind="penundaan",
                    number="1/2024",
                    actor="a1",
                ),
                step("keberatan", "2024-11-20", "Terlapor", actor="a1"),
            ],
        )
    )
    assert incident.handling[2].answer_by is not None
    assert incident.handling[5].level == "disiplin_sedang"


WRONG = [
    ([report(received_on="2024-10-03", known_on="2024-10-04")], [], "/reports/0/received_on"),
    (
        [report(received_on="2024-10-03", known_on={"one_day_in": ["2024-10-04", "2024-10-09"]})],
        [],
        "/reports/0/received_on",
    ),
    ([report(registered_on="2024-10-03", known_on="2024-10-04")], [], "/reports/0/registered_on"),
    ([report(registered_on="2024-10-05")], [step("diteruskan", "2024-10-04")], "/handling/0/on"),
    ([report(received_on="2024-10-05")], [step("kajian_awal", "2024-10-04")], "/handling/0/on"),
    (
        [report(received_on="2024-10-05")],
        [step("pencabutan", "2024-10-04", "Pelapor")],
        "/handling/0/on",
    ),
    (
        [],
        [step("penjatuhan", "2024-11-01", "PPK"), step("pemeriksaan", "2024-11-02", "Camat Uji")],
        "/handling/0/on",
    ),
    (
        [],
        [step("diteruskan", "2024-11-02"), step("jawaban", "2024-11-01", "BKN")],
        "/handling/1/on",
    ),
    (
        [],
        [step("penjatuhan", "2024-11-02", "PPK"), step("keberatan", "2024-11-01", "Terlapor")],
        "/handling/1/on",
    ),
    (
        [],
        [step("gakkumdu_1", "2024-11-02"), step("gakkumdu_2", "2024-11-01", "Gakkumdu")],
        "/handling/1/on",
    ),
    ([], [step("diteruskan", "2024-11-02", received_on="2024-11-01")], "/handling/0/received_on"),
    ([], [step("diteruskan", "2024-11-02", answer_by="2024-11-01")], "/handling/0/answer_by"),
    (
        [],
        [step("lainnya", "2024-11-02", id="h1"), step("lainnya", "2024-11-01", follows="h1")],
        "/handling/1/on",
    ),
]


@pytest.mark.parametrize(("reports", "handling", "pointer"), WRONG)
def test_contradictory_dates(reports: Any, handling: Any, pointer: str) -> None:
    (fault,) = faults(told(reports=reports, handling=handling))
    assert fault.code in ("out_of_order", "history_out_of_order")
    assert fault.pointer == pointer
    assert fault.line is not None
    assert fault.remedy is not None and fault.remedy["id"] and fault.remedy["en"]


POSSIBLE = [
    # a day is missing
    ([report(received_on="2024-10-05")], [step("kajian_awal")]),
    ([report(), report(id="l2", received_on="2024-10-05")], [step("kajian_awal", "2024-10-04")]),
    ([report(known_on={"before": "2024-12-01"}, received_on="2024-10-05")], []),
    # the same day
    ([report(received_on="2024-10-05", registered_on="2024-10-05")], []),
    ([], [step("diteruskan", "2024-11-02"), step("jawaban", "2024-11-02", "BKN")]),
    # two persons, reports or tracks
    (
        [],
        [
            step("penjatuhan", "2024-11-01", "PPK", level="moral"),
            step("pemeriksaan", "2024-11-02", "Atasan langsung"),
        ],
    ),
    (
        [report(received_on="2024-10-05"), report(id="l2", received_on="2024-10-01")],
        [step("klarifikasi", "2024-10-03")],
    ),
    # an answer that says what it answers
    (
        [],
        [
            step("diteruskan", "2024-11-02"),
            step("permintaan_perbaikan", "2024-10-01", id="h1"),
            step("jawaban", "2024-10-02", "Pelapor", follows="h1"),
        ],
    ),
    # passed on among supervisors before the report is registered
    (
        [report(registered_on="2024-10-05")],
        [step("diteruskan", "2024-10-04", "Panwascam Uji", to="Bawaslu Kabupaten Uji")],
    ),
    # somebody else than the supervisor
    ([report(registered_on="2024-10-05")], [step("rekomendasi", "2024-10-04", "KASN")]),
]


@pytest.mark.parametrize(("reports", "handling"), POSSIBLE)
def test_dates_that_may_be(reports: Any, handling: Any) -> None:
    for i, entry in enumerate(reports):
        entry["id"] = f"l{i + 1}"
    read(told(reports=reports, handling=handling))


def test_everything_contradictory_is_told_at_once() -> None:
    found = faults(
        told(
            reports=[report(received_on="2024-10-05", registered_on="2024-10-04")],
            handling=[
                step("diteruskan", "2024-10-01"),
                step("pemeriksaan", "2024-10-03", "Atasan langsung"),
                step("penjatuhan", "2024-10-02", "PPK"),
                step("lainnya", id="h1", follows="h1"),
                step("lainnya", report="l9"),
                step("lainnya", follows="h7"),
            ],
        )
    )
    assert [(f.code, f.pointer) for f in found] == [
        ("out_of_order", "/reports/0/registered_on"),
        ("history_out_of_order", "/handling/0/on"),
        ("history_out_of_order", "/handling/0/on"),
        ("history_out_of_order", "/handling/2/on"),
        ("step_follows_itself", "/handling/3/follows"),
        ("dangling_reference", "/handling/4/report"),
        ("dangling_reference", "/handling/5/follows"),
    ]


@pytest.mark.parametrize(
    ("name", "organs"),
    [
        ("Panwascam Sijunjung", {"panwascam"}),
        ("Panwaslu Kecamatan Uji", {"panwascam"}),
        ("Bawaslu Kabupaten Sijunjung", {"bawaslu_kabkota"}),
        ("Bawaslu Kota Kediri", {"bawaslu_kabkota"}),
        ("Panwaslu Kabupaten Uji", {"bawaslu_kabkota"}),
        ("BAWASLU PROVINSI", {"bawaslu_provinsi"}),
        ("Bawaslu RI", {"bawaslu_ri"}),
        ("Bawaslu Sijunjung", SUPERVISORS - {"panwascam"}),
        ("Komisi Aparatur Sipil Negara (KASN)", {"kasn"}),
        ("Kanreg XII BKN", {"bkn"}),
        ("KPU Kabupaten Uji", {"kpu"}),
        ("Bupati Uji", {"kepala_daerah", "ppk"}),
        ("Sekretariat Bupati", set()),
        ("PPK Kecamatan Uji", set()),
        ("BKPSDM Kabupaten Uji", set()),
        ("Sentra Gakkumdu", {"gakkumdu"}),
        ("Polres Uji", {"penyidik"}),
        (None, set()),
    ],
)
def test_a_body_is_recognised_where_its_name_is_plain(name: str | None, organs: set[str]) -> None:
    assert organs_of(name) == organs
    assert organs_of(name, "lainnya") == {"lainnya"}


def test_every_recognised_body_is_a_word_of_the_file() -> None:
    from checker.incident.organs import _NAMES

    assert {organ for organs in _NAMES.values() for organ in organs} <= set(get_args(terms.Organ))
