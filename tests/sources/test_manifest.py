"""Manifests: what they list is read, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.sources import ingest
from tests.sources.samples import GOOD, put


def test_a_manifest_names_exactly_what_is_read(tmp_path: Path) -> None:
    manifest = (
        "path,source,url,published_at,language,topic\n"
        "a.txt,kompas.com,https://kompas.com/a,2025-01-31,id,banjir\n"
        "sub/b.txt,Warta,,,,\n"
        "hilang.txt,Warta,,,,\n"
        "c.txt,Warta,,bukan tanggal,,\n"
        ",Warta,,,,\n"
        "a.txt,Lain,,,,\n"
        "manifest.csv,,,,,\n"
    )
    put(
        tmp_path,
        **{"a.txt": GOOD, "sub__b.txt": "Harga beras naik.", "c.txt": "Air surut.", "d.txt": "Tidak."},
    )
    put(tmp_path, **{"manifest.csv": manifest})
    read = ingest([str(tmp_path)], tmp_path / "manifest.csv")
    assert [(article.path, article.source, article.outlet) for article in read.articles] == [
        ("a.txt", "kompas.com", "Kompas"),
        ("sub/b.txt", "Warta", "Warta"),
    ]
    assert read.articles[0].extra == {"topic": "banjir"}
    assert len(read.failures) == 1
    assert "manifest.csv:4: hilang.txt" in read.failures[0]
    said = "\n".join(reject.reason for reject in read.rejects)
    for words in ("'bukan tanggal'", ":6: its path is empty", "again, after line 2", "the manifest itself"):
        assert words in said
    assert len(read.rejects) == 5


def test_a_manifest_is_never_read_as_articles(tmp_path: Path) -> None:
    put(tmp_path, **{"a.txt": GOOD, "daftar.csv": "path,source\na.txt,Warta\n", ".hidden.txt": "x"})
    read = ingest([str(tmp_path)])
    assert len(read.articles) == 1
    assert not read.rejects
    assert len(read.notes) == 2
    named = ingest([str(tmp_path / "daftar.csv")])
    assert "--manifest" in named.failures[0]


@pytest.mark.parametrize(
    ("manifest", "says"),
    [(None, "no such file"), ("nama\nx\n", "names no path"), ("", "empty"), ("path\n", "lists nothing")],
)
def test_a_manifest_that_is_none_is_a_failure(manifest: str | None, says: str, tmp_path: Path) -> None:
    put(tmp_path, **{"a.txt": GOOD})
    if manifest is not None:
        put(tmp_path, **{"m.csv": manifest})
    read = ingest([str(tmp_path)], tmp_path / "m.csv")
    assert not read.articles
    assert says in read.failures[0]
    assert "m.csv" in read.failures[0]
