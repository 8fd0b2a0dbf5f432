"""The language of texts that do not say theirs."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.articles import language_code
from models import detection
from models.detection import CANDIDATES, NEEDS_PROOF, detect_language

FILE = Path(__file__).parent / "cases" / "sources" / "languages.toml"
CASES = tomllib.loads(FILE.read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_the_language_of(case: dict[str, Any]) -> None:
    assert detect_language(case["text"], case.get("fallback")) == case["language"]


@given(st.text(max_size=200), st.sampled_from([None, "vi"]))
def test_any_text_has_a_language_and_always_the_same(text: str, fallback: str | None) -> None:
    found = detect_language(text, fallback)
    assert found == detect_language(text, fallback)
    assert 2 <= len(found) <= 3


def test_a_long_text_is_told_by_its_beginning() -> None:
    assert detect_language("Harga beras naik lagi di pasar. " * 200_000) == "id"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("id", "id"),
        ("EN-us", "en"),
        ("zh_Hant_TW", "zh"),
        ("ind", "id"),
        ("iw", "he"),
        ("English", None),
        ("", None),
    ],
)
def test_codes_of_languages(written: str, code: str | None) -> None:
    assert language_code(written) == code


def test_what_needs_proof_is_a_candidate() -> None:
    assert {*NEEDS_PROOF, *(likelier for likelier, _ in NEEDS_PROOF.values())} <= set(CANDIDATES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ผู้เสียชีวิตเพิ่มเป็น 12 ราย", "th"),
        ("사망자가 12명으로 늘었다", "ko"),
        ("死者は12人に増えた", "ja"),
        ("Οι νεκροί έγιναν 12", "el"),
        ("מספר ההרוגים עלה ל-12", "he"),
        ("გარდაცვლილთა რიცხვი 12-მდე გაიზარდა", "ka"),
        ("মৃতের সংখ্যা বেড়ে ১২", "bn"),
    ],
)
def test_a_script_of_one_language_needs_no_model(text: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise AssertionError("loaded the model")

    monkeypatch.setattr(detection, "_identifier", load)
    assert detect_language(text) == code


def test_a_quoted_name_in_another_script_decides_nothing() -> None:
    assert detect_language("Perusahaan 삼성 dari Korea membuka pabrik baru di Batam pekan ini.") == "id"
    assert detect_language("日本銀行総裁会見要旨") in ("ja", "zh")
