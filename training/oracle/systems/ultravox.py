"""Ultravox's encoder, projector and audio processing, transcribed from the published mathematics.

https://github.com/fixie-ai/ultravox (MIT), ultravox/model/{ultravox_model,ultravox_processing}.py at tags v0.3, v0.4.1, v0.5, v0.6.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import WhisperConfig, WhisperFeatureExtractor
from transformers.models.llama.modeling_llama import LlamaRMSNorm
from transformers.models.whisper.modeling_whisper import WhisperEncoder

HOP = 160  # mel frames are 10 ms: ultravox_processing.py, `hop_length`
CONTEXT_FRAMES = 3000  # ultravox_processing.py v0.6, `audio_context_size`


class UltravoxEncoder(WhisperEncoder):
    """Whisper's encoder on at most 3000 mel frames: positions cut to the length, padding masked, optional block-causal attention."""

    def __init__(self, config: WhisperConfig, block_frames: int | None = None) -> None:
        super().__init__(config)
        self.block_frames = block_frames

    def forward(self, features: Tensor, lengths: Tensor | None = None) -> Tensor:
        """[chunks, mels, frames] -> [chunks, ceil(frames / 2), width]; `lengths` are the mel frames that are no padding."""
        limit = 2 * self.config.max_source_positions
        if features.shape[-1] > limit:
            raise ValueError(f"at most {limit} mel frames, but found {features.shape[-1]}")
        hidden = F.gelu(self.conv2(F.gelu(self.conv1(features)))).transpose(1, 2)
        hidden = hidden + self.embed_positions.weight[: hidden.shape[1]]
        mask = self.mask(hidden.shape[1], lengths)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return self.layer_norm(hidden)

    def mask(self, count: int, lengths: Tensor | None) -> Tensor | None:
        """What is added to the attention scores, [chunks or 1, 1, count or 1, count]."""
        lowest = torch.finfo(torch.float32).min
        masks = []
        if lengths is not None:
            kept = torch.arange(count)[None] < ((lengths - 1) // 2 + 1)[:, None]
            masks.append((~kept)[:, None, None] * lowest)
        if self.block_frames is not None:
            block = torch.arange(count) // self.block_frames
            masks.append((block[None] > block[:, None])[None, None] * lowest)
        if not masks:
            return None
        return masks[0] if len(masks) == 1 else torch.minimum(*masks)


class UltravoxProjector(nn.Module):
    """Stack 8, norm, linear, SwiGLU, (mid norm), linear, (post norm). `extra_row` is the row of zeros stacked up to v0.5 (StackAudioFrames)."""

    def __init__(self, encoder_width: int, hidden: int, out: int, stack: int, ln_mid: bool, extra_row: bool) -> None:
        super().__init__()
        self.stack, self.extra_row = stack, extra_row
        self.ln_pre = LlamaRMSNorm(encoder_width * stack, eps=1e-6)  # ultravox_model.py, RMSNorm
        self.linear_1 = nn.Linear(encoder_width * stack, hidden, bias=False)
        self.ln_mid = LlamaRMSNorm(hidden // 2, eps=1e-6) if ln_mid else nn.Identity()
        self.linear_2 = nn.Linear(hidden // 2, out, bias=False)
        self.ln_post = nn.Identity() if ln_mid else LlamaRMSNorm(out, eps=1e-6)

    def forward(self, frames: Tensor) -> Tensor:
        """[chunks, T, width] -> [chunks, ceil(T / stack) (+ 1), out]."""
        chunks, count, width = frames.shape
        padded = math.ceil(count / self.stack) * self.stack + (self.stack if self.extra_row else 0)
        stacked = F.pad(frames, (0, 0, 0, padded - count)).view(chunks, -1, width * self.stack)
        value, gate = self.linear_1(self.ln_pre(stacked)).chunk(2, dim=-1)  # the gate is the second half (SwiGLU)
        return self.ln_post(self.linear_2(self.ln_mid(F.silu(gate) * value)))


@dataclass
class Heard:
    """`features` before chunking [mels, frames]; chunks [n, mels, frames]; mel frames and audio tokens of each chunk."""

    features: Tensor
    chunks: Tensor
    lengths: Tensor
    tokens: list[int]


def whole_clip(extractor: WhisperFeatureExtractor, samples: np.ndarray) -> Heard:
    """v0.3 to v0.5: no padding, no chunks; the processor's token count from the samples, cut by the model to the projector's rows."""
    features = extractor(samples, sampling_rate=16000, padding="longest", max_length=len(samples), return_tensors="pt").input_features
    return Heard(features[0], features, torch.tensor([features.shape[-1]]), [whole_clip_tokens(len(samples))])


def whole_clip_tokens(samples: int) -> int:
    return math.ceil(int(round(samples / 320 + 1e-4)) / 8)


def chunked(extractor: WhisperFeatureExtractor, samples: np.ndarray) -> Heard:
    """v0.6: one log-mel over the clip, cut into chunks of 3000 frames; a later chunk is padded to 3000 with zeros and masked."""
    samples = np.pad(samples, (0, max(0, 2 * HOP - len(samples))))
    heard = extractor(samples, sampling_rate=16000, padding="longest", pad_to_multiple_of=HOP, truncation=False, return_attention_mask=True,
                      return_tensors="pt")
    features, total = heard.input_features[0], int(heard.attention_mask.sum())
    starts = range(0, total, CONTEXT_FRAMES)
    width = min(features.shape[-1], CONTEXT_FRAMES)
    chunks = [F.pad(c := features[:, s : s + CONTEXT_FRAMES], (0, width - c.shape[-1])) for s in starts]
    lengths = [min(total - s, CONTEXT_FRAMES) for s in starts]
    return Heard(features, torch.stack(chunks), torch.tensor(lengths), [math.ceil(n / 16) for n in lengths])
