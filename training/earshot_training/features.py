"""Stage `features`: the frozen encoder's frames of every spoken clip, some of them made worse first.

Writes `<out>/frames.bin` (float16 [T, 512] one after the other) and `<out>/index.jsonl` (id, at, frames, condition).
Lines that are in the index are not computed again.
"""

import argparse
import json
from pathlib import Path
from zlib import crc32

import torch

from . import precision, sources, whisper_encoder
from .conditions import worsen
from .log_mel import RATE, log_mel
from .synthesis import read_wav


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--variant", default="", help="a suffix: another draw of conditions for clips already done")
    parser.add_argument("--engine", nargs="+", default=["kokoro", "piper", "flite", "espeak", "sound"])
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    index, frames = args.out / "index.jsonl", args.out / "frames.bin"
    done = {json.loads(line)["id"] for line in index.read_text().splitlines()} if index.exists() else set()
    rows = [json.loads(line) for plan in args.plans for line in plan.read_text().splitlines()]
    others = [args.audio / f"{row['id']}.wav" for row in rows if row["split"] == "train" and row["engine"] != "sound"]
    others = [path for path in others if path.exists()]
    encoder = whisper_encoder.load(sources.read_whisper(args.sources)).to(precision.FAST)
    at = frames.stat().st_size // 2 if frames.exists() else 0
    count, seconds = 0, 0.0
    with open(index, "a") as index_file, open(frames, "ab") as frames_file, torch.inference_mode():
        for clip in rows:
            name, path = clip["id"] + args.variant, args.audio / f"{clip['id']}.wav"
            if name in done or clip["engine"] not in args.engine or not path.exists():
                continue
            if args.variant and clip["split"] != "train":
                continue
            samples, _ = read_wav(path)
            condition = "clean"
            if clip["split"] == "train":
                samples, condition = worsen(samples, crc32(name.encode()), [] if clip["engine"] == "sound" else others)
            samples = samples[: 29 * RATE]
            values = encoder(log_mel(torch.from_numpy(samples))[None].to(precision.FAST))[0].half().numpy()
            frames_file.write(values.tobytes())
            frames_file.flush()
            index_file.write(json.dumps({"id": name, "clip": clip["id"], "at": at, "frames": len(values), "condition": condition}) + "\n")
            index_file.flush()
            at, count, seconds = at + values.size, count + 1, seconds + len(samples) / RATE
            if count % 200 == 0:
                print(f"{count} clips, {seconds / 3600:.2f} h", flush=True)
    print(f"{count} clips, {seconds / 3600:.2f} h")


if __name__ == "__main__":
    main()
