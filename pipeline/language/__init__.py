"""The only place that loads a spaCy model; the shipped model is package data here."""
