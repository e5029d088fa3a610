"""The gateway: everything that faces a network, and the store behind it."""
