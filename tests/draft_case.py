"""Drafts a case from how a text is read now, to be corrected by eye and kept beside the pack.

python -m tests.draft_case ms "Harga petrol RM2.05 seliter pada 5 Mac 2024"
"""

from __future__ import annotations

import json
import sys

from models.language import load_language
from models.mentions.reading import read_mentions
from tests.reading_rules import DAY
from tests.test_amounts import notation
from tests.test_dates import shown


def draft_case(code: str, text: str) -> str:
    """Writes the case of a text: its amounts as tests/cases/amounts has them, its dates as tests/cases/dates."""
    found = read_mentions(text, load_language(code), DAY)
    amounts = [notation(mention) for mention in found if mention.kind != "date"]
    dates = [shown(mention) for mention in found if mention.kind == "date"]
    lines = [f"language = {_written(code)}", f"text = {_written(text)}"]
    for key, values in (("read", amounts), ("dates", dates)):
        if values:
            lines += [f"{key} = [", *(f"  {_written(value)}," for value in values), "]"]
    return "\n".join(lines) + "\n"


def _written(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def main() -> int:
    """Prints the case of the text that is handed over."""
    if len(sys.argv) != 3:
        sys.stderr.write('usage: python -m tests.draft_case CODE "TEXT"\n')
        return 2
    sys.stdout.write(draft_case(sys.argv[1], sys.argv[2]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
