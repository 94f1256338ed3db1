"""What breaks the schemas (PLK1xx): the pages of its findings."""
