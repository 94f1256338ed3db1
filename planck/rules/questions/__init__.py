"""What several rules ask of a plan or its progress, each question one module."""
