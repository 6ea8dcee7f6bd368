"""Small tokenizers of the right kind: the published special tokens, normaliser, pre-tokeniser and decoder over a few learnt merges.

Pre-tokeniser patterns: Llama 3 https://github.com/meta-llama/llama3/blob/main/llama/tokenizer.py, Qwen3
https://github.com/huggingface/transformers/blob/main/src/transformers/models/qwen2/tokenization_qwen2.py, Tekken and its special tokens
https://github.com/mistralai/mistral-common/blob/main/src/mistral_common/tokens/tokenizers/tekken.py. LLaMA 2 and Mistral:
https://github.com/huggingface/transformers/blob/main/src/transformers/convert_slow_tokenizer.py (LlamaConverter).
"""

import json
from dataclasses import dataclass

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

TEXT = """What is said? Answer the question according to this passage. Transcribe the following audio, please.
Repeat the following text, without any explanation: the quick brown fox jumps over the lazy dog.
user assistant system Cutting Knowledge Date: December 2023 Today Date: 26 Jul 2024 lang:en think [INST] [/INST]
The speaker says that the train leaves at seven from the northern station, and that nobody should wait for her there.
Nothing else was said in the recording, but there was music, and then somebody answered the question about the weather."""

MERGES = 150
LLAMA3_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
QWEN_PATTERN = LLAMA3_PATTERN.replace(r"\p{N}{1,3}", r"\p{N}")
TEKKEN_PATTERN = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
    r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
    r"|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
LLAMA3_SPECIAL = [
    "<|begin_of_text|>", "<|end_of_text|>", "<|reserved_special_token_0|>", "<|reserved_special_token_1|>", "<|finetune_right_pad_id|>",
    "<|reserved_special_token_2|>", "<|start_header_id|>", "<|end_header_id|>", "<|eom_id|>", "<|eot_id|>", "<|python_tag|>",
]
QWEN_SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|object_ref_start|>", "<|object_ref_end|>"]
QWEN_PLAIN = ["<tool_call>", "</tool_call>", "<think>", "</think>"]
TEKKEN_NAMED = {
    0: "<unk>", 1: "<s>", 2: "</s>", 3: "[INST]", 4: "[/INST]", 5: "[AVAILABLE_TOOLS]", 6: "[/AVAILABLE_TOOLS]", 7: "[TOOL_RESULTS]",
    8: "[/TOOL_RESULTS]", 9: "[TOOL_CALLS]", 10: "[IMG]", 11: "<pad>", 12: "[IMG_BREAK]", 13: "[IMG_END]", 14: "[PREFIX]", 15: "[MIDDLE]",
    16: "[SUFFIX]", 17: "[SYSTEM_PROMPT]", 18: "[/SYSTEM_PROMPT]", 19: "[TOOL_CONTENT]", 24: "[AUDIO]", 25: "[BEGIN_AUDIO]", 34: "[TRANSCRIBE]",
}


@dataclass
class Vocabulary:
    tokenizer: Tokenizer
    config: dict

    @property
    def size(self) -> int:
        return self.tokenizer.get_vocab_size(with_added_tokens=True)

    def id(self, token: str) -> int:
        return self.tokenizer.token_to_id(token)


def learnt(text: str, split: pre_tokenizers.PreTokenizer, alphabet: list[str], merges: int) -> list[tuple[str, str]]:
    """The merges that byte-pair encoding learns from `text`, in order."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = split
    tokenizer.train_from_iterator([text], trainers.BpeTrainer(
        vocab_size=len(alphabet) + merges, initial_alphabet=alphabet, limit_alphabet=len(alphabet), show_progress=False,
    ))
    return [tuple(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]]


def byte_level(pattern: str, first: list[str], ignore_merges: bool) -> Tokenizer:
    """Byte-level BPE whose ids start with `first`, then the 256 bytes, then the learnt pieces."""
    split = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(pattern), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    pairs = learnt(TEXT, split, alphabet, MERGES)
    tokenizer = Tokenizer(models.BPE(vocab=numbered([*first, *alphabet, *map("".join, pairs)]), merges=pairs, ignore_merges=ignore_merges))
    tokenizer.pre_tokenizer = split
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def numbered(pieces: list[str]) -> dict[str, int]:
    """Ids in order; a piece that two merges make keeps its first."""
    return {piece: index for index, piece in enumerate(dict.fromkeys(pieces))}


def added(tokens: list[str], special: bool = True) -> list[AddedToken]:
    return [AddedToken(token, normalized=False, special=special) for token in tokens]


def llama3(template: str) -> Vocabulary:
    tokenizer = byte_level(LLAMA3_PATTERN, [], ignore_merges=True)
    tokenizer.add_special_tokens(added(LLAMA3_SPECIAL))
    begin = "<|begin_of_text|>"
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single=f"{begin} $A", pair=f"{begin} $A {begin} $B", special_tokens=[(begin, tokenizer.token_to_id(begin))]),
    ])
    return Vocabulary(tokenizer, {
        "bos_token": begin, "eos_token": "<|eot_id|>", "chat_template": template, "clean_up_tokenization_spaces": True,
        "model_input_names": ["input_ids", "attention_mask"], "tokenizer_class": "PreTrainedTokenizerFast",
    })


def qwen3(template: str) -> Vocabulary:
    tokenizer = byte_level(QWEN_PATTERN, [], ignore_merges=False)
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.add_special_tokens(added(QWEN_SPECIAL))
    tokenizer.add_tokens(added(QWEN_PLAIN, special=False))
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    return Vocabulary(tokenizer, {
        "add_bos_token": False, "add_prefix_space": False, "bos_token": None, "eos_token": "<|im_end|>", "pad_token": "<|endoftext|>",
        "chat_template": template, "clean_up_tokenization_spaces": False, "split_special_tokens": False, "tokenizer_class": "Qwen2Tokenizer",
        "unk_token": None,
    })


def tekken(template: str) -> Vocabulary:
    """The control tokens come first, as in tekken.json (1000 of them there, 40 here)."""
    control = [TEKKEN_NAMED.get(i, f"<SPECIAL_{i}>") for i in range(40)]
    tokenizer = byte_level(TEKKEN_PATTERN, control, ignore_merges=True)
    tokenizer.add_special_tokens(added(control))
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)]),
    ])
    return Vocabulary(tokenizer, {
        "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>", "chat_template": template,
        "clean_up_tokenization_spaces": False, "tokenizer_class": "PreTrainedTokenizerFast",
    })


def sentence_piece(template: str) -> Vocabulary:
    """LLaMA 2's and Mistral's: "▁" for spaces, 256 byte pieces behind the three control tokens, `<|audio|>` added last."""
    marked = "▁" + TEXT.replace("\n", " ").replace(" ", "▁")
    characters = sorted(set(marked))
    pairs = learnt(marked, pre_tokenizers.Split("▁", "merged_with_next"), characters, MERGES)
    control = ["<unk>", "<s>", "</s>"]
    pieces = [*control, *(f"<0x{byte:02X}>" for byte in range(256)), *map("".join, pairs), *characters]
    tokenizer = Tokenizer(models.BPE(vocab=numbered(pieces), merges=pairs, unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0),
    ])
    tokenizer.add_special_tokens(added([*control, "<|audio|>"]))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)])
    return Vocabulary(tokenizer, {
        "add_bos_token": True, "add_eos_token": False, "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "legacy": True,
        "additional_special_tokens": ["<|audio|>"], "chat_template": template, "clean_up_tokenization_spaces": False,
        "model_max_length": 2048, "tokenizer_class": "LlamaTokenizer", "use_default_system_prompt": False,
    })
