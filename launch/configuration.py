"""The gateway's settings, for the commands that start and build things."""

from __future__ import annotations

from bot.settings import BrokenSetting, Settings, load_settings
from launch.progress import LaunchError


def read_settings() -> Settings:
    """Return the settings.

    Raises:
        LaunchError: A setting is broken; the sentence says which.
    """
    try:
        return load_settings()
    except BrokenSetting as error:
        raise LaunchError(f"A setting is broken: {error}") from None
