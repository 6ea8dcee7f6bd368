"""Scenes of public life: news, police, sport, announcements, radio. The format stands in `story_scenes.py`."""

SCENES = """
# council decision
L plan build a new swimming pool | close the {order} primary school | turn the old brewery into flats | plant {hundreds} trees along the ring road | ban cars from the old town | buy {few} electric buses | sell the town hall cellar to a wine merchant | put up a statue of {person}
L cause the old one is too small | the air has become too bad | the number of children is falling | there are too few flats for students | the last summer was far too hot | the people voted for it in spring
L against it costs too much | the site floods every winter | nobody asked the neighbours | the town has other worries | there are better places for it
T The council of {village} voted on {day} to {plan}. {many} members were in favour and {few2} against. Mayor {surname1} said that this was needed because {cause}. {person2} of the opposition voted no, since {against}. Work begins in {month}<, and will cost {fortune}>.
T On {day} the town council in {village} decided to {plan}, by {many} votes to {few2}. According to mayor {surname1}, {cause}. {person2}, who spoke for the opposition, thinks that {against}. <The costs are put at {fortune}. >Everything is to start in {month}.
S The council of {village} decided to {plan}.
Q1 What did the council decide?|What was the vote about?|What is going to happen in {village}? => {plan}
Q1 When did the council vote?|On which day was the decision made?|When was that decided? >> day => On {day}
Q1 Which town is it?|In which town was that decided?|Where does this take place? >> where => {village}
Q2 How many members were in favour?|How many voted for it?|How many votes were there for the plan? >> many => {many}
Q2 How many members were against it?|How many voted no? >> And how many were against? => {few2}
Q3 Why does the mayor want it?|What reason does mayor {surname1} give?|Why is it needed, according to the mayor? >> And what does the mayor say? => {cause}
Q3 Why is {person2} against it?|What does the opposition say?|For what reason did {person2} vote no?|What speaks against the plan according to {person2}? => {against}
Q Who is the mayor?|What is the mayor's name? => {surname1}
Q Who spoke for the opposition?|Who voted no?|Which member of the opposition is named? => {person2}
Q When does the work begin?|In which month will it start? => In {month}
Q? How much will it cost?|What are the costs?|What is the price of the plan? => {fortune}
Y Did {many} members vote for it? => {many} members voted for it
Y Does it start in {month}? => it starts in {month}
N Did {person2} vote for the plan? => {person2} voted no
N Did {few2} members vote in favour? => {many} members were in favour
C Does the work begin in {month} or in {~month}? => In {month}
X How many people live in {village}?|When is the next election?|What does the governor think?|Which party does {surname1} belong to?|Who will pay for it?

# fire
L place in a warehouse | in a furniture shop | on a houseboat | in the kitchen of a hotel | in a paper mill | in the attic of a school | in a barn
L cause a candle had been left burning | a heater was too close to the curtain | lightning had struck the roof | someone had thrown a cigarette into a bin | an old cable was worn through | a pan of oil was left on the stove
L saved carried out the archive ~ What was saved was the archive ~ The archive | led {few} horses to safety ~ x ~ {few} horses | brought a trapped cat down ~ x ~ A trapped cat | got the paintings out in time ~ x ~ The paintings
T A fire broke out {place} in {city} [at {time}|shortly before {time}] on {day}. {many} firefighters fought the flames for {hours}. The police believe that {cause}. {person1}, a {job}, {saved:1}. {few} people were treated for smoke<, and the damage is put at {fortune}>.
T Firefighters in {city} were called on {day} at {time}. There was a fire {place}. It took {many} of them {hours} to put it out. {saver} {person1} {saved:1}, and {few} people had to be treated because of the smoke. As far as we know, {cause}. <The damage comes to {fortune}.>
L saver the tenant | the night watchman | the neighbour | the owner
S There was a fire {place} in {city}.
Q1 Where did the fire break out?|Where was the fire?|What was on fire? >> where => {place}
Q1 In which city was the fire?|Where were the firefighters called? >> And in which city? => In {city}
Q1 When did the fire break out?|At what time did the fire start?|At what time were the firefighters called? >> time => At {time}
Q1 On which day was the fire?|What day did it happen? >> day => On {day}
Q2 How did the fire start?|What caused the fire?|Why did the fire break out?|What is the cause of the fire? >> And why? => {cause}
Q2 How many firefighters were there?|How many firefighters fought the fire? >> many => {many}
Q2 How long did they fight the fire?|How long did it take to put it out? >> long => {hours}
Q How many people were treated?|How many people had breathed in smoke? => {few}
Q What did {person1} save?|What was saved?|What did {person1} rescue? => {saved:3}
Q Who {saved:1}?|Who is the hero of the story? => {person1}
Q? How high is the damage?|How much is the damage? => {fortune}
Y Did the fire break out at {time}? => it broke out at {time}
Y Were there {many} firefighters? => there were {many} firefighters
C Did it happen on {day} or on {~day}?|Was the fire on {~day} or on {day}? => On {day}
X Who called the fire brigade?|How many people died?|Which company owns the building?|In which year was the building put up?|What will {person1} get as a reward?

# court
L crime stealing {few} {things} from a church | selling false tickets | driving without a licence for {years} | setting fire to a bus shelter | copying paintings by {person} | smuggling rare {animals} | hacking into {firm} | lying about a car accident
L mild the accused had confessed | the accused had no record | nobody was hurt | all the money was paid back | the deed lay {years} back
L proof a neighbour's video | a glove with initials | the receipt from a petrol station | {few} fingerprints | a love letter | the footprints in the snow
T The {city} court found {person1}, a {job}, guilty of {crime}. The main proof was {proof}. Judge {surname2} gave a sentence of {months}, less than asked for, because {mild}. Lawyer {person3} wants to appeal by {date}.
T {person1} must go to prison for {months}. The {job} was found guilty by the court in {city} of {crime}. Judge {surname2} said the sentence was mild because {mild}. What counted most as evidence was {proof}. The defence lawyer, {person3}, will appeal before {date}.
S {person1} was found guilty of {crime}.
Q1 Who was found guilty?|Who has to go to prison?|Who is the accused?|Who was sentenced? >> who => {person1}
Q1 What was {person1} found guilty of?|What is the crime?|What had {person1} done?|For what was {person1} sentenced? => {crime}
Q1 How long is the sentence?|For how long must {person1} go to prison? >> long => {months}
Q1 Why was the sentence mild?|Why was the sentence not longer?|For what reason was the sentence so short? >> And why so short? => {mild}
Q2 What was the main proof?|What was the evidence?|How could the crime be proved?|By what was {person1} given away? => {proof}
Q Who was the judge?|Which judge gave the sentence?|By whom was {person1} sentenced? => Judge {surname2}
Q Who is the lawyer?|Who defends {person1}?|Who wants to appeal? => {person3}
Q Until when can they appeal?|By what date does the lawyer want to appeal? => {date}
Q What is {person1}'s job?|What did {person1} do for a living? => A {job}
Q In which city was the trial?|Where is the court? => In {city}
Y Is the sentence {months}?|Was {person1} sentenced to {months}? => the sentence is {months}
Y Is {person1} a {job}? => {person1} is a {job}
N Was {person3} found guilty?|Did {person3} go to prison? => {person1} was found guilty
N Does {person1} have to pay a fine instead of going to prison? => {person1} has to go to prison
C Is {person3} the lawyer or the judge? => The lawyer
X How old is {person1}?|How many witnesses were heard?|What did the prosecutor ask for?|Where was {person1} arrested?|On which day did the trial begin?

# burglary
L entry through the cellar window | through the roof | by breaking the back door | with a copied key | through the cat flap | by climbing up the drainpipe | by pretending to read the meter
L loot {few} {things} | a painting of a {animal} | a safe with {euros} | the silver cups of {team} | a collection of {country} stamps | {many} bottles of wine | a {material} necklace
L spot a jeweller's shop on {street} | the museum of {city} | a villa near {village} | a dentist's practice | the library of {village} | a warehouse by the canal | the castle of {village} | a pawn shop on {street}
L flee in a white van | on a stolen bicycle | on foot across the fields | by boat | in a taxi | on the night bus
L seen walking the dog | closing the blinds | waiting for the tram | smoking at the window | coming home from the night shift
T Police are looking for a burglar who broke into {spot} on {day} night. The thief got in {entry} and took {loot}. {person1}, who was {seen}, saw the suspect flee {flee} at {time}. The person is about {adult} years old and wore a {colour} [jacket|cap|scarf]. Please call {phone}.
T On {day} night somebody got into {spot} {entry} and stole {loot}. At {time} a witness, {person1}, who was {seen}, noticed someone fleeing {flee}. The suspect is about {adult}, and was dressed in {colour}. The police ask for calls on {phone}.
S The police are looking for a burglar who stole {loot}.
Q1 What was stolen?|What did the thief take?|What is missing? => {loot}
Q1 Where was the burglary?|Where was it stolen?|What place was broken into? >> where => {spot}
Q1 How did the thief get in?|In what way did the burglar enter?|By what means did the burglar get inside? >> how => {entry}
Q1 How did the thief flee?|How did the suspect get away?|In which way did the burglar escape? >> And how did the thief escape? => {flee}
Q1 When was the burglary?|On which night did it happen? >> when => On {day} night
Q2 Who saw the suspect?|Who is the witness?|By whom was the thief seen? >> who => {person1}
Q2 At what time was the suspect seen?|When did the witness see the suspect? >> time => At {time}
Q2 What was {person1} doing at that moment?|What was the witness doing? => {person1} was {seen}
Q3 How old is the suspect?|What is the age of the suspect? => About {adult} years old
Q3 What colour were the clothes?|Which colour did the suspect wear? >> And which colour? => {colour}
Q What number should people call?|What is the phone number of the police? => {phone}
Y Was the burglary on {day} night? => it was on {day} night
Y Is the suspect about {adult} years old? => the suspect is about {adult} years old
N Is {person1} the suspect?|Did {person1} break into {spot}? => {person1} is the witness
N Has the thief been caught? => the police are still looking for the thief
C Did the thief flee {flee} or {~flee}? => {flee}
C Did the burglar get in {entry} or {~entry}? => {entry}
X How much was the loot worth?|What is the name of the thief?|Who owns the stolen things?|How many police officers came?|Was anyone hurt?

# mountain rescue
L lost the fog came down | the path had slid away | the map was ten years old | the battery of the phone was empty | the marks were under snow | it had got dark
L sign with a whistle | by waving a red scarf | with a torch | by lighting a small fire | with the mirror of a make-up box
L found a helicopter crew ~ A helicopter crew | a rescue dog called {name} ~ A rescue dog called {name} | a shepherd ~ A shepherd | {few} volunteers ~ {few} volunteers | two students ~ Two students
L lived melted snow and biscuits | berries and rainwater | half a sandwich | a bar of chocolate | dry bread
T {person1} from {city}, {age} years old, was found alive after {days} in the mountains above {village}. The hiker had lost the way because {lost}. All that time {person1} lived on {lived}. On {day} {found:1} noticed the hiker, who gave signals {sign}.
T After {days} a missing hiker is safe. {person1}, {age}, of {city}, got lost in the mountains above {village}, since {lost}. It was {found:1} that found the hiker on {day}; {person1} had given signals {sign}. There had been nothing to eat and drink but {lived}.
S The hiker {person1} was found after {days}.
Q1 Who was found?|Who got lost?|Who is the hiker? >> who => {person1}
Q1 How long was {person1} missing?|After how many days was the hiker found?|How long was {person1} lost? >> long => {days}
Q1 Where did {person1} get lost?|Where did that happen?|Above which village was it? >> where => In the mountains above {village}
Q1 Why did {person1} get lost?|What was the reason that the hiker lost the way?|How come {person1} got lost? >> why => {lost}
Q2 Who found {person1}?|By whom was the hiker found?|Who noticed the hiker? >> by => {found:2}
Q2 When was {person1} found?|On which day was the rescue? >> when => On {day}
Q2 How did {person1} give signals?|In what way did the hiker draw attention? >> how => {sign}
Q What did {person1} live on?|What did the hiker eat and drink? => {lived}
Q How old is {person1}?|What age is the hiker? => {age} years old
Q Where is {person1} from?|Which city does the hiker come from? => From {city}
Y Was {person1} missing for {days}? => {person1} was missing for {days}
Y Was the hiker found on {day}? => the hiker was found on {day}
N Did {person1} get lost near {city}? => it was in the mountains above {village}
C Is the hiker {age} or {~age} years old? => {age} years old
X How high is the mountain?|Which leg was broken?|What does the rescue cost?|Who had called the mountain rescue?|In which month was it?

# football report
L why the goalkeeper slipped | the referee overlooked a foul | the wind carried the ball | the defence was half asleep | a dog ran onto the pitch
L goal with a header | from far out | with the left foot | after a corner | by a penalty
L score one to nil | two to one | three to one | three to two | four to two | two to nil | five to three | four to one | three to nil | six to four
L early four | seven | nine | eleven | thirteen | sixteen | twenty | twenty-three | thirty | thirty-eight
L late forty-six | fifty-one | fifty-nine | sixty-three | sixty-eight | seventy | seventy-seven | eighty-two | eighty-nine | ninety
L next the cup final | a trip to {city} | a match against {team3} | a week of rest
T {team1} beat {team2} {score} on {day} in front of {thousands} fans. {name1} scored first, {goal1}, in minute {early}. {name2} decided the match {goal2}, in minute {late}, because {why}. Coach {surname1} was {feeling}. The winners now look forward to {next}.
T What a match in {city}! {thousands} people saw how {team1} won {score} against {team2} on {day}. The first goal came in minute {early}, when {name1} hit {goal1}. In minute {late}, {name2} scored {goal2}. That was possible because {why}. Coach {surname1} felt {feeling}, and what comes next for the winners is {next}.
S {team1} beat {team2} {score}.
Q1 Who won?|Which team won?|Who won the game? >> who => {team1}
Q1 Who lost?|Which team was beaten?|Against whom did {team1} play? >> And against whom? => {team2}
Q1 What was the score?|How did the match end?|What was the result? >> And the score? => {score}
Q1 How many people watched the match?|How many fans were there? >> many => {thousands}
Q1 When was the match?|On which day did they play? >> day => On {day}
Q2 Who scored the first goal?|Who scored in minute {early}? => {name1}
Q2 How did {name1} score?|In what way did {name1} score the first goal? >> how => {goal1}
Q2 In which minute did {name1} score?|When did the first goal come? => In minute {early}
Q3 Who decided the match?|Who scored in minute {late}? => {name2}
Q3 How did {name2} score?|In what way did {name2} hit the goal? >> how => {goal2}
Q3 Why could {name2} score?|What made {name2}'s goal possible?|For what reason did {name2} score? >> why => {why}
Q3 In which minute did {name2} score?|When did {name2} score? >> In which minute? => In minute {late}
Q How was coach {surname1} feeling?|How did the coach feel? => {feeling}
Q What comes next for the winners?|What do the winners look forward to? => {next}
Q Who is the coach?|What is the coach's name? => {surname1}
F Who scored in minute {early}? => {name1} => And in minute {late}?|And who in minute {late}? => {name2}
F How did {name1} score? => {goal1} => And {name2}?|What about {name2}? => {goal2}
Y Did {team1} win?|Was it {team1} who won? => {team1} won
N Did {team2} win the match?|Did {team2} beat {team1}? => {team1} won
N Did {name2} score the first goal? => {name1} did
C Who scored first, {name1} or {name2}?|Who scored the first goal, {name2} or {name1}? => {name1}
C Who won, {team2} or {team1}?|Did {team1} or {team2} win? => {team1}
X Who was the referee?|Who got a red card?|How long was the break?|What does the goalkeeper earn?|Who is the captain of {team2}?

# race
L lead the chain came off | a shoe broke | he got a cramp | he took a wrong turn | he stopped to help a fallen rider | his bottle was empty
L train every morning on the beach | only at night | with a heavy rucksack | at {thousands} metres | on the stairs of a tower
T {man1} from {country1} won the race over {kilometres} [through|around] {city} on {day} in {hours}. {man2} of {country2} had led for a long time, but lost the lead because {lead}, and came second, {minutes} behind. Third was {man3}. The winner trains {train} and gives the prize of {fortune} to {institution}.
T The race over {kilometres} in {city} ended with a surprise on {day}. {man2} from {country2} was ahead until {lead}. So {man1} from {country1} won in {hours}, {minutes} before {man2}. {man3} was third. {man1}, who trains {train}, wants to give the {fortune} he won to {institution}.
S {man1} won a race in {city}.
Q1 Who won the race?|Who was first?|Who came in first? >> who => {man1}
Q2 Who came second?|Who was second?|Who lost the lead? >> And who was second? => {man2}
Q Who was third?|Who came third? => {man3}
Q1 How long is the race?|What distance did they race? >> And how long was the race? => {kilometres}
Q1 How long did the winner need?|What was the winner's time?|In how many hours did {man1} finish? => {hours}
Q2 Why did {man2} lose the lead?|What happened to {man2}?|For what reason did {man2} not win?|What cost {man2} the victory? >> why => {lead}
Q2 How far behind was {man2}?|By how much did {man2} lose? >> And by how much? => {minutes}
Q1 Where is {man1} from?|Which country does the winner come from? >> And where is the winner from? => From {country1}
Q2 Where is {man2} from?|Which country is {man2} from? => From {country2}
Q3 How does {man1} train?|In what way does the winner train?|How does the winner prepare? => {train}
Q3 What will {man1} do with the prize?|To whom does the prize go?|Who gets the prize money? => {institution}
Q3 How much is the prize?|How high is the prize?|How much money did {man1} win? >> much => {fortune}
Q1 When was the race?|On which day was the race? >> day => On {day}
Q1 Where was the race?|In which city did they race? >> where => In {city}
F Where is {man1} from? => From {country1} => And {man2}?|What about {man2}? => From {country2}
F Who was first? => {man1} => And second?|And who came second? => {man2}
Y Did {man1} win?|Did {man1} win the race? => {man1} won
N Did {man2} win the race?|Did {man2} come first? => {man1} won
N Was {man3} second? => {man2} was second
N Is the winner from {country2}? => he is from {country1}
C Who was faster, {man1} or {man2}?|Who won, {man2} or {man1}? => {man1}
C Was {man3} second or third? => Third
X How old is {man1}?|How many runners took part?|Where is {man3} from?|Who fired the starting shot?|Which shoes did the winner wear?

# auction
L thing a {material} {thing} | a love letter by {person} | a map of {country} | a portrait of a {job} | the diary of a {job} | a {instrument} from {city} | a pair of {material} earrings
L hope to complete a collection | to give it to a museum | as a present for the {relative} | because it once belonged to the family ~ it once belonged to the family | to sell it again in {country}
L found in an attic | in a chicken house | behind a wardrobe | in a box of Christmas balls | at a flea market
T At an auction in {city}, {thing1} from {year1} went to {doctor1} for {fortune1}. {thing2}, made in {year2}, was sold to {person2} for {fortune2}. {doctor1} bought it {hope1}. The first piece was discovered {found} by {name}, a {job}.
T Two pieces were sold in {city} yesterday. {doctor1} paid {fortune1} for {thing1}, which dates from {year1} and which {name}, a {job}, had discovered {found}. {person2} got {thing2} from {year2} for {fortune2}. {doctor1} wanted the piece {hope1}.
S Two pieces were sold at an auction in {city}.
Q1 What did {doctor1} buy?|What went to {doctor1}?|What did {doctor1} pay {fortune1} for? => {thing1}
Q2 What did {person2} buy?|What was sold to {person2}?|What did {person2} get? => {thing2}
Q1 Who bought {thing1}?|To whom was {thing1} sold?|Who got {thing1}? >> who => {doctor1}
Q2 Who bought {thing2}?|To whom was {thing2} sold?|Who is the new owner of {thing2}? >> who => {person2}
Q1 How much did {doctor1} pay?|For how much was {thing1} sold?|What did {thing1} cost? >> much => {fortune1}
Q2 How much did {person2} pay?|For how much was {thing2} sold?|What was the price of {thing2}? >> much => {fortune2}
Q1 From which year is {thing1}?|When was {thing1} made?|How old is {thing1}, that is, from which year? >> From which year? => {year1}
Q2 From which year is {thing2}?|When was {thing2} made? >> From which year? => {year2}
Q1 Why did {doctor1} buy it?|What did {doctor1} want it for?|For what purpose did {doctor1} buy {thing1}?|What was {doctor1}'s reason? >> why => {hope1:2}
Q3 Where was {thing1} discovered?|Where did {name} find it?|In what place had it been found? >> where => {found}
Q3 Who discovered {thing1}?|Who found the first piece? >> And who found it? => {name}
Q Where was the auction?|In which city was the auction? => In {city}
F How much did {doctor1} pay? => {fortune1} => And {person2}?|What about {person2}?|And how much did {person2} pay? => {fortune2}
F Who bought {thing2}? => {person2} => And {thing1}?|And who bought {thing1}? => {doctor1}
Y Did {doctor1} pay {fortune1}? => {doctor1} paid {fortune1}
Y Is {thing2} from {year2}? => {thing2} is from {year2}
N Did {person2} buy {thing1}?|Did {thing1} go to {person2}? => {doctor1} bought it
N Did {person2} pay {fortune1}? => {person2} paid {fortune2}
C Who bought {thing2}, {doctor1} or {person2}?|Was {thing2} sold to {person2} or to {doctor1}? => {person2}
C Is {thing1} from {year1} or from {year2}?|Was {thing1} made in {year2} or in {year1}? => {year1}
X Who was the auctioneer?|How many people were bidding?|Why did {person2} buy {thing2}?|Who owned {thing2} before?|How long did the auction last?

# storm warning
L do stay indoors | tie down boats and tents | keep away from trees | close all windows | bring your pets inside | fill a bath with water | charge your phones
L speed eighty | ninety | ninety-five | one hundred | one hundred and ten | one hundred and thirty | one hundred and fifty | one hundred and eighty
L cause the ground is already soaked | the tide will be very high | a second front is following | the rivers are full of melted snow | warm air from the south meets cold air
T Here is a warning from the weather service. A storm will reach {country} on {day1} from the [west|north|south]. In {city1} it arrives at {time1}, in {city2} not before {time2}. Winds of {speed} kilometres an hour are possible. Floods are likely because {cause}. Please {do}. The warning ends on {day2}.
T Storm warning for {country}, valid from {day1} until {day2}. People in {city1} must expect the storm at {time1}; it moves on to {city2} by {time2}. Gusts may reach {speed} kilometres an hour. Since {cause}, there may be floods. We ask you to {do}.
S There is a storm warning for {country}.
Q1 When does the storm reach {city1}?|At what time will it be in {city1}?|When will the storm arrive in {city1}? => At {time1}
Q2 When does the storm reach {city2}?|At what time does it get to {city2}? => At {time2}
Q Which country is warned?|For which country is the warning?|Where does the warning apply? => {country}
Q3 Until when is the warning valid?|When does the warning end?|How long does the warning last? >> Until when?|And until when? => Until {day2}
Q3 When does the warning begin?|From which day does the warning apply?|On which day does the storm come? >> will|From when? => On {day1}
Q4 Why are floods likely?|What is the reason for the floods?|Why may there be floods?|For what reason are floods expected? >> why => {cause}
Q4 How strong is the wind?|How fast may the wind be?|What wind speeds are possible? => {speed} kilometres an hour
Q What should people do?|What are the listeners asked to do?|What is the advice? => {do}
F When does the storm reach {city1}? => At {time1} => And {city2}?|And when {city2}?|What about {city2}? => At {time2}
Y Does the warning end on {day2}? => the warning ends on {day2}
N Does the storm reach {city2} before {city1}? => it reaches {city1} first
N Does the storm reach {city1} at {time2}? => it reaches {city1} at {time1}
C Where does the storm arrive first, in {city1} or in {city2}?|Which city does it reach first, {city2} or {city1}? => {city1}
C Is the warning valid until {day2} or until {~day2}? => Until {day2}
X How many people had to leave their homes?|How high will the waves be?|What is the storm called?|How much damage was there?|What about snow in the mountains?

# museum piece
L owner a {job} from {village} | Queen {woman} | the {order} mayor of {city} | a rich {job} | a monk | a sea captain | a circus family
L use keep spices in ~ for keeping spices | scare off the {animals} ~ for scaring off the {animals} | cut bread ~ for cutting bread | send secret messages ~ for sending secret messages | cross the desert ~ for crossing the desert | call the servants ~ for calling the servants | measure cloth ~ for measuring cloth
L crack during a fire | when the museum moved | because a child dropped it ~ a child dropped it | in an earthquake | when a visitor sat on it
T In front of you stands a {material} {thing} from {country}. It was made around {year1} by {person} for {owner}, who used it to {use}. It is {centimetres} long. The crack appeared {crack}, in {year2}. Our museum bought it from {person2} for {fortune}.
T Number {many}. This {thing} comes from {country} and is made of {material}. {person} made it around {year1}. It belonged to {owner} and served to {use}. The crack dates from {year2}; it appeared {crack}. {person2} sold the piece to us for {fortune}.
S A description of a {material} {thing} in a museum.
Q What is described?|What can be seen here?|Which object is it? => A {material} {thing} // A {thing}
Q1 Who made the {thing}?|By whom was it made?|Who is the maker? >> by => {person}
Q1 When was it made?|In about which year was the {thing} made? >> when => Around {year1}
Q1 What is the {thing} made of?|Which material is it? >> And what is it made of? => {material}
Q1 Where does it come from?|From which country is the {thing}? >> from => From {country}
Q2 Whose {thing} was it?|To whom did it belong?|For whom was it made?|Who was the first owner? >> whose => {owner}
Q2 What was it used for?|For what purpose was the {thing} used?|What did people do with it?|What did it serve for? >> for => To {use}
Q3 How did the crack appear?|Why does it have a crack?|When or how was it damaged?|How was it cracked? >> And how did that happen? => {crack:2}
Q3 In which year did the crack appear?|When was it damaged? >> year => In {year2}
Q4 From whom did the museum buy it?|Who sold it to the museum?|From whom does the museum have it? >> And from whom? => {person2}
Q4 How much did the museum pay?|What did the museum pay for it?|How much was the {thing}? >> much => {fortune}
Q? How long is it?|What is the length of the {thing}? => {centimetres}
Y Is it made of {material}?|Is the {thing} made of {material}? => it is made of {material}
Y Was it made around {year1}? => it was made around {year1}
N Was the {thing} made in {year2}? => it was made around {year1}
N Did {person2} make the {thing}? => {person} made it
C Who made it, {person} or {person2}?|Was it made by {person2} or by {person}? => {person}
C Is it from {country} or from {~country}? => From {country}
X On which floor is it?|How much does it weigh?|Who discovered the {thing}?|Who painted the wall behind it?|How many visitors come every year?

# water cut
L cause a main pipe is being replaced | the tank has to be cleaned | a pump has failed | a valve is leaking | new meters are being put in
L use wash clothes | flush the toilet more than once | water the lawn | fill pools | wash your cars
L get at the fire station | from a truck at {venue} | in the school yard | at the church | in the caretaker's yard
T To all residents of {village}. On {day1}, from {time1} to {time2}, there will be no water on {street1}, because {cause}. Drinking water is given out {get}, {few} litres a person. Please do not {use} until {day2}. Questions are answered by {person}.
T Notice from the water board: {cause}. Therefore {street1} in {village} will be without water on {day1}, between {time1} and {time2}. You can get {few} litres of drinking water per person {get}. Until {day2}, please do not {use}. For questions, ask {person}.
S There will be no water on {street1} on {day1}.
Q1 Where will there be no water?|Which street is without water?|Where is the water turned off? >> where => On {street1}
Q1 When will there be no water?|On which day is the water cut?|On what day is the water turned off? >> will => On {day1}
Q1 From when is there no water?|At what time is the water turned off? >> From what time? => From {time1}
Q1 Until when is there no water?|At what time does the water come back? >> Until when?|And until what time? => Until {time2}
Q1 Why is there no water?|What is the reason for this?|For what reason is the water cut?|Why is the water turned off? >> why => {cause}
Q2 Where can people get drinking water?|Where is drinking water given out? >> And where does one get drinking water? => {get}
Q2 How much drinking water is there for each person?|How many litres does one get? >> much => {few} litres
Q3 What should the residents not do?|What is forbidden?|What must people avoid? => {use}
Q3 Until which day should they not {use}?|Until when is that forbidden? >> Until when?|And until when? => Until {day2}
Q Who answers questions?|Whom can one ask?|To whom should questions be put? => {person}
Y Will the water be off on {day1}? => it will be off on {day1}
Y Does the water come back at {time2}? => the water comes back at {time2}
N Does the water come back at {time1}? => it comes back at {time2}
C Is the water cut on {day1} or on {~day1}? => On {day1}
X How many houses are affected?|What does a litre cost?|Which firm does the work?|Since when has the pipe been there?|What should be boiled?

# lost child announcement
L wears a {colour1} jumper and shorts | a {colour1} coat | a {colour1} raincoat | a {colour1} dress with dots | {colour1} boots
L wait at the information desk | on the first floor, beside the lift | next to the carousel | in the toy department | with the doorman | by the ice cream stand
T Attention please. Little {name1}, who is {few} years old, has lost sight of {woman1}, the {aunt}. {name1} wears {wears} and carries a toy {animal}. Please come to the child, who is waiting {wait} with {person}. [We close|The house closes] at {time}.
T We have found a child. The name is {name1}, the age {few} years, dressed in {wears}, with a toy {animal} under the arm. {woman1}, the {aunt}, is asked to come. {name1} and our colleague {person} are waiting {wait}. Closing time is {time}.
S The child {name1} is waiting for {woman1}.
Q1 Who is lost?|What is the child's name?|Which child was found? >> who => {name1}
Q1 How old is {name1}?|How old is the child? >> And how old? => {few} years old
Q1 What is {name1} wearing?|What clothes does the child have on? >> And what is the child wearing? => {wears}
Q1 What is {name1} carrying?|What toy does the child have? => A toy {animal}
Q2 Where is {name1} waiting?|Where is the child now?|Where should {woman1} come to? >> where => {wait}
Q2 Who is waiting with {name1}?|With whom is the child waiting?|Who is with the child? >> whom => {person}
Q Who is asked to come?|Who should come to the child?|For whom is the announcement? => {woman1}
Q When does the house close?|What is the closing time? => At {time}
Y Is {name1} {few} years old? => {name1} is {few} years old
N Is {woman1} the lost child? => {name1} is the lost child
C Does the child carry a toy {animal} or a toy {~animal}? => A toy {animal}
X Where does the child live?|What is {name1}'s last name?|How long has {name1} been waiting?|Where did the child get lost?|What does {woman1} look like?

# radio quiz
L prize a weekend in {city2} | a {colour} bicycle | {few} concert tickets | a year of free {food} | a {instrument} lesson with {person} | a trip on {ship}
L station Radio North | Coast Radio | Radio Sunrise | Valley Radio | City Sound | Harbour Radio | Radio Blue | Studio Seven
L topic rivers | kings and queens | old films | {animals} | {country} | inventions | the alphabet
L joker her {uncle} | her {aunt} | her old teacher | a stranger on the street | her dentist
T Good evening from {station}. In our quiz on {topic}, {woman1} from {city1} answered {many} questions out of a hundred and wins {prize}. {man1}, who only got {few}, failed because he mixed up {fruit1} and {fruit2}. {woman1} asked {joker} for help once. The next quiz is on {day} at {time}.
T That was the quiz about {topic}! {man1} had just {few} right answers; his mistake was to mix up {fruit1} and {fruit2}. {woman1}, our listener from {city1}, had {many}, after a single call to {joker}. She gets {prize}. We hear each other again on {day} at {time}, here on {station}.
S {woman1} won a radio quiz on {topic}.
Q1 Who won the quiz?|Who is the winner?|Who gets the prize? >> who => {woman1}
Q1 What did {woman1} win?|What is the prize?|What does the winner get? => {prize}
Q1 How many right answers did {woman1} have?|How many questions did the winner answer? >> many => {many}
Q2 How many right answers did {man1} have?|How many did {man1} get right? >> And {man1}?|What about {man1}? => {few}
Q2 Who lost?|Who failed?|Who did worse? >> And who lost? => {man1}
Q2 What did {man1} mix up?|What was {man1}'s mistake?|Why did {man1} fail? => {fruit1} and {fruit2}
Q3 Whom did {woman1} ask for help?|Who helped {woman1}?|To whom did {woman1} turn? >> whom => {joker}
Q What was the quiz about?|What was the topic of the quiz?|Which subject did the questions deal with? => {topic}
Q4 When is the next quiz?|On what day is the next quiz? >> will => On {day}
Q4 At what time is the next quiz? >> time => At {time}
Q Which station is it?|On which station was the quiz? => {station}
Q Where is {woman1} from?|Where does the winner come from? => From {city1}
F How many right answers did {woman1} have? => {many} => And {man1}?|What about {man1}? => {few}
Y Did {woman1} win {prize}? => she won {prize}
N Did {man1} win?|Did {man1} get the prize? => {woman1} won
C Who won, {woman1} or {man1}?|Did {man1} or {woman1} win? => {woman1}
X What was the last question?|Who presents the quiz?|Where is {man1} from?|How long did the quiz take?|How old is the winner?

# strike
L want higher wages | shorter shifts | safer machines | more holidays | better protection from the heat | a canteen
L who bus drivers ~ no bus has left the depot | nurses ~ many operations are put off | dock workers ~ the ships cannot be unloaded | letter carriers ~ no letters are delivered | stage hands ~ the opera is silent | pilots ~ planes do not take off | rubbish collectors ~ rubbish piles up in the streets | bakers ~ there is no fresh bread | train cleaners ~ the trains are full of paper
T The {who} of {city} have been on strike since {day1}, so {who:2}. They demand {want1} and {want2}. {person1}, who speaks for the union, says that {half} of the staff are taking part. The employers offer {few} percent more money. Talks go on at {venue} on {day2}.
T Since {day1} the {who} in {city} have not been working. The result is that {who:2}. The union's speaker {person1} calls for {want1} and {want2}; {half} of the staff have joined. The employers are ready to pay {few} percent more. Both sides will meet on {day2} at {venue}.
S The {who} in {city} are on strike.
Q1 Who is on strike?|Who is not working? >> who => The {who}
Q1 Since when have they been on strike? >> Since when?|And since when? => Since {day1}
Q1 When did the strike begin?|On which day did the strike start? >> day => On {day1}
Q1 Where is the strike?|In which city is the strike? >> where => In {city}
Q1 Why are the {who} on strike?|What do the {who} demand?|What is the strike for?|What do they want? >> And what do they want? => {want1} and {want2}
Q2 What is the effect of the strike?|What happens because of the strike? >> And what is the effect? => {who:2}
Q2 How many of the staff are taking part?|What part of the staff has joined? >> many => {half}
Q3 Who speaks for the union?|Who is the union's speaker? => {person1}
Q3 How much more money is offered?|What do the employers offer? >> much => {few} percent more
Q4 When do they meet?|When will the talks go on?|On which day are the next talks? >> will => On {day2}
Q4 Where do they meet?|Where are the talks held? >> where => At {venue}
Y Did the strike start on {day1}? => it started on {day1}
N Are the next talks on {day1}? => they are on {day2}
C Have they been on strike since {day1} or since {day2}?|Did the strike begin on {day2} or on {day1}? => Since {day1}
X How many people work there?|When will the strike end?|What does the mayor say?|How much do they earn now?|Who is the boss?

# prize giving
L for a film about {animals} | a cure for {illness} | a bridge made of {material} | a novel about a {job} | a machine that sorts {fruit} | a map of the sea floor | a song in {language}
L thank the cleaner of the laboratory | a teacher who never gave up | the people of {village} | an aunt called {woman} | an old friend from {country}
L absent was ill | had missed the train | is afraid of crowds | was just having a baby | hates speeches
T The {order} prize of {institution} was awarded in {city} on {date}. {person1} received it for {for1}; the sum is {fortune}. The second prize went to {person2}, for {for2}. {person2} could not come because the winner {absent}. In the speech, {person1} thanked {thank}.
T On {date} {institution} gave its prizes in {city}. First prize, {fortune}, went to {person1} for {for1}. {person2} came second with {for2}, but stayed away, because {person2} {absent}. {person1} gave a speech and thanked {thank}.
S {person1} won a prize for {for1}.
Q1 Who received the first prize?|Who won the first prize?|To whom did the first prize go? >> who => {person1}
Q1 What did {person1} get the prize for?|For what was {person1} honoured?|Why did {person1} win the prize? >> for => For {for1}
Q2 Who received the second prize?|Who came second? >> And who came second? => {person2}
Q2 What did {person2} get a prize for?|For what was {person2} honoured? >> for => For {for2}
Q3 Why did {person2} not come?|Why was {person2} absent?|What kept {person2} away?|What is the reason that {person2} stayed away? => {person2} {absent}
Q1 How much is the first prize?|How high is the first prize? >> much => {fortune}
Q1 When were the prizes given?|On what date was that? >> when => On {date}
Q1 Where were the prizes given?|In which city was that? >> where => In {city}
Q Whom did {person1} thank?|Who was thanked in the speech?|To whom was {person1} grateful? => {thank}
Q Who gives the prize?|Whose prize is it?|Which institution awards the prize? => {institution}
F What did {person1} get a prize for? => For {for1} => And {person2}?|What about {person2}? => For {for2}
Y Was {person1} honoured for {for1}? => {person1} was honoured for {for1}
N Did {person2} win the first prize?|Did the first prize go to {person2}? => {person1} won it
N Was {person1} absent? => {person2} was absent
C Who came first, {person1} or {person2}?|Did {person2} or {person1} win the first prize? => {person1}
X How long was the speech?|Who was third?|Who won last year?|How many people were in the jury?|Where does {person2} live?

# bus detour
L line City Buses | the transport office | Valley Lines | Green Tram | the bus company | Metro Line
L cause the road is being paved | a crane has tipped over | there is a film shooting | a carnival is passing through | the bridge has a crack | a swarm of bees is sitting on the traffic light
T Dear passengers, because {cause}, bus {many} does not stop at {venue1} until {date}. It goes along {street1} instead of {street2}. Please get off at {venue2} and walk, which takes {minutes}. Tram {few} is not affected. Yours, {line}.
T {line} informs you: from today until {date}, bus {many} takes {street1} and not {street2}. The stop at {venue1} is closed, since {cause}. Use the stop at {venue2}, {minutes} away on foot. Tram {few} runs as usual.
S Bus {many} does not stop at {venue1} until {date}.
Q1 Which stop is closed?|Where does the bus not stop?|Which stop is left out? >> where => {venue1}
Q1 Why does the bus not stop there?|What is the reason for the change?|For what reason does the bus take another way?|Why is the stop closed? >> why => {cause}
Q1 Until when is the stop closed?|How long does the change last?|Until what date does bus {many} take another way? >> Until when?|And until when? => Until {date}
Q1 Which bus is affected?|Which bus takes another way?|What is the number of the bus? >> Which bus? => Bus {many}
Q2 Which street does the bus take now?|Along which street does it go? >> And which way does it go? => {street1}
Q2 Which street does the bus not use?|Which street is left out? => {street2}
Q3 Where should passengers get off?|Which stop should be used instead? >> And where should one get off? => At {venue2}
Q3 How long does the walk take?|How far is it on foot? >> long => {minutes}
Q Which line is not affected?|What runs as usual? => Tram {few}
Q Who gives the information?|Which company informs the passengers? => {line}
Y Is the stop closed until {date}? => it is closed until {date}
N Is tram {few} affected? => tram {few} is not affected
N Does the bus stop at {venue1}? => it does not stop there
N Does the bus go along {street2}? => it goes along {street1}
C Does bus {many} use {street1} or {street2} now?|Does the bus now go along {street2} or {street1}? => {street1}
X How often does the bus run?|What does a ticket cost?|Who is the driver?|When does the last tram leave?|How many passengers are there every day?
"""
