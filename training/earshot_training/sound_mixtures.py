"""Sounds put together from recordings: rhythms of drum strokes, and tunes over them, which are music."""

import numpy as np

from .sound_synthesis import Random, Samples, between, place, unit
from .synthesis import RATE

STROKE_SECONDS, TUNE_SECONDS = 1.5, 10.0


def rhythm(r: Random, strokes: list[Samples]) -> Samples:
    """A pattern of eighths or sixteenths of some recorded strokes, again and again; a loop among them plays on."""
    step, beats, repeats = between(r, 0.1, 0.35), int(r.choice([6, 8, 12, 16])), int(r.integers(1, 5))
    cut = [unit(stroke[: round(STROKE_SECONDS * RATE)]) * r.uniform(0.5, 1) for stroke in strokes]
    struck = r.random((len(cut), beats)) < r.uniform(0.15, 0.5)
    struck[0, 0] = struck[-1, beats // 2] = True
    return place(beats * repeats * step + 0.5, [
        ((i + beats * n) * step + r.uniform(0, 0.008), stroke * r.uniform(0.6, 1))
        for n in range(repeats) for stroke, when in zip(cut, struck) for i in np.flatnonzero(when)])


def accompanied(r: Random, tune: Samples, drums: Samples) -> Samples:
    """A part of a tune, or a short one again and again, with drums behind it that are up to 10 dB softer."""
    count = round(TUNE_SECONDS * RATE)
    if len(tune) > count:
        start = int(r.integers(0, len(tune) - count + 1))
        tune = tune[start : start + count]
    long = max(len(tune), min(2 * len(drums), count) // 2)
    tune, drums = np.resize(tune, long), np.resize(drums, long)
    level = np.sqrt((tune**2).mean() / max(float((drums**2).mean()), 1e-9)) * 10 ** (-r.uniform(0, 10) / 20)
    return tune + drums * level
