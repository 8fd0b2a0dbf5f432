"""What `saksi why` says: the steps between two claims as plain sentences, or as an object for programs."""
