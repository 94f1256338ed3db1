"""Rules about a plan by itself (PLK2xx)."""
