"""The report: what it tells, that it is the same for the same warehouse, and that hostile text stays text."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import html5lib
import pytest
from markdown_it import MarkdownIt

from models.errors import InputError
from tests.report_warehouse import fill
from warehouse.formats import json_value
from warehouse.public_views import VIEWS, view_rows
from warehouse.report import ReportFiles, render_summary, summarize, write_report

HTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        fill(connection)
        yield connection


@pytest.fixture
def other() -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse that the test may change."""
    with duckdb.connect() as connection:
        fill(connection)
        yield connection


@pytest.fixture(scope="module")
def report(con: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory) -> ReportFiles:
    return write_report(con, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def page(report: ReportFiles) -> ET.Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    document: ET.Element = parser.parse(report.html.read_text("utf-8"))
    return document


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def by_id(page: ET.Element, name: str) -> ET.Element:
    found = [element for element in page.iter() if element.get("id") == name]
    assert len(found) == 1, f"{len(found)} elements named {name}"
    return found[0]


def test_summary_counts_everything_and_lists_the_worst_first(con: duckdb.DuckDBPyConnection) -> None:
    summary = summarize(con)
    assert (summary.articles, summary.outlets, summary.claims, summary.figures) == (8, 5, 13, 8)
    assert summary.languages == {"id": 5, "en": 2, "vi": 1}
    assert summary.verdicts == {
        "contradicted": 3,
        "inconsistent": 1,
        "revised": 0,
        "corroborated": 1,
        "unverified": 3,
    }
    assert [finding.finding_id for finding in summary.contradictions] == ["d3", "d2", "d1"], "confirmed first"
    assert [finding.verdict for finding in summary.unverified] == ["single_origin", "vague", "anonymous"]
    assert [side.excerpt.quote for side in summary.contradictions[2].sides] == ["31 orang", "62 korban jiwa"]
    assert [side.value.low for side in summary.chains[0].sides] == [31, 40]
    assert summary.complete
    assert summary.quarantine[0].items == ("broken.jsonl:3",)


def test_what_is_watched_comes_first_and_what_is_settled_last(other: duckdb.DuckDBPyConnection) -> None:
    other.execute("update findings set watched = finding_id in ('d1', 'd8'), review_status = 'resolved'")
    other.execute("update findings set review_status = 'open' where finding_id in ('d1', 'd7', 'd8')")
    summary = summarize(other, limit=2)
    assert [finding.finding_id for finding in summary.contradictions] == ["d1", "d2"]
    assert (summary.contradiction_count, summary.open_contradictions) == (3, 1), "d2 and d3 are resolved"
    assert [finding.finding_id for finding in summary.unverified] == ["d8", "d7"]
    assert "watched, value conflict" in render_summary(summary, 100)


def test_limits_shorten_the_lists_and_never_the_counts(con: duckdb.DuckDBPyConnection) -> None:
    summary = summarize(con, limit=1)
    assert (len(summary.contradictions), summary.contradiction_count) == (1, 3)
    assert (len(summary.unverified), sum(summary.reasons.values())) == (1, 3)


def test_terminal_tells_both_sides_and_who_says_so(con: duckdb.DuckDBPyConnection) -> None:
    text = render_summary(summarize(con), 100)
    for line in (
        "Figures: 3 contradicted, 1 inconsistent, 0 revised, 1 corroborated, 3 unverified.",
        "     31 people   Dewi Lestari, in Harian Pagi (4 Feb 2025)",
        "     Rp3.4 trillion   Aruna Energi, in Bao Chieu (5 Feb 2025)",
        "Deaths · longsor Sumberjaya: 31 people (4 Feb 2025) → 40 people (6 Feb 2025)",
        "1 at articles: the line is no JSON (broken.jsonl:3)",
    ):
        assert line in text
    assert "\x1b" not in text
    assert text.index("14 Mar 2025") < text.index("3.4 billion") < text.index("31 people")


@pytest.mark.parametrize("width", [40, 60, 100])
def test_terminal_lines_fit(con: duckdb.DuckDBPyConnection, width: int) -> None:
    assert max(len(line) for line in render_summary(summarize(con), width).splitlines()) <= width


def test_terminal_colours_are_asked_for(con: duckdb.DuckDBPyConnection) -> None:
    plain, coloured = (render_summary(summarize(con), 90, color) for color in (False, True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()


def test_terminal_says_how_many_it_leaves_out(other: duckdb.DuckDBPyConnection) -> None:
    other.execute(
        "insert into findings select finding_id || n, class, verdict, figure_id, 0.01, explanation, explanations, "
        "null, first_found_at, last_found_at, watched from findings, range(20) as t(n) where finding_id = 'd6'"
    )
    other.execute(
        "insert into finding_claims select finding_id || n, claim_id, side from finding_claims, "
        "range(20) as t(n) where finding_id = 'd6'"
    )
    text = render_summary(summarize(other), 100)
    assert "Unverified, most severe first (23)" in text
    assert "and 18 more: see the report" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            "update runs set state = 'incomplete'",
            "INCOMPLETE: the run of 2025-02-10 06:00 UTC could not do all",
        ),
        ("update runs set state = 'failed'", "FAILED: the run of 2025-02-10 06:00 UTC"),
        ("update runs set state = 'incomplete', finished_at = null", "has not finished"),
        ("delete from runs", "No run is on record"),
    ],
)
def test_an_unfinished_run_never_reads_as_no_contradictions(
    other: duckdb.DuckDBPyConnection, tmp_path: Path, change: str, said: str
) -> None:
    other.execute(change)
    for table in ("findings", "finding_claims", "contradictions"):
        other.execute(f"delete from {table}")
    text = render_summary(summarize(other), 120)
    assert said in text.splitlines()[0]
    assert "No contradictions found." not in text
    report = write_report(other, tmp_path)
    page = report.html.read_text("utf-8")
    assert said in page[: page.index("<main")]
    assert "No contradictions found." not in page
    markdown = report.markdown.read_text("utf-8")
    assert said in markdown[: markdown.index("## Contradictions")]
    assert "No contradictions found." not in markdown


def test_a_finished_run_without_contradictions_says_so(other: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    for table in ("findings", "finding_claims", "contradictions", "unverified"):
        other.execute(f"delete from {table}")
    assert "No contradictions found." in render_summary(summarize(other), 100)
    assert "No contradictions found." in write_report(other, tmp_path).html.read_text("utf-8")


def test_an_empty_warehouse_has_a_report(other: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    for view in VIEWS:
        other.execute(f"delete from {view}")
    assert "holds no articles" in render_summary(summarize(other), 100)
    report = write_report(other, tmp_path)
    assert "holds no articles" in report.html.read_text("utf-8")
    assert all(rows == [] for rows in json.loads(report.json_file.read_text("utf-8")).values())


def test_page_shows_each_contradiction_as_a_card(page: ET.Element) -> None:
    card = by_id(page, "finding-d1")
    assert [words(mark) for mark in card.iter(f"{HTML}mark")] == ["31 orang", "62 korban jiwa"]
    assert [link.get("href") for link in card.iter(f"{HTML}a")] == [
        "https://harianpagi.example/longsor-sumberjaya",
        "https://kabarsiang.example/a/2?x=1&y=2",
    ]
    told = words(card)
    for part in (
        "value conflict",
        "severity 0.71",
        "Dewi Lestari",
        "Arif Santoso",
        "4 Feb 2025",
        "31 people apart",
    ):
        assert part in told
    assert "Harian Pagi: 31 people. Kabar Siang: 62 people." in told  # the picture in words
    assert "open" not in told
    assert "confirmed" in words(by_id(page, "finding-d3"))
    slip = words(by_id(page, "finding-d2"))
    assert "3,400,000,000 ± 50,000,000 IDR" in slip
    assert "power of ten" in slip


def test_page_shows_plans_beside_what_came_of_them(page: ET.Element, report: ReportFiles) -> None:
    told = words(by_id(page, "plans"))
    assert "forecast" in told.lower()
    assert "above" in told.lower()
    assert "## Plans and what came of them" in next(p for p in _all(report) if p.suffix == ".md").read_text("utf-8")


def test_page_parses_strictly_and_names_nothing_twice(page: ET.Element) -> None:
    names = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(names) == len(set(names))
    links = [link.get("href", "") for link in page.iter(f"{HTML}a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(names)


def test_page_is_self_contained_and_runs_nothing(page: ET.Element, report: ReportFiles) -> None:
    tags = {element.tag.removeprefix(HTML) for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "form",
        "base",
        "audio",
        "video",
        "b:x",
    }
    for element in page.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (element.tag, name)
            assert name not in {"src", "srcset", "style", "action", "formaction", "data", "ping"}
            assert "javascript:" not in value.lower() or name in {"title", "alt"}
        if element.tag == f"{HTML}a":
            assert re.match(r"https?://|#", element.get("href", ""))
    text = report.html.read_text("utf-8")
    policy = next(m.get("content", "") for m in page.iter(f"{HTML}meta") if m.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"@import|url\(", text)


def test_the_policy_allows_the_page_s_own_style(report: ReportFiles) -> None:
    import base64
    import hashlib

    text = report.html.read_text("utf-8")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert digest in text.replace("&#43;", "+")


def test_hostile_text_is_shown_as_text(page: ET.Element, report: ReportFiles) -> None:
    row = by_id(page, "finding-d7")
    told = words(row)
    assert "<b onmouseover=alert(1)>bold</b> reversed: it lost =cmd|calc and" in told
    assert '<script>alert("subject")</script>' in told
    assert [words(mark) for mark in row.iter(f"{HTML}mark")] == ["$12 million"]
    assert not list(row.iter(f"{HTML}a"))  # javascript: is no address
    text = report.html.read_text("utf-8")
    assert not set(text) & set("\u202e\u200b\ufeff\x00")
    assert max(len(element.get("title") or "") for element in page.iter()) < 200  # the title has 10,000 characters
    assert len(text) < 60_000


def test_markdown_makes_no_markup_of_hostile_text(report: ReportFiles) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(report.markdown.read_text("utf-8"))
    tags = set(re.findall(r"<(/?[a-z0-9]+)", rendered))
    allowed = {
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "strong",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
    }
    assert {tag.removeprefix("/") for tag in tags} <= allowed
    links = re.findall(r'href="([^"]*)"', rendered)
    assert links
    assert all(link.startswith("https://") for link in links)
    assert "**31 people**: Dewi Lestari, in Harian Pagi (4 Feb 2025)" in report.markdown.read_text("utf-8")


def test_json_holds_the_rows_of_the_views(con: duckdb.DuckDBPyConnection, report: ReportFiles) -> None:
    text = report.json_file.read_text("utf-8")
    told = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    assert list(told) == list(VIEWS)
    for view in VIEWS:
        columns, rows = view_rows(con, view)
        expected = [dict(zip(columns, map(json_value, row), strict=True)) for row in rows]
        assert [{key: _exact(value) for key, value in row.items()} for row in told[view]] == [
            {key: _exact(value) for key, value in row.items()} for row in expected
        ]
    assert '"low": 3400000000000,' in text


def _exact(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool) else value


def test_every_type_of_a_column_is_told_exactly(other: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    other.execute(
        """
        create or replace table reviews as
        select -0.50::decimal(38, 10) as d, 7::hugeint as i, 0.1::double as f, 'inf'::double as inf, null::double as n,
               true as t, timestamptz '2025-02-04 10:00:00.5+07' as at, [1.5, 2] as l, {'a': 'x"y'} as s,
               '{"k": 1.50}'::json as j, chr(10) || '"\\' || chr(27) as "a ""b"
        """
    )
    files = write_report(other, tmp_path)
    text = files.json_file.read_text("utf-8")
    assert '"d": -0.5,' in text
    assert json.loads(text)["reviews"] == [
        {
            "d": -0.5,
            "i": 7,
            "f": 0.1,
            "inf": None,
            "n": None,
            "t": True,
            "at": "2025-02-04T03:00:00.500000Z",
            "l": [1.5, 2],
            "s": {"a": 'x"y'},
            "j": {"k": 1.5},
            'a "b': '\n"\\\x1b',
        }
    ]
    with files.csv[list(VIEWS).index("reviews")].open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][:7] == ["-0.5", "7", "0.1", "", "", "true", "2025-02-04T03:00:00.500000Z"]
    assert rows[1][-1] == "'\n\"\\\x1b"


def test_json_keeps_decimals_that_floats_cannot_hold(other: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    other.execute("update figures set low = 12345678901234567890.123456789 where figure_id = 'f1'")
    assert '"low": 12345678901234567890.123456789,' in write_report(other, tmp_path).json_file.read_text("utf-8")


def test_csv_holds_every_view_and_no_formula(con: duckdb.DuckDBPyConnection, report: ReportFiles) -> None:
    assert [path.stem for path in report.csv] == list(VIEWS)
    for path in report.csv:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        columns, expected = view_rows(con, path.stem)
        assert rows[0] == columns
        assert len(rows) - 1 == len(list(expected))
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), (path.stem, cell)
    with report.csv[list(VIEWS).index("unverified")].open(encoding="utf-8", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["finding_id"] == "d7")
    assert row["subject"].startswith("'=cmd|")
    assert row["attributed_to"].startswith("'+Mallory")
    assert row["low"] == "12000000"


def test_the_same_warehouse_gives_the_same_files(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    first, second = (write_report(con, tmp_path / name) for name in ("one", "two"))
    again = write_report(con, tmp_path / "one")
    for files in (second, again):
        for a, b in zip(_all(first), _all(files), strict=True):
            assert a.read_bytes() == b.read_bytes()
    assert not list(tmp_path.rglob(".*"))


def test_the_order_of_rows_in_the_tables_is_of_no_matter(
    con: duckdb.DuckDBPyConnection, other: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    for view in VIEWS:
        other.execute(f"create or replace table {view} as select * from {view} order by hash(rowid)")
    first, second = write_report(con, tmp_path / "one"), write_report(other, tmp_path / "two")
    for a, b in zip(_all(first), _all(second), strict=True):
        assert a.read_text("utf-8") == b.read_text("utf-8")


def _all(files: ReportFiles) -> list[Path]:
    return [files.html, files.markdown, files.json_file, *files.csv]


def test_indonesian_numbers_and_days(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    text = write_report(con, tmp_path, "id").markdown.read_text("utf-8")
    assert "Rp3,4 triliun" in text
    assert "sekitar 60–65" in text
    assert "14 Mar 2025" in text


def test_a_folder_that_cannot_be_written_is_one_sentence(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for out in (tmp_path / "taken", tmp_path / "taken" / "below"):
        with pytest.raises(InputError, match=f"^the report cannot be written to {re.escape(str(out))}: .*; name a"):
            write_report(con, out)


def test_what_cannot_be_finished_leaves_the_old_report(other: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    files = write_report(other, tmp_path)
    before = {path: path.read_bytes() for path in _all(files)}
    other.execute("update articles set title = 'new'; drop table runs; create view runs as select error('broken')")
    with pytest.raises(duckdb.Error):
        write_report(other, tmp_path)
    assert {path: path.read_bytes() for path in _all(files)} == before
    assert not list(tmp_path.rglob(".*"))
