"""What a worker can be asked: bytes in, the bytes of the answer out, by one library call each."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from checker.checker import Checker
from checker.errors import Fault, IncidentError, PaperError
from checker.explain import assemble
from checker.incident import as_json, incident_hash
from checker.intake.strict import strict_json
from checker.messages import both
from checker.reports.json import report
from checker.service.media import page

if TYPE_CHECKING:
    from checker.papers import Office

__all__ = ["JOBS", "Job", "Params"]

Params = Mapping[str, Any]
Job = Callable[[Checker, Params, bytes], bytes]

# The first day that a zip can bear: the same papers are the same bytes.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_PARTS = ("incident", "office", "only")


def _assess(checker: Checker, params: Params, body: bytes) -> bytes:
    return report(checker.check(body, as_of=params.get("as_of"))).encode()


def _line(checker: Checker, params: Params, body: bytes) -> bytes:
    """An assessment on one line."""
    return checker.check(body, as_of=params.get("as_of")).model_dump_json().encode()


def _validate(checker: Checker, params: Params, body: bytes) -> bytes:
    """What would be refused is found by everything that comes before an assessment is written."""
    examined = checker.examine(body, as_of=params.get("as_of"))
    incident, rulebook = examined.incident, checker.rulebook
    return page(
        {
            "valid": True,
            "incident": {"id": incident.id, "hash": incident_hash(incident)},
            "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
            "as_of": examined.reported.as_of.isoformat(),
            "as_of_source": examined.as_of_source,
        }
    )


def _questions(checker: Checker, params: Params, body: bytes) -> bytes:
    from checker.inquire import Trials, ask_document, inquiry

    as_of = params.get("as_of")
    trials = Trials(checker, checker.examine(body, as_of=as_of).incident, as_of)
    return page(ask_document(trials, inquiry(trials)))


def _path(checker: Checker, params: Params, body: bytes) -> bytes:
    from checker.route.journey import journey
    from checker.route.journey_data import as_data

    examined, rulebook = checker.examine(body, as_of=params.get("as_of")), checker.rulebook
    assessment = assemble(examined)
    found = journey(assessment, as_json(examined.incident), rulebook.journey)
    return page(as_data(found, assessment, rulebook))


def _papers(checker: Checker, params: Params, body: bytes) -> bytes:
    """A zip of the papers; the body holds the incident beside the profile of the office."""
    from checker.papers import Case, make_papers

    parts = _parts_of(body)
    office, only = _office(parts.get("office")), _only(parts.get("only", []))
    # Written out again: what is no object must not be taken for a text that holds one.
    source = json.dumps(parts["incident"])
    try:
        examined = checker.examine(source, as_of=params.get("as_of"))
    except IncidentError as error:
        raise IncidentError(_within("/incident", fault) for fault in error.faults) from None
    return _zip(make_papers(Case.of(examined, office), only))


def _parts_of(body: bytes) -> dict[str, Any]:
    """The members of the body; raises IncidentError where they are not those of this request."""
    try:
        parts = strict_json(body.decode("utf-8-sig"))
    except RecursionError:
        raise IncidentError([_fault("too_deep")]) from None
    except ValueError as error:
        line, column = getattr(error, "lineno", None), getattr(error, "colno", None)
        raise IncidentError([_fault("no_json")._replace(line=line, column=column)]) from None
    if not isinstance(parts, dict):
        raise IncidentError([_fault("no_object")])
    faults = [_fault("strange_part", found=key) for key in parts if key not in _PARTS]
    if "incident" not in parts:
        faults.append(_fault("no_incident"))
    if faults:
        raise IncidentError(faults)
    return parts


def _fault(code: str, *, pointer: str | None = None, found: str | None = None) -> Fault:
    name, allowed = f"service.{code}", _PARTS if code == "strange_part" else ()
    words = both(name, found=found, allowed=", ".join(_PARTS))
    return Fault(name, words, pointer=pointer, found=found, allowed=allowed)


def _office(profile: Any) -> Office:
    from checker.papers.office import Office, office_from

    if profile is None:
        return Office()
    try:
        return office_from(profile)
    except PaperError as error:
        raise PaperError(_within("/office", fault) for fault in error.faults) from None
    except RecursionError:
        # It could just be read: to look into it, or to quote it, takes a few calls more.
        raise IncidentError([_fault("too_deep", pointer="/office")]) from None


def _only(names: Any) -> list[str]:
    if isinstance(names, list) and all(isinstance(name, str) for name in names):
        return names
    raise IncidentError([_fault("only", pointer="/only")])


def _within(part: str, fault: Fault) -> Fault:
    """The fault as it lies in the whole body; lines were those of the part alone."""
    return fault._replace(pointer=f"{part}{fault.pointer or ''}", line=None, column=None)


def _zip(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in sorted(files.items()):
            package.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _rules(checker: Checker, _params: Params, _body: bytes) -> bytes:
    from checker.lawbook import list_norms

    return page(list_norms(checker.rulebook))


def _rule(checker: Checker, params: Params, _body: bytes) -> bytes:
    from checker.lawbook import show_norm

    return page(show_norm(checker.rulebook, params["id"]))


JOBS: Mapping[str, Job] = {
    "assess": _assess,
    "line": _line,
    "validate": _validate,
    "questions": _questions,
    "path": _path,
    "papers": _papers,
    "rules": _rules,
    "rule": _rule,
}
