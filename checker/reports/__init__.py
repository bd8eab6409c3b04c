"""Assessment to text, Markdown and JSON: pure functions that know neither engine nor files.

`text.report`, `markdown.report` and `json.report` take an assessment and return a string. The
rulebook's words come in through `Labels`, the incident's through `Names`.
"""

from __future__ import annotations

from checker.reports.labels import Labels, Names, PlainLabels, RulebookLabels
from checker.reports.names import names_of

__all__ = ["Labels", "Names", "PlainLabels", "RulebookLabels", "names_of"]
