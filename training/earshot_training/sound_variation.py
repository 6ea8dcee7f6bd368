"""The same sound once more, and different: pitch, part, repetition, room, background, level."""

import numpy as np
from scipy.signal import resample_poly

from .sound_synthesis import Random, Samples, between, noise, room
from .synthesis import RATE

LONGEST_SECONDS, SHORTEST_SECONDS = 8.0, 1.0
SILENT = 0.01
"""A peak below this is meant to be near silence, and stays there."""


def _trimmed(samples: Samples) -> Samples:
    """Without what lies 45 dB below the peak at either end."""
    loud = np.flatnonzero(np.abs(samples) > np.abs(samples).max(initial=0) * 10 ** (-45 / 20))
    return samples[loud[0]:loud[-1] + 1] if len(loud) else samples


def _part(r: Random, samples: Samples, count: int) -> Samples:
    """So many samples from somewhere that is not much quieter than the whole, with soft edges."""
    best, loudness = samples[:count], -1.0
    for start in r.integers(0, len(samples) - count + 1, 6):
        part = samples[start:start + count]
        level = float(np.sqrt((part**2).mean()))
        if level > loudness:
            best, loudness = part, level
        if level > 0.5 * np.sqrt((samples**2).mean()):
            break
    edge = np.minimum(np.minimum(np.arange(count), np.arange(count)[::-1]) / (0.02 * RATE), 1)
    return best * edge


def _repeated(r: Random, samples: Samples, count: int) -> Samples:
    """Again and again with gaps until `count` samples are full, each time a little louder or softer."""
    gap, parts, length = between(r, 0.05, 1.2), [], 0
    while length < count:
        parts += [samples * r.uniform(0.6, 1), np.zeros(int(gap * r.uniform(0.8, 1.2) * RATE))]
        length += len(parts[-1]) + len(parts[-2])
    return np.concatenate(parts)[:count]


def vary(r: Random, samples: Samples, lowest_pitch: float, highest_pitch: float) -> Samples:
    """1 to 8 seconds of a sound, with a peak of 0.04 to 0.7; near silence is only cut."""
    if np.abs(samples).max(initial=0) < SILENT:
        return samples[: round(LONGEST_SECONDS * RATE)]
    samples = resample_poly(_trimmed(samples).astype(np.float64), 100, round(100 / between(r, lowest_pitch, highest_pitch)))
    count = round(between(r, 1.5, LONGEST_SECONDS) * RATE)
    if len(samples) > count:
        samples = _part(r, samples, count)
    elif len(samples) < 0.6 * count and r.random() < 0.7:
        samples = _repeated(r, samples, count)
    samples = np.pad(samples, (0, max(round(SHORTEST_SECONDS * RATE) - len(samples), 0)))
    if r.random() < 0.3:
        samples = room(r, samples, between(r, 0.15, 1.2), r.uniform(0.1, 0.7))
    if r.random() < 0.5:
        behind = noise(r, len(samples) / RATE, r.uniform(0, 1))
        samples = samples + behind * np.sqrt((samples**2).mean()) * 10 ** (-r.uniform(15, 45) / 20)
    return samples / np.abs(samples).max() * between(r, 0.04, 0.7)
