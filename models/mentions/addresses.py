"""Digits inside web and mail addresses, hashtags, names of files and places on the map."""

from __future__ import annotations

import re

from models.page import Page

_ADDRESS_SIGNS = (
    "://",
    "www.",
    "@",
    "#",
    ".com",
    ".org",
    ".net",
    ".id/",
    ".vn",
    ".co",
    ".html",
    ".pdf",
    ".jpg",
    ".png",
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[#@]\w+"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[a-zA-Z0-9-]{1,63}\.){1,4}(?:com|org|net|id|vn|co|html?|pdf|jpe?g|png|mp4|zip|csv)\b(?:/\S*)?",
)
_DEGREES, _FAR = r"[-−]?\d{1,3}\.\d{4,12}", r"[-−]?\d{2,3}\.\d{4,12}"
_APART = r"\s{0,2}[,;/]\s{0,2}"
_MANY_DECIMALS = re.compile(r"\.\d{4}")
_COORDINATES = re.compile(rf"(?:{_FAR}{_APART}{_DEGREES}|{_DEGREES}{_APART}{_FAR})(?!\d)")


def strike_addresses(page: Page, marks: bytearray) -> None:
    """Marks the tokens of web and mail addresses, hashtags and file names."""
    if not any(sign in page.text for sign in _ADDRESS_SIGNS):
        return
    for found in _ADDRESS.finditer(page.text):
        first, last = page.token_at(found.start()), page.token_at(found.end())
        marks[first:last] = b"\1" * (last - first)


def strike_coordinates(page: Page, marks: bytearray) -> None:
    """Marks the tokens of a latitude and a longitude in decimal degrees: '-6.2088, 106.8456'.

    One of them has two digits or more before the point, which exchange rates side by side have not.
    """
    if not _MANY_DECIMALS.search(page.text):
        return
    for found in _COORDINATES.finditer(page.text):
        first, last = page.token_at(found.start()), page.token_at(found.end())
        marks[first:last] = b"\1" * (last - first)
