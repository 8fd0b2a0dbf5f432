from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from models.errors import WarehouseError, WarehouseLockedError
from warehouse.connection import open_warehouse, transaction
from warehouse.schema import SCHEMA_VERSION, schema_files

HOLD = """
import sys, duckdb
con = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""
FILL = """
import resource, sys
from pathlib import Path
from models.errors import WarehouseError
from warehouse.connection import open_warehouse, transaction
path = Path(sys.argv[1])
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 65536, size + 65536))
try:
    with open_warehouse(path) as con, transaction(con):
        con.execute("insert into setting select 'k' || i, sha256(i::varchar) from range(200000) as r(i)")
except WarehouseError as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.duckdb"


def refusal(path: Path, *, read_only: bool = False) -> str:
    with pytest.raises(WarehouseError) as caught, open_warehouse(path, read_only=read_only, patience=0):
        pass
    return str(caught.value)


def test_a_new_warehouse_has_every_table_view_and_macro(path: Path) -> None:
    with open_warehouse(path) as con:
        made = {row[0] for row in con.execute("show tables").fetchall()}
        macros = {row[0] for row in con.execute("select function_name from duckdb_functions()").fetchall()}
    for file in (*schema_files("tables"), *schema_files("views")):
        assert file.name in (macros if file.kind == "macro" else made)


def test_each_file_is_one_statement() -> None:
    for file in (*schema_files("tables"), *schema_files("views")):
        assert len(duckdb.extract_statements(file.statement)) == 1, file.path.name


def test_instants_are_in_utc_wherever_the_machine_is(path: Path) -> None:
    with open_warehouse(path) as con:
        assert con.execute("select cast(timestamptz '2025-03-01 05:30:00+07' as varchar)").fetchone() == (
            "2025-02-28 22:30:00+00",
        )


def test_a_process_that_holds_it_is_named(path: Path) -> None:
    with open_warehouse(path):
        pass
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        for read_only in (False, True):
            with (
                pytest.raises(WarehouseLockedError) as caught,
                open_warehouse(path, read_only=read_only, patience=0.1),
            ):
                pass
            assert str(path) in str(caught.value)
            assert f"process {holder.pid}" in str(caught.value)
        holder.communicate("")
    with open_warehouse(path, patience=0):
        pass


def test_it_waits_for_a_process_that_is_soon_done(path: Path) -> None:
    with open_warehouse(path):
        pass
    brief = HOLD.replace("sys.stdin.read()", "import time; time.sleep(0.3)")
    with subprocess.Popen([sys.executable, "-c", brief, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with open_warehouse(path, patience=20) as con:
            assert con.execute("select 1").fetchone() == (1,)


def test_no_warehouse_to_read(path: Path) -> None:
    assert refusal(path, read_only=True).startswith(f"there is no warehouse at {path}")
    assert not path.exists()


def test_no_folder_to_make_it_in(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere" / "news.duckdb").startswith(f"there is no folder {tmp_path / 'nowhere'}")


def test_a_folder_is_no_warehouse(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"x", "is no DuckDB file"),
        (b"judul,isi\nBeras,Naik\n" * 400, "is no DuckDB file"),
        (bytes(range(256)) * 64, "is no DuckDB file"),
        (b"\0" * 8 + b"DUCK" + b"\xff" * 20000, "news.duckdb"),
    ],
    ids=["empty", "one byte", "text", "binary", "looks like one"],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_another_kind_of_file(path: Path, content: bytes, says: str, read_only: bool) -> None:
    path.write_bytes(content)
    assert says in refusal(path, read_only=read_only)
    assert path.read_bytes() == content


def test_an_sqlite_file(path: Path) -> None:
    with sqlite3.connect(path) as con:
        con.execute("create table t (a)")
    con.close()
    assert "is no DuckDB file" in refusal(path)


def test_a_duckdb_file_of_somebody_else_is_left_alone(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("create table ledger (a integer)")
    assert "no Saksi warehouse (it holds ledger)" in refusal(path)
    with duckdb.connect(str(path)) as con:
        assert con.execute("show tables").fetchall() == [("ledger",)]


def test_a_damaged_warehouse(path: Path) -> None:
    with open_warehouse(path):
        pass
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\x5a" * 4096
    path.write_bytes(content)
    assert "is damaged" in refusal(path)


def test_a_warehouse_of_a_newer_saksi(path: Path) -> None:
    with open_warehouse(path) as con:
        con.execute("update setting set value = ? where key = 'schema_version'", [str(SCHEMA_VERSION + 1)])
    for read_only in (False, True):
        assert "made by a newer Saksi" in refusal(path, read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
def test_views_and_derived_tables_of_an_older_saksi_are_made_anew(path: Path, read_only: bool) -> None:
    with open_warehouse(path) as con:
        con.execute("insert into setting values ('kept', 'yes')")
        con.execute("create or replace view runs as select 1 as one")
        con.execute("create or replace table claim_figure as select 1 as one")
        con.execute("update setting set value = 'of older files' where key = 'schema_fingerprint'")
    with open_warehouse(path, read_only=read_only) as con:
        assert con.execute("select count(run_id) from runs").fetchone() == (0,)
        assert con.execute("select count(figure_id) from claim_figure").fetchone() == (0,)
        assert con.execute("select value from setting where key = 'kept'").fetchone() == ("yes",)


def test_a_base_table_that_no_migration_brings_up_to_date(path: Path) -> None:
    with open_warehouse(path) as con:
        con.execute("alter table review drop column note")
        con.execute("update setting set value = 'of older files' where key = 'schema_fingerprint'")
    assert "its table review has other columns" in refusal(path)


def test_a_duckdb_file_without_anything_in_it(path: Path) -> None:
    duckdb.connect(str(path)).close()
    assert "is an empty DuckDB file" in refusal(path, read_only=True)
    with open_warehouse(path) as con:
        assert con.execute("select count(*) from articles").fetchone() == (0,)


def test_a_folder_that_cannot_be_written() -> None:
    closed = Path("/proc")
    if not closed.is_dir():
        pytest.skip("needs a folder that not even the superuser can write to")
    assert "/proc/news.duckdb cannot be" in refusal(closed / "news.duckdb")


def test_a_full_disk_loses_nothing(path: Path) -> None:
    pytest.importorskip("resource")
    with open_warehouse(path) as con:
        con.execute("insert into setting values ('kept', 'yes')")
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith(f"the disk is full while writing {path}"), done.stdout + done.stderr
    with open_warehouse(path) as con:
        assert con.execute("select value from setting where key = 'kept'").fetchone() == ("yes",)
        assert con.execute("select count(*) from setting where key like 'k%1'").fetchone() == (0,)


def test_a_transaction_is_all_or_nothing(path: Path) -> None:
    with open_warehouse(path) as con:
        with pytest.raises(KeyError), transaction(con):
            con.execute("insert into setting values ('a', '1')")
            with transaction(con):
                con.execute("insert into setting values ('b', '2')")
            raise KeyError
        with transaction(con):
            con.execute("insert into setting values ('c', '3')")
    with open_warehouse(path, read_only=True) as con:
        kept = con.execute("select key from setting where length(key) = 1").fetchall()
    assert kept == [("c",)]


def test_a_wrong_query_stays_duckdbs_own_error(path: Path) -> None:
    with pytest.raises(duckdb.CatalogException), open_warehouse(path) as con:
        con.execute("from nothing_of_that_name")


def test_a_killed_writer_loses_nothing_that_was_committed(path: Path) -> None:
    with open_warehouse(path) as con:
        con.execute("insert into setting values ('kept', 'yes')")
    kill = (
        "import os, signal, sys, duckdb\ncon = duckdb.connect(sys.argv[1])\ncon.begin()\n"
        "con.execute(\"insert into setting values ('lost', 'yes')\")\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", kill, str(path)], check=False).returncode != 0
    with open_warehouse(path, read_only=True) as con:
        found = con.execute("select key from setting where key in ('kept', 'lost')").fetchall()
    assert found == [("kept",)]
