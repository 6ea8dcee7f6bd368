"""SmolLM2-135M (LLaMA architecture) in plain PyTorch: tied embedding, grouped queries, half-split rotary positions."""

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn

from .attention import attend
from .quantise import round_trip
from .sources import Gguf, smollm_state

WIDTH, LAYERS, HEADS, KV_HEADS, HEAD, FFN = 576, 30, 9, 3, 64, 1536
LINEARS = {"self_attn.q_proj": (HEADS * HEAD, WIDTH), "self_attn.k_proj": (KV_HEADS * HEAD, WIDTH),
           "self_attn.v_proj": (KV_HEADS * HEAD, WIDTH), "self_attn.o_proj": (WIDTH, HEADS * HEAD),
           "mlp.gate_proj": (FFN, WIDTH), "mlp.up_proj": (FFN, WIDTH), "mlp.down_proj": (WIDTH, FFN)}
ADAPTER_FILE = "lm-lora.safetensors"
Cache = list[tuple[torch.Tensor, torch.Tensor]]


class LoraLinear(nn.Module):
    """A frozen weight [out, in] and, where `rank` is set, a trained addition alpha/rank * B @ A.

    `quantised`: the sum is rounded as in the bundle and its gradient passes as if it were not (the straight-through
    estimator, Bengio et al. 2013, arXiv:1308.3432), so that the addition is learnt with the rounding in place.
    """

    def __init__(self, out: int, into: int, rank: int, alpha: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out, into), requires_grad=False)
        self.rank, self.factor, self.quantised, self.frozen = rank, alpha / max(rank, 1), False, False
        if rank:
            self.lora_A = nn.Parameter(torch.randn(rank, into) / rank**0.5 * 0.1)
            self.lora_B = nn.Parameter(torch.zeros(out, rank))

    def _sum(self) -> torch.Tensor:
        whole = self.weight + self.lora_B @ self.lora_A * self.factor
        return whole + (round_trip(whole) - whole).detach() if self.quantised else whole

    @torch.no_grad()
    def freeze(self) -> None:
        """Trains no further: the weight becomes the sum. A and B stay to be exported."""
        self.weight.copy_(self._sum())
        self.lora_A.requires_grad = self.lora_B.requires_grad = False
        self.frozen = True

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.rank or self.frozen:
            return F.linear(x, self.weight)
        if self.quantised:
            return F.linear(x, self._sum())
        return F.linear(x, self.weight) + F.linear(F.linear(x, self.lora_A), self.lora_B) * self.factor


class Layer(nn.Module):
    def __init__(self, eps: float, rank: int, alpha: float) -> None:
        super().__init__()
        self.eps = eps
        self.input_layernorm = nn.Parameter(torch.ones(WIDTH), requires_grad=False)
        self.post_attention_layernorm = nn.Parameter(torch.ones(WIDTH), requires_grad=False)
        self.linears = nn.ModuleDict({k.replace(".", "/"): LoraLinear(*s, rank, alpha) for k, s in LINEARS.items()})

    def _linear(self, name: str, x: torch.Tensor) -> torch.Tensor:
        return self.linears[name](x)

    def forward(self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor, mask: torch.Tensor | None,
                past: tuple[torch.Tensor, torch.Tensor] | None) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
        b, t, _ = x.shape
        h = F.rms_norm(x.float(), (WIDTH,), self.input_layernorm.float(), self.eps)
        q = self._linear("self_attn/q_proj", h).view(b, t, HEADS, HEAD).transpose(1, 2)
        k = self._linear("self_attn/k_proj", h).view(b, t, KV_HEADS, HEAD).transpose(1, 2)
        v = self._linear("self_attn/v_proj", h).view(b, t, KV_HEADS, HEAD).transpose(1, 2)
        q, k = (torch.cat([a * cos - c * sin, c * cos + a * sin], -1).to(q.dtype)
                for a, c in (y.float().chunk(2, -1) for y in (q, k)))
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        wide_k, wide_v = (y.repeat_interleave(HEADS // KV_HEADS, 1) for y in (k, v.to(q.dtype)))
        if mask is None:
            mask = torch.ones(t, k.shape[2], dtype=torch.bool).tril(k.shape[2] - t)
        mixed = attend(q, wide_k, wide_v, mask)
        x = x + self._linear("self_attn/o_proj", mixed.transpose(1, 2).reshape(b, t, -1))
        h = F.rms_norm(x.float(), (WIDTH,), self.post_attention_layernorm.float(), self.eps)
        h = F.silu(self._linear("mlp/gate_proj", h)) * self._linear("mlp/up_proj", h)
        return x + self._linear("mlp/down_proj", h), (k, v)


class SmolLM(nn.Module):
    """Embeddings in, hidden states out; `head` gives logits over the 49,152 tokens."""

    def __init__(self, theta: float, eps: float, rank: int = 0, alpha: float = 64.0) -> None:
        super().__init__()
        self.eps = eps
        self.embed = nn.Parameter(torch.empty(49_152, WIDTH), requires_grad=False)
        self.layers = nn.ModuleList(Layer(eps, rank, alpha) for _ in range(LAYERS))
        self.norm = nn.Parameter(torch.ones(WIDTH), requires_grad=False)
        self.register_buffer("frequencies", theta ** (-torch.arange(HEAD // 2, dtype=torch.float32) / (HEAD // 2)), False)

    def forward(self, x: torch.Tensor, positions: torch.Tensor | None = None, mask: torch.Tensor | None = None,
                past: Cache | None = None) -> tuple[torch.Tensor, Cache]:
        """x [B, t, 576]; positions [B, t] or None for 'after the past'; mask [B, 1, t, S] bool, True = may look,
        or None for causal. Returns (normed hidden states [B, t, 576], the keys and values so far)."""
        if positions is None:
            start = 0 if past is None else past[0][0].shape[2]
            positions = torch.arange(start, start + x.shape[1])[None]
        angles = positions[:, None, :, None].float() * self.frequencies
        cos, sin = angles.cos(), angles.sin()
        cache: Cache = []
        for i, layer in enumerate(self.layers):
            x, kv = layer(x, cos, sin, mask, None if past is None else past[i])
            cache.append(kv)
        return F.rms_norm(x.float(), (WIDTH,), self.norm.float(), self.eps), cache

    def head(self, hidden: torch.Tensor) -> torch.Tensor:
        return F.linear(hidden, self.embed)


def load(gguf: Gguf, rank: int = 0, alpha: float = 64.0, quantised: bool = False,
         lora: dict[str, torch.Tensor] | None = None) -> SmolLM:
    """From the GGUF. `lora` (PEFT names) is merged into the weights first; `quantised` then rounds them to 8 bits."""
    state = merged(smollm_state(gguf), lora, alpha)
    model = SmolLM(float(gguf.metadata["llama.rope.freq_base"]),  # type: ignore[arg-type]
                   float(gguf.metadata["llama.attention.layer_norm_rms_epsilon"]), rank, alpha)  # type: ignore[arg-type]
    with torch.no_grad():
        rounded = round_trip if quantised else (lambda w: w)
        model.embed.copy_(rounded(state["model.embed_tokens.weight"]))
        model.norm.copy_(state["model.norm.weight"])
        for i, layer in enumerate(model.layers):
            for norm in ("input_layernorm", "post_attention_layernorm"):
                getattr(layer, norm).copy_(state[f"model.layers.{i}.{norm}.weight"])
            for name in LINEARS:
                layer.linears[name.replace(".", "/")].weight.copy_(rounded(state[f"model.layers.{i}.{name}.weight"]))
    return model


def load_bundled(gguf: Gguf, folder: Path) -> SmolLM:
    """As the bundle has it, with the adapter of a folder, where it holds one."""
    adapter, lora, alpha = folder / ADAPTER_FILE, None, 64.0
    if adapter.exists():
        lora = load_file(adapter)
        with safe_open(adapter, "pt") as file:
            alpha = float(file.metadata()["alpha"])
    return load(gguf, alpha=alpha, quantised=True, lora=lora)


def merged(state: dict[str, torch.Tensor], lora: dict[str, torch.Tensor] | None, alpha: float) -> dict[str, torch.Tensor]:
    """W + alpha/r * B @ A in float32 for every adapted weight."""
    result = dict(state)
    for key, a in (lora or {}).items():
        if key.endswith(".lora_A.weight"):
            base = key.removeprefix("base_model.model.").removesuffix(".lora_A.weight")
            b = lora[key.replace("lora_A", "lora_B")].float()  # type: ignore[index]
            result[f"{base}.weight"] = state[f"{base}.weight"] + alpha / a.shape[0] * (b @ a.float())
    return result
