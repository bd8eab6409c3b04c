"""Days worked out by hand from the texts, over every regime and year: safe day and latest day.

Each line is one step on the day it comes up. Holidays in the counts: 3 April 2019, 9 December 2020
and 27 November 2024 (voting), 8 and 14 February 2024; joint leave on 9 February 2024.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import pytest

from checker.route import Choice, Clocks, clock_starts, path_for
from checker.rulebook import Rulebook

BOOK = Rulebook.load()
BAWASLU, POLICE, PROSECUTOR = "Bawaslu Kabupaten Uji", "Polres Uji", "Kejaksaan Negeri Uji"
FIRST, HIGH, SUPERIOR = "Pengadilan Negeri Uji", "Pengadilan Tinggi Uji", "Atasan langsung"


class File(NamedTuple):
    """A file as its history stands: which track and election it is looked at in, and whose."""

    track: str
    regime: str
    handling: tuple[dict[str, Any], ...]
    report: dict[str, str]
    status: str = "pns"


def did(body: str, step: str, on: str, received: str | None = None, **more: str) -> dict[str, Any]:
    return {"body": body, "step": step, "on": on, "received_on": received or on, **more}


def filed(known: str, received: str | None = None, registered: str | None = None) -> dict[str, str]:
    days = {"known_on": known, "received_on": received, "registered_on": registered}
    return {"id": "l1", "kind": "laporan", **{name: on for name, on in days.items() if on}}


def due(file: File, name: str, as_of: str) -> tuple[str, str]:
    day = date.fromisoformat(as_of)
    starts = clock_starts([file.report], file.handling, track=file.track, as_of=day)
    choice = Choice(frozenset({file.status}), frozenset({"laporan"}))
    clocks = Clocks(starts, lambda: BOOK.holidays)
    path = path_for(BOOK.paths, file.track, (file.regime,), day, str, clocks, choice)
    (limit,) = (one["deadline"] for one in path if one["id"] == name)
    return str(limit["due"]), str(limit["due_latest"])


def crime(
    decided: str, sent: str, handed: str, to_court: str, read: str, appeal: str, above: str
) -> tuple[dict[str, Any], ...]:
    return (
        did(BAWASLU, "keputusan", decided),
        did(BAWASLU, "diteruskan", sent, to=POLICE),
        did("Penyidik Polres Uji", "penyerahan_berkas", handed, to=PROSECUTOR),
        did(PROSECUTOR, "penyerahan_berkas", to_court, to=FIRST),
        did(FIRST, "putusan", read, to=PROSECUTOR),
        did("Terdakwa", "banding", appeal, to=FIRST),
        did(HIGH, "putusan", above, "2015-12-11", to=PROSECUTOR),
    )


P15 = File(
    "criminal",
    "pemilihan",
    crime(
        "2015-11-08", "2015-11-09", "2015-11-20", "2015-11-24",
        "2015-12-01", "2015-12-03", "2015-12-10",
    ),
    filed("2015-11-02", "2015-11-05"),
)  # fmt: skip
P17 = File(
    "criminal",
    "pemilihan",
    (
        did(BAWASLU, "diteruskan", "2017-01-10", to=POLICE),
        did("Penyidik Polres Uji", "penyerahan_berkas", "2017-01-20", to=PROSECUTOR),
        did(PROSECUTOR, "pengembalian_berkas", "2017-01-23", to=POLICE),
        did("Penyidik Polres Uji", "penyerahan_berkas", "2017-01-27", to=PROSECUTOR),
    ),
    filed("2017-01-09"),
)
P20 = File(
    "discipline",
    "pemilihan",
    (
        did(SUPERIOR, "tidak_hadir", "2020-11-23"),
        did("PPK", "penjatuhan", "2020-11-30", "2020-12-04", level="disiplin_berat"),
    ),
    filed("2020-11-02", "2020-11-06"),
)
G19 = File(
    "criminal",
    "pemilu",
    (
        did(BAWASLU, "keputusan", "2019-03-25"),
        did(BAWASLU, "diteruskan", "2019-03-26", to=POLICE),
    ),
    filed("2019-03-11", "2019-03-13", "2019-03-14"),
)
G24 = File(
    "discipline",
    "pemilu",
    (
        did(BAWASLU, "permintaan_perbaikan", "2024-01-22"),
        did(BAWASLU, "keputusan", "2024-02-02"),
        did(BAWASLU, "rekomendasi", "2024-02-02", to="KASN"),
        did("Terlapor", "koreksi", "2024-02-07", to=BAWASLU),
    ),
    filed("2024-01-15", "2024-01-18", "2024-01-24"),
)
P24 = File(
    "discipline",
    "pemilihan",
    (
        did(BAWASLU, "diteruskan", "2024-11-04", to="BKN"),
        did("BKN", "rekomendasi", "2024-11-04", "2024-11-06", to="Bupati Uji"),
        did(SUPERIOR, "panggilan", "2024-11-04"),
        did(SUPERIOR, "tidak_hadir", "2024-11-13"),
        did("PPK", "penjatuhan", "2024-11-18", "2024-11-25", level="disiplin_berat"),
    ),
    filed("2024-10-07", "2024-10-10"),
)
C24 = File(
    "criminal",
    "pemilihan",
    (
        did(BAWASLU, "keputusan", "2024-10-13"),
        {
            "body": "KPU Kabupaten Uji",
            "step": "keputusan",
            "on": "2024-12-06",
            "result": "Menetapkan hasil pemilihan",
        },
    ),
    filed("2024-10-07", "2024-10-10", "2024-10-11"),
)
PARTY = File(
    "dismissal",
    "pemilihan",
    (did(SUPERIOR, "pembuktian", "2024-11-04"),),
    filed("2024-10-07"),
)
CANCELLED = File(
    "administrative",
    "pemilihan",
    (
        did(BAWASLU, "rekomendasi", "2024-10-14", to="KPU Kabupaten Uji"),
        did("KPU Kabupaten Uji", "keputusan", "2024-10-18"),
        did("Pasangan calon", "keberatan", "2024-10-22", to=BAWASLU),
    ),
    filed("2024-10-07", "2024-10-10"),
    "pejabat_negara",
)


@pytest.mark.parametrize(
    ("file", "step", "as_of", "safe", "latest"),
    [
        # 2015: every day is a calendar day (UU 1/2015 Ps 1 no. 28 as changed by UU 8/2015)
        (P15, "lapor-pemilihan", "2015-11-03", "2015-11-08", "2015-11-09"),
        (P15, "kajian-pemilihan", "2015-11-06", "2015-11-08", "2015-11-08"),
        (P15, "keterangan-tambahan-pemilihan", "2015-11-06", "2015-11-10", "2015-11-10"),
        (P15, "teruskan-ke-polisi-pemilihan", "2015-11-08", "2015-11-09", "2015-11-09"),
        (P15, "penyidikan-2015-pemilihan", "2015-11-10", "2015-11-22", "2015-11-23"),
        (P15, "berkas-kembali-2015-pemilihan", "2015-11-20", "2015-11-22", "2015-11-23"),
        (P15, "penuntutan-2015-pemilihan", "2015-11-20", "2015-11-24", "2015-11-25"),
        (P15, "pengadilan-negeri-pemilihan", "2015-11-24", "2015-12-01", "2015-12-01"),
        (P15, "banding-pemilihan", "2015-12-01", "2015-12-04", "2015-12-04"),
        (P15, "berkas-banding-pemilihan", "2015-12-03", "2015-12-06", "2015-12-06"),
        (P15, "pengadilan-tinggi-pemilihan", "2015-12-03", "2015-12-10", "2015-12-10"),
        (P15, "pengadilan-tinggi-pemilihan", "2015-12-11", "2015-12-10", "2015-12-10"),
        (P15, "banding-pemilihan", "2015-12-11", "2015-12-04", "2015-12-04"),
        (P15, "putusan-disampaikan-pemilihan", "2015-12-10", "2015-12-13", "2015-12-13"),
        (P15, "pelaksanaan-putusan-pemilihan", "2015-12-11", "2015-12-14", "2015-12-14"),
        # from July 2016: working days before the court (UU 10/2016 Ps 146)
        (P17, "lapor-pemilihan", "2017-01-10", "2017-01-15", "2017-01-16"),
        (P17, "penyidikan-pemilihan", "2017-01-10", "2017-01-27", "2017-01-30"),
        (P17, "berkas-kembali-pemilihan", "2017-01-20", "2017-01-24", "2017-01-25"),
        (P17, "berkas-disampaikan-lagi-pemilihan", "2017-01-23", "2017-01-25", "2017-01-26"),
        (P17, "berkas-kembali-pemilihan", "2017-01-27", "2017-01-31", "2017-02-01"),
        (P17, "penuntutan-pemilihan", "2017-01-27", "2017-02-02", "2017-02-03"),
        # 2020, PP 53/2010
        (P20, "lapor-pemilihan", "2020-11-03", "2020-11-08", "2020-11-09"),
        (P20, "kajian-awal-pemilihan", "2020-11-06", "2020-11-08", "2020-11-08"),
        (P20, "kajian-pemilihan", "2020-11-06", "2020-11-09", "2020-11-09"),
        (P20, "keterangan-tambahan-pemilihan", "2020-11-06", "2020-11-11", "2020-11-11"),
        (P20, "panggilan-pp-53", "2020-11-10", "2020-11-12", "2020-11-12"),
        (P20, "panggilan-kedua-pp-53", "2020-11-23", "2020-12-01", "2020-12-02"),
        (P20, "keputusan-pp-53", "2020-12-01", "2020-12-18", "2020-12-21"),
        (P20, "keberatan-pp-53", "2020-12-05", "2020-12-17", "2020-12-18"),
        (P20, "berlaku-pp-53", "2020-12-05", "2020-12-19", "2020-12-19"),
        (P20, "gaji-berhenti-pp-53", "2020-12-05", "2021-01-01", "2021-01-01"),
        # the general election of 2019: the law does not say which days
        (G19, "lapor-pemilu-2018", "2019-03-12", "2019-03-19", "2019-03-20"),
        (G19, "kajian-pemilu-2018", "2019-03-14", "2019-03-21", "2019-03-25"),
        (G19, "keterangan-tambahan-pemilu", "2019-03-14", "2019-04-04", "2019-04-04"),
        (G19, "pembahasan-pertama-pemilu", "2019-03-14", "2019-03-15", "2019-03-15"),
        (G19, "teruskan-ke-polisi-pemilu-2018", "2019-03-25", "2019-03-26", "2019-03-26"),
        (G19, "penyidikan-pemilu", "2019-03-26", "2019-04-08", "2019-04-16"),
        # the general election of 2024: Perbawaslu 7/2022 counts working days
        (G24, "lapor-pemilu", "2024-01-16", "2024-01-23", "2024-01-24"),
        (G24, "kajian-awal-pemilu", "2024-01-18", "2024-01-22", "2024-01-22"),
        (G24, "perbaikan-pemilu", "2024-01-22", "2024-01-24", "2024-01-24"),
        (G24, "kajian-pemilu", "2024-01-24", "2024-01-31", "2024-02-02"),
        (G24, "keterangan-tambahan-pemilu", "2024-01-24", "2024-02-15", "2024-02-16"),
        (G24, "koreksi-pemilu", "2024-02-02", "2024-02-07", "2024-02-07"),
        (G24, "putusan-koreksi-pemilu", "2024-02-07", "2024-02-20", "2024-02-21"),
        # 2024, PP 94/2021 and BKN
        (P24, "lapor-pemilihan", "2024-10-08", "2024-10-13", "2024-10-14"),
        (P24, "kajian-awal-pemilihan", "2024-10-10", "2024-10-12", "2024-10-12"),
        (P24, "verifikasi-satgas-sbt", "2024-11-04", "2024-11-10", "2024-11-13"),
        (P24, "ppk-menindaklanjuti-2024", "2024-11-06", "2024-11-21", "2024-11-26"),
        (P24, "panggilan-pp-94", "2024-11-04", "2024-11-12", "2024-11-13"),
        (P24, "panggilan-kedua-pp-94", "2024-11-13", "2024-11-22", "2024-11-22"),
        (P24, "keputusan-pp-94", "2024-11-18", "2024-12-06", "2024-12-09"),
        (P24, "keberatan-pp-79", "2024-11-25", "2024-12-13", "2024-12-16"),
        (P24, "berlaku-pp-94", "2024-11-25", "2024-12-09", "2024-12-17"),
        # crime 2024, and the day on which the result is to be set
        (C24, "pembahasan-pertama-pemilihan", "2024-10-11", "2024-10-12", "2024-10-12"),
        (C24, "teruskan-ke-polisi-pemilihan", "2024-10-13", "2024-10-14", "2024-10-14"),
        (C24, "selesai-sebelum-hasil-pemilihan", "2024-10-20", "2024-12-01", "2024-12-01"),
        # dismissal, and a candidate who is cancelled
        (PARTY, "usul-dan-keputusan-pns", "2024-11-04", "2024-12-04", "2024-12-04"),
        (CANCELLED, "keputusan-kpu", "2024-10-14", "2024-10-20", "2024-10-21"),
        (CANCELLED, "keberatan-bawaslu", "2024-10-18", "2024-10-22", "2024-10-23"),
        (CANCELLED, "putusan-sengketa-bawaslu", "2024-10-22", "2024-11-02", "2024-11-03"),
    ],
)
def test_days(file: File, step: str, as_of: str, safe: str, latest: str) -> None:
    assert due(file, step, as_of) == (safe, latest)


@pytest.mark.parametrize(
    ("file", "step", "as_of"),
    [
        (P15, "pelaksanaan-putusan-pemilihan", "2015-12-03"),
        (P15, "penyidikan-2015-pemilihan", "2015-11-08"),
        (P24, "keberatan-pp-79", "2024-11-17"),
        (CANCELLED, "putusan-sengketa-bawaslu", "2024-10-21"),
    ],
)
def test_what_nothing_has_begun_has_no_day(file: File, step: str, as_of: str) -> None:
    assert due(file, step, as_of) == ("None", "None")
