"""From mentions to claims: who, what is measured, about whom, value, when, how sure, who says so."""
