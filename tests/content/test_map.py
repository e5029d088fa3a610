"""The map of the conversation: every way on exists, nothing said is without an answer."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from editorial.responses import Responses
from editorial.vocabulary import domain_with
from tests.content.for_each import for_each

ROOT = Path(__file__).parents[2]
RESPONSES = Responses(ROOT / "content")
DOMAIN = yaml.load((ROOT / "domain.yml").read_text(), yaml.CSafeLoader)
SPOKEN = {response.id for response in RESPONSES.all() if response.id.startswith("utter_")}


def _rules():
    for file in sorted((ROOT / "data" / "stories").glob("*.yml")):
        for rule in yaml.load(file.read_text(), yaml.CSafeLoader)["rules"]:
            asked = None
            for condition in rule.get("condition", []):
                for slot in condition["slot_was_set"]:
                    asked = slot.get("asked", asked)
            intents, actions = [], []
            for step in rule["steps"]:
                for part in step.get("or", [step]):
                    if "intent" in part:
                        intents.append(part["intent"])
                    if "action" in part:
                        actions.append(part["action"])
            yield file.name, rule["rule"], asked, intents, actions


RULES = list(_rules())
ANSWERED_ANYWHERE = {intent for _, _, asked, intents, _ in RULES if asked is None for intent in intents}
ANSWERED_AT = defaultdict(set)
for _, _, _asked, _intents, _ in RULES:
    if _asked:
        ANSWERED_AT[_asked] |= set(_intents)
ACTION_TEXT = "\n".join(
    file.read_text() for folder in ("actions", "assistant") for file in (ROOT / folder).rglob("*.py")
)
NAMED_IN_CODE = set(re.findall(r'"(utter_\w+|words_\w+)"', ACTION_TEXT)) - {"utter_action"}
SAID_BY_RASA = {"utter_restart"}
QUESTIONS = [response for response in RESPONSES.all() if response.asks and response.id.startswith("utter_")]


def test_the_domain_names_every_response_and_every_choice_of_the_texts():
    """`python -m editorial.vocabulary` has been run."""
    text = (ROOT / "domain.yml").read_text()
    assert domain_with(text, RESPONSES) == text


def test_every_response_that_a_rule_or_an_action_says_exists():
    """Nobody gets silence for a text that nobody wrote."""
    said = {action for *_, actions in RULES for action in actions if action.startswith("utter_")}
    known = {response.id for response in RESPONSES.all()}
    missing = {name for name in said | NAMED_IN_CODE if name not in known and not name.endswith("_")}
    assert not missing


def test_every_response_is_said_somewhere():
    """No text lies about unused."""
    said = {action for *_, actions in RULES for action in actions} | NAMED_IN_CODE
    assert not SPOKEN - said - SAID_BY_RASA


def test_every_action_of_a_rule_is_known():
    """The domain knows every action."""
    named = {action for *_, actions in RULES for action in actions}
    assert named <= set(DOMAIN["actions"]) | {"action_restart"}


def test_every_intent_of_the_contract_has_an_answer_at_any_moment():
    """From every state every subject can be begun."""
    ignored = {"restart"}  # Rasa starts over by itself
    assert not set(DOMAIN["intents"]) - ANSWERED_ANYWHERE - ignored


def test_no_two_rules_decide_the_same_turn():
    """One answer for one intent at one question."""
    seen = defaultdict(list)
    for _, name, asked, intents, _ in RULES:
        for intent in intents:
            seen[asked, intent].append(name)
    assert not {key: names for key, names in seen.items() if len(names) > 1}


def test_rules_wait_only_for_questions_that_are_put():
    """A condition names a response that ends in a question."""
    questions = {response.id for response in QUESTIONS}
    assert not set(ANSWERED_AT) - questions


@for_each(QUESTIONS, lambda response: response.id)
def test_a_question_understands_yes_no_and_not_knowing(response):
    """Typed answers work where there are buttons, and where there are none."""
    understood = ANSWERED_AT[response.id]
    for answer in ("affirm", "deny", "unsure"):
        assert answer in understood or answer == "unsure", f"{response.id}: nobody answers {answer}"


@for_each(RESPONSES.all(), lambda response: response.id)
def test_every_button_leads_somewhere(response):
    """A button's payload is answered at this question or anywhere."""
    if not response.id.startswith("utter_"):
        return  # the gateway's own texts carry their own commands
    for _, version in response.wordings():
        for button in version.buttons:
            intent = button.payload.removeprefix("/").split("{")[0]
            assert intent in ANSWERED_AT[response.id] | ANSWERED_ANYWHERE, f"{button.title}: {intent}"


LANGUAGES = ("en", "tr", "ar", "fr", "pl", "uk")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_card_exists_in_languages_that_nobody_wrote_for(language):
    """With 112, 113 and Veilig Thuis; marked as not checked by a speaker yet; reachable by a button."""
    card = RESPONSES.get(f"utter_card_{language}")
    text = " ".join(card.versions[0].bubbles)
    assert all(number in text for number in ("112", "113", "0800-2000", "0800-0432"))
    assert all("nog niet nagekeken" in why for why in card.exceptions.values()) and card.exceptions
    payloads = {button.payload for button in RESPONSES.get("utter_language").versions[0].buttons}
    assert f"/choose_card_{language}" in payloads
