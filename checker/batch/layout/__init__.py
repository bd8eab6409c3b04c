"""The flat layout: one incident a row, one field a column, for people who fill in tables.

The headings follow from the schema of the incident; nothing is listed twice.
"""

from __future__ import annotations

from checker.batch.layout.cells import Cell
from checker.batch.layout.headings import WHOLE, Column, Kind, headings, resolve
from checker.batch.layout.rows import as_incident, as_row
from checker.batch.layout.table import FlatRecord, Naming, Table, letters

__all__ = [
    "WHOLE",
    "Cell",
    "Column",
    "FlatRecord",
    "Kind",
    "Naming",
    "Table",
    "as_incident",
    "as_row",
    "headings",
    "letters",
    "resolve",
]
