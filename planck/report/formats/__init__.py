"""One module a format: what it is and does is said in `planck.report.maker.Maker`."""
