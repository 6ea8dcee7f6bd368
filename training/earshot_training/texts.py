"""Everyday messages and the questions that go with them, from the scenes, filled at random but reproducibly."""

import random
import re
from dataclasses import dataclass, field

from .scenes import ABSENT, FACTS, REFUSAL, SCENES, SUMMARISE, TRANSCRIBE
from .slots import SLOTS
from .split import is_held_out

_SLOT = re.compile(r"\{(\w+?)(\d*)\}")


@dataclass
class Question:
    kind: str
    question: str
    answer: str


@dataclass
class Message:
    """`kind` is the scene's name; `questions` hold for `text`."""

    kind: str
    text: str
    questions: list[Question] = field(default_factory=list)


@dataclass
class Scene:
    name: str
    held_out: bool
    wordings: list[str] = field(default_factory=list)
    summaries: list[str] = field(default_factory=list)
    questions: list[tuple[list[str], str]] = field(default_factory=list)
    yes_no: list[tuple[str, str]] = field(default_factory=list)


def scenes() -> list[Scene]:
    found: list[Scene] = []
    for line in SCENES.strip().splitlines():
        mark, _, rest = line.partition(" ")
        question, _, answer = rest.partition(" => ")
        if mark == "#":
            found.append(Scene(rest.split()[0], "held-out" in rest))
        elif mark == "T":
            found[-1].wordings.append(rest)
        elif mark == "S":
            found[-1].summaries.append(rest)
        elif mark == "Q":
            found[-1].questions.append((question.split("|"), answer))
        elif mark == "Y":
            found[-1].yes_no.append((question, answer))
    return found


def _options(text: str) -> list[str]:
    return [o.strip() for o in text.replace("\n", "|").split("|") if o.strip()]


def _upper(text: str) -> str:
    """The first letter of every sentence as a capital."""
    return re.sub(r"(^|(?<!\b[ap])(?<!\b[ap]\.m)[.?!] )([a-z])", lambda m: m[1] + m[2].upper(), text)


def _answer(text: str) -> str:
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?!" else text + "."


class Filler:
    """Draws each slot once, different slots of a type with different values."""

    def __init__(self, generator: random.Random) -> None:
        self.random, self.values = generator, dict[str, str]()

    def value(self, key: str) -> str:
        if key not in self.values:
            for _ in range(20):
                new = SLOTS[key.rstrip("0123456789")](self.random)
                if new not in self.values.values():
                    break
            self.values[key] = new
        return self.values[key]

    def fill(self, text: str) -> str:
        return _SLOT.sub(lambda m: self.value(m[1] + m[2]), text)

    def known(self, text: str) -> bool:
        return all(m[1] + m[2] in self.values for m in _SLOT.finditer(text))


def _types(template: str) -> set[str]:
    return {m[1] for m in _SLOT.finditer(template)}


_IMPLIES = {"address": {"street"}, "person": {"name", "surname"}, "venue": {"city"}, "street": {"address"}, "name": set(),
            "date": {"day"}, "relative": {"doctor"}, "minutes": {"time"}, "duration": {"time"}, "few": {"many"}, "lots": {"many"},
            "code": {"phone"}, "platform": {"vehicle"}, "gate": {"vehicle"}, "food": {"dish"}, "problem": {"weather", "item"},
            "company": {"job"}, "room": {"address"}, "medicine": {"item"}, "degrees": {"weather"}, "event": {"hobby3"}}
_WORDS = {"animal": "pet", "vehicle": "flight train bus", "price": "euros dollars", "weather": "rain", "day": "tomorrow yesterday",
          "hobby3": "won match", "hobby4": "hotel", "dish": "dinner eat", "item": "bring lost forgot", "doctor": "doctor"}


def _absent(template: str, text: str, generator: random.Random, count: int) -> list[Question]:
    present = _types(template)
    for slot in list(present):
        present |= _IMPLIES.get(slot, set())
    present |= {slot for slot, words in _WORDS.items() if any(w in text.lower() for w in words.split())}
    free = [slot for slot in ABSENT if slot not in present]
    return [Question("refusal", generator.choice(_options(ABSENT[slot])), REFUSAL)
            for slot in generator.sample(free, min(count, len(free)))]


def _general(text: str, generator: random.Random) -> Question:
    return Question("repeat", generator.choice(_options(TRANSCRIBE)), text)


def from_scene(scene: Scene, generator: random.Random) -> Message:
    filler = Filler(generator)
    template = generator.choice(scene.wordings)
    message = Message(scene.name, _upper(filler.fill(template)))
    for wordings, answer in scene.questions:
        asked = [w for w in wordings if filler.known(w)]
        if asked and filler.known(answer):
            kind = generator.choice(asked)
            message.questions.append(Question("extract", filler.fill(kind), _answer(filler.fill(answer))))
    for question, correction in scene.yes_no:
        if filler.known(question) and filler.known(correction):
            if generator.random() < 0.5:
                message.questions.append(Question("yes-no", filler.fill(question), "Yes."))
            else:
                swap = generator.choice([m[1] + m[2] for m in _SLOT.finditer(question)
                                         if m[1] + m[2] in {n[1] + n[2] for n in _SLOT.finditer(correction)}] or [None])
                if swap is not None:
                    other = SLOTS[swap.rstrip("0123456789")](generator)
                    if other != filler.values[swap]:
                        wrong = filler.fill(question.replace(f"{{{swap}}}", other))
                        message.questions.append(Question("yes-no", wrong, _answer(f"No, {filler.fill(correction)}")))
    for summary in scene.summaries:
        if filler.known(summary):
            message.questions.append(Question("summary", generator.choice(_options(SUMMARISE)), _answer(_upper(filler.fill(summary)))))
    message.questions += [_general(message.text, generator), *_absent(template, message.text, generator, 2)]
    return message


def from_facts(generator: random.Random) -> Message:
    """Two to four unrelated facts in a row."""
    lines = generator.sample([f for f in FACTS.strip().splitlines()], generator.randint(1, 4))
    parts, questions, used, templates = [], [], set[str](), ""
    for line in lines:
        sentence, *rest = [p.strip() for p in line.split(" | ")]
        filler = Filler(generator)
        for key in dict.fromkeys(m[1] + m[2] for m in _SLOT.finditer(sentence)):
            while filler.value(key) in used:
                del filler.values[key]
        used |= set(filler.values.values())
        parts.append(filler.fill(sentence))
        templates += sentence
        for pair in rest:
            question, _, answer = pair.partition(" => ")
            # A question that names nothing of its own sentence would be ambiguous among several.
            if "{" in question or len(lines) == 1:
                questions.append(Question("extract", filler.fill(question), _answer(filler.fill(answer))))
    text = _upper(" ".join(parts))
    generator.shuffle(questions)
    return Message("facts", text, [*questions, _general(text, generator), *_absent(templates, text, generator, 2)])


def messages(generator: random.Random, held_out: bool) -> Message:
    """One message: of the held-out scenes, or of the training ones (a quarter of these are facts)."""
    if not held_out and generator.random() < 0.25:
        return from_facts(generator)
    return from_scene(generator.choice([s for s in scenes() if s.held_out == held_out]), generator)


def training_message(generator: random.Random) -> Message:
    """A message of the training scenes that holds nothing held out."""
    while True:
        message = messages(generator, held_out=False)
        if not is_held_out(message.text):
            return message
