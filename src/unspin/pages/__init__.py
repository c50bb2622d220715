"""Saved pages and the stories in them.

In: paths of files and folders (HTML, MHTML, WARC, JSON lines, plain text; packed with gzip or not). Out: an
`Article` for every page that holds a story, and a `Reject` with reason, place and advice for everything else.

    find_files → read_pages → read_article;  read_pile chains the three;  cut_shared looks at all articles

Pages are hostile: no error of a file or of its content leaves this room, and no page costs more memory or time
than `PagesConfig` allows. The reasons stand in `unspin.pages.rejects`, the wordings of page furniture in
`unspin.pages.templates`.
"""

from __future__ import annotations

from unspin.pages.article import read_article
from unspin.pages.config import PagesConfig
from unspin.pages.files import find_files
from unspin.pages.pile import read_pile
from unspin.pages.reading import read_pages
from unspin.pages.shared import cut_shared

__all__ = ["PagesConfig", "cut_shared", "find_files", "read_article", "read_pages", "read_pile"]
