"""Scenes of the wide world: lives, history, nature, sea, space, tales. The format stands in `story_scenes.py`."""

SCENES = """
# scientist
L field how {animals} find their way | the light of distant stars | the causes of {illness} | the chemistry of {food} | the memory of {animals} | the currents of the sea | the age of rocks | how children learn {language}
L idea watching a {animal} in the garden | reading an old letter | a conversation with a {job} | a broken {thing} | a mistake in the laboratory
L left there was no money for research | a war had broken out | women could not become professors there | the laboratory had burned down | the new rector did not believe in the work
L died in {city3} of pneumonia | at sea | at home among friends | during a lecture
T {lady}, born in {city1} in {year1}, studied {field}. The idea came to her from {idea}. She left {country} in {year2}, because {left}, and worked at the university of {city2} for {years}. With her assistant {man} she wrote {few} books. She died {died} at the age of {age}.
T The scientist {lady} came from {city1}, where she was born in {year1}. Her subject was {field}, and it was {idea} that gave her the idea. In {year2} she had to leave {country}: {left}. For {years} she then taught in {city2}, and together with {man}, her assistant, wrote {few} books. Aged {age}, she died {died}.
S The life of the scientist {lady}.
Q1 When was {lady} born?|In which year was {lady} born?|What is her year of birth? >> year => In {year1}
Q1 Where was {lady} born?|In which city was the scientist born?|Where did {lady} come from? >> where => In {city1}
Q2 What did {lady} study?|What was her subject?|What did the scientist do research on? => {field}
Q2 What gave {lady} the idea?|How did {lady} get the idea?|Where did the idea come from? >> And how did she get the idea? => {idea}
Q3 When did {lady} leave {country}?|In which year did she leave {country}? >> when => In {year2}
Q3 Why did {lady} leave {country}?|For what reason did she have to leave {country}?|What was the reason for leaving? >> why => {left}
Q4 Where did {lady} work later?|In which city was her university?|In which city did she teach? >> where => In {city2}
Q4 How long did {lady} work in {city2}?|For how many years was she in {city2}? >> long => For {years}
Q5 Who was her assistant?|Who helped {lady}?|With whom did {lady} write? >> whom => {man}
Q5 How many books did they write?|How many books are there? >> many => {few}
Q6 Where or how did she die?|How did {lady} die?|What is said about her death? >> And how did she die? => {died}
Q6 How old was {lady} when she died?|At what age did {lady} die?|What age did she reach? >> And at what age? => {age}
Y Was {lady} born in {year1}?|Was {year1} the year of her birth? => she was born in {year1}
N Was {lady} born in {city2}? => she was born in {city1}
N Did she leave {country} in {year1}? => she left in {year2}
C Was she born in {city1} or in {city2}?|Was {lady} born in {city2} or in {city1}? => In {city1}
C Did she leave {country} in {year1} or in {year2}? => In {year2}
X Whom did {lady} marry?|How many children did she have?|Which prize did {lady} win?|What was the title of her first book?|What were her parents?

# painter
L motif {flowers} in a {material} vase | sleeping {animals} | the harbour at night | {jobs} at work | his own left hand | empty chairs | storms over fields
L sold a sack of {fruit} | a pair of boots | {few} chickens | a week's rent | a bottle of wine
L blind his eyes had become weak | he no longer trusted colours | the doctor had told him to rest | he had fallen off a scaffold | he wanted to build ships instead
T The painter {gentleman} grew up in {village} as the son of a {job1}. He moved to {city1} in {year1} to learn from {doctor}. For years he painted {motif}. His first picture was sold for {sold}; today one costs {millions} dollars. He gave up painting in {year2}, because {blind}. His {aunt} {woman} kept the pictures {kept}.
T Few people know {gentleman} today. His father was a {job1} in {village}. In {year1} he went to {city1}, where {doctor} taught him. He loved to paint {motif}. The first buyer gave him {sold}, while now {millions} dollars are paid for one picture. Since {blind}, he stopped painting in {year2}. The pictures survived {kept}, thanks to his {aunt} {woman}.
L kept under her bed | in a bank | in a dry well | behind a false wall | in a hay loft
S The life of the painter {gentleman}.
Q1 Where did {gentleman} grow up?|In which village was his home?|Where did the painter's family live? >> where => In {village}
Q1 What was his father?|What was the job of {gentleman}'s father?|What work did the painter's father do? => A {job1}
Q2 When did {gentleman} go to {city1}?|In which year did he move to {city1}? >> when => In {year1}
Q2 Who taught {gentleman}?|From whom did he learn painting?|Who was his teacher? >> And from whom did he learn? => {doctor}
Q2 Why did {gentleman} move to {city1}?|What did {gentleman} go to {city1} for? >> why => To learn from {doctor}
Q What did {gentleman} paint?|What did he like to paint?|What can be seen in his pictures? => {motif}
Q For what was his first picture sold?|What did the first buyer give him?|What did he get for his first picture? => {sold}
Q How much does one of his pictures cost today?|What is a picture worth today? => {millions} dollars
Q3 When did {gentleman} stop painting?|In which year did he give up painting? >> when => In {year2}
Q3 Why did {gentleman} stop painting?|For what reason did he give up painting?|What was the reason that {gentleman} painted no more? >> why => {blind}
Q4 Who kept the pictures?|Thanks to whom did the pictures survive?|Who saved the pictures? >> who => {woman}
Q4 Where were the pictures kept?|In what place did the pictures survive? >> where => {kept}
Y Did he go to {city1} in {year1}? => he went to {city1} in {year1}
Y Was his father a {job1}? => his father was a {job1}
N Did he stop painting in {year1}? => he stopped in {year2}
C Did he stop painting in {year1} or in {year2}? => In {year2}
X When was {gentleman} born?|How many pictures did he paint?|In which museum do they hang?|Where was he buried?|What was his wife called?

# inventor
L made lamp that burns on {fruit} oil | machine that peels {fruit} | bicycle with {few} seats | clock driven by the wind | bed that wakes you | suitcase on wheels | stove for tents | pen that never dries | coat that floats
L why he was tired of doing it by hand | his {relative} had asked for it | he had lost a bet | he could not sleep | there had been too many accidents
L how with parts of an old piano | out of {material} and wire | in a cellar without light | during a long illness | with the help of a {job2}
L laugh the neighbours laughed at it | the first one exploded | nobody understood the drawing | the bank refused a loan
T In {year1}, {gentleman1} of {city} invented a {made}. He did so because {why}, and built it {how}. At first {laugh}. But {years} later {firm} bought the idea for {fortune}. {gentleman2} from {country} claimed in {year2} to have had the same idea before.
T The {made} was invented in {city} in {year1}. Its inventor, {gentleman1}, put it together {how}; his reason was that {why}. In the beginning {laugh}. {years} later, {firm} paid him {fortune} for it. In {year2}, a certain {gentleman2} from {country} said that the idea was his.
S {gentleman1} invented a {made}.
Q1 What did {gentleman1} invent?|What was invented in {city}?|Which invention is it about? => A {made}
Q1 Who invented the {made}?|Who was the inventor?|By whom was the {made} invented? >> by => {gentleman1}
Q1 When was the {made} invented?|In which year was it invented? >> when => In {year1}
Q1 Where was the {made} invented?|In which city was it invented? >> where => In {city}
Q1 Why did {gentleman1} invent it?|For what reason was it invented?|What was the inventor's reason? >> why => {why}
Q1 How did {gentleman1} build it?|How was it made?|In what way was it built? >> how => {how}
Q2 What happened at first?|How did it begin? => {laugh}
Q3 Who bought the idea?|To whom was the idea sold?|Which company bought the invention? >> who => {firm}
Q3 How much was paid for the idea?|For how much was the idea sold? >> much => {fortune}
Q3 When was the idea bought?|After how many years was the idea sold?|How much later was the idea sold? >> when => {years} later
Q4 Who claimed to have had the same idea?|Who said that the idea was his? => {gentleman2}
Q4 Where was {gentleman2} from?|Which country did {gentleman2} come from? >> from => From {country}
Q4 In which year did {gentleman2} speak up?|When did {gentleman2} claim that? >> year => In {year2}
Y Was it invented in {year1}? => it was invented in {year1}
Y Did {firm} buy the idea? => {firm} bought it
N Did {gentleman2} sell the idea to {firm}? => {gentleman1} did
N Was it invented in {year2}? => it was invented in {year1}
C Who invented it, {gentleman1} or {gentleman2}?|Was {gentleman2} or {gentleman1} the inventor according to the recording? => {gentleman1}
C Was it invented in {city} or in {~city}? => In {city}
X How old was {gentleman1} then?|How many were sold?|How heavy is it?|Which school did {gentleman1} go to?|Who took the first photograph of it?

# explorer
L goal to find the source of {river} | to cross the desert of {country2} | to map the coast of {country2} | to reach the pole | to look for a lost city in {country2}
L with {few2} camels | {few2} dogs and a sledge | a raft of {material} | {few2} mules | two canoes
L trouble the water was gone | half of the men had {illness} | winter came too early | the maps were wrong | the ice had broken the ship | the cook had run away
L proof a {material} cup | a drawing of a {animal} | a sack of seeds | the skin of a snake | a diary with {hundreds} pages
T In {month} {year}, Captain {surname1} set out from {city1} {goal}. There were {many} people on board {ship}, among them the {job} {man1}. After {months} they had to turn back, because {trouble}. {man1} alone went on with {with} and came home {years} later, by way of {city2}. All he brought was {proof}.
T Captain {surname1} left {city1} on {ship} in {month} {year}. The aim of the {many} people was {goal}. They gave up after {months}, since {trouble}. Only {man1}, the {job}, went on, with {with}. He came back {years} later through {city2} and had nothing with him but {proof}.
S Captain {surname1} set out from {city1} {goal}.
Q1 Who led the journey?|Who was the captain?|What was the captain called? >> who => Captain {surname1}
Q1 Where did they set out from?|From which city did they leave?|Where did the journey begin? >> from => From {city1}
Q1 When did they set out?|In which month and year did the journey begin?|When did {ship} leave {city1}? >> when => In {month} {year}
Q1 What was the aim of the journey?|What did they want?|Why did they set out?|What for did they leave {city1}? >> for => {goal}
Q1 How many people were on board?|How many people took part? >> many => {many}
Q1 What was the name of the ship?|On which ship did they travel? => {ship}
Q2 Why did they turn back?|For what reason did they give up?|What made them turn back? >> why => {trouble}
Q2 When did they turn back?|After how long did they give up? >> when => After {months}
Q3 Who went on alone?|Who did not turn back? >> And who went on? => {man1}
Q3 How did {man1} go on?|With what did {man1} go on? => With {with}
Q3 When did {man1} come home?|How much later did {man1} come back? >> when => {years} later
Q3 What did {man1} bring home?|What did {man1} have with him?|What did {man1} bring back? => {proof}
Q3 What was {man1}'s job?|What was {man1} by profession? => A {job}
Q3 By way of which city did {man1} return?|Through which city did {man1} come back? => {city2}
Y Did they leave in {month}?|Did they set out in {month}? => they left in {month}
Y Were there {many} people on board? => there were {many} people on board
N Did Captain {surname1} go on alone? => {man1} did
N Did they set out from {city2}? => they set out from {city1}
C Who went on alone, {man1} or Captain {surname1}?|Was it Captain {surname1} or {man1} who went on? => {man1}
X How old was {man1}?|Who paid for the journey?|How many of them died?|What was the weather like at the pole?|Where was the ship built?

# queen and war
L cause a {thing} had been stolen | the salt road was closed | a wedding had been called off | the border river had changed its course | a messenger had been insulted
L trick by flooding the fields | with the help of the fog | by attacking at night | with {hundreds} {animals} | by sending false letters | by bribing the gatekeeper
L general General {surname} | Count {surname} | Captain {surname} | Lady {surname} | Marshal {surname}
L price {few} villages | a port on the coast | the right to trade in {food} | {few} ships full of {fruit} | an island without people
T In {year1}, Queen {woman} went to war with King {man}, because {cause}. The war lasted {years1}. {general} won the battle of {village} for the queen {trick}. In the peace of {city}, the king gave up {price}. Queen {woman} ruled for {years2} and was followed by her {kin} {name}.
T The war between Queen {woman} and King {man} began in {year1}. Its cause was that {cause}. At {village}, {general} beat the king's army {trick}. After {years1} peace was made in {city}, and the king lost {price}. The queen's reign lasted {years2}; then came her {kin} {name}.
S Queen {woman} won a war against King {man}.
Q1 Between whom was the war?|Who fought against whom?|Who were the enemies? => Queen {woman} and King {man}
Q1 When did the war begin?|In which year did the war break out? >> when => In {year1}
Q1 Why was there a war?|What was the cause of the war?|Why did Queen {woman} go to war?|For what reason did the war begin? >> why => {cause}
Q1 How long did the war last?|For how many years did they fight? >> long => {years1}
Q2 Who won the battle of {village}?|Who beat the king's army?|Who was the victor at {village}? >> And who won the battle? => {general}
Q2 How was the battle won?|How did {general} win?|In what way was the king's army beaten?|By what means did {general} win the battle? >> how => {trick}
Q2 Where was the battle?|At which place did they fight? >> where => At {village}
Q3 Where was the peace made?|In which city did they make peace? >> where => In {city}
Q3 What did the king lose?|What did King {man} give up? >> And what did the king lose? => {price}
Q4 How long did the queen rule?|For how long was {woman} queen? >> long => {years2}
Q4 Who followed the queen?|Who ruled after {woman}? >> And who came next? => Her {kin} {name}
Y Did the war begin in {year1}? => it began in {year1}
Y Was the peace made in {city}? => it was made in {city}
N Did King {man} win?|Did the king win the battle of {village}? => {general} won for the queen
N Did the war last {years2}? => it lasted {years1}
C Who lost the battle, the queen or the king?|Did the king or the queen lose at {village}? => The king
C How long did the war last, {years1} or {years2}? => {years1}
X How many soldiers died?|When was King {man} born?|Whom did Queen {woman} marry?|What did the queen's crown look like?|Which language did the king speak?

# founding of a town
L who monks | fishermen | miners | weavers | refugees from {country} | soldiers | two brothers
L spot there was a spring | the river could be crossed there | the wind was always fresh | nobody else wanted the land | a {animal} had lain down there
L known {dish} | its {material} workshops | its {flowers} | the fair in {month} | its crooked tower | its {instrument} makers
L fall the silver ran out | a flood swept away the mill | the railway went another way | the plague came | the harbour filled with sand
T {village} was founded by {who} in {year1}. They chose the place because {spot}. In {year2} it had {thousands1} people and was known for {known}. Then {fall}, and by {year3} only {hundreds} were left. Today {thousands2} people live there, and every {day} there is a market by {venue}.
T The history of {village} began in {year1}, when {who} settled there, since {spot}. The town grew to {thousands1} people by {year2} and became known for {known}. But {fall}. In {year3} no more than {hundreds} people remained. Now there are {thousands2}, and a market is held by {venue} every {day}.
S The history of the town of {village}.
Q1 Who founded {village}?|By whom was {village} founded?|Who settled there first? >> by => {who}
Q1 When was {village} founded?|In which year did its history begin? >> when => In {year1}
Q1 Why did they choose that place?|Why was {village} founded there?|For what reason did they settle there? >> why => {spot}
Q2 How many people lived there in {year2}?|How large was the town in {year2}? >> many => {thousands1}
Q2 What was the town known for?|For what was {village} famous? => {known}
Q3 How many people were left in {year3}?|How many people lived in {village} in {year3}? => {hundreds}
Q3 Why did the town become small?|What happened to the town?|Why did people leave {village}?|What caused the decline? >> And why? => {fall}
Q4 How many people live there today?|How many inhabitants does {village} have now? >> And today?|And how many today? => {thousands2}
Q4 When is the market?|On which day is there a market?|How often is there a market? >> when => Every {day}
Q4 Where is the market?|By which place is the market held? >> where => By {venue}
F How many people lived there in {year2}? => {thousands1} => And in {year3}?|And how many in {year3}? => {hundreds}
Y Was {village} founded in {year1}? => it was founded in {year1}
Y Is the market on {day}? => it is on {day}
N Was it founded in {year2}? => it was founded in {year1}
N Do {thousands1} people live there today? => {thousands2} people live there today
C Was it founded in {year1} or in {year2}?|Was {village} founded in {year3} or in {year1}? => In {year1}
X Who is the mayor of {village}?|How high is the tower?|In which country is {village}?|What do the people there speak?|How much does a house cost there?

# animal facts
L kind mountain | dwarf | river | desert | white-tailed | forest | spotted | striped | cave | island
L eats {fruit} and roots | small fish | beetles and worms | leaves and bark | eggs | seeds | grass | frogs
L enemy the eagle | the wolf | the python | the shark | the wild dog | the crocodile
L defend by playing dead | by spraying a bitter liquid | by rolling up | with its sharp claws | by changing its colour | by screaming | by diving
L call it smells of {fruit} | its cry sounds like a {instrument} | it carries its young on its back | it walks backwards | it builds towers of mud
T The {kind} {animal1} lives in {country} and weighs up to {kilos}. It eats {eats}, mostly {eattime}. People call it the {nick}, because {call}. Its only enemy is {enemy}, against which it defends itself {defend}. The female has {few1} young, which stay with her for {months}. Only {thousands} are left.
T In {country} there is an unusual creature: the {kind} {animal1}, also called the {nick} because {call}. It is up to {kilos} heavy, and lives on {eats}, looking for food {eattime}. When {enemy} comes, its only enemy, it defends itself {defend}. The mother looks after her {few1} young for {months}. There are no more than {thousands} of them.
L eattime at night | at dawn | after rain | in the hottest hours | in the evening
L nick little king | singing ghost | old fisherman | lazy prince | night clown | mud builder | thief of the garden
S Facts about the {kind} {animal1}.
Q1 Which animal is described?|What animal is it about?|What creature is this? => The {kind} {animal1}
Q1 Where does the {kind} {animal1} live?|In which country does it live?|Where is it found? >> where => In {country}
Q1 How heavy is it?|How much does the {animal1} weigh?|What is its weight? >> And how heavy is it? => Up to {kilos}
Q2 What does it eat?|What does the {animal1} live on?|What is its food? >> And what does it eat? => {eats}
Q2 When does it eat?|At what time does it look for food? >> when => {eattime}
Q3 What do people call it?|What is its other name?|What is the {animal1} also called? => The {nick}
Q3 Why do people call it that?|Why is it called the {nick}?|What is the reason for its name? >> why => {call}
Q4 What is its enemy?|Which animal does it have to fear?|Who is its only enemy? >> And its enemy? => {enemy}
Q4 How does it defend itself?|In what way does the {animal1} protect itself?|How does it react to {enemy}? >> how => {defend}
Q5 How many young does it have?|How many young does the female have? >> many => {few1}
Q5 How long do the young stay?|For how long does the mother look after her young? >> long => For {months}
Q How many are left?|How many of them are there still? => {thousands}
Y Does it live in {country}?|Is it found in {country}? => it lives in {country}
Y Does it weigh up to {kilos}? => it weighs up to {kilos}
Y Does the female have {few1} young? => she has {few1} young
C Does it eat {eats} or {~eats}? => {eats}
C Does it look for food {eattime} or {~eattime}? => {eattime}
X How fast can it run?|How long is its tail?|How old does it get?|What colour are its eyes?|Who discovered it?|When does it mate?

# plant and its use
L use against {illness} | to colour wool {colour2} | as a tea | as food for {animals} | to keep insects away | for making paper | to give {food} a better taste
L grow on sandy ground | in the shade of {trees} | by the water | only on steep slopes | on old walls | in salty soil
L careful its roots are poisonous | its thorns break off in the skin | the juice burns the eyes | it looks like a poisonous one | there are few of them left
L named the nun who first described it | its smell of {fruit} | a village in {country2} | the shape of its leaves | a {job} who got lost
T The plant in question comes from {country} and grows {grow}. It gets {height} high and blooms {colour1} in {month}. People there use it {use}. A {job1} named {person} brought it to {city} in {year}. Be careful when picking it, because {careful}. It is named after {named}.
T From {country} comes a plant with {colour1} flowers that open in {month}. It likes to grow {grow}, to a height of {height}. It is used {use}. Its name goes back to {named}. {person}, a {job1}, took it along to {city} in {year}. When you pick it, watch out, as {careful}.
S A plant from {country} and its use.
Q1 Where does the plant come from?|From which country is the plant?|What is its home? >> from => From {country}
Q1 Where does it grow?|In what kind of place does it grow? >> where => {grow}
Q1 How high does it grow?|What height does it reach? >> And how high? => {height}
Q2 When does it bloom?|In which month does the plant bloom?|When do the flowers open? >> when => In {month}
Q2 What colour are the flowers?|In which colour does it bloom? >> And in which colour? => {colour1}
Q3 What is it used for?|What do people do with it?|What is the plant good for?|For what purpose is it used? >> for => {use}
Q4 Who brought it to {city}?|By whom was it brought to {city}? >> by => {person}
Q4 When was it brought to {city}?|In which year did the plant come to {city}? >> year => In {year}
Q4 Where did {person} bring the plant?|To which city did it come? >> to => To {city}
Q4 What was {person}'s job?|What work did {person} do? => A {job1}
Q5 Why should you be careful?|Why must one watch out when picking it?|What is the danger?|For what reason is care needed? >> why => {careful}
Q6 What is it named after?|Where does its name come from? => {named}
Y Does it bloom in {month}? => it blooms in {month}
Y Does the plant come from {country}? => it comes from {country}
C Are the flowers {colour1} or {~colour1}? => {colour1}
C Does it bloom in {month} or in {~month}? => In {month}
X How much water does it need?|How many leaves does it have?|What do its seeds look like?|What does the tea taste like?|Who grows it today?

# volcano
L warn the wells ran dry | dogs refused to go inside | the snow on top had melted | the fish in the lake had died | birds left the valley | the ground had trembled for days
L flee by boat | on foot | on the backs of donkeys | in army trucks | in a long line of carts
L sign grey ash fell on {city2} | the sky was red as far as {city2} | the noise was heard in {city2} | the sun was not seen in {city2} for {days}
T The volcano near {village} erupted in {month} {year2}, for the first time since {year1}. {woman}, a {job1}, had warned the people, because {warn}. {thousands} fled {flee}, and only {few} people died. The lava stopped {metres} before {venue}. {sign}. Today people grow {fruit} there, since the soil is rich.
T In {month} {year2} the volcano above {village} woke up after being silent since {year1}. Since {warn}, the {job1} {woman} had told everybody to leave. So {thousands} people got away {flee} and only {few} lost their lives. {metres} before {venue} the lava came to a stop. {sign}. The soil is so rich that {fruit} are grown there now.
S A volcano near {village} erupted in {year2}.
Q1 When did the volcano erupt?|In which month and year did the volcano erupt? >> when => In {month} {year2}
Q1 Near which village is the volcano?|Which village lies by the volcano? >> where => {village}
Q1 When had it erupted before?|Since when had it been silent?|In which year was the eruption before that? >> And when was the one before? => {year1}
Q2 Who warned the people?|Who told them to leave?|By whom were they warned? >> by => {woman}
Q2 Why did {woman} warn the people?|What made {woman} warn the people?|What was the sign of danger?|For what reason did {woman} tell them to leave? >> why => {warn}
Q2 What was {woman}'s job?|What did {woman} do for a living? => A {job1}
Q3 How did the people flee?|In what way did they get away?|By what means did they leave? >> how => {flee}
Q3 How many people fled?|How many people got away? >> many => {thousands}
Q3 How many people died?|How many lost their lives? >> And how many died? => {few}
Q4 Where did the lava stop?|How far did the lava get? >> where => {metres} before {venue}
Q5 What grows there today?|What do people grow there now? => {fruit}
Q5 Why can {fruit} be grown there?|Why do people grow {fruit} there? >> why => The soil is rich
Y Did it erupt in {year2}? => it erupted in {year2}
Y Did {few} people die? => {few} people died
N Did it erupt in {year2} for the first time ever? => it had erupted before, in {year1}
C Was the eruption before that in {year1} or in {~year2}? => In {year1}
X How high is the volcano?|How long did the eruption last?|How hot was the lava?|What is the volcano called?|What did {woman} do afterwards?

# space mission
L aim to look for water | to collect dust | to measure the wind | to photograph the dark side | to test a new engine | to plant {fruit}
L goal the moon | Mars | Venus | a comet | an asteroid | the rings of Saturn | a moon of Jupiter
L fault a switch was frozen | a cover had not opened | someone had mixed up feet and metres | a cable was too short | dust lay on the lens
L fix by turning the probe towards the sun | by sending a new program | by switching everything off for an hour | with a trick from {woman} | by shaking the arm
T The probe {probe} left for {goal} on {date} from a base in {country}, {aim}. The flight takes {months}. On the {order} day the camera failed, because {fault}. {person1} and a team of {few1} people solved the problem {fix}, in {hours}. The mission costs {millions} euros and ends after {years}.
T On {date} a rocket carrying the probe {probe} took off from {country}. It is on its way to {goal} {aim} and will need {months}. The team of {person1}, {few1} people in all, had to work for {hours} on the {order} day: the camera was dead, since {fault}. They got it going {fix}. The {millions} euros are well spent, says the agency, which will end the mission after {years}.
L probe Pioneer Bird | Little Dawn | Star Fox | Blue Arrow | Red Feather | Far Sight | Silent Owl
S The probe {probe} is flying to {goal}.
Q1 Where is the probe flying?|What is the goal of the flight?|Where does {probe} go? >> to => To {goal}
Q1 When did the probe take off?|On what date did {probe} leave?|When did the flight begin? >> when => On {date}
Q1 From which country did the rocket take off?|From which country did the probe leave? >> from => From {country}
Q1 What is the aim of the mission?|Why is the probe sent to {goal}?|What for does {probe} fly to {goal}?|What is the purpose of the flight? >> for => {aim}
Q1 How long does the flight take?|For how long will {probe} be on its way? >> long => {months}
Q2 Why did the camera fail?|What was wrong with the camera?|For what reason was the camera dead?|What caused the problem? >> why => {fault}
Q2 When did the camera fail?|On which day of the flight did it happen? >> when => On the {order} day
Q2 How was the problem solved?|How did they get the camera going?|In what way did the team solve the problem? >> how => {fix}
Q2 How long did it take to solve the problem?|How many hours did they work? >> And how long did that take? => {hours}
Q3 Who leads the team?|Whose team solved the problem?|Who solved the problem? >> And who solved it? => {person1}
Q3 How many people are in the team?|How large is the team? >> many => {few1}
Q4 How much does the mission cost?|What are the costs? >> much => {millions} euros
Q4 When does the mission end?|After how many years will it be over? >> will => After {years}
Y Is the probe flying to {goal}? => it is flying to {goal}
Y Did the camera fail on the {order} day? => it failed on the {order} day
C Is it flying to {goal} or to {~goal}? => To {goal}
N Did the engine fail? => the camera failed
X How much does the probe weigh?|Who built the rocket?|How fast does it fly?|How many astronauts are on board?|What was the first photo of?

# shipwreck
L cargo {fruit} and wine | {thousands} bars of silver | pianos | {material} for a cathedral | letters and coins | {animals} for a zoo
L sank it had hit a rock | the cargo had slipped | the pump was broken | the captain had fallen asleep | a fire had spread below deck
L saved by clinging to barrels | in a boat without oars | on a floating door | by swimming to a sandbank | with the help of fishermen
L hall the town hall of {city3} | a museum in {city3} | the church of {village} | the bank of {city3} | the castle of {village}
L find a {thing} | the ship's bell | {few} coins | a bottle with a letter | the captain's {thing}
T {ship}, on its way from {city1} to {city2} with {cargo}, sank in {month} {year1}, because {sank}. {few} of the {many} sailors survived {saved}. In {year2} the diver {person} found the wreck {metres} deep and brought up {find}. It is now shown in {hall}.
T In {month} {year1}, {ship} went down. It carried {cargo} and was sailing from {city1} to {city2} when it was lost, since {sank}. There were {many} sailors; {few} saved themselves {saved}. The wreck was discovered by {person} in {year2}, {metres} under the surface. The diver came up with {find}, which can be seen in {hall}.
S The ship {ship} sank in {year1}.
Q1 When did {ship} sink?|In which month and year did the ship go down? >> when => In {month} {year1}
Q1 Why did {ship} sink?|For what reason was the ship lost?|What caused the shipwreck? >> why => {sank}
Q1 Where was {ship} going?|What was the destination?|To which city was the ship sailing? >> to => To {city2}
Q1 Where did the ship come from?|From which city was it sailing?|Where had the journey begun? >> from => From {city1}
Q1 What was on board?|What did {ship} carry?|What was the cargo? >> And what did it carry? => {cargo}
Q2 How many sailors survived?|How many saved themselves? >> many => {few}
Q2 How many sailors were on board?|How many sailors were there? >> And how many were on board? => {many}
Q2 How did they survive?|How did {few} of the sailors save themselves?|In what way were they saved? >> how => {saved}
Q3 Who found the wreck?|By whom was the wreck discovered?|Who is the diver? >> by => {person}
Q3 When was the wreck found?|In which year was the wreck discovered? >> when => In {year2}
Q3 How deep is the wreck?|At what depth was the wreck? >> And how deep was it? => {metres}
Q4 What did {person} bring up?|What was brought up?|What was found in the wreck? => {find}
Q4 Where is it shown now?|Where can it be seen? >> where => In {hall}
Y Did it sink in {year1}? => it sank in {year1}
N Was the wreck found in {year1}? => it was found in {year2}
N Was the ship sailing to {city1}? => it was sailing to {city2}
N Did all the sailors survive? => {few} survived
C Did {ship} sail from {city1} or from {city2}?|Did it start in {city2} or in {city1}? => From {city1}
C Was the wreck found in {year1} or in {year2}? => In {year2}
X What was the captain's name?|How long was the ship?|Who built {ship}?|What is the find worth?|How many women were on board?

# folk tale of a bargain
L rich merchant | king | giant | miller | witch | dragon | judge
L want a bag of gold | the hand of the princess | a {animal} that speaks | {few2} white {animals} | a house without rain | his lost shadow
L task count the stars | empty the lake with a spoon | bring fire in a paper bag | come neither by day nor by night | find something softer than {material} | make the queen laugh
L trick with a lantern made of paper | by asking a question that had no answer | with the help of an old {animal} | by coming at dusk | by telling the truth | with a {thing}
L angry he had been outwitted | everybody laughed at him | he had to keep his word | his own {relative} had helped
T Long ago a poor {job} called {man1} lived {place}. He asked the {rich} for {want}. You will get it, said the {rich}, if you {task}. {man1} thought about it for {days} and did it {trick}. The {rich} was furious, because {angry}. So {man1} got what he wanted and shared it with {woman}.
T There was once a {job} whose name was {man1}, and who lived {place}. He wanted {want} from the {rich}. The {rich} answered: first {task}. After {days} {man1} managed it {trick}. How furious the {rich} was, since {angry}! But {man1} got his wish and shared everything with {woman}.
L place at the edge of the forest | on an island in {river} | under a hill | in a town of {material} | behind {few} mountains | in a boat
S A poor {job} outwits the {rich}.
Q1 What was {man1}'s job?|What was {man1}?|What work did {man1} do? => A {job}
Q1 Where did {man1} live?|In what place did the {job} live? >> where => {place}
Q1 What was the {job} called?|What was the name of the {job}?|Who is the hero of the tale? => {man1}
Q2 What did {man1} want?|What did the {job} ask for?|What was his wish? => {want}
Q2 From whom did {man1} want it?|Whom did {man1} ask?|Whom did the {job} ask for it? >> And from whom? => The {rich}
Q3 What did {man1} have to do?|What was the task?|What did the {rich} demand? => {task}
Q3 How did {man1} manage it?|How did {man1} do it?|In what way did he solve the task? >> how => {trick}
Q3 How long did {man1} think about it?|After how long did he manage it?|How many days did it take? >> long => {days}
Q4 How did the {rich} feel?|What was the {rich}'s reaction? => Furious
Q4 Why was the {rich} furious?|For what reason was the {rich} angry?|What made the {rich} so furious? >> why => {angry}
Q5 With whom did {man1} share it?|Who got a share?|To whom did {man1} give a part? >> whom => {woman}
Y Was {man1} a {job}? => {man1} was a {job}
N Was the {rich} happy in the end? => the {rich} was furious
N Did {woman} have to do the task? => {man1} had to do it
C Was {man1} a {job} or a {~job}? => A {job}
X How old was {man1}?|What was the name of the princess's horse?|In which country did it happen?|How many brothers did {man1} have?|What did {woman} say?

# folk tale of three
L find a ring in a fish | a door in an oak | a talking {animal} | a {material} key | a well of honey | a {thing} that sings
L reward a kingdom | a cow that gave wine | eternal youth | a bag that was never empty | a good wife | a cloak that made him invisible
L kind shared his bread with a beggar | freed a trapped {animal2} | carried an old woman across {river} | listened to the wind | mended a bird's wing
L bad laughed at a beggar | stepped on an ant hill | stole an egg from a nest | lied to an old woman | slept under a cursed tree
T A {job} had three sons, {man1}, {man2} and {man3}. They were sent out to find {find}. {man1} {bad1} and was turned into a {animal1}. {man2} {bad2} and came home with nothing. But {man3} {kind}, and so he found it {where} after {years}. His father gave him {reward}.
T The three sons of a {job} went into the world to look for {find}. The eldest, {man1}, {bad1}, so he became a {animal1}. {man2}, the second, {bad2} and returned with empty hands. {man3}, the youngest, {kind}; that is why he found it, {where}, after {years}. As a reward he got {reward} from his father.
L where at the bottom of a lake | in the moon's garden | under his own bed | in the ear of a giant | in a bakery in {city} | on top of a glass mountain
S Three brothers look for {find}.
Q1 What were they looking for?|What did the brothers have to find?|What were the sons sent out for? => {find}
Q1 Who found it?|Which brother found it?|Which of the three was successful? >> who => {man3}
Q1 Where did {man3} find it?|Where was it in the end? >> where => {where}
Q1 How long did {man3} look for it?|After how many years did {man3} find it? >> long => {years}
Q1 Why did {man3} find it?|What had {man3} done to deserve it?|What good deed did {man3} do? >> why => He {kind}
Q2 Why was {man1} turned into a {animal1}?|For what reason did {man1} become a {animal1}?|What had {man1} done wrong? >> why => He {bad1}
Q2 What was {man1} turned into?|What happened to {man1}?|What did {man1} become? => A {animal1}
Q3 What happened to {man2}?|How did {man2} come home? => He came home with nothing
Q3 What had {man2} done wrong?|Why did {man2} come home with nothing? >> why => He {bad2}
Q4 What did {man3} get from his father?|What was the reward? >> And what was the reward? => {reward}
Q5 What was the father's job?|What was their father? => A {job}
Q5 How many sons did the {job} have?|How many brothers were there? >> many => Three
F What was {man1} turned into? => A {animal1} => And why?|Why? => He {bad1}
Y Was {man1} turned into a {animal1}? => {man1} was turned into a {animal1}
N Was {man2} turned into a {animal1}? => {man1} was
N Did {man1} find it?|Did {man2} find it? => {man3} found it
C Who found it, {man3} or {man1}?|Was it {man2} or {man3} who found it? => {man3}
C Who became a {animal1}, {man1} or {man2}?|Was it {man2} or {man1} who became a {animal1}? => {man1}
X What was their mother's name?|How old was {man3}?|Did {man1} become a human again?|Where did the father live?|Whom did {man3} marry?

# dig
L built a garage | a metro line | a swimming pool | a supermarket | a car park
L object grave of a {job} | kitchen with {dish} still in the pot | ship of {tree} wood | wall painting of {animals} | workshop for {material} | street with {few} shops
L dated by the rings in the wood | with the help of a coin | from the layers of ash | with a radioactive method | by the shape of the pots
L doubt the writing is too modern | the wood comes from {country} | such pots were made much later | the bones are those of a {animal}
T While digging for {built} in {city}, workers came upon a {object} in {month}. Archaeologist {person1} says it is {thousands} years old, as was found out {dated}. {person2} of {institution} does not believe it, because {doubt}. The site is {height} deep and will be open to visitors from {date} for {weeks}.
T A {object} was discovered in {city} in {month}, when workers were digging for {built}. It is {thousands} years old, says archaeologist {person1}, who dated it {dated}. But {person2}, who works for {institution}, has doubts, since {doubt}. Visitors can see the site, {height} under the ground, from {date} on, for {weeks}.
S A {object} was found in {city}.
Q1 What was found?|What did the workers come upon?|What was discovered in {city}? => A {object}
Q1 Where was it found?|In which city was it discovered? >> where => In {city}
Q1 When was it found?|In which month was it discovered? >> when => In {month}
Q1 How was it found?|What were the workers digging for?|On what occasion was it discovered? => They were digging for {built}
Q2 How old is it?|What age does {person1} give? >> And how old is it? => {thousands} years old
Q2 How was the age found out?|How was it dated?|In what way did they find out the age? >> how => {dated}
Q2 Who says how old it is?|Who is the archaeologist?|Who dated it? >> who => {person1}
Q3 Who has doubts?|Who does not believe it? >> And who has doubts? => {person2}
Q3 Why does {person2} have doubts?|Why does {person2} not believe it?|What is {person2}'s reason?|What speaks against it according to {person2}? >> why => {doubt}
Q3 Where does {person2} work?|For whom does {person2} work? => For {institution}
Q4 When will the site be open?|From what date can visitors see it? >> will => From {date}
Q4 How long will the site be open?|For how many weeks can it be seen? >> long => For {weeks}
Q How deep is the site? => {height}
Y Was it found in {month}? => it was found in {month}
Y Can it be seen for {weeks}? => it can be seen for {weeks}
N Does {person1} have doubts? => {person2} has doubts
C Who does not believe it, {person1} or {person2}?|Who has doubts, {person2} or {person1}? => {person2}
X What does the ticket cost?|How many workers were there?|Who owns the land?|What will be built there instead?|How much gold was in it?

# bees and farm
L crop {fruit} | {flowers} | {fruit} and {flowers} | sheep | goats and hens | {trees}
L sick a mite had come in with new plants | the winter had been too mild | somebody had sprayed poison | the fox had been inside | the old queen had died
L cure with smoke of {tree} leaves | by moving everything to the hill | with a bath in {food} | by waiting | with the vet's powder
L sell at the market in {city} | at the gate | over the telephone | from a boat | in a tiny shop behind the church
T {woman} and her {kin} {name} run a farm near {village}. {woman} keeps bees, {many} hives, and {name} looks after the {crop}. In {month} {few} hives were lost, because {sick}. {woman} saved the rest {cure}. They sell the honey {sell} on {day}s, {coins} a jar<, and give the wax to a {job}>.
T On a farm near {village}, {many} beehives stand in a row. They belong to {woman}; her {kin} {name} takes care of the {crop}. {month} was a bad month: {few} hives died, since {sick}. The others were saved {cure}. On {day}s the two sell honey {sell}, at {coins} a jar<. The wax goes to a {job}>.
S {woman} keeps bees near {village}.
Q1 Who keeps bees?|Whose bees are they?|To whom do the hives belong? >> whose => {woman}
Q1 How many hives are there?|How many hives does {woman} have? >> many => {many}
Q1 Where is the farm?|Near which village is the farm? >> where => Near {village}
Q2 What does {name} look after?|What is {name}'s task?|What does {name} take care of? => The {crop}
Q2 Who is {name}?|How are {woman} and {name} related? => {woman}'s {kin}
Q3 How many hives were lost?|How many hives died? >> And how many were lost? => {few}
Q3 When were the hives lost?|In which month did that happen? >> when => In {month}
Q3 Why were the hives lost?|What was the reason that hives died?|For what reason did {woman} lose {few} hives? >> why => {sick}
Q3 How were the other hives saved?|How did {woman} save the rest?|In what way were the others saved? >> And how were the rest saved? => {cure}
Q4 Where do they sell the honey?|In what place is the honey sold? >> where => {sell}
Q4 How much is a jar?|What does a jar of honey cost? >> much => {coins}
Q4 On which day do they sell honey?|When do they sell the honey? >> day => On {day}s
Q? Who gets the wax?|To whom does the wax go?|What happens with the wax? => A {job}
F What does {woman} keep? => Bees => And {name}?|What about {name}? => The {crop}
Y Does {woman} have {many} hives? => she has {many} hives
Y Were {few} hives lost? => {few} hives were lost
N Does {name} keep the bees? => {woman} keeps the bees
C Who looks after the {crop}, {woman} or {name}?|Is it {name} or {woman} who keeps the {crop}? => {name}
C Do they sell honey on {day}s or on {~day}s? => On {day}s
X How many jars do they sell a year?|How old is {woman}?|How big is the farm?|Who taught {woman} to keep bees?|How many workers do they have?
"""
