"""Frozen plans, targets and observations, built from located trees."""
