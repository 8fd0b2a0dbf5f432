"""Which currency a name that several have means in an article."""
