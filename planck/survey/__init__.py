"""A run over any number of plans: divided into parts, each examined on its own, and put together again."""
