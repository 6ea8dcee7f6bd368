"""Texts of great breadth with questions about them: written scenes and stories composed of events.

Answers are spans of the text where possible, the shortest complete ones, as sentences. An answer to "why" is the reason
alone: the clause or noun after "because", "since", "as" or "the reason is that", without that word; a purpose keeps its
"to" or "so that". "I" and "my" become "the speaker" and "the speaker's". A `follow-up` question stands right behind the
question that it follows and means nothing without it.
"""

import random

from . import story_events, story_scenes
from .split import is_held_out
from .texts import Message

EVENTS_SHARE = 0.25
"""Of the stories, those composed of events; each of the others is one of many scenes."""
DEVELOPMENT_STORIES = {"court", "bus detour", "painter", "change of plan", "bees and farm", "doctor and patient",
                       "inheritance", "missed connection", "club rules", "who is right"}
"""Kinds of story that nothing learns from: `evaluate_stories` asks about them, to see how far the answers generalise."""


def story(generator: random.Random) -> Message:
    """A text of 12 to 90 words with 6 to 15 questions."""
    while True:
        if generator.random() < EVENTS_SHARE:
            message = story_events.compose(generator)
        else:
            message = story_scenes.from_scene(generator.choice(story_scenes.scenes()), generator)
        if 12 <= len(message.text.split()) <= 90 and len(message.questions) >= 6:
            return message


def training_story(generator: random.Random) -> Message:
    """A story of the kinds to learn from that holds nothing held out."""
    while True:
        message = story(generator)
        if message.kind not in DEVELOPMENT_STORIES and not is_held_out(message.text):
            return message
