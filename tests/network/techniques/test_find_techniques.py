import pytest

from unspin.model import Article, Change, Claim, Restoration, Span, SpeakerKind, SpeechForm, Stance, SwapKind
from unspin.network.techniques import TAXONOMY, find_techniques

SHOWN = [
    ("front-company", "Azu is a front company for the Quds Force."),
    ("front-company", "The Dubai firm acts as a front for Iran's defence ministry."),
    ("shell-company", "The oil was sold through a chain of shell companies in Hong Kong."),
    ("shell-company", "The flat belongs to a brass-plate company."),
    ("complex-ownership", "The tankers hide their true owners behind trusts."),
    ("complex-ownership", "Nominee directors signed for the firm."),
    ("straw-owner", "A straw buyer paid for the lathes."),
    ("procurement-network", "The Russians use their procurement networks."),
    ("procurement-network", "They are merging their own covert supply networks."),
    ("procurement-network", "He ran a network of companies that procured chips for the army."),
    ("third-country-intermediary", "The chips reached the plant through intermediaries in Turkey."),
    ("third-country-intermediary", "Goods were routed via a third country."),
    ("transshipment", "The engines were transshipped in Fujairah."),
    ("re-export", "Kyrgyz traders re-exported the machine tools to Russia."),
    ("diversion", "The bearings were secretly diverted to a tank plant."),
    ("false-documents", "The sanctioned cargo sailed with forged bills of lading."),
    ("false-documents", "They falsified customs declarations to evade export controls."),
    ("false-end-use", "The dealer lied about the end user of the optics."),
    ("false-end-use", "He concealed the final destination of the engines."),
    ("misdescribed-goods", "The sanctioned drones were falsely labelled as toys."),
    ("false-origin", "The traders disguised the oil's origin."),
    ("false-origin", "Iranian crude was rebranded as Malaysian oil."),
    ("dual-use-goods", "Exports of dual-use items to the Caucasus soared."),
    ("high-priority-items", "Imports under HS code 8542.31 tripled."),
    ("high-priority-items", "The firm shipped common high-priority items."),
    ("smuggling", "A smuggling network brought oil out of Iran."),
    ("trade-based-laundering", "Over-invoicing moved the money."),
    ("ship-to-ship-transfer", "The crude changed hands in ship-to-ship transfers off Malaysia."),
    ("ship-to-ship-transfer", "Oil was transferred from one tanker to another at night."),
    ("ship-to-ship-transfer", "The tankers passed their cargo from ship to ship at night."),
    ("ship-to-ship-transfer", "Cargoes changed hands on the open sea."),
    ("ship-to-ship-transfer", "He warned of a night transfer between two uninsured ships."),
    ("transshipment", "The sanctioned engines were shipped through Istanbul."),
    ("transshipment", "The smugglers flew 200,000 chips to missile makers by way of Turkey."),
    ("misdescribed-goods", "Smugglers sent the chips in crates marked as tractor spares."),
    ("misdescribed-goods", "The embargoed motors were shipped as spare parts for looms."),
    ("shell-company", "All 11 blacklisted firms lead to a single letterbox in Hong Kong."),
    ("false-flag", "The sanctioned fleet sailed under rented flags."),
    ("ais-disabled", "The tanker switched off its transponder near Kharg."),
    ("ais-disabled", "Its AIS was turned off for nine days."),
    ("ais-spoofing", "The vessel spoofed its location in the Gulf."),
    ("flag-hopping", "The ship changed its flag three times in a year."),
    ("flag-hopping", "The tanker was reflagged to Gabon."),
    ("false-flag", "It was sailing under a false flag."),
    ("vessel-renaming", "The tanker has been renamed twice."),
    ("vessel-identity", "The crew painted over the IMO number."),
    ("shadow-fleet", "Russia's shadow fleet has grown to 600 ships."),
    ("insurance-fraud", "The ships sail with fake insurance."),
    ("alternative-payment-channel", "They linked their interbank payment messaging systems."),
    ("alternative-payment-channel", "The banks seek an alternative to SWIFT."),
    ("barter", "A barter deal of oil for wheat evades the sanctions."),
    ("hawala", "Money moved by hawala brokers."),
    ("cash-courier", "Cash couriers brought the dollars to Beirut."),
    ("gold", "Venezuela paid Iran in gold."),
    (
        "correspondent-account",
        "The blacklisted bank reached Frankfurt through correspondent accounts in Erbil.",
    ),
    ("shadow-banking", "Exchange houses in Dubai pay for Iran's imports."),
    ("crypto-mixer", "The thieves used the Tornado Cash service."),
    ("crypto-mixer", "Coins went through a cryptocurrency mixer."),
    ("virtual-assets", "Sanctions were evaded with Tether."),
    ("crypto-theft", "Hackers stole $600m in cryptocurrency from an exchange."),
    ("chain-hopping", "Chain-hopping hid the laundered coins."),
    ("false-identity", "The arms dealer travelled on a forged passport."),
    ("disguised-workers", "North Korean IT workers were hired by mistake."),
    ("diplomatic-cover", "He bought weapons parts under diplomatic cover."),
    ("citizenship-by-investment", "Golden passports let sanctioned men travel."),
]

NOT_SHOWN = [
    ("They marched at the front of the company.", "a bare front"),
    ("A cold front will reach the firm's fields.", "weather"),
    ("Shell is an oil company.", "Shell the company"),
    ("There were no shell companies involved.", "negated"),
    ("The firm never used front companies.", "negated"),
    ("The trade took place without ship-to-ship transfers.", "negated"),
    ("Did they use shell companies?", "asked"),
    ("Singapore is a transshipment hub.", "a port's business"),
    ("Bitcoin rose to a record.", "lawful use"),
    ("She paid with bitcoin at the cafe.", "lawful use"),
    ("The market went dark after the storm.", "a bare dark"),
    ("A grey fleet car was parked outside.", "company cars"),
    ("The DJ used a mixer.", "music"),
    ("The furniture was shipped through Rotterdam.", "lawful trade"),
    ("The goods were declared as spare parts.", "lawful trade"),
    ("The two firms share the same address.", "neighbours"),
    ("The smugglers knew that crypto is new.", "a bare word"),
    ("It is a crime to conceal the origin of money.", "no goods"),
    ("Brazil re-exported coffee.", "trade"),
    ("The navy flagged the problem.", "a verb"),
    ("The hawk flew by.", "a bird"),
    ("They barter over prices in the market.", "haggling"),
    ("He presented false documents to rent a flat.", "no evasion of sanctions"),
    ("The bank opened a correspondent account.", "lawful use"),
    ("Procurement costs rose.", "buying"),
]


def read(text: str, restoration: Restoration | None = None) -> list[tuple[str, str]]:
    article = Article(id="a", place="a", text=text)
    uses = find_techniques(article, [claim_of(text)], restoration)
    return [(use.technique.code, use.words.of(text)) for use in uses]


def claim_of(text: str) -> Claim:
    return Claim(
        id="c",
        article="a",
        source=None,
        cue=None,
        content=(Span(begin=0, end=len(text)),),
        speaker=None,
        speaker_kind=SpeakerKind.AUTHOR,
        stance=Stance.ASSERTS,
        form=SpeechForm.REPORTED,
        found_by="test",
        score=1.0,
    )


@pytest.mark.parametrize(("code", "text"), SHOWN)
def test_a_sentence_that_shows_a_technique(code: str, text: str) -> None:
    assert code in [found for found, _ in read(text)]


@pytest.mark.parametrize(("text", "why"), NOT_SHOWN)
def test_a_sentence_that_only_looks_like_it(text: str, why: str) -> None:
    assert read(text) == [], why


def test_every_technique_has_a_sentence_a_definition_and_a_source() -> None:
    assert {technique.code for technique in TAXONOMY} == {code for code, _ in SHOWN}
    for technique in TAXONOMY:
        assert technique.definition.endswith(".")
        assert technique.source
        assert technique.group
    assert len({technique.code for technique in TAXONOMY}) == len(TAXONOMY)


def test_a_reworded_phrase_is_found_in_the_original_wording_at_its_place_on_the_page() -> None:
    text = "They linked their interbank fee messaging methods."
    place = Span(begin=text.index("fee"), end=text.index("."))
    change = Change(
        copy=place,
        restored=place,
        source="b",
        origin=place,
        before="fee messaging methods",
        after="payment messaging systems",
        kind=SwapKind.WORDING,
    )
    plain = "They merged their interbank fee messaging methods."
    assert read(plain) == []
    found = read(text, Restoration(article="a", text="", changes=(change,)))
    assert found == [("alternative-payment-channel", "interbank fee messaging methods")]


def test_a_sentence_without_a_claim_shows_none() -> None:
    text = "It rained. Azu is a front company."
    article = Article(id="a", place="a", text=text)
    assert find_techniques(article, [claim_of("It rained.")]) == ()


def test_a_technique_counts_once_a_sentence() -> None:
    assert read("Shell companies own shell companies.") == [("shell-company", "Shell companies")]


def test_a_megabyte_in_one_line_costs_seconds() -> None:
    assert read("front " * 170_000) == []
    assert read("falsified the papers of the " * 40_000) == []
