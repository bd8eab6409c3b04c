"""Reports: the contract of the assessment, and what a reader sees of it in every format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from checker import check
from checker.assessment import Assessment, FactUse, Lang
from checker.errors import IncidentError
from checker.messages import cli, report
from checker.reports import Names, PlainLabels, markdown, text
from checker.reports import json as as_json
from checker.reports.document import Items, inline
from checker.reports.words import Words, lowered

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MADE = {path.stem: path.read_text(encoding="utf-8") for path in HERE.glob("assessments/*.json")}
SCHEMA = json.loads((ROOT / "schemas/assessment.schema.json").read_text(encoding="utf-8"))
LANGS: tuple[Lang, Lang] = ("id", "en")
NAMES = Names(
    actors={"a1": "Camat (PNS)"},
    targets={"t1": "pasangan calon nomor 2"},
    acts={"p1": "Meminta para kuwu memenangkan satu pasangan."},
    evidence={"e1": "saksi"},
)


def made(name: str) -> Assessment:
    return Assessment.from_json(MADE[name])


CASES = Path(__file__).resolve().parents[1] / "cases"


def flat(written: str) -> str:
    """Text without line breaks, so that a sentence can be found wherever it was broken."""
    return re.sub(r"\s+", " ", written)


def sentences_of(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, Mapping):
        yield node
        for value in node.values():
            yield from sentences_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from sentences_of(value)


# --- the contract ----------------------------------------------------------------------------


def bare(node: Any) -> Any:
    """A schema without what only people read, and without the order of its keys."""
    if isinstance(node, dict):
        told = {"title", "description", "examples", "$schema", "$id", "required"}
        properties = {k: bare(v) for k, v in node.get("properties", {}).items()}
        rest = {k: bare(v) for k, v in node.items() if k not in told | {"properties"}}
        required = {"required": sorted(node["required"])} if "required" in node else {}
        return rest | ({"properties": properties} if properties else {}) | required
    return [bare(value) for value in node] if isinstance(node, list) else node


def test_schema_and_model_state_the_same_shape() -> None:
    assert bare(SCHEMA) == bare(Assessment.model_json_schema())


def test_schema_is_a_schema_and_needs_no_other_file() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    references = re.findall(r'"\$ref": "([^"]+)"', json.dumps(SCHEMA))
    assert references
    assert all(reference.startswith("#/$defs/") for reference in references)


def test_schema_speaks_both_languages_everywhere() -> None:
    objects = [SCHEMA, *SCHEMA["$defs"].values()]
    described = [*objects, *(p for node in objects for p in node["properties"].values())]
    for node in described:
        assert " / " in node["title"], node
        assert re.fullmatch(r"ID: .+ EN: .+", node["description"]), node


def test_schema_shows_an_example_that_obeys_it() -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert SCHEMA["examples"]
    for example in SCHEMA["examples"]:
        validator.validate(example)


def test_schema_demands_every_field() -> None:
    for node in [SCHEMA, *SCHEMA["$defs"].values()]:
        assert node["required"] == list(node["properties"])
        assert node["additionalProperties"] is False


@pytest.mark.parametrize("name", sorted(MADE))
def test_assessments_obey_the_schema_and_survive_a_round_trip(name: str) -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert list(validator.iter_errors(json.loads(MADE[name]))) == []
    assert as_json.report(made(name)) == MADE[name]


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": 1577836800},
        {"as_of": "2020-02-30"},
        {"as_of": "2020-01-01T00:00:00"},
        {"schema_version": "2.0"},
        {"surprise": 1},
        {"acts": None},
        {"as_of_source": "guess"},
    ],
)
def test_what_the_schema_refuses_the_model_refuses_too(change: dict[str, Any]) -> None:
    document = json.loads(MADE["guru"]) | change
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert not validator.is_valid(document)
    with pytest.raises(IncidentError):
        Assessment.from_json(json.dumps(document))


def test_a_key_goes_by_its_own_name_only() -> None:
    document = json.loads(MADE["guru"])
    document["acts"][0]["from_"] = document["acts"][0].pop("from")
    with pytest.raises(IncidentError):
        Assessment.from_json(json.dumps(document))


def test_an_assessment_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        made("guru").as_of = made("camat").as_of


# --- catalogues ------------------------------------------------------------------------------


@pytest.mark.parametrize("catalogue", [report.MESSAGES, cli.MESSAGES])
def test_both_languages_have_the_same_places_to_fill(
    catalogue: Mapping[str, Mapping[str, str]],
) -> None:
    for code, message in catalogue.items():
        assert set(message) == {"id", "en"}, code
        places = [{p[1] for p in Formatter().parse(message[lang])} - {None} for lang in LANGS]
        assert places[0] == places[1], code


FORBIDDEN = re.compile(
    r"\b(terbukti|bersalah|melanggar|guilty|proven|convicted|offender|culprit)\b", re.IGNORECASE
)


@pytest.mark.parametrize("catalogue", [report.MESSAGES, cli.MESSAGES])
def test_no_text_of_ours_finds_anyone_guilty(catalogue: Mapping[str, Mapping[str, str]]) -> None:
    for code, message in catalogue.items():
        # What a body decided is told in its own words.
        if code.startswith("report.evaluation.official."):
            continue
        for lang in LANGS:
            assert not FORBIDDEN.search(message[lang]), code


# --- text ------------------------------------------------------------------------------------

EVERY = [(name, lang, explain) for name in sorted(MADE) for lang in LANGS for explain in (False, 1)]


@pytest.mark.parametrize(("name", "lang", "explain"), EVERY)
def test_text_fits_eighty_columns(name: str, lang: Lang, explain: bool) -> None:
    written = text.report(made(name), lang=lang, names=NAMES, explain=bool(explain))
    assert written.endswith("\n") and not written.endswith("\n\n")
    for line in written.splitlines():
        assert len(line) <= 80
        assert line == line.rstrip()


@pytest.mark.parametrize(("name", "lang", "explain"), EVERY)
def test_colour_adds_nothing_but_colour(name: str, lang: Lang, explain: bool) -> None:
    plain = text.report(made(name), lang=lang, explain=bool(explain))
    coloured = text.report(made(name), lang=lang, explain=bool(explain), color=True)
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(("name", "lang", "explain"), EVERY)
def test_markdown_says_the_same_as_the_text(name: str, lang: Lang, explain: bool) -> None:
    def words(written: str) -> list[str]:
        return re.findall(r"\w+", written.replace("\\", "").casefold())

    as_text = text.report(made(name), lang=lang, names=NAMES, explain=bool(explain))
    as_markdown = markdown.report(made(name), lang=lang, names=NAMES, explain=bool(explain))
    assert words(as_markdown) == words(as_text)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", sorted(MADE))
def test_nobody_is_found_guilty_outside_quotation_marks(name: str, lang: Lang) -> None:
    written = flat(text.report(made(name), lang=lang, explain=True))
    assert not FORBIDDEN.search(re.sub(r"“[^”]*”", "", written))


def test_the_report_opens_with_conclusion_basis_day_and_regime() -> None:
    written = text.report(made("camat"), names=NAMES)
    opening = flat(written[: written.index("I. KASUS POSISI")])
    assert "Camat (PNS) [a1]: DUGAAN PELANGGARAN, atas dasar keterangan yang didalilkan" in opening
    assert "unsur dugaan pelanggaran terpenuhi pada jalur pidana dan disiplin" in opening
    assert "Dugaan pada jalur kode etik belum dapat ditentukan" in opening
    assert "26 April 2018 (menurut berkas)" in opening
    assert "pilkada-2018" in opening


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("camat", ["DUGAAN PELANGGARAN"]),
        ("guru", ["PERLU PENDALAMAN"]),
        ("tiga-terlapor", ["PERLU PENDALAMAN", "DI LUAR CAKUPAN", "TIDAK DITEMUKAN"]),
    ],
)
def test_one_headline_per_actor(name: str, expected: list[str]) -> None:
    lines = text.headlines(made(name)).splitlines()
    assert [line.partition(": ")[2].partition(",")[0] for line in lines] == expected


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_conclusion_speaks_of_suspicion(name: str) -> None:
    for actor in made(name).actors:
        said = report.MESSAGES[f"report.headline.says.{actor.headline}"]
        assert "dugaan" in said["id"].lower()
        assert "suspic" in said["en"] or "suspected" in said["en"]


def test_the_sections_come_in_the_order_of_a_study() -> None:
    written = text.report(made("camat"))
    headings = re.findall(r"^[IVX]+\. (.+)$", written, re.MULTILINE)
    assert headings == [
        "KASUS POSISI",
        "KAJIAN PER JALUR",
        "MENGAPA NORMA LAIN TIDAK DITERAPKAN",
        "PILIHAN SANKSI DAN YANG BERWENANG MENJATUHKAN",
        "LANGKAH PERTAMA",
        "YANG PERLU DIDALAMI",
        "BATAS TELAAH INI",
        "YANG BERWENANG MEMUTUS",
    ]
    headings = re.findall(r"^[IVX]+\. (.+)$", text.report(made("guru")), re.MULTILINE)
    assert headings[1:4] == [
        "KAJIAN PER JALUR",
        "PERSOALAN TAFSIR",
        "MENGAPA NORMA LAIN TIDAK DITERAPKAN",
    ]


def test_who_is_said_to_have_done_what_and_when() -> None:
    written = flat(text.report(made("camat"), names=NAMES))
    assert "Camat (PNS) [a1] diduga order support. [p1]" in written
    assert "“Meminta para kuwu memenangkan satu pasangan.”" in written
    assert "satu hari yang belum diketahui antara 15 Februari 2018 dan 26 April 2018" in written


def test_elements_show_words_facts_and_evidence() -> None:
    written = flat(text.report(made("camat"), names=NAMES))
    assert "terpenuhi perbuatan: “membuat keputusan dan/atau tindakan”" in written
    assert "conduct: order support (bukti: saksi [e1])" in written
    assert "intentional (disimpulkan)" in written


def test_of_an_open_finding_only_what_is_unsettled_stands_in_full() -> None:
    written = flat(text.report(made("guru")))
    assert "belum pasti dukungan: “memberikan tindakan atau dukungan secara aktif”" in written
    assert "Belum disebut dalam berkas: active support" in written
    assert "Unsur lain terpenuhi: subjek dan perbuatan." in written
    assert "terpenuhi subjek: “ASN”" not in written
    assert "terpenuhi subjek: “ASN”" in flat(text.report(made("guru"), explain=True))


def test_menu_keeps_operative_and_suspended_apart_and_names_who_imposes() -> None:
    written = text.report(made("camat"))
    menu = flat(written[written.index("PILIHAN SANKSI") : written.index("LANGKAH PERTAMA")])
    operative, _, suspended = menu.partition("Ditangguhkan, belum dapat dijatuhkan:")
    assert "pembebasan dari jabatan (Pasal 7 ayat (4) huruf c PP 53/2010)" in operative
    assert "pemotongan tunjangan kinerja" in suspended
    assert "pemotongan tunjangan kinerja" not in operative
    assert "Yang berwenang menjatuhkan huruf a, b, dan c: Bupati" in menu
    assert "(Pasal 20 PP 53/2010; menurut sumber kedua)" in menu


def test_steps_show_a_date_where_it_is_known() -> None:
    written = flat(text.report(made("camat")))
    assert "14 hari kerja sejak laporan diterima; paling lambat 17 Mei 2018" in written
    assert "Hak dan langkah terlapor: - Terlapor: mengajukan banding" in written


def test_questions_come_most_decisive_first() -> None:
    written = text.report(made("camat"))
    section = written[written.index("YANG PERLU DIDALAMI") :]
    assert section.index("hubungan keluarga") < section.index("surat tugas")
    assert "Isian: actors.a1.ties" in section


def test_weak_sources_and_inferred_facts_are_said_next_to_the_finding() -> None:
    written = text.report(made("camat"))
    ethics = flat(written[written.index("Jalur kode etik") : written.index("III. ")])
    assert "bunyi larangan ini, atau hari berlakunya, dibaca dalam salinan" in ethics
    assert "Disimpulkan, tidak dinyatakan dalam berkas: intentional" in flat(written)


def test_a_joint_decree_without_statute_is_called_guidance() -> None:
    written = flat(text.report(made("tiga-terlapor")))
    assert "Hanya pedoman" in written
    assert "menurut SKB (bukan peraturan perundang-undangan): hukuman disiplin" in written


def test_an_undescribed_act_is_asked_for() -> None:
    written = flat(text.report(made("tiga-terlapor")))
    assert "dugaan perbuatannya belum terurai dalam berkas" in written
    assert "apa yang dikatakan atau diperbuat, kapan, di mana" in written


def test_a_finding_that_decides_nothing_is_only_named() -> None:
    brief, full = (flat(text.report(made("camat"), explain=explain)) for explain in (False, True))
    assert "Juga terbuka, tetapi jawabannya tidak akan mengubah" in brief
    assert "mengadakan kegiatan yang mengarah kepada keberpihakan" not in brief
    assert "mengadakan kegiatan yang mengarah kepada keberpihakan" in full


def test_explain_adds_not_met_norms_readings_days_and_origins() -> None:
    brief, full = (flat(text.report(made("camat"), explain=explain)) for explain in (False, True))
    for added in (
        "unsur rezim, “peserta pemilu”, tidak terpenuhi",
        "“semua asn”: unsur terpenuhi menurut berkas",
        "Keadaan menurut hari:",
        "isian actors.a1.status",
        "menurut kalender",
    ):
        assert added in full
        assert added not in brief


def test_who_alone_decides_stands_at_the_foot() -> None:
    for name in MADE:
        written = flat(text.report(made(name)))
        assert "Program ini tidak memutus" in written[written.index("YANG BERWENANG MEMUTUS") :]


def test_without_names_only_ids_are_shown() -> None:
    written = text.report(made("camat"))
    assert "Camat" not in written.replace("antara camat dan", "")
    assert "a1: DUGAAN PELANGGARAN" in written


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_same_assessment_gives_the_same_bytes(name: str) -> None:
    assert text.report(made(name)) == text.report(made(name))
    assert markdown.report(made(name)) == markdown.report(made(name))


def test_markdown_escapes_what_it_would_take_for_markup() -> None:
    names = Names(actors={"a1": "A_b *c* <d>"})
    written = markdown.report(made("guru"), names=names)
    assert r"A\_b \*c\* \<d\>" in written


def test_json_of_several_is_an_array_in_the_order_given() -> None:
    both = [made("guru"), made("camat")]
    written = as_json.report_all(both)
    assert [entry["incident"]["id"] for entry in json.loads(written)] == ["k031", "k003"]
    assert "“" not in written or "\\u201c" not in written


# --- words -----------------------------------------------------------------------------------


def words(explain: bool = False) -> Words:
    return Words("id", PlainLabels(), Names(), explain)


def test_a_fact_that_still_has_several_values_lists_them() -> None:
    use = FactUse(
        fact="office_title",
        values=("camat", "lurah", "guru"),
        origin="stated",
        standing="alleged",
        evidence=(),
        fields=(),
    )
    assert words().fact(use) == "office title: camat, lurah, atau guru"


def test_lists_are_shortened_unless_everything_is_explained() -> None:
    names = ["a", "b", "c", "d"]
    assert words().shortened(names, 3) == "a; b; c, dan 1 lainnya"
    assert words(explain=True).shortened(names, 3) == "a; b; c; d"


def test_abbreviations_keep_their_capitals() -> None:
    assert lowered("PNS aktif") == "PNS aktif"
    assert lowered("Menghadiri") == "menghadiri"


def test_an_empty_list_is_no_crash() -> None:
    assert text.laid_out([Items(())]) == "\n"
    assert inline("", "a") == inline("a")


def test_open_duties_are_told_together_unless_all_is_to_be_explained() -> None:
    case = (CASES / "K117/incident.json").read_bytes()
    assessment = check(case, as_of="2024-10-30")
    duty = "tidak menunjukkan integritas dan keteladanan"
    short = flat(text.report(assessment))
    assert short.count(duty) == 1
    assert "Ketentuan yang tingkatnya bergantung pada luas dampak" in short
    whole = flat(text.report(assessment, explain=True))
    assert "Ketentuan yang tingkatnya bergantung pada luas dampak" not in whole
    assert len(whole) > len(short)


def test_a_rule_that_waits_for_a_level_is_named_in_one_line() -> None:
    case = (CASES / "K117/incident.json").read_bytes()
    assert "bila tingkatnya tercapai: Pasal 253" in flat(
        text.report(check(case, as_of="2024-10-30"))
    )


def test_who_may_not_have_done_it_is_not_said_to_be_suspected_of_it() -> None:
    case = (CASES / "K072/incident.json").read_bytes()
    written = flat(text.report(check(case, as_of="2024-06-28")))
    assert "diduga memasang" not in written
    assert "belum diketahui apakah ia sendiri yang melakukannya" in written


# --- the steps of several tracks


@pytest.fixture(scope="module")
def two_tracks() -> Assessment:
    """An appeal of a PNS for a pair: discipline, ethics and a possible crime."""
    act = {
        "id": "p1",
        "actors": ["a1"],
        "targets": ["t1"],
        "conduct": "invite_support",
        "date": "2024-10-10",
        "direction": "bagi",
        "audience": {"unit_kerja": True},
    }
    incident = {
        "schema_version": "1.0",
        "contests": [{"id": "pilkada-2024", "office": "bupati"}],
        "targets": [{"id": "t1", "kind": "pasangan_kepala_daerah", "called_pasangan_calon": True}],
        "actors": [{"id": "a1", "status": "pns", "agency": {"sphere": "kabkota"}}],
        "acts": [act],
    }
    return check(incident, as_of="2024-10-20")


@pytest.mark.parametrize("lang", LANGS)
def test_a_short_report_tells_the_first_step_of_each_stage_once(
    two_tracks: Assessment, lang: Lang
) -> None:
    written = flat(text.report(two_tracks, lang=lang, names=NAMES))
    (actor,) = two_tracks.actors
    (track,) = (t for t in actor.tracks if t.track == "discipline")
    for stage in ("report", "study", "referral", "examination", "decision"):
        first, *others = [s for s in track.path if (s.stage, s.side) == (stage, "handling")]
        assert written.count(flat(getattr(first.action, lang))) == 1, stage
        assert not any(flat(getattr(o.action, lang)) in written for o in others), stage
    same = {"id": "seperti pada jalur disiplin", "en": "as in the discipline track"}[lang]
    assert same in written


@pytest.mark.parametrize("lang", LANGS)
def test_a_full_report_tells_every_step_and_a_shared_one_once(
    two_tracks: Assessment, lang: Lang
) -> None:
    written = flat(text.report(two_tracks, lang=lang, names=NAMES, explain=True))
    (actor,) = two_tracks.actors
    heads = {
        flat(f"{getattr(step.body, lang)}: {getattr(step.action, lang)}")
        for track in actor.tracks
        for step in track.path
    }
    assert len(heads) > 40
    missing = [head for head in heads if head not in written]
    assert missing == []
    tracks = [{step.id for step in track.path} for track in actor.tracks if track.path]
    shared = set.intersection(*tracks)
    assert "lapor-pemilihan" in shared
    told = {s.id: getattr(s.action, lang) for t in actor.tracks for s in t.path if s.id in shared}
    assert all(written.count(flat(action)) == 1 for action in told.values())
