"""Buttons for the particular questions that a message in the middle of a talk may be."""

from __future__ import annotations

from collections.abc import Collection

from actions.conversation import Conversation
from actions.texts import responses
from assistant.reading.her_questions.offered import offered_questions
from assistant.reading.moment import Moment

MOST = 3
TITLE = "reading_"
"""Before the intent: the id of the words that stand on its button."""


def particular_questions(conversation: Conversation, known: Collection[str]) -> list[dict[str, str]]:
    """Buttons for the likeliest questions with an answer of their own.

    Args:
        conversation: Where it stands; its newest message was not understood.
        known: Ids of all texts. A question without words for a button is not offered.
    """
    said = frozenset(conversation.said())
    moment = Moment(asked=conversation.asked, role=conversation.role, topic=conversation.topic, said=said)
    names = [name for name in offered_questions(conversation.parsed, moment) if TITLE + name in known]
    return [
        {"title": responses().answer(TITLE + name, role=conversation.role).text, "payload": f"/{name}"}
        for name in names[:MOST]
    ]
