"""The words an incident may use where a free text would be ambiguous.

Keys are English, terms of art stay Indonesian. Each list has the same order as the enumeration
of the incident schema; an ordinal list runs from low to high.
"""

from typing import Literal

Unknown = Literal["tidak_diketahui"]

Conduct = Literal[
    "like_content",
    "comment_content",
    "share_content",
    "post_content",
    "join_or_follow_account",
    "pose_for_photo",
    "show_partisan_symbol",
    "wear_partisan_attribute",
    "put_up_display_material",
    "distribute_campaign_material",
    "keep_or_carry_material",
    "produce_campaign_material",
    "give_goods",
    "give_money_for_vote",
    "attend_event",
    "perform_at_event",
    "hold_event",
    "help_run_event",
    "provide_venue",
    "accompany_registration",
    "invite_support",
    "state_support",
    "praise_or_introduce_target",
    "order_support",
    "pressure_person",
    "mobilise_people",
    "hold_campaign_role",
    "fund_campaign",
    "give_support_letter",
    "collect_support_letters",
    "join_party",
    "approach_party",
    "approach_public",
    "declare_own_candidacy",
    "stand_without_resigning",
    "make_decision",
    "act_in_office",
    "use_programme",
    "replace_officials",
    "lend_state_facility",
    "obstruct_opponent",
    "take_benefit",
    "ask_benefit",
    "levy_money",
    "fail_to_examine",
    "fail_to_punish",
    "obstruct_examination",
    "involve_listed_person",
    "other_partisan_conduct",
]

ActorStatus = Literal[
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
]
PostLevel = Literal[
    "jpt_utama",
    "jpt_madya",
    "jpt_pratama",
    "administrator",
    "pengawas",
    "pelaksana",
    "fungsional_ahli_utama",
    "fungsional_lain",
    "tanpa_jabatan_asn",
]
Echelon = Literal["I", "II", "III", "IV"]
ECHELON_LEVELS: dict[str, tuple[str, ...]] = {
    "I": ("jpt_madya", "jpt_utama"),
    "II": ("jpt_pratama",),
    "III": ("administrator",),
    "IV": ("pengawas",),
}
"""The levels that an echelon stands for."""
OfficeTitle = Literal[
    "sekda",
    "staf_ahli",
    "kepala_perangkat_daerah",
    "kepala_bagian_bidang",
    "camat",
    "sekretaris_camat",
    "lurah",
    "kepala_sekolah",
    "kepala_puskesmas",
    "guru",
    "dosen",
    "tenaga_kesehatan",
    "lainnya",
]
ActingOffice = Literal["tidak_ada", "pj_kepala_daerah", "pj_kepala_desa", "plt_plh"]
AgencySphere = Literal["pusat", "provinsi", "kabkota", "desa", "swasta"]
AuthorityOffice = Literal[
    "bupati",
    "wali_kota",
    "gubernur",
    "menteri",
    "kepala_lembaga",
    "rektor",
    "presiden",
    "lainnya",
]
ResignationState = Literal["tidak_ada", "diajukan", "berlaku"]
LeaveKind = Literal["cuti_biasa", "cltn", "cuti_kampanye"]
TieToTarget = Literal[
    "diri_sendiri",
    "suami_istri",
    "anak",
    "orang_tua",
    "saudara",
    "kerabat_lain",
    "tidak_ada",
]
CandidacyStage = Literal["tidak_mencalonkan", "mencari_dukungan", "terdaftar", "ditetapkan"]
PartyTie = Literal["tidak_ada", "anggota", "pengurus"]
CampaignRole = Literal[
    "pelaksana",
    "tim_kampanye",
    "tim_ahli",
    "konsultan",
    "saksi",
    "penyandang_dana",
    "relawan",
    "tidak_ada",
]
PunishmentLevel = Literal["moral", "disiplin_ringan", "disiplin_sedang", "disiplin_berat"]

ElectedOffice = Literal[
    "gubernur",
    "bupati",
    "wali_kota",
    "presiden",
    "dpr",
    "dpd",
    "dprd_provinsi",
    "dprd_kabkota",
]
TargetKind = Literal[
    "pasangan_kepala_daerah",
    "pasangan_presiden",
    "caleg_dpr_dprd",
    "calon_dpd",
    "parpol",
    "tidak_ada",
]
TargetStage = Literal[
    "tokoh",
    "bakal_calon",
    "terdaftar",
    "ditetapkan",
    "terpilih",
    "gugur",
    "peserta",
    "tidak_ada",
]
Route = Literal["parpol", "perseorangan", "tidak_diketahui"]

Direction = Literal["bagi", "terhadap", "netral"]
Channel = Literal[
    "media_sosial",
    "grup_pesan",
    "pesan_pribadi",
    "laman_media",
    "rekaman_video",
    "acara_tatap_muka",
    "rapat_dinas",
    "surat_keputusan",
    "ruang_publik",
    "lainnya",
]
Platform = Literal[
    "facebook",
    "instagram",
    "tiktok",
    "x",
    "whatsapp",
    "telegram",
    "youtube",
    "lainnya",
]
AccountKind = Literal[
    "pribadi",
    "pemenangan",
    "resmi_calon",
    "resmi_instansi",
    "grup_tertutup",
    "grup_terbuka",
    "milik_orang_lain",
    "tidak_ada",
]
PlaceKind = Literal[
    "kantor",
    "sekolah",
    "tempat_ibadah",
    "rumah",
    "gedung_umum",
    "jalan_lapangan",
    "daring",
    "lainnya",
]
PhotoSubject = Literal["calon", "tim_sukses", "alat_peraga", "tidak_ada"]
EventKind = Literal[
    "kampanye",
    "deklarasi",
    "pengenalan_bakal_calon",
    "pendaftaran_kpu",
    "kegiatan_parpol",
    "konsolidasi_dukungan",
    "kegiatan_dinas",
    "kegiatan_masyarakat",
    "tidak_ada",
]
FacilityKind = Literal[
    "kendaraan",
    "gedung_ruang",
    "peralatan",
    "anggaran_program",
    "akun_resmi",
    "tempat_pendidikan",
    "tempat_ibadah",
    "tidak_ada",
]
InvolvedPerson = Literal[
    "asn",
    "tni_polri",
    "kepala_desa",
    "perangkat_desa",
    "bpd",
    "bumn_bumd",
    "hakim_bpk_bi",
    "tidak_ada",
]
ImpactScope = Literal["tidak_terbukti", "unit_kerja", "instansi", "negara"]
Reach = Literal["satu_orang", "sampai_10", "sampai_100", "lebih_100", "publik"]
CauseKind = Literal[
    "kekerabatan",
    "ambisi_jabatan",
    "ketidaktahuan",
    "lemahnya_penegakan",
    "loyalitas_atasan",
    "tidak_diketahui",
]
Phase = Literal[
    "sebelum_tahapan",
    "sebelum_pendaftaran",
    "pendaftaran",
    "menunggu_penetapan",
    "menunggu_kampanye",
    "kampanye",
    "tenang",
    "pemungutan",
    "setelah_pemungutan",
    "setelah_terpilih",
    "tidak_ada",
]

ReportKind = Literal["laporan", "temuan", "informasi_awal", "pelimpahan"]
ReporterKind = Literal["pelapor", "penemu", "informasi_awal", "instansi"]
EvidenceKind = Literal[
    "surat",
    "foto",
    "video",
    "audio",
    "tangkapan_layar",
    "tautan",
    "saksi",
    "keterangan_terlapor",
    "ahli",
    "barang",
    "lhp",
]
Standing = Literal["alleged", "contested", "admitted", "verified"]
HandlingStep = Literal[
    "penetapan_temuan",
    "kajian_awal",
    "permintaan_perbaikan",
    "perbaikan",
    "pencabutan",
    "pelimpahan",
    "klarifikasi",
    "gakkumdu_1",
    "gakkumdu_2",
    "gakkumdu_3",
    "keputusan",
    "pemberitahuan_status",
    "diteruskan",
    "rekomendasi",
    "koreksi",
    "pengingat",
    "jawaban",
    "pembuktian",
    "laporan_konflik",
    "panggilan",
    "tidak_hadir",
    "pembebasan_sementara",
    "pembentukan_majelis",
    "pemeriksaan",
    "usul",
    "penjatuhan",
    "keberatan",
    "banding",
    "tembusan",
    "gugatan",
    "gugatan_lengkap",
    "kasasi",
    "penyerahan_berkas",
    "pengembalian_berkas",
    "putusan",
    "pelaksanaan",
    "pemblokiran",
    "penghentian",
    "lainnya",
]
Organ = Literal[
    "pelapor",
    "terlapor",
    "panwascam",
    "bawaslu_kabkota",
    "bawaslu_provinsi",
    "bawaslu_ri",
    "gakkumdu",
    "penyidik",
    "penuntut_umum",
    "pengadilan",
    "kpu",
    "kasn",
    "bkn",
    "bpasn",
    "menpanrb",
    "mendagri",
    "presiden",
    "ppk",
    "pejabat_berwenang",
    "pejabat_penghukum",
    "atasan_langsung",
    "majelis_etik",
    "kepala_daerah",
    "camat",
    "kepala_desa",
    "pimpinan_tni_polri",
    "pemberi_kerja",
    "lainnya",
]
HandlingTrack = Literal[
    "criminal",
    "discipline",
    "ethics",
    "dismissal",
    "administrative",
    "village",
    "service",
    "employer",
]
MeasureLevel = Literal[
    "tidak_ada",
    "teguran",
    "moral",
    "disiplin_ringan",
    "disiplin_sedang",
    "disiplin_berat",
    "pemberhentian",
    "pembatalan_calon",
    "pidana",
]
