"""Articles in: from the files, folders and manifest that a user names to articles, rejects and failures.

What comes out depends on the articles alone: not on the order of sources or files, nor on where a folder
lies. A bad record is a reject and the rest goes on; a source that gives nothing at all is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flows.sources.articles import article_from
from flows.sources.formats import ACCEPTED, adapter_for
from flows.sources.manifest import Row, looks_like_manifest, read_manifest
from flows.sources.record import Adapter, Reject, excerpt
from models.article import Article
from models.errors import InputError


@dataclass(frozen=True, slots=True)
class Ingest:
    """What was read: `failures` are sources that gave nothing (the run is incomplete), `notes` harmless."""

    articles: tuple[Article, ...] = ()
    rejects: tuple[Reject, ...] = ()
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """One file to read: its place, its name for people, the path its articles keep, what a manifest tells."""

    place: Path
    item: str
    path: str
    given: Mapping[str, str] | None = None


def ingest(sources: Sequence[str], manifest: Path | None = None) -> Ingest:
    """Reads every article of the sources; with a manifest, exactly those that it lists."""
    tray = _Tray()
    if manifest is None:
        for source in dict.fromkeys(sources):
            tray.read_source(source)
    else:
        tray.read_listed(sources, manifest)
    return tray.result()


class _Tray:
    """Collects what is read."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.rejects: dict[tuple[str, str], Reject] = {}
        self.failures: list[str] = []
        self.notes: list[str] = []

    def read_source(self, source: str) -> None:
        """Reads one file or folder; a source that gives no article is a failure that says why."""
        place = Path(source)
        if problem := _unusable(source, place):
            self.failures.append(problem)
            return
        before, rejected = len(self.articles), len(self.rejects)
        if place.is_dir():
            for file in self._walk(place):
                self.read(file)
        else:
            self.read(_File(place, _shown(place), _shown(Path(place.name))))
        if len(self.articles) == before:
            reasons = list(self.rejects.values())[rejected:]
            self.failures.append(_nothing_in(source, place, reasons))

    def read_listed(self, sources: Sequence[str], manifest: Path) -> None:
        """Reads the files that a manifest lists, relative to the folders given as sources."""
        places = [Path(source) for source in dict.fromkeys(sources)]
        problems = [_unusable(source, place) for source, place in zip(dict.fromkeys(sources), places, strict=True)]
        self.failures += [problem for problem in problems if problem]
        try:
            for row in read_manifest(manifest):
                if isinstance(row, Reject):
                    self.reject(row)
                else:
                    self._read_row(row, places, manifest)
        except InputError as error:
            self.failures.append(str(error))
            return
        if not (self.articles or self.rejects or self.failures):
            self.failures.append(f"{manifest}: it lists nothing; a row per article is wanted")

    def read(self, file: _File) -> None:
        """Reads one file; what is wrong with it, or with a record in it, becomes a reject."""
        adapter = adapter_for(file.place)
        try:
            if adapter is None:
                raise InputError(_other_kind(file.place))
            if not file.place.is_file():
                raise InputError("it is no file that can be read (a broken link, a pipe or a device)")
            self._read_records(file, adapter)
        except InputError as error:
            self.reject(Reject(file.item, f"{file.item}: {error}", _beginning(file.place)))
        except OSError as error:
            self.reject(Reject(file.item, f"{file.item}: it cannot be read ({error.strerror or error})"))

    def reject(self, reject: Reject) -> None:
        """Keeps a reject, once."""
        self.rejects.setdefault((reject.item, reject.reason), reject)

    def result(self) -> Ingest:
        """Gives all that was read: each article once, everything in an order that the content decides."""
        once: dict[str, Article] = {}
        for article in sorted(self.articles, key=_order):
            once.setdefault(article.version_id, article)
        rejects = sorted(self.rejects.values(), key=lambda each: (each.item, each.reason))
        return Ingest(tuple(once.values()), tuple(rejects), tuple(self.failures), tuple(self.notes))

    def _read_records(self, file: _File, adapter: Adapter) -> None:
        given = file.given or {}
        for found in adapter.read(file.place, file.item):
            if isinstance(found, Reject):
                self.reject(found)
                continue
            record = found.lacking(given) if adapter.many else found.told(given)
            try:
                self.articles.append(article_from(record, file.path))
            except InputError as error:
                self.reject(Reject(record.item, f"{record.item}: {error}", excerpt(record.text)))

    def _walk(self, folder: Path) -> Iterator[_File]:
        """Gives the files of a folder and those in it, sorted; hidden ones and manifests are not articles."""

        def unreadable(error: OSError) -> None:
            item = str(error.filename)
            self.reject(Reject(item, f"{item}: the folder cannot be read ({error.strerror})"))

        for root, folders, names in os.walk(folder, onerror=unreadable):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                place = Path(root, name)
                if name.startswith("."):
                    self.notes.append(f"{_shown(place)}: skipped, a hidden file")
                elif place.suffix.lower() in (".csv", ".tsv") and looks_like_manifest(place):
                    self.notes.append(f"{_shown(place)}: skipped, a manifest; it counts with --manifest only")
                else:
                    yield _File(place, _shown(place), _shown(place.relative_to(folder)))

    def _read_row(self, row: Row, places: Iterable[Path], manifest: Path) -> None:
        found = next((place for each in places for place in _candidates(each, row.path) if place.is_file()), None)
        if found is None:
            missing = "no such file in the sources; a path relative to one of them is wanted"
            sentence = f"{manifest}:{row.line}: {row.path}: {missing}"
            self.failures.append(sentence)
            self.reject(Reject(f"{manifest}:{row.line}", sentence, row.path))
        elif found.samefile(manifest):
            item = f"{manifest}:{row.line}"
            self.reject(Reject(item, f"{item}: it lists the manifest itself, which is never an article", row.path))
        else:
            self.read(_File(found, _shown(found), row.path, row.given))


def _candidates(source: Path, listed: str) -> Iterator[Path]:
    """Where a listed path may be: below a folder; a file stands only for its own name."""
    if source.is_dir():
        yield source / listed
    elif source.name == Path(listed).name:
        yield source


def _unusable(source: str, place: Path) -> str | None:
    if "://" in source:
        return f"{source}: addresses of pages, feeds and sitemaps are not supported yet; give a file or folder"
    try:
        if place.is_dir() or place.is_file():
            return None
        kind = "neither a file nor a folder" if place.exists() else "no such file or folder"
    except (OSError, ValueError) as error:
        kind = f"it cannot be reached ({error})"
    return f"{source}: {kind}; a folder or a file ({ACCEPTED}) is accepted"


def _nothing_in(source: str, place: Path, reasons: list[Reject]) -> str:
    if not reasons:
        kind = "folder" if place.is_dir() else "file"
        return f"{source}: no article in this {kind}; {ACCEPTED} files are accepted"
    if len(reasons) == 1:
        return reasons[0].reason
    return f"{source}: none of its {len(reasons)} files or records is an article; the first: {reasons[0].reason}"


def _other_kind(place: Path) -> str:
    kind = f"a {place.suffix.lower()} file" if place.suffix else "a file without a suffix"
    return f"it is {kind}; {ACCEPTED} files are accepted"


def _beginning(place: Path) -> str:
    if not place.is_file():
        return ""
    try:
        with place.open("rb") as raw:
            return excerpt(raw.read(200))
    except OSError:
        return ""


def _shown(place: Path) -> str:
    """A path as text that any store holds: with slashes, and with marks where its bytes are no UTF-8."""
    return os.fsencode(place.as_posix()).decode("utf-8", "replace")


def _order(article: Article) -> tuple[datetime, str, str, str, str]:
    """The earliest first; of one content told twice the earliest, then the first source by name, stays."""
    day = article.published_at or datetime.max.replace(tzinfo=UTC)
    return day.astimezone(UTC), article.source, article.article_id, article.content_hash, article.path or ""
