"""The systems of the table: what each one is made of, at a small geometry."""

from collections.abc import Callable
from dataclasses import dataclass, field

import torch

from . import chat, geometry, vocabularies
from .geometry import SMALL_DECODER, SMALL_PROJECTOR, Fields
from .models import Gazelle, System, Ultravox, Voxtral
from .vocabularies import Vocabulary

QUESTION = "What is said?"
GAZELLE = "https://github.com/tincans-ai/gazelle/blob"
ULTRAVOX = "https://github.com/fixie-ai/ultravox/blob"
TRANSFORMERS = "https://github.com/huggingface/transformers/blob/main/src/transformers/models"

# Gazelle's two wordings: examples/infer.ipynb. Ultravox's: ultravox_pipeline.py (a prompt without placeholder gets " <|audio|>") and
# data/configs (transcription, continuation). Voxtral's: mistral-common's instruct tokenizer, encode_transcription.
GAZELLE_WORDINGS = {
    "question": "{question} \n<|audio|>",
    "passage": "Answer the question according to this passage: <|audio|> \n {question}",
}
ULTRAVOX_WORDINGS = {
    "question": "{question} <|audio|>",
    "repeat": "Repeat the following text, without any explanation: <|audio|>",
    "chat": "<|audio|>",
}
VOXTRAL_WORDINGS = {
    "question": "<s>[INST][BEGIN_AUDIO][AUDIO]{question}[/INST]",
    "transcribe": "<s>[INST][BEGIN_AUDIO][AUDIO][/INST]lang:en[TRANSCRIBE]",
}


NORM_NAMES = (
    "The projector and the roots are those of the published code; unconfirmed are the names of the positional convolution's norm"
    " (parametrizations.weight.original0 and 1, as torch 2.1 and later save them)"
)
ULTRAVOX_ROOTS = (
    "The folder holds all three roots, as a merged save_pretrained writes them; the published repository leaves out what was frozen."
)
GAZELLE_COUNTS = "Wav2Vec2Model._get_feat_extract_output_lengths, then the rows that the projector gives for that many frames"
WHOLE_CLIP_COUNTS = (
    "ultravox_processing.py up to v0.5: ceil(round(N / 320 + 1e-4) / 8), at most the projector's rows; 'chunked' is what v0.6's processor gives"
)
CHUNKED_COUNTS = "v0.6's processor run on as many zeros: the feature extractor's mask, chunks of 3000, ceil(frames / 16) of each"
VOXTRAL_COUNTS = "VoxtralProcessor's path run on as many zeros: padded to whole 30 s, 375 of each"


@dataclass
class Row:
    """`shards`: see `weights.save`. `legacy_norm`: the positional convolution as weight_g, weight_v. `end`: tokens that stop an answer."""

    name: str
    system: str
    vocabulary: Callable[[], Vocabulary]
    config: Callable[[Vocabulary], Fields]
    model: Callable[[Fields], System]
    wordings: dict[str, str]
    placeholder: str
    end: list[str]
    sources: list[str]
    counts_from: str
    seed: int
    whole_template: bool = False
    clips: tuple[int, ...] = (16000, 40123)
    shards: int = 1
    dtype: torch.dtype = torch.bfloat16
    legacy_norm: bool = False
    attention_gain: float = 1.5
    assumed: str | None = None
    note: str | None = None
    settings: dict[str, object] = field(default_factory=dict)


def small(vocabulary: Vocabulary, **fields: object) -> Fields:
    return {**SMALL_DECODER, "vocab_size": vocabulary.size, **fields}


NARROW: dict[str, int] = {"width": 32, "heads": 2}  # some encoders differ from their decoder in width


def gazelle_row(
    name: str, projector: str, template: str, text: Callable[..., Fields], encoder: dict[str, int] | None = None, **rest: object,
) -> Row:
    config: Fields = {} if projector in ("first", "mlp") else {"projector_type": projector}
    if projector == "first":
        config["projector_hidden_act"] = "gelu"
    return Row(
        name=name, system="gazelle", vocabulary=lambda: vocabularies.sentence_piece(template),
        config=lambda v: geometry.gazelle(geometry.wav2vec2(**(encoder or {})), text(**small(v)), SMALL_PROJECTOR, v.id("<|audio|>"), **config),
        model=lambda c: Gazelle(c, projector), wordings=GAZELLE_WORDINGS, placeholder="<|audio|>", end=["</s>"],
        counts_from=GAZELLE_COUNTS, **rest,
    )


def ultravox_row(
    name: str, mels: int, whisper: str, vocabulary: Callable[[], Vocabulary], text: Callable[[Vocabulary], Fields], chunks: bool,
    config: Fields, encoder: dict[str, int] | None = None, note: str = "", **rest: object,
) -> Row:
    return Row(
        name=name, system="ultravox", vocabulary=vocabulary,
        config=lambda v: geometry.ultravox(geometry.whisper(mels, whisper, **(encoder or {})), text(v), SMALL_PROJECTOR, **config),
        model=lambda c: Ultravox(c, chunks), wordings=ULTRAVOX_WORDINGS, placeholder="<|audio|>",
        note=f"{ULTRAVOX_ROOTS} {note}".strip(), counts_from=CHUNKED_COUNTS if chunks else WHOLE_CLIP_COUNTS, **rest,
    )


ROWS = [
    gazelle_row(
        "gazelle-first", "first", chat.LLAMA2, geometry.llama2, NARROW, seed=1, shards=0, dtype=torch.float16, legacy_norm=True,
        sources=[f"{GAZELLE}/370c360/gazelle/modeling_gazelle.py", f"{GAZELLE}/3889298/examples/infer.ipynb"],
        assumed="No checkpoint of this projector is public: its names and arithmetic are those of the first commit's code, its LLaMA-2"
        " and its prompt are taken from v0.1, and that its file is a pytorch_model.bin with weight_g and weight_v is a guess.",
    ),
    gazelle_row(
        "gazelle-v0.1", "mlp", chat.LLAMA2, geometry.llama2, seed=5, shards=2, assumed=f"{NORM_NAMES}.",
        sources=[f"{GAZELLE}/b4c624c/gazelle/modeling_gazelle.py", f"{GAZELLE}/3889298/examples/infer.ipynb"],
    ),
    gazelle_row(
        "gazelle-v0.2", "mlp", chat.MISTRAL, geometry.mistral, seed=1, shards=3,
        assumed=f"{NORM_NAMES} and which Mistral-7B it stands on (v0.1's fields are taken).",
        sources=[f"{GAZELLE}/2939d70/gazelle/modeling_gazelle.py", f"{GAZELLE}/2939d70/examples/infer.ipynb"],
    ),
    gazelle_row(
        "gazelle-hierarchal", "hierarchal", chat.MISTRAL, geometry.mistral, NARROW, seed=4,
        sources=[f"{GAZELLE}/041f0d9/gazelle/modeling_gazelle.py"],
        assumed="No checkpoint of this projector is public: its names and arithmetic are those of the published code; the encoder"
        " (wav2vec2-base, though the code takes this projector for w2v-BERT too), the decoder and the prompt are taken from v0.2.",
    ),
    ultravox_row(
        "ultravox-v0.3", 80, "openai/whisper-small", lambda: vocabularies.llama3(chat.LLAMA3), lambda v: geometry.llama3(**small(v)),
        chunks=False, config={"audio_token_index": 32000}, encoder=NARROW, seed=1, end=["<|end_of_text|>", "<|eot_id|>"],
        sources=[f"{ULTRAVOX}/v0.3/ultravox/model/ultravox_model.py", f"{ULTRAVOX}/v0.3/ultravox/model/ultravox_processing.py"],
        note="The published v0.3 stands on Llama-3.1-8B-Instruct by its card; this row takes Llama 3's decoder and template, so that the"
        " table has one without rope scaling.",
    ),
    ultravox_row(
        "ultravox-v0.4.1", 128, "openai/whisper-large-v3-turbo", lambda: vocabularies.llama3(chat.LLAMA31),
        lambda v: geometry.llama31("meta-llama/Llama-3.1-8B-Instruct", 8.0, 64, **small(v)),
        chunks=False, config={"audio_token_index": 32000}, seed=1, shards=2, end=["<|end_of_text|>", "<|eom_id|>", "<|eot_id|>"],
        sources=[f"{ULTRAVOX}/v0.4.1/ultravox/model/ultravox_model.py", f"{ULTRAVOX}/v0.4.1/ultravox/model/ultravox_processing.py"],
    ),
    ultravox_row(
        "ultravox-v0.5", 128, "openai/whisper-large-v3-turbo", lambda: vocabularies.llama3(chat.LLAMA31),
        lambda v: geometry.llama31("meta-llama/Llama-3.2-1B-Instruct", 32.0, 64, **small(v, head_dim=16, tie_word_embeddings=True)),
        chunks=False, config={"audio_latency_block_size": None, "audio_token_index": 32000, "projector_ln_mid": True}, seed=1,
        end=["<|end_of_text|>", "<|eom_id|>", "<|eot_id|>"],
        sources=[f"{ULTRAVOX}/v0.5/ultravox/model/ultravox_model.py", f"{ULTRAVOX}/v0.5/ultravox/model/ultravox_processing.py"],
    ),
    ultravox_row(
        "ultravox-v0.6", 128, "openai/whisper-large-v3-turbo", lambda: vocabularies.qwen3(chat.QWEN3),
        lambda v: geometry.qwen3(**small(v, head_dim=32)), chunks=True, clips=(16000, 40123, 496000),
        config={"audio_latency_block_size": 20, "llm_only_training": False, "projector_ln_mid": True}, seed=4, shards=2, attention_gain=3.0,
        end=["<|im_end|>", "<|endoftext|>"], settings={"enable_thinking": False},
        note="audio_latency_block_size is set to show the mask; no published checkpoint is known to set it. The block counts encoder frames"
        " (20 ms), and a query sees its own block and those before. A later chunk is padded to 3000 mel frames with zeros: its padding is"
        " masked as keys, but the last stacked row still takes in padded encoder frames.",
        sources=[f"{ULTRAVOX}/v0.6/ultravox/model/ultravox_model.py", f"{ULTRAVOX}/v0.6/ultravox/model/ultravox_processing.py"],
    ),
    Row(
        name="voxtral-mini",
        note="The published repository holds tekken.json and no tokenizer.json or chat template (mistral-common writes the prompt); here both"
        " are in the folder. The log-mel is one over the whole padded clip, chunked afterwards.", system="voxtral", vocabulary=lambda: vocabularies.tekken(chat.VOXTRAL),
        config=lambda v: geometry.voxtral(geometry.voxtral_audio(), geometry.voxtral_text(**small(v, head_dim=32))), model=Voxtral,
        wordings=VOXTRAL_WORDINGS, placeholder="[AUDIO]", whole_template=True, end=["</s>"], counts_from=VOXTRAL_COUNTS, seed=8, shards=2, clips=(16000, 496000),
        attention_gain=3.0,
        sources=[f"{TRANSFORMERS}/voxtral/modeling_voxtral.py", f"{TRANSFORMERS}/voxtral/processing_voxtral.py"],
    ),
]
