"""Computed drums and music: strings, keys, winds, synthesisers, and small bands of them that play random pieces."""

from collections.abc import Callable

import numpy as np
from scipy.signal import lfilter

from .sound_synthesis import (
    Generator, Random, Samples, band, between, dying, envelope, formants, harmonics, low_pass, noise, odd, partials, place,
    room, row, slope, steady, times, tone, unit, wander,
)
from .synthesis import RATE

Instrument = Callable[[Random, float, float], Samples]
"""Plays a pitch in hz for so many seconds."""


# Drums

def _kick(r: Random) -> Samples:
    s, low = r.uniform(0.12, 0.5), between(r, 40, 80)
    body = dying(tone(low * (1 + r.uniform(1.5, 5) * np.exp(-times(s) / r.uniform(0.01, 0.04)))), s / 3)
    return body + r.uniform(0, 0.3) * dying(noise(r, s, 0.2), 0.006)


def _snare(r: Random) -> Samples:
    s, hz = r.uniform(0.1, 0.35), between(r, 140, 280)
    return 0.6 * dying(tone(steady(s, hz)) + 0.5 * tone(steady(s, hz * 1.6)), s / 5) + r.uniform(0.2, 0.5) * dying(noise(r, s, -0.1, 600, 7900), s / 3)


def _hat(r: Random, ring: float) -> Samples:
    metal = sum(np.sign(tone(steady(ring * 4, f * r.uniform(0.97, 1.03)))) for f in (2050, 3070, 3690, 4150, 5400, 6110))
    return 0.25 * dying(band(metal + 2 * noise(r, ring * 4), 4500, 7900), ring)


def _tom(r: Random, hz: float) -> Samples:
    s = r.uniform(0.2, 0.5)
    return dying(tone(hz * (1 + 0.5 * np.exp(-times(s) / 0.03))), s / 3) + 0.1 * dying(noise(r, s, 0.3), 0.01)


MEMBRANE = (1, 1.59, 2.14, 2.3, 2.65, 2.92, 3.6)
"""Modes of an ideal circular membrane."""


def _skin(r: Random, hz: float, ring: float, mute: float) -> Samples:
    amplitudes = np.array([1, 0.7, 0.5, 0.3, 0.3, 0.2, 0.1]) * r.uniform(0.4, 1.2, 7)
    sound = partials(hz, ring * 4, MEMBRANE, amplitudes, ring * np.array([1, 0.6, 0.5, 0.4, 0.3, 0.3, 0.2]))
    return sound + mute * dying(noise(r, ring * 4, 0.2, 200, 6000), 0.006)


def drum_kit(r: Random) -> Samples:
    """Bass drum, snare and cymbals in sixteenths; straight, shuffled or broken."""
    step, bars = 60 / r.uniform(75, 180) / 4, int(r.integers(1, 4))
    kick, snare, closed, opened = _kick(r), _snare(r), _hat(r, r.uniform(0.015, 0.04)), _hat(r, r.uniform(0.1, 0.3))
    kicks = {0, 8} | set(r.choice(16, int(r.integers(0, 4))).tolist())
    snares = {4, 12} | set(r.choice(16, int(r.integers(0, 2))).tolist())
    every, swing = int(r.choice([1, 2, 2, 4])), r.choice([0, 0, 0.3]) * step
    events = []
    for i in range(16 * bars):
        at = i * step + (swing if i % 2 else 0)
        events += [(at, kick)] * (i % 16 in kicks) + [(at, snare * r.uniform(0.7, 1))] * (i % 16 in snares)
        if i % every == 0:
            events.append((at, (opened if i % 16 == 14 else closed) * r.uniform(0.4, 1)))
    return place(16 * bars * step + 0.3, events)


def drum_fill(r: Random) -> Samples:
    """Rolls down the toms, and a crash at the end."""
    step, high, events = between(r, 0.06, 0.16), between(r, 160, 300), []
    count = int(r.integers(8, 26))
    for i in range(count):
        events.append((i * step, (_tom(r, high * 2 ** (-1.3 * i / count)) if r.random() < 0.8 else _snare(r)) * r.uniform(0.6, 1)))
    events += [(count * step, _kick(r)), (count * step, _hat(r, r.uniform(0.4, 1)) * 2)]
    return place(count * step + 1.5, events)


def drum_roll(r: Random) -> Samples:
    """A snare's or a timpani's roll that swells; or a march."""
    if r.random() < 0.4:
        step, snare = r.uniform(0.1, 0.18), _snare(r)
        pattern = [1, 0, .5, .5, 1, 0, 1, 0, 1, .5, .5, .5, 1, 0, 1, 0] * int(r.integers(1, 4))
        return place(len(pattern) * step, [(i * step, snare * g * r.uniform(0.8, 1)) for i, g in enumerate(pattern) if g])
    s, rate = r.uniform(1.5, 4), r.uniform(14, 30)
    deep = between(r, 70, 140) if r.random() < 0.5 else 0.0
    strokes = [_skin(r, deep, 0.4, 0.2) if deep else _snare(r) * 0.7 for _ in range(5)]
    loud = np.interp(np.arange(int(s * rate)), [0, s * rate], [r.uniform(0.1, 0.9), 1])
    return place(s + 0.4, [(i / rate + r.uniform(0, 0.006), strokes[i % 5] * loud[i]) for i in range(int(s * rate))])


def drum_hand(r: Random) -> Samples:
    """Congas, bongos, djembe, tabla: open, muted and slapped strokes in a rhythm."""
    hz, step = between(r, 90, 420), between(r, 0.1, 0.25)
    kinds = [_skin(r, hz, 0.12, 0.1), _skin(r, hz * r.uniform(1.3, 1.6), 0.08, 0.2), _skin(r, hz * 1.1, 0.03, 0.6), _skin(r, hz * 0.7, 0.2, 0.05)]
    pattern = r.choice([-1, 0, 1, 2, 3], int(r.integers(6, 17)), p=[0.2, 0.3, 0.2, 0.2, 0.1])
    times_over = int(r.integers(1, 4))
    return place(len(pattern) * step * times_over + 0.4,
                 [(i * step + r.uniform(0, 0.008), kinds[k] * r.uniform(0.5, 1)) for i, k in enumerate(np.tile(pattern, times_over)) if k >= 0])


def drum_deep(r: Random) -> Samples:
    """Great drums: slow strokes with a long body, in a hall."""
    hz, step, count = between(r, 45, 110), between(r, 0.25, 1), int(r.integers(3, 10))
    events = [(i * step, _skin(r, hz, r.uniform(0.25, 0.6), 0.5) * r.uniform(0.6, 1)) for i in range(count) if r.random() < 0.9]
    return room(r, place(count * step + 1.2, events), r.uniform(0.5, 1.8), r.uniform(0.2, 0.7))


def drum_machine(r: Random) -> Samples:
    """An electronic kit: long booming bass drum, clap, rim, ticking hats."""
    step, bars, s = 60 / r.uniform(85, 150) / 4, int(r.integers(1, 4)), 0.7
    boom = dying(tone(between(r, 42, 65) * (1 + 2 * np.exp(-times(s) / 0.02))), r.uniform(0.15, 0.4))
    clap = place(0.3, [(at, dying(band(noise(r, 0.2), 900, 3000), 0.02 if at < 0.03 else 0.08)) for at in (0, 0.011, 0.023, 0.034)]) * 0.4
    block = dying(tone(steady(0.1, between(r, 700, 2500))), 0.015)
    hat, events = _hat(r, r.uniform(0.01, 0.03)), []
    on = {"boom": r.random(16) < 0.3, "block": r.random(16) < 0.2, "hat": r.random(16) < r.uniform(0.4, 1)}
    for i in range(16 * bars):
        at, k = i * step, i % 16
        events += [(at, boom)] * bool(on["boom"][k] or k == 0) + [(at, clap)] * (k in (4, 12))
        events += [(at, block * 0.5)] * bool(on["block"][k]) + [(at, hat)] * bool(on["hat"][k])
    return place(16 * bars * step + 0.3, events)


def drum_cymbals(r: Random) -> Samples:
    """A ride or hats alone, a crash, a triangle-like ting between them."""
    if r.random() < 0.3:
        return row([_hat(r, r.uniform(0.4, 1.0)) for _ in range(3)], r.uniform(0, 0.4, 3))
    step, ride, count = between(r, 0.12, 0.35), _hat(r, r.uniform(0.05, 0.3)), int(r.integers(6, 20))
    return place(count * step + 0.5, [(i * step * (1 if i % 2 == 0 else 1.02), ride * r.uniform(0.4, 1)) for i in range(count)])


def drum_shakers(r: Random) -> Samples:
    """Shakers, tambourine, claves and woodblocks over a hand drum."""
    step, count = between(r, 0.09, 0.2), int(r.integers(12, 32))
    shake = envelope(band(noise(r, step), 3500, 7900), step * 0.4, step * 0.4)
    wood = dying(tone(steady(0.08, between(r, 800, 2600))), 0.012)
    skin = _skin(r, between(r, 90, 250), 0.12, 0.2)
    events = []
    for i in range(count):
        events.append((i * step, shake * (0.4 if i % 2 else 0.8) * 0.4))
        events += [(i * step, wood)] * (i % 8 in (0, 3, 6)) + [(i * step, skin)] * (i % 4 == 0)
    return place(count * step + 0.2, events)


# Instruments

def _plucked(r: Random, hz: float, seconds: float) -> Samples:
    """Karplus and Strong, "Digital Synthesis of Plucked-String and Drum Timbres", 1983."""
    period = max(int(RATE / hz - 0.5), 2)
    burst = np.zeros(len(times(seconds)))
    burst[:period] = low_pass(r.standard_normal(period), 5500)[: len(burst)]
    loop = np.zeros(period + 2)
    loop[0], loop[period], loop[period + 1] = 1, -0.4985, -0.4985
    return unit(lfilter([1], loop, burst))


def _piano(r: Random, hz: float, seconds: float) -> Samples:
    k = np.arange(1, 14)
    stretched = k * np.sqrt(1 + 0.0004 * k**2)
    sound = partials(hz, seconds + 0.3, stretched, k**-1.2 * (0.6 + 0.4 * np.cos(k)), 1.6 * (260 / hz) ** 0.5 / k**0.7)
    return unit(envelope(sound, 0.003, 0.1) + 0.02 * np.pad(dying(noise(r, 0.05, 0.4), 0.01), (0, len(sound) - round(0.05 * RATE))))


def _electric_piano(r: Random, hz: float, seconds: float) -> Samples:
    t = times(seconds + 0.2)
    index = 1.8 * np.exp(-t / 0.35)
    tine = 0.4 * np.exp(-t / 0.05) * np.sin(2 * np.pi * hz * 14 * t)
    return envelope(np.sin(2 * np.pi * hz * t + index * np.sin(2 * np.pi * hz * t) + tine) * np.exp(-t / 1.2), 0.003, 0.05)


def _organ(r: Random, hz: float, seconds: float) -> Samples:
    return envelope(harmonics(steady(seconds, hz), [1, .7, .5, .4, 0, .3, 0, .3]) * (1 + 0.1 * np.sin(2 * np.pi * 6 * times(seconds))), 0.01, 0.04) / 2


def _ensemble(r: Random, hz: float, seconds: float) -> Samples:
    voices = sum(harmonics(steady(seconds + 0.2, hz * f), slope(20, 1.1)) for f in (0.994, 1, 1.007))
    return unit(envelope(low_pass(voices, 2600), min(0.25, seconds / 3), 0.25))


def _brass(r: Random, hz: float, seconds: float) -> Samples:
    dull, bright = harmonics(steady(seconds, hz), slope(6, 1.6)), harmonics(steady(seconds, hz * 1.001), slope(18, 0.6))
    bloom = np.minimum(times(seconds) / 0.12, 1) * 0.7
    return unit(envelope(dull * (1 - bloom) + bright * bloom, 0.03, 0.06))


def _flute(r: Random, hz: float, seconds: float) -> Samples:
    shaken = steady(seconds, hz) * (1 + 0.006 * np.sin(2 * np.pi * 5.2 * times(seconds)))
    return envelope(harmonics(shaken, [1, 0.35, 0.12, 0.04]) + 0.04 * noise(r, seconds, 0.2, hz, 6000), 0.06, 0.06)


def _bowed(r: Random, hz: float, seconds: float) -> Samples:
    t = times(seconds)
    shaken = hz * (1 + 0.008 * np.minimum(t / 0.3, 1) * np.sin(2 * np.pi * 5.8 * t))
    return unit(envelope(formants(harmonics(shaken, slope(25, 0.9)), [(500, 200, 1), (1100, 300, 0.8), (2700, 600, 0.6)]), 0.07, 0.08))


def _reed(r: Random, hz: float, seconds: float) -> Samples:
    kind = [odd(15, 0.9), slope(15, 0.7)][int(hz) % 2]
    return unit(envelope(low_pass(harmonics(steady(seconds, hz), kind), 3500), 0.03, 0.04))


def _buzz(r: Random, hz: float, seconds: float) -> Samples:
    return envelope(harmonics(steady(seconds, hz), odd(25)), 0.003, 0.01)


def _sweep(r: Random, hz: float, seconds: float) -> Samples:
    raw = harmonics(steady(seconds, hz), slope(30, 1)) + harmonics(steady(seconds, hz * 1.006), slope(30, 1))
    closing = np.exp(-times(seconds) / 0.15)
    return unit(envelope(raw * closing + low_pass(raw, 900) * (1 - closing), 0.004, 0.02))


def _bar(r: Random, hz: float, seconds: float) -> Samples:
    return partials(hz, 0.8, (1, 3.95, 9.5), (1, 0.35, 0.15), (0.25, 0.08, 0.04))


def _choir(r: Random, hz: float, seconds: float) -> Samples:
    t, voices = times(seconds + 0.3), 0
    for _ in range(4):
        pitch = hz * r.uniform(0.99, 1.01) * (1 + 0.008 * np.sin(2 * np.pi * r.uniform(4.5, 6) * t + r.uniform(0, 6)))
        voices = voices + harmonics(pitch, slope(20, 1))
    return unit(envelope(formants(voices, [(650, 80, 1), (1080, 90, 0.5), (2650, 120, 0.25)]), 0.2, 0.3))


INSTRUMENTS: list[Instrument] = [_plucked, _piano, _electric_piano, _organ, _ensemble, _brass, _flute, _bowed, _reed, _buzz, _sweep, _bar, _choir]
SUSTAINED: list[Instrument] = [_organ, _ensemble, _brass, _flute, _bowed, _reed, _choir]
STRUCK: list[Instrument] = [_plucked, _piano, _electric_piano, _bar, _sweep, _buzz]
SCALES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 9, 10), (0, 2, 4, 7, 9), (0, 3, 5, 6, 7, 10), (0, 1, 4, 5, 7, 8, 11))


class _Key:
    """A root and a scale; degrees count from 0 and go on into further octaves."""

    def __init__(self, r: Random) -> None:
        self.root, self.scale = between(r, 110, 220), SCALES[int(r.integers(len(SCALES)))]

    def hz(self, degree: int) -> float:
        octave, step = divmod(degree, len(self.scale))
        return self.root * 2 ** (octave + self.scale[step] / 12)


def _walk(r: Random, count: int, start: int, lowest: int, highest: int) -> list[int]:
    degrees = [start]
    for step in r.choice([-3, -2, -1, -1, 0, 1, 1, 2, 3, 4], count - 1):
        degrees.append(int(np.clip(degrees[-1] + step, lowest, highest)))
    return degrees


def _pick(r: Random, instruments: list[Instrument]) -> Instrument:
    return instruments[int(r.integers(len(instruments)))]


def _melody(r: Random, key: _Key, play: Instrument, beat: float, seconds: float) -> list[tuple[float, Samples]]:
    events, at = [], 0.0
    for degree in _walk(r, 60, int(r.integers(5, 10)), 3, 16):
        length = beat * float(r.choice([0.5, 0.5, 1, 1, 1.5, 2]))
        if at >= seconds:
            break
        if r.random() < 0.9:
            events.append((at, play(r, key.hz(degree), length * r.uniform(0.8, 1.05)) * r.uniform(0.7, 1)))
        at += length
    return events


def _chords(r: Random, key: _Key, play: Instrument, each: float, seconds: float) -> list[tuple[float, Samples]]:
    return [(i * each, play(r, key.hz(root + add + 5), each) * 0.4)
            for i, root in enumerate(r.choice([0, 3, 4, 5, 1], int(seconds / each) + 1)) for add in (0, 2, 4)]


def music_melody(r: Random) -> Samples:
    """One instrument alone."""
    s = r.uniform(2.5, 6)
    return room(r, place(s + 0.5, _melody(r, _Key(r), _pick(r, INSTRUMENTS), r.uniform(0.18, 0.6), s)), 0.8, r.uniform(0, 0.5))


def music_arpeggio(r: Random) -> Samples:
    """Broken chords of a plucked or struck instrument."""
    s, step, key, play = r.uniform(2.5, 6), between(r, 0.09, 0.3), _Key(r), _pick(r, STRUCK)
    figure = r.permutation([0, 2, 4, 7, 9])[: int(r.integers(3, 6))]
    roots = np.repeat(r.choice([0, 3, 4, 5], 12), len(figure) * int(r.integers(1, 3)))
    return place(s + 0.6, [(i * step, play(r, key.hz(int(roots[i] + figure[i % len(figure)]) + 4), step * 3)) for i in range(min(int(s / step), len(roots)))])


def music_chords(r: Random) -> Samples:
    """Slow chords of organ, strings, brass or choir."""
    s, each = r.uniform(3, 7), r.uniform(0.6, 2)
    return room(r, place(s, _chords(r, _Key(r), _pick(r, SUSTAINED), each, s)), r.uniform(0.5, 2), r.uniform(0.1, 0.6))


def music_strum(r: Random) -> Samples:
    """A guitar: chords struck up and down."""
    s, step, key, events = r.uniform(2.5, 6), between(r, 0.18, 0.45), _Key(r), []
    roots = np.repeat(r.choice([0, 3, 4, 5], 12), int(r.choice([2, 4])))
    for i in range(int(s / step)):
        strings = [0, 4, 7, 9, 11, 14]
        for k, degree in enumerate(strings if i % 2 == 0 else strings[::-1]):
            events.append((i * step + 0.012 * k, _plucked(r, key.hz(int(roots[i % len(roots)]) + degree) * 0.75, step * 2) * r.uniform(0.4, 0.8)))
    return place(s + 0.6, events)


def music_with_chords(r: Random) -> Samples:
    """A melody over chords, as a waltz, a hymn or a song."""
    s, key, beat = r.uniform(3, 7), _Key(r), r.uniform(0.25, 0.55)
    chords = _chords(r, key, _pick(r, SUSTAINED + STRUCK), beat * int(r.choice([2, 3, 4])), s)
    return room(r, place(s + 0.4, _melody(r, key, _pick(r, INSTRUMENTS), beat, s) + chords), 0.7, r.uniform(0, 0.4))


def music_band(r: Random) -> Samples:
    """Drums, bass, chords and a lead."""
    s, key, beat = r.uniform(3, 7), _Key(r), 60 / r.uniform(75, 170)
    kick, snare, hat = _kick(r), _snare(r), _hat(r, 0.03)
    drums = [(i * beat / 2, [kick, hat, snare, hat][i % 4]) for i in range(int(2 * s / beat))]
    bass_play, roots = _pick(r, [_plucked, _sweep, _buzz, _organ]), np.repeat(r.choice([0, 3, 4, 5], 16), 4)
    bass = [(i * beat, bass_play(r, key.hz(int(roots[i % 64])) / 2, beat * 0.9) * 0.7) for i in range(int(s / beat))]
    return place(s, drums + bass + _chords(r, key, _pick(r, SUSTAINED + STRUCK), beat * 2, s) + _melody(r, key, _pick(r, INSTRUMENTS), beat, s))


def music_electronic(r: Random) -> Samples:
    """Four to the floor, a running synthesiser and a pad."""
    s, key, step = r.uniform(3, 7), _Key(r), 60 / r.uniform(110, 150) / 4
    kick, hat, lead = _kick(r), _hat(r, 0.03), _pick(r, [_sweep, _buzz, _plucked, _bar])
    figure = r.choice([0, 2, 4, 7, 9, 11], 8)
    events = []
    for i in range(int(s / step)):
        events += [(i * step, kick)] * (i % 4 == 0) + [(i * step, hat)] * (i % 4 == 2)
        if r.random() < 0.85:
            events.append((i * step, lead(r, key.hz(int(figure[i % 8]) + int(r.choice([0, 7]))), step * 1.2) * 0.6))
    return place(s, events + _chords(r, key, _ensemble, step * 16, s))


def music_polyphony(r: Random) -> Samples:
    """Two or three melodies at once, as in a fugue or a quartet."""
    s, key, play, beat = r.uniform(3, 7), _Key(r), _pick(r, INSTRUMENTS), r.uniform(0.2, 0.45)
    return room(r, place(s + 0.3, [e for _ in range(int(r.integers(2, 4))) for e in _melody(r, key, play, beat, s)]), 0.8, r.uniform(0, 0.4))


def music_pad(r: Random) -> Samples:
    """Slow drifting tones without a beat."""
    s, key, events = r.uniform(4, 8), _Key(r), []
    for degree in r.choice(14, int(r.integers(3, 8))):
        hz, length = key.hz(int(degree)), r.uniform(2, s)
        sound = harmonics(hz * wander(r, length, 0.7, 0.996, 1.004), slope(12, r.uniform(1, 2))) * wander(r, length, 0.8, 0.3, 1)
        events.append((r.uniform(0, s - length), envelope(sound, 0.8, 0.8)))
    return room(r, place(s, events), 2, 0.7)


def music_glissando(r: Random) -> Samples:
    """A harp's or a piano's run up and down, and a closing chord."""
    key, play, step = _Key(r), _pick(r, [_plucked, _piano, _bar, _electric_piano]), between(r, 0.03, 0.1)
    run = [*range(0, 22), *range(21, int(r.integers(0, 20)), -1)][:: int(r.choice([1, 1, 2]))]
    events = [(i * step, play(r, key.hz(d), 0.8) * r.uniform(0.5, 1)) for i, d in enumerate(run)]
    return place(len(run) * step + 1.5, events + [(len(run) * step, play(r, key.hz(d), 1.5)) for d in (0, 7, 9, 11)])


INSTRUMENT_SOUNDS: dict[str, list[Generator]] = {
    "drum": [drum_kit, drum_kit, drum_fill, drum_roll, drum_hand, drum_hand, drum_deep, drum_machine, drum_cymbals, drum_shakers],
    "music": [music_melody, music_melody, music_arpeggio, music_chords, music_strum, music_with_chords, music_band, music_electronic,
              music_polyphony, music_pad, music_glissando],
}
