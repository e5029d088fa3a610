"""Sets what Telegram shows of the bot: name, description, commands. All neutral on sight.

    python -m bot.telegram.profile

To be run once, and again when `content/nl/telegram.yml` changed. Only what differs is set: Telegram
allows few changes of a name a day. The user name cannot be set here: it is chosen with BotFather
(`docs/telegram.md` says what to look for). Joining groups is switched off with BotFather too.
"""

import asyncio
import sys

from telegram import BotCommand
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.settings import BrokenSetting, load_settings
from bot.telegram.failures import seconds_to_wait
from bot.telegram.line import Lines
from bot.telegram.texts import commands, line
from editorial.errors import ContentError
from editorial.responses import Responses


async def set_profile(lines: Lines, responses: Responses) -> list[str]:
    """Set what differs from `content/` and return the names of the parts that were set.

    Raises:
        TelegramError: Telegram refused a part or cannot be reached.
    """
    bot = lines.prompt
    listed = commands(responses, "telegram_profile_commands")
    wanted_commands = [BotCommand(command, title) for title, command in listed.items()]
    name = line(responses, "telegram_profile_name")
    short = line(responses, "telegram_profile_short")
    description = line(responses, "telegram_profile_description")
    done = []
    if (await bot.get_my_name()).name != name:
        await bot.set_my_name(name)
        done.append("name")
    if (await bot.get_my_short_description()).short_description != short:
        await bot.set_my_short_description(short)
        done.append("short description")
    if (await bot.get_my_description()).description != description:
        await bot.set_my_description(description)
        done.append("description")
    if list(await bot.get_my_commands()) != wanted_commands:
        await bot.set_my_commands(wanted_commands)
        done.append("commands")
    return done


async def _main() -> str:
    settings = load_settings()
    if settings.telegram_bot_token is None:
        raise BrokenSetting("TELEGRAM_BOT_TOKEN is not set.")
    lines = Lines(settings.telegram_bot_token.get_secret_value(), settings.telegram_api_url)
    try:
        done = await set_profile(lines, Responses(settings.content_dir))
    finally:
        await lines.close()
    return f"Set: {', '.join(done)}." if done else "Nothing to set: the profile is as it should be."


def main() -> int:
    """Set the profile; one sentence and 1 where it cannot be done."""
    try:
        print(asyncio.run(_main()))
    except (BrokenSetting, ContentError) as error:
        print(error, file=sys.stderr)
    except InvalidToken:
        print("Telegram refuses TELEGRAM_BOT_TOKEN.", file=sys.stderr)
    except RetryAfter as error:
        wait = round(seconds_to_wait(error))
        print(f"Telegram asks to wait {wait} seconds before the next change.", file=sys.stderr)
    except TelegramError as error:
        print(f"Telegram cannot be reached or refused ({type(error).__name__}).", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
