"""A channel that shows what stands in a chat, and can be slow, refusing or uncertain at will."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.conversation.messages import Bubble, ChannelName, Deletion, SendingFailed, SendingUncertain


@dataclass
class Screen:
    """What one chat shows.

    Attributes:
        bubbles: Ours that stand there, by message id.
        theirs: Message ids of hers that stand there.
        history: Every text that ever arrived, in order.
        deleted_at: When the last deletion was asked for (monotonic seconds).
    """

    bubbles: dict[str, Bubble] = field(default_factory=dict)
    theirs: set[str] = field(default_factory=set)
    history: list[str] = field(default_factory=list)
    retired: list[tuple[str, str | None]] = field(default_factory=list)
    left: int = 0
    left_after: list[tuple[str | None, bool]] = field(default_factory=list)
    typing: int = 0
    deleted_at: float = 0.0

    def texts(self) -> list[str]:
        return [bubble.text for bubble in self.bubbles.values()]

    def buttons(self) -> dict[str, str]:
        return {button.title: button.token for bubble in self.bubbles.values() for button in bubble.buttons}


class RecordingChannel:
    """A channel adapter for tests.

    Attributes:
        screens: What each chat shows.
        seconds: How long sending takes.
        begun: The texts whose sending has begun, in order.
        send_faults: Raised by the next sends, one each.
        delete_faults: Answers of the next deletions, one each.
        leave_faults: Raised by the next leavings, one each.
    """

    def __init__(self, name: ChannelName = ChannelName.TELEGRAM) -> None:
        self.name = name
        self.screens: dict[str, Screen] = {}
        self.seconds = 0.0
        self.begun: list[str] = []
        self.send_faults: list[SendingFailed | SendingUncertain | None] = []
        self.delete_faults: list[Deletion | Exception] = []
        self.leave_faults: list[Exception] = []
        self._next = 1000

    def screen(self, address: str) -> Screen:
        return self.screens.setdefault(address, Screen())

    def wrote(self, address: str) -> str:
        """She sent a message; returns its id."""
        self._next += 1
        self.screen(address).theirs.add(str(self._next))
        return str(self._next)

    async def send(self, address: str, bubble: Bubble) -> str:
        self.begun.append(bubble.text)
        if self.seconds:
            await asyncio.sleep(self.seconds)
        fault = self.send_faults.pop(0) if self.send_faults else None
        if isinstance(fault, SendingFailed):
            raise fault
        self._next += 1
        self.screen(address).bubbles[str(self._next)] = bubble
        self.screen(address).history.append(bubble.text)
        if fault is not None:
            raise fault
        return str(self._next)

    async def delete(self, address: str, message_ids: Sequence[str]) -> Deletion:
        screen = self.screen(address)
        screen.deleted_at = time.monotonic()
        fault = self.delete_faults.pop(0) if self.delete_faults else None
        if isinstance(fault, Exception):
            raise fault
        deletion = fault or Deletion()
        for one in set(message_ids) - set(deletion.pending) - set(deletion.refused):
            screen.bubbles.pop(one, None)
            screen.theirs.discard(one)
        return deletion

    async def show_typing(self, address: str) -> None:
        self.screen(address).typing += 1

    async def retire_buttons(self, address: str, message_id: str, chosen: str | None) -> None:
        self.screen(address).retired.append((message_id, chosen))

    async def leave(
        self, address: str, *, after: str | None = None, again: bool = False, late: bool = False
    ) -> str | None:
        if self.leave_faults:
            raise self.leave_faults.pop(0)
        if not late:
            self.screen(address).left += 1
            self.screen(address).left_after.append((after, again))
        return None
