"""The checker of easy-language texts."""
