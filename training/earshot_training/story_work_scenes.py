"""Scenes of work, school, shops and health: decisions, complaints, instructions. The format stands in `story_scenes.py`."""

SCENES = """
# minutes
L decide hire {few} people | postpone {notice} | open a branch in {country} | change the supplier | drop the slogan | sell the old machines | work from home on {day}s
L cause the costs have doubled | the customers keep asking for it | the figures of {month} were poor | nobody has time for it now | the lease runs out | a rival does it already
L task draw up a contract | ask for {few} offers | write to the customers | check the numbers | talk to the works council | find a room | prepare a talk
L missing was on a business trip to {city} | had a cold | was stuck in traffic | was at the dentist's | had mixed up the dates
T Minutes of {day1}. Present were {name1}, {name2} and {name3}; {name4} {missing}. We talked about {notice1}. It was decided to {decide1}, because {cause}. {name1} will {task1} by {day2}, and {name2} will {task2} by {day3}. {name3} was against the decision. We will meet again on {date}.
T Here is a summary for {name4}, who {missing}. On {day1}, {name1}, {name2} and I, {name3}, discussed {notice1}. The decision is to {decide1}. The reason: {cause}. I was against it. {name1} has until {day2} to {task1}; {name2} has until {day3} to {task2}. The next meeting is on {date}.
S A meeting decided to {decide1}.
Q1 What was decided?|What is the decision?|What did they decide to do? => {decide1}
Q1 Why was that decided?|What is the reason for the decision?|For what reason did they decide to {decide1}?|Why do they want to {decide1}? >> why => {cause}
Q1 What did they talk about?|What was the topic of the meeting?|What was discussed? => {notice1}
Q1 When was the meeting?|On which day did they meet? >> day => On {day1}
Q2 What will {name1} do?|What is {name1}'s task?|What does {name1} have to do? => {task1}
Q2 By when must {name1} {task1}?|What is {name1}'s deadline?|Until when does {name1} have time? >> By when?|Until when? => By {day2}
Q3 What will {name2} do?|What is {name2}'s task? => {task2}
Q3 By when must {name2} {task2}?|Until when does {name2} have time? >> By when?|Until when? => By {day3}
Q Who will {task1}?|Who has to {task1}?|Whose task is it to {task1}? => {name1}
Q Who will {task2}?|Who has to {task2}? => {name2}
Q4 Who was against it?|Who did not agree?|Who did not like the decision? >> And who was against it? => {name3}
Q5 Who was missing?|Who did not come to the meeting?|Who was not there? >> And who was missing? => {name4}
Q5 Why was {name4} not there?|Why was {name4} absent?|For what reason did {name4} miss the meeting? >> why => {name4} {missing}
Q When is the next meeting?|On what date will they meet again? => On {date}
F What will {name1} do? => {task1} => And {name2}?|What about {name2}? => {task2}
Y Does {name1} have until {day2}? => {name1} has until {day2}
N Will {name2} {task1}? => {name1} will
N Was {name1} against the decision? => {name3} was against it
N Was {name4} at the meeting? => {name4} {missing}
C Who will {task2}, {name1} or {name2}?|Is it {name2} or {name1} who will {task2}? => {name2}
C Does {name2} have until {day2} or until {day3}?|Is {name2}'s deadline {day3} or {day2}? => {day3}
X Who took the minutes in the last meeting?|How long was the meeting?|In which room did they meet?|How much will it cost?|What did the customers say on the phone?

# product complaint
L fault the lid doesn't close | it smells of {food} | one leg is shorter than the others | the colour comes off | it stopped working after {hours} | the manual is only in {language} | a screw was missing
L want my money back ~ the money back | a new one | a discount of {percent} | an apology | somebody to pick it up
L said it was my own fault ~ it was the customer's own fault | they were on holiday | I should send a photo ~ the customer should send a photo | there were none left | the boss was not in
T Dear {trader}, on {date} I bought a {material} {thing} for {euros} in your shop in {city}. It was a present for my {relative}. Unfortunately {fault}. Your employee {name1} told me on the phone that {said:1}. I am {feeling} and want {want:1} by {day}. Yours, {person1}.
T This is {person1}. I have a complaint. The {material} {thing} that I bought in your {city} shop on {date} is no good: {fault}. It cost {euros} and was meant for my {relative}. When I called, {name1} said that {said:1}. I am {feeling}. I expect {want:1} by {day}.
S {person1} complains about a {thing}.
Q1 What did {person1} buy?|What is the complaint about?|Which product is it? => A {material} {thing}
Q1 What is wrong with it?|What is the problem with the {thing}?|Why does {person1} complain?|Why is {person1} {feeling}? >> And what is wrong with it? => {fault}
Q1 When did {person1} buy the {thing}?|On what date was it bought? >> when => On {date}
Q1 Where was the {thing} bought?|In which city is the shop? >> where => In {city}
Q1 How much was the {thing}?|What did the {thing} cost?|How much did {person1} pay? >> much => {euros}
Q1 For whom was the {thing}?|Who should have got it as a present? >> And for whom? => {person1}'s {relative}
Q2 What did {name1} say?|What did the employee tell {person1}?|What was {person1} told on the phone? => That {said:2}
Q2 Who told {person1} that?|With whom did {person1} speak on the phone?|What is the employee's name? >> And who said so? => {name1}
Q3 What does {person1} want?|What does the customer ask for?|What does {person1} expect? >> And what does {person1} want? => {want:2}
Q3 By when does {person1} want that?|Until when does the shop have time? >> By when?|Until when? => By {day}
Q Who complains?|Who is the customer?|Whose complaint is it? => {person1}
Q How does {person1} feel?|How is the customer feeling? => {feeling}
Y Did the {thing} cost {euros}? => it cost {euros}
Y Was it bought in {city}? => it was bought in {city}
N Does {name1} complain?|Is {name1} the customer? => {person1} is the customer
C Was the {thing} bought in {city} or in {~city}? => In {city}
X How long is the guarantee?|What colour is the {thing}?|Where does {person1} live?|What is the order number?|What does the {relative} think of it?

# job interview
L strength I never give up ~ the applicant never gives up | I can listen ~ the applicant can listen | I learn fast ~ the applicant learns fast | I stay calm when others shout ~ the applicant stays calm when others shout | I speak {few} languages ~ the applicant speaks {few} languages
L left the firm moved to {country} | the night shifts made me ill ~ the night shifts made the applicant ill | my contract ended ~ the contract ended | there was nothing left to learn | I could not stand the boss ~ the applicant could not stand the boss
L why the team has a good name | I use your products myself ~ the applicant uses the products | it is close to my home ~ it is close to home | I want to work with {animals} ~ the applicant wants to work with {animals} | my {relative} worked here ~ the applicant's {relative} worked there
T Please sit down, {person1}. Why do you want to work for {trader1}? Because {why:1}. Where were you before? I was a {job1} at {trader2} for {years}. And why did you leave? Because {left:1}. What is your strength? I think that {strength:1}. When could you start? On {date}. Good, we will call you by {day}.
T So, {person1}, what brings you to {trader1}? Well, {why:1}. I see you worked for {trader2}. Yes, as a {job1}, for {years}. Why did that end? Because {left:1}. Tell me your greatest strength. I would say {strength:1}. You could begin on {date}? Yes. Then you will hear from us by {day}.
S {person1} is interviewed for a job at {trader1}.
Q Who is interviewed?|Who wants the job?|Who is the applicant? => {person1}
Q1 For whom does {person1} want to work?|Which company is the interview with?|Where does {person1} want to work? => {trader1}
Q1 Why does {person1} want to work for {trader1}?|What is the reason for wanting to work there?|For what reason does {person1} apply?|What draws {person1} to {trader1}? >> why => {why:2}
Q2 Where did {person1} work before?|For which company did {person1} work before?|What was {person1}'s last employer? => {trader2}
Q2 What was {person1}'s last job?|As what did {person1} work at {trader2}?|What did {person1} do at {trader2}? => A {job1}
Q2 How long did {person1} work for {trader2}?|For how many years was {person1} there? >> long => For {years}
Q2 Why did {person1} leave {trader2}?|What was the reason for leaving?|For what reason did that job end?|How come {person1} left {trader2}? >> And why did {person1} leave?|why => {left:2}
Q3 What is {person1}'s strength?|What is the applicant good at? >> And what is the applicant's strength? => {strength:2}
Q4 When could {person1} start?|From what date could {person1} work there? >> will => On {date}
Q5 By when will {person1} hear from them?|When will {trader1} call? >> By when?|Until when? => By {day}
Y Did {person1} work for {trader2} for {years}? => it was for {years}
Y Was {person1} a {job1} there? => {person1} was a {job1}
N Did {person1} work for {trader1} before? => {person1} worked for {trader2}
C Did {person1} leave {trader1} or {trader2}?|Which company did {person1} leave, {trader2} or {trader1}? => {trader2}
X How much would {person1} earn?|What is the name of the interviewer?|How many others applied?|What did {person1} study?|What is {person1}'s weakness?

# software
L trouble customers could not log in | all orders were sent twice | the prices were shown in the wrong currency | every name was printed backwards | the search found nothing but {things} | the app closed by itself
L cause a certificate had run out | somebody had deleted a table | a clock was an hour slow | a test had been left on | the disk was full
L fix by going back to the old version | by restarting the servers | by changing one line | with a backup from {day3} | by turning off the cache
L lesson check the clocks every {day4} | never work on a {day4} evening | write more tests | let two people look at every change
T Report on the failure of {day1}. From {time1} to {time2}, {trouble}. {thousands} customers of {trader} were affected. {name1} noticed it first, and {name2} found the cause: {cause}. We solved it {fix}. {name3} has apologised to the customers. In future we will {lesson}.
T On {day1} at {time1}, {name1} noticed that {trouble}. This lasted until {time2} and hit {thousands} customers of {trader}. As {name2} found out, it happened because {cause}. The problem was solved {fix}, and {name3} wrote to say sorry. What we learn from this: {lesson}.
S On {day1}, {trouble}.
Q1 What was the problem?|What went wrong?|What happened on {day1}? => {trouble}
Q1 When did it happen?|On which day was the failure? >> when => On {day1}
Q1 From when did the failure last? >> From when? => From {time1}
Q1 At what time did it begin?|When did it start? => At {time1}
Q1 Until when did it last? >> Until when?|And until when? => Until {time2}
Q1 At what time was it over?|When did it end? => At {time2}
Q1 Why did it happen?|What was the cause of the failure?|For what reason did it happen?|What caused the problem? >> why => {cause}
Q1 How was it solved?|How did they solve the problem?|In what way was it fixed?|By what means did they get it working again? >> how => {fix}
Q1 How many customers were affected?|How many customers had the problem? >> many => {thousands}
Q2 Who noticed it first?|Who noticed the problem?|By whom was it noticed? >> And who noticed it? => {name1}
Q3 Who found the cause?|By whom was the cause found? >> And who found the cause? => {name2}
Q4 Who apologised?|Who said sorry to the customers? >> And who apologised? => {name3}
Q What will they do in future?|What is the lesson?|What did they learn from it? => {lesson}
F Who noticed it first? => {name1} => And who found the cause?|And the cause? => {name2}
Y Were {thousands} customers affected? => {thousands} customers were affected
N Did {name1} find the cause?|Was it {name3} who found the cause? => {name2} found it
N Was it over at {time1}? => it lasted until {time2}
C Who found the cause, {name1} or {name2}?|Was the cause found by {name2} or by {name1}? => {name2}
C Who apologised, {name3} or {name2}? => {name3}
X How much did it cost the company?|Who had made the mistake?|Which version is running now?|How many servers are there?|What did the boss say?

# product description
L name Breeze | Comet | Felix Two | Hummingbird | Nomad | Otter | Pebble | Sunny | Whisper | Zephyr
L kind vacuum cleaner | tent for {few3} people | kettle | electric bicycle | baby carriage | coffee machine | camping stove | hearing aid | lawn mower | desk lamp
L good it makes no noise | it folds up to the size of a book | it needs no battery | it can be cleaned in the dishwasher | it weighs less than an apple | it switches itself off
L warn near open fire | in the rain | without gloves | when children are around | for more than {hours} | on {material} floors
L start press the {colour2} button | pull the cord | turn the handle to the left | hold it upside down | say the word {colour2}
T Meet the new {name}, the {kind} by {trader}. It is special because {good}. It comes in {colour1}, weighs {kilos} and costs {euros} until {date}, then {percent} more. To start it, {start}. Do not use it {warn}. It has a guarantee of {few} years.
T The {name} is a {kind} that {trader} presents this {season}. Why should you buy it? Because {good}. The colour is {colour1}, the weight {kilos}, the guarantee {few} years. Until {date} you pay {euros}; after that it costs {percent} more. You start it like this: {start}. Never use it {warn}.
S An advertisement for the {kind} {name}.
Q1 What is the product called?|What is the name of the product?|What is the {kind} called? => The {name}
Q1 What is the {name}?|What kind of product is it?|What is being sold? => A {kind}
Q1 Who makes the {name}?|Which company sells it?|From which company is it? >> who => {trader}
Q2 Why is the {name} special?|What is so good about it?|For what reason should one buy it?|Why should people buy the {name}? >> why => {good}
Q3 What colour is it?|Which colour does it come in? >> And which colour? => {colour1}
Q3 How much does it weigh?|How heavy is the {name}? >> And how heavy is it? => {kilos}
Q3 How much does it cost?|What is the price until {date}?|What does the {kind} cost now? >> much => {euros}
Q4 Until when is it cheaper?|How long does the low price last?|Until what date does it cost {euros}? >> Until when?|And until when? => Until {date}
Q4 By how much does the price go up?|How much more will it cost later? => {percent} more
Q5 How do you start it?|How is the {name} started?|In what way does one switch it on? >> And how does one start it? => {start}
Q6 When should you not use it?|Where or when must it not be used?|What should one avoid? => {warn}
Q How long is the guarantee?|For how many years is it guaranteed? => {few} years
Y Does it cost {euros}? => it costs {euros}
Y Is it {colour1}?|Is the {name} {colour1}? => it is {colour1}
Y Is the guarantee {few} years? => it is {few} years
C Is the colour {colour1} or {~colour1}? => {colour1}
X Where is it made?|How many have been sold?|Which other colours are there?|How loud is the old model?|Who designed it?

# safety steps
L alarm the bell rings | you smell gas | the {colour1} light flashes | the siren sounds | a pipe leaks | the belt stops
L first switch off the machine | close the main valve | warn the others | put on your mask | press the stop button
L next leave by the north stairs | open the roof window | cover the drain | take the first aid box | bring the visitors outside
L last report to {name1} | count your team | wait for the fire brigade | write down the time | call {doctor}
L never use the lift | pour water on it | go back for your bag | touch the {material} parts | open the grey door
L because the current may fail | it reacts with acid | it could fall shut | you would block the way | the parts stay hot for {hours}
T Safety on floor {few}. If {alarm}, first {first}. Then {next}, and last of all {last}. Never {never}, because {because}. We meet {meet}. The drill is every {order} {day}, and {person1} is responsible for it. There are {few2} exits.
T Please listen. What do you do when {alarm}? Step one, {first}. Step two, {next}. Step three, {last}. Do not {never}, since {because}. The meeting point is {meet}. Floor {few} has {few2} exits. {person1} is in charge of the drill, which takes place every {order} {day}.
L meet under the old {tree} | behind the canteen | at the bicycle stand | on the far side of the road | by the flagpole
S Safety rules for floor {few}.
Q1 What should you do first if {alarm}?|What is the first step?|What comes first? => {first}
Q1 What is the second step?|What comes after the first step?|What do you do second? >> And then?|And after that?|What next? => {next}
Q1 What is the last step?|What do you do last?|What comes last? >> And last?|And in the end? => {last}
Q2 What must you never do?|What is forbidden?|What should nobody do? => {never}
Q2 Why must you never {never}?|Why is it forbidden to {never}?|What is the reason not to {never}?|For what reason should one not {never}? >> why => {because}
Q3 Where do they meet?|Where is the meeting point?|Where should people go? >> where => {meet}
Q4 When is the drill?|How often is there a drill? >> when => Every {order} {day}
Q4 Who is responsible for the drill?|Who is in charge of the drill? >> who => {person1}
Q How many exits are there?|How many exits does the floor have? => {few2}
Q Which floor is it about?|For which floor are the rules? => Floor {few}
Y Are there {few2} exits? => there are {few2} exits
Y Is {person1} responsible for the drill? => {person1} is responsible
N Should you {never}? => you must not do that
N Do you {next} first? => you {first} first
C Do you first {first} or first {next}?|What comes first: {next}, or {first}? => {first}
X How long does the drill take?|What is the number of the fire brigade?|How many people work on this floor?|What happened last year?|Who built the exits?

# assembly
L piece bookcase | bunk bed | greenhouse | rabbit hutch | garden bench | chest of drawers | dog kennel
L first lay all parts on a blanket | sort the screws by length | glue the {material} sides together | put the back wall in | fix the feet
L next push in the {few3} pins | tighten the bolts by hand | slide the shelves in | fit the door | turn everything over
L last paint it {colour} | screw it to the wall | let the glue dry for {hours} | oil the hinges | put the handles on
L why it may fall over | the wood still works | the screws would be too tight | children like to climb | the glue needs air
L where in the small bag | on page {few} | taped to the bottom | in the box with the {colour2} lid
T To build the {piece} you need {few1} screws, a hammer and {people} people. First, {first}. Second, {next}. Third, {last}. Do not skip the third step, because {why}. The key is {where}. It takes {minutes}. If a part is missing, write to {person} in {city}.
T Thank you for buying this {piece}. You will need {minutes}, {people} people, {few1} screws and a hammer. Begin as follows: {first}. Now {next}. When that is done, {last}. This last step is important, since {why}. You find the key {where}. Should parts be missing, {person} in {city} will send them.
L people two | three | four
S Instructions for building a {piece}.
Q1 What is being built?|What are the instructions for?|What does one get in the end? => A {piece}
Q1 How many screws are needed?|How many screws does one need? >> many => {few1}
Q1 How many people are needed?|How many people does it take? >> And how many people? => {people}
Q1 How long does it take?|How much time is needed? >> long => {minutes}
Q2 What is the first step?|What do you do first?|How does one begin? => {first}
Q2 What is the second step?|What do you do after the first step? >> And then?|And after that? => {next}
Q2 What is the third step?|What is the last step?|What do you do last? >> And last?|And in the end? => {last}
Q3 Why is the third step important?|Why should you not skip the last step?|For what reason must one not leave out the last step?|What is the reason for the last step? => {why}
Q4 Where is the key?|Where do you find the key? >> where => {where}
Q5 Who sends missing parts?|To whom should one write?|Who helps if something is missing? => {person}
Q5 Where is {person}?|In which city is {person}? >> where => In {city}
Y Do you need {few1} screws? => you need {few1} screws
Y Does it take {minutes}? => it takes {minutes}
N Do you {last} first? => you {first} first
C Does it take {people} or {~people} people? => {people}
C What comes first: {first}, or {next}?|Which comes first: {next}, or {first}? => {first}
X How much does the {piece} weigh?|How much did it cost?|What is the phone number of the firm?|How high is it?|How many years will it last?

# school assembly
L reason the roof of the gym is leaking | the teachers have a training day | the heating has failed | there is an election in the hall | the cook is getting married
L class class seven B | class five A | class nine C | the oldest pupils | the first form | the drama group
L did collected {hundreds} euros for {institution} | won the {sport} cup | built a {material} robot | read {thousands} pages in a month | planted {few} {trees}
L ban phones | chewing gum | skateboards | water balloons | hats | fizzy drinks
L why somebody slipped on the stairs | a window was broken | the caretaker has had enough | two pupils were hurt | it disturbs the lessons
L lost a {colour} scarf | a {thing} | a box of marbles | a {sport} bag | half a sandwich
T Good morning, everybody. I congratulate {class1}, who {did1}. On {weekday} there is no school, because {reason}. From {date} on, {ban} are forbidden in the building, since {why}. {doctor} will leave us in {month} and be replaced by {person}. And {lost} was found in the {place}; please ask {name}.
T Dear pupils, here is the news. The school will be closed on {weekday}; {reason}. {ban} are not allowed in the building from {date}, because {why}. We say goodbye to {doctor}, who goes in {month}; {person} takes over. Well done, {class1}, who {did1}! By the way, {lost} was found in the {place}, and {name} has it.
L place corridor | boys' toilets | library | canteen | playground | science room
S News for the pupils of a school.
Q1 When is there no school?|On which day is the school closed?|Which day is free? >> when|And on which day? => On {weekday}
Q1 Why is there no school on {weekday}?|For what reason is the school closed on {weekday}?|What is the reason that {weekday} is free?|Why is the school closed? >> why => {reason}
Q2 What is forbidden?|What may the pupils not have in the building?|What is not allowed? => {ban}
Q2 Why are {ban} forbidden?|For what reason are {ban} not allowed?|What is the reason for the ban? >> why => {why}
Q2 From when are {ban} forbidden?|From what date does the ban apply? >> From when?|Since when? => From {date}
Q3 Who is leaving?|Which teacher leaves the school?|Who goes in {month}? >> who => {doctor}
Q3 Who replaces {doctor}?|Who comes instead of {doctor}?|Who takes over from {doctor}? >> And who takes over? => {person}
Q3 When does {doctor} leave?|In which month does {doctor} go? >> will => In {month}
Q4 Which class is congratulated?|Who is praised?|Who did well? => {class1}
Q4 What did {class1} do?|Why is {class1} praised?|What are they congratulated for? >> And what did they do? => They {did1}
Q5 What was found?|What has somebody lost? => {lost}
Q5 Where was {lost} found?|In which place was it found? >> where => In the {place}
Q5 Who has {lost} now?|Whom should one ask?|Who should be asked about {lost}? >> And who has it? => {name}
Y Is there no school on {weekday}?|Is the school closed on {weekday}? => the school is closed on {weekday}
Y Does {doctor} leave in {month}? => {doctor} leaves in {month}
N Will {person} leave the school? => {doctor} leaves
N Are {ban} allowed? => {ban} are forbidden
C Who is leaving, {doctor} or {person}?|Is it {person} or {doctor} who goes? => {doctor}
C Was it found in the {place} or in the {~place}? => In the {place}
X What is the name of the school?|How many pupils are there?|What is for lunch?|When do the holidays begin?|What will {doctor} do next?|Who lost it?

# experiment
L liquid vinegar | salt water | orange juice | soap water | cold tea | lemonade | milk
L seen bubbles rose | it turned {colour} | it became hot | a skin formed on top | it smelled of {fruit} | it boiled over
L cause a gas is set free | the acid dissolves the shell | the salt draws the water out | heat moves to the cold side | the sugar melts
L wear goggles | gloves | an old shirt | a mask
T In our experiment, {name1} put {few1} {fruit1} into {liquid1} and {name2} put {few2} {fruit2} into {liquid2}. After {minutes1}, {seen1} in the first glass. In the second glass {seen2}, but only after {minutes2}. {doctor} explained the first result: {cause}. We wore {wear}<, and did it in {place}>.
T {name1} and {name2} did an experiment. {few1} {fruit1} went into a glass of {liquid1}; that was {name1}'s. {name2} took {liquid2} and {few2} {fruit2}. In {name1}'s glass {seen1} after {minutes1}, because {cause}, as {doctor} told us. In {name2}'s glass {seen2} after {minutes2}. All of us wore {wear}.
L place the school kitchen | the cellar | the laboratory | the garden | room {few}
S An experiment by {name1} and {name2}.
Q1 What did {name1} use?|What did {name1} put into {liquid1}?|What went into the first glass? => {few1} {fruit1}
Q2 What did {name2} put into {liquid2}?|What went into the second glass? => {few2} {fruit2}
Q1 Into what did {name1} put the {fruit1}?|Which liquid did {name1} use? => {liquid1}
Q2 Into what did {name2} put the {fruit2}?|Which liquid did {name2} use? => {liquid2}
Q1 What happened in the first glass?|What happened in {name1}'s glass? >> And what happened? => {seen1}
Q2 What happened in the second glass?|What happened in {name2}'s glass? >> And what happened? => {seen2}
Q1 How long did it take in the first glass?|After how many minutes did something happen in {name1}'s glass? >> After how long?|And after how long? => {minutes1}
Q2 How long did it take in the second glass?|After how many minutes did something happen in {name2}'s glass? >> After how long?|And after how long? => {minutes2}
Q1 Why did that happen in {name1}'s glass?|What is the explanation of the first result?|For what reason did that happen in the first glass? >> why => {cause}
Q Who explained it?|Who explained the result?|Who told them why? => {doctor}
Q Who used {liquid2}?|Who took {liquid2}? => {name2}
Q Who used {liquid1}?|Whose glass had {liquid1} in it? => {name1}
Q How many {fruit1} did {name1} use? => {few1}
Q How many {fruit2} did {name2} use? => {few2}
Q What did they wear? => {wear}
Q? Where did they do the experiment?|In what place was the experiment done? => In {place}
F What did {name1} use? => {few1} {fruit1} => And {name2}?|What about {name2}? => {few2} {fruit2}
Y Did {name1} use {few1} {fruit1}? => {name1} used {few1} {fruit1}
N Did {name2} use {liquid1}? => {name1} used {liquid1}
N Did {name1} put {fruit2} into the glass? => {name2} did
C Who used {fruit2}, {name1} or {name2}?|Was it {name2} or {name1} who used {fruit2}? => {name2}
C Did {name1} use {liquid1} or {liquid2}?|Did {name1} take {liquid2} or {liquid1}? => {liquid1}
X How warm was the water?|Which mark did they get?|How old are the pupils?|How much did the glass hold?|What is the name of the school?

# hotel desk
L wish a room to the garden | a second pillow | a quiet room | a bed for the dog | a wake-up call at {time3} | vegetarian food
L not the lift is being painted | the sauna is closed | the internet is slow today | breakfast is only in the cellar | the pool has no water
L cause a wedding is being prepared | the pump has broken down | a cable was cut | we have {many} guests from {country} ~ the hotel has {many} guests from {country} | the paint is still wet
T Good evening, my name is {person1}, I have booked for {few} nights. Welcome! You are in room {many1}, on the {order} floor. I would like {wish}. That's no problem. I'm sorry, though, {not}, because {cause:1}. When is breakfast? From {time1} to {time2}. And the key? Leave it with {name1} when you go out.
T Hello, I'm {person1}. You should have a room for me, {few} nights. Yes, room {many1}, {order} floor. Could I have {wish}? Of course. Only one thing: {not}; the reason is that {cause:1}. Breakfast is served between {time1} and {time2}. Please give the key to {name1} when you leave the house.
S {person1} arrives at a hotel.
Q1 Who is the guest?|Who is arriving?|What is the guest's name? >> who => {person1}
Q1 How many nights does {person1} stay?|For how long does {person1} stay?|How long will the guest stay? >> How many nights?|For how long? => {few} nights
Q1 Which room does {person1} get?|What is the room number? >> And which room? => Room {many1}
Q1 On which floor is the room?|Which floor is {person1} on? >> And on which floor? => On the {order} floor
Q2 What does {person1} ask for?|What would the guest like?|What is {person1}'s wish? => {wish}
Q3 What is the bad news?|What is the problem in the hotel?|What doesn't the guest like to hear? => {not}
Q3 Why is that?|What is the reason for the problem?|What is the reason that {not}? >> why => {cause:2}
Q4 From when is there breakfast?|From what time on is there breakfast? >> From when?|From what time? => From {time1}
Q4 At what time does breakfast start?|When does breakfast begin? >> time => At {time1}
Q4 Until when is there breakfast? >> Until when?|And until when? => Until {time2}
Q4 When is breakfast over?|At what time does breakfast end? => At {time2}
Q5 Who gets the key?|With whom should the key be left?|To whom should {person1} give the key? >> whom => {name1}
Y Is the room on the {order} floor? => it is on the {order} floor
Y Does {person1} stay for {few} nights? => it is {few} nights
N Is breakfast over at {time1}? => it lasts until {time2}
N Should {person1} keep the key when going out? => the key should be left with {name1}
C Is it room {many1} or room {~many1}? => Room {many1}
X What does the room cost?|How did {person1} travel?|What is the name of the hotel?|Is there a garage?|What is the view like?

# craftsman interview
L make {instruments} | {things} | shoes for {jobs} | {material} {things} | wooden {animals} | masks for the theatre
L learned from an old neighbour | from my {relative} ~ from the {relative} | in prison | on a ship | by taking things apart | from a book without pictures
L why the wood must rest | no two are alike | I only work by daylight ~ the craftsman only works by daylight | I use no machines ~ the craftsman uses no machines | I talk to every customer first ~ the craftsman talks to every customer first
L next my daughter ~ the craftsman's daughter | an apprentice from {country} | my {relative} ~ the craftsman's {relative} | a museum
T Our guest today is {person1}, who makes {make}. How did you learn that? I learned it {learned:1}, when I was {age}. How long do you need for one? {weeks}, because {why:1}. Who buys your work? Mostly {people} from {country1}; the dearest one cost {euros}. Who will follow you? I hope {next:1}. Your favourite piece? The one for {doctor}, from {recent}.
T I am talking to {person1}, whose workshop makes {make}. You were {age} when you began? Yes, I learned it {learned:1}. And each one takes {weeks}. Why so long? Because {why:1}. The customers are mainly {people} from {country1}, and one of them paid {euros}. In {recent} I made the one I like best, for {doctor}. And afterwards? {next:1} will go on with it.
L people collectors | tourists | musicians | {jobs} | children | widows
S {person1} talks about making {make}.
Q1 What does {person1} make?|What does the guest make?|What are the products of the workshop? => {make}
Q1 How did {person1} learn it?|Where or from whom did {person1} learn it?|In what way did {person1} learn the craft? >> how => {learned:2}
Q1 How old was {person1} then?|At what age did {person1} begin? >> And at what age? => {age}
Q2 How long does {person1} need for one piece?|How many weeks does one piece take? >> long => {weeks}
Q2 Why does it take so long?|For what reason does {person1} need {weeks}?|What is the reason that it takes so long? >> why => {why:2}
Q3 Who buys the work?|Who are the customers?|To whom does {person1} sell? >> And who buys it? => {people} from {country1}
Q3 How much did the dearest one cost?|What is the most that anybody paid? >> much => {euros}
Q4 Who will follow {person1}?|Who will go on with the work? >> And who will go on with it? => {next:2}
Q5 For whom was the favourite piece?|For whom did {person1} make the favourite piece? >> For whom?|And for whom? => {doctor}
Q5 When did {person1} make the favourite piece?|From which year is the favourite piece? >> year => {recent}
Q Who is interviewed?|Who is the guest? => {person1}
Y Do the customers come from {country1}? => they come from {country1}
Y Was {person1} {age} at the beginning? => {person1} was {age}
N Did {doctor} make the favourite piece? => {person1} made it for {doctor}
C Does one piece take {weeks} or {~weeks}? => {weeks}
X Where is the workshop?|How many helpers are there?|What is the interviewer called?|How many pieces have been sold?|What does {doctor} do?

# warehouse
L sort {fruit} | {things} | winter coats | {material} pipes | toys | bags of {food} | {dish} in tins
L problem the label was wrong | the forklift ran into a shelf | somebody left the cold room open | the scales were broken | mice had got in
L move to hall {few8} | onto the ramp | back to the supplier | to the branch in {city3} | into the cold room
T Note for the {part} shift. {trader1} has delivered {hundreds1} boxes of {sort1}, and {trader2} {hundreds2} boxes of {sort2}. The {sort1} go to {city1} on {day1}, the {sort2} to {city2} on {day2}. {few} boxes of the {sort2} are damaged, because {problem}. {name1} should bring them {move}, and {name2} should take photos.
T This is for the {part} shift: we have {hundreds1} boxes of {sort1} from {trader1} for {city1}, and {hundreds2} boxes of {sort2} from {trader2} for {city2}. The first leave on {day1}, the others on {day2}. As {problem}, {few} boxes of {sort2} are damaged. {name2}, please take photos; {name1}, please bring them {move}.
S Boxes of {sort1} and {sort2} were delivered to a warehouse.
Q1 How many boxes of {sort1} are there?|How many boxes did {trader1} deliver?|How many boxes came from {trader1}? >> many => {hundreds1}
Q2 How many boxes of {sort2} are there?|How many boxes did {trader2} deliver? >> many => {hundreds2}
Q1 What did {trader1} deliver?|What came from {trader1}? => {sort1}
Q2 What did {trader2} deliver?|What came from {trader2}? => {sort2}
Q1 Where do the {sort1} go?|To which city are the {sort1} sent? >> to => To {city1}
Q2 Where do the {sort2} go?|To which city are the {sort2} sent? >> to => To {city2}
Q1 When do the {sort1} leave?|On which day are the {sort1} sent? >> will|On which day? => On {day1}
Q2 When do the {sort2} leave?|On which day are the {sort2} sent? >> will|On which day? => On {day2}
Q1 Who delivered the {sort1}?|From which company are the {sort1}? >> And from whom? => {trader1}
Q2 Who delivered the {sort2}?|From which company are the {sort2}? >> And from whom? => {trader2}
Q3 How many boxes are damaged?|How many boxes have a problem? >> many => {few}
Q3 Why are they damaged?|What is the reason for the damage?|How were the boxes damaged?|For what reason are {few} boxes damaged? >> why => {problem}
Q4 What should {name1} do?|What is {name1}'s task?|What is {name1} asked to do? => Bring the damaged boxes {move}
Q5 What should {name2} do?|What is {name2} asked to do? => Take photos
Q Who should take photos?|Who is asked to take photos? => {name2}
F Where do the {sort1} go? => To {city1} => And the {sort2}?|What about the {sort2}? => To {city2}
F When do the {sort1} leave? => On {day1} => And the {sort2}?|What about the {sort2}? => On {day2}
F What should {name1} do? => Bring the damaged boxes {move} => And {name2}?|What about {name2}? => Take photos
Y Do the {sort1} go to {city1}? => they go to {city1}
N Do the {sort2} go to {city1}? => they go to {city2}
N Do the {sort1} leave on {day2}? => they leave on {day1}
N Are the {sort1} damaged? => the {sort2} are damaged
C Do the {sort2} go to {city1} or to {city2}?|Are the {sort2} sent to {city2} or to {city1}? => To {city2}
C Who should take photos, {name1} or {name2}?|Is it {name2} or {name1} who should take photos? => {name2}
X How much does a box weigh?|Who is the boss of the warehouse?|What is the driver called?|What does the damage cost?|How many trucks are needed?

# promotion
L why she brought in {few8} new customers | she speaks {language} | she has saved the {city} branch | nobody knows the machines better | she never lost her temper
L goes he wants to sail round {country} | he is tired of meetings | he has turned {age8} | he will write a book about {hobby} | his {relative} needs him
L party with {dish} in the canteen | on the roof | in the bowling alley | on a boat | with a band
T Dear colleagues, from {date} {lady} will lead the {city1} office. She follows {gentleman}, who leaves us after {years}, because {goes}. We chose her because {why:1}. Until now she worked in {city2}, in the department of {person}. We say goodbye to {gentleman} {party} on {day} at {time}.
T News from {trader}: {gentleman} is leaving after {years}, since {goes}. His office in {city1} will be led by {lady} from {date}. She comes from the {city2} office, where her boss was {person}. Why she? Because {why:1}. The farewell for {gentleman} is on {day} at {time}, {party}.
S {lady} follows {gentleman} as head of the {city1} office.
Q1 Who will lead the {city1} office?|Who is the new head of the office?|Who follows {gentleman}? >> who => {lady}
Q1 From when will {lady} lead the office?|When does {lady} start?|From what date is {lady} in charge? >> will|From when? => From {date}
Q1 Why was {lady} chosen?|For what reason did they choose {lady}?|What speaks for {lady}?|What was the reason for choosing her? >> why => {why:1}
Q1 Where did {lady} work until now?|From which office does {lady} come? >> And where did she work before? => In {city2}
Q1 Who was her boss until now?|Who was {lady}'s boss?|Under whom did {lady} work? >> And who was her boss? => {person}
Q2 Who is leaving?|Who leaves?|Who says goodbye? >> And who is leaving? => {gentleman}
Q2 Why is {gentleman} leaving?|For what reason does {gentleman} go?|What is the reason that {gentleman} leaves? >> why => {goes}
Q2 How long did {gentleman} stay?|After how many years does {gentleman} leave?|For how long was {gentleman} there? >> After how long? => {years}
Q3 When is the farewell?|On what day and at what time is the farewell? >> will => {day} at {time}
Q3 Where or how do they say goodbye?|How will the farewell be celebrated? => {party}
Y Will {lady} start on {date}?|Does she start on {date}? => she starts on {date}
N Is {lady} leaving? => {gentleman} is leaving
N Will {lady} lead the {city2} office? => she will lead the {city1} office
C Who is leaving, {lady} or {gentleman}?|Is it {gentleman} or {lady} who leaves? => {gentleman}
C Will she lead the office in {city1} or in {city2}?|Does {lady} lead the {city2} or the {city1} office? => {city1}
X How old is {lady}?|What will she earn?|How many people work in the office?|What present will {gentleman} get?|Who made the decision?

# pharmacy advice
L drug a cream with {flowers} | drops | a {fruit} syrup | tablets | a spray | plasters | a tea of {tree} leaves
L when before breakfast | after every meal | before going to bed | every {few8} hours | as soon as it hurts
L not milk ~ it weakens the effect | alcohol ~ it makes you sleepy | coffee ~ it upsets the stomach | grapefruit juice ~ it makes the effect too strong | strong cheese ~ it can cause a headache | sunlight ~ it can cause a rash
L for so that you get used to it | to spare the kidneys | because of your age ~ the customer's age | so that it lasts all night | to be able to drive
T I have {illness1}, what can you give me? Try {drug1}, {when1}, for {days1}. Start with half, {for:1}. Avoid {not}, because {not:2}. And for my {relative}, who has {illness2}? There I would take {drug2}, {when2}, for {days2}. That makes {coins}. If it isn't better by {day}, see {doctor}.
T What helps against {illness1}? I can give you {drug1}. Use it {when1} for {days1}, and begin with half, {for:1}. You should avoid {not}; the reason is that {not:2}. My {relative} has {illness2}. Then {drug2} would be right, {when2}, {days2} long. All in all {coins}, please. And go to {doctor} if it's not better by {day}.
S A pharmacist gives advice against {illness1} and {illness2}.
Q1 What should one take against {illness1}?|What helps against {illness1}?|What does the customer get for {illness1}? => {drug1}
Q2 What should the {relative} take?|What helps against {illness2}?|What is recommended for the {relative}? => {drug2}
Q1 When should one take {drug1}?|When does one use {drug1}? >> when => {when1}
Q2 When should the {relative} take {drug2}?|When does the {relative} use {drug2}? >> when => {when2}
Q1 For how long should the customer use {drug1}?|How many days should {drug1} be used? >> long => For {days1}
Q2 For how long should {drug2} be used?|How many days should the {relative} use it? >> long => For {days2}
Q1 Why should one start with half?|What for does one begin with half?|For what reason should the customer start with half? => {for:2}
Q3 What should be avoided?|What must the customer avoid? => {not}
Q3 Why should one avoid {not}?|What is the reason to avoid {not}?|For what reason is {not} bad?|Why must the customer avoid {not}? >> why => {not:2}
Q Who has {illness2}?|Who else is ill? => The customer's {relative}
Q What does the customer have?|What is wrong with the customer? => {illness1}
Q How much is it all together?|How much must the customer pay? => {coins}
Q Who should be seen if it isn't better?|To whom should the customer go? => {doctor}
Q By when should it be better?|Until when should the customer wait? => By {day}
F What helps against {illness1}? => {drug1} => And against {illness2}?|What about {illness2}? => {drug2}
Y Does it cost {coins}?|Does it make {coins}? => it makes {coins}
N Does the customer have {illness2}? => the {relative} has {illness2}
N Should the {relative} take {drug1}? => the {relative} should take {drug2}
C Does the {relative} have {illness1} or {illness2}?|Has the {relative} got {illness2} or {illness1}? => {illness2}
X What is the pharmacist's name?|How old is the {relative}?|How much water should be drunk with it?|Where is the surgery?|Who paid for it?
"""
