"""A norm found by its id or as an officer cites it; what is none is met with the nearest ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.errors import ArgumentError
from checker.messages import both
from checker.rulebook.book import Rulebook
from checker.rulebook.model import Norm, Regulation
from checker.rulebook.tracks import track_named

__all__ = ["find_norm", "norms_cited"]

_NEAREST_SHOWN = 3
_MOST_LISTED = 20
_FILLING = frozenset(
    (
        *("pasal", "ps", "art", "article", "ayat", "paragraph", "huruf", "letter"),
        *("angka", "number", "nomor", "no", "tahun", "of", "dan", "the"),
    )
)


def find_norm(rulebook: Rulebook, words: str) -> Norm:
    """Return a norm by its id or its citation, article and regulation or the article alone.

    Raises ArgumentError: with all of them where the words cite several or name a track, with the
    nearest ids where they are none.
    """
    if words in rulebook.norms:
        return rulebook.norms[words]
    if track := track_named(words):
        raise _several(rulebook, words, [n for n in rulebook.norms.values() if n.track == track])
    cited = norms_cited(rulebook, words)
    if len(cited) == 1:
        return cited[0]
    if cited:
        raise _several(rulebook, words, cited)
    from difflib import get_close_matches

    close = get_close_matches(words, rulebook.norms, n=_NEAREST_SHOWN, cutoff=0.0)
    raise ArgumentError(
        both("finding.unknown_norm", found=words),
        code="unknown_norm",
        remedy=both("finding.unknown_norm_hint", known=", ".join(close)),
    )


def norms_cited(rulebook: Rulebook, words: str) -> list[Norm]:
    """Return the norms that a citation may mean: those of that very address, else those below it.

    A ban that only a punishment cites leads to the norm of the punishment. Without a regulation
    it is the address in any of them; a regulation alone cites nothing.
    """
    tokens = _tokens(words)
    named = [(r.id, found) for r in rulebook.regulations.values() if (found := _named(r, tokens))]
    if named:
        longest = max(len(found) for _, found in named)
        kept = [(name, found) for name, found in named if len(found) == longest]
        regulations = {name for name, _ in kept}
        tokens = _without(tokens, kept[0][1])
    else:
        regulations = set(rulebook.regulations)
    if not tokens or not tokens[0][0].isdigit():
        return []
    here = [n for n in rulebook.norms.values() if n.regulation in regulations]
    exact = [n for n in here if _address(n) == tokens]
    below = exact or [n for n in here if _address(n)[: len(tokens)] == tokens]
    return below or [n for n in here if _is_part(tokens, _tokens(rulebook.label(n.id)))]


def _address(norm: Norm) -> list[str]:
    return norm.id.partition("/")[2].split("/")


def _named(regulation: Regulation, tokens: Sequence[str]) -> list[str]:
    """Return the words by which the tokens name a regulation; none if they do not."""
    for name in (regulation.short, regulation.id):
        parts = _tokens(name)
        if _is_part(parts, tokens):
            return parts
    return []


def _tokens(words: str) -> list[str]:
    return [t for t in re.findall(r"[a-z0-9]+", words.casefold()) if t not in _FILLING]


def _without(tokens: list[str], part: Sequence[str]) -> list[str]:
    at = next(_places(part, tokens))
    return tokens[:at] + tokens[at + len(part) :]


def _is_part(part: Sequence[str], tokens: Sequence[str]) -> bool:
    return next(_places(part, tokens), None) is not None


def _places(part: Sequence[str], tokens: Sequence[str]) -> Iterator[int]:
    size = len(part)
    return (i for i in range(len(tokens) - size + 1) if list(tokens[i : i + size]) == list(part))


def _several(rulebook: Rulebook, words: str, norms: Iterable[Norm]) -> ArgumentError:
    """Return the refusal that lists what the words may mean, each as the next command takes it."""
    lines = [f"\n    {norm.id}  ({rulebook.label(norm.id)})" for norm in norms]
    more = f"\n    … {len(lines) - _MOST_LISTED}" if len(lines) > _MOST_LISTED else ""
    return ArgumentError(
        both("finding.several_norms", found=words, count=len(lines)),
        code="several_norms",
        remedy=both("finding.several_norms_hint", known="".join(lines[:_MOST_LISTED]) + more),
    )
