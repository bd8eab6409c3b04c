"""The tree of errors: what branches on them, what they say, and that they travel."""

from __future__ import annotations

import pickle

import pytest

from checker.errors import (
    ArgumentError,
    Bilingual,
    CheckerError,
    EngineDisagreement,
    Fault,
    IncidentError,
    InternalError,
    Lang,
    RulebookError,
)
from checker.messages import both, text

WORDS = Bilingual(id="salah", en="wrong")
FAULT = Fault(
    code="unknown_field",
    text=WORDS,
    remedy=Bilingual(id="perbaiki", en="correct it"),
    pointer="/acts/0/chanel",
    line=3,
    column=5,
    found='"chanel"',
    allowed=("channel",),
    nearest="channel",
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (IncidentError([FAULT]), "incident_refused"),
        (RulebookError([FAULT]), "rulebook_refused"),
        (ArgumentError(WORDS), "argument_refused"),
        (InternalError(WORDS), "internal"),
        (EngineDisagreement(["kb-2022/ke-04"], []), "engine_disagreement"),
        (ArgumentError(WORDS, code="not_a_day"), "not_a_day"),
    ],
)
def test_every_error_is_a_checker_error_with_a_code(error: CheckerError, code: str) -> None:
    assert isinstance(error, CheckerError)
    assert error.code == code
    assert error.as_dict()["code"] == code


def test_a_disagreement_of_the_engine_is_internal() -> None:
    error = EngineDisagreement(["a/1"], ["b/2"])
    assert isinstance(error, InternalError)
    assert error.missing == ("a/1",)
    assert error.extra == ("b/2",)
    assert "a/1" in error.message("en")


@pytest.mark.parametrize(("lang", "words"), [("id", "salah"), ("en", "wrong")])
def test_a_fault_says_place_message_and_hint(lang: Lang, words: str) -> None:
    error = IncidentError([FAULT]).in_file("peristiwa.json")
    first, second = error.render(lang).splitlines()
    assert first == f"peristiwa.json:3:5 (/acts/0/chanel): {words}"
    assert second.strip() == FAULT.hint(lang)


def test_the_file_is_named_only_where_none_is() -> None:
    error = IncidentError([FAULT]).in_file("a.json").in_file("b.json")
    assert [fault.file for fault in error.faults] == ["a.json"]


def test_a_long_pointer_is_shortened_for_reading_but_kept() -> None:
    fault = Fault("too_deep", WORDS, pointer="/0" * 64, line=1, column=2)
    assert "…" in fault.where()
    assert fault.as_dict()["pointer"] == "/0" * 64


def test_a_fault_as_a_dictionary_leaves_out_what_is_not_known() -> None:
    assert Fault("empty", WORDS).as_dict() == {"code": "empty", "message": WORDS}


@pytest.mark.parametrize(
    "error",
    [IncidentError([FAULT]), EngineDisagreement(["a"], ["b"]), ArgumentError(WORDS, places=["x"])],
)
def test_an_error_comes_back_whole_from_another_process(error: CheckerError) -> None:
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is type(error)
    assert back.as_dict() == error.as_dict()
    assert back.__dict__ == error.__dict__
    assert str(back) == str(error)


def test_a_text_is_filled_in_each_language() -> None:
    words = {"id": "teks", "en": "a text"}
    assert both("input.wrong_type", found="1", expected=words) == {
        "id": "Jenis nilai salah: ditemukan 1, seharusnya teks.",
        "en": "Wrong type of value: found 1, expected a text.",
    }


def test_a_code_that_no_catalogue_has_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        text("input.no_such_code", "id")


@pytest.mark.parametrize("name", ["input", "sense", "skeleton"])
def test_every_text_exists_in_both_languages_with_the_same_gaps(name: str) -> None:
    from importlib import import_module
    from string import Formatter

    table = import_module(f"checker.messages.{name}").MESSAGES
    for code, words in table.items():
        assert code.startswith(f"{name}.")
        assert set(words) == {"id", "en"}, code
        assert bool(words["id"]) == bool(words["en"]), code
        gaps = [{part[1] for part in Formatter().parse(words[lang])} for lang in ("id", "en")]
        assert gaps[0] == gaps[1], code
