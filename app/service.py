"""What only machines meet: the health address, forwarded headers, and bodies that nobody reads."""

from flask import Flask, Response
from werkzeug.middleware.proxy_fix import ProxyFix

HEALTH = "/healthz"


def show_health() -> Response:
    """Answer that this process is there and answers."""
    response = Response("ok", mimetype="text/plain")
    response.headers["Cache-Control"] = "no-store"
    return response


def init_service(app: Flask) -> None:
    """Add the health address, and believe forwarded headers of as many proxies as are configured.

    Not X-Forwarded-For: nothing here needs a visitor's address.
    """
    app.config["MAX_CONTENT_LENGTH"] = 0  # nothing can be sent to this site
    app.add_url_rule(HEALTH, view_func=show_health)
    if proxies := app.config["PROXIES"]:
        fixed = ProxyFix(app.wsgi_app, x_for=0, x_proto=proxies, x_host=proxies)
        app.wsgi_app = fixed  # type: ignore[method-assign]
