"""That no training text holds a held-out sentence, and that the sets are those that were frozen."""

import json
import random

import numpy as np

from earshot_training import heldout, heldout_sounds, plan, stories, texts
from earshot_training.split import hash_holds_out, held_out_sentences, is_held_out, sentences_of

SPOKEN = [*heldout.read_set("answers"), *heldout.read_set("words")]


def test_sentences_are_compared_without_case_and_punctuation() -> None:
    assert sentences_of("Don't go there! Is it 3.5 miles? Yes.") == ["dont go there", "is it 3 5 miles"]


def test_every_text_with_a_held_out_sentence_is_held_out() -> None:
    for row in SPOKEN:
        sentences = sentences_of(str(row["text"]))
        assert sentences, f"{row['id']} has no sentence to recognise it by"
        for sentence in sentences:
            assert is_held_out(f"Some words before it. {sentence.capitalize()}! And some after.")


def test_sentences_of_wordnet_are_held_out_by_their_hash_alone() -> None:
    wordnet = [str(row["text"]) for row in SPOKEN if row["kind"] == "wordnet"]
    assert len(wordnet) == 120 and all(hash_holds_out(text) for text in wordnet)


def test_drawn_training_texts_hold_no_held_out_sentence() -> None:
    generator, held_out = random.Random(1), held_out_sentences()
    for _ in range(2000):
        assert held_out.isdisjoint(sentences_of(texts.training_message(generator).text))
        assert held_out.isdisjoint(sentences_of(stories.training_story(generator).text))


def test_wordnet_gives_training_no_held_out_sentence(tmp_path) -> None:  # noqa: ANN001
    """A WordNet that consists of the held-out sentences and a few others: only the others are planned."""
    others = [f"A plain sentence with the number {word} in it." for word in "one two three four five six seven eight".split()]
    glosses = [text.rstrip(".") for text in [*(str(row["text"]) for row in SPOKEN if row["kind"] == "wordnet"), *others]]
    for part in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"data.{part}").write_text("".join(f'0 | a meaning that nobody else has, {part} {number}; "{gloss}"\n'
                                                       for number, gloss in enumerate(glosses)))
    planned = [text for pool in plan.wordnet.sentences(tmp_path) for text in pool if not is_held_out(text)]
    assert any("plain sentence" in text for text in planned)
    assert held_out_sentences().isdisjoint(sentence for text in planned for sentence in sentences_of(text))


def test_the_development_clips_are_not_the_evaluation() -> None:
    development = [json.loads(line)["text"] for line in plan.HELD_OUT.read_text().splitlines()]
    assert held_out_sentences().isdisjoint(sentence for text in development for sentence in sentences_of(text))


def test_the_frozen_sets_are_unchanged() -> None:
    heldout.check_hashes()
    assert set(json.loads(heldout.HASHES.read_text())) == {p.name for p in heldout.SETS.glob("*.jsonl")}


def test_computed_sounds_are_the_same_each_time_and_neither_clip_nor_hold_faults() -> None:
    for kind in heldout_sounds.MAKERS:
        samples = heldout_sounds.computed(kind, 0)
        assert np.array_equal(samples, heldout_sounds.computed(kind, 0))
        assert np.isfinite(samples).all() and np.abs(samples).max() <= 0.6


def test_noise_lies_ten_decibels_below_the_speech() -> None:
    speech = np.sin(np.arange(32_000) / 5)
    added = heldout.noisy(speech, 3) - speech
    loud = speech[np.abs(speech) > 0.02]
    assert abs(10 * np.log10((loud**2).mean() / (added**2).mean()) - 10) < 0.1
