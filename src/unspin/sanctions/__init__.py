"""Who is listed: sanctions lists read, names compared, and names sought in lists.

In: lists as streams of bytes; names. Out: listings, and matches with their reasons.
"""
