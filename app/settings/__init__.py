"""What only the operator knows: site.toml and the environment, checked before the site starts."""

from .advice_points import AdvicePoint
from .host_names import host_name
from .settings import SETTINGS, SetupError, load_settings

__all__ = ["SETTINGS", "AdvicePoint", "SetupError", "host_name", "load_settings"]
