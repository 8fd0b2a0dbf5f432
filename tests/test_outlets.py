"""Outlets and the files that state them."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.outlet import OUTLETS, find_outlet, load_outlets, outlet_or_own
from models.errors import PackError

GOOD = 'name = "Warta"\nowner = "Warta Media"\ndomains = ["warta.example"]\naliases = ["Harian Warta"]\n'


def test_every_packaged_outlet_is_found_by_all_its_names() -> None:
    assert len(list(OUTLETS.glob("*.toml"))) >= 12
    for outlet in load_outlets().values():
        for name in (outlet.name, *outlet.aliases, *outlet.domains):
            assert find_outlet(name.upper()) is outlet
            assert outlet.zone is not None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://www.kompas.com/read/1", "Kompas"),
        ("WWW.KOMPAS.COM", "Kompas"),
        ("money.kompas.com", "Kompas"),
        ("  harian   kompas ", "Kompas"),
        ("notkompas.com", None),
        ("kompas.com.example", None),
        ("com", None),
        ("", None),
    ],
)
def test_who_a_source_is(source: str, name: str | None) -> None:
    found = find_outlet(source)
    assert (found.name if found else None) == name


def test_an_unknown_source_is_its_own_outlet_and_owner() -> None:
    own = outlet_or_own("Warta Antah")
    assert (own.name, own.owner, own.time_zone, own.default_currency) == (
        "Warta Antah",
        "Warta Antah",
        "UTC",
        None,
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD + 'time_zone = "Asia/Atlantis"', "time_zone"),
        (GOOD + 'default_currency = "rupiah"', "default_currency"),
        (GOOD + 'colour = "red"', "colour"),
        (GOOD + 'feeds = ["not an address"]', "feeds.0"),
        (GOOD + 'language = "Indonesian"', "language"),
        ('name = "Warta"', "owner"),
        ("name = Warta", "not valid TOML"),
        (GOOD.replace("warta.example", "https://warta.example"), "domains.0"),
    ],
)
def test_a_wrong_file_is_named_with_its_key(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "warta.toml").write_text(text, "utf-8")
    with pytest.raises(PackError, match=r"^warta\.toml: ") as caught:
        load_outlets(tmp_path)
    assert says in str(caught.value)


def test_two_outlets_may_not_share_a_name(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, "utf-8")
    (tmp_path / "b.toml").write_text(GOOD.replace('"Warta"', '"Lain"'), "utf-8")
    with pytest.raises(PackError, match=r"b\.toml: .*a\.toml"):
        load_outlets(tmp_path)
