"""Stage `plan`: which text is spoken by which voice, as JSON lines for `synthesis`."""

import argparse
import json
import random
from dataclasses import asdict
from pathlib import Path

from . import texts, voices, wordnet
from .split import is_held_out

WORDNET_CLIPS = {"kokoro": 700, "piper": 500, "flite": 5000, "espeak": 1500}
EVERYDAY_CLIPS = {"kokoro": 420, "piper": 420, "flite": 1800, "espeak": 600}
HELD_OUT_WORDNET = {"kokoro": 48, "piper": 30, "flite": 30}
HELD_OUT_EVERYDAY = {"kokoro": 64, "piper": 16, "flite": 16}


def _voice(engine: str, held_out: bool, index: int, pool: list[str], generator: random.Random) -> tuple[str, float]:
    if engine == "kokoro" and held_out:
        return voices.HELD_OUT_KOKORO[index % 4], 1.0
    return voices.draw(engine, pool, generator)


def wordnet_clips(folder: Path, pool: list[str], seed: int = 5) -> list[dict[str, object]]:
    """One to three sentences a clip, no sentence twice; the held-out clips have one."""
    generator = random.Random(seed)
    examples, definitions = wordnet.sentences(folder)
    train = [s for s in examples if not is_held_out(s)]
    held = [s for s in examples if is_held_out(s)]
    meanings = [s for s in definitions if not is_held_out(s)]
    for sentences in (train, held, meanings):
        generator.shuffle(sentences)

    def row(name: str, text: str, engine: str, voice: str, speed: float, split: str) -> dict[str, object]:
        return {"id": name, "text": text, "engine": engine, "voice": voice, "speed": speed, "split": split, "kind": "wordnet"}

    spoken, source = [], iter(train + meanings)
    for engine, count in WORDNET_CLIPS.items():
        for i in range(count):
            several = generator.choice([1, 2, 2, 3] if engine == "kokoro" else [1, 1, 2, 2, 3])
            text = " ".join(next(source) for _ in range(several))
            spoken.append(row(f"wn-{engine}-{i:05d}", text, engine, *voices.draw(engine, pool, generator), "train"))
    unseen = []
    for first, (engine, count) in zip((0, 100, 200), HELD_OUT_WORDNET.items()):
        for i in range(count):
            voice, speed = (voices.HELD_OUT_KOKORO[i % 4], 1.0) if engine == "kokoro" else ("joe", 1.0) if engine == "piper" else (
                voices.draw(engine, pool, generator))
            unseen.append(row(f"wnh-{engine}-{i:03d}", held[first + i], engine, voice, speed, "held-out"))
    return unseen + spoken


def everyday_clips(pool: list[str], seed: int = 7) -> list[dict[str, object]]:
    generator = random.Random(seed)
    rows: list[dict[str, object]] = []
    for prefix, wanted, split in (("evh", HELD_OUT_EVERYDAY, "held-out"), ("ev", EVERYDAY_CLIPS, "train")):
        for engine, count in wanted.items():
            for i in range(count):
                unseen_kind = split == "held-out" and i % 2 == 0
                message = texts.messages(generator, unseen_kind)
                while not unseen_kind and is_held_out(message.text) != (split == "held-out"):
                    message = texts.messages(generator, False)
                voice, speed = _voice(engine, split == "held-out", i, pool, generator)
                rows.append({"id": f"{prefix}-{engine}-{i:05d}", "text": message.text, "engine": engine, "voice": voice,
                             "speed": speed, "split": split, "kind": message.kind,
                             "questions": [asdict(q) for q in message.questions]})
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with WordNet's data.* files")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    pool = voices.kokoro_voices(args.sources / "package/voices")
    for name, rows in (("wordnet", wordnet_clips(args.wordnet, pool)), ("everyday", everyday_clips(pool))):
        (args.out / f"plan-{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        print(name, len(rows))


if __name__ == "__main__":
    main()
