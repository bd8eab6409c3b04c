"""Many incidents at once: files in, files out, in the order given and none lost."""
