"""What each command puts before people, as pages of blocks."""
