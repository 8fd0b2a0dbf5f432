"""What things are, and how they are read from text; knows no database and no scheduler."""
