"""What computed sounds are put together from: oscillators, noise, filters, curves and rooms. Samples are mono at 16 kHz."""

from collections.abc import Callable, Sequence

import numpy as np
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

from .synthesis import RATE

Samples = np.ndarray
Random = np.random.Generator
Generator = Callable[[Random], Samples]
"""Makes one sound, each time another; the same for the same state of the generator of random numbers."""


def times(seconds: float) -> Samples:
    """Seconds since the start, one a sample."""
    return np.arange(max(round(seconds * RATE), 1)) / RATE


def curve(seconds: float, values: Sequence[float]) -> Samples:
    """A line through `values`, evenly spaced over `seconds`."""
    t = times(seconds)
    return np.interp(t, np.linspace(0, len(t) / RATE, len(values)), values)


def steady(seconds: float, value: float) -> Samples:
    """The same value for so many seconds."""
    return np.full(len(times(seconds)), value)


def wander(r: Random, seconds: float, per_second: float, low: float, high: float) -> Samples:
    """A curve that goes to a new random value `per_second` times a second."""
    return curve(seconds, r.uniform(low, high, int(seconds * per_second) + 2))


def tone(hz: Samples, phase: float = 0.0) -> Samples:
    """A sine whose frequency is `hz`, one value a sample."""
    return np.sin(2 * np.pi * np.cumsum(hz) / RATE + phase)


def harmonics(hz: Samples, amplitudes: Sequence[float]) -> Samples:
    """Sines at once, twice, ... `hz`; those that pass half the rate are left out."""
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    top = float(hz.max())
    return sum((a * np.sin(k * phase) for k, a in enumerate(amplitudes, 1) if k * top < RATE / 2), np.zeros(len(hz)))


def slope(count: int, exponent: float) -> Samples:
    """Amplitudes of harmonics that fall as k to the power of minus `exponent`: 1 is a sawtooth."""
    return np.arange(1, count + 1.0) ** -exponent


def odd(count: int, exponent: float = 1.0) -> Samples:
    """The same without the even ones: 1 is a square wave, 2 about a triangle."""
    return slope(count, exponent) * (np.arange(count) % 2 == 0)


def partials(hz: float, seconds: float, ratios: Sequence[float], amplitudes: Sequence[float], decays: Sequence[float]) -> Samples:
    """Decaying sines at `ratios` of `hz`; `decays` in seconds to 1/e."""
    t = times(seconds)
    return sum((a * np.sin(2 * np.pi * hz * m * t) * np.exp(-t / d) for m, a, d in zip(ratios, amplitudes, decays) if hz * m < RATE / 2),
               np.zeros(len(t)))


def noise(r: Random, seconds: float, exponent: float = 0.0, low_hz: float = 20, high_hz: float = RATE / 2) -> Samples:
    """Noise between two frequencies whose amplitude falls as f to the power of minus `exponent` (0 white, 0.5 pink, 1 brown); its deviation is 1."""
    n = len(times(seconds))
    f = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 1)
    shape = f**-exponent / np.sqrt(1 + (low_hz / f) ** 8) / np.sqrt(1 + (f / high_hz) ** 8)
    made = np.fft.irfft(np.fft.rfft(r.standard_normal(n)) * shape, n)
    return made / max(float(made.std()), 1e-9)


def band(samples: Samples, low_hz: float, high_hz: float, order: int = 2) -> Samples:
    """What lies between two frequencies."""
    return sosfilt(butter(order, [max(low_hz, 10), min(high_hz, RATE / 2 - 50)], "bandpass", fs=RATE, output="sos"), samples)


def low_pass(samples: Samples, hz: float) -> Samples:
    return sosfilt(butter(2, min(hz, RATE / 2 - 50), fs=RATE, output="sos"), samples)


def formants(samples: Samples, peaks: Sequence[tuple[float, float, float]]) -> Samples:
    """Two-pole resonators side by side, each (hz, bandwidth in hz, gain)."""
    out = np.zeros(len(samples))
    for hz, width, gain in peaks:
        radius = np.exp(-np.pi * width / RATE)
        out += gain * lfilter([1 - radius], [1, -2 * radius * np.cos(2 * np.pi * hz / RATE), radius**2], samples)
    return out


def envelope(samples: Samples, attack: float, release: float) -> Samples:
    """Rises and falls over seconds; neither takes more than half of the sound."""
    shape, half = np.ones(len(samples)), max(len(samples) // 2, 1)
    up, down = (max(min(int(s * RATE), half), 1) for s in (attack, release))
    shape[:up] *= np.linspace(0, 1, up)
    shape[-down:] *= np.linspace(1, 0, down)
    return samples * shape


def dying(samples: Samples, seconds: float, attack: float = 0.002) -> Samples:
    """Falls to 1/e every so many seconds after a short attack."""
    t = np.arange(len(samples)) / RATE
    return samples * np.exp(-t / seconds) * np.minimum(t / attack, 1)


def unit(samples: Samples) -> Samples:
    """Scaled to a peak of 1; silence stays silence."""
    peak = float(np.abs(samples).max(initial=0))
    return samples / peak if peak > 1e-9 else samples


def place(seconds: float, events: Sequence[tuple[float, Samples]]) -> Samples:
    """Sounds, each from its time in seconds, added up; what passes the end is cut."""
    out = np.zeros(len(times(seconds)))
    for at, sound in events:
        start = int(at * RATE)
        if 0 <= start < len(out):
            out[start:start + len(sound)] += sound[: len(out) - start]
    return out


def row(sounds: Sequence[Samples], gaps: Sequence[float]) -> Samples:
    """Sounds one after the other, each followed by so many seconds of silence."""
    return np.concatenate([part for sound, gap in zip(sounds, gaps) for part in (sound, np.zeros(int(gap * RATE)))])


def pulses(r: Random, seconds: float, per_second: float) -> Samples:
    """Single samples of random height at random times."""
    n = len(times(seconds))
    return (r.random(n) < per_second / RATE) * r.standard_normal(n)


def room(r: Random, samples: Samples, seconds: float, wet: float) -> Samples:
    """Reverberation: a tail of noise that dies away."""
    t = times(seconds)
    tail = r.standard_normal(len(t)) * np.exp(-6 * t / seconds)
    return samples + wet * fftconvolve(samples, tail / np.sqrt((tail**2).sum()))[: len(samples)]


def between(r: Random, low: float, high: float) -> float:
    """A random number whose logarithm is even between the two: for frequencies and times."""
    return float(low * (high / low) ** r.random())
