"""Everyday messages with questions about them, as plain text that `texts.py` fills in.

Format: a blank line between scenes. `# name` opens one (`# name held-out` keeps it for evaluation).
`T` is a wording, `S` a summary, `Q` a question (wordings split by `|`) ` => ` answer,
`Y` a question answered with yes when asked so (a slot is swapped for the no form) ` => ` what a no adds.
"""

SCENES = """
# appointment
T Hello {name}, this is {company} calling. Your appointment with {doctor} is on {day} at {time}. Please bring {item}.
T Hi, it's {company}. We would like to remind {name} of the appointment with {doctor} on {day} at {time}. Don't forget {item}.
T A message for {name}. {doctor} can see you on {day} at {time}. Please remember {item}. Regards, {company}.
S {company} reminds {name} of an appointment with {doctor} on {day} at {time}.
Q Who is the appointment with?|Who will {name} see?|Who is going to see {name}? => {doctor}
Q When is the appointment?|What day and time is the appointment? => {day} at {time}
Q What day is the appointment?|On which day should {name} come? => {day}
Q At what time is the appointment?|What time should {name} be there? => At {time}
Q What should {name} bring?|What must not be forgotten?|What does {name} need to take along? => {item}
Q Who is calling?|Who left the message?|Where does the call come from? => {company}
Q Who is the message for?|Who is being called? => {name}
Y Is the appointment on {day}? => it is on {day}
Y Is the appointment at {time}? => it is at {time}

# meeting
T The meeting about {subject} will be held on {day} at {time} in {room}. {person} will lead it.
T Please note that the meeting has moved to {day}. We start at {time} in {room}. We will discuss {subject}, and {person} is in the chair.
T Hi team, we will meet in {room} on {day} at {time} to talk about {subject}. {person} will lead the discussion.
S There will be a meeting about {subject} on {day} at {time} in {room}.
Q When is the meeting?|When will they meet?|When does the meeting take place? => {day} at {time}
Q What day is the meeting?|Which day is it on? => {day}
Q What time does the meeting start?|At what time does it begin? => At {time}
Q Where is the meeting?|Where will they meet?|In which place is the meeting held? => {room}
Q What is the meeting about?|What will be discussed?|What is the topic? => {subject}
Q Who will lead the meeting?|Who is in charge of the meeting?|Who leads it? => {person}
Y Is the meeting on {day}? => it is on {day}
Y Will {person} lead the meeting? => {person} will

# meetfriend
T Hey {name1}, it's {name2}. Let's meet at {venue} at {time} on {day}. I will bring {item}.
T Hi {name1}, {name2} here. Are you free on {day}? I thought we could meet at {venue} around {time}. I can bring {item}.
T {name1}, it's me, {name2}. I'll be waiting at {venue} on {day} at {time}, and I will have {item} with me.
S {name2} wants to meet {name1} at {venue} on {day} at {time}.
Q Where do they want to meet?|Where should {name1} go?|Where will {name2} be? => {venue}
Q When do they meet?|When does {name2} want to meet? => {day} at {time}
Q At what time will they meet?|What time should {name1} come? => At {time}
Q Who is speaking?|Who is talking?|Who left this message?|Who sent it? => {name2}
Q Who is the message for?|Who is {name2} talking to? => {name1}
Q What will {name2} bring?|What is the speaker bringing? => {item}
Y Do they meet on {day}? => they meet on {day}

# shopping
T Can you stop at the shop on your way home? We need {few1} {food1}, some {food2} and {food3}. I'm making {dish} tonight.
T Please buy {food1}, {food2} and {food3}. I want to make {dish} for dinner. And get {few1} candles too.
T We have run out of {food1} and {food2}. Could you also pick up some {food3}? {name} is coming for dinner and we are having {dish}.
S The speaker asks someone to buy {food1}, {food2} and {food3} for dinner.
Q What should be bought?|What is on the shopping list?|What do they need from the shop? => {food1}, {food2} and {food3}
Q What will they eat?|What is for dinner?|What dish is being made?|What is the speaker cooking? => {dish}
Y Should {food2} be bought? => they should buy {food1}, {food2} and {food3}

# delay
T Attention please. The {time1} {vehicle} to {city} is delayed by {minutes} because of {problem}. It will leave from platform {platform}.
T We are sorry to announce that the {vehicle} to {city} is running {minutes} late due to {problem}. Please go to platform {platform}.
T Passengers for {city}: your {vehicle} will depart from platform {platform}, {minutes} late. The reason is {problem}.
S The {vehicle} to {city} is {minutes} late because of {problem}.
Q Where is the {vehicle} going?|What is the destination?|Which city is it going to? => {city}
Q How late is it?|How long is the delay?|By how much is the {vehicle} delayed? => {minutes}
Q Why is the {vehicle} late?|What is the reason for the delay?|What caused the delay? => {problem}
Q Which platform does it leave from?|Where should passengers go?|What is the platform number? => Platform {platform}
Q What kind of vehicle is delayed?|What is delayed? => The {vehicle}
Y Does it leave from platform {platform}? => it leaves from platform {platform}
Y Is the {vehicle} going to {city}? => it is going to {city}

# boarding
T This is the final call for flight {code} to {city}. Please go to gate {gate}. The gate closes in {minutes}.
T Flight {code} to {city} is now boarding at gate {gate}. The gate will close in {minutes}. Passengers with children may board first.
S Flight {code} to {city} is boarding at gate {gate}.
Q What is the flight number?|Which flight is it? => {code}
Q Where is the flight going?|What is the destination of the flight?|Which city does the plane fly to? => {city}
Q Which gate?|What gate should passengers go to?|Where does boarding take place? => Gate {gate}
Q When does the gate close?|How much time is left until the gate closes?|How soon will the gate close? => In {minutes}
Y Does the flight go to {city}? => it goes to {city}

# weather
T Here is the weather for {city}. Expect {weather1} on {day1} with a high of {degrees}. On {day2} there will be {weather2}.
T And now the forecast. {city} will have {weather1} on {day1}, and temperatures reach {degrees}. {day2} brings {weather2}.
S {city} gets {weather1} on {day1} and {weather2} on {day2}.
Q Which city is the forecast for?|What place is the weather report about? => {city}
Q What will the weather be like on {day1}?|What is expected on {day1}?|How is the weather on {day1}? => {weather1}
Q What will the weather be like on {day2}?|What comes on {day2}? => {weather2}
Q How warm will it be?|What is the high?|What temperature is expected? => {degrees}
Q When will there be {weather1}?|On which day are {weather1} expected? => {day1}
Y Will there be {weather1} on {day1}? => {weather1} is expected

# order
T Thank you for calling {company}. Your order of {many} {colour} chairs comes to {price}. It will be delivered to {address} on {day}.
T This is {company}. Your order is ready: {many} {colour} chairs for {price}. We will deliver them on {day} to {address}.
S {company} will deliver {many} {colour} chairs on {day} for {price}.
Q How much does the order cost?|What is the total price?|What do the chairs cost? => {price}
Q How many chairs were ordered?|What number of chairs is being delivered? => {many}
Q What colour are the chairs?|Which colour was ordered? => {colour}
Q Where will it be delivered?|What is the delivery address?|To which address does the order go? => {address}
Q When will it be delivered?|What day is the delivery?|When do the chairs come? => {day}
Q Which company is it?|Who is calling? => {company}
Y Are the chairs {colour}? => they are {colour}

# lost
T Has anyone seen my {animal}? {name} is {colour} and very shy. It ran away near {street} on {day}. Please call {phone}. There is a reward of {price}.
T Lost on {day}: a {colour} {animal} called {name}, last seen near {street}. If you find it, call {phone}. We offer {price} as a reward.
S A {colour} {animal} called {name} was lost near {street}.
Q What animal is missing?|What kind of pet was lost?|What was lost? => A {animal}
Q What is the name of the {animal}?|What is the pet called? => {name}
Q What colour is the {animal}?|What does the {animal} look like? => {colour}
Q Where was it last seen?|Where did it get lost?|Near which street did it disappear? => Near {street}
Q What number should people call?|What is the phone number? => {phone}
Q How much is the reward?|What reward is offered? => {price}
Q When did it run away?|On which day was it lost? => {day}

# callback
T Hi, this is {person} from {company}. Please call me back at {phone} before {time} on {day}. It is about {subject}.
T Hello, {person} speaking, from {company}. I'm calling about {subject}. My number is {phone}. I am in the office until {time} on {day}.
S {person} from {company} asks for a call back about {subject}.
Q Who is calling?|Who left the message?|What is the caller's name?|Who is speaking? => {person}
Q What is the phone number?|What number should be called?|How can the caller be reached? => {phone}
Q Which company is the caller from?|Where does the caller work? => {company}
Q What is the call about?|Why is {person} calling?|What does the caller want to talk about? => {subject}
Q Until when can one call?|What is the latest time to call? => {time} on {day}

# directions
T To get to {venue}, go straight along {street1}, turn left at {street2}, and it is on your right, next to {venue2}. It takes about {minutes} on foot.
T From {venue2}, walk down {street1}, then turn left into {street2}. You will see {venue} after about {minutes}.
S The speaker explains how to get to {venue}.
Q Where do the directions lead?|Which place is being described?|Where does the person want to go? => {venue}
Q Where should one turn left?|At which street do you turn? => {street2}
Q How long does it take?|How long is the walk? => {minutes}
Q Which street comes first?|Which street do you walk along first? => {street1}

# recipe
T To make {dish}, take {few1} cups of {food1} and {few2} spoons of {food2}. Mix them well and cook for {minutes}. Then add the {food3}.
T This is how I make {dish}. Mix {few1} cups of {food1} with {few2} spoons of {food2}, cook it for {minutes}, and add some {food3} at the end.
S The speaker explains how to make {dish}.
Q What is being made?|What is the recipe for?|What dish is this? => {dish}
Q How many cups of {food1} are needed?|How much {food1} do you need? => {few1} cups
Q How many spoons of {food2}?|How much {food2} goes in? => {few2} spoons
Q How long does it cook?|How long should it be cooked? => {minutes}
Q What is added at the end?|What comes last?|Which ingredient is added last? => {food3}

# medicine
T Take {medicine} {few1} times a day with water, for {few2} days. Do not drive. If you feel worse, call {doctor} at {phone}.
T Remember to take {medicine}. {few1} times a day after meals, and stop after {few2} days. If there is a problem, ring {doctor} on {phone}.
S Instructions for taking {medicine}.
Q What should be taken?|Which medicine is it? => {medicine}
Q How often should it be taken?|How many times a day? => {few1} times a day
Q For how many days should it be taken?|How long is the treatment? => {few2} days
Q Who should be called if it gets worse?|Who is the doctor? => {doctor}
Q What number should one call?|What is the doctor's number? => {phone}

# school
T Good morning, class. Tomorrow's {school} test starts at {time} in {room}. Study pages {many1} to {many2}. Calculators are not allowed.
T Reminder from {doctor}: the {school} exam is on {day} at {time} in {room}. Please read chapters {few1} and {few2}.
S There will be a {school} test at {time} in {room}.
Q What subject is the test in?|Which test is it? => {school}
Q What time does the test start?|When does the exam begin? => At {time}
Q Where is the test?|In which room is the exam? => {room}
Y Is it a {school} test? => it is a {school} test

# news
T In the news today: {person}, a {job} from {city}, has won {price} in the lottery. {surname} wants to spend it on {hobby}.
T A {job} from {city} won {price} in the lottery on {day}. The winner, {person}, plans to spend the money on {hobby}.
S {person}, a {job} from {city}, won {price} in the lottery.
Q Who won the lottery?|Who is the winner?|What is the winner's name? => {person}
Q How much was won?|What was the prize?|How much money did {person} win? => {price}
Q Where is the winner from?|Which city does {person} come from? => {city}
Q What is {person}'s job?|What does the winner do for a living? => A {job}
Q What will the money be spent on?|What does the winner want to do with the money? => {hobby}

# accident
T Police report that {problem} closed {street} in {city} on {day} morning. {few1} people were hurt. The road opened again after {few2} hours.
T {street} in {city} was closed for {few2} hours on {day} because of {problem}. {few1} people were taken to hospital.
S {street} in {city} was closed because of {problem}.
Q Which road was closed?|What was closed? => {street}
Q Why was the road closed?|What happened?|What caused the closure? => {problem}
Q How many people were hurt?|How many were injured? => {few1}
Q How long was it closed?|After how many hours did it open again? => {few2} hours
Q In which city did it happen?|Where did it happen? => {city}

# science
T Researchers at the University of {city} have studied {lots} {animal}s for {few1} years. They found that {percent} of them sleep during the day, says {doctor}.
T A new study from {city} looked at {lots} {animal}s over {few1} years. According to {doctor}, {percent} of them sleep during the day.
S A study from {city} found that {percent} of {animal}s sleep during the day.
Q What animals were studied?|Which animal is the study about? => {animal}s
Q How many {animal}s were studied?|How many animals were in the study? => {lots}
Q How long did the study last?|For how many years were they studied? => {few1} years
Q Who is quoted?|Who says this?|Who speaks for the study? => {doctor}
Q What percentage sleep during the day?|What did they find? => {percent} of them sleep during the day
Q Where was the study done?|Which city are the researchers from? => {city}

# history
T The {material} bridge over the river was built in {year1} by {person}. It is {lots} metres long and was painted {colour} in {year2}.
T {person} built this {material} bridge in {year1}. It is {lots} metres long. In {year2} it was painted {colour}.
S {person} built a {material} bridge in {year1}.
Q When was the bridge built?|In which year was it built? => In {year1}
Q Who built the bridge?|Who was the builder? => {person}
Q How long is the bridge?|What is the length of the bridge? => {lots} metres
Q What is the bridge made of?|Which material was used? => {material}
Q What colour is it?|Which colour was the bridge painted? => {colour}

# person
T My name is {person} and I am a {job} in {city}. I am {many} years old. In my free time I like {hobby}.
T Let me introduce myself. I'm {person}, I'm {many} years old and I work as a {job}. I live in {city} and I love {hobby}.
T This is {person}, {many} years old, a {job} who lives in {city} and enjoys {hobby}.
S {person} is a {many}-year-old {job} from {city} who likes {hobby}.
Q What is the speaker's name?|Who is speaking?|Who is this about? => {person}
Q What is the speaker's job?|What does {person} do?|What work does this person do? => A {job}
Q Where does {person} live?|Which city does the person live in? => In {city}
Q How old is {person}?|What is the speaker's age? => {many} years old
Q What does {person} like to do?|What is the speaker's hobby?|What does the person do in their free time? => {hobby}
Y Is {person} a {job}? => {person} is a {job}

# story
T Once upon a time, a {colour} {animal1} lived in {venue}. One day it met a {feeling} {animal2}, who had lost {item}. Together they found it in {venue2}.
T There was once a {colour} {animal1} in {venue}. It helped a {feeling} {animal2} to look for {item}. After {few} days they found it in {venue2}.
S A {colour} {animal1} helps a {animal2} to find {item}.
Q What animal is the story about?|Who is the hero of the story? => A {colour} {animal1}
Q Whom did it meet?|Which animal had lost something?|Who needed help? => A {animal2}
Q What was lost?|What had the {animal2} lost?|What were they looking for? => {item}
Q Where did they find it?|Where was it in the end? => In {venue2}
Q Where did the {animal1} live? => In {venue}
Q How did the {animal2} feel? => {feeling}

# gift
T For my birthday, my {relative1} gave me {item1}, and my {relative2} gave me {item2}. I was so {feeling}! The party was at {venue}.
T My {relative1} bought me {item1} for my birthday and my {relative2} sent me {item2}. I felt {feeling}. We celebrated at {venue}.
S The speaker talks about birthday presents.
Q What did the {relative1} give?|What present came from the {relative1}? => {item1}
Q What did the {relative2} give?|What present came from the {relative2}? => {item2}
Q Who gave {item1}? => The speaker's {relative1}
Q Where was the party?|Where did they celebrate? => At {venue}
Q How did the speaker feel? => {feeling}

# travel
T We are flying to {city1} on {date} and staying for {few} nights at a hotel on {street}. My {relative} is coming too. The whole trip costs {price}.
T I booked a trip to {city1}. We leave on {date} and stay {few} nights. The hotel is on {street}. My {relative} joins us. It costs {price} altogether.
S The speaker is going to {city1} on {date} for {few} nights.
Q Where are they going?|What is the destination?|Which city will they visit? => {city1}
Q When do they leave?|On what date does the trip start? => On {date}
Q How long do they stay?|How many nights will they stay? => {few} nights
Q Who is coming along?|Who travels with the speaker?|Who else is going? => The speaker's {relative}
Q How much does the trip cost?|What is the price of the trip? => {price}
Q Where is the hotel?|On which street is the hotel? => On {street}
Y Are they going to {city1}? => they are going to {city1}

# landlord
T Hello, this is {person}, your landlord. The {job} will come on {day} between {time1} and {time2} to fix the heating. Please leave {item} with the neighbours.
T Hi, it's {person}. A {job} is coming on {day} at {time1} to look at {problem}. Please be at home, or leave {item} next door.
S {person} says that a {job} will come on {day}.
Q Who will come?|Who is coming on {day}? => A {job}
Q When will the {job} come?|What day is the visit? => On {day}
Q What should be left?|What should be left with the neighbours? => {item}
Q Who is speaking?|Who is the landlord? => {person}

# sport
T In {city}, {name1} beat {name2} by {few1} points in the final. {lots} people watched the match. {name1} trained for {duration}.
T {name1} won the final in {city} against {name2}. {lots} people came to see it. {name1} had trained for {duration}.
S {name1} won the final against {name2} in {city}.
Q Who won?|Who won the final?|Who was the winner? => {name1}
Q Who lost?|Who was beaten?|Who did {name1} play against? => {name2}
Q How many people watched?|How many spectators were there? => {lots}
Q Where was the final?|In which city did they play? => In {city}
Q How long did {name1} train? => {duration}
Y Did {name1} win? => {name1} won

# event
T You are invited to our {event} on {day}, {date}, at {time}. It takes place in {room}. Tickets cost {price}. Please bring {item}.
T Don't miss the {event}! It is on {date} at {time} in {room}. Entry is {price}, and please bring {item}.
S There will be a {event} on {date} at {time}.
Q What kind of event is it?|What is being announced?|What are people invited to? => A {event}
Q When does it take place?|What date is it on? => On {date} at {time}
Q How much does a ticket cost?|What is the entry price?|How much is it? => {price}
Q Where does it take place?|Where is the {event}? => In {room}
Q What should people bring?|What should one bring? => {item}
Q What time does it start? => At {time}

# office
T {name1}, could you please send {item} to {person} in {city} by {day}? {name2} will help you with {subject}.
T Dear {name1}, please make sure that {person} in {city} gets {item} by {day}. If you have questions about {subject}, ask {name2}.
S {name1} should send {item} to {person} by {day}.
Q What should be sent?|What does {name1} have to send? => {item}
Q To whom should it be sent?|Who should receive it? => {person}
Q By when should it be sent?|What is the deadline? => By {day}
Q Who will help?|Who can help {name1}? => {name2}
Q Where is {person}? => In {city}

# closing
T Dear customers, our store closes in {minutes}. Tomorrow we open at {time}. This week all {food} is {percent} off. The {colour} car in front of the exit must be moved.
T Attention shoppers. We close in {minutes} and open again tomorrow at {time}. Until {day}, {food} is reduced by {percent}.
S The store will close in {minutes}.
Q When does the store close?|How long is the store still open? => In {minutes}
Q When does it open tomorrow?|What time does the store open? => At {time}
Q What is on offer?|Which product is reduced?|What is cheaper this week? => {food}
Q How big is the discount?|By how much is it reduced? => {percent}

# code
T The new door code is {code}. It changes on {date}. If it does not work, ask {name} at the front desk, or call {phone}.
T From {date}, please use the code {code} to open the door. If you have any trouble, talk to {name} or ring {phone}.
S The new door code is {code}.
Q What is the code?|What is the door code?|Which code opens the door? => {code}
Q When does it change?|From which date is it? => {date}
Q Who can help?|Who should one ask? => {name}
Q What is the phone number?|Which number can be called? => {phone}

# feelings
T I am so {feeling} today. My {relative} lost {item} at {venue}, and now we have to go back to {city}. {name} says it will take {duration}.
T Today I feel {feeling}, because my {relative} left {item} at {venue}. We must drive back to {city}. According to {name} that takes {duration}.
S The speaker is {feeling} because {item} got lost.
Q How does the speaker feel?|What mood is the speaker in? => {feeling}
Q Why is the speaker {feeling}?|What happened? => The speaker's {relative} lost {item}
Q What was lost?|What got left behind? => {item}
Q Who lost it?|Who left it behind? => The speaker's {relative}
Q Where was it lost?|Where was it left? => At {venue}

# dialogue
T Where did you go yesterday, {name1}? I went to {venue} with {name2}. And what did you buy? I bought {item} for {price}.
T Hello {name1}, how was your {day}? It was great, thanks. I met {name2} at {venue} and bought {item}. How much was it? Only {price}.
S {name1} met {name2} at {venue} and bought {item}.
Q Where did {name1} go?|Where did they meet? => To {venue}
Q Who was with {name1}?|Whom did {name1} meet? => {name2}
Q What did {name1} buy?|What was bought? => {item}
Q How much did it cost?|What was the price?|How much did {name1} pay? => {price}

# factory
T The factory in {city} makes {lots} {material} boxes a day. It was opened in {year} by {person} and employs {many} people.
T {person} opened the {material} factory in {city} in {year}. Today {many} people work there and make {lots} boxes a day.
S A factory in {city} makes {material} boxes.
Q What is made in the factory?|What does the factory make? => {material} boxes
Q How many boxes are made a day?|How many boxes does it make? => {lots}
Q How many people work there?|How many employees are there? => {many}
Q When was the factory opened? => In {year}
Q Who opened the factory?|Who founded it? => {person}

# bill held-out
T This is {company}. Your bill of {price} was due on {date}. Please pay it by {day}, or call {phone} and ask for {person}.
S {company} asks for a bill of {price} to be paid by {day}.
Q How much is the bill?|What amount has to be paid? => {price}
Q When was the bill due? => {date}
Q By what day must it be paid? => {day}
Q Who should be asked for on the phone?|Whom should the customer ask for? => {person}
Q What number can be called? => {phone}
Q Who sent the bill?|Which company wants the money? => {company}
Y Was the bill due on {date}? => it was due on {date}

# babysitter held-out
T Hi {name1}, thanks for looking after {name2}. Dinner is {dish}, and bedtime is {time}. {name2} is afraid of the {animal}. Our number is {phone}.
S Instructions for {name1}, who looks after {name2}.
Q Who is looking after {name2}?|Who is the babysitter? => {name1}
Q What is for dinner?|What will {name2} eat? => {dish}
Q When is bedtime?|What time must {name2} go to bed? => {time}
Q What is {name2} afraid of? => The {animal}
Q How can the parents be reached? => {phone}

# tour held-out
T Welcome to {venue}. Our tour takes {minutes} and begins at {time}. Your guide today is {name}, who has worked here for {few} years. Groups of up to {many} people are welcome.
S {name} guides a tour of {venue} that takes {minutes}.
Q How long does the tour take? => {minutes}
Q When does the tour begin? => At {time}
Q Who is the guide? => {name}
Q How long has the guide worked here? => {few} years
Q How many people can be in a group?|How big may a group be? => Up to {many} people

# repair held-out
T Your {vehicle} is ready. We changed the {colour} cable and repaired the brakes. It took {few} hours and costs {price}. You can collect it from {person} on {day}.
S The {vehicle} was repaired and can be collected on {day}.
Q What was repaired?|What did they fix? => The brakes
Q How long did the repair take?|How many hours did the work take? => {few} hours
Q What does the repair cost? => {price}
Q Who hands over the {vehicle}?|From whom can it be collected? => {person}
Q What is ready? => The {vehicle}
Q Which cable was changed? => The {colour} cable

# harvest held-out
T This year the farm near {city} sold {lots} boxes of {food1}. {name}, the farmer, says that {weather} in {month} destroyed {percent} of the {food2}.
S {weather} destroyed part of the {food2} on a farm near {city}.
Q How many boxes did the farm sell? => {lots}
Q What did the farm sell? => {food1}
Q Who is the farmer? => {name}
Q What destroyed the {food2}?|Why was the {food2} lost? => {weather}
Q In which month was the bad weather? => {month}
Q How much of the {food2} was destroyed? => {percent}
"""

FACTS = """
{name} bought {item} for {price}. | Who bought {item}? => {name} | What did {name} buy? => {item} | How much did {name} pay? => {price}
{name} lives at {address}. | Where does {name} live? => At {address} | Who lives at {address}? => {name}
{name} works as a {job} in {city}. | What does {name} do? => {name} works as a {job} | Where does {name} work? => In {city} | Who works in {city}? => {name}
{name} has a {colour} {animal}. | What pet does {name} have? => A {colour} {animal} | Who has a {animal}? => {name} | What colour is {name}'s {animal}? => {colour}
{name} cooked {dish} for {few} people. | What did {name} cook? => {dish} | How many people did {name} cook for? => {few} | Who cooked {dish}? => {name}
{name} is learning {school} with {doctor}. | What is {name} learning? => {school} | Who teaches {name}? => {doctor}
{name} left {item} in {room}. | What did {name} leave? => {item} | Where is it? => In {room} | Who left {item}? => {name}
{name} likes {hobby}. | What does {name} like? => {hobby} | Who likes {hobby}? => {name}
The {vehicle} arrives at {time}. | When does the {vehicle} arrive? => At {time} | What arrives at {time}? => The {vehicle}
{name} will call {doctor} on {day}. | Who will be called? => {doctor} | When will {name} call? => On {day} | Who will call? => {name}
The {event} starts at {time}. | What starts at {time}? => The {event} | When does the {event} start? => At {time}
{name} walked {few} miles to {venue}. | How far did {name} walk? => {few} miles | Where did {name} walk to? => To {venue} | Who walked to {venue}? => {name}
It will cost {price} to repair {item}. | How much will the repair cost? => {price} | What has to be repaired? => {item}
{name}'s {relative} was born in {city} in {year}. | Where was {name}'s {relative} born? => In {city} | When was {name}'s {relative} born? => In {year}
{name} waited {duration} for {item}. | How long did {name} wait? => {duration} | What did {name} wait for? => {item} | Who waited? => {name}
{name} painted the door {colour}. | What colour is the door? => {colour} | Who painted the door? => {name} | What did {name} paint? => The door
The box is made of {material} and holds {many} bottles. | What is the box made of? => {material} | How many bottles does it hold? => {many}
{name} sold {many} {food} cakes on {day}. | How many cakes did {name} sell? => {many} | When did {name} sell the cakes? => On {day}
{name} felt {feeling} after the {event}. | How did {name} feel? => {feeling} | Who felt {feeling}? => {name}
{name} sent {item} to {city}. | What was sent? => {item} | Where was it sent? => To {city} | Who sent it? => {name}
There are {many} people in {room}. | How many people are there? => {many} | Where are the people? => In {room}
{name} grows {food} behind {venue}. | What does {name} grow? => {food} | Where does {name} grow {food}? => Behind {venue}
The {animal} slept under {item}. | Which animal slept? => The {animal} | Where did the {animal} sleep? => Under {item}
{name} takes the {vehicle} to {city} every {day}. | How does {name} travel? => By {vehicle} | Where does {name} go? => To {city} | How often does {name} go? => Every {day}
My {relative} forgot {item} on the {vehicle}. | What was forgotten? => {item} | Who forgot it? => The speaker's {relative} | Where was it forgotten? => On the {vehicle}
The shop on {street} opens at {time}. | When does the shop open? => At {time} | Where is the shop? => On {street}
"""

TRANSCRIBE = """What does the recording say?|What is said in the recording?|Repeat what you heard.|Please transcribe the recording.
Write down what was said.|Repeat it word for word.|What did you hear?|Can you write this down?|What was said?|Transcribe this."""
SUMMARISE = """Summarise the recording.|What is this about?|What is the recording about?|Give me a short summary.
Sum it up in one sentence.|What is the main point?|What is the message?|Tell me briefly what this is about."""
ABSENT = {
    "price": "How much does it cost?|What is the price?", "phone": "What is the phone number?|Which number should I call?",
    "colour": "What colour is it?|Which colour is mentioned?", "weather": "What will the weather be like?|Will it rain?",
    "animal": "Which animal is mentioned?|What animal is it?", "job": "What is the person's job?|What does this person do for a living?",
    "address": "What is the address?|Which street is it?", "city": "Which city is mentioned?|Which city is it in?",
    "year": "In which year was that?|What year did it happen?", "dish": "What is for dinner?|What did they eat?",
    "day": "Which day of the week is it?|What day is it on?", "time": "What time is it at?|At what time does it start?",
    "hobby": "What is the speaker's hobby?|What does the speaker do in their free time?", "doctor": "What is the doctor's name?|Who is the doctor?",
    "item": "What should I bring?|What was lost?", "feeling": "How does the speaker feel?|What mood is the speaker in?",
    "relative": "Which relative is mentioned?|Who is the speaker's relative?", "company": "Which company is calling?|What is the name of the company?",
    "many": "How old is the speaker?|How many people were there?", "school": "Which school subject is it?|What subject is the exam in?",
    "vehicle": "How are they travelling?|Which vehicle is mentioned?", "hobby2": "What music does the speaker like?|Who wrote the book?",
    "hobby3": "What is the speaker's favourite film?|Which team won the match?", "hobby4": "Who is the president?|What is the name of the hotel?",
}
"""Questions about a slot type that a clip doesn't have."""
REFUSAL = "The recording does not say."
SPOKEN = """What is the capital of France?|Can you tell me a joke?|How many days are there in a week?|What is the largest ocean on Earth?
How do I make a cup of tea?|What colour is the sky?|Why do birds fly south in winter?|Please give me some advice for a job interview.
What is the opposite of hot?|How can I sleep better?|Tell me a fun fact about elephants.|What should I cook for dinner tonight?
Who wrote Romeo and Juliet?|What is two plus three?|How do plants make their food?|Name three kinds of fruit.
What is the best way to learn a language?|Hello, how are you today?|What can you do?|How do I remove a coffee stain?
What is gravity?|Give me an idea for a birthday present.|What is the boiling point of water?|Why is exercise good for you?
How does a bicycle stay upright?|What do bees make?|Can you explain what a mortgage is?|Which planet is closest to the sun?
Tell me a short story about a dragon.|What is the difference between a lake and a river?|How do I write a thank you note?
What is a good name for a puppy?|Which animal is the king of the jungle?|How long does it take to boil an egg?|What is the tallest mountain?
Can you help me plan a picnic?|What do I need for camping?|Why is the sea salty?|How many legs does a spider have?
What is the capital of Japan?|Give me a tip for saving money.|How can I make new friends?|What is photosynthesis?|Who painted the Mona Lisa?
What language do they speak in Brazil?|How do I change a light bulb?|What is a healthy breakfast?|Tell me about the moon."""
SPOKEN_ANSWERS = {
    "What is the capital of France?": "The capital of France is Paris.", "How many days are there in a week?": "There are seven days in a week.",
    "Can you tell me a joke?": "Why did the bicycle fall over? Because it was two tired.",
    "What is the largest ocean on Earth?": "The largest ocean on Earth is the Pacific Ocean.", "What colour is the sky?": "The sky is blue.",
    "What is the opposite of hot?": "The opposite of hot is cold.", "Who wrote Romeo and Juliet?": "William Shakespeare wrote Romeo and Juliet.",
    "What is two plus three?": "Two plus three is five.", "Name three kinds of fruit.": "Apples, bananas and oranges.",
    "Hello, how are you today?": "Hello! I'm fine, thank you. How can I help you?",
    "What can you do?": "I can listen to recordings and answer questions about them.",
    "What is the boiling point of water?": "Water boils at one hundred degrees Celsius.", "What do bees make?": "Bees make honey.",
    "Which planet is closest to the sun?": "Mercury is the planet closest to the sun.",
    "Which animal is the king of the jungle?": "The lion is called the king of the jungle.",
    "What is the tallest mountain?": "The tallest mountain is Mount Everest.", "How many legs does a spider have?": "A spider has eight legs.",
    "What is the capital of Japan?": "The capital of Japan is Tokyo.", "Who painted the Mona Lisa?": "Leonardo da Vinci painted the Mona Lisa.",
    "What language do they speak in Brazil?": "They speak Portuguese in Brazil.",
    "How long does it take to boil an egg?": "It takes about seven to ten minutes to boil an egg hard.",
    "How do plants make their food?": "Plants make their food from sunlight, water and carbon dioxide, by photosynthesis.",
    "What is gravity?": "Gravity is the force that pulls things towards each other, for example towards the Earth.",
    "Why is the sea salty?": "Rivers carry salt from rocks into the sea, where it stays when the water evaporates.",
}
"""Answers where the LM's own would be wrong."""
