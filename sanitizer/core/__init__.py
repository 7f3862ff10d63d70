"""The nouns of the house: plain values, standard library only, no I/O, regex, clock or randomness."""
