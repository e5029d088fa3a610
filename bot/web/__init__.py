"""The web chat: one page at `/` and what it talks to.

It only translates between a browser and the conversation path: what a person typed or pressed
becomes an `Incoming`, a `Bubble` becomes an event that her page shows.
"""

from bot.web.channel import WebChannel
from bot.web.routes import build_routes

__all__ = ["WebChannel", "build_routes"]
