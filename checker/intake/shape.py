"""Whether an incident has the shape that the schema asks for, and if not, why.

The models decide. Only when they refuse is the schema asked, because it names each fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from pydantic import ValidationError

from checker.errors import Lang
from checker.incident import Incident, parse
from checker.intake.contests import contest_faults
from checker.intake.dates import day_meant, is_day_form
from checker.intake.draft import MAX_FAULTS, Draft, nearest_to, shown
from checker.intake.mend import mend
from checker.intake.scanner import Path
from checker.intake.synonyms import is_judgement
from checker.messages import text
from checker.resources import load_schema

__all__ = ["Remains", "explain"]

LANGS: tuple[Lang, Lang] = ("id", "en")

_MENDINGS = 20
_MOST_MEMBERS = MAX_FAULTS + 100
"""More than the longest list may have, and enough to say that there is more."""

_TRUTHS = {
    "ya": "true",
    "yes": "true",
    "benar": "true",
    "tidak": "false",
    "no": "false",
    "bukan": "false",
    "unknown": "tidak_diketahui",
}
_EXAMPLES = {"clock": "19:30 WIB", "sha256": "9f86d081…"}


class _Refusal(NamedTuple):
    """What the schema refuses: a rule of it (`type`, `enum`, ...) with what the rule says."""

    path: Path
    value: Any
    rule: str
    limit: Any
    schema: dict[str, Any]
    of_name: bool


class Remains(NamedTuple):
    """What is left of a document: its faults, and the incident without all that is faulty.

    `aside` are the paths that were set aside, `unsure` the sections that lost an id by that. The
    incident is None if nothing sound remains.
    """

    drafts: list[Draft]
    incident: Incident | None
    aside: set[Path]
    unsure: set[str]


def explain(
    document: dict[str, Any], bad: Iterable[Path], contests: Collection[str] = ()
) -> Remains:
    """Say what is wrong with the shape of `document`.

    `bad` are values that are known to be faulty already: they are not named again. `contests`
    are those that the rulebook knows.
    """
    schema = load_schema("incident")
    known = {*bad}
    mended = _bounded(document)
    refusals = [r for r in _refusals(mended, schema) if r.path not in known]
    drafts = list(islice(_drafts(refusals, schema), MAX_FAULTS + 1))
    drafts = contest_faults(drafts, document, contests)
    for draft in drafts:
        if draft.code == "too_many":
            draft.found = str(len(_at(document, draft.path)))
    faulty = {*known, *_faulty(refusals)}
    aside: set[Path] = set()
    for _ in range(_MENDINGS):
        if not faulty:
            break
        aside |= {mend(mended, path, schema) for path in sorted(faulty, key=len, reverse=True)}
        faulty = {*_faulty(_refusals(mended, schema))}
    unsure = {str(path[0]) for path in aside if _loses_id(document, path)}
    try:
        incident = parse(json.dumps(mended))
    except ValidationError as error:
        return Remains(drafts or _unexplained(error), None, aside, unsure)
    return Remains(drafts, incident, aside, unsure)


def _bounded(value: Any) -> Any:
    """A copy without what no incident can hold, so that the schema has an end of it."""
    if isinstance(value, dict):
        return {k: _bounded(v) for k, v in islice(value.items(), _MOST_MEMBERS)}
    if isinstance(value, list):
        return [_bounded(v) for v in value[:_MOST_MEMBERS]]
    return value


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


def _loses_id(document: Mapping[str, Any], path: Path) -> bool:
    """Whether a section, an entry, or an id was set aside that nobody can read, or of a contest."""
    if path[2:] == ("id",):
        return path[0] == "contests" or not isinstance(
            document[str(path[0])][path[1]].get("id"), str
        )
    return len(path) <= len(("section", 0))


def _refusals(document: Any, schema: Mapping[str, Any]) -> list[_Refusal]:
    from jsonschema import Draft202012Validator

    formats = Draft202012Validator.FORMAT_CHECKER
    errors: Any = Draft202012Validator(schema, format_checker=formats).iter_errors(document)
    return [
        _Refusal(
            path=tuple(error.absolute_path),
            value=error.instance,
            rule=error.validator,
            limit=error.validator_value,
            schema=error.schema,
            of_name="propertyNames" in error.absolute_schema_path,
        )
        for error in islice(errors, MAX_FAULTS)
        if error.validator
    ]


def _faulty(refusals: Iterable[_Refusal]) -> Iterator[Path]:
    """The paths to set aside."""
    for refusal in refusals:
        yield from ((*refusal.path, *part) for part in _parts(refusal))


def _parts(refusal: _Refusal) -> list[Path]:
    """What inside the value is at fault; an empty path for the value itself."""
    if refusal.rule == "additionalProperties":
        return [(name,) for name in _unknown(refusal)]
    if refusal.rule == "required":
        return [(name,) for name in _missing(refusal)]
    return [()]


def _unknown(refusal: _Refusal) -> list[str]:
    return [name for name in refusal.value if name not in refusal.schema["properties"]]


def _missing(refusal: _Refusal) -> list[str]:
    return [name for name in refusal.limit if name not in refusal.value]


def _drafts(refusals: list[_Refusal], schema: Mapping[str, Any]) -> Iterator[Draft]:
    """One draft for each fault, though the schema may name it in several ways."""
    unknown = [d for e in refusals if e.rule == "additionalProperties" for d in _unknowns(e)]
    meant = {(*draft.path[:-1], draft.nearest) for draft in unknown}
    yield from unknown
    seen = {(draft.path, draft.code) for draft in unknown}
    for refusal in refusals:
        for draft in _explained(refusal, schema):
            misspelt = draft.code == "missing_field" and draft.path in meant
            doubled = (draft.path, "unknown_field") in seen or (draft.path, draft.code) in seen
            if not misspelt and not doubled:
                seen.add((draft.path, draft.code))
                yield draft


def _unknowns(refusal: _Refusal) -> Iterator[Draft]:
    allowed = tuple(refusal.schema["properties"])
    for name in _unknown(refusal):
        path = (*refusal.path, name)
        near = nearest_to(name, allowed)
        yield Draft("unknown_field", path, shown(name), allowed, near, at_key=True)


def _explained(refusal: _Refusal, schema: Mapping[str, Any]) -> Iterator[Draft]:
    path, value = refusal.path, refusal.value
    if refusal.of_name:
        yield Draft("not_together", (*path, value), shown(value), at_key=True)
    elif refusal.rule == "required":
        for name in _missing(refusal):
            title = refusal.schema["properties"][name]["title"].split(" / ")
            params: dict[str, object] = {"field": shown(name)}
            params["title"] = dict(zip(LANGS, title, strict=True))
            yield Draft("missing_field", (*path, name), params=params)
    elif refusal.rule == "enum":
        yield _wrong_term(path, value, _terms(refusal))
    elif refusal.rule == "type":
        yield _wrong_type(path, refusal)
    elif refusal.rule in ("format", "pattern"):
        yield _wrong_form(path, value, _name_of(refusal.schema, schema))
    elif refusal.rule != "additionalProperties":
        yield _out_of_bounds(path, refusal)


def _terms(refusal: _Refusal) -> tuple[str, ...]:
    return tuple(v if isinstance(v, str) else json.dumps(v) for v in refusal.limit)


def _wrong_term(path: Path, value: Any, allowed: tuple[str, ...]) -> Draft:
    if value is None:
        return Draft("null_value", path, "null", allowed)
    if is_judgement(value, allowed):
        return Draft("wrong_term", path, shown(value), allowed, advice="input.judgement")
    near = nearest_to(value, allowed)
    if "true" in allowed and isinstance(value, str):
        near = _TRUTHS.get(value.strip().lower(), near)
    return Draft("wrong_term", path, shown(value), allowed, near)


def _wrong_type(path: Path, refusal: _Refusal) -> Draft:
    if refusal.value is None:
        return Draft("null_value", path, "null")
    kinds = refusal.limit
    names = [kinds] if isinstance(kinds, str) else kinds
    expected = {
        lang: text("input.type.or", lang).join(text(f"input.type.{n}", lang) for n in names)
        for lang in LANGS
    }
    return Draft("wrong_type", path, shown(refusal.value), params={"expected": expected})


def _name_of(own: Any, schema: Mapping[str, Any]) -> str:
    """The name under which the schema defines a part of itself."""
    return next((name for name, part in schema["$defs"].items() if part == own), "")


def _wrong_form(path: Path, value: str, name: str) -> Draft:
    found = shown(value)
    if name in ("day", "month"):
        code = "impossible_date" if is_day_form(value) else "wrong_date_form"
        return Draft(code, path, found, nearest=day_meant(value))
    code = {"id": "wrong_id", "path": "wrong_path"}.get(name, "wrong_text_form")
    params: dict[str, object] = {"example": _EXAMPLES.get(name, "")}
    return Draft(code, path, found, nearest=_as_id(value) if name == "id" else None, params=params)


def _as_id(value: str) -> str | None:
    """The id that a text would be: `Camat X` gives `camat-x`."""
    return "-".join(re.findall(r"[a-z0-9]+", value.lower())) or None


def _out_of_bounds(path: Path, refusal: _Refusal) -> Draft:
    """A value of the right type that is too long, too short, too many or too much."""
    value, limit = refusal.value, refusal.limit
    if refusal.rule == "const":
        return Draft("wrong_version", path, shown(value), (limit,))
    if refusal.rule == "minProperties":
        return Draft("no_form_of_date", path)
    if refusal.rule == "minLength":
        return Draft("empty_text", path)
    if refusal.rule == "maxLength":
        return Draft("too_long", path, params={"limit": limit})
    if refusal.rule in ("minItems", "maxItems"):
        code = "too_few" if refusal.rule == "minItems" else "too_many"
        return Draft(code, path, str(len(value)), params={"limit": limit})
    if refusal.rule in ("minimum", "maximum"):
        bounds = {"low": refusal.schema.get("minimum"), "high": refusal.schema.get("maximum")}
        return Draft("out_of_range", path, shown(value), params=bounds)
    return Draft("refused", path, shown(value), params={"reason": refusal.rule})


def _unexplained(error: ValidationError) -> list[Draft]:
    """What the models refused though the schema did not: named in their own words."""
    return [
        Draft("refused", tuple(item["loc"]), shown(item["input"]), params={"reason": item["msg"]})
        for item in error.errors()
    ]
