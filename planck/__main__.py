"""`python -m planck`."""

from planck.cli.main import main

main()
