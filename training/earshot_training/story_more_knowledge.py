"""Scenes that explain and remember: lives, nature, science, history, records, comparisons. The format stands in `story_scenes.py`."""

SCENES = """
# life of a musician
L first her {uncle} had left her one | she had heard one through an open window | the school had no other left | a doctor had advised it
L stop she lost her hearing | she could no longer stand the applause | a {thing} fell on her hand | her twins were born | nobody paid her
L taught by letter | in a railway carriage | for a bag of {fruit} | without a word
L wrote a {instrument} concerto | a waltz | {few} songs | a march for {animals} | an opera
T {lady} played the {instrument}, because {first}. She was taught by {gentleman}, {taught}. Her {aunt}, not her teacher, sent her to {city1} in {year1}. Many believe that she wrote {wrote1}, but it was her pupil {name1} who did. She herself wrote {wrote2}. In {year2} {stop}, and so she never played again. Her last concert was in {city2}, with {name2} at the piano.
T Who was {lady}? {first}, that's why she learned the {instrument}. {gentleman} gave her lessons, {taught}, but it was her {aunt} who sent her to {city1}, in {year1}. She wrote {wrote2}; {wrote1}, on the other hand, is by {name1}, one of her pupils. She gave up in {year2}, since {stop}. At her last concert, in {city2}, {name2} played the piano.
S The life of {lady}, who played the {instrument}.
Q1 Why did {lady} learn the {instrument}?|How did she come to play the {instrument}?|What was the reason that she played the {instrument}? => {first}
Q1 Who taught {lady}?|By whom was she taught?|Who gave her lessons? >> by => {gentleman}
Q1 How was {lady} taught?|In what way did {gentleman} teach her? >> how => {taught}
Q2 Who sent {lady} to {city1}?|By whom was she sent to {city1}? >> And who sent {lady} to {city1}? => Her {aunt}
Q2 When was she sent to {city1}?|In which year did she go to {city1}? >> year => In {year1}
Q3 What did {lady} write?|Which work is really hers? => {wrote2}
Q3 Who wrote {wrote1}?|Whose work is {wrote1}? => {name1}
Q4 When did {lady} stop?|In which year did she give up playing? >> year => In {year2}
Q4 Why did {lady} stop?|For what reason did she never play again?|What made her give up? >> why => {stop}
Q5 Who played the piano at the last concert?|Who was at the piano? => {name2}
Q5 Where was her last concert?|In which city did she play for the last time? >> where => In {city2}
Q3 Who was her pupil?|Which pupil of hers is named? => {name1}
A Did {name1} write {wrote1}?|Was her last concert in {city2}?|Did {gentleman} teach her?|Was {name1} her pupil?
N Did {lady} write {wrote1}?|Is {wrote1} by {lady}? => {name1} wrote it
N Did {gentleman} send her to {city1}? => her {aunt} did
N Was her last concert in {city1}? => it was in {city2}
N Did {name1} play the piano at the last concert? => {name2} did
C Was {name1} or {name2} her pupil?|Who was her pupil, {name2} or {name1}? => {name1}
X When was {lady} born?|How old was {name1}?|What is the name of her {aunt}?|Whom did {lady} marry?|How many people came to the last concert?|Where did {gentleman} live?

# a bird through the year
L bird grey warbler | marsh owl | river swallow | stone finch | red-necked crane | little heron
L season autumn | late summer
L month February | March | April | May
L days fifteen days | eighteen days | twenty-two days | twenty-six days
L nest in old boots | under bridges | in holes of {trees} | on flat roofs | between stones
L food snails | beetles | the seeds of {flowers} | small fish | worms
L leave there is too little light | the insects disappear | the lakes freeze | the nights get cold
L sing to warn the others | to mark its place | to find a partner | to learn the song
T The {bird} nests {nest}. It is the male that builds the nest, but only the female sits on the eggs, for {days}. Both feed the young, with {food}. In {season1} they fly to {country}, because {leave}. They fly at night, at a height of {metres}, and are back by {month}. The young birds sing only {sing}. What harms them most is {threat}, not the hunters.
T You find its nest {nest}: the {bird}, no bigger than a hand. Eggs? They are the business of the female, who needs {days}. The building is done by the male. They eat {food}. {leave}, so they leave us in {season1} and spend the time in {country}. In {month} they return. If you hear a young one sing, it does it {sing}. Hunters are no danger to them; {threat} are.
L threat cats | glass walls | poisons in the fields | dry summers | fast trains
S The speaker explains how the {bird} lives.
Q1 Where does the {bird} nest?|Where can one find its nest? >> where => {nest}
Q1 Who builds the nest?|By whom is the nest built? >> And who builds it? => The male
Q2 Who sits on the eggs?|Who looks after the eggs? >> And who sits on the eggs? => The female
Q2 How long does it take to hatch the eggs?|For how long does the female sit on the eggs? >> long => {days}
Q3 What do the birds eat?|What is their food? => {food}
Q4 Why do they leave?|For what reason do they fly away?|What makes them leave? >> why => {leave}
Q4 Where do they fly to?|In which country do they spend that time? >> to => {country}
Q4 When do they leave?|In which season do they fly away? >> when => In {season1}
Q4 When do they return?|In which month do they come back? >> And when do they come back? => In {month}
Q5 Why do the young birds sing?|What do the young birds sing for?|For what purpose do the young ones sing? >> for => {sing}
Q6 What is the greatest danger?|What harms them most?|What is dangerous for them? => {threat}
Q? How high do they fly?|At what height do they fly? => {metres}
A Does the male build the nest?|Do they come back in {month}?|Do they fly to {country}?|Do they leave in {season1}?
N Does the female build the nest?|Is the nest built by the female? => the male does that
N Does the male sit on the eggs? => only the female does
N Are hunters the greatest danger?|Is the greatest danger the hunters? => {threat} are
C Who builds the nest, the male or the female?|Is it the female or the male that builds the nest? => The male
X How long does a {bird} live?|How many eggs are there?|What colour are the eggs?|Why does only the female sit on the eggs?|How much does a {bird} weigh?|Who discovered the {bird}?

# mistake that became a discovery
L looked a glue that never dries | a cure for {illness} | a cheaper {colour} | a way to keep {fruit} fresh | a lighter {material}
L mistake had mixed up two bottles | had forgotten the glass over the weekend | had set the oven too high | had not washed the bowl | had left a window open
L found a powder that glows | a cloth that sheds water | a sweet salt | a plastic that heals itself | a paint that stops rust
L use in hospitals | in every kitchen | on ships | in toys | in space suits
L believe it could not be repeated | nobody knew her name | it seemed too simple | the numbers had a gap
L pay gave her name to a street | sent a bunch of {flowers} | offered her a chair | said thank you
T {lady} was looking for {looked} when she found {found}. It was her assistant {man} who {mistake}. He wanted to throw it away, she stopped him. For {years} nobody believed her, because {believe}. Then {firm} bought the idea, and today it is used {use}. She did not become rich: the money went to {person1}, who owned the laboratory. {city} {pay}.
T What a lucky accident! {man}, the assistant of {lady}, {mistake}, and that is how she came to find {found}, although she was looking for {looked}. It is used {use} now. At first they laughed, since {believe}; it took {years} before {firm} bought it. The profit went to {person1}, the owner of the laboratory. And {city}, where she was born, {pay}.
S {lady} found {found} by accident.
Q1 What did {lady} discover?|What was found by accident?|What did {lady} find? => {found}
Q1 What was {lady} really looking for?|What did she want to find? => {looked}
Q1 How did the discovery happen?|What did {man} do wrong?|What was the assistant's mistake? => {man} {mistake}
Q1 Who made the mistake?|Whose mistake was it?|Thanks to whose mistake was it found? >> And who made the mistake? => {man}
Q2 Why did nobody believe her?|For what reason did they laugh?|What was the reason that she was not believed? >> why => {believe}
Q2 How long did it take until the idea was bought?|For how many years did nobody believe her? >> long => {years}
Q3 Who bought the idea?|To whom was the idea sold?|Which company bought it? >> And who bought the idea? => {firm}
Q3 Who got the money?|Who earned money with it?|Who became rich? >> And who got the money? => {person1}
Q3 Who owned the laboratory?|Whose laboratory was it? => {person1}
Q4 Where is it used today?|In what place is it used now? => {use}
Q5 What did {city} do for her?|How did {city} thank her? => {city} {pay}
A Was it found by accident?|Was {man} her assistant?|Did {person1} get the money?|Did {firm} buy the idea?
N Did {lady} become rich?|Did {lady} get the money? => {person1} got the money
N Did {lady} make the mistake? => {man} did
N Was {lady} looking for {found}? => she was looking for {looked}
N Does the laboratory belong to {man}? => it belonged to {person1}
C Who got the money, {person1} or {lady}?|Was the money for {lady} or for {person1}? => {person1}
X How old was {lady}?|What did {firm} pay?|In which year was it?|What was {man}'s surname?|Where did {man} come from?|What did {person1} do with the money?

# history of a bridge
L material stone | steel | iron | granite | brick | concrete
L ruin by a flood | by soldiers | by a ship that rammed it | by a fire
L toll the mayor wanted a new coat | the wood had to be paid for | there was a war | the bishop needed a roof
L stone a rich widow | the butchers of the town | a grateful sailor | the monks
T The first bridge over {river} at {village} was of wood. It was built by {gentleman1} in {year1} and destroyed {ruin} in {year2}. The second one, of {material}, was planned by {gentleman2}, but he died, so his {aunt} {woman} finished it. {stone} paid for it. Whoever crossed had to pay a toll, because {toll}; only {jobs} went free. Today it is {metres} long, and no cars are allowed on it, only bicycles.
T There have been two bridges at {village}. The one of wood, by {gentleman1}, was put up in {year1}; it was destroyed {ruin} in {year2}. {gentleman2} drew the plans for the other, the one of {material}, which you see here over {river}. It was finished by {woman}, his {aunt}, after he died. The money came from {stone}. {toll}, so people had to pay a toll, except {jobs}. Cars may not use it, bicycles may.
S The history of the bridges at {village}.
Q1 Who built the first bridge?|By whom was the first bridge built?|Whose bridge was of wood? >> by => {gentleman1}
Q1 When was the first bridge built?|In which year did {gentleman1} build the bridge? >> when => In {year1}
Q2 How was the first bridge destroyed?|By what was the first bridge destroyed? >> how => {ruin}
Q2 When was the first bridge destroyed?|In which year was the first bridge lost? >> year => In {year2}
Q3 Who planned the second bridge?|Who drew the plans for the second bridge? => {gentleman2}
Q3 Who finished the second bridge?|By whom was the second bridge finished?|Who completed {gentleman2}'s work? >> And who finished it? => {woman}
Q3 Why did {gentleman2} not finish it?|For what reason did somebody else finish the bridge? >> And why not he? => He died
Q4 Who paid for the second bridge?|Who gave the money?|From whom did the money come? >> And who paid? => {stone}
Q5 Why did people have to pay a toll?|What was the toll for?|What was the reason for the toll? >> And why was there a toll? => {toll}
Q5 Who did not have to pay?|Who went free?|For whom was it free? => {jobs}
Q6 What is the second bridge made of?|Of what material is the second bridge? => {material}
Q? How long is the bridge? => {metres}
F What was the first bridge made of? => Wood => And the second?|And the other one? => {material}
A Did {woman} finish the second bridge?|Are bicycles allowed on it?|Was the first bridge of wood?|Did {jobs} go free?
N Did {gentleman1} plan the second bridge? => {gentleman2} did
N Are cars allowed on it? => only bicycles are
N Was the second bridge destroyed {ruin}? => the first one was
N Did {gentleman2} finish the second bridge? => {woman} did
N Did {jobs} have to pay the toll? => they went free
C Who built the first bridge, {gentleman1} or {gentleman2}?|Was the first bridge {gentleman2}'s or {gentleman1}'s? => {gentleman1}
X How long was the first bridge?|How high was the toll?|When was the second bridge finished?|When did {gentleman2} die?|How many people were killed?|Who paid for the first bridge?

# three runners compared
L strong she runs best uphill | she never looks back | she sings while she runs | she has long legs | she needs little sleep
L weak her shoes are too old | she starts too fast | she can't stand the heat | she eats too late
T Let's compare the three. {woman1} is the youngest, {age1}, and holds the record with {racing} races. {woman2} has won more medals than anybody, {medals}. {woman3} is the fastest, yet she has won nothing so far, because {weak}. {woman1} is good, since {strong}. {woman2}, at {old}, is the oldest; she is coached by {name1}, the two others by {name2}.
L racing two hundred | three hundred | four hundred
L medals twelve | seventeen | twenty-one | thirty-four | nine
L age nineteen | twenty-one | twenty-two | twenty-three
L old thirty-six | thirty-nine | forty-one | forty-four
T {woman3} is faster than {woman1} and {woman2}. So why has she no medals? {weak}. Most medals, {medals}, belong to {woman2}, who at {old} is also the oldest of the three. Nobody, however, has run more races than {woman1}, namely {racing}, and she is only {age1}. Her secret: {strong}. {name2} coaches {woman1} and {woman3}; {name1} coaches {woman2}.
S Three runners are compared.
Q1 Who is the fastest?|Which of the three runs fastest?|Which runner is the quickest? => {woman3}
Q1 Why has {woman3} won nothing?|Why has {woman3} no medals?|What is wrong with {woman3}? => {weak}
Q1 Who has won nothing?|Which of them has no medals? => {woman3}
Q2 Who has the most medals?|Which runner has won most? => {woman2}
Q2 How many medals has {woman2}?|How many medals did {woman2} win? >> many => {medals}
Q3 Who has run the most races?|Who holds the record for races? => {woman1}
Q3 How many races has {woman1} run?|What is {woman1}'s record? >> And how many races? => {racing}
Q3 Why is {woman1} so good?|What is {woman1}'s secret? >> And what is her secret? => {strong}
Q4 Who is the oldest?|Which of the three is the oldest? => {woman2}
Q4 How old is {woman2}?|What age is {woman2}? => {old}
Q3 How old is {woman1}?|What age is {woman1}? >> And how old is she? => {age1}
Q5 Who coaches {woman2}?|By whom is {woman2} coached?|Whose runner is {woman2}? => {name1}
Q5 Who coaches {woman3}?|By whom is {woman3} trained? => {name2}
F Who coaches {woman2}? => {name1} => And {woman1}?|What about {woman1}? => {name2}
A Is {woman3} the fastest?|Is {woman2} the oldest?|Does {name2} coach {woman1}?|Has {woman2} won medals?
N Is {woman1} the oldest?|Is {woman3} the oldest? => {woman2} is the oldest
N Does {name1} coach {woman1}?|Is {woman3} coached by {name1}? => {name2} coaches her
N Has {woman3} won any medals?|Did {woman3} win the most medals? => {woman3} has won nothing
N Is {woman2} the fastest? => {woman3} is the fastest
C Who is older, {woman1} or {woman2}?|Which one is older, {woman2} or {woman1}? => {woman2}
X How old is {woman3}?|How many medals has {woman1}?|How many races has {woman3} run?|What is {woman2}'s secret?|How old is {name1}?|Where does {woman3} live?

# how a village got its name
L deed saved a {animal} from the ice | sold the last bread for nothing | laughed at the king | slept through a war | dug a well in one night
L wrong from a {tree} ~ a {tree} | from a saint ~ a saint | from a mill ~ a mill | from a battle ~ a battle
L found in an old letter | on a gravestone | in a cook book | on the back of a map
T The name {village} does not come from {wrong:2}, as the sign says. It comes from a {job} who {deed}. {name1} found this out {found} in {recent}. Before that the place was called {other}, and old people still say so, out of habit. {name2}, who painted the sign, doesn't want to change it, because {keep}.
L other Mudfoot | Nine Stones | Wolf's End | Lower Nothing | Salt Corner | Crow Hill
L keep the paint is expensive | nobody reads it anyway | the tourists like it | the sign is only a year old
T Once {village} was called {other}, which old people still say out of habit. Then came a {job} who {deed}, and the place was named after that. It was {name1} who discovered it, {found}, in {recent}. On the sign it says that the name is from {wrong:2}, which is wrong. But {name2}, the painter of the sign, won't change it. The reason? {keep}.
S How {village} got its name.
Q1 From whom does the name come?|After whom is {village} named?|To whom does the village owe its name? => A {job}
Q1 What did the {job} do?|Why is the village named after a {job}? => The {job} {deed}
Q2 Who found out the truth?|Who discovered it?|By whom was it found out? >> And who found it out? => {name1}
Q2 Where did {name1} find it?|How did {name1} find it out? >> where => {found}
Q2 When was it found out?|In which year did {name1} discover it? >> year => In {recent}
Q What was the village called before?|What is the old name? => {other}
Q3 Who still uses the old name?|Who still says {other}? >> And who still uses the old name? => Old people
Q3 Why do they still say {other}?|For what reason is the old name still used? >> why => Out of habit
Q4 Who painted the sign?|By whom was the sign painted?|Who is the painter of the sign? => {name2}
Q4 Why is the sign not changed?|Why doesn't {name2} want to change the sign?|What is the reason for leaving the sign? >> And why is it not changed? => {keep}
Q5 Where does the name come from according to the sign? => {wrong:1}
A Is the sign wrong?|Did {name1} find out the truth?|Was the village once called {other}?|Did {name2} paint the sign?
N Does the name come {wrong:1}? => it comes from a {job}
N Will {name2} change the sign?|Does {name2} want to change it? => {keep}
N Did {name1} paint the sign? => {name2} did
N Is what the sign says right? => the name comes from a {job}
C Who painted the sign, {name1} or {name2}?|Is the sign by {name2} or by {name1}? => {name2}
X How many people live in {village}?|What was the {job}'s name?|When did the {job} live?|Why did {name1} look for it?|How old is {name2}?|What did {name2} get for the sign?

# dogs in the shelter
L why its owner died | the flat was too small | the baby was allergic to it | it was found on a motorway | nobody wanted to walk it
L fear men with hats | thunder | bicycles | vacuum cleaners | stairs
L can open doors | count to three | smell out mushrooms | walk on two legs
L dog Rocky | Bella | Caesar | Nelly | Max | Biscuit | Pepper | Lola | Bruno | Fanny
L colour black | white | brown | grey | red
L get children | cats | other dogs | horses
T Three dogs are looking for a home. {dog1}, the {colour1} one, is here because {why1}. {dog2} came since {why2}; {dog2} is {few} years old and can {can}. {dog3}, who is {colour3}, is afraid of {fear} and gets on with everybody except {get}. {dog1} is already reserved for {role1}. {name} looks after them and can be visited every {day}.
T Meet our three! {dog3} likes everyone, only not {get}, and fears {fear}. Why is {dog2} with us? {why2}. A clever dog, {few} years old, that can {can}. {dog1} came as {why1}, but {role1} has already reserved {dog1}, so you have to choose between the others. {dog1} is {colour1}, {dog3} {colour3}. Ask for {name}, who feeds them, any {day}.
S Three dogs look for a home.
Q1 Why is {dog1} in the shelter?|For what reason did {dog1} come here?|What brought {dog1} to the shelter? => {why1}
Q2 Why is {dog2} in the shelter?|For what reason did {dog2} come?|How did {dog2} get here? => {why2}
Q3 What is {dog3} afraid of?|What frightens {dog3}? => {fear}
Q3 Which dog is afraid of {fear}?|Who is afraid of {fear}? => {dog3}
Q3 With whom does {dog3} not get on?|Whom does {dog3} not like? => {get}
Q2 How old is {dog2}?|What age is {dog2}? >> And how old? => {few} years old
Q2 What can {dog2} do?|What is special about {dog2}? >> And what can it do? => {dog2} can {can}
Q2 Which dog can {can}?|Who can {can}? => {dog2}
Q1 Who has reserved {dog1}?|For whom is {dog1} reserved?|Who will get {dog1}? >> And who gets it? => {role1:2}
Q1 Which dog is already reserved?|Which of them can one no longer have? => {dog1}
Q1 What colour is {dog1}?|Which colour is {dog1}? >> And what colour? => {colour1}
Q3 What colour is {dog3}? => {colour3}
Q4 Who looks after the dogs?|Whom should one ask for?|Who feeds the dogs? => {name}
Q4 On which day can one come? => Every {day}
F Why is {dog1} in the shelter? => {why1} => And {dog2}?|What about {dog2}? => {why2}
A Is {dog1} reserved?|Can {dog2} {can}?|Is {dog3} afraid of {fear}?|Is {dog1} {colour1}?
N Is {dog2} reserved?|Is {dog3} already reserved? => only {dog1} is
N Is {dog1} afraid of {fear}?|Is {dog2} afraid of {fear}? => {dog3} is
N Does {dog3} get on with {get}? => {dog3} does not
N Is {dog1} {colour3}? => {dog1} is {colour1}
C Which dog is {colour3}, {dog1} or {dog3}?|Is it {dog3} or {dog1} that is {colour3}? => {dog3}
X How old is {dog1}?|What colour is {dog2}?|What is {dog1} afraid of?|Why is {dog3} in the shelter?|How much does {dog2} cost?|What can {dog3} do?|Who has reserved {dog3}?

# plot of a film
L job taxi driver | cook | piano tuner | customs officer | beekeeper | night nurse
L sees a face in the window | a stranger with her own {thing} | a {animal} in the lift | a letter to herself
L truth he is her brother | it was all a test | the town does not exist | he had been dead for {years}
L good the music | the first scene | the light | the ending
T Yesterday I saw {film} with {name1} and {name2}. It is about a {job}, {woman1}, who sees {sees}. She tells {man1}, her husband, but he doesn't believe her. Only the {job2} does. In the end it turns out that {truth}. {name1} fell asleep. We left before the credits, because {leave}. {name2} liked {good1} best, I liked {good2}. The book is better; it's by {person}.
T The film {film}? Well. {woman1} is a {job}. One night she sees {sees}, and nobody believes her except the {job2}, not even {man1}, her husband. It ends like this: {truth}. I was there with {name1}, who fell asleep, and {name2}. {leave}, so we didn't stay for the credits. What I liked was {good2}; {name2} preferred {good1}. {person} wrote the book, and that is better.
L film Cold Harvest | The Ninth Door | Blue Monday Street | A Spoon of Salt | Nobody's Garden | The Long Pause
L leave the sound was too loud | the last bus was going | a headache began | the seats were too hard
S The speaker saw the film {film}.
Q1 What is the main character's job?|What does {woman1} do for a living?|What is {woman1}? => A {job}
Q1 What does {woman1} see?|What does the {job} see? => {sees}
Q2 Who believes {woman1}?|By whom is {woman1} believed? => The {job2}
Q2 Who is {man1}?|How is {man1} related to {woman1}? => Her husband
Q2 Who doesn't believe {woman1}, though married to her?|What is the husband called? => {man1}
Q3 How does the film end?|What turns out in the end?|What is the truth? => {truth}
Q Who fell asleep?|Which of the friends slept? => {name1}
Q4 Why did they leave early?|For what reason did they not see the credits?|What was the reason for leaving? >> why => {leave}
Q5 What did {name2} like?|What did {name2} like best? => {good1}
Q5 What did the speaker like?|What did the speaker like best? => {good2}
Q6 Who wrote the book?|By whom is the book?|Who is the author? => {person}
Q6 What is better than the film?|What does the speaker like better than the film? => The book
Q With whom did the speaker see the film?|Who went with the speaker? => {name1} and {name2}
F What did {name2} like? => {good1} => And the speaker?|What about the speaker? => {good2}
A Did {name1} fall asleep?|Is {man1} the husband?|Is the book better?|Does the {job2} believe her?
N Did {name2} fall asleep?|Did the speaker fall asleep? => {name1} did
N Does {man1} believe her?|Does her husband believe {woman1}? => only the {job2} does
N Did they stay for the credits? => {leave}
N Is {woman1} a {job2}? => she is a {job}
N Did the speaker like {good1} best? => {name2} did
C Who fell asleep, {name1} or {name2}?|Was it {name2} or {name1} who slept? => {name1}
X Who plays {woman1}?|How long is the film?|What did {name1} like best?|How old is {man1}?|When was the book written?|What did the ticket cost?

# annual report of a charity
L do mend bicycles for newcomers | cook for {hundreds} people | drive books to villages | plant {trees} | teach old people to swim
L drop a big donor went bankrupt | the fair was cancelled | the flood broke our oven ~ the flood broke the oven | membership became free
L new a second van | a kitchen | a better oven | a telephone line
L left is going to {country} | has become a father | got a job in {city2} | is too old now
T Our year in short. We {do}. Donations fell to {sum}, because {drop}. The largest one came from {person1}, the strangest from a {job}: {few} {things}. {man1}, our treasurer, {left}. {woman1} takes over from him, and {woman2} stays on as chair. With the money we will buy {new1}, not {new2}, as had been planned. {many} helpers gave their time<, {few3} more than last year>.
T Dear friends, as always we {do}, {many} helpers in all<, {few3} more than last year>. Less money came in, only {sum}. You ask why? {drop}. We thank {person1} for the largest donation and a {job} for the strangest: {few} {things}. {new1} will be bought instead of {new2}. {woman2} is still our chair. But {man1} {left}, so there is a new treasurer: {woman1}.
L sum four thousand euros | nine thousand dollars | twelve thousand pounds | seven thousand euros
S A charity tells about its year.
Q1 Why did donations fall?|What was the reason that less money came in?|For what reason was there less money? >> why => {drop:2}
Q1 How much money came in?|To what sum did donations fall? >> much => {sum}
Q2 Who gave the most?|From whom did the largest donation come?|Who was the biggest donor? >> And who gave the most? => {person1}
Q2 Who gave {few} {things}?|From whom came the strangest gift? => A {job}
Q2 What was the strangest donation?|What did the {job} give? => {few} {things}
Q3 Who is leaving?|Who was treasurer until now?|Who gives up his office? => {man1}
Q3 Why does {man1} stop?|What is the reason for {man1}'s leaving?|Why is there a new treasurer? >> why => He {left}
Q3 Who is the new treasurer?|By whom is {man1} replaced?|Who takes over from {man1}? >> And who takes over? => {woman1}
Q4 Who is the chair?|Who remains chair? => {woman2}
Q5 What will be bought?|What will they buy? => {new1}
Q5 What had they planned to buy?|What will not be bought after all? => {new2}
Q6 How many helpers are there?|How many people helped? => {many}
Q? By how many did the number of helpers grow?|How many more helpers were there than last year? => {few3}
Q6 What does the charity do?|What do they do? => {do}
A Is {woman1} the new treasurer?|Will they buy {new1}?|Does {woman2} stay on?|Did donations fall?
N Is {woman2} leaving?|Does {woman2} give up? => {man1} is leaving
N Will they buy {new2}? => they will buy {new1}
N Did the {job} give the most? => {person1} did
N Is {woman1} the chair? => {woman2} is the chair
N Did donations rise? => they fell to {sum}
C Who is the chair, {woman1} or {woman2}?|Is the chair {woman2} or {woman1}? => {woman2}
X How old is {man1}?|What did {person1} give?|Where is the office?|How long was {man1} treasurer?|What does {woman2} do for a living?|How much does {new1} cost?

# science question from a child
L ask why the sea is salty ~ rivers carry salt from the rocks into it | why we yawn ~ the brain needs to cool down | why leaves turn red ~ the green is taken back into the tree | why the moon follows the car ~ it is so far away | why onions make us cry ~ they give off a sharp gas | why cats purr ~ it calms them | why ice floats ~ it is lighter than water | why the sky is blue ~ blue light is scattered most | why stars twinkle ~ the air above us moves
L think somebody had told a lie | the {animals} had done it | it was a trick | it was a punishment
L try with a glass of water | with a torch and a mirror | with two pots | on the balcony
T {name1}, who is {few}, asked {ask:1}. {he1} said that {think}. {she1} didn't know. Only {role1} could explain it: because {ask:2}. We tried it out {try}, and it took {minutes}. Now {name1} wants to become a {job1}, no longer a {job2}. Next question, from {name2}: why do grown-ups never ask?
T At supper {name1} wanted to know {ask:1}. Silence. {she1} had no idea, and according to {he1}, {think}. So we asked {role1}. {ask:2}, that was the answer. <{name2}, the little one, wasn't interested. >For {minutes} we tried it {try}. {name1} is {few} years old and now wants to be a {job1} instead of a {job2}.
S {name1} asks {ask:1}.
Q1 Who asked {ask:1}?|Who wanted to know {ask:1}? => {name1}
Q1 What did {name1} want to know?|What did {name1} ask? => {ask:1}
Q1 What is the answer?|How was it explained?|What is the true reason? => {ask:2}
Q1 Who could explain it?|Who knew the answer?|By whom was it explained? >> And who knew the answer? => {role1:2}
Q2 Who had no idea?|Who didn't know? => {she1:2}
Q2 Who gave a wrong explanation?|Who said that {think}? => {he1:2}
Q2 What did {he1:2} say?|How did {he1:2} explain it? => {think}
Q3 How did they try it?|How was it tried out? >> how => {try}
Q3 How long did they try it?|How long did it take to try it? >> long => {minutes}
Q4 What does {name1} want to become now?|What is {name1}'s new dream? => A {job1}
Q4 What did {name1} want to become before?|What was {name1}'s old dream? => A {job2}
Q4 How old is {name1}?|What age is {name1}? >> And how old? => {few}
A Does {name1} want to be a {job1} now?|Did {role1:3} know the answer?|Is {name1} {few} years old?
N Does {name1} still want to be a {job2}? => {name1} wants to be a {job1} now
N Did {she1:2} know the answer?|Could {he1:2} explain it? => {role1:3} could
N Is it true that {think}? => {ask:2}
C Does {name1} want to become a {job1} or a {job2} now?|Is it a {job2} or a {job1} that {name1} wants to be now? => A {job1}
X How old is {name2}?|What is the name of {role1:3}?|What did they eat for supper?|Which school does {name1} go to?|What does {name2} want to become?|How did {role1:3} learn it?
"""
