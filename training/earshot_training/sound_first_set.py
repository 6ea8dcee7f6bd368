"""The first set of clips without speech, and its held-out ones. It stays as it was, since reports and held-out lists name its clips.

Recorded sounds come from the Debian packages tuxpaint-stamps-default and sound-theme-freedesktop, the rest is computed.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .sound_recordings import decode
from .synthesis import RATE

RECORDED = {
    "bird": "crow gander drake tucan cuckoo blackbird rooster lark owl seagull hen duck quetzal turkey penguin",
    "insect": "bee mosquito hornet grasshopper", "dog": "dog fox",
    "animal": "cow bull sheep goat ram donkey horse elephant pig camel gorilla chimp lion tiger bear sea_lion cow_white sheep_lamb",
    "music": "cello violin bassoon final-roll-call", "drum": "drumkit cymbal_crash drum_tomtom_floor",
    "machine": "vacuum_cleaner Washing-machine saw", "water": "toilet", "siren": "firetruck",
    "phone": "phone-incoming-call phone-outgoing-busy phone-outgoing-calling", "bell": "bell complete message",
    "beep": "alarm-clock-elapsed dialog-warning",
}
HELD_OUT = {"seagull", "turkey", "hornet", "bull", "donkey", "violin", "phone-outgoing-busy", "message", "drum_tomtom_floor"}
PACKAGES = ("tuxpaint-stamps-default", "sound-theme-freedesktop")
NOISES = ("noise", "noise2", "hum", "clicks", "silence")
Samples = np.ndarray


def _tone(hz: float, seconds: float, decay: float = 0.0, overtones: int = 1) -> Samples:
    t = np.arange(int(seconds * RATE)) / RATE
    return sum(np.sin(2 * np.pi * hz * k * t) / k for k in range(1, overtones + 1)) * np.exp(-decay * t)


def _gap(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE))


def computed(kind: str, r: random.Random) -> Samples:
    """A few seconds of that kind, each time different."""
    noise = np.random.default_rng(r.getrandbits(32))
    if kind == "beep":
        hz, on, off = r.uniform(400, 3000), r.uniform(0.08, 0.6), r.uniform(0.1, 0.5)
        return np.concatenate([np.concatenate([_tone(hz, on), _gap(off)]) for _ in range(r.randint(1, 6))])
    if kind == "phone":
        a, b, pulse = r.uniform(380, 480), r.uniform(420, 520), r.uniform(10, 30)
        ring = (_tone(a, 1.5) + _tone(b, 1.5)) * (1 + np.sign(_tone(pulse, 1.5)))
        return np.concatenate([np.concatenate([ring, _gap(r.uniform(0.4, 1.5))]) for _ in range(r.randint(1, 3))])
    if kind == "siren":
        t = np.arange(int(r.uniform(2, 5) * RATE)) / RATE
        low, high, rate = r.uniform(400, 700), r.uniform(900, 1500), r.uniform(0.3, 3)
        shape = np.sin(2 * np.pi * rate * t) if r.random() < 0.6 else np.sign(np.sin(2 * np.pi * rate * t))
        return np.sin(2 * np.pi * np.cumsum(low + (high - low) * (shape + 1) / 2) / RATE)
    if kind == "bell":
        hz = r.uniform(300, 1500)
        stroke = sum(_tone(hz * m, 1.5, d) for m, d in ((1, 2), (2.0, 3), (2.76, 4), (5.4, 6)))
        return np.concatenate([stroke for _ in range(r.randint(1, 4))])
    if kind == "music":
        scale, root, beat = r.choice([(0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 3, 5, 7, 10)]), r.uniform(130, 440), r.uniform(0.15, 0.5)
        notes, decay, overtones = [], r.uniform(1, 6), r.randint(1, 6)
        for _ in range(int(r.uniform(2.5, 6) / beat)):
            chord = [root * 2 ** ((r.choice(scale) + 12 * o) / 12) for o in range(r.randint(1, 3))]
            notes.append(sum(_tone(hz, beat, decay, overtones) for hz in chord))
        return np.concatenate(notes)
    if kind == "drum":
        hit = _tone(r.uniform(60, 150), 0.25, 14) + 0.4 * noise.standard_normal(RATE // 4) * np.exp(-20 * np.arange(RATE // 4) / RATE)
        return np.concatenate([np.concatenate([hit, _gap(r.choice([0.05, 0.15, 0.3]))]) for _ in range(r.randint(4, 10))])
    seconds = int(r.uniform(1, 6) * RATE)
    if kind == "silence":
        return noise.standard_normal(seconds) * 1e-4
    if kind == "hum":
        return sum(_tone(50 * k, seconds / RATE) * r.random() for k in (1, 2, 3, 5)) + 0.1 * noise.standard_normal(seconds)
    if kind == "clicks":
        return (noise.random(seconds) < r.uniform(2, 30) / RATE) * noise.standard_normal(seconds)
    frequencies = np.maximum(np.fft.rfftfreq(seconds, 1 / RATE), 20)
    shaped = np.fft.irfft(np.fft.rfft(noise.standard_normal(seconds)) * frequencies ** -r.uniform(0, 1.2), seconds)
    return shaped * (1 + r.random() * np.sin(2 * np.pi * r.uniform(0.1, 2) * np.arange(seconds) / RATE))


def first_set(folders: list[Path]) -> Iterator[tuple[str, Samples, str, str, str]]:
    """(id, samples, label or nothing, split, source) of each clip. Raises SystemExit if a recording is missing."""
    r = random.Random(11)
    files = {p.stem: p for folder in reversed(folders) for p in sorted(folder.rglob("*.og[ga]"), reverse=True)}

    def levelled(samples: Samples, label: str) -> Samples:
        peak = max(float(np.abs(samples).max()), 1e-6)
        level = 1.0 if label == "" and peak < 0.01 else r.uniform(0.05, 0.6) / peak
        return samples[: 12 * RATE] * level

    for label, names in RECORDED.items():
        for name in names.split():
            if name not in files:
                raise SystemExit(f"The sound {name} is missing: install the Debian packages tuxpaint-stamps-default and sound-theme-freedesktop.")
            package = PACKAGES[int("freedesktop" in files[name].parts)]
            yield f"snd-{label}-{name}", levelled(decode(files[name].read_bytes()), label), label, "held-out" if name in HELD_OUT else "train", package
    for kind in ("beep", "phone", "siren", "bell", "music", "drum"):
        for i in range(22):
            yield f"snd-{kind}-{i:02d}", levelled(computed(kind, r), kind), kind, "held-out" if i < 2 else "train", f"first-{kind}"
    for kind in NOISES:
        for i in range(24):
            yield f"snd-{kind}-{i:02d}", levelled(computed(kind, r), ""), "", "held-out" if i < 4 else "train", f"first-{kind}"
