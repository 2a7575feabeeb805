"""One handler for any error, in the visitor's language."""

import secrets
from types import TracebackType

from flask import Flask, current_app, g, render_template, request
from flask_babel import LazyString, lazy_gettext
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from .languages import N_
from .logs import LONGEST, one_line, trace

SERVER_ERROR = 500
ERRORS: dict[int, tuple[LazyString, str]] = {
    400: (
        lazy_gettext("This request could not be understood"),
        N_("Your browser sent something that our server does not understand."),
    ),
    404: (
        lazy_gettext("This page does not exist"),
        N_("The address may be mistyped, or the page may have moved."),
    ),
    405: (
        lazy_gettext("This does not work here"),
        N_("This page is read-only."),
    ),
    500: (
        lazy_gettext("Something went wrong on our side"),
        N_("You did nothing wrong. Please try again in a few minutes."),
    ),
}
LAST_RESORT = (
    '<!doctype html><html lang="de"><title>Fehler</title><h1>Fehler</h1>'
    "<p>Bitte versuchen Sie es später noch einmal.</p>"
    '<p lang="en">Please try again later.</p><p>%s</p></html>'
)


def error_id() -> str:
    """Return the id of this request's error: the page shows it, and the log's line begins with it.

    It is drawn by lot and says nothing about the visitor.
    """
    if "error_id" not in g:
        g.error_id = secrets.token_hex(4)
    found: str = g.error_id
    return found


def show_error(error: HTTPException) -> Response:
    """Answer with the error's page; headers that belong to the error, such as Allow, stay."""
    response = Response.force_type(error.get_response())
    status = response.status_code
    known = status if status in ERRORS else (400 if status < SERVER_ERROR else SERVER_ERROR)
    heading, explanation = ERRORS[known]
    # The base template may itself be what broke, so a server's error does without it.
    template = "errors/plain.html" if status >= SERVER_ERROR else "errors/error.html"
    number = error_id() if status >= SERVER_ERROR else None
    try:
        html = render_template(
            template, heading=heading, explanation=explanation, status=status, error_id=number
        )
    except Exception as failure:
        log_error(failure)
        html = LAST_RESORT % error_id()
        response.status_code = max(status, SERVER_ERROR)
    response.set_data(html)
    response.content_type = "text/html; charset=utf-8"
    return response


def log_error(error: BaseException) -> None:
    """Log `error` with its id, its address and its stack trace, and nothing about the visitor."""
    place = one_line(f"{request.method} {request.path}")[:LONGEST]
    current_app.logger.error("error %s: %s\n%s", error_id(), place, trace(error))


Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def log_exception(exc_info: Raised | tuple[None, None, None]) -> None:
    """Log what no one caught, in place of Flask's own line, which has no id."""
    if exc_info[1]:
        log_error(exc_info[1])


def init_errors(app: Flask) -> None:
    """Answer every HTTP error, and every exception, with a page."""
    app.log_exception = log_exception  # type: ignore[method-assign]  # made to be overridden
    app.register_error_handler(HTTPException, show_error)
