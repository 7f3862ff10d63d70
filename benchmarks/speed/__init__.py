"""Speed: rule pass, whole pipeline against stock Presidio, start-up."""
