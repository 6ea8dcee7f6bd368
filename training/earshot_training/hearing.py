"""What the LM is given for a clip: the projector's real tokens, or true text made to look like them."""

import json
import random
from pathlib import Path

import torch

from . import precision, projector
from .data import Clip, Frames
from .lexicon import Lexicon


class Ear:
    """The newest exported projector; reads it again when it has changed."""

    def __init__(self, weights: Path, frames: Frames, embedding: torch.Tensor) -> None:
        self.weights, self.frames, self.embedding, self.stamp = weights, frames, embedding, 0.0
        self.refresh()

    def refresh(self) -> None:
        stamp = (self.weights / "projector.safetensors").stat().st_mtime
        if stamp != self.stamp:
            self.model, classes = projector.load(self.weights)
            self.lexicon, self.stamp = Lexicon(classes, self.embedding), stamp

    @torch.inference_mode()
    def hear(self, clip: Clip) -> projector.Heard:
        with precision.autocast():
            logits = self.model.judged(self.model(self.frames.read(clip)[None])[0])
        return projector.hear(logits.float(), self.lexicon)


class Imagined:
    """Text as audio tokens: soft mixtures, some tokens replaced by one that looks alike, some dropped."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.embedding = lexicon.embedding
        self.pieces = self.embedding[torch.tensor([c[0] for c in lexicon.classes if len(c) == 1])]
        self.directions = torch.nn.functional.normalize(self.pieces, dim=-1)

    def hear(self, ids: list[int], generator: random.Random, error_rate: float) -> torch.Tensor:
        """LM token ids [n] -> vectors [about n, 576]."""
        kept = [i for i in ids if generator.random() > 0.3 * error_rate]
        if not kept:
            return torch.zeros(0, self.embedding.shape[1])
        vectors = self.embedding[torch.tensor(kept)]
        cosines = torch.nn.functional.normalize(vectors, dim=-1) @ self.directions.T
        _, near = cosines.topk(24, -1)
        result = []
        for own, row in zip(vectors, near):
            if generator.random() < 0.7 * error_rate:
                own = self.pieces[row[generator.randrange(1, 24)]]
            share = generator.choice([0.0, 0.0, 0.0, generator.random() * 0.2, generator.random() * 0.5])
            mixed = self.pieces[row[torch.randint(1, 24, (4,))]].mean(0)
            result.append((1 - share) * own + share * mixed)
        return torch.stack(result)


def load_spoken(path: Path) -> list[dict[str, str]]:
    """Spoken questions with the answers that the unadapted LM gives to their text."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
