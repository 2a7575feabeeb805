"""All that knows gunicorn: its hooks, its worker class and its access log."""

from .hooks import post_worker_init, pre_fork, when_ready, whole_number

__all__ = ["post_worker_init", "pre_fork", "when_ready", "whole_number"]
