"""The rulebook: everything in `rules/`, read, checked as a whole, and hashed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from checker.errors import ArgumentError
from checker.logic import All, Closed
from checker.messages import both
from checker.rulebook.compiled import recall, remember
from checker.rulebook.guidance import Guidance
from checker.rulebook.law import Law, law_on, turning_days
from checker.rulebook.model import (
    Clause,
    Contest,
    Fact,
    Norm,
    Presumption,
    Question,
    Regulation,
)
from checker.rulebook.source import Source, hash_of, parsed, read_folder

if TYPE_CHECKING:
    from checker.rulebook.admissibility import RequirementSet
    from checker.rulebook.build import Builder
    from checker.rulebook.follow_up import FollowUp
    from checker.rulebook.holidays import Holidays
    from checker.rulebook.permissions import Permission
    from checker.rulebook.prevention import Prevention

__all__ = ["Rulebook"]

CLASSIFICATION = "classification"
_ANYONE = All(())
# What the compiled form holds: the parts of a rulebook, and what is worked out of them.
PARTS = (
    *(
        "version",
        "facts",
        "questions",
        "presumptions",
        "clauses",
        "usual",
        "regulations",
        "norms",
        "contests",
    ),
    *("sanctions", "paths", "journey", "regions", "deciders", "ppk", "guidance", "norm_files"),
)
WORKED_OUT = (
    *("chains", "turning_days", "earliest", "constrained", "subjects"),
    *("rules_of_classification", "not_yet_norms", "weighed", "tried"),
)
KEPT = (*PARTS, *WORKED_OUT)


@dataclass(frozen=True, eq=False, repr=False)
class Rulebook:
    """The law as data. It never changes once read and may be shared between threads.

    `clauses` are the certain constraints, `usual` those that only mostly hold; `journey` tells
    where a file is on its path, empty where there is no such file. `memo` is for what
    later rooms remember of this rulebook: it goes when the rulebook goes.
    """

    version: str
    hash: str
    facts: Mapping[str, Fact]
    questions: Mapping[str, Question]
    presumptions: tuple[Presumption, ...]
    clauses: tuple[Clause, ...]
    usual: tuple[Clause, ...]
    regulations: Mapping[str, Regulation]
    norms: Mapping[str, Norm]
    contests: Mapping[str, Contest]
    sanctions: Mapping[str, Any]
    paths: tuple[Any, ...]
    regions: Mapping[str, str]
    deciders: tuple[Any, ...]
    ppk: tuple[Any, ...]
    journey: Mapping[str, Any]
    guidance: tuple[Guidance, ...]
    source: Source
    norm_files: Mapping[str, str]
    memo: dict[str, Any] = field(default_factory=dict)
    _laws: dict[int, Law] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Say which rulebook it is, in one line."""
        name, digest = type(self).__name__, self.hash[:12]
        return f"<{name} {self.version}, {len(self.norms)} norms, hash {digest}>"

    @classmethod
    def load(cls, path: Path | str | None = None) -> Self:
        """Read the rulebook of the folder `path`, the one that comes with the library if None.

        Raises RulebookError with every fault of the folder, ArgumentError for what is no path.
        """
        given: object = path
        if given is not None and not isinstance(given, str | Path):
            found = type(given).__name__
            raise ArgumentError(both("finding.not_a_folder", found=found))
        texts = read_folder(Path(path) if path is not None else None)
        digest = hash_of(texts)
        kept = recall(digest, KEPT)
        if kept is not None:
            parts, documents = kept
            return cls._of(parts, Source(texts, digest, documents))
        made = cls._built(parsed(texts, digest))
        remember(digest, {name: getattr(made, name) for name in KEPT}, made.documents)
        return made

    @classmethod
    def _of(cls, parts: Mapping[str, Any], source: Source) -> Self:
        """Return the rulebook of a compiled form, which also holds what was worked out of it."""
        made = cls(hash=source.hash, source=source, **{name: parts[name] for name in PARTS})
        vars(made).update({name: parts[name] for name in WORKED_OUT})
        return made

    @classmethod
    def _built(cls, source: Source) -> Self:
        from checker.rulebook.admissibility import read_admissibility
        from checker.rulebook.build import Builder
        from checker.rulebook.follow_up import read_follow_up
        from checker.rulebook.guidance_source import read_guidance
        from checker.rulebook.permissions import read_permissions
        from checker.rulebook.presumptions import read_practice, read_presumptions
        from checker.rulebook.prevention import read_prevention

        documents = source.documents
        builder = Builder(documents)
        builder.build()
        guidance = tuple(read_guidance(builder))
        presumptions = tuple(read_presumptions(builder))
        questions = read_practice(builder)
        for read in (read_prevention, read_admissibility, read_follow_up):
            read(builder)
        list(read_permissions(builder))
        source.refuse_faults(builder)
        return cls(
            version=documents["rulebook.yaml"]["version"],
            hash=source.hash,
            facts=builder.facts,
            questions=questions,
            presumptions=presumptions,
            clauses=tuple(builder.clauses),
            usual=tuple(builder.usual),
            regulations=builder.regulations,
            norms=_chained(builder.norms),
            contests=builder.contests,
            sanctions={
                d["regulation"]: d for f, d in documents.items() if f.startswith("sanctions/")
            },
            paths=_by_track(d for f, d in sorted(documents.items()) if f.startswith("paths/")),
            regions=_region_names(documents["regions.yaml"]["regions"]),
            deciders=tuple(documents["deciders.yaml"]["deciders"]),
            ppk=tuple((documents.get("ppk.yaml") or {"ppk": ()})["ppk"]),
            journey={
                **(documents.get("parameters/jalur.yaml") or {}),
                "clocks": _clocks(d for f, d in documents.items() if f.startswith("paths/")),
            },
            guidance=guidance,
            source=source,
            norm_files={norm: file for norm, (file, _) in builder.norm_places.items()},
        )

    def __getstate__(self) -> dict[str, Any]:
        """Leave behind what was remembered: an engine cannot go to another process."""
        return {**vars(self), "memo": {}, "_laws": {}}

    @property
    def documents(self) -> Mapping[str, Any]:
        """What each rule file says, the examples left out."""
        return self.source.documents

    @cached_property
    def chains(self) -> Mapping[str, tuple[Norm, ...]]:
        """The versions of each norm in order of time, by the id of the first."""
        found: dict[str, list[Norm]] = {}
        for norm in self.norms.values():
            found.setdefault(norm.chain, []).append(norm)
        return {
            chain: tuple(sorted(versions, key=lambda norm: norm.validity.first))
            for chain, versions in sorted(found.items())
        }

    @cached_property
    def holidays(self) -> Holidays | None:
        """The days on which offices do not work; None where the rulebook has no such table."""
        from checker.rulebook.holidays import HOLIDAYS, Holidays

        document = self.documents.get(HOLIDAYS)
        return Holidays.of(document) if document else None

    @cached_property
    def prevention(self) -> Prevention:
        """The causes and the measures against them."""
        from checker.rulebook.prevention import read_prevention

        return read_prevention(self._builder())

    @cached_property
    def admissibility(self) -> tuple[RequirementSet, ...]:
        """What a report has to have."""
        from checker.rulebook.admissibility import read_admissibility

        return read_admissibility(self._builder())

    @cached_property
    def permissions(self) -> tuple[Permission, ...]:
        """What the law expressly allows."""
        from checker.rulebook.permissions import read_permissions

        return tuple(read_permissions(self._builder()))

    @cached_property
    def follow_up(self) -> FollowUp:
        """What may be done where a recommendation is not answered or not followed."""
        from checker.rulebook.follow_up import read_follow_up

        return read_follow_up(self._builder())

    def _builder(self) -> Builder:
        """Return what reads the parts that few ask for; they were found sound when it was kept."""
        from checker.rulebook.build import Builder

        builder = Builder(self.documents)
        builder.build()
        return builder

    @cached_property
    def turning_days(self) -> tuple[date, ...]:
        """The days on which the law changes."""
        return turning_days(self.norms.values())

    @cached_property
    def earliest(self) -> date:
        """The first day of the oldest regulation."""
        return min(regulation.first for regulation in self.regulations.values())

    @cached_property
    def constrained(self) -> tuple[str, ...]:
        """The facts that certain constraints narrow together."""
        named = {fact for clause in self.clauses for fact, _ in clause.literals}
        return tuple(sorted(named))

    @cached_property
    def subjects(self) -> Mapping[str, tuple[Closed, ...]]:
        """For each track, the ways in which its norms say whom they address."""
        anyone = Closed(_ANYONE)
        found: dict[str, dict[Closed, None]] = {}
        for norm in self.norms.values():
            if norm.track == "none":
                continue
            of_track = found.setdefault(norm.track, {})
            if norm.subject is None:
                of_track[anyone] = None
            else:
                of_track |= dict.fromkeys(norm.elements[norm.subject].variants.values())
        return {track: tuple(subjects) for track, subjects in sorted(found.items())}

    @cached_property
    def rules_of_classification(self) -> tuple[Norm, ...]:
        """The norms without a finding of their own, read when states and levels are known."""
        return tuple(n for n in self.norms.values() if n.raised_by == CLASSIFICATION)

    @cached_property
    def not_yet_norms(self) -> Mapping[str, tuple[str, ...]]:
        """For each track, the labels of articles that are known but not yet norms."""
        found: dict[str, list[str]] = {}
        for regulation in sorted(self.regulations.values(), key=lambda r: r.id):
            for article, track in regulation.expected.items():
                citation = f"{regulation.id}/{article}"
                if not self._is_norm(citation):
                    found.setdefault(track, []).append(self.label(citation))
        return {track: tuple(labels) for track, labels in found.items()}

    def _is_norm(self, citation: str) -> bool:
        return any(
            norm.id == citation or norm.id.startswith(citation + "/")
            for norm in self.norms.values()
        )

    @cached_property
    def weighed(self) -> tuple[str, ...]:
        """The facts that some table of sanctions names as factors."""
        factors = (factor for table in self.sanctions.values() for factor in table["factors"])
        return tuple(dict.fromkeys(f["fact"] for f in factors if f.get("fact") in self.facts))

    @cached_property
    def tried(self) -> Mapping[str, tuple[str, ...]]:
        """For each norm that agrees with decided cases, their numbers."""
        entries = self.documents.get("tried.yaml", {"tried": ()})["tried"]
        return {entry["norm"]: tuple(entry["cases"]) for entry in entries}

    def maturity(self, norm: Norm) -> str:
        """Return how well a norm is proved beyond its examples.

        `tried`: it agrees with a decided case; `checked`: it was read a second time against a
        primary text, or its words were looked up and stand there; `draft`: it has examples only.
        """
        if norm.id in self.tried:
            return "tried"
        looked_up = norm.provenance.get("looked_up") or {}
        found = looked_up.get("result") == "text" or looked_up.get("by") == "hand"
        return "checked" if found or norm.provenance.get("second_reading") else "draft"

    def law(self, day: date) -> Law:
        """Return the norms as they stand on `day`."""
        interval = bisect_right(self.turning_days, day)
        if interval not in self._laws:
            chains = [c for c in self.chains.values() if c[0].raised_by != CLASSIFICATION]
            self._laws[interval] = law_on(day, interval, chains)
        return self._laws[interval]

    def region(self, name: str | None) -> str | None:
        """Return the id of the region that bears `name`, None where the rulebook has none."""
        return self.regions.get(name.casefold()) if name else None

    def label(self, citation: str) -> str:
        """Return a citation as a lawyer writes it: article, letter, number, then the regulation."""
        name, _, article = citation.partition("/")
        regulation = self.regulations.get(name)
        if regulation is None:
            return citation
        words = regulation.labels.get(article, article)
        return f"{words} {regulation.short}" if words else regulation.short

    def fact_label(self, fact: str, lang: str) -> str:
        """Return the short statement of `fact`."""
        return str(self.facts[fact].label[lang])

    def value_label(self, fact: str, value: str, lang: str) -> str:
        """Return the words for one value of `fact`; those of a boolean are `true` and `false`."""
        known = self.facts[fact].labels.get(value)
        return str(known[lang]) if known else value


def _region_names(entries: Iterable[Any]) -> dict[str, str]:
    return {
        str(name).casefold(): entry["id"]
        for entry in entries
        for name in (entry["id"], entry["name"], *entry.get("aliases", ()))
    }


def _by_track(paths: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    """Return each path once for every track that it serves; what tracks share comes first."""
    shared_first = sorted(paths, key=lambda path: len(path["tracks"]) == 1)
    return tuple({**path, "track": track} for path in shared_first for track in path["tracks"])


def _clocks(paths: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the clock from which the limit of each step counts."""
    return {
        step["id"]: step["deadline"]["from"]
        for path in paths
        for step in path["steps"]
        if "from" in step.get("deadline", {})
    }


def _chained(norms: Mapping[str, Norm]) -> dict[str, Norm]:
    """Give every norm the id of the first version of its chain."""
    result = {}
    for norm in norms.values():
        first = norm
        while first.follows is not None:
            first = norms[first.follows]
        result[norm.id] = replace(norm, chain=first.id) if first is not norm else norm
    return result
