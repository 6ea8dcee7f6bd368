"""The published configurations' fields, at a small geometry or whole.

Encoders: https://huggingface.co/openai/whisper-small and whisper-large-v3-turbo, https://huggingface.co/facebook/wav2vec2-base-960h.
Decoders: the config.json of meta-llama/Llama-2-7b-chat-hf, mistralai/Mistral-7B-v0.1, meta-llama/Meta-Llama-3-8B-Instruct,
meta-llama/Llama-3.1-8B-Instruct, meta-llama/Llama-3.2-1B-Instruct, Qwen/Qwen3-32B; Voxtral's from
https://github.com/huggingface/transformers/blob/main/src/transformers/models/voxtral/configuration_voxtral.py.
"""

Fields = dict[str, object]

SMALL_DECODER: Fields = {
    "hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2, "intermediate_size": 128,
}
SMALL_PROJECTOR = 128


def whisper(mels: int, name: str, width: int = 64, layers: int = 2, heads: int = 4, ffn: int = 128) -> Fields:
    return {
        "_name_or_path": name, "model_type": "whisper", "activation_function": "gelu", "d_model": width, "encoder_layers": layers,
        "encoder_attention_heads": heads, "encoder_ffn_dim": ffn, "num_mel_bins": mels, "max_source_positions": 1500,
        "scale_embedding": False, "vocab_size": 51865 if mels == 80 else 51866,
    }


def wav2vec2(width: int = 64, layers: int = 2, heads: int = 4, ffn: int = 128, conv: int = 32) -> Fields:
    return {
        "_name_or_path": "facebook/wav2vec2-base-960h", "model_type": "wav2vec2", "hidden_size": width, "num_hidden_layers": layers,
        "num_attention_heads": heads, "intermediate_size": ffn, "hidden_act": "gelu", "layer_norm_eps": 1e-5, "conv_dim": [conv] * 7,
        "conv_kernel": [10, 3, 3, 3, 3, 2, 2], "conv_stride": [5, 2, 2, 2, 2, 2, 2], "conv_bias": False, "feat_extract_norm": "group",
        "feat_extract_activation": "gelu", "do_stable_layer_norm": False, "num_feat_extract_layers": 7, "num_conv_pos_embeddings": 128,
        "num_conv_pos_embedding_groups": 16, "vocab_size": 32,
    }


def llama2(**size: object) -> Fields:
    return {
        "_name_or_path": "meta-llama/Llama-2-7b-chat-hf", "model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_act": "silu",
        "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "rope_scaling": None, "max_position_embeddings": 4096, "attention_bias": False,
        "tie_word_embeddings": False, "bos_token_id": 1, "eos_token_id": 2, **size,
    }


def mistral(**size: object) -> Fields:
    return {
        "_name_or_path": "mistralai/Mistral-7B-v0.1", "model_type": "mistral", "architectures": ["MistralForCausalLM"], "hidden_act": "silu",
        "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "sliding_window": 4096, "max_position_embeddings": 32768,
        "tie_word_embeddings": False, "bos_token_id": 1, "eos_token_id": 2, **size,
    }


def llama3(name: str = "meta-llama/Meta-Llama-3-8B-Instruct", **size: object) -> Fields:
    return {
        "_name_or_path": name, "model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_act": "silu", "rms_norm_eps": 1e-5,
        "rope_theta": 500000.0, "rope_scaling": None, "max_position_embeddings": 8192, "attention_bias": False, "mlp_bias": False,
        "tie_word_embeddings": False, **size,
    }


def llama31(name: str, factor: float, original: int = 8192, **size: object) -> Fields:
    """`original` is 8192 as published; a small decoder takes 64, so that the scaling shows within a short prompt."""
    scaling = {"factor": factor, "high_freq_factor": 4.0, "low_freq_factor": 1.0, "original_max_position_embeddings": original,
               "rope_type": "llama3"}
    return llama3(name, **{"max_position_embeddings": 131072, "rope_scaling": scaling, **size})


def qwen3(**size: object) -> Fields:
    return {
        "_name_or_path": "Qwen/Qwen3-32B", "model_type": "qwen3", "architectures": ["Qwen3ForCausalLM"], "hidden_act": "silu",
        "rms_norm_eps": 1e-6, "rope_theta": 1000000.0, "rope_scaling": None, "max_position_embeddings": 40960, "attention_bias": False,
        "sliding_window": None, "use_sliding_window": False, "tie_word_embeddings": False, **size,
    }


def voxtral_text(**size: object) -> Fields:
    return {
        "model_type": "llama", "hidden_act": "silu", "rms_norm_eps": 1e-5, "rope_theta": 100000000.0, "rope_scaling": None,
        "max_position_embeddings": 131072, "attention_bias": False, "mlp_bias": False, "tie_word_embeddings": False, **size,
    }


def voxtral_audio(width: int = 64, layers: int = 2, heads: int = 4) -> Fields:
    """The projector stacks 4 frames by viewing them as rows of `intermediate_size`, which is therefore 4 widths."""
    return {
        "model_type": "voxtral_encoder", "activation_function": "gelu", "hidden_size": width, "intermediate_size": 4 * width,
        "num_hidden_layers": layers, "num_attention_heads": heads, "num_mel_bins": 128, "max_source_positions": 1500,
        "scale_embedding": False, "vocab_size": 51866,
    }


def gazelle(audio: Fields, text: Fields, hidden: int, audio_token: int, **fields: object) -> Fields:
    """GazelleConfig: https://github.com/tincans-ai/gazelle/blob/main/gazelle/modeling_gazelle.py."""
    return {
        "architectures": ["GazelleForConditionalGeneration"], "model_type": "gazelle", "audio_config": audio, "text_config": text,
        "audio_model_id": None, "text_model_id": None, "audio_token_index": audio_token, "hidden_size": hidden, "ignore_index": -100,
        "stack_factor": 8, "torch_dtype": "bfloat16", "vocab_size": text["vocab_size"], **fields,
    }


def ultravox(audio: Fields, text: Fields, hidden: int, **fields: object) -> Fields:
    """UltravoxConfig: https://github.com/fixie-ai/ultravox/blob/main/ultravox/model/ultravox_config.py."""
    return {
        "architectures": ["UltravoxModel"], "model_type": "ultravox", "audio_config": audio, "text_config": text, "audio_model_id": None,
        "text_model_id": None, "hidden_size": hidden, "ignore_index": -100, "norm_init": 0.4, "projector_act": "swiglu", "stack_factor": 8,
        "torch_dtype": "bfloat16", "vocab_size": text["vocab_size"], **fields,
    }


def voxtral(audio: Fields, text: Fields, **fields: object) -> Fields:
    return {
        "architectures": ["VoxtralForConditionalGeneration"], "model_type": "voxtral", "audio_config": audio, "text_config": text,
        "audio_token_id": 24, "hidden_size": text["hidden_size"], "projector_hidden_act": "gelu", "torch_dtype": "bfloat16",
        "vocab_size": text["vocab_size"], **fields,
    }
