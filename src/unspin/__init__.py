"""unspin: which saved pages are copies of which, from which origin, with the original words put back."""
