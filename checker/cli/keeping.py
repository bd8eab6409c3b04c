"""`check rules test|lint|prove|mutate|coverage|index`: what keeps a rulebook in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import (
    LocalCommand,
    as_lang,
    flag,
    option_format,
    option_lang,
    option_rules,
)
from checker.cli.exits import CLEAR, FAULTY
from checker.cli.files import load_rulebook
from checker.cli.streams import out
from checker.errors import ArgumentError, Lang
from checker.messages import both, text

if TYPE_CHECKING:
    from checker.lawbook import Coverage, ExampleResult, Remark
    from checker.lawbook.mutate import Case, Mutation

__all__ = ["COMMANDS"]

START, END = "<!-- index -->\n", "<!-- /index -->"
FORMATS = ("text", "json")


def _options(lang: Lang) -> list[click.Parameter]:
    return [option_format(lang, FORMATS), option_lang(lang), option_rules(lang)]


def _as_json(data: object) -> None:
    out(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")


def _test_command(lang: Lang) -> LocalCommand:
    about = text("cli.rules.test", lang)
    return LocalCommand("test", lang, _test, _options(lang), about=about, usage="")


def _test(form: str, lang: str, rules: str | None) -> int:
    from checker.lawbook import run_examples

    results = run_examples(load_rulebook(rules))
    failed = [result for result in results if not result.passed]
    if form == "json":
        _as_json([_as_dict(result) for result in results])
    else:
        _say_results(results, failed, as_lang(lang))
    return FAULTY if failed else CLEAR


def _as_dict(result: ExampleResult) -> dict[str, Any]:
    from dataclasses import asdict

    return {**asdict(result), "passed": result.passed}


def _say_results(
    results: Sequence[ExampleResult], failed: Sequence[ExampleResult], lang: Lang
) -> None:
    for result in failed:
        place = f"{result.file}:{result.line}: {result.norm} {result.example}"
        found = result.error or {key: result.found.get(key) for key in result.expected}
        expected = dict(result.expected)
        out(text("cli.rules.differs", lang, place=place, expected=expected, found=found) + "\n")
    code = "cli.rules.failed" if failed else "cli.rules.passed"
    out(text(code, lang, count=len(results), failed=len(failed)) + "\n")


def _lint_command(lang: Lang) -> LocalCommand:
    about = text("cli.rules.lint", lang)
    return LocalCommand("lint", lang, _lint, _options(lang), about=about, usage="")


def _lint(form: str, lang: str, rules: str | None) -> int:
    from dataclasses import asdict

    from checker.lawbook import lint

    remarks = lint(load_rulebook(rules))
    if form == "json":
        _as_json([asdict(remark) for remark in remarks])
    else:
        _say_remarks(remarks, as_lang(lang))
    return FAULTY if remarks else CLEAR


def _say_remarks(remarks: Sequence[Remark], lang: Lang) -> None:
    for remark in remarks:
        told = text(f"cli.lint.{remark.code}", lang, found=remark.found)
        out(f"{remark.file}:{remark.line}: {told}\n")
    out(text("cli.lint.count", lang, count=len(remarks)) + "\n")


def _prove_command(lang: Lang) -> LocalCommand:
    about = text("cli.rules.prove", lang)
    params = [flag(["--witnesses"], lang, "cli.rules.prove.witnesses"), *_options(lang)]
    return LocalCommand("prove", lang, _prove, params, about=about, usage="[--witnesses]")


def _prove(witnesses: bool, form: str, lang: str, rules: str | None) -> int:
    from dataclasses import asdict

    from checker.cli.proof import lines_of
    from checker.lawbook.prove import prove

    proof = prove(load_rulebook(rules))
    if form == "json":
        _as_json({**asdict(proof), "unaccepted": proof.unaccepted})
    else:
        for line in lines_of(proof, as_lang(lang), witnesses=witnesses):
            out(f"{line}\n")
    return FAULTY if proof.unaccepted else CLEAR


def _mutate_command(lang: Lang) -> LocalCommand:
    params = [click.Argument(["norm"], nargs=-1), _option_cases(lang), *_options(lang)]
    about = text("cli.rules.mutate", lang)
    return LocalCommand(
        "mutate", lang, _mutate, params, about=about, usage="[ID ...] [--cases DIR]"
    )


def _mutate(norm: Sequence[str], cases: str | None, form: str, lang: str, rules: str | None) -> int:
    from checker.lawbook.mutate import as_dict, equivalents_of, judge, named, try_all

    rulebook = load_rulebook(rules)
    found = judge(
        try_all(rulebook, named(rulebook, norm), _decided(cases)), equivalents_of(rulebook)
    )
    if form == "json":
        _as_json(as_dict(found))
    else:
        _say_mutation(found, as_lang(lang))
    return CLEAR if found.is_clean else FAULTY


def _decided(folder: str | None) -> list[Case]:
    from checker.evaluate import read_cases
    from checker.lawbook.mutate import Case

    cases = read_cases(Path(folder)) if folder is not None else []
    return [Case(case.id, case.incident, case.decided_on) for case in cases]


def _say_mutation(found: Mutation, lang: Lang) -> None:
    for one in found.survivors:
        why = text(f"cli.mutate.{one.hint}", lang)
        where = f"{one.file}:{one.line}: {one.norm} {one.mutation}"
        out(text("cli.mutate.survivor", lang, place=where, why=why) + "\n")
    for entry in found.stale:
        where = f"rules/equivalents.yaml:{entry.line}: {entry.norm} {entry.mutation}"
        out(text("cli.mutate.stale", lang, place=where) + "\n")
    numbers = {
        "mutants": found.mutants,
        "killed": found.killed,
        "score": f"{found.score:.1%}",
        "survivors": len(found.survivors),
        "listed": len(found.listed),
    }
    out(text("cli.mutate.sum", lang, **numbers) + "\n")


def _option_cases(lang: Lang) -> click.Option:
    return click.Option(
        ["--cases"],
        type=click.Path(path_type=str),
        metavar="DIR",
        help=text("cli.rules.coverage.cases", lang),
    )


def _coverage_command(lang: Lang) -> LocalCommand:
    about = text("cli.rules.coverage", lang)
    params = [_option_cases(lang), *_options(lang)]
    return LocalCommand("coverage", lang, _coverage, params, about=about, usage="[--cases DIR]")


def _coverage(cases: str | None, form: str, lang: str, rules: str | None) -> int:
    from dataclasses import asdict

    from checker.checker import Checker
    from checker.lawbook import coverage

    rulebook = load_rulebook(rules)
    examined = {}
    if cases is not None:
        from checker.evaluate import read_cases

        checker = Checker(rulebook)
        for case in read_cases(Path(cases)):
            examined[case.id] = checker.examine(case.incident, as_of=case.decided_on)
    found = coverage(rulebook, examined)
    if form == "json":
        _as_json([asdict(one) for one in found])
    else:
        _say_coverage(found, as_lang(lang), with_cases=cases is not None)
    return CLEAR


def _say_coverage(found: Sequence[Coverage], lang: Lang, *, with_cases: bool) -> None:
    for one in found:
        states = ", ".join(one.states)
        line = text("cli.coverage.norm", lang, norm=one.norm, count=one.examples, states=states)
        if one.cases:
            line += text("cli.coverage.cases", lang, cases=", ".join(one.cases))
        out(f"{line}\n")
    total = sum(one.examples for one in found)
    out(text("cli.coverage.sum", lang, norms=len(found), count=total) + "\n")
    if with_cases:
        touched = sum(bool(one.cases) for one in found)
        out(text("cli.coverage.touched", lang, touched=touched, norms=len(found)) + "\n")


def _index_command(lang: Lang) -> LocalCommand:
    about = text("cli.rules.index", lang)
    params: list[click.Parameter] = [option_lang(lang), option_rules(lang)]
    return LocalCommand("index", lang, _index, params, about=about, usage="[--rules DIR]")


def _index(lang: str, rules: str | None) -> int:
    from checker import resources
    from checker.cli.writing import write_files
    from checker.lawbook import index

    rulebook = load_rulebook(rules)
    folder = Path(rules) if rules is not None else resources.rules()
    page = folder / "README.md"
    if not page.is_file():
        raise ArgumentError(both("cli.index.no_page", found=str(page)))
    before, start, rest = page.read_text(encoding="utf-8").partition(START)
    after, end, rest = rest.partition(END)
    if not start or not end:
        raise ArgumentError(both("cli.index.no_marks", found=str(page), start=START.strip()))
    listed = f"{index(rulebook)}\n"
    stale = after != listed
    if stale:
        write_files({page: f"{before}{START}{listed}{END}{rest}".encode()})
    code = "cli.index.renewed" if stale else "cli.index.fresh"
    out(text(code, as_lang(lang), page=page) + "\n")
    return CLEAR


COMMANDS: dict[str, Callable[[Lang], click.Command]] = {
    "test": _test_command,
    "lint": _lint_command,
    "prove": _prove_command,
    "mutate": _mutate_command,
    "coverage": _coverage_command,
    "index": _index_command,
}
