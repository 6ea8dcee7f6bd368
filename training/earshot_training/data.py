"""Plans and cached frames, joined."""

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch

from .split import held_out_sentences, sentences_of

STORY = "story-"
"""How the names of clips begin that are told as stories."""


@dataclass
class Clip:
    """One row of the features' index with its plan row. `frames` of 512 numbers lie at `at` in frames.bin."""

    id: str
    at: int
    frames: int
    condition: str
    text: str
    engine: str
    voice: str
    split: str
    kind: str
    questions: list[dict[str, str]]

    @property
    def family(self) -> str:
        """What evaluation tables are split by."""
        source = self.kind if self.kind in ("wordnet", "sound", "words", "written") else "everyday"
        return source if source == "sound" else f"{source}/{self.engine}"


def for_development(clips: list[Clip]) -> list[Clip]:
    """One training text in thirty-two, set apart to choose checkpoints by: in the training voices, never trained on. Lists
    of words choose nothing."""
    return [c for c in clips if c.split == "train" and c.kind != "words" and sha256(c.text.encode()).digest()[1] % 32 == 0]


def for_training(clips: list[Clip]) -> list[Clip]:
    """Clips of half a second and more that hold none of the held-out sets' sentences, less those for development."""
    development = {c.id for c in for_development(clips)}
    return [c for c in clips if c.split == "train" and c.id not in development and c.frames >= 24
            and held_out_sentences().isdisjoint(sentences_of(c.text))]


class Frames:
    """frames.bin, read as it grows."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "frames.bin"

    def read(self, clip: Clip) -> torch.Tensor:
        """[T, 512] float32."""
        values = np.fromfile(self.path, np.float16, clip.frames * 512, offset=clip.at * 2)
        return torch.from_numpy(values.reshape(clip.frames, 512).astype(np.float32))


def load_clips(features: Path, plans: list[Path]) -> list[Clip]:
    rows = {}
    for plan in plans:
        for line in plan.read_text().splitlines():
            row = json.loads(line)
            rows[row["id"]] = row
    clips = []
    for line in (features / "index.jsonl").read_text().splitlines():
        entry = json.loads(line)
        row = rows.get(entry["clip"])
        if row is not None:
            clips.append(Clip(entry["id"], entry["at"], entry["frames"], entry["condition"], row["text"], row["engine"],
                              row["voice"], row["split"], row["kind"], row.get("questions", [])))
    return clips


def words(text: str) -> list[str]:
    """Lower-case words without punctuation, for scoring."""
    return re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " ")).replace("'", "").split()


def word_errors(said: list[str], heard: list[str]) -> int:
    """Edits from one word list to the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]
