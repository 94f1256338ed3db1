"""What the reader refuses (PLK0xx): the pages of its findings."""
