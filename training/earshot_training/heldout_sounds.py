"""Clips without speech for the evaluation: recorded ones, and others computed in ways that `sounds.py` does not use."""

import subprocess
from pathlib import Path

import numpy as np
from scipy.signal import butter, lfilter, sosfilt

from .synthesis import RATE, Samples

LEAST_SECONDS, MOST_SECONDS = 2.0, 10.0


def _time(seconds: float) -> Samples:
    return np.arange(int(seconds * RATE)) / RATE


def _band(samples: Samples, low: float, high: float) -> Samples:
    return sosfilt(butter(2, [low, high], "bandpass", fs=RATE, output="sos"), samples)


def _plucked(hz: float, seconds: float, r: np.random.Generator, flip: float = 1.0) -> Samples:
    """Karplus and Strong's string; with `flip` 0.5 half of the samples change sign, which makes it a drum."""
    period = int(RATE / hz)
    line = r.choice([-1.0, 1.0], period)
    out = np.zeros(int(seconds * RATE))
    for start in range(0, len(out), period):
        part = line[: len(out) - start]
        out[start : start + len(part)] = part
        line = 0.5 * (line + np.roll(line, 1)) * np.where(r.random(period) < flip, 1, -1)
    return out


def _placed(parts: list[tuple[float, Samples]]) -> Samples:
    """Each part beginning at its second, added up."""
    out = np.zeros(max(int(at * RATE) + len(part) for at, part in parts))
    for at, part in parts:
        out[int(at * RATE) : int(at * RATE) + len(part)] += part
    return out


def _plucked_strings(r: np.random.Generator) -> Samples:
    beat, root = r.uniform(0.2, 0.4), r.uniform(110, 220)
    scale = np.array([0, 2, 4, 7, 9, 12, 14, 16])
    return _placed([(i * beat, _plucked(root * 2 ** (r.choice(scale) / 12), 1.2, r)) for i in range(14)])


def _plucked_noise(r: np.random.Generator) -> Samples:
    beat = r.uniform(0.12, 0.3)
    return _placed([(i * beat, _plucked(r.choice([70, 110]), 0.4, r, 0.5)) for i in range(16)])


def _modulated_bell(r: np.random.Generator) -> Samples:
    """Chowning's bell: frequency modulation at 1.4 times the carrier, both dying away."""
    hz, t = r.uniform(250, 900), _time(3)
    stroke = np.exp(-1.5 * t) * np.sin(2 * np.pi * hz * t + 8 * np.exp(-1.5 * t) * np.sin(2 * np.pi * 1.4 * hz * t))
    return _placed([(i * r.uniform(1.0, 1.8), stroke) for i in range(3)])


def _hammered_bells(r: np.random.Generator) -> Samples:
    """Two small gongs struck in turn twenty times a second, as in an old telephone: a second or two on, as long off."""
    t, base = _time(0.15), r.uniform(900, 1300)
    strokes = [sum(np.sin(2 * np.pi * hz * m * t) for m in (1, 2.1, 3.7)) * np.exp(-18 * t) for hz in (base, base * 1.19)]
    on, off = r.uniform(0.8, 2), r.uniform(0.8, 1.5)
    return _placed([(ring * (on + off) + k / 20, strokes[k % 2]) for ring in range(2) for k in range(int(on * 20))])


def _yelp(r: np.random.Generator) -> Samples:
    """A sawtooth that rises and falls again and again."""
    t = _time(r.uniform(3, 5))
    sweep = (t * r.uniform(1.5, 4)) % 1
    phase = np.cumsum(r.uniform(550, 750) + r.uniform(500, 800) * np.minimum(sweep / 0.8, (1 - sweep) / 0.2)) / RATE
    return _band(2 * (phase % 1) - 1, 400, 3500)


def _two_tones(r: np.random.Generator) -> Samples:
    """Short equal signals of two frequencies at once."""
    t = _time(r.uniform(0.1, 0.3))
    tone = np.sin(2 * np.pi * r.choice([697, 770, 852, 941]) * t) + np.sin(2 * np.pi * r.choice([1209, 1336, 1477]) * t)
    return _placed([(i * (len(t) / RATE + 0.25), tone) for i in range(6)])


def _cricket(r: np.random.Generator) -> Samples:
    t = _time(0.02)
    pulse = np.sin(2 * np.pi * r.uniform(3800, 5200) * t) * np.sin(np.pi * t / t[-1])
    rest = r.uniform(0.3, 0.6)
    return _placed([(chirp * rest + k * 0.035, pulse) for chirp in range(8) for k in range(r.integers(3, 5))])


def _engine(r: np.random.Generator) -> Samples:
    seconds = r.uniform(3, 5)
    strokes = (np.cumsum(r.uniform(18, 40) * (1 + 0.05 * r.standard_normal(int(seconds * RATE)))) / RATE) % 1
    impulses = (np.diff(strokes, prepend=0) < -0.5) * (1 + 0.3 * r.standard_normal(len(strokes)))
    body = lfilter([1], [1, -1.8 * np.cos(2 * np.pi * 110 / RATE), 0.9], impulses)
    return body / np.abs(body).max() + 0.05 * _band(r.standard_normal(len(body)), 200, 2000)


def _bubbles(r: np.random.Generator) -> Samples:
    """Many small sine drops whose pitch rises, over a rush of noise."""
    t = _time(0.08)
    drops = [(r.uniform(0, 4), r.random() * np.exp(-50 * t) * np.sin(2 * np.pi * r.uniform(400, 1800) * (t + 4 * t**2))) for _ in range(250)]
    flow = _placed(drops)
    return flow + 0.05 * _band(r.standard_normal(len(flow)), 500, 4000)


def _hiss_in_bursts(r: np.random.Generator) -> Samples:
    hiss = _band(r.standard_normal(4 * RATE), 1500, 6500)
    return hiss * (np.sin(2 * np.pi * r.uniform(0.5, 2.5) * _time(4)) > 0)


def _typing(r: np.random.Generator) -> Samples:
    t = _time(0.03)
    return _placed([(at, r.uniform(0.3, 1) * r.standard_normal(len(t)) * np.exp(-200 * t)) for at in np.cumsum(r.exponential(0.14, 30))])


def _wind(r: np.random.Generator) -> Samples:
    gusts = sosfilt(butter(2, 0.7, fs=RATE, output="sos"), r.standard_normal(5 * RATE))
    return _band(r.standard_normal(5 * RATE), 60, r.uniform(300, 900)) * (0.3 + np.abs(gusts) / np.abs(gusts).max())


def _sweep(r: np.random.Generator) -> Samples:
    t = _time(r.uniform(2, 4))
    low, high = sorted(r.uniform(100, 5000, 2))
    return np.sin(2 * np.pi * np.cumsum(low * (high / low) ** (t / t[-1])) / RATE)


MAKERS = {
    "plucked strings": _plucked_strings, "plucked noise": _plucked_noise, "modulated bell": _modulated_bell,
    "hammered bells": _hammered_bells, "yelp": _yelp, "two tones": _two_tones, "cricket": _cricket, "engine": _engine,
    "bubbles": _bubbles, "hiss in bursts": _hiss_in_bursts, "typing": _typing, "wind": _wind, "sweep": _sweep,
    "silence": lambda r: np.zeros(int(r.uniform(1, 6) * RATE)),
    "faint noise": lambda r: r.standard_normal(4 * RATE),
    "white noise": lambda r: r.standard_normal(4 * RATE),
    "rumble": lambda r: _band(r.standard_normal(4 * RATE), 30, r.uniform(100, 200)),
    "crackle": lambda r: r.standard_normal(4 * RATE) ** 3 * (r.random(4 * RATE) < r.uniform(5, 60) / RATE) + 1e-3 * r.standard_normal(4 * RATE),
    "mains hum": lambda r: sum(np.sin(2 * np.pi * 60 * k * _time(4)) / k**r.uniform(0.5, 2) for k in range(1, 9)),
}
PEAKS = {"silence": 0.0, "faint noise": 0.003}


def computed(kind: str, seed: int) -> Samples:
    """A few seconds of that kind; the same for the same seed."""
    r = np.random.default_rng([seed, *kind.encode()])
    samples = MAKERS[kind](r)[: int(MOST_SECONDS * RATE)]
    return samples / max(float(np.abs(samples).max()), 1e-9) * PEAKS.get(kind, r.uniform(0.1, 0.6))


def recorded(path: Path) -> Samples:
    """A package's sound at 16 kHz; a short one is repeated with pauses."""
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"],
                         check=True, capture_output=True).stdout
    samples = np.frombuffer(raw, "<i2").astype(np.float32)[: int(MOST_SECONDS * RATE)] / 32768
    once = np.concatenate([samples, np.zeros(RATE // 4, np.float32)])
    repeated = samples if len(samples) >= LEAST_SECONDS * RATE else np.tile(once, int(np.ceil(LEAST_SECONDS * RATE / len(once))))
    return repeated / max(float(np.abs(repeated).max()), 1e-6) * 0.4
