"""From the documents of a rules folder to the objects of a rulebook; names are resolved here.

Every name that leads nowhere becomes a fault with the place of the value that bears it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from checker.logic import Expression, Test, Value, questions_of
from checker.rulebook.closing import Closing
from checker.rulebook.entries import (
    applies_of,
    consequence_of,
    day_of,
    is_norm_file,
    validity_of,
)
from checker.rulebook.expressions import Names, Path, Unknown
from checker.rulebook.model import (
    Clause,
    Contest,
    Element,
    Exemption,
    Fact,
    Link,
    Norm,
    Question,
    Reading,
    Regulation,
)

__all__ = ["Builder", "Fault"]

Documents = Mapping[str, Any]


@dataclass(frozen=True)
class Fault:
    """Something wrong in a rule file: the file, the path to the value, what is wrong."""

    file: str
    path: Path
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


class Builder:
    """Builds the parts of a rulebook from its documents and gathers every fault."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self.faults: list[Fault] = []
        self.facts: dict[str, Fact] = {}
        self.questions: dict[str, Question] = {}
        self.readings: dict[tuple[str, str], Expression] = {}
        self.clauses: list[Clause] = []
        self.usual: list[Clause] = []
        self.norms: dict[str, Norm] = {}
        self.regulations: dict[str, Regulation] = {}
        self.contests: dict[str, Contest] = {}
        self.norm_places: dict[str, tuple[str, Path]] = {}
        self.names = Names({}, {}, frozenset(), frozenset())
        self.closing = Closing(self.questions, self.readings)
        self._keys: dict[str, dict[Expression, str]] = {}

    def build(self) -> None:
        """Read facts, definitions, questions, constraints, regulations, norms and contests."""
        self._read_facts()
        sources = list(self._norm_sources())
        self.names = Names(
            self.facts,
            {d["id"]: d for d in self._entries("definitions.yaml", "definitions")},
            frozenset(q["id"] for q in self._entries("questions.yaml", "questions")),
            frozenset(source["id"] for _, _, source in sources),
        )
        self._check_definitions()
        self._read_inferences()
        self._read_questions()
        self._drop_circular_questions()
        self._read_clauses()
        self._read_regulations()
        for file, path, source in sources:
            self._guarded(file, path, partial(self._read_norm, file, path, source))
        self._read_contests()

    def _entries(self, file: str, key: str) -> list[Any]:
        document = self.documents.get(file)
        return list(document[key]) if document else []

    def _norm_sources(self) -> Iterator[tuple[str, Path, Any]]:
        for file, document in self.documents.items():
            if is_norm_file(file):
                for i, source in enumerate(document or []):
                    yield file, (i,), source

    def _guarded(self, file: str, path: Path, action: Callable[[], None]) -> None:
        try:
            action()
        except Unknown as unknown:
            known = {"kind": unknown.kind, "found": unknown.name, "known": unknown.known}
            self.faults.append(Fault(file, (*path, *unknown.path), "rule.unknown_name", known))

    def _read_facts(self) -> None:
        for source in self._entries("vocabulary.yaml", "facts"):
            boolean = source["type"] == "bool"
            labels = source.get("values") or {}
            values: tuple[Value, ...] = (True, False) if boolean else tuple(labels)
            fields = source.get("fields") or [source["field"]] if "field" in source else []
            self.facts[source["id"]] = Fact(
                id=source["id"],
                kind=source["kind"],
                values=values,
                labels=labels,
                on_sheet=source["sheet"],
                field=source.get("field"),
                derive=source.get("derive"),
                fields=tuple(source.get("fields") or fields),
                inferred_when=None,
                label=source["label"],
                question=source["question"],
                who=source["who"],
            )

    def _read_inferences(self) -> None:
        for i, source in enumerate(self._entries("vocabulary.yaml", "facts")):
            if "inferred_when" in source:
                path: Path = ("facts", i, "inferred_when")
                self._guarded("vocabulary.yaml", path, partial(self._infer, source))

    def _infer(self, source: Any) -> None:
        fact = self.facts[source["id"]]
        when = self.names.read(source["inferred_when"])
        self.facts[fact.id] = replace(fact, inferred_when=when)

    def _check_definitions(self) -> None:
        for i, source in enumerate(self._entries("definitions.yaml", "definitions")):
            path: Path = ("definitions", i, "when")
            self._guarded("definitions.yaml", path, partial(self._ignore, source["when"]))

    def _ignore(self, source: Any) -> None:
        self.names.read(source)

    def _read_questions(self) -> None:
        for i, source in enumerate(self._entries("questions.yaml", "questions")):
            self._guarded("questions.yaml", ("questions", i), partial(self._read_question, source))

    def _read_question(self, source: Any) -> None:
        readings = []
        for i, entry in enumerate(source["readings"]):
            expression = self.names.read(entry["when"], ("readings", i, "when"))
            self.readings[source["id"], entry["id"]] = expression
            recommended = entry.get("recommended", False)
            readings.append(
                Reading(entry["id"], recommended, expression, entry["ground"], entry["source"])
            )
        readings.sort(key=lambda reading: not reading.recommended)
        self.questions[source["id"]] = Question(source["id"], source["title"], tuple(readings))

    def _drop_circular_questions(self) -> None:
        """Refuse a question that a reading of its own leads back to."""
        for i, source in enumerate(self._entries("questions.yaml", "questions")):
            reached: set[str] = set()
            waiting = [source["id"]]
            while waiting:
                known = self.questions.get(waiting.pop())
                asked = (
                    {q for r in known.readings for q in questions_of(r.expression)}
                    if known
                    else set()
                )
                waiting += asked - reached
                reached |= asked
            if source["id"] in reached:
                found = {"found": source["id"]}
                fault = Fault("questions.yaml", ("questions", i), "rule.circular_question", found)
                self.faults.append(fault)
        for fault in self.faults:
            if fault.code == "rule.circular_question":
                self.questions.pop(fault.params["found"], None)

    def _read_clauses(self) -> None:
        for i, source in enumerate(self._entries("constraints.yaml", "constraints")):
            into = self.clauses if source["certain"] else self.usual
            self._guarded(
                "constraints.yaml", ("constraints", i), partial(self._read_clause, source, into)
            )

    def _read_clause(self, source: Any, into: list[Clause]) -> None:
        premise = [self._literal(lit, ("if", i)) for i, lit in enumerate(source["if"])]
        negated = [(fact, self.facts[fact].domain - values) for fact, values in premise]
        for i, conclusion in enumerate(source["then"]):
            literals = (*negated, self._literal(conclusion, ("then", i)))
            into.append(Clause(source["id"], literals, source["reason"]))

    def _literal(self, source: Any, path: Path) -> tuple[str, frozenset[Value]]:
        if isinstance(source, dict) and "not" in source:
            fact, values = self._literal(source["not"], path)
            return fact, self.facts[fact].domain - values
        expression = self.names.read(source, path)
        if not isinstance(expression, Test):
            raise Unknown("pernyataan atas satu fakta", str(source), [], path)
        return expression.fact, expression.values

    def _read_regulations(self) -> None:
        for file, source in self.documents.items():
            if file.endswith("/regulation.yaml"):
                articles = source["articles"]
                self.regulations[source["id"]] = Regulation(
                    id=source["id"],
                    title=source["title"],
                    short=source["short"],
                    first=date.fromisoformat(source["in_force"]["from"]),
                    last=day_of(source["in_force"].get("until")),
                    labels={a["article"]: a["label"] for a in articles},
                    expected={a["article"]: a["track"] for a in articles if "track" in a},
                )

    def _read_contests(self) -> None:
        for file, source in self.documents.items():
            if file.startswith("contests/"):
                self.contests[source["id"]] = Contest(
                    id=source["id"],
                    title=source["title"],
                    regime=source["regime"],
                    before_from=date.fromisoformat(source["before_from"]),
                    programme_from=date.fromisoformat(source["programme_from"]),
                    calendars=tuple(source["calendars"]),
                    overrides=tuple(source.get("overrides") or ()),
                )

    def _read_norm(self, file: str, path: Path, source: Any) -> None:
        regulation = source["id"].split("/")[0]
        elements = [
            self._element(regulation, entry, ("elements", i))
            for i, entry in enumerate(source["elements"])
        ]
        exemptions = [
            self._exemption(entry, ("exceptions", i))
            for i, entry in enumerate(source.get("exceptions") or [])
        ]
        parts = [p.expression for p in (*elements, *exemptions)]
        self.norm_places[source["id"]] = (file, path)
        self.norms[source["id"]] = Norm(
            id=source["id"],
            chain=source["id"],
            regulation=regulation,
            title=source["title"],
            row=source.get("row"),
            track=source["track"],
            regime=source.get("regime"),
            validity=validity_of(source["valid"]),
            raised_by=self._raised_by(source["raised_by"]),
            raising=self._raising(source["raised_by"], [e.expression for e in elements]),
            raising_fact=self._raising_fact(source["raised_by"]),
            raising_where=self._raising_where(source["raised_by"]),
            elements=tuple(elements),
            exemptions=tuple(exemptions),
            combinations=self.closing.combinations(elements, exemptions),
            consequence=consequence_of(source.get("consequence") or {}),
            rests_on=tuple(
                Link(link["norm"], link["confidence"]) for link in source.get("rests_on") or []
            ),
            breaches=self.closing.breaches(parts),
            follows=source.get("follows"),
            replaced_by=source.get("replaced_by"),
            special_to=tuple(source.get("special_to") or ()),
            also=tuple(source.get("also") or ()),
            applies=applies_of(source.get("applies")),
            provenance=source["provenance"],
        )

    def _element(self, regulation: str, entry: Any, path: Path) -> Element:
        expression = self._condition(entry, path)
        keys = self._keys.setdefault(regulation, {})
        return Element(
            id=entry["id"],
            expression=expression,
            questions=self.closing.questions_of(expression),
            variants=self.closing.variants(expression),
            words=entry["words"],
            key=keys.setdefault(expression, f"e{len(keys)}"),
            decides_level=entry.get("decides") == "level",
        )

    def _exemption(self, entry: Any, path: Path) -> Exemption:
        expression = self._condition(entry, path)
        basis = entry["basis"]
        return Exemption(
            id=entry["id"],
            expression=expression,
            questions=self.closing.questions_of(expression),
            variants=self.closing.variants(expression),
            burden=entry["burden"],
            confidence=entry["confidence"],
            text=entry["text"],
            basis=basis if isinstance(basis, str) else basis["id"],
            basis_text=basis if isinstance(basis, dict) else None,
            question=entry.get("question"),
            permission=entry.get("permission"),
        )

    def _condition(self, entry: Any, path: Path) -> Expression:
        form = "any" if "any" in entry else "all"
        if form == "all" and len(entry["all"]) == 1:
            return self.names.read(entry["all"][0], (*path, "all", 0))
        return self.names.read({form: entry[form]}, path)

    def _raised_by(self, source: Any) -> str:
        if isinstance(source, str):
            return source
        return "person" if "person" in source else "conduct"

    def _raising(self, source: Any, expressions: Sequence[Expression]) -> frozenset[Value]:
        if self._raised_by(source) != "conduct":
            return frozenset()
        if isinstance(source, dict) and "conduct" in source:
            return frozenset(source["conduct"])
        return self.closing.raising(expressions)

    def _raising_fact(self, source: Any) -> str | None:
        return source.get("person") if isinstance(source, dict) else None

    def _raising_where(self, source: Any) -> Test | None:
        if not isinstance(source, dict) or "where" not in source:
            return None
        test = self.names.read(dict(source["where"]), ("raised_by", "where"))
        return test if isinstance(test, Test) else None
