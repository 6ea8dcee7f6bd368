"""Stage `train_sound_head`: the classes of sound_head.py, from the sounds and from some speech.

`--validate` trains on most sources and judges by the others, in turn: how well sounds of sources that were never heard are
told, which is what to choose by. Without it all train sources are learnt, and the clips that the first set holds out judge.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from zlib import crc32

import torch
import torch.nn.functional as F

from . import precision, sound_head, sources, whisper_encoder
from .sound_examples import DRAWS, Example, PooledBlocks, examples
from .sound_head import CLASSES, SoundHead

EPOCHS, BATCH = 24, 64
FOLDS = 8


def fold_of(source: str) -> int:
    return crc32(source.encode()) % FOLDS


def labels_of(chosen: list[Example]) -> torch.Tensor:
    return torch.tensor([e.label for e in chosen])


def learn(draws: list[torch.Tensor], labels: torch.Tensor) -> tuple[SoundHead, torch.Tensor, torch.Tensor]:
    """A head, and the mean and deviation that its input is to be normalised with. `draws` are [clips, POOLED] each."""
    torch.manual_seed(0)
    together = torch.cat(draws)
    mean, deviation = together.mean(0), together.std(0) + 1e-3
    normal, label = (together - mean) / deviation, labels.repeat(len(draws))
    head = SoundHead()
    # Rare labels are drawn more often than there are clips of them, by the root of their share.
    weights = (torch.bincount(label).float() ** -0.5)[label]
    steps = EPOCHS * len(labels) // BATCH
    optimiser = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 1e-3, total_steps=steps, pct_start=0.1)
    for _ in range(steps):
        chosen = torch.multinomial(weights, BATCH, replacement=True)
        # Mixup (Zhang et al. 2018, arXiv:1710.09412)
        other, share = chosen[torch.randperm(BATCH)], float(torch.distributions.Beta(0.3, 0.3).sample())
        with precision.autocast():
            logits = head(share * normal[chosen] + (1 - share) * normal[other]).float()
        loss = share * F.cross_entropy(logits, label[chosen]) + (1 - share) * F.cross_entropy(logits, label[other])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
    return head.eval(), mean, deviation


@torch.inference_mode()
def chosen_by(head: SoundHead, x: torch.Tensor) -> torch.Tensor:
    """Pooled blocks [n, POOLED], normalised -> the likeliest class [n]."""
    return head(x).argmax(1)


def right(best: torch.Tensor, wanted: torch.Tensor) -> dict[str, float]:
    """The share that is right of each class, and of all named sounds."""
    table = {CLASSES[c] or "nameless": best[wanted == c] == c for c in wanted.unique().tolist()}
    table["sounds"] = best[wanted > 1] == wanted[wanted > 1]
    return {name: round(float(hits.float().mean()), 3) for name, hits in table.items() if len(hits)}


def validate(known: list[Example], kept: PooledBlocks) -> None:
    """Prints what the heads of all folds say of the sources that each of them has not heard, and what they mistake."""
    told: list[tuple[Example, int]] = []
    for fold in range(FOLDS):
        judged = [e for e in known if any(fold_of(source) == fold for source in e.sources)]
        learnt = [e for e in known if e not in set(judged)]
        head, mean, deviation = learn([kept.read(learnt, number) for number in range(DRAWS)], labels_of(learnt))
        told += zip(judged, chosen_by(head, (kept.read(judged, 0) - mean) / deviation).tolist())
        print(fold, json.dumps(right(torch.tensor([b for _, b in told]), labels_of([e for e, _ in told]))), flush=True)
    mistakes = Counter((CLASSES[e.label], CLASSES[best]) for e, best in told if e.label != best)
    print("\n".join(f"{n} {wanted or 'nameless'} -> {best or 'nameless'}" for (wanted, best), n in mistakes.most_common(24)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for sound-head.safetensors and the pooled blocks")
    parser.add_argument("--validate", action="store_true", help="leave sources out in turn, and write no head")
    args = parser.parse_args()
    torch.set_num_threads(1)
    chosen, kept = examples(args.plans, args.audio), PooledBlocks(args.out)
    kept.add(chosen, args.audio, whisper_encoder.load(sources.read_whisper(args.sources)).to(precision.FAST))
    known, judged = ([e for e in chosen if (e.split == "train") == is_train] for is_train in (True, False))
    if args.validate:
        validate(known, kept)
        return
    head, mean, deviation = learn([kept.read(known, number) for number in range(DRAWS)], labels_of(known))
    print(json.dumps(right(chosen_by(head, (kept.read(judged, 0) - mean) / deviation), labels_of(judged))))
    sound_head.export(head, mean, deviation, args.out)


if __name__ == "__main__":
    main()
