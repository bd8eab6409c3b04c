"""A new incident to fill in, and beside it a text that explains every field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.errors import ArgumentError, Lang, reason_of
from checker.messages import both, text
from checker.resources import load_schema

__all__ = ["companion", "skeleton", "write_skeleton"]

_UNKNOWN = "tidak_diketahui"
# Values that have a form of their own are explained once, not at each field.
_FORMS = ("id", "tri", "when", "day", "month", "targets", "path", "clock", "sha256", "rupiah")
_NAMES: tuple[Lang, Lang] = ("id", "en")


def skeleton() -> dict[str, Any]:
    """An incident of the right shape in which nothing is stated yet."""
    return {
        "schema_version": "1.0",
        "id": "peristiwa-baru",
        "contests": [],
        "targets": [{"id": "t1", "kind": _UNKNOWN}],
        "actors": [{"id": "a1", "status": _UNKNOWN, "post": {}, "agency": {}}],
        "acts": [
            {
                "id": "p1",
                "actors": ["a1"],
                "targets": ["t1"],
                "conduct": _UNKNOWN,
                "direction": _UNKNOWN,
                "channel": _UNKNOWN,
            }
        ],
        "reports": [],
        "evidence": [],
        "statements": [],
        "handling": [],
    }


def companion(lang: Lang = "id") -> str:
    """Every field of an incident in words, as Markdown, from the titles of the schema."""
    schema = load_schema("incident")
    forms = [line for name in _FORMS for line in _form(name, schema["$defs"][name], lang)]
    lines = [
        f"# {text('skeleton.title', lang)}",
        text("skeleton.intro", lang),
        f"## {text('skeleton.forms', lang)}",
        *forms,
        *_part("", schema, schema, lang),
        f"## {text('skeleton.example', lang)}",
        f"```json\n{_written(schema['examples'][0])}\n```",
    ]
    return "".join(_spaced(lines)) + "\n"


def write_skeleton(path: Path, lang: Lang = "id") -> tuple[Path, Path]:
    """Write the skeleton to `path` and its companion beside it; return both paths.

    Raises ArgumentError where a file is there already or cannot be written; then neither is left.
    """
    beside = path.with_name(path.stem + text("skeleton.suffix", lang))
    for name in (path, beside):
        if name.exists():
            raise _refused("exists", name)
    try:
        _create(path, _written(skeleton()) + "\n")
        try:
            _create(beside, companion(lang))
        except OSError:
            path.unlink()
            raise
    except OSError as error:
        raise _refused("unwritable", path, reason=reason_of(error)) from None
    return path, beside


def _create(path: Path, content: str) -> None:
    # "x" also refuses a file that another process made in between.
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(content)


def _refused(code: str, path: Path, **params: object) -> ArgumentError:
    return ArgumentError(
        both(f"skeleton.{code}", found=str(path), **params),
        places=[str(path)],
        remedy=both(f"skeleton.{code}.hint"),
    )


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _spaced(lines: list[str]) -> Iterator[str]:
    """The lines with what goes between them: items of one list stand close together."""
    before = ""
    for line in lines:
        if before:
            yield "\n" if line.startswith("- ") and before.startswith("- ") else "\n\n"
        yield line
        before = line


def _in(lang: Lang, words: str) -> str:
    """One language of a title or description, which the schema writes "id / en"."""
    return words.split(" / ")[_NAMES.index(lang)]


def _form(name: str, form: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    examples = ", ".join(f"`{json.dumps(e, ensure_ascii=False)}`" for e in form.get("examples", ()))
    tail = f" ({text('skeleton.form.examples', lang)}: {examples})" if examples else ""
    yield f"- **{_in(lang, form['title'])}** — {_in(lang, form['description'])}{tail}"


def _part(
    path: str, part: Mapping[str, Any], schema: Mapping[str, Any], lang: Lang
) -> Iterator[str]:
    """A heading for one object, its fields, and after them the objects inside it."""
    yield f"## {f'`{path}` — ' if path else ''}{_in(lang, part['title'])}"
    inside: list[tuple[str, Mapping[str, Any]]] = []
    for name, field in part["properties"].items():
        kind, is_list = _kind(field, schema)
        below = f"{path}.{name}" if path else name
        yield _field(below, name in part.get("required", ()), field, (kind, is_list), lang)
        if kind.get("type") == "object":
            inside.append((f"{below}[]" if is_list else below, kind))
    for below, kind in inside:
        yield from _part(below, kind, schema, lang)


def _kind(field: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """What a field holds, or what stands in its list."""
    own = _resolved(field, schema)
    if own.get("type") == "array":
        return _resolved(own["items"], schema), True
    return own, False


def _resolved(field: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = field.get("$ref")
    found: Mapping[str, Any] = schema["$defs"][reference.rpartition("/")[2]] if reference else field
    return found


def _field(
    path: str,
    needed: bool,
    field: Mapping[str, Any],
    kind: tuple[Mapping[str, Any], bool],
    lang: Lang,
) -> str:
    holds, is_list = kind
    marks = [text("skeleton.needed", lang)] if needed else []
    marks += [text("skeleton.list", lang)] if is_list else []
    mark = f" ({', '.join(marks)})" if marks else ""
    words = f"- `{path}`{mark} — **{_in(lang, field['title'])}.** {_in(lang, field['description'])}"
    terms = _terms(holds)
    if not terms:
        return words
    return f"{words} {text('skeleton.values', lang, values=', '.join(terms))}"


def _terms(kind: Mapping[str, Any]) -> list[str]:
    values = kind.get("enum") or kind.get("else", {}).get("enum") or ()
    return [f"`{value if isinstance(value, str) else json.dumps(value)}`" for value in values]
