"""Rules about how targets stand on a date (PLK5xx, and what a policy asks of shortfalls)."""
