"""What was reported, as strict and frozen models."""

from checker.incident.acts import Act, Cause, OneOf
from checker.incident.base import Tri, VagueDate, When
from checker.incident.canon import canonical_json, hash_of, incident_hash
from checker.incident.document import (
    Contest,
    Evidence,
    Handling,
    Incident,
    Report,
    Statement,
    Target,
)
from checker.incident.form import as_json, parse
from checker.incident.people import Actor

__all__ = [
    "Act",
    "Actor",
    "Cause",
    "Contest",
    "Evidence",
    "Handling",
    "Incident",
    "OneOf",
    "Report",
    "Statement",
    "Target",
    "Tri",
    "VagueDate",
    "When",
    "as_json",
    "canonical_json",
    "hash_of",
    "incident_hash",
    "parse",
]
