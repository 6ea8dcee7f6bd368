"""The sounds: generators, the table of recordings, archives, MIDI, variation, and the stage's shares."""

import random
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from earshot_training import sounds
from earshot_training.sound_archives import members
from earshot_training.sound_first_set import HELD_OUT, computed
from earshot_training.sound_generators import GENERATORS
from earshot_training.sound_midi import PIECES, midi_file
from earshot_training.sound_noises import noise_silence
from earshot_training.sound_mixtures import accompanied, rhythm
from earshot_training.sound_recordings import ADDED, PACKAGES, Recording, recordings
from earshot_training.sound_variation import vary
from earshot_training.synthesis import RATE

EVERY = {make.__name__: make for makers in GENERATORS.values() for make in makers}
RESERVED = ("sound-icons", "oxygen-sounds", "asterisk-core-sounds")


@pytest.mark.parametrize("name", EVERY)
def test_a_generator_makes_a_finite_sound_of_some_length_that_depends_on_its_seed_alone(name: str) -> None:
    make = EVERY[name]
    samples, again, other = (make(np.random.default_rng(seed)) for seed in (7, 7, 1))
    assert np.array_equal(samples, again)
    assert make is noise_silence or not np.array_equal(samples, other)
    for made in (samples, other):
        assert made.ndim == 1 and np.isfinite(made).all()
        assert 0.05 * RATE < len(made) < 20 * RATE
        assert make is noise_silence or np.abs(made).max() > 1e-3


def test_each_label_has_several_generators() -> None:
    assert set(GENERATORS) == {*sounds.ANSWERS, ""}
    assert all(len(set(makers)) >= 5 for makers in GENERATORS.values())


def test_the_table_holds_nothing_that_is_kept_for_evaluation() -> None:
    assert not [package for package in [*PACKAGES, *ADDED] if package.startswith(RESERVED)]
    for package in ("tuxpaint-stamps-default", "sound-theme-freedesktop"):
        names = {name for labels in PACKAGES[package].sounds.values() for listed in labels.values() for name in str(listed).split()}
        assert names.isdisjoint(HELD_OUT)
        assert package not in ADDED


def test_a_missing_package_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="The sounds of the Debian package tuxpaint-stamps-default are not below"):
        recordings([tmp_path])


@pytest.mark.parametrize("label", [*sounds.ANSWERS, ""])
def test_no_recording_is_more_than_8_percent_of_a_label(label: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []
    monkeypatch.setattr(sounds, "read", lambda one, folders: used.append(one.name) or np.ones(RATE))
    monkeypatch.setattr(sounds, "play", lambda make, r, folders: np.ones(RATE))
    monkeypatch.setattr(sounds, "play_file", lambda path, folders: np.ones(RATE))
    monkeypatch.setattr(sounds, "composed", lambda folders: [tmp_path / "a.mid"])
    monkeypatch.setattr(sounds, "GENERATORS", {label: [lambda r: r.standard_normal(RATE)]})
    recorded = [Recording("package", "folder", str(i)) for i in range(5)]
    added = {name: [Recording("another", "folder", f"added {name} {i}") for i in range(40)] for name in sounds.ANSWERS}
    made = sounds.makers(label, recorded, [tmp_path])
    assert len(made) >= (100 if label else 250)
    made += sounds.added_makers(label, added, [tmp_path])
    for number, maker in enumerate(made):
        assert maker.source
        maker.make(np.random.default_rng(number))
    assert max(used.count(name) for name in used) <= 0.08 * len(made)


def test_a_tune_with_drums_has_both_packages_as_its_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounds, "read", lambda one, folders: np.sin(np.arange(RATE) * 0.1))
    maker = sounds.accompaniment(0, [Recording("tunes", "folder", "a")], [Recording("drums", "folder", "b")], (tmp_path,))
    assert maker.source == "drums+tunes"
    assert np.isfinite(maker.make(np.random.default_rng(0))).all()


def test_a_rhythm_strikes_from_the_start_and_drums_stay_behind_the_tune() -> None:
    stroke = np.exp(-np.arange(RATE) / 500)
    made = rhythm(np.random.default_rng(2), [stroke, stroke])
    assert np.abs(made[:RATE // 10]).max() > 0.2 and len(made) < 30 * RATE
    tune, drums = np.ones(3 * RATE), np.full(RATE, 9.0)
    assert (accompanied(np.random.default_rng(2), tune, drums) <= 2.0001).all()


def test_variation_gives_1_to_8_seconds_at_a_level_and_leaves_silence_silent() -> None:
    for seed in range(20):
        r = np.random.default_rng(seed)
        samples = vary(r, r.standard_normal(int(r.integers(500, 20 * RATE))), 0.7, 1.4)
        assert RATE <= len(samples) <= 8 * RATE and np.isfinite(samples).all()
        assert 0.039 < np.abs(samples).max() < 0.71
    assert np.abs(vary(np.random.default_rng(0), np.zeros(RATE), 0.7, 1.4)).max() == 0


def test_a_midi_file_has_its_length_and_times_in_milliseconds() -> None:
    data = midi_file([(0.3, b"\x80\x3c\x00"), (0.0, b"\x90\x3c\x64")])
    assert data[:14] == b"MThd\x00\x00\x00\x06\x00\x00\x00\x01\x01\xf4"
    assert data[18:22] == struct.pack(">I", len(data) - 22)
    assert data[22:] == b"\x00\x90\x3c\x64" + b"\x82\x2c\x80\x3c\x00" + b"\x00\xff\x2f\x00"
    for make in PIECES.values():
        assert all(0 <= byte < 128 for _, message in make(np.random.default_rng(5)) for byte in message[1:])


def test_archives_give_their_sounds_by_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.pk3", "w") as archive:
        archive.writestr("sound/dog.ogg", b"bark")
        archive.writestr("sound/dog.txt", b"not a sound")
    assert members(tmp_path / "a.pk3") == {"sound/dog": b"bark"}
    name, body = b"\x02hi", b"RIFFmoo"
    (tmp_path / "b.cat").write_bytes(struct.pack("<II", 8, len(body)) + name + body)
    assert members(tmp_path / "b.cat") == {"0": b"RIFFmoo"}


def test_a_qt_resource_gives_its_sounds_by_path(tmp_path: Path) -> None:
    names = [struct.pack(">HI", len(n), 0) + n.encode("utf-16-be") for n in ("farm", "cow.ogg")]
    contents = struct.pack(">I", 3) + b"moo"
    tree = (struct.pack(">IHII", 0, 2, 1, 1) + struct.pack(">IHII", 0, 2, 1, 2)
            + struct.pack(">IHHHI", len(names[0]), 0, 0, 0, 0))
    header = 20
    (tmp_path / "c.rcc").write_bytes(b"qres" + struct.pack(">IIII", 1, header, header + len(tree), header + len(tree) + len(contents))
                                     + tree + contents + b"".join(names))
    assert members(tmp_path / "c.rcc") == {"farm/cow": b"moo"}


def test_the_first_set_is_computed_as_it_was() -> None:
    samples = computed("siren", random.Random(11))
    assert len(samples) == 73555 and abs(float(np.abs(samples).sum()) - 46827.677) < 0.01
