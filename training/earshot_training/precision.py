"""Which arithmetic is fast: bfloat16 where the processor multiplies it, float32 elsewhere (there bfloat16 is emulated,
some twenty times slower)."""

import torch

HAS_BFLOAT16 = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
FAST = torch.bfloat16 if HAS_BFLOAT16 else torch.float32


def autocast() -> torch.autocast:
    """A context in which matrices are multiplied in the fast arithmetic."""
    return torch.autocast("cpu", torch.bfloat16, enabled=HAS_BFLOAT16)
