"""The canonical form of an incident and its hash."""

import hashlib
import json
from typing import Any

from checker.incident.document import Incident
from checker.incident.form import as_json


def canonical_json(incident: Incident) -> str:
    """Write an incident so that equal incidents are equal texts, without the reporter.

    Order never carries meaning in an incident: lists are sorted, those of things with ids by id.
    The one exception, an open range, keeps its order.
    """
    content = as_json(incident)
    for report in content.get("reports", ()):
        report.pop("reporter", None)
    return _dump(_ordered(content))


def incident_hash(incident: Incident) -> str:
    """SHA-256 over the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical_json(incident).encode()).hexdigest()


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _ordered(item) for key, item in value.items()}
    if not isinstance(value, list) or None in value:
        return value
    items = [_ordered(item) for item in value]
    return sorted(items, key=_rank) if len(items) > 1 else items


def _rank(item: Any) -> tuple[str, str]:
    """Things with ids by id, all else by what it says."""
    if isinstance(item, dict) and "id" in item:
        return item["id"], ""
    return "", _dump(item)
