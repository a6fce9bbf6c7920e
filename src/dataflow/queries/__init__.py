"""One module a question: a world in, frozen rows out. Pure."""
