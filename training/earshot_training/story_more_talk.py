"""Scenes of talk: jokes, sermons, phone menus, rules, corrections, advice, ghosts. The format stands in `story_scenes.py`."""

SCENES = """
# phone menu
L one opening hours | lost property | new customers | complaints
L two invoices | changes of address | spare parts | bookings for groups
L three a lost card | a false charge | a repair at home | an order by post
L why many of our staff are ill | the new price list came out today | the lines were down this morning | it is the first day of the month
L slow the website | the app | the chat
T Welcome to {firm}. For {one}, press {key1}. For {two}, press {key2}. If it is about {three}, stay on the line, and a clerk will help you. You have to wait for {minutes} at the moment, because {why}. Please have your {ready} at hand. Please don't press {key3} any more; {key3} no longer works. Faster is {slow}.
T You have reached {firm}. {why}, so the waiting time is {minutes} right now. Don't want to wait? Then use {slow}. Press {key2} for {two} and {key1} for {one}. For {three} you need not press anything, just stay on the line, with your {ready} at hand. {key3} is no longer in use.
L key one | two | three | four | five | six | seven | eight | nine
L ready customer number | date of birth | contract | last invoice
T This is {firm}. Our menu has changed. [Press|Choose] {key1} for {one}, not {key3} as before. {key2} is for {two}, as always. When you call about {three}, simply stay on the line. Keep your {ready} ready. It takes {minutes} today, as {why}. <You can also use {slow}.>
S The telephone menu of {firm}.
Q1 What should one press for {one}?|Which key is for {one}?|What number is it for {one}? => {key1}
Q1 What should one press for {two}?|Which key is for {two}?|What do I press for {two}? => {key2}
Q1 What should one do if it is about {three}?|What should I do when I call about {three}?|How does one get help with {three}? => Stay on the line
Q2 How long does one have to wait?|What is the waiting time?|How many minutes must one wait? >> long => {minutes}
Q2 Why does one have to wait so long?|What is the reason for the long wait?|Why does it take so long? >> why => {why}
Q3 What should one have ready?|What should one have at hand?|What will be needed? => The {ready}
Q4 Which key no longer works?|Which key is not used any more?|Which number should not be pressed? => {key3}
Q? What can one use instead of the phone?|How else can one reach them? => {slow}
Q1 Which company is it?|Who has been called?|Whose menu is it? => {firm}
F What should one press for {one}? => {key1} => And for {two}?|And if it is about {two}? => {key2}
Y Is {key1} for {one}? => {key1} is for {one}
A Should one stay on the line for {three}?|Is {key2} for {two}?|Is it {key1} for {one}?
N Should one press {key3} for {one}?|Is {key3} for {one}? => {key1} is for {one}
N Is {key1} for {two}?|Does one press {key1} for {two}? => {key2} is for {two}
N Must one press a key for {three}? => one should stay on the line
C Is {key1} or {key2} for {two}?|Does one press {key2} or {key1} for {two}? => {key2}
X What is {key3} for now?|What does the call cost?|What is the name of the clerk?|Until when are they open today?|Which key is for English?|What is the address of {firm}?

# joke about three
L beast {animal} | parrot | talking dog | camel
L order {few} glasses of milk | a bowl of {fruit} | hot apple juice | {dish} without salt
L answer it is the music | the other place has no chairs | it is raining outside | at home nobody listens | the chairs are so soft
L laugh laughed until it hurt | didn't get it | knew it already | laughed only the next day
T So, a {job1}, a {job2} and a {beast} walk into a bar. The {job1} pays, the {job2} opens the door, and the {beast} orders {order}. The barman asks why it comes here of all places. Says the {beast}: because {answer}. I told it to {name1} and {name2}. {name1} {laugh1}, {name2} {laugh2}. I have it from {name3}.
T {name3} told me this one. A {beast} comes into a bar with a {job1} and a {job2}. It is the {job2} who holds the door, the {job1} has the money. {order}, please, says the {beast}. Why here, asks the barman. And the {beast} answers: well, {answer}. When I told it at dinner, {name1} {laugh1} and {name2} {laugh2}.
S A joke about a {beast} in a bar.
Q1 Who orders {order}?|Who wants {order}?|By whom is {order} ordered? >> And who orders? => The {beast}
Q1 What does the {beast} order?|What is ordered? => {order}
Q1 Why does the {beast} come to this bar?|What reason does the {beast} give?|Why did it choose this place? >> And why does it come here? => {answer}
Q2 Who pays?|Who has the money?|By whom is the bill paid? >> And who pays? => The {job1}
Q2 Who opens the door?|Who holds the door? => The {job2}
Q2 Who asks the question?|Who wants to know why? => The barman
Q3 Who told the speaker the joke?|From whom does the speaker know the joke? => {name3}
Q4 What did {name1} do when hearing the joke?|How did {name1} react? => {name1} {laugh1}
Q4 What did {name2} do when hearing the joke?|How did {name2} react? => {name2} {laugh2}
Q4 Who {laugh1}?|Which listener {laugh1}? => {name1}
F Who pays? => The {job1} => And who opens the door?|And the door? => The {job2}
A Does the {job1} pay?|Does the {beast} order {order}?|Did {name3} tell the speaker the joke?
N Does the {job2} pay?|Has the {job2} got the money? => the {job1} pays
N Does the {job1} open the door? => the {job2} does
N Did {name1} tell the speaker the joke?|Is the joke from {name2}? => it is from {name3}
N Does the {job1} order {order}? => the {beast} does
C Who pays, the {job1} or the {job2}?|Is it the {job2} or the {job1} who pays? => The {job1}
X What does the {job1} order?|How much does it cost?|What is the barman called?|Why did {name2} laugh?|In which city is the bar?|How old is {name3}?

# sermon
L gave only half of the truth | a coat with holes | bread that was too hard | an empty promise | a broken {thing} | his oldest shoes
L fear was afraid of the dark | had lost a bet | wanted to be praised | had a guilty conscience | was too lazy to look for more
L good sat down and listened | gave away her own blanket | asked for the name | shared the last {fruit} | closed the shop for a day
L lesson it is not the gift that counts but the time | whoever waits for thanks waits long | a small door can lead into a large house | nobody is too poor to give
T A beggar came to {village}, so the old story goes. The rich {job1} gave him {gave}, because he {fear}. The {job2} didn't open the door at all. And the widow? She had nothing, yet she {good}. {years} later the beggar came back as a bishop. Whom did he visit? The widow, and not the {job1}! The lesson, dear friends, is that {lesson}.
T Listen to the story of the beggar of {village}. Three doors he knocked at. At the first, the {job2}'s, nobody opened. At the second there lived a rich {job1}: he gave {gave}, and only because he {fear}. It was a poor widow who {good}. When he returned {years} later, he was a bishop, and it was the widow's house that he entered. {lesson}, that is what it teaches us.
S The story of a beggar in {village} and what it teaches.
Q1 Who gave the beggar {gave}?|From whom did the beggar get {gave}? => The {job1}
Q1 Why did the {job1} give something?|For what reason did the rich man give him {gave}?|What was the {job1}'s reason? >> why => He {fear}
Q1 What did the {job1} give?|What did the beggar get from the rich man? => {gave}
Q2 Who didn't open the door?|Who gave the beggar nothing at all? => The {job2}
Q3 Who {good}?|Who was good to the beggar?|Who helped although she was poor? => The widow
Q3 What did the widow do?|How did the poor woman help? => She {good}
Q4 What had the beggar become?|As what did he come back? => A bishop
Q4 When did the beggar come back?|After how many years did he return? >> when => {years} later
Q4 Whom did he visit when he came back?|To whom did the bishop go? => The widow
Q What is the lesson?|What does the story teach? => {lesson}
Q Where did it happen?|In which village does the story take place? => In {village}
F What did the {job1} give? => {gave} => And the {job2}?|What about the {job2}? => Nothing
A Was the widow poor?|Did the beggar come back?|Did the beggar become a bishop?|Was the {job1} rich?
N Did the {job2} open the door? => the {job2} didn't open
N Was the widow rich? => the {job1} was rich
N Did the bishop visit the {job1}? => he visited the widow
N Did the {job1} become a bishop? => the beggar did
C Who was rich, the widow or the {job1}?|Was the {job1} or the widow rich? => The {job1}
X What was the widow's name?|How old was the beggar?|In which year did it happen?|How many children did the {job1} have?|What did the {job2} say?|Where did the beggar come from?

# club rules
L allow dogs | children | cameras | bicycles | guests
L place in the library | in the garden | on the terrace | in the boathouse | at the bar
L forbid feeding the {animals} | smoking | singing | running | wearing hats
L why there was an accident in {month} | the floor is new | the insurance demands it | the neighbours complained
L whose treasurer | caretaker | secretary | captain
T Welcome to our club! {allow} are allowed everywhere except {place1}. {forbid} is forbidden, and I mean always, because {why}. The fee is {euros} a year; only {jobs} pay nothing. The key is not with the {whose1} any more but with the {whose2}, {name1}. If you break something, tell {name2}. We meet every {day1} now instead of every {day2}.
T Some rules for new members. You pay {euros} a year, unless you are one of the {jobs}, who pay nothing. We used to meet on {day2}s, now it is {day1}s. {why}, therefore {forbid} is forbidden. {allow} are welcome everywhere, only not {place1}. The {whose2}, {name1}, has the key, no longer the {whose1}. Report broken things to {name2}.
S The rules of a club.
Q1 Where are {allow} not allowed?|In what place are {allow} forbidden?|Where are {allow} not welcome? => {place1}
Q2 What is forbidden?|What must one never do?|What is not allowed at all? => {forbid}
Q2 Why is {forbid} forbidden?|For what reason is {forbid} not allowed?|What is the reason for this rule? >> why => {why}
Q3 How much is the fee?|What does a member pay a year?|How much must one pay? >> And how much is the fee? => {euros} a year
Q3 Who pays nothing?|For whom is it free?|Who need not pay? => {jobs}
Q4 Who has the key?|With whom is the key?|Who keeps the key now? >> And who has the key? => {name1}
Q4 Who had the key before?|With whom was the key until now? => The {whose1}
Q5 To whom should one report broken things?|Whom should one tell about broken things?|Who must be told if something breaks? => {name2}
Q5 What is {name1}'s office?|What is {name1} in the club? => The {whose2}
Q6 On which day do they meet now?|How often do they meet?|When do the members meet? >> day => Every {day1}
Q What should I do if I break something? => Tell {name2}
A Do {jobs} pay nothing?|Is {forbid} forbidden?|Does {name1} have the key?
N Are {allow} allowed {place1}?|Are {allow} welcome {place1}? => not {place1}
N Do they still meet every {day2}?|Do they meet on {day2}s? => they meet on {day1}s now
N Does the {whose1} have the key?|Is the key with {name2}? => {name1} has it
N Do {jobs} pay {euros}? => they pay nothing
C Do they meet on {day1}s or on {day2}s now?|Is the meeting on {day2}s or {day1}s now? => On {day1}s
X How many members are there?|What is the {whose1}'s name?|Where is the club?|Why do {jobs} pay nothing?|At what time do they meet?|What was the fee last year?

# dictated note with corrections
L why the lorry has broken down | the customer wants to be there | the paint is still wet | the date had been mixed up | half of the crew are ill
L also the invoice | the spare key | a photograph | the old plan
T Take this down, please. To {person1}, no, wait, to {person2}. We deliver the {colour1}, sorry, the {colour2} {things} on {day2} instead of {day1}, because {why}. It will be {few1} boxes, not {few2}. {name1} brings them, since {name2} is on leave. Enclose {also}. And don't send a copy to {name3}, only to {name4}.
T A letter to {person2}, not to {person1} as I said before. {why}, which is why the {things} will come on {day2}, not on {day1}. {few1} boxes, I said {few2}, but that was wrong. They are {colour2}, not {colour1}. The driver is {name1}; {name2} is on leave. Put in {also}. {name4} gets a copy, {name3} doesn't.
S A letter to {person2} about {few1} boxes of {things}.
Q1 To whom is the letter?|Who will get the letter?|To whom should it be sent in the end? => {person2}
Q2 What colour are the {things}?|Which colour is right? => {colour2}
Q2 What will be delivered?|What is in the boxes? => {things}
Q3 On which day will it be delivered?|When do the {things} come?|What is the new day? >> will|And on which day? => On {day2}
Q3 Why will they not come on {day1}?|Why was the day changed?|What is the reason for the new day? >> why => {why}
Q2 How many boxes will there be?|What is the right number of boxes? >> many => {few1}
Q4 Who brings the boxes?|Who is the driver?|By whom will the {things} be brought? >> And who brings the boxes? => {name1}
Q4 Who is on leave?|Who can't drive?|Who is away? => {name2}
Q4 Why does {name2} not bring them?|What keeps {name2} from driving? => {name2} is on leave
Q5 Who gets a copy?|To whom should a copy be sent? => {name4}
Q5 Who should not get a copy?|From whom is the copy kept? => {name3}
Q What should be enclosed?|What is put in with the letter? => {also}
Y Is the letter to {person2}? => the letter is to {person2}
A Is {name2} on leave?|Does {name4} get a copy?|Are the {things} {colour2}?|Will there be {few1} boxes?
N Are the {things} {colour1}?|Will {colour1} {things} be delivered? => they are {colour2}
N Will there be {few2} boxes? => there will be {few1}
N Does {name3} get a copy?|Should {name3} be sent a copy? => only {name4} does
N Is the letter to {person1}? => it is to {person2}
N Will it be delivered on {day1}? => it will be delivered on {day2}
C Will they come on {day1} or on {day2}?|Is {day2} or {day1} the right day? => On {day2}
X How heavy are the boxes?|What does {name4} do?|What is {person2}'s address?|How much does the delivery cost?|Since when has {name2} been on leave?|What colour are the boxes?

# ghost in the hotel
L heard somebody was counting coins | a piano played by itself | a child laughed in the wardrobe | heavy steps went up the stairs | a clock struck thirteen
L truth a pipe ran behind the wall | the heater was old | {animals} lived in the roof | a window didn't close
L seek is looking for her ring | was never paid | missed his own wedding | lost a game of cards
T The people in {village} say that room {many} is haunted, for a {job1} died there who {seek}. I don't believe in ghosts. But on {day} night {heard}, and I ran down in my socks. {role1} gave me a blanket. {role2} only laughed and showed me the reason in the morning: {truth}. I slept in room {few} after that. {name} still believes in the ghost.
T On {day} night I ran down to the hall in my socks, because {heard}. I had been given room {many}, the one where a {job1} died long ago who, they say in {village}, {seek}. {role1} brought me a blanket; {role2} laughed. The next day it was all explained. {truth}. <All the same, I moved to room {few}.> And {name}? {name} believes in it to this day.
S The speaker had a bad night in room {many}.
Q1 Which room is said to be haunted?|In which room was the speaker at first?|In which room did it happen? => Room {many}
Q1 Why did the speaker run down?|What frightened the speaker?|What was the reason for running down? >> And why did the speaker run? => {heard}
Q2 What was the true cause?|How was it explained?|What was really behind it? => {truth}
Q3 Who gave the speaker a blanket?|From whom did the speaker get a blanket?|Who was kind to the speaker? >> And who gave the speaker a blanket? => {role1:2}
Q3 Who laughed?|By whom was the speaker laughed at? >> And who laughed? => {role2:2}
Q4 Who died in the room?|Whose ghost is it?|Who is said to walk about there? => A {job1}
Q4 Why does the ghost find no peace?|What is said about the dead {job1}?|For what reason does the {job1} haunt the room? => The {job1} {seek}
Q5 Who still believes in the ghost?|Who is not convinced?|Who thinks that there is a ghost? => {name}
Q? Where did the speaker sleep after that?|To which room did the speaker move? => In room {few}
Q1 In which night was that?|When did it happen? >> when => On {day} night
A Did {role2:3} laugh?|Does {name} believe in the ghost?|Did {role1:3} give the speaker a blanket?|Did a {job1} die in room {many}?
N Was it really a ghost? => {truth}
N Did {role1:3} laugh?|Was it {role1:3} who laughed? => {role2:3} laughed
N Did {role2:3} bring a blanket? => {role1:3} brought it
C Who laughed, {role1:3} or {role2:3}?|Was it {role2:3} or {role1:3} who laughed? => {role2:2}
X What is the name of the hotel?|When did the {job1} die?|How much did the room cost?|What is the name of {role2:3}?|How old was the {job1}?|Why does {name} believe in the ghost?

# advice column
L woe never says a word at dinner | borrows money and forgets it | answers for me when I am asked ~ answers for the writer | reads my diary ~ reads the writer's diary | is always late
L maybe is simply shy | is afraid of losing you ~ is afraid of losing the writer | has money troubles | never learned it at home | is jealous of the {animal}
L do say it once, and calmly | write a letter | go for a walk together | change the lock | laugh about it
L dont threaten | ask the neighbours | move out | keep a list
T Dear {lady}, my {relative1} {woe1:1}. My {relative2} says that I should {dont1}. What should I do? Yours, {name1}. And here is my answer. Dear {name1}, don't {dont1}, whatever your {relative2} says. Perhaps your {relative1} {maybe1:1}. {do1:1}, and do it on {day}. <As for {name2} from {city}, who asked the same: no, it is not too late.>
T {name1} writes to {lady}: everything is fine except one thing, my {relative1} {woe1:1}. I wanted to keep silent, but my {relative2} wants me to {dont1}. And {lady} answers that this would be a mistake. It may be that your {relative1} {maybe1:1}, so {do1:1}, on {day} at best. <{name2} from {city} has the same trouble.>
S {name1} asks {lady} for advice.
Q1 Who asks for advice?|Who wrote the question?|Whose problem is it? >> And who asked? => {name1}
Q1 Who gives the advice?|Who answers the letter?|To whom did {name1} write? >> And who answers? => {lady}
Q2 Who {woe1:2}?|About whom does {name1} complain?|Which relative is the trouble? => The {relative1}
Q2 What does {name1} complain about?|What is the trouble with the {relative1}? => The {relative1} {woe1:2}
Q3 What should {name1} do?|What does {lady} advise? => {do1}
Q3 On which day should {name1} do it?|When is it best to do it? >> day => On {day}
Q What does the {relative2} want?|What does {name1}'s {relative2} say? => {dont1}
Q4 Why does the {relative1} behave like this, perhaps?|How does {lady} explain it?|What may be the reason? >> why => The {relative1} {maybe1:2}
Q? Who has the same trouble?|Who asked the same? => {name2}
Q? Where does {name2} live?|From which city is {name2}? => {city}
A Did {name1} ask for advice?|Does {lady} answer the letter?|Does the {relative2} want {name1} to {dont1}?
N Should {name1} {dont1}?|Does {lady} advise {name1} to {dont1}? => {name1} should {do1}
N Is the {relative2} the trouble?|Does {name1} complain about the {relative2}? => {name1} complains about the {relative1}
N Did {lady} ask {name1} for advice? => {name1} asked {lady}
C Does {name1} complain about the {relative1} or the {relative2}?|Is it the {relative2} or the {relative1} who is the trouble? => The {relative1}
X How old is {name1}?|What is the {relative1}'s name?|Where does {name1} live?|How long have they been married?|What is the {relative2}'s job?|What did {name1} do then?

# rules of a game
L goal collect {few} {colour3} stones | reach the tower first | get rid of all your cards | build a bridge | catch the {animal}
L begin the youngest player | the tallest player | the one with the longest name | whoever was last in a boat
L six may throw again | must go back to the start | can swap cards with a neighbour | misses a turn
L one has to sing | loses a stone | may look at one card | must stand up
L time with an hourglass | by counting aloud | with a clock
T The aim of the game is to {goal}. {begin} begins, not the oldest. Each player gets {few1} cards, except in a game for two, when it is {few2}. Whoever throws a six {six}; whoever throws a one {one}. The {colour1} cards are only for {usea}, the {colour2} ones for {useb}. The time is taken {time}. A game lasts {minutes}. {name1}, who invented it, lost the first game to {name2}.
T How is it played? Everyone gets {few1} cards; if you are only two, take {few2}. It is {begin} who begins. If you throw a one, then the player {one}. With a six the player {six}. {colour2} cards are for {useb}, {colour1} ones for {usea}. You measure the time {time}, and after {minutes} it's over, at the latest. And the point of it all? To {goal}! <It was invented by {name1}, who lost to {name2} at once.>
L usea attack | buying
L useb defence | bridges
S The rules of a game.
Q1 What is the aim of the game?|What must one do to win?|What is the point of the game? => To {goal}
Q2 Who begins?|Which player starts?|Who has the first turn? => {begin}
Q2 How many cards does each player get?|How many cards are given to everyone? >> And how many cards does each player get? => {few1}
Q2 How many cards are there for each in a game for two?|How many cards do two players get? => {few2}
Q3 What happens if one throws a six?|What about a player who throws a six? => The player {six}
Q3 What happens if one throws a one?|What about a player who throws a one? => The player {one}
Q4 What are the {colour1} cards for?|For what are the {colour1} cards used? => For {usea}
Q4 Which cards are for {useb}?|What colour are the cards for {useb}? => The {colour2} ones
Q5 How is the time measured?|By what means is the time taken? >> And how is the time measured? => {time}
Q5 How long does a game last?|After how many minutes is it over? >> long => {minutes}
Q? Who invented the game?|By whom was the game invented?|Whose game is it? => {name1}
Q? Who won the first game?|By whom was the inventor beaten? => {name2}
F What are the {colour1} cards for? => For {usea} => And the {colour2} ones?|What about the {colour2} ones? => For {useb}
A Does a game last {minutes}?|Are the {colour1} cards for {usea}?|Do two players get {few2} cards each?|Is it {begin} who begins?
N Are the {colour2} cards for {usea}?|Is {usea} done with {colour2} cards? => they are for {useb}
N Does the oldest player begin? => {begin} begins
N Do two players get {few1} cards each? => they get {few2}
C Are the {colour1} or the {colour2} cards for {usea}?|Is {usea} done with {colour2} or with {colour1} cards? => {colour1}
X What is the name of the game?|How much does the game cost?|What happens if one throws a three?|From what age can one play it?|How many {colour1} cards are there?|What does the winner get?

# what has changed
L old smoked ~ smoke | went to bed at nine ~ go to bed at nine | ate {dish} every day ~ eat {dish} every day | slept until noon ~ sleep until noon | told lies ~ tell lies | wore only {colour} ~ wear only {colour}
L keep hat | badge | uniform | bag | key
L new grow {fruit} | play the {instrument} | get up before the birds | run {kilometres} a week | speak with everybody
L because my doctor frightened me ~ the doctor frightened the speaker | somebody made a bet with me ~ somebody made a bet with the speaker | my back hurt ~ the speaker's back hurt | I saw an old photograph of myself ~ the speaker saw an old photograph | a child asked me why ~ a child asked why
T I used to be a {job1}, you know. In those days I {old:1}. No longer! I stopped in {recent}, because {because:1}. These days I {new}. My friend {name1} did the same, only for another reason: love. {name2} has never changed at all and doesn't want to. {she} says that I was nicer before.
T {because:1}, so in {recent} I stopped. Until then I {old:1}. Now I {new}. I'm not a {job1} any more either<, but I still have the {keep}>. {name1} has changed, too, but out of love. Not so {name2}: the same as ever. Whether it's better now? {she} thinks I was nicer before.
S The speaker has changed in {recent}.
Q1 When did the speaker change?|In which year did the speaker stop?|Since when is it different? >> year => In {recent}
Q1 Why did the speaker stop?|What made the speaker change?|For what reason did the speaker change? >> why => {because:2}
Q What does the speaker do now?|What does the speaker do these days? => {new}
Q2 What was the speaker's job?|As what did the speaker work before? => A {job1}
Q3 Why did {name1} change?|What was {name1}'s reason?|For what reason did {name1} change? => Love
Q3 Who changed out of love?|Who else has changed? => {name1}
Q4 Who has not changed?|Who has never changed?|Who is the same as ever? => {name2}
Q5 Who liked the speaker better before?|Who thinks that the speaker was nicer?|Who is not happy with the change? => {she:2}
Q? What has the speaker kept?|What does the speaker still have? => The {keep}
A Has {name1} changed?|Was the speaker a {job1}?|Did the speaker {old:2} in former days?|Does {she:2} think that the speaker was nicer before?
N Is the speaker still a {job1}?|Does the speaker still work as a {job1}? => the speaker stopped in {recent}
N Does the speaker {old:2} nowadays?|Does the speaker still {old:2}? => the speaker stopped in {recent}
N Has {name2} changed?|Is {name2} different now? => {name2} has never changed
N Did {name2} change out of love? => {name1} did
C Who has changed, {name1} or {name2}?|Is it {name2} or {name1} who has changed? => {name1}
X What is the speaker's job now?|How old is {name1}?|When did {name1} change?|Why has {name2} never changed?|Where does {she:2} live?|How long was the speaker a {job1}?

# small talk on the stairs
L ill has a cold | broke a toe | can't sleep | has a bad back
L good passed the driving test | found a job | got engaged | won a {sport} match | learned to swim
T Morning! How are you? {she1} {ill}, but I'm all right. And guess what, {he1} {good}! My {flowers} are late this year, {due1}. Have you heard who moves in below? It's {person}, a {job}. No, not from {city1}; from {city2}. {role1} told me.
T Oh, hello! Me, I'm fine. It is {she1} who {ill}. But {he1} {good}, so we had cake. Is your garden nice? My {flowers} are late, {due1}. And the flat below is taken: a {job} from {city2} gets it, {person} by name. I know it from {role1}, who thought at first it was somebody from {city1}.
L flowers tulips | roses | lilies | dahlias | peonies | asters | irises | marigolds | sunflowers
L due because of the frost ~ the frost | because of the rain ~ the rain | due to the snails ~ the snails | due to the dry spring ~ the dry spring | thanks to the builders ~ the builders
S Small talk between neighbours.
Q1 Who {ill}?|Who is not well? => {she1:2}
Q1 What is wrong with {she1:2}?|How is {she1:2}? => {she1:2} {ill}
Q2 Who {good}?|Who is the good news about?|Who has been successful? => {he1:2}
Q2 What is the good news about {he1:2}?|What did {he1:2} do? => {he1:2} {good}
Q3 Why are the {flowers} late?|What is to blame for the late {flowers}?|Because of what are the {flowers} late? >> why => {due1:2}
Q3 Which flowers are late?|What is late this year? => The speaker's {flowers}
Q4 Who moves in below?|Who is the new tenant?|Who gets the flat below? >> And who moves in? => {person}
Q4 Where does {person} come from?|From which city is the new tenant? >> from => From {city2}
Q4 What is the new tenant's job?|What does {person} do for a living? => A {job}
Q Who told the speaker about it?|From whom does the speaker know that?|Who knew about the new tenant? => {role1:2}
F Who {ill}? => {she1:2} => And who {good}?|Who {good}? => {he1:2}
A Is the new tenant from {city2}?|Is {person} a {job}?|Are the {flowers} late?|Is the speaker well?
N Is the speaker ill?|Is it the speaker who {ill}? => {she1:2} {ill}
N Is {person} from {city1}?|Does the new tenant come from {city1}? => from {city2}
N Is it {he1:2} who {ill}? => {she1:2} {ill}
N Is {role1:3} moving in? => {person} is
C Who {good}, {she1:2} or {he1:2}?|Is it {he1:2} or {she1:2} who {good}? => {he1:2}
X When does {person} move in?|How old is {he1:2}?|How much is the rent?|Who lived in the flat before?|What is the name of {role1:3}?|Since when has {she1:2} been ill?

# radio play
L crime the {thing} is gone | somebody has poisoned the {fruit} | the safe is empty | the portrait was cut out of its frame
L clue the mud on the carpet | a torn glove | the smell of {food} | a stopped clock | a wet umbrella
L motive he needed money | his wages were never paid | nobody took him seriously | he wanted to please his daughter
L alibi was playing cards with the {job1} ~ were playing cards with the {job1} | was in the bath ~ were in the bath | was feeding the {animals} ~ were feeding the {animals} | was on the phone all evening ~ were on the phone all evening
T Nobody leaves the house! {crime}; it was discovered at {time}. You, {woman1}, {alibi1:2}, so you are innocent. {man1} is the heir, he gains nothing from it. It was {man2}, the butler, who did it, and {clue} gave him away. Why? Because {motive}. {woman2} knew it and kept silent out of fear. Inspector {surname}, arrest him!
T Inspector {surname} looks from one to the other. {crime}, as was discovered at {time}. Not {woman1}, for she {alibi1}. Not {man1}, the heir, who gains nothing. There is {clue}, and there is the butler, {man2}. {motive}, isn't that so? You may all go, except {man2}. And {woman2}? Out of fear she said nothing, though she knew it.
S Inspector {surname} solves a case: {man2} did it.
Q1 Who did it?|Who is guilty?|Who is arrested?|Who was it in the end? >> And who did it? => {man2}
Q1 Why did {man2} do it?|What was {man2}'s motive?|What was the reason for the deed? >> why => {motive:1}
Q What gave {man2} away?|How was {man2} found out?|What was the clue? => {clue}
Q2 What has happened?|What is the crime? => {crime}
Q2 At what time was it discovered?|When did they find out? => At {time}
Q3 Why is {woman1} innocent?|What was {woman1}'s alibi?|Where or how was {woman1} at the time? => She {alibi1}
Q4 Who knew it and said nothing?|Who kept silent?|Who could have told the truth? => {woman2}
Q4 Why did {woman2} keep silent?|Why did {woman2} say nothing? >> And why? => Out of fear
Q5 Who is the heir?|Which of them is the heir? => {man1}
Q5 What is {man2}'s job? => The butler
Q What is the inspector's name?|Who solves the case? => Inspector {surname}
A Is {man2} the butler?|Is {woman1} innocent?|Did {woman2} know it?|Is {man1} the heir?
N Did {man1} do it?|Is {man1} guilty? => {man2} did it
N Is {man2} the heir? => {man1} is the heir
N Did {woman1} know who it was and keep silent? => {woman2} did
N Is {man2} innocent?|May {man2} go? => {man2} did it
C Who is the heir, {man1} or {man2}?|Is {man2} or {man1} the heir? => {man1}
X How old is {woman1}?|In which city is the house?|What was {woman2} doing at the time?|How long will {man2} be in prison?|What was in {man1}'s pockets?|Who called the inspector?
"""
