"""Writes `golden/systems/<row>/`: a seeded checkpoint folder as it is published, and what PyTorch computes with it in float32.

README.md in this folder says what every file and key holds.
"""

import argparse
import json
import re
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from . import chat, clips, published
from .models import Heard, System
from .rows import QUESTION, ROWS, Row
from .vocabularies import Vocabulary
from .weights import save, seed_weights

STEPS = 32
KEPT_ROWS = 64  # time steps of a long tensor's start and of its end
KEPT_SAMPLES = 4096  # the same for a raw wave


@dataclass
class Step:
    token: int
    runner_up: int
    margin: float


@torch.inference_mode()
def greedy(system: System, vectors: Tensor) -> tuple[list[Step], Tensor]:
    """32 greedy steps after [n, hidden], past any end token, and the logits of the first."""
    out = system.language_model(inputs_embeds=vectors[None], use_cache=True)
    first = out.logits[0, -1]
    steps = []
    for _ in range(STEPS):
        values, ids = out.logits[0, -1].topk(2)
        steps.append(Step(int(ids[0]), int(ids[1]), float(values[0] - values[1])))
        out = system.language_model(inputs_embeds=system.embed([steps[-1].token])[None], past_key_values=out.past_key_values, use_cache=True)
    return steps, first


def prompts(row: Row, vocabulary: Vocabulary) -> list[dict]:
    """Every wording with its text and the ids on both sides of the audio; `in_vocabulary` says whether the placeholder is a token."""
    token, config = vocabulary.tokenizer, vocabulary.config
    described = []
    for name, wording in row.wordings.items():
        content = wording.replace("{question}", QUESTION)
        text = content if row.whole_template else chat.rendered(
            config["chat_template"], [{"role": "user", "content": content}], config["bos_token"], config["eos_token"], **row.settings,
        )
        audio = vocabulary.id(row.placeholder)
        if audio is None:  # Ultravox splits the text at the placeholder before it makes ids
            before, after = (token.encode(part, add_special_tokens=False).ids for part in text.split(row.placeholder))
        else:
            ids = token.encode(text, add_special_tokens=False).ids
            place = ids.index(audio)
            before, after = ids[:place], ids[place + 1 :]
        described.append({
            "name": name, "wording": wording, "question": QUESTION if "{question}" in wording else None, "text": text,
            "before_ids": before, "after_ids": after,
        })
    return described


def tensors(name: str, heard: Heard, first: Tensor) -> tuple[dict[str, Tensor], dict]:
    """A clip's tensors, whole where they are short, else the start of each chunk and the end; and sums over time."""
    stored: dict[str, Tensor] = {f"{name}.first_logits": first}
    kept: dict[str, object] = {}
    wave = heard.features.dim() == 1
    timed = {"features": heard.features[:, None] if wave else heard.features.T, "frames": heard.frames.flatten(0, 1), "audio_tokens": heard.tokens}
    for key, rows in timed.items():
        edge = KEPT_SAMPLES if wave and key == "features" else KEPT_ROWS
        starts = range(0, len(rows), heard.frames.shape[1]) if key == "frames" else [0]
        spans = [[s, s + edge] for s in starts] + [[len(rows) - edge, len(rows)]] if len(rows) > 2 * edge else [[0, len(rows)]]
        stored[f"{name}.{key}"] = torch.cat([rows[start:end] for start, end in spans])
        stored[f"{name}.{key}_sum"] = rows.double().sum(0).float()
        kept[key] = {"rows": len(rows), "kept": spans}
    return {k: v.float().contiguous().clone() for k, v in stored.items()}, kept


def feature_extractor(system: System, row: Row) -> dict:
    if row.system == "gazelle":
        return {"do_normalize": True, "feature_extractor_type": "Wav2Vec2FeatureExtractor", "feature_size": 1, "padding_side": "right",
                "padding_value": 0.0, "return_attention_mask": False, "sampling_rate": 16000}
    return {"chunk_length": 30, "feature_extractor_type": "WhisperFeatureExtractor", "feature_size": system.extractor.feature_size,
            "hop_length": 160, "n_fft": 400, "n_samples": 480000, "nb_max_frames": 3000, "padding_side": "right", "padding_value": 0.0,
            "return_attention_mask": False, "sampling_rate": 16000}


def write(path: Path, content: object) -> None:
    """JSON with a list of plain values on one line."""
    text = json.dumps(content, indent=1, ensure_ascii=False)
    plain = re.sub(r"\[\n\s+([^\[\]{}]*?)\n\s+\]", lambda found: "[" + re.sub(r",\n\s+", ", ", found[1]) + "]", text)
    path.write_text(plain + "\n")


def checkpoint(row: Row, system: System, vocabulary: Vocabulary, config: dict, folder: Path) -> None:
    """The folder as its repository lays it out."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    begin = vocabulary.config["bos_token"]
    ends = [vocabulary.id(token) for token in row.end]
    ids = {**({"bos_token_id": vocabulary.id(begin)} if begin else {}), "eos_token_id": ends[0] if len(ends) == 1 else ends}
    write(folder / "config.json", config)
    write(folder / "generation_config.json", {"_from_model_config": True, **ids})
    write(folder / "preprocessor_config.json", feature_extractor(system, row))
    special = {k: vocabulary.config[k] for k in ("bos_token", "eos_token", "pad_token", "unk_token") if vocabulary.config.get(k)}
    write(folder / "special_tokens_map.json", special)
    write(folder / "tokenizer_config.json", vocabulary.config)
    vocabulary.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    stored = {name: tensor.to(row.dtype).contiguous().clone() for name, tensor in system.published().items()}
    if row.legacy_norm:
        old = {"parametrizations.weight.original0": "weight_g", "parametrizations.weight.original1": "weight_v"}
        for new, name in old.items():
            stored = {k.replace(new, name): v for k, v in stored.items()}
    save(stored, folder, row.shards)


@torch.inference_mode()
def make(row: Row, out: Path, seed: int) -> list[float]:
    """Writes a row's folder; the least margin of each clip."""
    vocabulary = row.vocabulary()
    config = row.config(vocabulary)
    system = row.model(config).eval()
    seed_weights(system, seed, row.dtype, row.attention_gain)
    folder = out / row.name
    checkpoint(row, system, vocabulary, config, folder / "checkpoint")
    wordings = prompts(row, vocabulary)
    stored: dict[str, Tensor] = {}
    heard_clips = []
    for samples in row.clips:
        heard = system.hear(clips.samples(samples))
        vectors = torch.cat([system.embed(wordings[0]["before_ids"]), heard.tokens, system.embed(wordings[0]["after_ids"])])
        steps, first = greedy(system, vectors)
        name = f"clip-{samples}"
        kept_tensors, kept = tensors(name, heard, first)
        stored |= kept_tensors
        heard_clips.append({
            "name": name, "samples": samples, "prompt": wordings[0]["name"], "features_shape": list(heard.features.shape),
            "frames_shape": list(heard.frames.shape), "audio_tokens": len(heard.tokens), "rows": kept,
            "answer_ids": [s.token for s in steps], "runner_up_ids": [s.runner_up for s in steps],
            "margins": [round(s.margin, 5) for s in steps], "least_margin": round(min(s.margin for s in steps), 5),
        })
    save_file(stored, folder / "golden.safetensors")
    counts = []
    for seconds in clips.COUNTED_SECONDS:
        samples = round(seconds * clips.RATE)
        counted = {k: v for k, v in asdict(system.count(samples)).items() if k == "tokens" or v is not None}
        counts.append({"seconds": seconds, "samples": samples, **counted})
    write(folder / "golden.json", {
        "row": row.name, "system": row.system, "sources": row.sources, "layout_assumed": row.assumed is not None, "assumed": row.assumed,
        "note": row.note,
        "seed": seed, "dtype": str(row.dtype).removeprefix("torch."), "arithmetic": "float32",
        "audio": {"sample_rate": clips.RATE, "formula": clips.FORMULA}, "placeholder": row.placeholder,
        "placeholder_id": vocabulary.id(row.placeholder), "end_ids": [vocabulary.id(t) for t in row.end], "settings": row.settings,
        "prompts": wordings, "counts_from": row.counts_from, "counts": counts, "clips": heard_clips,
    })
    size = sum(f.stat().st_size for f in (folder / "checkpoint").iterdir())
    print(f"{row.name}: seed {seed}, checkpoint {size:,} bytes, golden {(folder / 'golden.safetensors').stat().st_size:,} bytes")
    for clip in heard_clips:
        print(f"  {clip['name']}: {clip['audio_tokens']} audio tokens, {len(set(clip['answer_ids']))} distinct ids, least margin {clip['least_margin']}")
    return [clip["least_margin"] for clip in heard_clips]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("golden/systems"))
    parser.add_argument("--row", action="append", default=[], help="only these rows")
    args = parser.parse_args()
    torch.set_num_threads(1)
    for row in ROWS:
        if not args.row or row.name in args.row:
            make(row, args.out, row.seed)
    if not args.row:
        published.write_all(args.out / "published")


if __name__ == "__main__":
    main()
