"""What surrounds the acts: further people and targets, states of a person, papers, punishments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.calendar import ONE_DAY
from checker.painting import UNKNOWN, Scene
from checker.testing.brush import Brush
from checker.testing.moments import LAST_DAY
from checker.testing.world import Studio, World

__all__ = ["Surroundings"]

REGIONS = ("Kabupaten Sijunjung", "kota-banjarmasin", "Kabupaten Uji")
PARTY_TIES = ("anggota", "pengurus", "tidak_ada", UNKNOWN, ["anggota", "pengurus"])
FILED = ("terdaftar", "ditetapkan")
LEVELS = ("moral", "disiplin_ringan", "disiplin_sedang", "disiplin_berat")
TRUTHS: tuple[Any, ...] = (True, False, UNKNOWN)


class Surroundings:
    """Adds what a file has besides the act that a norm is about."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.scene: Scene = studio.scene
        self.brush: Brush = studio.brush

    def add_states(self, world: World) -> None:
        """Give the person a party, a candidacy, a past, now and then."""
        self.studio.look_at(world)
        brush, day = self.brush, world.moment.day
        if brush.chance(12):
            self._party(day)
        if brush.chance(8):
            self._candidacy(day)
        if brush.chance(10):
            self._changes(day)
        if brush.chance(10):
            self.scene.actor["post"] = {"echelon": brush.choose(("I", "II", "III", "IV"))}

    def _party(self, day: Any) -> None:
        party, brush = self.scene.party(), self.brush
        party["tie"] = brush.choose(PARTY_TIES)
        first = day - brush.number(0, 1500) * ONE_DAY
        if brush.chance(60):
            party["since"] = first.isoformat()
        if brush.chance(25):
            party["until"] = min(brush.day_from(first, 2000), LAST_DAY).isoformat()
        if brush.chance(40):
            party["voluntary"] = brush.choose(TRUTHS)
        resignation = self.scene.actor.get("resignation", {})
        if "effective_on" not in resignation and brush.chance(20):
            self.scene.actor["resignation"] = resignation
            resignation["submitted_on"] = brush.day_from(first, 30).isoformat()

    def _candidacy(self, day: Any) -> None:
        candidacy, brush = self.scene.candidacy(), self.brush
        if brush.chance(50):
            candidacy["stages"] = {"terdaftar": day.isoformat()}
            if brush.chance(50):
                later = min(brush.day_from(day, 40), LAST_DAY)
                candidacy["stages"]["ditetapkan"] = later.isoformat()
        else:
            candidacy["stage"] = brush.choose((*FILED, "mencari_dukungan", UNKNOWN, list(FILED)))

    def _changes(self, day: Any) -> None:
        actor, brush = self.scene.actor, self.brush
        first = (day - brush.number(0, 60) * ONE_DAY).isoformat()
        last = brush.day_from(day, 60).isoformat()
        change = brush.number(0, 3)
        if change == 0:
            kind = brush.choose(("cltn", "cuti_biasa", "cuti_kampanye"))
            actor["leave"] = [{"kind": kind, "from": first, "until": last}]
        elif change == 1:
            status = brush.choose(("cpns", "pppk", "warga", "kepala_desa"))
            actor["status_history"] = [{"status": status, "until": first}]
        elif change == 2:
            actor["service"] = {"until": last}
        else:
            actor["resignation"] = {"submitted_on": first, "effective_on": last}

    def mingle(self) -> None:
        """Let acts share people and targets, name alternatives, or name no target."""
        incident, brush = self.scene.incident, self.brush
        actors = [actor["id"] for actor in incident["actors"]]
        targets = [target["id"] for target in incident["targets"]]
        for act in incident["acts"]:
            if brush.chance(20):
                act["actors"] = brush.some(actors, 3) or act["actors"]
            if brush.chance(35):
                self._retarget(act, targets)
            if brush.chance(10):
                act["occasion"] = "acara-1"
        busy = {actor for act in incident["acts"] for actor in act["actors"]}
        for actor in incident["actors"]:
            if actor["id"] not in busy:
                incident["acts"][0]["actors"].append(actor["id"])

    def _retarget(self, act: dict[str, Any], targets: Sequence[str]) -> None:
        how, some = self.brush.number(0, 3), self.brush.some(targets, 3)
        if how == 0:
            act.pop("targets", None)
        elif how == 1 and len(some) > 1:
            act["targets"] = {"one_of": some}
        elif how == 2:
            act["targets"] = []
        else:
            act["targets"] = some or act["targets"]

    def decorate(self) -> None:
        """Add what no norm turns on, and what only a level or a path turns on."""
        incident, brush = self.scene.incident, self.brush
        for act in incident["acts"]:
            if brush.chance(10):
                act["place"] = {"region": brush.choose(REGIONS)}
        for contest in incident["contests"]:
            if brush.chance(20):
                contest["region"] = brush.choose(REGIONS)
        for target in incident["targets"]:
            self._decorate_target(target)
        for actor in incident["actors"]:
            if brush.chance(10):
                punished = {"level": brush.choose(LEVELS), "same_nature": brush.choose(TRUTHS)}
                actor["prior_punishments"] = [punished]
        self._add_papers()

    def _decorate_target(self, target: dict[str, Any]) -> None:
        brush = self.brush
        if brush.chance(15):
            target["called_pasangan_calon"] = brush.choose(TRUTHS)
        if brush.chance(10):
            target.pop("contest", None)
        if brush.chance(10):
            days = sorted(brush.choose(self.studio.worlds).moment.day for _ in range(2))
            names = brush.choose((("bakal_calon", "terdaftar"), ("terdaftar", "ditetapkan")))
            target["stages"] = dict(zip(names, (day.isoformat() for day in days), strict=True))
            if brush.chance(70):
                target.pop("stage", None)

    def _add_papers(self) -> None:
        incident, brush = self.scene.incident, self.brush
        if brush.chance(15):
            incident["examined_on"] = brush.day_from(LAST_DAY.replace(year=2021), 30).isoformat()
        if brush.chance(15):
            incident["narrative"] = "diceritakan pelapor"
        if brush.chance(10):
            incident["reports"] = [{"id": "l1", "kind": "laporan", "received_on": "2026-12-01"}]
            incident["handling"] = [
                {"body": "Bawaslu", "step": "diteruskan", "to": "BKN", "on": "2026-12-05"}
            ]
