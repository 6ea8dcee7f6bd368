"""Gazelle's projectors, transcribed from the published mathematics.

https://github.com/tincans-ai/gazelle (Apache-2.0), gazelle/modeling_gazelle.py: the first projector at commit 370c360, `mlp` at b4c624c,
`hierarchal` at 041f0d9.
"""

import torch.nn.functional as F
from torch import Tensor, nn
from transformers.models.llama.modeling_llama import LlamaRMSNorm


def stacked(frames: Tensor, factor: int) -> Tensor:
    """Zeros up to the next multiple of `factor`, a whole row of them where T is one already: [1, T, C] -> [1, T // factor + 1, C factor]."""
    count, width = frames.shape[1:]
    return F.pad(frames, (0, 0, 0, factor - count % factor)).view(frames.shape[0], -1, width * factor)


def swiglu(x: Tensor) -> Tensor:
    value, gate = x.chunk(2, dim=-1)  # the gate is the second half
    return F.silu(gate) * value


class FirstProjector(nn.Module):
    def __init__(self, encoder_width: int, hidden: int, out: int, stack: int) -> None:
        super().__init__()
        self.stack = stack
        self.linear_1 = nn.Linear(encoder_width * stack, hidden)
        self.linear_2 = nn.Linear(hidden, out)

    def forward(self, frames: Tensor) -> Tensor:
        return self.linear_2(F.gelu(self.linear_1(stacked(frames, self.stack))))  # ACT2FN["gelu"] is the exact one


class MlpProjector(nn.Module):
    def __init__(self, encoder_width: int, hidden: int, out: int, stack: int) -> None:
        super().__init__()
        self.stack = stack
        self.ln_pre = LlamaRMSNorm(encoder_width * stack, eps=1e-6)
        self.linear_1 = nn.Linear(encoder_width * stack, hidden, bias=False)
        self.linear_2 = nn.Linear(hidden // 2, out, bias=False)
        self.ln_post = LlamaRMSNorm(out, eps=1e-6)

    def forward(self, frames: Tensor) -> Tensor:
        return self.ln_post(self.linear_2(swiglu(self.linear_1(self.ln_pre(stacked(frames, self.stack))))))


class HierarchalProjector(nn.Module):
    """Stacks 4, then 2; the published name of each linear is `mlp_one.0` and `mlp_two.0`, for it stands in an nn.Sequential with SwiGLU."""

    def __init__(self, encoder_width: int, hidden: int, out: int, stack: int) -> None:
        super().__init__()
        self.stack = stack
        self.ln_pre = LlamaRMSNorm(encoder_width * stack // 2, eps=1e-6)
        self.mlp_one = nn.Sequential(nn.Linear(encoder_width * stack // 2, hidden * 2, bias=False))
        self.mlp_two = nn.Sequential(nn.Linear(hidden * 2, out * 2, bias=False))
        self.ln_post = LlamaRMSNorm(out, eps=1e-6)

    def forward(self, frames: Tensor) -> Tensor:
        local = swiglu(self.mlp_one(self.ln_pre(stacked(frames, self.stack // 2))))
        return self.ln_post(swiglu(self.mlp_two(stacked(local, 2))))
