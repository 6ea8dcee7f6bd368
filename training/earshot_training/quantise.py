"""The bundle's 8-bit rounding, emulated: what the shipped weights are, as float32."""

import torch


def quantise_rows(weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """[N, K] float32 -> (uint8 [N, K] with zero point 128, float32 scale [N]); a zero row has scale 1."""
    scale = weight.abs().amax(1) / 127
    scale = torch.where(scale == 0, torch.ones_like(scale), scale)
    return (torch.round(weight / scale[:, None]).clamp(-127, 127) + 128).to(torch.uint8), scale


def round_trip(weight: torch.Tensor) -> torch.Tensor:
    """[N, K] float32 through 8 bits and back."""
    values, scale = quantise_rows(weight.float())
    return (values.float() - 128) * scale[:, None]
