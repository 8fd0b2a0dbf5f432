"""Reports: what a warehouse holds, told on the terminal, as a page and as files for programs."""

from warehouse.report.files import ReportFiles, write_report
from warehouse.report.summary import Summary, summarize
from warehouse.report.terminal import render_summary

__all__ = ["ReportFiles", "Summary", "render_summary", "summarize", "write_report"]
