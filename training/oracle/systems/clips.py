"""The synthetic clips: a formula, so that any language can make the same samples again."""

import numpy as np

RATE = 16000
FORMULA = (
    "t = n / 16000; v = (0.55 + 0.45 sin(2 pi 3.1 t)) (0.35 sin(2 pi 197 t) + 0.25 sin(2 pi (431 t + 9 sin(2 pi 0.7 t)))"
    " + 0.15 sin(2 pi 2713 t)); int16 = floor(32767 v + 0.5); sample = int16 / 32768; all in double precision"
)
COUNTED_SECONDS = (0.3, 1, 10, 29.99, 30, 30.01, 95)


def samples(count: int) -> np.ndarray:
    """The first `count` samples of `FORMULA` as float32 in -1 to 1."""
    t = np.arange(count, dtype=np.float64) / RATE
    turn = 2 * np.pi
    swell = 0.55 + 0.45 * np.sin(turn * 3.1 * t)
    tones = (
        0.35 * np.sin(turn * 197 * t)
        + 0.25 * np.sin(turn * (431 * t + 9 * np.sin(turn * 0.7 * t)))
        + 0.15 * np.sin(turn * 2713 * t)
    )
    return (np.floor(32767 * (swell * tones) + 0.5).astype(np.int16) / 32768).astype(np.float32)
