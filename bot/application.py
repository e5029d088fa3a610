"""The gateway as a web application: the path, its channels and its jobs, started and stopped together."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from ipaddress import ip_address

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.conversation.answering import Timing
from bot.conversation.path import ConversationPath
from bot.conversation.texts import Texts
from bot.privacy.cleanup import Cleanup
from bot.rasa_client import RasaClient
from bot.settings import Settings
from bot.store import Store, migrate, open_store
from bot.telegram import TelegramChannel
from bot.web import WebChannel, build_routes
from editorial.responses import Responses
from safety.risk_rules import RiskRules

log = logging.getLogger(__name__)


class Gateway:
    """Everything that runs in the gateway's process.

    Args:
        settings: The settings.
        timing: How long things take; only tests change it.

    Raises:
        BrokenSetting: The keys or the token cannot be used.
        ContentError: A text for people is broken.
    """

    def __init__(self, settings: Settings, timing: Timing | None = None) -> None:
        migrate(settings)
        lifetime = settings.chat_lifetime_hours * 3600
        self.store: Store = open_store(settings)
        self.rasa = RasaClient(settings.rasa_url, settings.rasa_bearer())
        self.path = ConversationPath(
            store=self.store,
            rasa=self.rasa,
            texts=Texts(Responses(settings.content_dir)),
            rules=RiskRules(weighed=True),  # the classifier is what is down when these speak
            lifetime=lifetime,
            timing=timing,
        )
        self.cleanup = Cleanup(self.store, lifetime)
        self.web = WebChannel()
        self.telegram = TelegramChannel(settings, self.path) if settings.telegram_bot_token else None
        self.path.register(self.web)
        if self.telegram is not None:
            self.path.register(self.telegram)
        self._settings = settings

    def routes(self) -> Sequence[BaseRoute]:
        """Everything that the gateway answers."""
        return [
            Route("/healthz", self._healthz),
            Route("/readyz", self._readyz),
            Route("/metrics", self._metrics),
            *(self.telegram.routes() if self.telegram is not None else ()),
            *build_routes(self.path, self._settings, self.web),
        ]

    async def start(self) -> None:
        """Start the jobs, go on where the last run ended, then listen to the channels."""
        await self.path.start()
        self.cleanup.start()
        if self.telegram is not None:
            await self.telegram.start()

    async def stop(self) -> None:
        """Stop within seconds; what waits is answered after the next start."""
        if self.telegram is not None:
            await self._bounded("telegram", self.telegram.pause(), 1.5)
        # While the path finishes, exits above all, its channels must still be able to send and delete.
        await self._bounded("path", self.path.stop(1.5), 5.0)
        if self.telegram is not None:
            await self._bounded("telegram", self.telegram.stop(), 2.0)
        await self.cleanup.stop()
        await self.rasa.close()
        await asyncio.to_thread(self.store.close)

    async def _bounded(self, name: str, work: object, seconds: float) -> None:
        try:
            await asyncio.wait_for(work, seconds)  # type: ignore[arg-type]
        except TimeoutError:
            log.warning("%s did not stop in time", name)
        except Exception as error:
            log.error("%s stopped with %s", name, type(error).__name__)

    async def _healthz(self, _request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def _readyz(self, _request: Request) -> Response:
        store, rasa = await asyncio.gather(asyncio.to_thread(self.store.answers), self.rasa.health())
        ready = store and rasa.ready
        return JSONResponse(
            {
                "ready": ready,
                "store": store,
                "rasa": rasa.reached,
                "model": rasa.model,
                "actions": rasa.actions,
                "tracker_store": rasa.store,
                # Not part of being ready: the web chat works without Telegram.
                "telegram": self.telegram.health.state if self.telegram is not None else "off",
            },
            status_code=200 if ready else 503,
        )

    async def _metrics(self, request: Request) -> Response:
        if request.client is None or not _is_loopback(request.client.host) or "forwarded" in _names(request):
            return PlainTextResponse("not found\n", status_code=404)
        return Response(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def create_application(settings: Settings, timing: Timing | None = None) -> Starlette:
    """Make the application; its lifespan starts and stops everything.

    Raises:
        BrokenSetting: The keys or the token cannot be used.
        ContentError: A text for people is broken.
    """
    gateway = Gateway(settings, timing)

    @asynccontextmanager
    async def lifespan(_application: Starlette) -> AsyncIterator[None]:
        await gateway.start()
        try:
            yield
        finally:
            await gateway.stop()

    application = Starlette(routes=gateway.routes(), lifespan=lifespan)
    application.state.gateway = gateway
    return application


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _names(request: Request) -> set[str]:
    # Behind a proxy on the same machine every request comes from loopback.
    return {"forwarded" for name in request.headers if name in ("forwarded", "x-forwarded-for", "x-real-ip")}
