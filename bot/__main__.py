"""`python -m bot`: the gateway. SIGTERM and Ctrl-C stop it within seconds."""

import signal
import socket
import sys

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from bot.application import create_application
from bot.privacy.logs import configure_logging
from bot.settings import BrokenSetting, Settings, load_settings
from bot.web import WebChannel
from editorial.errors import ContentError


class _Server(uvicorn.Server):
    """Stops at once: pages of the web chat that wait for news are let go first."""

    web: WebChannel

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop serving."""
        self.web.release()
        await super().shutdown(sockets)


def main() -> int:
    """Run until told to stop; print one sentence and return 1 when it cannot start."""
    # uvicorn stops on SIGTERM by itself and then raises it once more; stopping on request is no failure.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(0))
    try:
        settings = load_settings()
        configure_logging(settings.log_level)
        listening = _listen(settings)
        application = create_application(settings)
    except (BrokenSetting, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    except SQLAlchemyError as error:
        print(f"The database cannot be used: {type(error).__name__}.", file=sys.stderr)
        return 1
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        print(f"The gateway cannot start: {error.strerror or type(error).__name__}{where}.", file=sys.stderr)
        return 1
    server = _Server(
        uvicorn.Config(
            application,
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
            timeout_keep_alive=30,
        )
    )
    server.web = application.state.gateway.web
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        return 0
    return 0 if server.started else 1


def _listen(settings: Settings) -> socket.socket:
    """Open the port ourselves, so that a port in use is one sentence and not a stack trace.

    Raises:
        BrokenSetting: The address or port cannot be used.
    """
    host, port = settings.gateway_host, settings.gateway_port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(256)
    except OSError as error:
        listening.close()
        raise BrokenSetting(
            f"GATEWAY_HOST {host} with GATEWAY_PORT {port} cannot be used: {error.strerror or error}."
        ) from None
    return listening


if __name__ == "__main__":
    sys.exit(main())
