"""Which names of hosts are the site's own: as a Host header writes them, and as settings do."""

import re
from ipaddress import AddressValueError, IPv6Address

HOST = re.compile(r"(?P<name>[a-z0-9.-]{1,254}|\[[0-9a-f:.]{2,45}\])(:\d{0,5})?", re.ASCII | re.I)
LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)


def host_name(host: str) -> str | None:
    """Return the name in a Host header, in one spelling and without its port; None if it is none.

    Upper and lower case are the same (RFC 9110, section 4.2.3), and so is a dot at the end; an
    IPv6 address stands in brackets (RFC 3986, section 3.2.2).
    """
    found = HOST.fullmatch(host)
    if not found:
        return None
    name = found["name"].lower()
    if name.startswith("["):
        try:
            return f"[{IPv6Address(name[1:-1])}]"
        except AddressValueError:
            return None
    name = name.removesuffix(".")
    return name if all(map(LABEL.fullmatch, name.split("."))) else None


def trusted_name(setting: str) -> str | None:
    """Return the name that TRUSTED_HOSTS means by `setting`; None if no Host can ever match it.

    A dot at its beginning means every name that ends so, as Flask documents it.
    """
    name = setting.removeprefix(".")
    dot = setting.removesuffix(name)
    try:
        found = host_name(f"[{name}]" if name.count(":") > 1 and name[0] != "[" else name) or (
            host_name(name.encode("idna").decode())
        )
    except UnicodeError:
        return None
    return dot + found if found and not (dot and found.startswith("[")) else None
