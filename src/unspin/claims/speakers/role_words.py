"""Nouns for what a person is or does, and the words that stand around them: closed tables, extended by endings.

`ROLES` are nouns that, before a name or in apposition to it, say what the person is. The list was written by hand and
completed with the words that stand most often between a comma and "at", "of" or "for" after a person's name in
American and British news. A noun outside the list counts by its ending (`is_role`), for trades ("hydrologist",
"anchorwoman") too many to list.
"""

from __future__ import annotations

ROLES = frozenset(
    # state and law
    "president premier chancellor minister secretary undersecretary subsecretary senator representative congressman "
    "congresswoman congressperson lawmaker legislator assemblyman assemblywoman delegate deputy councillor councilor "
    "councilman councilwoman alderman mayor governor lieutenant-governor commissioner ambassador envoy diplomat consul "
    "attache attaché emissary mediator negotiator speaker whip leader chairman chairwoman chairperson chair co-chair "
    "cochair vice-president vice-chairman judge justice magistrate prosecutor attorney lawyer barrister solicitor "
    "counsel counselor counsellor litigator notary sheriff marshal warden ombudsman regulator inspector auditor liquidator receiver "
    "comptroller treasurer registrar clerk bailiff coroner detective investigator officer official functionary "
    "bureaucrat politician statesman candidate nominee front-runner frontrunner contender hopeful incumbent opponent "
    "rival challenger mp mep mla msp peer lord lady baroness baron duke duchess prince princess king queen emperor "
    "sultan emir sheikh sheik shah tsar czar monarch ruler dictator ayatollah imam mullah cleric rabbi priest bishop "
    "archbishop cardinal pope pastor reverend vicar nun monk chaplain preacher minister-designate president-elect "
    "governor-general attorney-general secretary-general "
    # parties and causes
    "activist campaigner organizer organiser advocate dissident protester demonstrator lobbyist strategist pollster "
    "operative fundraiser fund-raiser donor surrogate supporter backer ally critic loyalist conservative liberal "
    "democrat republican socialist libertarian congressperson delegate volunteer canvasser unionist steward "
    # offices and trades
    "director co-director manager executive ceo cfo coo cto cio president-ceo head chief boss founder co-founder "
    "cofounder owner co-owner proprietor partner principal associate fellow scholar researcher scientist analyst "
    "economist strategist adviser advisor aide assistant consultant expert specialist spokesman spokeswoman "
    "spokesperson spokesmen spokespeople press-secretary publicist agent broker trader banker financier investor "
    "entrepreneur businessman businesswoman tycoon magnate billionaire millionaire mogul industrialist oligarch merchant "
    "dealer accountant actuary engineer architect designer developer programmer inventor technician mechanic "
    "electrician builder contractor farmer rancher fisherman miner driver pilot captain sailor skipper "
    "coordinator co-ordinator administrator supervisor superintendent overseer trustee governor member co-author "
    "convener convenor organiser planner recruiter trainer instructor coach co-host producer host presenter "
    # learning, health, letters, arts, sport
    "professor lecturer reader dean provost rector chancellor vice-chancellor teacher educator tutor student graduate "
    "undergraduate alumnus historian philosopher sociologist psychologist psychiatrist physicist chemist biologist "
    "mathematician statistician astronomer geologist linguist theologian theorist demographer criminologist "
    "doctor physician surgeon nurse midwife paramedic dentist pharmacist therapist epidemiologist virologist "
    "veterinarian vet author co-author writer novelist poet playwright essayist biographer journalist reporter "
    "correspondent editor columnist commentator blogger publisher broadcaster anchor anchorman anchorwoman newsreader "
    "pundit critic contributor photographer cameraman cartoonist illustrator filmmaker film-maker director screenwriter "
    "actor actress comedian comic singer songwriter musician guitarist drummer rapper composer conductor dancer "
    "choreographer artist painter sculptor curator librarian archivist star celebrity model footballer striker "
    "midfielder defender goalkeeper captain player coach skipper athlete sprinter runner swimmer boxer golfer cyclist "
    "driver champion batsman bowler wrestler jockey quarterback referee umpire hooker winger prop fly-half centre "
    "flanker lock fullback "
    # arms and order
    "general admiral commander commandant colonel major lieutenant captain sergeant corporal private brigadier marshal "
    "commodore ensign soldier fighter veteran marine guard policeman policewoman constable superintendent trooper "
    "ranger spy agent operative militant rebel warlord insurgent commando "
    # people by their tie or lot
    "person man woman boy girl father mother dad mom mum son daughter brother sister wife husband widow widower uncle aunt "
    "cousin nephew niece grandfather grandmother grandson granddaughter parent partner fiance fiancé fiancee fiancée "
    "girlfriend boyfriend friend colleague neighbor neighbour classmate roommate relative survivor victim witness "
    "resident citizen native immigrant migrant refugee voter worker employee employer staffer intern retiree pensioner "
    "homemaker housewife passenger tourist visitor customer shopper client patient defendant plaintiff suspect "
    "prisoner inmate convict whistleblower whistle-blower hacker informant source insider observer onlooker bystander "
    "pioneer architect-designer mastermind heir heiress successor predecessor namesake protege protégé mentor tenant "
    "landlord homeowner butcher baker carpenter plumber chef cook waiter waitress bartender barber hairdresser "
    "shopkeeper storekeeper innkeeper gunman shooter attacker bomber hijacker".split()
)
"""Nouns for what a person is or does, in the singular, lower-cased."""

ROLE_ENDINGS = (
    "ologist",
    "ist",
    "ographer",
    "spokesman",
    "spokeswoman",
    "sman",
    "swoman",
    "woman",
    "person",
    "keeper",
    "maker",
    "writer",
    "worker",
    "holder",
    "trician",
)
"""Endings of trades: a noun of at least two letters more that ends so is a role."""

NOT_ROLES = frozenset(
    "list checklist playlist shortlist mist fist wrist waist twist exist resist persist consist insist assist enlist "
    "human roman german ottoman woman-hour talisman person-to-person policymaker-led".split()
)
"""Words that end like a trade and are none."""

MODIFIERS = frozenset(
    "former ex then acting interim deputy vice assistant associate senior junior chief head lead top principal "
    "executive managing general national international regional local federal state provincial municipal presidential "
    "vice-presidential prime foreign political economic financial legal military naval medical scientific "
    "campaign party press communications policy research security defense defence intelligence investment marketing "
    "sales finance affairs public private independent retired late veteran longtime long-time onetime one-time "
    "two-time three-time outgoing incoming newly elected current fellow honorary emeritus founding ruling leading "
    "prominent outspoken famed celebrated conservative liberal moderate progressive republican democratic "
    "parliamentary congressional gubernatorial royal criminal civil constitutional adjunct visiting distinguished "
    "resident special supreme high front majority minority shadow permanent ruling opposition regional global world "
    "chief-executive film music sports tech business news radio television tv human rights".split()
)
"""Words that stand before a role and belong to it."""

FORMER = frozenset("former ex then late retired onetime one-time outgoing".split())
"""Modifiers that say that a role is over (or soon will be)."""

ABBREVIATIONS = {
    "sen": "Senator",
    "sens": "Senators",
    "rep": "Representative",
    "reps": "Representatives",
    "gov": "Governor",
    "govs": "Governors",
    "lt": "Lieutenant",
    "gen": "General",
    "col": "Colonel",
    "maj": "Major",
    "capt": "Captain",
    "cmdr": "Commander",
    "adm": "Admiral",
    "sgt": "Sergeant",
    "cpl": "Corporal",
    "brig": "Brigadier",
    "prof": "Professor",
    "pres": "President",
    "atty": "Attorney",
    "amb": "Ambassador",
    "supt": "Superintendent",
    "rev": "Reverend",
    "sec": "Secretary",
}
"""Written-out titles of short ones, as American and British newspapers shorten them."""

COURTESIES = frozenset("mr mrs ms miss mx dr sir dame hon madame monsieur mister messrs".split())
"""Titles that tell nothing of what a person does."""

PORTFOLIOS = frozenset(
    "state defense defence treasury commerce homeland security foreign affairs interior justice finance energy health "
    "education labor labour agriculture transportation transport war economy trade culture veterans housing urban "
    "development human services national intelligence staff the exchequer sport sports environment information "
    "communications operations policy research house senate".split()
)
"""What ministers, secretaries and directors are "of": part of the title, not of a name ("Secretary of State Joan …")."""

PLACED_ROLES = frozenset(
    "president premier mayor governor senator representative congressman congresswoman ambassador king queen prince "
    "emperor sultan emir consul envoy native resident citizen pope bishop archbishop duke sheriff".split()
)
"""Roles that are of, from or to a place, which belongs to the role ("governor of Ohio", "ambassador to Chile")."""

SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople lobbyist speaker".split())
"""Roles held for a body, however it is named ("a spokeswoman for the pier's owners")."""

CREEDS = frozenset(
    "republican democrat conservative liberal socialist libertarian supporter opponent critic".split()
)
"""What somebody believes in: said of a person where nothing better is."""

KIN = frozenset(
    "father mother dad mom mum son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece "
    "grandfather grandmother grandson granddaughter parent partner fiance fiancé fiancee fiancée girlfriend boyfriend "
    "person friend colleague neighbor neighbour successor predecessor rival opponent namesake man woman".split()
)
"""Ties to another person, which say nothing without that person ("his daughter")."""

THEIR = frozenset(["his", "her", "their", "my", "our", "your"])

_SIBILANTS = ("ses", "xes", "ches", "shes", "zes")
_PLURALS = {"men": "man", "women": "woman", "wives": "wife", "children": "child", "people": "person"}


def is_role(word: str) -> bool:
    """Whether a lower-cased word is a noun in the singular for what a person is."""
    if word in ROLES or word in ABBREVIATIONS:
        return True
    return word not in NOT_ROLES and any(
        word.endswith(ending) and len(word) > len(ending) + 1 for ending in ROLE_ENDINGS
    )


def is_roles(word: str) -> bool:
    """Whether a lower-cased word is such a noun in the plural."""
    if word in _PLURALS:
        return True
    if word.endswith("men"):
        return is_role(word[:-2] + "an")
    if word.endswith("ies"):
        return is_role(word[:-3] + "y")
    if word.endswith(_SIBILANTS) and is_role(word[:-2]):
        return True
    single = word[:-1]
    return word.endswith("s") and is_role(single) and (single in ROLES or single not in ABBREVIATIONS)
