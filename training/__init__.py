"""The shipped model's recipe: from annotated articles to package data."""
