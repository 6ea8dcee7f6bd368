"""An auxiliary loss: the projector's hidden frames must also spell the words, letter by letter. It goes when training ends."""

import torch
from torch import nn

from .projector import WIDTH

ALPHABET = " abcdefghijklmnopqrstuvwxyz'"
STEPS_A_SECOND = 37.5
"""CTC needs a step for each letter and one between equal letters; fast speakers say some 20 letters a second."""
ENCODER_FRAMES_A_SECOND = 50


class Letters(nn.Module):
    """Hidden frames [B, t, 512] -> logits [B, t * steps, 1 + letters], blank first; a stacked frame makes several steps."""

    def __init__(self, stack: int) -> None:
        super().__init__()
        self.steps = round(STEPS_A_SECOND * stack / ENCODER_FRAMES_A_SECOND)
        self.linear = nn.Linear(WIDTH, self.steps * (1 + len(ALPHABET)))

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        b, t, _ = hidden.shape
        return self.linear(hidden).view(b, t * self.steps, 1 + len(ALPHABET))


def spelled(text: str) -> torch.Tensor:
    """The classes of a text's letters; what is no letter, space or apostrophe counts for nothing."""
    return torch.tensor([ALPHABET.index(c) + 1 for c in " ".join(text.lower().replace("-", " ").split()) if c in ALPHABET], dtype=torch.long)
