"""Words that hold a sentence together and carry no meaning of their own: the closed classes of English."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    # articles, pronouns, determiners
    "a an the this that these those i you he she it we they me him her us them my your his its our their mine yours "
    "hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose which what each every "
    "either neither some any no none all both few many much several such another other others one ones "
    # prepositions and particles
    "about above across after against along amid among around as at before behind below beneath beside between beyond "
    "by despite down during except for from in inside into like near of off on onto out outside over past per since "
    "than through throughout to toward towards under until up upon via with within without "
    # conjunctions
    "and but or nor so yet because although though while whereas if unless whether when where why how "
    # auxiliaries and modals
    "am is are was were be been being have has had having do does did doing will would shall should can could may "
    "might must going "
    # small adverbs
    "not never also too very just only even still again ever here there then now quite rather almost".split()
)
"""After the closed word classes of English grammar (Quirk et al. 1985, chapter 2)."""
