"""How a list of stages is run; knows no German."""
