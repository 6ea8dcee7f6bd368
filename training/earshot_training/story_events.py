"""Stories composed of events: who did what, to whom, where, when, how and why.

A story has two or three events with different roles filled, so that a question must pick the right one, and one about a
role that its event doesn't fill is refused.
"""

import random
import re
from dataclasses import dataclass, field
from functools import cache

from .slots import SLOTS, number
from .story_domains import DOMAINS
from .story_questions import Pool, clean, message
from .story_words import MEN, WOMEN, WORDS, split
from .texts import Message

_SPEAKERS = re.compile(r"\b(my|our)\b")
_ARTICLE = re.compile(r"^an? ")
_HEAD = re.compile(r" (of|to|with|that|in|for|on|at|about|from|between|above|under|against)\b.*")
_PHRASAL = re.compile(r" (about|to|against|away)$")
_SLOT = re.compile(r"\{([a-z]+)(\d*)\}")
_PRONOUNS = {"she": ("she", "her", "her", "was"), "he": ("he", "his", "him", "was"), "they": ("they", "their", "them", "were"),
             "it": ("it", "its", "it", "was")}
_PRONOUN_SLOTS = {"he", "his", "him", "was"}
_PERSONAL = ("to", "from", "with", "for", "after", "on", "against")
_FIELDS = ("at", "how", "so", "why", *_PERSONAL)
_THINGS = ("the space agency", "the robot", "a robot", "the police", "class six", "the choir")
_OPENINGS = {
    "city news": ["Here are the local headlines.", "You are listening to the news.", "News from the region.", ""], "family": ["Listen to this.", "There is news in the family.", "", ""],
    "office": ["A short update from the office.", "This is what happened at work.", "", ""], "history": ["Let us look back.", "From the chronicle.", "", ""],
    "sports club": ["Now to the sport.", "News from the club.", ""], "court and crime": ["From the police report.", "The court heard the following.", ""],
    "school": ["The school paper reports.", "", ""], "hospital": ["From the hospital's newsletter.", "", ""],
}
_SETTLED = ("at", "in", "under", "behind", "beneath", "near", "off", "beside", "inside", "outside", "next")
_CLOSINGS = ["More on this tomorrow.", "That is all I know.", "Nobody was surprised.", "Everyone is talking about it.", "What a story!", "It was quite a day."]


@dataclass
class Action:
    base: str
    past: str
    participle: str
    objects: list[str]
    fields: dict[str, list[str]]


@dataclass
class Domain:
    name: str
    times: list[str]
    people: list[str] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


@cache
def domains() -> list[Domain]:
    found: list[Domain] = []
    for line in filter(None, map(str.strip, DOMAINS.splitlines())):
        if line.startswith("# "):
            name, _, times = line[2:].partition(": ")
            found.append(Domain(name, times.split()))
        elif line.startswith("W "):
            found[-1].people = split(line[2:], ";")
        else:
            verb, _, rest = line.partition(": ")
            objects, *others = split(rest, " / ")
            fields = {key: split(values, ";") for key, _, values in (other.partition(": ") for other in others)}
            found[-1].actions.append(Action(*split(verb), objects=split(objects, ";"), fields=fields))
            if fields.keys() - set(_FIELDS):
                raise ValueError(f"not a line of a field of life: {line}")
    return found


def _definite(noun: str) -> str:
    """What was new in the text is known in a question."""
    return _ARTICLE.sub("the ", noun)


def _fill(text: str, r: random.Random) -> str:
    """The text with its slots drawn; pronouns wait for their actor."""
    return _SLOT.sub(lambda m: m[0] if m[1] in _PRONOUN_SLOTS else WORDS[m[1]](r), text)


@dataclass
class Actor:
    """`said` is how the text names the actor, `known` how questions do, `answer` how an answer does."""

    said: str
    known: str
    pronoun: str

    @property
    def answer(self) -> str:
        return self.said.split(",")[0] if _ARTICLE.match(self.said) else self.known

    def speak(self, text: str) -> str:
        """A phrase with the pronouns of this actor."""
        he, his, him, was = _PRONOUNS[self.pronoun]
        return text.replace("{he}", he).replace("{his}", his).replace("{him}", him).replace("{was}", was)


def _actor(domain: Domain, r: random.Random) -> Actor:
    kind = r.random()
    if kind < 0.35 and domain.name != "history":
        woman = r.random() < 0.5
        name = r.choice(WOMEN if woman else MEN)
        said = r.choice([name, f"{name} {WORDS['surname'](r)}", f"{name}, a {WORDS['job'](r)},"])
        return Actor(said, said.split(",")[0], "she" if woman else "he")
    if kind < 0.45 and domain.name != "history":
        one, other = r.sample(WOMEN + MEN, 2)
        return Actor(f"{one} and {other}", f"{one} and {other}", "they")
    template = r.choice(domain.people)
    said = _fill(template.rstrip("+"), r)
    words = set(said.split())
    if template.endswith("+"):
        pronoun = "they"
    elif said.startswith(_THINGS) or template in ("{institution}", "{trader}"):
        pronoun = "it"
    elif words & {"Queen", "Empress", "woman", "actress", "midwife", "grandmother", "businesswoman", "girl", *WOMEN} or "{aunt}" in template:
        pronoun = "she"
    elif words & {"King", "Bishop", "monk", "fisherman", "priest", "postman", *MEN} or "{uncle}" in template:
        pronoun = "he"
    else:
        pronoun = r.choice(["he", "she"])
    return Actor(said, _definite(_SPEAKERS.sub("the speaker's", said)), pronoun)


_ASK_TIME = {
    "day": ["On which day did {}?", "What day did {}?"], "date": ["On what date did {}?"], "time": ["At what time did {}?"],
    "year": ["In which year did {}?", "In what year did {}?"], "month": ["In which month did {}?"], "season": ["In which season did {}?"],
    "ago": ["How long ago did {}?"],
}


def _time(style: str, r: random.Random) -> str:
    return {"day": lambda: f"on {WORDS['day'](r)}", "date": lambda: f"on {WORDS['date'](r)}", "time": lambda: f"at {SLOTS['time'](r)}",
            "year": lambda: f"in {WORDS['year'](r)}", "month": lambda: f"in {WORDS['month'](r)}", "season": lambda: f"last {WORDS['season'](r)}",
            "ago": lambda: f"{number(r.randint(2, 12))} {r.choice(['days', 'weeks', 'months', 'hours'])} ago"}[style]()


@dataclass
class Event:
    actor: Actor
    action: Action
    object: str
    counted: str | None
    """What the object counts, where it has a number: "fishing boats" of "four fishing boats"."""
    style: str
    when: str | None
    where: str | None
    whom: tuple[str, str] | None
    """A preposition and a person."""
    how: str | None
    so: str | None
    why: str | None
    personal: bool
    """Whether the object is a person."""
    passive: bool = False

    @property
    def thing(self) -> str:
        """The object as questions name it."""
        return _definite(self.object)

    @property
    def core(self) -> str:
        """As questions put it: "the vet free the swan"."""
        return f"{self.actor.known} {self.action.base} {self.thing}"

    @property
    def past(self) -> str:
        return f"{self.actor.known} {self.action.past} {self.thing}"

    @property
    def told(self) -> str:
        """What happened, in short, as the text has it."""
        return f"{self.actor.answer} {self.action.past} {self.object}"

    @property
    def plural(self) -> bool:
        head = _HEAD.sub("", self.object)
        return self.counted is not None or (not _ARTICLE.match(head) and (
            " and " in head or head.endswith(("jellyfish", "children")) or (head.endswith("s") and not head.endswith(("bus", "ss")))))

    @property
    def can_be_passive(self) -> bool:
        return not (_PHRASAL.search(self.action.base) or re.search(r"\b(his|her|its|their)\b", self.object)) and self.actor.pronoun != "it"


def _object(template: str, actor: Actor, r: random.Random) -> tuple[str, str | None]:
    template = template.replace("@", "")
    if not template.startswith("#"):
        return actor.speak(_fill(template, r)), None
    things = _fill(template[1:], r)
    return f"{WORDS[r.choice(['few', 'few', 'many'])](r)} {things}", things


def _event(domain: Domain, action: Action, actor: Actor, style: str, roles: set[str], r: random.Random) -> Event:
    def draw(key: str) -> str | None:
        return actor.speak(_fill(r.choice(action.fields[key]), r)) if key in roles and key in action.fields else None
    template = r.choice(action.objects)
    thing, counted = _object(template, actor, r)
    person = next((key for key in _PERSONAL if key in action.fields and "whom" in roles), None)
    whom = (person, actor.speak(_fill(r.choice(action.fields[person]).lstrip("#"), r))) if person else None
    why = draw("why")
    return Event(actor, action, thing, counted, style, _time(style, r) if "when" in roles else None, draw("at"), whom, draw("how"),
                 None if why else draw("so"), why, "@" in template)


def _sentence(event: Event, r: random.Random, name: str | None = None) -> str:
    """The event told in one sentence, or two where the reason has one of its own."""
    subject, places = name or event.actor.said, []
    if event.passive:
        verb = f"{event.object} {'were' if event.plural else 'was'} {event.action.participle} by {subject.split(',')[0]}"
    else:
        verb = f"{subject} {event.action.past} {event.object}"
    places += [f"{event.whom[0]} {event.whom[1]}"] if event.whom else []
    after = ""
    if event.where and event.where.split()[0] in _SETTLED and r.random() < 0.15:
        after = r.choice(["This happened {}.", "That was {}."]).format(event.where)
    elif event.where:
        places.append(event.where)
    tail = [event.how] if event.how else []
    if event.so:
        tail.append(event.so)
    elif event.why:
        kind = r.random()
        if kind < 0.6:
            tail.append(f"{r.choice(['because', 'because', 'because', 'since', 'as'])} {event.why}")
        else:
            after += " " + r.choice(["The reason was that {}.", "The reason: {}.", "Why? Because {}.", "This was because {}."]).format(event.why)
    if event.when and r.random() < 0.55:
        front, rest = f"{event.when}, ", [*places, *tail]
    else:
        front, rest = "", [*places, *tail]
        if event.when:
            rest.insert(r.randint(0, len(places)), event.when)
    return f"{front}{' '.join([verb, *rest])}. {after.strip()}".strip()


_WHY = ["Why did {}?", "For what reason did {}?", "What was the reason that {past}?", "How come {past}?", "What made {}?", "What was the reason why {past}?"]
_FOR = ["Why did {}?", "What did {} for?", "For what purpose did {}?", "For what reason did {}?"]


class Interview:
    """Asks about the events of one story."""

    def __init__(self, events: list[Event], r: random.Random) -> None:
        self.events, self.random, self.pool = events, r, Pool()

    def _put(self, wordings: list[str], event: Event) -> str:
        wording = self.random.choice(wordings)
        return wording.format(event.core, past=event.past, who=event.actor.known, thing=event.thing, verb=event.action.past, base=event.action.base,
                              done=event.action.participle, be="were" if event.plural else "was")

    def _roles(self, event: Event) -> list[tuple[list[str], str | None, list[str]]]:
        """For each role: how it is asked, the answer or None, and how it is asked as a follow-up."""
        person = next((key for key in _PERSONAL if key in event.action.fields), None)
        roles = [
            (["Where did {}?", "In what place did {}?", "Where was it that {past}?"], event.where, ["Where?", "And where?", "Where was that?"]),
            (["How did {}?", "In what way did {}?", "In which manner did {}?", "How exactly did {}?"], event.how, ["How?", "And how?", "In what way?"]),
            (["When did {}?", "When was it that {past}?", *(_ASK_TIME[event.style] if event.when else [])], event.when, ["When?", "And when?", "When was that?"]),
            (_FOR if event.so else _WHY, event.so or event.why, ["Why?", "And why?", "What was the reason?", "What for?" if event.so else "How come?"]),
        ]
        if event.how and event.how.startswith("because"):
            del roles[1]
        if "at" not in event.action.fields or any("to " in place for place in event.action.fields["at"]):
            roles = [role for role in roles if role[1] or not role[0][0].startswith("Where")]
        if person:
            asked = {"to": ["To whom did {}?", "Who did {} to?"], "from": ["From whom did {}?", "Who did {} from?"], "with": ["With whom did {}?", "Who did {} with?"],
                     "for": ["For whom did {}?", "Who did {} for?"], "after": ["After whom did {}?"], "on": ["On what did {}?"],
                     "against": ["Against whom did {}?"]}[person]
            roles.append((asked, event.whom[1] if event.whom else None, [f"{person.capitalize()} whom?", f"And {person} whom?"] if person != "on" else ["On what?"]))
        return roles

    def _first(self, event: Event) -> tuple[str, str]:
        """A question that a follow-up can be asked after."""
        return self.random.choice([(self._put(["Who {verb} {thing}?"], event), event.actor.answer),
                                   (self._put([f"{'Whom' if event.personal else 'What'} did {{who}} {{base}}?"], event), event.object)])

    def ask(self) -> Pool:
        for event in self.events:
            self._who_and_what(event)
            for wordings, answer, follow_ups in self.random.sample(roles := self._roles(event), len(roles)):
                question = self._put(wordings, event)
                if answer is None:
                    self.pool.refuse(question)
                else:
                    self.pool.ask(question, answer)
                if answer is not None or self.random.random() < 0.2:
                    self.pool.follow(self._first(event), self.random.choice(follow_ups), answer)
            self._yes_no(event)
        self._choices()
        self._too_exact()
        return self.pool

    def _who_and_what(self, event: Event) -> None:
        by = ["By whom {be} {thing} {done}?"] if event.can_be_passive else []
        self.pool.ask(self._put(["Who {verb} {thing}?", "Who was it that {verb} {thing}?", "Who is said to have {done} {thing}?", *by], event), event.actor.answer)
        if not any(other.action is event.action and other.actor.known == event.actor.known for other in self.events if other is not event):
            what = ["Whom did {who} {base}?", "Who did {who} {base}?", "Who was {done} by {who}?"] if event.personal else [
                "What did {who} {base}?", "What was it that {who} {verb}?", "What was {done} by {who}?"]
            self.pool.ask(self._put(what, event), event.object)
        if event.counted:
            count = event.object.removesuffix(event.counted).strip()
            self.pool.ask(f"How many {event.counted} did {event.actor.known} {event.action.base}?", count)

    def _yes_no(self, event: Event) -> None:
        others = [other for other in self.events if other is not event]
        detail = self.random.choice([d for d in (event.when, event.where) if d] or [""])
        said = ["Did {} " + detail + "?", "Is it true that {past} " + detail + "?", "Is it correct that {past} " + detail + "?"]
        self.pool.affirm(self._put(said, event))
        truth = f"{event.told} {detail}"
        wrong = self.random.choice(others)
        if wrong.actor.known != event.actor.known and wrong.action is not event.action:
            self.pool.deny(f"Did {wrong.actor.known} {event.action.base} {event.thing}?", event.told)
        if wrong.when and event.when and wrong.style == event.style and wrong.when != event.when:
            self.pool.deny(f"Did {event.core} {wrong.when}?", f"{event.told} {event.when}")
        elif detail and (new := self._elsewhere(event, detail)) is not None:
            self.pool.deny(f"Did {event.core} {new}?", truth)

    def _elsewhere(self, event: Event, detail: str) -> str | None:
        if detail == event.when:
            new = _time(event.style, self.random)
        else:
            new = event.actor.speak(_fill(self.random.choice(event.action.fields["at"]), self.random))
        return new if all(new not in (other.when, other.where) for other in self.events) else None

    def _choices(self) -> None:
        one, other = self.random.sample(self.events, 2)
        if one.actor.known != other.actor.known:
            pair = self.random.sample([one.actor.known, other.actor.known], 2)
            self.pool.choose(f"Who {one.action.past} {one.thing}, {pair[0]} or {pair[1]}?", one.actor.answer)
        if one.when and (new := self._elsewhere(one, one.when)):
            pair = self.random.sample([one.when, new], 2)
            self.pool.choose(f"Did {one.core} {pair[0]} or {pair[1]}?", one.when)
        if one.why and other.so:
            self.pool.follow((f"Why did {one.core}?", one.why), f"And what did {other.core} for?", other.so)

    def _too_exact(self) -> None:
        """What is asked more exactly than the story says, and of people who are not in it."""
        event = self.random.choice(self.events)
        finer = {"day": ["year", "date"], "date": ["year", "time"], "time": ["year", "day", "month"], "year": ["day", "month"], "month": ["year", "day"],
                 "season": ["day", "time"], "ago": ["time"]}
        if event.when:
            self.pool.refuse(self._put(_ASK_TIME[self.random.choice(finer[event.style])], event))
        stranger = self.random.choice(WOMEN + MEN)
        if all(stranger not in e.actor.known for e in self.events):
            self.pool.refuse(f"{self.random.choice(['Why', 'When', 'Where', 'How'])} did {stranger} {event.action.base} {event.thing}?")


def _summary(events: list[Event]) -> str:
    one, other = events[:2]
    if one.actor is other.actor:
        return f"{one.told} and {other.action.past} {other.object}"
    return f"{one.told}, and {other.told}"


def compose(generator: random.Random) -> Message:
    """One story of two or three events from one field of life."""
    r = generator
    domain = r.choice(domains())
    style = r.choice(domain.times)
    count = r.choice([2, 2, 3])
    actions = r.sample(domain.actions, count)
    actors = [_actor(domain, r)]
    if (plot := r.random()) < 0.3:
        actions[1] = actions[0]
    elif plot < 0.5 and actors[0].pronoun != "it":
        actors.append(actors[0])
    while len(actors) < count:
        new = _actor(domain, r)
        if not any(set(new.known.split()) & set(a.known.split()) - {"the", "a", "and", "of", "speaker's"} for a in actors):
            actors.append(new)
    every = ["when", "at", "whom", "how", "why" if r.random() < 0.75 else "so"]
    events = list[Event]()
    for action, actor in zip(actions, actors):
        roles = set(r.sample(every, r.randint(2, 4 if count == 2 else 3)))
        event = _event(domain, action, actor, style, roles, r)
        while any(event.object == other.object or (event.when and event.when == other.when) for other in events):
            event = _event(domain, action, actor, style, roles, r)
        event.passive = r.random() < 0.2 and event.can_be_passive
        events.append(event)
    chained = actors[0] is actors[1]
    if chained:
        events[1].passive = False
    sentences = [_sentence(event, r, actors[1].pronoun if chained and i == 1 else None) for i, event in enumerate(events)]
    reporters = r.sample(sorted({*WOMEN, *MEN} - {word.strip(",") for a in actors for word in a.said.split()}), 2) if r.random() < 0.2 else []
    if reporters:
        sentences[0] = r.choice(["{0} told {1} that {2}", "{0} wrote to {1} that {2}", "{1} heard from {0} that {2}"]).format(*reporters, sentences[0].replace(f"{events[0].when}, ", f"{events[0].when} ", 1))
    text = clean(" ".join([r.choice(_OPENINGS.get(domain.name, [""])), *sentences, r.choice(_CLOSINGS) if r.random() < 0.15 else ""]))
    pool = Interview(events, r).ask()
    if reporters:
        pool.ask(r.choice(["Who told {} that {}?", "From whom did {} hear that {}?"]).format(reporters[1], events[0].past), reporters[0])
        pool.ask(r.choice(["Whom did {} tell that {}?", "To whom did {} say that {}?"]).format(reporters[0], events[0].past), reporters[1])
    pool.summaries = [_summary(events)]
    return message(f"events, {domain.name}", text, pool, r)
