"""How fast the checker is, beside what else could be done: made-up incidents, and ratios.

`python -m benchmarks.generate` writes incidents, `python -m benchmarks.run` measures.
"""
