"""Stage `hours`: how long each voice speaks among the clips whose frames are computed.

A blend of two Kokoro voices counts half for each; pitches and variants of a voice count as that voice. A clip
that is heard in two draws of conditions counts twice. Sounds are counted too.
"""

import argparse
from collections import defaultdict
from pathlib import Path

from .data import Clip, for_training, load_clips

FRAMES_AN_HOUR = 50 * 3600


def by_voice(clips: list[Clip]) -> dict[str, dict[str, float]]:
    """Hours of each voice of each engine."""
    table: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for clip in clips:
        names = clip.voice.partition(":")[0].split("+") if clip.engine == "kokoro" else [clip.voice.partition(":")[0]]
        for name in names:
            table[clip.engine][name] += clip.frames / FRAMES_AN_HOUR / len(names)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--split", default="train", choices=["train", "held-out"])
    parser.add_argument("--each", action="store_true", help="also every voice by itself")
    args = parser.parse_args()
    clips = load_clips(args.features, args.plans)
    table = by_voice(for_training(clips) if args.split == "train" else [c for c in clips if c.split == "held-out"])
    total = sum(sum(voices.values()) for voices in table.values())
    print("| Engine | voices | hours | longest voice, share of all hours |\n|---|---|---|---|")
    for engine, voices in sorted(table.items(), key=lambda item: -sum(item[1].values())):
        name = max(voices, key=voices.__getitem__)
        print(f"| {engine} | {len(voices)} | {sum(voices.values()):.2f} | {name}, {voices[name] / total:.0%} |")
        for voice in sorted(voices) if args.each else ():
            print(f"| {engine}: {voice} | | {voices[voice]:.3f} | {voices[voice] / total:.1%} |")
    print(f"| all | {sum(map(len, table.values()))} | {total:.2f} | |")


if __name__ == "__main__":
    main()
