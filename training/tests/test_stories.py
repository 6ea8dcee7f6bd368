"""The stories: drawn by seed, well formed, and asked about truly."""

import random
import re
from collections import Counter
from functools import cache

from earshot_training import stories, story_scenes
from earshot_training.scenes import REFUSAL
from earshot_training.texts import Message, Question, scenes

STORIES = 2000
_SPOKEN = {"the", "a", "an", "in", "at", "on", "to", "from", "of", "by", "with", "for", "after", "until", "since", "than", "and", "speaker", "speaker's",
           "their", "they", "he", "she", "it", "not"}


@cache
def drawn() -> list[Message]:
    generator = random.Random(3)
    return [stories.story(generator) for _ in range(STORIES)]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9'-]+", text.lower())


def asked(kind: str) -> list[tuple[Message, Question]]:
    return [(message, question) for message in drawn() for question in message.questions if question.kind == kind]


def test_a_seed_gives_the_same_stories_again() -> None:
    one, other = random.Random(8), random.Random(8)
    assert [stories.story(one) for _ in range(50)] == [stories.story(other) for _ in range(50)]


def test_stories_have_the_promised_lengths() -> None:
    assert all(12 <= len(message.text.split()) <= 90 for message in drawn())
    assert all(6 <= len(message.questions) <= 15 for message in drawn())


def test_texts_and_questions_are_filled_and_clean() -> None:
    for message in drawn():
        for text in [message.text, *(part for q in message.questions for part in (q.question, q.answer))]:
            assert not re.search(r"[{}<>\[\]|~*]|  |\.\.|\s[,.?!]|[,;:]\.|\b[Aa] [aeio](?!ne)\w|\b[Aa]n [^aeiouhAEIOUH]", text), text
            assert text[0].isupper() and text[-1] in ".?!", text


def test_answers_are_words_of_the_text() -> None:
    strange = Counter[str]()
    for message, question in asked("extract") + asked("follow-up"):
        known = set(words(message.text)) | _SPOKEN
        if question.answer != REFUSAL and not set(words(question.answer)) <= known | {w + "s" for w in known}:
            strange[message.kind] += 1
    assert sum(strange.values()) < 0.05 * len(asked("extract")), strange


def test_yes_and_no_come_equally_often() -> None:
    share = Counter(question.answer == "Yes." for _, question in asked("yes-no"))[True] / len(asked("yes-no"))
    assert 0.46 < share < 0.54
    assert all(question.answer.startswith(("Yes.", "No, ")) for _, question in asked("yes-no"))


def test_refusals_are_refused_in_one_sentence() -> None:
    assert len(asked("refusal")) > STORIES
    assert all(question.answer == REFUSAL for _, question in asked("refusal"))


def test_a_follow_up_stands_behind_its_question() -> None:
    for message in drawn():
        for before, question in zip([None, *message.questions], message.questions):
            assert question.kind != "follow-up" or (before is not None and before.kind == "extract")
    assert len(asked("follow-up")) > STORIES / 2


def test_stories_are_of_many_kinds_and_words() -> None:
    kinds = {message.kind for message in drawn()}
    assert len(kinds) >= 110
    assert kinds.isdisjoint(scene.name for scene in scenes())
    assert len({word for message in drawn() for word in words(message.text)}) > 3000


def test_every_scene_has_a_name_of_its_own_and_can_be_told() -> None:
    told, generator = story_scenes.scenes(), random.Random(4)
    assert len({scene.name for scene in told}) == len(told)
    for scene in told:
        for _ in range(3):
            message = story_scenes.from_scene(scene, generator)
            assert len(message.questions) >= 6 and "{" not in message.text, scene.name


def test_two_people_of_a_story_share_no_name() -> None:
    scene = next(scene for scene in story_scenes.scenes() if scene.name == "dictated note with corrections")
    for seed in range(300):
        filler = story_scenes.Filler(scene, random.Random(seed))
        names = [word for key in ("person1", "person2", "name1", "name2", "name3", "name4") for word in filler.value(key)[0].split()]
        assert len(names) == len(set(names))
