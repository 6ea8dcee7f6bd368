"""What is held out, so that no training text holds it.

A text is held out by a hash of itself alone, which no later change can move, or because one of its sentences stands
in the sets of `heldout/`, which the evaluation is made of.
"""

import json
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

SETS = Path(__file__).parent.parent / "heldout"
LEAST_WORDS = 3
"""Shorter sentences ("Thank you.") belong to nobody."""


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, lower-case and without punctuation; those of fewer than three words are left out."""
    parts = (re.sub(r"[^a-z0-9]+", " ", part.lower().replace("'", "")).strip() for part in re.split(r"[.?!]+(?=\s|$)", text))
    return [part for part in parts if len(part.split()) >= LEAST_WORDS]


@cache
def held_out_sentences() -> frozenset[str]:
    """Every sentence of the sets that have a text."""
    return frozenset(sentence for path in sorted(SETS.glob("*.jsonl")) for line in path.read_text().splitlines()
                     for sentence in sentences_of(json.loads(line).get("text", "")))


def hash_holds_out(text: str) -> bool:
    """True for one text in twenty."""
    return sha256(" ".join(text.lower().split()).encode()).digest()[0] % 20 == 0


def is_held_out(text: str) -> bool:
    """True for one text in twenty, and for every text that shares a sentence with the held-out sets."""
    return hash_holds_out(text) or not held_out_sentences().isdisjoint(sentences_of(text))
