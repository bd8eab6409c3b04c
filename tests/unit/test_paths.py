"""The paths as law: every track, regime and year has steps of both sides, each from its day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from checker.assessment import STAGES
from checker.deadline import Start
from checker.route import Choice, Clocks, path_for
from checker.rulebook import Rulebook
from checker.rulebook.model import Norm

BOOK = Rulebook.load()
REGIMES = ("pemilihan", "pemilu")
YEARS = range(2015, 2027)
ASN = ("discipline", "dismissal", "ethics")
ONE_DAY = timedelta(days=1)


def steps(track: str, day: date, *regimes: str, **more: Any) -> dict[str, dict[str, Any]]:
    choice = Choice(**{key: frozenset(value) for key, value in more.items()})
    found = path_for(BOOK.paths, track, regimes, day, str, None, choice)
    return {step["id"]: step for step in found}


def in_force(norm: Norm, day: date) -> bool:
    return norm.validity.covers(day)


def served() -> Iterator[tuple[str, str, date]]:
    """Yield each track, regime and day that a norm in force asks a path for."""
    tracks = sorted({norm.track for norm in BOOK.norms.values()} - {"none"})
    for track in tracks:
        norms = [norm for norm in BOOK.norms.values() if norm.track == track]
        for regime in REGIMES:
            own = [norm for norm in norms if norm.regime in (None, regime)]
            for year in YEARS:
                for day in (date(year, 1, 1), date(year, 7, 1), date(year, 12, 31)):
                    if any(in_force(norm, day) for norm in own):
                        yield track, regime, day


def gap(track: str, regime: str, day: date, side: str) -> bool:
    """Return whether the rule files give a reason why this side has no step."""
    return any(
        entry.get("side", side) == side
        and entry["valid"].get("from", "") <= day.isoformat() <= entry["valid"].get("until", "9")
        for path in BOOK.paths
        if path["track"] == track and path["regime"] in ("any", regime)
        for entry in path.get("gaps", ())
    )


def test_every_track_regime_and_year_with_norms_has_steps_of_both_sides_or_says_why_not() -> None:
    lost, asked = [], 0
    for track, regime, day in served():
        asked += 1
        sides = {step["side"] for step in steps(track, day, regime).values()}
        for side in ("handling", "reported"):
            if (side in sides) == gap(track, regime, day, side):
                lost.append((track, regime, day.isoformat(), side))
    assert asked > 400
    assert lost == []


def test_a_path_goes_through_the_stages_in_order() -> None:
    for track, regime, day in served():
        stages = [STAGES.index(step["stage"]) for step in steps(track, day, regime).values()]
        assert stages == sorted(stages), (track, regime, day)


def test_no_id_stands_twice_in_a_path_on_one_day() -> None:
    for track, regime, day in served():
        found = path_for(BOOK.paths, track, (regime,), day, str)
        ids = [step["id"] for step in found]
        assert len(ids) == len(set(ids)), (track, regime, day)


def test_every_step_says_how_surely_it_is_known_and_a_basis_that_was_not_read_is_not_statute() -> (
    None
):
    for path in BOOK.paths:
        for step in path["steps"]:
            assert step["basis"], step["id"]
            unread = [basis for basis in step["basis"] if "pemberitaan" in basis]
            if unread == step["basis"]:
                assert step["confidence"] != "statute", step["id"]


def test_a_deadline_without_a_count_says_why_there_is_none() -> None:
    said = ("tidak ada", "tidak memuat", "tidak memberi", "belum diketahui", "segera", "sampai")
    more = ("di dalam jangka waktu", "bukan tenggat", "gugur", "sebelum", "paling lama 7 hari")
    for path in BOOK.paths:
        for step in path["steps"]:
            deadline = step.get("deadline")
            if deadline and "count" not in deadline:
                text = deadline["text"]["id"].lower()
                assert any(words in text for words in (*said, *more)), (step["id"], text)


def test_the_word_that_starts_a_clock_agrees_with_its_first_day() -> None:
    for path in BOOK.paths:
        for step in path["steps"]:
            deadline = step.get("deadline", {})
            text = deadline.get("text", {}).get("id", "")
            if deadline.get("first_day") == "open":
                assert "setelah" not in text, step["id"]
            elif "count" in deadline and deadline["unit"] != "hour":
                assert "sejak" not in text, step["id"]


# --- a finding and a report differ


@pytest.mark.parametrize("track", ["criminal", "discipline", "ethics", "village", "administrative"])
@pytest.mark.parametrize(
    ("regime", "day"),
    [
        ("pemilihan", date(2018, 4, 26)),
        ("pemilihan", date(2024, 10, 20)),
        ("pemilu", date(2019, 2, 1)),
        ("pemilu", date(2024, 1, 20)),
    ],
)
def test_a_finding_has_no_reporter_and_a_report_no_finder(
    track: str, regime: str, day: date
) -> None:
    report = steps(track, day, regime, report_kinds={"laporan"})
    finding = steps(track, day, regime, report_kinds={"temuan"})
    both = steps(track, day, regime)
    assert any(name.startswith("lapor-") for name in report)
    assert not any(name.startswith(("lapor-", "perbaikan-", "kajian-awal")) for name in finding)
    assert any(name.startswith("temuan-") for name in finding)
    assert not any(name.startswith("temuan-") for name in report)
    assert report.keys() | finding.keys() <= both.keys()


def test_only_a_report_has_the_three_days_of_a_pilkada() -> None:
    day = date(2024, 10, 20)
    report = steps("discipline", day, "pemilihan", report_kinds={"laporan"})
    finding = steps("discipline", day, "pemilihan", report_kinds={"temuan"})
    assert "kajian-pemilihan" in report and "kajian-pemilihan" not in finding
    text = finding["kajian-temuan-pemilihan"]["deadline"]["text"]["id"]
    assert "tidak memberi jangka waktu bagi temuan" in text


def test_a_late_report_leaves_the_other_tracks_and_says_so() -> None:
    for regime, day in (("pemilihan", date(2024, 10, 20)), ("pemilu", date(2024, 1, 20))):
        for track in ("criminal", "discipline"):
            words = steps(track, day, regime)[f"lapor-{regime}"]["if_nobody_acts"]
            assert "tetap terbuka" in words["id"] and "stay open" in words["en"]


def test_a_tip_is_traced_and_may_become_a_finding() -> None:
    tip = steps("discipline", date(2024, 1, 20), "pemilu", report_kinds={"informasi_awal"})
    assert {"informasi-awal-pemilu", "temuan-pemilu"} <= tip.keys()
    assert "lapor-pemilu" not in tip


# --- forms

CITED = re.compile(r"\b\d+/(20\d\d)\b")
NUMBER = re.compile(r"\b[AB]\.\d+\b")


def documents() -> Iterator[tuple[date, str, str]]:
    """Yield day, step and language of every document that a step of a track asks for."""
    for track, regime, day in served():
        for name, step in steps(track, day, regime).items():
            for words in (step.get("document") or {}).values():
                yield day, name, words


def test_no_step_asks_for_the_form_of_a_later_regulation() -> None:
    asked = list(documents())
    later = [
        (day, name, words)
        for day, name, words in asked
        for year in CITED.findall(words)
        if int(year) > day.year and not re.search(rf"(sejak|since) {year}", words)
    ]
    assert later == []
    assert any(CITED.search(words) for _, _, words in asked)


def test_before_2022_a_form_of_a_general_election_bears_only_a_number_that_was_read() -> None:
    sets = {entry["id"]: entry for entry in BOOK.documents["forms.yaml"]["sets"]}
    read = set(sets["perbawaslu-7-2018"]["numbers"].values())
    days = [day for _, regime, day in served() if regime == "pemilu" and day.year < 2022]
    for track, day in {(t, d) for t, _, d in served() if d in days}:
        for name, step in steps(track, day, "pemilu").items():
            for words in (step.get("document") or {}).values():
                assert set(NUMBER.findall(words)) <= read, (name, day, words)


# --- the law of the day

REGULATION = re.compile(r"\b(Perbawaslu|Perpres|PP) (\d+)/(\d{4})")
# Regulations on handling, and the last day on which each was in force.
REPLACED = {"Perbawaslu 14/2017": "2020-09-30", "Perbawaslu 7/2018": "2022-10-19"}
# The first Pemilu under UU 7/2017 began before the regulation on its handling was made; on which
# day that was is not known.
OLDER = {("temuan-pemilu-2018", "Perbawaslu 7/2018")}


def cited(step: Any) -> Iterator[str]:
    """Yield the regulations that a step names, in whatever part of it."""
    for match in REGULATION.finditer(json.dumps(step, ensure_ascii=False, default=str)):
        yield match[0]


def test_a_step_names_no_regulation_that_was_not_yet_made_or_was_replaced() -> None:
    wrong = []
    for step in (step for path in BOOK.paths for step in path["steps"]):
        valid = step.get("valid", {})
        first, last = valid.get("from", "0"), valid.get("until", "9")
        for name in cited(step):
            young = first[:4] < name[-4:] and (step["id"], name) not in OLDER
            if young or last > REPLACED.get(name, "9"):
                wrong.append((step["id"], name))
    assert wrong == []


@pytest.mark.parametrize(
    ("track", "name"),
    [
        ("discipline", "teruskan-ke-kasn"),
        ("village", "teruskan-kepala-desa"),
        ("employer", "teruskan-ke-instansi"),
        ("service", "teruskan-tni"),
    ],
)
def test_what_the_supervisor_forwards_rests_on_the_law_of_its_election(
    track: str, name: str
) -> None:
    day = date(2019, 2, 1)

    def basis(*regimes: str) -> str:
        step = steps(track, day, *regimes)[name]
        return " ".join([*step["basis"], step["deadline"]["basis"]])

    assert "1/2015" in basis("pemilihan") and "7-2017" not in basis("pemilihan")
    assert "7-2017" in basis("pemilu") and "1/2015" not in basis("pemilu")
    for open_ in (basis("pemilihan", "pemilu"), basis("tidak_ada")):
        assert "1/2015" in open_ and "7-2017" in open_


def test_no_limit_speaks_of_a_date_that_may_not_be_there() -> None:
    for path in BOOK.paths:
        for step in path["steps"]:
            words = step.get("deadline", {}).get("text", {"id": "", "en": ""})
            assert "dicetak" not in words["id"] and "printed" not in words["en"], step["id"]


def test_the_study_of_a_finding_in_a_pilkada_has_no_period_in_any_track() -> None:
    for track in ("criminal", "administrative", "discipline"):
        found = steps(track, date(2024, 10, 20), "pemilihan", report_kinds={"temuan"})
        study = [step for step in found.values() if step["stage"] == "study"]
        assert study and all("tidak memberi jangka" in s["deadline"]["text"]["id"] for s in study)


# --- from day to day

CHANGES = [
    ("discipline", "pemilihan", date(2015, 3, 18), "lapor-pemilihan-awal-2015", "lapor-pemilihan"),
    (
        "criminal",
        "pemilihan",
        date(2016, 7, 1),
        "penyidikan-2015-pemilihan",
        "penyidikan-pemilihan",
    ),
    ("administrative", "pemilihan", date(2016, 7, 1), "kasasi-2015", "kasasi"),
    ("discipline", "pemilihan", date(2020, 10, 1), None, "kajian-awal-pemilihan"),
    (
        "discipline",
        "pemilihan",
        date(2024, 9, 30),
        "klarifikasi-pemilihan",
        "klarifikasi-pemilihan-2024",
    ),
    ("discipline", "pemilu", date(2017, 8, 16), None, "lapor-pemilu-2018"),
    ("discipline", "pemilu", date(2022, 10, 20), "lapor-pemilu-2018", "lapor-pemilu"),
    ("discipline", "pemilu", date(2022, 10, 20), "temuan-pemilu-2018", "temuan-pemilu"),
    ("criminal", "pemilu", date(2022, 10, 20), "kajian-pemilu-2018", "kajian-pemilu"),
    (
        "administrative",
        "pemilu",
        date(2022, 10, 20),
        "proses-bawaslu-pemilu-2017",
        "proses-bawaslu-pemilu",
    ),
    ("village", "pemilu", date(2022, 10, 20), None, "rekomendasi-peraturan-lain-pemilu"),
    ("discipline", "pemilihan", date(2021, 8, 10), "keberatan-pp-53", "keberatan-pp-79"),
    ("discipline", "pemilihan", date(2021, 8, 10), "banding-pp-53", "banding-pp-79"),
    ("discipline", "pemilu", date(2021, 8, 31), "panggilan-kedua-pp-53", "panggilan-kedua-pp-94"),
    ("discipline", "pemilu", date(2022, 9, 14), None, "tindakan-administratif-bkn"),
    ("ethics", "pemilu", date(2023, 10, 31), "kasn-kepada-presiden", "kasn-uu-20-2023"),
    ("dismissal", "pemilihan", date(2021, 8, 10), "keberatan-uu-30-2014-asn", "banding-pp-79"),
    (
        "criminal",
        "pemilu",
        date(2022, 10, 20),
        "teruskan-ke-polisi-pemilu-2018",
        "teruskan-ke-polisi-pemilu-2022",
    ),
    ("criminal", "pemilihan", date(2018, 1, 1), "temuan-pemilihan-2015", "temuan-pemilihan-2018"),
    ("criminal", "pemilihan", date(2020, 10, 1), "temuan-pemilihan-2018", "temuan-pemilihan"),
    ("ethics", "pemilu", date(2024, 2, 7), "sanksi-moral-2004", "sanksi-moral"),
]


@pytest.mark.parametrize(("track", "regime", "first", "before", "after"), CHANGES)
def test_a_step_gives_way_to_the_next_on_the_day_the_law_changes(
    track: str, regime: str, first: date, before: str | None, after: str
) -> None:
    eve, day = steps(track, first - ONE_DAY, regime), steps(track, first, regime)
    assert after in day and after not in eve
    assert before is None or (before in eve and before not in day)


@pytest.mark.parametrize("track", ASN)
@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2024, 8, 22), {"teruskan-ke-kasn", "kasn-uu-20-2023"}),
        (date(2024, 8, 23), {"peralihan-kasn-bkn"}),
        (date(2024, 9, 3), {"peralihan-kasn-bkn"}),
        (date(2024, 9, 4), {"teruskan-ke-bkn"}),
        (date(2026, 11, 27), {"teruskan-ke-bkn"}),
    ],
)
def test_a_civil_servant_goes_to_kasn_until_it_ended_and_then_to_bkn(
    track: str, day: date, there: set[str]
) -> None:
    roads = {"teruskan-ke-kasn", "kasn-uu-20-2023", "peralihan-kasn-bkn", "teruskan-ke-bkn"}
    assert steps(track, day, "pemilihan").keys() & roads == there


@pytest.mark.parametrize("track", ["village", "employer", "service"])
def test_who_is_no_civil_servant_goes_neither_to_kasn_nor_to_bkn(track: str) -> None:
    for day in (date(2020, 10, 1), date(2024, 8, 25), date(2025, 1, 1)):
        for step in steps(track, day, "pemilihan", "pemilu").values():
            assert not step["body"]["id"].startswith(("KASN", "Bawaslu kepada BKN"))
            assert step["id"] not in ("teruskan-ke-kasn", "teruskan-ke-bkn")


def test_the_board_of_appeal_before_2021_counts_calendar_days() -> None:
    choice = Choice(frozenset({"pns"}))
    start = Start.on(date(2020, 2, 20))
    clocks = Clocks({"notified": start, "appeal_received": start})
    found = path_for(BOOK.paths, "discipline", (), date(2020, 3, 1), str, clocks, choice)
    by_id = {step["id"]: step for step in found}
    assert by_id["banding-pp-53"]["deadline"]["due"] == date(2020, 3, 4)
    assert by_id["putusan-bapek"]["deadline"]["due"] == date(2020, 8, 17)


def test_the_first_text_of_2015_counts_working_days() -> None:
    path = next(p for p in BOOK.paths if any(s["id"] == "lapor-pemilihan" for s in p["steps"]))
    units = {s["id"]: s["deadline"].get("unit") for s in path["steps"] if "deadline" in s}
    assert units["lapor-pemilihan-awal-2015"] == "working_day"
    assert units["lapor-pemilihan"] == "calendar_day"


@pytest.mark.parametrize(
    ("step", "clock", "due"),
    [
        ("register-temuan-pemilu", "finding_fixed", date(2023, 12, 12)),
        ("naik-dari-desa-pemilu", "received", date(2023, 12, 11)),
        ("sigaplapor-pemilu", "received", date(2023, 12, 12)),
        ("kajian-awal-pemilu", "received", date(2023, 12, 12)),
        ("pemberitahuan-kekurangan-pemilu", "preliminary_study", date(2023, 12, 11)),
        ("perbaikan-pemilu", "asked_to_complete", date(2023, 12, 12)),
        ("pelimpahan-pemilu", "preliminary_study", date(2023, 12, 11)),
        ("koreksi-pemilu", "supervisor_recommended", date(2023, 12, 13)),
        ("putusan-koreksi-pemilu", "correction_received", date(2023, 12, 19)),
    ],
)
def test_perbawaslu_7_2022_counts_working_days_from_the_day_after(
    step: str, clock: str, due: date
) -> None:
    friday = date(2023, 12, 8)
    clocks = Clocks({clock: Start.on(friday)}, lambda: BOOK.holidays)
    found = path_for(
        BOOK.paths, "discipline", ("pemilu",), friday, str, clocks, Choice(frozenset({"pns"}))
    )
    deadline = next(one for one in found if one["id"] == step)["deadline"]
    assert (deadline["due"], deadline.get("due_latest")) == (due, due)


@pytest.mark.parametrize(
    ("day", "step"),
    [
        ("2017-04-06", None),
        ("2017-04-07", "calon-tidak-mundur-pns-2017"),
        ("2020-02-27", "calon-tidak-mundur-pns-2017"),
        ("2020-02-28", "calon-tidak-mundur-pns"),
    ],
)
def test_a_candidate_who_did_not_resign_is_dismissed_as_the_text_of_the_day_says(
    day: str, step: str | None
) -> None:
    found = path_for(BOOK.paths, "dismissal", ["pemilihan"], date.fromisoformat(day), str)
    steps = [s["id"] for s in found if s["id"].startswith("calon-tidak-mundur-pns")]
    assert steps == ([step] if step else [])
