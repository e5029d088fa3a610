"""Which intent of the contract a message has."""
