"""Answers for several prompts of different lengths at once: greedy, or drawn."""

import torch

from . import precision
from .smollm import SmolLM

LIKELIEST = 50
"""Tokens that are drawn from."""


def _choose(logits: torch.Tensor, temperature: float) -> torch.Tensor:
    """Logits [B, V] -> tokens [B]: the likeliest or, at a temperature above 0, one of the likeliest fifty by its likelihood."""
    if not temperature:
        return logits.argmax(-1)
    values, tokens = logits.float().topk(LIKELIEST)
    return tokens.gather(1, torch.multinomial((values / temperature).softmax(-1), 1))[:, 0]


@torch.inference_mode()
def answers(lm: SmolLM, prompts: list[torch.Tensor], end: int, limit: int = 32, batch: int = 16, temperature: float = 0) -> list[list[int]]:
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
                tokens = _choose(lm.head(hidden[:, -1]), temperature)
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
