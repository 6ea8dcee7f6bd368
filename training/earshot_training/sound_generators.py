"""The computed sounds by label; the empty label is for what gives no words."""

from .sound_instruments import INSTRUMENT_SOUNDS
from .sound_machines import MACHINES
from .sound_nature import NATURE
from .sound_noises import NOISES
from .sound_signals import SIGNALS
from .sound_synthesis import Generator

GENERATORS: dict[str, list[Generator]] = {**NATURE, **SIGNALS, **INSTRUMENT_SOUNDS, **MACHINES, "": NOISES}
