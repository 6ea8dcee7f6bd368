"""Whisper-base's encoder (512 wide, 6 layers, 8 heads), frozen."""

import torch
import torch.nn.functional as F
from torch import nn

from .quantise import round_trip

HEADS, LAYERS, WIDTH = 8, 6, 512


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attn_norm, self.mlp_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(self.attn_norm(x)).view(b, t, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        x = x + self.out(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, t, WIDTH))
        return x + self.down(F.gelu(self.up(self.mlp_norm(x))))


class WhisperEncoder(nn.Module):
    """Log-mel [B, 80, M] -> frames [B, M/2, 512], 50 a second. No padding: M is the clip's own length (at most 3000)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(80, WIDTH, 3, padding=1)
        self.conv2 = nn.Conv1d(WIDTH, WIDTH, 3, stride=2, padding=1)
        self.positions = nn.Parameter(torch.zeros(1500, WIDTH))
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)

    def blocks(self, mel: torch.Tensor, count: int = LAYERS) -> list[torch.Tensor]:
        """The outputs of the first `count` blocks, [B, M/2, 512] each, before the final norm."""
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).transpose(1, 2)
        outputs = [x + self.positions[: x.shape[1]]]
        for layer in self.layers[:count]:
            outputs.append(layer(outputs[-1]))
        return outputs[1:]

    def forward(self, mel: torch.Tensor) -> torch.Tensor:
        return self.norm(self.blocks(mel)[-1])


def load(tensors: dict[str, torch.Tensor], quantised: bool = True) -> WhisperEncoder:
    """From CTranslate2's names; linear weights through the bundle's 8 bits unless told otherwise."""
    linear = round_trip if quantised else (lambda w: w)
    state = {"positions": tensors["encoder/position_encodings/encodings"]}
    for name in ("conv1", "conv2"):
        state[f"{name}.weight"], state[f"{name}.bias"] = (tensors[f"encoder/{name}/{p}"] for p in ("weight", "bias"))

    def norm(ours: str, theirs: str) -> None:
        state[f"{ours}.weight"], state[f"{ours}.bias"] = tensors[f"{theirs}/gamma"], tensors[f"{theirs}/beta"]

    norm("norm", "encoder/layer_norm")
    for i in range(LAYERS):
        theirs = f"encoder/layer_{i}"
        norm(f"layers.{i}.attn_norm", f"{theirs}/self_attention/layer_norm")
        norm(f"layers.{i}.mlp_norm", f"{theirs}/ffn/layer_norm")
        for ours, part in (("qkv", "self_attention/linear_0"), ("out", "self_attention/linear_1"),
                           ("up", "ffn/linear_0"), ("down", "ffn/linear_1")):
            state[f"layers.{i}.{ours}.weight"] = linear(tensors[f"{theirs}/{part}/weight"])
            state[f"layers.{i}.{ours}.bias"] = tensors[f"{theirs}/{part}/bias"]
    encoder = WhisperEncoder()
    encoder.load_state_dict(state)
    return encoder.eval().requires_grad_(False)
