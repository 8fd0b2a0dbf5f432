"""`saksi read`: the filter from texts to mentions and claims."""

from __future__ import annotations

import sys
from io import BufferedReader
from typing import BinaryIO

import click

from flows.exits import DONE, FAILED


@click.command(short_help="Filter: texts in, mentions and claims out as JSON lines.")
@click.option("--language", metavar="xx", help="Language of the texts that name none; otherwise it is detected.")
@click.option("--reference", metavar="DAY", help="The day, as 2025-02-04, from which relative days are counted.")
@click.option("--explain", is_flag=True, help="Also give the steps by which each mention was read.")
def read(language: str | None, reference: str | None, explain: bool) -> int:
    """Reads texts from standard input and writes their mentions and claims as JSON lines.

    \b
    In, one JSON object a line:
      {"id": "1", "text": "Rp5,5 miliar", "language": "id", "reference": "2025-02-04"}
    Only "text" is needed. Input without any such line is read as one plain text.
    A line that cannot be read gives {"id", "error"}, and the exit status is 1 in the end.
    """
    from models.errors import InputError, UsageError

    if sys.stdin.isatty():
        click.echo("Reading from the terminal; Ctrl-D ends the text.", err=True)
    elif language is None and not _tells_languages(sys.stdin.buffer):
        from models.detection import load_in_background

        load_in_background()
    from flows.reading_filter import Failures, language_tag, read_lines, reference_day

    try:
        tag, day = language_tag(language), reference_day(reference)
    except InputError as error:
        raise UsageError(str(error).replace('"', "--", 1).replace('"', "", 1)) from error
    failures = Failures()
    for line in read_lines(sys.stdin.buffer, failures, tag, day, explain):
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
    return FAILED if failures.count else DONE


def _tells_languages(stream: BinaryIO) -> bool:
    """Says whether the texts begin with one that names its language, or is in a script of only one.

    Nothing is taken from the stream.
    """
    if not isinstance(stream, BufferedReader):
        return False
    from models.detection import told_by_script

    first = stream.peek()
    return b'"language"' in first or told_by_script(first.decode(errors="ignore")) is not None
