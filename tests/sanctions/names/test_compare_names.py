"""Which names are taken for one, and which are not, each with its reason."""

from __future__ import annotations

import pytest

from unspin.model import ListingKind
from unspin.sanctions.names import THRESHOLD, compare_names

PERSON, ORGANISATION = ListingKind.PERSON, ListingKind.ORGANISATION
VESSEL, UNKNOWN = ListingKind.VESSEL, ListingKind.UNKNOWN

ONE = [
    ("Sergei Ivanov", "Сергей Иванов", PERSON, "Cyrillic, and two romanisations"),
    ("Yevgeny Prigozhin", "Евгений Пригожин", PERSON, "ye- for е-"),
    ("PRIGOZHIN, Yevgeniy Viktorovich", "Evgeny Prigozhin", PERSON, "family name first, patronymic dropped"),
    ("Alexei Miller", "Aleksey Borisovich MILLER", PERSON, "a dropped patronymic is no doubt"),
    ("Oleg Deripaska", "Oleh Derypaska", PERSON, "Russian and Ukrainian forms"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy", PERSON, "forms of one name, -iy for -y"),
    ("Dmitry Medvedev", "Dimitri Medwedew", PERSON, "German romanisation"),
    ("Viktor Bout", "Victor But", PERSON, "French ou"),
    ("Ismail Haniyeh", "إسماعيل هنية", PERSON, "Arabic has no short vowels"),
    ("Hassan Nasrallah", "حسن نصر الله", PERSON, "two Arabic words are one Latin word"),
    ("Qasem Soleimani", "Ghasem Soleymani", PERSON, "q and gh"),
    ("Qassem Suleimani", "قاسم سليمانی", PERSON, "Persian"),
    ("Mahmoud Ahmadinejad", "محمود احمدی نژاد", PERSON, "Persian, in three words"),
    ("Benyamin Netanyahu", "בנימין נתניהו", PERSON, "Hebrew"),
    ("Muammar Gaddafi", "Moamer Kadhafi", PERSON, "q, g, k; dh and d"),
    (
        "Gamal Abdel Nasser",
        "Jamal Abd al-Nasir",
        PERSON,
        "Egyptian g; servant-of name in two and three words",
    ),
    ("Abdurrahman Yasin", "Abd al-Rahman Yassin", PERSON, "servant-of name in one word"),
    ("Saif al-Din Ali Karimi", "Sayfuddin Ali Karimi", PERSON, "name ending in al-Din"),
    ("Abu Bakr al-Baghdadi", "Abubakr Al Baghdadi", PERSON, "father-of name in one word"),
    ("Mohamed Ould Abdel Aziz", "Mohammed Wuld Abd al-Aziz", PERSON, "ould and wuld"),
    ("Hajji Mullah Omar Zadran", "Umar Zadran", PERSON, "titles are left aside"),
    ("Dr. Bashar Hafez al-Assad", "Bashar al-Assad", PERSON, "title and middle name"),
    ("Mao Zedong", "Mao Tse-tung", PERSON, "Wade-Giles"),
    ("Deng Xiaoping", "Teng Hsiao-p'ing", PERSON, "Wade-Giles"),
    ("Xi Jinping", "习近平", PERSON, "Chinese signs"),
    ("Kim Jong-un", "김정은", PERSON, "Hangul"),
    ("Kim Jong Un", "Kim Chong-un", PERSON, "McCune-Reischauer"),
    ("Alexis Tsipras", "Αλέξης Τσίπρας", PERSON, "Greek"),
    ("Thaksin Shinawatra", "ทักษิณ ชินวัตร", PERSON, "Thai"),
    ("Narendra Modi", "नरेन्द्र मोदी", PERSON, "Devanagari"),
    ("Nguyễn Phú Trọng", "Nguyen Phu Trong", PERSON, "marks"),
    ("Recep Tayyip Erdoğan", "ERDOGAN, Recep Tayyip", PERSON, "marks, order, case"),
    ("VladimirKadyshev", "Vladimir Kadyshev", PERSON, "words run together"),
    ("Jean-Pierre Bemba", "Jean Pierre Bemba Gombo", PERSON, "hyphen, and a name more"),
    ("José María Aznar", "Jose Maria Aznar Lopez", PERSON, "second family name dropped"),
    ("J. Kony", "Joseph Kony", PERSON, "initial and a rare name"),
    ("John F. Kennedy", "John Fitzgerald Kennedy", PERSON, "middle initial"),
    ("Robert Mugabe Jr.", "Robert Mugabe", PERSON, "suffix"),
    ("Bill Smythe-Jones", "William Smythe Jones", PERSON, "pet name"),
    ("Ludwig van Beethoven", "Beethoven, Ludwig v.", PERSON, "particle"),
    ("Viktro Yanukovich", "Viktor Yanukovych", PERSON, "letters changed places"),
    ("0leg Der1paska", "Oleg Deripaska", PERSON, "digits for letters"),
    ("Gazprom OAO", "ПАО Газпром", ORGANISATION, "legal forms count little"),
    ("Rosneft Oil Company", "OJSC Rosneft", ORGANISATION, "common words dropped, a rare one kept"),
    ("VTB Bank PJSC", "Bank VTB", ORGANISATION, "order"),
    ("Acme Trading LLC", "Acme Trading Company Limited", ORGANISATION, "legal forms of one family"),
    ("ТОО Казахмыс", "Kazakhmys LLP", ORGANISATION, "Kazakh form"),
    ("Müller & Söhne GmbH", "Mueller and Soehne", ORGANISATION, "umlauts, ampersand"),
    ("AT&T Corp.", "AT and T", ORGANISATION, "an ampersand between letters"),
    ("Kavosh Yar Pars", "Kavoshyar Pars Co.", ORGANISATION, "words joined"),
    ("Co-operative Housing Bureau", "Cooperative Housing Bureau", ORGANISATION, "a hyphen inside a word"),
    ("Harbour Shipping Centre", "Harbor Shipping Center", ORGANISATION, "British and American spelling"),
    ("The Wagner Group", "Wagner Group", ORGANISATION, "the article"),
    ("183rd Guard Air Defense Regiment", "183 Guards Air Defence Regiment", ORGANISATION, "ordinals"),
    ("Brigade Twenty-One", "Brigade 21", ORGANISATION, "number words"),
    ("Islamic Revolutionary Guard Corps", "IRGC", ORGANISATION, "first letters, four of them"),
    ("Hezbollah", "حزب الله", ORGANISATION, "Arabic"),
    ("Al-Qaida", "القاعدة", ORGANISATION, "the Arabic article is part of the word"),
    ("S.A.R.L. Dupont Freres", "Dupont Freres SARL", ORGANISATION, "a dotted form at the head"),
    ("Gazprom Limitd", "Gazprom Limited", ORGANISATION, "a legal form misspelt"),
    ("MV Grace", "Grace", VESSEL, "the sign of a motor vessel"),
    ("Adrian Darya 1", "ADRIAN DARYA-1", VESSEL, "hyphen before a number"),
    ("Nord Star", "NordStar", VESSEL, "words joined"),
    ("Viktor Bout", "Victor BUT", UNKNOWN, "read as a person's name"),
    ("Rostec", "Ростех", UNKNOWN, "one word"),
]

TWO = [
    ("Sergei Ivanov", "Viktor Ivanov", PERSON, "two given names contradict"),
    ("Ivan Petrov", "Ivan Sidorov", PERSON, "two family names contradict"),
    ("Nabil al-Sabbagh", "Yahya al-Sabbagh", PERSON, "two given names contradict"),
    ("Ivan Sergeyevich Petrov", "Ivan Nikolaevich Petrov", PERSON, "two patronymics contradict"),
    ("Hasan bin Ahmad al-Harbi", "Ahmad bin Hasan al-Harbi", PERSON, "father and son"),
    ("Ivanov", "Sergei Ivanov", PERSON, "a family name alone"),
    ("Vladimir", "Vladimir Kadyshev", PERSON, "a given name alone"),
    ("J. Smith", "John Smith", PERSON, "an initial and a very common name"),
    ("George W. Bush", "George H. Bush", PERSON, "two initials contradict"),
    ("Mohammed Ali", "Mohammed Ali Hassan", PERSON, "two very common names out of three"),
    ("Mahmoud Abbas", "Muhammad Abbas", PERSON, "two known names that look alike"),
    ("Maria Garcia", "Mario Garcia", PERSON, "a woman and a man"),
    ("Abdul Rahman", "Abdul Rahim", PERSON, "what all servant-of names share does not count"),
    ("Abdullah Khan", "Asadullah Khan", PERSON, "what many names end in does not count"),
    ("Kim Yong Chol", "Kim Yong Nam", PERSON, "Korean given names"),
    ("Li Wei", "Li Na", PERSON, "short names"),
    ("Igor Sechin", "Igor Shuvalov", PERSON, "a shared common given name"),
    ("Omar al-Bashir", "Omar Suleiman", PERSON, "a shared common given name"),
    ("Harlow of Boston", "Harlow of Salt Lake City", ORGANISATION, "places distinguish"),
    ("Bank of India (Tanzania)", "Bank of India (New Zealand)", ORGANISATION, "places in brackets"),
    ("National Bank of Iran", "National Bank of Iraq", ORGANISATION, "places that look alike"),
    ("183rd Air Defense Regiment", "184th Air Defense Regiment", ORGANISATION, "numbers among common words"),
    ("General Trading Company", "International Trading Group", ORGANISATION, "only common words"),
    ("Trading Company", "Acme Trading Company", ORGANISATION, "only common words agree"),
    ("State Department", "State Security Department", ORGANISATION, "only common words agree"),
    ("Ministry of Defence", "Ministry of Finance", ORGANISATION, "common words differ"),
    ("University of Tehran", "University of Isfahan", ORGANISATION, "places distinguish"),
    ("Bank Mellat", "Bank Melli", ORGANISATION, "a shared common word"),
    ("Golden Star Trading", "Golden Sun Trading", ORGANISATION, "known words that differ"),
    ("Central Bank of Syria", "Commercial Bank of Syria", ORGANISATION, "the words that differ tell"),
    ("First Bank", "Second Bank", ORGANISATION, "numbers"),
    ("PLA", "Port Logistics Agency", ORGANISATION, "three letters fit too many names"),
    ("Sea Star 1", "Sea Star 2", VESSEL, "numbers of vessels"),
    ("Victory", "Victoria", VESSEL, "known words that look alike"),
    ("Ocean Queen", "Ocean King", VESSEL, "a shared common word"),
    (
        "Wall Street Journal",
        "Wall Road Journal",
        UNKNOWN,
        "a swapped word is sought by meaning, not by spelling",
    ),
]


@pytest.mark.parametrize(
    ("left", "right", "kind", "reason"), ONE, ids=[row[3] + ": " + row[0] for row in ONE]
)
def test_two_spellings_of_one_name(left: str, right: str, kind: ListingKind, reason: str) -> None:
    found = compare_names(left, right, kind)
    assert found.score >= THRESHOLD, (reason, found)
    assert found.why


@pytest.mark.parametrize(
    ("left", "right", "kind", "reason"), TWO, ids=[row[3] + ": " + row[0] for row in TWO]
)
def test_two_names_that_share_something(left: str, right: str, kind: ListingKind, reason: str) -> None:
    found = compare_names(left, right, kind)
    assert found.score < THRESHOLD, (reason, found)
    assert found.why


@pytest.mark.parametrize(
    ("left", "right", "kind", "words"),
    [
        ("Sergei Ivanov", "Sergey Ivanov", PERSON, "sergei ≈ sergey: spelling variants"),
        ("Roman Ivanov", "Robert Ivanov", PERSON, "roman against robert: different words"),
        ("Ivanov", "Sergei Ivanov", PERSON, "one name alone is not enough"),
        ("J. Kony", "Joseph Kony", PERSON, "one may be the initial of the other"),
        ("Dr. Omar Zadran", "Omar Zadran", PERSON, "left aside as titles or signs: dr"),
        ("Acme Steel Ltd", "Acme Steel", ORGANISATION, "ltd: a legal form of one name only"),
        ("Acme Steel Ltd", "Acme Steel GmbH", ORGANISATION, "legal forms of one family"),
        ("Acme Fund 2", "Acme Fund 3", ORGANISATION, "2 against 3: numbers differ"),
        ("Bank of China (Macao)", "Bank of China (Peru)", ORGANISATION, "places differ"),
        ("IRGC", "Islamic Revolutionary Guard Corps", ORGANISATION, "the first letters of"),
        ("Ivanov Sergei", "Sergei Ivanov", PERSON, "another order"),
        ("x" * 400, "x" * 400, UNKNOWN, "only the first 300 characters"),
    ],
)
def test_reasons_say_what_counted(left: str, right: str, kind: ListingKind, words: str) -> None:
    why = compare_names(left, right, kind).why
    assert any(words in reason for reason in why), why


def test_a_name_is_itself_whatever_its_case_and_titles() -> None:
    assert compare_names("SERGEI IVANOV", "Mr. Sergei Ivanov", PERSON).score == 1


def test_a_rare_family_name_tells_more_than_a_common_one() -> None:
    rare = compare_names("Q. Deripaska", "Qadir Deripaska", PERSON).score
    common = compare_names("Q. Smith", "Qadir Smith", PERSON).score
    assert rare > common
