"""What `planck init` makes: from a few answers to the texts of files; nothing here writes, asks or reads the clock."""
