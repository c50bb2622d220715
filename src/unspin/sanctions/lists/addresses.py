"""Where the lists that are read can be downloaded: the addresses of those who issue them."""

from __future__ import annotations

from typing import Final

ADDRESSES: Final = (
    (
        "OFAC SDN (US Treasury)",
        "https://sanctionslist.ofac.treas.gov/Home/SdnList",
        "sdn.csv with alt.csv, add.csv and sdn_comments.csv in one folder, or sdn.xml",
    ),
    (
        "US consolidated screening list",
        "https://www.trade.gov/consolidated-screening-list",
        "the CSV file",
    ),
    (
        "UN Security Council",
        "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
        "the XML file",
    ),
    (
        "OpenSanctions",
        "https://www.opensanctions.org/datasets/sanctions/",
        "targets.simple.csv or entities.ftm.json (free for non-commercial use)",
    ),
    (
        "European Union, by way of OpenSanctions",
        "https://www.opensanctions.org/datasets/eu_fsf/",
        "targets.simple.csv or entities.ftm.json",
    ),
)
"""What the list is, where it lies, and what to take there."""

WHERE_TO_GET: Final = "unspin screen without a list says where each can be downloaded."


def tell_addresses() -> str:
    """A line for each list: what it is, where it lies, what to take there."""
    return "\n".join(f"  {name}: {address}\n    {what}" for name, address, what in ADDRESSES)
