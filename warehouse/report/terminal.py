"""The summary as `saksi track` and `saksi demo` print it: what a person must know, in one screen.

What could not be done comes first; then the contradictions, each with both sides; then the rest in a line
each.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warehouse.display import clip, clip_start
from warehouse.report.content import Chain, Figure, Finding, Side
from warehouse.report.summary import Summary
from warehouse.report.values import say_days, say_value
from warehouse.report.wording import (
    say_gap,
    say_more,
    say_read,
    say_run,
    say_set_aside,
    say_source,
    say_topic,
    say_verdict,
)

_CONTRADICTIONS, _OTHERS, _QUARANTINE = 8, 5, 6
_COLOURS = {
    "contradicted": "bold red",
    "inconsistent": "magenta",
    "revised": "cyan",
    "corroborated": "green",
    "unverified": "yellow",
}
_NARROWEST = 40
_QUOTE_AROUND = 70

Line = tuple[Text | Table, int]


def render_summary(summary: Summary, width: int = 100, color: bool = False, locale: str = "en") -> str:
    """Gives the summary as text of at most `width` cells a line, in colours or plain."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=max(width, _NARROWEST),
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for text, indent in _lines(summary, locale):
        console.print(Padding(text, (0, 0, 0, indent)) if text else "")
    return "".join(f"{line.rstrip()}\n" for line in file.getvalue().splitlines())


def _lines(summary: Summary, locale: str) -> Iterator[Line]:
    if not summary.complete:
        yield Text(say_run(summary.run), style="bold red"), 0
        yield Text(), 0
    yield Text(say_read(summary, locale)), 0
    yield _verdict_line(summary), 0
    yield from _contradiction_lines(summary, locale)
    yield from _section(
        "Inconsistent within one article",
        summary.findings.get("inconsistency", 0),
        (_finding_line(finding, locale) for finding in summary.inconsistencies[:_OTHERS]),
    )
    yield from _section(
        "Revised", summary.chain_count, (_chain_line(chain, locale) for chain in summary.chains[:_OTHERS])
    )
    reasons = ", ".join(f"{say_verdict(reason)} {count:,}" for reason, count in summary.reasons.items())
    yield from _section(
        f"Unverified, most severe first: {reasons}",
        summary.findings.get("unverified", 0),
        (_unverified_line(finding, locale) for finding in summary.unverified[:_OTHERS]),
    )
    yield from _section(
        "Corroborated by independent origins",
        summary.verdicts.get("corroborated", 0),
        (_figure_line(figure, locale) for figure in summary.corroborated[:_OTHERS]),
    )
    aside = [Text(say_set_aside(reason)) for reason in summary.quarantine[:_QUARANTINE]]
    listed = sum(reason.count for reason in summary.quarantine[:_QUARANTINE])
    yield from _section("Set aside in quarantine", summary.quarantine_count, aside, shown=listed)
    if summary.complete:
        yield Text(), 0
        yield Text(say_run(summary.run), style="dim"), 0


def _verdict_line(summary: Summary) -> Text:
    parts = [
        Text(f"{count:,} {verdict}", style=_COLOURS.get(verdict, "") if count else "dim")
        for verdict, count in summary.verdicts.items()
    ]
    return Text.assemble("Figures: ", Text(", ").join(parts), ".")


def _contradiction_lines(summary: Summary, locale: str) -> Iterator[Line]:
    total = summary.contradiction_count
    yield Text(), 0
    if not total:
        found = "No contradictions found" + ("." if summary.complete else " in what was read so far.")
        yield Text(found, style="bold"), 0
        return
    yield Text(f"Contradictions, most severe first ({total:,})", style="bold red"), 0
    for number, finding in enumerate(summary.contradictions[:_CONTRADICTIONS], start=1):
        status = f"reviewed as {say_verdict(finding.review_status)}" if finding.review_status else ""
        watched = "watched" if finding.watched else ""
        told = (watched, say_verdict(finding.verdict), say_gap(finding.sides, locale), status)
        title = Text(f"{number}. {say_topic(finding.topic, locale)}", style="bold")
        yield Text(), 0
        yield title.append(f"  {', '.join(part for part in told if part)}", style="not bold red"), 2
        yield _sides(finding, locale), 5
    if more := say_more(min(total, _CONTRADICTIONS), total, "the report"):
        yield Text(), 0
        yield Text(more), 2


def _section(title: str, total: int, lines: Iterable[Text], shown: int | None = None) -> Iterator[Line]:
    if not total:
        return
    yield Text(), 0
    name, _, rest = title.partition(": ")
    yield Text(f"{name} ({total:,})", style="bold").append(f": {rest}" if rest else "", style="not bold"), 0
    listed = 0
    for line in lines:
        listed += 1
        yield line, 2
    if more := say_more(shown if shown is not None else listed, total, "the report"):
        yield Text(more, style="dim"), 2


def _sides(finding: Finding, locale: str) -> Table:
    """Gives the values under each other, and beside each who says so and in what words."""
    table = Table.grid(padding=(0, 3, 0, 0))
    for side in finding.sides:
        table.add_row(Text(say_value(side.value, locale), style="bold"), Text(say_source(side, locale)))
        table.add_row("", _quote_line(side))
    return table


def _quote_line(side: Side) -> Text:
    """Gives the quote with the figure in bold, cut to what stands near it."""
    return Text.assemble(
        ("“", "dim"),
        (_near(side.excerpt.before, end=True), "dim"),
        (side.excerpt.quote, "underline"),
        (_near(side.excerpt.after, end=False), "dim"),
        ("”", "dim"),
    )


def _near(text: str, *, end: bool) -> str:
    return clip_start(text, _QUOTE_AROUND) if end else clip(text, _QUOTE_AROUND)


def _unverified_line(finding: Finding, locale: str) -> Text:
    line = Text.assemble((f"{say_verdict(finding.verdict)}: ", "yellow"), say_topic(finding.topic, locale))
    for side in finding.sides[:1]:
        line.append(f": “{side.excerpt.quote}”", style="bold").append(f", {say_source(side, locale)}")
    return line


def _finding_line(finding: Finding, locale: str) -> Text:
    line = Text.assemble((f"{say_verdict(finding.verdict)}: ", "magenta"), say_topic(finding.topic, locale))
    line.append(f": {finding.explanation}")
    for side in finding.sides[:1]:
        line.append(f" {say_source(side, locale)}", style="dim")
    return line


def _chain_line(chain: Chain, locale: str) -> Text:
    steps = []
    for side in chain.sides:
        day = side.as_of or side.day
        steps.append(f"{say_value(side.value, locale)} ({say_days(day, day, locale) or 'undated'})")
    return Text.assemble(f"{say_topic(chain.topic, locale)}: ", (" → ".join(steps), "cyan"))


def _figure_line(figure: Figure, locale: str) -> Text:
    line = Text(f"{say_topic(figure.topic, locale)}: ")
    for side in figure.sides[:1]:
        line.append(say_value(side.value, locale), style="green")
    outlets = ", ".join(dict.fromkeys(side.outlet for side in figure.sides))
    return line.append(f", {figure.origins} origins, in {outlets}")
