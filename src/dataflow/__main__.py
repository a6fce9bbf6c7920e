"""`python -m dataflow`."""

from dataflow.cli import main

main()
