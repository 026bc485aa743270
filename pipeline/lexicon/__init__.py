"""Knowledge as tables without logic."""
