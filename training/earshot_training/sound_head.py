"""The sound head: what a window of the encoder's frames holds, speech or which sound.

Whisper's frames tell sounds apart although it was trained on speech alone (Whisper-AT, Gong et al. 2023,
arXiv:2307.03183, which LTU-AS hears with). The window's mean, largest value and deviation of every channel go
through one hidden layer.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from .sounds import ANSWERS

WIDTH, HIDDEN = 512, 256
LABELS = sorted(ANSWERS)
CLASSES = ["", "speech", *LABELS]
"""The first is for what has no words and no name: noise, hum, silence."""


def pooled(frames: torch.Tensor) -> torch.Tensor:
    """Frames [T, 512] -> [1536]: mean, maximum and standard deviation over time."""
    return torch.cat([frames.mean(0), frames.amax(0), frames.std(0, correction=0)])


class SoundHead(nn.Module):
    """Pooled frames [n, 1536] -> logits [n, classes]."""

    def __init__(self) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.5)
        self.hidden = nn.Linear(3 * WIDTH, HIDDEN)
        self.output = nn.Linear(HIDDEN, len(CLASSES))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.output(self.dropout(nn.functional.gelu(self.hidden(self.dropout(x)))))


@torch.inference_mode()
def named(head: SoundHead, frames: torch.Tensor) -> str:
    """What the app writes of frames [T, 512] in which no words were heard: "[dog]", or nothing."""
    best = CLASSES[int(head(pooled(frames)[None]).argmax())]
    return f"[{best}]" if best in LABELS else ""


def export(head: SoundHead, mean: torch.Tensor, deviation: torch.Tensor, folder: Path) -> None:
    """The weights, with the normalisation of the pooled frames folded into the first layer."""
    folder.mkdir(parents=True, exist_ok=True)
    weight = head.hidden.weight / deviation
    state = {"hidden.weight": weight, "hidden.bias": head.hidden.bias - weight @ mean,
             "output.weight": head.output.weight, "output.bias": head.output.bias}
    save_file({k: v.detach().float().contiguous() for k, v in state.items()}, folder / "sound-head.safetensors",
              {"classes": ",".join(CLASSES), "format": "pt"})


def load(folder: Path) -> SoundHead:
    head = SoundHead()
    head.load_state_dict(load_file(folder / "sound-head.safetensors"))
    return head.eval()
