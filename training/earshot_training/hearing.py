"""What the LM is given for a clip: the projector's real tokens, or true text made to look like them."""

import json
import random
from pathlib import Path

import torch
from tokenizers import Tokenizer

from . import precision, projector
from .data import Clip, Frames
from .lexicon import Lexicon, Spelling, in_words

ALIKE, MIXED = 8, 3
"""Classes that sound most like a word, and how many of them an unclear one is mixed with."""


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
    """Text as audio tokens: soft mixtures of words that sound alike, some words taken for one that does, some missed."""

    def __init__(self, places: torch.Tensor, lexicon: Lexicon, tokenizer: Tokenizer) -> None:
        self.places, self.lexicon, self.tokenizer = places, lexicon, tokenizer
        self.spelling = Spelling(lexicon.classes, tokenizer)

    def hear(self, text: str, generator: random.Random, error_rate: float) -> torch.Tensor:
        """-> vectors [about a token each, 576]. What a word without a class would be taken for is not known: it is given as
        it is written."""
        embedding = self.lexicon.embedding
        vectors = [torch.zeros(0, embedding.shape[1])]
        for tokens in in_words(self.tokenizer.encode(" " + text)):
            number = self.spelling.whole(tokens)
            if number is None:
                vectors.append(embedding[list(tokens)])
            elif generator.random() > 0.3 * error_rate:
                vectors.append(self._heard(number, generator, error_rate))
        return torch.cat(vectors)

    def _heard(self, number: int, generator: random.Random, error_rate: float) -> torch.Tensor:
        """The tokens of a class, or of one that sounds like it, the first of them mixed with others' as `projector.hear` does."""
        alike = (self.places @ self.places[number]).topk(1 + ALIKE).indices[1:]
        if generator.random() < 0.7 * error_rate:
            number = int(alike[generator.randrange(ALIKE)])
        share = generator.choice([0.0, 0.0, 0.0, generator.random() * 0.2, generator.random() * 0.5])
        others = alike[torch.tensor(generator.sample(range(ALIKE), MIXED))]
        first = (1 - share) * self.lexicon.first[number] + share * self.lexicon.first[others].mean(0)
        return torch.cat([first[None], self.lexicon.embedding[list(self.lexicon.classes[number][1:])]])


def load_spoken(path: Path) -> list[dict[str, str]]:
    """Spoken questions with the answers that the unadapted LM gives to their text."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
