"""Nothing vanishes: every duty, ban and penalty of an article is a norm, or says why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_lowercase
from typing import Any

import pytest

from tests.unit.worlds import law

BOOK = law()

# What the texts list one by one, each with its last letter or number.
LISTED = {
    "pp-94-2021": {"3": "h", "4": "i", "5": "n"},
    "pp-53-2010": {"3": 17, "4": 15},
    "uu-6-2014": {"29": "l", "51": "l"},
}
NAMED = {
    "uu-7-2017": ("281", "282", "283", "299", "303", "304", "306", "490", "491", "492", "493",
                  "494", "495", "515", "521", "522", "523", "546", "547", "548"),
    "uu-10-2016": ("70/2", "70/3", "71/1", "71/2", "71/3", "73/1", "73/4", "135a", "187a/1",
                   "187a/2"),
}  # fmt: skip


def wanted() -> Iterator[tuple[str, str]]:
    for regulation, lists in LISTED.items():
        for article, last in lists.items():
            letters = isinstance(last, str)
            items = (
                ascii_lowercase[: ascii_lowercase.index(last) + 1]
                if letters
                else range(1, last + 1)
            )
            yield from ((regulation, f"{article}/{item}") for item in items)
    for regulation, articles in NAMED.items():
        yield from ((regulation, article) for article in articles)


def entry(regulation: str, article: str) -> Mapping[str, Any] | None:
    document = BOOK.source.documents[f"regulations/{regulation}/regulation.yaml"]
    return next((a for a in document["articles"] if a["article"] == article), None)


def is_norm(citation: str) -> bool:
    return any(n == citation or n.startswith(f"{citation}/") for n in BOOK.norms)


@pytest.mark.parametrize(("regulation", "article"), list(wanted()))
def test_each_duty_and_ban_is_a_norm_or_says_why_not(regulation: str, article: str) -> None:
    listed = entry(regulation, article)
    if not is_norm(f"{regulation}/{article}"):
        assert listed is not None, "in no list"
        assert listed.get("why"), "no norm and no reason"


def test_a_reason_stands_only_where_there_is_no_norm_and_a_track_without_a_norm_gives_one() -> None:
    for regulation in BOOK.regulations:
        for listed in BOOK.source.documents[f"regulations/{regulation}/regulation.yaml"][
            "articles"
        ]:
            citation = f"{regulation}/{listed['article']}"
            if "why" in listed:
                assert not is_norm(citation), citation
            elif "track" in listed:
                assert is_norm(citation), citation


def test_what_touches_neutrality_and_is_no_norm_is_told_under_its_track() -> None:
    told = BOOK.not_yet_norms
    assert any("Pasal 5 huruf m" in label for label in told["discipline"])
    assert any("Pasal 303" in label for label in told["administrative"])
    assert any("Pasal 548" in label for label in told["criminal"])
    assert not any("Pasal 4 huruf i" in label for label in told["discipline"])
