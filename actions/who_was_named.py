"""Where the answer is a person ("mijn trainer", "mn ex"): what is said next depends on who that is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.go_on import Note
from actions.meet_role import MeetRole, NamedSomebody
from assistant.reading.open_question.answers import SCHOOL

AT_SCHOOL = re.compile(
    r"\b(?:\w*coach|trainster|(?:intern )?begeleid(?:er|ster)|jongerenwerk(?:er|ster)|decaan|vertrouwenspersoon|"
    r"zorgco\w+|(?:mevr(?:ouw)?|meneer|mr)\.? (?!graag|ik|dat|wil|maar|dank|ja|nee)\w+)\b"
)
"""Who belongs to school or sport, in words that name no person of `assistant/understanding/text/dutch/entities.yml`."""
OF_SCHOOL = "teacher"

PEERS = frozenset({"ex", "boyfriend", "girlfriend", "friend", "classmate", "cousin"})
PARTNERS = frozenset({"husband", "wife", "fiance"})
NO_FAMILY = (PEERS | {"neighbour", "boss", "colleague", "imam", "stranger"}) - {"classmate", "cousin"}
FAMILY_ELSEWHERE = frozenset({"grandfather", "grandmother", "aunt", "uncle", "cousin"})
ABOVE_HER = frozenset({"teacher", "trainer", "imam", "neighbour", "boss", "uncle"})

TELL_HOME, TELL_ELSEWHERE = "utter_how_to_tell_first", "utter_how_to_tell_other"
WHO_MAY_KNOW = ((SCHOOL | NO_FAMILY | FAMILY_ELSEWHERE, TELL_ELSEWHERE),)
BY_PERSON: Mapping[str, Sequence[tuple[frozenset[str], str]]] = {
    "utter_filmed_first": ((SCHOOL, "utter_filmed_school"), (NO_FAMILY, "utter_filmed_other")),
    "utter_blackmail_first": (
        (frozenset({"stranger"}), "utter_blackmail_stranger"),
        (PEERS | PARTNERS | ABOVE_HER | {"colleague"}, "utter_blackmail_known"),
    ),
    "utter_blackmail_who": WHO_MAY_KNOW,
    "utter_grooming_meet": WHO_MAY_KNOW,
    # Who stands above her is not asked to wipe it: an adult or Helpwanted does that.
    "utter_regret_first": (
        (PEERS | PARTNERS | {"colleague"}, "utter_regret_ask"),
        (ABOVE_HER | {"stranger"}, "utter_regret_silent"),
    ),
}
"""What is said at a question, by who was named first."""
ANYBODY_ELSE = {
    "utter_filmed_first": "utter_filmed_home",
    "utter_blackmail_who": TELL_HOME,
    "utter_grooming_meet": TELL_HOME,
}
"""What is said there otherwise; at the other questions the message is noted, and the question put again."""
ONE_OF_A_STORY, FEW_WORDS = ("utter_blackmail_first",), 5
"""Questions at which a person in a longer message ("mijn vriendin zit naast me") is not who was asked for."""


class WhoWasNamed(Action):
    """Goes on by who was named; a bare detail or an age is taken in as anywhere."""

    def name(self) -> str:
        """The name the rules use."""
        return "action_who_was_named"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what fits that person, or note it and ask again."""
        conversation = Conversation(tracker)
        asked, says_who = conversation.asked or "", conversation.intent == "inform_role"
        person = person_named(conversation)
        fitting = next((response for persons, response in BY_PERSON.get(asked, ()) if person in persons), None)
        response = fitting or ANYBODY_ELSE.get(asked)
        if response is None:
            return (MeetRole() if says_who else Note()).run(dispatcher, tracker, domain)
        dispatcher.utter_message(response=response)
        return NamedSomebody().run(dispatcher, tracker, domain) if says_who else []


def person_named(conversation: Conversation) -> str | None:
    """The person that the newest message names first; None where she says who she herself is."""
    if conversation.names_one_of(["role"]):
        return None
    text = conversation.text.lower()
    if conversation.asked in ONE_OF_A_STORY and len(text.split()) > FEW_WORDS:
        return None
    named = conversation.persons_named()
    if (school := AT_SCHOOL.search(text)) is not None:
        named.append((school.start(), OF_SCHOOL))
    return min(named)[1] if named else None
