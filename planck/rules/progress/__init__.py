"""Rules about progress files held against their plan (PLK3xx)."""
