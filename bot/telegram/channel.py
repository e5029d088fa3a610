"""The Telegram channel: the parts of this package put together."""

import asyncio
import contextlib
from collections.abc import Sequence

from starlette.routing import BaseRoute

from bot.conversation.messages import Bubble, ChannelName, Deletion
from bot.settings import Settings
from bot.telegram.erasure import Eraser
from bot.telegram.health import Health
from bot.telegram.intake import Intake, Path
from bot.telegram.keyboard import QuickKeyboard
from bot.telegram.line import Lines
from bot.telegram.polling import Poller
from bot.telegram.sending import Courier
from bot.telegram.texts import TelegramTexts
from bot.telegram.webhook import Webhook


class TelegramChannel:
    """Telegram, as the conversation path sees it.

    Args:
        settings: Token, address of the Bot API server, webhook.
        path: The conversation path that deeds are handed to.
        texts: The few lines that the connector says itself; from `content/` unless given.

    Raises:
        ValueError: The token is not set, or a webhook address is set without a secret.
    """

    name = ChannelName.TELEGRAM

    def __init__(self, settings: Settings, path: Path, texts: TelegramTexts | None = None) -> None:
        token = settings.telegram_bot_token
        if token is None:
            raise ValueError("TELEGRAM_BOT_TOKEN is not set")
        texts = texts or TelegramTexts.from_content(settings.content_dir)
        self.health = Health()
        self._lines = Lines(token.get_secret_value(), settings.telegram_api_url)
        keyboard = QuickKeyboard(texts.quick_keys)
        self._eraser = Eraser(self._lines, keyboard, texts.carrier)
        self._courier = Courier(self._lines, keyboard, self._eraser)
        self._intake = Intake(path, self._courier, self._eraser, keyboard, texts.group_line)
        self._poller = Poller(self._lines.prompt, self._intake.take, self.health)
        self._webhook: Webhook | None = None
        if settings.telegram_webhook_url:
            secret = settings.telegram_webhook_secret
            if secret is None or not secret.get_secret_value():
                raise ValueError("TELEGRAM_WEBHOOK_URL is set without TELEGRAM_WEBHOOK_SECRET")
            self._webhook = Webhook(
                settings.telegram_webhook_url,
                secret.get_secret_value(),
                self._intake.take,
                self.health,
            )
        self._listening: asyncio.Task[None] | None = None

    def routes(self) -> list[BaseRoute]:
        """The webhook's route, where a webhook is set; nothing while polling."""
        return [*self._webhook.routes()] if self._webhook else []

    async def start(self) -> None:
        """Begin to listen; returns at once, also while Telegram cannot be reached."""
        work = self._webhook.announce(self._lines.prompt) if self._webhook else self._poller.run()
        self._listening = asyncio.create_task(work, name="telegram listening")

    async def pause(self) -> None:
        """Stop listening; sending and deleting go on, so that the path can finish what it began."""
        if self._listening is None:
            return
        listening, self._listening = self._listening, None
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening
        if self._webhook is None:
            await self._poller.acknowledge()

    async def stop(self) -> None:
        """Stop listening, let what has left arrive, close the connections."""
        await self.pause()
        await asyncio.gather(self._intake.settle(), self._courier.settle())
        await self._eraser.settle()
        await self._lines.close()

    async def send(self, address: str, bubble: Bubble) -> str:
        """Send one bubble and return its message id; see `Courier.send`."""
        return await self._courier.send(address, bubble)

    async def delete(self, address: str, message_ids: Sequence[str]) -> Deletion:
        """Delete messages of both sides at once; see `bot.telegram.erasure`."""
        return await self._eraser.delete(address, message_ids)

    async def show_typing(self, address: str) -> None:
        """Show "is typing" for about five seconds."""
        await self._courier.show_typing(address)

    async def retire_buttons(self, address: str, message_id: str, chosen: str | None) -> None:
        """Leave only the chosen title under a bubble, or nothing."""
        await self._courier.retire_buttons(address, message_id, chosen)

    async def leave(
        self, address: str, *, after: str | None = None, again: bool = False, late: bool = False
    ) -> str | None:
        """Take the quick keyboard away; see `Eraser.leave`."""
        return await self._eraser.leave(address, after=after, again=again, late=late)
