"""What was parsed of a TOML file is kept, and what is kept is never taken for another text."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from models.errors import PackError
from models.toml_files import parse_toml

TEXT = '[measure.deaths]\nnouns = { id = ["tewas"] }\nspan = 3\nshare = 0.5\nown = true\n'
TABLES = {"measure": {"deaths": {"nouns": {"id": ["tewas"]}, "span": 3, "share": 0.5, "own": True}}}


@pytest.fixture(autouse=True)
def _may_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


def _kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*")) if (folder / "__pycache__").is_dir() else []


def _no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def loads(text: str) -> dict[str, object]:
        raise AssertionError(f"parsed again: {text}")

    monkeypatch.setattr(tomllib, "loads", loads)


def test_a_text_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse_toml(tmp_path / "a.toml", TEXT) == TABLES
    _no_parsing(monkeypatch)
    assert parse_toml(tmp_path / "a.toml", TEXT) == TABLES


def test_an_edited_text_is_parsed_anew(tmp_path: Path) -> None:
    parse_toml(tmp_path / "a.toml", TEXT)
    assert parse_toml(tmp_path / "a.toml", TEXT.replace("3", "4"))["measure"]["deaths"]["span"] == 4


def test_parts_of_a_file_are_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, part = parse_toml(tmp_path / "a.toml", TEXT), parse_toml(tmp_path / "a.toml", "b = 1", part="b")
    _no_parsing(monkeypatch)
    assert parse_toml(tmp_path / "a.toml", TEXT) == whole
    assert parse_toml(tmp_path / "a.toml", "b = 1", part="b") == part == {"b": 1}


@pytest.mark.parametrize("left", [0, 3, 16, 20])
def test_what_was_cut_off_is_parsed_anew(tmp_path: Path, left: int) -> None:
    parse_toml(tmp_path / "a.toml", TEXT)
    (kept,) = _kept(tmp_path)
    kept.write_bytes(kept.read_bytes()[:left])
    assert parse_toml(tmp_path / "a.toml", TEXT) == TABLES


def test_days_are_parsed_and_not_kept(tmp_path: Path) -> None:
    assert str(parse_toml(tmp_path / "a.toml", "day = 2025-05-08")["day"]) == "2025-05-08"
    assert _kept(tmp_path) == []


def test_nothing_is_kept_where_no_bytecode_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert parse_toml(tmp_path / "a.toml", TEXT) == TABLES
    assert _kept(tmp_path) == []


def test_a_file_in_the_way_hinders_nobody(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("no folder", "utf-8")
    assert parse_toml(tmp_path / "a.toml", TEXT) == TABLES


def test_what_is_no_toml_is_told_with_the_file(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"a\.toml: not valid TOML"):
        parse_toml(tmp_path / "a.toml", "a = [")
