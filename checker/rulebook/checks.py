"""Sense of the whole rulebook: ids equal paths, cited articles are known, dates and links hold.

Shape is the schemas' business; here stand the rules that need more than one file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from checker.rulebook.build import Builder, Fault
from checker.rulebook.model import Norm

__all__ = ["check_examples", "check_norms"]

MOST_COMBINATIONS = 16
MOST_KEYS = 200
MOST_RULES = 100
ONE_DAY = timedelta(days=1)


def check_norms(builder: Builder) -> Iterator[Fault]:
    """Yield every fault of the norms, their citations and their links."""
    for norm in builder.norms.values():
        file, path = builder.norm_places[norm.id]
        for code, params in _faults_of(norm, builder, file):
            yield Fault(file, path, code, {"norm": norm.id, **params})
    yield from _engine_limits(builder)
    yield from _lists(builder)


def _faults_of(norm: Norm, builder: Builder, file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from _identity(norm, file)
    yield from _citations(norm, builder)
    yield from _links(norm, builder)
    yield from _dates(norm, builder)
    yield from _facts(norm, builder)
    if len(norm.combinations) > MOST_COMBINATIONS:
        yield "rule.too_many_readings", {"found": len(norm.combinations)}
    if norm.raised_by == "conduct" and not norm.raising:
        yield "rule.raised_by_nothing", {}


def _identity(norm: Norm, file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    home = file.removeprefix("regulations/").removesuffix(".yaml")
    if norm.id != home and not norm.id.startswith(home + "/"):
        yield "rule.id_not_path", {"found": norm.id, "allowed": home}


def _citations(norm: Norm, builder: Builder) -> Iterator[tuple[str, dict[str, Any]]]:
    cited = [norm.id, *norm.also, *norm.consequence.basis]
    cited += [basis for _, basis in norm.consequence.by_impact.values()]
    cited += [e.basis for e in norm.exemptions if e.basis_text is None]
    for penalty in norm.consequence.penalty:
        cited += [*penalty.basis, *([penalty.transition] if penalty.transition else [])]
    for citation in cited:
        regulation, _, article = citation.partition("/")
        known = builder.regulations.get(regulation)
        if known is None:
            yield "rule.unknown_regulation", {"found": citation}
        elif article not in known.labels:
            yield "rule.unknown_article", {"found": citation, "known": list(known.labels)}


def _links(norm: Norm, builder: Builder) -> Iterator[tuple[str, dict[str, Any]]]:
    named = [link.norm for link in norm.rests_on]
    named += [n for n in (norm.follows, norm.replaced_by) if n] + list(norm.special_to)
    named += sorted(norm.applies.unless) if norm.applies else []
    for name in named:
        if name not in builder.names.norms:
            yield "rule.unknown_norm", {"found": name, "known": sorted(builder.names.norms)}
    for name in norm.breaches:
        if name in builder.norms and builder.norms[name].breaches:
            yield "rule.chained_twice", {"found": name}
    if bool(norm.breaches) != (norm.raised_by == "breach"):
        yield "rule.breach_not_raised", {}
    if (norm.applies is not None) != (norm.raised_by == "classification"):
        yield "rule.applies_not_raised", {}


def _dates(norm: Norm, builder: Builder) -> Iterator[tuple[str, dict[str, Any]]]:
    validity = norm.validity
    if validity.last is not None and validity.last < validity.first:
        yield "rule.ends_before_begin", {"found": validity.last.isoformat()}
    home = builder.regulations.get(norm.regulation)
    if home is not None and (
        validity.first < home.first or (validity.last or date.max) > (home.last or date.max)
    ):
        yield "rule.outside_regulation", {"found": home.id}
    for before, after in pairwise(norm.consequence.penalty):
        if before.last is None or after.first != before.last + ONE_DAY:
            yield "rule.penalty_gap", {"found": str(after.first or before.last)}
    earlier = builder.norms.get(norm.follows or "")
    if earlier is None:
        return
    if earlier.validity.last is None or earlier.validity.last >= validity.first:
        yield "rule.versions_overlap", {"found": earlier.id}
    if earlier.track != norm.track:
        yield "rule.version_changes_track", {"found": earlier.id}


def _facts(norm: Norm, builder: Builder) -> Iterator[tuple[str, dict[str, Any]]]:
    parts = (*norm.elements, *norm.exemptions)
    elements = Counter(f for part in norm.elements for f in part.facts)
    # What is permitted is a kind of the same conduct, so it tests the same facts.
    own = (part for part in norm.exemptions if part.permission is None)
    exemptions = {f for part in own for f in part.facts}
    for fact, times in elements.items():
        if times > 1 or fact in exemptions:
            yield "rule.fact_twice", {"found": fact}
    for fact in norm.facts:
        if not builder.facts[fact].on_sheet and norm.applies is None:
            yield "rule.fact_not_on_sheet", {"found": fact}
    for name, times in Counter(part.id for part in parts).items():
        if times > 1:
            yield "rule.part_twice", {"found": name}


def _engine_limits(builder: Builder) -> Iterator[Fault]:
    keys: dict[str, set[str]] = {}
    rules: Counter[str] = Counter()
    for norm in builder.norms.values():
        keys.setdefault(norm.regulation, set()).update(e.key for e in norm.elements)
        rules[norm.regulation] += 1
    for regulation, names in keys.items():
        if len(names) > MOST_KEYS or rules[regulation] > MOST_RULES:
            file = f"regulations/{regulation}/regulation.yaml"
            yield Fault(file, (), "rule.engine_limit", {"found": len(names)})


def _lists(builder: Builder) -> Iterator[Fault]:
    """Yield a fault for every norm that a list names and nobody wrote."""
    known = sorted(builder.names.norms)
    for file, key in (("equivalents.yaml", "equivalents"), ("tried.yaml", "tried")):
        for i, entry in enumerate((builder.documents.get(file) or {}).get(key, ())):
            if entry["norm"] not in builder.names.norms:
                found = {"kind": "norma", "found": entry["norm"], "known": known}
                yield Fault(file, (key, i, "norm"), "rule.unknown_name", found)


def check_examples(builder: Builder, documents: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for every norm whose examples do not cover what the law names.

    Wanted: a match, one miss per element, one example per exception, one date boundary and
    one unknown.
    """
    entries: dict[str, tuple[str, int, Any]] = {}
    for file, document in documents.items():
        for i, entry in enumerate(document or []):
            if entry["norm"] not in builder.names.norms:
                found = {
                    "norm": entry["norm"],
                    "found": entry["norm"],
                    "known": sorted(builder.names.norms),
                }
                yield Fault(file, (i, "norm"), "rule.unknown_norm", found)
            entries[entry["norm"]] = (file, i, entry)
    for norm in builder.norms.values():
        if norm.id not in entries:
            file, path = builder.norm_places[norm.id]
            yield Fault(file, path, "rule.no_examples", {"norm": norm.id})
            continue
        file, i, entry = entries[norm.id]
        for missing in _missing_examples(norm, entry):
            yield Fault(file, (i,), "rule.example_missing", {"norm": norm.id, "found": missing})


def _missing_examples(norm: Norm, entry: Any) -> Iterator[str]:
    examples = entry.get("examples") or []
    kinds = {example["kind"] for example in examples}
    missed = {e.get("element") for e in examples if e["kind"] in ("miss", "unknown")}
    excepted = {e.get("exception") for e in examples}
    yield from (f"miss: {e.id}" for e in norm.elements if e.id not in missed)
    yield from (f"exception: {e.id}" for e in norm.exemptions if e.id not in excepted)
    yield from (kind for kind in ("boundary", "unknown") if kind not in kinds)
