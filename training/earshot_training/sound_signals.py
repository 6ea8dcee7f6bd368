"""Computed beeps, bells, telephones and sirens."""

import numpy as np

from .sound_synthesis import (
    Generator, Random, Samples, band, between, curve, dying, envelope, formants, harmonics, noise, odd, partials, place, room, row,
    slope, steady, times, tone, unit, wander,
)
from .synthesis import RATE


def _timbre(r: Random) -> Samples:
    """Amplitudes of harmonics: a sine, a square, a triangle, a saw or a piezo disc."""
    piezo = np.array([1, r.uniform(0, 0.5), r.uniform(0.1, 0.9), r.uniform(0, 0.3), r.uniform(0, 0.4)])
    return [slope(1, 1), odd(15), odd(9, 2), slope(12, 1), piezo][int(r.integers(5))]


def _beep(hz: float, seconds: float, timbre: Samples) -> Samples:
    return envelope(harmonics(steady(seconds, hz), timbre), 0.003, 0.005)


# Beeps

def beep_row(r: Random) -> Samples:
    """A timer or a microwave oven: the same beep a few times."""
    hz, on, off, timbre = between(r, 550, 4000), between(r, 0.06, 0.9), between(r, 0.08, 0.9), _timbre(r)
    count = int(r.integers(1, 8))
    return row([_beep(hz, on, timbre)] * count, [off] * count)


def beep_alarm_clock(r: Random) -> Samples:
    """Groups of two to five short beeps with a pause after each group."""
    hz, on, timbre, group = between(r, 900, 4200), between(r, 0.04, 0.15), _timbre(r), int(r.integers(2, 6))
    one = row([_beep(hz, on, timbre)] * group, [on * r.uniform(0.6, 1.2)] * group)
    count = int(r.integers(2, 6))
    return row([one] * count, [r.uniform(0.25, 0.7)] * count)


def beep_reversing(r: Random) -> Samples:
    """A lorry backing up: half a second on, half a second off, maybe over its engine."""
    hz, half, count = between(r, 800, 1500), r.uniform(0.35, 0.6), int(r.integers(3, 7))
    beeps = row([_beep(hz, half, odd(9, 1.3))] * count, [half] * count)
    return beeps + r.choice([0, 0.05]) * noise(r, len(beeps) / RATE, 0.8, 40, 600)


def beep_monitor(r: Random) -> Samples:
    """A heart monitor: short soft beeps at a pulse; now and then the long one."""
    hz, step, on, timbre = between(r, 550, 1300), 60 / r.uniform(55, 150), r.uniform(0.06, 0.14), slope(2, 2)
    beeps = row([_beep(hz, on, timbre)] * int(r.integers(3, 9)), [step - on] * 9)
    return np.concatenate([beeps, _beep(hz, r.uniform(1, 3), timbre)]) if r.random() < 0.25 else beeps


def beep_long(r: Random) -> Samples:
    """One long tone, as over a word that shall not be heard, or as the line test of a broadcaster."""
    return _beep(between(r, 600, 3000), r.uniform(0.7, 3.5), _timbre(r))


def beep_notes(r: Random) -> Samples:
    """Two to four notes of an appliance: up for on, down for off."""
    hz, timbre, on = between(r, 500, 2200), _timbre(r), between(r, 0.07, 0.3)
    steps = np.cumsum(r.choice([2, 3, 4, 5, 7], int(r.integers(1, 4)))) * r.choice([-1, 1])
    notes = [_beep(hz * 2 ** (n / 12), on, timbre) for n in (0, *steps)]
    return row(notes, [r.uniform(0, 0.08)] * len(notes))


def beep_smoke_alarm(r: Random) -> Samples:
    """Three shrill beeps and a pause, or one short chirp for an empty battery."""
    hz = between(r, 2700, 3600)
    if r.random() < 0.25:
        return row([_beep(hz, r.uniform(0.04, 0.1), odd(3))] * 2, [r.uniform(1, 2.5)] * 2)
    on = r.uniform(0.3, 0.55)
    three = row([_beep(hz, on, odd(3))] * 3, [on] * 3)
    return row([three] * 2, [r.uniform(0.8, 1.4)] * 2)


def beep_error(r: Random) -> Samples:
    """A low buzz of refusal, once to three times."""
    hz, count = between(r, 110, 320), int(r.integers(1, 4))
    return row([_beep(hz, r.uniform(0.15, 0.6), odd(25, 0.7)) for _ in range(count)], [r.uniform(0.05, 0.2)] * count)


def beep_scanner(r: Random) -> Samples:
    """A till: short blips at uneven times."""
    hz, timbre, count = between(r, 1500, 3500), _timbre(r), int(r.integers(1, 8))
    return row([_beep(hz, r.uniform(0.05, 0.12), timbre) for _ in range(count)], r.uniform(0.3, 1.3, count))


def beep_morse(r: Random) -> Samples:
    """Dots and dashes."""
    hz, dot, timbre = between(r, 500, 1200), between(r, 0.045, 0.12), slope(2, 2)
    marks = r.choice([1, 3], int(r.integers(8, 26)))
    return row([_beep(hz, m * dot, timbre) for m in marks], r.choice([dot, dot, 3 * dot], len(marks)))


def beep_sonar(r: Random) -> Samples:
    """A ping with a long echo."""
    hz, count = between(r, 700, 2500), int(r.integers(1, 4))
    ping = dying(tone(curve(0.9, [hz, hz * r.uniform(0.95, 1.0)])), r.uniform(0.08, 0.3), 0.005)
    return room(r, row([ping] * count, [r.uniform(0.4, 1.5)] * count), r.uniform(0.8, 2), r.uniform(0.3, 1))


# Bells

CHURCH = ((0.5, 1, 1.19, 1.5, 2, 2.51, 2.66, 3.01, 4.17, 5.43),
          (0.5, 0.8, 0.8, 0.3, 1, 0.4, 0.3, 0.4, 0.3, 0.2),
          (1, 0.7, 0.5, 0.35, 0.4, 0.2, 0.2, 0.18, 0.12, 0.08))
"""Partials of a bell: ratios, amplitudes, and how long each rings beside the others; so for the other metals."""
TUBE = ((1, 2.76, 5.4, 8.93), (1, 0.7, 0.4, 0.2), (1, 0.6, 0.3, 0.15))
"""A free bar or tube (Fletcher and Rossing, "The Physics of Musical Instruments")."""
HANDBELL = ((1, 2.0, 3.0, 4.1, 5.2, 6.7), (1, 0.4, 0.6, 0.25, 0.2, 0.1), (1, 0.6, 0.4, 0.25, 0.2, 0.1))
BOWL = ((1, 1.004, 2.71, 2.72, 5.02, 7.9), (1, 0.8, 0.6, 0.5, 0.25, 0.1), (1, 1, 0.6, 0.6, 0.3, 0.15))
GONGLET = ((1, 1.52, 2.4, 3.46, 4.75, 6.1), (1, 0.6, 0.8, 0.5, 0.4, 0.3), (1, 0.8, 0.6, 0.5, 0.4, 0.3))


def _strike(r: Random, hz: float, metal: tuple, ring: float, seconds: float = 0) -> Samples:
    """One stroke: the metal's partials, each a little off, and the knock of the clapper; `ring` in seconds to 1/e of the lowest."""
    ratios, amplitudes, decays = (np.array(x) for x in metal)
    seconds = seconds or min(ring * 4, 7)
    sound = partials(hz, seconds, ratios * r.uniform(0.995, 1.005, len(ratios)), amplitudes * r.uniform(0.5, 1.5, len(ratios)), np.maximum(decays * ring, 0.01))
    knock = dying(band(noise(r, 0.03), 800, 7000), 0.004) * r.uniform(0, 0.4)
    sound[: len(knock)] += knock[: len(sound)]
    return unit(sound)


def bell_church(r: Random) -> Samples:
    """One great bell swung, or several pealing."""
    hz, ring, s = between(r, 160, 900), between(r, 0.8, 3), r.uniform(3, 8)
    step, count = between(r, 0.4, 2), int(r.choice([1, 1, 2, 3, 5]))
    scale = [2 ** (n / 12) for n in (0, 2, 4, 5, 7, 9)]
    return place(s, [(i * step * r.uniform(0.97, 1.03), _strike(r, hz * scale[(i % count) % 6], CHURCH, ring) * r.uniform(0.6, 1))
                     for i in range(int(s / step) + 1)])


def bell_hand(r: Random) -> Samples:
    """A hand bell rung: fast strokes to and fro; or a reception's bell hit once or twice."""
    hz, ring = between(r, 700, 3000), between(r, 0.15, 1)
    if r.random() < 0.4:
        count = int(r.integers(1, 4))
        return place(count * 0.9 + 1, [(i * r.uniform(0.3, 0.9), _strike(r, hz, HANDBELL, ring)) for i in range(count)])
    step, s = r.uniform(0.09, 0.3), r.uniform(1, 5)
    return place(s + 0.5, [(i * step + r.uniform(0, 0.03), _strike(r, hz, HANDBELL, ring, 0.9) * r.uniform(0.4, 1)) for i in range(int(s / step))])


def bell_bicycle(r: Random) -> Samples:
    """A bicycle's bell: a quick rattle of strokes, twice or so."""
    hz = between(r, 1400, 3600)
    ring = [_strike(r, hz, GONGLET, 0.35, 0.9) for _ in range(4)]
    rattle = place(1.3, [(i * r.uniform(0.035, 0.06), ring[i % 4] * r.uniform(0.4, 1)) for i in range(int(r.integers(3, 10)))])
    return row([rattle] * int(r.integers(1, 4)), [r.uniform(0, 0.4)] * 3)


def bell_alarm(r: Random) -> Samples:
    """An electric bell of a school or a fire alarm: a hammer on a gong, without a pause."""
    hz, rate, s = between(r, 600, 2600), r.uniform(10, 28), r.uniform(1.5, 6)
    strokes = [_strike(r, hz, GONGLET, between(r, 0.08, 0.5), 0.6) for _ in range(5)]
    return place(s + 0.6, [(i / rate, strokes[i % 5] * r.uniform(0.7, 1)) for i in range(int(s * rate))])


def bell_door(r: Random) -> Samples:
    """Ding dong: two or more bars, the second lower; or a long chime of several."""
    hz, ring, gap = between(r, 400, 1100), between(r, 0.3, 1.2), r.uniform(0.35, 0.8)
    notes = [0, -r.choice([3, 4, 5])] if r.random() < 0.6 else list(r.permutation([0, -5, 2, -3, 4]))[: int(r.integers(3, 6))]
    metal = [TUBE, HANDBELL, ((1, 2, 3.98), (1, 0.3, 0.2), (1, 0.5, 0.2))][int(r.integers(3))]
    return place(len(notes) * gap + 2, [(i * gap, _strike(r, hz * 2 ** (n / 12), metal, ring)) for i, n in enumerate(notes)])


def bell_wind_chimes(r: Random) -> Samples:
    """Tubes in the wind, at random."""
    s, hz = r.uniform(3, 7), between(r, 500, 1800)
    tubes = [_strike(r, hz * 2 ** (n / 12), TUBE, r.uniform(0.4, 1.5)) for n in (0, 2, 4, 7, 9, 12)]
    return place(s, [(r.uniform(0, s), tubes[int(r.integers(6))] * r.uniform(0.1, 1)) for _ in range(int(r.integers(5, 35)))])


def bell_sleigh(r: Random) -> Samples:
    """Many tiny bells shaken in time, or a cat's collar."""
    s, step = r.uniform(1.5, 5), between(r, 0.12, 0.6)
    tiny = [_strike(r, between(r, 2500, 6500), GONGLET, r.uniform(0.03, 0.15), 0.4) for _ in range(10)]
    hits = [(i * step + abs(r.normal(0, 0.02)), tiny[int(r.integers(10))] * r.uniform(0.3, 1)) for i in range(int(s / step) + 1) for _ in range(6)]
    return place(s, hits)


def bell_cow(r: Random) -> Samples:
    """Clanks of sheet metal, of grazing cattle."""
    hz, s = between(r, 350, 1100), r.uniform(2, 6)
    clank = ((1, 1.48, 2.1, 2.9, 3.7, 5.1), (1, 0.9, 0.5, 0.5, 0.3, 0.2), (1, 1, 0.7, 0.6, 0.4, 0.3))
    clanks = [_strike(r, hz, clank, r.uniform(0.05, 0.2), 0.8) for _ in range(4)]
    return place(s, [(r.uniform(0, s), clanks[int(r.integers(4))] * r.uniform(0.3, 1)) for _ in range(int(r.integers(3, 16)))])


def bell_gong(r: Random) -> Samples:
    """A gong or a tam-tam: partials that crowd and bloom after the stroke."""
    hz, s = between(r, 70, 350), r.uniform(3, 7)
    count = 40
    ratios = np.sort(np.concatenate([[1], r.uniform(1.1, 14, count - 1)]))
    low = partials(hz, s, ratios[:12], r.uniform(0.3, 1, 12), r.uniform(0.8, 2.5, 12))
    high = partials(hz, s, ratios[12:], r.uniform(0.1, 0.6, count - 12), r.uniform(0.4, 1.5, count - 12))
    return low * np.minimum(times(s) / 0.01, 1) + high * np.minimum(times(s) / r.uniform(0.05, 0.4), 1)


def bell_bowl(r: Random) -> Samples:
    """A singing bowl or a temple bell: pairs of partials that beat slowly."""
    hz, s = between(r, 180, 1200), r.uniform(3, 7)
    return place(s, [(at, _strike(r, hz, BOWL, r.uniform(1, 3), s)) for at in ((0,) if r.random() < 0.6 else (0, s / 2))])


def bell_crossing(r: Random) -> Samples:
    """A level crossing or a tram: the same stroke at a steady beat."""
    hz, step, s = between(r, 500, 1800), r.uniform(0.15, 0.6), r.uniform(2, 6)
    stroke = _strike(r, hz, [HANDBELL, GONGLET, CHURCH][int(r.integers(3))], r.uniform(0.15, 0.6), 1.2)
    return place(s, [(i * step, stroke) for i in range(int(s / step) + 1)])


# Telephones

def _line(r: Random, samples: Samples) -> Samples:
    """Down a telephone line: narrow, a little noise."""
    return band(samples, 300, 3400) + r.uniform(0, 0.02) * noise(r, len(samples) / RATE, 0, 300, 3400) if r.random() < 0.6 else samples


def _pair(hz: tuple[float, ...], seconds: float) -> Samples:
    return envelope(sum((tone(steady(seconds, f)) for f in hz), np.zeros(len(times(seconds)))), 0.005, 0.005)


def phone_ringback(r: Random) -> Samples:
    """What a caller hears: the countries' pairs of tones and cadences (ITU-T E.180), a little off."""
    off = r.uniform(0.97, 1.03)
    hz, cadence = [((440, 480), (2, 3)), ((400, 450), (0.4, 0.2, 0.4, 2)), ((425,), (1, 3)), ((400, 416), (1, 2)), ((450, 500), (1, 2)),
                   ((420, 440), (1.2, 2))][int(r.integers(6))]
    hz = tuple(f * off for f in hz)
    s, start = sum(cadence) * 2, r.uniform(0, 0.8)
    rings, at = [], start
    while at < s:
        for i, length in enumerate(cadence):
            if i % 2 == 0:
                rings.append((at, _pair(hz, length)))
            at += length
    return _line(r, place(min(s, r.uniform(3, 8)), rings))


def phone_busy(r: Random) -> Samples:
    """Engaged or out of order: a steady on and off."""
    hz = [(480, 620), (425,), (400,), (440,), (480, 620)][int(r.integers(5))]
    on = float(r.choice([0.25, 0.375, 0.5]))
    count = int(r.integers(4, 9))
    return _line(r, row([_pair(tuple(f * r.uniform(0.99, 1.01) for f in hz), on)] * count, [on * r.uniform(0.9, 1.1)] * count))


def phone_dial(r: Random) -> Samples:
    """A dial tone, and often a number dialled over it in pairs of tones (ITU-T Q.23)."""
    hz = [(350, 440), (425,), (350, 450), (400, 425)][int(r.integers(4))]
    dial = _pair(hz, r.uniform(0.6, 2.5)) if r.random() < 0.7 else np.zeros(1)
    on, keys = between(r, 0.06, 0.25), []
    for _ in range(int(r.integers(3, 12))):
        keys.append(_pair((float(r.choice([697, 770, 852, 941])), float(r.choice([1209, 1336, 1477]))), on))
    return _line(r, np.concatenate([dial, row(keys, r.uniform(0.04, 0.3, len(keys)))]) if r.random() < 0.8 else _pair(hz, r.uniform(2, 5)))


def phone_old_bell(r: Random) -> Samples:
    """Two gongs and a hammer at twenty strokes a second, in the cadence of a call."""
    hz, rate = between(r, 900, 2400), r.uniform(16, 30)
    on, off = r.choice([1.0, 1.5, 2.0]), r.uniform(0.8, 2.5)
    gongs = [_strike(r, f, GONGLET, r.uniform(0.05, 0.25), 0.5) for f in (hz, hz * r.uniform(1.1, 1.35))]
    ring = place(on + 0.4, [(i / rate, gongs[i % 2] * r.uniform(0.8, 1)) for i in range(int(on * rate))])
    if r.random() < 0.4:
        ring = place(2 * on * 0.5 + 0.5, [(0, ring[: int(on * 0.4 * RATE)]), (on * 0.55, ring[: int(on * 0.4 * RATE)])])
    return row([ring] * 2, [off] * 2)


def phone_warble(r: Random) -> Samples:
    """An electronic ringer: two or three pitches in quick turns, in the cadence of a call."""
    hz, rate, timbre = between(r, 500, 2200), r.uniform(8, 28), _timbre(r)
    pitches = hz * np.array([1, r.uniform(1.15, 1.5), r.uniform(0.7, 1.7)])[: int(r.integers(2, 4))]
    on = r.uniform(0.7, 2)
    turns = pitches[(times(on) * rate).astype(int) % len(pitches)]
    ring, count = envelope(harmonics(turns, timbre), 0.01, 0.02), int(r.integers(1, 4))
    return row([ring] * count, [r.uniform(0.4, 2)] * count)


def phone_melody(r: Random) -> Samples:
    """A ring tone of one voice: a short fast tune on a buzzer, repeated."""
    root, beat, timbre = between(r, 500, 1400), between(r, 0.07, 0.18), [odd(9), odd(5, 2), slope(6, 1.2)][int(r.integers(3))]
    scale = [(0, 2, 4, 7, 9, 12), (0, 2, 3, 5, 7, 8, 12), (0, 4, 7, 12, 16), (0, 2, 4, 5, 7, 9, 11, 12)][int(r.integers(4))]
    notes = [_beep(root * 2 ** (float(r.choice(scale)) / 12), beat * float(r.choice([1, 1, 1, 2])), timbre) for _ in range(int(r.integers(6, 18)))]
    tune = row(notes, r.choice([0, 0.01, beat / 2], len(notes)))
    return row([tune] * 2, [r.uniform(0.1, 0.6)] * 2)


def phone_marimba(r: Random) -> Samples:
    """A ring tone of a pocket telephone: a figure of plucked bars over and over."""
    root, beat = between(r, 350, 900), r.uniform(0.1, 0.18)
    figure = r.choice([0, 4, 7, 11, 12, 14, 16], int(r.integers(5, 10)))
    bars = {n: _strike(r, root * 2 ** (n / 12), ((1, 3.9, 9.2), (1, 0.3, 0.1), (1, 0.3, 0.1)), 0.15, 0.6) for n in {int(n) for n in figure}}
    rests = r.random(len(figure)) < 0.2
    once = [(i * beat, bars[int(n)]) for i, n in enumerate(figure) if not rests[i]]
    length = len(figure) * beat + r.choice([0, beat * 2])
    return place(length * 3, [(at + k * length, bar) for k in range(3) for at, bar in once])


def phone_vibration(r: Random) -> Samples:
    """A telephone that vibrates on a table: a buzz and its rattle, on and off."""
    hz, on, count = between(r, 120, 210), r.uniform(0.4, 1.2), int(r.integers(2, 5))
    buzz = formants(harmonics(wander(r, on, 5, hz * 0.98, hz * 1.02), slope(20, 0.7)), [(hz * 2, 80, 1), (between(r, 700, 2000), 400, r.uniform(0.3, 1))])
    rattle = noise(r, on, 0, 500, 5000) * np.maximum(np.sin(2 * np.pi * hz * times(on)), 0.2) * 0.02
    return row([envelope(unit(buzz) + rattle, 0.04, 0.06)] * count, [r.uniform(0.3, 1.2)] * count)


def phone_unobtainable(r: Random) -> Samples:
    """Three rising tones before an announcement, then often the ring or the line."""
    off = r.uniform(0.98, 1.02)
    three = row([_pair((f * off,), r.choice([0.27, 0.33, 0.38])) for f in (950, 1400, 1800)], [0.01, 0.01, r.uniform(0.5, 1)])
    return _line(r, row([three] * int(r.integers(1, 4)), [0.1] * 3))


# Sirens

def _horn(r: Random, hz: Samples) -> Samples:
    """A siren's loudspeaker: a hard tone through a horn."""
    raw = harmonics(hz, [slope(1, 1), slope(12, 1), slope(15, 0.7), odd(11)][int(r.integers(4))])
    return unit(formants(raw, [(between(r, 700, 1500), 500, 1), (between(r, 1800, 3200), 700, r.uniform(0.3, 1))]) + 0.15 * raw)


def _passing(r: Random, hz: Samples) -> tuple[Samples, Samples]:
    """Pitch and loudness of a source that drives past, or stays: f c / (c + v)."""
    s = len(hz) / RATE
    if r.random() < 0.5:
        return hz, steady(s, 1.0)
    speed, nearest, closest = r.uniform(8, 30), r.uniform(0.2, 0.8) * s, r.uniform(5, 25)
    along = speed * (times(s) - nearest)
    distance = np.sqrt(along**2 + closest**2)
    return hz * 343 / (343 + speed * along / distance), closest / distance


def _siren(r: Random, hz: Samples) -> Samples:
    moved, loud = _passing(r, hz)
    return _horn(r, moved) * loud


def siren_wail(r: Random) -> Samples:
    """Slow rise and fall, of the police and ambulances in America."""
    s, low, period = r.uniform(3, 8), between(r, 350, 750), r.uniform(1.8, 6)
    phase = (times(s) / period + r.random()) % 1
    rise = r.uniform(0.35, 0.65)
    up = np.where(phase < rise, phase / rise, (1 - phase) / (1 - rise))
    return _siren(r, low * (r.uniform(1.7, 3) ** (np.sin(np.pi * up / 2) if r.random() < 0.5 else up)))


def siren_yelp(r: Random) -> Samples:
    """The same, two to five times a second."""
    s, low, rate = r.uniform(2, 6), between(r, 400, 800), r.uniform(1.8, 5)
    phase = (times(s) * rate) % 1
    shape = [np.abs(2 * phase - 1), phase, 1 - phase, 0.5 + 0.5 * np.sin(2 * np.pi * phase)][int(r.integers(4))]
    return _siren(r, low * r.uniform(1.6, 2.8) ** shape)


def siren_phaser(r: Random) -> Samples:
    """Sweeps so fast that they rattle, eight to twenty a second."""
    s, low, rate = r.uniform(1.5, 5), between(r, 500, 900), r.uniform(8, 20)
    return _siren(r, low * r.uniform(1.8, 3) ** (1 - (times(s) * rate) % 1))


def siren_two_tone(r: Random) -> Samples:
    """Hi-lo: two pitches in turn, as in Europe; from quick to slow."""
    s, low, each = r.uniform(3, 8), between(r, 350, 800), between(r, 0.3, 1.2)
    high = low * r.choice([1.19, 1.26, 1.33, 1.41])
    turn = (times(s) / each).astype(int) % 2
    smooth = np.convolve(turn, np.ones(80) / 80, "same")
    return _siren(r, low + (high - low) * smooth)


def siren_air_raid(r: Random) -> Samples:
    """A motor-driven rotor: winds up slowly, holds, winds down; two rotors a third apart."""
    s, top = r.uniform(4, 8), between(r, 300, 700)
    hz = curve(s, [[top * 0.2, top * 0.8, top, top], [top, top * 0.95, top * 0.6, top * 0.25], [top * 0.5, top, top * 0.5, top, top * 0.5]][int(r.integers(3))])
    both = harmonics(hz, slope(10, r.uniform(0.6, 1.3))) + r.choice([0, 0.8]) * harmonics(hz * 1.2, slope(8, 1))
    return room(r, both, r.uniform(0.4, 1.5), r.uniform(0.2, 0.8))


def siren_whoop(r: Random) -> Samples:
    """Rising sweeps with a short pause, of ships, evacuations and slow patrol cars."""
    low, high, each, count = between(r, 250, 700), between(r, 900, 2000), r.uniform(0.4, 2.5), int(r.integers(2, 6))
    whoop = envelope(_horn(r, curve(each, [low, low + (high - low) * r.uniform(0.3, 0.7), high])), 0.02, 0.03)
    return row([whoop] * count, [r.uniform(0.02, 0.3)] * count)


def siren_car_alarm(r: Random) -> Samples:
    """The parts of a car's alarm one after the other: sweeps, two tones, chirps."""
    parts = []
    for _ in range(int(r.integers(2, 5))):
        s, low, rate = r.uniform(0.8, 1.8), between(r, 700, 1300), r.uniform(2, 9)
        phase = (times(s) * rate) % 1
        shape = [phase, 1 - phase, np.abs(2 * phase - 1), (phase < 0.5) * 1.0][int(r.integers(4))]
        parts.append(_horn(r, low * r.uniform(1.5, 2.5) ** shape))
    return np.concatenate(parts)


def siren_far(r: Random) -> Samples:
    """A siren streets away, through echoes and traffic."""
    siren = [siren_wail, siren_yelp, siren_two_tone][int(r.integers(3))](r)
    far = room(r, band(unit(siren), 250, between(r, 1500, 3500)), r.uniform(0.8, 2), r.uniform(0.5, 1.5))
    return unit(far) + r.uniform(0.02, 0.1) * noise(r, len(far) / RATE, 0.7, 40, 2000)


SIGNALS: dict[str, list[Generator]] = {
    "beep": [beep_row, beep_row, beep_alarm_clock, beep_reversing, beep_monitor, beep_long, beep_notes, beep_smoke_alarm, beep_error, beep_scanner,
             beep_morse, beep_sonar],
    "bell": [bell_church, bell_hand, bell_bicycle, bell_alarm, bell_door, bell_wind_chimes, bell_sleigh, bell_cow, bell_gong, bell_bowl, bell_crossing],
    "phone": [phone_ringback, phone_busy, phone_dial, phone_old_bell, phone_warble, phone_melody, phone_marimba, phone_vibration, phone_unobtainable],
    "siren": [siren_wail, siren_wail, siren_yelp, siren_yelp, siren_phaser, siren_two_tone, siren_two_tone, siren_air_raid, siren_whoop,
              siren_car_alarm, siren_far],
}
