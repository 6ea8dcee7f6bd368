"""Scenes with several people in different parts: who did it, who saw it, who pays. The format stands in `story_scenes.py`."""

SCENES = """
# chores in a shared flat
L chore take out the rubbish ~ taken out the rubbish | clean the bathroom ~ cleaned the bathroom | do the washing-up ~ done the washing-up | water the plants ~ watered the plants | wipe the stove ~ wiped the stove | empty the fridge ~ emptied the fridge | sweep the stairs ~ swept the stairs | feed the fish ~ fed the fish
L excuse the exam was too close | nobody had bought soap | the list had fallen behind the fridge | the sink was blocked | the broom had disappeared | the night shift had been too long
T Can we talk about the list on the fridge? {name1} was supposed to {chore1} last week, but didn't, because {excuse}. In the end {name2} did it. {name3} has {chore2:2} twice, although it was never {name3}'s turn. From now on {name4} will look after the list<, and whoever forgets something pays {coins} into the tin>.
T Well, I am tired of this. It was {name2} who had to {chore1}, [even though|although] it was {name1}'s turn. {name1} says that {excuse}, so there was no time. And why has {name3} {chore2:2} twice? <From now on, forgetting costs {coins}. >{name4} takes over the list.
S The people in a flat quarrel about their chores.
Q1 Who was supposed to {chore1}?|Whose turn was it to {chore1}?|Who should have {chore1:2}? => {name1}
Q1 Who had to {chore1} in the end?|By whom was {name1}'s chore done?|Who did it instead of {name1}? >> And who did it? => {name2}
Q1 Why didn't {name1} {chore1}?|What is {name1}'s excuse?|What kept {name1} from doing it? >> why => {excuse}
Q2 Who did a chore twice?|Who worked twice without having to?|Who has {chore2:2} twice? => {name3}
Q What has {name3} done twice?|Which chore did {name3} do twice? => {name3} has {chore2:2}
Q2 Who is responsible for the list from now on?|Who will look after the list?|Into whose hands does the list go? >> And who gets the list? => {name4}
Q? How much must be paid for forgetting?|What does it cost to forget a chore? => {coins}
A Did {name2} {chore1}?|Has {name2} {chore1:2}?|Was it {name1}'s turn to {chore1}?|Will {name4} look after the list?
N Did {name1} {chore1}?|Has {name1} {chore1:2}? => {name2} did it
N Was it {name3}'s turn to {chore2}? => it was not {name3}'s turn
N Will {name1} look after the list?|Does {name3} take over the list? => {name4} will
C Who should have {chore1:2}, {name1} or {name2}?|Was it {name2}'s or {name1}'s turn to {chore1}? => {name1}
X What is {name2}'s excuse?|Whose turn was it to {chore2}?|How many rooms has the flat?|How long has {name4} lived there?|Who wrote the list?

# lost and found
L object my purse ~ the purse | my {thing} ~ the {thing} | my house key ~ the house key | my grandfather's watch ~ the watch | my rucksack ~ the rucksack
L spot under a bench | on the back seat of a tram | beside the fountain | in a shopping trolley | between two parked cars | in the cloakroom | on the steps of the church | at the bottom of a laundry bag
L knew my name is sewn into it ~ the speaker's name is sewn into it | my library card was inside ~ the speaker's library card was inside | there was a photograph of me in it ~ there was a photograph of the speaker in it | my address is scratched into the bottom ~ the speaker's address is scratched into the bottom
T You will never guess how I got {object:1} back. {role1} found it {spot}, but had no time and gave it to {role2}. {role2:3} took it to {venue}, where {she} works. {she} knew at once that it was mine, because {knew:1}. I have sent {role1:3} {dish} as a thank-you.
T On {day} I lost {object:1}. Three people helped me. It was seen {spot} by {role1}, who handed it to {role2}. From there it came to {venue}, and {she}, who works there, called me: {knew:1}, so there was no doubt. As a thank-you {role1:3} got {dish} from me.
S The speaker got {object:2} back.
Q1 Who found {object:2}?|By whom was {object:2} found?|Who saw {object:2} first? >> And who found {object:2}? => {role1:2}
Q1 Where was {object:2} found?|In what place did {object:2} lie? >> where => {spot}
Q2 To whom did {role1:3} give {object:2}?|Who got {object:2} from {role1:3}? => {role2:2}
Q2 Who works at {venue}?|Who knew whose it was?|Who recognised that it belonged to the speaker? => {she:2}
Q2 Why was it clear whose it was?|How did {she:2} know that it was the speaker's?|Why was there no doubt? >> And how did {she:2} know it? => {knew:2}
Q3 Who was thanked with {dish}?|Who got a thank-you present?|To whom did the speaker send {dish}? => {role1:2}
Q3 What did {role1:3} get as a thank-you?|With what did the speaker say thank you? => {dish}
Q? On which day was it lost?|When did the speaker lose {object:2}? => On {day}
Q What was lost?|What did the speaker lose?|What did the speaker get back? => {object:2}
A Did {role1:3} find {object:2}?|Does {she:2} work at {venue}?|Did {role1:3} get {dish}?|Did the speaker get {object:2} back?
N Did {role2:3} find {object:2}?|Was it {she:2} who found {object:2}? => {role1:3} found it
N Did {role2:3} get {dish}?|Was {dish} sent to {role2:3}? => {role1:3} got that
N Is {object:2} still missing?|Did {object:2} stay lost? => the speaker got it back
C Who found it, {role1:3} or {role2:3}?|Was {object:2} found by {role2:3} or by {role1:3}? => {role1:2}
X What is the name of {role1:3}?|What did {role2:3} get as a thank-you?|How much money was inside?|How long has {she:2} worked there?|Where does {role1:3} live?|How old is {object:2}?

# rumour put right
L liked liked | trusted | forgave | understood
L deed crashed the delivery van ~ crash the delivery van | left the gate open ~ leave the gate open | told the newspaper ~ tell the newspaper | eaten the wedding cake ~ eat the wedding cake | cut down the {tree} ~ cut down the {tree} | broken the church window ~ break the church window | let the {animals} out ~ let the {animals} out | written the angry letter ~ write the angry letter
L alibi was in {city} that day | was asleep in the hammock | had been at the dentist's | doesn't even have a key | had a broken arm | was on the phone with me ~ was on the phone with the speaker
L reason it was dark | the sun was in the way | there was nobody else at home | it was urgent | somebody had made a bet | the radio had said so
T Everybody says that {name1} has {deed:1}. It isn't true. {name1} {alibi:1}. The one who did it was {name2}, because {reason}. I know that from {role}, who saw everything. The story about {name1} was spread by {name3}<, who never {liked} {name1}>. <So {name3} ought to apologise.>
T No, no, it wasn't {name1} at all! That is only what {name3} tells people<, for {name3} never {liked} {name1}>. In fact {name2} has {deed:1}. {reason}, that's why. {role} saw it and told me. And {name1}? {name1} {alibi:1}.
S It was {name2}, not {name1}, who has {deed:1}.
Q1 Who has {deed:1}?|Who really did it?|Who was it in truth?|Who is guilty? >> And who has {deed:1}? => {name2}
Q1 Why did {name2} {deed:2}?|What was {name2}'s reason?|What made {name2} do it? >> why => {reason}
Q2 Who is wrongly accused?|Who is innocent?|Whom does everybody suspect without reason? => {name1}
Q2 Who spread the rumour?|From whom does the false story come?|Who says that it was {name1}?|Who tells people the wrong thing? >> And who says so? => {name3}
Q3 Who saw it?|Who was the witness?|From whom does the speaker know the truth? => {role:2}
Q Why can't it have been {name1}?|What speaks for {name1}? => {name1} {alibi:2}
Q Who never {liked} {name1}?|Which person never {liked} {name1}? => {name3}
A Did {name2} {deed:2}?|Is {name1} innocent?|Was the story about {name1} false?|Did {role:3} see what happened?
N Did {name1} {deed:2}?|Has {name1} {deed:1}?|Is {name1} guilty? => {name2} did it
N Did {name3} {deed:2}? => it was {name2}
N Is it true what {name3} says?|Does {name3} tell the truth? => {name2} did it
C Who did it, {name1} or {name2}?|Was it {name2} or {name1} who did it? => {name2}
X Where does {name3} live?|How did {name2} feel afterwards?|What does {name1} do for a living?|On which day did {name2} {deed:2}?|How long have {name1} and {name3} known each other?|What was the punishment for {name2}?

# family photograph
L recent nineteen thirty-eight | nineteen forty-six | nineteen fifty-one | nineteen fifty-seven | nineteen sixty-four | nineteen seventy-two
L wear a sailor suit | a far too big coat | a straw hat | an apron | a false beard | pyjamas | a {colour} tie
L hold a {animal} on a lead ~ who holds a {animal} on a lead | a {thing} ~ who holds a {thing} | a bunch of {flowers} ~ who holds a bunch of {flowers} | a plate of {dish} ~ who holds a plate of {dish}
L missing was already at sea | had quarrelled with everybody | was ill in bed | had gone to fetch the {animal} | didn't want to be photographed | had missed the train
T Look at this old picture. It was taken in {recent} by {he1}. On the left stands {woman1}, {she1}, in {wear1}. The man beside her, with {hold}, is {man1}; he is not a relative at all, he was our {job}. The baby on the lap is me. {woman2} isn't in it, because she {missing}.
T This photograph is from {recent}. I am the baby. The lady in {wear1} is {woman1}, {she1}, and next to her you see {man1} with {hold}, who worked for us as a {job}. {he1} took the picture. Somebody is missing: {woman2}. She {missing}.
S The speaker explains a family photograph from {recent}.
Q1 Who took the photograph?|By whom was the picture taken?|Who held the camera? >> by => {he1:2}
Q1 When was the photograph taken?|From which year is the picture? >> year => In {recent}
Q2 Who wears {wear1}?|Who is dressed in {wear1}? => {woman1}
Q2 How is {woman1} related to the speaker?|Who is {woman1}? => {she1:2}
Q2 Who stands beside {woman1}?|Next to whom does {woman1} stand? >> And beside her? => {man1}
Q3 What was {man1}'s job?|What did {man1} do for a living? => A {job}
Q3 Who worked for the family?|Who in the picture is not a relative? => {man1}
Q4 Who is missing in the picture?|Who can't be seen in the photograph?|Who was not photographed? => {woman2}
Q4 Why is {woman2} not in the picture?|What was the reason that {woman2} is missing? >> why => She {missing}
Q Who is the baby?|Which person in the picture is the speaker? => The speaker
Q What does {man1} hold?|What is {man1} holding? => {hold:1}
A Is {woman2} missing?|Did {he1:2} take the picture?|Is the speaker the baby?|Was {man1} a {job}?
N Is {man1} a relative?|Does {man1} belong to the family? => he was a {job}
N Did {man1} take the picture?|Was the photograph taken by {man1}? => {he1:2} took it
N Is {woman2} in the picture?|Can one see {woman2}? => {woman2} is missing
C Who is missing, {woman1} or {woman2}?|Is it {woman2} or {woman1} who is not in the picture? => {woman2}
X Where was the picture taken?|How old is {woman1} in the picture?|What is the name of {he1:2}?|What does {man1} wear?|What was {woman2}'s job?

# sharing a car
L late the tank is almost empty | there are road works by the stadium | the boot has to be packed first | the heating needs some time | somebody always forgets something
L pay for the petrol | for the ferry | the toll | for coffee on the way
T So, for {city}. We take {name1}'s car, but {name2} will drive, because {name1} has lost the licence. {name3} gets in at {venue1}, and {name4} waits at {venue2}. We start at {time1} instead of {time2}, as {late}. {name4} wants to sit in front. <{name3} will pay {pay}.>
T Listen, this is how we get to {city}. The car belongs to {name1}. But {name1} has lost the licence, so {name2} sits at the wheel. [First|After {minutes}] we pick up {name3} at {venue1}; at {venue2} {name4} joins us and gets the seat in front. <{name3} has promised to pay {pay}. >{late}, which is why we won't leave at {time2} but at {time1}.
S The speaker explains who goes to {city} in whose car.
Q1 Who will drive?|Who is going to be the driver?|Who sits at the wheel? >> And who will drive? => {name2}
Q Whose car is it?|To whom does the car belong?|Who owns the car? => {name1}
Q1 Why doesn't {name1} drive?|What is the reason that {name2} drives?|Why can't the owner drive? >> why => {name1} has lost the licence
Q2 Who is picked up at {venue1}?|Who gets in at {venue1}? => {name3}
Q2 Where is {name4} picked up?|Where does {name4} get in? => At {venue2}
Q2 Who gets the seat in front?|Who will sit in front? => {name4}
Q3 At what time do they leave?|When will they start? >> will => At {time1}
Q3 Why do they leave at {time1}?|Why was the time changed?|For what reason do they not leave at {time2}? >> why => {late}
Q? What will {name3} pay?|For what does {name3} pay? => {name3} will pay {pay}
Q Who pays {pay}?|Who has to pay {pay}? => {name3}
Q Where are they going?|Which city do they go to? => {city}
F Where is {name4} picked up? => At {venue2} => And {name3}?|What about {name3}? => At {venue1}
A Is it {name1}'s car?|Does {name2} drive?|Will {name4} sit in front?|Is {name3} picked up at {venue1}?|Do they leave at {time1}?
N Will {name1} drive?|Is {name1} going to drive? => {name2} will drive
N Do they leave at {time2}?|Is {time2} still the right time? => they leave at {time1}
N Is {name4} picked up at {venue1}? => {name4} waits at {venue2}
N Does the car belong to {name2}? => it belongs to {name1}
C Who gets in at {venue2}, {name3} or {name4}?|Is it {name4} or {name3} who waits at {venue2}? => {name4}
X When did {name1} lose the licence?|What colour is the car?|Who will bring {name4} home?|Where is {name2} picked up?|How long has {name2} had a licence?|What will {name4} pay?

# quarrel in the schoolyard
L why the game had been lost | nobody had asked first | it was about a broken {thing} | there were only two swings | somebody had drawn a silly picture
L end clean the board for {days} | write a letter of apology | stay in during the breaks | plant {flowers} by the gate
T About the fight in the break on {day}: it was started by {name1}, not by {name2}, as was first thought. The reason was that {why}. {name3} tried to stop it and got a black eye. {role} saw it from the window. {name1} must {end}. {name2}'s parents have been called, though {name2} only shouted.
T I have spoken with the children about {day}. {name2} shouted, that is true, but the first blow came from {name1}, because {why}. {name3} wanted to separate the two and now has a black eye. This is what {role} saw from the window. As a punishment {name1} has to {end}. <By mistake we called {name2}'s parents.>
S There was a fight in the schoolyard, which {name1} started.
Q1 Who started the fight?|Who struck first?|By whom was the fight begun?|Who was to blame? >> And who started the fight? => {name1}
Q1 Why was there a fight?|What was the fight about?|For what reason did {name1} strike? >> why => {why}
Q1 On which day was the fight?|When did it happen? >> day => On {day}
Q2 Who tried to stop it?|Who got hurt?|Who has a black eye?|Who wanted to make peace? => {name3}
Q2 What happened to {name3}?|How was {name3} hurt? => {name3} got a black eye
Q3 Who watched from the window?|Who was the witness?|Who saw the fight? => {role:2}
Q4 What is {name1}'s punishment?|What does {name1} have to do?|How is {name1} punished? => {end}
Q4 Who is punished?|Who gets a punishment? => {name1}
Q Who shouted?|Who shouted, but did not fight? => {name2}
A Did {name1} start the fight?|Was {name3} hurt?|Does {name1} have to {end}?|Did {role:3} see the fight?
N Did {name2} start it?|Was the first blow {name2}'s? => {name1} started it
N Did {name3} join in the fight to hit somebody?|Did {name1} get a black eye? => {name3} tried to stop it
N Must {name2} {end}?|Is {name3} punished? => {name1} is punished
C Who started it, {name1} or {name2}?|Who was to blame, {name2} or {name1}? => {name1}
X Which class is {name1} in?|What is {name3}'s punishment?|How old is {name2}?|What did {name1}'s parents say?|How long did the fight last?|What is the name of {role:3}?

# casting of a play
L part the wicked queen | the ghost | the {job} with the wooden leg | the detective | the talking {animal} | the captain | the innkeeper's daughter | the thief | the judge without a face
L ill has lost her voice | has broken her ankle | has to sit an exam | is going to sing in {city} | is expecting a baby
T Here is the cast for our play. {woman1} was going to be {part1}, but she {ill}, so {man1} will take over. {woman2} plays {part2}, as last year. {man2} is {part3}. The costumes are sewn by {name1}, and {name2} sits in the box and whispers to those who forget their words. The first night is on {date}.
T There is a change in the cast. {part1} will no longer be played by {woman1}. She {ill}. {man1} steps in. Everything else stays: {man2} as {part3}, {woman2} as {part2}. {name2} sits in the box and helps those who forget their words, {name1} makes the costumes, and on {date} we open.
S The cast of a play, in which {man1} takes over from {woman1}.
Q1 Who will play {part1}?|Who takes over the part from {woman1}?|Who steps in? >> And who will play {part1}? => {man1}
Q1 Who was going to play {part1}?|Who should have been {part1}?|Who gives up a part? => {woman1}
Q1 Why does {woman1} not play?|For what reason can't {woman1} be {part1}?|Why is there a change? >> And why not {woman1}? => She {ill}
Q2 Who plays {part2}?|By whom is {part2} played? => {woman2}
Q2 Which part does {man2} play?|Whom does {man2} play? => {part3}
Q2 Which part does {woman2} play?|Which character is {woman2}? => {part2}
Q3 Who makes the costumes?|By whom are the costumes made?|Who sews? => {name1}
Q3 Who helps when somebody forgets the words?|Who sits in the box? => {name2}
Q When is the first night?|On what date does the play open? => On {date}
F Which part does {man2} play? => {part3} => And {woman2}?|What about {woman2}? => {part2}
A Does {woman2} play {part2}?|Will {man1} play {part1}?|Does {name1} make the costumes?
N Will {woman1} play {part1}?|Is {woman1} still {part1}? => {man1} will
N Does {man2} play {part2}?|Is {man2} going to be {part1}? => {man2} plays {part3}
N Does {name2} make the costumes?|Does {woman2} sew the costumes? => {name1} does
C Who plays {part3}, {man1} or {man2}?|Is {part3} played by {man2} or {man1}? => {man2}
X Who wrote the play?|How old is {woman2}?|How much is a ticket?|Which part does {name1} play?|Which part did {man1} play last year?|In which hall is it?

# inheritance
L piece the {thing} | the house by {river} | the shares | the boat | the cottage in {village} | the old car | the garden | the recipe book | the piano
T {she1} left a will, and it was read by {doctor} on {day}. {woman1} gets {piece1}. {piece2} goes to {man1}, who is angry, {angry:2}. {man2}, who nursed her for {years}, was left nothing but {piece3}. <He is quite content. >The cat will live with {role}.
T The will has been read. {doctor} did it on {day}. Of all people, {man2}, who had nursed {she1} for {years}, inherits only {piece3}<, but is quite content>. {man1} was given {piece2} and is angry about it, {angry:2}. {piece1} belongs to {woman1} now. {role} takes the cat.
L angry he can't do anything with it ~ because he can't do anything with it | he lives in {country} ~ since he lives in {country} | he had hoped for the money ~ because he had hoped for the money | he has no room for it ~ as he has no room for it
S A will has been read, and {man1} is angry.
Q1 Who inherits {piece1}?|To whom does {piece1} go?|Who was left {piece1}? => {woman1}
Q1 Who gets {piece2}?|Who inherits {piece2}? => {man1}
Q1 What does {man2} inherit?|What was {man2} left?|What does {man2} get? => {piece3}
Q2 Who is angry?|Who is not happy with the will?|Whom has the will made angry? >> And who is angry? => {man1}
Q2 Why is {man1} angry?|For what reason does {man1} complain?|What annoys {man1} about it? >> why => {angry:1}
Q3 Who nursed the dead woman?|Who looked after her before she died? => {man2}
Q3 How long did {man2} nurse her?|For how many years did {man2} look after her? >> long => For {years}
Q4 Who read the will?|By whom was the will read? >> by => {doctor}
Q4 When was the will read?|On which day was the will read? >> day => On {day}
Q5 Who takes the cat?|With whom will the cat live?|Who will look after the cat? => {role:2}
Q Who has died?|Whose will is it?|Who left a will? => {she1:2}
F Who inherits {piece1}? => {woman1} => And {piece2}?|What about {piece2}? => {man1}
A Does {woman1} get {piece1}?|Is {man1} angry?|Does {role:3} take the cat?|Did {man2} nurse her?
N Does {man1} get {piece1}?|Is {piece1} for {man2}? => {woman1} gets it
N Is {man2} angry about the will?|Is it {woman1} who is angry? => {man1} is angry
N Did {man1} nurse her? => {man2} did
C Who gets {piece3}, {man1} or {man2}?|Does {piece3} go to {man2} or {man1}? => {man2}
X How old was {she1:2}?|What is {piece1} worth?|Why does {woman1} get {piece1}?|What is the cat called?|What did she die of?|How many children does {man2} have?

# eulogy
L age sixty-one | sixty-eight | seventy-three | seventy-seven | eighty-two | eighty-six | eighty-nine | ninety | ninety-four
L habit fed the {animals} in the park | read the newspaper aloud | repaired radios for half the street | wrote letters to prisoners | went swimming in {river} | played chess with strangers
L saved pulled a child out of {river} | stopped a runaway horse | talked a robber into going home | drove a bus through the flood
L kind never asked for anything in return | had a good word for everybody | could laugh at himself | knew every child by name
T We have come to say goodbye to {gentleman}. He died on {day}, aged {age}. His wife {woman1} remembers how he {habit} every {part}. His friend {name1} told me that as a young man he {saved}, without ever speaking of it. {name2}, who is going to play the {instrument} in a moment, was his pupil. We loved him because he {kind}.
T Dear friends of {gentleman}, {part} after {part} he {habit}; that is how {woman1}, his wife, wants us to remember him. Few of you know that he once {saved}. I heard it from {name1}, his oldest friend. He {kind}, and so everybody loved him. He was {age} when he died last {day}. Now his pupil {name2} will play the {instrument}.
S A speech at the funeral of {gentleman}.
Q1 Who has died?|Whose funeral is it?|To whom do they say goodbye? >> And who has died? => {gentleman}
Q1 How old was {gentleman}?|At what age did {gentleman} die? >> And how old was he? => {age}
Q1 On which day did {gentleman} die?|When did he die? >> day => On {day}
Q2 What did {gentleman} do every {part}?|What was his habit? => He {habit}
Q3 Who told the speaker that he {saved}?|From whom does the speaker know what he did as a young man? >> And from whom does the speaker know it? => {name1}
Q3 What did {gentleman} do long ago?|What is {gentleman}'s secret good deed? => He {saved}
Q4 Who will play the {instrument}?|Who makes music? >> And who will play the {instrument}? => {name2}
Q4 Who was his pupil?|Who was taught by {gentleman}? => {name2}
Q5 Who is his widow?|Whom did {gentleman} marry?|What is his wife called? => {woman1}
Q6 Why was he loved?|Why did they love {gentleman}?|What was the reason that everybody loved him? >> why => He {kind}
A Was {name2} his pupil?|Was {woman1} his wife?|Is {name1} a friend of {gentleman}?|Was he married?
N Will {name1} play the {instrument}?|Does {woman1} play the {instrument} now? => {name2} will
N Was {name1} his pupil? => {name2} was his pupil
N Is {gentleman} still alive? => he died on {day}
C Who was his friend, {name1} or {name2}?|Was {name2} or {name1} his friend? => {name1}
X Where will he be buried?|How many children did he have?|How old is {woman1}?|What was his job?|Why did {name2} become his pupil?|What will {name1} play?

# thanks for a prize
L prize film prize | prize for young bakers | science medal | song contest | prize for the best garden | poetry prize
L thank lent me her {thing} ~ lent the speaker her {thing} ~ lend the {thing} | fed me for {months} ~ fed the speaker for {months} ~ feed the speaker | taught me everything ~ taught the speaker everything ~ teach the speaker | sat up with me for {hours} ~ sat up with the speaker for {hours} ~ sit up with the speaker
L dedicate who can't be here because of the snow ~ the snow | who is in hospital because of a fall ~ a fall | who has to stay at home because of the twins ~ the twins | who missed it due to a strike ~ a strike
T Me, winning the {prize}! I thought it would be {name1} again. First I want to thank {woman1}, who {thank:1}. Without {man1} I would have stopped in {recent}; he was the only one who said: go on. And this one is for {she}, {dedicate:1}. I have to confess that {name2} had the first idea, not I.
T Thank you, thank you. {name1} was the favourite, everybody knows that, and still I get the {prize}. The first idea wasn't mine, it was {name2}'s. {woman1} {thank:1}. When I wanted to give up in {recent}, {man1} told me to go on. {she}, {dedicate:1}, I dedicate it to you!
S The speaker says thank you for the {prize}.
Q1 Who had the first idea?|Whose idea was it?|From whom does the idea come? >> And whose idea was it? => {name2}
Q1 What did the speaker win?|For what does the speaker say thank you? => The {prize}
Q2 Who {thank:2}?|Which woman helped the speaker? => {woman1}
Q3 Who told the speaker not to give up?|Thanks to whom did the speaker go on?|Who encouraged the speaker? => {man1}
Q3 When did the speaker want to give up?|In which year did the speaker almost stop? >> year => In {recent}
Q4 To whom is the prize dedicated?|For whom is the prize?|Who is absent? >> And for whom is the prize? => {she:2}
Q4 Why is {she:2} not there?|What keeps {she:2} away?|Because of what is {she:2} absent? >> And why is {she:2} absent? => {dedicate:2}
Q5 Who was expected to win?|Who was the favourite?|Who did people think would get the prize? => {name1}
Q2 How did {woman1} help?|What did {woman1} do for the speaker? => {woman1} {thank:2}
A Was the first idea {name2}'s?|Did the speaker win the {prize}?|Did {man1} encourage the speaker?
N Did {name1} win the {prize}? => the speaker won it
N Was the first idea the speaker's? => it was {name2}'s
N Is {she:2} in the hall? => {she:2} is absent
C Who had the idea, {name1} or {name2}?|Was it {name2}'s or {name1}'s idea? => {name2}
X How much money does the winner get?|How old is {man1}?|What was {name1}'s idea?|In which city is the prize given?|How long has the speaker known {woman1}?|Why wasn't {man1} there?

# panel of guests
L theme the price of bread | life without a phone | wolves in the suburbs | the end of the village shop | sleep | the future of libraries | old age on Mars
L first wrote a book about it | lived in a tent for {years} | has thought of nothing else for {months} | grew up with {many} cousins | was once the youngest mayor of the country
L doubt doubts that it matters | thinks that it is all about money | wants to leave everything as it is | believes that children know better
T Good evening. We talk about {theme}. On my left is {lady}, a {job1} from {city1}, who {first}. Opposite sits {gentleman}. He is a {job2} and {doubt}. {name1} should have been the third guest, but the {transport} is stuck in {city2}, so {name2} has come instead. <Your calls are answered by {name3}.>
L transport train | night bus | ferry
T Our subject today is {theme}, and my guests could not be more different. {gentleman} works as a {job2}; he {doubt}. {lady} {first}. She came all the way from {city1}, where she is a {job1}. Instead of {name1}, whose {transport} is stuck in {city2}, we welcome {name2}. <If you call us, {name3} will pick up.>
S A discussion about {theme} with {lady} and {gentleman}.
Q1 Who comes from {city1}?|Which guest is from {city1}? => {lady}
Q1 What does {lady} do for a living?|What is {lady}'s profession? => A {job1}
Q1 Who {first}?|Which of the guests {first}? => {lady}
Q2 What does {gentleman} think?|What is {gentleman}'s opinion? => He {doubt}
Q2 Which guest is a {job2}?|Who works as a {job2}? => {gentleman}
Q3 Who could not come?|Who was invited but isn't there?|Which guest is missing? >> And who is missing? => {name1}
Q3 Why is {name1} not there?|For what reason is {name1} missing?|What keeps {name1} away? >> why => The {transport} is stuck in {city2}
Q3 Who came instead of {name1}?|By whom is {name1} replaced?|Who takes {name1}'s place? >> And who came instead of {name1}? => {name2}
Q? Who answers the calls?|Who picks up the phone? => {name3}
Q What is the discussion about?|What do they talk about?|What is the subject? => {theme}
F What does {lady} do for a living? => A {job1} => And {gentleman}?|What about {gentleman}? => A {job2}
A Did {name2} come instead of {name1}?|Is {gentleman} a {job2}?|Is {name1} missing?|Is {lady} from {city1}?
N Is {name1} there?|Did {name1} arrive in time? => {name2} came instead
N Is {gentleman} a {job1}? => he is a {job2}
N Did {gentleman} come from {city1}? => {lady} did
C Which of the guests is a {job1}, {lady} or {gentleman}?|Who is a {job1}, {gentleman} or {lady}? => {lady}
X Where does {gentleman} live?|What does {name2} think about it?|What is {name1}'s job?|How old is {lady}?|Who is the moderator?|How long will the discussion last?

# news from the sickbed
L wrong fell off the ladder ~ fall off the ladder | was bitten by a {animal} ~ be bitten by a {animal} | slipped on the wet steps ~ slip on the wet steps | burned a hand on the stove ~ burn a hand on the stove | fainted in the sauna ~ faint in the sauna
L visit brings soup every evening | sits with her all day | sleeps on a camp bed in the room | reads to her from the newspaper
L light a cold | a sprained finger | a sore throat | an insect bite
L scared the fever came back ~ the fever came back | nobody could be reached ~ nobody could be reached | she didn't know her own name ~ she didn't know her own name
T It is {she}, not {he}, who is in hospital. On {day} she {wrong:1}. {role1} called the ambulance. {name1} {visit}, and {name2} looks after the children<, {few} of them>. We were very worried as {scared}, but she is getting better. Please don't visit her yet: the doctors don't want it, because she needs sleep. <{he} only has {light}.>
T A short report about {she}, who {wrong:1} on {day}. The ambulance was called by {role1}. {scared}, and so we had a bad night, but now she is getting better. During the week {name1} {visit}. The children are with {name2}. Because she needs sleep, no visitors are allowed yet. <And {he}, by the way, has nothing but {light}.>
S {she:2} {wrong:1} and is in hospital.
Q1 Who is in hospital?|Who had an accident?|Who {wrong:1}? >> And who is in hospital? => {she:2}
Q1 What happened to {she:2}?|How did the accident happen?|Why is {she:2} in hospital? => She {wrong:1}
Q1 When did it happen?|On which day was the accident? >> day => On {day}
Q2 Who called the ambulance?|By whom was help called?|Who phoned for help? => {role1:2}
Q3 Who looks after the children?|With whom are the children?|Who takes care of the children? => {name2}
Q3 Who {visit}? => {name1}
Q3 What does {name1} do? => {name1} {visit}
Q4 Why may nobody visit her?|For what reason are no visitors allowed? >> And why may nobody visit her? => She needs sleep
Q4 Why were they worried?|Why did they have a bad night?|What made them afraid? >> And why were they worried? => {scared}
Q? What does {he:2} have?|What is wrong with {he:2}? => {light}
A Is {she:2} in hospital?|Is she getting better?|Did {role1:3} call the ambulance?|Does {name2} look after the children?
N Is {she:2} getting worse? => she is getting better
N Does {name1} look after the children? => {name2} does
N Can one visit her?|Are visitors allowed? => she needs sleep
N Did {name2} call the ambulance? => {role1:3} did
C Who looks after the children, {name1} or {name2}?|Is it {name2} or {name1} who has the children? => {name2}
X In which hospital is she?|How old is {she:2}?|What is the doctor's name?|When will she come home?|What is the name of {role1:3}?|Why can't {name1} look after the children?
"""
