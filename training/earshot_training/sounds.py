"""Stage `sounds`: clips without speech. Noise, hum, clicks and silence are to give no words; sounds give a bracketed label.

Of each label's clips some are recorded (`sound_recordings.py`), some a soundfont's (`sound_midi.py`), the rest computed
(`sound_generators.py`), and all of them varied (`sound_variation.py`). Clips whose audio exists are not made again.
"""

import argparse
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from zlib import crc32

import numpy as np

from .sound_first_set import first_set
from .sound_generators import GENERATORS
from .sound_midi import EFFECTS, PIECES, composed, play, play_file
from .sound_recordings import Recording, read, recordings
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
Maker = Callable[[Random], Samples]
"""Makes one clip."""


def _varied(make: Generator, pitch: tuple[float, float]) -> Maker:
    return lambda r: vary(r, make(r), *pitch)


def makers(label: str, recorded: list[Recording], folders: list[Path]) -> list[Maker]:
    """One maker for each clip of a label: recordings in turn, then the soundfont, then generators in turn."""
    count, where = (CLIPS_A_LABEL if label else CLIPS_WITHOUT_WORDS), tuple(folders)
    most = min(USES_OF_A_RECORDING * len(recorded), int(RECORDED_SHARE * count))
    uses = [most // len(recorded) + (i < most % len(recorded)) for i in range(len(recorded))]
    sounds: list[Generator] = [lambda r, one=one: read(one, where) for one, times in zip(recorded, uses) for _ in range(times)]
    if label in EFFECTS:
        sounds += [partial(_play, EFFECTS[label], where)] * EFFECT_CLIPS
    if label in PIECES:
        sounds += [partial(_play, PIECES[label], where)] * PIECE_CLIPS[label]
    if label == "music":
        sounds += [lambda r, path=path: play_file(path, where) for path in composed(folders)[:COMPOSED_CLIPS]]
    computed = GENERATORS[label]
    return ([_varied(sound, RECORDED_PITCH) for sound in sounds]
            + [_varied(computed[i % len(computed)], COMPUTED_PITCH) for i in range(count - len(sounds))])


def _play(make: Callable, where: tuple[Path, ...], r: Random) -> Samples:
    return play(make, r, where)


def row(name: str, label: str, split: str) -> dict[str, object]:
    """A clip's row of the plan, with three questions."""
    answer = ANSWERS.get(label, NO_SPEECH)
    asked = [("sound", q, answer) for q in ("What do you hear?", "What sound is this?", "What is in the recording?")]
    if not label:
        asked = [("no-speech", q, NO_SPEECH) for q in ("What is said in the recording?", "What do you hear?", "What is this about?")]
    return {"id": name, "text": f"[{label}]" if label else "", "engine": "sound", "voice": label or "none", "speed": 1,
            "split": split, "kind": "sound", "questions": [dict(zip(("kind", "question", "answer"), a)) for a in asked]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recorded", type=Path, nargs="+", required=True, help="usr/share folders below which the packages' sounds lie")
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--plan", type=Path, required=True)
    args = parser.parse_args()
    args.audio.mkdir(parents=True, exist_ok=True)
    recorded, rows = recordings(args.recorded), []
    for name, samples, label, split in first_set(args.recorded):
        if not (path := args.audio / f"{name}.wav").exists():
            write_wav(path, samples)
        rows.append(row(name, label, split))
    for label in [*ANSWERS, ""]:
        for number, make in enumerate(makers(label, recorded[label], args.recorded)):
            name = f"sound-{label or 'none'}-{number:03d}"
            if not (path := args.audio / f"{name}.wav").exists():
                write_wav(path, make(np.random.default_rng(crc32(name.encode()))))
            rows.append(row(name, label, "train"))
        print(label or "no words", len(rows), flush=True)
    args.plan.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    main()
