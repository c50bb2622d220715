"""What spinning software has by heart beside its thesaurus: phrases, small words, contractions, slips of meaning.

Written by hand for this generator, on the pattern of what such software is seen to do.
"""

from __future__ import annotations

_PHRASES = """
as well > as effectively | too
as well as > in addition to | together with
this means that > because of this | which means
means that > signifies that
according to > in keeping with | as per
in order to > so as to | with a view to
so that > in order that
such as > akin to | comparable to | like
as a result > consequently | in consequence
as a result of > because of | on account of
because of > as a result of | on account of
due to > owing to | because of
in addition > additionally | moreover
for example > as an example | for instance
for instance > as an example
at least > no less than | a minimum of
at the same time > on the identical time | concurrently
at the moment > right now | in the intervening time
in fact > actually | in truth
of course > in fact | naturally
in the end > ultimately | finally
in particular > particularly | specifically
in general > usually | typically
more than > greater than | over
less than > lower than | under
as soon as > once | the moment
as long as > so long as | provided that
even though > although | despite the fact that
although > even though | though
however > nonetheless | nevertheless
a lot of > numerous | plenty of
a number of > quite a few | several
a few > a number of | some
each other > one another
one of the > one of many | among the
some of the > a few of the
most of the > a lot of the
all of the > the entire
many of the > lots of the
going to > gonna | about to
want to > wish to | need to
wants to > needs to | desires to
have to > should | must
has to > should | must
need to > must | have to
able to > capable of | in a position to
used to > was once
is expected to > is anticipated to
are expected to > are anticipated to
is likely to > is prone to
are likely to > are prone to
take place > happen | occur
took place > occurred | happened
take part > participate | partake
took part > participated
carried out > performed | executed
carry out > perform | execute
set up > arrange | established
find out > discover | learn
found out > discovered
point out > level out
pointed out > identified | noted
deal with > take care of | cope with
dealing with > coping with
look at > have a look at | take a look at
looking for > in search of | searching for
looking at > taking a look at
make sure > be certain | guarantee
right now > proper now | at present
last week > final week
last month > final month
last year > final yr | the previous year
next year > subsequent year
next week > subsequent week
this year > this 12 months | the current year
the first time > the primary time
first of all > initially | to start with
at first > initially
long term > future | long run
short term > brief time period
so far > to this point | thus far
up to > as much as
as much as > as a lot as
as many as > as much as
no longer > now not
not only > not solely
only one > just one
so called > supposed
world war > global war
prime minister > chief minister
their own > their very own
his own > his personal | his very own
her own > her personal
its own > its personal | its very own
our own > our personal
in the future > sooner or later | in future
in recent years > lately
in spite of > despite
instead of > as an alternative of | rather than
on the other hand > alternatively | then again
other than > apart from
rather than > as an alternative of
in terms of > when it comes to | by way of
in response to > in answer to
in front of > before
in charge of > accountable for
with regard to > regarding | concerning
in connection with > in reference to
by the end of > by the tip of
the end of > the tip of | the close of
the rest of > the remainder of
the use of > using
in the middle of > amid
ahead of > forward of | prior to
along with > together with
out of > from
back to > again to
close to > near | shut to
part of > a part of
kind of > sort of
"""

_SMALL_WORDS = """
about > roughly | approximately
above > over
across > throughout
after > following | subsequent to
against > towards | versus
all > every one of the
already > by now
also > additionally | likewise
always > at all times
among > amongst | between
amid > amidst
another > one other
any > whatever
around > round
because > since | as a result of
before > prior to | earlier than
behind > at the back of
below > beneath
between > among
both > each
but > yet | however
by > through
can > is able to
could > might
despite > regardless of
during > throughout | in the course of
each > every
either > both
every > each
few > not many
for > of | intended for
from > out of
here > right here
how > the way
if > in case
in > within | inside
into > in to
it > this
just > simply | solely
like > akin to
many > numerous | lots of
may > might | could
more > extra
most > the vast majority of
much > a lot
must > should
near > close to
never > by no means
not > by no means
now > presently | at the moment
of > for
off > off of
often > frequently | regularly
on > upon
once > as soon as
only > just | solely
other > different
own > very own | personal
over > more than
same > identical
should > ought to
since > because
so > thus
some > a few
soon > quickly
still > nonetheless | nevertheless
such > comparable
than > compared to
that > which
then > at that point
there > in that location
these > those
this > that
those > these
though > although
through > by way of | via
to > in the direction of
too > as well
toward > in the direction of
towards > in the direction of
under > beneath | below
until > till
upon > on
usually > normally | often
very > extremely | really
was > had been
when > as soon as | whenever
where > the place
which > that
while > whereas | whilst
who > that
will > is going to
with > along with | alongside
within > inside
without > with out
would > might
yet > but
"""

_CONTRACTIONS = """
cannot > can't
can't > cannot
don't > do not
do not > don't
doesn't > does not
does not > doesn't
didn't > did not
did not > didn't
isn't > is not
is not > isn't
aren't > are not
are not > aren't
wasn't > was not
was not > wasn't
won't > will not
will not > won't
wouldn't > would not
would not > wouldn't
it's > it is
it is > it's
that's > that is
they're > they are
they are > they're
we're > we are
we are > we're
i'm > i am
you're > you are
there's > there is
we've > we have
they've > they have
i've > i have
he's > he is
she's > she is
"""

_SLIPS = """
cannot > can
may not > may
is not > is
are not > are
did not > did
could > will
might > will
may > must
some > most
few > many
at least > at most
almost > more than
former > present
"""

FUNCTION_WORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "across",
        "after",
        "again",
        "against",
        "all",
        "already",
        "also",
        "although",
        "always",
        "am",
        "amid",
        "among",
        "an",
        "and",
        "another",
        "any",
        "anything",
        "are",
        "around",
        "as",
        "at",
        "away",
        "back",
        "be",
        "because",
        "been",
        "before",
        "behind",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "cannot",
        "could",
        "despite",
        "did",
        "do",
        "does",
        "doing",
        "done",
        "down",
        "during",
        "each",
        "either",
        "else",
        "even",
        "ever",
        "every",
        "few",
        "for",
        "from",
        "get",
        "gets",
        "getting",
        "go",
        "goes",
        "going",
        "gone",
        "got",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "herself",
        "him",
        "himself",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "less",
        "let",
        "like",
        "made",
        "make",
        "makes",
        "making",
        "many",
        "may",
        "me",
        "might",
        "mine",
        "more",
        "most",
        "much",
        "must",
        "my",
        "myself",
        "near",
        "need",
        "neither",
        "never",
        "no",
        "none",
        "nor",
        "not",
        "nothing",
        "now",
        "of",
        "off",
        "often",
        "on",
        "once",
        "one",
        "only",
        "onto",
        "or",
        "other",
        "others",
        "our",
        "ours",
        "ourselves",
        "out",
        "over",
        "own",
        "per",
        "put",
        "rather",
        "same",
        "set",
        "she",
        "should",
        "since",
        "so",
        "some",
        "something",
        "soon",
        "still",
        "such",
        "take",
        "taken",
        "takes",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "themselves",
        "then",
        "there",
        "therefore",
        "these",
        "they",
        "this",
        "those",
        "though",
        "through",
        "throughout",
        "thus",
        "till",
        "to",
        "too",
        "took",
        "toward",
        "towards",
        "two",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "used",
        "very",
        "via",
        "was",
        "way",
        "we",
        "went",
        "were",
        "what",
        "whatever",
        "when",
        "whenever",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "without",
        "would",
        "yes",
        "yet",
        "you",
        "your",
        "yours",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "inc",
        "corp",
        "co",
        "ltd",
        "plc",
        "jr",
        "sr",
        "vs",
        "etc",
        "am",
        "pm",
        "eg",
        "ie",
        "re",
        "ve",
        "ll",
    ]
)

SMALL_IN_NAMES = frozenset(["of", "for", "the", "and", "in", "on", "de", "la"])


def _read_table(table: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    rows: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        words, _, instead = line.partition(" > ")
        rows[tuple(words.split())] = tuple(each.strip() for each in instead.split("|"))
    return rows


PHRASES = _read_table(_PHRASES)
SMALL_WORDS = _read_table(_SMALL_WORDS)
CONTRACTIONS = _read_table(_CONTRACTIONS)
SLIPS = _read_table(_SLIPS)
LONGEST_PHRASE = max(map(len, PHRASES))
