"""High-precision rules that find who says what, beside the reader.

In: a text. Out: attributions, none nested, `found_by` naming the rule.
"""

from unspin.claims.rules.find import find_by_rules

__all__ = ["find_by_rules"]
