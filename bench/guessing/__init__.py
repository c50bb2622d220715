"""What `bench/guesses.py` rests on: copies without their originals in a pile, their gold, and the fitting of weights."""
