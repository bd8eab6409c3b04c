"""Which body a step names: stated by its task, or recognised by its name where that is plain."""

import re
from collections.abc import Mapping
from functools import cache

__all__ = ["SUPERVISORS", "court_of", "organs_of"]

SUPERVISORS = frozenset(("panwascam", "bawaslu_kabkota", "bawaslu_provinsi", "bawaslu_ri"))
"""The election supervisors of every level."""

# Several organs where a name leaves open which of them it is; a name may match several lines.
_NAMES: Mapping[str, tuple[str, ...]] = {
    r"panwascam|panwas(lu)? (kec|distrik)": ("panwascam",),
    r"(bawaslu|panwas(lu)?) (kab|kota)": ("bawaslu_kabkota",),
    r"bawaslu prov": ("bawaslu_provinsi",),
    r"bawaslu (ri\b|republik)|badan pengawas pemilihan umum republik": ("bawaslu_ri",),
    r"\b(bawaslu|panwas(lu)?)\b(?! (kab|kota|prov|ri\b|republik|kec|distrik))": tuple(
        sorted(SUPERVISORS - {"panwascam"})
    ),
    r"gakkumdu": ("gakkumdu",),
    r"penyidik|polres|polda|bareskrim|kepolisian": ("penyidik",),
    r"\bpolri\b": ("penyidik", "pimpinan_tni_polri"),
    r"kejaksaan|kejari|kejati|jaksa|penuntut umum": ("penuntut_umum",),
    r"pengadilan|mahkamah agung|\bptun\b": ("pengadilan",),
    r"\bkpu\b|komisi pemilihan umum|\bkip\b": ("kpu",),
    r"\bkasn\b|komisi aparatur sipil negara": ("kasn",),
    r"\bbkn\b|badan kepegawaian negara|\bkanreg\b": ("bkn",),
    r"\bbpasn\b|\bbapek\b": ("bpasn",),
    r"pan-?rb|pan rb|pendayagunaan aparatur": ("menpanrb",),
    r"mendagri|kemendagri|menteri dalam negeri|kementerian dalam negeri": ("mendagri",),
    r"\bpresiden\b": ("presiden",),
    r"pejabat pembina kepegawaian|\bppk\b(?! kec)": ("ppk",),
    r"^(bupati|wali ?kota|gubernur|pj\.? (bupati|wali ?kota|gubernur))": (
        "kepala_daerah",
        "ppk",
    ),
    r"pejabat yang berwenang menghukum": ("pejabat_penghukum",),
    r"atasan langsung": ("atasan_langsung",),
    r"majelis (kode )?etik": ("majelis_etik",),
    r"^camat\b": ("camat",),
    r"^(kepala desa|wali nagari|kuwu|perbekel|pambakal|keuchik)": ("kepala_desa",),
    r"\b(kodim|korem|kodam|dandim|danrem|pangdam)\b": ("pimpinan_tni_polri",),
    r"^pelapor\b": ("pelapor",),
    r"^terlapor\b": ("terlapor",),
}


@cache
def organs_of(name: str | None, stated: str | None = None) -> frozenset[str]:
    """Return the bodies by their task that a name may stand for; empty where none is plain.

    `stated` is the body by its task as the file says it; it leaves nothing to the name.
    """
    if stated is not None:
        return frozenset((stated,))
    words = (name or "").casefold().strip()
    return frozenset(
        organ for pattern, organs in _NAMES.items() if re.search(pattern, words) for organ in organs
    )


_COURTS: Mapping[str, str] = {
    r"mahkamah agung|\bma\b": "agung",
    r"pengadilan tinggi|\bpt\b|\bpttun\b": "tinggi",
    r"pengadilan negeri|\bpn\b": "negeri",
}


@cache
def court_of(name: str | None) -> str | None:
    """Return which court a name says: negeri, tinggi or agung; None where it says none."""
    words = (name or "").casefold()
    return next((court for pattern, court in _COURTS.items() if re.search(pattern, words)), None)
