"""Outlets: who publishes, under which names and domains, and who owns it; one TOML file each in `outlets/`.

Owner, time zone and currency decide what is read and what counts as independent, so they are stated, never
guessed: an outlet without a file is known by the name it was given, is its own owner, and lives in UTC.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, HttpUrl, StringConstraints, ValidationError

from models.errors import PackError

OUTLETS = Path(__file__).parent / "outlets"


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is no IANA time zone such as Asia/Jakarta")
    return name


Code = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Domain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Name = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Zone = Annotated[str, AfterValidator(_known_zone)]


class Outlet(BaseModel):
    """One outlet. `language` is what it mostly publishes in; an article of it may be in another."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    owner: Name
    domains: tuple[Domain, ...] = ()
    aliases: tuple[Name, ...] = ()
    country: Country | None = None
    language: Code | None = None
    time_zone: Zone = "UTC"
    default_currency: Currency | None = None
    feeds: tuple[HttpUrl, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which its days begin and end."""
        return ZoneInfo(self.time_zone)


@cache
def load_outlets(folder: Path = OUTLETS) -> Mapping[str, Outlet]:
    """Loads every outlet, under each of its names, aliases and domains (folded).

    Raises PackError naming file and key where a file is wrong or two outlets claim one name.
    """
    known: dict[str, Outlet] = {}
    holder: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        outlet = _load(path)
        for name in {_fold(each) for each in (outlet.name, *outlet.aliases, *outlet.domains)}:
            if name in known:
                raise PackError(f"{path.name}: {name!r} is already an outlet's in {holder[name]}")
            known[name], holder[name] = outlet, path.name
    return MappingProxyType(known)


def find_outlet(source: str, outlets: Mapping[str, Outlet] | None = None) -> Outlet | None:
    """Finds the outlet that a name, an alias, a domain, a subdomain of one or a URL stands for.

    >>> find_outlet("https://news.detik.com/berita/d-1").name
    'detikcom'
    >>> find_outlet("Warta Antah Berantah") is None
    True
    """
    known = load_outlets() if outlets is None else outlets
    name = _fold(source)
    if name in known:
        return known[name]
    host = host_of(source) or name
    while "." in host:
        if host in known:
            return known[host]
        host = host.partition(".")[2]
    return None


def outlet_or_own(source: str, outlets: Mapping[str, Outlet] | None = None) -> Outlet:
    """Finds the outlet of a source; an unknown source is its own outlet and owner."""
    return find_outlet(source, outlets) or Outlet(name=source, owner=source)


def host_of(url: str) -> str | None:
    """Gives the host of an address without "www.", or None where there is none.

    >>> host_of("https://www.kompas.com/a")
    'kompas.com'
    """
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") or None if host else None


def _load(path: Path) -> Outlet:
    try:
        return Outlet.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{path.name}: {key}: {first['msg']}") from error


def _fold(name: str) -> str:
    return " ".join(name.casefold().removeprefix("www.").split())
