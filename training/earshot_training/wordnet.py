"""WordNet's example sentences, definitions and nouns, read from its `data.*` files."""

import re
from collections.abc import Iterator
from pathlib import Path

LEXICOGRAPHER = {
    5: "animal", 6: "artifact", 13: "food", 15: "location", 18: "person", 20: "plant", 27: "substance",
}
PARTS = ("noun", "verb", "adj", "adv")
_PLAIN = re.compile(r"[A-Za-z ,.;:'?!-]+")
_SIMPLE_WORD = re.compile(r"[a-z]{3,11}")


def _lines(folder: Path) -> Iterator[tuple[str, str]]:
    for part in PARTS:
        with open(folder / f"data.{part}", encoding="latin-1") as file:
            for line in file:
                if not line.startswith("  "):
                    synset, _, gloss = line.partition(" | ")
                    yield synset, gloss.strip()


def _as_sentence(text: str) -> str | None:
    """The text as a spoken sentence, or None where it isn't plain English words."""
    text = " ".join(text.split()).strip(" ;:,-")
    if not 3 <= len(text.split()) <= 26 or not _PLAIN.fullmatch(text):
        return None
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?!" else text + "."


def sentences(folder: Path) -> tuple[list[str], list[str]]:
    """All plain (example sentences, definitions)."""
    examples, definitions = [], []
    for _, gloss in _lines(folder):
        quoted = re.findall(r'"([^"]+)"', gloss)
        examples += [s for q in quoted if (s := _as_sentence(q.split(" - ")[0])) is not None]
        meaning = re.sub(r"\([^)]*\)", "", gloss.split('; "')[0])
        if (sentence := _as_sentence(meaning)) is not None and len(sentence.split()) >= 4:
            definitions.append(sentence)
    return list(dict.fromkeys(examples)), list(dict.fromkeys(definitions))


def lemmas(folder: Path) -> set[str]:
    """All single words that WordNet has an entry for, in lower case."""
    return {word for part in PARTS for line in (folder / f"index.{part}").read_text("latin-1").splitlines()
            if (word := line.partition(" ")[0]).isalpha()}


def nouns(folder: Path) -> dict[str, list[str]]:
    """Common single-word nouns of each lexicographer class, those with frequent senses first."""
    counts: dict[str, int] = {}
    with open(folder / "cntlist.rev", encoding="latin-1") as file:
        for line in file:
            key, _, count = line.split()
            word, _, rest = key.partition("%")
            if rest.startswith("1:"):
                kind = LEXICOGRAPHER.get(int(rest.split(":")[1]))
                if kind and _SIMPLE_WORD.fullmatch(word):
                    counts[f"{kind}:{word}"] = counts.get(f"{kind}:{word}", 0) + int(count)
    result: dict[str, list[str]] = {kind: [] for kind in LEXICOGRAPHER.values()}
    for key in sorted(counts, key=lambda k: -counts[k]):
        kind, word = key.split(":")
        result[kind].append(word)
    return result
