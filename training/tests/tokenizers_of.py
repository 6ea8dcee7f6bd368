"""A tokenizer small enough to see through."""

from tokenizers import Tokenizer, decoders, models, pre_tokenizers


def tokenizer_of(*pieces: str) -> Tokenizer:
    """Byte-level BPE that has these pieces ("Ġ" for a space before the word), their beginnings and all single bytes."""
    every = [*pieces, *sorted(pre_tokenizers.ByteLevel.alphabet())]
    merges = [(piece[:i], piece[i]) for piece in every for i in range(1, len(piece))]
    vocabulary = {piece: i for i, piece in enumerate(dict.fromkeys([*every, *(a + b for a, b in merges)]))}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=list(dict.fromkeys(merges))))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)  # type: ignore[assignment]
    tokenizer.decoder = decoders.ByteLevel()  # type: ignore[assignment]
    return tokenizer
