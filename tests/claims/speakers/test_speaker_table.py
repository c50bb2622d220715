"""Who speaks in short invented articles: labels written by hand, and the shares of them that the rules meet.

Labels of WRITTEN_BEFORE were written before any rule existed, those of WRITTEN_SECOND and WRITTEN_THIRD after the rules
met the ones before, and before they were run on them; no text or label was changed afterwards. Their first runs,
precision / recall:

                  name      kind      role      organisation
    BEFORE        .90/.88   .92/.92   .89/.85   .90/.95        (101 sources)
    SECOND        .93/.89   .88/.88   .75/.67   .82/.47        (50 sources)
    THIRD         .92/.85   .90/.90   .89/.76   1.0/.90        (58 sources)

What was missed then has been mended since, so that the shares below are no measure any more; they are floors. Those of
WRITTEN_AFTER came with a rule. A label that the rules miss stays as it is and counts as missed: so does the one of
BEFORE that has a body's owner in its name ("… Department's Office of …"), which since then is its organisation.

A source stands in double brackets. Expected, for each: (name, kind, role, organisation).
"""

from __future__ import annotations

from collections import Counter

import pytest
import regex

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.speakers import Speaker, identify_speakers
from unspin.model import Article, Span, SpeakerKind
from unspin.text.lexicon import load_lexicon

P, O, G, D, U = (  # noqa: E741  (a table's columns are narrow)
    SpeakerKind.PERSON,
    SpeakerKind.ORGANISATION,
    SpeakerKind.GROUP,
    SpeakerKind.DOCUMENT,
    SpeakerKind.UNIDENTIFIED,
)

Expected = tuple[str | None, SpeakerKind, str | None, str | None]

WRITTEN_BEFORE: list[tuple[str, list[Expected]]] = [
    # introduced after the name
    (
        (
            "The nets are torn, said [[Petra Halvorsen]], a marine biologist at the University of Tromsvik. "
            "[[Halvorsen]] added that cod had left the bay."
        ),
        [("Petra Halvorsen", P, "marine biologist", "University of Tromsvik")] * 2,
    ),
    (
        (
            "The two fleets are merging, warned [[Owen Castellane, a fellow and director of the Center for Baltic Trade and "
            "Security at the Merrow Institute]]. [[He]] said the goal was profit."
        ),
        [
            (
                "Owen Castellane",
                P,
                "fellow and director",
                "Center for Baltic Trade and Security at the Merrow Institute",
            )
        ]
        * 2,
    ),
    (
        (
            "The two fleets are merging, warned Owen Castellane, a fellow and director of the Heart for Baltic Commerce and "
            "Safety on the Merrow Institute. “It is a plan,” [[Castellane]] mentioned."
        ),
        [
            (
                "Owen Castellane",
                P,
                "fellow and director",
                "Heart for Baltic Commerce and Safety on the Merrow Institute",
            )
        ],
    ),
    (
        "“We will appeal,” said [[Rita Okonjo, 47, a spokeswoman for Dunmore Power]]. [[Okonjo]] gave no date.",
        [("Rita Okonjo", P, "spokeswoman", "Dunmore Power")] * 2,
    ),
    (
        "[[Luis Ferrand, the chief executive of Castor Shipping and a former navy captain,]] said orders had doubled.",
        [("Luis Ferrand", P, "chief executive", "Castor Shipping")],
    ),
    (
        (
            "Demand is falling, according to [[Mark Thurlow, associate director for research at Wexley University's Program on "
            "Energy and Growth]]."
        ),
        [
            (
                "Mark Thurlow",
                P,
                "associate director for research",
                "Wexley University's Program on Energy and Growth",
            )
        ],
    ),
    (
        "Senator Dora Whitfield (R-Texas) opposed the bill. [[Whitfield]] called it a giveaway.",
        [("Dora Whitfield", P, "Senator", None)],
    ),
    (
        "[[U.S. Senator Alan Brisk, D-Del.,]] said the vote would come on Friday.",
        [("Alan Brisk", P, "U.S. Senator", None)],
    ),
    (
        "The dam is safe, [[Tomas Vrba of the Institute of Hydrology in Brno]] told reporters.",
        [("Tomas Vrba", P, None, "Institute of Hydrology in Brno")],
    ),
    (
        "[[Ingrid Solheim, who heads the Norwegian Fishers' Union,]] rejected the plan. “It is theft,” [[she]] said.",
        [("Ingrid Solheim", P, None, "Norwegian Fishers' Union")] * 2,
    ),
    (
        "Prices will rise, said Colin Braddock, economist at Harwick Capital. Later [[Mr. Braddock]] said they might fall.",
        [("Colin Braddock", P, "economist", "Harwick Capital")],
    ),
    (
        "[[Hana Moravec, deputy head of the customs office,]] confirmed the seizure.",
        [("Hana Moravec", P, "deputy head of the customs office", None)],
    ),
    (
        "[[Paul Adeyemi — a lawyer for the families —]] said the firm had lied.",
        [("Paul Adeyemi", P, "lawyer for the families", None)],
    ),
    (
        "Gita Raman was the mayor of Port Ellery until 2019. The bridge was never inspected, [[Raman]] said.",
        [("Gita Raman", P, "mayor of Port Ellery", None)],
    ),
    (
        "[[Jakob Lindqvist (director of the Arctic Forum)]] doubts the figures.",
        [("Jakob Lindqvist", P, "director", "Arctic Forum")],
    ),
    (
        (
            "[[Nadia Brook, a professor of law at Eastmoor University,]] said the ruling was narrow. [[The professor]] expects "
            "an appeal."
        ),
        [("Nadia Brook", P, "professor of law", "Eastmoor University")] * 2,
    ),
    # introduced before the name
    (
        (
            "In keeping with [[senior fellow on the Basis for the Study of Sanctions, Enzo Tarantelli]], the aims are alike. "
            "[[Tarantelli]] sees more trade."
        ),
        [("Enzo Tarantelli", P, "senior fellow", "Basis for the Study of Sanctions")] * 2,
    ),
    (
        (
            "They share routes, [[senior fellow and director of the Merrow Institute's Heart for Peace and Safety within the "
            "Center East, Owen Castellane,]] said."
        ),
        [
            (
                "Owen Castellane",
                P,
                "senior fellow and director",
                "Merrow Institute's Heart for Peace and Safety within the Center East",
            )
        ],
    ),
    (
        "[[Treasury Secretary Joan Pellew]] warned of a shortfall. [[The secretary]] named no sum.",
        [("Joan Pellew", P, "Treasury Secretary", None)] * 2,
    ),
    (
        "[[Iran's foreign minister Hossein Daryaei]] denied the report.",
        [("Hossein Daryaei", P, "foreign minister", "Iran")],
    ),
    (
        "[[Former Attorney General Martin Kessel]] told delegates that the case was closed. [[Kessel]] was cheered.",
        [("Martin Kessel", P, "Former Attorney General", None)] * 2,
    ),
    (
        "[[French Prime Minister Luc Aubertin]] promised help.",
        [("Luc Aubertin", P, "French Prime Minister", None)],
    ),
    (
        "[[The union's president, Mary Kate Hollis,]] said members were angry.",
        [("Mary Kate Hollis", P, "president", "union")],
    ),
    (
        "[[Harwick Capital analyst Bo Stenmark]] expects a cut. “It is late,” [[the analyst]] said.",
        [("Bo Stenmark", P, "analyst", "Harwick Capital")] * 2,
    ),
    (
        "The film was shot in May, [[film director Sami Khoury]] said.",
        [("Sami Khoury", P, "film director", None)],
    ),
    (
        "[[FBI Director Walter Dunne]] told the Senate that the inquiry was open.",
        [("Walter Dunne", P, "Director", "FBI")],
    ),
    (
        "[[Secretary of State Helen Marsh]] said talks would go on. [[Marsh]] leaves on Monday.",
        [("Helen Marsh", P, "Secretary of State", None)] * 2,
    ),
    (
        "[[Rear Adm. Scott Pruitt-Lane, the fleet's commander,]] said no ship was hit.",
        [("Scott Pruitt-Lane", P, "commander", "fleet")],
    ),
    (
        (
            "[[Dr. Amina Yusuf, an epidemiologist with the World Health Organization,]] urged calm. [[Dr. Yusuf]] saw no new "
            "cases."
        ),
        [("Amina Yusuf", P, "epidemiologist", "World Health Organization")] * 2,
    ),
    (
        "[[Ministry of Defence spokesman Ivan Kolar]] said the base was empty.",
        [("Ivan Kolar", P, "spokesman", "Ministry of Defence")],
    ),
    (
        "“No deal was made,” [[a spokesman for Castor Shipping, Ned Farrow,]] said.",
        [("Ned Farrow", P, "spokesman", "Castor Shipping")],
    ),
    (
        "[[Kremlin spokesman Oleg Varin]] denied it. [[The spokesman]] called the story absurd.",
        [("Oleg Varin", P, "spokesman", "Kremlin")] * 2,
    ),
    # who is meant
    (
        "Anna Brandt met Peter Osgood in Oslo. Brandt, a diplomat, spoke first. “It went well,” [[she]] said.",
        [("Anna Brandt", P, "diplomat", None)],
    ),
    (
        "[[Halloran]] said the pipes were sound. James Halloran, an engineer with Dunmore Power, built them.",
        [("James Halloran", P, "engineer", "Dunmore Power")],
    ),
    ("“They look for any way around it,” [[Levinsky]] warned.", [("Levinsky", U, None, None)]),
    (
        "Maria Conti and Laura Pozzi run the harbour. “The crane failed,” [[Conti]] said. “Nobody was hurt,” [[Pozzi]] said.",
        [("Maria Conti", P, None, None), ("Laura Pozzi", P, None, None)],
    ),
    (
        "Maria Conti met Laura Pozzi at the harbour on Monday. Nobody was hurt, [[she]] said.",
        [(None, U, None, None)],
    ),
    (
        "Bill Harrow and Jane Harrow own the farm. [[Mrs. Harrow]] said the well was dry. [[Mr. Harrow]] disagreed.",
        [("Jane Harrow", P, None, None), ("Bill Harrow", P, None, None)],
    ),
    (
        (
            "“I saw the ship,” said [[Erik Dahl, a fisherman from Bodo]]. “It had no lights,” [[he]] said. [[He]] did not call "
            "the police."
        ),
        [("Erik Dahl", P, "fisherman from Bodo", None)] * 3,
    ),
    (
        "Chris Coxley, [[who]] runs the lobby group Free Roads, said that tolls were illegal.",
        [("Chris Coxley", P, None, "Free Roads")],
    ),
    (
        "Residents [[who]] said they had seen smoke were sent home.",
        [("Residents", G, None, None)],
    ),
    (
        "“The grid will fail,” said Nora Vance, an engineer. [[]] “It is only a question of when.”",
        [("Nora Vance", P, "engineer", None)],
    ),
    (
        "Dan Webb, a banker, sold the shares. “I did nothing wrong,” [[he]] told the court. His wife, Sue Webb, said nothing.",
        [("Dan Webb", P, "banker", None)],
    ),
    (
        "President Obeya spoke on Monday. [[Obeya]] promised new roads.",
        [("Obeya", P, "President", None)],
    ),
    (
        "Karl-Heinz Voss and his daughter Lena Voss founded the firm. “I am proud,” [[Lena Voss]] said.",
        [("Lena Voss", P, None, None)],
    ),
    (
        "Prime Minister Alda Reyes met General Ortiz. [[The prime minister]] said the army had her trust.",
        [("Alda Reyes", P, "Prime Minister", None)],
    ),
    # bodies
    (
        (
            "The Foundation for Maritime Law (FML) published a study. [[The FML]] said that half the crews were unpaid. "
            "[[The foundation]] asked for a ban."
        ),
        [("Foundation for Maritime Law", O, None, None)] * 2,
    ),
    ("[[Iran]] denied supplying the drones.", [("Iran", O, None, None)]),
    ("[[Moscow]] denied that a plant was planned.", [("Moscow", O, None, None)]),
    ("[[The Kremlin]] declined to comment.", [("Kremlin", O, None, None)]),
    (
        "On Feb. 5, [[The Wall Street Journal]] reported that a plant was planned. [[The paper]] cited two officials.",
        [("The Wall Street Journal", O, None, None)] * 2,
    ),
    (
        "The Ministry of Energy closed the mine. [[The ministry]] said it was unsafe.",
        [("Ministry of Energy", O, None, None)],
    ),
    (
        "Castor Shipping Ltd. lost two tankers. [[The company]] blamed the weather. [[It]] expects to recover the cost.",
        [("Castor Shipping Ltd.", O, None, None)] * 2,
    ),
    ("[[The company]] said it would appeal.", [(None, U, None, None)]),
    (
        "[[The U.S. Treasury Department's Office of Foreign Assets Control]] accused the bank. [[OFAC]] froze its accounts.",
        [
            ("U.S. Treasury Department's Office of Foreign Assets Control", O, None, None),
            ("OFAC", O, None, None),
        ],
    ),
    ("[[Castor Shipping's board]] rejected the bid.", [("Castor Shipping's board", O, None, None)]),
    ("[[The Iranian government]] confirmed the launch.", [("Iranian government", O, None, None)]),
    ("[[Reuters]] reported that the talks had failed.", [("Reuters", O, None, None)]),
    # groups
    ("[[Western officials]] said the plant was ready.", [("Western officials", G, None, None)]),
    (
        "[[Two people familiar with the matter]] said the deal was dead. [[They]] asked not to be named.",
        [("Two people familiar with the matter", G, None, None)] * 2,
    ),
    ("[[Some analysts]] expect a recession.", [("Some analysts", G, None, None)]),
    ("[[Critics of the plan]] called it reckless.", [("Critics of the plan", G, None, None)]),
    (
        "[[Both Reuters and the Oslo Herald]] reported the crash.",
        [("Reuters and the Oslo Herald", G, None, None)],
    ),
    ("[[The Republicans]] promised to block it.", [("Republicans", G, None, None)]),
    ("[[54 percent of voters]] said they were worried.", [("54 percent of voters", G, None, None)]),
    ("[[Lawyers for the bank]] denied the charge.", [("Lawyers for the bank", G, None, None)]),
    # documents
    (
        "[[A report by the World Bank]] warned of famine.",
        [("report by the World Bank", D, None, "World Bank")],
    ),
    ("[[The indictment]] says the brothers moved cash.", [("indictment", D, None, None)]),
    (
        "The Merrow Institute published a report on Monday. [[The report]] says the fleet has doubled.",
        [("report", D, None, "Merrow Institute")],
    ),
    (
        "[[A statement from the Iranian embassy]] denied it.",
        [("statement from the Iranian embassy", D, None, "Iranian embassy")],
    ),
    ("[[A new poll]] shows a dead heat.", [("new poll", D, None, None)]),
    ("[[The lawsuit]] alleges fraud.", [("lawsuit", D, None, None)]),
    # nobody that can be told
    (
        "“The strike is near,” said [[a senior official, who asked not to be named]].",
        [(None, U, "senior official", None)],
    ),
    (
        "[[A spokesman for the Ministry of Energy]] said the mine was closed.",
        [(None, U, "spokesman", "Ministry of Energy")],
    ),
    (
        "[[An executive at Castor Shipping in 2009]] called the deal a mistake.",
        [(None, U, "executive", "Castor Shipping")],
    ),
    ("[[A Pentagon official]] confirmed the strike.", [(None, U, "official", "Pentagon")]),
    ("“[[We]] will never sell,” the sign says.", [(None, U, None, None)]),
    ("[[He]] said nothing more.", [(None, U, None, None)]),
    ("[[One man]] said he had lost his house.", [(None, U, "man", None)]),
    ("It is said that the lake is deep.[[]]", [(None, U, None, None)]),
]

WRITTEN_SECOND: list[tuple[str, list[Expected]]] = [
    (
        "“Tariffs hurt us all,” [[Gerda Lindholm, chief economist of the Nordic Chamber of Commerce,]] told the Oslo Herald. [[Lindholm]] wants talks.",
        [("Gerda Lindholm", P, "chief economist", "Nordic Chamber of Commerce")] * 2,
    ),
    (
        "Shares in Velmora Foods fell after its chief executive, Raj Patel, resigned. [[Patel]] said he needed rest.",
        [("Raj Patel", P, "chief executive", "Velmora Foods")],
    ),
    (
        "[[Jean-Paul Mercier, France's ambassador to Chile,]] denied the claim.",
        [("Jean-Paul Mercier", P, "ambassador to Chile", "France")],
    ),
    (
        "According to [[Lieutenant Colonel Asha Verghese, a spokeswoman for the coalition]], no village was hit. [[Verghese]] gave no figures.",
        [("Asha Verghese", P, "spokeswoman", "coalition")] * 2,
    ),
    (
        "[[The head of the Danube Commission, Istvan Pal,]] warned of low water.",
        [("Istvan Pal", P, "head", "Danube Commission")],
    ),
    (
        "[[Rosalind Achebe, who teaches history at Marlow College,]] calls it a myth.",
        [("Rosalind Achebe", P, None, "Marlow College")],
    ),
    (
        "“We had no choice,” said [[Captain Ole Rasmussen]]. The [[captain]] had sailed for 30 years.",
        [("Ole Rasmussen", P, "Captain", None)] * 2,
    ),
    (
        "Two brothers, Amir Sadeghi and Reza Sadeghi, owned the bank. [[Sadeghi]] denied everything.",
        [("Sadeghi", U, None, None)],
    ),
    (
        "[[Ex-Prime Minister Lena Horvat]] said she would run again.",
        [("Lena Horvat", P, "Ex-Prime Minister", None)],
    ),
    ("[[A Treasury official]] said the list was final.", [(None, U, "official", "Treasury")]),
    (
        "[[An adviser to President Obeya]] called it a rumour.",
        [(None, U, "adviser to President Obeya", None)],
    ),
    (
        "The European Commission fined Velmora Foods on Friday. [[The commission]] said the firm had fixed prices.",
        [("European Commission", O, None, None)],
    ),
    (
        "Velmora Foods fired its boss. [[The food maker]] said sales were weak.",
        [("Velmora Foods", O, None, None)],
    ),
    ("[[Beijing]] says the island is its own.", [("Beijing", O, None, None)]),
    (
        "[[U.S. intelligence agencies]] believe the ship was sunk.",
        [("U.S. intelligence agencies", G, None, None)],
    ),
    ("[[Police]] said two men were held.", [("Police", O, None, None)]),
    (
        "[[The police chief, Bruno Keller,]] said two men were held.",
        [("Bruno Keller", P, "police chief", None)],
    ),
    ("[[Residents of the valley]] fear a flood.", [("Residents of the valley", G, None, None)]),
    ("[[A letter signed by 40 mayors]] asks for help.", [("letter signed by 40 mayors", D, None, None)]),
    ("[[The agency's annual report]] lists nine deaths.", [("agency's annual report", D, None, "agency")]),
    (
        "Norpress, a news agency, spoke to the pilot. [[The agency]] said he was drunk.",
        [("Norpress", O, None, None)],
    ),
    (
        "“It is over,” [[Marta Ruiz]], of the Seville Growers' Association, said. [[She]] blamed the drought.",
        [("Marta Ruiz", P, None, "Seville Growers' Association")] * 2,
    ),
    (
        "[[Columnist Peter Whitby of the Oslo Herald]] thinks so too.",
        [("Peter Whitby", P, "Columnist", "Oslo Herald")],
    ),
    (
        "[[Olena Marchenko, the first woman to lead the National Bank of Ukraine,]] promised low inflation.",
        [("Olena Marchenko", P, None, "National Bank of Ukraine")],
    ),
    (
        "Judge Harriet Stone read the verdict. “You lied,” [[the judge]] told him.",
        [("Harriet Stone", P, "Judge", None)],
    ),
    (
        "Ben Carver sued his landlord. [[Carver's lawyer, Tess Moore,]] said the roof leaked. [[Moore]] wants damages.",
        [("Tess Moore", P, "Carver's lawyer", None)] * 2,
    ),
    ("[[A person close to the talks]] said a deal was near.", [(None, U, "person close to the talks", None)]),
    ("[[Nobody at the ministry]] could say why.", [(None, U, None, None)]),
    (
        "Viktor Orlan, the defence minister, flew to Minsk. There [[he]] met his counterpart, Pavel Sushko. [[Sushko]] offered help.",
        [("Viktor Orlan", P, "defence minister", None), ("Pavel Sushko", P, None, None)],
    ),
    (
        "[[The International Institute for Ocean Studies (IIOS), based in Lisbon,]] published a map. [[IIOS]] says ice is thinner.",
        [("International Institute for Ocean Studies", O, None, None)] * 2,
    ),
    (
        "[[Israeli military spokesman Lt. Col. Avi Carmel]] said the raid went on.",
        [("Avi Carmel", P, "spokesman", "Israeli military")],
    ),
    (
        "[[Oxford University's Professor Dame Jane Ellery]] led the study.",
        [("Jane Ellery", P, "Professor", "Oxford University")],
    ),
    ("The Norwegian, [[who]] won gold in 2010, said she was tired.", [(None, U, None, None)]),
    (
        "[[Republican Senator Tom Barlow]] opposes it, as does [[Representative Ana Cruz, a Democrat from Texas]].",
        [("Tom Barlow", P, "Republican Senator", None), ("Ana Cruz", P, "Democrat from Texas", None)],
    ),
    ("[[Hezbollah]] denied it had fired first.", [("Hezbollah", O, None, None)]),
    ("[[The court filing]] names three firms.", [("court filing", D, None, None)]),
    ("[[Prosecutors]] say he took bribes. [[They]] want ten years.", [("Prosecutors", G, None, None)] * 2),
    (
        "[[Michael J. Teller Jr., the bank's chief risk officer,]] quit. “It was time,” [[Mr. Teller]] said.",
        [("Michael J. Teller Jr.", P, "chief risk officer", "bank")] * 2,
    ),
    ("“He never paid,” said [[his former driver, Leo Banks]].", [("Leo Banks", P, "former driver", None)]),
    (
        "[[Dr. Emil Roth, director of cardiology at St. Anne's Hospital in Geneva,]] advised rest.",
        [("Emil Roth", P, "director of cardiology", "St. Anne's Hospital")],
    ),
]

WRITTEN_THIRD: list[tuple[str, list[Expected]]] = [
    (
        "The mine is flooded, says [[Bogdan Reszke, a safety inspector for the Silesian Mining Authority]].",
        [("Bogdan Reszke", P, "safety inspector", "Silesian Mining Authority")],
    ),
    (
        "[[Gwen Tolliver, vice president of sales at Orbit Foods and a mother of two,]] said she would sue. [[Tolliver]] named no sum.",
        [("Gwen Tolliver", P, "vice president of sales", "Orbit Foods")] * 2,
    ),
    (
        "Egypt's deputy oil minister, Tarek Mansour, flew to Rome. [[The minister]] signed nothing, [[he]] said.",
        [("Tarek Mansour", P, "deputy oil minister", "Egypt")] * 2,
    ),
    (
        "“Nobody told us,” complained [[Alfie Denholm, 19, a student from Leeds]].",
        [("Alfie Denholm", P, "student from Leeds", None)],
    ),
    (
        "[[Imke Vroom, the Dutch central bank's head of supervision,]] warned lenders.",
        [("Imke Vroom", P, "head of supervision", "Dutch central bank")],
    ),
    (
        "[[Analysts at Baxter Hill]] expect a merger. [[Its rival Crane & Sons]] does not.",
        [("Analysts at Baxter Hill", G, None, None), ("Crane & Sons", O, None, None)],
    ),
    (
        "[[Brigadier General Yaw Boateng of the Ghana Army]] denied a coup was planned. “Go home,” [[Boateng]] told reporters.",
        [("Yaw Boateng", P, "Brigadier General", "Ghana Army")] * 2,
    ),
    (
        "Sources inside the palace say the king is ill. [[A palace spokesman]] denied it.",
        [(None, U, "palace spokesman", None)],
    ),
    (
        "[[Mayor Tish Alvarado]] opened the bridge. [[Her deputy, Rex Hobart,]] cut the ribbon.",
        [("Tish Alvarado", P, "Mayor", None), ("Rex Hobart", P, "deputy", None)],
    ),
    (
        "Two ministers, Ana Kos and Ivo Bilić, resigned. [[Kos]] spoke of threats. [[Bilić]] said nothing. [[Both]] left Zagreb.",
        [("Ana Kos", P, None, None), ("Ivo Bilić", P, None, None), ("Both", G, None, None)],
    ),
    (
        "[[The Bank of England]] raised rates. [[The Bank]] expects inflation to fall, [[it]] said.",
        [("Bank of England", O, None, None)] * 3,
    ),
    (
        "[[NATO Secretary General Pim Hoekstra]] urged calm. [[Hoekstra]] meets the president today.",
        [("Pim Hoekstra", P, "Secretary General", "NATO")] * 2,
    ),
    (
        "[[Cecil Drax, the disgraced former head of Lumen Energy,]] denied theft. Drax, now a consultant, lives in Monaco. [[He]] is 61.",
        [("Cecil Drax", P, "consultant", None)] * 2,
    ),
    (
        "[[Human Rights Watch]] accused the army of torture. [[The group]] asked for an inquiry.",
        [("Human Rights Watch", O, None, None)] * 2,
    ),
    (
        "[[An internal audit by Orbit Foods]] found mould. [[The audit]] blamed a supplier.",
        [("internal audit by Orbit Foods", D, None, "Orbit Foods"), ("audit", D, None, "Orbit Foods")],
    ),
    (
        "[[Lawyers representing the miners]] say the owners knew.",
        [("Lawyers representing the miners", G, None, None)],
    ),
    (
        "[[The owner of the boat, Kostas Zervas,]] could not be reached. [[His wife]] said he was at sea.",
        [("Kostas Zervas", P, "owner of the boat", None), (None, U, "wife", None)],
    ),
    (
        "[[Senior White House officials]] and [[a Kremlin aide]] confirmed the call.",
        [("Senior White House officials", G, None, None), (None, U, "aide", "Kremlin")],
    ),
    (
        "“Sell,” advised [[Quentin Marsh, who covers oil stocks for Baxter Hill]].",
        [("Quentin Marsh", P, None, "Baxter Hill")],
    ),
    (
        "[[Interior Ministry spokeswoman Lina Petrauskaite]] said 40 were hurt. [[Petrauskaite]] blamed fans.",
        [("Lina Petrauskaite", P, "spokeswoman", "Interior Ministry")] * 2,
    ),
    (
        "[[Der Spiegel]] reported the theft first. [[The magazine]] cited police files.",
        [("Der Spiegel", O, None, None)] * 2,
    ),
    ("[[Mr. Justice Penhaligon]] ruled that the will was void.", [("Penhaligon", P, "Justice", None)]),
    (
        "[[Jo Ann Fitch and her brother Dale]] said the fence was theirs.",
        [("Jo Ann Fitch and her brother Dale", G, None, None)],
    ),
    (
        "[[Taiwan's defence ministry]] counted 30 planes. [[The ministry]] sent ships.",
        [("Taiwan's defence ministry", O, None, None)] * 2,
    ),
    (
        "[[One former employee, who spoke on condition of anonymity,]] said books were cooked.",
        [(None, U, "former employee", None)],
    ),
    (
        "Ravi Shastri-Jones, curator at the Harbour Museum, found the coin. “It is Roman,” [[the curator]] said.",
        [("Ravi Shastri-Jones", P, "curator", "Harbour Museum")],
    ),
    (
        "[[State Senator Wanda Pike, a Republican,]] voted no. “It is a tax,” [[Pike]] said.",
        [("Wanda Pike", P, "State Senator", None)] * 2,
    ),
    (
        "The report's author, Dr. Selim Aydin of Ege University, is ill. [[Aydin]] wrote that fish were dying.",
        [("Selim Aydin", P, "author", "Ege University")],
    ),
    (
        "[[Miners]] want more pay. [[The miners' union]] called a strike.",
        [("Miners", G, None, None), ("miners' union", O, None, None)],
    ),
    (
        "[[South Korea]] said a missile was fired. [[Seoul]] put its troops on alert.",
        [("South Korea", O, None, None), ("Seoul", O, None, None)],
    ),
    (
        "[[Orbit Foods chairman and founder Lars Tveit]] plans to retire.",
        [("Lars Tveit", P, "chairman and founder", "Orbit Foods")],
    ),
    (
        "Eva Lund, widow of the poet Arne Lund, sold the house. [[Lund]] said it was too big.",
        [("Eva Lund", P, "widow of the poet Arne Lund", None)],
    ),
    (
        "[[Court documents]] show that Drax paid cash. [[Prosecutor Mia Holm]] said more would follow.",
        [("Court documents", D, None, None), ("Mia Holm", P, "Prosecutor", None)],
    ),
    (
        "[[The World Health Organization's regional director for Africa, Dr. Aminata Sow,]] praised the nurses.",
        [("Aminata Sow", P, "regional director for Africa", "World Health Organization")],
    ),
    (
        "[[Sow's predecessor, Jean Mabika,]] had warned of it in 2012.",
        [("Jean Mabika", P, "Sow's predecessor", None)],
    ),
    ("[[A man who gave his name only as Ahmed]] said he had walked for days.", [(None, U, "man", None)]),
]

WRITTEN_AFTER: list[tuple[str, list[Expected]]] = [
    (
        "“The grid will fail,” said [[Nora Vance, an engineer]]. [[]]“It is only a question of when.”",
        [("Nora Vance", P, "engineer", None)] * 2,
    ),
    (
        "Yukov spoke first. [[The lobby group Free Roads]] said so. [[The statistics agency, NSO,]] had other figures.",
        [("Free Roads", O, None, None), ("NSO", O, None, None)],
    ),
    (
        "[[Tad Devlin, a senior adviser to the Sandoval campaign,]] said so. [[Sandoval campaign chairman Paul Orth]] agreed.",
        [
            ("Tad Devlin", P, "senior adviser", "Sandoval campaign"),
            ("Paul Orth", P, "chairman", "Sandoval campaign"),
        ],
    ),
    (
        "[[Hispanic Americans]] were outraged. [[Senior Tories]] were not.",
        [("Hispanic Americans", G, None, None), ("Senior Tories", G, None, None)],
    ),
    (
        "[[House Republicans]] opposed it. [[The party's top figures]] said nothing. [[Exit polls]] told another story.",
        [
            ("House Republicans", G, None, None),
            ("party's top figures", G, None, None),
            ("Exit polls", D, None, None),
        ],
    ),
    (
        "Velmora Foods, the parent company of Castor Shipping, grew. [[The company]] reported a profit.",
        [("Velmora Foods", O, None, None)],
    ),
    (
        "The United States has asked the World Trade Organization to look into tariffs. [[It]] says they are unfair.",
        [("United States", O, None, None)],
    ),
    ("The boats will host Mr Ole Brandt on Friday. [[Mr Brandt]] is glad.", [("Ole Brandt", P, None, None)]),
    (
        "The judge Ortiz was speaking of is ill. Luis Ortiz, a lawyer, knew. [[Ortiz]] said so.",
        [("Luis Ortiz", P, "lawyer", None)],
    ),
    (
        "“It is late,” said [[Enzo Tarantelli]]. They share routes, a fellow, Owen Castellane, said. [[He]] explained the aim.",
        [("Enzo Tarantelli", P, None, None), ("Owen Castellane", P, "fellow", None)],
    ),
    (
        "Iran denied it. Russia and Iran trade more. [[They]] linked their banks.",
        [("Russia and Iran", G, None, None)],
    ),
    (
        "[[The Federal Office for Economic Affairs and Export Control]] refused. [[The metal exchange in]] did not.",
        [
            ("Federal Office for Economic Affairs and Export Control", O, None, None),
            ("metal exchange", O, None, None),
        ],
    ),
    (
        "Hillary Dane left. [[Dane campaign aides]] knew. [[Dane later]] said so, and [[her aides]] agreed.",
        [
            ("Dane campaign aides", G, None, None),
            ("Hillary Dane", P, None, None),
            ("Hillary Dane’s aides", G, None, None),
        ],
    ),
    (
        "The ACLU of Oregon, [[which]] sued, won. [[Documents made public by the FBI]] show it.",
        [("ACLU of Oregon", O, None, None), ("Documents made public by the FBI", D, None, None)],
    ),
    # the organisation behind a role
    (
        "“They lied,” [[Paula Ferris, a deputy assistant secretary of the Treasury,]] told reporters.",
        [("Paula Ferris", P, "deputy assistant secretary", "Treasury")],
    ),
    (
        "[[Paula Ferris, an under secretary of the Treasury,]] told reporters so.",
        [("Paula Ferris", P, "under secretary", "Treasury")],
    ),
    (
        "[[Paula Ferris, the Secretary of the Treasury,]] told reporters so.",
        [("Paula Ferris", P, "Secretary of the Treasury", None)],
    ),
    (
        "[[Paula Ferris, a deputy secretary of state,]] told reporters so.",
        [("Paula Ferris", P, "deputy secretary of state", None)],
    ),
    (
        "[[Ola Brekke, claims director of the Sundvik mutual in Molde,]] warned of a spill. [[He]] claims it is near.",
        [("Ola Brekke", P, "claims director", "Sundvik mutual")] * 2,
    ),
    (
        "“It will fail,” said [[Carla Benati, head of risk at the Sundvik brokerage in Molde]].",
        [("Carla Benati", P, "head of risk", "Sundvik brokerage")],
    ),
    (
        (
            "The Alder Foundation, a research group in Bergen, warned that it may not last. “It will fail,” said "
            "[[Carla Benati, who leads its work on trade]]."
        ),
        [("Carla Benati", P, None, "Alder Foundation")],
    ),
    (
        "Mistral Bank did not respond. [[Its chief executive, Giorgi Lomidze]], said the tills were closed.",
        [("Giorgi Lomidze", P, "chief executive", "Mistral Bank")],
    ),
    (
        "Mistral Bank sued the Alder Foundation. [[Its chief executive, Giorgi Lomidze]], said the tills were closed.",
        [("Giorgi Lomidze", P, "chief executive", None)],
    ),
    (
        "The Alder Foundation wrote to Mistral Bank. “It will fail,” said [[Carla Benati, who leads its work on trade]].",
        [("Carla Benati", P, None, None)],
    ),
    (
        "Mistral Bank is under strain. [[Its chairman]] said the tills were closed.",
        [(None, U, "chairman", "Mistral Bank")],
    ),
    # the city of a school whose name tells nothing else
    (
        "[[Tomas Vrba, a professor at the Academy of Music in Riga,]] told reporters so.",
        [("Tomas Vrba", P, "professor", "Academy of Music in Riga")],
    ),
    (
        "[[Tomas Vrba, a professor at the University of Tromsvik in Oslo,]] told reporters so.",
        [("Tomas Vrba", P, "professor", "University of Tromsvik")],
    ),
    # a body behind its owner
    (
        "[[The Interior Ministry's Directorate of Ports]] closed the pier. [[The directorate]] gave no reason.",
        [("Directorate of Ports", O, None, "Interior Ministry")] * 2,
    ),
    (
        "[[Castor Shipping’s Office of Safety]] said so.",
        [("Office of Safety", O, None, "Castor Shipping")],
    ),
    (
        "[[Norway's Directorate of Ports]] said so.",
        [("Norway's Directorate of Ports", O, None, None)],
    ),
    # "it" in a relative clause, and after a dateline
    (
        "OSLO, March 12 (Norpress) - The United States on Tuesday fined nine tankers that [[it]] said had moved oil.",
        [("United States", O, None, None)],
    ),
    (
        "OSLO (Norpress) — Norway on Tuesday sued nine brokers that [[it]] said had cheated.",
        [("Norway", O, None, None)],
    ),
    (
        "[[Mistral Bank]] gave no reason. Castor Shipping on Monday sued nine brokers that [[it]] said had cheated.",
        [("Mistral Bank", O, None, None), ("Castor Shipping", O, None, None)],
    ),
    (
        "Mistral Bank and Castor Shipping on Monday sued nine brokers that [[it]] said had cheated.",
        [(None, U, None, None)],
    ),
    # who issued a statement
    (
        (
            "Castor Shipping has rejected the accusations.\n\n“We never owned a ship,” according to [[a statement sent to "
            "newspapers on Sunday]]. A hearing was not granted, [[the statement]] said."
        ),
        [
            ("statement sent to newspapers on Sunday", D, None, "Castor Shipping"),
            ("statement", D, None, "Castor Shipping"),
        ],
    ),
    (
        "Castor Shipping was silent.\n\n“We never owned a ship,” according to [[a statement sent by his lawyer]].",
        [("statement sent by his lawyer", D, None, None)],
    ),
    (
        "Castor Shipping was silent. The Alder Foundation was glad of it, according to [[a statement]].",
        [("statement", D, None, None)],
    ),
    (
        "Castor Shipping was silent. Ann Lee was glad of it, according to [[a statement]].",
        [("statement", D, None, None)],
    ),
    (
        "Castor Shipping was silent. Nobody else was, according to [[a report]].",
        [("report", D, None, None)],
    ),
    (
        "The Harbour Times had the story first. It was a mistake, according to [[a statement sent on Sunday]].",
        [("statement sent on Sunday", D, None, None)],
    ),
    (
        "Ann Lee wrote a statement. Castor Shipping was silent. It was a mistake, [[the statement]] said.",
        [("statement", D, None, None)],
    ),
    (
        "[[The secretary of the Treasury, Paula Ferris,]] told reporters so.",
        [("Paula Ferris", P, "secretary of the Treasury", None)],
    ),
    (
        "“We need time,” said [[Robert Wills, head of Bergen-based game developer Crown Sagas]].",
        [("Robert Wills", P, "head", "Crown Sagas")],
    ),
]

_MARK = regex.compile(r"\[\[(.*?)\]\]")


def read_case(marked: str) -> tuple[Article, Reading]:
    """The text without its brackets, and an attribution for every pair of them.

    The content of each is the rest of its sentence, which is enough to tell order and neighbourhood.
    """
    text, spans, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans.append((len(text), len(text) + len(mark.group(1))))
        text += mark.group(1)
        last = mark.end()
    text += marked[last:]
    attributions = tuple(
        Attribution(
            source=Span(begin=begin, end=end) if end > begin else None,
            cue=None,
            content=(Span(begin=end, end=min(len(text), end + 20)),),
            score=1.0,
            found_by="test",
        )
        for begin, end in spans
    )
    return Article(id="0", place="test", text=text), Reading(attributions=attributions, names=())


def identify_case(marked: str) -> tuple[Speaker, ...]:
    article, reading = read_case(marked)
    return identify_speakers(article, reading, None, load_lexicon())


def measure(cases: list[tuple[str, list[Expected]]]) -> dict[str, tuple[float, float]]:
    """Precision and recall of name, kind, role and organisation."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for marked, expected in cases:
        for speaker, label in zip(identify_case(marked), expected, strict=True):
            found = (speaker.name, speaker.kind, speaker.role, speaker.organisation)
            for field, got, want in zip(FIELDS, found, label, strict=True):
                given[field] += got is not None
                wanted[field] += want is not None
                right[field] += got == want and want is not None
    return {field: (right[field] / given[field], right[field] / wanted[field]) for field in FIELDS}


FIELDS = ("name", "kind", "role", "organisation")


@pytest.mark.parametrize(
    ("cases", "floor"),
    [(WRITTEN_BEFORE, 0.96), (WRITTEN_SECOND, 0.94), (WRITTEN_THIRD, 0.92)],
    ids=["before", "second", "third"],
)
def test_labels_written_without_the_rules_are_met(
    cases: list[tuple[str, list[Expected]]], floor: float
) -> None:
    shares = measure(cases)
    assert all(min(pair) >= floor for pair in shares.values()), shares


@pytest.mark.parametrize(("marked", "expected"), WRITTEN_AFTER)
def test_a_case_that_came_with_a_rule_is_met(marked: str, expected: list[Expected]) -> None:
    found = [(each.name, each.kind, each.role, each.organisation) for each in identify_case(marked)]
    assert found == expected


def test_who_is_unidentified_has_a_reason_and_nobody_else_has_one() -> None:
    for marked, _ in WRITTEN_BEFORE + WRITTEN_SECOND + WRITTEN_THIRD + WRITTEN_AFTER:
        for speaker in identify_case(marked):
            assert bool(speaker.why_unidentified) == (speaker.kind is U), marked
