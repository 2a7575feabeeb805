"""`make bench`: how fast and how large the site is, as ratios measured side by side."""
