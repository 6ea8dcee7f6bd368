"""Greedy answers for several prompts of different lengths at once."""

import torch

from . import precision
from .smollm import SmolLM


@torch.inference_mode()
def answers(lm: SmolLM, prompts: list[torch.Tensor], end: int, limit: int = 32, batch: int = 16) -> list[list[int]]:
    """Prompt vectors [n_i, 576] -> the token ids of each answer, without the end token."""
    results: list[list[int]] = [[] for _ in prompts]
    order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
    for first in range(0, len(order), batch):
        chosen = order[first : first + batch]
        longest = max(len(prompts[i]) for i in chosen)
        x = torch.zeros(len(chosen), longest, prompts[0].shape[1])
        real = torch.zeros(len(chosen), longest, dtype=torch.bool)
        for row, i in enumerate(chosen):
            x[row, longest - len(prompts[i]) :], real[row, longest - len(prompts[i]) :] = prompts[i], True
        positions = (real.cumsum(1) - 1).clamp(min=0)
        causal = torch.ones(longest, longest, dtype=torch.bool).tril()
        # A padding row sees itself, or its softmax would be over nothing.
        mask = (causal & real[:, None]) | torch.eye(longest, dtype=torch.bool)
        with precision.autocast():
            hidden, cache = lm(x, positions, mask[:, None])
            alive = torch.ones(len(chosen), dtype=torch.bool)
            for step in range(limit):
                tokens = lm.head(hidden[:, -1]).argmax(-1)
                for row, i in enumerate(chosen):
                    if alive[row] and int(tokens[row]) == end:
                        alive[row] = False
                    elif alive[row]:
                        results[i].append(int(tokens[row]))
                if not alive.any():
                    break
                real = torch.cat([real, torch.ones(len(chosen), 1, dtype=torch.bool)], 1)
                hidden, cache = lm(lm.embed[tokens].float()[:, None], positions[:, -1:] + step + 1, real[:, None, None], cache)
    return results
