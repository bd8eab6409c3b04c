"""The penalties of a finding or of a norm in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.assessment import Custody, Fine, Length, Penalty
from checker.reports.document import NBSP
from checker.reports.words import Words

__all__ = ["penalty_lines"]

THOUSANDS = {"id": ".", "en": ","}


def penalty_lines(rows: Sequence[Penalty], words: Words) -> Iterator[str]:
    """Yield a line for every penalty, and one on which of two is the milder."""
    for row in rows:
        yield _row(row, words)
    for row in rows:
        if row.transition is not None:
            compared = _compared(rows, words)
            yield words.say("penalty.transition", law=row.transition, compared=compared)


def _row(row: Penalty, words: Words) -> str:
    about = [words.say("penalty.applies")] if row.applies else []
    about.append(words.say("consequence.basis", basis="; ".join(row.basis)))
    source = words.source(row.confidence)
    about += [source] if source else []
    threat, when = _threat(row, words), _when(row, words)
    return words.say("penalty", when=when, threat=threat, about="; ".join(about)) + "."


def _compared(rows: Sequence[Penalty], words: Words) -> str:
    for row in rows:
        if row.compared == "milder":
            return words.say("penalty.compared.milder", when=_when(row, words))
    verdict = next(row.compared for row in rows if row.compared is not None)
    return words.say(f"penalty.compared.{verdict}")


def _when(row: Penalty, words: Words) -> str:
    first = words.day(row.from_) if row.from_ else None
    last = words.day(row.until) if row.until else None
    if first and last:
        return words.say("penalty.between", first=first, last=last)
    if first:
        return words.say("penalty.from", first=first)
    return words.say("penalty.until", last=last) if last else words.say("penalty.always")


def _threat(row: Penalty, words: Words) -> str:
    parts = []
    if row.prison is not None:
        parts.append(_custody(row.prison, words))
    if row.fine is not None:
        parts.append(_fine(row.fine, words))
    return f" {words.say(f'penalty.{row.joined}') if row.joined else ''} ".join(parts)


def _custody(custody: Custody, words: Words) -> str:
    kind, longest = words.say(f"penalty.{custody.kind}"), _length(custody.max, words)
    if custody.min is None:
        return words.say("penalty.custody", kind=kind, max=longest)
    shortest = _length(custody.min, words)
    return words.say("penalty.custody.min", kind=kind, min=shortest, max=longest)


def _length(length: Length, words: Words) -> str:
    code = f"penalty.{length.unit}" + (".one" if length.count == 1 else "")
    return words.say(code, count=length.count).replace(" ", NBSP)


def _fine(fine: Fine, words: Words) -> str:
    if fine.max is None:
        return words.say("penalty.fine.unread")
    highest = _rupiah(fine.max, words)
    if fine.category is not None:
        highest = words.say("penalty.category", amount=highest, category=fine.category)
    if fine.min is None:
        return words.say("penalty.fine", max=highest)
    return words.say("penalty.fine.min", min=_rupiah(fine.min, words), max=highest)


def _rupiah(amount: int, words: Words) -> str:
    return f"Rp{amount:,}".replace(",", THOUSANDS[words.lang])
