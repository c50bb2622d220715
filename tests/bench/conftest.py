"""The generator lies beside the product, not in it: the tests look for it in `bench`."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from rewording import Thesaurus, read_wordnet

_FILES = {
    "data.noun": """\
  1 the licence stands here
00000010 04 n 02 supply 0 provision 0 001 @ 00000020 n 0000 | what is offered
00000020 04 n 02 stock 0 store_of_goods 0 000 | goods kept
00000030 15 n 02 center 0 heart 0 000 | the middle
00000040 15 n 01 Center 0 000 | a town
00000050 14 n 02 safety 0 security 0 000 | not being in danger
00000060 06 n 02 plant 0 works 0 000 | where things are made
""",
    "data.verb": """\
00000110 40 v 02 supply 0 provide 0 000 01 + 08 00 | give
00000120 36 v 02 build 0 construct 0 000 01 + 08 00 | make
00000130 41 v 02 carry_out 0 perform 0 000 01 + 08 00 | do
00000140 35 v 02 take 0 bring 0 000 01 + 08 00 | lead
""",
    "data.adj": "00000210 00 s 02 quick 0 fast(p) 0 001 & 00000220 a 0000 | not slow\n00000220 00 a 01 rapid 0 000 | quick\n",
    "data.adv": "00000310 02 r 02 recently 0 lately 0 000 | not long ago\n",
    "index.noun": """\
center n 2 0 2 1 00000030 00000040
heart n 1 0 1 1 00000030
plant n 1 0 1 1 00000060
provision n 1 0 1 1 00000010
safety n 1 0 1 1 00000050
security n 1 0 1 1 00000050
stock n 1 0 1 1 00000020
supply n 1 1 @ 1 1 00000010
works n 1 0 1 1 00000060
""",
    "index.verb": """\
bring v 1 0 1 1 00000140
build v 1 0 1 1 00000120
carry_out v 1 0 1 1 00000130
construct v 1 0 1 1 00000120
perform v 1 0 1 1 00000130
provide v 1 0 1 1 00000110
supply v 1 0 1 1 00000110
take v 1 0 1 1 00000140
carry v 1 0 1 1 00000130
""",
    "index.adj": "fast a 1 1 & 1 1 00000210\nquick a 1 1 & 1 1 00000210\nrapid a 1 0 1 1 00000220\n",
    "index.adv": "lately r 1 0 1 1 00000310\nrecently r 1 0 1 1 00000310\n",
    "noun.exc": "",
    "verb.exc": "brought bring\nbuilt build\ntaken take\ntook take\n",
    "adj.exc": "",
    "adv.exc": "",
    "cntlist.rev": """\
bring%2:35:00:: 1 9
build%2:36:00:: 1 9
construct%2:36:00:: 1 5
center%1:15:00:: 1 5
fast%5:00:00:quick:00 1 3
heart%1:15:00:: 1 5
lately%4:02:00:: 1 1
perform%2:41:00:: 1 3
provide%2:40:00:: 1 7
provision%1:04:00:: 1 3
quick%5:00:00:quick:00 1 2
safety%1:14:00:: 1 3
security%1:14:00:: 1 4
stock%1:04:00:: 1 3
supply%1:04:00:: 1 6
supply%2:40:00:: 1 2
take%2:35:00:: 1 9
works%1:06:00:: 1 1
""",
}


@pytest.fixture(scope="session")
def thesaurus(tmp_path_factory: pytest.TempPathFactory) -> Thesaurus:
    """A WordNet of a dozen synsets, in the layout of the real one."""
    folder = tmp_path_factory.mktemp("wordnet")
    for name, content in _FILES.items():
        (folder / name).write_text(content, encoding="ascii")
    return read_wordnet(folder)
