"""Where each class lies in the space that the projector points into: those that sound alike lie close together.

A place is computed from the phonemes, so that what is learnt of frequent words serves rare ones too, and from the LM's
embedding, by which words that sound the same differ (acoustically grounded word embeddings, Settle et al. 2019,
https://arxiv.org/abs/1903.12306). Only training computes places; what ships is the table.
"""

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from .lexicon import Class, Lexicon
from .phonemes import Phonemizer
from .projector import LM_WIDTH, PLACE_WIDTH

PHONEMES = "eɪbiːdʒaoʊpkjuɛsvftʃlmnɑɹʌəwzhɔɜðæŋɡθɾɚᵻɐʔ\u0329xr\u0303ʲ"
"""Those that espeak-ng writes American English in, without stress."""
NONE, WORD_BEGINS, PIECE_BEGINS, ENDS = range(4)
MOST_PHONEMES = 20
SYMBOL_WIDTH, WIDTH = 96, 192


def spoken(classes: list[Class], tokenizer: Tokenizer) -> torch.Tensor:
    """[C, 2 + MOST_PHONEMES]: whether a word begins with the class, its phonemes, its end, and zeros. What has no letters
    has no phonemes."""
    phonemes = Phonemizer("en-us")
    rows = torch.zeros(len(classes), 2 + MOST_PHONEMES, dtype=torch.long)
    for row, tokens in zip(rows, classes):
        text = tokenizer.decode(list(tokens))
        said = phonemes(text.strip()) if any(c.isalpha() for c in text) else ""
        numbers = [ENDS + 1 + PHONEMES.index(c) for c in said if c in PHONEMES][:MOST_PHONEMES]
        symbols = [WORD_BEGINS if text.startswith(" ") else PIECE_BEGINS, *numbers, ENDS]
        row[: len(symbols)] = torch.tensor(symbols)
    return rows


def _with_neighbours(x: torch.Tensor) -> torch.Tensor:
    """[C, n, width] -> [C, n, 3 * width]: the one before, itself, the one after."""
    return torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)


class Places(nn.Module):
    """Numbers of classes [c] -> their places [c, PLACE_WIDTH], of length 1."""

    def __init__(self, symbols: torch.Tensor, lexicon: Lexicon) -> None:
        """`symbols` [C, n] are those of `spoken`."""
        super().__init__()
        means = torch.stack([lexicon.embedding[list(tokens)].mean(0) for tokens in lexicon.classes])
        self.symbols, self.directions = symbols, F.normalize(means, dim=-1)
        self.symbol = nn.Embedding(ENDS + 1 + len(PHONEMES), SYMBOL_WIDTH, padding_idx=NONE)
        self.position = nn.Parameter(torch.randn(2 + MOST_PHONEMES, SYMBOL_WIDTH) * 0.1)
        self.first, self.second = nn.Linear(3 * SYMBOL_WIDTH, WIDTH), nn.Linear(3 * WIDTH, WIDTH)
        self.sound, self.meaning = nn.Linear(2 * WIDTH, PLACE_WIDTH), nn.Linear(LM_WIDTH, PLACE_WIDTH, bias=False)
        with torch.no_grad():
            # To begin with, embeddings that differ most are the farthest apart.
            axes = torch.linalg.svd(self.directions, full_matrices=False)[2][:PLACE_WIDTH]
            self.meaning.weight[: len(axes)] = axes

    def forward(self, classes: torch.Tensor) -> torch.Tensor:
        symbols = self.symbols[classes]
        symbols = symbols[:, : int((symbols != NONE).sum(1).max())]
        there = (symbols != NONE)[..., None]
        x = (self.symbol(symbols) + self.position[: symbols.shape[1]]) * there
        x = F.gelu(self.first(_with_neighbours(x))) * there
        x = x + F.gelu(self.second(_with_neighbours(x))) * there
        pooled = torch.cat([x.sum(1) / there.sum(1), x.masked_fill(~there, -1e4).amax(1)], -1)
        return F.normalize((self.meaning(self.directions[classes]) + self.sound(pooled)).float(), dim=-1)

    @torch.inference_mode()
    def table(self) -> torch.Tensor:
        """All places, [C, PLACE_WIDTH]."""
        return torch.cat([self(part) for part in torch.arange(len(self.symbols)).split(4_000)])
