"""What the projector's classes are, and how texts are spelled in them."""

import torch

from earshot_training.lexicon import Lexicon, Spelling, classes_for

from tokenizers_of import tokenizer_of

TOKENIZER = tokenizer_of("Ġbit", "tern", "ĠBit", "Ġheron", "Ġthe", "Ġsaw", "oo", "xx")
TEXTS = ["the heron saw the bittern", "Bittern the heron saw", "the Zoo the Zoo", "the zixx", "the zoooooo the zoooooo"]


def tokens(text: str) -> tuple[int, ...]:
    return tuple(TOKENIZER.encode(text).ids)


def test_words_that_the_language_model_takes_apart_are_classes_of_their_own() -> None:
    classes = classes_for(TEXTS, TOKENIZER)
    words = [c for c in classes if len(c) > 1]
    # A word that is there once, or has too many pieces, is none; one written both ways is one in lower case.
    assert words == sorted([tokens(" bittern"), tokens(" Zoo")])
    assert len(tokens(" bittern")) == 2
    assert classes[: -len(words)] == [(i,) for i in sorted({piece for text in TEXTS for piece in tokens(" " + text)})]


def test_texts_are_spelled_in_as_few_classes_as_can_be() -> None:
    classes = classes_for(TEXTS, TOKENIZER)
    spelling = Spelling(classes, TOKENIZER)

    def spelled(text: str) -> list[tuple[int, ...]]:
        return [classes[number] for number in spelling(text)]

    assert spelled("the bittern") == [tokens(" the"), tokens(" bittern")]
    assert spelled("Bittern saw") == [tokens(" bittern"), tokens(" saw")]
    assert spelled("Heron Zoo")[0] == tokens(" heron")
    assert spelled("the zixx") == [(i,) for i in tokens(" the zixx")]
    assert spelled("") == []
    counts = spelling.counts(TEXTS)
    assert counts[classes.index(tokens(" bittern"))] == 2 and sum(counts.values()) == sum(len(spelling(text)) for text in TEXTS)


def test_a_lexicon_gives_each_class_the_row_of_its_first_token() -> None:
    embedding = torch.randn(9, 576)
    assert torch.equal(Lexicon([(3,), (8, 1)], embedding).first, embedding[[3, 8]])
