"""Stage `train_sound_head`: the classes of sound_head.py, from the cached frames of sounds and of some speech. Minutes."""

import argparse
import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

from . import sound_head
from .data import Clip, Frames, for_training, load_clips
from .sound_head import CLASSES, SoundHead, pooled

SPEECH_CLIPS = 1_500
SHORTEST_SECONDS = 1.0
"""Of the pieces that longer clips are cut to, in half of the draws: a window may hold little."""
EPOCHS, BATCH = 60, 64


def class_of(clip: Clip) -> int:
    return CLASSES.index(clip.text.strip("[]") if clip.kind == "sound" else "speech")


def piece(frames: torch.Tensor, r: random.Random) -> torch.Tensor:
    """All of a clip's frames or, half of the time, a part of at least a second."""
    shortest = int(SHORTEST_SECONDS * 50)
    if len(frames) <= shortest or r.random() < 0.5:
        return frames
    length = r.randint(shortest, len(frames))
    start = r.randint(0, len(frames) - length)
    return frames[start : start + length]


@torch.inference_mode()
def right(head: SoundHead, x: torch.Tensor, y: torch.Tensor) -> dict[str, float]:
    """Shares that are right: of the named sounds, of the nameless, of speech."""
    best = head(x).argmax(1)
    groups = {"labelled": y > 1, "nameless": y == 0, "speech": y == 1}
    return {name: round(float((best[chosen] == y[chosen]).float().mean()), 3) for name, chosen in groups.items() if chosen.any()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for sound-head.safetensors")
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    r, frames = random.Random(0), Frames(args.features)
    clips = load_clips(args.features, args.plans)
    known = for_training(clips)
    speech = [c for c in known if c.kind != "sound"]
    learnt = [c for c in known if c.kind == "sound"] + r.sample(speech, min(SPEECH_CLIPS, len(speech)))
    judged = [c for c in clips if c.split == "held-out"]
    y, judged_y = (torch.tensor([class_of(c) for c in chosen]) for chosen in (learnt, judged))
    # Four pieces of every clip
    draws = [torch.stack([pooled(piece(frames.read(c), r)) for c in learnt]) for _ in range(4)]
    judged_x = torch.stack([pooled(frames.read(c)) for c in judged])
    mean, deviation = draws[0].mean(0), draws[0].std(0) + 1e-4
    draws, judged_x = [(x - mean) / deviation for x in draws], (judged_x - mean) / deviation

    head = SoundHead()
    steps = EPOCHS * (len(learnt) // BATCH + 1)
    optimiser = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for epoch in range(EPOCHS):
        head.train()
        for chosen in torch.randperm(len(learnt)).split(BATCH):
            x = draws[epoch % len(draws)][chosen]
            # Mixup (Zhang et al. 2018, arXiv:1710.09412)
            other, share = torch.randperm(len(chosen)), float(torch.distributions.Beta(0.3, 0.3).sample())
            logits = head(share * x + (1 - share) * x[other])
            loss = share * F.cross_entropy(logits, y[chosen]) + (1 - share) * F.cross_entropy(logits, y[chosen][other])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
        if epoch % 10 == 9:
            print(epoch + 1, round(float(loss.detach()), 3), json.dumps(right(head.eval(), judged_x, judged_y)), flush=True)
    sound_head.export(head, mean, deviation, args.out)


if __name__ == "__main__":
    main()
