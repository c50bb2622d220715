"""The furniture of news pages in English: one table of the lines that are not the story.

Notation of a wording: words part by spaces; `a|b` are alternatives; `word?` may be missing; `*` stands for any
few words, `#` for a number; `{outlet}` and `{name}` for a name that is taken out; a colon must stand where it is written. Words are small letters,
without points. A wording is matched word by word, so that its machine-reworded form is known, too
(`unspin.pages.wording`).

Shape tells what else must hold, for a story must never lose a sentence:

- WHOLE: the line is the wording and nothing else.
- LEAD: the wording, then a colon, bar or dash and a headline; or alone, as the heading of a list.
- NAMING: the wording with the name it calls for, and nothing else of length.
- OPENING: a line of at most 90 words that begins with the wording; for appeals and newsletters, a line with a
  sentence that does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unspin.model import FurnitureKind


class Shape(StrEnum):
    """What else must hold of a line for a wording to count."""

    WHOLE = "whole"
    LEAD = "lead"
    NAMING = "naming"
    OPENING = "opening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One usual line of page furniture.

    Attributes:
        kind: what it is.
        shape: what else must hold.
        wording: the line, in the notation of this module.
        is_original: for credits: whether the story itself was taken from the outlet.
        ends_story: whether only page furniture follows, if most of the page lies before.
    """

    kind: FurnitureKind
    shape: Shape
    wording: str
    is_original: bool = True
    ends_story: bool = False


_TEXT = "article|story|report|post|piece|content|column|commentary|interview|analysis|news|text|version"
_DEED = "published|appeared|posted|ran|printed|featured|released"

_ADVERT = """
advertisement
advertisements
advertisement # #?
sponsored
sponsored content|post|story|by?
promoted content?
paid content|post
story|article|text continues|continue|resumes below|after this|the? advertisement|ad
continue reading|article|story? below|after this|the? advertisement|ad
continue reading below
advertisement scroll|continue|skip to? continue|reading? reading? below?
scroll down? to continue reading?
skip past? advertisement|ad
ads|ad by google
report|close|hide|remove this|the? ad|ads|advertisement
"""

_RELATED_LEADS = """
read also
also read|see|watch
read more
read more|also? on|about this|the? topic|story|subject?
read next
what to read next
see also
see more
must read
related
explore|see|view? our|the? related story|stories|article|articles|news|post|posts|coverage|content|reading|links|items|video|videos
more on this story|topic|subject|news?
more about|on this?
further reading
recommended
recommended story|stories|article|articles|reading|posts|videos for? you?
recommended for|by you|us|editors
you may|might also like|enjoy
you may|might also? be interested in
you may|might have missed
don't miss
up next
in other news
find|discover|learn out? more
explore more
continue reading
click here to read|see more|also
keep reading
"""

_SITE_LISTS = """
related topics
explore more on|about these|this topics|topic
more stories|news|articles|coverage|headlines
more from *
more in this? section|category
trending
trending now|stories|news|topics
most read|popular|viewed|shared|commented
most read|popular|viewed|shared|commented stories|articles|news
popular posts|stories|articles|news|now
latest news|stories|posts|articles|headlines
recent posts|stories|articles|news
top stories|news|headlines
other stories|news|articles|posts
editor's|editors' picks|pick|choice
"""

_CREDITS = f"""
click? here? to? read the|our|this original|full|complete|entire|whole {_TEXT} on|at|in|from|by|via|here {{outlet}}
click? here? to? read the|our|this {_TEXT} on|at|in|from|via {{outlet}}
read more|it|this on|at {{outlet}}
view|see the|this? original|full {_TEXT} on|at|in|from {{outlet}}
this|the {_TEXT} was|has|is? been? first|originally|initially|previously {_DEED} on|in|at|by|with|to {{outlet}}
this|the {_TEXT} was|has|is? been? {_DEED} first|originally|initially|previously on|in|at|by|with|to {{outlet}}
this|the {_TEXT} was|has|is? been? {_DEED} on|in|at|by {{outlet}}
originally|first|initially|previously {_DEED} on|in|at|by {{outlet}}
{_DEED} originally|first|initially|previously on|in|at|by {{outlet}}
this|the {_TEXT} is|was|has been? republished|reprinted|syndicated|reproduced|reposted|adapted|taken|shared here? with? the? kind? permission? from|of|by|via {{outlet}}
republished|reprinted|reproduced|reposted|syndicated|adapted with? the? kind? permission? from|of|by|via {{outlet}}
this|the {_TEXT} comes|is|came courtesy? of|from|by {{outlet}}
the post * appeared|published first on|at {{outlet}}
the post * first appeared|published on|at {{outlet}}
source|sources: {{outlet}}
original|news source: {{outlet}}
courtesy of {{outlet}}
courtesy: {{outlet}}
via {{outlet}}
distributed|provided|supplied|syndicated by {{outlet}}
"""

_HELPED = """
with? additional|further reporting|contributions by|from {outlet}
with reporting|files|inputs|input|agencies|agency|contributions|material|information|help from|by {outlet}
{outlet} contributed to this|the report|story|article|reporting|piece
{outlet} also? contributed reporting
information from {outlet} was used in this report|story|article
"""

_BYLINES = """
by {name}
written|posted|reported|authored|published|submitted|compiled|edited by {name}
words|story|report|article|text|analysis by {name}
author|writer|reporter|editor: {name}
reporting|editing|writing|reported by {name}
"""

_BYLINE_LINES = """
reporting by * editing by *
reporting by * writing by *
editing by *
# min|mins|minute|minutes read
read|reading time # min|mins|minutes
published|updated|posted|modified last? on? #
last updated|modified
"""

_BIOS = """
about the? author|authors|writer|us
author bio|biography|profile
view all|more posts|articles|stories by *
more posts|articles|stories by|from *
"""

_COMMENT_HEADINGS = """
leave a|your reply|comment|response
leave a|your reply|comment cancel reply?
post|add|write|submit a|your comment|reply
join the conversation|discussion|debate
comments
# comments
comments #
# thought|thoughts|response|responses|reply|replies on|to *
comment|comments|reader|readers section|comments
view|show|see|read|hide|load all? comments
be the first to comment
"""

_COMMENT_LINES = """
your e? email|mail address will|won't not? be published
your e? email|mail address will|won't not? be published required fields are marked
required fields are marked
save my name e? email|mail and web? website|site in this browser for the next time i comment
cancel reply
you must be logged in to post|leave a comment
log|sign in to comment|reply|post
notify me of follow? up? new? comments|posts by|via email
name
email
website
comment
post|submit|send comment|reply
reply
what do you think
share your thoughts|opinion|views with? us?
sort by newest|oldest|best
"""

_NEWSLETTERS = """
sign up for|to our|the|my|a free? newsletter|newsletters|updates|emails|alerts|briefing|briefings|mail|list
sign up for|to our|the|my|* newsletter|newsletters|briefing|updates
sign up here?
subscribe to|for our|the|my newsletter|newsletters|channel|podcast|updates|feed|mailing|youtube|telegram|free
subscribe to our|the|my * newsletter|newsletters|bulletin|letter|magazine|channel|podcast|updates
subscribe now|today|here
get the|our|your latest|top|best|daily news|stories|headlines|updates|reporting
get * delivered|sent straight? to|in|into your inbox|email
join # readers|subscribers|people|others
join our|the telegram|whatsapp|mailing|channel|newsletter|community|list
enter|type your email address?
never|don't miss a story|thing|beat|update
follow|like|join|find us|our on|page|channel
stay up? to? date|informed|updated|connected|tuned with|on|to
thank|thanks you? for subscribing|signing
by signing|subscribing|submitting up? you agree|accept|consent
click here to subscribe|join|follow|sign
"""

_NEWSLETTERS_WHOLE = """
stay up? to? date|informed|updated|connected|tuned
subscribe to *
sign up for *
follow us on? *
"""

_APPEALS = """
support us|our|independent journalism|work|newsroom|reporting|team|media
support us|our|independent with|by|through a one? time|monthly|small? donation|contribution|subscription
support us|our work|journalism|reporting|newsroom? and|or|by? become|becoming a patron|member|supporter|friend
please? consider donating|subscribing
please? consider making a donation|contribution
please? consider supporting|helping us|our
make|give a one? time|monthly|tax? deductible? donation|contribution
donate now|today|here
become a patron|member|supporter|subscriber|friend of|today|now|on|and
help us|keep continue|keep|tell|bring|our|us journalism|stories|reporting|work|independent|free
if you like|enjoy|value|appreciate our|this|what * support|consider|donate|subscribe
buy me|us a coffee
"""

_NOTICES_WHOLE = """
oops
oops something went wrong
oops something went wrong please try again later
something went wrong
something went wrong please try again later?
please try again later
an error occurred|has occurred
loading
terms|conditions of|and use|service|privacy|conditions policy?
privacy|cookie policy|notice|settings|preferences
your privacy|cookie choices|settings|rights
about our|the ads
do not sell or? share? my personal information
accept|reject|allow|decline all? cookies
accept all
manage|change my|your? preferences|settings|cookies|options
advertise with us?
our standards: *
contact|about us
"""

_NOTICES = """
this site|website|page uses|use cookies
the? information|content|material on|in|at this|our page|site|website|article is|are provided|intended for|as general|information|informational|educational
we use|value cookies|your|and privacy|similar
we and our partners|vendors
by continuing|clicking|using * you agree|accept|consent
all rights reserved
copyright {outlet} all rights reserved
this material may not be published broadcast rewritten or redistributed
no part of this publication|article|site may be reproduced
your browser does not support
please? enable javascript|cookies
you need to enable javascript
the views|opinions expressed|stated in|by|here this|the|are article|author|those|own
this|the site|page is protected by recaptcha
"""

_NAVIGATION = """
skip to main? content|navigation|footer
home
home page
menu
toggle|open|close|main menu|navigation
search
search the|this? web|site
sign|log in|out|up
login
register
my account
subscribe
back to top|home|news
next|previous article|post|story|page
next
previous
load|show|see|view more|all|less
close
share
share this|the? article|story|post|page|on? facebook|twitter|whatsapp|telegram|linkedin|reddit|email?
share on|via|with facebook|twitter|whatsapp|telegram|linkedin|reddit|email|friends
click to share|print|email on|this|a? *
copy link
link copied
print this|article?
listen to? this? article|story
listen
text|font size
tags: *
tag: *
categories: *
category: *
topics: *
filed under: *
posted in: *
download|get|open the|our|in app
read in|full story|app|article
go to|back homepage|home
"""


COPYRIGHT = Template(kind=FurnitureKind.NOTICE, shape=Shape.OPENING, wording="copyright")  # told by its sign


def _list(
    wordings: str,
    kind: FurnitureKind,
    shape: Shape,
    *,
    is_original: bool = True,
    ends_story: bool = False,
) -> list[Template]:
    return [
        Template(kind=kind, shape=shape, wording=wording, is_original=is_original, ends_story=ends_story)
        for wording in wordings.strip().splitlines()
    ]


TEMPLATES: tuple[Template, ...] = tuple(
    _list(_CREDITS, FurnitureKind.CREDIT, Shape.NAMING)
    + _list(_HELPED, FurnitureKind.CREDIT, Shape.NAMING, is_original=False)
    + _list(_RELATED_LEADS, FurnitureKind.RELATED, Shape.LEAD, ends_story=True)
    + _list(_SITE_LISTS, FurnitureKind.NAVIGATION, Shape.LEAD, ends_story=True)
    + _list(_ADVERT, FurnitureKind.ADVERT, Shape.WHOLE)
    + _list(_COMMENT_HEADINGS, FurnitureKind.COMMENTS, Shape.WHOLE, ends_story=True)
    + _list(_COMMENT_LINES, FurnitureKind.COMMENTS, Shape.WHOLE)
    + _list(_NOTICES_WHOLE, FurnitureKind.NOTICE, Shape.WHOLE)
    + _list(_NOTICES, FurnitureKind.NOTICE, Shape.OPENING)
    + _list(_NEWSLETTERS, FurnitureKind.NEWSLETTER, Shape.OPENING)
    + _list(_NEWSLETTERS_WHOLE, FurnitureKind.NEWSLETTER, Shape.WHOLE)
    + _list(_APPEALS, FurnitureKind.APPEAL, Shape.OPENING)
    + _list(_BYLINES, FurnitureKind.BYLINE, Shape.NAMING)
    + _list(_BYLINE_LINES, FurnitureKind.BYLINE, Shape.WHOLE)
    + _list(_BIOS, FurnitureKind.BIO, Shape.WHOLE)
    + _list(_NAVIGATION, FurnitureKind.NAVIGATION, Shape.WHOLE)
)
