"""Entry point of gunicorn and of the flask command."""

import sys

from app import create_app
from app.settings import SetupError

try:
    app = create_app()
except SetupError as error:
    # One line for the operator, not a stack trace; without an app there is nothing to serve.
    sys.exit(f"iq-microsite cannot start: {error}")
