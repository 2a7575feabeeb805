"""One handler for any error, in the visitor's language."""

from flask import Flask, current_app, render_template
from flask_babel import LazyString, lazy_gettext
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from .catalogues import N_

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
        N_("This address can only be read. Nothing can be sent to it."),
    ),
    500: (
        lazy_gettext("Something went wrong on our side"),
        N_("You did nothing wrong. Please try again in a few minutes."),
    ),
}
LAST_RESORT = (
    '<!doctype html><html lang="de"><title>Fehler</title><h1>Fehler</h1>'
    "<p>Bitte versuchen Sie es später noch einmal.</p>"
    '<p lang="en">Please try again later.</p></html>'
)


def show_error(error: HTTPException) -> Response:
    """Answer with the error's page; headers that belong to the error, such as Allow, stay."""
    response = Response.force_type(error.get_response())
    status = response.status_code
    known = status if status in ERRORS else (400 if status < SERVER_ERROR else SERVER_ERROR)
    title, explanation = ERRORS[known]
    # The base template may itself be what broke, so a server's error does without it.
    template = "errors/plain.html" if status >= SERVER_ERROR else "errors/error.html"
    try:
        html = render_template(template, title=title, explanation=explanation, status=status)
    except Exception:
        current_app.logger.exception("the error page itself failed")
        html = LAST_RESORT
        response.status_code = max(status, SERVER_ERROR)
    response.set_data(html)
    response.content_type = "text/html; charset=utf-8"
    return response


def init_errors(app: Flask) -> None:
    """Answer every HTTP error, and every exception, with a page."""
    app.register_error_handler(HTTPException, show_error)
