"""Nouns and pronouns that sources are made of: groups, documents, bodies. Closed tables, written by hand."""

from __future__ import annotations

DOCUMENTS = frozenset(
    "report statement indictment study survey poll lawsuit suit complaint filing sheet manual handbook certificate invoice receipt log logs diary notebook presentation slides recording tape footage photo photos image images circular pamphlet directive decree edict minutes dispatch document memo memorandum letter email "
    "e-mail emails e-mails mail paper draft bill law act ruling verdict judgment judgement order decision opinion "
    "affidavit transcript testimony book memoir article editorial op-ed column essay story headline post tweet tweets "
    "blog video ad ads advert advertisement commercial release communique communiqué communique dossier audit review "
    "analysis assessment estimate forecast bulletin note notice petition manifesto platform plan proposal resolution "
    "treaty agreement contract text message messages files documents papers reports studies surveys polls cable cables "
    "records record log census findings data figures statistics numbers summary brief briefing amendment constitution "
    "investigation investigations inquiry probe polling piece account accounts coverage legislation research results result outcome charter sign banner leaflet flyer poster script screenplay song film movie documentary website caption".split()
)
"""What is written, printed or published and can say something."""

STATEMENTS = frozenset(["statement", "release", "communique", "communiqué"])
"""Documents that the body issues of which the sentence tells, where nobody else is named."""

OUTLETS = frozenset(
    "newspaper paper daily weekly magazine journal tabloid broadsheet broadcaster channel network station website site "
    "blog outlet agency newswire wire publication broadcaster".split()
)
"""Nouns for an outlet that was named before ("the paper")."""

OUTLET_NAMES = frozenset(
    "times post journal herald tribune gazette guardian telegraph news newspaper chronicle observer mirror independent "
    "economist star sun bulletin courier dispatch examiner globe inquirer ledger register review sentinel standard "
    "press today mail express record reporter radio tv television broadcasting magazine".split()
)
"""Words that outlets' names end with."""

COMPANIES = frozenset(
    "company firm business corporation manufacturer maker carmaker automaker airline carrier retailer supermarket "
    "chain bank lender broker brokerage insurer start-up startup giant producer supplier operator developer utility "
    "conglomerate mutual group club label studio publisher refiner miner drugmaker steelmaker chipmaker".split()
)
"""Nouns for a company that was named before ("the company")."""

COMPANY_ENDINGS = frozenset(
    "inc ltd llc plc corp co company corporation gmbh ag sa nv bv oy ab as spa limited holdings group partners "
    "capital motors airlines airways pharmaceuticals industries enterprises technologies systems energy power oil "
    "petroleum shipping lines foods brands stores media pharma insurance telecom telecoms electric steel mining resources "
    "software electronics entertainment pictures records studios railways bank ventures associates "
    "logistics trading chemicals petrochemicals metals aerospace aviation shipbuilding bunkering navigation freight "
    "tankers optics robotics semiconductors fertilizers fertilisers".split()
)
"""Words that companies' names end with."""

BODIES = frozenset(
    "ministry department office agency bureau commission committee subcommittee council board authority administration "
    "government cabinet parliament legislature senate congress assembly house chamber court tribunal supreme treasury embassy "
    "consulate mission delegation directorate service services police army navy force forces corps command guard "
    "brigade regiment garrison fleet squadron squad crew militia union federation confederation association society league alliance coalition "
    "organization organisation foundation institute institution center centre university college school academy "
    "faculty laboratory laboratories museum library hospital clinic church cathedral mosque synagogue party movement "
    "front brotherhood campaign fund trust charity network forum group club team conference congress initiative "
    "project program programme company corporation firm bank exchange airline press secretariat registry inspectorate "
    "prosecutor constabulary inc ltd llc plc corp co partners capital industries holdings group airlines airways "
    "university institute observatory caucus lobby consortium cooperative co-operative syndicate cartel network "
    "archdiocese diocese synod consultancy advisors associates regulator watchdog tribunal".split()
)
"""Nouns that bodies' names are made with, and for bodies that were named before ("the ministry")."""

STANDING_BODIES = frozenset(
    "government police military army navy parliament cabinet opposition state union church junta regime public "
    "administration leadership embassy prosecution defence defense court jury media press establishment "
    "campaign board management staff team coalition family crowd audience industry community".split()
)
"""Bodies that speak without a name of their own ("the police"): said as the article says it."""

GROUPS = frozenset(
    "people men women children media authorities others some many most several few both voters those "
    "everyone everybody majority minority half number percent per cent pair couple duo trio panel circle crowd public "
    "family staff sources officials analysts experts critics supporters opponents republicans democrats conservatives "
    "liberals tories residents members leaders economists scientists observers lawmakers prosecutors investigators "
    "advocates activists aides allies advisers advisors neighbors neighbours relatives parents friends".split()
)
"""Nouns and quantities for several people."""

DEMONYM_PARTIES = frozenset(
    "republicans democrats dems conservatives liberals tories whigs socialists communists greens nationalists islamists "
    "unionists libertarians progressives independents labourites hispanics latinos latinas muslims christians catholics "
    "protestants evangelicals mormons jews hindus sikhs buddhists sunnis shiites shias kurds millennials blacks whites "
    "asian-americans african-americans texans californians floridians southerners northerners westerners europeans "
    "africans asians arabs".split()
)
"""Members of a party, a creed or a people: several, although written with a capital."""

PUBLISHING = frozenset(
    "published publishes released releases issued issues wrote writes produced commissioned prepared filed presented "
    "unveiled put launched conducted authored compiled sent posted leaked".split()
)
"""What the issuer of a document did with it."""

HE, SHE, IT, THEY = (
    frozenset(["he", "him"]),
    frozenset(["she", "her"]),
    frozenset(["it"]),
    frozenset(["they", "them"]),
)
RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])
FIRST_PERSONS = frozenset("i we me us you my our your".split())
DETERMINERS = frozenset("the a an this that these those his her its their our my your another one".split())
DEFINITE = frozenset("the this that".split())
INDEFINITE = frozenset("a an another one any".split())
QUANTITIES = frozenset(
    "some many most several few both two three four five six seven eight nine ten dozens hundreds thousands scores "
    "numerous various other others certain all these those percent".split()
)
"""Words that tell how many, before the noun of a group."""
