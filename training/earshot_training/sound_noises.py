"""Computed sounds that are to give no words: noise of every colour, wind, hum, crackle, room tone, handling, silence."""

import numpy as np

from .sound_synthesis import (
    Generator, Random, Samples, band, between, curve, dying, envelope, formants, harmonics, low_pass, noise, place, pulses, room, row,
    slope, steady, times, unit, wander,
)
from .synthesis import RATE


def _length(r: Random) -> float:
    return between(r, 1, 8)


def noise_coloured(r: Random) -> Samples:
    """From violet to brown."""
    return noise(r, _length(r), r.uniform(-0.7, 1.3))


def noise_band(r: Random) -> Samples:
    """Some part of the spectrum only."""
    low = between(r, 40, 3000)
    return noise(r, _length(r), r.uniform(0, 0.8), low, min(low * between(r, 1.6, 12), 7900))


def noise_wavering(r: Random) -> Samples:
    """Noise whose loudness goes up and down, slowly or fast."""
    s = _length(r)
    return noise(r, s, r.uniform(0, 1)) * wander(r, s, between(r, 0.3, 8), 0.1, 1)


def noise_wind(r: Random) -> Samples:
    """Gusts: a wandering band over a rumble; now and then a whistle in a gap."""
    s = r.uniform(3, 8)
    gust = wander(r, s, r.uniform(0.4, 1.5), 0.05, 1)
    parts = [noise(r, s, 0.5, 60 * k, 200 * k) * np.clip(gust * 2.2 - 0.3 * k, 0.02, None) for k in (1, 2, 4)]
    return sum(parts, np.zeros(len(times(s)))) + noise(r, s, 0.9, 20, 200) * gust


def noise_microphone_wind(r: Random) -> Samples:
    """Wind on the microphone: low thumps that overload."""
    s = _length(r)
    return np.tanh(noise(r, s, 1.0, 20, 250) * wander(r, s, 4, 0, 3))


def noise_fan(r: Random) -> Samples:
    """Air from a vent or a computer: steady, broad, no blades to be heard."""
    s = _length(r)
    return formants(noise(r, s, 0.5, 60, 5000), [(between(r, 150, 900), 300, 1), (between(r, 1000, 3000), 800, 0.5)]) + 0.1 * noise(r, s, 0.7)


def noise_hum(r: Random) -> Samples:
    """The mains at 50 or 60 Hz, with its harmonics and hiss."""
    s, hz = _length(r), float(r.choice([50, 60]))
    return unit(harmonics(steady(s, hz), slope(int(r.integers(2, 20)), r.uniform(0.5, 1.5)) * r.random())) + between(r, 0.005, 0.2) * noise(r, s, r.uniform(0, 0.6))


def noise_clicks(r: Random) -> Samples:
    """Clicks at random or evenly, dry or with a short ring."""
    s, rate = _length(r), between(r, 0.8, 25)
    click = dying(band(noise(r, 0.03), between(r, 200, 2000), between(r, 2500, 7800)), between(r, 0.0008, 0.006), 0.0002)
    at = r.uniform(0, s, int(s * rate) + 1) if r.random() < 0.6 else np.arange(0, s, 1 / rate)
    return place(s, [(t, click * r.uniform(0.2, 1)) for t in at]) + between(r, 1e-4, 0.01) * noise(r, s)


def noise_crackle(r: Random) -> Samples:
    """A record's surface, a fire, frying: dense small pops over hiss."""
    s = _length(r)
    pops = band(pulses(r, s, between(r, 20, 800)), between(r, 300, 1500), between(r, 3000, 7800)) * wander(r, s, 3, 0.4, 1)
    return unit(pops) + between(r, 0.005, 0.1) * noise(r, s, r.uniform(0.2, 0.9))


def noise_room(r: Random) -> Samples:
    """An empty room: low rumble, a trace of hum, a creak or a far thud."""
    s = _length(r)
    quiet = noise(r, s, 0.9, 20, 2500) + r.choice([0, 0.3]) * harmonics(steady(s, float(r.choice([50, 60, 100, 120]))), [1, 0.4])
    thuds = [(r.uniform(0, s), dying(noise(r, 0.3, 0.9, 30, 400), 0.06, 0.01) * r.uniform(1, 6)) for _ in range(int(r.integers(0, 3)))]
    return (quiet + place(s, thuds)) * 10 ** r.uniform(-3, -1)


def noise_silence(r: Random) -> Samples:
    """Nothing at all, or what the converter adds."""
    s = _length(r)
    return noise(r, s) * float(r.choice([0, 1e-5, 3e-5, 1e-4, 3e-4]))


def noise_breathing(r: Random) -> Samples:
    """Like breath: soft bands of noise in and out."""
    s, rate = r.uniform(3, 8), r.uniform(0.25, 0.9)
    phase = (times(s) * rate) % 1
    inward, outward = np.clip(np.sin(2 * np.pi * phase), 0, 1), np.clip(-np.sin(2 * np.pi * phase), 0, 1)
    return noise(r, s, 0.2, 500, r.uniform(2500, 7000)) * inward * r.uniform(0.3, 1) + noise(r, s, 0.5, 200, r.uniform(1200, 4000)) * outward


def noise_cloth(r: Random) -> Samples:
    """Rustle of cloth, paper or a bag: uneven strokes of bright noise."""
    s = _length(r)
    strokes = []
    for _ in range(int(s * r.uniform(1, 5)) + 1):
        length = r.uniform(0.05, 0.5)
        grain = noise(r, length, r.uniform(-0.2, 0.5), between(r, 300, 2500), 7900) * np.abs(wander(r, length, between(r, 30, 300), -1, 1))
        strokes.append((r.uniform(0, s), envelope(grain, length * 0.4, length * 0.5) * r.uniform(0.1, 1)))
    return place(s, strokes) + 0.01 * noise(r, s, 0.5)


def noise_glitches(r: Random) -> Samples:
    """A broken file: stuck buffers, dropouts, steps, bits gone."""
    parts = []
    for _ in range(int(r.integers(6, 30))):
        length, kind = r.uniform(0.02, 0.3), int(r.integers(4))
        piece = noise(r, length, r.uniform(0, 0.8))
        if kind == 1:
            grain = piece[: int(r.integers(8, 200))]
            piece = np.tile(grain, len(piece) // len(grain) + 1)[: len(piece)]
        elif kind == 2:
            piece = np.zeros(len(piece))
        elif kind == 3:
            piece = np.repeat(r.uniform(-1, 1, len(piece) // 16 + 1), 16)[: len(piece)]
        parts.append(piece * r.uniform(0.1, 1))
    return np.concatenate(parts)


def noise_crowd(r: Random) -> Samples:
    """Like a crowd far away, and no words in it: noise through wandering formants, many at once, in the rhythm of syllables."""
    s, out = r.uniform(2, 7), 0
    for _ in range(int(r.integers(6, 14))):
        talker = band(noise(r, s, 0.5), between(r, 250, 700), between(r, 900, 2600))
        out = out + talker * np.clip(wander(r, s, r.uniform(3, 6), -0.4, 1), 0, 1) * r.uniform(0.2, 1)
    return room(r, out, 1, 0.8)


def noise_handling(r: Random) -> Samples:
    """A hand on the microphone: bumps, rubs and knocks."""
    s = _length(r)
    bumps = [(r.uniform(0, s), dying(noise(r, 0.3, r.uniform(0.6, 1.2), 20, between(r, 200, 2500)), r.uniform(0.01, 0.08), 0.003) * r.uniform(0.2, 1))
             for _ in range(int(r.integers(2, 12)))]
    rub = noise(r, s, 0.4, 100, 3000) * np.clip(wander(r, s, 5, -1, 0.7), 0, 1) * r.uniform(0, 0.3)
    return place(s, bumps) + rub


def noise_typing(r: Random) -> Samples:
    """Keys: a press and a release each, in runs."""
    s, at, events = r.uniform(2, 7), 0.1, []
    body = between(r, 250, 900)
    while at < s:
        for delay, loud in ((0, 1.0), (r.uniform(0.05, 0.11), 0.4)):
            key = dying(formants(noise(r, 0.05), [(body * r.uniform(0.9, 1.1), 200, 1), (between(r, 2000, 5500), 700, 1)]), r.uniform(0.003, 0.01))
            events.append((at + delay, key * loud * r.uniform(0.5, 1)))
        at += r.uniform(0.07, 0.3) if r.random() < 0.9 else r.uniform(0.5, 1.2)
    return place(s, events) + 1e-3 * noise(r, s)


def noise_steps(r: Random) -> Samples:
    """Footsteps on some ground, or knocks on wood."""
    s, step = r.uniform(2, 7), r.uniform(0.3, 0.8)
    ground, low, events = r.uniform(0.1, 0.9), between(r, 60, 400), []
    for i in range(int(s / step)):
        heel = dying(noise(r, 0.15, ground, low, between(r, 1500, 7000)), r.uniform(0.01, 0.04))
        events += [(i * step, heel * r.uniform(0.6, 1)), (i * step + r.uniform(0.05, 0.12), heel * 0.3)]
    return room(r, place(s, events), r.uniform(0.1, 0.8), r.uniform(0, 0.5))


def noise_radio(r: Random) -> Samples:
    """Between stations: static in bursts, a hiss that fades."""
    s = _length(r)
    return noise(r, s, r.uniform(0, 0.4), 300, 4000) * wander(r, s, r.uniform(1, 20), 0.2, 1) + unit(band(pulses(r, s, between(r, 3, 80)), 200, 4000)) * 2


def noise_thunder(r: Random) -> Samples:
    """A far rumble that rolls and dies: thunder, a lorry in the next street, an explosion."""
    s = r.uniform(3, 8)
    return low_pass(noise(r, s, 1.0, 20, between(r, 150, 900)), 1200) * np.clip(wander(r, s, 3, 0, 1), 0.05, None) * curve(s, [0.3, 1, 0.7, 0.4, 0.2, 0])


def noise_sweep(r: Random) -> Samples:
    """Whooshes: a band of noise that comes and goes."""
    def whoosh(r: Random) -> Samples:
        s = r.uniform(0.3, 1.8)
        low, high = noise(r, s, 0.6, 80, 900), noise(r, s, 0, 1500, 7000)
        mix = curve(s, [0, 1, 0])
        return (low * (1 - mix) + high * mix) * curve(s, [0, 1, 0]) ** 2
    count = int(r.integers(1, 6))
    return row([whoosh(r) for _ in range(count)], r.uniform(0, 0.8, count))


def noise_thump(r: Random) -> Samples:
    """Near silence and one thing in it: something falls, a door, a switch."""
    s = r.uniform(2, 7)
    hit = dying(noise(r, 0.6, r.uniform(0.1, 1), 40, between(r, 400, 7000)), between(r, 0.005, 0.12), 0.002)
    return room(r, place(s, [(r.uniform(0, s - 0.7), hit)]), r.uniform(0.2, 1.2), r.uniform(0, 0.5)) + 10 ** r.uniform(-4, -2) * noise(r, s, 0.6)


def noise_clipped(r: Random) -> Samples:
    """Overloaded, crushed to few bits, or held at a low rate."""
    s, kind = _length(r), int(r.integers(3))
    raw = noise(r, s, r.uniform(0, 1)) * wander(r, s, 2, 0.2, 1)
    if kind == 0:
        return np.clip(raw * between(r, 2, 20), -1, 1)
    if kind == 1:
        return np.round(raw * 2) / 2
    return np.repeat(raw[:: int(r.integers(4, 24))], 24)[: round(s * RATE)]


NOISES: list[Generator] = [
    noise_coloured, noise_coloured, noise_band, noise_wavering, noise_wind, noise_wind, noise_microphone_wind, noise_fan, noise_hum, noise_hum,
    noise_clicks, noise_crackle, noise_room, noise_room, noise_silence, noise_silence, noise_breathing, noise_cloth, noise_glitches, noise_crowd,
    noise_handling, noise_typing, noise_steps, noise_radio, noise_thunder, noise_sweep, noise_thump, noise_clipped,
]
