"""The deployment as deploy/ ships it, under load, on loopback and bounded in time."""
