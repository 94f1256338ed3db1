"""How the blocks of a page are laid out: in lines for a terminal, or as Markdown."""
