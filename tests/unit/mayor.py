"""A mayor who stands again and is reported for three acts that differ in little."""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.assessment import Assessment, Lang
from checker.incident import Incident
from checker.intake import read_incident
from checker.reports import Names, RulebookLabels, names_of
from tests.unit.papers import checker

AS_OF = "2018-04-23"
LONG = "Memakai semboyan program pemerintah kota sebagai semboyan pencalonannya di banyak tempat."
ACT = {"actors": ["a1"], "targets": ["t1"], "date": "2018-01-20"}


def incident() -> dict[str, Any]:
    """Two acts that differ in their words alone, one that differs in what was done."""
    used = {"authority": {"used": True}, "conduct": "make_decision"}
    return {
        "schema_version": "1.0",
        "id": "wali-kota",
        "contests": [{"id": "pilkada-2018", "office": "wali_kota"}],
        "targets": [
            {
                "id": "t1",
                "kind": "pasangan_kepala_daerah",
                "actor": "a1",
                "stage": ["bakal_calon", "terdaftar"],
            }
        ],
        "actors": [
            {
                "id": "a1",
                "status": "pejabat_negara",
                "state_office": {"regional_head": True, "incumbent_candidate": True},
                "own_candidacy": {"target": "t1", "stage": ["mencari_dukungan", "terdaftar"]},
            }
        ],
        "acts": [
            {"id": "p1", **ACT, **used, "description": "Mengangkat pegawai kontrak."},
            {"id": "p2", **ACT, **used},
            {"id": "p3", **ACT, "conduct": "other_partisan_conduct", "description": LONG},
        ],
    }


@cache
def assessed() -> Assessment:
    """The assessment of these acts."""
    return checker().check(incident(), as_of=AS_OF)


@cache
def read() -> Incident:
    """The incident as it is read."""
    return read_incident(incident(), contests=checker().rulebook.contests)


def labels() -> RulebookLabels:
    """The words of the rulebook."""
    return RulebookLabels(checker().rulebook)


def names(lang: Lang = "en") -> Names:
    """What a reader of the file calls people, targets and acts."""
    return names_of(read(), labels(), lang)
