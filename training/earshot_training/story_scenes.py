"""Stories from written scenes: `story_*_scenes.py` and `story_more_*.py` hold them, this fills them in.

A scene opens with `# name`. Its lines: `L type a | b ~ b2` a word list of its own, whose second form is `{type:2}` (the first
where there is none);
`T` a wording, where `[a|b]` is one of both and `<...>` may be missing; `S` a summary; `Q` a question (wordings split by `|`,
then perhaps `>>` and how it is put as a follow-up) ` => ` the answer; `Q?` the same, refused where the text lacks the answer;
`Y` a question that is true ` => ` the statement it is about (a slot is swapped for a no); `A` questions that are true, split by
`|`; `N` a question that is not true ` => ` what is; `C` a choice, where `{~slot}` is a value that the text doesn't have;
`F` question => answer => follow-ups => answer;
`X` questions that the text does not answer. A digit behind Q groups the questions that may follow one another.
"""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from . import (story_home_scenes, story_more_knowledge, story_more_people, story_more_reasons, story_more_short, story_more_talk, story_public_scenes,
               story_work_scenes, story_world_scenes)
from .story_questions import Pool, clean, message, plain
from .story_words import FORMS, WORDS, split, years_in_order
from .texts import Message

_SLOT = re.compile(r"\{(~?)([a-z]+)(\d*)(?::(\d))?\}")
_OPTIONAL, _EITHER = re.compile(r"<([^<>]*)>"), re.compile(r"\[([^\[\]]*)\]")
_LINE = re.compile(r"([LTSQYANCFX#])(\d?)(\??) (.*)")
_PEOPLE = {"name", "woman", "man", "person", "lady", "gentleman", "doctor", "surname", "she", "he", "role"}
_NAMED = {"name", "woman", "man", "person", "lady", "gentleman", "surname"}
ELLIPSES = {
    "when": "And when?|When?|When was that?|When exactly?", "will": "And when?|When?|When will that be?|When exactly?",
    "time": "At what time?|And at what time?|What time exactly?", "day": "On which day?|And on which day?", "year": "In which year?|Which year was that?|And in what year?",
    "where": "And where?|Where?|Where exactly?|In which place?", "to": "Where to?|And where to?", "from": "Where from?|And from where?",
    "why": "Why?|And why?|Why is that?|For what reason?|What is the reason?|How come?", "for": "What for?|And what for?|For what purpose?",
    "who": "Who?|And who?|Who was it?", "whom": "With whom?|And with whom?|Who with?", "by": "By whom?|And by whom?", "whose": "Whose?|And whose is it?",
    "how": "How?|And how?|In what way?", "long": "For how long?|How long?|And for how long?", "many": "How many?|And how many?|How many exactly?",
    "much": "How much?|And how much?|How much exactly?", "price": "For how much?|And the price?|How much does it cost?",
}
T = TypeVar("T")
TRIES, ENOUGH = 40, 7
_UNCLEAR = ("it ", "she ", "he ", "they ", "there ", "that ")
_SAID = ["Is it true that {}?", "Is it correct that {}?", "Does the speaker say that {}?", "Is it right that {}?"]


@dataclass
class Asking:
    group: str
    wordings: list[str]
    follow_ups: list[str]
    answers: list[str]
    refusable: bool


@dataclass
class Scene:
    name: str
    lists: dict[str, list[list[str]]] = field(default_factory=dict)
    wordings: list[str] = field(default_factory=list)
    summaries: list[str] = field(default_factory=list)
    asked: list[Asking] = field(default_factory=list)
    lines: dict[str, list[list[str]]] = field(default_factory=lambda: {mark: [] for mark in "YANCFX"})


@cache
def scenes() -> list[Scene]:
    found: list[Scene] = []
    for part in (story_home_scenes, story_public_scenes, story_work_scenes, story_world_scenes, story_more_people, story_more_reasons,
                 story_more_talk, story_more_knowledge, story_more_short):
        for line in filter(None, map(str.strip, part.SCENES.splitlines())):
            parsed = _LINE.fullmatch(line)
            if parsed is None:
                raise ValueError(f"not a line of a scene: {line}")
            mark, group, refusable, rest = parsed.groups()
            if mark == "#":
                found.append(Scene(rest))
            elif mark == "L":
                key, _, values = rest.partition(" ")
                found[-1].lists[key] = [split(value, "~") for value in split(values, "|")]
            elif mark == "T":
                found[-1].wordings.append(rest)
            elif mark == "S":
                found[-1].summaries.append(rest)
            elif mark == "Q":
                question, answer = rest.split(" => ")
                wordings, _, follow_ups = question.partition(" >> ")
                found[-1].asked.append(Asking(group, split(wordings, "|"), [put for part in split(follow_ups, "|") for put in split(ELLIPSES.get(part, part), "|")],
                                              answer.split(" // "), bool(refusable)))
            else:
                found[-1].lines[mark].append(rest.split(" => "))
    return found


@cache
def _parts(text: str) -> list[tuple[str, str, str, int]]:
    """The text before each slot, its `~` or nothing, its key and which form; the rest has no key."""
    parts, at = list[tuple[str, str, str, int]](), 0
    for m in _SLOT.finditer(text):
        parts.append((text[at:m.start()], m[1], m[2] + m[3], int(m[4] or 1) - 1))
        at = m.end()
    return [*parts, (text[at:], "", "", 0)]


@cache
def _keys(text: str) -> dict[str, None]:
    """The keys of a text's slots, each once, in order."""
    return dict.fromkeys(key for _, _, key, _ in _parts(text) if key)


@cache
def _wordings(text: str) -> list[str]:
    return split(text, "|")


class Filler:
    """Draws each slot once, different slots with different values."""

    def __init__(self, scene: Scene, generator: random.Random) -> None:
        self.scene, self.random, self.values = scene, generator, dict[str, list[str]]()
        self.years = years_in_order(generator, 4)

    def _draw(self, kind: str) -> list[str]:
        if kind not in self.scene.lists:
            return self.random.choice(FORMS[kind]) if kind in FORMS else [WORDS[kind](self.random)]
        inner = dict[str, str]()
        return [_SLOT.sub(lambda m: inner.setdefault(m[0], WORDS[m[2]](self.random)), form)
                for form in self.random.choice(self.scene.lists[kind])]

    def other(self, key: str, text: str) -> list[str] | None:
        """A value of the same type that does not occur in the plain `text`, if one is found."""
        for _ in range(TRIES):
            drawn = self._draw(key.rstrip("0123456789"))
            if f" {plain(drawn[0])} " not in text:
                return drawn
        return None

    def value(self, key: str) -> list[str]:
        if key not in self.values:
            kind = key.rstrip("0123456789")
            drawn = self._draw(kind) if kind != "year" else [self.years[int(key[4:] or 0)]]
            for _ in range(TRIES):
                # Two people with a name in common could be taken for one.
                words = set(drawn[0].split()) if kind in _NAMED else set[str]()
                if all(drawn[0] != value[0] and words.isdisjoint(value[0].split()) for value in self.values.values()):
                    break
                drawn = self._draw(kind)
            self.values[key] = drawn
        return self.values[key]

    def fill(self, text: str, changed: dict[str, list[str]] | None = None) -> str:
        words = list[str]()
        for literal, mark, key, form in _parts(text):
            words.append(literal)
            if key:
                forms = (changed or {}).get(mark + key) or self.value(key)
                words.append(forms[form if form < len(forms) else 0])
        return "".join(words)

    def known(self, *texts: str) -> bool:
        return all(_keys(text).keys() <= self.values.keys() for text in texts)


def _shape(template: str, r: random.Random) -> str:
    """The template with its alternatives chosen."""
    while "<" in template or "[" in template:
        template = _OPTIONAL.sub(lambda m: m[1] if r.random() < 0.65 else "", template)
        template = _EITHER.sub(lambda m: r.choice(m[1].split("|")), template)
    return template


class Asker:
    """Turns a scene's lines into questions about one text."""

    def __init__(self, scene: Scene, filler: Filler, text: str) -> None:
        self.scene, self.filler, self.text, self.random, self.pool = scene, filler, f" {plain(text)} ", filler.random, Pool()

    def _mixed(self, lines: list[T]) -> list[T]:
        return self.random.sample(lines, len(lines))

    def wording(self, wordings: list[str]) -> str | None:
        fitting = [w for w in wordings if self.filler.known(w)]
        return self.random.choice(fitting) if fitting else None

    def extracts(self) -> None:
        for asking in self._mixed(self.scene.asked):
            if len(self.pool.extract) == ENOUGH:
                return
            wording = self.wording(asking.wordings)
            answer = next((a for a in asking.answers if self.filler.known(a)), None)
            if wording is None:
                continue
            if answer is None:
                if asking.refusable:
                    self.pool.refuse(self.filler.fill(wording))
                continue
            self.pool.ask(self.filler.fill(wording), self.filler.fill(answer))
            people = [k for k in _keys(wording) if k.rstrip("0123456789") in _PEOPLE]
            if people and self.random.random() < 0.3:
                key = self.random.choice(people)
                if (stranger := self.filler.other(key, self.text)) is not None:
                    self.pool.refuse(self.filler.fill(wording, {key: stranger}))

    def follow_ups(self) -> None:
        for later in self._mixed(self.scene.asked):
            answer = next((a for a in later.answers if self.filler.known(a)), None)
            before = [a for a in self.scene.asked if a.group and a.group == later.group and a is not later and self.filler.known(a.answers[0])]
            if not later.follow_ups or not before or (answer is None and not later.refusable):
                continue
            first = self.random.choice(before)
            # The first wording is the one that names what happened.
            wording, asked = next(filter(self.filler.known, first.wordings), None), self.wording(later.follow_ups)
            if wording is None or asked is None:
                continue
            begun = self.filler.fill(wording), self.filler.fill(first.answers[0])
            said = None if answer is None else self.filler.fill(answer)
            if said is None or not any(said.lower() in part.lower() or part.lower() in said.lower() for part in begun):
                self.pool.follow(begun, self.filler.fill(asked), said)
                break
        for first, answer, later, reply in self.scene.lines["F"]:
            asked = self.wording(_wordings(later))
            if asked is not None and self.filler.known(first, answer, reply):
                self.pool.follow((self.filler.fill(first), self.filler.fill(answer)), self.filler.fill(asked), self.filler.fill(reply))

    def yes_no(self) -> None:
        fill = self.filler.fill
        for wordings, statement in self._mixed(self.scene.lines["Y"])[:2]:
            wording = self.wording(_wordings(wordings))
            if wording is None or not self.filler.known(statement):
                continue
            said = wording if statement.startswith(_UNCLEAR) else self.random.choice(_SAID).format(statement)
            form = self.random.choice([wording, wording, said])
            swappable = [k for k in _keys(form) if k in _keys(statement)]
            if not swappable:
                raise ValueError(f"nothing to swap: {wording}")
            key = self.random.choice(swappable)
            if (wrong := self.filler.other(key, self.text)) is not None:
                self.pool.affirm(fill(form))
                self.pool.deny(fill(form, {key: wrong}), fill(statement))
        true = [wording for (wordings,) in self.scene.lines["A"] for wording in _wordings(wordings) if self.filler.known(wording)]
        for wording in self._mixed(true)[:2]:
            self.pool.affirm(fill(wording))
        for wordings, statement in self._mixed(self.scene.lines["N"])[:2]:
            if (wording := self.wording(_wordings(wordings))) is not None and self.filler.known(statement):
                self.pool.deny(fill(wording), fill(statement))

    def choices(self) -> None:
        for wordings, answer in self._mixed(self.scene.lines["C"])[:1]:
            wording = self.wording(_wordings(wordings))
            if wording is None or not self.filler.known(answer):
                continue
            drawn = {"~" + k: self.filler.other(k, self.text) for k in _keys(wording) if f"{{~{k}" in wording}
            foreign = {k: value for k, value in drawn.items() if value is not None}
            if len(foreign) < len(drawn):
                continue
            if self.random.random() < 0.5:
                for key in foreign:
                    name = key[1:]
                    wording = re.sub(rf"\{{(~?){name}(:\d)?\}}", lambda m: f"{{{'' if m[1] else '~'}{name}{m[2] or ''}}}", wording)
            self.pool.choose(self.filler.fill(wording, foreign), self.filler.fill(answer))

    def rest(self) -> None:
        for (wordings,) in self.scene.lines["X"]:
            if (wording := self.wording(_wordings(wordings))) is not None:
                self.pool.refuse(self.filler.fill(wording))
        self.pool.summaries = [self.filler.fill(s) for s in self.scene.summaries if self.filler.known(s)]


def from_scene(scene: Scene, generator: random.Random) -> Message:
    """One message of a scene."""
    filler = Filler(scene, generator)
    text = clean(filler.fill(_shape(generator.choice(scene.wordings), generator)))
    asker = Asker(scene, filler, text)
    for step in (asker.extracts, asker.follow_ups, asker.yes_no, asker.choices, asker.rest):
        step()
    return message(scene.name, text, asker.pool, generator)
