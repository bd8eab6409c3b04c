"""Texts of the law as scans give them: their articles, and whether given words stand in one.

A word is the same as another if they agree after the letters that scanning confuses are folded
together (1, l and i; rn and m). A longer word may differ by a fifth of its letters besides, but
only if what stands in the text is no word: what the texts hold three times or more is a word of
the language, so "kepala" is never read as "kepada"; and only if no other word is nearer to it.

Tried on 272 quotations with 8,500 wrong words, most of them the nearest that the texts have, and
900 omissions. With a slip for every five letters 5 wrong words pass (beside words that stand in
the texts less than three times) and no omission, and nearly every quotation is found after a wrong
letter was put into a tenth, then a third, of the longer words of the text. With one for every four
letters omissions pass; with one for every six, one in seven of those quotations is refused. If
words of the language could be slips, 742 wrong words and 263 omissions would pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

__all__ = ["Article", "Texts", "Words", "closest", "found", "tokens", "words_of"]

A_WORD = 3
"""So often a word stands in the texts if it is one, and no slip of the scan."""
LETTERS_PER_SLIP = 5
NOISE = 6
"""So many scraps of a page break may stand within quoted words."""

SHOWN = 70

_ALIKE = str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o"})
_CLUSTERS = (("rn", "m"), ("lry", "ky"), ("cl", "d"), ("hr", "tu"), ("ii", "n"))
_HEADER = re.compile(r"(?:P\w{0,4}\s?\w*S\w?DE\w*\s+)?R[EB]PU\w+\W?\s+\w*\W?D?ONES\w+")
_TOKEN = re.compile(r"[^\W_]+")
_HEADING = re.compile(r"\bPasa[l1I]\s+(\d \d(?![.)])|[0-9OlI]{1,4}[A-Z]?|[IVX]+)\b")
_NUMERAL = re.compile(r"[IVX]{2,}")
_LABEL = re.compile(r"[ \t]*(?:(?:ayat|huruf|angka|\().*)?[:*]*$")
_OTHER_LAW = re.compile(r"(?:Undang|Peraturan|UU\b|PP\b)(?!.{0,30}\bini\b)")
_PARAGRAPH = re.compile(r"(?<!ayat )\(\d+\)")
_BUNCHED = re.compile(r"\(\d\w?\)?\s+\(\d")
_PLACES = ("ayat", "huruf", "angka", "pasal", "nomor")
_CITING = (*_PLACES, "dan", "atau", "dalam", "dengan")


def clean(text: str) -> str:
    """Give a scanned text without page headers, marks of the scan, and broken words."""
    text = re.sub(r"(?m)^`.*$", "", text.replace("l<", "k").replace("^", ""))
    text = re.sub(r"\(([\dlI]{1,2})[1lI](?=\s)", r"(\1)", _HEADER.sub(" ", text))
    text = re.sub(r"\([lI]\)", "(1)", text)
    text = re.sub(r"\bdan[fl]\s?(?=atau\b)", "dan/", text)
    return re.sub(r"(?<=[^\W\d_])-\s*(?=[^\W\d_])", "", text)


def folded(word: str) -> str:
    """Give a word with the letters that scanning confuses made the same."""
    word = word.lower()
    for fault, right in _CLUSTERS:
        word = word.replace(fault, right)
    word = word.translate(_ALIKE)
    for fault, right in _CLUSTERS:
        word = word.replace(fault, right)
    return word


def tokens(text: str) -> tuple[str, ...]:
    """Give the words of a cleaned text, folded."""
    return tuple(folded(word) for word in _TOKEN.findall(text))


@dataclass(frozen=True)
class Words:
    """Quoted words: the parts between "...", and the places that remarks among them name."""

    parts: tuple[tuple[str, ...], ...]
    articles: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    elsewhere: bool = False


def words_of(words: str) -> Words:
    """Read the `words` of an element: remarks in parentheses are no words of the law.

    A number in parentheses, "(1)" or the "(enam)" after a 6, is no remark.
    """
    rest, remarks = _remarks(words)
    parts = (tokens(clean(part)) for part in re.split(r"\.\.\.|…", rest))
    places = [remark for remark in remarks if re.match(r"\((Pasal|ayat|huruf|penjelasan)", remark)]
    return Words(
        tuple(part for part in parts if part),
        tuple(name.lower() for each in places for name in re.findall(r"Pasal (\w+)", each)),
        tuple(name for each in places for name in re.findall(r"huruf (\w)\b", each)),
        bool(places),
    )


def _remarks(words: str) -> tuple[str, list[str]]:
    rest, depth, remark = "", 0, ""
    remarks = []
    for mark in words:
        depth += mark == "("
        rest, remark = (rest, remark + mark) if depth else (rest + mark, remark)
        depth -= mark == ")"
        if remark and not depth:
            if re.fullmatch(r"\(\w{1,2}\)", remark) or re.search(r"\d\s*$", rest):
                rest += remark
            else:
                remarks.append(remark)
            remark = ""
    return rest, remarks


def found(part: Sequence[str], text: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Tell whether words stand in a text, next to each other and in their order.

    `counts` says how often each word stands in all texts.
    """
    return any(_from(part, text, start, counts, NOISE) for start in range(len(text)))


def _from(
    part: Sequence[str], text: Sequence[str], at: int, counts: Mapping[str, int], noise: int
) -> bool:
    if not part:
        return True
    if at >= len(text):
        return False
    for quoted, read in ((1, 1), (2, 1), (1, 2)):
        said, stands = "".join(part[:quoted]), "".join(text[at : at + read])
        whole = len(part) >= quoted and len(text) >= at + read
        if (
            whole
            and _same(said, stands, counts)
            and _from(part[quoted:], text, at + read, counts, noise)
        ):
            return True
    return noise > 0 and _scrap(text[at], counts) and _from(part, text, at + 1, counts, noise - 1)


def _scrap(word: str, counts: Mapping[str, int]) -> bool:
    return len(word) == 1 or (len(word) <= 4 and counts.get(word, 0) < A_WORD)


def _same(said: str, stands: str, counts: Mapping[str, int]) -> bool:
    if said == stands:
        return True
    slips = len(said) // LETTERS_PER_SLIP
    if abs(len(said) - len(stands)) > slips or counts.get(stands, 0) >= A_WORD:
        return False
    edits = _edits(said, stands)
    return edits <= slips and not _nearer_word(stands, edits, counts)


def _nearer_word(stands: str, edits: int, counts: Mapping[str, int]) -> bool:
    """Tell whether a word of the texts is nearer to what stands there than the quoted one is."""
    return any(
        abs(len(word) - len(stands)) < edits and _edits(word, stands) < edits
        for word, times in counts.items()
        if times >= A_WORD
    )


def _edits(one: str, other: str) -> int:
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
        before = row
    return before[-1]


def closest(part: Sequence[str], text: str) -> tuple[float, str]:
    """Give how like the words the most similar passage of a text is, and the passage."""
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False, b=part)
    best, plain = (0.0, ""), _TOKEN.findall(text)
    for start in range(max(1, len(plain) - len(part) + 1)):
        window = plain[start : start + len(part)]
        matcher.set_seq1([folded(word) for word in window])
        best = max(best, (matcher.ratio(), " ".join(window)[:SHOWN]))
    return best


@dataclass(frozen=True)
class Article:
    """The text of one article, or its elucidation, as one place of a file has it."""

    text: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of the article, folded."""
        return tokens(self.text)

    def unit(self, path: Sequence[str]) -> tuple[str, str] | None:
        """Give the paragraph, letter or number at `path`, and the words that lead to it.

        None if the article has no such part. Where the scan lost the mark of every paragraph, or
        put several in a row, the paragraph is passed over.
        """
        inside, leading = self.text, ""
        for depth, name in enumerate(path):
            paragraph = not depth and name.isdigit()
            split = (paragraph and _part(inside, name, "paragraph")) or _part(inside, name, "item")
            if split:
                inside, leading = split[1], f"{leading} {split[0]}"
            elif not paragraph or (_PARAGRAPH.search(self.text) and not _BUNCHED.search(self.text)):
                return None
        return inside, f"{leading} {inside}"


def _part(text: str, name: str, kind: str) -> tuple[str, str] | None:
    """Split a text at the part `name`: what stands before its first part, and the part."""
    before, after = _siblings(name)
    first = at = 0
    for number, sibling in enumerate([*before, name]):
        mark = _mark(text, sibling, kind, at)
        if mark is None and sibling == name:
            mark = _mark(text, name, kind, 0)
        if mark is None:
            continue
        at, first = mark[1], first or mark[0]
        if number == len(before):
            end = _mark(text, after, kind, at) if after else None
            return text[: first or mark[0]], text[at : end[0] if end else None]
    return None


def _siblings(name: str) -> tuple[list[str], str]:
    if name.isdigit():
        return [str(number) for number in range(1, int(name))], str(int(name) + 1)
    if len(name) == 1 and name.isalpha():
        return [chr(code) for code in range(ord("a"), ord(name))], chr(ord(name) + 1)
    return [], ""


def _mark(text: str, name: str, kind: str, start: int) -> tuple[int, int] | None:
    looks = {"1": "[1lIfi]", "l": "[l1I]", "i": "[i1lI]"}.get(name, re.escape(name))
    form = rf"\({looks}\)" if kind == "paragraph" else rf"(?<![\w.(]){looks}\s?\.(?=\s)"
    for match in re.compile(form).finditer(text, start):
        words = text[: match.start()].split()
        if not words or words[-1].lower() not in _PLACES:
            return match.span()
    return None


@dataclass(frozen=True)
class Texts:
    """The texts of a folder: their articles by regulation, and how often each word stands there."""

    articles: Mapping[str, Mapping[str, Sequence[Article]]]
    counts: Mapping[str, int]

    @classmethod
    def load(cls, folder: Path) -> Texts:
        """Read the Markdown files of a folder."""
        files = sorted(folder.glob("*.md"))
        return cls.read({path.stem: path.read_text(encoding="utf-8") for path in files})

    @classmethod
    def read(cls, files: Mapping[str, str]) -> Texts:
        """Read texts given by the names of their files."""
        articles: dict[str, dict[str, list[Article]]] = {}
        counts: Counter[str] = Counter()
        cleaned: dict[str, str] = {}
        for name, text in files.items():
            cleaned[name] = clean(text)
            counts.update(tokens(cleaned[name]))
        for name, text in cleaned.items():
            known = articles.setdefault(name.removeprefix("extract-"), {})
            for article, body in _articles(text):
                known.setdefault(article, []).append(Article(_parted(body, counts)))
        return cls(articles, counts)

    def has(self, regulation: str) -> bool:
        """Tell whether a text of the regulation is in the folder."""
        return bool(self._names(regulation))

    def article(self, regulation: str, article: str) -> Sequence[Article]:
        """Give the places that have the text or the elucidation of an article."""
        names = self._names(regulation)
        return [each for name in names for each in self.articles[name].get(article, ())]

    def _names(self, regulation: str) -> list[str]:
        kind, number, *_, year = regulation.split("-") if regulation.count("-") > 1 else [""] * 3
        wanted = f"-{kind}-{number}-{year}-"
        exact = f"-{regulation}-"
        return [n for n in self.articles if wanted in f"-{n}-" or exact in f"-{n}-"]


def _parted(text: str, counts: Mapping[str, int]) -> str:
    """Part what is no word but two words run together."""

    def part(match: re.Match[str]) -> str:
        word = match[0]
        if counts.get(folded(word), 0) >= A_WORD:
            return word
        for cut in range(4, len(word) - 3):
            halves = word[:cut], word[cut:]
            if all(counts.get(folded(half), 0) >= A_WORD for half in halves):
                return " ".join(halves)
        return word

    return re.sub(r"[^\W\d_]{8,}", part, text)


def _articles(text: str) -> Iterator[tuple[str, str]]:
    marks = [match for match in _HEADING.finditer(text) if _is_heading(text, match)]
    for number, match in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        body = re.split(r"\n#+ ", text[match.end() : end])[0]
        if "GAP" not in body[:8]:
            yield _number(match[1]), body


def _number(name: str) -> str:
    if _NUMERAL.fullmatch(name):
        return name.lower()
    return name.replace("O", "0").replace("l", "1").replace("I", "1").replace(" ", "").lower()


def _is_heading(text: str, match: re.Match[str]) -> bool:
    line_start = text.rfind("\n", 0, match.start()) + 1
    opening = not text[line_start : match.start()].strip(" *#.")
    words = text[max(0, match.start() - 80) : match.start()].split()
    if words and (words[-1].lower() in _CITING or words[-1].endswith(",")):
        return False
    rest = text[match.end() : match.end() + 200].partition("\n")[0]
    if opening and _LABEL.match(rest):
        return True
    following = rest.lstrip(" :*")
    ended = bool(words) and words[-1].endswith((".", ";", ":"))
    if not following:
        return opening or ended
    if not (following[0].isupper() or following[0] in '("`['):
        return False
    if opening or not words or following.startswith("(1)"):
        return True
    return (ended or not words[-1][0].islower()) and not _OTHER_LAW.match(following)
