"""Texts of great breadth with questions about them: written scenes and stories composed of events.

Answers are spans of the text where possible, the shortest complete ones, as sentences. An answer to "why" is the reason
alone: the clause or noun after "because", "since", "as" or "the reason is that", without that word; a purpose keeps its
"to" or "so that". "I" and "my" become "the speaker" and "the speaker's". A `follow-up` question stands right behind the
question that it follows and means nothing without it.
"""

import random

from . import story_events, story_scenes
from .texts import Message

EVENTS_SHARE = 0.25
"""Of the stories, those composed of events; each of the others is one of many scenes."""


def story(generator: random.Random) -> Message:
    """A text of 12 to 90 words with 6 to 15 questions."""
    while True:
        if generator.random() < EVENTS_SHARE:
            message = story_events.compose(generator)
        else:
            message = story_scenes.from_scene(generator.choice(story_scenes.scenes()), generator)
        if 12 <= len(message.text.split()) <= 90 and len(message.questions) >= 6:
            return message
