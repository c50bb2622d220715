"""Verbs that news texts are full of and that make no tie: known so that subjects and objects end where they end.

Speaking verbs are kept apart: after them a new clause begins with its own subject ("said Iran supplies Russia").
After the commonest verbs of English news prose (Biber et al. 1999, chapter 5).
"""

from __future__ import annotations

SAYING = frozenset(
    "say tell claim argue believe think suggest note insist contend announce acknowledge admit concede confirm deny allege "
    "assert stress emphasize predict estimate reveal disclose explain warn report state declare show find know mean hope "
    "fear expect indicate add write understand realize maintain ensure conclude testify learn hear accuse suspect".split()
)
OTHERS = frozenset(
    "accept achieve act serve affect agree aim allow appeal appear apply appoint approach approve arrange arrest arrive ask "
    "attempt attend avoid ban base become begin block blame boost break bring call cancel carry catch cause change charge "
    "choose cite close come comment commit compare compete complain complete concern condemn conduct consider consist "
    "contain continue contribute convict cost cover create criticize cross cut damage deal debate decide decline defend "
    "delay demand describe deserve design destroy discuss divert drop earn ease elect enable encourage end enforce enter "
    "escape establish evade examine exceed exist expand explore extend face fail fall feel fight file follow force forge "
    "forbid freeze gain get go grow halt handle happen help hide hold identify improve include increase inform inspect "
    "intend intensify introduce investigate involve join keep kill lack launch learn leave let lift limit live load lose "
    "maintain manage mark meet merge monitor move need negotiate obey object observe occur open operate oppose oversee "
    "permit persuade plan pledge praise prefer prepare press prevent proceed profit prohibit promise propose protect prove "
    "publish pull push put quote raise reach react read recall recognize recommend reduce refer refuse regard register "
    "reject release rely remain remove renew replace reply request require resign resist resolve respond restrict result "
    "resume return review rise risk save search see seek seem seize serve set settle sign sink slam spark speak spend "
    "stand start stay stop strengthen struggle submit succeed suffer summon support suspend swear take target teach "
    "threaten travel trigger try turn undergo urge use visit vote vow wait want watch welcome win wish withdraw worry "
    "deepen develop step award win shoot store test track train use violate circumvent disguise conceal launder obtain "
    "continue impose slap add blacklist forge pave reverse rename reflag switch pass rule warn convene dismiss refute "
    "dispute rebut repudiate connect pool combine align coordinate merge integrate share unify".split()
)
