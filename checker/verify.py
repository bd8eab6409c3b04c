"""An assessment held against its file: worked out again, and every part that differs named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, get_args

from checker.assessment import Assessment
from checker.checker import Checker
from checker.errors import Fault, IncidentError
from checker.explain import assemble
from checker.incident import Incident
from checker.messages import both

__all__ = ["Difference", "Part", "Verification", "read_recorded", "verify"]

SCHEMA_VERSION: str = get_args(Assessment.model_fields["schema_version"].annotation)[0]
_HEAD = ("schema_version", "incident", "rulebook", "checker_version", "as_of", "as_of_source")
# What tells the entries of a list apart, the first of these that each of them has.
_KEYS = ("id", "actor", "track", "norm", "fact", "code")


@dataclass(frozen=True)
class Part:
    """One part of a receipt: what was recorded and what is found now."""

    name: str
    recorded: str
    found: str
    counts: bool = True

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.recorded != self.found


@dataclass(frozen=True)
class Difference:
    """One place of the answer with what was recorded and what is worked out now.

    `path` is made of ids: `actors/a1/tracks/criminal/state`. None stands for what is not there.
    """

    path: str
    recorded: Any
    found: Any


@dataclass(frozen=True)
class Verification:
    """What became of an assessment that was worked out again.

    `parts` are schema version, rulebook version and hash, day of review, hash of the incident;
    the version of the program is told and does not count. `answer` holds the places of the answer
    that differ, None where the schema version leaves nothing to compare.
    """

    parts: tuple[Part, ...]
    answer: tuple[Difference, ...] | None

    @property
    def is_equal(self) -> bool:
        """Whether everything that counts is as it was recorded."""
        return self.answer == () and not any(p.counts and p.differs for p in self.parts)

    def as_data(self) -> dict[str, Any]:
        """The verification as a JSON object."""
        return {
            "equal": self.is_equal,
            "parts": [{**asdict(part), "differs": part.differs} for part in self.parts],
            "answer": None if self.answer is None else [asdict(one) for one in self.answer],
        }


def verify(
    recorded: Mapping[str, Any],
    incident: Incident | Mapping[str, Any] | str | bytes,
    checker: Checker,
) -> Verification:
    """Work the answer to `incident` out again on the recorded day and compare.

    `recorded` is an assessment as JSON data, for instance of `read_recorded`; `checker` has the
    rulebook to apply. Raises IncidentError where `recorded` is no assessment, or the incident is
    refused on that day.
    """
    schema = Part("schema_version", str(recorded.get("schema_version")), SCHEMA_VERSION)
    if _is_of_another_schema(recorded):
        return Verification((schema,), None)
    before = _assessment(recorded)
    examined = checker.examine(incident, as_of=before.as_of)
    # How the day was given is part of the answer, and no part of the question.
    now = assemble(examined._replace(as_of_source=before.as_of_source))
    parts = (
        schema,
        Part("rulebook.version", before.rulebook.version, now.rulebook.version),
        Part("rulebook.hash", before.rulebook.hash, now.rulebook.hash),
        Part("as_of", before.as_of.isoformat(), _day(before, examined.incident).isoformat()),
        Part("incident.hash", before.incident.hash, now.incident.hash),
        Part("program", before.checker_version, now.checker_version, counts=False),
    )
    return Verification(parts, tuple(_differences(_flat(before), _flat(now))))


def _day(before: Assessment, incident: Incident) -> date:
    """Return the day that the file names, where the recorded one is said to come from it."""
    if before.as_of_source == "incident" and incident.as_of is not None:
        return incident.as_of
    return before.as_of


def read_recorded(content: str | bytes) -> dict[str, Any]:
    """Return the JSON object of an assessment; raise IncidentError where it is none.

    One of another schema version is given back as it is.
    """
    try:
        value = json.loads(content)
    except ValueError as error:
        told = both("verify.not_json", reason=str(error))
        raise IncidentError([Fault("verify.not_json", told)]) from None
    if not isinstance(value, dict):
        raise IncidentError([Fault("verify.not_object", both("verify.not_object"))])
    if not _is_of_another_schema(value):
        _assessment(value)
    return value


def _is_of_another_schema(recorded: Mapping[str, Any]) -> bool:
    version = recorded.get("schema_version")
    return isinstance(version, str) and version != SCHEMA_VERSION


def _assessment(recorded: Mapping[str, Any]) -> Assessment:
    return Assessment.from_json(json.dumps(recorded))


def _flat(assessment: Assessment) -> dict[str, Any]:
    """Return every value of the answer by its path."""
    data = assessment.model_dump(mode="json")
    answer = {key: value for key, value in data.items() if key not in _HEAD}
    return dict(_values(answer, ""))


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _values(item, f"{path}/{key}" if path else key)
    elif isinstance(value, list) and value:
        for name, item in zip(_names(value), value, strict=True):
            yield from _values(item, f"{path}/{name}")
    else:
        yield path, value


def _names(items: list[Any]) -> list[str]:
    for key in _KEYS:
        found = [
            str(item[key]) if isinstance(item, dict) and item.get(key) else "" for item in items
        ]
        if all(found) and len(set(found)) == len(found):
            return found
    return [str(index) for index in range(len(items))]


def _differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
    for path in dict.fromkeys([*before, *now]):
        was, found = before.get(path), now.get(path)
        if was != found or (path in before) != (path in now):
            yield Difference(path, was, found)
