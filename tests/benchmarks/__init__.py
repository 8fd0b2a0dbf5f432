"""Benchmarks and long runs, started by hand: speed beside other readers, growth with length, fuzzing."""
