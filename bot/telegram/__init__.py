"""The Telegram connector: it translates between the Bot API and the conversation path.

It decides nothing about a conversation. Order, storage, safety checks and answers belong to
`bot.conversation`; what this package decides is only how Telegram is spoken to, and what each of
its many kinds of update means (the table in `docs/telegram.md`).
"""

from bot.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
