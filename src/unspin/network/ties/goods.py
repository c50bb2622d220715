"""Nouns that say what a noun group names: goods, money, works, bodies, organs of a state.

A fact that varies, so tables. Goods follow the chapters of the EU and BIS common high priority list and the Wassenaar
munitions list, in everyday words; a tie of a weak verb ("sent", "gave", "produced") needs one of them.
"""

from __future__ import annotations

GOODS = frozenset(
    "weapon weapons weaponry arm arms ammunition munition munitions shells missile missiles rocket rockets drone "
    "drones uav uavs aircraft plane planes jet jets fighter fighters helicopter helicopters tank tanks artillery howitzer "
    "howitzers gun guns rifle rifles mortar mortars bomb bombs warhead warheads torpedo torpedoes submarine submarines "
    "radar radars satellite satellites armour armor vehicle vehicles truck trucks explosives propellant grenades mines "
    "engine engines motor motors turbine turbines part parts component components equipment machinery machine machines "
    "tool tools chip chips microchip microchips semiconductor semiconductors processor processors electronics "
    "microelectronics circuit circuits transistor transistors sensor sensors camera cameras optics laser lasers antenna "
    "antennas transceiver transceivers server servers computer computers software hardware technology technologies goods "
    "items materials material chemical chemicals precursor precursors oil crude fuel petrol gasoline diesel gas lng lpg "
    "petrochemicals petroleum kerosene coal uranium plutonium centrifuge centrifuges steel aluminium aluminum titanium "
    "gold silver diamonds copper nickel cobalt lithium iron timber grain wheat corn barley rice sugar coffee tea cocoa "
    "fertiliser fertilizer fertilisers fertilizers cotton food medicine medicines vaccine vaccines drug drugs cocaine "
    "heroin cargo cargoes shipment shipments consignment consignments load loads barrel barrels tonne tonnes ton tons "
    "spare spares supplies product products device devices battery batteries bearings fibre fiber valves pumps lathes "
    "generators transformers modems routers phones handsets systems system vessels tanker tankers ship ships frigate "
    "frigates boats uniforms helmets vests blueprints kits gyroscopes bullets cartridges gunpowder rounds armaments cars "
    "sight sights scopes goggles tyres tires pipes cables wires propellers hulls magnets alloys resins fibres lubricants condensate bitumen naphtha methanol urea ammonia helium graphite metal metals zinc rubber microcontrollers capacitors crude-oil cement tobacco cigarettes wine beer meat beef pork cattle milk".split()
)
LOADS = frozenset("cargo cargoes shipment shipments consignment consignments load loads supplies".split())
"""Goods that are carried, and not made."""
MONEY = frozenset(
    "money cash proceeds earnings revenue revenues fund funds dollar dollars euro euros pound pounds rouble roubles ruble rubles yuan rial rials dirhams "
    "yen million billion bitcoin cryptocurrency tether usdt fee fees sum sums bribe bribes amount commission commissions "
    "salary salaries wages payment payments instalment instalments compensation ransom rent royalties".split()
)
FINANCE = frozenset(
    "funding financing loan loans credits grant grants subsidy subsidies finance capital investment".split()
)
"""What one finances somebody with, when one provides it."""
WORKS = frozenset(
    "plant plants factory factories refinery refineries pipeline pipelines port ports base bases reactor reactors shipyard "
    "shipyards facility facilities terminal terminals railway railways bridge bridges dam dams airport airports smelter "
    "mine mines warehouse warehouses station stations corridor tunnel hospital hospitals school schools road roads "
    "stadium stadiums headquarters depot depots laboratory laboratories workshop workshops complex mill mills wells "
    "well platform rig rigs datacentre centre center cable grid silo silos launcher launchers".split()
)
"""What is built in one place."""
BODIES = {
    "company": frozenset(
        "firm firms company companies bank banks trader traders manufacturer manufacturers supplier suppliers refiner refiners "
        "shipper shippers subsidiary subsidiaries maker makers buyers importer importers exporter exporters distributor distributors "
        "conglomerate consortium carrier airline insurer insurers brokerage broker brokers contractor contractors retailer "
        "operator foundry enterprise enterprises business businesses intermediary intermediaries exchange shipowner middleman "
        "middlemen startup group plant plants factory factories refinery refineries shipyard shipyards arm division branch foundry smelter port ports works dealer dealers lender lenders mine mines mill mills "
        "affiliate".split()
    ),
    "organisation": frozenset(
        "network networks militia militias organisation organization charity foundation cartel gang gangs syndicate rebels "
        "militias convoy convoys rebel fighters separatists hackers militants insurgents smugglers entity entities unit institute university "
        "universities laboratory school college think-tank panel proxies".split()
    ),
    "public body": frozenset(
        "ministry agency regulator department directorate bureau commission court council service customs prosecutors guard guards "
        "police".split()
    ),
}  # fmt: skip
"""Nouns of bodies, by kind: with a name beside them they make a described actor ("a firm in Dubai")."""
VESSELS = frozenset("tanker tankers vessel vessels ship ships freighter freighters trawler trawlers".split())
"""Nouns of vessels: a described vessel is an end of a tie too."""
STATE_ORGANS = frozenset(
    "government governments regime authorities military army navy forces troops state leadership officials administration "
    "side industry complex sector machine effort programme program programmes programs parliament lawmakers leaders troop warplanes jets artillery bombers".split()
)
"""Nouns that stand for the state whose name stands beside them."""
MEMBERS = frozenset(
    "fighters mercenaries militants troops forces rebels soldiers gunmen operatives guerrillas commandos insurgents".split()
)
"""Nouns that stand for the organisation whose name stands right before them."""
COOPERATION = frozenset(
    "cooperation co-operation collaboration partnership alliance ties relations relationship coordination pact venture ventures forces hands".split()
)
AGREEMENTS = frozenset("agreement pact deal memorandum treaty accord agreements deals".split())
SANCTIONS = frozenset("sanction sanctions embargo embargoes".split())
SPORT = frozenset(
    "whistle match goal goals half-time halftime penalty striker midfielder goalkeeper winger fly-half scrum lineout "
    "coach scored referee kick-off kickoff cup league tournament innings wicket set-piece".split()
)
"""Words of games, in whose sentences nobody attacks anybody."""
FRONTS = frozenset("front fronts cover intermediary middleman conduit proxy".split())
"""What one acts as for somebody who must not appear."""
DEALERS = frozenset(
    "charterer operator manager shipper consignee agent broker insurer buyer recipient importer".split()
)
"""Whom papers name beside what is dealt with: "as the charterer of the ship"."""
OWNERS = frozenset("owner owners parent".split())
OPERATIONS = frozenset(
    "operation scheme ring business network networks firm firms company companies group bank agency foundry gang cartel club shop factory "
    "brokerage charity".split()
)
"""What a person heads or founds, that needs no name beside it."""
ASSETS = frozenset("asset assets account accounts property funds".split())
"""What sanctions freeze."""
CLAIMS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions report reports charge charges "
    "statement statements".split()
)
SHARES = frozenset(
    "stake stakes share shares interest holding percent pct majority half all stock most control ownership third quarter".split()
)
"""Parts of a body that are owned or bought: "a 40% stake in X"."""
SYSTEMS = frozenset(
    "system systems network networks route routes chain chains channel channels operations infrastructure platform platforms grid grids".split()
)
ABSTRACT = frozenset(
    "evidence details detail information comment comments access opportunity opportunities support help assistance advice "
    "answer answers way ways idea ideas message letter letters proof explanation reason reasons chance example examples "
    "hope guarantee guarantees services service training signal signals list copy copies name names share shares stake "
    "stakes soul votes tickets power powers domicile headquarters".split()
)
"""What is provided or sold in a sense that makes no tie of supply."""
