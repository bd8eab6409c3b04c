"""A batch of any lines, good and bad: none lost, and each row what `check` says of its line."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch import chunks as chunking
from checker.batch.run import run
from checker.errors import IncidentError
from checker.incident import canonical_json
from checker.testing import incidents
from tests.property.shared import AS_OF, checker, examples
from tests.unit.batches import Here, lines_of, request

pytestmark = pytest.mark.property

GOOD = incidents().map(canonical_json)
BAD = st.one_of(
    st.sampled_from(['{"id": "i1"}', "[]", "null", '{"a": ', "{}x", "\\", '"reporter"']),
    st.builds(lambda text, cut: text[:cut], GOOD, st.integers(1, 200)),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1, max_size=20),
)


def as_line(text: str) -> str:
    """The same JSON on one line; what is none has no line ends already."""
    return text.replace("\n", " ").replace("\r", " ")


def expected(lines: Iterable[str]) -> tuple[list[tuple[int, str, str]], list[int]]:
    """What is said of each line one by one: people with headlines, and the lines refused."""
    people: list[tuple[int, str, str]] = []
    refused: list[int] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip(" \t\0"):
            continue
        try:
            found = checker().check(line.encode(), as_of=AS_OF)
        except IncidentError:
            refused.append(number)
            continue
        people += [(number, actor.actor, actor.headline) for actor in found.actors]
    return people, refused


@examples(0.2)
@given(st.lists(st.one_of(GOOD, BAD), max_size=7), st.integers(1, 4), st.integers(0, 99))
def test_every_line_is_a_row_or_a_reject(texts: list[str], size: int, seed: int) -> None:
    lines = [as_line(text) for text in texts]
    people, refused = expected(lines)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunking, "_LINES", size)
        source, target = Path(folder, "in.ndjson"), Path(folder, "out.ndjson")
        source.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        wanted = request([str(source)], target, as_of=AS_OF, rulebook=checker().rulebook)
        width = random.Random(seed).randint(1, 5)
        tally = run(wanted, partial(Here, seed=seed, width=width))
        rows = [(row["line"], row["actor"], row["headline"]) for row in lines_of(target)]
        rejects = lines_of(wanted.rejects) if wanted.rejects.exists() else []
    assert rows == people
    assert [one["line"] for one in rejects] == refused
    assert tally.read == tally.assessed + tally.refused
    assert (tally.rows, tally.refused, tally.failed) == (len(people), len(refused), 0)
