"""The sound head: what a window holds, speech or which sound, told from several blocks of the encoder.

Whisper's frames tell sounds apart although it was trained on speech alone, and its inner blocks more than the last
(Whisper-AT, Gong et al. 2023, arXiv:2307.03183, which LTU-AS hears with). The window's mean and deviation of every
channel of some blocks go through one hidden layer.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from .log_mel import log_mel
from .sounds import ANSWERS
from .whisper_encoder import WhisperEncoder

BLOCKS = (1, 2)
"""The second and the third of six, chosen by `train_sound_head --validate`; also in `src/builder/earshot-tiny.ts`."""
WIDTH, HIDDEN = 512, 256
POOLED = len(BLOCKS) * 2 * WIDTH
LABELS = sorted(ANSWERS)
CLASSES = ["", "speech", *LABELS]
"""The first is for what has no words and no name: noise, hum, silence."""


def pooled(blocks: list[torch.Tensor]) -> torch.Tensor:
    """The outputs of the encoder's blocks, [1, T, 512] each -> [POOLED]: of each block used, mean and deviation over time."""
    used = [blocks[i][0].float() for i in BLOCKS]
    return torch.cat([statistic for x in used for statistic in (x.mean(0), x.std(0, correction=0))])


def pooled_clip(encoder: WhisperEncoder, samples: torch.Tensor) -> torch.Tensor:
    """Samples [n] at 16 kHz -> [POOLED]."""
    mel = log_mel(samples)[None].to(encoder.conv1.weight.dtype)
    return pooled(encoder.blocks(mel, max(BLOCKS) + 1))


class SoundHead(nn.Module):
    """Pooled blocks [n, POOLED] -> logits [n, classes]."""

    def __init__(self) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.5)
        self.hidden = nn.Linear(POOLED, HIDDEN)
        self.output = nn.Linear(HIDDEN, len(CLASSES))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.output(self.dropout(nn.functional.gelu(self.hidden(self.dropout(x)))))


@torch.inference_mode()
def named(head: SoundHead, encoder: WhisperEncoder, samples: torch.Tensor) -> str:
    """What the app writes of samples [n] at 16 kHz in which no words were heard: "[dog]", or nothing."""
    best = CLASSES[int(head(pooled_clip(encoder, samples)[None]).argmax())]
    return f"[{best}]" if best in LABELS else ""


def export(head: SoundHead, mean: torch.Tensor, deviation: torch.Tensor, folder: Path) -> None:
    """The weights in fp16, as the bundle has them, with the normalisation of the pooled blocks folded into the first layer."""
    folder.mkdir(parents=True, exist_ok=True)
    weight = (head.hidden.weight / deviation).half()
    # The rounding of the weights then meets what lies around the mean alone.
    state = {"hidden.weight": weight, "hidden.bias": head.hidden.bias - weight.float() @ mean,
             "output.weight": head.output.weight.half(), "output.bias": head.output.bias}
    save_file({k: v.detach().contiguous() for k, v in state.items()}, folder / "sound-head.safetensors",
              {"classes": ",".join(CLASSES), "format": "pt"})


def load(folder: Path) -> SoundHead:
    head = SoundHead()
    head.load_state_dict(load_file(folder / "sound-head.safetensors"))
    return head.eval()
