"""Mentions: parties, places, amounts, percentages, counts and dates, each with value and rule."""
