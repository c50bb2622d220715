"""Which gender a first name tells of: a hint for "he" and "she", never a fact about a person.

Hand-written: names common in news in English, of English-speaking, European, Slavic, Arabic, Persian, Turkish, South
and East Asian origin. Names borne by both ("Robin", "Jordan", "Kim") are left out: no hint is better than a wrong one.
"""

from __future__ import annotations

MALE = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alec alejandro aleksandr alex alexander "
    "alexei alexey alfred ali allan allen amir anatoly anders andre andreas andrei andrew andy anthony antoine anton "
    "antonio antony arjun arnold arthur artur asif bashar ben benjamin bernard bernie bert bill billy björn bob bobby "
    "boris brad bradley brandon brendan brent brian bruce bruno bryan carl carlo carlos cesar chad charles charlie "
    "chris christian christoph christopher claude clifford clive colin craig curtis dale damian dan daniel darren dave "
    "david dean dennis denis derek dick diego dieter dimitri dinesh dmitri dmitry dominic don donald doug douglas drew "
    "dwight earl ed eddie edgar eduardo edward edwin elijah elliott emanuele emil emmanuel enrique enzo eric erik "
    "ernest ethan eugene evan farid felix fernando francesco francis francisco franco frank franklin franz fred "
    "frederick fritz gabriel garry gary gavin geoff geoffrey george gerald gerard gerhard gianni giorgio giovanni "
    "giuseppe glenn gordon graham greg gregory guido guillermo gunnar gustav guy hamid hank hans harold harry harvey "
    "hasan hassan hector heinrich helmut henri henrik henry herbert herman hiroshi hossein howard hugh hugo hussein "
    "ian ibrahim igor imran ismail ivan jack jacob jacques jake jakob james jan jared jason javier jay jeff jeffrey "
    "jeb jens jeremy jerome jerry jesus jim jimmy joachim joao joe joel johan john johnny jon jonas jonathan jorge jose "
    "josé josef joseph josh joshua juan julian julio jürgen justin karim karl keith ken kenneth kevin khalid klaus "
    "konstantin kurt kyle lajos larry lars laurent lawrence len leo leon leonard leonid lewis liam "
    "lloyd louis luc luca lucas luigi luis lukas luke mahmoud malcolm manuel marc marcel marco marcus mario mark "
    "markus martin marvin mateo matt matteo matthew maurice max maxim mehmet michael michel miguel mike mikhail milan "
    "mitch mitt mohamed mohammad mohammed muhammad murat mustafa narendra nasser nathan neil ned nelson "
    "nicholas nick nicolas nigel nikolai nikolas norman olaf oleg oliver omar oscar osman otto owen pablo paolo "
    "patrick paul pavel pedro per pete peter petr phil philip philippe phillip pierre piotr rafael rajesh ralph ramon "
    "randy raul ray raymond recep reggie reza ricardo richard rick robert roberto rodney roger roland roman ron ronald "
    "ross roy rudolf rudy rupert russell ryan saad sadiq salman sam sami samuel sanjay scott sean sebastian serge "
    "sergei sergey sergio seth shane shinzo simon stanislav stanley stefan stephen steve steven stewart stuart sven "
    "ted terrence theodore thomas tim timothy toby todd tom tomas tommy tony trent trevor vaclav victor viktor vince "
    "vincent vitaly vlad vladimir volodymyr walter warren wayne werner wilhelm will william wolfgang xavier yasser "
    "barack mitch newt rand reince rahm elon satya sundar keir rishi narendra hamid nouri haider muammar hosni ehud yitzhak shimon avigdor naftali yair khaled qasem ebrahim javad akbar ramzan petro mikheil ilham nursultan lech jaroslaw mateusz silvio luiz jair evo alvaro gustavo mauricio yoshihide fumio kofi tedros thabo cyril emmerson muhammadu uhuru yoweri abiy omar anwar tarek tobias marten jonas lukasz milos zoran goran dragan nikola bogdan istvan laszlo gabor attila ferenc janos pavlo taras yaroslav artem maksim kirill gennady leonid valery rustam duncan derrick darrell marvin lamar jamal malik tyrone reginald alistair angus callum declan eoin fergus hamish lachlan rory niall colm gerry seamus "
    "yevgeny yuri yusuf zachary".split()
)
FEMALE = frozenset(
    "abigail ada adele adriana agnes aisha alda alexandra alexandria alice alicia alina alison allison amal amanda "
    "amelia amina amy ana anastasia angela angelina anita ann anna anne annette annie antonia april arianna "
    "astrid audrey barbara beatrice bella bernadette beth betty beverly bianca birgit bonnie brenda bridget britta "
    "camilla carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia charlotte cheryl chloe "
    "christina christine cindy claire clara claudia colleen condoleezza connie constance cornelia cynthia dagmar daisy "
    "daniela danielle debbie deborah debra denise diana diane dilma dolores donna dora doris dorothy edith eileen "
    "elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma erica erika estelle esther eugenia eva "
    "eve evelyn faith fatima federica fiona florence frances francesca gabriela gail geraldine gertrude gina giorgia "
    "gita gladys gloria grace greta gretchen hana hannah harriet hazel heather heidi helen helena helene helga "
    "henrietta hilary hillary huma ilse inga inge ingrid irene irina iris isabel isabella ivana ivanka jacqueline jane "
    "janet janice jasmine jeanne jenna jennifer jenny jessica jill joan joanna joanne josephine joyce "
    "juanita judith judy julia juliana julie juliet karen karin karina kate katharine katherine kathleen kathryn kathy "
    "katie katja katya kayla kayleigh kellyanne kirsten kirstjen krista kristen kristin kristina lara larissa laura "
    "lauren leila lena leticia lidia lillian lily linda lisa lois loretta lori lorraine louise lucia lucy "
    "lydia lynn lynne madeleine madison maggie mandy marcela margaret margarita margot maria marianne marie marilyn "
    "marina marine marjorie marlene marta martha mary maryam matilda maureen maya meg megan megyn melania "
    "melanie melinda melissa mercedes mia michele michelle mildred miriam molly monica monika nadia nadine nancy naomi "
    "natalia natalie natasha nicola nicole nina nora norma odette olga olivia oprah paige pamela patricia patty paula "
    "pauline penelope penny petra phyllis pilar priscilla priti rachel ramona rebecca regina renata renee rhonda rita "
    "roberta rosa rosalind rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah shannon sharon "
    "sheila shelly sheryl shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susana "
    "susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina trudy "
    "ulrike uma ursula valentina valerie vanessa vera veronica victoria viktoria viola violet virginia vivian wanda "
    "kamala chelsea sonia benazir angela beata cristina winnie margit astrid sigrid solveig ingeborg annika annelise leonie saskia marieke femke aoife siobhan niamh bronwyn gwen rhiannon fatou amara ngozi chimamanda zodwa thandi noor farah shirin nasrin mahsa parisa golnaz yara rania dalia hala mona layla aya mei yuki sakura ayumi keiko anjali priya deepika sunita lakshmi meera olena oksana iryna halyna ludmila galina yelena lyudmila ksenia zuzana dagny agnieszka malgorzata jadwiga barbora eszter ilona jelena milica snezana bojana "
    "wendy whitney wilma yasmin yolanda yulia yvette yvonne zainab zoe".split()
)
MASCULINE = frozenset(
    "mr mister messrs sir monsieur spokesman chairman congressman businessman councilman assemblyman policeman man boy "
    "father dad son brother husband widower uncle nephew grandfather grandson king prince duke baron lord emperor "
    "sultan emir sheikh ayatollah imam pope priest cardinal actor anchorman fiance fiancé boyfriend statesman alderman "
    "salesman fisherman gunman cameraman".split()
)
FEMININE = frozenset(
    "mrs ms miss dame madame spokeswoman chairwoman congresswoman businesswoman councilwoman assemblywoman policewoman "
    "woman girl mother mom mum daughter sister wife widow aunt niece grandmother granddaughter queen princess duchess "
    "baroness lady actress anchorwoman fiancee fiancée girlfriend nun heiress waitress".split()
)
"""Titles and roles that tell a gender."""

NICKNAMES = {
    "bill": "william",
    "billy": "william",
    "bob": "robert",
    "bobby": "robert",
    "mike": "michael",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "tom": "thomas",
    "dick": "richard",
    "rick": "richard",
    "bernie": "bernard",
    "ted": "edward",
    "tony": "anthony",
    "jack": "john",
    "chuck": "charles",
    "liz": "elizabeth",
    "beth": "elizabeth",
    "kate": "katherine",
    "kathy": "katherine",
    "peggy": "margaret",
    "harry": "henry",
    "larry": "lawrence",
    "andy": "andrew",
    "hank": "henry",
    "vlad": "vladimir",
}
"""Short forms of first names that are not their beginnings."""
