"""What is held out: decided from a hash of the text alone, so that no later change can move it."""

from hashlib import sha256


def is_held_out(text: str) -> bool:
    """True for one text in twenty."""
    return sha256(" ".join(text.lower().split()).encode()).digest()[0] % 20 == 0
