"""Tables of the assistant's own database, the only one that Rasa opens.

Only the gateway adds and destroys keys. `assistant/channel/tracker_store.py` reads a key each turn and keeps one
ciphertext a conversation.
"""

from sqlalchemy import Column, Float, LargeBinary, MetaData, String, Table

metadata = MetaData()

conversation_keys = Table(
    "conversation_keys",
    metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("created_at", Float, nullable=False),
)

trackers = Table(
    "trackers",
    metadata,
    Column("conversation_id", String(32), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("updated_at", Float, nullable=False),
)
