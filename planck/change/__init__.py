"""Two versions of a plan to classed changes: what was promised before, what is promised now, and what that means."""
