"""Write the Word files in templates/ anew: forms and letters, with fields to fill.

    .venv/bin/python tools/papers          # writes templates/
    .venv/bin/python tools/papers --check  # says which file is another

The words are our own; which fields a form has follows the annex of Perbawaslu 7/2022. What an
office changes in Word, it keeps in a folder of its own and names it with --templates.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import intake
import letters
import studies
from page import Page

FOLDER = Path(__file__).resolve().parents[2] / "templates"

PAGES: dict[str, Callable[[], Page]] = {
    "laporan": intake.laporan,
    "tanda-terima": intake.tanda_terima,
    "temuan": intake.temuan,
    "lhp": intake.lhp,
    "informasi-awal": intake.informasi_awal,
    "registrasi": intake.registrasi,
    "kajian-awal": studies.kajian_awal,
    "undangan": studies.undangan,
    "ba-klarifikasi": studies.ba_klarifikasi,
    "kajian": studies.kajian,
    "penerusan": letters.penerusan,
    "penerusan-pidana": letters.penerusan_pidana,
    "surat-bkn": letters.surat_bkn,
    "surat-ppk": letters.surat_ppk,
    "status": letters.status,
    "surat-edaran": letters.surat_edaran,
    "surat-pengingat": letters.surat_pengingat,
}


def main(argv: list[str]) -> int:
    """Write every template, or with --check say which differ; 1 if any does."""
    contents = {name: page().content() for name, page in PAGES.items()}
    if "--check" in argv:
        stale = [n for n, c in contents.items() if (FOLDER / f"{n}.docx").read_bytes() != c]
        sys.stdout.writelines(f"{name}.docx differs\n" for name in stale)
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, content in contents.items():
        (FOLDER / f"{name}.docx").write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
