"""The rows of the table, each file some of them."""
