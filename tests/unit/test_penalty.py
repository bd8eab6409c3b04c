"""The penalty of a crime: what applies on the day of judgment, before and after, the milder."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker import check
from checker.assessment import Assessment, Finding, Lang
from checker.errors import RulebookError
from checker.explain.penalties import compare, penalties_for
from checker.lawbook import show_norm
from checker.reports import RulebookLabels, markdown, text
from checker.reports.norm import NormPage
from checker.rulebook import Penalty, Rulebook, penalty_of

RULES = Path(__file__).resolve().parents[2] / "rules"
CHANGE = date(2026, 1, 2)
LANGS: tuple[Lang, Lang] = ("id", "en")


@cache
def law() -> Rulebook:
    return Rulebook.load(RULES)


@cache
def judged(norm: str, as_of: str, **changes: str) -> Assessment:
    """Assess the base example of a norm on another day."""
    path = RULES / "regulations" / f"{norm}.examples.yaml"
    base = yaml.safe_load(path.read_text("utf-8"))[0]["base"]["incident"]
    for act in base["acts"]:
        act.update(changes)
    return check(base, as_of=as_of)


def finding(norm: str, as_of: str, **changes: str) -> Finding:
    found = judged(norm, as_of, **changes).actors[0].findings
    return next(f for f in found if f.norm == norm)


def penalty(**source: Any) -> Penalty:
    return penalty_of({"basis": "uu-7-2017/490", "confidence": "statute", **source})


def test_before_the_change_the_old_penalty_applies_and_the_new_one_is_told() -> None:
    old, new = finding("uu-7-2017/490", "2024-06-01").penalty
    assert (old.applies, new.applies) == (True, False)
    assert (old.until, new.from_) == (date(2026, 1, 1), CHANGE)
    assert (old.compared, new.compared) == (None, None)
    assert new.transition is None


def test_after_the_change_the_new_penalty_applies_and_the_milder_is_marked() -> None:
    old, new = finding("uu-7-2017/490", "2026-01-02").penalty
    assert (old.applies, new.applies) == (False, True)
    assert (old.compared, new.compared) == ("heavier", "milder")
    assert new.transition is not None and "Pasal 3 ayat (1)" in new.transition


def test_the_day_before_the_change_is_still_under_the_old_penalty() -> None:
    old, new = finding("uu-7-2017/490", "2026-01-01").penalty
    assert (old.applies, new.applies) == (True, False)


def test_amounts_are_numbers() -> None:
    old, new = finding("uu-7-2017/490", "2026-06-01").penalty
    assert old.prison is not None and new.prison is not None
    assert (old.prison.kind, old.prison.max.count, old.prison.max.unit) == ("penjara", 1, "tahun")
    assert old.prison.min is None
    assert old.fine is not None and old.fine.max == 12_000_000 and old.fine.category is None
    assert new.fine is not None and new.fine.max == 10_000_000 and new.fine.category == "II"
    assert (old.joined, new.joined) == ("and", "and_or")


def test_a_figure_by_inference_is_flagged() -> None:
    new = finding("uu-1-2015/188", "2026-06-01").penalty[-1]
    assert new.confidence == "inferred"


def test_an_act_after_the_change_knows_the_new_penalty_only() -> None:
    old = penalty(until="2026-01-01", prison={"max": "1 tahun"})
    new = penalty(**{"from": "2026-01-02", "fine": {"max": 1}, "transition": "uu-1-2023/3/1"})
    told = penalties_for((old, new), (date(2026, 3, 1), date(2026, 3, 1)), date(2026, 6, 1), law())
    assert [(row.applies, row.transition) for row in told] == [(True, None)]


def test_an_act_that_may_be_older_than_the_change_is_compared() -> None:
    old = penalty(until="2026-01-01", prison={"max": "1 tahun"})
    new = penalty(**{"from": "2026-01-02", "fine": {"max": 1}, "transition": "uu-1-2023/3/1"})
    days = (date(2025, 12, 30), date(2026, 3, 1))
    told = penalties_for((old, new), days, date(2026, 6, 1), law())
    assert [row.applies for row in told] == [False, True]
    assert told[1].transition is not None


def test_without_a_rule_of_transition_nothing_is_marked() -> None:
    old = penalty(until="2026-01-01", prison={"max": "2 tahun"})
    new = penalty(**{"from": "2026-01-02", "prison": {"max": "1 tahun"}})
    days = (date(2025, 3, 1), date(2025, 3, 1))
    told = penalties_for((old, new), days, date(2026, 6, 1), law())
    assert [row.compared for row in told] == [None, None]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # the same threat, written in months and in years
        ({"prison": {"max": "72 bulan"}}, {"prison": {"max": "6 tahun"}}, "same"),
        ({"prison": {"min": "9 hari", "max": "3 bulan"}}, {"prison": {"max": "3 bulan"}}, "milder"),
        ({"prison": {"max": "1 tahun"}}, {"prison": {"max": "13 bulan"}}, "heavier"),
        ({"fine": {"max": 6}}, {"fine": {"max": 10}}, "heavier"),
        ({"fine": {"min": 2, "max": 6}}, {"fine": {"max": 10}}, "mixed"),
        # kurungan is the lighter custody, and none at all is lighter still
        ({"prison": {"kind": "penjara", "max": "1 tahun"}},
         {"prison": {"kind": "kurungan", "max": "1 tahun"}}, "milder"),
        ({"prison": {"kind": "kurungan", "max": "1 tahun"}, "fine": {"max": 12}, "joined": "and"},
         {"fine": {"max": 50}}, "mixed"),
        ({"prison": {"kind": "kurungan", "max": "1 tahun"}, "fine": {"max": 12}, "joined": "and"},
         {"fine": {"max": 12}}, "milder"),
        # what may be imposed alone is milder than what comes together
        ({"prison": {"max": "1 tahun"}, "fine": {"max": 9}, "joined": "and"},
         {"prison": {"max": "1 tahun"}, "fine": {"max": 9}, "joined": "and_or"}, "milder"),
        ({"prison": {"max": "1 tahun"}, "fine": {"max": 9}, "joined": "and_or"},
         {"prison": {"max": "1 tahun"}, "fine": {"max": 9}, "joined": "or"}, "milder"),
        # an amount that was not read cannot be compared
        ({"prison": {"max": "1 tahun"}, "fine": {}, "joined": "and"},
         {"prison": {"max": "1 tahun"}, "fine": {"max": 9}, "joined": "and_or"}, "unknown"),
    ],
)  # fmt: skip
def test_milder_is_what_is_milder_on_no_point_heavier(
    old: dict[str, Any], new: dict[str, Any], expected: str
) -> None:
    opposite = {"milder": "heavier", "heavier": "milder"}
    assert compare(penalty(**new), penalty(**old)) == expected
    assert compare(penalty(**old), penalty(**new)) == opposite.get(expected, expected)


def penal_norms() -> list[str]:
    norms = law().norms.values()
    return sorted(norm.id for norm in norms if norm.consequence.level == "pidana")


@pytest.mark.parametrize("norm", penal_norms())
def test_every_penal_norm_says_its_penalty_for_every_day_of_judgment(norm: str) -> None:
    rows = law().norms[norm].consequence.penalty
    assert rows
    assert rows[0].first is None and rows[-1].last is None
    assert [row.first for row in rows[1:]] == [CHANGE]
    assert all(row.transition for row in rows[1:])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("write", [text, markdown])
def test_a_report_tells_which_penalty_applies_and_which_is_milder(write: Any, lang: Lang) -> None:
    told = " ".join(write.report(judged("uu-7-2017/490", "2026-06-01"), lang=lang).split())
    told = told.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    wanted = {
        "id": (
            "Rp12.000.000",
            "Rp10.000.000 (kategori II)",
            "dan/atau",
            "lebih ringan",
            "1 Januari 2026",
            "2 Januari 2026",
        ),
        "en": (
            "Rp12,000,000",
            "Rp10,000,000 (category II)",
            "and/or",
            "milder",
            "1 January 2026",
            "2 January 2026",
        ),
    }
    for words in wanted[lang]:
        assert words in told


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_a_norm_shows_its_penalties(lang: Lang) -> None:
    page = NormPage(RulebookLabels(law()), lang).shown(show_norm(law(), "uu-10-2016/187a/1"))
    told = text.laid_out(page).replace(chr(160), " ")
    for amount in ("200,000,000", "1,000,000,000", "500,000,000"):
        assert (amount if lang == "en" else amount.replace(",", ".")) in told
    assert ("36 months" if lang == "en" else "36 bulan") in told


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("from: 2026-01-02", "from: 2026-01-03", "rule.penalty_gap"),
        ("from: 2026-01-02", "from: 2026-01-01", "rule.penalty_gap"),
        ("lampiran-i/124", "lampiran-i/999", "rule.unknown_article"),
        ("transition: uu-1-2023/3/1", "transition: uu-1-2023/999", "rule.unknown_article"),
    ],
)  # fmt: skip
def test_the_rulebook_refuses_a_gap_and_an_unknown_basis(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    file = rules / "regulations/uu-7-2017/490.yaml"
    written = file.read_text("utf-8")
    assert old in written
    file.write_text(written.replace(old, new, 1), "utf-8")
    with pytest.raises(RulebookError) as raised:
        Rulebook.load(rules)
    assert code in {fault.code for fault in raised.value.faults}
