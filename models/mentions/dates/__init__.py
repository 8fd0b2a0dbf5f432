"""How dates and periods are read: a calendar, a grammar compiled from a pack, and a reader of one page."""
