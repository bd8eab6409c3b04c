"""Papers of a file: the forms of the supervisor as Word files, and the register as a workbook.

    case = Case.of(checker.examine(incident), read_office(path))
    files = make_papers(case)

The papers are in Indonesian. What the file does not say stands in them as unknown, what only the
office knows as a blank; nothing is made up. Needs the extras `docx` and `xlsx`.
"""

from __future__ import annotations

from checker.papers.case import Case
from checker.papers.circular import circular
from checker.papers.making import make_papers, read_templates
from checker.papers.office import Office, read_office
from checker.papers.register import entries, tallies
from checker.papers.reminders import reminders
from checker.papers.workbook import workbook

__all__ = [
    "Case",
    "Office",
    "circular",
    "entries",
    "make_papers",
    "read_office",
    "read_templates",
    "reminders",
    "tallies",
    "workbook",
]
