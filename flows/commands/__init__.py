"""One file a command of `saksi`: its words and options; the work is imported when the command runs."""
