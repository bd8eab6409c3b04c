"""A what-if: the same file with its acts on another day, or with other values in some fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.errors import ArgumentError
from checker.incident import Incident, as_json
from checker.incident.fields import SECTIONS, fields_of
from checker.intake.draft import nearest_to
from checker.messages import both

__all__ = ["UNSET", "Setting", "moved", "setting_of", "supposed"]

TOP = ("as_of", "examined_on")


class _Unset:
    """Marks a field that is left out."""

    def __repr__(self) -> str:
        return "UNSET"


UNSET = _Unset()
"""The value of a field about which nothing is said."""


@dataclass(frozen=True)
class Setting:
    """A field, by the path that questions use, and the JSON value it gets (UNSET: left out)."""

    path: str
    value: Any

    @property
    def key(self) -> str:
        """What tells settings apart: `actors.a1.status="pppk"`."""
        return self.path if self.value is UNSET else f"{self.path}={self.written}"

    @property
    def written(self) -> str:
        """The value as JSON; nothing where it is left out."""
        return "" if self.value is UNSET else json.dumps(self.value, ensure_ascii=False)

    def __hash__(self) -> int:
        return hash(self.key)


def setting_of(words: str) -> Setting:
    """Return what `PATH=VALUE` says; the value is JSON or a bare word.

    >>> setting_of("actors.a1.status=pppk")
    Setting(path='actors.a1.status', value='pppk')

    Raises ArgumentError where there is no `=` or no path.
    """
    path, equals, value = words.partition("=")
    if not equals or not path.strip():
        raise ArgumentError(both("what_if.no_value", found=words), remedy=both("what_if.form"))
    try:
        read = json.loads(value)
    except ValueError:
        read = value.strip()
    return Setting(path.strip(), read)


def supposed(incident: Incident, settings: Iterable[Setting]) -> dict[str, Any]:
    """Return the incident as a JSON object in which the fields have the values of `settings`.

    What is disputed about these fields falls away; everything else stays as it is stated, and
    `incident` is not changed. Whether a value is allowed is for the reader of incidents to say.
    Raises ArgumentError, with the nearest path, for a path that leads to no field of the file.
    """
    result = deepcopy(as_json(incident))
    for setting in settings:
        _set(result, setting)
    return result


def _set(result: dict[str, Any], setting: Setting) -> None:
    section, _, rest = setting.path.partition(".")
    if not rest and (section in TOP or section in SECTIONS):
        _write(result, section, setting.value)
        return
    entry = _entry(result, setting.path)
    _, _, name = rest.partition(".")
    holder: Any = entry
    *groups, last = name.split(".")
    for group in groups:
        if setting.value is UNSET and group not in holder:
            return
        holder = holder.setdefault(group, {})
        if not isinstance(holder, dict):
            whole = setting.path[: setting.path.index(group) + len(group)]
            raise _refused("what_if.whole", setting.path, whole)
    _write(holder, last, setting.value)
    _undispute(result, {setting.path})


def _write(holder: dict[str, Any], name: str, value: Any) -> None:
    if value is UNSET:
        holder.pop(name, None)
    else:
        holder[name] = deepcopy(value)


def _entry(result: Mapping[str, Any], path: str) -> dict[str, Any]:
    """Return the entry that `path` names; refuse a path that leads to no field."""
    section, _, rest = path.partition(".")
    name, _, field = rest.partition(".")
    if section not in SECTIONS:
        near = nearest_to(section, (*SECTIONS, *TOP))
        raise _refused("what_if.no_section", path, f"{near}.{rest}".rstrip(".") if near else None)
    entries = {e["id"]: e for e in result.get(section, ()) if "id" in e}
    if name not in entries:
        near = nearest_to(name, entries) or (next(iter(entries)) if len(entries) == 1 else None)
        raise _refused("what_if.no_entry", path, f"{section}.{near}.{field}" if near else None)
    if field not in fields_of(section) or field == "id":
        near = nearest_to(field, (f for f in fields_of(section) if f != "id")) or nearest_to(
            field.rpartition(".")[2], (f for f in fields_of(section) if f != "id")
        )
        raise _refused("what_if.no_field", path, f"{section}.{name}.{near}" if near else None)
    found: dict[str, Any] = entries[name]
    return found


def _refused(code: str, found: str, nearest: str | None) -> ArgumentError:
    remedy = both("cli.nearest", nearest=nearest) if nearest else both("what_if.form")
    return ArgumentError(both(code, found=found), remedy=remedy)


def moved(incident: Incident, day: date) -> dict[str, Any]:
    """Return the incident as a JSON object in which every act of the file happened on `day`.

    What is disputed about the dates falls away; everything else stays as it is stated, also what
    the file says of another day (the stage of a target, a leave). `incident` is not changed. The
    acts that are made from a state of a person keep their days.
    """
    result = as_json(incident)
    acts = result.get("acts", [])
    for act in acts:
        act["date"] = day.isoformat()
    _undispute(result, {f"acts.{act['id']}.date" for act in acts})
    return result


def _undispute(result: dict[str, Any], paths: set[str]) -> None:
    """Leave out what is stated about the standing of `paths` or of a part of them."""
    if "statements" in result:
        result["statements"] = [s for s in result["statements"] if not _is_on(s["field"], paths)]


def _is_on(field: str, paths: set[str]) -> bool:
    """Whether a statement is on one of the fields, or on a part of it."""
    return any(field == name or field.startswith(f"{name}.") for name in paths)
