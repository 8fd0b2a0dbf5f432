"""Everything DuckDB: tables, joining, verdicts, quality gates, reports."""
