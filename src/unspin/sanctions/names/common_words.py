"""Words that many names share, and that tell little by themselves. General knowledge, in plain Latin letters."""

from __future__ import annotations

COMMON_IN_ORGANISATIONS = frozenset(
    """
    company companies corporation corp co group groupe gruppe grupp gruppa grupo gruppo holding holdings international
    internationale internacional mezhdunarodnaya mezhdunarodnyy intl global world worldwide general trading trade trades
    commerce commercial shipping maritime marine navigation lines line transport transportation logistics cargo
    freight services service solutions systems system technology technologies tech engineering industries industry
    industrial industrie industriya enterprise enterprises entreprise ventures venture investment investments invest
    capital fund funds trust finance financial finans bank banque banco banka banking insurance assurance management
    consulting consultants consultancy agency bureau office organization organisation organizaciya association
    society union federation foundation institute university college school academy center centre tsentr centro
    committee council commission ministry department division authority administration national state federal
    public private joint stock limited liability open closed research production scientific manufacturing
    development construction building contracting supply supplies import export imports exports impex business
    products product equipment electronics electronic energy power oil gas petroleum petrochemical chemical
    mining metals steel aviation airlines airways air aerospace aircraft motors motor auto automotive
    media news press communications telecom telecommunications network networks information data software
    digital online market exchange foods food agricultural agriculture pharma pharmaceutical pharmaceuticals medical health
    real estate properties property partners partner associates brothers bros sons brigade battalion regiment
    party movement front army forces force liberation islamic people peoples popular united new old first great
    kompaniya zavod fabrika firma torgovyy dom nauchno proizvodstvennoe predpriyatie obedinenie
    obshchestvo aktsionernoe otvetstvennostyu ogranichennoy sovmestnoe gosudarstvennoe upravlenie
    comercial comercio sociedad societe socied compania compagnie importadora exportadora inversiones
    servicios transportes constructora inmobiliaria distribuidora ganadera agropecuaria grupo promotora
    security securities mortgage loan backed asset series plant factory mv mt vessel ship tanker
    """.split()
)

SAME_WORDS = """
    bank banco banque banka bankasi | lab laboratory laboratories laboratorio | international internacional internationale intl mezhdunarodnaya
    headquarters hq | group groupe gruppe grupo gruppo gruppa grupp | industry industries industrial
    technology technologies tech | center centre centro tsentr | ministry ministerio ministerstvo ministere | fund fond fondo fonds
    institute institut instituto | university universitet universidad universite | trade trading | transport transportation transportes
    holding holdings | plant zavod | foundation fundacion fondation stiftung | association asociacion assotsiatsiya
    society sociedad societe | national nacional nationale | party partido partiya partei | army armiya ejercito | union soyuz
    company kompaniya compania compagnie | agency agencia agentstvo agence | committee komitet comite | service services
    communication communications | system systems | line lines | airline airlines airways | brother brothers bros | guard guards
    investment investments | enterprise enterprises | product products | food foods | construction constructora stroitelnaya
"""
"""Spellings, numbers and translations of common words; a row each, a line's end ends a row."""

COMMON_IN_PERSONS = frozenset(
    """
    mohammed mohammad mohamed mohamad muhammad muhammed muhamad mohd mehmet ahmed ahmad ahmet mahmoud mahmud mehmood
    ali hassan hasan husein hussein hussain husayn hossein ibrahim abdullah abdallah abdulrahman khalid khaled omar umar
    saleh salih said saeed sayed sayyid youssef yusuf yousef yahya mustafa ismail khan shah singh kumar sharma
    kim lee li pak park choe choi ri ro han yi wang zhang chen liu yang huang zhao wu zhou xu sun chang ng nguyen tran le
    john james michael david robert william mary smith jones brown johnson williams
    jose juan maria carlos luis jorge antonio garcia rodriguez martinez hernandez lopez gonzalez perez sanchez
    ivanov ivan aleksandr alexander sergey sergei vladimir dmitry andrei andrey aleksei alexei nikolai mikhail petrov
    manuel jorge pedro miguel francisco javier fernando ricardo eduardo roberto alberto rafael raul oscar victor hugo
    alejandro jesus mario sergio alfredo enrique ramon andres diego gustavo pablo cesar julio armando guillermo felipe
    ramos torres flores rivera gomez diaz reyes morales cruz ortiz gutierrez chavez ruiz alvarez castillo vargas romero
    jimenez moreno munoz mendoza castro rojas franco herrera medina aguilar vega delgado guerrero santos silva sousa
    alex frank joe mark steven stephen richard kevin brian edward ronald anthony jason jeff gary timothy larry scott eric
    andrew patrick henry christopher adam jonathan martin simon stefan philip peter marco paolo maria anna elena olga
    natalia irina svetlana tatiana ekaterina yulia viktor igor oleg pavel yuri anatoly boris evgeny roman maksim denis
    smirnov kuznetsov popov sokolov volkov novikov morozov kozlov pavlov stepanov nikolaev orlov makarov zaitsev
    miller davis wilson anderson taylor thomas moore jackson white harris clark lewis young king hall allen scott green
    salem salim karim rashid hamid jamil nasser faisal tariq mahdi reza hamza bilal zaid walid majid adel kamal jamal
    abdulaziz abdulkarim abdulkader abdullatif abdulhamid abdulsalam ramadan osman uthman yaqub idris suleiman musa isa
    akbar iqbal malik aziz qureshi ansari siddiqui hashimi mansour haddad jong yong song chol il sok hyon kwang myong
    wei ming hong jun xiaoming li lin he gao ma luo guo hu tang xie van minh duc hung thanh thi
    haji mullah abu abdul syed islam rahman ur abd tan lim jean pierre paul peter thomas george charles daniel
    """.split()
)
"""Half a name of these is worth less than one of others."""

NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        """
        zero|null;one|first;two|second;three|third;four|fourth;five|fifth;six|sixth;seven|seventh;eight|eighth;
        nine|ninth;ten|tenth;eleven|eleventh;twelve|twelfth;thirteen|thirteenth;fourteen|fourteenth;
        fifteen|fifteenth;sixteen|sixteenth;seventeen|seventeenth;eighteen|eighteenth;nineteen|nineteenth
        """.replace("\n", "").split(";")
    )
    for word in words.strip().split("|")
}
TENS = {
    word: 20 + 10 * index
    for index, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
ROMANS = {
    roman: number
    for number, roman in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv".split(),
        1,
    )
}
