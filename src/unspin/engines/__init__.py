"""Where steps run: this machine, over piles of any size.

In: files, or texts. Out: one Arrow table of the pairs that share copied passages.

    files → batches → seeds → postings → pairs → passages → table
"""
