"""The sound head: pooling, export, draws, and what is kept of them."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from earshot_training import precision, sound_examples, sound_head, train_sound_head
from earshot_training.log_mel import RATE, log_mel
from earshot_training.sound_draws import LONGEST_SECONDS, draw
from earshot_training.sound_examples import DRAWS, PooledBlocks, examples
from earshot_training.synthesis import write_wav
from earshot_training.whisper_encoder import LAYERS, WIDTH, WhisperEncoder


def row(name: str, text: str, engine: str, split: str = "train", source: str = "package") -> dict[str, object]:
    return {"id": name, "text": text, "engine": engine, "split": split, "source": source, "kind": "sound" if engine == "sound" else "story"}


@pytest.fixture
def encoder() -> WhisperEncoder:
    torch.manual_seed(0)
    return WhisperEncoder().eval().requires_grad_(False).to(precision.FAST)


def test_blocks_end_in_the_frames(encoder: WhisperEncoder) -> None:
    mel = log_mel(torch.zeros(RATE))[None].to(precision.FAST)
    blocks = encoder.blocks(mel)
    assert len(blocks) == LAYERS and all(block.shape == (1, mel.shape[2] // 2, WIDTH) for block in blocks)
    assert torch.equal(encoder(mel), encoder.norm(blocks[-1]))


def test_pooling_is_the_mean_and_the_deviation_of_the_blocks_used() -> None:
    torch.manual_seed(0)
    blocks = [torch.randn(1, 7, WIDTH) * i for i in range(LAYERS)]
    pooled, first = sound_head.pooled(blocks), blocks[sound_head.BLOCKS[0]][0].numpy()
    assert pooled.shape == (sound_head.POOLED,)
    assert np.allclose(pooled[:WIDTH], first.mean(0), atol=1e-5) and np.allclose(pooled[WIDTH : 2 * WIDTH], first.std(0), atol=1e-5)


def test_the_exported_sound_head_takes_blocks_as_they_are(tmp_path: Path) -> None:
    torch.manual_seed(0)
    head, x = sound_head.SoundHead().eval(), torch.randn(4, sound_head.POOLED) * 3 + 1
    mean, deviation = torch.randn(x.shape[1]), torch.rand(x.shape[1]) + 0.5
    sound_head.export(head, mean, deviation, tmp_path)
    assert torch.allclose(sound_head.load(tmp_path)(x), head((x - mean) / deviation), atol=0.02)
    assert (tmp_path / "sound-head.safetensors").stat().st_size < 2_500_000


def test_draws_are_finite_and_the_same_each_time_and_the_first_is_the_clip() -> None:
    clip = np.random.default_rng(3).standard_normal(12 * RATE).astype(np.float32) * 0.1
    assert np.array_equal(draw(clip, 0, False, np.random.default_rng(0)), clip[: LONGEST_SECONDS * RATE])
    for seed in range(12):
        made, again = (draw(clip, 1, seed % 2 == 0, np.random.default_rng(seed)) for _ in range(2))
        assert np.array_equal(made, again) and np.isfinite(made).all() and np.abs(made).max() <= 1
        assert (1 if seed % 2 == 0 else 0.4) * RATE < len(made) < 14 * RATE
    assert np.isfinite(draw(np.zeros(RATE, np.float32), 1, False, np.random.default_rng(1))).all()


def test_examples_are_the_sounds_and_so_many_spoken_clips_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_examples, "SPEECH_CLIPS_AN_ENGINE", 2)
    rows = [row("dog", "[dog]", "sound", source="a+b"), row("hum", "", "sound", "held-out"), row("absent", "[dog]", "sound"),
            *(row(f"said-{i}", "What is said.", "flite") for i in range(4)), row("kept", "Kept back.", "flite", "held-out")]
    (tmp_path / "plan.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    for r in rows:
        if r["id"] != "absent":
            write_wav(tmp_path / f"{r['id']}.wav", np.zeros(RATE))
    found = {e.id: e for e in examples([tmp_path / "plan.jsonl"], tmp_path)}
    assert set(found) >= {"dog", "hum"} and len(found) == 4 and "kept" not in found
    assert found["dog"].sources == {"a", "b"} and sound_head.CLASSES[found["dog"].label] == "dog"
    assert found["hum"].label == 0 and sum(e.label == 1 for e in found.values()) == 2


def test_pooled_blocks_are_computed_once_and_found_by_clip_and_draw(tmp_path: Path, encoder: WhisperEncoder) -> None:
    chosen = [sound_examples.Example(name, 2, split, frozenset([name])) for name, split in (("a", "train"), ("b", "held-out"))]
    for i, e in enumerate(chosen):
        write_wav(tmp_path / f"{e.id}.wav", np.random.default_rng(i).standard_normal(RATE) * 0.1)
    kept = PooledBlocks(tmp_path)
    kept.add(chosen, tmp_path, encoder)
    size = (tmp_path / "pooled.bin").stat().st_size
    assert size == (DRAWS + 1) * sound_head.POOLED * 2
    again = PooledBlocks(tmp_path)
    again.add(chosen, tmp_path, encoder)
    assert (tmp_path / "pooled.bin").stat().st_size == size
    assert torch.equal(kept.read(chosen, 0), again.read(chosen, 0)) and not torch.equal(again.read(chosen, 0)[0], again.read(chosen, 0)[1])


def test_a_head_learns_what_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_sound_head, "EPOCHS", 8)
    torch.manual_seed(1)
    labels = torch.arange(200) % 3
    x = torch.randn(200, sound_head.POOLED) + 2 * torch.nn.functional.one_hot(labels, sound_head.POOLED)
    x[:, :600] += labels[:, None] * 2
    head, mean, deviation = train_sound_head.learn([x, x], labels)
    best = train_sound_head.chosen_by(head, (x - mean) / deviation)
    assert train_sound_head.right(best, labels)["sounds"] > 0.9
