"""What is asked about a story: the choice among all that could be asked, and what no story of its kind answers."""

import random
import re
from dataclasses import dataclass, field

from .scenes import REFUSAL, SUMMARISE, TRANSCRIBE
from .slots import COLOUR
from .texts import Message, Question

_AN = re.compile(r"\b([Aa]) (?=(?!one\b|once\b|uni(?!n|m)|use|euro|eucal|ukulele|usual)[aeiou]|hour|honest|heir|honour)", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
_START = re.compile(r"((?<!\b[ap])(?<!\b[ap]\.m)[.?!] )([a-z])")
_MENDED = [(" ,", ","), (" .", "."), (" ?", "?"), (" !", "!"), (" ;", ";"), ("..", "."), (",,", ",")]


def clean(text: str) -> str:
    """Text with "an" before vowels, single blanks, one full stop, and a capital at the start of each sentence."""
    text = " ".join(text.split())
    if " a " in text or text.startswith(("a ", "A ")):
        text = _AN.sub(r"\1n ", text)
    text = text[0].upper() + text[1:]
    if ". " in text or "? " in text or "! " in text:
        text = _START.sub(lambda m: m[1] + m[2].upper(), text)
    for wrong, right in _MENDED:
        text = text.replace(wrong, right)
    return text


def plain(text: str) -> str:
    """Lower-case words and nothing between them but blanks."""
    return " ".join(_WORD.findall(text.lower()))


def as_answer(text: str) -> str:
    """A sentence: capital and full stop."""
    text = clean(text)
    return text if text[-1] in ".?!" else text + "."


_SUMMARISE, _TRANSCRIBE = ([w for w in wordings.replace("\n", "|").split("|") if w] for wordings in (SUMMARISE, TRANSCRIBE))


@dataclass
class Pool:
    """Everything that could be asked about one text, as drafts: `message` makes sentences of those that it takes.

    `yes` and `no` hold yes-no questions, `pairs` a question and its follow-up.
    """

    extract: list[Question] = field(default_factory=list)
    choice: list[Question] = field(default_factory=list)
    yes: list[Question] = field(default_factory=list)
    no: list[Question] = field(default_factory=list)
    refusal: list[Question] = field(default_factory=list)
    pairs: list[tuple[Question, Question]] = field(default_factory=list)
    summaries: list[str] = field(default_factory=list)

    def ask(self, question: str, answer: str) -> None:
        self.extract.append(Question("extract", question, answer))

    def choose(self, question: str, answer: str) -> None:
        self.choice.append(Question("extract", question, answer))

    def refuse(self, question: str) -> None:
        self.refusal.append(Question("refusal", question, REFUSAL))

    def affirm(self, question: str) -> None:
        self.yes.append(Question("yes-no", question, "Yes"))

    def deny(self, question: str, truth: str) -> None:
        self.no.append(Question("yes-no", question, f"No, {truth}"))

    def follow(self, first: tuple[str, str], question: str, answer: str | None) -> None:
        """A question with its answer and a follow-up; without an answer that one is refused."""
        self.pairs.append((Question("extract", *first), Question("follow-up", question, REFUSAL if answer is None else answer)))


_COLOURS = "|".join(sorted({word for colour in COLOUR for word in colour.split()}))
_ABSENT = [(re.compile(pattern.lower()), wordings.split("|")) for pattern, wordings in [
    (r"phone|call|number|ring\b|dial|zero", "What is the phone number?|Which number should one call?|How can they be reached by phone?"),
    (r"cost|price|pay|paid|dollar|euro|pound|fee|free|money|fine|fare|cheap|sold|bought|buy",
     "How much does it cost?|What is the price?|How much was paid for it?|What did they pay?|What does a ticket cost?"),
    (rf"\b({_COLOURS}|colou?r|amber|ivory|cream|crimson|lilac|violet)\b", "What colour was it?|Which colour is mentioned?|What colour is the car?"),
    (r"rain|snow|sun|wind|storm|weather|fog|cloud|cold|hot|warm|degrees|frost|ice\b|dry|wet|mild|hail",
     "What was the weather like?|Did it rain that day?|How warm was it?|What will the weather be like?"),
    (r"mail|address|website|online|street|road|avenue|lane|drive", "What is the address?|In which street is it?|What is the name of the website?|What is the email address?"),
    (r"(nineteen|eighteen|seventeen|sixteen|twenty|thousand|year)\b", "In which year was that?|What year did it happen?|Which year was it?"),
    (r"January|February|March|April|May\b|June|July|August|September|October|November|December|month",
     "In which month was that?|On what date did it happen?|What is the exact date?"),
    (r"day\b|days|weekend|tomorrow|night|week", "Which day of the week was it?|On which day did that happen?|What day is it on?"),
    (r"o'clock|half past|quarter|noon|a\.m|p\.m|morning|evening|afternoon|midnight|hour|minute|thirty|fifteen|forty|fifty|twenty|time|\bat (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
     "At what time was that?|What time did it start?|At what time does it begin?"),
    (r"doctor|nurse|hospital|clinic|surgeon|vet\b|medic", "What is the doctor's name?|Which hospital was it?|What did the doctor say?"),
    (r"\bold\b|age|years|born|birthday", "How old is the speaker?|How old was the youngest one?|When was the speaker born?"),
    (r"wife|husband|married|wedding|marr|spouse|bride", "What is the name of the speaker's wife?|Is the speaker married?|Whom did the speaker marry?"),
    (r"hotel|inn\b|hostel|room|stay", "What is the name of the hotel?|Which hotel did they stay at?|How many rooms does the hotel have?"),
    (r"film|movie|cinema|actor", "Which film did they watch?|What is the title of the film?|Who played the main part in the film?"),
    (r"book|novel|wrote|author|writer|read|poem|letter", "Who wrote the book?|What is the title of the book?|Which book is recommended?"),
    (r"school|teach|class|lesson|pupil|student", "Which school do the children go to?|Who is the teacher?|What is the teacher's name?"),
    (r"car\b|cars|drive|driv|van|truck|vehicle", "What make is the car?|Who was driving the car?|Where is the car parked?"),
    (r"\b(dog|cat|pet|horse|bird|animal|puppy|fox|sheep)", "What is the dog called?|What is the name of the cat?|Which animal is mentioned?"),
    (r"president|minister|queen|king\b|emperor|prince|mayor", "Who was the president then?|What is the name of the prime minister?|Who was king at that time?"),
    (r"music|song|sing|sang|band|choir|orchestra|piano|concert", "Which song was played?|What is the name of the band?|Who sang?"),
    (r"eat|ate|food|dinner|lunch|breakfast|meal|cook|cake|soup|bread", "What did they have for dinner?|What is on the menu?|What did they eat?"),
    (r"phone|password|code|pin\b|key|lock", "What is the password?|What is the door code?|Which key is needed?"),
    (r"bus|train|tram|ferry|plane|flight|station|platform", "Which bus goes there?|From which platform does the train leave?|What is the flight number?"),
    (r"score|goal|point|won|beat|match|team|game", "What was the final score?|Which team won?|Who scored the goal?"),
    (r"high|tall|long\b|wide|deep|metre|mile|length|height|weigh|kilo", "How high is it?|How much does it weigh?|How deep is it?|How wide is it?"),
    (r"speak|spoke|language|translat|English|French|German", "Which languages does the speaker know?|In which language was it written?"),
    (r"company|firm|employ|office|boss|work", "What is the name of the company?|How many people does the company employ?|Who is the boss?"),
]]
"""What may be asked where nothing in the text comes near it."""


def absent(text: str, generator: random.Random) -> Question:
    """A question about a thing of which the text has no word."""
    text = text.lower()
    for pattern, wordings in generator.sample(_ABSENT, len(_ABSENT)):
        if not pattern.search(text):
            return Question("refusal", generator.choice(wordings), REFUSAL)
    return Question("refusal", "What is the speaker's blood group?", REFUSAL)


def _some(generator: random.Random, items: list[Question], least: int, most: int) -> list[Question]:
    return generator.sample(items, min(len(items), generator.randint(least, most)))


def message(kind: str, text: str, pool: Pool, generator: random.Random) -> Message:
    """6 to 15 questions of all sorts in random order. A follow-up stands right behind the question that it follows."""
    chosen = [[q] for q in _some(generator, pool.extract, 4, 6) + _some(generator, pool.choice, 0, 1)]
    for side in generator.choices("yn", k=generator.randint(1, 2)):
        left = [q for q in (pool.yes if side == "y" else pool.no) if [q] not in chosen]
        chosen += [[generator.choice(left)]] if left and pool.yes and pool.no else []
    refused = generator.sample(pool.refusal, min(len(pool.refusal), generator.randint(1, 2)))
    chosen += [[q] for q in refused]
    if len(refused) < 2:
        chosen.append([absent(text, generator)])
    if pool.pairs:
        chosen.append(list(generator.choice(pool.pairs)))
    if pool.summaries:
        chosen.append([Question("summary", generator.choice(_SUMMARISE), generator.choice(pool.summaries))])
    if len(text.split()) < 40 or generator.random() < 0.3:
        chosen.append([Question("repeat", generator.choice(_TRANSCRIBE), text)])
    generator.shuffle(chosen)
    asked, questions = set[str](), list[Question]()
    for group in chosen:
        if group[0].question not in asked:
            questions += [Question(q.kind, clean(q.question), q.answer if q.kind == "repeat" else as_answer(q.answer)) for q in group]
            asked.add(group[0].question)
    return Message(kind, text, questions)
