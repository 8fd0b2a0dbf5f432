"""`saksi compare`: the filter from pairs of passages to what their figures and dates are to each other."""

from __future__ import annotations

import sys

import click

from flows.exits import DONE, FAILED


@click.command(short_help="Filter: pairs of passages in, whether their figures agree out.")
@click.option("--language", metavar="xx", help="Language of the pairs that name none; otherwise it is detected.")
def compare(language: str | None) -> int:
    """Reads pairs of passages from standard input and says what their figures and dates are to each other.

    \b
    In, one JSON object a line:
      {"id": "1", "language": "en", "a": "The dam is 90 m tall.", "b": "The dam is 80 m tall."}
    Out, one a line:
      {"id": "1", "verdict": "contradict", "reason": "80 m in the second passage, 90 m in the first"}
    The verdict is agree, contradict, different or unverified; unverified abstains.
    A line that cannot be read gives {"id", "error"}, and the exit status is 1 in the end.
    """
    from flows.compare_filter import compare_lines
    from flows.reading_filter import Failures, language_tag
    from models.errors import InputError, UsageError

    try:
        tag = language_tag(language)
    except InputError as error:
        raise UsageError(str(error).replace('"', "--", 1).replace('"', "", 1)) from error
    if sys.stdin.isatty():
        click.echo("Reading from the terminal; Ctrl-D ends the pairs.", err=True)
    failures = Failures()
    for line in compare_lines(sys.stdin.buffer, failures, tag):
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
    return FAILED if failures.count else DONE
