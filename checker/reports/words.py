"""The words of one report: its language, labels, names, and how dates and lists are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from checker.assessment import Assessment, FactUse, Finding, Lang, Level, Text
from checker.messages import text
from checker.messages.report import MESSAGES
from checker.reports.document import NBSP, Span, Tone
from checker.reports.labels import Labels, Names

__all__ = ["HASH_SHOWN", "Words", "cited_as", "lowered", "missing", "raised", "spaced", "unique"]

HASH_SHOWN = 12
_TONES: dict[str, Tone] = {"established": "established", "open": "open", "excepted": "excepted"}


class Words(NamedTuple):
    """Everything that turns an id or a value into words of the chosen language."""

    lang: Lang
    labels: Labels
    names: Names
    explain: bool = False
    cited: Mapping[str, str] = MappingProxyType({})
    regime: str | None = None

    @classmethod
    def of(
        cls,
        assessment: Assessment,
        lang: Lang,
        labels: Labels,
        names: Names,
        explain: bool = False,
    ) -> Words:
        """The words for an assessment: a norm is cited everywhere as its findings are.

        `regime` is the one under which all acts stand, if they stand under one.
        """
        found = (finding for actor in assessment.actors for finding in actor.findings)
        cited = cited_as((f.norm, f.citation) for f in found)
        contests = {act.contest for act in assessment.acts}
        regimes = {labels.contest_regime(contest) if contest else None for contest in contests}
        regime = regimes.pop() if len(regimes) == 1 else None
        return cls(lang, labels, names, explain, cited, regime)

    def say(self, code: str, **params: object) -> str:
        """A text of the report catalogue."""
        return text(f"report.{code}", self.lang, **params)

    def knows(self, code: str) -> bool:
        """Whether the report catalogue has this text."""
        return f"report.{code}" in MESSAGES

    def read(self, content: Text) -> str:
        """A bilingual text of the assessment."""
        return content.in_(self.lang)

    def day(self, value: date) -> str:
        """A date as it is written in a letter."""
        months = self.say("months").split()
        return NBSP.join((str(value.day), months[value.month - 1], str(value.year)))

    def incident(self, ident: str | None, digest: str) -> str:
        """An incident by its id, with its short hash."""
        name = ident or self.say("incident.unnamed")
        return self.say("incident.value", name=name, hash=digest[:HASH_SHOWN])

    def rulebook(self, version: str, digest: str) -> str:
        """A rulebook by its version, with its short hash."""
        return self.say("rulebook.value", version=version, hash=digest[:HASH_SHOWN])

    def all_of(self, parts: Sequence[str]) -> str:
        """`a, b, dan c`."""
        return self._joined(parts, self.say("and"))

    def any_of(self, parts: Sequence[str]) -> str:
        """`a, b, atau c`."""
        return self._joined(parts, self.say("or"))

    def _joined(self, parts: Sequence[str], last: str) -> str:
        if len(parts) < 3:
            return f" {last} ".join(parts)
        return f"{', '.join(parts[:-1])}, {last} {parts[-1]}"

    def state(self, state: str) -> Span:
        """The words for a state, with its tone."""
        return Span(self.say(f"state.{state}"), _TONES.get(state, "plain"))

    def track(self, track: str) -> str:
        """The name of a track."""
        return self.say(f"track.{track}")

    def category(self, category: str) -> str:
        """The category of a track; a crime is one of the elections that the file is about."""
        code = f"category.{category}.{self.regime}"
        return self.say(code if self.knows(code) else f"category.{category}")

    def levels(self, levels: Iterable[Level]) -> str:
        """Levels, joined by `atau`."""
        return self.any_of([self.say(f"level.{level}") for level in levels])

    def norms(self, norms: Iterable[str]) -> list[str]:
        """The citations of norms, each once, in the order given."""
        return list(dict.fromkeys(self.norm(norm) for norm in norms))

    def norm(self, norm: str) -> str:
        """The citation of a norm, in the version that was applied."""
        return self.cited.get(norm) or self.labels.norm_label(norm, self.lang)

    def finding(self, finding: Finding) -> str:
        """How a finding is cited."""
        if finding.norm is None:
            return self.say("finding.undescribed")
        return finding.citation or self.labels.norm_label(finding.norm, self.lang)

    def reading(self, question: str, reading: str) -> str:
        """A reading of a question of law, by name."""
        return f"“{self.labels.reading_title(question, reading, self.lang)}”"

    def shortened(self, names: Sequence[str], most: int = 6) -> str:
        """A list of names, cut where it would tire the reader unless all is to be explained."""
        rest = 0 if self.explain else len(names) - most
        shown = "; ".join(names[:most] if rest > 0 else names)
        return self.say("others.more", list=shown, count=rest) if rest > 0 else shown

    def actor(self, actor: str) -> str:
        """An actor by name and id."""
        return _named(self.names.actors.get(actor), actor)

    def source(self, confidence: str) -> str:
        """Where something below the text of the law comes from; empty for the text itself."""
        return "" if confidence == "statute" else self.say(f"source.{confidence}")

    def acts(self, acts: Iterable[str]) -> str:
        """Acts by their ids: `perbuatan p1 dan p2`."""
        named = unique(acts)
        code = "finding.where" if len(named) == 1 else "finding.where.several"
        return self.say(code, act=self.all_of(named))

    def target(self, target: str) -> str:
        """A target by name and id."""
        return _named(self.names.targets.get(target), target)

    def evidence(self, evidence: str) -> str:
        """A piece of evidence by kind and id."""
        return _named(self.names.evidence.get(evidence), evidence)

    def fact(self, use: FactUse) -> str:
        """A fact with its value, as one clause; of one that is missing only the label."""
        label = self.labels.fact_label(use.fact, self.lang)
        if missing(use):
            return label
        if set(use.values) == {"true", "false"}:
            return self.say("fact.unsettled", label=label)
        if use.values == ("true",):
            return label
        return self.say("fact.value", label=label, value=self._values(use))

    def _values(self, use: FactUse) -> str:
        return self.any_of([self.value(use.fact, value) for value in use.values])

    def value(self, fact: str, value: str) -> str:
        """One value of a fact, of a boolean one `ya` or `tidak`."""
        if value in ("true", "false"):
            return self.say("fact.yes" if value == "true" else "fact.no")
        return lowered(self.labels.value_label(fact, value, self.lang))


def cited_as(findings: Iterable[tuple[str | None, str | None]]) -> Mapping[str, str]:
    """Return how each norm is cited, from norms and citations; none of a norm cited in two ways."""
    found: dict[str, set[str]] = {}
    for norm, citation in findings:
        if norm is not None and citation is not None:
            found.setdefault(norm, set()).add(citation)
    return {norm: told.pop() for norm, told in found.items() if len(told) == 1}


def _named(name: str | None, ident: str) -> str:
    return f"{name} [{ident}]" if name else ident


def missing(use: FactUse) -> bool:
    """Whether nothing at all is known of a fact: nobody stated it, or it is stated as unknown."""
    return use.origin in ("unstated", "unknown") and len(use.values) != 1


def spaced(ident: str) -> str:
    """An id as words.

    >>> spaced("calon-sendiri")
    'calon sendiri'
    """
    return ident.replace("_", " ").replace("-", " ")


def lowered(words: str) -> str:
    """Words with a small first letter, unless they begin with an abbreviation.

    >>> lowered("Menghadiri kegiatan"), lowered("PNS aktif")
    ('menghadiri kegiatan', 'PNS aktif')
    """
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def raised(words: str) -> str:
    """Words with a capital first letter.

    >>> raised("unsur terpenuhi")
    'Unsur terpenuhi'
    """
    return words[:1].upper() + words[1:]


def unique(names: Iterable[str]) -> list[str]:
    """Names, each once, in the order given."""
    return list(dict.fromkeys(names))
