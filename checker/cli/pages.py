"""A document printed: as JSON, or as the page made of it, in text or Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.cli.files import read_input
from checker.cli.streams import out, wants_color
from checker.errors import Lang

if TYPE_CHECKING:
    from checker.incident import Incident
    from checker.reports import Names, RulebookLabels
    from checker.reports.document import Block
    from checker.rulebook import Rulebook

    Page = Callable[[Any, RulebookLabels, Names, Lang], list[Block]]

__all__ = ["print_page", "read_file"]


def read_file(name: str, rulebook: Rulebook, as_of: date | None) -> Incident:
    """Read one incident; raises IncidentError with every fault of it."""
    from checker.intake import read_incident

    return read_incident(read_input(name), contests=rulebook.contests, as_of=as_of)


def print_page(data: Any, page: Page, of: tuple[Incident, Rulebook], form: str, lang: Lang) -> None:
    """Print a document about an incident as JSON, or the page that is made of it."""
    from checker.reports import RulebookLabels, markdown, names_of
    from checker.reports import text as plain

    if form == "json":
        out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    incident, rulebook = of
    labels = RulebookLabels(rulebook)
    blocks = page(data, labels, names_of(incident, labels, lang), lang)
    laid = markdown.laid_out(blocks) if form == "markdown" else None
    out(laid or plain.laid_out(blocks, color=wants_color(None)))
