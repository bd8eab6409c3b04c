"""The draft circular of a head of office as a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.messages import day_in
from checker.papers.case import say
from checker.papers.fill import fill
from checker.papers.office import Office

__all__ = ["CIRCULAR", "circular", "circular_fields"]

CIRCULAR = "surat-edaran"


def circular(
    draft: Mapping[str, Any], office: Office, day: date, templates: Mapping[str, bytes]
) -> bytes:
    """Fill the parts of `prevention.draft()` into the template of the office, or ours.

    Raises PaperError for a template that cannot be filled, ArgumentError without the extra.
    """
    fields = circular_fields(draft, office, day)
    return fill(f"{CIRCULAR}.docx", templates[CIRCULAR], fields)


def circular_fields(draft: Mapping[str, Any], office: Office, day: date) -> dict[str, Any]:
    """Return everything that the template of the circular may use."""
    return {
        "office": office.fields(),
        "letter": {"number": office.number(CIRCULAR, None, day), "date": day_in("id", day)},
        **draft,
        "draft": say("draft.circular", day=day_in("id", day)),
    }
