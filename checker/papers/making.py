"""From an incident to its set of papers, as the bytes of Word files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from checker.assessment import ActorAssessment
from checker.errors import ArgumentError, Fault, PaperError, reason_of
from checker.messages import both
from checker.papers.case import Case
from checker.papers.circular import CIRCULAR
from checker.papers.contents import contents, is_needed
from checker.papers.fill import fill
from checker.papers.forms import FORMS, Form, chosen
from checker.papers.reminders import REMINDER
from checker.resources import templates as own_templates

__all__ = ["TEMPLATES", "make_papers", "read_templates"]

# The forms of a file, and the letters that are about many files.
TEMPLATES = (*FORMS, CIRCULAR, REMINDER)
_ENDING = ".docx"
_TWIN, _REPORTER = "-papan", "-pelapor"


def read_templates(folder: Path | None = None) -> dict[str, bytes]:
    """The Word files that papers are made from, by form id; the circular and the reminder too.

    `folder` holds those of an office: each replaces ours of the same name, the others stay.
    Raises PaperError for a file that bears the name of no form, and ArgumentError for a folder
    that cannot be read.
    """
    found = {form: (own_templates() / f"{form}{_ENDING}").read_bytes() for form in TEMPLATES}
    if folder is None:
        return found
    try:
        own = sorted(p for p in folder.iterdir() if p.suffix.lower() == _ENDING and _is_kept(p))
        if strange := [path for path in own if path.stem not in TEMPLATES]:
            raise PaperError(_strange(path) for path in strange)
        return found | {path.stem: path.read_bytes() for path in own}
    except OSError as error:
        reason = reason_of(error)
        raise ArgumentError(both("papers.templates", folder=folder, reason=reason)) from None


def _is_kept(path: Path) -> bool:
    """Whether a file is no mark that a word processor leaves beside an open one."""
    return not path.name.startswith(("~$", ".~", "."))


def _strange(path: Path) -> Fault:
    nearest = get_close_matches(path.stem, TEMPLATES, n=1)
    return Fault(
        "papers.strange_template",
        both("papers.strange_template", allowed=", ".join(TEMPLATES)),
        both("cli.nearest", nearest=f"{nearest[0]}{_ENDING}") if nearest else None,
        found=path.stem,
        allowed=TEMPLATES,
        nearest=nearest[0] if nearest else None,
        file=str(path),
    )


def make_papers(
    case: Case, only: Sequence[str] = (), templates: Mapping[str, bytes] | None = None
) -> dict[str, bytes]:
    """The papers that a file calls for, by file name.

    `only` names forms by number or id. Raises ArgumentError for a name that is none, for a form
    that was named and does not fit the file, and where the extra is missing; PaperError with
    the faults of every template that cannot be filled.
    """
    known = templates if templates is not None else read_templates()
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for form in chosen(only, case.forms):
        made = list(_of_form(form, case, asked=bool(only)))
        if only and not made:
            raise ArgumentError(both("papers.not_needed", form=form.id))
        for name, outcome, redacted in made:
            fields = contents(form, case, outcome, redacted=redacted)
            try:
                files[name] = fill(f"{form.id}{_ENDING}", known[form.id], fields)
            except PaperError as error:
                faults += [fault for fault in error.faults if fault not in faults]
                break
    if faults:
        raise PaperError(faults)
    return files


def _of_form(
    form: Form, case: Case, *, asked: bool
) -> Iterator[tuple[str, ActorAssessment | None, bool]]:
    """The papers of one form: file name, person, and whether names are left out."""
    kinds = {report["kind"] for report in case.incident.get("reports", ())}
    if not asked and kinds and form.sources and not kinds & set(form.sources):
        return
    name = case.forms.name_of(form)
    if not form.per_actor:
        yield f"{name}{_ENDING}", None, False
        if form.twin:
            yield f"{name}{_TWIN}{_ENDING}", None, True
        return
    for outcome in case.assessment.actors:
        if is_needed(form, case, outcome, asked=asked):
            yield f"{name}-{outcome.actor}{_ENDING}", outcome, False
    if form.hears and "reporter" in case.report:
        yield f"{name}{_REPORTER}{_ENDING}", None, False
