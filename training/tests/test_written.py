"""What is kept of the text that the LM writes, and how tokens are drawn."""

import random
from itertools import islice

import pytest
import torch

from earshot_training import generate, written


def test_only_plain_sentences_that_speak_of_something_are_kept() -> None:
    text = ("Sure! Here is a message with the word heron. The heron stood in the shallow\nwater all morning. He left at 5 o'clock. Go on. "
            "Janet said that nobody had seen it since. This sentence uses both words.")
    assert written.spoken_part(text) == "The heron stood in the shallow water all morning. Janet said that nobody had seen it since."
    assert written.spoken_part("I am an AI assistant and cannot leave messages.") == ""
    assert written.spoken_part("The tide is out again. The tide is out again.") == "The tide is out again."


def test_every_request_names_two_words_and_most_a_name(tmp_path) -> None:  # noqa: ANN001
    for part in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"index.{part}").write_text("  1 licence\nheron n 1\nbittern n 1\nox n 1\n" if part == "noun" else "")
    asked = written.requests(tmp_path, random.Random(1))
    some = [next(asked) for _ in range(40)]
    assert not any("{" in text for text in some)
    assert all(text.count('"') == 4 and "ox" not in text.split('"')[1::2] for text in some) and len(set(some)) > 20


def test_a_run_that_was_stopped_writes_no_batch_twice(tmp_path) -> None:  # noqa: ANN001
    path, asked = tmp_path / "plan.texts", []

    def batch(number: int) -> list[str]:
        if len(asked) == 2:
            raise KeyboardInterrupt
        asked.append(number)
        return [f"Text {number}.", "Another."]

    with pytest.raises(KeyboardInterrupt):
        list(written.kept(path, batch))
    with path.open("a") as file:
        file.write('["Text 2.", "Ano')
    asked.clear()
    assert list(islice(written.kept(path, batch), 4)) == [[f"Text {n}.", "Another."] for n in range(4)]
    assert asked == [2, 3] and len(path.read_text().splitlines()) == 4


def test_a_temperature_draws_among_the_likeliest_tokens() -> None:
    torch.manual_seed(1)
    logits = torch.zeros(200, 80)
    logits[:, :50] = 3.0
    logits[:, 7] = 5.0
    drawn = generate._choose(logits, 1.0)
    assert int(drawn.max()) < 50 and 10 < len(drawn.unique()) and (drawn == 7).float().mean() < 0.5
    assert torch.equal(generate._choose(logits, 0), torch.full((200,), 7))
