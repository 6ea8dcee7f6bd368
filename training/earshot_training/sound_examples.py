"""What the sound head learns from: pooled blocks of the draws of sounds and of some speech, kept on disk once computed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch

from .sound_draws import draw
from .sound_head import CLASSES, POOLED, pooled_clip
from .split import held_out_sentences, sentences_of
from .synthesis import read_wav
from .whisper_encoder import WhisperEncoder

DRAWS = 2
SPEECH_CLIPS_AN_ENGINE = 150


@dataclass(frozen=True)
class Example:
    """One clip of the plans. `sources` are the packages, the generator or the engine that it comes from."""

    id: str
    label: int
    split: str
    sources: frozenset[str]


def examples(plans: list[Path], audio: Path) -> list[Example]:
    """All sounds that are there, and so many spoken clips of each engine, in the order of a hash of their names."""
    rows = [json.loads(line) for plan in plans for line in plan.read_text().splitlines()]
    found, spoken = [], dict.fromkeys((row["engine"] for row in rows), 0)
    for row in sorted(rows, key=lambda row: crc32(row["id"].encode())):
        is_sound = row["kind"] == "sound"
        if not is_sound:
            is_known = row["split"] == "train" and held_out_sentences().isdisjoint(sentences_of(row["text"]))
            if not is_known or spoken[row["engine"]] == SPEECH_CLIPS_AN_ENGINE:
                continue
        if (audio / f"{row['id']}.wav").exists():
            spoken[row["engine"]] += 1
            label = CLASSES.index(row["text"].strip("[]") if is_sound else "speech")
            found.append(Example(row["id"], label, row["split"], frozenset(row["source"].split("+") if is_sound else [row["engine"]])))
    return found


class PooledBlocks:
    """`<folder>/pooled.bin` (float16 [POOLED] one after the other) and `pooled.jsonl` (clip, draw) in the same order."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._values, self._index = folder / "pooled.bin", folder / "pooled.jsonl"
        lines = self._index.read_text().splitlines() if self._index.exists() else []
        self._rows = {tuple(json.loads(line)): row for row, line in enumerate(lines)}

    def add(self, chosen: list[Example], audio: Path, encoder: WhisperEncoder) -> None:
        """Computes what is missing: one draw of held-out clips, some of the others."""
        missing = [(e, number) for e in chosen for number in range(DRAWS if e.split == "train" else 1) if (e.id, number) not in self._rows]
        with open(self._values, "ab") as values, open(self._index, "a") as index, torch.inference_mode():
            values.truncate(len(self._rows) * POOLED * 2)
            for example, number, samples in _drawn(missing, audio):
                values.write(pooled_clip(encoder, torch.from_numpy(samples)).half().numpy().tobytes())
                values.flush()
                index.write(json.dumps([example.id, number]) + "\n")
                index.flush()
                self._rows[example.id, number] = len(self._rows)
                if len(self._rows) % 500 == 0:
                    print(len(self._rows), "draws", flush=True)

    def read(self, chosen: list[Example], number: int) -> torch.Tensor:
        """Some clips' draw of that number: [clips, POOLED] float32."""
        values = np.memmap(self._values, np.float16, "r", shape=(len(self._rows), POOLED))
        return torch.from_numpy(values[[self._rows[e.id, number] for e in chosen]].astype(np.float32))


def _drawn(missing: list[tuple[Example, int]], audio: Path) -> Iterator[tuple[Example, int, np.ndarray]]:
    for example, number in missing:
        samples, _ = read_wav(audio / f"{example.id}.wav")
        r = np.random.default_rng(crc32(f"{example.id}/{number}".encode()))
        yield example, number, draw(samples, number, CLASSES[example.label] == "speech", r).astype(np.float32)
