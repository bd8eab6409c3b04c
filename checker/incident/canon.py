"""The canonical form of an incident and its hash."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from checker.incident.document import Incident
from checker.incident.form import as_json


def canonical_json(incident: Incident) -> str:
    """Write an incident so that equal incidents are equal texts, without the reporter.

    Order never carries meaning in an incident: lists are sorted, those of things with ids by id.
    The one exception, an open range, keeps its order.
    """
    return canonical_of(as_json(incident))


def canonical_of(content: Mapping[str, Any]) -> str:
    """Write the JSON object of an incident in its canonical form, without the reporter."""
    reports = [
        {key: value for key, value in report.items() if key != "reporter"}
        for report in content.get("reports", ())
    ]
    return _dump(_ordered({**content, "reports": reports} if reports else content))


def incident_hash(incident: Incident) -> str:
    """SHA-256 over the canonical form, in hexadecimal."""
    return hash_of(as_json(incident))


def hash_of(content: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical form of the JSON object of an incident, in hexadecimal."""
    return hashlib.sha256(canonical_of(content).encode()).hexdigest()


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _ordered(v) if isinstance(v, dict | list) else v for k, v in value.items()}
    if not isinstance(value, list) or None in value:
        return value
    items = [_ordered(item) for item in value]
    return sorted(items, key=_rank) if len(items) > 1 else items


def _rank(item: Any) -> tuple[str, str]:
    """Things with ids by id, all else by what it says."""
    if isinstance(item, dict) and "id" in item:
        return item["id"], ""
    return "", _dump(item)
