"""The words of planck in its two languages: every text stands beside what it describes, as a phrase."""
