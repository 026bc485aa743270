"""Gold annotations, scores, gains and losses."""
