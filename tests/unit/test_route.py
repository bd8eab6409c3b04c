"""The menu and the path over the rule files that ship: what is offered, to whom, by whom, when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from checker.assessment import MenuLevel, Step
from checker.deadline import Start
from checker.route import ActorProfile, Choice, Clocks, Prior, menu_for, path_for
from checker.rulebook import Rulebook
from checker.rulebook.holidays import HOLIDAYS, Holidays
from checker.rulebook.yaml_source import parse

ROOT = Path(__file__).parents[2]
POSTS = frozenset(
    {
        "jpt_utama",
        "jpt_madya",
        "jpt_pratama",
        "administrator",
        "pengawas",
        "pelaksana",
        "fungsional_ahli_utama",
        "fungsional_lain",
        "tanpa_jabatan_asn",
    }
)
SPHERES = frozenset({"pusat", "provinsi", "kabkota", "desa", "swasta"})
STATUSES = frozenset(
    {
        "pns",
        "cpns",
        "pppk",
        "ppnpn",
        "tni",
        "polri",
        "kepala_desa",
        "perangkat_desa",
        "bpd",
        "rt_rw",
        "pejabat_negara",
        "pejabat_daerah",
        "penyelenggara",
        "bumn_bumd",
        "hakim_bpk_bi",
        "warga",
    }
)
DISCIPLINE = ("disiplin_ringan", "disiplin_sedang", "disiplin_berat")
SEDANG_NOW = ["tunda_gaji_berkala_1_tahun", "tunda_pangkat_1_tahun", "turun_pangkat_1_tahun"]


def read(folder: str) -> dict[str, Any]:
    files = sorted((ROOT / "rules" / folder).glob("*.yaml"))
    return {file.stem: parse(file.read_text("utf-8")).value for file in files}


SANCTIONS = read("sanctions")
PATHS = Rulebook.load().paths
TABLE = Holidays.of(parse((ROOT / "rules" / HOLIDAYS).read_text(encoding="utf-8")).value)


REVIEWED = date(2024, 12, 1)


def label(citation: str) -> str:
    return f"[{citation}]"


def actor(
    post: str | None = None, sphere: str | None = None, status: str = "pns", **more: Any
) -> ActorProfile:
    return ActorProfile(
        posts=frozenset({post}) if post else POSTS,
        spheres=frozenset({sphere}) if sphere else SPHERES,
        statuses=frozenset({status}),
        **more,
    )


def menu(
    level: str,
    who: ActorProfile,
    *prior: Prior,
    regulation: str = "pp-94-2021",
    factors: dict[str, str] | None = None,
    day: date = REVIEWED,
) -> dict[str, Any]:
    who = who._replace(prior=prior)
    (found,) = menu_for(SANCTIONS, [(level, regulation)], who, label, day, factors)
    return found


def menus(
    citations: Sequence[str],
    levels: Sequence[str],
    who: ActorProfile,
    tables: dict[str, Any] = SANCTIONS,
) -> list[dict[str, Any]]:
    """Return the menus of a finding that rests on each citation at each level."""
    held = [(level, citation) for level in levels for citation in citations]
    return menu_for(tables, held, who, label, REVIEWED)


def offered(found: dict[str, Any]) -> list[str]:
    return [k["id"] for k in found["kinds"] if k["operative"] and not k["excluded_by_prior"]]


def bodies(found: dict[str, Any]) -> dict[str, list[str]]:
    return {entry["body"]["id"]: entry["kinds"] for entry in found["imposers"]}


def steps(
    track: str,
    day: str,
    *regimes: str,
    status: str | None = None,
    kinds: frozenset[str] | None = None,
    involved: frozenset[str] = frozenset(),
    **starts: date,
) -> dict[str, dict[str, Any]]:
    people = None if status is None else frozenset({status})
    choice = Choice(people, kinds, involved)
    clocks = Clocks({name: Start.on(start) for name, start in starts.items()}, lambda: TABLE)
    found = path_for(PATHS, track, regimes, date.fromisoformat(day), label, clocks, choice)
    assert len({step["id"] for step in found}) == len(found)
    return {step["id"]: step for step in found}


# --- the files


@pytest.mark.parametrize(("folder", "kind"), [("sanctions", "sanctions"), ("paths", "path")])
def test_files_follow_their_schema(folder: str, kind: str) -> None:
    schema = json.loads((ROOT / f"schemas/{kind}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for name, content in read(folder).items():
        assert not list(validator.iter_errors(content)), name


@pytest.mark.parametrize("table", SANCTIONS.values(), ids=SANCTIONS)
def test_rows_name_kinds_and_levels_of_their_table(table: dict[str, Any]) -> None:
    levels = {entry["level"] for entry in table["levels"]}
    kinds = {kind["id"] for entry in table["levels"] for kind in entry["kinds"]}
    for row in table["imposers"]:
        assert set(row.get("kinds", ())) <= kinds
        assert set(row.get("levels", ())) <= levels


def norms() -> Iterator[dict[str, Any]]:
    for file in sorted((ROOT / "rules/regulations").rglob("*.yaml")):
        if file.name != "regulation.yaml" and not file.name.endswith(".examples.yaml"):
            yield from parse(file.read_text("utf-8")).value


def levels_of(norm: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the levels of a norm that a menu is made for, each with its citation."""
    consequence = norm.get("consequence", {})
    rows = [consequence, *consequence.get("by_impact", {}).values()]
    for row in rows if norm["track"] != "none" and "rests_on" not in norm else ():
        level, basis = row.get("level"), row.get("basis", [])
        for citation in [basis] if isinstance(basis, str) else basis:
            if isinstance(level, str) and level != "none_in_text":
                yield level, citation


def test_every_level_that_a_norm_names_has_kinds_and_somebody_who_imposes_them() -> None:
    anybody = ActorProfile(POSTS, SPHERES, STATUSES)
    for norm in norms():
        for level, citation in levels_of(norm):
            found = menu_for(SANCTIONS, [(level, citation)], anybody, label, REVIEWED)
            assert any(m["kinds"] and m["imposers"] for m in found), (norm["id"], citation)


def test_the_statuses_of_the_schemas_are_those_of_the_tests() -> None:
    for name in ("sanctions", "path"):
        schema = json.loads((ROOT / f"schemas/{name}.schema.json").read_text("utf-8"))
        assert set(schema["$defs"]["status"]["enum"]) == STATUSES


def test_file_names_are_the_regulations() -> None:
    assert all(name == table["regulation"] for name, table in SANCTIONS.items())


def deadlines() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in PATHS:
        for step in path["steps"]:
            if "deadline" in step:
                yield step["id"], step["deadline"]


def test_a_deadline_says_its_count_and_that_its_days_are_working_days() -> None:
    for name, deadline in deadlines():
        if deadline.get("unit") in ("working_day", "calendar_day"):
            assert str(deadline["count"]) in deadline["text"]["id"], name
        if deadline.get("unit") == "working_day":
            assert "hari kerja" in deadline["text"]["id"], name
            assert "working day" in deadline["text"]["en"], name


# --- the shape


@pytest.mark.parametrize("name", SANCTIONS)
@pytest.mark.parametrize("status", ["pns", "cpns", "pppk", "kepala_desa", "warga"])
def test_every_menu_has_the_shape_of_the_assessment(name: str, status: str) -> None:
    levels = [entry["level"] for entry in SANCTIONS[name]["levels"]]
    prior = [Prior(levels[0]), Prior(levels[-1], same_nature=True, same_act="tidak_diketahui")]
    kinds = [kind for entry in SANCTIONS[name]["levels"] for kind in entry["kinds"]]
    cited = [name, *(kind["basis"] for kind in kinds)]
    who = actor(status=status, prior=tuple(prior))
    found = menus(cited, levels, who, {name: SANCTIONS[name]})
    assert [MenuLevel.model_validate(entry).level for entry in found] == levels


@pytest.mark.parametrize("track", sorted({path["track"] for path in PATHS}))
@pytest.mark.parametrize("day", ["2015-06-01", "2018-04-26", "2023-11-01", "2026-01-02"])
def test_every_step_has_the_shape_of_the_assessment(track: str, day: str) -> None:
    clocks = dict.fromkeys(("known", "received", "registered", "decided"), date(2018, 4, 26))
    for step in steps(track, day, "pemilihan", "pemilu", **clocks).values():
        Step.model_validate(step)


# --- kinds


def test_moderate_kinds_are_those_of_the_older_regulation_and_the_cuts_are_suspended() -> None:
    found = menu("disiplin_sedang", actor("administrator", "kabkota"))
    assert offered(found) == SEDANG_NOW
    suspended = [k["id"] for k in found["kinds"] if not k["operative"]]
    assert suspended == ["potong_tukin_6_bulan", "potong_tukin_9_bulan", "potong_tukin_12_bulan"]
    assert all(k["note"] for k in found["kinds"])
    assert found["kinds"][0]["basis_label"] == "[pp-53-2010/7/3/a]"
    assert not any(set(e["kinds"]) & set(suspended) for e in found["imposers"])


def test_menus_come_level_by_level_and_only_where_asked() -> None:
    wanted = ["pp-94-2021", "pp-53-2010", "pp-94-2021", "kb-2022"]
    found = menus(wanted, DISCIPLINE[1:], actor("pengawas", "kabkota"))
    assert [(m["regulation"], m["level"]) for m in found] == [
        ("pp-94-2021", "disiplin_sedang"),
        ("pp-94-2021", "disiplin_berat"),
        ("pp-53-2010", "disiplin_sedang"),
        ("pp-53-2010", "disiplin_berat"),
    ]


def test_a_ruling_takes_the_penalties_of_the_article_it_reads() -> None:
    found = menu("pidana", actor(), regulation="mk-136-puu-xxii-2024/188")
    assert found["regulation"] == "uu-1-2015"
    assert [k["basis"] for k in found["kinds"]] == ["uu-1-2015/188", "uu-1-2015/188"]


@pytest.mark.parametrize("regulation", ["pp-94-2021", "pp-53-2010"])
@pytest.mark.parametrize("level", DISCIPLINE)
def test_pppk_never_get_the_kinds_of_pns(regulation: str, level: str) -> None:
    found = menu(level, actor("fungsional_lain", "kabkota", "pppk"), regulation=regulation)
    assert found["kinds"] == []
    (entry,) = found["imposers"]
    assert entry["kinds"] == []
    assert "PNS dan calon PNS" in entry["note"]["id"]


def test_an_unknown_status_shows_the_kinds_and_what_holds_for_pppk() -> None:
    who = ActorProfile(
        frozenset({"jpt_pratama"}), frozenset({"kabkota"}), frozenset({"pns", "pppk"})
    )
    found = menu("disiplin_berat", who)
    assert offered(found)
    assert any("PPPK" in e["note"]["id"] for e in found["imposers"] if not e["kinds"])


def test_a_candidate_civil_servant_is_told_of_dismissal_at_moderate_and_severe_only() -> None:
    light, moderate = (menu(lv, actor("pelaksana", "pusat", "cpns")) for lv in DISCIPLINE[:2])
    assert not any(not e["kinds"] for e in light["imposers"])
    assert any(not e["kinds"] for e in moderate["imposers"])


def test_a_person_outside_the_table_gets_nothing() -> None:
    found = menu("disiplin_berat", actor("tanpa_jabatan_asn", "desa", "kepala_desa"))
    assert found["kinds"] == found["imposers"] == []


def test_party_membership_ends_the_contract_of_a_pppk() -> None:
    who = actor("fungsional_lain", "kabkota", "pppk")
    for regulation in ("uu-20-2023", "uu-5-2014"):
        assert offered(menu("ptdh", who, regulation=regulation)) == [
            "putus_perjanjian_tidak_hormat"
        ]


# --- crime: each article has penalties of its own


def penalties(*citations: str, status: str = "pns") -> dict[str, str]:
    (found,) = menus(citations, ["pidana"], actor(status=status))
    return {k["id"]: f"{k['text']['id']} {k['note']['id']}" for k in found["kinds"]}


def test_a_penal_article_shows_its_own_penalties_only() -> None:
    assert list(penalties("uu-7-2017/490")) == ["penjara_490", "denda_490"]
    assert list(penalties("uu-7-2017/490", "uu-7-2017/523/2")) == [
        "penjara_490",
        "denda_490",
        "penjara_523_2",
        "denda_523_2",
    ]


def test_an_article_without_a_row_makes_no_menu() -> None:
    assert menus(["uu-7-2017/283"], ["pidana"], actor()) == []


@pytest.mark.parametrize("article", ["491", "492", "493", "494"])
def test_kurungan_is_named_for_cases_judged_before_2026_only(article: str) -> None:
    found = penalties(f"uu-7-2017/{article}")
    assert list(found) == [f"kurungan_{article}", f"denda_{article}"]
    assert all("sampai dengan 1 Januari 2026" in words for words in found.values())


@pytest.mark.parametrize("article", ["490", "521", "522", "523/1", "523/2", "523/3", "546", "547"])
def test_prison_and_fine_are_cumulative_in_the_law_of_2017(article: str) -> None:
    for words in penalties(f"uu-7-2017/{article}").values():
        assert 'bersama-sama ("dan")' in words.replace("Bersama-sama", "bersama-sama")
        assert "sampai dengan 1 Januari 2026" in words


@pytest.mark.parametrize(
    ("citation", "joined"),
    [
        ("uu-1-2015/187/1", '"dan/atau"'),
        ("uu-1-2015/187/3", '"dan/atau"'),
        ("uu-1-2015/188", '"dan/atau"'),
        ("uu-8-2015/189", '"dan/atau"'),
        ("uu-1-2015/190", '"dan/atau"'),
        ("uu-10-2016/187a/1", 'bersama-sama ("dan")'),
    ],
)
def test_the_penalties_of_the_regional_elections_say_how_they_are_joined(
    citation: str, joined: str
) -> None:
    found = penalties(citation, status="warga")
    assert [name.partition("_")[0] for name in found] == ["penjara", "denda"]
    assert joined in found[next(iter(found))]


def test_a_court_decides_on_every_penalty() -> None:
    for citation in ("uu-7-2017/494", "uu-8-2015/189", "uu-10-2016/187a/1"):
        found = menus([citation], ["pidana"], actor())
        assert all("Pengadilan negeri" in e["body"]["id"] for m in found for e in m["imposers"])


def test_a_soldier_is_told_that_the_court_is_not_settled() -> None:
    (found,) = menus(["uu-1-2015/188"], ["pidana"], actor(status="tni"))
    assert any("peradilan militer" in e["note"]["id"] for e in found["imposers"] if e["note"])


def test_the_fine_that_was_not_read_is_not_invented() -> None:
    assert "belum dibaca" in penalties("uu-7-2017/546")["denda_546"]


# --- dismissal, candidacy and contract

PARTY = [
    "uu-5-2014/87/4",
    "uu-5-2014/105/3/c",
    "uu-20-2023/52/4",
    "pp-11-2017/255/4",
    "pp-37-2004/9/1",
    "pp-49-2018/53/3/c",
]


@pytest.mark.parametrize("citation", PARTY)
def test_pns_and_pppk_never_share_a_kind_of_dismissal(citation: str) -> None:
    levels = ["diberhentikan_hormat", "ptdh"]
    kinds = [
        {
            kind["id"]
            for found in menus([citation], levels, actor(status=status))
            for kind in found["kinds"]
        }
        for status in ("pns", "pppk")
    ]
    assert kinds[0] | kinds[1]
    assert not kinds[0] & kinds[1]


@pytest.mark.parametrize("citation", PARTY)
def test_a_kind_of_dismissal_has_somebody_who_imposes_it(citation: str) -> None:
    for status in ("pns", "pppk"):
        for post in ("jpt_madya", "pelaksana"):
            found = menus([citation], ["ptdh"], actor(post, "kabkota", status))
            for entry in found:
                covered = {k for e in entry["imposers"] for k in e["kinds"]}
                assert covered == set(offered(entry))


def test_severe_discipline_ends_in_dismissal_with_honour_by_the_rules_of_2017_and_2018() -> None:
    for citation, status in (("pp-11-2017/253/1", "pns"), ("pp-49-2018/53/2/b", "pppk")):
        found = menu(
            "diberhentikan_hormat", actor("pelaksana", "pusat", status), regulation=citation
        )
        assert len(offered(found)) == 1
        assert list(bodies(found)) == [PPK]


def test_a_candidate_civil_servant_in_a_party_is_told_how_a_candidate_is_dismissed() -> None:
    found = menu("ptdh", actor("pelaksana", "kabkota", "cpns"), regulation="pp-11-2017/255/4")
    assert found["kinds"] == []
    assert ["calon PNS" in e["note"]["id"] for e in found["imposers"]] == [True]


def test_discipline_of_pppk_is_their_contract_and_the_rules_of_their_agency() -> None:
    who = actor("fungsional_lain", "kabkota", "pppk")
    found = menu("decided_by", who, regulation="pp-49-2018/52/1")
    assert len(offered(found)) == 1
    assert list(bodies(found)) == [PPK]
    assert menu("decided_by", actor(), regulation="pp-49-2018/52/1")["kinds"] == []


@pytest.mark.parametrize("status", ["pejabat_negara", "pejabat_daerah", "pns"])
def test_an_incumbent_is_cancelled_as_candidate_by_the_election_commission(status: str) -> None:
    who = actor("tanpa_jabatan_asn", None, status)
    found = menu("pembatalan_calon", who, regulation="uu-10-2016/71/5")
    assert offered(found) == ["pembatalan_calon"]
    assert all("KPU" in body for body in bodies(found))


def test_staff_without_civil_servant_status_answer_to_their_employer() -> None:
    who = actor("tanpa_jabatan_asn", "kabkota", "ppnpn")
    found = menu("decided_by", who, regulation="se-menpanrb-1-2023/netralitas")
    assert offered(found) == ["sanksi_perjanjian_kerja"]
    assert list(bodies(found)) == ["Instansi pemberi kerja"]


# --- superiors who do nothing


@pytest.mark.parametrize(
    ("citation", "heavier", "body"),
    [
        ("pp-94-2021/24/2", False, "Atasan pejabat yang berwenang menghukum itu"),
        ("pp-94-2021/24/3", True, "Atasan pejabat yang berwenang menghukum itu"),
        ("pp-94-2021/28/2", True, "Pejabat yang berwenang menghukum"),
    ],
)
def test_a_superior_who_does_nothing_gets_a_punishment_whose_level_no_text_names(
    citation: str, heavier: bool, body: str
) -> None:
    found = menu("none_in_text", actor("administrator", "kabkota"), regulation=citation)
    (kind,) = found["kinds"]
    assert ("lebih berat" in kind["text"]["id"]) is heavier
    assert "tidak disebut" in kind["note"]["id"]
    assert bodies(found) == {body: [kind["id"]]}


def test_a_norm_without_a_level_has_no_menu_unless_a_row_names_it() -> None:
    who = actor("administrator", "kabkota")
    assert menus(["pp-94-2021/5/n/6"], ["none_in_text"], who) == []


def test_an_earlier_light_punishment_leaves_the_punishment_of_a_superior_open() -> None:
    prior = Prior("disiplin_ringan", "teguran_lisan", same_nature=True)
    found = menu(
        "none_in_text", actor("administrator", "kabkota"), prior, regulation="pp-94-2021/24/2"
    )
    assert len(offered(found)) == 1


# --- who may impose: the cells of the matrix

PPK = "Pejabat Pembina Kepegawaian (PPK)"
MADYA = "Pejabat pimpinan tinggi madya atau yang setara"
PRATAMA = "Pejabat pimpinan tinggi pratama atau yang setara"
ADMINISTRATOR = "Pejabat administrator atau yang setara"
PENGAWAS = "Pejabat pengawas atau yang setara"


@pytest.mark.parametrize(
    ("post", "sphere", "light", "moderate"),
    [
        ("jpt_pratama", "provinsi", [MADYA], [PPK]),
        ("jpt_pratama", "kabkota", [PPK], [PPK]),
        ("administrator", "pusat", [PRATAMA], [MADYA]),
        ("administrator", "kabkota", [PRATAMA], [PPK]),
        ("pengawas", "provinsi", [ADMINISTRATOR], [PRATAMA]),
        ("pengawas", "kabkota", [ADMINISTRATOR], [PRATAMA, PPK]),
        ("pelaksana", "pusat", [PENGAWAS], [ADMINISTRATOR]),
        ("pelaksana", "kabkota", [PENGAWAS], [ADMINISTRATOR, PPK]),
        ("fungsional_ahli_utama", "kabkota", [PPK], [PPK]),
    ],
)
def test_light_and_moderate_punishments_of_the_present_regulation(
    post: str, sphere: str, light: list[str], moderate: list[str]
) -> None:
    who = actor(post, sphere)
    assert list(bodies(menu("disiplin_ringan", who))) == light
    assert list(bodies(menu("disiplin_sedang", who))) == moderate


@pytest.mark.parametrize("post", ["jpt_madya", "fungsional_ahli_utama"])
def test_dismissal_of_the_highest_posts_is_the_presidents(post: str) -> None:
    found = bodies(menu("disiplin_berat", actor(post, "pusat", is_ppk=False)))
    assert found == {
        PPK: ["turun_jabatan_12_bulan", "bebas_jabatan_12_bulan"],
        "Presiden": ["dh_taps"],
    }


def test_an_appointing_authority_is_punished_by_the_president_alone() -> None:
    found = bodies(menu("disiplin_ringan", actor("jpt_madya", "pusat", is_ppk=True)))
    assert list(found) == ["Presiden"]


@pytest.mark.parametrize("post", ["administrator", "pengawas", "pelaksana", "fungsional_lain"])
@pytest.mark.parametrize("sphere", ["pusat", "provinsi", "kabkota"])
def test_severe_punishments_below_the_high_posts_are_the_appointing_authoritys(
    post: str, sphere: str
) -> None:
    assert list(bodies(menu("disiplin_berat", actor(post, sphere)))) == [PPK]


def test_cells_that_come_from_counting_levels_are_marked_inferred() -> None:
    (entry,) = menu("disiplin_ringan", actor("administrator", "kabkota"))["imposers"]
    assert (entry["confidence"], entry["basis"]) == ("inferred", ["[pp-94-2021/21/a]"])
    (entry,) = menu("disiplin_sedang", actor("administrator", "kabkota"))["imposers"]
    assert entry["confidence"] == "statute"


def test_an_unknown_rank_lists_the_possible_officials_and_says_for_whom() -> None:
    found = menu("disiplin_sedang", actor(None, "kabkota"))
    assert {PPK, PRATAMA, ADMINISTRATOR} <= set(bodies(found))
    for entry in found["imposers"]:
        assert entry["note"]["id"].startswith("Berlaku bila terlapor: ")
        assert entry["note"]["en"].startswith("Applies if the person is: ")


def test_an_unknown_sphere_lists_both_officials() -> None:
    found = menu("disiplin_sedang", actor("administrator"))
    assert list(bodies(found)) == [MADYA, PPK]
    assert "kabupaten/kota" in found["imposers"][1]["note"]["id"]


def test_a_known_rank_says_nothing_of_conditions() -> None:
    (entry,) = menu("disiplin_sedang", actor("administrator", "kabkota"))["imposers"]
    assert entry["note"] is None


def test_an_acting_head_of_region_is_flagged() -> None:
    plain = menu("disiplin_berat", actor("jpt_pratama", "kabkota", acting_head=False))
    acting = menu("disiplin_berat", actor("jpt_pratama", "kabkota", acting_head=True))
    assert len(acting["imposers"]) == len(plain["imposers"]) + 1


@pytest.mark.parametrize(
    ("titles", "severe"),
    [
        (frozenset({"sekda"}), "Gubernur selaku wakil Pemerintah"),
        (frozenset({"camat"}), "Pejabat Pembina Kepegawaian Daerah Kabupaten/Kota"),
    ],
)
def test_the_older_regulation_gives_a_district_secretary_to_the_governor(
    titles: frozenset[str], severe: str
) -> None:
    who = actor("jpt_pratama", "kabkota", titles=titles)
    found = menu("disiplin_berat", who, regulation="pp-53-2010")
    assert [b for b, kinds in bodies(found).items() if "ptdh" in kinds] == [severe]


def test_the_older_regulation_parts_the_moderate_kinds_between_two_officials() -> None:
    found = bodies(
        menu("disiplin_sedang", actor("administrator", "pusat"), regulation="pp-53-2010")
    )
    assert found == {
        "Pejabat struktural eselon I atau yang setara": SEDANG_NOW[:2],
        "Pejabat Pembina Kepegawaian Pusat": SEDANG_NOW[2:],
    }


def test_general_staff_have_no_post_to_lose_in_the_older_regulation() -> None:
    found = menu("disiplin_berat", actor("pelaksana", "kabkota"), regulation="pp-53-2010")
    (entry,) = found["imposers"]
    assert entry["kinds"] == ["turun_pangkat_3_tahun", "dh_taps", "ptdh"]


def test_every_kind_of_every_ordinary_post_has_somebody_who_imposes_it() -> None:
    for regulation in ("pp-94-2021", "pp-53-2010"):
        for post in POSTS - {"tanpa_jabatan_asn", "jpt_utama", "jpt_madya", "pelaksana"}:
            for sphere in ("pusat", "provinsi", "kabkota"):
                for level in DISCIPLINE:
                    found = menu(level, actor(post, sphere), regulation=regulation)
                    covered = {k for e in found["imposers"] for k in e["kinds"]}
                    assert covered == set(offered(found)), (regulation, post, sphere, level)


def test_a_village_head_is_dismissed_by_the_regent_in_the_text_and_warned_by_inference() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "kepala_desa")
    warned, dismissed = (
        menu(lv, who, regulation="uu-6-2014/30/1") for lv in ("teguran", "pemberhentian")
    )
    assert [e["confidence"] for e in warned["imposers"]] == ["inferred"]
    assert [e["confidence"] for e in dismissed["imposers"]] == ["statute"]


def test_village_staff_have_the_ladder_of_their_own_articles() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "perangkat_desa")
    levels = ["teguran", "pemberhentian_sementara", "pemberhentian"]
    found = menus(["uu-6-2014/52/1"], levels, who)
    assert [[k["basis"] for k in m["kinds"]] for m in found] == [
        ["uu-6-2014/52/1", "uu-6-2014/52/1"],
        ["uu-6-2014/52/2"],
        ["uu-6-2014/52/2"],
    ]
    head = actor("tanpa_jabatan_asn", "desa", "kepala_desa")
    bases = [k["basis"] for m in menus(["uu-6-2014/30/1"], levels, head) for k in m["kinds"]]
    assert all(basis.startswith("uu-6-2014/30/") for basis in bases)


def test_a_duty_of_the_village_head_has_the_reprimands_of_its_own_article() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "kepala_desa")
    found = menu("teguran", who, regulation="uu-6-2014/28/1")
    assert [kind["basis"] for kind in found["kinds"]] == ["uu-6-2014/28/1", "uu-6-2014/28/1"]
    assert [e["confidence"] for e in found["imposers"]] == ["inferred"]


@pytest.mark.parametrize(
    ("regulation", "status", "body"),
    [
        ("uu-34-2004", "tni", "Atasan yang berhak menghukum (ankum)"),
        ("uu-2-2002", "polri", "Komisi Kode Etik Kepolisian Negara Republik Indonesia"),
    ],
)
def test_soldiers_and_police_have_bodies_of_their_own(
    regulation: str, status: str, body: str
) -> None:
    found = menu("decided_by", actor(status=status), regulation=regulation)
    assert body in bodies(found)
    assert all(kind["confidence"] == "inferred" for kind in found["kinds"])


@pytest.mark.parametrize("status", ["tni", "polri"])
def test_the_service_path_has_steps_for_each_body(status: str) -> None:
    found = steps("service", "2024-11-15", "pemilihan", status=status)
    assert {
        f"teruskan-{status}",
        f"pemeriksaan-{status}",
        f"sidang-disiplin-{status}",
        f"didengar-{status}",
        f"keberatan-{status}",
        f"putusan-keberatan-{status}",
    } <= found.keys()
    other = {"tni": "polri", "polri": "tni"}[status]
    assert not any(name.endswith(f"-{other}") for name in found)


def test_soldiers_object_in_four_calendar_days_and_the_police_in_fourteen() -> None:
    punished = steps("service", "2024-11-15", status="tni", punished=date(2024, 12, 30))
    assert punished["keberatan-tni"]["deadline"]["due"] == date(2025, 1, 3)
    told = steps("service", "2024-11-15", status="polri", notified=date(2024, 2, 20))
    assert told["keberatan-polri"]["deadline"]["due"] == date(2024, 3, 5)


def test_village_staff_are_warned_by_the_village_head_by_inference() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "perangkat_desa")
    (entry,) = menu("teguran", who, regulation="uu-6-2014/52/1")["imposers"]
    assert entry["body"]["id"] == "Kepala desa"
    assert entry["confidence"] == "inferred"


def test_who_dismisses_village_staff_is_shown_in_both_readings() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "perangkat_desa")
    entries = menu("pemberhentian", who, regulation="uu-6-2014")["imposers"]
    assert [e["body"]["id"].split(",")[0] for e in entries] == [
        "Bupati atau wali kota",
        "Kepala desa",
    ]
    assert "dianjurkan" in entries[0]["note"]["id"]
    assert all("25 April 2024" in e["note"]["id"] for e in entries)


def test_the_village_council_gets_no_invented_sanction() -> None:
    who = actor("tanpa_jabatan_asn", "desa", "bpd")
    for level in ("teguran", "pemberhentian_sementara", "pemberhentian"):
        assert menu(level, who, regulation="uu-6-2014/30/1")["kinds"] == []


def test_the_moral_sanction_of_a_known_secretary_names_who_sets_up_the_council() -> None:
    who = actor("jpt_pratama", "kabkota", titles=frozenset({"sekda"}))
    day = date(2018, 6, 1)
    (entry,) = menu("sanksi_moral", who, regulation="pp-42-2004", day=day)["imposers"]
    assert "Gubernur" in entry["body"]["id"]
    (entry,) = menu("sanksi_moral", actor(), regulation="pp-42-2004")["imposers"]
    assert entry["kinds"] == ["pernyataan_tertutup", "pernyataan_terbuka"]


# --- earlier punishments


def same(level: str, kind: str | None = None, on: date | None = None) -> Prior:
    return Prior(level, kind, on, same_nature=True)


def test_a_kind_not_heavier_than_the_last_is_excluded_and_says_why() -> None:
    who = actor("administrator", "kabkota")
    last = same("disiplin_sedang", "tunda_pangkat_1_tahun")
    assert offered(menu("disiplin_ringan", who, last)) == []
    moderate = menu("disiplin_sedang", who, last)
    assert offered(moderate) == ["turun_pangkat_1_tahun"]
    assert "lebih berat dari hukuman terakhir" in moderate["kinds"][0]["note"]["id"]
    assert [e["kinds"] for e in moderate["imposers"]] == [["turun_pangkat_1_tahun"]]
    assert len(offered(menu("disiplin_berat", who, last))) == 3


def test_a_suspended_kind_weighs_as_much_as_its_counterpart() -> None:
    last = same("disiplin_sedang", "potong_tukin_9_bulan")
    assert offered(menu("disiplin_sedang", actor(), last)) == ["turun_pangkat_1_tahun"]


def test_a_last_kind_that_is_not_known_removes_lower_levels_and_notes_the_same_level() -> None:
    for last in (same("disiplin_sedang"), same("disiplin_sedang", "lainnya")):
        assert offered(menu("disiplin_ringan", actor(), last)) == []
        moderate = menu("disiplin_sedang", actor(), last)
        assert offered(moderate) == SEDANG_NOW
        assert "tidak disebut" in moderate["kinds"][0]["note"]["id"]


def test_another_nature_changes_nothing_and_an_open_one_only_notes() -> None:
    for nature, noted in ((False, False), (None, True), ("tidak_diketahui", True)):
        prior = Prior("disiplin_sedang", same_nature=nature)  # type: ignore[arg-type]
        found = menu("disiplin_ringan", actor(), prior)
        assert len(offered(found)) == 3
        assert bool(found["kinds"][0]["note"]) is noted


def test_the_last_of_several_counts_by_its_date() -> None:
    old, new = date(2019, 1, 1), date(2022, 1, 1)
    heavy_first = (
        same("disiplin_sedang", None, old),
        same("disiplin_ringan", "teguran_lisan", new),
    )
    assert offered(menu("disiplin_ringan", actor(), *heavy_first)) == [
        "teguran_tertulis",
        "tidak_puas_tertulis",
    ]
    undated = (same("disiplin_sedang"), same("disiplin_ringan", "teguran_lisan", new))
    found = menu("disiplin_ringan", actor(), *undated)
    assert offered(found) == ["teguran_tertulis", "tidak_puas_tertulis"]
    assert "tanggal" in found["kinds"][1]["note"]["id"]


@pytest.mark.parametrize("regulation", ["pp-94-2021", "pp-53-2010"])
def test_the_same_act_is_not_punished_twice(regulation: str) -> None:
    prior = Prior("disiplin_ringan", "teguran_lisan", same_act=True)
    for level in DISCIPLINE:
        found = menu(level, actor("administrator", "pusat"), prior, regulation=regulation)
        assert offered(found) == []
        assert found["imposers"] == []
        assert all("dua kali" in k["note"]["id"] for k in found["kinds"])


def test_ethics_dismissal_village_and_crime_are_not_touched_by_discipline() -> None:
    prior = Prior("disiplin_berat", "dh_taps", same_nature=True, same_act=True)
    for regulation, level, status in (
        ("pp-42-2004", "sanksi_moral", "pns"),
        ("uu-20-2023", "ptdh", "pns"),
        ("uu-6-2014/30/1", "teguran", "kepala_desa"),
        ("uu-1-2015/188", "pidana", "pns"),
    ):
        assert offered(menu(level, actor(status=status), prior, regulation=regulation))


def test_a_moral_sanction_is_no_earlier_discipline_punishment() -> None:
    prior = Prior("moral", same_nature=True, same_act=True)
    assert len(offered(menu("disiplin_ringan", actor(), prior))) == 3


# --- what is weighed


def test_factors_carry_the_value_that_is_known() -> None:
    found = menu("disiplin_berat", actor(), factors={"impact_scope": "instansi"})
    values = {f["text"]["en"]: f["value"] for f in found["factors"]}
    assert values["Proven impact of the violation"] == "instansi"
    assert values["Number of people reached"] is None


# --- the path


@pytest.mark.parametrize("track", ["discipline", "ethics", "dismissal"])
@pytest.mark.parametrize(
    ("day", "there"),
    [
        ("2024-08-22", {"teruskan-ke-kasn"}),
        ("2024-08-23", {"peralihan-kasn-bkn"}),
        ("2024-09-03", {"peralihan-kasn-bkn"}),
        ("2024-09-04", {"teruskan-ke-bkn"}),
    ],
)
def test_the_road_changes_from_kasn_over_a_transition_to_bkn(
    track: str, day: str, there: set[str]
) -> None:
    roads = {"teruskan-ke-kasn", "peralihan-kasn-bkn", "teruskan-ke-bkn"}
    assert steps(track, day, "pemilihan").keys() & roads == there


def test_the_basis_of_kasn_changes_with_the_law() -> None:
    assert "kasn-uu-5-2014" in steps("discipline", "2023-10-30")
    assert "kasn-uu-20-2023" in steps("discipline", "2023-10-31")


def test_the_procedure_follows_the_regulation_of_the_day() -> None:
    before, after = steps("discipline", "2021-08-30"), steps("discipline", "2021-08-31")
    assert {"panggilan-pp-53", "didengar-pp-53"} <= before.keys()
    assert {"panggilan-pp-94", "didengar-pp-94"} <= after.keys()
    assert not {"panggilan-pp-94"} & before.keys() and not {"panggilan-pp-53"} & after.keys()


@pytest.mark.parametrize("track", ["discipline", "ethics", "dismissal", "village"])
@pytest.mark.parametrize("day", ["2018-04-26", "2024-06-30", "2025-01-10"])
def test_both_sides_have_steps(track: str, day: str) -> None:
    sides = {step["side"] for step in steps(track, day, "pemilihan").values()}
    assert sides == {"handling", "reported"}


@pytest.mark.parametrize(
    ("status", "first"),
    [
        ("kepala_desa", "teruskan-kepala-desa"),
        ("perangkat_desa", "teruskan-perangkat-desa"),
        ("bpd", "teruskan-bpd"),
    ],
)
def test_each_status_of_a_village_has_the_road_of_its_own(status: str, first: str) -> None:
    found = steps("village", "2024-11-01", status=status)
    forwarded = [name for name in found if name.startswith("teruskan-")]
    assert forwarded == [first]
    assert {step["side"] for step in found.values()} == {"handling", "reported"}


def test_a_status_that_is_not_known_shows_the_roads_of_all() -> None:
    everybody = steps("village", "2024-11-01")
    for status in ("kepala_desa", "perangkat_desa", "bpd"):
        assert steps("village", "2024-11-01", status=status).keys() < everybody.keys()


def test_a_step_without_statuses_is_for_anybody() -> None:
    anybody = steps("ethics", "2024-11-01")
    some = {"keberatan-uu-30-2014", "putusan-keberatan-uu-30-2014", "banding-uu-30-2014"}
    assert anybody.keys() - some == steps("ethics", "2024-11-01", status="warga").keys()


def test_village_staff_go_to_the_village_head_and_the_camat() -> None:
    found = steps("village", "2024-04-24", status="perangkat_desa")
    assert "kepala desa" in found["teruskan-perangkat-desa"]["action"]["id"]
    assert "camat" in found["teruskan-perangkat-desa"]["action"]["id"]
    assert "Bupati" not in found["pemberhentian-perangkat-desa"]["body"]["id"]


@pytest.mark.parametrize(
    ("day", "there"),
    [
        ("2024-04-24", "pemberhentian-perangkat-desa"),
        ("2024-04-25", "pemberhentian-perangkat-desa-2024"),
    ],
)
def test_the_dismissal_of_village_staff_is_disputed_since_25_april_2024(
    day: str, there: str
) -> None:
    found = steps("village", day, status="perangkat_desa")
    assert [name for name in found if name.startswith("pemberhentian-perangkat")] == [there]
    assert ("Tafsir A" in found[there]["action"]["id"]) is there.endswith("2024")


def test_a_village_council_member_is_dismissed_by_the_regent_on_proposal_of_the_council() -> None:
    found = steps("village", "2024-11-01", status="bpd")
    assert found["teruskan-bpd"]["confidence"] == "inferred"
    assert "[pp-43-2014/76/3]" in found["usul-pemberhentian-bpd"]["basis"]
    assert found["peresmian-pemberhentian-bpd"]["body"]["en"] == "Regent or mayor"
    who = actor("tanpa_jabatan_asn", "desa", "bpd")
    menu_ = menu("pemberhentian", who, regulation="pp-43-2014/76/2/d")
    assert [kind["id"] for kind in menu_["kinds"]] == ["pemberhentian_bpd"]
    (imposer,) = menu_["imposers"]
    assert "wali kota" in imposer["body"]["id"] and imposer["confidence"] == "statute"


def test_each_kind_of_civil_servant_gets_the_dismissal_step_of_its_own() -> None:
    pns, pppk, cpns = (
        steps("dismissal", "2024-11-01", status=status) for status in ("pns", "pppk", "cpns")
    )
    assert "usul-dan-keputusan-pns" in pns and "usul-dan-keputusan-pppk" not in pns
    assert "usul-dan-keputusan-pppk" in pppk and "usul-dan-keputusan-pns" not in pppk
    assert "keputusan-cpns" in cpns
    assert not {"usul-dan-keputusan-pns", "usul-dan-keputusan-pppk"} & cpns.keys()


@pytest.mark.parametrize("day", ["2020-10-01", "2024-11-01"])
def test_pppk_are_not_examined_by_the_discipline_rules_for_pns(day: str) -> None:
    pns, pppk = (steps("discipline", day, "pemilihan", status=s) for s in ("pns", "pppk"))
    assert {name for name in pppk if name.endswith(("-pp-53", "-pp-94"))} == set()
    assert {"disiplin-pppk", "putus-perjanjian-pppk", "didengar-pppk"} <= pppk.keys()
    assert not any(name.endswith("-pppk") for name in pns)
    assert {step["side"] for step in pppk.values()} == {"handling", "reported"}


@pytest.mark.parametrize("status", ["pns", "pppk"])
def test_a_candidate_who_did_not_resign_has_a_step_without_an_invented_period(status: str) -> None:
    step = steps("dismissal", "2024-11-01", status=status)[f"calon-tidak-mundur-{status}"]
    assert step["deadline"]["due"] is None
    assert "Tidak ada" in step["deadline"]["text"]["id"]


def test_a_candidate_is_cancelled_by_recommendation_decision_objection_and_courts() -> None:
    found = steps("administrative", "2024-10-20", "pemilihan")
    own = list(found)
    assert own[own.index("rekomendasi-bawaslu") :] == [
        "rekomendasi-bawaslu",
        "keterangan-tambahan-pemilihan",
        "rekomendasi-temuan-bawaslu",
        "status-pemilihan",
        "keputusan-kpu",
        "keberatan-bawaslu",
        "putusan-sengketa-bawaslu",
        "kpu-menindaklanjuti-sengketa",
        "gugatan-pttun",
        "lengkapi-gugatan",
        "putusan-pttun",
        "kasasi",
        "putusan-ma",
        "tindak-lanjut-kpu",
    ]
    assert "Tidak ada" in found["gugatan-pttun"]["deadline"]["text"]["id"]
    assert "15 hari kerja" in found["putusan-pttun"]["deadline"]["text"]["id"]
    assert {step["side"] for step in found.values()} == {"handling", "reported"}


def test_the_road_of_cancellation_before_july_2016_had_other_terms() -> None:
    found = steps("administrative", "2015-12-01", "pemilihan")
    assert "gugatan-pttun-2015" in found and "gugatan-pttun" not in found
    assert "21 hari" in found["putusan-pttun-2015"]["deadline"]["text"]["id"]


def test_the_employer_gets_the_file_of_staff_on_contract() -> None:
    found = steps("employer", "2024-02-05", "pemilu")
    assert next(name for name, s in found.items() if s["stage"] == "referral") == (
        "teruskan-ke-instansi"
    )
    assert not {"teruskan-ke-bkn", "teruskan-ke-kasn"} & found.keys()
    assert all(s["deadline"] is None or s["deadline"]["due"] is None for s in found.values())
    assert {step["side"] for step in found.values()} == {"handling", "reported"}


@pytest.mark.parametrize(("day", "circular"), [("2023-01-02", False), ("2023-01-03", True)])
def test_the_circular_for_staff_on_contract_holds_from_the_day_it_was_signed(
    day: str, circular: bool
) -> None:
    basis = {b for s in steps("employer", day).values() for b in s["basis"]}
    assert any("se-menpanrb-1-2023" in b for b in basis) is circular


@pytest.mark.parametrize("regime", ["pemilihan", "pemilu"])
def test_crime_has_the_path_of_its_regime(regime: str) -> None:
    found = steps("criminal", "2024-11-01", regime)
    assert {f"lapor-{regime}", f"teruskan-ke-polisi-{regime}", f"banding-{regime}"} <= found.keys()
    assert steps("criminal", "2024-11-01") == {}
    assert (found[f"kajian-{regime}"]["deadline"]["basis"].startswith("[uu-7")) is (
        regime == "pemilu"
    )


def test_both_dates_of_a_deadline_and_why() -> None:
    by_calendar = steps("discipline", "2024-10-20", "pemilihan", known=date(2024, 10, 4))
    deadline = by_calendar["lapor-pemilihan"]["deadline"]
    assert (deadline["due"], deadline["due_latest"]) == (date(2024, 10, 10), date(2024, 10, 11))
    assert len(deadline["why"]) == 1
    assert "lapor-pemilu" not in by_calendar
    working = steps("discipline", "2024-01-20", "pemilu", known=date(2024, 2, 2))
    deadline = working["lapor-pemilu"]["deadline"]
    # 8, 9 (joint leave) and 14 February are off
    assert (deadline["due"], deadline["due_latest"]) == (date(2024, 2, 13), date(2024, 2, 16))
    assert len(deadline["why"]) == 2


def test_setelah_starts_on_the_next_day() -> None:
    found = steps("discipline", "2024-10-20", "pemilihan", received=date(2024, 10, 4))
    assert found["kajian-pemilihan"]["deadline"]["due"] == date(2024, 10, 7)


def test_hours_end_on_the_next_day() -> None:
    found = steps("criminal", "2024-10-20", "pemilihan", decided=date(2024, 12, 31))
    assert found["teruskan-ke-polisi-pemilihan"]["deadline"]["due"] == date(2025, 1, 1)


def test_a_clock_that_has_not_begun_or_ends_beyond_the_calendar_has_no_due_date() -> None:
    assert (
        steps("criminal", "2024-10-20", "pemilihan")["lapor-pemilihan"]["deadline"]["due"] is None
    )
    found = steps("criminal", "2024-10-20", "pemilihan", received=date.max)
    assert found["kajian-pemilihan"]["deadline"]["due"] is None


def test_a_period_that_no_source_gives_says_so() -> None:
    deadline = steps("discipline", "2020-10-01")["ppk-menindaklanjuti-2014"]["deadline"]
    assert deadline["due"] is None
    assert "Tidak ada peraturan" in deadline["text"]["id"]
    later = steps("discipline", "2024-02-07")["ppk-menindaklanjuti-2024"]["deadline"]
    assert later["confidence"] == "second_hand"
    assert "ppk-menindaklanjuti-2024" not in steps("discipline", "2024-02-06")


def test_citations_become_words_and_other_bases_stand_as_they_are() -> None:
    basis = steps("discipline", "2025-01-10")["teruskan-ke-bkn"]["basis"]
    assert "[uu-20-2023/26/2/d]" in basis
    assert "SE Menteri PANRB 4/2024" in basis
