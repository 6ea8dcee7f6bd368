"""Each system as one PyTorch module made from its config.json: hears a clip, embeds and continues a prompt."""

from copy import deepcopy
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    VoxtralConfig,
    VoxtralForConditionalGeneration,
    Wav2Vec2FeatureExtractor,
    Wav2Vec2Model,
    WhisperFeatureExtractor,
)

from . import gazelle, ultravox
from .geometry import Fields

ATTENTION = "eager"  # masks are added to the scores as written
PROJECTORS = {"first": gazelle.FirstProjector, "mlp": gazelle.MlpProjector, "hierarchal": gazelle.HierarchalProjector}


@dataclass
class Heard:
    """Features [rows, frames] or [samples] of the whole clip, encoder output [chunks, T, width], audio tokens [n, hidden]."""

    features: Tensor
    frames: Tensor
    tokens: Tensor


@dataclass
class Count:
    """`tokens` is None where the published code refuses the clip; `chunked` is then what v0.6's processor makes of it."""

    tokens: int | None
    refused: str | None = None
    chunked: int | None = None


def part(fields: Fields):
    """The configuration class that transformers has for `model_type`; it would write into nested fields, hence the copies."""
    rest = {k: deepcopy(v) for k, v in fields.items() if k not in ("model_type", "_name_or_path")}
    return AutoConfig.for_model(str(fields["model_type"]), **rest)


def decoder(fields: Fields) -> nn.Module:
    return AutoModelForCausalLM.from_config(part(fields), attn_implementation=ATTENTION)


class System(nn.Module):
    """Children are named as the published tensors are rooted."""

    audio_tower: nn.Module
    multi_modal_projector: nn.Module
    language_model: nn.Module

    def hear(self, samples: np.ndarray) -> Heard:
        raise NotImplementedError

    def count(self, samples: int) -> Count:
        raise NotImplementedError

    def published(self) -> dict[str, Tensor]:
        """Every stored tensor under its published name; a tied head is stored once."""
        tensors = dict(self.state_dict())
        if self.language_model.config.tie_word_embeddings:
            del tensors["language_model.lm_head.weight"]
        return tensors

    def embed(self, ids: list[int]) -> Tensor:
        return self.language_model.get_input_embeddings()(torch.tensor(ids, dtype=torch.long))


class Gazelle(System):
    def __init__(self, config: Fields, projector: str) -> None:
        super().__init__()
        audio = part(config["audio_config"])
        audio._attn_implementation = ATTENTION
        self.audio_tower = Wav2Vec2Model(audio)
        self.multi_modal_projector = PROJECTORS[projector](
            audio.hidden_size, config["hidden_size"], config["text_config"]["hidden_size"], config["stack_factor"],
        )
        self.language_model = decoder(config["text_config"])

    def hear(self, samples: np.ndarray) -> Heard:
        values = Wav2Vec2FeatureExtractor()(samples, sampling_rate=16000, return_tensors="pt").input_values
        frames = self.audio_tower(values).last_hidden_state
        return Heard(values[0], frames, self.multi_modal_projector(frames)[0])

    def count(self, samples: int) -> Count:
        frames = int(self.audio_tower._get_feat_extract_output_lengths(samples))
        width = self.audio_tower.config.hidden_size
        return Count(self.multi_modal_projector(torch.zeros(1, frames, width)).shape[1])


class Ultravox(System):
    """`chunks`: v0.6's processor; else that of v0.3 to v0.5, whose projector gives one more row than the prompt takes."""

    def __init__(self, config: Fields, chunks: bool) -> None:
        super().__init__()
        self.chunks = chunks
        audio = part(config["audio_config"])
        audio._attn_implementation = ATTENTION
        self.audio_tower = ultravox.UltravoxEncoder(audio, config.get("audio_latency_block_size"))
        self.multi_modal_projector = ultravox.UltravoxProjector(
            audio.d_model, config["hidden_size"], config["text_config"]["hidden_size"], config["stack_factor"],
            bool(config.get("projector_ln_mid")), extra_row=not chunks,
        )
        self.language_model = decoder(config["text_config"])
        self.extractor = WhisperFeatureExtractor(feature_size=audio.num_mel_bins)

    def hear(self, samples: np.ndarray) -> Heard:
        heard = (ultravox.chunked if self.chunks else ultravox.whole_clip)(self.extractor, samples)
        frames = self.audio_tower(heard.chunks, heard.lengths)
        rows = self.multi_modal_projector(frames)
        return Heard(heard.features, frames, torch.cat([row[:n] for row, n in zip(rows, heard.tokens, strict=True)]))

    def count(self, samples: int) -> Count:
        chunked = sum(ultravox.chunked(self.extractor, np.zeros(samples, np.float32)).tokens)
        if self.chunks:
            return Count(chunked)
        mel = samples // ultravox.HOP
        if mel > 2 * self.audio_tower.config.max_source_positions:
            return Count(None, f"the published encoder refuses {mel} mel frames, more than 3000", chunked)
        rows = self.multi_modal_projector(torch.zeros(1, (mel - 1) // 2 + 1, self.audio_tower.config.d_model)).shape[1]
        return Count(min(ultravox.whole_clip_tokens(samples), rows))


class Voxtral(System):
    """HF transformers' own model, its parts named as in the published files."""

    def __init__(self, config: Fields) -> None:
        super().__init__()
        text, audio = part(config["text_config"]), part(config["audio_config"])
        model = VoxtralForConditionalGeneration._from_config(
            VoxtralConfig(audio_config=audio, text_config=text, audio_token_id=config["audio_token_id"]), attn_implementation=ATTENTION,
        )
        self.audio_tower, self.multi_modal_projector = model.model.audio_tower, model.model.multi_modal_projector
        self.language_model = decoder(config["text_config"])
        self.language_model.model, self.language_model.lm_head = model.model.language_model, model.lm_head
        self.whole = [model]  # in a list, so that its parameters are not registered twice
        self.extractor = WhisperFeatureExtractor(feature_size=128)

    def chunked(self, samples: np.ndarray) -> tuple[Tensor, Tensor]:
        """Pads with silence to whole 30 s, one log-mel over all of it, then chunks (processing_voxtral.py, `_retrieve_input_features`)."""
        features = self.extractor(
            samples, sampling_rate=16000, padding=True, truncation=False, pad_to_multiple_of=480000, return_tensors="pt",
        ).input_features
        return features[0], features.reshape(128, -1, 3000).transpose(0, 1)

    def hear(self, samples: np.ndarray) -> Heard:
        features, chunks = self.chunked(samples)
        heard = self.whole[0].model.get_audio_features(chunks)
        return Heard(features, heard.last_hidden_state, heard.pooler_output)

    def count(self, samples: int) -> Count:
        chunks = self.chunked(np.zeros(samples, np.float32))[1].shape[0]
        width = self.audio_tower.config.hidden_size
        return Count(torch.zeros(chunks, 1500, width).reshape(-1, self.audio_tower.config.intermediate_size).shape[0])
