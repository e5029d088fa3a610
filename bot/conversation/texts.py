"""What the gateway says by itself; the words are in `content/<language>/gateway.yml`."""

from bot.conversation.messages import Bubble
from bot.store.records import Choice, Outgoing
from bot.store.schema import OutboxKind
from editorial.responses import Responses


class Texts:
    """Makes bubbles of the gateway's own responses.

    Args:
        responses: The texts for people.
    """

    def __init__(self, responses: Responses) -> None:
        self._responses = responses

    def say(self, response_id: str, kind: OutboxKind = OutboxKind.SAFETY, **values: object) -> list[Outgoing]:
        """The bubbles of a response; its buttons hang under the last one.

        Args:
            response_id: Name of the response.
            kind: Why it is said.
            values: What stands in the text in braces.
        """
        answer = self._responses.answer(response_id)
        choices = [Choice(button["title"], button["payload"]) for button in answer.buttons]
        last = len(answer.bubbles) - 1
        return [
            Outgoing(Bubble(text.format(**values) if values else text), choices if index == last else (), kind)
            for index, text in enumerate(answer.bubbles)
        ]
