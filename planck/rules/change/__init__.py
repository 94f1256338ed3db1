"""Rules about changes: amendments by themselves, and a plan held against an earlier version of it."""
