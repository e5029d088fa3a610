"""A Bot API on loopback: what Telegram would do, as far as this project meets it.

It needs nothing but the standard library, records every request with its time, breaks on demand,
and fails the test that lets somebody fetch a file or forward a message.

    with BotApi() as api:
        girl = api.person()
        girl.text("hoi")
        bubbles = girl.wait_for_answer()
"""

from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.person import Person
from tests.fakes.bot_api.server import BotApi
from tests.fakes.bot_api.world import Call, Message

__all__ = ["BotApi", "Call", "Fault", "Message", "Person"]
