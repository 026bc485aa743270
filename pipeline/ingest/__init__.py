"""Articles of any format in, cleaned text with raw offsets, metadata and boilerplate marks out."""
