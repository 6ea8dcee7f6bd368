"""Words that everyday messages are filled with. A slot's type is its name without trailing digits."""

import random
from collections.abc import Callable


def _words(text: str) -> list[str]:
    return [w.strip() for w in text.replace("\n", " ").split(",") if w.strip()]


FIRST = _words("""Anna, Ben, Clara, Daniel, Emma, Felix, Grace, Henry, Isabel, Jack, Karen, Leo, Maria, Nathan, Olivia,
Peter, Rachel, Sam, Tina, Victor, Wendy, Adam, Beth, Carlos, Diana, Eric, Fiona, George, Hannah, Ivan, Julia, Kevin,
Laura, Marcus, Nina, Oscar, Paula, Robert, Sarah, Thomas, Vanessa, William, Alice, Brian, Chloe, David, Elena, Frank,
Gloria, Harold, Irene, James, Kate, Louis, Megan, Neil, Pamela, Ryan, Sophie, Tony, Walter, Zoe, Amir, Bella, Cody, Dora,
Ethan, Freya, Gavin, Heather, Ian, Jasmine, Keith, Linda, Martin, Nora, Owen, Priya, Quentin, Rosa, Simon, Tara, Ursula,
Vincent, Yasmin, Arthur, Bridget, Colin, Denise, Edgar, Florence, Gordon, Holly, Joan, Kyle, Lydia, Maurice, Naomi, Patrick,
Ruth, Stanley, Theresa, Agnes, Bruno, Cecilia, Dennis, Eleanor, Fatima, Glen, Hugo, Ingrid, Joseph, Kumar, Lucy, Mohammed,
Nadia, Philip, Rita, Stefan, Tom, Violet, Warren, Abby, Doug, Erin, Greta, Helen, Jorge, Lena, Miguel, Ravi, Sandra, Luke""")
LAST = _words("""Smith, Johnson, Brown, Garcia, Miller, Davis, Martinez, Wilson, Anderson, Taylor, Moore, Jackson, White,
Harris, Clark, Lewis, Walker, Hall, Young, King, Wright, Scott, Green, Baker, Adams, Nelson, Carter, Mitchell, Roberts,
Turner, Phillips, Campbell, Parker, Evans, Edwards, Collins, Stewart, Morris, Murphy, Cook, Rogers, Morgan, Cooper, Peterson,
Reed, Bailey, Bell, Kelly, Howard, Ward, Cox, Richardson, Wood, Watson, Brooks, Bennett, Gray, Hughes, Price, Myers, Long,
Foster, Sanders, Ross, Patel, Khan, Singh, Chen, Wong, Kim, Nguyen, Lopez, Fischer, Weber, Novak, Rossi, Silva, Larsen""")
CITY = _words("""London, Paris, Berlin, Madrid, Rome, Vienna, Dublin, Boston, Chicago, Denver, Seattle, Portland, Austin,
Dallas, Houston, Miami, Atlanta, Phoenix, Detroit, Toronto, Montreal, Vancouver, Sydney, Melbourne, Auckland, Tokyo, Kyoto,
Seoul, Beijing, Shanghai, Singapore, Bangkok, Mumbai, Delhi, Cairo, Nairobi, Lagos, Lisbon, Porto, Athens, Prague, Warsaw,
Budapest, Zurich, Geneva, Munich, Hamburg, Brussels, Amsterdam, Copenhagen, Stockholm, Oslo, Helsinki, Edinburgh, Glasgow,
Manchester, Liverpool, Leeds, Bristol, Oxford, Cambridge, York, Cardiff, Belfast, New York, Los Angeles, San Diego,
Philadelphia, Baltimore, Cleveland, Nashville, Memphis, New Orleans, Santiago, Lima, Bogota, Mexico City, Havana, Quebec""")
DAY = _words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")
MONTH = _words("""January, February, March, April, May, June, July, August, September, October, November, December""")
ORDINAL = _words("""first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth,
fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second, twenty-third,
twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth, twenty-ninth, thirtieth""")
UNITS = _words("""zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen,
sixteen, seventeen, eighteen, nineteen""")
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ROOM = _words("""room four, room twelve, the main hall, the library, the conference room, the small meeting room, the cafeteria,
the gym, the auditorium, the lobby, the basement, the garden, the kitchen, the chapel, the lecture theatre, room nine,
the board room, the studio, the workshop, the town hall, the community centre, the third floor lounge, the staff room,
building C, the roof terrace, the music room, the science lab, the back office, the waiting room, the sports field""")
VENUE = _words("""the train station, the city park, the museum, the post office, the bakery, the harbour, the old bridge,
the swimming pool, the market square, the hospital, the school gate, the bus stop, the church, the petrol station, the hotel,
the Italian restaurant, the coffee shop, the cinema, the airport, the theatre, the zoo, the town library, the farm, the beach,
the football ground, the book shop, the pharmacy, the supermarket, the bank, the garage, the lake, the art gallery""")
ITEM = _words("""the keys, the umbrella, a sleeping bag, the passport, a warm coat, the blue folder, a flashlight, the tickets,
a bottle of water, the laptop, the charger, the contract, a notebook, the camera, sunglasses, a towel, the map, the guitar,
a packed lunch, walking boots, the insurance card, the photographs, a birthday cake, the red suitcase, a ladder, the receipts,
the projector, a hammer, paper plates, the tablecloth, a first aid kit, the spare tyre, an old newspaper, the black jacket,
a pair of gloves, the library books, a calculator, a screwdriver, the microphone, a raincoat, the house plans, two blankets,
the medicine, the report, clean socks, a whistle, the door code, the invitations, a sketchbook, the chess board, a helmet,
the letter, a candle, the telescope, the violin, the wallet, a silver ring, the parcel, the vase, the toolbox, a kite""")
FOOD = _words("""milk, bread, eggs, cheese, apples, rice, tomatoes, butter, onions, carrots, chicken, yogurt, potatoes, bananas,
coffee, tea, sugar, flour, pasta, spinach, salmon, lemons, honey, mushrooms, garlic, orange juice, peppers, oats, lettuce,
strawberries, chocolate, beans, ham, olives, cucumbers, cereal, almonds, mustard, peaches, cabbage, vinegar, noodles, pears""")
DISH = _words("""tomato soup, apple pie, roast chicken, vegetable curry, pancakes, mushroom risotto, lamb stew, fish and chips,
lasagne, potato salad, chocolate cake, onion soup, grilled salmon, fried rice, beef stew, lemon tart, bean chilli, omelettes,
pumpkin soup, spaghetti, cheese toast, noodle soup, banana bread, meatballs, garlic bread, chicken pie, rice pudding""")
ANIMAL = _words("""dog, cat, horse, rabbit, parrot, goat, fox, owl, turtle, hamster, donkey, duck, pony, sheep, hedgehog, squirrel,
deer, swan, goose, crow, monkey, otter, badger, pigeon, frog, lizard, penguin, bear, wolf, cow, pig, mouse, seal, camel""")
COLOUR = _words("red, blue, green, yellow, black, white, grey, brown, orange, purple, pink, silver, golden, dark blue, light green")
JOB = _words("""teacher, nurse, plumber, carpenter, baker, lawyer, dentist, pilot, farmer, writer, painter, engineer, chef, driver,
musician, gardener, librarian, electrician, photographer, journalist, architect, mechanic, waiter, doctor, scientist, tailor,
fisherman, accountant, police officer, translator, vet, builder, singer, judge, sailor, firefighter, cashier, barber""")
HOBBY = _words("""painting, swimming, chess, gardening, cycling, cooking, photography, hiking, fishing, dancing, knitting, skiing,
playing the piano, reading novels, bird watching, running, pottery, sailing, playing tennis, learning Spanish, yoga,
collecting stamps, climbing, baking, woodwork, singing in a choir, playing the drums, riding horses, astronomy, surfing""")
SUBJECT = _words("""the annual budget, the new website, the safety rules, the summer party, the marketing plan, the building works,
the exam results, the holiday rota, the client survey, the parking problem, the school trip, the sales figures, the new software,
the delivery delays, the staff training, the recycling scheme, the energy bill, the product launch, the research paper,
the wedding plans, the lease, the fire drill, the hiring of a designer, the move to the new office, the insurance claim""")
PROBLEM = _words("""a broken water pipe, heavy snow, a signal failure, a flat tyre, a power cut, strong wind, a strike, a fallen tree,
a technical fault, thick fog, a traffic accident, road works, a sick driver, a computer failure, flooding, a late aircraft,
a gas leak, a missing part, a public holiday, engine trouble, a lost key, a burst pipe, bad weather, staff shortages""")
WEATHER = _words("""heavy rain, bright sunshine, light snow, strong winds, thick fog, thunderstorms, scattered showers, cloudy skies,
freezing temperatures, a heat wave, hail, a gentle breeze, drizzle, clear skies, icy roads, high humidity""")
STREET = _words("""Maple Street, Oak Avenue, Station Road, Church Lane, High Street, Park Avenue, River Road, Mill Lane, King Street,
Queen Street, Elm Drive, Bridge Street, Market Street, Garden Road, Hill Street, Cedar Lane, Forest Drive, Lake View Road,
Victoria Road, Chapel Street, Windmill Road, Orchard Way, North Street, Sunset Boulevard, Harbour Road, Castle Street""")
COMPANY = _words("""the dental clinic, the car workshop, the bank, the library, Green Valley Hospital, City Power, the phone company,
Sunrise Travel, Northern Rail, the school office, the eye clinic, Riverside Hotel, the insurance office, Baker and Sons,
Blue Sky Airlines, the water company, the garden centre, Central Pharmacy, the furniture store, the vet, Hill Top Bakery,
the gas company, the post office, Smart Homes, the job centre, the tax office, the travel agency, the computer shop""")
RELATIVE = _words("""mother, father, sister, brother, aunt, uncle, grandmother, grandfather, cousin, daughter, son, neighbour,
boss, roommate, best friend, teacher, niece, nephew, wife, husband, landlord, colleague""")
EVENT = _words("""concert, book club, football match, birthday party, wedding, workshop, parents' evening, picnic, flower show,
charity run, film night, chess tournament, art exhibition, science fair, job interview, guided tour, poetry reading,
cooking class, dance lesson, public lecture, school play, garage sale, language course, yoga class, blood donation,
quiz night, farmers' market, choir rehearsal, company dinner, barbecue, street festival, board meeting, job fair""")
MEDICINE = _words("""the cough syrup, the antibiotics, the eye drops, the blue tablets, the vitamin pills, the nasal spray,
the pain killers, the allergy medicine, the heart pills, the sleeping tablets, the ointment, the iron tablets""")
FEELING = _words("""happy, tired, nervous, proud, angry, surprised, sad, excited, worried, relieved, bored, grateful, lonely, calm,
hungry, confused, disappointed, hopeful, jealous, sleepy""")
VEHICLE = _words("bus, train, ferry, plane, taxi, tram, coach, shuttle, bicycle, van, truck, motorbike, boat, helicopter")
MATERIAL = _words("wood, glass, steel, stone, paper, cotton, wool, leather, plastic, brick, silk, clay, copper, straw, marble, wax")
SUBJECTSCHOOL = _words("""history, mathematics, biology, chemistry, physics, geography, music, French, German, art, economics,
philosophy, computer science, literature, drama, Latin, law, psychology""")
UNIT = _words("minutes, hours, days, weeks, months, years")


def number(value: int) -> str:
    """0..999999 in words, hyphenated below a hundred."""
    if value < 20:
        return UNITS[value]
    if value < 100:
        return TENS[value // 10] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{UNITS[value // 100]} hundred" + (f" and {number(value % 100)}" if value % 100 else "")
    return f"{number(value // 1000)} thousand" + (f" {number(value % 1000)}" if value % 1000 else "")


def _time(r: random.Random) -> str:
    hour = r.randint(1, 12)
    return r.choice([
        f"{UNITS[hour]} o'clock", f"half past {UNITS[hour]}", f"quarter past {UNITS[hour]}", f"quarter to {UNITS[hour]}",
        f"{UNITS[hour]} thirty", f"{UNITS[hour]} fifteen", f"{UNITS[hour]} forty-five", f"{UNITS[hour]} in the morning",
        f"{UNITS[hour]} in the afternoon", f"{UNITS[hour]} in the evening", f"{UNITS[hour]} twenty", f"ten past {UNITS[hour]}",
        f"twenty to {UNITS[hour]}", f"{UNITS[hour]} a.m.", f"{UNITS[hour]} p.m.", "noon", f"{UNITS[hour]} fifty",
    ])


def _price(r: random.Random) -> str:
    unit = r.choice(["dollars", "dollars", "euros", "pounds"])
    value = r.choice([r.randint(2, 20), r.randint(20, 99), r.randint(2, 19) * 50, r.randint(2, 60) * 1000])
    cents = r.choice(["", "", f" {number(r.randint(2, 19) * 5)}"]) if value < 100 else ""
    return f"{number(value)} {unit}{cents}"


def _date(r: random.Random) -> str:
    return r.choice(["the {o} of {m}", "{m} {o}", "{m} the {o}"]).format(o=r.choice(ORDINAL), m=r.choice(MONTH))


def _phone(r: random.Random) -> str:
    digits = [UNITS[r.randint(0, 9)] for _ in range(7)]
    return f"{' '.join(digits[:3])}, {' '.join(digits[3:])}"


def _choice(words: list[str]) -> Callable[[random.Random], str]:
    return lambda r: r.choice(words)


SLOTS: dict[str, Callable[[random.Random], str]] = {
    "name": lambda r: r.choice(FIRST), "person": lambda r: f"{r.choice(FIRST)} {r.choice(LAST)}",
    "doctor": lambda r: f"{r.choice(['Doctor', 'Doctor', 'Professor', 'Mister', 'Missus'])} {r.choice(LAST)}",
    "surname": _choice(LAST), "city": _choice(CITY), "day": _choice(DAY), "month": _choice(MONTH), "date": _date,
    "time": _time, "price": _price, "phone": _phone, "room": _choice(ROOM), "venue": _choice(VENUE), "item": _choice(ITEM),
    "food": _choice(FOOD), "dish": _choice(DISH), "animal": _choice(ANIMAL), "colour": _choice(COLOUR), "job": _choice(JOB),
    "hobby": _choice(HOBBY), "subject": _choice(SUBJECT), "problem": _choice(PROBLEM), "weather": _choice(WEATHER),
    "street": _choice(STREET), "company": _choice(COMPANY), "relative": _choice(RELATIVE), "event": _choice(EVENT),
    "medicine": _choice(MEDICINE), "feeling": _choice(FEELING), "vehicle": _choice(VEHICLE), "material": _choice(MATERIAL),
    "school": _choice(SUBJECTSCHOOL), "few": lambda r: number(r.randint(2, 12)), "many": lambda r: number(r.randint(13, 99)),
    "lots": lambda r: number(r.choice([r.randint(2, 9) * 100, r.randint(2, 90) * 1000, r.randint(101, 999)])),
    "gate": lambda r: f"{r.choice('ABCDEFGH')} {number(r.randint(1, 30))}", "platform": lambda r: number(r.randint(1, 19)),
    "address": lambda r: f"{number(r.randint(2, 99))} {r.choice(STREET)}", "duration": lambda r: f"{number(r.randint(2, 45))} {r.choice(UNIT)}",
    "degrees": lambda r: f"{number(r.randint(2, 38))} degrees", "percent": lambda r: f"{number(r.randint(2, 95))} percent",
    "year": lambda r: r.choice(["nineteen", "nineteen", "eighteen"]) + " " + number(r.randint(20, 99)),
    "code": lambda r: " ".join(UNITS[r.randint(0, 9)] for _ in range(4)),
    "minutes": lambda r: f"{number(r.choice([5, 10, 15, 20, 25, 30, 35, 40, 45, 50]))} minutes",
}
