"""Numbers about the path, without any id, text or address."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("updates_total", "Updates stored, by channel and kind.", ["channel", "kind"])
REPEATED = Counter("updates_repeated_total", "Updates dropped because they were stored already.", ["channel"])
TURNS = Counter("turns_total", "Turns handed to Rasa, by how they ended.", ["outcome"])
TURN_SECONDS = Histogram(
    "turn_seconds",
    "Seconds from taking a turn to Rasa's answer.",
    buckets=(0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 45),
)
HOLDINGS = Counter("holding_texts_total", "Times that somebody was told to wait.")
SENDS = Counter("sends_total", "Bubbles handed to a channel, by how it went.", ["channel", "outcome"])
EXITS = Counter("exits_total", "Conversations left or erased.", ["channel"])
EXIT_SECONDS = Histogram(
    "exit_seconds",
    "Seconds from storing an exit to the first try at deleting everything.",
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2, 5),
)
DELETIONS = Counter("deletions_total", "Messages to delete, by how it went.", ["channel", "outcome"])
CHATS_WAITING = Gauge("chats_waiting", "Chats to which an answer is owed at this moment.")
