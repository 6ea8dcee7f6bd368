"""Whisper's log-mel features of a whole clip, without padding to 30 s."""

import math

import torch

RATE, FFT, HOP, MELS = 16_000, 400, 160, 80
TAIL_SAMPLES = 4_800
"""0.3 s of zeros are appended to each clip, so that the last word is followed by silence."""


def mel_filters() -> torch.Tensor:
    """Slaney's 80 triangular filters, area-normalised, 0-8000 Hz: [80, 201]."""

    def to_mel(hz: float) -> float:
        return hz * 3 / 200 if hz < 1000 else 15 + 27 * math.log(hz / 1000) / math.log(6.4)

    def to_hz(mel: float) -> float:
        return mel * 200 / 3 if mel < 15 else 1000 * math.exp(math.log(6.4) / 27 * (mel - 15))

    top = to_mel(RATE / 2)
    edges = torch.tensor([to_hz(top * i / (MELS + 1)) for i in range(MELS + 2)], dtype=torch.float64)
    bins = torch.linspace(0, RATE / 2, FFT // 2 + 1, dtype=torch.float64)
    slopes = edges[:, None] - bins
    width = edges[1:] - edges[:-1]
    rising, falling = -slopes[:-2] / width[:-1, None], slopes[2:] / width[1:, None]
    return (torch.minimum(rising, falling).clamp(min=0) * (2 / (edges[2:] - edges[:-2]))[:, None]).float()


_FILTERS = mel_filters()


def log_mel(samples: torch.Tensor) -> torch.Tensor:
    """Float32 samples [n] at 16 kHz -> [80, M], M a multiple of 16 (cut at the end)."""
    samples = torch.cat([samples, torch.zeros(TAIL_SAMPLES)])
    spectrum = torch.stft(samples, FFT, HOP, window=torch.hann_window(FFT), return_complex=True)[:, :-1].abs() ** 2
    logs = (_FILTERS @ spectrum).clamp(min=1e-10).log10()
    logs = (torch.maximum(logs, logs.max() - 8) + 4) / 4
    return logs[:, : logs.shape[1] // 16 * 16]
