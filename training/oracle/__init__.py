"""The numerical oracle: what the shipped weights give, computed in float32 with PyTorch."""
