"""Prefect: what runs, from where, when; and the command line."""
