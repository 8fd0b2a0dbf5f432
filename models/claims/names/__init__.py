"""How names are found in a text, in scripts with and without case, and who of them is the same."""
