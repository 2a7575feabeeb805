"""All that knows gunicorn: its worker class and its access log."""
