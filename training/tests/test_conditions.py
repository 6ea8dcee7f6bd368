"""What clips are made worse by."""

from pathlib import Path

import numpy as np
import pytest

from earshot_training import conditions
from earshot_training.log_mel import RATE
from earshot_training.synthesis import write_wav

TIME = np.arange(2 * RATE) / RATE
TONE = 0.1 * np.sin(2 * np.pi * 440 * TIME) * (1 + np.sin(2 * np.pi * 3 * TIME))


def loudest(samples: np.ndarray) -> float:
    """The frequency in Hz that holds the most."""
    return float(np.abs(np.fft.rfft(samples)).argmax() * RATE / len(samples))


@pytest.mark.parametrize("name", ["noise", "room", "clipped", "telephone", "coded"])
@pytest.mark.parametrize("seed", range(3))
def test_a_condition_changes_a_clip_and_keeps_its_tone(name: str, seed: int) -> None:
    worse = conditions.CONDITIONS[name](TONE, np.random.default_rng(seed))
    assert abs(len(worse) - len(TONE)) < 0.1 * RATE and np.isfinite(worse).all()
    assert loudest(worse) == pytest.approx(440, abs=2)
    count = min(len(worse), len(TONE))
    assert np.abs(worse[:count] - TONE[:count]).max() > 0.005


def test_pitch_moves_the_tone_and_keeps_the_time_and_speed_moves_both() -> None:
    higher = conditions.CONDITIONS["pitch"](TONE, np.random.default_rng(3))
    faster = conditions.CONDITIONS["speed"](TONE, np.random.default_rng(1))
    assert abs(len(higher) - len(TONE)) < 0.1 * RATE and abs(loudest(higher) - 440) > 5
    assert loudest(faster) == pytest.approx(440 * len(TONE) / len(faster), abs=2)


def test_babble_is_other_clips_below_the_speech(tmp_path: Path) -> None:
    write_wav(tmp_path / "other.wav", 0.5 * np.sin(2 * np.pi * 1_000 * TIME[: RATE // 2]))
    worse = conditions.babble(TONE, [tmp_path / "other.wav"], np.random.default_rng(2))
    added = worse - TONE
    assert loudest(worse) == pytest.approx(440, abs=2) and loudest(added) == pytest.approx(1_000, abs=4)
    assert 5 <= 10 * np.log10((TONE**2).mean() / (added**2).mean()) <= 20


def test_what_is_drawn_depends_on_the_seed_alone_and_nobody_speaks_where_there_are_no_others() -> None:
    drawn = [conditions.worsen(TONE, seed, [])[1] for seed in range(60)]
    assert drawn[:10] == [conditions.worsen(TONE, seed, [])[1] for seed in range(10)]
    assert not any("babble" in names for names in drawn) and "clean" in drawn
    assert {name for names in drawn for name in names.split("+")} > {"noise", "clipped", "coded", "pitch", "telephone"}
