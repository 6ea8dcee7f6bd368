"""Computed birds, dogs, other animals, insects and water. Voices are a rough source of harmonics and breath through formants."""

import numpy as np

from .sound_synthesis import (
    Generator, Random, Samples, band, between, curve, dying, envelope, formants, harmonics, low_pass, noise, place, pulses,
    room, row, slope, steady, times, tone, unit, wander,
)
from .synthesis import RATE


def _voice(r: Random, hz: Samples, peaks: list[tuple[float, float, float]], breath: float = 0.1, rough: float = 0.02, fall: float = 1.0) -> Samples:
    """A call: harmonics of a pitch curve that shakes by `rough`, and breath, through formants."""
    seconds = len(hz) / RATE
    shaken = hz * (1 + rough * (wander(r, seconds, 60, -1, 1)))
    source = harmonics(shaken, slope(40, fall)) + breath * noise(r, seconds)
    return unit(formants(source, peaks))


def _throat(r: Random, size: float) -> list[tuple[float, float, float]]:
    """Three formants of an animal: `size` 1 is about a person's, 0.4 a small dog's, 2 a cow's."""
    return [(hz * r.uniform(0.8, 1.25) / size, hz * r.uniform(0.12, 0.3) / size, gain)
            for hz, gain in ((600, 1), (1400, r.uniform(0.3, 0.9)), (2600, r.uniform(0.1, 0.5))) if hz / size < 6000]


def _calls(r: Random, call: Generator, most: int, gap: tuple[float, float]) -> Samples:
    count = int(r.integers(1, most + 1))
    return row([call(r) * r.uniform(0.6, 1) for _ in range(count)], r.uniform(*gap, count))


# Birds

def _whistle(r: Random, low: float, high: float, shortest: float, longest: float) -> Samples:
    seconds = between(r, shortest, longest)
    hz = curve(seconds, [between(r, low, high) for _ in range(int(r.integers(2, 5)))])
    hz = hz * (1 + r.choice([0, 0, 0.03]) * np.sin(2 * np.pi * r.uniform(15, 45) * times(seconds)))
    return envelope(harmonics(hz, [1, r.uniform(0, 0.3), r.uniform(0, 0.1)]), 0.01, 0.02)


def bird_phrases(r: Random) -> Samples:
    """A songbird: phrases of whistles, as a blackbird or a robin sings."""
    low = between(r, 1200, 3000)
    def phrase(r: Random) -> Samples:
        count = int(r.integers(2, 8))
        return row([_whistle(r, low, low * 2.2, 0.04, 0.3) for _ in range(count)], r.uniform(0.01, 0.12, count))
    return _calls(r, phrase, 4, (0.3, 1.5))


def bird_trill(r: Random) -> Samples:
    """The same short chirp again and again, as of a wren or a canary."""
    low, rate = between(r, 2000, 4500), between(r, 6, 28)
    chirp = _whistle(r, low, low * 1.7, 0.4 / rate, 0.8 / rate)
    count = int(r.uniform(0.6, 2) * rate)
    trill = place(count / rate, [(i / rate, chirp) for i in range(count)]) * curve(count / rate, [0.4, 1, 0.7])
    return row([trill] * int(r.integers(1, 4)), [between(r, 0.2, 1.2)] * 3)


def bird_chirps(r: Random) -> Samples:
    """Sparrows: short falling chirps with overtones at uneven times."""
    top = between(r, 3000, 6000)
    def chirp(r: Random) -> Samples:
        seconds = r.uniform(0.04, 0.13)
        return envelope(harmonics(curve(seconds, [top * r.uniform(0.6, 1), top * r.uniform(0.8, 1.1), top * r.uniform(0.4, 0.8)]), [1, 0.3]), 0.005, 0.02)
    return _calls(r, chirp, 12, (0.08, 0.6))


def bird_cuckoo(r: Random) -> Samples:
    """Two notes, the second a third lower; flute-like."""
    hz, step = between(r, 520, 800), r.uniform(0.76, 0.85)
    def call(r: Random) -> Samples:
        notes = [envelope(harmonics(steady(s, f), [1, 0.1, 0.05]), 0.03, 0.06) for f, s in ((hz, 0.2), (hz * step, 0.32))]
        return row(notes, [0.1, 0.1])
    return _calls(r, call, 4, (0.4, 1.0))


def bird_owl(r: Random) -> Samples:
    """Hoots of an owl or coos of a dove: low, soft, breathy, in a rhythm."""
    hz, pattern = between(r, 250, 600), r.uniform(0.1, 0.6, int(r.integers(2, 6)))
    def call(r: Random) -> Samples:
        hoots = [envelope(harmonics(curve(s, [hz * 0.9, hz, hz * 0.92]), [1, 0.15, 0.05]) + 0.03 * noise(r, s, 0.5), 0.06, 0.08) for s in pattern]
        return row(hoots, r.uniform(0.05, 0.35, len(hoots)))
    return _calls(r, call, 3, (0.5, 1.5))


def bird_caw(r: Random) -> Samples:
    """Crows, jays and magpies: harsh, noisy, repeated."""
    hz, seconds, rattle = between(r, 350, 900), r.uniform(0.15, 0.5), r.uniform(40, 110)
    peaks = [(r.uniform(1200, 1900), 300, 1.0), (r.uniform(2400, 3500), 500, 0.6)]
    def caw(r: Random) -> Samples:
        pitch = curve(seconds, [hz * 0.9, hz * 1.1, hz * 0.8])
        return envelope(_voice(r, pitch, peaks, 0.8, 0.12, 0.5) * (1 + 0.7 * np.sin(2 * np.pi * rattle * times(seconds))), 0.02, 0.08)
    return _calls(r, caw, 6, (0.15, 0.7))


def bird_quack(r: Random) -> Samples:
    """Ducks and geese: nasal, many harmonics, often falling in loudness."""
    hz, seconds = between(r, 180, 480), r.uniform(0.1, 0.3)
    peaks = [(r.uniform(900, 1400), 200, 1.0), (r.uniform(2000, 2900), 300, 0.8)]
    def quack(r: Random) -> Samples:
        return envelope(_voice(r, curve(seconds, [hz * 0.9, hz * 1.1, hz * 0.85]), peaks, 0.2, 0.05, 0.3), 0.015, 0.06)
    return _calls(r, quack, 10, (0.05, 0.4))


def bird_hen(r: Random) -> Samples:
    """Clucking, now and then a long rising cackle; or a cock's crow of four notes."""
    if r.random() < 0.4:
        hz, notes = between(r, 500, 900), []
        for length, rise in ((0.15, 1.0), (0.12, 1.15), (0.35, 1.35), (0.9, 1.2)):
            s = length * r.uniform(0.8, 1.4)
            pitch = curve(s, [hz * rise * 0.8, hz * rise, hz * rise * 0.75])
            notes.append(envelope(_voice(r, pitch, [(1300, 250, 1), (2600, 400, 0.7)], 0.2, 0.03, 0.4), 0.02, 0.1))
        return row(notes, [0.05, 0.03, 0.02, 0.6])
    hz = between(r, 350, 700)
    def cluck(r: Random) -> Samples:
        s = r.choice([0.06, 0.08, 0.1, 0.4], p=[0.35, 0.3, 0.25, 0.1])
        return envelope(_voice(r, curve(s, [hz, hz * r.uniform(1, 1.6)]), [(1100, 200, 1), (2300, 400, 0.5)], 0.3, 0.05, 0.6), 0.01, 0.03)
    return _calls(r, cluck, 14, (0.08, 0.45))


def bird_gull(r: Random) -> Samples:
    """Long mewing cries over a wide pitch, of gulls and birds of prey."""
    hz = between(r, 700, 2200)
    def cry(r: Random) -> Samples:
        s = r.uniform(0.25, 0.9)
        pitch = curve(s, [hz * 0.8, hz * r.uniform(1, 1.3), hz * r.uniform(0.9, 1.1), hz * 0.6])
        return envelope(_voice(r, pitch, [(1600, 400, 1), (3200, 600, 0.6)], 0.15, 0.02, 0.7), 0.03, 0.12)
    return _calls(r, cry, 6, (0.08, 0.6))


def bird_chorus(r: Random) -> Samples:
    """A garden in the morning: several birds at once, some far."""
    seconds = r.uniform(3, 7)
    singers = [bird_phrases, bird_trill, bird_chirps, bird_chirps, bird_cuckoo]
    events = []
    for _ in range(int(r.integers(3, 8))):
        song = unit(singers[int(r.integers(len(singers)))](r))
        events.append((r.uniform(0, seconds * 0.7), room(r, song, 0.8, r.uniform(0, 0.6)) * between(r, 0.1, 1)))
    return place(seconds, events)


# Dogs

def _bark(r: Random, hz: float, size: float, hoarse: float) -> Samples:
    s = r.uniform(0.09, 0.13) + 0.09 * size
    pitch = curve(s, [hz * r.uniform(0.6, 0.8), hz * r.uniform(1, 1.25), hz, hz * r.uniform(0.5, 0.75)])
    return envelope(_voice(r, pitch, _throat(r, size), hoarse, 0.06, 0.5) * curve(s, [0.3, 1, 0.8, 0.2]), 0.008, 0.05)


def dog_bark(r: Random) -> Samples:
    """A dog of any size, barking singly or in twos and threes."""
    size = between(r, 0.35, 1.3)
    hz, hoarse, group = 420 / size * r.uniform(0.7, 1.3), between(r, 0.2, 1.5), int(r.choice([1, 1, 2, 3]))
    def barks(r: Random) -> Samples:
        return row([_bark(r, hz * r.uniform(0.93, 1.07), size, hoarse) for _ in range(group)], [r.uniform(0.05, 0.2)] * group)
    return _calls(r, barks, 7, (0.15, 0.9))


def dog_yap(r: Random) -> Samples:
    """A small dog, fast and shrill."""
    hz, gap = between(r, 800, 1600), r.uniform(0.08, 0.25)
    def yap(r: Random) -> Samples:
        s = r.uniform(0.06, 0.14)
        return envelope(_voice(r, curve(s, [hz * 0.8, hz * 1.15, hz * 0.6]), _throat(r, 0.4), 0.3, 0.04, 0.8), 0.005, 0.04)
    return _calls(r, yap, 12, (gap, gap * 2.5))


def _growl(r: Random, s: float) -> Samples:
    hz, flutter = between(r, 60, 140), r.uniform(18, 38)
    voice = _voice(r, wander(r, s, 3, hz * 0.85, hz * 1.15), _throat(r, r.uniform(0.7, 1.4)), 1.2, 0.15, 0.5)
    return envelope(voice * (1 + 0.8 * np.sin(2 * np.pi * flutter * times(s))), 0.15, 0.3)


def dog_growl(r: Random) -> Samples:
    """Growling that may break into barks."""
    parts = [_growl(r, r.uniform(0.7, 2.2))]
    for _ in range(int(r.integers(0, 4))):
        parts.append(_bark(r, between(r, 250, 600), 0.8, 0.8))
    return row(parts, r.uniform(0.05, 0.3, len(parts)))


def dog_howl(r: Random) -> Samples:
    """A long rising howl that holds and falls, of a dog or a wolf."""
    hz = between(r, 280, 750)
    def howl(r: Random) -> Samples:
        s = r.uniform(1.2, 3.2)
        pitch = curve(s, [hz * 0.6, hz, hz * r.uniform(0.98, 1.1), hz, hz * r.uniform(0.6, 0.85)])
        pitch *= 1 + 0.012 * np.sin(2 * np.pi * r.uniform(4, 7) * times(s))
        return envelope(_voice(r, pitch, _throat(r, r.uniform(0.7, 1.2)), 0.05, 0.008, 1.4), 0.2, 0.4)
    return _calls(r, howl, 2, (0.3, 0.9))


def dog_whine(r: Random) -> Samples:
    """Whimpering: thin high cries, each falling; and a yelp among them."""
    hz = between(r, 600, 1500)
    def whine(r: Random) -> Samples:
        s = r.uniform(0.12, 0.7)
        return envelope(_voice(r, curve(s, [hz * 0.85, hz * r.uniform(1.0, 1.5), hz * 0.8]), _throat(r, 0.6), 0.06, 0.02, 1.5), 0.04, 0.08)
    return _calls(r, whine, 7, (0.05, 0.5))


def dog_pack(r: Random) -> Samples:
    """Two or three dogs at once."""
    seconds = r.uniform(3, 6)
    kinds: list[Generator] = [dog_bark, dog_bark, dog_yap, dog_howl]
    return place(seconds, [(r.uniform(0, 1), unit(kinds[int(r.integers(4))](r)) * r.uniform(0.4, 1)) for _ in range(int(r.integers(2, 4)))])


# Other animals

def animal_moo(r: Random) -> Samples:
    """A cow: low, long, slowly opening."""
    hz = between(r, 75, 190)
    def moo(r: Random) -> Samples:
        s = r.uniform(0.9, 2.2)
        pitch = curve(s, [hz * 0.8, hz, hz * r.uniform(1.0, 1.4), hz * r.uniform(0.7, 1)])
        closed, opened = (_voice(r, pitch, _throat(r, size), 0.08, 0.02, 0.6) for size in (2.2, 1.3))
        opening = curve(s, [0, 0.4, 1, 0.6])
        return envelope(closed * (1 - opening) + opened * opening, 0.15, 0.3)
    return _calls(r, moo, 2, (0.4, 1.2))


def animal_bleat(r: Random) -> Samples:
    """A sheep or a goat: a vowel that trembles seven to fourteen times a second."""
    hz, shake = between(r, 160, 520), r.uniform(7, 14)
    def bleat(r: Random) -> Samples:
        s = r.uniform(0.4, 1.2)
        trembling = np.sin(2 * np.pi * shake * times(s))
        pitch = curve(s, [hz * 0.95, hz * 1.05, hz * 0.85]) * (1 + 0.05 * trembling)
        return envelope(_voice(r, pitch, _throat(r, r.uniform(0.8, 1.3)), 0.15, 0.04, 0.4) * (1 + 0.6 * trembling), 0.04, 0.12)
    return _calls(r, bleat, 4, (0.3, 1.0))


def animal_meow(r: Random) -> Samples:
    """A cat: pitch and formants rise and fall."""
    hz = between(r, 350, 900)
    def meow(r: Random) -> Samples:
        s = r.uniform(0.35, 1.1)
        pitch = curve(s, [hz * 0.8, hz * r.uniform(1.1, 1.4), hz * 1.1, hz * r.uniform(0.6, 0.9)])
        mouths = [(500, 120, 1), (2400, 300, 0.3)], [(1100, 200, 1), (2000, 250, 0.8), (3600, 400, 0.4)]
        closed, opened = (_voice(r, pitch, peaks, 0.05, 0.01, 0.8) for peaks in mouths)
        opening = curve(s, [0, 0.9, 1, 0.1])
        return envelope(closed * (1 - opening) + opened * opening, 0.05, 0.12)
    return _calls(r, meow, 4, (0.3, 1.2))


def animal_purr(r: Random) -> Samples:
    """A cat's purr: puffs of low noise at 23 to 30 a second, in and out of breath."""
    s, rate = r.uniform(2.5, 6), r.uniform(22, 31)
    puffs = np.maximum(np.sin(2 * np.pi * rate * times(s)), 0) ** 3
    return noise(r, s, 0.8, 50, 900) * puffs * (0.6 + 0.4 * np.sin(2 * np.pi * r.uniform(0.3, 0.6) * times(s)))


def animal_roar(r: Random) -> Samples:
    """A lion, a tiger or a bear: rough and low, swelling and dying."""
    hz, flutter = between(r, 50, 170), r.uniform(16, 40)
    def roar(r: Random) -> Samples:
        s = r.uniform(0.7, 2.4)
        pitch = curve(s, [hz * 0.8, hz * 1.3, hz * 1.1, hz * 0.7])
        voice = _voice(r, pitch, _throat(r, r.uniform(1.2, 2.4)), r.uniform(0.8, 2), 0.2, 0.4)
        return envelope(voice * (1 + 0.7 * np.sin(2 * np.pi * flutter * times(s))), 0.15, 0.5)
    return _calls(r, roar, 2, (0.3, 1))


def animal_whinny(r: Random) -> Samples:
    """A horse: a high call that falls and shakes; maybe a snort after it."""
    s, hz, shake = r.uniform(1, 2), between(r, 700, 1500), r.uniform(9, 15)
    trembling = np.sin(2 * np.pi * shake * times(s))
    pitch = curve(s, [hz * 0.7, hz, hz * 0.8, hz * 0.4]) * (1 + 0.09 * trembling)
    call = envelope(_voice(r, pitch, [(900, 200, 1), (1900, 300, 0.7), (3100, 400, 0.4)], 0.15, 0.03, 0.6) * (1 + 0.5 * trembling), 0.06, 0.3)
    snort = dying(noise(r, 0.6, 0.4, 100, 3000) * (1 + np.sin(2 * np.pi * 28 * times(0.6))), 0.2, 0.03) * 0.3
    return row([call, snort], [r.uniform(0.1, 0.5), 0.1]) if r.random() < 0.5 else call


def animal_grunt(r: Random) -> Samples:
    """A pig: grunts of noise and low voice, sometimes a squeal."""
    hz = between(r, 60, 160)
    def grunt(r: Random) -> Samples:
        if r.random() < 0.15:
            s, high = r.uniform(0.4, 1), between(r, 700, 1500)
            return envelope(_voice(r, curve(s, [high * 0.7, high, high * 0.9, high * 0.6]), _throat(r, 0.7), 0.5, 0.08, 0.5), 0.04, 0.1)
        s = r.uniform(0.1, 0.35)
        return envelope(_voice(r, curve(s, [hz, hz * 1.3, hz * 0.8]), _throat(r, r.uniform(1, 1.6)), 1.2, 0.25, 0.4), 0.02, 0.08)
    return _calls(r, grunt, 9, (0.08, 0.6))


def animal_frog(r: Random) -> Samples:
    """Frogs and toads: a croak is a train of short resonant pulses; a chorus has several."""
    def frog() -> Samples:
        hz, rate, s = between(r, 300, 2200), between(r, 18, 70), r.uniform(0.15, 0.8)
        pulse = dying(tone(steady(0.05, hz)) + 0.5 * tone(steady(0.05, hz * 2.1)), 0.008)
        croak = place(s, [(i / rate, pulse * r.uniform(0.7, 1)) for i in range(int(s * rate))]) * curve(s, [0.4, 1, 0.8])
        count = int(r.integers(2, 7))
        return row([croak] * count, r.uniform(0.15, 0.7, count))
    return place(r.uniform(2, 6), [(r.uniform(0, 0.8), frog() * r.uniform(0.3, 1)) for _ in range(int(r.integers(1, 5)))])


def animal_trumpet(r: Random) -> Samples:
    """An elephant: a brassy blast."""
    s, hz = r.uniform(0.7, 2), between(r, 280, 600)
    pitch = curve(s, [hz * 0.7, hz, hz * 1.1, hz, hz * 0.7])
    return envelope(_voice(r, pitch, [(800, 300, 1), (1700, 400, 1), (3000, 600, 0.7)], 0.4, 0.06, 0.1), 0.06, 0.3)


def animal_ape(r: Random) -> Samples:
    """Monkeys: hoots that speed up and rise into screams."""
    hz, count = between(r, 250, 600), int(r.integers(4, 11))
    hoots = []
    for i in range(count):
        s, now = r.uniform(0.1, 0.25), hz * (1 + i / count * r.uniform(0.6, 1.6))
        hoots.append(envelope(_voice(r, curve(s, [now * 0.8, now * 1.2, now * 0.9]), _throat(r, 0.9), 0.2 + 0.6 * i / count, 0.04, 0.8), 0.03, 0.05))
    return row(hoots, np.linspace(0.3, 0.05, count))


def animal_bray(r: Random) -> Samples:
    """A donkey-like call or a sea lion's: harsh notes in and out of breath."""
    hz, ratio, count = between(r, 180, 450), r.uniform(1.4, 2.4), int(r.integers(2, 6))
    notes = []
    for i in range(2 * count):
        s, now = r.uniform(0.25, 0.6), hz * (ratio if i % 2 == 0 else 1)
        notes.append(envelope(_voice(r, curve(s, [now * 0.9, now * 1.05, now * 0.9]), _throat(r, 1.1), 0.7, 0.1, 0.3), 0.05, 0.08))
    return row(notes, [r.uniform(0.01, 0.12)] * len(notes))


# Insects

def _wings(r: Random, s: float, hz: float, swing: float) -> Samples:
    pitch = wander(r, s, r.uniform(1, 5), hz * (1 - swing), hz * (1 + swing))
    pitch = pitch * (1 + 0.01 * np.sin(2 * np.pi * r.uniform(15, 40) * times(s)))
    buzz = harmonics(pitch, slope(int(r.integers(8, 25)), r.uniform(0.5, 1.3)))
    return formants(buzz, [(r.uniform(300, 900), 300, 1), (r.uniform(1500, 3500), 800, r.uniform(0.2, 1))]) + 0.2 * buzz


def insect_buzz(r: Random) -> Samples:
    """A bee, a wasp or a bumblebee, coming and going."""
    s = r.uniform(1.5, 6)
    return _wings(r, s, between(r, 110, 280), r.uniform(0.03, 0.15)) * wander(r, s, 2, 0.15, 1)


def insect_fly(r: Random) -> Samples:
    """A fly that starts and stops, and passes by."""
    hz = between(r, 170, 330)
    def flight(r: Random) -> Samples:
        s = r.uniform(0.3, 1.6)
        return envelope(_wings(r, s, hz * r.uniform(0.9, 1.1), 0.12) * curve(s, [0.2, 1, r.uniform(0.1, 0.8)]), 0.05, 0.08)
    return _calls(r, flight, 5, (0.02, 0.5))


def insect_mosquito(r: Random) -> Samples:
    """A thin whine at 350 to 800 Hz whose pitch sways."""
    s = r.uniform(1.5, 6)
    pitch = wander(r, s, r.uniform(1, 4), 0.88, 1.12) * between(r, 350, 800)
    return harmonics(pitch, slope(9, r.uniform(0.7, 1.5))) * wander(r, s, 2.5, 0.1, 1)


def insect_cricket(r: Random) -> Samples:
    """A field cricket: chirps of two to five pulses on one high note."""
    hz, count, rate = between(r, 2800, 6500), int(r.integers(2, 6)), r.uniform(22, 50)
    pulse = envelope(tone(curve(0.7 / rate, [hz * 1.02, hz * 0.98])), 0.004, 0.006)
    chirp = place(count / rate, [(i / rate, pulse * (0.6 + 0.4 * i / count)) for i in range(count)])
    gap, s = between(r, 0.1, 0.7), r.uniform(2, 6)
    step = gap + count / rate
    return place(s, [(i * step + r.uniform(0, 0.02), chirp) for i in range(int(s / step))])


def insect_trill(r: Random) -> Samples:
    """Tree crickets on a summer night: unbroken trills, several, a little apart in pitch."""
    s, out = r.uniform(2, 6), 0
    for _ in range(int(r.integers(1, 5))):
        rate = r.uniform(25, 70)
        out = out + tone(steady(s, between(r, 2500, 6000))) * np.maximum(np.sin(2 * np.pi * rate * times(s) + r.uniform(0, 6)), 0) * r.uniform(0.3, 1)
    return out


def insect_cicada(r: Random) -> Samples:
    """A band of noise cut by a fast tick that swells and fades."""
    s, centre, rate = r.uniform(2, 6), between(r, 3000, 6200), between(r, 60, 260)
    ticks = np.maximum(np.sin(2 * np.pi * rate * times(s)), 0) ** 2
    return band(noise(r, s), centre * 0.8, min(centre * 1.25, 7800)) * ticks * wander(r, s, r.uniform(0.5, 3), 0.2, 1)


def insect_rasp(r: Random) -> Samples:
    """Grasshoppers and katydids: short strokes of dry ticks."""
    rate, count, low = between(r, 70, 220), int(r.integers(3, 30)), between(r, 2500, 5500)
    tick = dying(band(noise(r, 0.02), low, 7800), 0.003)
    stroke = place(count / rate, [(i / rate, tick * r.uniform(0.7, 1)) for i in range(count)])
    gap, s = between(r, 0.06, 0.6), r.uniform(2, 5)
    step = gap + count / rate
    return place(s, [(i * step, stroke) for i in range(int(s / step) + 1)])


def insect_swarm(r: Random) -> Samples:
    """Many wings at once: a hive."""
    s, hz = r.uniform(2, 6), between(r, 150, 260)
    return sum((_wings(r, s, hz * r.uniform(0.8, 1.25), 0.08) * wander(r, s, 3, 0.2, 1) for _ in range(int(r.integers(4, 8)))), np.zeros(len(times(s))))


# Water

def _bubbles(r: Random, s: float, per_second: float, low: float, high: float) -> Samples:
    """Drops and bubbles: sines that die within hundredths of a second and rise as they do (van den Doel, "Physically based models for liquid sounds", 2005)."""
    events = []
    for _ in range(max(int(per_second * s), 1)):
        hz = between(r, low, high)
        life = min(r.uniform(4, 14) / hz, 0.06)
        t = times(life * 5)
        events.append((r.uniform(0, s), r.uniform(0.1, 1) ** 2 * np.sin(2 * np.pi * hz * (1 + r.uniform(0, 0.6) * t / t[-1]) * t) * np.exp(-t / life)))
    return place(s, events)


def water_drips(r: Random) -> Samples:
    """A dripping tap: single drops, evenly spaced, in a basin or a cave."""
    s, hz = r.uniform(2, 6), between(r, 500, 2500)
    step, events = between(r, 0.2, 1.3), []
    for i in range(int(s / step) + 1):
        drop = _bubbles(r, 0.12, 12, hz * 0.8, hz * 1.6) + 0.3 * place(0.12, [(0, dying(noise(r, 0.02, 0, 1500, 7000), 0.003))])
        events.append((i * step * r.uniform(0.97, 1.03), drop))
    return room(r, place(s, events), r.uniform(0.2, 1.2), r.uniform(0.1, 0.8))


def water_stream(r: Random) -> Samples:
    """A brook: hundreds of bubbles a second over a soft rush."""
    s = r.uniform(2, 7)
    low = between(r, 250, 700)
    return unit(_bubbles(r, s, between(r, 120, 500), low, low * r.uniform(4, 9))) + between(r, 0.01, 0.08) * noise(r, s, 0.4, 200, 5000) * wander(r, s, 4, 0.6, 1)


def water_rain(r: Random) -> Samples:
    """Rain: a bright hiss, and single drops on leaves, tin or a window."""
    s = r.uniform(2, 7)
    hiss = noise(r, s, r.uniform(-0.2, 0.4), r.uniform(300, 1500), 7900) * wander(r, s, 2, 0.8, 1)
    drops = band(pulses(r, s, between(r, 40, 600)), between(r, 500, 2000), between(r, 4000, 7800))
    return 0.15 * hiss * r.uniform(0.3, 1.2) + unit(drops) + 0.3 * unit(_bubbles(r, s, between(r, 5, 60), 900, 4000))


def water_surf(r: Random) -> Samples:
    """Waves on a beach: rushes that rise over seconds, break and draw back."""
    s, swell = r.uniform(4, 8), r.uniform(2, 6)
    phase = (times(s) / swell + r.random()) % 1
    rise = np.where(phase < 0.35, (phase / 0.35) ** 2, np.exp(-(phase - 0.35) * 5))
    fizz = noise(r, s, 0, 2000, 7900) * np.roll(rise, 2000)
    return noise(r, s, 0.6, 60, 3500) * (0.15 + rise) + 0.25 * fizz * rise + 0.2 * unit(_bubbles(r, s, 60, 800, 4000)) * rise


def water_pour(r: Random) -> Samples:
    """Filling a glass or a bottle: a gurgle and a resonance that climbs."""
    s = r.uniform(2, 5)
    start = between(r, 250, 700)
    hz = curve(s, [start, start * r.uniform(2, 4)])
    ringing = tone(hz) * low_pass(np.abs(noise(r, s, 0, 20, 200)), 60)
    glug = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(wander(r, s, 2, 4, 12)) / RATE)
    return unit(_bubbles(r, s, 250, 500, 4000)) * (0.4 + glug) + 0.25 * ringing + 0.06 * noise(r, s, 0.2, 800, 7000)


def water_tap(r: Random) -> Samples:
    """A tap or a shower: a steady bright rush with splatter, turned on and off."""
    s = r.uniform(2, 6)
    rush = noise(r, s, r.uniform(0, 0.4), r.uniform(200, 700), 7900) * wander(r, s, 14, 0.75, 1.1)
    basin = formants(rush, [(between(r, 250, 1200), 120, 3), (between(r, 1200, 3000), 300, 1.5)])
    splatter = unit(_bubbles(r, s, between(r, 150, 400), 700, 5000))
    return envelope(0.2 * rush + unit(basin) * 0.5 + 0.7 * splatter, r.uniform(0.02, 0.5), r.uniform(0.05, 0.7))


def water_splash(r: Random) -> Samples:
    """Something falls into water, once or again and again; someone wades or swims."""
    def splash(r: Random) -> Samples:
        s = r.uniform(0.5, 1.3)
        burst = dying(noise(r, s, r.uniform(0.2, 0.7), 80, between(r, 2500, 7500)), r.uniform(0.07, 0.25), 0.01)
        return 0.3 * burst + unit(_bubbles(r, s, 90, 350, 2500)) * curve(s, [0.1, 1, 0.6, 0.2])
    return _calls(r, splash, 5, (0.0, 0.5))


def water_bubbling(r: Random) -> Samples:
    """Boiling, an aquarium, a diver: low bubbles in bursts."""
    s = r.uniform(2, 6)
    low = between(r, 120, 450)
    bursts = np.maximum(wander(r, s, r.uniform(1, 6), -0.3, 1), 0.08)
    return unit(_bubbles(r, s, between(r, 15, 140), low, low * r.uniform(2.5, 6))) * bursts + 0.02 * noise(r, s, 0.7, 50, 2000)


def water_flush(r: Random) -> Samples:
    """A toilet or a drain: a rush that swells, gurgles and ends."""
    s = r.uniform(3, 7)
    rush = noise(r, s, 0.4, 120, 5000) * curve(s, [0.05, 1, 0.9, 0.6, 0.2, 0.05])
    gurgle = unit(_bubbles(r, s, 90, 150, 900)) * np.maximum(np.sin(2 * np.pi * np.cumsum(wander(r, s, 2, 3, 9)) / RATE), 0) * curve(s, [0, 0.2, 0.6, 1, 1])
    return 0.3 * rush + 1.2 * gurgle + 0.4 * unit(_bubbles(r, s, 200, 500, 3500)) * curve(s, [0, 1, 0.8, 0.3])


NATURE: dict[str, list[Generator]] = {
    "bird": [bird_phrases, bird_trill, bird_chirps, bird_cuckoo, bird_owl, bird_caw, bird_quack, bird_hen, bird_gull, bird_chorus],
    "dog": [dog_bark, dog_bark, dog_bark, dog_yap, dog_growl, dog_howl, dog_whine, dog_pack],
    "animal": [animal_moo, animal_bleat, animal_meow, animal_purr, animal_roar, animal_whinny, animal_grunt, animal_frog, animal_trumpet,
               animal_ape, animal_bray],
    "insect": [insect_buzz, insect_fly, insect_mosquito, insect_cricket, insect_trill, insect_cicada, insect_rasp, insect_swarm],
    "water": [water_drips, water_stream, water_rain, water_surf, water_pour, water_tap, water_splash, water_bubbling, water_flush],
}
