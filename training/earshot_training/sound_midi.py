"""Sounds of a General MIDI soundfont: small random pieces and single effects, written as MIDI and rendered by fluidsynth."""

import struct
import subprocess
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np

from .sound_recordings import decode
from .sound_synthesis import Random, Samples
from .synthesis import RATE

SOUNDFONT = "sounds/sf2/TimGM6mb.sf2"
"""Of the Debian package timgm6mb-soundfont (GPL-2), below /usr/share."""
DRUM_CHANNEL = 9
Event = tuple[float, bytes]
"""A time in seconds and a MIDI message."""


def _program(channel: int, number: int) -> Event:
    return (0.0, bytes([0xC0 | channel, number]))


def _note(channel: int, key: int, at: float, seconds: float, loud: int) -> list[Event]:
    return [(at, bytes([0x90 | channel, key, loud])), (at + seconds, bytes([0x80 | channel, key, 0]))]


def _variable(number: int) -> bytes:
    """MIDI's numbers of variable length: seven bits a byte, the highest first."""
    parts = [number & 0x7F]
    while number := number >> 7:
        parts.append(number & 0x7F | 0x80)
    return bytes(reversed(parts))


def midi_file(events: list[Event]) -> bytes:
    """A standard MIDI file of one track whose ticks are milliseconds (500 a quarter note at 120 a minute)."""
    track, now = b"", 0
    for at, message in sorted(events, key=lambda e: e[0]):
        tick = round(at * 1000)
        track, now = track + _variable(tick - now) + message, tick
    track += b"\x00\xff\x2f\x00"
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, 500) + b"MTrk" + struct.pack(">I", len(track)) + track


def render(midi: bytes, folders: tuple[Path, ...]) -> Samples:
    """Through fluidsynth and the soundfont -> samples at 16 kHz. Raises SystemExit if either is missing."""
    font = next((path for folder in folders if (path := folder / SOUNDFONT).exists()), None)
    if font is None:
        raise SystemExit(f"The Debian package timgm6mb-soundfont is not below {' or '.join(map(str, folders))}: install it.")
    with tempfile.TemporaryDirectory() as folder:
        piece, out = Path(folder) / "piece.mid", Path(folder) / "piece.wav"
        piece.write_bytes(midi)
        try:
            subprocess.run(["fluidsynth", "-ni", "-q", "-g", "0.8", "-r", str(RATE), "-F", str(out), str(font), str(piece)], check=True, capture_output=True)
        except FileNotFoundError:
            raise SystemExit("The program fluidsynth is missing: install the Debian package fluidsynth.") from None
        return decode(out.read_bytes())


def piece(r: Random) -> list[Event]:
    """A few bars: melody, chords, bass and drums, or fewer, on instruments drawn from General MIDI's first 104."""
    scale = [(0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 4, 7, 9), (0, 3, 5, 6, 7, 10)][int(r.integers(4))]
    root, beat, bars = int(r.integers(40, 52)), 60 / r.uniform(65, 180), int(r.integers(2, 5))
    melody, chords, bass = (int(n) for n in (r.integers(104), r.integers(0, 96), r.integers(32, 40)))
    events = [_program(0, melody), _program(1, chords), _program(2, bass)]
    parts = r.random(4) < (0.85, 0.6, 0.5, 0.4)

    def key(degree: int, octave: int) -> int:
        return int(root + 12 * (octave + degree // len(scale)) + scale[degree % len(scale)])

    at, degree = 0.0, 4
    while at < bars * 4 * beat:
        length = beat * float(r.choice([0.25, 0.5, 0.5, 1, 1, 2]))
        degree = int(np.clip(degree + r.integers(-3, 4), 0, 12))
        if parts[0] or not parts[1]:
            events += _note(0, key(degree, 2), at, length * 0.95, int(r.integers(70, 120)))
        at += length
    for bar in range(bars):
        chord = int(r.choice([0, 3, 4, 5]))
        if parts[1]:
            broken = r.random() < 0.4
            for i, add in enumerate((0, 2, 4)):
                events += _note(1, key(chord + add, 1), (bar * 4 + broken * i) * beat, 4 * beat, 75)
        for i in range(4):
            if parts[2]:
                events += _note(2, key(chord + 4 * (i == 2), 0), (bar * 4 + i) * beat, beat * 0.9, 95)
            if parts[3]:
                for drum, when in ((36, i * beat), (42, i * beat), (42, (i + 0.5) * beat)) if i % 2 == 0 else ((38, i * beat), (42, i * beat)):
                    events += _note(DRUM_CHANNEL, drum, bar * 4 * beat + when, 0.1, 100)
    return events


def percussion(r: Random) -> list[Event]:
    """A rhythm on some of the percussion keys, or on timpani, taiko, toms or woodblocks."""
    step, count = float(r.uniform(0.08, 0.3)), int(r.integers(8, 33))
    if r.random() < 0.25:
        number, keys = int(r.choice([47, 115, 116, 117, 118])), r.integers(38, 62, 3)
        return [_program(0, number)] + [e for i in range(count) for e in _note(0, int(r.choice(keys)), i * step, 0.3, int(r.integers(50, 127))) if r.random() < 0.7]
    kit = r.choice([*range(35, 53), *range(54, 71), 73, 75, 76, 77], int(r.integers(2, 6)), replace=False)
    pattern = r.random((len(kit), 8)) < r.uniform(0.2, 0.6)
    pattern[0, 0] = True
    events = [_program(DRUM_CHANNEL, int(r.choice([0, 0, 8, 16, 24, 25, 40])))]
    for i in range(count):
        for k, drum in enumerate(kit):
            if pattern[k, i % 8]:
                events += _note(DRUM_CHANNEL, int(drum), i * step, 0.2, int(r.integers(60, 127)))
    return events


def bells(r: Random) -> list[Event]:
    """Strokes of tubular bells, glockenspiel, tinkle bell, celesta or a bell of a synthesiser."""
    number, count = int(r.choice([14, 14, 9, 112, 8, 98])), int(r.integers(1, 6))
    gap, keys = float(r.uniform(0.3, 1.2)), r.integers(55, 84, 3)
    return [_program(0, number)] + [e for i in range(count) for e in _note(0, int(r.choice(keys)), i * gap, gap * 2, int(r.integers(70, 127)))]


def effect(number: int) -> Callable[[Random], list[Event]]:
    """One of General MIDI's sound effects, held once or a few times."""
    def events(r: Random) -> list[Event]:
        key, held = int(r.integers(54, 74)), float(r.uniform(0.8, 3))
        return [_program(0, number)] + [e for i in range(int(r.integers(1, 4))) for e in _note(0, key, i * held * 1.2, held, 115)]
    return events


EFFECTS = {"water": effect(122), "machine": effect(125)}
"""Seashore and helicopter; the soundfont's bird and telephone are single strokes of a tenth of a second."""
PIECES = {"music": piece, "drum": percussion, "bell": bells}


def play(make: Callable[[Random], list[Event]], r: Random, folders: tuple[Path, ...]) -> Samples:
    """What `make` wrote, rendered."""
    return render(midi_file(make(r)), folders)


def composed(folders: list[Path]) -> list[Path]:
    """The pieces of the Debian package simutrans-data (Artistic-1.0). Raises SystemExit if they are missing."""
    found = [path for folder in folders for path in sorted((folder / "games/simutrans/music").glob("*.mid"))]
    if not found:
        raise SystemExit(f"The music of the Debian package simutrans-data is not below {' or '.join(map(str, folders))}: unpack it as training/README.md says.")
    return found


@lru_cache(maxsize=2)
def play_file(path: Path, folders: tuple[Path, ...]) -> Samples:
    """A composed piece, rendered."""
    return render(path.read_bytes(), folders)
