"""Talk to a running assistant by hand, without Telegram.

python -m tests.fakes.bot_api --port 8081
TELEGRAM_API_URL=http://127.0.0.1:8081 TELEGRAM_BOT_TOKEN=<the printed token> make run
"""

import argparse
import contextlib
import sys
import threading
import time

from tests.fakes.bot_api.contents import MEDIA
from tests.fakes.bot_api.person import Person
from tests.fakes.bot_api.server import BotApi

HELP = "write a message; .2 = the second button, .photo (or another kind), .edit TEXT, .block, .keys, .quit"


def main() -> None:
    """Serve until the end of input."""
    parser = argparse.ArgumentParser(description="A Bot API on loopback, to talk to by hand")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="4200000001:loopback-token-for-tests")
    given = parser.parse_args()
    with BotApi(given.token, given.port) as api:
        print(f"TELEGRAM_API_URL={api.url} TELEGRAM_BOT_TOKEN={api.token}\n{HELP}", flush=True)
        person = api.person()
        threading.Thread(target=_print, args=(person,), daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):
            for line in sys.stdin:
                if line.strip() == ".quit":
                    break
                _do(person, line.rstrip("\n"))


def _do(person: Person, line: str) -> None:
    word, _, rest = line[1:].partition(" ")
    own = [one for one in person.ever() if not one.from_bot]
    try:
        if not line.startswith("."):
            person.text(line)
        elif word.isdigit():
            person.press(int(word) - 1)
        elif word in MEDIA:
            person.media(word, rest or None)
        elif word == "edit" and own:
            person.edit(own[-1].message_id, rest)
        elif word == "block":
            person.block()
        elif word == "keys":
            print(person.keyboard, flush=True)
        else:
            print(HELP, flush=True)
    except AssertionError as error:
        print(error, flush=True)


def _print(person: Person) -> None:
    shown: dict[int, str] = {}
    while True:
        time.sleep(0.1)
        for one in person.ever():
            keys = "  ".join(f"[{place + 1} {key['text']}]" for place, key in enumerate(one.buttons))
            state = f"#{one.message_id} " + ("(gone)" if one.deleted_at else f"{one.text}  {keys}")
            if shown.get(one.message_id) != state:
                shown[one.message_id] = state
                print(("< " if one.from_bot else "> ") + state, flush=True)


if __name__ == "__main__":
    main()
