"""Answers by a script, for tests in which the page matters and not what is said."""

import asyncio

from bot.conversation.messages import Bubble, Button, ContactCard, Incoming, IncomingKind
from bot.conversation.rendering import words_of
from bot.web import WebChannel

PLACE = ContactCard(
    name="Een plek om te praten",
    why="Zij weten wat je nu kunt doen.",
    how="Je praat met iemand die dit vaker hoort. Je naam hoeft niet.",
    phone="0800-1234",
    chat="https://chat.example/",
    url="https://plek.example/",
    hours="Elke dag van 11 tot 21 uur",
    cost="Gratis",
    anonymous="Zonder naam",
)

OTHER_PLACE = ContactCard(name="Nog een plek", why="Zij luisteren ook.", phone="0800-4321")


async def answer(channel: WebChannel, incoming: Incoming) -> None:
    """Greet, repeat what was said, show a place when asked, and let go who says stop."""
    address = incoming.address
    if incoming.kind is IncomingKind.COMMAND and incoming.command == "start":
        await channel.send(address, Bubble("Hoi. Waar kan ik mee helpen?"))
        await channel.send(
            address, Bubble("Kun je nu praten?", buttons=[Button("Ja, dat kan", "t-yes"), Button("Nee", "t-no")])
        )
    elif incoming.kind is IncomingKind.BUTTON:
        assert incoming.message_id is not None
        await channel.retire_buttons(address, incoming.message_id, incoming.button)
        await channel.send(address, Bubble(f"Je koos {incoming.button}."))
    elif incoming.kind is IncomingKind.MEDIA:
        await channel.send(address, Bubble("Vertel het maar in woorden."))
    elif incoming.kind is IncomingKind.TEXT:
        await _talk(channel, incoming)


async def _talk(channel: WebChannel, incoming: Incoming) -> None:
    address, text = incoming.address, incoming.text
    if text == "mijn moeder komt eraan":
        await channel.leave(address)
    elif text == "typ maar":
        await channel.show_typing(address)
    elif text == "wie kan ik bellen":
        await channel.send(address, Bubble("Een plek om te praten\n0800-1234", cards=[PLACE]))
        await channel.send(
            address, Bubble("Bel bij gevaar 112. Of kijk op https://plek.example/hulp. Of typ op 113.nl.")
        )
    elif text == "waar kan ik heen":
        await _show_places(channel, address)
    elif text == "kies":
        await channel.send(address, Bubble("Wat past?", buttons=[Button(f"Keuze {n}", f"k{n}") for n in (1, 2, 3)]))
    else:
        await channel.show_typing(address)
        await asyncio.sleep(0.05)
        await channel.send(address, Bubble(f"Je zei: {text}"))


async def _show_places(channel: WebChannel, address: str) -> None:
    words = [
        "Alleen de chat van 113 is nu open.",
        words_of(PLACE),
        f"En ook hier:\n{words_of(OTHER_PLACE)}",
        "Lukt dat?",
    ]
    buttons = [Button("Ja, dat lukt", "t-works"), Button("Nee, nog niet", "t-not")]
    await channel.send(address, Bubble("\n\n".join(words), buttons=buttons, cards=[PLACE, OTHER_PLACE]))
