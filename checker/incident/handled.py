"""Which legal tracks a step of the history may belong to."""

import re
from collections.abc import Iterable, Mapping

__all__ = ["is_stopped", "tracks_of"]

STOPPED = "penghentian"
_OF_CRIME = frozenset(("gakkumdu", "penyidik", "penuntut_umum"))

_PERSONNEL = ("discipline", "ethics", "dismissal")
_OF_STEP: Mapping[str, tuple[str, ...]] = {
    "gakkumdu_1": ("criminal",),
    "gakkumdu_2": ("criminal",),
    "gakkumdu_3": ("criminal",),
    "penyerahan_berkas": ("criminal",),
    "pengembalian_berkas": ("criminal",),
    "panggilan": ("discipline",),
    "tidak_hadir": ("discipline",),
    "pemeriksaan": ("discipline",),
}
_OF_LEVEL: Mapping[str, tuple[str, ...]] = {
    "moral": ("ethics",),
    "disiplin_ringan": ("discipline",),
    "disiplin_sedang": ("discipline",),
    "disiplin_berat": ("discipline",),
    "pembatalan_calon": ("administrative",),
    "pidana": ("criminal",),
}
# To whom a file goes says what it is about.
_OF_ADDRESSEE: Mapping[str, tuple[str, ...]] = {
    "gakkumdu": ("criminal",),
    "penyidik": ("criminal",),
    "penuntut_umum": ("criminal",),
    "kpu": ("administrative",),
    "kasn": _PERSONNEL,
    "bkn": _PERSONNEL,
    "bpasn": _PERSONNEL,
    "menpanrb": _PERSONNEL,
    "ppk": _PERSONNEL,
    "pejabat_berwenang": _PERSONNEL,
    "pejabat_penghukum": _PERSONNEL,
    "atasan_langsung": _PERSONNEL,
    "majelis_etik": ("ethics",),
    "kepala_daerah": (*_PERSONNEL, "village"),
    "camat": (*_PERSONNEL, "village"),
    "kepala_desa": ("village",),
    "pimpinan_tni_polri": ("service",),
    "pemberi_kerja": ("employer",),
}


# Where a result in words is plain.
_MAY_STOP = ("gakkumdu_2", "gakkumdu_3", "keputusan", "pemberitahuan_status")
_STOPS = re.compile(
    r"\bdihentikan|tidak (terbukti|cukup bukti|memenuhi unsur)|bukan (merupakan )?"
    r"(dugaan )?(tindak pidana|pelanggaran pidana)"
)
_GOES_ON = re.compile(r"(tidak|belum|batal) dihentikan")


def is_stopped(step: str, result: str | None) -> bool:
    """Return whether a step of the history stopped the handling, by its kind or its plain words."""
    words = (result or "").casefold()
    is_said = step in _MAY_STOP and bool(_STOPS.search(words)) and not _GOES_ON.search(words)
    return step == STOPPED or is_said


def tracks_of(
    step: str,
    *,
    stated: str | None,
    level: str | None,
    to: Iterable[str],
    by: Iterable[str] = (),
) -> frozenset[str] | None:
    """Return the tracks that a step may belong to; None where nothing narrows them.

    `stated` is the track that the file names, `to` the bodies that the addressee may be, `by`
    those that took it.
    """
    if stated is not None:
        return frozenset((stated,))
    narrowed = _OF_LEVEL.get(level or "") or _OF_STEP.get(step)
    if narrowed is None and step == STOPPED and by and _OF_CRIME.issuperset(by):
        narrowed = ("criminal",)
    if narrowed is None:
        narrowed = tuple(track for organ in to for track in _OF_ADDRESSEE.get(organ, ()))
    return frozenset(narrowed) or None
