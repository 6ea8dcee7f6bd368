"""Scenes about why and how: causes in many forms, purposes, means, failures and excuses. The format stands in `story_scenes.py`."""

SCENES = """
# four excuses
L cause the {animal} ate the {thing} ~ the {animal} ate the {thing} | the shoelaces were torn | the clock at home was wrong | the street was full of sheep | there was no light in the cellar | the neighbour needed a hand | the zip got stuck | the stairs had just been painted
T The coach asked who had missed the training on {day}, and why. {name1} said that {cause1:1}. Of course. As for {name2}, {cause2:1}, so nothing could be done. {name3} couldn't come because {cause3:1}. Only {name4} told the truth: no excuse, just laziness. And who got the extra laps? {name4}, for {minutes}!
T {name1}, {name2} and {name3} all had an excuse for {day} when the coach asked. You want to hear them? {cause3:1}; that was {name3}'s. {name1} claimed that {cause1:1}. Since {cause2:1}, {name2} stayed at home, too. {name4} spoke openly of laziness. Guess who had to run for {minutes}: {name4}, of all people, and nobody else.
S Four people missed the training, three with an excuse.
Q1 Why did {name1} miss the training?|What was {name1}'s excuse?|What did {name1} say? => {cause1:2}
Q2 Why wasn't {name2} there?|For what reason was {name2} missing?|What kept {name2} away? => {cause2:2}
Q3 Why couldn't {name3} come?|What is {name3}'s excuse?|Because of what did {name3} stay away? => {cause3:2}
Q4 Who was honest?|Who told the truth?|Who had no excuse? => {name4}
Q4 Who was punished?|Who had to run?|Who got the extra laps? >> And who was punished? => {name4}
Q4 How long did {name4} have to run?|For how many minutes did {name4} run? >> long => For {minutes}
Q4 Why did {name4} miss the training?|What was the true reason of {name4}? => Laziness
Q Who said that {cause3:2}?|Whose excuse was that {cause3:2}? => {name3}
Q Who asked for the reasons? => The coach
F Why did {name1} miss the training? => {cause1:2} => And {name3}?|What about {name3}? => {cause3:2}
A Was {name4} honest?|Did {name4} have to run?|Did {name1} have an excuse?|Was {name4} punished?
N Was {name1} punished?|Did {name2} have to run? => {name4} had to run
N Did {name4} have an excuse? => {name4} told the truth
N Did {name1} miss it because {cause2:2}?|Was it {name1} who said that {cause2:2}? => that was {name2}
C Who was honest, {name3} or {name4}?|Did {name4} or {name2} tell the truth? => {name4}
X What sport do they train for?|How old is {name2}?|What is the coach's name?|How long did {name1} have to run?|Where does {name3} live?

# leaving the city
L away the rent went up again ~ the rent went up again | our son couldn't sleep for the noise ~ their son couldn't sleep for the noise | we wanted to keep {animals} ~ they wanted to keep {animals} | the office allowed work from home
L often once | twice | three times | four times
L hate there is only one bus a day | the shop closes at noon | the internet is slow | everybody knows everything about you | the water tastes of iron
L like the stars at night | the silence | the smell of the {flowers} | the long walks | our own {fruit} ~ their own {fruit}
L heat with wood ~ with wood | with the heat of the ground ~ with the heat of the ground | with straw ~ with straw | with an old oil stove ~ with an old oil stove
T People ask me why we left {city} for {village}. It is simple: {away:1}. {woman}, my wife, wasn't sure at first, as her mother lives in {city}. <We found the house through {role1}.> We heat it {heat}. What I like best is {like:1}. What I can't stand is that {hate}. Would I go back? No.
T We have lived in {village} for {years} now. {away:1}, which is why we gave up our flat in {city}. My wife {woman} hesitated, because her mother lives there. <It was {role1} who told us about the house.> It is heated {heat}, and {often} a week I cut the grass. I love {like:1}. The bad thing about it? {hate}.
S The speaker explains why they left {city} for {village}.
Q1 Why did they leave {city}?|For what reason did they move?|What made them give up the city? >> why => {away:2}
Q1 Where do they live now?|Which village did they move to? >> where => In {village}
Q1? How long have they lived in {village}?|For how many years have they been there? >> long => For {years}
Q2 Why wasn't {woman} sure?|Why did the wife hesitate?|What was the reason that {woman} hesitated? >> why => Her mother lives in {city}
Q2 Who hesitated?|Who wasn't sure at first? => {woman}
Q3 How is the house heated?|By what means do they heat it?|With what do they heat? >> how => {heat:2}
Q? Who told them about the house?|Through whom did they find the house? => {role1:2}
Q What does the speaker like best?|What does the speaker love about it? => {like:2}
Q What does the speaker not like?|What is the bad thing about it?|What can't the speaker stand? => {hate}
Q? How often does the speaker cut the grass?|How many times a week is the grass cut? => {often} a week
Q Whose mother lives in {city}? => {woman}'s
A Does {woman}'s mother live in {city}?|Did they leave {city}?|Did {woman} hesitate?|Do they live in {village}?
N Do they still live in {city}?|Did they move to {city}? => they moved to {village}
N Did the speaker hesitate to move? => {woman} did
N Does the speaker's mother live in {city}? => {woman}'s mother does
X How much did the house cost?|What does {woman} do for a living?|How long did they live in {city}?|How old is {woman}'s mother?|What does {woman} like best?|How many children do they have?

# lab report
L gain the smell disappeared | the weight fell by {half} | the colour turned to {colour} | small crystals appeared | the surface became hard
L fault the thermometer had not been set | someone had opened the door at night | the samples were mixed up | the power went off | the labels had come loose
L means with a balance | under the microscope | with a laser | by hand | with a strip of paper
L mend repeat it in {month} ~ repeat it | use bigger samples ~ use bigger samples | buy a new sensor ~ buy a new sensor | lock the room ~ lock the room
T Report on trial number {few1}. In group A {gain1}. In group B nothing happened. It was {name1} who prepared the samples; {name2} measured them {means} every {few2} hours. Trial number {few3} failed, because {fault}. To avoid this, we will {mend:1}. The idea came from {doctor}.
T Two trials were made. The one with number {few3} can't be used, since {fault}. The other, number {few1}, went well: {gain1} in group A, while nothing happened in group B. {name2} did the measuring, {means} and every {few2} hours, after {name1} had prepared everything. {doctor} suggested that next time we {mend:1} to be on the safe side.
S Two trials, of which one failed.
Q1 What happened in group A?|What was observed in group A?|What was the result in group A? => {gain1}
Q2 Who prepared the samples?|By whom were the samples prepared?|Who got everything ready? => {name1}
Q2 Who measured the samples?|By whom were they measured?|Who did the measuring? => {name2}
Q3 How were the samples measured?|With what did {name2} measure?|By what means did {name2} measure? >> how => {means}
Q3 How often did {name2} measure?|At what intervals were they measured? >> And how often? => Every {few2} hours
Q4 Why did trial number {few3} fail?|What went wrong in trial number {few3}?|Why can't trial number {few3} be used? => {fault}
Q4 Which trial failed?|Which of the trials was no good?|What is the number of the failed trial? => Number {few3}
Q5 What will be done about it?|What should be done next time?|How will they avoid this next time? => {mend:1}
Q What happened in group B?|What changed in group B? => Nothing
Q Whose idea was it?|Who suggested something? => {doctor}
A Did {name1} prepare the samples?|Did trial number {few3} fail?|Did {name2} measure every {few2} hours?|Was it measured {means}?
N Did {name2} prepare the samples?|Were the samples prepared by {name2}? => {name1} did
N Did trial number {few1} fail? => trial number {few3} failed
N Did group B change? => only group A changed
C Which trial failed, number {few1} or number {few3}?|Was it trial number {few3} or number {few1} that failed? => Number {few3}
X How many samples were there?|Why did {name1} prepare the samples?|How warm was the laboratory?|Who paid for the trials?|How long did trial number {few1} take?|What happened in group C?

# bakery gives up
L end the oven is beyond repair | nobody wants to get up at two in the morning | the flour has become too dear | the lease runs out
L sad she will miss the early customers | she was born above the shop | she had hoped that her daughter would go on
L secret a pinch of {food} | water from the old well | a night in the cold | very old oak baskets
L do open a small hotel in {country} | sleep until noon | learn to play the {instrument} | write down the recipes
T After {years} {woman} closes her bakery in {village}. It isn't the supermarket that is to blame, as many believe; {end}. The rolls owed their taste to {secret}. She cries when she talks about it, since {sad}. Her husband {man}, on the other hand, is glad, because he can finally {do}. <The last loaf goes to {name}, the first customer back then.>
T Many think that the supermarket killed {woman}'s bakery in {village}. Wrong, she says. The reason is another one: {end}. So after {years} she stops. {man}, her husband, doesn't mind, for he can finally {do}. For her it is hard. {sad}. <{name}, who was the first customer, will get the last loaf.> The secret of the rolls? It was {secret}.
S {woman} closes her bakery in {village}.
Q1 Why does {woman} close the bakery?|What is the true reason for closing?|Why will there be no bakery any more? >> why => {end}
Q1 How long did the bakery exist?|For how many years did {woman} bake?|After how long does she close it? >> And after how long does she close it? => {years}
Q1 Where is the bakery?|In which village was {woman}'s bakery? >> where => In {village}
Q2 Why is {woman} sad?|Why is it hard for {woman}?|For what reason does she find it hard? >> And why is she sad? => {sad}
Q3 Why is {man} glad?|Why doesn't {man} mind?|What is good about it for {man}? => He can finally {do}
Q3 What does {man} want to do now?|What can {man} do at last? => {do}
Q What do many people believe to be the reason?|Who do many people think is to blame? => The supermarket
Q What was the secret of the rolls?|To what did the rolls owe their taste?|Why did the rolls taste so good? => {secret}
Q? Who gets the last loaf?|For whom is the last loaf?|Who was the first customer? => {name}
Q Who closes the bakery?|Who gives up? => {woman}
A Is {woman} sad about it?|Is {man} glad?|Are {woman} and {man} married?|Is the supermarket innocent?
N Is the supermarket to blame? => {end}
N Is {man} sad about it?|Does {man} find it hard? => {man} is glad
N Does {woman} want to {do}? => {man} wants to
X What will become of the rooms?|How old is {woman}?|How many people work there?|What does {woman} want to do now?|What did a roll cost?|What is the name of the daughter?

# radio lawyer
L case the neighbour's {tree} throws shade on my beans ~ the neighbour's {tree} throws shade on the beans | my landlord wants to forbid my {instrument} ~ the landlord wants to forbid the {instrument} | the shop won't take back a broken {thing} | my boss reads my letters ~ the boss reads letters | a stranger parks in my yard ~ a stranger parks in the yard
L advice keep a list of dates | take photographs | talk to the others | ask for it in writing | find two witnesses
L wait the judge will ask for proof | such cases go on for years | a lawyer costs more than the thing is worth | most people give in after a letter
L error paid without looking ~ pay without looking | signed a blank page ~ sign a blank page | threw the papers away ~ throw the papers away | shouted at the clerk ~ shout at the clerk
T A listener, {name1} from {city1}, asks what can be done when {case:2}. {doctor}, our lawyer, says: first of all, {advice1}. Don't go to court yet, because {wait}. You have {weeks} to complain. <Last week's caller, {name2} from {city2}, {error:1}, so nothing could be done any more. >Your rights? They are on your side.
T {doctor}, you are a lawyer. What would you tell {name1}, who writes to us from {city1} that {case:2}? The law is on {name1}'s side, but before anything else, {advice1}. I would not go to court now. {wait}, you see. And don't forget that a complaint must be made within {weeks}. <{name2} in {city2} {error:1}, and then it was too late.>
S A lawyer gives {name1} advice.
Q1 Who asks for help?|Who has the problem?|Which listener asks? >> And who asks for help? => {name1}
Q1 What is {name1}'s problem?|What does {name1} complain about? => {case:2}
Q1 Where does {name1} live?|From which city is {name1}? >> from => {city1}
Q2 What should {name1} do first?|What does the lawyer advise?|What is the first thing to do? => {advice1}
Q2 Why should {name1} not go to court yet?|What speaks against going to court?|Why is it better to stay away from the court? >> And why not go to court? => {wait}
Q2 How long does {name1} have to complain?|Within what time must one complain? >> And how long does {name1} have? => {weeks}
Q2 Who gives advice?|Who is the lawyer? => {doctor}
Q? Who made a mistake?|Whom could nobody help any more?|For whom was it too late? => {name2}
Q? What did {name2} do wrong?|What was {name2}'s mistake?|Why could nothing be done for {name2}? => {name2} {error:1}
Q? Where does {name2} live?|In which city is {name2}? => In {city2}
A Is the law on {name1}'s side?|Is {doctor} a lawyer?|Should {name1} {advice1}?
N Should {name1} go to court at once?|Does the lawyer want {name1} to go to court now? => {wait}
N Is {name1} a lawyer? => {doctor} is
Y Is {name1} from {city1}? => {name1} is from {city1}
C Who is the lawyer, {name1} or {doctor}?|Is it {doctor} or {name1} who gives advice? => {doctor}
X What is the name of the neighbour?|How much does the lawyer cost?|How old is {name1}?|What is {name1}'s job?|When will {name1} go to court?|At what time can one call?

# returned goods refused
L object {material} lamp | {colour} armchair | coffee machine | hair dryer | tent | carpet | rocking chair | heater | fish tank | mattress
L state it has been used | the box is missing | it was on sale | it is scratched | the {days} for returns are over
L offer a voucher | a free repair | half of the price | another colour
L gave her {kin} had already bought her one | it was too big for her car | it smelled of {food} | it made a noise like a {animal}
T Note for the file. {lady} came in on {day} with a {object}. She wanted her money back, because {gave}. {name1} at the till refused, as {state}. She asked for the manager. {name2} offered her {offer} instead. She said no and left without the {object}, which is now in the back room. {name3} will call her {later}.
T On {day} we had trouble with {lady}. The {object} that she wanted to return? {gave}. {name1}, who was at the till, could not give her the money, because {state}. So {name2}, the manager, came and offered {offer}, but she did not accept it. In her anger she forgot the {object}; it stands in the back room. {name3} is going to telephone her {later}.
L later tomorrow | on {weekday} | in the evening
S {lady} could not return a {object}.
Q1 Who wanted to return something?|Who is the customer?|Who came with the {object}? >> And who wanted to return something? => {lady}
Q1 What did {lady} want to return?|What did she bring back? => A {object}
Q1 Why did {lady} want to return it?|What was wrong with the {object}?|Why did she not want to keep it? >> why => {gave}
Q2 Why did {name1} refuse?|Why could she not get her money back?|For what reason did {name1} say no? >> And why did {name1} refuse? => {state}
Q2 Who refused?|Who was at the till?|By whom was she refused the money? >> And who refused? => {name1}
Q3 Who is the manager?|Who made an offer?|Who tried to help with an offer? => {name2}
Q3 What was offered to {lady}?|What did {name2} offer? => {offer}
Q4 Who will call her?|Who is going to phone {lady}?|From whom will she get a call? => {name3}
Q5 Where is the {object} now?|Where did the {object} stay? => In the back room
Q1 On which day did {lady} come?|When was she in the shop? >> day => On {day}
A Did {name1} refuse?|Did {name2} offer {offer}?|Will {name3} call {lady}?|Did she leave without the {object}?
N Did {lady} get her money back?|Did {name1} give her the money? => {state}
N Was {name2} at the till? => {name1} was
N Is {name1} going to call her?|Will {name2} call {lady}? => {name3} will
N Did she take the {object} home? => she left it there
C Who offered {offer}, {name1} or {name2}?|Was it {name2} or {name1} who made the offer? => {name2}
X How much did the {object} cost?|What is {lady}'s telephone number?|When did {lady} buy it?|How long has {name1} worked there?|What did {name3} say to her?|Who made the {object}?

# goodbye to a job
L why the work is always the same | there is nothing left to learn | the way takes {hours} every day | nobody laughs there | the new boss counts every minute
L new drive a library van | grow {flowers} | teach {sport} | run a ferry | repair {things} | work as a {job2}
L learn how to listen | never to promise too much | how to mend a {thing} | to say no | how to count without fingers
T After {years} as a {job1} I handed in my notice on {day}. Why? {why}. {name1}, my boss, was surprised; {name2} from the office next door had known it for months. I only stayed so long because {stay}. From {month} on I will {new}. My desk goes to {name3}. What I learned there: {learn}.
T It was on {day} that I told {name1}, who is my boss, that I would stop. Only {name2} wasn't surprised. You see, {why}, so what should I do there? Because {stay}, I had stayed for {years}, but now it is enough. In {month} I begin to {new}. {name3} gets my desk. I was a {job1} and learned {learn}. That's not bad.
L stay the canteen was so good | the money was needed for the roof | it was close to the school | the view was so beautiful | the children were small
S The speaker gives up the job of a {job1}.
Q1 Why did the speaker give up the job?|For what reason did the speaker hand in the notice?|What was wrong with the job? >> why => {why}
Q1 When did the speaker hand in the notice?|On which day was {name1} told? >> day => On {day}
Q2 Why did the speaker stay so long?|What was the reason for staying? >> And why so long? => {stay}
Q2 How long did the speaker work there?|For how many years was the speaker a {job1}? >> long => For {years}
Q3 Who was surprised?|Who is the boss?|For whom did the speaker work? => {name1}
Q3 Who had known it before?|Who wasn't surprised? => {name2}
Q4 Who will sit at the speaker's desk?|To whom does the desk go?|Who gets the desk? => {name3}
Q5 What will the speaker do from {month} on?|What are the speaker's plans?|What is the speaker going to do? => {new}
Q5 When does the new work begin?|From which month on will the speaker {new}? >> will => In {month}
Q What did the speaker learn there? => {learn}
Q What was the speaker's job?|As what did the speaker work? => A {job1}
A Was {name1} surprised?|Did the speaker work there for {years}?|Does {name3} get the desk?|Was the speaker a {job1}?
N Was {name2} surprised? => {name2} was not surprised
N Does {name2} get the desk?|Will {name1} have the speaker's desk? => {name3} gets it
N Is {name3} the boss? => {name1} is
N Will the speaker stay? => the speaker will {new}
X What did the speaker earn?|How old is {name1}?|What is the name of the company?|Why does {name3} get the desk?|How many colleagues were there?|What present did the speaker get?

# missed connection
L slept we had both fallen asleep ~ they had both fallen asleep | the sign was in {language} | nobody told us to change ~ nobody told them to change | my watch had stopped ~ the speaker's watch had stopped
L full there was no hotel | every hotel was full | the only hotel was closed | we had no money left ~ they had no money left
L small glove | hat | tooth | diary | camera | shoe | ring
L night on a bench | in a chapel | in the fire station | on a pile of nets | in the cabin of a crane
L laugh we had been in the right place all the time ~ they had been in the right place all the time | the ticket had been for {month} ~ the ticket had been for {month} | our suitcase got there before us ~ their suitcase got there before them
T {name1} and I wanted to go from {city1} to {city2}, but we ended up in {city3}, because {slept:1}. {full}, so we spent the night {night}. {role1} brought us {dish}. The next morning {role2} took us along {with}, and after {hours} we were there. <{name1} lost a {small}.> Today we laugh about it, as {laugh:1}.
T How did we get to {city3}? A good question! {slept:1}, that is how. {name1} and I had been on our way to {city2}, coming from {city1}. We slept {night}, since {full}. Hungry? No, for {role1} gave us {dish}. In the morning we went on {with} with {role2}; it took {hours}. <On the way {name1} lost a {small}.> The funny thing is that {laugh:1}.
L with on a hay cart | on a police boat | in a hearse | on the back of a lorry | in a circus wagon
S The speaker and {name1} ended up in {city3} by mistake.
Q1 Why did they end up in {city3}?|How did they get to {city3}?|What was the reason for the mistake? >> And why did they end up in {city3}? => {slept:2}
Q1 Where did they want to go?|Which city was their aim? >> to => To {city2}
Q1 Where did they come from?|In which city did they start? >> from => From {city1}
Q2 Where did they spend the night?|In what place did they sleep? >> where => {night}
Q2 Why didn't they sleep in a hotel?|What was the reason for sleeping {night}? >> why => {full:2}
Q3 Who gave them something to eat?|Who brought {dish}?|From whom did they get {dish}? >> And who gave them something to eat? => {role1:2}
Q4 Who took them along the next morning?|With whom did they go on? => {role2:2}
Q4 How did they go on?|By what means did they travel in the morning? >> how => {with}
Q4 How long did it take them to get there?|How many hours did it take in the morning? >> long => {hours}
Q? What did {name1} lose?|What was lost on the way? => A {small}
Q Why do they laugh about it?|What is funny about it? => {laugh:2}
A Did {role1:3} give them {dish}?|Did they want to go to {city2}?|Did they spend the night {night}?|Was {name1} there?
N Did they want to go to {city3}?|Was {city3} their aim? => they wanted to go to {city2}
N Did {role1:3} take them along? => {role2:3} did
N Did they sleep in a hotel? => they slept {night}
C Did they want to go to {city2} or to {city3}?|Was {city3} or {city2} their aim? => {city2}
X How much was the ticket?|What is the name of {role1:3}?|How long did they stay in {city2}?|What did {role2:3} want for it?|In which year was that?|What did the speaker lose?

# what it is for
L usea to keep the {animals} away | to measure the wind | to call the children | to scare the birds
L useb to hold the door open | to press {fruit} | to dry mushrooms | to weigh letters
L usec to smoke out the bees | to sharpen scissors | to light the stove | to find water
T What are all these things in grandfather's shed for? The {thing1} served {usea}. With the {thing2}, no, not what you think, he didn't play with it, he took it {useb}. {she1} used the {thing3} {usec}. It is {years} old and came from {country}. Don't touch the {colour} box: {why}. {name} may have the {thing1}, but not the {thing2}.
T You ask me what grandfather did with all this. He had the {thing2} {useb}, believe it or not. The {thing3}? That belonged to {she1}, who needed it {usec}; it comes from {country} and is {years} old. And {usea}, he had the {thing1}. {name} may take the {thing1} home, only not the {thing2}. Hands off the {colour} box, as {why}!
L why there are wasps inside | the lid is sharp | the bottom is loose | nobody knows what is in it
S The speaker explains the things in grandfather's shed.
Q1 What was the {thing1} for?|What was the {thing1} used for?|For what purpose did he have the {thing1}? => {usea}
Q2 What was the {thing2} for?|What did grandfather do with the {thing2}?|Why did he have the {thing2}? => {useb}
Q3 What was the {thing3} for?|Why did {she1:2} need the {thing3}? => {usec}
Q3 Who used the {thing3}?|Whose {thing3} was it?|By whom was the {thing3} used? >> And who used it? => {she1:2}
Q3 How old is the {thing3}?|What age is the {thing3}? >> And how old is it? => {years}
Q3 Where does the {thing3} come from?|Which country is the {thing3} from? >> And where does it come from? => From {country}
Q4 Which box must not be touched?|What must be left alone?|What is dangerous? => The {colour} box
Q4 Why must the {colour} box not be touched?|For what reason should one not touch the box?|What is wrong with the {colour} box? >> why => {why}
Q5 What may {name} have?|Which thing is for {name}? => The {thing1}
Q5 Who may have the {thing1}?|Who gets the {thing1}? => {name}
F What was the {thing1} for? => {usea} => And the {thing2}?|What about the {thing2}? => {useb}
A May {name} have the {thing1}?|Is the {thing3} {years} old?|Did {she1:2} use the {thing3}?|Was the {thing1} there {usea}?
N May {name} have the {thing2}?|Can {name} take the {thing2}? => {name} may have the {thing1}
N Was the {thing2} there {usea}?|Did he need the {thing2} {usea}? => that was the {thing1}
N May the {colour} box be touched? => {why}
C Which was there {useb}, the {thing1} or the {thing2}?|Did he need the {thing2} or the {thing1} {useb}? => The {thing2}
X How old is the {thing1}?|What is in the {colour} box?|Where does the {thing2} come from?|When did grandfather die?|What is the {thing3} worth?|What was grandfather's job?

# inspection of a kitchen
L bad the fridge was too warm | a {animal} was sitting in the flour | there was no soap | the oil had not been changed for weeks | the knives were rusty
L good the floor was clean | the bread was fresh | the windows had been mended | all the staff wore caps
L order buy a new fridge | buy new pans | close for {days} | train the staff | throw away the {fruit} | put in a second sink
L blame the supplier had gone bankrupt | the manager was on holiday | the cellar had been flooded | the cleaner had been ill
T I inspected the kitchen of {doctor} on {date}. {good1}, and I liked that, but {bad}. The owner explained this by saying that {blame}. I could not accept it, since the same thing was found in {month}. Within {weeks} the owner must {order}. It was a guest, {person}, who had complained; the cook, {name1}, was polite, the waiter, {name2}, was not.
T Result of my visit on {date}: {doctor}, who owns the place, has to {order}, and that within {weeks}. The reason is that {bad}, just as in {month}. {blame}, I was told, but this is no excuse. To be fair, {good1}. {name1}, the cook, was polite; not so {name2}, the waiter. We had come because {person}, a guest, had complained.
S The kitchen of {doctor} was inspected.
Q1 When was the kitchen inspected?|On what date was the visit? >> when => On {date}
Q1 Why was the kitchen inspected?|What was the reason for the inspection? >> And why was it inspected? => {person} had complained
Q1 Who had complained?|Whose complaint was it?|Which guest was not happy? >> And who had complained? => {person}
Q2 Who is the owner?|To whom does the place belong?|Whose kitchen is it? => {doctor}
Q2 What must the owner do?|What does {doctor} have to do?|What was ordered? => {order}
Q2 How much time does the owner have?|Within what time must it be done? >> And how much time is there? => {weeks}
Q3 What was wrong?|What did the inspector find fault with?|What was bad in the kitchen? => {bad}
Q3 How does the owner explain it?|What is the owner's excuse?|What reason did {doctor} give? => {blame}
Q4 What was good?|What did the inspector like?|What is praised? => {good1}
Q5 Who was polite?|Which of the staff was friendly? => {name1}
Q5 Who was not polite?|Who was rude? => {name2}
Q5 What is {name1}'s job? => The cook
F Who was polite? => {name1} => And who was not?|Who was not? => {name2}
A Was {name1} polite?|Had {person} complained?|Was the same thing found in {month}?|Is {doctor} the owner?
N Was {name2} polite? => {name1} was polite
N Did {name1} complain?|Was the complaint from {doctor}? => {person} had complained
N Was the excuse accepted? => the same thing was found in {month}
N Is {name1} the waiter? => {name2} is
C Who was polite, {name1} or {name2}?|Was it {name2} or {name1} who was polite? => {name1}
X How high is the fine?|What did {person} eat?|How many tables are there?|How old is {name1}?|When will the next inspection be?|Why was {name2} not polite?

# athlete after the defeat
L lost my back was stiff ~ the speaker's back was stiff | I started too fast ~ the speaker started too fast | I couldn't see the ball against the sun ~ the speaker couldn't see the ball against the sun | I was afraid of winning ~ the speaker was afraid of winning | I had slept badly ~ the speaker had slept badly
L relax by baking {dish} | by walking barefoot | by counting sheep | with a book about {animals} | with the help of a very old song
L next in {month} | next {season} | in {weeks}
T How do I feel? {feel}. I lost because {lost:1}, that is all. It had nothing to do with the judge or the weather. My coach {name1} is disappointed, my {relative} isn't. {name2} won, and I say well done. No, I'm not hurt; it was {name3} who got hurt and had to give up after {minutes}. I relax {relax}. I won't stop. I will be back {next}.
T No, I don't blame the judge, and it wasn't the weather. {lost:1}. {name2} deserved to win. The one who is disappointed is {name1}, my coach; my {relative} only laughed. You ask about {name3}? Yes, hurt, and out after {minutes}. I am {feel} now, but I know how to relax: {relax}. And {next} you will see me again, I'm not giving up!
L feel tired | empty | calm | sad | strange
S The speaker explains a defeat.
Q1 Why did the speaker lose?|What was the reason for the defeat?|How does the speaker explain the defeat? >> why => {lost:2}
Q1 Who won?|By whom was the speaker beaten?|Who was better than the speaker? >> And who won? => {name2}
Q2 Who got hurt?|Who had to give up?|Who was out early? >> And who got hurt? => {name3}
Q2 After how long did {name3} give up?|When was {name3} out? >> when => After {minutes}
Q3 Who is disappointed?|Whom did the speaker disappoint?|Who is not happy with the speaker? => {name1}
Q3 Who is the coach?|By whom is the speaker trained?|What is the coach's name? => {name1}
Q4 How does the speaker relax?|In what way does the speaker relax? >> how => {relax}
Q5 When will the speaker be back?|When can one see the speaker again? >> will => {next}
Q How does the speaker feel?|What is the speaker's mood? => {feel}
A Did {name2} win?|Is the coach disappointed?|Will the speaker be back?|Did {name3} get hurt?
N Is the speaker hurt?|Did the speaker get hurt? => {name3} got hurt
N Is it the judge who is to blame?|Was the weather the reason? => {lost:2}
N Will the speaker stop?|Is the speaker giving up? => the speaker will be back {next}
N Is the {relative} disappointed? => {name1} is disappointed
C Who won, {name2} or {name3}?|Was it {name3} or {name2} who won? => {name2}
X How old is {name2}?|Where did {name3} get hurt?|Which sport is it?|How long has {name1} been the coach?|What was the prize for {name2}?|Why did the {relative} laugh?

# story behind a dish
L name the devil's soup | sailor's sorrow | the poor man's roast | seven widows | the bride's secret | blind monkey
L why the pan exploded when it was first made | it was eaten before long journeys | nobody could afford meat | it brings tears to your eyes | it was once made for a bet
L stead meat ~ {fruit} | butter ~ oil | salt ~ seaweed | eggs ~ mashed bananas | wine ~ vinegar
L how over an open fire | in a hole in the ground | under a heavy stone | in the heat of the sun | wrapped in leaves
T The dish is called {name}, because {why}. It was invented by {role1} in {city}, not by the {job} who put it in a book in {year}. I have it from {she}, who made it every {day}. Instead of {stead:1} we take {stead:2}, since my {kin} {can}. You cook it {how} for {hours}, and you eat it with everything except {food}.
L can gets ill from that | doesn't like that | is not allowed to eat that | always forgets to buy that
T Why {name}? The name goes back to the fact that {why}. A {job} put it in a book in {year}, but the inventor was {role1} in {city}. {she} made it every {day} and gave me the recipe. It takes {hours} and is cooked {how}. {stead:1}? My {kin} {can}, so we take {stead:2} instead. It goes with everything, only not with {food}.
S The story of a dish called {name}.
Q1 Why is the dish called {name}?|Where does the name come from?|What is the reason for the name? >> And why that name? => {why}
Q1 Who invented the dish?|By whom was it invented?|Who was the inventor? >> by => {role1:2}
Q1 Where was the dish invented?|In which city was it first made? >> where => In {city}
Q2 Who put it in a book?|By whom was it written down in a book?|Who wrote about it? => A {job}
Q2 When was it put in a book?|In which year did it appear in a book? >> year => In {year}
Q3 From whom does the speaker have the recipe?|Who gave the speaker the recipe?|Who made it every {day}? => {she:2}
Q4 What is used instead of {stead:1}?|What do they take in place of {stead:1}? => {stead:2}
Q4 Why do they not use {stead:1}?|Why do they take {stead:2}? >> why => The speaker's {kin} {can}
Q5 How is it cooked?|In what way do you cook it? >> how => {how}
Q5 How long does it cook?|For how many hours is it cooked? >> long => For {hours}
Q With what should one not eat it?|What does it not go with? => {food}
Q How often did {she:2} make it? => Every {day}
A Was it invented in {city}?|Do they take {stead:2}?|Did {role1:3} invent it?|Does it take {hours}?
N Did the {job} invent it?|Was the {job} the inventor? => {role1:3} invented it
N Do they take {stead:1}?|Do they still use {stead:1}? => they take {stead:2}
N Was it invented by {she:2}? => {role1:3} invented it
C Who invented it, {role1:3} or the {job}?|Was it the {job} or {role1:3} who invented it? => {role1:2}
X What is the name of the {job}?|How much does it cost?|When was it invented?|How old is {she:2}?|How many people does it feed?|What does the {kin} do for a living?
"""
