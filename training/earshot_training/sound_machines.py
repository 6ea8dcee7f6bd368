"""Computed machines: engines from a firing rate, motors, blades, tools and household machines."""

import numpy as np

from .sound_synthesis import (
    Generator, Random, Samples, band, between, curve, dying, envelope, formants, harmonics, low_pass, noise, place, room, row, slope,
    steady, times, unit, wander,
)
from .synthesis import RATE


def _engine(r: Random, firing_hz: Samples, rough: float, exhaust: list[tuple[float, float, float]]) -> Samples:
    """Each firing a burst that falls off, not all alike, through the exhaust's resonances."""
    phase = np.cumsum(firing_hz) / RATE
    s = len(firing_hz) / RATE
    cylinders = r.uniform(1 - rough, 1, 4)[phase.astype(int) % 4]
    bursts = np.exp(-(phase % 1) * r.uniform(4, 12)) * cylinders
    source = bursts - bursts.mean() + bursts * noise(r, s, 0.3) * r.uniform(0.1, 0.6)
    return unit(formants(source, exhaust)) + 0.1 * unit(source)


def _exhaust(r: Random, size: float) -> list[tuple[float, float, float]]:
    return [(between(r, 80, 200) / size, 60, 1), (between(r, 300, 700) / size, 150, r.uniform(0.3, 0.9)), (between(r, 1200, 2600), 500, r.uniform(0.05, 0.4))]


def _motor(r: Random, hz: Samples, brush: float) -> Samples:
    """An electric motor: harmonics of its turning with the commutator's louder, and brush noise beating in time."""
    s = len(hz) / RATE
    amplitudes = slope(30, r.uniform(0.4, 1.2))
    amplitudes[[int(r.integers(3, 8)), int(r.integers(8, 20))]] *= r.uniform(2, 6)
    whine = harmonics(hz * wander(r, s, 20, 0.995, 1.005), amplitudes)
    return unit(whine) + brush * noise(r, s, 0.2, 500, 7000) * (1 + 0.5 * np.sin(2 * np.pi * np.cumsum(hz) / RATE))


def machine_idle(r: Random) -> Samples:
    """A car, a lorry or a boat, idling; slowly uneven."""
    s, hz = r.uniform(2, 6), between(r, 12, 45)
    return _engine(r, wander(r, s, 3, hz * 0.94, hz * 1.06), r.uniform(0.1, 0.6), _exhaust(r, 1))


def machine_driving(r: Random) -> Samples:
    """An engine that revs up, changes gear and slows."""
    s, low = r.uniform(3, 7), between(r, 25, 60)
    revs = [curve(s, [1, r.uniform(2.5, 4), 1.6, r.uniform(3, 4.5), 2]), curve(s, [1, 3, 3.2, 1.2, 1]), curve(s, [3.5, 3, 1.2])][int(r.integers(3))]
    return _engine(r, low * revs * wander(r, s, 8, 0.98, 1.02), 0.2, _exhaust(r, 1)) * (0.4 + 0.2 * revs)


def machine_two_stroke(r: Random) -> Samples:
    """A chain saw, a moped or a mower: fast, bright, its load rising and falling."""
    s, hz = r.uniform(2, 6), between(r, 45, 150)
    load = wander(r, s, r.uniform(0.6, 2), 0.65, 1.3)
    return _engine(r, hz * load, 0.15, _exhaust(r, 0.5)) + 0.2 * unit(harmonics(hz * load, slope(25, 0.4)))


def machine_passing(r: Random) -> Samples:
    """A car, motorcycle or aeroplane that passes by: its pitch drops as it does."""
    s, speed, near = r.uniform(3, 6), r.uniform(12, 60), r.uniform(5, 30)
    along = speed * (times(s) - s * r.uniform(0.35, 0.65))
    distance = np.hypot(along, near)
    engine = _engine(r, between(r, 40, 160) * 343 / (343 + speed * along / distance), 0.2, _exhaust(r, r.uniform(0.6, 1.2)))
    return (unit(engine) + r.uniform(0.02, 0.12) * noise(r, s, 0.4, 100, 5000)) * near / distance


def machine_drill(r: Random) -> Samples:
    """A drill or a screwdriver: whines up, sinks under load, stops; again."""
    hz, brush = between(r, 120, 420), r.uniform(0.05, 0.3)
    def go(r: Random) -> Samples:
        s = r.uniform(0.5, 2.5)
        return envelope(_motor(r, hz * curve(s, [0.25, 1, 1, r.uniform(0.6, 0.9), 0.8, 1, 0.3]), brush), 0.03, 0.1)
    count = int(r.integers(1, 4))
    return row([go(r) for _ in range(count)], r.uniform(0.1, 0.6, count))


def machine_saw(r: Random) -> Samples:
    """A circular saw or a grinder: a high howl that bites into something."""
    s, hz = r.uniform(2, 5), between(r, 350, 1000)
    bite = np.clip(wander(r, s, 1.2, -0.6, 1), 0, 1)
    spin = curve(s, [0.5, 1, 1, 1, 0.6]) * (1 - 0.15 * bite)
    tearing = noise(r, s, -0.1, 1500, 7900) * (1 + 0.6 * np.sin(2 * np.pi * np.cumsum(hz * spin / 3) / RATE))
    return unit(harmonics(hz * spin, slope(12, 0.7))) * (0.6 + 0.4 * bite) + 0.3 * tearing * (0.15 + bite)


def machine_vacuum(r: Random) -> Samples:
    """A vacuum cleaner or a hair dryer: a loud rush with a motor's lines in it, switched on and off."""
    s, hz = r.uniform(3, 7), between(r, 90, 500)
    spin = hz * np.minimum(curve(s, [0.1, 1, 1, 1, 1, 1, 1, r.choice([0.2, 1])]), wander(r, s, 1, 0.94, 1.02))
    rush = noise(r, s, 0.3, 150, 7000)
    motor = _motor(r, spin, 0.1) * r.uniform(0.6, 1.5)
    tube = 0.3 * formants(rush, [(between(r, 500, 1500), 200, 4), (between(r, 2000, 4500), 500, 3)])
    return (motor + tube + 0.06 * rush) * (spin / hz)


def machine_blades(r: Random) -> Samples:
    """A fan whose blades beat, or a propeller: noise and tones at the blade rate."""
    s, rate = r.uniform(2, 6), between(r, 12, 110)
    hz = rate * wander(r, s, 0.7, 0.97, 1.03)
    beat = np.sin(2 * np.pi * np.cumsum(hz) / RATE)
    return noise(r, s, 0.4, 80, 5000) * (1 + 0.9 * beat) * 0.12 + r.uniform(0.4, 1.2) * unit(harmonics(hz, slope(25, r.uniform(0.5, 1.1))))


def machine_helicopter(r: Random) -> Samples:
    """Slaps of the rotor at 9 to 25 a second, a turbine above them; near or passing."""
    s, rate = r.uniform(3, 7), r.uniform(9, 25)
    slap = dying(low_pass(noise(r, 0.1, 0.5, 40, 2500), 1800), 0.02, 0.006)
    blades = place(s, [(i / rate, slap * r.uniform(0.8, 1)) for i in range(int(s * rate))])
    turbine = harmonics(steady(s, between(r, 900, 3000)) * wander(r, s, 1, 0.99, 1.01), [1, 0.5])
    return (unit(blades) + r.uniform(0.01, 0.12) * turbine + 0.05 * noise(r, s, 0.5)) * curve(s, [[1, 1], [0.1, 1], [1, 0.1], [0.1, 1, 0.1]][int(r.integers(4))])


def machine_jet(r: Random) -> Samples:
    """A turbine: spooling up or down, whine above thunder."""
    s, hz = r.uniform(3, 7), between(r, 700, 2500)
    spin = curve(s, [[0.3, 1], [1, 0.3], [0.8, 1, 0.9]][int(r.integers(3))])
    roar = noise(r, s, 0.5, 60, 4000) * spin**2 * wander(r, s, 12, 0.8, 1.2)
    return roar * r.uniform(0.2, 0.7) + unit(harmonics(hz * spin, [1, 0.6, 0.3]) + harmonics(hz * spin * 1.37, [0.6, 0.2])) * spin * r.uniform(0.2, 0.6)


def machine_washing(r: Random) -> Samples:
    """A washing machine: a drum that turns to and fro with slosh, or spins up."""
    s = r.uniform(4, 8)
    if r.random() < 0.5:
        spin = curve(s, [3, 8, 15, 20]) * r.uniform(0.7, 1.2)
        thump = np.sin(2 * np.pi * np.cumsum(spin) / RATE)
        return _motor(r, spin * r.uniform(12, 20), 0.1) * 0.8 + 0.15 * noise(r, s, 0.7, 40, 1200) * (1 + 0.8 * thump)
    turn = (np.sin(2 * np.pi * times(s) / r.uniform(1.2, 3)) > -0.3) * 1.0
    slosh = noise(r, s, 0.6, 80, 2500) * np.abs(np.sin(2 * np.pi * r.uniform(0.7, 1.5) * times(s))) ** 2
    return (_motor(r, steady(s, between(r, 60, 160)), 0.05) * 0.6 + 0.6 * slosh) * np.convolve(turn, np.ones(1600) / 1600, "same")


def machine_hammering(r: Random) -> Samples:
    """A pneumatic hammer, a stapler or a nailer: hard strokes at 8 to 35 a second, in bursts."""
    rate, strokes = between(r, 8, 35), [dying(noise(r, 0.08, r.uniform(0, 0.5), 100, 7000), r.uniform(0.006, 0.02)) for _ in range(4)]
    metal = [formants(x, [(between(r, 300, 1200), 80, 2), (between(r, 1500, 4000), 150, 2)]) + 0.2 * x for x in strokes]
    def burst(r: Random) -> Samples:
        s = r.uniform(0.6, 2.5)
        return place(s, [(i / rate, metal[i % 4] * r.uniform(0.7, 1)) for i in range(int(s * rate))])
    count = int(r.integers(1, 4))
    return row([burst(r) for _ in range(count)], r.uniform(0.1, 0.6, count))


def machine_works(r: Random) -> Samples:
    """A press, a loom or a pump: a cycle of clanks, hisses and thuds over a rumble."""
    s, cycle = r.uniform(3, 7), between(r, 0.25, 1.5)
    parts = []
    for _ in range(int(r.integers(2, 6))):
        length = r.uniform(0.04, 0.35)
        hit = dying(noise(r, length, r.uniform(0, 0.8), 60, between(r, 800, 7000)), length / r.uniform(2, 6))
        if r.random() < 0.5:
            hit = formants(hit, [(between(r, 200, 3000), between(r, 20, 200), 3), (between(r, 500, 5000), 100, 2)])
        parts.append((r.uniform(0, cycle), unit(hit) * r.uniform(0.2, 1)))
    beats = place(s, [(i * cycle + at, sound) for i in range(int(s / cycle) + 1) for at, sound in parts])
    hum = unit(harmonics(wander(r, s, 2, 0.99, 1.01) * between(r, 40, 130), slope(15, 1)))
    return beats + r.uniform(0.02, 0.3) * hum + r.uniform(0.02, 0.1) * noise(r, s, 0.6, 50, 3000)


def machine_train(r: Random) -> Samples:
    """Wheels over joints, two and two, on a rumble; or a steam engine's puffs."""
    s, step = r.uniform(3, 7), between(r, 0.2, 0.9)
    if r.random() < 0.4:
        puff = envelope(noise(r, step * 0.7, 0.3, 150, 5000), 0.02, step * 0.5)
        at = np.cumsum(np.linspace(step, step * r.uniform(0.5, 1.1), int(s / step)))
        return place(s, [(t, puff * (1 if i % 4 == 0 else 0.7)) for i, t in enumerate(at)]) + 0.05 * noise(r, s, 0.6)
    clack = dying(formants(noise(r, 0.15), [(between(r, 150, 600), 80, 2), (between(r, 1000, 2500), 200, 1)]), 0.03)
    joints = [(i * step + d, clack * r.uniform(0.6, 1)) for i in range(int(s / step) + 1) for d in (0, step * 0.22)]
    return unit(place(s, joints)) + noise(r, s, 0.8, 40, 1500) * r.uniform(0.1, 0.3)


def machine_printer(r: Random) -> Samples:
    """A printer, a plotter or a robot's joint: stepping motors that change their note."""
    parts = []
    for _ in range(int(r.integers(6, 25))):
        s, hz = r.uniform(0.06, 0.45), between(r, 90, 900)
        parts.append(envelope(unit(harmonics(curve(s, [hz * 0.8, hz, hz]), slope(20, 0.6))) + 0.2 * noise(r, s, 0.2, 800, 7000), 0.008, 0.01) * r.uniform(0.4, 1))
    return row(parts, r.choice([0, 0.01, 0.05, 0.15], len(parts)))


def machine_kitchen(r: Random) -> Samples:
    """A mixer or a coffee mill: a motor that labours while hard things knock in it."""
    s, hz = r.uniform(2, 6), between(r, 100, 350)
    ground = curve(s, [1, 0.8, 0.5, 0.2, 0.1])
    knocks = band(noise(r, s) * (r.random(len(times(s))) < 0.004) * 8, 600, 6000)
    return _motor(r, hz * curve(s, [0.4, 0.85, 0.9, 0.97, 1, 1]) * wander(r, s, 9, 0.97, 1.03), 0.25) + knocks * ground + 0.3 * noise(r, s, 0.2, 400, 6000) * ground


def machine_sewing(r: Random) -> Samples:
    """A sewing machine or a typewriter's motor: clatter whose rate follows a foot."""
    s = r.uniform(2, 6)
    rate = np.clip(wander(r, s, 1.5, -4, 22), 0, 22)
    phase = np.cumsum(rate) / RATE
    hits = np.flatnonzero(np.diff(phase.astype(int))) / RATE
    clack = dying(formants(noise(r, 0.06), [(between(r, 400, 1500), 120, 2), (between(r, 2000, 5000), 300, 2)]), 0.012)
    return place(s, [(t, clack * r.uniform(0.6, 1)) for t in hits]) + 0.1 * unit(harmonics(60 + rate * 12, slope(20, 0.8))) * (rate > 0.5)


def machine_hall(r: Random) -> Samples:
    """Two machines at once in a hall."""
    makers = [machine_works, machine_idle, machine_blades, machine_hammering, machine_saw, machine_printer]
    s = r.uniform(3, 6)
    return room(r, place(s, [(0, unit(makers[int(r.integers(len(makers)))](r)) * r.uniform(0.4, 1)) for _ in range(2)]), r.uniform(0.5, 2), r.uniform(0.3, 0.8))


MACHINES: dict[str, list[Generator]] = {
    "machine": [machine_idle, machine_driving, machine_two_stroke, machine_passing, machine_drill, machine_saw, machine_vacuum, machine_blades,
                machine_helicopter, machine_jet, machine_washing, machine_hammering, machine_works, machine_train, machine_printer,
                machine_kitchen, machine_sewing, machine_hall],
}
