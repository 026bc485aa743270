"""Tables, HTML report and displays of a run."""
