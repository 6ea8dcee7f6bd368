"""Who speaks what, what is set apart, and how checkpoints are chosen."""

import json
import random
from collections import Counter
from dataclasses import replace

import torch
from tokenizers_of import tokenizer_of

from earshot_training import average, data, hours, plan, voices, word_lists
from earshot_training.split import is_held_out

CLIP = data.Clip("a", 0, 180_000, "clean", "A short text.", "kokoro", "af_sky+bm_fable", "train", "wordnet", [])


def test_the_frozen_clips_speak_held_out_texts_in_held_out_voices() -> None:
    rows = [json.loads(line) for line in plan.HELD_OUT.read_text().splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) == 204
    assert all(row["split"] == "held-out" for row in rows)
    assert all(is_held_out(row["text"]) for row in rows if row["kind"] == "wordnet")
    assert {row["voice"] for row in rows if row["engine"] == "kokoro"} == set(voices.HELD_OUT_KOKORO)


def test_a_blend_counts_half_for_each_voice() -> None:
    table = hours.by_voice([CLIP, replace(CLIP, engine="flite", voice="slt:190")])
    assert table == {"kokoro": {"af_sky": 0.5, "bm_fable": 0.5}, "flite": {"slt": 1.0}}


def test_development_and_held_out_texts_are_not_trained_on() -> None:
    clips = [replace(CLIP, id=str(i), text=f"Sentence number {i} of some.") for i in range(320)]
    chosen, trained = data.for_development(clips), data.for_training(clips)
    assert 3 <= len(chosen) <= 25 and len(chosen) + len(trained) == 320
    assert not {c.id for c in chosen} & {c.id for c in trained}
    assert data.for_training([replace(c, split="held-out") for c in clips]) == []
    lists = [replace(c, kind="words") for c in clips]
    assert data.for_development(lists) == [] and len(data.for_training(lists)) == 320


def test_lists_hold_every_word_as_often_as_it_is_needed() -> None:
    needs = {"heron": 3, "vicar": 1} | {f"w{i}": 2 for i in range(40)}
    lists = list(word_lists.lists(needs, random.Random(1)))
    held = Counter(word for text in lists for word in text.split() if word not in word_lists.BESIDE)
    assert held == needs
    assert len(lists) < 12 and any(word in word_lists.BESIDE for text in lists for word in text.split())


def test_rare_words_of_english_are_wanted(tmp_path) -> None:  # noqa: ANN001
    """WordNet knows heron, vicar, plunder and smew; the LM has pieces for the first three and for something that is no word."""
    for part in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"index.{part}").write_text("  1 licence\nheron n 1\nvicar n 1\nplunder v 1\nsmew n 1\n" if part == "noun" else "")
        (tmp_path / f"data.{part}").write_text("")
    (tmp_path / "data.verb").write_text('0 | "the quiet bittern hides"; "he heard the bittern"; "two smews of Zaxx"; "a zaxx"\n1 | a smew or pochard\n')
    tokenizer = tokenizer_of("Ġheron", "ĠHeron", "Ġvicar", "Ġplundered", "Ġxqz", "Ġthe")
    needs = word_lists.wanted(tmp_path, tokenizer, ["a vicar"] * 4)
    assert {word: needs.get(word) for word in ("heron", "Heron", "vicar", "plundered", "xqz", "bittern")} == {
        "heron": 10, "Heron": None, "vicar": 6, "plundered": 10, "xqz": None, "bittern": 3}
    assert {word: needs.get(word) for word in ("smews", "smew", "pochard", "zaxx")} == {"smews": 3, "smew": None, "pochard": None, "zaxx": None}
    assert needs["Brandon"] == needs["Hernandez"] == 3


def test_equal_candidates_share_a_rank() -> None:
    table = {"a": {"x": 0.1, "y": 0.3}, "b": {"x": 0.2, "y": 0.1}, "c": {"x": 0.2, "y": 0.2}}
    assert average.rank_sums(table) == {"a": 2.0, "b": 1.5, "c": 2.5}


def test_a_mean_of_places_lies_between_them_at_the_same_length() -> None:
    states = [({"places": torch.eye(2, 3)[[row]], "scale": torch.tensor([row * 2.0])}, {"position": torch.ones(2)}) for row in (0, 1)]
    weights, places = average.mean(states)
    assert torch.allclose(weights["places"], torch.tensor([[0.5, 0.5, 0]]).sqrt()) and weights["scale"] == 1
    assert torch.equal(places["position"], torch.ones(2))


def test_a_start_takes_the_places_that_it_lacks_from_another() -> None:
    def weights(rows: int, value: float) -> average.Weights:
        return {"places": torch.full((rows, 2), value), "prior": torch.full((rows,), value), "scale": torch.tensor([value])}, {}

    state, _ = average.aligned(weights(2, 1.0), [(5,), (7,)], weights(3, 2.0), [(5,), (6,), (7,)])
    assert state["places"][:, 0].tolist() == state["prior"].tolist() == [1.0, 2.0, 1.0] and state["scale"] == 1
