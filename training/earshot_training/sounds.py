"""Stage `sounds`: clips without speech. Noise, hum, clicks and silence are to give no words; sounds give a bracketed label.

Of each label's first clips some are recorded (`sound_recordings.py`), some a soundfont's (`sound_midi.py`), the rest computed
(`sound_generators.py`). The added ones are further recordings, composed pieces, and music and drums put together from
recordings (`sound_mixtures.py`). All of them are varied (`sound_variation.py`). Clips whose audio exists are not made again.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zlib import crc32

import numpy as np

from .sound_first_set import first_set
from .sound_generators import GENERATORS
from .sound_midi import EFFECTS, PIECES, composed, play, play_file
from .sound_mixtures import accompanied, rhythm
from .sound_recordings import ADDED, Recording, read, recordings
from .sound_synthesis import Generator, Random, Samples
from .sound_variation import vary
from .synthesis import write_wav

ANSWERS = {
    "bird": "A bird.", "insect": "An insect.", "dog": "A dog.", "animal": "An animal.", "music": "Music.", "drum": "Drums.",
    "machine": "A machine.", "water": "Water.", "siren": "A siren.", "phone": "A phone.", "bell": "A bell.", "beep": "A beep.",
}
NO_SPEECH = "There is no speech in the recording."
CLIPS_A_LABEL, CLIPS_WITHOUT_WORDS = 150, 340
USES_OF_A_RECORDING = 8
RECORDED_SHARE = 0.45
EFFECT_CLIPS, PIECE_CLIPS, COMPOSED_CLIPS = 6, {"music": 30, "drum": 30, "bell": 16}, 24
RECORDED_PITCH, COMPUTED_PITCH = (0.7, 1.4), (0.85, 1.18)
SOUNDFONT = "timgm6mb-soundfont"
USES_OF_AN_ADDED_RECORDING, MOST_ADDED_CLIPS = 4, 100
RHYTHMS, ACCOMPANIED = 50, 60


@dataclass(frozen=True)
class Maker:
    """Makes one clip. `source` names the Debian packages (joined by +) or the generator that it comes from, so that a
    validation can leave whole sources out."""

    source: str
    make: Callable[[Random], Samples]


def _varied(source: str, make: Generator, pitch: tuple[float, float]) -> Maker:
    return Maker(source, lambda r: vary(r, make(r), *pitch))


def _recorded(one: Recording, where: tuple[Path, ...]) -> Maker:
    return _varied(one.package, lambda r: read(one, where), RECORDED_PITCH)


def makers(label: str, recorded: list[Recording], folders: list[Path]) -> list[Maker]:
    """One maker for each of a label's first clips: recordings in turn, then the soundfont, then generators in turn."""
    count, where = (CLIPS_A_LABEL if label else CLIPS_WITHOUT_WORDS), tuple(folders)
    most = min(USES_OF_A_RECORDING * len(recorded), int(RECORDED_SHARE * count))
    uses = [most // len(recorded) + (i < most % len(recorded)) for i in range(len(recorded))]
    made = [_recorded(one, where) for one, times in zip(recorded, uses) for _ in range(times)]
    played: list[Generator] = []
    if label in EFFECTS:
        played += [partial(_play, EFFECTS[label], where)] * EFFECT_CLIPS
    if label in PIECES:
        played += [partial(_play, PIECES[label], where)] * PIECE_CLIPS[label]
    if label == "music":
        played += [lambda r, path=path: play_file(path, where) for path in composed(folders)[:COMPOSED_CLIPS]]
    made += [_varied(SOUNDFONT, sound, RECORDED_PITCH) for sound in played]
    computed = GENERATORS[label]
    return made + [_varied(make.__name__, make, COMPUTED_PITCH)
                   for make in (computed[i % len(computed)] for i in range(count - len(made)))]


def added_makers(label: str, added: dict[str, list[Recording]], folders: list[Path]) -> list[Maker]:
    """One maker for each of a label's added clips: further recordings in turn, then composed pieces, then mixtures."""
    where, recorded = tuple(folders), added.get(label, [])
    uses = min(USES_OF_AN_ADDED_RECORDING, max(MOST_ADDED_CLIPS // max(len(recorded), 1), 1))
    made = [_recorded(one, where) for one in recorded for _ in range(uses)]
    if label == "music":
        made += [_varied(SOUNDFONT, lambda r, path=path: play_file(path, where), RECORDED_PITCH) for path in composed(folders)[COMPOSED_CLIPS:]]
        made += [accompaniment(i, recorded, added["drum"], where) for i in range(ACCOMPANIED)]
    if label == "drum":
        packages = sorted({one.package for one in recorded})
        kits = [[one for one in recorded if one.package == package] for package in packages]
        made += [_varied(kit[0].package, lambda r, kit=kit: rhythm(r, [read(one, where) for one in r.permutation(kit)[:4]]), COMPUTED_PITCH)
                 for kit in (kits[i % len(kits)] for i in range(RHYTHMS))]
    return made


def accompaniment(number: int, tunes: list[Recording], drums: list[Recording], where: tuple[Path, ...]) -> Maker:
    """A recorded tune over recorded drums."""
    tune, strokes = tunes[number * 7 % len(tunes)], [drums[(number * 5 + i) % len(drums)] for i in range(3)]
    source = "+".join(sorted({one.package for one in (tune, *strokes)}))
    return _varied(source, lambda r: accompanied(r, read(tune, where), rhythm(r, [read(one, where) for one in strokes])), RECORDED_PITCH)


def _play(make: Callable, where: tuple[Path, ...], r: Random) -> Samples:
    return play(make, r, where)


def row(name: str, label: str, split: str, source: str) -> dict[str, object]:
    """A clip's row of the plan, with three questions."""
    answer = ANSWERS.get(label, NO_SPEECH)
    asked = [("sound", q, answer) for q in ("What do you hear?", "What sound is this?", "What is in the recording?")]
    if not label:
        asked = [("no-speech", q, NO_SPEECH) for q in ("What is said in the recording?", "What do you hear?", "What is this about?")]
    return {"id": name, "text": f"[{label}]" if label else "", "engine": "sound", "voice": label or "none", "speed": 1,
            "source": source, "split": split, "kind": "sound", "questions": [dict(zip(("kind", "question", "answer"), a)) for a in asked]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recorded", type=Path, nargs="+", required=True, help="usr/share folders below which the packages' sounds lie")
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--plan", type=Path, required=True)
    args = parser.parse_args()
    args.audio.mkdir(parents=True, exist_ok=True)
    recorded, added, rows = recordings(args.recorded), recordings(args.recorded, ADDED), []
    for name, samples, label, split, source in first_set(args.recorded):
        if not (path := args.audio / f"{name}.wav").exists():
            write_wav(path, samples)
        rows.append(row(name, label, split, source))
    for label in [*ANSWERS, ""]:
        for number, maker in enumerate(makers(label, recorded[label], args.recorded) + added_makers(label, added, args.recorded)):
            name = f"sound-{label or 'none'}-{number:03d}"
            if not (path := args.audio / f"{name}.wav").exists():
                write_wav(path, maker.make(np.random.default_rng(crc32(name.encode()))))
            rows.append(row(name, label, "train", maker.source))
        print(label or "no words", len(rows), flush=True)
    args.plan.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    main()
