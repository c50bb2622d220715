"""Whom the claims tie together: actors out of mentions, ties and techniques out of claims, and the network of them.

In: articles, their claims and the mentions in them. Out: actors, ties, techniques, paths and bridges.
"""
