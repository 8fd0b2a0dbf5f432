"""Writes the generated parts of the README: the table of rules, the languages and the listing of the house.

python -m docs.readme            writes them
python -m docs.readme --check    exits 1 where they are not up to date
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from babel import Locale

from models.language import load_claims, packed_languages
from models.measure import measures
from warehouse.rule import Rule, load_rules

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_FOLDERS = ("models", "warehouse", "flows")
_PART = r"<!-- generated: {name} -->\n(?:(?!<!-- generated: )(?!## ).*\n)*?(?=\n(?:## |`flows` may)|\Z)"


def rules() -> str:
    """Gives the table of verdicts, from the SQL files."""
    rows = [f"| `{rule.verdict}` | {rule.rule_class} | {rule.definition} |" for rule in sorted_rules()]
    return "\n".join(["| verdict | class | holds when |", "| --- | --- | --- |", *rows])


def sorted_rules() -> list[Rule]:
    """Gives the rules by class and name."""
    return sorted(load_rules(), key=lambda rule: (rule.rule_class, rule.verdict))


def languages() -> str:
    """Gives the languages whose claims are read, and those of which only values and dates are, by name."""
    codes = packed_languages()
    claims = [code for code in codes if load_claims(code).says_after]
    known = (len(measures()) - 1) // 50 * 50
    return "\n".join(
        [
            f"- Claims, {len(claims)} languages, with more than {known} measures: {_names(claims)}.",
            f"- Numbers, sums, amounts and dates, {len(codes) - len(claims)} more: {_names(set(codes) - set(claims))}.",
            "- Any other language: digits, ISO codes and what CLDR knows of its numbers, currencies, units and months.",
        ]
    )


def _names(codes: Iterable[str]) -> str:
    """Gives names of languages in English, in the order of the alphabet."""
    return ", ".join(
        sorted(Locale.parse("fil" if code == "tl" else code).get_display_name("en") or code for code in codes)
    )


def house() -> str:
    """Gives the listing of the folders and their modules, each with its sentence of purpose."""
    lines = [line for folder in _FOLDERS for line in _listing(ROOT / folder)]
    return "\n".join(["```text", *lines, "```"])


def _listing(folder: Path) -> Iterator[str]:
    yield f"{folder.name + '/':24}{_purpose(folder / '__init__.py')}"
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name != "__pycache__" and (path / "__init__.py").is_file():
            yield f"  {path.name + '/':22}{_purpose(path / '__init__.py')}"
        elif path.suffix == ".py" and path.name != "__init__.py":
            yield f"  {path.name:22}{_purpose(path)}"


def _purpose(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return re.split(r"(?<=\w)\. |; ", " ".join(text.split("\n\n")[0].split()))[0].rstrip(".")


PARTS: dict[str, Callable[[], str]] = {"languages": languages, "rules": rules, "house": house}


def generated(text: str) -> str:
    """Gives the README with its generated parts written anew."""
    for name, make in PARTS.items():
        pattern = re.compile(_PART.format(name=name))
        found = pattern.search(text)
        if not found:
            raise SystemExit(f"README.md has no part marked <!-- generated: {name} -->")
        text = f"{text[: found.start()]}<!-- generated: {name} -->\n\n{make()}\n{text[found.end() :]}"
    return text


def main() -> int:
    """Writes the README, or checks it with --check."""
    now = README.read_text("utf-8")
    new = generated(now)
    if "--check" in sys.argv[1:]:
        return int(now != new)
    README.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
