"""Short forms, pet names and spellings of given names that no rule of sound brings together. General knowledge.

A row of `_FORMS` is one name within a tradition; a row of `_TRANSLATIONS` joins names of different languages
("John", "Juan"), which is weaker evidence: a person seldom goes by both. A word may stand in several rows.

Limits: common names of the languages that lists are full of; nothing about rare ones.
"""

from __future__ import annotations

from functools import cache

from unspin.sanctions.names.common_words import SAME_WORDS

_FORMS = """
    william bill billy will willy willie liam | robert bob bobby rob robbie bert | richard dick rick ricky rich
    james jim jimmy jamie | john jon johnny jack jock | michael mike mick mickey mikey | thomas tom tommy
    charles charlie chuck chas | edward ed eddie ned ted teddy | theodore theodor ted teddy theo
    benjamin ben benny benji | samuel sam sammy | daniel dan danny | matthew matt | andrew andy drew
    anthony tony antony | joseph joe joey | steven stephen steve stevie | christopher chris kit | alexander alex sandy alec
    alexandra alex sandra sandy | nicholas nick nicky nicolas | peter pete | patrick pat paddy | lawrence larry laurence laurie
    gregory greg | geoffrey jeffrey jeff geoff | jonathan jon | joshua josh | kenneth ken kenny | ronald ron ronnie | donald don donnie
    timothy tim timmy | frederick frederic frederik fred freddy freddie friedrich fritz | francis frank frankie fran
    franklin frank | leonard len lenny leo | raymond ray | gerald gerry jerry | jeremiah jeremy jerry | henry harry hank hal | harold harry hal
    david dave davey | albert al bert | alfred al fred alf | walter walt wally | philip phillip phil | zachary zach zack | nathan nathaniel nate
    abraham abe | maximilian max maxwell | vincent vince vinny | victor vic | eugene gene | barry barrington
    elizabeth liz lizzie beth betty eliza lisa elisabeth | margaret maggie meg peggy marge rita | katherine catherine kathryn kate kathy katie cathy kitty
    susan sue suzanne susanna | rebecca becky | deborah debbie deb | jennifer jen jenny | patricia pat patty tricia | barbara barb babs
    victoria vicky | christine christina tina chris chrissy | dorothy dot dolly | mary molly polly | anne ann anna annie nancy | theresa teresa terry tess
    jose pepe | francisco paco pancho curro | ignacio nacho | enrique quique kike | guillermo memo | manuel manolo | jesus chucho chuy | eduardo lalo
    alfonso poncho | roberto beto | rafael rafa | antonio tono toni | luis lucho | dolores lola | guadalupe lupe
    aleksandr alexander alexandr aleksander oleksandr alyaksandr aliaksandr sasha sascha shura | aleksei alexei aleksey alexey oleksii alyosha lyosha
    vladimir volodymyr volodya vova uladzimir wladimir | dmitry dmitri dmitriy dmitrii dmytro dima mitya | sergei sergey serhiy siarhei sergiy seryozha
    nikolai nikolay mykola mikalai kolya | mikhail mykhailo mikhailo misha michail | ivan vanya | yevgeny evgeny yevgeni evgeni yevhen evgenii evgueni zhenya
    andrei andrey andrii andriy | yuri yury iurii yurii iouri yura juri | igor ihor | oleg oleh aleh | pavel pavlo pasha | pyotr petr petro piotr petya
    viktor victor vitya | vasily vasiliy vasyl vasya vassili | grigory grigoriy hryhoriy grisha | anatoly anatoliy tolya | konstantin kostya kostyantyn
    georgy georgiy georgi heorhiy yegor egor | stanislav stas | vyacheslav viacheslav slava | fyodor fedor fedir theodore | boris borys borya | arkady arkadiy arkadi
    gennady gennadiy hennadiy gena | leonid lyonya | ilya illia ilia | timofey timofei tymofiy | roman roma | nikita mykyta | kirill kyrylo cyril | maksim maxim maksym max
    yekaterina ekaterina katya kateryna | natalya natalia nataliya natasha | yelena elena olena lena | tatiana tatyana tetiana tanya | yulia julia yuliya iuliia | mariya maria masha
    olga olha olya | svetlana svitlana sveta | anastasia nastya anastasiya | ludmila lyudmila liudmyla | irina iryna ira
    mohammed mohammad mohamed mohamad muhammad muhammed muhamad mohamud mohd md mehmet mehmed muhamed mahomed mohamet mohammod maxamed mouhamed mohammadi
    ahmed ahmad ahmet akhmad akhmed achmad axmed ahmadu amadou | mahmoud mahmud mehmood mahmood mahmut maxamuud
    hussein husein hussain husain husayn hossein hosein houssein husseyn huseyin hosain | hassan hasan hassen xasan
    ali aly | yusuf yusof yousef youssef yousuf yusif yousaf yosef usuf joseph | ibrahim ebrahim brahim ibraheem ibrahima
    osama usama oussama ussama | omar umar umer omer oumar | othman osman uthman usman ousmane otman | khalid khaled haled chalid khaleed halid
    said saeed sayeed saied saaid seid siad | sayed sayyid syed seyed sayyed saied seyyed sidi sid | saleh salih salah saalih | suleiman sulaiman soleiman suleyman sulayman soliman solomon
    yahya yahia yehia | yaqub yakub yaqoob jacob yacoub yaghoub | isa issa eissa ciise | musa moussa mousa mussa | ismail ismael esmail esmaeil ismaeel
    abdullah abdallah abdulla abdollah abdoullah abdulah cabdullaahi abdullahi abdoulaye cabdullaah | uthman othman | qasim qasem kassem kasim qassem ghasem kacem belkacem belgacem
    hamid hameed hamed hamad | rashid rasheed rachid | rahim raheem | karim kareem | jamal gamal djamel jamel cemal | jalal jalaluddin galal celal | tariq tarek tarik tareq
    faisal faysal feisal | nasser nasir naser nasr nacer | mustafa mostafa moustafa mustapha | hadi hady | mahdi mehdi | reza rida ridha riza | qadir kader kadir qader
    abubakr abubakar aboubacar abubaker bakr bubaker | muammar moammar | muqtada moqtada | jihad jehad gihad | zayn zain zein zine | aziz azeez | hakim hakeem | latif lateef
    javad jawad jawwad | gholam ghulam golam | masoud masud massoud mesut | morteza murtaza mortaza murtadha | mojtaba mujtaba | akbar akber | asghar asgar
    lakhvi lakhwi | haqqani hakkani | zaman zamaan | iqbal eqbal | rehman rahman rehmaan | ghafoor ghafour ghafur gafur | noor nur nour noori nuri | gul goul
    kim gim | pak park bak bag | moon mun | geun gun keun kun | ri lee yi rhee li | choe choi | ro roh no noh | im lim rim yim | jong jeong chong chung jung | un eun | yong yeong young | kyong kyung gyeong | hyon hyun hyeon | chol cheol chul
    xi hsi | jinping chinping | zedong tsetung | enlai enlai | xiaoping hsiaoping | deng teng | zhang chang | zhou chou | zhao chao | jiang chiang | qian chien | xu hsu | cai tsai | cao tsao | zhu chu | deng teng | gao kao | guo kuo | he ho | song sung | huang hwang wong | chen chan tan | wu ng | wang wong | lin lam lim | liang leung | cheung zhang | liu lau low
    viet viet | nguyen nguyen
    juan juancho | konstantinos kostas costas | georgios giorgos yorgos george | dimitrios dimitris | ioannis yannis giannis | nikolaos nikos | panagiotis panos takis | alexandros alexis alekos
    giuseppe beppe pino peppe | giovanni gianni nino | francesco franco cecco | luigi gigi gino | salvatore totò turi | vincenzo enzo
    johannes hans hannes johann | friedrich fritz | wilhelm willi willy | joachim jochen achim | heinrich heinz | karlheinz karl-heinz
"""
_TRANSLATIONS = """
    john juan jean giovanni johann johannes hans ivan jan joao ioannis yannis yahya ian sean | james jacques santiago jaime giacomo jakob diego tiago
    joseph jose josef giuseppe yusuf iosif jozef youssef | michael michel miguel mikhail michele mikael mihail michal | peter pedro pierre pietro pyotr petr piotr petrus butrus
    paul pablo paolo pavel paulo pavlo bulus | william guillermo guillaume wilhelm guglielmo willem | george jorge georges giorgio georg georgy jerzy georgios girgis
    charles carlos karl carlo karel carl | henry enrique henri heinrich enrico hendrik henrik | stephen esteban etienne stefan stefano stepan istvan
    alexander alejandro alexandre alessandro aleksandr iskander iskandar | andrew andres andre andrei andrea andreas andrzej | anthony antonio antoine anton antoni
    francis francisco francois francesco franz franciscus frantisek | louis luis luigi ludwig luiz lajos | matthew mateo matthieu matteo matthias matvei
    nicholas nicolas nicola nikolai nikolaus mikolaj | philip felipe philippe filippo filip | thomas tomas tommaso foma tomasz | mary maria marie mariya miriam maryam
    catherine catalina ekaterina caterina katharina yekaterina | helen elena helene yelena helena olena | elizabeth isabel elisabeth elisabetta yelizaveta
    frederick federico friedrich frederic fryderyk | edward eduardo edouard eduard | robert roberto rupert | david daud dawud davide dawood | solomon suleiman salomon | abraham ibrahim avraham
    moses musa moshe moises | jacob yaqub jakob yakov jacobo | isaac ishaq isak | eugene yevgeny eugenio eugen | theodore fyodor teodoro | constantine konstantin | basil vasily vassilis | gregory grigory gregorio
"""


_MOVEMENTS = """
    hizballah hezbollah hizbullah hizbollah hezballah hizbulah hisbollah | daesh daish da'esh | taliban taleban
    houthi houthis huthi huthis | mujahidin mujahedin mujahideen mojahedin mujaheddin | hizb hezb
    shabaab shabab chabab | qaida qaeda kaida | jamaat jama'at jamaah | jaish jaysh jeish | lashkar lashkar-e
"""
"""Spellings of movements that lists and newspapers write differently."""


@cache
def _load(table: str) -> dict[str, frozenset[int]]:
    rows: dict[str, set[int]] = {}
    groups = table.replace("\n", " | ").split("|")
    for number, group in enumerate(groups):
        for word in group.split():
            rows.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in rows.items()}


def find_forms(latin: str) -> frozenset[int]:
    """The rows of forms that a word stands in; two that share a row are forms of one name or common word."""
    return _load(f"{_FORMS} | {_MOVEMENTS} | {SAME_WORDS}").get(latin, frozenset())


def find_translations(latin: str) -> frozenset[int]:
    """The rows of translations that a word stands in."""
    return _load(_TRANSLATIONS).get(latin, frozenset())
