"""Small checks that need no weights."""

import json
import random
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper

from earshot_training import generate, places, projector, smollm, texts
from earshot_training.data import word_errors, words
from earshot_training.log_mel import log_mel, mel_filters
from earshot_training.quantise import quantise_rows, round_trip
from earshot_training.slots import number
from earshot_training.split import is_held_out
from earshot_training.kokoro_graph import with_matrix_products
from earshot_training.letters import ALPHABET, Letters, spelled
from earshot_training.lexicon import Lexicon
from earshot_training.hearing import Imagined
from earshot_training.train_lm import IGNORE, Sequence, answers_of, collate, conversations
from earshot_training.train_projector import NEIGHBOURS, ctc, nearest, sample_classes
from tokenizers_of import tokenizer_of

TOKENIZER = tokenizer_of("xx", "yy")
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
    lexicon = Lexicon([(i,) for i in range(100, 109)] + [(103, 200, 201)], torch.eye(300, 576))
    logits = torch.full((7, 11), -50.0)
    for frame, best in enumerate([0, 3, 3, 0, 3, 7, 10]):
        logits[frame, best] = 50.0
    heard = projector.hear(logits, lexicon)
    assert heard.ids == [102, 102, 106, 103, 200, 201] and heard.frames == [1, 4, 5, 6, 6, 6]
    assert torch.allclose(heard.vectors, lexicon.embedding[heard.ids])
    assert projector.hear(logits[:1], lexicon).vectors.shape == (0, 576)


def test_imagined_words_are_those_of_the_text_or_sound_like_them() -> None:
    classes = [*((i,) for i in TOKENIZER.encode("abc d").ids), tuple(TOKENIZER.encode(" ab").ids)]
    embedding = torch.randn(300, 576)
    lexicon = Lexicon([*classes, *((i,) for i in range(250, 266))], embedding)
    imagined = Imagined(torch.nn.functional.normalize(torch.randn(len(lexicon.classes), 8), dim=-1), lexicon, TOKENIZER)
    # A word that has no class is given as it is written.
    assert torch.equal(imagined.hear("zzz", random.Random(1), 1.0), embedding[TOKENIZER.encode(" zzz").ids])
    heard = [imagined.hear("ab", random.Random(seed), 0.0) for seed in range(20)]
    assert all(torch.equal(vectors[1:], embedding[list(classes[-1][1:])]) for vectors in heard)
    assert any(torch.equal(vectors[0], lexicon.first[len(classes) - 1]) for vectors in heard)
    assert len({len(imagined.hear("ab ab ab ab", random.Random(seed), 1.0)) for seed in range(20)}) > 1


def test_sampled_classes_point_at_the_targets() -> None:
    targets = torch.tensor([7, 3, 7, 900])
    neighbours = torch.arange(9_000)[:, None] + torch.tensor([2, 3])
    neighbours[neighbours > 9_000] = 1
    chosen, local, correction = sample_classes(targets, neighbours)
    assert chosen[local - 1].tolist() == targets.tolist()
    assert chosen[:9].tolist() == [3, 4, 5, 7, 8, 9, 900, 901, 902]
    assert len(correction) == len(chosen) + 1 and correction[:10].eq(0).all() and correction[10:].gt(0).all()


def test_the_nearest_classes_are_others() -> None:
    torch.manual_seed(0)
    groups = torch.randn(5, 1, 64) + 0.3 * torch.randn(5, 1 + NEIGHBOURS, 64)
    found = nearest(torch.nn.functional.normalize(groups.flatten(0, 1), dim=-1))
    for place, row in enumerate(found.tolist()):
        group = place // (1 + NEIGHBOURS)
        assert sorted([place, *row]) == list(range(group * (1 + NEIGHBOURS), (group + 1) * (1 + NEIGHBOURS)))


def test_pieces_that_sound_alike_lie_close_together() -> None:
    torch.manual_seed(0)
    sounds = [[places.WORD_BEGINS, 8, 12, 20, places.ENDS], [places.WORD_BEGINS, 8, 12, 20, places.ENDS], [places.WORD_BEGINS, 9, places.ENDS],
              [places.PIECE_BEGINS, places.ENDS]]
    symbols = torch.zeros(4, 2 + places.MOST_PHONEMES, dtype=torch.long)
    for row, sound in zip(symbols, sounds):
        row[: len(sound)] = torch.tensor(sound)
    computed = places.Places(symbols, Lexicon([(0,), (1,), (2,), (0, 3)], torch.randn(4, 576)))
    computed.meaning.weight.data.zero_()
    table = computed.table()
    assert torch.allclose(table.norm(dim=-1), torch.ones(4)) and torch.equal(table[0], table[1])
    assert table[0] @ table[2] < 0.999 and table[0] @ table[3] < 0.999
    assert torch.allclose(computed(torch.tensor([2, 0])), table[[2, 0]], atol=1e-6)
    computed.meaning.weight.data.normal_()
    assert not torch.equal(*computed.table()[:2])


def test_a_projector_keeps_its_places_beside_its_weights() -> None:
    table = torch.nn.functional.normalize(torch.randn(7, projector.PLACE_WIDTH), dim=-1)
    state = projector.Projector().state_dict() | {"places": table, "prior": torch.zeros(7)}
    model = projector.from_state(state)
    assert torch.equal(model.places, round_trip(state["places"]))
    point = model.places[4] * 3
    assert int(model.judged(point).argmax()) == 5
    model.prior[2] = 1e3
    assert int(model.judged(point).argmax()) == 3 and int(model.logits(point, model.places).argmax()) == 5


def test_a_causal_projector_hears_nothing_of_what_comes_later() -> None:
    torch.manual_seed(0)
    frames = torch.randn(1, 32, 512)
    later = frames.clone()
    later[:, 16:] += 1
    lengths = torch.tensor([8])
    for mixing, same in (("past", True), ("none", True), ("all", False)):
        model = projector.Projector(projector.Shape(4, mixing)).eval()
        assert torch.equal(model(frames, lengths)[:, :4], model(later, lengths)[:, :4]) == same
    assert projector.Projector(projector.Shape(8))(frames).shape == (1, 4, projector.PLACE_WIDTH)


def test_padding_changes_nothing_that_is_heard() -> None:
    torch.manual_seed(0)
    frames = torch.randn(1, 16, 512)
    padded = torch.cat([frames, torch.randn(1, 16, 512)], 1)
    for mixing in ("all", "past"):
        model = projector.Projector(projector.Shape(4, mixing)).eval()
        assert torch.allclose(model(padded, torch.tensor([4]))[:, :4], model(frames), atol=1e-5)


def test_letters_are_spelled_in_more_steps_than_there_are_frames() -> None:
    assert [ALPHABET[i - 1] for i in spelled("At half-past 2!").tolist()] == list("at half past ")
    letters, text = Letters(4), "a good book"
    logits = letters(torch.randn(1, 7, 512))
    assert logits.shape == (1, 21, 1 + len(ALPHABET))
    assert ctc(logits, [spelled(text)], torch.tensor([21])).isfinite()
    sure = torch.full((1, 21, 1 + len(ALPHABET)), -20.0)
    steps = [s for c in text for s in (ALPHABET.index(c) + 1, 0)][:21]
    sure[0, torch.arange(21), torch.tensor(steps)] = 20.0
    assert ctc(sure, [spelled(text)], torch.tensor([21])) < 1e-3


def test_convolutions_as_matrix_products_give_the_same_integers() -> None:
    r = np.random.default_rng(0)
    weight, zero = r.integers(0, 256, (6, 5, 3), np.uint8), np.uint8(131)
    nodes = [helper.make_node("DynamicQuantizeLinear", ["x"], ["q", "scale", "zero"]),
             helper.make_node("ConvInteger", ["q", "w", "zero", "w_zero"], ["dilated"], dilations=[2], pads=[2, 2], strides=[1], group=1),
             helper.make_node("ConvInteger", ["q", "w", "zero", "w_zero"], ["strided"], dilations=[1], pads=[0, 0], strides=[2], group=1)]
    x = helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, [1, 5, None])
    outputs = [helper.make_tensor_value_info(name, onnx.TensorProto.INT32, [1, 6, None]) for name in ("dilated", "strided")]
    constants = [numpy_helper.from_array(weight, "w"), numpy_helper.from_array(np.array(zero), "w_zero")]
    model = helper.make_model(helper.make_graph(nodes, "g", [x], outputs, constants), opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    before = model.SerializeToString()
    after = with_matrix_products(before)
    assert [n.op_type for n in onnx.load_from_string(after).graph.node].count("MatMulInteger") == 1
    given = {"x": r.standard_normal((1, 5, 11)).astype(np.float32)}
    results = [onnxruntime.InferenceSession(m, providers=["CPUExecutionProvider"]).run(None, given) for m in (before, after)]
    assert all(np.array_equal(a, b) for a, b in zip(*results))


def test_what_is_heard_and_what_is_said_are_asked_the_same() -> None:
    torch.manual_seed(0)
    lm = smollm.SmolLM(100_000.0, 1e-5)
    lm.embed.data.normal_()
    lm.layers = lm.layers[:0]
    lm.norm.data.fill_(1)

    def row(lead: int) -> Sequence:
        branch, wanted = torch.tensor([5, 6, 7]), torch.tensor([IGNORE, 7, 9])
        vectors = torch.cat([torch.randn(lead, 576), lm.embed.data[branch]])
        numbers = torch.cat([torch.zeros(lead, dtype=torch.long), torch.ones(3, dtype=torch.long)])
        return Sequence(vectors, torch.arange(lead + 3), numbers, torch.cat([torch.full((lead,), IGNORE), wanted]))

    heard, told = answers_of(lm, [row(4), row(2)]), answers_of(lm, [row(6), row(3)])
    assert heard[1].tolist() == told[1].tolist() == [7, 9, 7, 9]
    assert torch.allclose(heard[0], told[0], atol=1e-4)


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
