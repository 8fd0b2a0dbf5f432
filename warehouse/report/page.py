"""The report as one page and as Markdown: templates filled with what the summary holds.

Article text is hostile. The page escapes everything, holds no script, loads nothing from anywhere and says so
in a Content-Security-Policy that allows its own style alone, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import duckdb
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from warehouse.display import visible
from warehouse.formats import cell_text, markdown_text
from warehouse.report import wording
from warehouse.report.findings import read_look_alikes, read_plans
from warehouse.report.picture import WIDTH, draw
from warehouse.report.summary import Summary
from warehouse.report.values import say_days, say_exact, say_language, say_name, say_value

_TEMPLATES = files("warehouse.report") / "templates"
_LOOK_ALIKES = 100


def render_page(con: duckdb.DuckDBPyConnection, summary: Summary, locale: str = "en") -> str:
    """Gives the report as one self-contained HTML page."""
    style = _text("style.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _environment(escape=True).get_template("index.html")
    return page.render(
        **_content(con, summary, locale),
        style=Markup(style),  # our own file; its hash is in the policy
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )


def render_markdown(con: duckdb.DuckDBPyConnection, summary: Summary, locale: str = "en") -> str:
    """Gives the report as Markdown."""
    return _environment(escape=False).get_template("report.md").render(**_content(con, summary, locale))


def _content(con: duckdb.DuckDBPyConnection, summary: Summary, locale: str) -> dict[str, Any]:
    """Gives what the templates speak of, and the words they say it with."""
    return {
        "summary": summary,
        "look_alikes": read_look_alikes(con, _LOOK_ALIKES),
        "plans": read_plans(con, _LOOK_ALIKES),
        "locale": locale,
        "draw": lambda sides: draw([side.value for side in sides], locale),
        "picture_width": WIDTH,
        "value": lambda side: say_value(side.value, locale),
        "exact": lambda side: say_exact(side.value, locale),
        "day": lambda day: say_days(day, day, locale),
        "language": lambda code: say_language(code, locale),
        "topic": lambda topic: wording.say_topic(topic, locale),
        "gap": lambda sides: wording.say_gap(sides, locale),
        "source": lambda side: wording.say_source(side, locale),
        "verdict": wording.say_verdict,
        "name": say_name,
        "read": wording.say_read(summary, locale),
        "run": wording.say_run(summary.run),
        "more": wording.say_more,
        "set_aside": wording.say_set_aside,
    }


@cache
def _environment(*, escape: bool) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = lambda value: markdown_text(cell_text(value))
    environment.filters["shown"] = lambda value: visible(cell_text(value))
    environment.filters["number"] = lambda value: f"{value:,}"
    return environment


def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text("utf-8")
