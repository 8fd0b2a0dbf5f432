"""Every language pack by its cases: tests/cases/languages/<code>.toml holds those of models/languages/<code>.toml.

A case gives a text and all that is to be read of it: amounts in `read`, as `notation` writes them, and dates in
`dates`; with `language`, as in a region, such as en-GB. A `known` one fails, and says `why`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from models.errors import PackError
from models.language import load_claims, load_language, load_pack, merged, packed_languages
from models.mentions.reading import read_mentions
from tests.reading_rules import DAY
from tests.test_amounts import notation
from tests.test_dates import shown

CASES = Path(__file__).parent / "cases"
WANTED = ("number in digits", "number in words", "money", "percent", "quantity", "date", "period")
"""What the cases of every pack must show."""


@cache
def _file(code: str) -> dict[str, Any]:
    return tomllib.loads((CASES / "languages" / f"{code}.toml").read_text("utf-8"))


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(code, case, id=f"{code}: {case['title']}")
        for code in sorted(path.stem for path in (CASES / "languages").glob("*.toml"))
        for case in _file(code).get(kind, [])
    ]


def _check(code: str, case: dict[str, Any]) -> None:
    found = read_mentions(case["text"], load_language(case.get("language", code)), DAY)
    assert [notation(mention) for mention in found if mention.kind != "date"] == case.get("read", [])
    assert [shown(mention) for mention in found if mention.kind == "date"] == case.get("dates", [])


@pytest.mark.parametrize(("code", "case"), _cases("case"))
def test_reads_the_language(code: str, case: dict[str, Any]) -> None:
    _check(code, case)


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(("code", "case"), _cases("known"))
def test_known_failure(code: str, case: dict[str, Any]) -> None:
    _check(code, case)


def test_every_known_failure_says_why() -> None:
    assert [values[1]["title"] for values in (p.values for p in _cases("known")) if not values[1].get("why")] == []


def _shown(code: str) -> set[str]:
    """Says which of the things wanted the cases of a language show."""
    shows: set[str] = set()
    for case in _file(code)["case"]:
        for line in case.get("read", []):
            kind, text = re.fullmatch(r"(\w+): (.*) = .*", line, re.DOTALL).groups()  # type: ignore[union-attr]
            digits = any(unicodedata.category(sign) == "Nd" for sign in text)
            shows |= {kind, "number in digits" if digits else "number in words"}
        for line in case.get("dates", []):
            shows.add("period" if ".." in line.rpartition(" = ")[2] else "date")
    return shows


@pytest.mark.parametrize("code", packed_languages())
def test_every_pack_has_cases_of_all_that_it_reads(code: str) -> None:
    assert (CASES / "languages" / f"{code}.toml").is_file(), f"tests/cases/languages/{code}.toml: no cases of this pack"
    assert [wanted for wanted in WANTED if wanted not in _shown(code)] == []


@pytest.mark.parametrize("code", packed_languages())
def test_every_pack_with_words_of_claims_has_cases_of_claims(code: str) -> None:
    assert not load_pack(code).claims.model_fields_set or (CASES / "claims" / f"{code}.toml").is_file()


@pytest.mark.parametrize("code", packed_languages())
def test_the_section_on_claims_reads_alone_as_in_its_pack(code: str) -> None:
    assert load_claims(code) == load_pack(code).claims


@pytest.mark.parametrize("code", packed_languages())
def test_what_a_pack_says_of_regions_holds_there(code: str) -> None:
    for region, said in load_pack(code).regions.items():
        language = load_language(f"{code}-{region}")
        assert (language.code, language.region) == (code, region)
        for section in ("numbers", "amounts", "dates"):
            told, here = getattr(said, section), getattr(language, section).model_dump(mode="json")
            assert {key: here[key] for key in told} == merged({key: here[key] for key in told}, told)


@pytest.mark.parametrize(
    ("tag", "like"), [("en-XX", "en"), ("xx-GB", "xx"), ("no", "nb"), ("fil", "tl"), ("EN_us", "en-US")]
)
def test_a_tag_is_read_as_the_nearest_pack(tag: str, like: str) -> None:
    assert load_language(tag) == load_language(like)


def test_a_region_with_a_key_that_nobody_reads_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qq.toml").write_text('code = "qq"\nname = "Q"\n[regions.GB.dates]\norder = ["dmy"]\n')
    monkeypatch.setattr("models.language.PACKS", tmp_path)
    with pytest.raises(PackError, match=r"dates\.order"):
        load_language("qq-GB")


def test_every_file_of_cases_belongs_to_a_pack() -> None:
    assert {path.stem for path in (CASES / "languages").glob("*.toml")} == set(packed_languages())


@pytest.mark.parametrize("code", ["kgp", "yue", "lo", "zgh", "xx"])
def test_a_language_without_a_pack_is_read_by_what_cldr_knows(code: str) -> None:
    """Months that CLDR writes in digits (Kaingang, Cantonese) have no names."""
    (day, count) = read_mentions("2025-01-31: 17.", load_language(code), DAY)
    assert (shown(day), notation(count)) == ("2025-01-31 = 2025-01-31", "number: 17 = 17")
