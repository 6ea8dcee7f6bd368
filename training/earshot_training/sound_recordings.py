"""The table of recorded sounds: which files of which Debian packages are what, and under which licence."""

import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from .sound_archives import ENDINGS, members
from .sound_synthesis import Samples
from .synthesis import RATE

LONGEST_SECONDS = 120
"""Longer recordings are read up to here."""


@dataclass(frozen=True)
class Recording:
    """One sound: `name` (without the ending) in a folder below /usr/share, or after a `!` in an archive's folder."""

    package: str
    folder: str
    name: str


@dataclass(frozen=True)
class Package:
    """A Debian package: the licence of its sounds and, per folder, the label and the names of what is used of it; `*` is all there is."""

    licence: str
    sounds: dict[str, dict[str, str | list[str]]]


PACKAGES = {
    "tuxpaint-stamps-default": Package("GPL-2+ and public domain", {
        "tuxpaint/stamps/animals/birds": {"bird": "crow gander drake tucan cuckoo blackbird rooster lark owl hen duck quetzal penguin"},
        "tuxpaint/stamps/animals/insects": {"insect": "bee mosquito grasshopper"},
        "tuxpaint/stamps/animals/mammals/dogs": {"dog": "dog fox"},
        "tuxpaint/stamps/animals/mammals/bovines": {"animal": "cow cow_white sheep sheep_lamb goat ram bison"},
        "tuxpaint/stamps/animals/mammals/cats": {"animal": "lion tiger"},
        "tuxpaint/stamps/animals/mammals/apes": {"animal": "chimp gorilla"},
        "tuxpaint/stamps/animals/mammals/aquatic": {"animal": "sea_lion dolphin orca"},
        "tuxpaint/stamps/animals/mammals": {"animal": "elephant pig"},
        "tuxpaint/stamps/animals/mammals/equines": {"animal": "horse"},
        "tuxpaint/stamps/animals/amphibians": {"animal": "frog"},
        "tuxpaint/stamps/household": {"machine": "vacuum_cleaner Washing-machine", "water": "toilet"},
        "tuxpaint/stamps/household/tools": {"machine": "saw"},
        "tuxpaint/stamps/hobbies/music/percussion": {"drum": "drumkit cymbal_crash"},
        "tuxpaint/stamps/hobbies/music/string": {"music": "cello"},
        "tuxpaint/stamps/hobbies/music/wind": {"music": "bassoon"},
        "tuxpaint/stamps/vehicles/emergency": {"siren": "firetruck"},
        "tuxpaint/stamps/naturalforces": {"": "lightningbolt"},
    }),
    "sound-theme-freedesktop": Package("GPL-2+ and CC-BY-SA-3.0 and CC-BY-3.0", {
        "sounds/freedesktop/stereo": {"phone": "phone-incoming-call phone-outgoing-calling", "bell": "bell complete",
                                      "beep": "alarm-clock-elapsed dialog-warning", "": "camera-shutter screen-capture trash-empty"},
    }),
    "gcompris-qt-data": Package("CC-BY-SA-3.0, CC-BY-3.0, CC0-1.0, GPL-3+ and public domain", {
        "gcompris-qt/rcc/explore_farm_animals.rcc!gcompris/src/activities/explore_farm_animals/resource/animals": {
            "bird": "owl chickens duck", "dog": "dog", "animal": "pig cat horse cow sheep"},
        "gcompris-qt/rcc/memory-sound.rcc!gcompris/src/activities/memory-sound/resource": {
            "dog": "LRBark_1_LA_cut LRBark_3_LA_cut", "water": "LRRain_in_garden_01_LA_cut", "bell": "LRBuddhist_gong_05_LA", "music": "guitar_melody",
            "machine": "LRStartAndStopCarEngine1LACut LRTrain_slowing_down_01_LA_cut LRFactory_noise_03_LA LRFactory_noise_04_LA",
            "": "LRDoor_Open_2_LA LRObject_falling_02_LA"},
        "gcompris-qt/rcc/instruments.rcc!gcompris/src/activities/instruments/resource": {
            "drum": "snare_drum bongo timpani drum_kit", "bell": "triangle",
            "music": "harmonica accordion electric_guitar banjo trumpet horn piano harp saxophone clarinet guitar tuba trombone organ flute_traversiere"},
        "gcompris-qt/rcc/explore_world_music.rcc!gcompris/src/activities/explore_world_music/resource/music": {
            "music": "australia japan middleeast italy ireland beethoven america africa mexico"},
        "gcompris-qt/rcc/core.rcc!gcompris/src/core/resource/sounds": {"water": "water", "beep": "bleep", "": "scroll flip"},
        "gcompris-qt/rcc/canal_lock.rcc!gcompris/src/activities/canal_lock/resource": {"water": "water_fill"},
        "gcompris-qt/rcc/clickgame.rcc!gcompris/src/activities/clickgame/resource": {"water": "drip bubble"},
        "gcompris-qt/rcc/guessnumber.rcc!gcompris/src/activities/guessnumber/resource": {"machine": "helicopter"},
        "gcompris-qt/rcc/railroad.rcc!gcompris/src/activities/railroad/resource/sounds": {"machine": "train"},
        "gcompris-qt/rcc/traffic.rcc!gcompris/src/activities/traffic/resource": {"machine": "car"},
        "gcompris-qt/rcc/morse_code.rcc!gcompris/src/activities/morse_code/resource": {"beep": "dash dot"},
        "gcompris-qt/rcc/redraw.rcc!gcompris/src/activities/redraw/resource": {"": "eraser brush"},
        "gcompris-qt/rcc/reversecount.rcc!gcompris/src/activities/reversecount/resource": {"": "icy_walk"},
    }),
    "openttd-opensfx": Package("CC-BY-SA-3.0, CC-BY-3.0 and CC0-1.0", {
        "games/openttd/baseset/opensfx/opensfx.cat!": {
            "animal": "36 37 38 67 68", "bird": "66 72", "bell": "14", "beep": "21 22", "water": "46 51",
            "machine": "8 9 11 24 25 27 28 33 40 56 59 61 65 69 71", "": "12 17 18 52 54"},
    }),
    "ufoai-sound": Package("GPL-2+, CC-BY-SA-3.0 and CC-BY-3.0", {
        "games/ufoai/base/0snd.pk3!sound/ambience": {
            "water": "water water01 water02 water03 waterfontain alienbase-bubbles", "insect": "cricket_loop", "music": "disco",
            "machine": "machine1 alienmachinery1 alienmachinery3 minepump03 wind_turbine",
            "": "arcticwind fire fire03 fire05 firesoft smallfire sparks steam thunder1 thunder3 tv_static creak"},
        "games/ufoai/base/0snd.pk3!sound/ugv": {"machine": "diesel-idle diesel-move"},
        "games/ufoai/base/0snd.pk3!sound/footsteps": {"water": "splash1 splash3 water_in water_out", "": "carpet2 grass1 gravel3 metal1 snow2 stone4 wood2 tile1"},
        "games/ufoai/base/0snd.pk3!sound/doors": {"": "door1-close door2-open creak_low_short"},
        "games/ufoai/base/0snd.pk3!sound/misc": {"": "breakglass03 breakwood02 breakmetal01 electro"},
        "games/ufoai/base/0snd.pk3!sound/ui": {"beep": "beep1 beep2", "": "click1 click3"},
    }),
    "lincity-ng-data": Package("GPL-2+", {
        "games/lincity-ng/sounds": {
            "bird": "Green1 Green3 Monument1 ParklandLake1 ParklandLake2", "siren": "Health3 Health4 FireStation3", "animal": "Farm1 OrganicFarm1 OrganicFarm2",
            "beep": "Health1", "machine": "Mill1 RailTrain1 RailTrain2 TraficHigh1 IndustryHigh1 PowerCoalFull", "water": "Water3 Water4", "music": "Commune2"},
        "games/lincity-ng/music/default": {"music": "*"},
    }),
    "minetest-data": Package("CC-BY-SA-3.0 and CC0-1.0", {
        "games/minetest/games/minetest_game/mods/env_sounds/sounds": {"water": "env_sounds_water.1 env_sounds_water.2 env_sounds_water.3 env_sounds_water.4"},
        "games/minetest/games/minetest_game/mods/default/sounds": {
            "water": "default_water_footstep.1 default_water_footstep.3",
            "": "default_break_glass.1 default_chest_open default_dig_metal default_gravel_footstep.2 "
                "default_hard_footstep.1 default_snow_footstep.3 default_wood_footstep.1"},
        "games/minetest/games/minetest_game/mods/fire/sounds": {"": "fire_fire.1 fire_large fire_extinguish_flame.2"},
        "games/minetest/games/minetest_game/mods/doors/sounds": {"": "doors_door_close doors_steel_door_open doors_fencegate_open"},
        "games/minetest/games/minetest_game/mods/carts/sounds": {"machine": "carts_cart_moving.1"},
    }),
    "sonic-pi-samples": Package("CC0-1.0", {
        "sonic-pi/samples": {
            "bell": "elec_bell elec_chime elec_ping elec_triangle perc_bell perc_bell2 drum_cowbell", "beep": "elec_beep elec_blip elec_blip2", "bird": "misc_crow",
            "machine": "loop_3d_printer", "music": "ambi_piano ambi_choir ambi_drone guit_e_fifths guit_e_slide guit_em9 guit_harmonics "
                     "loop_mika loop_garzul loop_electric",
            "drum": "loop_amen loop_amen_full loop_breakbeat loop_tabla loop_perc1 loop_perc2 loop_mehackit1 loop_mehackit2 drum_roll drum_snare_hard "
                    "drum_tom_lo_hard drum_cymbal_open bd_haus tabla_ghe3 tabla_tun1 tabla_na sn_dub",
            "": "vinyl_hiss vinyl_scratch perc_door perc_swoosh perc_snap"},
    }),
    "hydrogen-data": Package("GPL-2+", {
        "hydrogen/data/drumkits/GMRockKit": {"drum": "24Ride-3 Crash-Hard HatOpen-Hard Kick-Hard Snare-Hard Tom1-Hard TomFloor-Med", "bell": "Bell-Hard Cowbell-Hard"},
        "hydrogen/data/drumkits/TR808EmulationKit": {"drum": "808_Clap 808_Conga 808_Kick_Long 808_Snare_1 808_Tom_Mid"},
    }),
    "lomiri-sounds": Package("CC0-1.0, CC-BY-SA-3.0, CC-BY-4.0 and CC-BY-3.0", {
        "sounds/lomiri/ringtones": {"bell": ["Wind chime"], "music": [
            "Array mbira", "Bliss", "Celestial", "Counterpoint", "Entropy", "Harmonics", "Harp arp", "Koto chords", "Latin", "Mangoré", "Melody piano",
            "Sam's Song", "Soul", "Suru arpeggio", "Time not Lost", "Wooden Drive"]},
        "sounds/lomiri/notifications": {"beep": ["Blip", "LowBattery"]},
        "sounds/lomiri/camera/click": {"": "camera_click"},
    }),
    "yaru-theme-sound": Package("CC-BY-SA-4.0", {"sounds/Yaru/stereo": {"bell": "bell complete", "beep": "dialog-error"}}),
    "linphone-common": Package("GPL-3+", {
        "sounds/linphone": {"phone": "ringback toy-mono"}, "sounds/linphone/rings": {"phone": "oldphone-mono"},
    }),
    "twinkle-common": Package("GPL-2+", {"twinkle": {"phone": "ringback ringtone"}}),
    "gl-117-data": Package("GPL-2", {"games/gl-117/sounds": {"beep": "beep1 beep2", "machine": "plane1", "": "thunder1 click1 explode1"}}),
    "crrcsim-data": Package("GPL-2", {"games/crrcsim/sounds": {"machine": "electric fan"}}),
    "searchandrescue-data": Package("GPL-2+", {
        "games/searchandrescue/sounds": {"machine": "helicopter_engine_outside helicopter_engine_outside3 jet_engine_outside jet_engine_start jet_engine_shutdown2",
                                         "water": "splash_aircraft splash_human", "": "thunder_faint thunder_moderate door_open thud_medium"},
    }),
    "tuxpaint-data": Package("GPL-2+", {"tuxpaint/sounds": {"bell": "typewriterbell", "beep": "bleep", "water": "bubble", "music": "harp", "": "eraser1 paint1 scroll"}}),
    "openclonk-data": Package("CC-BY-3.0 and CC0-1.0", {"games/openclonk/Music.ocg": {"music": "*"}}),
}

"""What the first 150 clips of a label are made of. Their numbers depend on this table, so it stays as it is."""

ADDED = {
    "lmms-common": Package("GPL-2+", {
        "lmms/samples/drums": {
            "drum": "bassdrum01 bassdrum_acoustic01 clap01 crash01 crash02 hihat_closed01 hihat_opened01 hihat_opened03 kick01 kick_hard01 kick_hiphop01 "
                    "kick_long01 nasty_snare01 ride01 ride02 shaker01 shaker02 snare01 snare04 snare_acoustic01 snare_electro01 snare_hiphop01 "
                    "snare_muffled01 tom01 tom03 tom_hi01 tom_low01 wood01"},
        "lmms/samples/beats": {"drum": "909beat01 break01 break02 break03 electro_beat01 electro_beat02 jungle01 rave_hihat01 rave_kick01 rave_snare01"},
        "lmms/samples/bassloops": {"music": "*"},
        "lmms/samples/basses": {"music": "bass01 bass_acid01 bass_punch01 rave_bass01 synth_acid01 techno_synth01"},
        "lmms/samples/instruments": {
            "music": "bassslap01 bassslap02 cello01 church_organ01 church_organ02 church_organ03 church_organ04 e_organ01 e_piano_accord01 e_piano_accord02 "
                     "flute01 piano01 piano02 steel_guitar01 steel_guitar_heavy_distorted01 steel_guitar_slight_distorted01 trumpet01 "
                     "violin_double_stop01 violin_fingered01 violin_pizzicato01"},
        "lmms/samples/latin": {"music": "*"},
        "lmms/samples/stringsnpads": {"music": "*"},
        "lmms/samples/misc": {"bell": "dong01 dong02 dong03 metalish_dong01", "": "applause01"},
        "lmms/samples/effects": {"": "explode01"},
    }),
    "widelands-data": Package("GPL-2+", {
        "games/widelands/data/music": {"music": "*"},
        "games/widelands/data/sound/animals": {
            "bird": "bird1_00 bird1_01 bird1_02 bird2_00 bird2_01 bird2_02 bird2_03 bird2_04 bird3_00 bird3_01 bird3_02 bird3_03 "
                    "bird4_00 bird4_01 bird4_02 bird5_00 bird5_01 bird5_02 bird6_00 bird6_01",
            "animal": "boar moose_00 moose_01 stag_00 stag_01 frog", "insect": "crickets1_00 crickets2_00"},
        "games/widelands/data/world/critters/duck": {"bird": "duck_00 duck_01 duck_02"},
        "games/widelands/data/sound/farm": {"animal": "donkey horse_00 horse_01 ox_00 ox_01 sheep_00 sheep_01 sheep_02"},
        "games/widelands/data/sound/empire": {"water": "beerbubble_00 beerbubble_01 winebubble_00 winebubble_01"},
        "games/widelands/data/sound/atlanteans/saw": {"machine": "benchsaw_00 benchsaw_01 benchsaw_02"},
        "games/widelands/data/sound/sawmill": {"machine": "sawmill_00 sawmill_01"},
        "games/widelands/data/sound/mill": {"machine": "mill_turning_00 mill_turning_01 weaving"},
        "games/widelands/data/sound/woodcutting": {"": "fast_woodcutting_00 fast_woodcutting_02 tree_falling_00 woodcutting"},
        "games/widelands/data/sound/hammering": {"": "geologist_hammer hammering_00 hammering_02"},
        "games/widelands/data/sound/stonecutting": {"": "stonecutter stonemason"},
        "games/widelands/data/sound/smiths": {"": "sharpening smith_00 toolsmith_00"},
    }),
    "wesnoth-1.16-data": Package("GPL-2+ and CC-BY-SA-4.0", {
        "games/wesnoth/1.16/data/core/sounds/ambient": {"bird": "birds1 birds2 birds3", "drum": "wardrums", "": "campfire"},
        "games/wesnoth/1.16/data/core/sounds/horn-signals": {"music": "*"},
        "games/wesnoth/1.16/data/core/sounds": {
            "animal": "horse-die horse-hit-1 horse-hit-2 horse-hit-3 tusker-die tusker-hit", "dog": "wolf-growl-1 wolf-growl-2 wolf-growl-3 wolf-growl-4",
            "music": "fanfare-short", "water": "water-blast", "": "axe bow cave-in explosion fire gunshot lightning mace open-chest sword-1 throw-1"},
        "games/wesnoth/1.16/sounds": {"bell": "bell", "": "button expand slider"},
    }),
    "searchandrescue-data": Package("GPL-2+", {
        "games/searchandrescue/music": {"music": "in_flight01 in_flight_action01 into_simulation01 menus01 mission_fail01 mission_success01 on_ground01"},
        "games/searchandrescue/sounds": {"machine": "helicopter_engine_inside helicopter_engine_start jet_engine_inside"},
    }),
    "sonic-pi-samples": Package("CC0-1.0", {
        "sonic-pi/samples": {
            "drum": "bd_808 bd_ada bd_boom bd_fat bd_gas bd_klub bd_pure bd_sone bd_tek bd_zome drum_bass_hard drum_cymbal_closed drum_cymbal_hard "
                    "drum_cymbal_soft drum_heavy_kick drum_snare_soft drum_splash_hard drum_tom_hi_hard drum_tom_hi_soft drum_tom_lo_soft drum_tom_mid_hard "
                    "elec_cymbal elec_hi_snare elec_lo_snare elec_snare sn_dolf sn_generic sn_zome tabla_dhec tabla_ghe1 tabla_ghe5 tabla_re tabla_tas1 tabla_tun3",
            "music": "ambi_glass_hum ambi_haunted_hum ambi_lunar_land bass_dnb_f bass_hard_c bass_thick_c bass_trance_c bass_voxy_c bass_woodsy_c loop_drone_g_97",
            "phone": "mehackit_phone1 mehackit_phone2 mehackit_phone3 mehackit_phone4"},
    }),
    "hydrogen-data": Package("GPL-2+", {
        "hydrogen/data/drumkits/GMRockKit": {
            "drum": "24Ride-1 Crash-Soft HandClap HatClosed-Hard HatPedal-Hard HatSemiOpen-Hard Kick-Med Ride-Hard SideStick-Hard Snare-Med SnareRimshot-Hard "
                    "Splash-Hard Tom2-Hard TomFloor-Hard"},
        "hydrogen/data/drumkits/TR808EmulationKit": {
            "drum": "808_Clave 808_Cymbal 808_Hat_Closed 808_Hat_Open 808_Shaker 808_Snare_2 808_Tom_Hi 808_Tom_Low", "bell": "808_Cowbell"},
    }),
    "gcompris-qt-data": Package("CC-BY-SA-3.0, CC-BY-3.0, CC0-1.0, GPL-3+ and public domain", {
        "gcompris-qt/rcc/instruments.rcc!gcompris/src/activities/instruments/resource": {"drum": "castanets cymbal maracas tambourine"},
        "gcompris-qt/rcc/melody.rcc!gcompris/src/activities/melody/resource": {"music": "xylofon_son1 xylofon_son2 xylofon_son3 xylofon_son4"},
        "gcompris-qt/rcc/memory-sound.rcc!gcompris/src/activities/memory-sound/resource": {
            "music": "guitar_son1 guitar_son2 guitar_son3 guitar_son4", "machine": "LRFactory_noise_01_LA LRFactory_noise_02_LA", "": "LRApplauses_1_LA_cut"},
        "gcompris-qt/rcc/watercycle.rcc!gcompris/src/activities/watercycle/resource": {"water": "bubble"},
    }),
    "lomiri-sounds": Package("CC0-1.0, CC-BY-SA-3.0, CC-BY-4.0 and CC-BY-3.0", {
        "sounds/lomiri/ringtones": {"music": ["Glass marimba", "Marimbach", "Sparkle", "Supreme", "Tongue drum"]},
    }),
    "ufoai-sound": Package("GPL-2+, CC-BY-SA-3.0 and CC-BY-3.0", {
        "games/ufoai/base/0snd.pk3!sound/footsteps": {"water": "splash2 splash4 water_under"},
        "games/ufoai/base/0snd.pk3!sound/impact": {"water": "water-impact"},
        "games/ufoai/base/0snd.pk3!sound/ambience": {"music": "jingle jingle2"},
    }),
    "yaru-theme-sound": Package("CC-BY-SA-4.0", {"sounds/Yaru/stereo": {"bell": "message message-new-instant", "beep": "battery-low dialog-warning"}}),
}
"""What further clips are made of."""


def _names(recording_names: str | list[str]) -> list[str]:
    return recording_names.split() if isinstance(recording_names, str) else recording_names


def _place(folders: list[Path], package: str, inner: str) -> Path:
    """Where a folder or an archive of a package lies. Raises SystemExit if it is nowhere."""
    found = next((path for folder in folders if (path := folder / inner.split("!")[0]).exists()), None)
    if found is None:
        raise SystemExit(f"The sounds of the Debian package {package} are not below {' or '.join(map(str, folders))}: "
                         f"unpack it as training/README.md says, and name its usr/share with --recorded.")
    return found


def recordings(folders: list[Path], table: dict[str, Package] = PACKAGES) -> dict[str, list[Recording]]:
    """Label -> its recordings, in the table's order. Raises SystemExit for the first package that is missing."""
    found: dict[str, list[Recording]] = {}
    for package, listed in table.items():
        for folder, labels in listed.sounds.items():
            at = _place(folders, package, folder)
            for label, wanted in labels.items():
                names = sorted(p.stem for p in at.iterdir() if p.suffix in ENDINGS) if wanted == "*" else _names(wanted)
                found.setdefault(label, []).extend(Recording(package, folder, name) for name in names)
    return found


def decode(data: bytes) -> Samples:
    """Any audio file's bytes -> float32 mono samples at 16 kHz, at most two minutes."""
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", "pipe:0", "-t", str(LONGEST_SECONDS), "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"],
                         check=True, capture_output=True, input=data).stdout
    return np.frombuffer(raw, "<i2").astype(np.float32) / 32768


@lru_cache(maxsize=4)
def read(recording: Recording, folders: tuple[Path, ...]) -> Samples:
    """The samples of a recording. Raises SystemExit if its package lacks it."""
    at = _place(list(folders), recording.package, recording.folder)
    if "!" in recording.folder:
        inner = recording.folder.split("!")[1]
        data = members(at).get(f"{inner}/{recording.name}" if inner else recording.name)
    else:
        path = next((p for p in sorted(at.iterdir()) if p.stem == recording.name and p.suffix in ENDINGS), None)
        data = path.read_bytes() if path else None
    if data is None:
        raise SystemExit(f"The Debian package {recording.package} has no sound {recording.name} in {recording.folder}: is it of another version of Debian?")
    return decode(data)
