import pytest

from unspin.network.ties.verb_forms import Form, make_forms
from unspin.network.ties.verbs import FORMS, FRAMES


@pytest.mark.parametrize(
    ("lemma", "forms", "why"),
    [
        ("supply", {"supply", "supplies", "supplied", "supplying"}, "y after a consonant"),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}, "y after a vowel"),
        ("ship", {"ship", "ships", "shipped", "shipping"}, "doubled"),
        ("finance", {"finance", "finances", "financed", "financing"}, "a silent e"),
        ("buy", {"buy", "buys", "bought", "buying"}, "irregular"),
        ("give", {"give", "gives", "gave", "given", "giving"}, "irregular, with a participle of its own"),
        ("launch", {"launch", "launches", "launched", "launching"}, "es after ch"),
        (
            "funnel",
            {"funnel", "funnels", "funnelled", "funneled", "funnelling", "funneling"},
            "both spellings",
        ),
        ("traffic", {"traffic", "traffics", "trafficked", "trafficking"}, "ck"),
    ],
)
def test_forms_of_a_verb(lemma: str, forms: set[str], why: str) -> None:
    assert set(make_forms(lemma)) == forms, why


def test_a_form_may_be_several() -> None:
    assert make_forms("put")["put"] == (Form.BASE, Form.PAST, Form.PARTICIPLE)


def test_every_verb_of_a_tie_is_known_in_all_its_forms() -> None:
    for lemma in FRAMES:
        for word in make_forms(lemma):
            is_of_find = word == "found"  # the base form of "founded" is left to "find"
            assert is_of_find or lemma in {known for known, _ in FORMS[word]}
