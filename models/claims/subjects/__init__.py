"""Of whom or what a figure speaks: one way of telling it a function, their order one table."""
