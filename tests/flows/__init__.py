"""Tests of what runs: the command line, the filter, the flow, the schedule."""
