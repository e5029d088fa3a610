"""All commands do the same on the web chat as on Telegram, where a menu shows them."""

from pathlib import Path

import pytest

from bot.conversation.plans import Plans, Situation
from bot.conversation.texts import Texts
from bot.web.deeds import said
from editorial.responses import Responses
from safety.risk_rules import RiskRules

RESPONSES = Responses(Path("content"))
TEXTS = Texts(RESPONSES)
PLANS = Plans(TEXTS, RiskRules(), lifetime=3600.0)


def plan(text):
    """What happens with a line typed on the page."""
    return PLANS.decide(said("page", {"id": "a" * 22, "text": text}), Situation()).plan


def bubbles(plan):
    """What the gateway says by itself."""
    return [item.bubble.text for item in plan.say]


@pytest.mark.parametrize(
    ("command", "payload"),
    [("start", "/greet"), ("mens", "/request_human"), ("taal", "/switch_language"), ("privacy", "/ask_privacy")],
)
@pytest.mark.parametrize("written", ["/{}", "/{} ", " /{}", "/{}".upper()])
def test_what_the_assistant_answers_is_asked_of_it(command, payload, written):
    """A greeting, people, languages, what is kept."""
    queued = plan(written.format(command)).queued
    assert queued is not None
    assert queued.payload == payload


def test_help_is_there_without_the_assistant():
    """The card with 112 and 113."""
    assert bubbles(plan("/help")) == [item.bubble.text for item in TEXTS.say("gateway_help_card")]


@pytest.mark.parametrize("command", ["/stop", "/wissen"])
def test_leaving_and_erasing_leave_nothing(command):
    """At once, with one neutral line."""
    done = plan(command)
    assert done.leave
    assert len(bubbles(done)) == 1


def test_a_command_that_does_not_exist_is_her_own_text():
    """Never a command to the assistant."""
    queued = plan("/suicidal_thoughts").queued
    assert queued is not None
    assert queued.payload is None
    assert queued.text == "suicidal_thoughts"


def test_the_menu_of_telegram_names_them_all():
    """Who does not know a command finds it there."""
    menu = {button.payload for button in RESPONSES.get("telegram_profile_commands").versions[0].buttons}
    assert menu >= {"/start", "/help", "/mens", "/wissen", "/stop", "/taal", "/privacy"}
