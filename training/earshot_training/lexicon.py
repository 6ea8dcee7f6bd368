"""What the projector tells apart: the LM's word pieces and, each of them whole, words that the LM takes apart.

How the LM cuts a rare word ("weatherstripped" -> " weather", "str", "ipped") follows spelling and no sound; as one class
it has a place by its phonemes like any other.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

import torch
from tokenizers import Encoding, Tokenizer

Class = tuple[int, ...]
"""The LM's tokens of a class: one for a piece, more for a word."""
MOST_TOKENS = 3
LEAST_OCCURRENCES = 2
"""In what is trained on, of a class that is worth its place."""


def in_words(encoding: Encoding) -> list[Class]:
    """The tokens word by word."""
    return [tuple(encoding.ids[i] for i in word) for _, word in groupby(range(len(encoding.ids)), encoding.word_ids.__getitem__)]


def _encoded(texts: Iterable[str], tokenizer: Tokenizer) -> list[Encoding]:
    """Each of the texts begins with a word."""
    return tokenizer.encode_batch([" " + text for text in texts])


def piece_counts(texts: Iterable[str], tokenizer: Tokenizer) -> Counter[int]:
    """How often each of the LM's pieces stands in these texts."""
    return Counter(piece for encoding in _encoded(texts, tokenizer) for piece in encoding.ids)


def _counts(texts: Iterable[str], tokenizer: Tokenizer) -> Counter[Class]:
    """How often each word stands in these texts."""
    return Counter(word for encoding in _encoded(texts, tokenizer) for word in in_words(encoding))


def _in_lower_case(word: Class, tokenizer: Tokenizer) -> Class:
    """The same word as it is written within a sentence: " Moved" -> " moved"."""
    text = tokenizer.decode(list(word))
    return tuple(tokenizer.encode(text.lower()).ids) if text.strip().istitle() else word


def classes_for(texts: Iterable[str], tokenizer: Tokenizer) -> list[Class]:
    """All pieces of these texts, and after them the words of two or three pieces that the texts hold more than once. A
    word that is also written in lower case is there in lower case."""
    counts = _counts(texts, tokenizer)
    pieces = {(piece,) for word in counts for piece in word}
    words = Counter[Class]()
    for word, count in counts.items():
        lower = _in_lower_case(word, tokenizer)
        form = lower if lower in counts else word
        if 1 < len(form) <= MOST_TOKENS and tokenizer.decode(list(form)).removeprefix(" ").isalpha():
            words[form] += count
    return in_order(pieces | {word for word, count in words.items() if count >= LEAST_OCCURRENCES})


def in_order(classes: Iterable[Class]) -> list[Class]:
    """Pieces before words."""
    return sorted(classes, key=lambda c: (len(c) > 1, c))


class Spelling:
    """Texts in classes, by their numbers. A word is one class if it can be, in lower case rather than in pieces."""

    def __init__(self, classes: list[Class], tokenizer: Tokenizer) -> None:
        self.numbers, self.tokenizer = {c: number for number, c in enumerate(classes)}, tokenizer
        self.known: dict[Class, list[int]] = {}

    def whole(self, word: Class) -> int | None:
        """The class of a word's tokens, or None where it has no class of its own."""
        forms = [word, _in_lower_case(word, self.tokenizer)]
        return next((self.numbers[form] for form in forms if form in self.numbers), None)

    def _spelled(self, word: Class) -> list[int]:
        if word not in self.known:
            whole = self.whole(word)
            self.known[word] = [self.numbers[(piece,)] for piece in word] if whole is None else [whole]
        return self.known[word]

    def __call__(self, text: str) -> list[int]:
        return [number for word in in_words(self.tokenizer.encode(" " + text)) for number in self._spelled(word)] if text else []

    def counts(self, texts: Iterable[str]) -> Counter[int]:
        """How often each class stands in these texts."""
        result = Counter[int]()
        for word, count in _counts(texts, self.tokenizer).items():
            for number in self._spelled(word):
                result[number] += count
        return result


class Lexicon:
    """Classes, and what the LM is given for each: the rows of its embedding."""

    def __init__(self, classes: list[Class], embedding: torch.Tensor) -> None:
        self.classes, self.embedding = classes, embedding
        self.first = embedding[torch.tensor([c[0] for c in classes])]
