"""The one path that every channel's messages take, from receiving to sending."""
