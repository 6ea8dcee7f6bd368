"""Scenes of private life: family, friends, messages with reasons. The format stands in `story_scenes.py`."""

SCENES = """
# late message
L cause my alarm didn't go off ~ the speaker's alarm didn't go off | the bridge is closed | I missed the last bus ~ the speaker missed the last bus | the lift is stuck | there is ice on the road | my car won't start ~ the speaker's car won't start | the underground is on strike | I had to take the dog to the vet ~ the speaker had to take the dog to the vet | I left my purse at the office ~ the speaker left the purse at the office
L doing order for me | start without me | keep a seat for me | tell the others | put the soup on | wait by the entrance | give my ticket to {name}
T Hi {name1}, it's {name2}. I won't make it by {time1}, because {cause:1}. I should be there around {time2}. Please {doing}<, and say sorry to {name3}>.
T {name1}, this is {name2}. Bad news, {cause:1}, so I will only arrive at {time2} instead of {time1}. <Could you let {name3} know? >Until then, please {doing}.
S {name2} will arrive at {time2} instead of {time1}.
Q1 Who is late?|Who is speaking?|Who left the message?|Who can't be on time? >> who => {name2}
Q1 To whom is the message addressed?|Who is being spoken to?|Who gets this message? => {name1}
Q1 Why is {name2} late?|What is the reason for {name2}'s delay?|For what reason can't {name2} be on time?|How come {name2} is late? >> why => {cause:2}
Q1 When will {name2} arrive?|At what time does {name2} expect to be there?|When can {name1} expect {name2}? >> will => At {time2}
Q1 When was {name2} supposed to come?|For what time had they planned it?|What was the original time? => {time1}
Y Will {name2} arrive at {time2}?|Does {name2} expect to be there at {time2}? => {name2} will arrive at {time2}
N Will {name2} be there by {time1}? => {name2} will only arrive at {time2}
C Is {name2} coming at {time2} or at {~time2}? => At {time2}
X Who else is late?|Where does {name2} work?|How will {name2} pay?|What is {name1} wearing?|How long has {name1} been waiting?

# family news
L deed sold the house ~ sell the house | quit the job at the bank ~ quit the job at the bank | adopted a puppy ~ adopt a puppy | moved to {country} ~ move to {country} | cut the family tree out of the album ~ cut the family tree out of the album | bought a motorbike ~ buy a motorbike | joined a circus school ~ join a circus school | started to learn {language} ~ start to learn {language} | given up meat ~ give up meat | dyed the curtains purple ~ dye the curtains purple
L cause the stairs were too steep | the doctor had advised it | the neighbours were too loud | life in town had become too expensive | an old dream had never gone away | a colleague had talked about it for months | there was nothing good on television | the children had asked for it | the old place was too lonely
T You won't believe it. My {aunt} {woman} has {deed:1}. She did it because {cause}. My {relative2} told me about it <on {day}>, but {name} still doesn't know, so please keep quiet.
T Have you heard about my {uncle}, {man}? He has {deed:1}<, and all that within {weeks}>. His reason was that {cause}. I only know it from my {relative2}. Please don't tell {name} yet.
S The speaker's {aunt} has {deed:1}.
S The speaker's {uncle} has {deed:1}.
Q1 Who has {deed:1}?|Which relative has {deed:1}?|Who is the gossip about? >> who => The speaker's {aunt} // The speaker's {uncle}
Q What is the name of the speaker's {aunt}?|What is the name of the speaker's {uncle}?|What is the {aunt} called?|What is the {uncle} called? => {woman} // {man}
Q1 What did the speaker's {aunt} do?|What has {woman} done?|What has {man} done?|What is the news about the {uncle}? => The {aunt} has {deed:1} // The {uncle} has {deed:1}
Q1 Why did the {aunt} {deed:2}?|Why did the {uncle} {deed:2}?|For what reason did {woman} {deed:2}?|What made {man} {deed:2}?|What was the reason? >> why => {cause}
Q Who told the speaker about it?|From whom does the speaker know it?|Who passed on the news? => The speaker's {relative2}
Q? When did the speaker hear about it?|On which day did the {relative2} talk about it? => On {day}
Q1? How long did it all take?|Within what time did that happen? >> long => {weeks}
Q Who must not know yet?|Who doesn't know about it?|From whom should it be kept secret? => {name}
Y Did the {aunt} {deed:2}?|Did the speaker's {aunt} {deed:2}? => the {aunt} has {deed:1}
Y Did the {uncle} {deed:2}?|Did the speaker's {uncle} {deed:2}? => the {uncle} has {deed:1}
N Does {name} already know about it? => {name} still doesn't know
N Was it the {relative2} who did it? => it was the {aunt}
N Was it the {relative2} who did it? => it was the {uncle}
C Was it the speaker's {aunt} or {relative2} who did it? => The speaker's {aunt}
X How old is {man}?|How old is {woman}?|What does {name} think about it?|What does the {relative2} do for a living?

# diary
L did planted {few} {trees} by the gate ~ plant by the gate ~ {few} {trees} | painted the kitchen {colour} ~ paint {colour} ~ The kitchen | lost my hat in the river ~ lose in the river ~ A hat | baked {dish} for the whole street ~ bake for the whole street ~ {dish} | finished the puzzle with a thousand pieces ~ finish ~ The puzzle with a thousand pieces
L cause the fog lifted at last | nobody was angry with me any more ~ nobody was angry with the speaker any more | I had slept well for the first time in weeks ~ the speaker had slept well for the first time in weeks | a letter from {city} arrived ~ a letter from {city} arrived | I got the job at the library ~ the speaker got the job at the library
L mood cheerful | delighted | happy | hopeful | relieved | glad | thrilled | in high spirits | calm | grateful
L plan visit {name} in hospital | swim across the lake | write to the newspaper | sort the old photographs | return the {thing} | clean the cellar | try the new café
T Dear diary. [Today is|It is] {day1}, the {order} day of [my holiday|the new year|the month]. This morning I {did:1}. In the evening {name1} came by and stayed until {time}. I am {mood} because {cause:1}. On {day2} I want to {plan}.
T {day1} evening. I {did:1} today<, with a little help from {name2}>. {name1} dropped in and left at {time}. I feel {mood}, and I know why: {cause:1}. My plan for {day2} is to {plan}.
S The speaker writes about a {day1} and feels {mood}.
Q1 What day is it?|On which day was this written?|What day does the entry describe? => {day1}
Q1 What did the speaker {did:2}? => {did:3}
Q1 Who visited the speaker?|Who came by?|Who was the visitor? >> And who came to visit? => {name1}
Q1 Until when did {name1} stay?|At what time did {name1} leave?|When did the visitor go? >> Until when?|And when did the visitor leave? => {time}
Q2 How does the speaker feel?|What mood is the writer in?|How is the speaker feeling? => {mood}
Q2 Why is the speaker {mood}?|What is the reason for the speaker's mood?|Why does the speaker feel {mood}? >> why => {cause:2}
Q3 What is planned for {day2}?|What does the speaker want to do on {day2}? => {plan}
Q3 When does the speaker want to {plan}?|For which day is that planned? >> will => On {day2}
Q? Who helped the speaker?|Who gave a hand? => {name2}
Y Did {name1} stay until {time}?|Was the visitor there until {time}? => {name1} stayed until {time}
N Does the speaker want to {plan} on {day1}? => that is planned for {day2}
C Is the speaker {mood} or {~feeling}? => {mood}
X Where does {name1} live?|What did {name1} bring along?|Who called on the phone?|In which year was this written?

# letter from abroad
L work teach {language} at a small school | pick {fruit} on an estate | look after sea turtles | study the {animals} | paint theatre scenery | write about old temples | help to build a well | play the {instrument} on a cruise ship
L miss the rain | your {dish} | our walks by the canal | the sound of the church bells | the Sunday breakfasts | my {instrument}
L cause the heat keeps me awake ~ the heat keeps the speaker awake | the frogs are very loud | my room is above a bakery ~ the speaker's room is above a bakery | I drink too much coffee ~ the speaker drinks too much coffee | the bed is too short
T Dear {name1}, greetings from {country}. I have been here for {weeks} now. During the week I {work}, and on {day}s I meet {name2} at {venue}. I sleep badly because {cause:1}. What I miss most is {miss}. I will be home in {month}. Yours, {name3}.
T My dear {name1}, now I have lived in {country} for {weeks}. My work is to {work}. I have one friend here, {name2}, whom I see at {venue} every {day}. The nights are hard, since {cause:1}. I miss {miss}, and I am coming back in {month}. Love, {name3}.
S {name3} writes to {name1} about life in {country}.
Q1 Who wrote the letter?|Who sent the letter?|By whom was it written?|Whose letter is it? >> by => {name3}
Q1 To whom is the letter?|Who is the letter for?|Who received the letter? >> And to whom? => {name1}
Q1 Where is {name3}?|In which country does {name3} live now?|Where was the letter written?|Where do the greetings come from? >> where => In {country}
Q1 How long has {name3} been there?|For how long has the writer lived in {country}? >> long => For {weeks}
Q What does {name3} do there?|What is {name3}'s work?|What does the writer do in {country}? => {work}
Q Why does {name3} sleep badly?|Why are the nights hard for {name3}?|What is the reason for the bad nights? => {cause:2}
Q What does {name3} miss?|What is missed most? => {miss}
Q1 When will {name3} be home?|In which month does {name3} come back?|Until when will {name3} be away? >> will => In {month}
Q2 Where does {name3} meet {name2}?|At what place do the two friends see each other? => At {venue}
Q2 How often do {name3} and {name2} meet?|How often does {name3} see {name2}? >> And how often? => Every {day}
Q Whom does {name3} meet at {venue}?|Who is {name3}'s friend in {country}? => {name2}
Y Is {name3} in {country}?|Does {name3} live in {country} now? => {name3} is in {country}
Y Will {name3} be home in {month}? => {name3} will be home in {month}
N Did {name1} write the letter?|Is {name2} the one who wrote the letter? => {name3} wrote it
C Will {name3} come home in {month} or in {~month}? => In {month}
X How did {name3} travel to {country}?|How much does {name3} earn?|In which town does {name1} live?|Why did {name3} leave home?

# wedding speech
L met on a night train to {city} | at a {language} course | in the queue of a bakery | at a flea market in {city} | in a lift that got stuck | on a ski slope | at the dentist's | in the school orchestra | during a fire drill
L how he had dropped his {thing} on her foot | she had taken his umbrella by mistake | both wanted the last piece of cake | he asked her the way | she needed someone to hold the ladder | they shared a table in the canteen
L gift a weekend in {city} | a walnut tree | a {thing} from {country} | a boat with two oars | {few} hens | a set of copper pans
T Dear guests, we are here to celebrate {woman} and {man}. They met {years} ago {met}, because {how}. {name1} introduced them to their first landlord. <They moved to {city} last {month}. >{man} proposed {asked}. From all of us they get {gift}. [Please raise your glasses|Let us drink to them]!
T I have known {woman} since school, so let me tell you how she met {man}. It was {met}, {years} ago, and it happened because {how}. He proposed to her {asked}. <They moved to {city} last {month}. >{name1} organised the present, which is {gift}.
L asked on a hot air balloon | in the middle of a football match | on the roof of a hotel | with a ring in a chocolate egg | by letter | on her birthday | in a rowing boat
S A speech at the wedding of {woman} and {man}.
Q Who is getting married?|Whom are they celebrating?|For whom is the speech? => {woman} and {man}
Q Whose wedding is it?|Whose marriage is celebrated? => {woman} and {man}'s
Q1 Where did {woman} and {man} meet?|How did the couple get to know each other?|In what place did they meet? >> where => {met}
Q1 Why did they start to talk?|Why did they meet?|What made them meet? >> why => {how}
Q1 When did {woman} and {man} meet?|How long ago did they meet?|How many years ago was it? >> when => {years} ago
Q2 How did {man} propose?|Where or how was {woman} asked to marry?|In which way did {man} ask {woman}? => {asked}
Q3 What do they get as a present?|What is the gift?|What did the guests buy for the couple? => {gift}
Q? When did they move to {city}?|Since when have they lived in {city}? => Last {month}
Q? Where did they move last {month}?|Where do they live now? => To {city}
Q Which part did {name1} play?|What did {name1} do? => {name1} organised the present // {name1} introduced them to their first landlord
Y Did they meet {years} ago?|Have {woman} and {man} known each other for {years}? => they met {years} ago
N Did {woman} propose to {man}? => {man} proposed
C Who proposed, {woman} or {man}? => {man}
X Where will they spend the honeymoon?|How many guests are there?|What is the bride's dress like?|Who is the priest?|What did the wedding cost?

# change of plan
L event concert | picnic | match | film | boat trip | flea market | lecture | ballet | quiz night
L cause the hall is under water | the singer has lost her voice | it is going to rain all day | the tickets are sold out | {name} has a fever | the ferry doesn't run on Sundays | the projector is broken | there is a bicycle race in the centre
L instead go bowling | cook together at my place | watch the game at home | go to the sauna | visit the aquarium | play cards at the pub | walk up the hill
L bring a cake | some board games | warm socks | your {instrument} | a bottle of juice | the big camera
T Hello {name1}, it's {name2}. Did you hear? The {event} on {day1} is off. Why is that? Because {cause}. What a pity. Shall we {instead} instead? Good idea, but I only have time on {day2}. Fine, then {day2} at {time}. And please bring {bring}.
T Hi {name1}, do we still meet on {day1} for the {event}? No, {name2}, it was cancelled, because {cause}. Oh no. We could {instead}. All right, does {day2} at {time} suit you? Yes, it does. I'll bring {bring}.
S {name1} and {name2} will meet on {day2} because the {event} is cancelled.
Q1 What was cancelled?|What is off?|What will not take place? => The {event}
Q1 Why was the {event} cancelled?|What is the reason that the {event} is off?|Why is there no {event}?|For what reason will the {event} not take place? >> why => {cause}
Q1 For which day was the {event} planned?|When should the {event} have been?|On which day was the {event} supposed to be? >> day => On {day1}
Q2 What will they do instead?|What are the two going to do?|What is the new plan? >> And what will they do instead? => {instead}
Q2 When will they meet now?|On what day and at what time will they meet?|When is the new date? >> will => {day2} at {time}
Q2 At what time will they meet? >> time => At {time}
Q2 What will be brought?|What is going to be brought along? => {bring}
Q Who are the two speakers?|Who is talking?|Between whom is the conversation? => {name1} and {name2}
Y Will they meet on {day2}?|Are they meeting on {day2}? => they meet on {day2}
N Are they meeting on {day1}?|Will the {event} take place? => the {event} is cancelled
C Will they meet on {day1} or on {day2}?|Do they meet on {day2} or on {day1}? => On {day2}
X How many people will come?|Where does {name1} live?|Who sold the tickets?|How will they get there?

# doctor and patient
L part shoulder | knee | stomach | left ear | back | right wrist | neck | throat
L since moved a wardrobe | slept on the sofa | fell off a ladder | played tennis without warming up | swam in the cold lake | carried the shopping up the stairs
L tip put ice on it | drink a lot of warm water | rest for a few days | do the exercises on this sheet | keep it warm | rub this cream on it
L worse to prevent an infection | so that the swelling goes down | so that you can sleep | to make the muscles stronger | to be on the safe side
T What can I do for you, {person}? Doctor, my {part} hurts. Since when? For {days}, since I {since}. I see. Please {tip}, {few} times a day, {worse}. <And no sport for {weeks}. >Come back on {day} if it isn't better. Thank you, Doctor {surname}.
T Good morning, Doctor {surname}. I have a pain in my {part}. How long have you had it, {person}? {days}. It began when I {since}. Then you should {tip} {few} times a day, {worse}. If that doesn't help, I want to see you on {day}. <You must not do any sport for {weeks}.>
S {person} sees Doctor {surname} about a pain in the {part}.
Q1 Where does it hurt?|What hurts?|Which part of the body is it?|What is wrong with {person}? => The {part}
Q1 How long has {person} had the pain?|For how long has it hurt?|Since when does it hurt? >> long => For {days}
Q1 How did it begin?|What caused the pain?|When did the pain start?|Why does the {part} hurt? >> And how did it start? => The patient {since}
Q2 What should {person} do?|What does the doctor advise?|What is the doctor's advice? => {tip}
Q2 How often should {person} do that?|How many times a day? >> How often?|And how often? => {few} times a day
Q2 What is that good for?|Why should {person} do that?|What for does {person} have to do it?|For what purpose? >> for => {worse}
Q When should {person} come back?|On which day does the doctor want to see {person} again? => On {day}
Q? For how long is sport forbidden?|How long must {person} do without sport?|Until when is there no sport? => {weeks}
Q Who is the doctor?|What is the name of the doctor?|Who treats {person}? => Doctor {surname}
Q Who is the patient?|Who is ill?|Whose {part} hurts? => {person}
Y Does the {part} hurt?|Is the pain in the {part}? => the {part} hurts
Y Should {person} come back on {day}? => {person} should come back on {day}
C Is it the {part} or the {~part} that hurts? => The {part}
X Which pills did the doctor prescribe?|How old is {person}?|What does the treatment cost?|Where is the surgery?|Does {person} smoke?

# borrowed things
L for to dig over the garden | to cut the hedge | for a school play | to paint the ceiling | for a trip to {country} | to reach the attic | for the village fair | to take pictures of the {animals}
L state with a broken handle | covered in paint | in a plastic bag | without a word of thanks | with a bunch of {flowers} | cleaner than before | a week too late
L thing ladder | {thing} | drill | sewing machine | sledge | wheelbarrow | video camera | hedge trimmer
T In {month1} I lent my {thing1} to {name1}, who wanted it {for1}. {name2} borrowed my {thing2} at about the same time, {for2}. {name1} brought it back {state1}, but {name2} gave it back {state2}. Next time I will only lend things to {name3}.
T {name1} asked me for my {thing1} in {month1}, {for1}. A little later {name2} took my {thing2} along {for2}. I got the {thing1} back {state1} and the {thing2} {state2}. From now on {name3} is the only one who may borrow things from me.
S The speaker lent things to {name1} and {name2}.
Q1 What did {name1} borrow?|What was lent to {name1}?|Which thing did {name1} take? => The {thing1}
Q2 What did {name2} borrow?|What was lent to {name2}?|Which thing did {name2} get? => The {thing2}
Q1 Who borrowed the {thing1}?|To whom did the speaker lend the {thing1}?|Who had the {thing1}? >> who => {name1}
Q2 Who borrowed the {thing2}?|Who was given the {thing2}?|Who got the {thing2}? >> who => {name2}
Q1 Why did {name1} need the {thing1}?|What did {name1} want the {thing1} for?|For what purpose did {name1} borrow the {thing1}? >> for => {for1}
Q2 Why did {name2} need the {thing2}?|What did {name2} use the {thing2} for? >> for => {for2}
Q1 How did {name1} return the {thing1}?|In what state did the {thing1} come back? >> And how did it come back? => {state1}
Q2 How did {name2} return the {thing2}?|In what state did the speaker get the {thing2} back? >> And in what state did it come back? => {state2}
Q When did {name1} borrow the {thing1}?|In which month did the speaker lend the {thing1}? => In {month1}
Q Who may borrow things next time?|To whom will the speaker lend things from now on?|Whom does the speaker still trust? => {name3}
Q Whose {thing1} was it?|Who owns the {thing2}? => The speaker's
F What did {name1} borrow? => The {thing1} => And {name2}?|What about {name2}?|And what did {name2} take? => The {thing2}
F Who borrowed the {thing2}? => {name2} => And the {thing1}?|And who took the {thing1}? => {name1}
Y Did {name1} borrow the {thing1}?|Was it {name1} who borrowed the {thing1}? => {name1} borrowed the {thing1}
N Did {name2} borrow the {thing1}?|Was the {thing1} lent to {name2}? => {name1} borrowed it
N Did {name1} get the {thing2}? => {name2} got it
C Who took the {thing2}, {name1} or {name2}?|Was it {name2} or {name1} who had the {thing2}? => {name2}
C Was it the {thing1} or the {thing2} that {name1} borrowed? => The {thing1}
X What did {name3} borrow?|How much did the {thing1} cost?|How long did {name2} keep the {thing2}?|Where did the speaker buy the {thing1}?

# moving house
L cause the rent went up | the twins need a room of their own | the new job is too far away | the cellar was always damp | the lift never worked | the landlord wants to sell | we wanted a garden ~ they wanted a garden
L left the piano, because it didn't fit through the door ~ the piano ~ It didn't fit through the door | the fridge, because it was too old ~ the fridge ~ It was too old | the sofa, because the cat had ruined it ~ the sofa ~ The cat had ruined it | the bookshelf, since it was built into the wall ~ the bookshelf ~ It was built into the wall | the carpet, because nobody liked it ~ the carpet ~ Nobody liked it
L helped carried {few} boxes up to the {order} floor ~ Carried {few} boxes up to the {order} floor | drove the van ~ Drove the van | painted the hall ~ Painted the hall | cooked soup for everybody ~ Cooked soup for everybody | took the lamps down ~ Took the lamps down
T We moved from {city1} to {city2} on {date}, because {cause:1}. We left {left:1}. {name1} {helped1:1} and {name2} {helped2:1}. <The whole move cost {euros}. >We now live next to {venue}.
T On {date} we left {city1} and moved to {city2}. The reason is simple: {cause:1}. {name1} {helped1:1}, while {name2} {helped2:1}. We did not take {left:1}. <In all we paid {euros} for the move. >Our new flat is next to {venue}.
S The speaker moved from {city1} to {city2}.
Q1 Where did the family move to?|To which city did they move?|Where do they live now? >> to => To {city2}
Q1 Where did they live before?|In which city was the old flat? => In {city1}
Q1 From where did they move?|From which city did they move? >> from => From {city1}
Q1 When did they move?|On what date was the move? >> when => On {date}
Q1 Why did they move?|What was the reason for the move?|For what reason did the speaker leave {city1}? >> why => {cause:2}
Q2 What did they leave behind?|What was not taken along?|What stayed in the old flat? => {left:2}
Q2 Why did they leave it behind?|Why was {left:2} left behind?|What was wrong with {left:2}? >> why => {left:3}
Q How did {name1} help?|What did {name1} do? => {name1} {helped1:1}
Q How did {name2} help?|What was {name2}'s part in the move? => {name2} {helped2:1}
Q Next to what is the new flat?|Where is the new flat?|What is near the new home? => Next to {venue}
Q? How much did the move cost?|What did they pay for the move? => {euros}
F How did {name1} help? => {name1} {helped1:1} => And {name2}?|What about {name2}? => {name2} {helped2:1}
Y Did they move to {city2}?|Do they live in {city2} now? => they moved to {city2}
Y Did they move on {date}? => they moved on {date}
N Did they move to {city1}?|Did they move from {city2} to {city1}? => they moved from {city1} to {city2}
C Did they move from {city1} or from {~city1}? => From {city1}
X How big is the new flat?|How many rooms are there?|Who lives in the old flat now?|What is the new neighbour called?

# neighbour complaint
L noise play the drums | practise the trumpet | drill holes | move furniture | let the dog bark | sing in the shower | hold parties | run the washing machine
L effect the baby wakes up | my pictures fall off the wall ~ the speaker's pictures fall off the wall | I can't concentrate ~ the speaker can't concentrate | the plaster comes off the ceiling | my cat hides under the bed ~ the speaker's cat hides under the bed
L power the landlord | the housing office | a lawyer | the police | the newspaper
L offer buy thick carpets | do it in the cellar | stop at {time} | close the windows | use headphones
T Dear {person1}, I live below you, on the {order} floor. Every {part} you {noise}, and then {effect:1}. I have asked you {few} times. {doctor} from number {many} complains as well. Please {offer}, otherwise I will write to {power}.
T This is a complaint about {person1}, who lives above me. My flat is on the {order} floor. The neighbours up there {noise} every {part}, so {effect:1}. {doctor} at number {many} hears it too. I have said so {few} times. If they don't {offer}, I will turn to {power}.
S The speaker complains that the neighbours {noise} every {part}.
Q1 What is the complaint about?|What do the neighbours do?|What is the speaker unhappy about? => The neighbours {noise}
Q1 When do the neighbours {noise}?|At what time of day is it loud? >> when => Every {part}
Q Who lives above the speaker?|To whom is the complaint addressed?|About whom does the speaker complain? => {person1}
Q What happens because of the noise?|What is the effect of it? => {effect:2}
Q Who else complains?|Who hears it too? => {doctor}
Q1 How many times has the speaker asked?|How often did the speaker complain before? >> How often?|And how often? => {few} times
Q On which floor does the speaker live? => On the {order} floor
Q What should the neighbours do?|What does the speaker ask for? => {offer}
Q To whom will the speaker write otherwise?|Who will be told if nothing changes? => {power}
Q At which number does {doctor} live?|What is the house number of {doctor}? => {many}
Y Do the neighbours {noise} every {part}? => the neighbours {noise} every {part}
Y Does {doctor} live at number {many}? => {doctor} lives at number {many}
C Does the speaker live on the {order} or the {~order} floor? => On the {order} floor
X How long have they lived there?|In which street is the house?|What does {person1} do for a living?|What is the cat called?

# surprise party
L task bake the cake | decorate the garage | bring the music | collect the money for the present | hide the bicycle | write the invitations | keep the birthday child busy | make {dish} | choose the film
L hide behind the sofa | in the garden shed | under the stairs | in the dark kitchen | on the balcony
T Listen, {name1} turns {age} on {day}, and we are planning a surprise. {name2} will {task1} and {name3} will {task2}. We meet at {venue} at {time1}. {name1} comes home at {time2}, so by then everybody has to hide {hide}. Not a word, because {name1} hates surprises that are no surprise!
T For {name1}'s birthday on {day} I need your help. Please meet at {venue} at {time1}. {name2} has offered to {task1}, {name3} is going to {task2}. When {name1} arrives at {time2}, we will all be {hide}.
S A surprise party is planned for {name1}.
Q Whose birthday is it?|Whose birthday is being celebrated? => {name1}'s
Q For whom is the party?|Who will be surprised?|Who must not know about it? => {name1}
Q Who will {task1}?|Whose job is it to {task1}? => {name2}
Q Who will {task2}?|Who is going to {task2}?|Whose task is it to {task2}? => {name3}
Q What will {name2} do?|What is {name2}'s job?|How does {name2} help? => {task1}
Q What will {name3} do?|What is {name3}'s task? => {task2}
Q1 Where do they meet?|At what place do the helpers meet? >> where => At {venue}
Q1 When do they meet?|At what time should the helpers be there? >> time => At {time1}
Q2 When does {name1} come home?|At what time will {name1} arrive? >> will => At {time2}
Q2 Where will they hide?|Where should everybody be when {name1} comes? >> where => {hide}
Q On which day is the birthday?|When is {name1}'s birthday? => On {day}
F Who will {task1}? => {name2} => And who will {task2}?|And {task2}? => {name3}
F What will {name2} do? => {task1} => And {name3}?|What about {name3}? => {task2}
Y Will {name2} {task1}? => {name2} will {task1}
N Will {name3} {task1}?|Is it {name3}'s job to {task1}? => {name2} will {task1}
N Do they meet at {time2}? => they meet at {time1}
C Who will {task1}, {name2} or {name3}?|Is it {name3} or {name2} who will {task1}? => {name2}
C Does {name1} come home at {time1} or at {time2}? => At {time2}
X What present will {name1} get?|How many guests are invited?|What will {name1}'s mother do?|How long will the party last?

# cooking steps
L first chop the {fruit} very small ~ chopped ~ The {fruit} | melt the butter in a pan ~ melted ~ The butter | grate the cheese ~ grated ~ The cheese | soak the beans in cold water ~ soaked ~ The beans | beat the eggs with a fork ~ beaten ~ The eggs | toast the nuts without oil ~ toasted ~ The nuts
L next add a pinch of {food} | pour in a cup of cream | stir in {few} spoons of flour | season it with {food} | fold in the grated lemon peel
L last sprinkle {food} on top | let it cool on a rack | cover it with a cloth | put it in the fridge overnight | serve it with bread
L why so that it doesn't burn | so that it stays soft | because it sticks easily ~ it sticks easily | so that no lumps form | because the colour fades otherwise ~ the colour fades otherwise
L heat over a low heat | in a hot oven | in a heavy pan | over steam
T My {relative}'s {dish} is easy. First {first:1}. Then {next}. Cook it {heat} for {minutes}, and stir all the time {why}. At the end {last}. It is enough for {few} people.
T Here is how my {relative} makes {dish} for {few} guests. Begin like this: {first:1}. After that, {next}. Now it cooks {heat} for {minutes}. Keep stirring {why}. Finally, {last}.
S The speaker explains how to cook {dish}.
Q What dish is explained?|What is being cooked?|What do you get in the end? => {dish}
Q Whose recipe is it?|Who makes it like this?|From whom does the recipe come? => The speaker's {relative}
Q2 What do you do first?|What is the first step?|How do you begin? => {first:1}
Q2 What is {first:2} first?|What has to be {first:2}? => {first:3}
Q2 What comes after the first step?|What is the second step?|What do you do next? >> And then?|What comes next? => {next}
Q1 How long does it cook?|For how long should it be cooked? >> long => {minutes}
Q1 How is it cooked?|In what way should it be cooked? >> how => {heat}
Q Why should you stir all the time?|What is the stirring for?|For what reason must it be stirred?|Why do you keep stirring? => {why:2}
Q2 What is the last step?|What do you do at the end?|What comes last? >> And at the end?|And last? => {last}
Q For how many people is it?|How many people can eat? => {few}
Y Does it cook for {minutes}?|Should it be cooked for {minutes}? => it cooks for {minutes}
Y Is it enough for {few} people? => it is enough for {few} people
X Where did the {relative} find the recipe?|How many eggs are needed?|How many calories does it have?|Which wine goes with it?|What does the {relative} live on?

# birth announcement
L look red hair like her {relative} | tiny hands | a loud voice | her grandmother's nose | big dark eyes
L weight five | six | seven | eight | nine
L name it means light in {language} | her great-grandmother had it | we heard it in a song ~ the parents heard it in a song | both families can pronounce it
T {woman1} is here! She was born on {day} at {time} in {city} and weighs {weight} pounds. She has {look}. We called her {woman1} because {name:1}. {man} was so nervous that he fainted<, and {woman2} drove us to the hospital in {minutes}>.
T We are happy to announce the birth of our daughter {woman1}, on {day} at {time}, in {city}. Her weight is {weight} pounds, and she has {look}. We chose the name because {name:1}. <{woman2} brought us to the hospital in only {minutes}. >The proud father is {man}.
S {woman1} was born on {day} in {city}.
Q1 Who was born?|What is the baby called?|What is the daughter's name? >> And what is the baby's name? => {woman1}
Q1 When was {woman1} born?|On what day and at what time was the baby born? >> when => {day} at {time}
Q1 On which day was {woman1} born?|What day was the birth? >> day => On {day}
Q1 Where was the baby born?|In which city was {woman1} born? >> where => In {city}
Q1 How much does the baby weigh?|What is the weight of {woman1}?|How heavy is the baby? >> And how much does she weigh? => {weight} pounds
Q1 Why did they choose the name {woman1}?|Why is the baby called {woman1}?|What is the reason for the name? >> And why that name? => {name:2}
Q1 What does the baby look like?|What is special about her looks? => She has {look}
Q Who is the father?|What is the father's name? => {man}
Q? Who drove to the hospital?|Who brought the parents to hospital? => {woman2}
Q? How long did the drive to the hospital take? => {minutes}
Y Was {woman1} born in {city}? => {woman1} was born in {city}
Y Was the baby born on {day}? => the baby was born on {day}
C Was the baby born on {day} or on {~day}? => On {day}
X How long is the baby?|What is the mother's name?|How many brothers does {woman1} have?|Who is the godmother?|In which hospital was it?

# dream
L place on a glass staircase | in an empty theatre | on the back of a {animal} | in a city under water | in a train without wheels | in my old classroom ~ in the old classroom
L want asked me for my name backwards ~ asked for the speaker's name backwards | gave me {few} keys ~ gave the speaker {few} keys | sold me a bottle of moonlight ~ sold the speaker a bottle of moonlight | taught me to breathe in {language} ~ taught the speaker to breathe in {language} | wanted to buy my shadow ~ wanted to buy the speaker's shadow
L mood afraid | amused | angry | ashamed | confused | curious | embarrassed | excited | nervous | proud | puzzled | sad | shocked | surprised | upset
L woke the alarm rang | {name} slammed the door | it started to thunder | the cat jumped on my face ~ the cat jumped on the speaker's face | I fell out of bed ~ the speaker fell out of bed
T Last night I had a strange dream. I was {place:1}, and a {animal1} in a {colour} coat {want:1}. A {job} stood next to it and laughed. I was very {mood}. Then I woke up because {woke:1}. It was {time}.
T I dreamt that I stood {place:1}. There was a {job} who laughed, and a {animal1} with a {colour} hat, and the {animal1} {want:1}. I felt {mood}. At {time} I woke up, because {woke:1}.
S The speaker tells a strange dream about a {animal1}.
Q1 Where was the speaker in the dream?|Where did the dream take place? >> where => {place:2}
Q1 Which animal was in the dream?|What animal did the speaker dream of? => A {animal1}
Q1 What did the {animal1} do?|What happened with the {animal1}? => The {animal1} {want:2} // The {animal1} {want:1}
Q What colour did the {animal1} wear?|Which colour is mentioned? => {colour}
Q Who laughed?|Who was laughing? => A {job}
Q How did the speaker feel?|How was the speaker feeling in the dream? => {mood}
Q1 Why did the speaker wake up?|What woke the speaker?|What was the reason for waking up? >> why => {woke:2}
Q1 When did the speaker wake up?|At what time was it over?|What time was it then? >> when => At {time}
Y Did the {job} laugh?|Was it a {job} who laughed? => a {job} laughed
N Did the {animal1} laugh? => the {job} laughed
C Was it a {animal1} or a {~animal1}? => A {animal1}
X How long did the dream last?|What was the {job}'s name?|What did the speaker do after getting up?|In which bed did the speaker sleep?

# two sisters
L job {job} | tango dancer | lighthouse keeper | ship's cook | night porter | clown | translator of old poems
L likes collects {things} | breeds {animals} | speaks {few} languages | paints on wood | runs every morning | writes crime novels | sings in a church choir
L quarrel over a {thing} | over the inheritance | about politics | over a broken {thing} | about the right recipe for {dish}
T My sisters could not be more different. {woman1} is a {job1} and lives in {city1}; she {likes1}. {woman2}, who is {few} years younger, works as a {job2} in {city2} and {likes2}. They quarrelled {quarrel} in {recent} and did not speak until {season}, when {man} brought them together.
T {woman1} and {woman2} are sisters. {woman2} is {few} years younger and a {job2} in {city2}. {woman1} is a {job1} in {city1}. While {woman1} {likes1}, {woman2} {likes2}. In {recent} they fell out {quarrel}. It was {man} who made peace between them in {season}.
S The speaker compares the sisters {woman1} and {woman2}.
Q1 What is {woman1}'s job?|What does {woman1} do for a living?|What work does {woman1} do? => A {job1}
Q2 What is {woman2}'s job?|What does {woman2} do for a living? => A {job2}
Q1 Where does {woman1} live?|In which city is {woman1}? >> where => In {city1}
Q2 Where does {woman2} work?|In which city is {woman2}? >> where => In {city2}
Q1 What does {woman1} do in her free time?|What is said about {woman1}'s hobby? => {woman1} {likes1}
Q2 What does {woman2} do in her free time?|What is {woman2}'s hobby? => {woman2} {likes2}
Q Who is a {job1}?|Which sister works as a {job1}? => {woman1}
Q Who is a {job2}?|Which of the two is a {job2}? => {woman2}
Q Which sister is younger?|Who is the younger one? => {woman2}
Q How many years are between them?|How much younger is {woman2}? => {few} years
Q3 Why did they quarrel?|What did they quarrel about?|What was the quarrel about? >> And what about? => {quarrel}
Q3 When did they fall out?|In which year did the sisters quarrel? >> year => In {recent}
Q3 Who made peace between them?|Who brought them together? >> And who made peace? => {man}
F What is {woman1}'s job? => A {job1} => And {woman2}'s?|What about {woman2}? => A {job2}
F Where does {woman2} live? => In {city2} => And {woman1}?|And her sister? => In {city1}
Y Is {woman1} a {job1}? => {woman1} is a {job1}
N Is {woman2} a {job1}?|Does {woman2} work as a {job1}? => {woman1} is a {job1}
N Does {woman1} live in {city2}? => {woman1} lives in {city1}
N Is {woman1} the younger sister? => {woman2} is younger
C Who is younger, {woman1} or {woman2}?|Which sister is younger, {woman2} or {woman1}? => {woman2}
C Does {woman2} live in {city1} or in {city2}?|Is {woman2} in {city2} or in {city1}? => In {city2}
X How old is {woman1}?|What is {man}'s job?|Where did the sisters grow up?|How many children does {woman2} have?

# apology
L did forget our appointment ~ forgot their appointment ~ forgotten our appointment | miss your concert ~ missed the concert ~ missed your concert | shout at you ~ shouted ~ shouted at you | break your {thing} ~ broke the {thing} ~ broken your {thing} | eat your last piece of {dish} ~ ate the last piece of {dish} ~ eaten your last piece of {dish} | tell {name} your secret ~ told {name} the secret ~ told {name} your secret
L cause I had hardly slept ~ the speaker had hardly slept | my phone was off ~ the speaker's phone was off | I was thinking of my exam ~ the speaker was thinking of an exam | I mixed up the days ~ the speaker mixed up the days | I had a terrible headache ~ the speaker had a terrible headache
L amends cook {dish} for you ~ cook {dish} | clean your windows ~ clean the windows | take you to the opera ~ go to the opera together | give you my {thing} ~ give away a {thing} | walk your dog for {weeks} ~ walk the dog for {weeks}
T {name1}, I am so sorry that I have {did:3} on {day1}. It happened because {cause:1}. To make up for it, I would like to {amends:1}. Does {day2} suit you? Yours, {name2}.
T Dear {name1}, please forgive me. On {day1} I was not myself: {cause:1}, and that is why I have {did:3}. Let me {amends:1} on {day2}. Your {name2}.
S {name2} apologises to {name1}.
Q Who apologises?|Who is sorry?|Who asks for forgiveness? => {name2}
Q To whom does {name2} apologise?|Who gets the apology?|Who should forgive {name2}? => {name1}
Q1 What is {name2} sorry for?|What did {name2} do wrong? => {name2} {did:2}
Q1 Why did it happen?|What was the reason?|What excuse does {name2} give?|How does {name2} explain it? >> why => {cause:2}
Q1 When did it happen?|On which day was that? >> when => On {day1}
Q How does {name2} want to make up for it?|What does {name2} offer to do?|What does {name2} offer? => {amends:2}
Q On which day does {name2} want to do that?|For which day is the offer? => On {day2}
Y Does {name2} apologise to {name1}? => {name2} apologises to {name1}
N Did {name1} do something wrong? => {name2} did
N Is the offer for {day1}? => it is for {day2}
C Was that on {day1} or on {day2}?|Did it happen on {day2} or on {day1}? => On {day1}
X Where did that happen?|Does {name1} forgive {name2}?|How long have {name1} and {name2} known each other?|Who else was there?
"""
