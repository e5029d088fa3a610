"""What is said of the connector in numbers, and one chat as the Bot API saw it.

    python -m tests.bot.telegram.figures           without Rasa: seconds
    python -m tests.bot.telegram.figures --whole   the chat with all three processes, as `make run` starts them

Prints how many behaviours of the Bot API are tested, how long an exit takes with Rasa stopped and among fifty
busy chats, and a transcript from `/start` to `/stop`.
"""

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.bot.telegram import exit_latency
from tests.bot.telegram.gateway_process import ROOT, GatewayAlone
from tests.end_to_end.house import House
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.rasa import TOKEN, FakeRasa

HERE = Path(__file__).parent
TALK = ("/start", "me foto staat in de groepsapp van school", "ik durf niet naar school", "ja")


def behaviours() -> Counter[str]:
    """Tests through the door of the Bot API, by file; one behaviour each."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", str(HERE)]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return Counter(re.findall(r"(\w+)\.py::", listed))


def chat(person: Person) -> list[str]:
    """Talk, choose the first button that is offered, send a photo, leave; returns what the Bot API saw."""
    for text in TALK:
        person.text(text)
        person.wait_for_answer(30)
    if any(bubble.buttons for bubble in person.bubbles()):
        person.press(0)
        person.wait_for_answer(30)
    person.media("photo")
    person.wait_for_answer(30)
    person.text("mn moeder komt")
    person.wait_for_answer(30)
    return person.transcript()


async def transcript() -> list[str]:
    """The chat with a Rasa that says back what it is told."""
    rasa = FakeRasa()
    await rasa.start()
    with BotApi() as api, tempfile.TemporaryDirectory() as folder:
        gateway = GatewayAlone(api, Path(folder) / "var", rasa.url, TOKEN, Path(folder) / "gateway.log")
        gateway.start()
        lines = await asyncio.to_thread(chat, api.person())
        await asyncio.to_thread(gateway.stop)
    await rasa.stop()
    return lines


def whole_transcript() -> list[str]:
    """The chat with all three processes."""
    with BotApi() as api, tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder) / "var", api)
        house.start()
        try:
            return chat(api.person())
        finally:
            house.stop()


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whole", action="store_true", help="the transcript with all three processes")
    wanted = parser.parse_args()
    counted = behaviours()
    print(f"Bot API behaviours tested: {sum(counted.values())}")
    for name, count in sorted(counted.items()):
        print(f"  {count:4}  {name}")
    asyncio.run(exit_latency.measure())
    lines = whole_transcript() if wanted.whole else asyncio.run(transcript())
    print("\n".join(lines))


if __name__ == "__main__":
    main()
