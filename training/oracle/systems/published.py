"""Writes `golden/systems/published/`: every tensor's name and shape at the full published geometry, from the architecture alone (no weights)."""

import json
from pathlib import Path

import torch

from . import geometry
from .geometry import Fields
from .models import Gazelle, System, Ultravox, Voxtral

LLAMA_8B = {
    "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
    "vocab_size": 128256,
}
LLAMA_1B = {
    "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 8192,
    "vocab_size": 128256, "head_dim": 64, "tie_word_embeddings": True,
}
QWEN_32B = {
    "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 25600,
    "vocab_size": 151936, "head_dim": 128,
}
MISTRAL_7B = {  # 32000 and `<|audio|>`
    "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
    "vocab_size": 32001,
}
VOXTRAL_3B = {
    "hidden_size": 3072, "num_hidden_layers": 30, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 8192,
    "vocab_size": 131072, "head_dim": 128,
}
SMALL = {"mels": 80, "name": "openai/whisper-small", "width": 768, "layers": 12, "heads": 12, "ffn": 3072}
TURBO = {"mels": 128, "name": "openai/whisper-large-v3-turbo", "width": 1280, "layers": 32, "heads": 20, "ffn": 5120}
WAV2VEC2_BASE = {"width": 768, "layers": 12, "heads": 12, "ffn": 3072, "conv": 512}
PROJECTOR = 4096  # UltravoxConfig's and GazelleConfig's hidden_size
LATER = {"audio_latency_block_size": None, "projector_ln_mid": True}
PARTS = ("audio_tower.", "multi_modal_projector.", "language_model.")


def ultravox(whisper: Fields, text: Fields, **fields: object) -> Fields:
    return geometry.ultravox(geometry.whisper(**whisper), text, PROJECTOR, **fields)


def llama31(name: str, factor: float, size: Fields) -> Fields:
    return geometry.llama31(name, factor, **size)


def systems() -> dict[str, tuple[str, Fields, type[System], dict, tuple[str, ...]]]:
    """Name -> repository, config, model and its arguments, and the roots that the repository itself holds (README.md says how that is known)."""
    eight = llama31("meta-llama/Llama-3.1-8B-Instruct", 8.0, LLAMA_8B)
    one = llama31("meta-llama/Llama-3.2-1B-Instruct", 32.0, LLAMA_1B)
    return {
        "gazelle-v0.2": (
            "tincans-ai/gazelle-v0.2",
            geometry.gazelle(geometry.wav2vec2(**WAV2VEC2_BASE), geometry.mistral(**MISTRAL_7B), PROJECTOR, 32000),
            Gazelle, {"projector": "mlp"}, PARTS,
        ),
        "ultravox-v0.3": ("fixie-ai/ultravox-v0_3", ultravox(SMALL, eight), Ultravox, {"chunks": False}, PARTS[1:2]),
        "ultravox-v0.4.1": ("fixie-ai/ultravox-v0_4_1-llama-3_1-8b", ultravox(TURBO, eight), Ultravox, {"chunks": False}, PARTS[1:2]),
        "ultravox-v0.5-1b": ("fixie-ai/ultravox-v0_5-llama-3_2-1b", ultravox(TURBO, one, **LATER), Ultravox, {"chunks": False}, PARTS[:2]),
        "ultravox-v0.6-qwen3-32b": (
            "fixie-ai/ultravox-v0_6-qwen-3-32b", ultravox(TURBO, geometry.qwen3(**QWEN_32B), **LATER), Ultravox, {"chunks": True}, PARTS[:2],
        ),
        "voxtral-mini-3b": (
            "mistralai/Voxtral-Mini-3B-2507", geometry.voxtral(geometry.voxtral_audio(1280, 32, 20), geometry.voxtral_text(**VOXTRAL_3B)),
            Voxtral, {}, PARTS,
        ),
    }


def write_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (repository, config, model, arguments, held) in systems().items():
        with torch.device("meta"):
            tensors = {n: list(t.shape) for n, t in model(config, **arguments).published().items()}
        named = {"audio_tower.": config["audio_config"].get("_name_or_path"), "language_model.": config["text_config"].get("_name_or_path")}
        elsewhere = {
            root: {"repository": named[root], "prefix": "model.encoder." if root == "audio_tower." else ""}
            for root in PARTS if root not in held
        }
        identified = {f"{key}_model_id": elsewhere[root]["repository"] for key, root in (("audio", PARTS[0]), ("text", PARTS[2])) if root in elsewhere}
        head = {"name": name, "repository": repository, "held": held, "elsewhere": elsewhere, "dtype": "BF16",
                "parameters": sum(torch.Size(shape).numel() for shape in tensors.values()), "config": {**config, **identified}}
        lines = ",\n".join(f"{json.dumps(n)}:{json.dumps(shape, separators=(',', ':'))}" for n, shape in tensors.items())
        text = json.dumps(head, separators=(",", ":"))[:-1] + ',\n"tensors":{\n' + lines + "\n}}\n"
        (folder / f"{name}.json").write_text(text)
        print(f"{name}: {len(tensors)} tensors, {head['parameters']:,} parameters, {len(text):,} bytes")
