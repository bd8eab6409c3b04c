"""One norm as the law it states, and the list of all norms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from checker.assessment import Lang, Penalty
from checker.reports.document import Block, Heading, Inline, Item, Items, Pairs, Para, Span, inline
from checker.reports.labels import Names, RulebookLabels
from checker.reports.penalties import penalty_lines
from checker.reports.words import Words, lowered, spaced

__all__ = ["NormPage"]

_Entry = Mapping[str, Any]


class NormPage:
    """Writes what `lawbook.list_norms` and `lawbook.show_norm` return as blocks."""

    def __init__(self, labels: RulebookLabels, lang: Lang) -> None:
        self._labels = labels
        self._lang: Lang = lang
        self._words = Words(lang, labels, Names())

    def listed(self, norms: Sequence[_Entry]) -> list[Block]:
        """All norms, by regulation."""
        blocks: list[Block] = [Heading(1, inline(self._words.say("norm.list")))]
        groups: dict[str, list[_Entry]] = {}
        for norm in norms:
            groups.setdefault(norm["id"].partition("/")[0], []).append(norm)
        for regulation, entries in groups.items():
            name = self._labels.regulation_label(regulation, self._lang)
            blocks.append(Heading(3, inline(name)))
            blocks.append(Items(tuple(self._line(entry) for entry in entries)))
        return blocks

    def _line(self, norm: _Entry) -> Item:
        track, valid = self._track(norm), self._valid(norm["valid"])
        maturity = self._words.say(f"maturity.{norm['maturity']}")
        about = f"{norm['label']}; {track}; {valid}; {maturity}"
        inside = (Para(inline(norm["title"][self._lang])), Para(inline(about)))
        return Item(inline(Span(norm["id"], "strong")), inside=inside)

    def shown(self, norm: _Entry) -> list[Block]:
        """One norm in full, with its examples."""
        blocks: list[Block] = [
            Heading(1, inline(norm["label"])),
            Para(inline(Span(norm["title"][self._lang], "strong"))),
            Pairs(tuple(self._facts(norm))),
            *self._section("elements", norm["elements"], self._element),
            *self._section("exceptions", norm["exceptions"], self._exception),
            *self._consequence(norm),
            *self._section("rests_on", norm["rests_on"], self._link),
        ]
        if norm["readings"]:
            blocks.append(Heading(2, inline(self._words.say("section.readings"))))
            items = tuple(self._question(entry) for entry in norm["readings"])
            blocks.append(Items(items, style="number"))
        notes = self._notes(norm["provenance"])
        blocks += self._section("notes", notes, lambda note: Item(inline(note)))
        return blocks + self._section("examples", norm["examples"], self._example)

    def fields(self, norm: _Entry) -> list[Block]:
        """The incident fields that a norm depends on."""
        fields = norm["fields"]
        blocks: list[Block] = [Heading(1, inline(norm["label"]))]
        blocks += self._section("fields", fields["direct"], lambda name: Item(inline(name)))
        return blocks + self._section(
            "fields.constrained", fields["constrained"], lambda name: Item(inline(name))
        )

    def _section(self, code: str, entries: Iterable[Any], make: Any) -> list[Block]:
        items = tuple(make(entry) for entry in entries)
        if not items:
            return []
        return [Heading(2, inline(self._words.say(f"norm.{code}"))), Items(items)]

    def _facts(self, norm: _Entry) -> Iterable[tuple[str, Inline]]:
        words, provenance = self._words, norm["provenance"]
        rows = [
            ("id", norm["id"]),
            ("row", norm["row"]),
            ("track", self._track(norm)),
            ("applies", norm["applies"] and self._applies(norm["applies"])),
            ("regime", norm["regime"] and words.say(f"norm.regime.{norm['regime']}")),
            ("valid", self._valid(norm["valid"])),
            ("also", "; ".join(norm["also"])),
            ("versions", "; ".join(norm["versions"]) if len(norm["versions"]) > 1 else None),
            ("replaced_by", norm["replaced_by"]),
            ("confidence", words.say(f"confidence.{provenance['confidence']}")),
            ("source", provenance["source"]),
            ("looked_up", self._looked_up(provenance.get("looked_up"))),
            ("second_reading", self._second_reading(provenance.get("second_reading"))),
            ("maturity", self._maturity(norm)),
        ]
        return [(words.say(f"norm.{code}"), inline(value)) for code, value in rows if value]

    def _maturity(self, norm: _Entry) -> str:
        told = self._words.say(f"maturity.{norm['maturity']}.meant")
        cases = ", ".join(norm["tried"])
        return self._words.say("maturity.cases", told=told, cases=cases) if cases else told

    def _second_reading(self, entry: _Entry | None) -> str | None:
        if not entry:
            return None
        day = self._words.day(date.fromisoformat(entry["on"]))
        return self._words.say(
            "norm.second_reading.told", text=entry["text"], pinpoint=entry["pinpoint"], day=day
        )

    def _looked_up(self, entry: _Entry | None) -> str | None:
        if not entry:
            return None
        result = self._words.say(f"norm.looked_up.{entry['result']}")
        told = self._words.say(f"norm.looked_up.{entry['by']}", result=result)
        if entry.get("words"):
            elements = ", ".join(spaced(name) for name in entry["words"])
            told = self._words.say("norm.looked_up.words", told=told, elements=elements)
        why = entry.get("why")
        return f"{told}. {why[self._lang]}" if why else told

    def _track(self, norm: _Entry) -> str:
        track = norm["track"]
        return self._words.say("norm.track.none") if track == "none" else self._words.track(track)

    def _applies(self, applies: _Entry) -> str:
        words = self._words
        told = words.say("norm.applies.track", track=words.track(applies["track"]))
        if applies.get("levels"):
            told = words.say(
                "norm.applies.levels", told=told, levels=words.levels(applies["levels"])
            )
        if applies.get("unless"):
            norms = "; ".join(words.norms(applies["unless"]))
            told = words.say("norm.applies.unless", told=told, norms=norms)
        return told

    def _valid(self, valid: _Entry) -> str:
        start = self._words.day(date.fromisoformat(valid["from"]))
        if not valid["until"]:
            return self._words.say("norm.valid.from", from_=start)
        until = self._words.day(date.fromisoformat(valid["until"]))
        return self._words.say("norm.valid.until", from_=start, until=until)

    def _element(self, element: _Entry) -> Item:
        head = self._words.say("element", element=spaced(element["id"]), words=element["words"])
        return Item(inline(head), inside=(Para(inline(self.condition(element))),))

    def _exception(self, exception: _Entry) -> Item:
        burden = self._words.say(f"norm.exception.{exception['burden']}")
        lines = [burden, self.condition(exception), self._basis(exception.get("basis"))]
        source = self._words.source(exception["confidence"])
        head = exception["text"][self._lang] + (f" ({source})" if source else "")
        return Item(inline(head), inside=tuple(Para(inline(line)) for line in lines if line))

    def _basis(self, basis: Any) -> str:
        if not basis:
            return ""
        told = (
            self._labels.norm_label(basis, self._lang)
            if isinstance(basis, str)
            else basis[self._lang]
        )
        return self._words.say("path.basis", basis=told)

    def _consequence(self, norm: _Entry) -> list[Block]:
        consequence, words = norm["consequence"], self._words
        if not consequence:
            return []
        level = consequence.get("level")
        lines = []
        if isinstance(level, Mapping):
            lines.append(level["decided_by"][self._lang])
        elif level is not None:
            lines.append(words.say("consequence", levels=words.say(f"level.{level}")))
        for scope, entry in (consequence.get("by_impact") or {}).items():
            told = words.say(f"level.{entry['level']}")
            reach = words.say(f"scope.{scope}")
            lines.append(words.say("level.by_impact.entry", scope=reach, level=told))
        if consequence.get("text"):
            lines.append(consequence["text"][self._lang])
        rows = [Penalty.model_validate(row) for row in norm["penalty"]]
        lines += penalty_lines(rows, words)
        if norm["consequence_basis"]:
            lines.append(words.say("path.basis", basis="; ".join(norm["consequence_basis"])))
        return self._section("consequence", lines, lambda line: Item(inline(line)))

    def _link(self, link: _Entry) -> Item:
        source = self._words.source(link["confidence"])
        return Item(inline(f"{link['label']} ({source})" if source else link["label"]))

    def _question(self, entry: _Entry) -> Item:
        items = []
        for reading in entry["readings"]:
            name = self._words.reading(entry["question"], reading["id"])
            if reading["recommended"]:
                name += self._words.say("readings.recommended")
            told = f"{name}: {reading['ground'][self._lang]} ({reading['source']})"
            items.append(Item(inline(told)))
        return Item(inline(entry["title"][self._lang]), inside=(Items(tuple(items)),))

    def _notes(self, provenance: _Entry) -> list[str]:
        lang, said = self._lang, self._words.say
        notes = [provenance.get("notes"), *(provenance.get("disagreements") or ())]
        untested = provenance.get("untested") or ()
        return [
            *(said("element.untested", words=words[lang]) for words in untested),
            *(note[lang] for note in notes if note),
        ]

    def _example(self, example: _Entry) -> Item:
        expect = example["expect"]
        state = expect if isinstance(expect, str) else expect["state"]
        head = f"{example['title'][self._lang]}: "
        return Item(inline(head, self._words.state(state), f" [{example['id']}]"))

    def condition(self, part: _Entry) -> str:
        """The condition of an element or an exception in words."""
        key = "any" if "any" in part else "all"
        return lowered(self._expression({key: part.get(key) or []}))

    def _expression(self, expression: Any) -> str:
        """An expression in words."""
        if isinstance(expression, str):
            return self._labels.concept_label(expression, self._lang)
        if len(expression) != 1:
            raise ValueError(f"not an expression: {expression!r}")
        ((key, value),) = expression.items()
        if key in ("all", "any"):
            return self._joined(key, value)
        if key == "not":
            return self._words.say("norm.not", inner=self._expression(value))
        if key == "question":
            title = self._labels.question_title(value, self._lang)
            return self._words.say("norm.question", question=title)
        if key == "breach":
            return self._words.say("norm.breach", norms="; ".join(self._words.norms(value)))
        return self._test(key, value)

    def _joined(self, key: str, parts: Sequence[Any]) -> str:
        if not parts:
            return self._words.say("norm.nothing_more")
        told = [self._expression(part) for part in parts]
        if len(told) == 1:
            return told[0]
        word = self._words.say("and" if key == "all" else "or")
        return f"; {word} ".join(told)

    def _test(self, fact: str, allowed: Any) -> str:
        label = self._labels.concept_label(fact, self._lang)
        if isinstance(allowed, Mapping):
            value = self._labels.value_label(fact, allowed["at_least"], self._lang)
            return self._words.say("norm.at_least", label=label, value=value)
        values = [self._labels.value_label(fact, str(value), self._lang) for value in allowed]
        return self._words.say("norm.one_of", label=label, values=self._words.any_of(values))
