"""Stage `features`: the frozen encoder's frames of every spoken clip, some of them made worse first.

Writes `<out>/frames.bin` (float16 [T, 512] one after the other) and `<out>/index.jsonl` (id, at, frames, condition).
Lines that are in the index are not computed again.
"""

import argparse
import json
import random
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from scipy.signal import butter, resample_poly, sosfilt

from . import precision, sources, whisper_encoder
from .log_mel import RATE, log_mel
from .synthesis import read_wav

Samples = np.ndarray


def _noise(samples: Samples, generator: np.random.Generator) -> Samples:
    """White to brown noise, or a hum of tones, at 5-20 dB below the speech."""
    spectrum = np.fft.rfft(generator.standard_normal(len(samples)))
    frequencies = np.maximum(np.fft.rfftfreq(len(samples), 1 / RATE), 20)
    noise = np.fft.irfft(spectrum * frequencies ** -generator.uniform(0, 1), len(samples))
    power, own = float((samples**2).mean()), float((noise**2).mean())
    return samples + noise * np.sqrt(power / own / 10 ** (generator.uniform(5, 20) / 10))


def _telephone(samples: Samples, generator: np.random.Generator) -> Samples:
    """300-3400 Hz through 8 kHz and mu-law."""
    narrow = sosfilt(butter(4, [300, 3400], "bandpass", fs=RATE, output="sos"), samples)[::2]
    peak = max(float(np.abs(narrow).max()), 1e-6)
    curved = np.sign(narrow) * np.log1p(255 * np.abs(narrow) / peak) / np.log(256)
    coded = np.round(curved * 127) / 127
    return resample_poly(np.sign(coded) * (256 ** np.abs(coded) - 1) / 255 * peak, 2, 1)


def _speed(samples: Samples, generator: np.random.Generator) -> Samples:
    return resample_poly(samples, 100, int(generator.integers(88, 114)))


def _room(samples: Samples, generator: np.random.Generator) -> Samples:
    length = int(generator.uniform(0.1, 0.35) * RATE)
    tail = generator.standard_normal(length) * np.exp(-6 * np.arange(length) / length)
    tail[0] = generator.uniform(2, 6) * np.abs(tail).max() * 2
    return np.convolve(samples, tail / np.sqrt((tail**2).sum()))[: len(samples)]


CONDITIONS: dict[str, Callable[[Samples, np.random.Generator], Samples]] = {
    "noise": _noise, "telephone": _telephone, "speed": _speed, "room": _room,
}


def worsen(samples: Samples, seed: int) -> tuple[Samples, str]:
    """One or two conditions on half of the clips; any level; up to a second of near silence at either end."""
    choose, generator = random.Random(seed), np.random.default_rng(seed)
    names = choose.choice([[], [], [], ["noise"], ["noise"], ["telephone"], ["speed"], ["speed"], ["room"], ["room", "noise"],
                           ["speed", "noise"], ["telephone", "noise"]])
    for name in names:
        samples = CONDITIONS[name](samples, generator)
    samples = samples * choose.uniform(0.3, 1.5)
    before, after = (int(choose.choice([0, 0, 0.2, 0.5, 1]) * choose.random() * RATE) for _ in range(2))
    samples = np.concatenate([np.zeros(before), samples, np.zeros(after)])
    samples = samples + generator.standard_normal(len(samples)) * 10 ** choose.uniform(-5, -3)
    return np.clip(samples, -1, 1).astype(np.float32), "+".join(names) or "clean"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--variant", default="", help="a suffix: another draw of conditions for clips already done")
    parser.add_argument("--engine", nargs="+", default=["kokoro", "piper", "flite", "espeak", "sound"])
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    index, frames = args.out / "index.jsonl", args.out / "frames.bin"
    done = {json.loads(line)["id"] for line in index.read_text().splitlines()} if index.exists() else set()
    encoder = whisper_encoder.load(sources.read_whisper(args.sources)).to(precision.FAST)
    at = frames.stat().st_size // 2 if frames.exists() else 0
    count, seconds = 0, 0.0
    with open(index, "a") as index_file, open(frames, "ab") as frames_file, torch.inference_mode():
        for line in (line for plan in args.plans for line in plan.read_text().splitlines()):
            clip = json.loads(line)
            name, path = clip["id"] + args.variant, args.audio / f"{clip['id']}.wav"
            if name in done or clip["engine"] not in args.engine or not path.exists():
                continue
            if args.variant and clip["split"] != "train":
                continue
            samples, _ = read_wav(path)
            condition = "clean"
            if clip["split"] == "train":
                samples, condition = worsen(samples, crc32(name.encode()))
            samples = samples[: 29 * RATE]
            values = encoder(log_mel(torch.from_numpy(samples))[None].to(precision.FAST))[0].half().numpy()
            frames_file.write(values.tobytes())
            frames_file.flush()
            index_file.write(json.dumps({"id": name, "clip": clip["id"], "at": at, "frames": len(values), "condition": condition}) + "\n")
            index_file.flush()
            at, count, seconds = at + values.size, count + 1, seconds + len(samples) / RATE
            if count % 200 == 0:
                print(f"{count} clips, {seconds / 3600:.2f} h", flush=True)
    print(f"{count} clips, {seconds / 3600:.2f} h")


if __name__ == "__main__":
    main()
