"""Small checks that need no weights."""

import json
import random
from pathlib import Path

import torch

from earshot_training import generate, projector, smollm, sound_head, texts
from earshot_training.data import word_errors, words
from earshot_training.log_mel import log_mel, mel_filters
from earshot_training.quantise import quantise_rows, round_trip
from earshot_training.slots import number
from earshot_training.split import is_held_out
from earshot_training.train_lm import IGNORE, Sequence, collate, conversations
from earshot_training.train_projector import sample_classes

GOLDEN = Path(__file__).parent.parent / "golden"


def test_rounding_keeps_each_row_within_half_a_step() -> None:
    weight = torch.randn(5, 64)
    weight[2] = 0
    values, scale = quantise_rows(weight)
    assert scale[2] == 1 and values[2].eq(128).all()
    assert ((round_trip(weight) - weight).abs() <= scale[:, None] / 2 + 1e-7).all()


def test_log_mel_is_cut_to_whole_stacks() -> None:
    assert log_mel(torch.randn(20_000) * 0.1).shape == (80, 144)
    assert mel_filters().shape == (80, 201)


def test_repeats_and_blanks_are_dropped() -> None:
    pieces, vocabulary = torch.eye(10, 576), list(range(100, 110))
    logits = torch.full((6, 11), -5.0)
    for frame, best in enumerate([0, 3, 3, 0, 3, 7]):
        logits[frame, best] = 5.0
    heard = projector.hear(logits, pieces, vocabulary)
    assert heard.ids == [102, 102, 106] and heard.frames == [1, 4, 5]


def test_sampled_classes_point_at_the_targets() -> None:
    targets = torch.tensor([7, 3, 7, 900])
    chosen, local, correction = sample_classes(targets, 9_000)
    assert chosen[local - 1].tolist() == targets.tolist()
    assert len(correction) == len(chosen) + 1 and correction[:4].eq(0).all()


def test_questions_never_see_each_other() -> None:
    row = Sequence(torch.zeros(6, 576), torch.tensor([0, 1, 2, 3, 2, 3]), torch.tensor([0, 0, 1, 1, 2, 2]), torch.full((6,), IGNORE))
    mask = collate([row])[2][0, 0]
    assert mask[5].tolist() == [True, True, False, False, True, True]
    assert mask[3].tolist() == [True, True, True, True, False, False]


def test_follow_ups_stay_behind_their_question() -> None:
    who, where, when = ("extract", "Who?", "Ann."), ("follow-up", "And where?", "At home."), ("extract", "When?", "Now.")
    assert conversations([who, where, when]) == [[who, where], [when]]


def test_an_adapter_learns_with_the_rounding_in_place() -> None:
    torch.manual_seed(0)
    linear = smollm.LoraLinear(6, 5, 2, 4.0)
    linear.weight.data.normal_()
    linear.lora_B.data.normal_()
    linear.quantised = True
    whole = linear.weight + linear.lora_B @ linear.lora_A * 2
    x = torch.randn(3, 5)
    y = linear(x)
    assert torch.allclose(y, x @ round_trip(whole.detach()).T, atol=1e-6)
    y.sum().backward()
    assert linear.lora_A.grad is not None and linear.lora_A.grad.abs().sum() > 0
    linear.freeze()
    assert torch.allclose(linear(x), y, atol=1e-6) and not linear.lora_A.requires_grad


def test_the_exported_sound_head_takes_frames_as_they_are(tmp_path: Path) -> None:
    torch.manual_seed(0)
    head, frames = sound_head.SoundHead().eval(), torch.randn(7, sound_head.WIDTH) * 3 + 1
    x = sound_head.pooled(frames)[None]
    mean, deviation = torch.randn(x.shape[1]), torch.rand(x.shape[1]) + 0.5
    sound_head.export(head, mean, deviation, tmp_path)
    assert torch.allclose(sound_head.load(tmp_path)(x), head((x - mean) / deviation), atol=1e-4)


def test_answers_do_not_depend_on_the_rest_of_the_batch() -> None:
    torch.manual_seed(0)
    lm = smollm.SmolLM(100_000.0, 1e-5)
    for parameter in lm.parameters():
        parameter.data = torch.randn_like(parameter) * (0.05 if parameter.ndim == 2 else 0) + (parameter.ndim == 1)
    lm.layers = lm.layers[:2]
    prompts = [torch.randn(n, 576) for n in (3, 9)]
    together = generate.answers(lm, prompts, 2, 4)
    assert [generate.answers(lm, [p], 2, 4)[0] for p in prompts] == together


def test_numbers_in_words() -> None:
    assert [number(n) for n in (0, 21, 105, 4_000)] == ["zero", "twenty-one", "one hundred and five", "four thousand"]


def test_scoring() -> None:
    assert word_errors(words("At half-past two."), words("at half past ten")) == 1


def test_held_out_messages_are_never_drawn_for_training() -> None:
    generator = random.Random(1)
    unseen = {s.name for s in texts.scenes() if s.held_out}
    assert not {texts.messages(generator, False).kind for _ in range(300)} & unseen
    assert is_held_out("A b.") == is_held_out(" a  B. ")


def test_golden_lists_agree_in_length() -> None:
    listing = GOLDEN / "golden.json"
    for clip in json.loads(listing.read_text())["clips"] if listing.exists() else []:
        assert len(clip["audio_token_ids"]) == len(clip["audio_token_frames"])
        assert len(clip["answer_ids"]) == len(clip["margins"]) == 24
