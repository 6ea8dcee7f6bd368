"""Who speaks what, what is set apart, and how checkpoints are chosen."""

import json
from dataclasses import replace

from earshot_training import average, data, hours, plan, voices
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


def test_equal_candidates_share_a_rank() -> None:
    table = {"a": {"x": 0.1, "y": 0.3}, "b": {"x": 0.2, "y": 0.1}, "c": {"x": 0.2, "y": 0.2}}
    assert average.rank_sums(table) == {"a": 2.0, "b": 1.5, "c": 2.5}
