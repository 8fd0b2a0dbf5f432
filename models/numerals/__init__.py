"""Numerals: numbers as they are written, in digits and in words, and what they are worth."""
