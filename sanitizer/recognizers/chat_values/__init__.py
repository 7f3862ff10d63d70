"""The value model: names, numbers, codes, addresses and secrets that no rule announces, found by what stands around them."""
