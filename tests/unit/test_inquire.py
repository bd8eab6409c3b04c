"""What to ask, and the interview: only what can change the answer, with a way back and out."""

from __future__ import annotations

import io
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from checker.checker import Checker
from checker.cli import main
from checker.compare import Setting
from checker.explain import questions
from checker.explain.questions import asked_for
from checker.inquire import Interview, Needed, Trials, ask_document, contexts, inquiry
from checker.inquire.answers import Answer
from checker.intake import read_incident
from tests.unit.worlds import AS_OF, Json, law, story


def read(incident: Any) -> Any:
    return read_incident(incident, contests=law().contests)


def trials(incident: Json) -> Trials:
    return Trials(Checker(law()), read(incident), AS_OF)


@cache
def vague() -> tuple[Trials, tuple[Needed, ...], Json]:
    """Return an incident of which much is open, what has to be asked, and the document of it."""
    tried = trials(VAGUE)
    (one,) = inquiry(tried)
    return tried, tuple(one.needed(fully=True)), ask_document(tried, [one])


def needed(incident: Json) -> list[Any]:
    (one,) = inquiry(trials(incident))
    return list(one.needed())


def facts(incident: Json) -> list[str]:
    return [n.asked.fact.id for n in needed(incident)]


VAGUE = story(unset=["acts.p1.direction", "acts.p1.audience"])


def test_a_question_that_any_day_answers_is_the_one_with_days_to_try() -> None:
    open_day = story(unset=["acts.p1.date"])
    found = [*vague()[1], *needed(open_day)]
    assert {one.wants_day for one in found} == {True, False}
    for one in found:
        assert one.wants_day == all(isinstance(answer.value, date) for answer in one.answers)


def test_of_many_answers_no_more_than_a_few_are_turned_to() -> None:
    for count in range(2, 30):
        answers = [Answer(True, (Setting("acts.p1.own_act", n),)) for n in range(count)]
        turned = list(contexts._some(answers))
        assert turned[0] == answers[0].settings
        assert 2 <= len(turned) <= contexts.MOST_TURNS


# --- what is asked ------------------------------------------------------------------------------


ONE_OF_TWO = story(
    {
        "targets": [
            {"id": "t1", "kind": "pasangan_kepala_daerah", "stage": "ditetapkan"},
            {"id": "t2", "kind": "pasangan_kepala_daerah", "stage": "tokoh"},
        ],
        "acts.p1.targets": {"one_of": ["t1", "t2"]},
    }
)


def test_where_one_of_several_targets_is_meant_the_question_is_who() -> None:
    """Report and interview put the same question, whichever fact of the target came first."""
    asked = law().facts["target_kind"]
    tried = trials(ONE_OF_TWO)
    (actor,) = ask_document(tried, inquiry(tried))["actors"]
    (put,) = [q for q in actor["questions"] if q["field"] == "acts.p1.targets"]
    assert put["fact"] == asked.id and put["question"] == dict(asked.question)
    assert [answer["value"] for answer in put["answers"]] == ["t1", "t2"]
    shown = Checker(law()).check(ONE_OF_TWO, as_of=AS_OF).actors[0].questions
    (told,) = [q for q in shown if q.field == "acts.p1.targets"]
    assert told.fact == asked.id and told.question.id == asked.question["id"]


def test_what_was_not_fully_tried_is_named_and_not_left_out() -> None:
    whole = vague()[2]["actors"][0]
    tried = trials(VAGUE)
    with patch.multiple("checker.inquire.ask", MOST_WORK=0, LEAST_RUNS=0):
        (cut,) = ask_document(tried, inquiry(tried))["actors"]
    assert not whole["not_fully_tried"] and cut["not_fully_tried"]
    count = len(cut["questions"]) + len(cut["not_fully_tried"]) + cut["immaterial"]
    assert count == len(whole["questions"]) + whole["immaterial"]


def test_of_a_finding_like_no_other_nothing_is_remembered() -> None:
    tried = trials(VAGUE)
    findings = [finding for finding in tried.base.found["a1"].findings if finding.state == "open"]
    alone = [finding._replace(pattern=None) for finding in findings]
    facts = [list(questions._unknown_facts(finding, law())) for finding in findings]
    before = len(law().memo["open_facts"])
    assert [list(questions._unknown_facts(finding, law())) for finding in alone] == facts
    assert any(facts) and len(law().memo["open_facts"]) == before


def test_what_cannot_change_the_answer_is_not_asked() -> None:
    """The audience counts for the direction alone: an act for no side is no violation."""
    assert "act_direction" in [n.asked.fact.id for n in vague()[1]]
    settled = story({"acts.p1.direction": "netral"}, unset=["acts.p1.audience"])
    assert "audience_public" not in facts(settled)


def test_each_question_was_shown_to_change_something() -> None:
    for question in vague()[1]:
        assert question.changes
        assert len(question.answers) > 1


def test_the_report_and_the_questions_agree_in_order() -> None:
    tried, questions, _ = vague()
    base = tried.base
    reported = asked_for(base.found["a1"], base.classified["a1"], law())
    order = [(a.topic, a.path) for a in reported]
    asked = [(n.asked.topic, n.asked.path) for n in questions]
    common = [key for key in asked if key in order]
    assert common == [key for key in order if key in common]
    assert asked[: len(common)] == common


def test_who_may_punish_is_asked_where_it_hangs_on_the_post() -> None:
    told = story({"acts.p1.impact.scope": "negara"}, unset=["actors.a1.post"])
    found = {n.asked.fact.id: n.changes for n in needed(told)}
    assert "authority" in found["actor_post_level"]


def test_a_question_says_why_and_who() -> None:
    (actor,) = vague()[2]["actors"]
    question = next(q for q in actor["questions"] if q["fact"] == "act_direction")
    assert question["field"] == "acts.p1.direction"
    assert question["why"] and all(reason["norm"] for reason in question["why"])
    assert any(reason["elements"] for reason in question["why"])
    assert question["who"]["id"] and question["who"]["en"]
    assert [a["value"] for a in question["answers"]] == ["bagi", "terhadap", "netral"]


def test_a_missing_target_and_contest_are_asked_for() -> None:
    told = story(unset=["targets", "contests", "acts.p1.targets"])
    found = facts(told)
    assert {"target_kind", "contest_regime"} <= set(found)


# --- the interview ------------------------------------------------------------------------------


def test_an_interview_ends_goes_back_and_passes_over() -> None:
    interview = Interview(Checker(law()), read(VAGUE), None)
    first = interview.question
    assert first is not None and not interview.back()
    interview.answer(first.answers[0].settings)
    assert interview.count == 1 and interview.back()
    assert interview.question is not None
    assert interview.question.field == first.field
    interview.pass_over()
    assert interview.has_passed
    assert interview.question is None or interview.question.field != first.field
    steps = 0
    while interview.question is not None and steps < 40:
        interview.pass_over()
        steps += 1
    assert interview.question is None


def talk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, *words: str
) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code = main(["interview", *words])
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "incident.json"
    path.write_text(json.dumps({**VAGUE, "as_of": AS_OF}), encoding="utf-8")
    return path


def test_saved_midway_it_goes_on_in_the_same_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = file.with_name("out.json")
    code, said, _ = talk(monkeypatch, capsys, "1\nsimpan\n", str(file), "-o", str(out))
    assert code == 0 and "check interview" in said
    saved = json.loads(out.read_text(encoding="utf-8"))
    assert saved != json.loads(file.read_text(encoding="utf-8"))
    code, said, _ = talk(monkeypatch, capsys, "0\n" * 40, str(out), "-o", str(out))
    assert code == 0 and "Selesai" in said and "tidak terlihat lagi" in " ".join(said.split())
    assert json.loads(out.read_text(encoding="utf-8")) == saved


def test_it_speaks_plain_lines(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = f"99\nbukan\n²\n{'9' * 5_000}\nk\nh\n1\nk\n0\ns\n"
    out = file.with_name("out.json")
    code, said, _ = talk(monkeypatch, capsys, typed, str(file), "-o", str(out), "--lang", "id")
    assert code == 0
    assert "\x1b" not in said and "\r" not in said
    assert said.count("bukan pilihan") == 4
    assert "Hasil sementara" in said and "belum tahu" in said
    code, said, _ = talk(
        monkeypatch, capsys, typed, str(file), "-o", str(out), "--lang", "en", "--force"
    )
    assert "is no choice" in said and "not known yet" in said


def test_it_begins_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new.json"
    code, said, _ = talk(monkeypatch, capsys, "1\n1\n", "-o", str(out))
    assert code == 0
    assert "Pertanyaan 3" in said
    read(json.loads(out.read_text(encoding="utf-8")))


def test_an_existing_file_is_kept_unless_it_is_the_one_continued(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = file.with_name("other.json")
    other.write_text("{}", encoding="utf-8")
    code, said, err = talk(monkeypatch, capsys, "1\n", str(file), "-o", str(other))
    assert (code, said) == (2, "") and "other.json" in err
    assert other.read_text(encoding="utf-8") == "{}"
    code, _, err = talk(monkeypatch, capsys, "1\n", str(file))
    assert code == 2 and "-o" in err
    code, _, err = talk(monkeypatch, capsys, "", str(file), "-o", str(file.parent / "no" / "x"))
    assert code == 2 and err
    assert sorted(p.name for p in file.parent.iterdir()) == ["incident.json", "other.json"]
