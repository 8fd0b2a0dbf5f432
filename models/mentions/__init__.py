"""Mentions: spans of a text that name a value; one file a kind."""
