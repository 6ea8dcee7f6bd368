"""Attention, spelled out: on a processor, the backward pass of PyTorch's own takes several times as long."""

import torch


def attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    """q [B, H, T, D], k and v [B, H, S, D] -> [B, H, T, D]. `mask` (True = may look) broadcasts to [B, H, T, S]; None lets
    everything be seen. The softmax is computed in float32."""
    scores = (q @ k.transpose(-1, -2)).float() * q.shape[-1] ** -0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return scores.softmax(-1).to(v.dtype) @ v
