"""Rare words, spoken one after another: the LM's pieces that sentences hold too seldom to be learnt from them.

A list is no sentence: words drawn at random, now and then one of the small words that stand beside words in speech.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer

from . import wordnet
from .lexicon import piece_counts
from .split import is_held_out

LEAST_OCCURRENCES = 10
"""Of a word that the LM has a piece for, in sentences and lists together."""
LEAST_OF_SEVERAL_PIECES = 3
"""Of a name, or a lower-case word that WordNet's texts hold twice or one of its example sentences does, that the LM takes
apart."""
NAMES = {"female.first": 500, "male.first": 500, "all.last": 1_000}
"""How many of the most frequent (United States census of 1990, from the package `names`) are wanted."""
WORDS_A_LIST = (8, 14)
BESIDE = ("the", "a", "of", "and", "to", "in", "is", "for", "with", "on", "was", "that", "not", "or")
BESIDE_SHARE = 0.3
_PIECE = re.compile(r"Ġ([A-Za-z]{3,})")
_INFLECTIONS = (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
                ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("er", ""),
                ("er", "e"), ("est", ""), ("est", "e"))
"""Endings and what stands in their place in the base form: WordNet's rules of detachment, morphy(7)."""


def _written(sentences: list[str]) -> Counter[str]:
    return Counter(word for s in sentences for word in re.findall(r"[A-Za-z]+", s))


def _is_english(word: str, lemmas: set[str], written: Counter[str]) -> bool:
    word = word.lower()
    bases = [word] + [word[: -len(ending)] + base for ending, base in _INFLECTIONS if word.endswith(ending)]
    return written[word] > 1 or any(len(base) > 2 and base in lemmas for base in bases)


def frequent_names() -> set[str]:
    """As they are written: with a capital."""
    lines = [line for name, count in NAMES.items() for line in (files("names") / f"dist.{name}").read_text().splitlines()[:count]]
    return {line.split()[0].capitalize() for line in lines}


def wanted(folder: Path, tokenizer: Tokenizer, texts: list[str]) -> dict[str, int]:
    """Words and how often lists should hold them, beside these texts. Names are written with a capital, other words
    without; what sounds alike but for that is not wanted twice."""
    examples, definitions = (_written([s for s in pool if not is_held_out(s)]) for pool in wordnet.sentences(folder))
    written = examples + definitions
    lower = Counter[str]()
    for word, count in written.items():
        lower[word.lower()] += count
    lemmas = wordnet.lemmas(folder)
    names = frequent_names()
    own = sorted(match[1] for piece in tokenizer.get_vocab() if (match := _PIECE.fullmatch(piece)))
    uncapitalised = {word for word in own if word.islower()}
    own = [word for word in own if (word.islower() or word.lower() not in uncapitalised) and (word in names or _is_english(word, lemmas, lower))]
    pieces = piece_counts(texts, tokenizer)
    needs = {word: LEAST_OCCURRENCES - pieces[tokenizer.token_to_id("Ġ" + word)] for word in own}
    told = {word for word, count in written.items() if count > 1 or (word in examples and _is_english(word, lemmas, lower))}
    for word in sorted(names | {word for word in told if len(word) > 2 and word.islower()}):
        if len(tokenizer.encode(" " + word).ids) > 1:
            needs[word] = LEAST_OF_SEVERAL_PIECES
    return {word: count for word, count in needs.items() if count > 0}


def lists(needs: dict[str, int], generator: random.Random) -> Iterator[str]:
    """Lists that hold every word as often as it is needed: all words once before any is there a second time."""
    for turn in range(max(needs.values(), default=0)):
        words = sorted(word for word, count in needs.items() if count > turn)
        generator.shuffle(words)
        while words:
            chosen = [words.pop() for _ in range(min(generator.randint(*WORDS_A_LIST), len(words)))]
            spoken = [one for word in chosen for one in (*([generator.choice(BESIDE)] if generator.random() < BESIDE_SHARE else []), word)]
            yield " ".join(spoken)
