"""The way into Rasa and out of it: the channel, one turn, and the sealed tracker store."""
