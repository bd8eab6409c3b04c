"""Which papers there are, which of them a file needs, and under which number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from checker.errors import ArgumentError, Bilingual
from checker.messages import both
from checker.rulebook.model import is_valid

if TYPE_CHECKING:
    from checker.rulebook import Rulebook

__all__ = [
    "FORMS",
    "Form",
    "FormSet",
    "Identity",
    "chosen",
    "form_set",
    "forms_file",
    "no_forms",
]

Need = Literal["always", "other_law", "crime", "letter"]
Identity = Literal["post", "name", "numbers"]
_DOCUMENT = "forms.yaml"


@dataclass(frozen=True)
class Form:
    """One paper: its template, the sources it is for, whether each person gets his own.

    `sources` are kinds of report; `needs` is what the assessment must hold. `reporter` are the
    parts of the reporter's identity that the form asks for; `actor` is how much it asks of the
    reported person: nothing beyond the post, the name, or the numbers of the service too. `hears`
    says that the reporter gets one as well, `mark` whether it is a numbered form, `twin` whether
    it has one without names.
    """

    id: str
    sources: tuple[str, ...] = ()
    per_actor: bool = False
    needs: Need = "always"
    actor: Identity = "name"
    reporter: tuple[str, ...] = ()
    hears: bool = False
    mark: bool = True
    twin: bool = False


_REPORT, _FINDING, _TIP = ("laporan", "pelimpahan"), ("temuan",), ("informasi_awal",)
_WHO = ("name", "address", "work")
_RECEIPT = ("name", "birth", "address", "contact")
_WHOLE = (*_RECEIPT, "id_number", "sex", "work", "nationality")

FORMS: Mapping[str, Form] = {
    form.id: form
    for form in (
        Form("laporan", _REPORT, reporter=_WHOLE),
        Form("tanda-terima", _REPORT, reporter=_RECEIPT),
        Form("temuan", _FINDING),
        Form("lhp", (*_FINDING, *_TIP), actor="post"),
        Form("informasi-awal", _TIP, actor="post"),
        Form("registrasi", (*_REPORT, *_FINDING), mark=False),
        Form("kajian-awal", _REPORT, reporter=_WHO),
        Form("undangan", (*_REPORT, *_FINDING), per_actor=True, hears=True),
        Form("ba-klarifikasi", (*_REPORT, *_FINDING), per_actor=True, hears=True),
        Form("kajian", (*_REPORT, *_FINDING), actor="numbers", reporter=_WHO),
        Form("penerusan", per_actor=True, needs="other_law"),
        Form("penerusan-pidana", per_actor=True, needs="crime"),
        Form("surat-bkn", per_actor=True, needs="letter", actor="numbers", mark=False),
        Form("surat-ppk", per_actor=True, needs="letter", actor="numbers", mark=False),
        Form("status", (*_REPORT, *_FINDING), reporter=("name",), twin=True),
    )
}


@dataclass(frozen=True)
class FormSet:
    """The forms of one regulation; what is not known of them is None or missing.

    `numbers` go by form id. `basis` and `forwarding_basis` are the lines under "Dasar".
    """

    id: str | None
    regulation: str | None
    basis: tuple[str, ...]
    forwarding_basis: tuple[str, ...]
    direct_forward: str | None
    numbers: Mapping[str, str]
    notes: Bilingual | None

    def name_of(self, form: Form) -> str:
        """How the file of a form is called: its number first, where there is one."""
        number = self.numbers.get(form.id)
        return f"{number}-{form.id}" if number else form.id


def forms_file(rulebook: Rulebook) -> Mapping[str, Any]:
    """What the rulebook says of forms; raises ArgumentError where it says nothing."""
    found: Mapping[str, Any] | None = rulebook.documents.get(_DOCUMENT)
    if found is None:
        raise ArgumentError(both("papers.no_forms", file=_DOCUMENT))
    return found


def form_set(
    rulebook: Rulebook, contests: Sequence[str], regimes: Sequence[str], day: date
) -> FormSet:
    """The forms in force on `day` for these contests; without numbers where that is not settled."""
    entries = forms_file(rulebook)["sets"]
    found = [
        entry
        for entry in entries
        if list(regimes) == [entry["regime"]]
        and ("contests" not in entry or set(contests) <= set(entry["contests"]))
        and is_valid(entry, day)
    ]
    if len(found) != 1:
        return no_forms("papers.no_set")
    (entry,) = found
    source = entry["provenance"]
    return FormSet(
        entry["id"],
        entry.get("regulation"),
        tuple(entry["basis"]),
        tuple(entry["forwarding_basis"]),
        entry.get("direct_forward"),
        entry["numbers"],
        source.get("notes"),
    )


def no_forms(why: str) -> FormSet:
    """A set without regulation and numbers, where these are not settled; `why` is a message."""
    return FormSet(None, None, (), (), None, {}, both(why))


def chosen(only: Sequence[str], forms: FormSet) -> list[Form]:
    """The forms that were asked for by number or id, all of them when nothing was asked.

    Raises ArgumentError for a word that is neither, with the nearest one that is.
    """
    if not only:
        return list(FORMS.values())
    names = {number: form for form, number in forms.numbers.items()}
    names |= {form: form for form in FORMS}
    asked = {names[_known(word, names, forms)] for word in only}
    return [form for form in FORMS.values() if form.id in asked]


def _known(word: str, names: Mapping[str, str], forms: FormSet) -> str:
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in names}
    if word.lower() in lowered:
        return lowered[word.lower()]
    # Another number is another form, not a slip of the pen.
    nearest = get_close_matches(word.lower(), FORMS, n=1)
    raise ArgumentError(
        both(
            "papers.no_form",
            found=word,
            set=forms.regulation or "-",
            allowed=", ".join(_listed(forms)),
        ),
        remedy=both("cli.nearest", nearest=nearest[0]) if nearest else None,
    )


def _listed(forms: FormSet) -> Iterator[str]:
    for form in FORMS:
        number = forms.numbers.get(form)
        yield f"{form} ({number})" if number else form
