"""Seeded weights with clear margins, and the ways that checkpoints are stored."""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor
from transformers.models.whisper.modeling_whisper import sinusoids

from .models import System

GAINS = {"o_proj": 2.0, "down_proj": 2.0, "lm_head": 4.0}


@torch.no_grad()
def seed_weights(system: System, seed: int, dtype: torch.dtype, attention_gain: float) -> None:
    """Linear weights of deviation gain / sqrt(fan in), norms near their published start, all rounded through `dtype`.

    The more `attention_gain`, the sharper the decoder's attention: a long clip needs it, or the answer goes round in circles.
    """
    tied = system.language_model.config.tie_word_embeddings
    generator = torch.Generator().manual_seed(seed)
    for name, weight in sorted(system.published().items()):
        noise = torch.randn(weight.shape, generator=generator)
        weight.copy_(value(name, weight, noise, tied, attention_gain).to(dtype))


def value(name: str, weight: Tensor, noise: Tensor, tied: bool, attention_gain: float) -> Tensor:
    if name.endswith("embed_positions.weight"):
        return sinusoids(*weight.shape)  # Whisper's positions are fixed
    if name.endswith("original0"):
        return 4 + 0.4 * noise  # the positional convolution's norms
    if name.endswith(".bias"):
        return 0.1 * noise
    if tied and name == "language_model.model.norm.weight":
        return 4 + 0.4 * noise
    if name.endswith("q_norm.weight"):
        return attention_gain + 0.1 * noise
    if weight.dim() == 1:
        return 0.4 + 0.05 * noise if name.startswith("multi_modal_projector") else 1 + 0.1 * noise
    if name.endswith("embed_tokens.weight"):
        return (0.125 if tied else 1.0) * noise  # small where tied, or each token would answer with itself; the last norm makes up for it
    gains = {**GAINS, "q_proj": attention_gain, "k_proj": attention_gain} if name.startswith("language_model") else {}
    gain = next((g for part, g in gains.items() if part in name), 1.0)
    return gain / math.sqrt(weight[0].numel()) * noise


def save(tensors: dict[str, Tensor], folder: Path, shards: int) -> None:
    """One model.safetensors, or `shards` of them with their index; 0 writes pytorch_model.bin."""
    if shards == 0:
        torch.save(tensors, folder / "pytorch_model.bin")
        return
    if shards == 1:
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
        return
    total = sum(t.nbytes for t in tensors.values())
    placed: dict[str, str] = {}
    before = 0
    for name, tensor in tensors.items():
        placed[name] = f"model-{min(before * shards // total, shards - 1) + 1:05d}-of-{shards:05d}.safetensors"
        before += tensor.nbytes
    for file in sorted(set(placed.values())):
        save_file({n: t for n, t in tensors.items() if placed[n] == file}, folder / file, metadata={"format": "pt"})
    index = {"metadata": {"total_size": total}, "weight_map": dict(sorted(placed.items()))}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n")
