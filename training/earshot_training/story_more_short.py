"""Scenes of one to three sentences with several people and causes in little room. The format stands in `story_scenes.py`."""

SCENES = """
# who called
L about a broken {thing} | a lost {animal} | the key to the cellar | the noise at night | a parcel from {country}
L could everybody was at lunch | the line was bad | I was in the shower ~ the speaker was in the shower | the baby was crying | it was too loud in here
T {person1} called for {name1} this {part}, not for {name2}. It was about {about}. I couldn't take it because {could:1}, so {name3} wrote down the number. <{he1} wants to be called back, too.>
T For {name1}: a call from {person1}, about {about}. {name3} has the number, as I couldn't answer; {could:1}. <And call {he1} back, please.> Nothing for {name2} today.
S {person1} called for {name1}.
Q1 Who called?|From whom was the call?|Who wanted to speak with {name1}? >> And who called? => {person1}
Q1 For whom was the call?|Whom did {person1} want to speak with?|Who was wanted on the phone? >> And for whom? => {name1}
Q1 What was the call about?|What did {person1} want?|Why did {person1} call? >> And what about? => {about}
Q2 Who has the number?|Who wrote down the number?|By whom was the number taken down? >> And who has the number? => {name3}
Q2 Why did the speaker not take the call?|Why couldn't the speaker answer?|What kept the speaker from answering? >> And why not the speaker? => {could:2}
Q? Who else should be called back?|Who also waits for a call? => {he1:2}
A Was the call for {name1}?|Did {person1} call?|Does {name3} have the number?
N Was the call for {name2}?|Did {person1} want to speak with {name2}? => it was for {name1}
N Did the speaker take the call? => {could:2}
N Did {name1} call? => {person1} called
N Does {name2} have the number? => {name3} has it
C Was the call for {name1} or for {name2}?|For whom was it, {name2} or {name1}? => {name1}
X What is the number?|At what time did {person1} call?|Where does {person1} live?|What did {name2} say?|Why was there no call for {name2}?|How long did they talk?

# who is ill
L cold has a fever | has a broken wrist | lost a tooth | is in bed with {illness}
L go {venue} | the dentist's | the swimming class | the market in {village}
T {he1} {cold1}, but it is {she1} who complains. Since {name1} can't look after him, {role1} comes every {part}. So we won't go to {go} on {day1}; {day2} is better.
T It isn't {she1}, it's {he1} who {cold1}. <Nothing serious. >{role1} looks in every {part}, as {name1} can't. {go} must wait until {day2}, {day1} is impossible.
S {he1:2} {cold1}.
Q1 Who {cold1}?|Who is not well? >> And who {cold1}? => {he1:2}
Q1 What is wrong with {he1:2}?|How is {he1:2}?|What does {he1:2} have? => {he1:2} {cold1}
Q2 Who comes every {part}?|Who looks after {he1:2}?|By whom is {he1:2} looked after? >> And who looks after him? => {role1:2}
Q2 How often does {role1:3} come?|When does {role1:3} come? >> And how often? => Every {part}
Q2 Why does {role1:3} come?|What is the reason that {role1:3} comes? => {name1} can't
Q3 On which day will they go to {go}?|When can they go to {go}? >> day => On {day2}
Q3 Which day is impossible?|On which day can they not go? => {day1}
Q Who can't look after {he1:2}? => {name1}
A Is {he1:2} ill?|Does {role1:3} come every {part}?|Is {day2} better than {day1}?
N Is {she1:2} ill?|Is it {she1:2} who {cold1}? => it is {he1:2}
N Does {name1} look after {he1:2}?|Does {name1} come every {part}? => {role1:3} comes
N Will they go on {day1}? => {day2} is better
C Will they go on {day1} or on {day2}?|Is {day2} or {day1} the better day? => {day2}
X How old is {he1:2}?|Why can't {name1} come?|What is the doctor's name?|What does {role1:3} get for it?|Since when is he ill?|At what time will they go?

# who is right
L claim the {animal} is blind | the shop is open on {weekday}s | {city} is a capital | the {fruit} are ripe | the song is in {language}
T {name1} says that {claim}. {name2} doesn't agree, and {name2} is right, because {proof}. <They had bet {coins}, so {name1} pays.> I kept out of it<, {name3} laughed>.
T Does it matter that {claim}, as {name1} says? It is wrong, in any case: {proof}. So {name2} wins the bet<, {coins}>. <{name3} just laughed. >I said nothing.
L proof it says so in the book ~ it says so in the book | there is a note on the door | an expert told us ~ an expert told them | we tried it ~ they tried it
S {name1} and {name2} don't agree.
Q1 Who is right?|Who wins the bet?|Who doesn't agree with {name1}? >> And who is right? => {name2}
Q1 Who is wrong?|Who made a mistake?|Who loses the bet? >> And who is wrong? => {name1}
Q1 What does {name1} say?|What does {name1} believe?|What is {name1}'s opinion? => {claim}
Q1 Why is {name1} wrong?|How do they know that {name2} is right?|What shows that it is wrong? >> And how do they know? => {proof:2}
Q? How much was the bet?|What did they bet? => {coins}
Q? Who laughed?|Who found it funny? => {name3}
Q Who said nothing?|Who kept out of it? => The speaker
A Is {name2} right?|Is {name1} wrong?|Does {name1} say that {claim}?
N Is {name1} right? => {name2} is right
N Is {name2} wrong? => {name1} is wrong
N Does {name2} say that {claim}? => {name2} doesn't agree
C Who is right, {name1} or {name2}?|Is it {name2} or {name1} who is right? => {name2}
X How old is {name2}?|When did they make the bet?|What does the speaker believe?|Where does {name1} live?|How long did they argue?

# gone and why
L cause the light hurt her eyes | she had a train to catch | somebody had insulted her | the soup was cold | she was expecting a call
T {woman1} left the party at {time1}, an hour before {woman2}. Not because of the music, as {man1} thinks, no: {cause}. She forgot her {thing}, and {man2} will take it to her on {day}.
T Why was {woman1} gone at {time1}? {cause}, that's why. It wasn't the music, whatever {man1} says. {woman2} stayed another hour. On {day} {man2} brings {woman1} the {thing} that she left behind.
S {woman1} left the party early.
Q1 Why did {woman1} leave?|What was {woman1}'s reason for going?|What made {woman1} leave the party? >> why => {cause}
Q1 When did {woman1} leave?|At what time was {woman1} gone? >> time => At {time1}
Q1 Who left first?|Who went home early?|Which of the two women left earlier? >> And who left? => {woman1}
Q2 What did {woman1} forget?|What did {woman1} leave behind? => Her {thing}
Q2 Who will take it to her?|Who brings {woman1} the {thing}?|By whom will the {thing} be brought? >> And who takes it to her? => {man2}
Q2 On which day will she get the {thing}?|When does {man2} bring the {thing}? >> day => On {day}
Q3 What does {man1} think?|What is the reason, according to {man1}? => The music
Q3 Who believes that it was the music?|Who is mistaken about the reason?|Who is wrong? => {man1}
Q Who stayed an hour longer?|Who left after {woman1}? => {woman2}
A Did {woman2} stay longer?|Did {woman1} forget something?|Will {man2} bring the {thing}?|Is {man1} wrong?
N Did {woman1} leave because of the music?|Was it the music? => {cause}
N Did {woman2} forget the {thing}?|Is it {woman2}'s {thing}? => it is {woman1}'s
N Will {man1} bring the {thing}? => {man2} will
N Did {woman2} leave at {time1}? => {woman1} did
C Who left first, {woman1} or {woman2}?|Did {woman2} or {woman1} leave first? => {woman1}
X Whose party was it?|What did {woman2} forget?|Why did {woman2} stay?|Where does {man2} live?|How did {woman1} get home?|What colour is the {thing}?

# everything but one
L place the attic | the shed | the boat | the shop | the summer house
L why the handle was broken | nobody could lift it | it was still wet | there was a wasps' nest in it | the price was too low
T We sold everything from {place} except the {thing1}, because {why}. {role1} bought the {thing2} for {coins}; the {thing3} went to {she1}, who paid nothing. Next time {name1} will help, not {name2}.
T Everything from {place} is sold, only the {thing1} isn't. {why}. The {thing2}? {coins}, from {role1}. The {thing3} was a present for {she1}. {name2} helped this time, {name1} will the next.
T Everything from {place} has gone, only not the {thing1}: {why}. We got {coins} for the {thing2}, from {role1}, and nothing for the {thing3}, because {she1} has it now. <Next time it is {name1} who helps instead of {name2}.>
S Everything from {place} except the {thing1} was sold.
Q1 What was not sold?|What is left?|What did nobody take? >> And what was not sold? => The {thing1}
Q1 Why was the {thing1} not sold?|For what reason is the {thing1} left?|Why did nobody take the {thing1}? => {why}
Q2 Who bought the {thing2}?|By whom was the {thing2} bought?|To whom did they sell the {thing2}? >> And who bought the {thing2}? => {role1:2}
Q2 How much was paid for the {thing2}?|What did the {thing2} bring in?|For how much was the {thing2} sold? >> And for how much? => {coins}
Q3 Who got the {thing3}?|To whom did the {thing3} go?|Who has the {thing3} now? >> And who got the {thing3}? => {she1:2}
Q3 What did {she1:2} get?|What does {she1:2} have now? => The {thing3}
Q? Who will help next time? => {name1}
F Who bought the {thing2}? => {role1:2} => And who got the {thing3}?|And the {thing3}? => {she1:2}
A Is the {thing1} left?|Was the {thing2} sold?|Did {role1:3} buy the {thing2}?|Does {she1:2} have the {thing3} now?
N Was the {thing1} sold?|Did somebody take the {thing1}? => {why}
N Did {she1:2} buy the {thing2}? => {role1:3} bought it
N Did {role1:3} get the {thing3}? => {she1:2} got it
N Was {coins} paid for the {thing3}? => that was for the {thing2}
C Which was not sold, the {thing1} or the {thing2}?|Is the {thing2} or the {thing1} left? => The {thing1}
X How much is the {thing1} worth?|When was the sale?|What will {role1:3} do with the {thing2}?|How old is the {thing3}?|Who made the {thing2}?|What is the name of {role1:3}?

# thanks to whom
L mend found the fault in a minute | worked through the night | asked for nothing | had the right screw in a pocket
L what heating | lift | organ | church clock | coffee machine | boiler
L fault a {animal} had bitten through a wire | a screw was missing | somebody had switched it off | the water was too hard | the roof leaked
T The {what} works again, and that is thanks to {role1}, who {mend}. {role2} had tried it {howlong} without success. The cause? {fault}. {name1} is going to pay, {name2} only ordered the part.
L howlong for {hours} | for {days} | {few} times
T {fault}, so the {what} stood still. First {role2} tried to repair it, {howlong} and in vain; then came {role1} and {mend}. It works now. {name2} had ordered the part, but the bill goes to {name1}.
S The {what} works again.
Q1 Who repaired the {what}?|Thanks to whom does the {what} work again?|By whom was the {what} repaired? >> And who repaired it? => {role1:2}
Q1 What was the cause of the trouble?|Why did the {what} not work?|What had been wrong with the {what}? => {fault}
Q1 What works again?|What was repaired? => The {what}
Q2 Who had tried it in vain?|Who was not able to repair it?|Who failed? => {role2:2}
Q2 How long or how often did {role2:3} try?|How did {role2:3} try it? => {howlong}
Q3 Who will pay?|Who is going to pay for it?|Who gets the bill? => {name1}
Q3 Who ordered the part?|By whom was the part ordered? >> And who ordered the part? => {name2}
Q What did {role1:3} do?|What is special about {role1:3}? => {role1:3} {mend}
A Does the {what} work again?|Did {role1:3} repair it?|Will {name1} pay?|Did {name2} order the part?
N Did {role2:3} repair it?|Was {role2:3} successful? => {role1:3} repaired it
N Will {name2} pay?|Does {name2} get the bill? => {name1} will pay
N Is the {what} still broken? => it works again
N Did {name1} order the part? => {name2} did
C Who repaired it, {role1:3} or {role2:3}?|Was it {role2:3} or {role1:3} who repaired it? => {role1:2}
X How much is the bill?|When did it break down?|How long did {role1:3} need?|What is the name of {role2:3}?|How old is the {what}?|Where does {name2} work?
"""
