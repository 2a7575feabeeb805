"""Tests of the room server/: the real gunicorn."""
