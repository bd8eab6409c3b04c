"""What can be wrong with a rules folder."""

from __future__ import annotations

MESSAGES = {
    "rule.no_folder": {
        "id": "Folder aturan tidak ada atau tidak memuat rulebook.yaml.",
        "en": "The rules folder does not exist or holds no rulebook.yaml.",
    },
    "rule.unreadable": {
        "id": "Folder aturan tidak dapat dibaca seluruhnya: {reason}.",
        "en": "The rules folder cannot be read as a whole: {reason}.",
    },
    "rule.file_missing": {
        "id": "Berkas {found} tidak ada dalam folder aturan.",
        "en": "The file {found} is missing from the rules folder.",
    },
    "rule.unexpected_file": {
        "id": "Berkas {found} tidak dikenal dalam susunan folder aturan.",
        "en": "The file {found} has no place in the layout of the rules folder.",
    },
    "rule.not_utf8": {
        "id": "Berkas bukan UTF-8 (byte ke-{found}).",
        "en": "The file is not UTF-8 (byte {found}).",
    },
    "rule.yaml": {"id": "YAML tidak terbaca: {reason}.", "en": "Unreadable YAML: {reason}."},
    "rule.yaml.inside_itself": {
        "id": "alias memuat dirinya sendiri",
        "en": "an alias holds itself",
    },
    "rule.yaml.too_deep": {"id": "bersarang terlalu dalam", "en": "it nests too deep"},
    "rule.yaml.key_again": {
        "id": "kunci '{key}' sudah ada di baris {line}",
        "en": "the key '{key}' stands in line {line} already",
    },
    "rule.shape": {
        "id": "Bentuk tidak sesuai skema: {found}",
        "en": "The shape does not follow the schema: {found}",
    },
    "rule.unknown_name": {
        "id": "{kind} '{found}' tidak ada dalam kitab aturan.",
        "en": "'{found}' ({kind}) is not in the rulebook.",
    },
    "rule.wrong_year": {
        "id": "'{found}' tidak berada dalam tahun {allowed}.",
        "en": "'{found}' does not lie in the year {allowed}.",
    },
    "rule.unknown_norm": {
        "id": "{norm}: norma '{found}' tidak ada.",
        "en": "{norm}: there is no norm '{found}'.",
    },
    "rule.unknown_regulation": {
        "id": "{norm}: peraturan dari kutipan '{found}' tidak ada.",
        "en": "{norm}: the regulation of the citation '{found}' is not there.",
    },
    "rule.unknown_article": {
        "id": "{norm}: '{found}' tidak ada dalam daftar pasal peraturannya.",
        "en": "{norm}: '{found}' is not in its regulation's list of articles.",
    },
    "rule.id_not_path": {
        "id": "{norm}: id harus diawali letak berkasnya, '{allowed}'.",
        "en": "{norm}: the id must begin with the place of its file, '{allowed}'.",
    },
    "rule.too_many_readings": {
        "id": "{norm}: {found} gabungan tafsir; terlalu banyak.",
        "en": "{norm}: {found} combinations of readings; too many.",
    },
    "rule.circular_question": {
        "id": "Tafsir atas '{found}' kembali menanyakan '{found}'.",
        "en": "A reading of '{found}' asks '{found}' again.",
    },
    "rule.presumption_late": {
        "id": "Anggapan ini menanyakan '{found}', yang baru diisi anggapan sesudahnya.",
        "en": "This presumption asks for '{found}', which only a later one fills in.",
    },
    "rule.id_twice": {
        "id": "Id '{found}' dipakai dua kali.",
        "en": "The id '{found}' is used twice.",
    },
    "rule.wrong_folder": {
        "id": "Id '{found}' tidak sama dengan nama folder atau berkasnya, '{allowed}'.",
        "en": "The id '{found}' is not the name of its folder or file, '{allowed}'.",
    },
    "rule.raised_by_nothing": {
        "id": "{norm}: tidak ada perbuatan yang memunculkannya.",
        "en": "{norm}: no conduct raises it.",
    },
    "rule.chained_twice": {
        "id": "{norm}: norma berantai tidak boleh bertumpu pada norma berantai ('{found}').",
        "en": "{norm}: a chained norm must not be fed by a chained norm ('{found}').",
    },
    "rule.breach_not_raised": {
        "id": "{norm}: unsur `breach` dan `raised_by: breach` harus ada bersama.",
        "en": "{norm}: an element `breach` and `raised_by: breach` belong together.",
    },
    "rule.applies_not_raised": {
        "id": "{norm}: `applies` dan `raised_by: classification` harus ada bersama.",
        "en": "{norm}: `applies` and `raised_by: classification` belong together.",
    },
    "rule.ends_before_begin": {
        "id": "{norm}: berakhir ({found}) sebelum mulai berlaku.",
        "en": "{norm}: ends ({found}) before it begins.",
    },
    "rule.penalty_gap": {
        "id": "{norm}: ancaman pidana harus sambung hari demi hari ({found}).",
        "en": "{norm}: its penalties must follow on each other day by day ({found}).",
    },
    "rule.outside_regulation": {
        "id": "{norm}: masa berlakunya melampaui masa berlaku '{found}'.",
        "en": "{norm}: its validity reaches outside that of '{found}'.",
    },
    "rule.versions_overlap": {
        "id": "{norm}: masa berlakunya tumpang tindih dengan '{found}'.",
        "en": "{norm}: its validity overlaps with that of '{found}'.",
    },
    "rule.version_changes_track": {
        "id": "{norm}: jalurnya berbeda dari '{found}' yang diikutinya.",
        "en": "{norm}: its track differs from that of '{found}', which it follows.",
    },
    "rule.fact_twice": {
        "id": "{norm}: fakta '{found}' berada dalam dua unsur, atau dalam unsur dan pengecualian.",
        "en": "{norm}: the fact '{found}' stands in two elements, or in one and an exception.",
    },
    "rule.fact_not_on_sheet": {
        "id": "{norm}: fakta '{found}' tidak boleh menentukan norma (sheet: false).",
        "en": "{norm}: the fact '{found}' must not decide a norm (sheet: false).",
    },
    "rule.guidance_asks": {
        "id": "Pedoman tidak boleh bergantung pada tafsir: pengertiannya menanyakan '{found}'.",
        "en": "Guidance must not hang on a reading: a definition used here asks '{found}'.",
    },
    "rule.permission_asks": {
        "id": "Yang diizinkan tidak boleh bergantung pada tafsir: di sini ditanyakan '{found}'.",
        "en": "What is permitted must not hang on a reading: here '{found}' is asked.",
    },
    "rule.part_twice": {
        "id": "{norm}: id unsur atau pengecualian '{found}' dipakai dua kali.",
        "en": "{norm}: the element or exception id '{found}' is used twice.",
    },
    "rule.engine_limit": {
        "id": "Terlalu banyak unsur atau norma untuk satu perangkat aturan ({found}).",
        "en": "Too many elements or norms for one rule set ({found}).",
    },
    "rule.engine_missing": {
        "id": "Mesin aturan durable-rules tidak dapat dimuat: {reason}.",
        "en": "The rule engine durable-rules cannot be loaded: {reason}.",
    },
    "rule.engine_missing_hint": {
        "id": "Pasang ulang tanpa tembolok; pada Python 3.13 dengan "
        "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject: "
        "pip install --no-cache-dir --no-binary durable-rules --force-reinstall durable-rules",
        "en": "Install it again without the cache; on Python 3.13 with "
        "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject: "
        "pip install --no-cache-dir --no-binary durable-rules --force-reinstall durable-rules",
    },
    "rule.no_examples": {
        "id": "{norm}: belum ada contoh (.examples.yaml).",
        "en": "{norm}: there are no examples (.examples.yaml).",
    },
    "rule.example_missing": {
        "id": "{norm}: contoh belum ada: {found}.",
        "en": "{norm}: an example is missing: {found}.",
    },
}
