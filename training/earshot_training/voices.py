"""Which voices speak, how often, and which are kept for evaluation."""

import random
from pathlib import Path

HELD_OUT_KOKORO = ("af_kore", "am_eric", "bf_lily", "bm_lewis")
ENGLISH = ("af_", "am_", "bf_", "bm_")
_FLITE = {"slt": (150, 230), "rms": (80, 130), "awb": (90, 150), "kal16": (80, 140)}
_ESPEAK = [f"{accent}+{variant}" for accent in ("en-us", "en-gb", "en-gb-scotland", "en-gb-x-rp", "en-029")
           for variant in ("m1", "m3", "m4", "m7", "f1", "f2", "f3", "f4", "f5")]


def kokoro_voices(folder: Path) -> list[str]:
    """Training voices, the English ones three times (the others speak English with an accent)."""
    names = sorted(p.stem for p in folder.glob("*.bin") if p.stem not in HELD_OUT_KOKORO)
    return [n for n in names for _ in range(3 if n.startswith(ENGLISH) else 1)]


def draw(engine: str, kokoro: list[str], generator: random.Random) -> tuple[str, float]:
    """A voice of that engine and a speed. Half of Kokoro's voices are means of two, which sound like a third."""
    if engine == "kokoro":
        blend = {generator.choice(kokoro) for _ in range(generator.choice([1, 2]))}
        return "+".join(sorted(blend)), round(generator.uniform(0.85, 1.2), 2)
    if engine == "piper":
        return "joe", round(generator.uniform(0.85, 1.25), 2)
    if engine == "flite":
        name = generator.choice(list(_FLITE))
        return f"{name}:{generator.randint(*_FLITE[name])}", round(generator.uniform(0.85, 1.25), 2)
    return f"{generator.choice(_ESPEAK)}:{generator.randint(25, 75)}", round(generator.uniform(0.8, 1.15), 2)
