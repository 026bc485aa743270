"""abgleich: what German news says, and where it disagrees."""
