"""From the YAML of a rule to expressions of `checker.logic`; names become facts and definitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any as AnyValue

from checker.logic import All, Any, Ask, Breach, Expression, Not, Test, Value
from checker.rulebook.model import Fact

__all__ = ["Names", "Unknown"]

Path = tuple[str | int, ...]


class Unknown(Exception):
    """A rule names something that the rulebook does not have.

    `kind` says what was looked for, `name` is what stands there, `known` what there is.
    """

    def __init__(self, kind: str, name: str, known: list[str], path: Path) -> None:
        super().__init__(name)
        self.kind = kind
        self.name = name
        self.known = known
        self.path = path


@dataclass
class Names:
    """The names that an expression may use, and how each is read."""

    facts: Mapping[str, Fact]
    definitions: Mapping[str, AnyValue]
    questions: frozenset[str]
    norms: frozenset[str]
    used_definitions: set[str] = field(default_factory=set)
    _open: list[str] = field(default_factory=list)
    _made: dict[Expression, Expression] = field(default_factory=dict)

    def read(self, source: AnyValue, path: Path = ()) -> Expression:
        """Return the expression that `source` states; raise Unknown for an unknown name.

        Equal expressions are one object: a rulebook says most of them many times.
        """
        made = self._read(source, path)
        return self._made.setdefault(made, made)

    def _read(self, source: AnyValue, path: Path) -> Expression:
        if isinstance(source, str):
            return self._named(source, path)
        if not isinstance(source, dict) or len(source) != 1:
            raise Unknown("ungkapan", repr(source), ["all", "any", "not", "question"], path)
        ((key, content),) = source.items()
        special = self._forms().get(key)
        if special is not None:
            return special(content, (*path, key))
        return self._values(key, content, path)

    def _forms(self) -> dict[str, Callable[[AnyValue, Path], Expression]]:
        return {
            "all": lambda content, path: All(self._parts(content, path)),
            "any": lambda content, path: Any(self._parts(content, path)),
            "not": lambda content, path: Not(self.read(content, path)),
            "question": self._question,
            "breach": self._breach,
        }

    def _parts(self, content: AnyValue, path: Path) -> tuple[Expression, ...]:
        return tuple(self.read(part, (*path, i)) for i, part in enumerate(content))

    def _question(self, name: str, path: Path) -> Expression:
        if name not in self.questions:
            raise Unknown("pertanyaan hukum", name, sorted(self.questions), path)
        return Ask(name)

    def _breach(self, names: list[str], path: Path) -> Expression:
        for i, name in enumerate(names):
            if name not in self.norms:
                raise Unknown("norma", name, sorted(self.norms), (*path, i))
        return Breach(tuple(names))

    def _named(self, name: str, path: Path) -> Expression:
        if name in self.definitions:
            return self._definition(name, path)
        fact = self.facts.get(name)
        if fact is None or not fact.is_boolean:
            raise Unknown("fakta atau definisi", name, [*self.facts, *self.definitions], path)
        return Test(name, frozenset((True,)))

    def _definition(self, name: str, path: Path) -> Expression:
        if name in self._open:
            raise Unknown("definisi yang tidak memuat dirinya", name, [], path)
        self.used_definitions.add(name)
        self._open.append(name)
        try:
            return self.read(self.definitions[name]["when"], path)
        finally:
            self._open.pop()

    def _values(self, name: str, content: AnyValue, path: Path) -> Expression:
        fact = self.facts.get(name)
        if fact is None:
            raise Unknown("fakta", name, list(self.facts), path)
        names = [str(value) for value in fact.values]
        values: list[Value]
        if isinstance(content, dict):
            least = content.get("at_least")
            if least not in fact.values:
                raise Unknown(f"nilai {name}", str(least), names, (*path, name))
            values = list(fact.values[fact.values.index(least) :])
        else:
            values = list(content)
        for i, value in enumerate(values):
            if value not in fact.values:
                raise Unknown(f"nilai {name}", str(value), names, (*path, name, i))
        return Test(name, frozenset(values))
