"""What the interview says at the terminal, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "interview.start": {
        "id": "Wawancara. Jawab dengan nomor; 0 berarti belum tahu. Ketik k untuk kembali, s "
        "untuk menyimpan dan melanjutkan nanti, h untuk hasil sementara.",
        "en": "Interview. Answer with a number; 0 means not known yet. Type k to go back, s to "
        "save and go on later, h for the result as it stands.",
    },
    "interview.question": {
        "id": "Pertanyaan {number} ({actor})",
        "en": "Question {number} ({actor})",
    },
    "interview.choice": {"id": "  {number}. {answer}", "en": "  {number}. {answer}"},
    "interview.unknown": {"id": "  0. belum tahu", "en": "  0. not known yet"},
    "interview.date": {
        "id": "Ketik tanggal (TTTT-BB-HH) atau bulan (TTTT-BB), atau 0 bila belum tahu.",
        "en": "Type a date (YYYY-MM-DD) or a month (YYYY-MM), or 0 if not known yet.",
    },
    "interview.prompt": {"id": "Jawaban: ", "en": "Answer: "},
    "interview.not_a_choice": {
        "id": "“{found}” bukan pilihan. Ketik nomor dari 0 sampai {last}, atau k, s, h.",
        "en": "“{found}” is no choice. Type a number from 0 to {last}, or k, s, h.",
    },
    "interview.not_a_day": {
        "id": "“{found}” bukan tanggal. Contoh: 2024-11-05 atau 2024-11.",
        "en": "“{found}” is no date. Examples: 2024-11-05 or 2024-11.",
    },
    "interview.impossible": {
        "id": "Jawaban itu tidak dapat bersama isi berkas yang lain:",
        "en": "That answer cannot stand with the rest of the file:",
    },
    "interview.at_start": {
        "id": "Ini pertanyaan pertama; tidak ada yang dapat ditarik kembali.",
        "en": "This is the first question; there is nothing to take back.",
    },
    "interview.so_far": {"id": "Hasil sementara:", "en": "The result as it stands:"},
    "interview.track": {"id": "  jalur {track}: {state}", "en": "  {track} track: {state}"},
    "interview.done": {
        "id": "Selesai: tidak terlihat lagi jawaban yang mengubah hasil. Pertanyaan: {count}.",
        "en": "Done: no answer was seen that would still change the result. Questions: {count}.",
    },
    "interview.done.open": {
        "id": "Selesai: selain yang belum diketahui, tidak terlihat lagi jawaban yang mengubah "
        "hasil. Pertanyaan: {count}.",
        "en": "Done: but for what is not known yet, no answer was seen that would still change "
        "the result. Questions: {count}.",
    },
    "interview.saved": {
        "id": "Disimpan: {file}. Baca hasilnya dengan: check {file}",
        "en": "Saved: {file}. Read the result with: check {file}",
    },
    "interview.resume": {
        "id": "Lanjutkan dengan: check interview {file} -o {file}",
        "en": "Go on with: check interview {file} -o {file}",
    },
    "interview.no_output": {
        "id": "Yang belum disebut: -o BERKAS, tempat jawaban disimpan.",
        "en": "Missing: -o FILE, where the answers are saved.",
    },
    "interview.exists": {
        "id": "Berkas {found} sudah ada dan tidak ditimpa.",
        "en": "The file {found} exists already and is not overwritten.",
    },
    "interview.exists.hint": {
        "id": "Sebut nama lain, atau --force untuk menimpanya, atau lanjutkan berkas itu: "
        "check interview {found} -o {found}",
        "en": "Name another one, or --force to overwrite it, or go on with that file: "
        "check interview {found} -o {found}",
    },
    "interview.unwritable": {
        "id": "Berkas {found} tidak dapat ditulis: {reason}.",
        "en": "The file {found} cannot be written: {reason}.",
    },
}
