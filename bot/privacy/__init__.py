"""What keeps the gateway from keeping, and from telling."""
