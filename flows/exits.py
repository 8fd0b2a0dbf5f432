"""The exit statuses of `saksi`, as its users' scripts rely on them."""

DONE = 0
FAILED = 1  # or incomplete
WRONG_USE = 2
FOUND = 3  # a contradiction, where --fail-on asks for it
