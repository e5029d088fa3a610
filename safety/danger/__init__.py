"""The tables of the risk rules: one module a signal, and what cancels them."""
