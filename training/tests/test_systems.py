"""The oracle's transcriptions against transformers' own modules, wherever both can compute the same thing."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from transformers import VoxtralForConditionalGeneration, WhisperFeatureExtractor
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding
from transformers.models.whisper.modeling_whisper import WhisperEncoder

from oracle.systems import clips, gazelle, ultravox
from oracle.systems.geometry import whisper
from oracle.systems.models import part
from oracle.systems.rows import ROWS

GOLDEN = Path(__file__).parents[1] / "golden" / "systems"


@pytest.fixture(scope="module")
def encoders() -> tuple[WhisperEncoder, ultravox.UltravoxEncoder]:
    torch.manual_seed(0)
    config = part(whisper(80, "openai/whisper-small"))
    config._attn_implementation = "eager"
    ours, theirs = ultravox.UltravoxEncoder(config).eval(), WhisperEncoder(config).eval()
    theirs.load_state_dict(ours.state_dict())
    return theirs, ours


@torch.inference_mode()
def test_the_encoder_is_whispers_on_a_full_chunk(encoders) -> None:
    theirs, ours = encoders
    features = torch.randn(1, 80, 3000)
    assert torch.allclose(ours(features), theirs(features).last_hidden_state, atol=1e-5)


@torch.inference_mode()
def test_masked_padding_leaves_the_frames_before_it_as_they_are(encoders) -> None:
    ours = encoders[1]
    features = torch.randn(1, 80, 100)
    padded = ours(F.pad(features, (0, 2900)), torch.tensor([100]))
    assert torch.allclose(padded[:, :50], ours(features), atol=1e-5)


@torch.inference_mode()
def test_a_block_does_not_hear_a_later_one(encoders) -> None:
    ours = ultravox.UltravoxEncoder(encoders[1].config, block_frames=20).eval()
    features = torch.randn(1, 80, 120)
    changed = features.clone()
    changed[..., 44:] += 1  # the convolutions reach one encoder frame back, from frame 22 to frame 21
    assert torch.allclose(ours(features)[:, :20], ours(changed)[:, :20], atol=1e-6)
    assert not torch.allclose(ours(features)[:, 20:22], ours(changed)[:, 20:22], atol=1e-3)


def test_a_whole_row_of_zeros_is_stacked_only_where_published() -> None:
    frames = torch.ones(1, 16, 4)
    assert gazelle.stacked(frames, 8).shape == (1, 3, 32)
    assert ultravox.UltravoxProjector(4, 8, 4, 8, ln_mid=True, extra_row=True)(frames).shape == (1, 3, 4)
    assert ultravox.UltravoxProjector(4, 8, 4, 8, ln_mid=True, extra_row=False)(frames).shape == (1, 2, 4)


def test_chunks_are_cut_from_one_spectrogram() -> None:
    heard = ultravox.chunked(WhisperFeatureExtractor(feature_size=80), clips.samples(496000))
    assert heard.lengths.tolist() == [3000, 100]
    assert heard.tokens == [188, 7]
    assert torch.equal(heard.chunks[1, :, :100], heard.features[:, 3000:3100])
    assert heard.chunks[1, :, 100:].abs().max() == 0


def test_the_clips_are_loud_and_not_clipped() -> None:
    peak = np.abs(clips.samples(496000)).max()
    assert 0.5 < peak < 0.9


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_margin_is_wide_enough_to_compare_ids(row) -> None:
    golden = json.loads((GOLDEN / row.name / "golden.json").read_text())
    assert all(clip["least_margin"] > 1e-3 and len(set(clip["answer_ids"])) > 8 for clip in golden["clips"])
    tensors = load_file(GOLDEN / row.name / "golden.safetensors")
    for clip in golden["clips"]:
        assert int(tensors[f"{clip['name']}.first_logits"].argmax()) == clip["answer_ids"][0]
        assert clip["rows"]["audio_tokens"]["rows"] == clip["audio_tokens"]


def test_the_scaled_rotation_is_read_from_the_published_fields() -> None:
    fields = json.loads((GOLDEN / "ultravox-v0.5" / "checkpoint" / "config.json").read_text())["text_config"]
    rotation = LlamaRotaryEmbedding(part(fields))
    plain = 500000.0 ** -(torch.arange(8) / 8)
    assert torch.allclose(rotation.inv_freq[:1], plain[:1])
    assert torch.allclose(rotation.inv_freq[2:], plain[2:] / 32)


@torch.inference_mode()
def test_transformers_loads_the_voxtral_folder_and_answers_alike() -> None:
    folder = GOLDEN / "voxtral-mini"
    golden = json.loads((folder / "golden.json").read_text())
    model, loading = VoxtralForConditionalGeneration.from_pretrained(folder / "checkpoint", output_loading_info=True, dtype=torch.float32)
    assert not loading["missing_keys"] and not loading["unexpected_keys"]
    clip, prompt = golden["clips"][0], golden["prompts"][0]
    chunks = WhisperFeatureExtractor(feature_size=128)(
        clips.samples(clip["samples"]), sampling_rate=16000, pad_to_multiple_of=480000, padding=True, truncation=False, return_tensors="pt",
    ).input_features
    ids = prompt["before_ids"] + [24] * clip["audio_tokens"] + prompt["after_ids"]
    logits = model(input_ids=torch.tensor([ids]), input_features=chunks).logits[0, -1]
    assert torch.allclose(logits, load_file(folder / "golden.safetensors")[f"{clip['name']}.first_logits"], atol=1e-4)
