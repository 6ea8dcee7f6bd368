"""What the sound head learns from of a clip: the whole of it, then pieces of it made worse."""

import numpy as np
from scipy.signal import butter, sosfilt

from .conditions import CONDITIONS
from .log_mel import RATE

Samples = np.ndarray
Random = np.random.Generator

LONGEST_SECONDS = 10
SHORTEST_SOUND, SHORTEST_SPEECH = 0.5, 1.0
"""Of pieces, in seconds: a sound may be short, and so little of speech may hold none of it."""


def _piece(r: Random, samples: Samples, shortest: float) -> Samples:
    """Some of the samples, at least `shortest` seconds, from a place that is not much quieter than the whole."""
    low, high = min(round(shortest * RATE), len(samples)), min(4 * RATE, len(samples))
    count = round(float(np.exp(r.uniform(np.log(low), np.log(max(high, low))))))
    loudness = np.sqrt((samples**2).mean())
    for _ in range(6):
        start = int(r.integers(0, len(samples) - count + 1))
        part = samples[start : start + count]
        if np.sqrt((part**2).mean()) > 0.7 * loudness:
            break
    return part


def _band(r: Random, samples: Samples) -> Samples:
    """Without what is below or above some frequency, as small loudspeakers and old recordings have it."""
    if r.random() < 0.5:
        return sosfilt(butter(2, float(r.uniform(100, 800)), "highpass", fs=RATE, output="sos"), samples)
    return sosfilt(butter(4, float(r.uniform(1500, 6000)), "lowpass", fs=RATE, output="sos"), samples)


def draw(samples: Samples, number: int, is_speech: bool, r: Random) -> Samples:
    """Draw 0 is the clip itself, cut to ten seconds; every other one a piece, often worse, at any level, silence around it."""
    if number == 0:
        return samples[: LONGEST_SECONDS * RATE]
    if r.random() < 0.75:
        samples = _piece(r, samples, SHORTEST_SPEECH if is_speech else SHORTEST_SOUND)
    samples = samples[: LONGEST_SECONDS * RATE].astype(np.float64)
    if r.random() < 0.3:
        samples = _band(r, samples)
    if np.abs(samples).max(initial=0) > 1e-3:
        chances = {"noise": 0.3, "telephone": 0.2 if is_speech else 0.05, "speed": 0.3, "room": 0.2}
        for name, chance in chances.items():
            if r.random() < chance:
                samples = CONDITIONS[name](samples, r)
        samples = samples / np.abs(samples).max() * 10 ** r.uniform(-1.5, -0.05)
    before, after = (int(r.choice([0, 0, 0.2, 0.5]) * r.random() * RATE) for _ in range(2))
    samples = np.concatenate([np.zeros(before), samples, np.zeros(after)])
    samples = samples + r.standard_normal(len(samples)) * 10 ** r.uniform(-5, -3)
    return np.clip(samples, -1, 1).astype(np.float32)
