"""Words for lists in the papers: what is not known, kinds of evidence, steps, choices of a form."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MESSAGES"]

_UNKNOWN = {
    "letter_number": ("nomor surat itu", "number of that letter"),
    "letter_day": ("tanggal surat itu", "day of that letter"),
    "day": ("tanggal", "day"),
    "number": ("nomor penyampaian", "number of submission"),
    "register": ("nomor register", "register number"),
    "received_on": ("tanggal diterima", "day of receipt"),
    "known_on": ("tanggal diketahui atau ditemukan", "day it became known or was found"),
    "registered_on": ("tanggal registrasi", "day of registration"),
    "body": ("pengawas yang menerima", "supervisor who received it"),
    "reporter": ("nama pelapor", "name of the reporter"),
    "address": ("alamat", "address"),
    "contact": ("nomor telepon", "telephone"),
    "id_number": ("nomor identitas", "identity number"),
    "birth": ("tempat dan tanggal lahir", "place and date of birth"),
    "sex": ("jenis kelamin", "sex"),
    "work": ("pekerjaan", "occupation"),
    "nationality": ("kewarganegaraan", "nationality"),
    "eligible": ("kedudukan sebagai pelapor", "standing as a reporter"),
    "post": ("jabatan", "post"),
    "status": ("status kepegawaian", "employment status"),
    "name": ("nama", "name"),
    "agency": ("instansi", "agency"),
    "authority": ("pejabat pembina kepegawaian", "appointing authority"),
    "nip": ("NIP", "NIP"),
    "nik": ("NIK", "NIK"),
    "conduct": ("perbuatan", "conduct"),
    "place": ("tempat kejadian", "place"),
    "channel": ("sarana", "channel"),
    "target": ("sasaran", "target"),
    "phase": ("tahapan", "phase"),
    "act_date": ("hari dan tanggal kejadian", "day of the act"),
    "description": ("uraian", "description"),
    "evidence": ("bukti", "evidence"),
    "result": ("hasil", "result"),
    "regulation": ("peraturan yang memuat formulir", "regulation that holds the forms"),
    "contest": ("pemilihan", "election"),
    "incident": ("nomor berkas", "file id"),
    "region": ("wilayah", "region"),
    "narrative": ("uraian kejadian", "what happened"),
    "basis": ("dasar", "basis"),
    "source": ("sumber informasi", "source of the information"),
    "acts": ("waktu dan tempat kejadian", "time and place"),
    "actors": ("terlapor", "reported person"),
    "addressee": ("tujuan surat", "addressee"),
}
_EVIDENCE = {
    "surat": ("Surat", "document"),
    "foto": ("Foto", "photo"),
    "video": ("Video", "video"),
    "audio": ("Rekaman suara", "audio"),
    "tangkapan_layar": ("Tangkapan layar", "screenshot"),
    "tautan": ("Tautan", "link"),
    "saksi": ("Saksi", "witness"),
    "keterangan_terlapor": ("Keterangan terlapor", "statement of the reported person"),
    "ahli": ("Ahli", "expert"),
    "barang": ("Barang", "object"),
    "lhp": ("Laporan hasil pengawasan", "supervision report"),
}
_AUTHORITY = {
    "bupati": ("Bupati", "regent"),
    "wali_kota": ("Wali Kota", "mayor"),
    "gubernur": ("Gubernur", "governor"),
    "menteri": ("Menteri", "minister"),
    "kepala_lembaga": ("Kepala lembaga", "head of agency"),
    "rektor": ("Rektor", "rector"),
    "presiden": ("Presiden", "president"),
    "lainnya": ("Pejabat lain", "another official"),
}
_STEPS = {
    "kajian_awal": ("kajian awal", "preliminary study"),
    "permintaan_perbaikan": ("permintaan perbaikan", "request to complete"),
    "gakkumdu_1": ("pembahasan pertama Gakkumdu", "first Gakkumdu discussion"),
    "gakkumdu_2": ("pembahasan kedua Gakkumdu", "second Gakkumdu discussion"),
    "gakkumdu_3": ("pembahasan ketiga Gakkumdu", "third Gakkumdu discussion"),
    "pencabutan": ("pencabutan laporan", "withdrawal"),
    "diteruskan": ("penerusan", "forwarded"),
    "penghentian": ("penghentian", "handling stopped"),
    "pembuktian": ("pembuktian fakta", "fact established"),
    "penjatuhan": ("penjatuhan hukuman", "punishment imposed"),
    "tidak_hadir": ("tidak hadir", "did not appear"),
}
_CHOICES = {
    "source.pelapor": ("disampaikan oleh seseorang", "told by a person"),
    "source.penemu": ("hasil pengawasan", "found by supervision"),
    "source.informasi_awal": ("informasi tanpa pelapor", "information without a reporter"),
    "source.instansi": ("disampaikan oleh instansi", "told by an agency"),
    "analysis.standing": ("kedudukan pelapor", "standing of the reporter"),
    "analysis.identity": ("identitas terlapor", "identity of the reported person"),
    "analysis.time": ("tenggat penyampaian", "time limit"),
    "analysis.place": ("waktu dan tempat kejadian", "time and place"),
    "analysis.kind": ("jenis dugaan pelanggaran", "kind of suspected violation"),
    "analysis.evidence": ("bukti", "evidence"),
    "analysis.dates": (
        "diketahui {known}; disampaikan {received}",
        "known {known}; received {received}",
    ),
    "analysis.none": (
        "tidak ada jalur yang terpenuhi atau terbuka menurut berkas",
        "no track is established or open by the file",
    ),
    "analysis.count": ("{count} bukti disebut dalam berkas", "{count} items in the file"),
    "result.complete": ("syarat formal dan materiel lengkap", "formally and materially complete"),
    "result.incomplete": ("syarat belum lengkap", "not complete"),
    "result.withdrawn": (
        "dicabut, atau sudah diselesaikan pengawas lain",
        "withdrawn, or settled by another supervisor",
    ),
    "advice.register": ("diregister dan ditangani", "register and handle"),
    "advice.administrative": (
        "diregister menurut peraturan pelanggaran administratif",
        "register under the administrative regulation",
    ),
    "advice.delegate": ("dilimpahkan ke pengawas di bawahnya", "delegate to a lower office"),
    "advice.takeover": ("dimintakan pengambilalihan ke atas", "ask the higher office to take over"),
    "advice.settled": (
        "tidak diregister karena dicabut atau sudah diselesaikan",
        "not registered: withdrawn or settled",
    ),
    "advice.late": ("tidak diregister karena lewat waktu", "not registered: late"),
    "advice.complete": (
        "pelapor diberi kesempatan melengkapi hal berikut",
        "the reporter may complete the following",
    ),
    "advice.forward": (
        "diteruskan langsung kepada instansi yang berwenang ({basis}; pilihan ini tidak tercetak "
        "dalam formulir)",
        "forwarded at once to the competent agency ({basis}; not printed in the form)",
    ),
    "advice.forward.unknown": (
        "diteruskan langsung kepada instansi yang berwenang [belum diketahui: dasar dalam "
        "peraturan penanganan]",
        "forwarded at once to the competent agency [not known yet: basis]",
    ),
    "study_advice.administrative": (
        "pelanggaran administratif, kepada Bawaslu Kabupaten/Kota",
        "administrative violation, to the district office",
    ),
    "study_advice.ethics": (
        "pelanggaran kode etik penyelenggara, kepada instansi yang berwenang",
        "ethics of organisers, to the competent body",
    ),
    "study_advice.other_law": (
        "pelanggaran peraturan perundang-undangan lainnya, kepada instansi yang berwenang",
        "violation of other legislation, to the competent agency",
    ),
    "study_advice.crime": (
        "tindak pidana, kepada penyidik dalam Sentra Gakkumdu",
        "crime, to the investigators in Gakkumdu",
    ),
    "study_advice.stop": ("dihentikan", "stopped"),
}


def _table(prefix: str, words: Mapping[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
    return {f"papers.{prefix}{key}": {"id": own, "en": en} for key, (own, en) in words.items()}


MESSAGES: Mapping[str, Mapping[str, str]] = {
    **_table("unknown.", _UNKNOWN),
    **_table("evidence.", _EVIDENCE),
    **_table("authority.", _AUTHORITY),
    **_table("step.", _STEPS),
    **_table("", _CHOICES),
}
