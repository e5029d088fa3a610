"""`python -m bot.store`: lay the tables of both databases."""

import sys

from sqlalchemy.exc import SQLAlchemyError

from bot.settings import BrokenSetting, load_settings
from bot.store.migrate import migrate


def main() -> int:
    """Migrate; print one sentence and return 1 when a database cannot be used."""
    try:
        migrate(load_settings())
    except BrokenSetting as error:
        print(error, file=sys.stderr)
        return 1
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        print(f"The database cannot be prepared: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
