"""An example looks at the act of the base, or at one of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.lawbook import run_examples
from tests.unit.worlds import AS_OF, CONDUCT, STORY, SUBJECT, Json, load, norm, write, write_rules

NORM = "pp-1-2000/1"
TITLE = {"id": "contoh", "en": "example"}
# The base invites; a second act is not one that the norm names.
BOTH: Json = {**STORY, "acts": [*STORY["acts"], {**STORY["acts"][0], "id": "p2"}]}
BOTH["acts"][1]["conduct"] = "attend_event"


def outcome(folder: Path, **more: Any) -> bool:
    """Whether an example that expects the norm not to be met comes out."""
    unmet = {"set": {"acts.p1.direction": "bagi"}, "expect": "not_met", "title": TITLE, **more}
    kinds: list[Json] = [{"kind": kind} for kind in ("boundary", "unknown")]
    kinds += [{"kind": "miss", "element": name} for name in ("subjek", "perbuatan")]
    examples = [{"id": f"c{i}", **unmet, **kind} for i, kind in enumerate(kinds)]
    base = {"title": TITLE, "incident": BOTH, "as_of": AS_OF, "expect": "established"}
    rules = write_rules(folder / "rules", [norm(NORM, SUBJECT, CONDUCT)])
    write(
        rules,
        f"regulations/{NORM}.examples.yaml",
        [{"norm": NORM, "base": base, "examples": examples}],
    )
    base_result, *others = run_examples(load(rules, folder / "cache"))
    assert base_result.passed
    return all(result.passed for result in others)


@pytest.mark.parametrize(("own", "comes_out"), [({"act": "p2"}, True), ({}, False)])
def test_an_example_may_look_at_an_act_of_its_own(
    tmp_path: Path, own: Json, comes_out: bool
) -> None:
    assert outcome(tmp_path, **own) is comes_out
