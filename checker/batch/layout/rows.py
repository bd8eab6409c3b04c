"""A row of cells to the incident that it tells, and an incident to a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.batch.layout.cells import BETWEEN, Cell, Unreadable, is_empty, read
from checker.batch.layout.headings import WHOLE, Column, Node, layout, resolve
from checker.intake.draft import shown
from checker.resources import load_schema

__all__ = ["Wrong", "as_incident", "as_row"]

# An entry without an id is given one, as the examples of the schema number them. A contest is
# not: its id is that of the rulebook.
_IDS: Mapping[str, str] = {
    "targets": "t",
    "actors": "a",
    "acts": "p",
    "reports": "l",
    "evidence": "b",
}


@dataclass(frozen=True)
class Wrong:
    """A cell that no incident can be made with, by the heading that it stands under."""

    code: str
    column: Column
    found: str | None = None


class _Open(dict[Any, Any]):
    """An object or list that cells fill in; `column` is that of the first of them."""

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.column = column


def as_incident(cells: Iterable[tuple[Column, Cell]]) -> tuple[dict[str, Any], list[Wrong]]:
    """The incident that the filled cells of one row tell, as JSON has it, and what is wrong.

    The heading `json` is not among them. What the row does not say is left out; ids that only
    link the parts of the row are filled in, and the one actor as the one who acted.
    """
    wrong: list[Wrong] = []
    root: _Open | None = None
    for column, cell in cells:
        root = _Open(column) if root is None else root
        try:
            value = read(column.node, cell)
        except Unreadable as error:
            wrong.append(Wrong(error.code, column, shown(cell)))
            continue
        if not _put(root, column, value):
            wrong.append(Wrong("said_twice", column, shown(cell)))
    if not root:
        return {}, wrong
    _fill_in(root)
    return {"schema_version": _version(), **_closed(root, wrong)}, wrong


def as_row(incident: Mapping[str, Any]) -> dict[str, str | int]:
    """The cells, by heading, that tell an incident given as JSON has it.

    What no plain cell can hold is written as JSON in its cell, at worst all of it under `json`.
    """
    row = dict(_cells(layout(), incident, ""))
    columns = [(resolve(heading), cell) for heading, cell in row.items() if not is_empty(cell)]
    again, wrong = as_incident((column, cell) for column, cell in columns if column)
    return {WHOLE: _json(incident)} if wrong or again != incident else row


def _version() -> str:
    return str(load_schema("incident")["properties"]["schema_version"]["const"])


def _put(root: _Open, column: Column, value: Any) -> bool:
    """Put a value in its place; False where another cell says something of the same."""
    place = root
    for step in column.path[:-1]:
        inner = place.get(step)
        if inner is None:
            inner = place[step] = _Open(column)
        elif type(inner) is not _Open:
            return False
        place = inner
    if column.path[-1] in place:
        return False
    place[column.path[-1]] = value
    return True


def _fill_in(root: _Open) -> None:
    """Give ids to the entries of the row, and the actor to acts that name none."""
    for section, letter in _IDS.items():
        entries = root.get(section)
        for at, entry in entries.items() if isinstance(entries, _Open) else ():
            if isinstance(entry, _Open):
                entry.setdefault("id", f"{letter}{at + 1}")
    actors, acts = root.get("actors"), root.get("acts")
    if not isinstance(actors, _Open) or len(actors) != 1 or not isinstance(acts, _Open):
        return
    (actor,) = actors.values()
    for act in acts.values():
        if isinstance(act, _Open) and isinstance(actor, _Open):
            act.setdefault("actors", [actor["id"]])


def _closed(value: Any, wrong: list[Wrong]) -> Any:
    """Turn what cells have filled in into objects and lists, which have no gaps."""
    if type(value) is not _Open:
        return value
    # A way through a place goes on either with numbers or with names.
    if type(next(iter(value))) is not int:
        return {key: _closed(inner, wrong) for key, inner in value.items()}
    order = sorted(value)
    for at, key in enumerate(order):
        if at != key:
            inner = value[key]
            column = inner.column if isinstance(inner, _Open) else value.column
            wrong.append(Wrong("number_skipped", column, column.heading))
            break
    return [_closed(value[key], wrong) for key in order]


def _cells(node: Node, value: Any, heading: str) -> Iterator[tuple[str, str | int]]:
    """The cells below one place of an incident."""
    names = {child.name: (word, child) for word, child in node.children.items()}
    for name, inner in value.items():
        if name not in names:
            # The version is the same for every row.
            continue
        word, child = names[name]
        below = f"{heading}{word}"
        if child.is_list and isinstance(inner, list) and inner:
            for at, entry in enumerate(inner, start=1):
                yield from _cells(child, entry, f"{below}{at if at > 1 else ''}.")
        elif child.children and isinstance(inner, dict):
            yield from _cells(child, inner, f"{below}.")
        else:
            yield below, _cell(child, inner)


def _cell(node: Node, value: Any) -> str | int:
    """One value as it is written in a cell."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, str | int):
        return value
    plain = isinstance(value, list) and all(type(item) is str for item in value)
    if (plain and len(value) > 1) or (plain and value and node.kind == "list"):
        return f"{BETWEEN} ".join(value)
    if node.kind == "days" and len(value) == 2:
        return f"{value[0]}{BETWEEN} {value[1] or 'null'}"
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
