"""The site as static files, for any web server, CDN or object storage."""

from .folder import write_folder, written_before
from .freeze import frozen_site, render_all

__all__ = ["frozen_site", "render_all", "write_folder", "written_before"]
