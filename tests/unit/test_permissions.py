"""What the law expressly allows: no norm is met by who only does that, and the culprit is named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.errors import RulebookError
from checker.lawbook import run_examples
from checker.lawbook.prove import Proof, prove
from checker.rulebook import Rulebook
from tests.unit.worlds import CONDUCT, element, exception, load, norm, write, write_rules

Json = dict[str, Any]
BECAUSE = {"id": "karena", "en": "because"}
BAN = "pp-1-2000/1"
LISTENS = {"all": [{"conduct": ["attend_event"]}, {"not": "active_support"}]}
ATTENDS = element("hadir", {"conduct": ["attend_event"]})


def permission(**changed: Any) -> Json:
    example = {
        "id": "contoh",
        "title": BECAUSE,
        "as_of": "2024-01-01",
        "incident": {"schema_version": "1.0"},
        "expect": {BAN: "not_met"},
    }
    return {
        "id": "mendengar",
        "title": BECAUSE,
        "valid": {"from": "2000-01-01"},
        "when": LISTENS,
        "reaches": [BAN],
        "confidence": "statute",
        "source": "-",
        "examples": [example],
    } | changed


def book_of(folder: Path, norms: Sequence[Json], *permissions: Json) -> Rulebook:
    rules = write_rules(folder / "rules", norms)
    write(rules, "permissions.yaml", {"permissions": list(permissions)})
    return load(rules, folder / "cache")


def proof_of(folder: Path, norms: Sequence[Json], *permissions: Json) -> Proof:
    return prove(book_of(folder, norms, *permissions))


def test_a_norm_that_punishes_what_is_permitted_is_named(tmp_path: Path) -> None:
    (found,) = proof_of(tmp_path, [norm(BAN, ATTENDS)], permission()).culprits
    assert (found.permission, found.norm, found.accepted) == ("mendengar", BAN, None)
    assert found.facts["conduct"] == "attend_event"


def test_an_exception_that_carries_the_permission_mends_it(tmp_path: Path) -> None:
    listens = exception("mendengar", {"not": "active_support"}) | {"permission": "mendengar"}
    mended = norm(BAN, ATTENDS) | {"exceptions": [listens]}
    assert proof_of(tmp_path, [mended], permission()).culprits == ()


def test_a_norm_apart_is_accepted_with_its_reason_while_it_is_met(tmp_path: Path) -> None:
    apart = permission(apart=[{"norms": [BAN], "reason": BECAUSE}])
    proof = proof_of(tmp_path / "a", [norm(BAN, ATTENDS)], apart)
    assert [found.accepted for found in proof.culprits] == [BECAUSE]
    asked = element("aktif", "active_support")
    idle = proof_of(tmp_path / "b", [norm(BAN, ATTENDS, asked)], apart)
    assert (idle.culprits, idle.idle) == ((), (f"permissions.yaml: mendengar: {BAN}",))


def test_a_permission_that_nobody_can_use_proves_nothing(tmp_path: Path) -> None:
    never = permission(when={"all": ["active_support", {"not": "active_support"}]})
    assert proof_of(tmp_path, [norm(BAN, ATTENDS)], never).idle == ("permissions.yaml: mendengar",)


def test_only_days_on_which_it_is_allowed_count(tmp_path: Path) -> None:
    ended = norm(BAN, ATTENDS) | {"valid": {"from": "2010-01-01", "until": "2014-12-31"}}
    later = permission(valid={"from": "2015-01-01"})
    assert proof_of(tmp_path, [ended], later).culprits == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"when": "no_such_fact"},
        {"when": {"question": "pejabat-asn"}},
        {"reaches": ["pp-1-2000/99"]},
        {"apart": [{"norms": ["pp-1-2000/99"], "reason": BECAUSE}]},
        {"valid": {"from": "2010-01-01", "until": "2009-01-01"}},
        {"reason": "a key that is not known"},
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(tmp_path: Path, changed: Json) -> None:
    with pytest.raises(RulebookError, match=r"permissions\.yaml"):
        book_of(tmp_path, [norm(BAN, CONDUCT)], permission(**changed))


def test_an_exception_names_a_permission_that_reaches_its_norm(tmp_path: Path) -> None:
    other = exception("lain", {"not": "active_support"}) | {"permission": "tak-dikenal"}
    with pytest.raises(RulebookError, match="tak-dikenal"):
        book_of(tmp_path, [norm(BAN, ATTENDS) | {"exceptions": [other]}], permission())


def test_the_examples_of_permissions_are_run() -> None:
    found = [r for r in run_examples(Rulebook.load()) if r.file == "rules/permissions.yaml"]
    assert {r.example.split(":")[0] for r in found} == {p.id for p in Rulebook.load().permissions}
    assert all(r.passed for r in found)
    wrong = [r.expected for r in found if r.expected["state"] == "established"]
    assert wrong == []


def test_the_law_without_the_exception_of_campaigning_officials_is_caught(tmp_path: Path) -> None:
    """As the rules once stood: a regent with permit and leave was a suspect under 188."""
    texts = dict(Rulebook.load().source.texts)
    for name, content in texts.items():
        path = tmp_path / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    definitions = tmp_path / "rules" / "definitions.yaml"
    told = definitions.read_text(encoding="utf-8")
    begin = told.index("  - id: official_campaigns_without_office")
    until = told.index("- not: uses_authority", begin)
    spoilt = told[:until] + "- uses_authority" + told[until + len("- not: uses_authority") :]
    definitions.write_text(spoilt, encoding="utf-8")
    permitted = tmp_path / "rules" / "permissions.yaml"
    own = "{actor_status: [pejabat_negara]}, {conduct: [perform_at_event]}, event_is_campaign"
    plain = permitted.read_text(encoding="utf-8").replace(
        "- official_campaigns_without_office",
        f"- {{all: [{own}, {{not: uses_authority}}, {{not: state_facility}}]}}",
    )
    permitted.write_text(plain, encoding="utf-8")
    found = {c.norm for c in prove(load(tmp_path / "rules", tmp_path / "cache")).culprits}
    assert {"uu-10-2016/71/1", "mk-136-puu-xxii-2024/188", "uu-7-2017/282"} <= found
