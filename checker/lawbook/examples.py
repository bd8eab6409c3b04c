"""Examples of norms, run: each states what the law says of an incident, and must come out."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.checker import Checker
from checker.errors import CheckerError
from checker.explain import Examined
from checker.findings import Finding
from checker.incident import Incident
from checker.rulebook import Norm, Rulebook

__all__ = [
    "Example",
    "ExampleResult",
    "incident_of",
    "read_examples",
    "run_example",
    "run_examples",
]

PERMISSIONS = "permissions.yaml"
FIRST_ACT = "p1"
NOT_RAISED = ("not_alleged", "not_addressed")


@dataclass(frozen=True)
class ExampleResult:
    """One example: where it stands, what it expects, what came out (None where nothing did)."""

    norm: str
    example: str
    file: str
    line: int
    expected: Mapping[str, Any]
    found: Mapping[str, Any]
    error: str | None

    @property
    def passed(self) -> bool:
        """Whether everything that the example expects came out."""
        return self.error is None and all(
            self.found.get(key) == value for key, value in self.expected.items()
        )


@dataclass(frozen=True)
class Example:
    """One example as it is to be run: its incident made, the day of review known.

    `entry` is what its file says of the norm; `act` is the act looked at.
    """

    norm: str
    id: str
    file: str
    line: int
    entry: Mapping[str, Any]
    act: str
    expected: Mapping[str, Any]
    incident: Mapping[str, Any] | Incident
    as_of: str


def run_examples(rulebook: Rulebook, norm_id: str | None = None) -> list[ExampleResult]:
    """Run the examples of every norm and permission, or of the norm `norm_id` alone."""
    checker = Checker(rulebook)
    return [
        run_example(checker, example)
        for example in (*read_examples(rulebook), *_permitted(rulebook))
        if norm_id in (None, example.norm)
    ]


def _permitted(rulebook: Rulebook) -> Iterator[Example]:
    """Yield the examples of permissions: one for each norm whose state they state."""
    if PERMISSIONS not in rulebook.source.texts:
        return
    document = rulebook.source.document(PERMISSIONS)
    for i, entry in enumerate(document.value["permissions"]):
        for j, example in enumerate(entry["examples"]):
            line = document.place(("permissions", i, "examples", j)).line
            for norm, state in example["expect"].items():
                yield Example(
                    norm=norm,
                    id=f"{entry['id']}: {example['id']}",
                    file=f"rules/{PERMISSIONS}",
                    line=line,
                    entry={"base": {}},
                    act=FIRST_ACT,
                    expected={"state": state},
                    incident=example["incident"],
                    as_of=example["as_of"],
                )


def read_examples(rulebook: Rulebook) -> Iterator[Example]:
    """Yield every example of a rulebook with its place, the base first."""
    for file in rulebook.source.examples:
        document = rulebook.source.document(file)
        for i, entry in enumerate(document.value or []):
            line = document.place((i, "base")).line
            yield _example(entry, {"id": "base", **entry["base"]}, file, line)
            for j, example in enumerate(entry["examples"]):
                line = document.place((i, "examples", j)).line
                yield _example(entry, example, file, line)


def _example(entry: Mapping[str, Any], example: Mapping[str, Any], file: str, line: int) -> Example:
    expect = example["expect"]
    expected = {"state": expect} if isinstance(expect, str) else dict(expect)
    if "level" in expected:
        expected["levels"] = [expected.pop("level")]
    incident = incident_of(entry, example)
    as_of = incident.pop("as_of", None) or entry["base"]["as_of"]
    act = example.get("act") or entry["base"].get("act", FIRST_ACT)
    name = f"rules/{file}"
    return Example(entry["norm"], example["id"], name, line, entry, act, expected, incident, as_of)


def run_example(checker: Checker, example: Example) -> ExampleResult:
    """Run one example on the rulebook of `checker`."""
    error, found = None, {}
    try:
        found = _outcome(checker.examine(example.incident, as_of=example.as_of), example)
    except CheckerError as refused:
        error = refused.message()
    return ExampleResult(
        example.norm, example.id, example.file, example.line, example.expected, found, error
    )


def incident_of(entry: Mapping[str, Any], example: Mapping[str, Any]) -> dict[str, Any]:
    """Return the base incident of `entry` with what `example` sets and unsets."""
    incident: dict[str, Any] = copy.deepcopy(dict(entry["base"]["incident"]))
    for path in example.get("unset") or ():
        holder, key = _holder(incident, path)
        if isinstance(holder, list):
            holder.remove(_by_id(holder, key))
        else:
            holder.pop(key, None)
    for path, value in (example.get("set") or {}).items():
        holder, key = _holder(incident, path)
        if isinstance(holder, list):
            holder[holder.index(_by_id(holder, key))] = copy.deepcopy(value)
        else:
            holder[key] = copy.deepcopy(value)
    return incident


def _holder(incident: dict[str, Any], path: str) -> tuple[Any, str]:
    """Return the object or list that holds the last step of `path`, making objects on the way."""
    *steps, last = path.split(".")
    holder: Any = incident
    for step in steps:
        holder = _by_id(holder, step) if isinstance(holder, list) else holder.setdefault(step, {})
    return holder, last


def _by_id(holder: list[Any], name: str) -> Any:
    return next(item for item in holder if item.get("id", item.get("field")) == name)


def _outcome(examined: Examined, example: Example) -> dict[str, Any]:
    actor, act = example.entry["base"].get("actor", "a1"), example.act
    found = examined.found[actor]
    norm = examined.reported.rulebook.norms[example.norm]
    if norm.applies is not None:
        level = norm.consequence.level
        return {"state": _applied(examined, actor, norm), "levels": [level] if level else []}
    chain = norm.chain
    for finding in found.findings:
        if (finding.chain, finding.act.id) == (chain, act):
            return _of_finding(finding)
    addressed = (chain, act) not in found.not_addressed
    return {"state": "not_met", "reason": NOT_RAISED[0] if addressed else NOT_RAISED[1]}


def _applied(examined: Examined, actor: str, norm: Norm) -> str:
    """Return the state of a rule of the classification, not met where it does not apply."""
    tracks = examined.classified[actor].tracks
    states = [rule.state for track in tracks for rule in track.further if rule.norm.id == norm.id]
    return states[0] if states else "not_met"


def _of_finding(finding: Finding) -> dict[str, Any]:
    from checker.explain.brief import brief
    from checker.explain.view import SHOWN_STATES

    outcome: dict[str, Any] = {
        "state": finding.state,
        "own_state": finding.own_state,
        "levels": list(finding.levels),
        "own_level": finding.norm.consequence.level,
        "version": finding.norm.id if finding.outcome else None,
    }
    if finding.state not in SHOWN_STATES:
        short = brief(finding)
        outcome |= {"reason": short.reason, "element": short.element}
    return outcome
