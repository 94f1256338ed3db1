"""One file each: the text of a file that `planck init` makes."""
