"""Data items, comparisons, derivations and findings over all claims."""
