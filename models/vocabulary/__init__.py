"""The sections of a language pack, one file a section: what each may say, and how it is checked at load."""
