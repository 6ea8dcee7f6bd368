"""What makes a clip worse before the encoder hears it: noise, voices, rooms, telephones, codecs, clipping, speed and pitch."""

import random
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.signal import butter, resample_poly, sosfilt

from .log_mel import RATE
from .synthesis import read_wav

Samples = np.ndarray
Random = np.random.Generator
BABBLE_VOICES = (3, 7)
CODECS = {"libmp3lame": ("mp3", (16, 24, 32, 48)), "libopus": ("ogg", (6, 8, 12, 16, 24))}
"""Of ffmpeg: the container and the bit rates in kbit/s."""


def _added(samples: Samples, noise: Samples, generator: Random) -> Samples:
    """The noise 5-20 dB below the speech."""
    power, own = float((samples**2).mean()), max(float((noise**2).mean()), 1e-12)
    return samples + noise * np.sqrt(power / own / 10 ** (generator.uniform(5, 20) / 10))


def _noise(samples: Samples, generator: Random) -> Samples:
    """White to brown noise."""
    spectrum = np.fft.rfft(generator.standard_normal(len(samples)))
    frequencies = np.maximum(np.fft.rfftfreq(len(samples), 1 / RATE), 20)
    return _added(samples, np.fft.irfft(spectrum * frequencies ** -generator.uniform(0, 1), len(samples)), generator)


def telephone(samples: Samples) -> Samples:
    """300-3400 Hz, 8 kHz, mu-law in 256 steps. The held-out sets hear it too: their figures compare as long as it stays."""
    narrow = sosfilt(butter(4, [300, 3400], "bandpass", fs=RATE, output="sos"), samples)[::2]
    peak = max(float(np.abs(narrow).max()), 1e-6)
    curved = np.sign(narrow) * np.log1p(255 * np.abs(narrow) / peak) / np.log(256)
    coded = np.round(curved * 127) / 127
    return resample_poly(np.sign(coded) * (256 ** np.abs(coded) - 1) / 255 * peak, 2, 1)


def _speed(samples: Samples, generator: Random) -> Samples:
    """Faster and higher, or slower and lower."""
    return resample_poly(samples, 100, int(generator.integers(88, 114)))


def _room(samples: Samples, generator: Random) -> Samples:
    length = int(generator.uniform(0.1, 0.35) * RATE)
    tail = generator.standard_normal(length) * np.exp(-6 * np.arange(length) / length)
    tail[0] = generator.uniform(2, 6) * np.abs(tail).max() * 2
    return np.convolve(samples, tail / np.sqrt((tail**2).sum()))[: len(samples)]


def _clipped(samples: Samples, generator: Random) -> Samples:
    """Cut off where it is loudest, as by a microphone turned up too far."""
    return np.clip(samples, *np.quantile(np.abs(samples), generator.uniform(0.93, 0.995)) * np.array([-1, 1]))


def _through_ffmpeg(samples: Samples, *commands: list[str]) -> Samples:
    """16 kHz mono through one call of ffmpeg after the other: the options between its input and its output."""
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "1"]
    data = samples.astype("<f4").tobytes()
    for number, options in enumerate(commands):
        before, after = (raw if edge else [] for edge in (number == 0, number == len(commands) - 1))
        data = subprocess.run(["ffmpeg", "-v", "error", *before, "-i", "pipe:", *options, *after, "pipe:"],
                              input=data, check=True, capture_output=True).stdout
    return np.frombuffer(data, "<f4").astype(np.float64)


def _pitch(samples: Samples, generator: Random) -> Samples:
    """Higher or lower by up to a sixth, as fast as before."""
    factor = float(np.exp(generator.uniform(-0.15, 0.15)))
    return _through_ffmpeg(samples, ["-af", f"asetrate={RATE * factor:.0f},aresample={RATE},atempo={1 / factor:.5f}"])


def _coded(samples: Samples, generator: Random) -> Samples:
    """Through MP3 or Opus at a low bit rate."""
    codec = str(generator.choice(sorted(CODECS)))
    container, rates = CODECS[codec]
    return _through_ffmpeg(samples, ["-c:a", codec, "-b:a", f"{generator.choice(rates)}k", "-f", container], [])


CONDITIONS: dict[str, Callable[[Samples, Random], Samples]] = {
    "noise": _noise, "telephone": lambda samples, _: telephone(samples), "speed": _speed, "room": _room, "clipped": _clipped, "pitch": _pitch, "coded": _coded,
}
DRAWN: list[list[str]] = [
    [], [], [], ["noise"], ["babble"], ["telephone"], ["speed"], ["pitch"], ["room"], ["coded"], ["clipped"], ["room", "noise"],
    ["speed", "babble"], ["pitch", "noise"], ["telephone", "noise"], ["clipped", "telephone"], ["noise", "coded"],
]
"""What happens to a clip, in this order; each line as often as every other. `babble` are other clips' voices."""


def babble(samples: Samples, others: Sequence[Path], generator: Random) -> Samples:
    """A few other clips (16 kHz wav files), each from a place of its own and again from its beginning, below the speech."""
    voices = np.zeros(len(samples))
    for number in generator.integers(len(others), size=int(generator.integers(*BABBLE_VOICES))):
        voice, _ = read_wav(others[number])
        voices += np.roll(np.resize(voice, len(samples)), int(generator.integers(len(samples)))) / max(float(np.sqrt((voice**2).mean())), 1e-6)
    return _added(samples, voices, generator)


def worsen(samples: Samples, seed: int, others: Sequence[Path]) -> tuple[Samples, str]:
    """Up to two conditions; any level; up to a second of near silence at either end. Without `others` nobody else speaks.
    Returns (samples, what was done)."""
    choose, generator = random.Random(seed), np.random.default_rng(seed)
    names = choose.choice([names for names in DRAWN if others or "babble" not in names])
    for name in names:
        samples = babble(samples, others, generator) if name == "babble" else CONDITIONS[name](samples, generator)
    samples = samples * choose.uniform(0.3, 1.5)
    before, after = (int(choose.choice([0, 0, 0.2, 0.5, 1]) * choose.random() * RATE) for _ in range(2))
    samples = np.concatenate([np.zeros(before), samples, np.zeros(after)])
    samples = samples + generator.standard_normal(len(samples)) * 10 ** choose.uniform(-5, -3)
    return np.clip(samples, -1, 1).astype(np.float32), "+".join(names) or "clean"
