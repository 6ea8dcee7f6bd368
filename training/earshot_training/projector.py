"""The CTC-aligned projector: encoder frames to points among the places of the LM's word pieces and of whole words, most of
them blank."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .attention import attend
from .lexicon import Class, Lexicon
from .quantise import round_trip

WIDTH, HEADS, FFN, BLOCKS, LM_WIDTH, EPS, THETA = 512, 8, 1536, 3, 576, 1e-6, 10_000.0
PLACE_WIDTH = 128
FRAME_SECONDS = 0.08
TOP = 8
"""A class's first token is given as the posterior-weighted mean over the first tokens of this many classes."""


@dataclass(frozen=True)
class Shape:
    """How many encoder frames make one, and which of these a block mixes: all of a clip's, those up to its own, or its
    own alone, which leaves a plain MLP. The default is what ships."""

    stack: int = 4
    mixing: Literal["all", "past", "none"] = "all"


SHIPPED = Shape()


class RmsNorm(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.rms_norm(x.float(), (x.shape[-1],), self.weight, EPS)


def rotate(x: torch.Tensor, theta: float) -> torch.Tensor:
    """Rotary positions 0..T-1 on [B, H, T, D], half-split form."""
    half = x.shape[-1] // 2
    angles = torch.arange(x.shape[2])[:, None] * theta ** (-torch.arange(half) / half)
    cos, sin = angles.cos(), angles.sin()
    a, b = x.float().split(half, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1).to(x.dtype)


class Block(nn.Module):
    def __init__(self, mixes: bool, dropout: float) -> None:
        super().__init__()
        self.mixes = mixes
        if mixes:
            self.attn_norm = RmsNorm(WIDTH)
            self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
        self.mlp_norm = RmsNorm(WIDTH)
        self.gate_up, self.down = nn.Linear(WIDTH, 2 * FFN, bias=False), nn.Linear(FFN, WIDTH, bias=False)
        self.dropout = nn.Dropout(dropout)

    def _mixed(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(self.attn_norm(x)).view(b, t, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        mixed = attend(rotate(q, THETA), rotate(k, THETA), v, mask)
        return self.o(mixed.transpose(1, 2).reshape(b, t, WIDTH))

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        if self.mixes:
            x = x + self.dropout(self._mixed(x, mask))
        gate, up = self.gate_up(self.mlp_norm(x)).chunk(2, -1)
        return x + self.dropout(self.down(F.silu(gate) * up))


class Projector(nn.Module):
    """Encoder frames [B, T, 512] (T a multiple of the stack) -> points [B, T/stack, 128].

    `places` [C, 128] are those of the classes, of length 1, and `prior` [C] is what speaks for each of them before anything is
    heard; a projector that is being trained has neither.
    """

    def __init__(self, shape: Shape = SHIPPED, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.ln = RmsNorm(shape.stack * WIDTH)
        self.input = nn.Linear(shape.stack * WIDTH, WIDTH, bias=False)
        self.blocks = nn.ModuleList(Block(shape.mixing != "none", dropout) for _ in range(BLOCKS))
        self.norm = RmsNorm(WIDTH)
        self.output = nn.Linear(WIDTH, PLACE_WIDTH, bias=False)
        self.blank = nn.Parameter(torch.randn(PLACE_WIDTH))
        # Cosines over thousands of pieces need about this to be sure of one; it moves slowly by itself.
        self.scale = nn.Parameter(torch.tensor([30.0]))
        self.places, self.prior = torch.zeros(0, PLACE_WIDTH), torch.zeros(0)

    def _mask(self, t: int, lengths: torch.Tensor | None) -> torch.Tensor | None:
        """True where a frame (rows) may look at another (columns), or None for everywhere."""
        mask = None if lengths is None else (torch.arange(t) < lengths[:, None])[:, None, None]
        if self.shape.mixing == "past":
            past = torch.ones(t, t, dtype=torch.bool).tril()
            return past if mask is None else mask & past
        return mask

    def hidden(self, frames: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        """What `output` reads, [B, T/stack, 512]. `lengths` [B]: the number of stacked frames that belong to each clip."""
        b, t, _ = frames.shape
        stack = self.shape.stack
        x = self.input(self.ln(frames.reshape(b, t // stack, stack * WIDTH)))
        mask = self._mask(t // stack, lengths)
        for block in self.blocks:
            x = block(x, mask)
        return self.norm(x)

    def forward(self, frames: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        return self.output(self.hidden(frames, lengths))

    def logits(self, points: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
        """points [..., 128], places [C, 128] of length 1 -> [..., 1 + C]: scaled cosines, blank first."""
        scaled = F.normalize(points.float(), dim=-1) * self.scale
        blank = scaled @ F.normalize(self.blank.float(), dim=-1)
        return torch.cat([blank[..., None], F.linear(scaled, places.float())], -1)

    def judged(self, points: torch.Tensor) -> torch.Tensor:
        """points [..., 128] -> logits [..., 1 + C] by its own places and prior, blank first."""
        return self.logits(points, self.places) + F.pad(self.prior, (1, 0))


@dataclass
class Heard:
    """What the projector kept: LM token ids [n], stacked frame indices [n], soft vectors [n, 576]."""

    ids: list[int]
    frames: list[int]
    vectors: torch.Tensor


def hear(logits: torch.Tensor, lexicon: Lexicon) -> Heard:
    """Logits of one clip [t, 1 + C] -> its audio tokens: all of each class that is not blank nor that of the frame before."""
    best = logits.argmax(-1)
    previous = torch.cat([torch.tensor([0]), best[:-1]])
    frames = ((best != 0) & (best != previous)).nonzero()[:, 0]
    values, classes = logits[frames, 1:].topk(TOP, -1)
    firsts = (values.float().softmax(-1)[..., None] * lexicon.first[classes]).sum(1)
    ids, at, vectors = list[int](), list[int](), [torch.zeros(0, firsts.shape[1])]
    for frame, number, first in zip(frames.tolist(), best[frames].tolist(), firsts):
        tokens = lexicon.classes[number - 1]
        ids += tokens
        at += [frame] * len(tokens)
        vectors += [first[None], lexicon.embedding[list(tokens[1:])]]
    return Heard(ids, at, torch.cat(vectors))


def from_state(state: dict[str, torch.Tensor], quantised: bool = True) -> Projector:
    """A projector with these weights, places and prior, the matrices through the bundle's 8 bits unless told otherwise."""
    weights = {k: round_trip(v.float()) if quantised and v.ndim == 2 else v.float() for k, v in state.items()}
    projector = Projector()
    projector.places, projector.prior = weights.pop("places"), weights.pop("prior")
    projector.load_state_dict(weights)
    return projector.eval()


def load_classes(folder: Path) -> list[Class]:
    """The CTC classes (class 0 is blank, so they start at class 1), as the LM's tokens."""
    return [tuple(tokens) for tokens in json.loads((folder / "ctc-vocabulary.json").read_text())]


def load(folder: Path, quantised: bool = True) -> tuple[Projector, list[Class]]:
    """The exported projector and its classes."""
    return from_state(load_file(folder / "projector.safetensors"), quantised), load_classes(folder)
