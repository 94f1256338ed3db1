"""What is said to planck about its own rules (PLK25x): allow-comments and settings."""
