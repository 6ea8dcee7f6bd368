"""Words that stories are filled with: those of `slots.py` and many more. A slot's type is its name without digits."""

import random
from collections.abc import Callable

from .slots import CITY, COLOUR, DAY, LAST, SLOTS, number

_WOMEN = """Anna, Clara, Emma, Grace, Isabel, Maria, Olivia, Rachel, Tina, Wendy, Beth, Diana, Fiona, Hannah, Julia, Laura,
Nina, Paula, Sarah, Alice, Chloe, Elena, Gloria, Irene, Kate, Megan, Sophie, Zoe, Freya, Jasmine, Linda, Nora, Priya, Rosa,
Tara, Yasmin, Bridget, Denise, Holly, Lydia, Naomi, Ruth, Theresa, Agnes, Cecilia, Eleanor, Fatima, Ingrid, Lucy, Nadia, Rita,
Violet, Abby, Erin, Greta, Helen, Lena, Sandra, Aisha, Akiko, Amina, Anjali, Astrid, Ayesha, Beatrice, Birgit, Camila,
Carmen, Catalina, Chiara, Claudia, Daphne, Dilara, Edith, Elif, Esther, Eva, Farah, Federica, Gabriela, Giulia, Hana, Harriet,
Hilda, Ida, Imani, Ines, Ioana, Jade, Jana, Johanna, Josephine, Karin, Katarina, Keiko, Khadija, Lakshmi, Larissa, Leila, Lin,
Louisa, Luciana, Magda, Malika, Margaret, Mariko, Marta, Matilda, Mei, Mina, Miriam, Monika, Nasrin, Natalia, Noor, Odette,
Olga, Paloma, Petra, Philippa, Renata, Rosemary, Sabine, Salma, Samira, Selma, Shirin, Sigrid, Silvia, Simone, Sonia, Stella,
Sunita, Susan, Svetlana, Tamara, Teresa, Valentina, Vera, Veronica, Wanda, Wilma, Xenia, Yoko, Yvonne, Zainab, Zara, Zofia"""
_MEN = """Ben, Daniel, Felix, Henry, Jack, Leo, Nathan, Peter, Victor, Adam, Carlos, Eric, George, Ivan, Kevin, Marcus, Oscar,
Robert, Thomas, William, Brian, David, Frank, Harold, James, Louis, Neil, Ryan, Tony, Walter, Amir, Ethan, Gavin, Ian, Keith,
Martin, Owen, Simon, Vincent, Arthur, Colin, Edgar, Gordon, Kyle, Maurice, Patrick, Stanley, Bruno, Dennis, Glen, Hugo, Joseph,
Kumar, Mohammed, Philip, Stefan, Tom, Warren, Doug, Jorge, Miguel, Ravi, Luke, Abdul, Ahmed, Alejandro, Alfred, Andre, Anton,
Antonio, Arjun, Axel, Baraka, Bernard, Boris, Cedric, Cesar, Charles, Chidi, Cyril, Darius, Deepak, Diego, Dimitri, Dominic,
Edmund, Emil, Enrique, Ernest, Fabio, Farid, Fernando, Francis, Gabriel, Gerald, Giovanni, Gustav, Hamid, Hans, Hassan, Hector,
Hiroshi, Ibrahim, Igor, Isaac, Jamal, Javier, Jerome, Jin, Johan, Kamal, Karim, Kenji, Kofi, Kwame, Lars, Laszlo, Lorenzo,
Lucas, Magnus, Malik, Marco, Mateo, Matthias, Mehmet, Mustafa, Nikolai, Nils, Noah, Olaf, Omar, Otto, Pablo, Paolo,
Pavel, Pedro, Rafael, Rashid, Raymond, Reza, Roland, Rupert, Salim, Samuel, Sergei, Sven, Takeshi, Tariq, Theodore,
Tobias, Umberto, Viktor, Waleed, Werner, Xavier, Yusuf, Zoltan, Bogdan, Finn, Rory, Callum, Tomas, Emeka, Tunde, Sanjay"""
_SURNAMES = """Abbott, Acosta, Adeyemi, Ahmed, Alvarez, Andersen, Aoki, Baldwin, Banerjee, Barlow, Becker, Benson, Bergman,
Bianchi, Blake, Bloom, Bolton, Bouchard, Bradley, Brennan, Burke, Burton, Cabrera, Calloway, Carlson, Castillo, Chandler,
Chaudhry, Christensen, Cohen, Conti, Costa, Craig, Cruz, Dalton, Delgado, Desai, Dietrich, Donovan, Dubois, Duncan, Eklund,
Ellis, Eriksen, Esposito, Farrell, Fernandez, Ferrari, Fitzgerald, Fleming, Fontaine, Fraser, Fuentes, Gallagher, Gibson,
Goldberg, Greco, Griffin, Gupta, Haddad, Hamilton, Hansen, Hartmann, Hoffman, Holt, Horvath, Huang, Ibrahim, Inoue, Ivanov,
Jankowski, Jensen, Johansson, Kapoor, Karlsson, Kaur, Keller, Kennedy, Klein, Kovacs, Kowalski, Lambert, Laurent, Leblanc,
Lindgren, Lombardi, Mahmoud, Malone, Mancini, Marino, Marsh, McBride, Mehta, Mendoza, Mensah, Meyer, Molina, Moreau, Morales,
Mueller, Nakamura, Nasser, Navarro, Nielsen, Nowak, Obi, Okafor, Olsen, Ortega, Osman, Owusu, Palmer, Papadopoulos, Park,
Pereira, Petrov, Pham, Pierce, Popescu, Quinn, Ramirez, Rao, Reyes, Ricci, Rivera, Romano, Russo, Salazar, Santos, Sato,
Schmidt, Schneider, Schroeder, Shah, Sharma, Sinclair, Sorensen, Sullivan, Suzuki, Svensson, Tanaka, Thorne, Torres, Tran,
Vargas, Vasquez, Vogel, Volkov, Wagner, Walsh, Watanabe, Webb, Whitaker, Winter, Yamada, Yilmaz, Zhang, Zimmerman"""
_PLACES = """Aberdeen, Accra, Adelaide, Aleppo, Alexandria, Algiers, Ankara, Antwerp, Baghdad, Bali, Barcelona, Bari, Basel,
Bath, Beirut, Belgrade, Bergen, Bilbao, Birmingham, Bologna, Bordeaux, Bratislava, Bremen, Brighton, Brisbane, Bruges,
Bucharest, Buenos Aires, Calgary, Canterbury, Cape Town, Caracas, Casablanca, Cologne, Cork, Cusco, Dakar, Damascus, Darwin,
Derby, Dresden, Dubai, Dundee, Durban, Durham, Exeter, Florence, Frankfurt, Galway, Gdansk, Genoa, Ghent, Granada, Graz,
Halifax, Hanoi, Harare, Hobart, Honolulu, Innsbruck, Inverness, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kampala,
Karachi, Kathmandu, Kiev, Kingston, Krakow, La Paz, Lahore, Leipzig, Lille, Limerick, Lincoln, Ljubljana, Lucerne, Lyon,
Madison, Malaga, Manila, Marrakesh, Marseille, Milan, Minsk, Montevideo, Moscow, Nantes, Naples, Newcastle, Nice, Norwich,
Nottingham, Odessa, Osaka, Ottawa, Palermo, Panama City, Perth, Pittsburgh, Plymouth, Quito, Reykjavik, Riga, Rotterdam,
Salamanca, Salzburg, Sapporo, Sarajevo, Savannah, Seville, Sheffield, Sofia, Stuttgart, Tallinn, Tampa, Tangier, Tbilisi,
Tehran, Toulouse, Trieste, Tripoli, Tunis, Turin, Utrecht, Valencia, Venice, Verona, Vilnius, Wellington, Winnipeg, Zagreb"""
_COUNTRIES = """Argentina, Australia, Austria, Belgium, Bolivia, Brazil, Canada, Chile, China, Colombia, Croatia, Cuba, Denmark,
Egypt, Ethiopia, Finland, France, Germany, Ghana, Greece, Hungary, Iceland, India, Indonesia, Ireland, Italy, Japan, Jordan, Kenya,
Malaysia, Mexico, Morocco, Nepal, New Zealand, Nigeria, Norway, Pakistan, Peru, Poland, Portugal, Romania, Scotland, Senegal,
South Africa, Spain, Sri Lanka, Sweden, Switzerland, Thailand, Turkey, Uganda, Ukraine, Vietnam, Wales"""
_VILLAGES = """Ashford, Barton Mill, Blackwater, Briar Hill, Brookfield, Cedar Falls, Claywood, Cold Spring, Crowley, Deerfield,
Dunmore, Eastbury, Elmstead, Fairview, Fenwick, Fox Hollow, Glenmore, Goose Green, Greystone, Hartwell, Hazelbrook, Heatherton,
Highcliff, Holmwood, Iron Bridge, Kingsford, Lakewood, Langdale, Lowfield, Marshgate, Meadowbank, Millbrook, Moorside, Newhaven,
Northgate, Oakhurst, Old Ferry, Pinewood, Ravensby, Redcliff, Riverton, Rosedale, Saltmarsh, Sandford, Silver Creek, Stonebridge,
Summerfield, Swanbourne, Thornbury, Upper Wells, Valley Cross, Westbrook, Whitehaven, Willow Bay, Windermoor, Woodend"""
_JOBS = """teacher, nurse, plumber, carpenter, baker, lawyer, dentist, pilot, farmer, painter, engineer, chef, musician, gardener,
librarian, electrician, photographer, journalist, architect, mechanic, waiter, scientist, tailor, accountant, translator, vet,
judge, sailor, firefighter, cashier, barber, actor, astronomer, beekeeper, biologist, blacksmith, bookseller, butcher, caretaker,
chemist, cleaner, clockmaker, coach, cobbler, composer, conductor, crane driver, curator, dancer, detective, diver, economist,
fishmonger, florist, forester, geologist, glassblower, goldsmith, hairdresser, historian, innkeeper, inspector, jeweller,
lifeguard, locksmith, mayor, midwife, miller, miner, optician, organist, paramedic, pharmacist, physicist, poet, porter,
postman, potter, printer, psychologist, publisher, ranger, receptionist, roofer, sculptor, secretary, shepherd, shopkeeper,
soldier, stonemason, surgeon, surveyor, taxi driver, trader, truck driver, violinist, weaver, welder, zookeeper"""
_ANIMALS = """badger, bat, bear, beaver, bison, buffalo, camel, cat, cheetah, chimpanzee, cow, crab, crane, crocodile, crow,
deer, dolphin, donkey, duck, eagle, elephant, falcon, flamingo, fox, frog, gecko, giraffe, goat, goose, gorilla, hare, hawk,
hedgehog, heron, hippo, horse, hyena, jackal, jaguar, jellyfish, kangaroo, koala, leopard, lion, lizard, lobster, llama, lynx,
magpie, mole, monkey, moose, mouse, octopus, ostrich, otter, owl, panda, parrot, peacock, pelican, penguin, pig, polar bear,
puffin, rabbit, raccoon, raven, reindeer, rhino, salamander, seal, shark, sheep, sloth, snail, snake, sparrow, spider, squirrel,
stork, swan, tiger, toad, tortoise, turkey, turtle, walrus, weasel, whale, wolf, woodpecker, yak, zebra"""
_FRUIT = """apples, apricots, bananas, beans, beetroots, blackberries, cabbages, carrots, cauliflowers, cherries, chestnuts,
courgettes, cranberries, cucumbers, dates, figs, grapes, hazelnuts, leeks, lemons, lentils, limes, mangoes, melons, mushrooms,
olives, onions, oranges, parsnips, peaches, pears, peas, peppers, pineapples, plums, potatoes, pumpkins, quinces, radishes,
raspberries, strawberries, tomatoes, turnips, walnuts"""
_FOODS = """barley, basil, butter, cheese, cinnamon, coconut milk, cream, dark chocolate, flour, garlic, ginger, goat cheese, honey,
maple syrup, mint, mustard, nutmeg, oats, olive oil, parsley, pepper, rice, rosemary, saffron, sea salt, sesame oil, smoked fish,
sour cream, soy sauce, spinach, sugar, sunflower seeds, thyme, vanilla, vinegar, white wine, yeast, yogurt, celery, chopped nuts"""
_DISHES = """almond cake, apple crumble, baked beans, beef stew, beetroot soup, carrot cake, cheese pie, cherry tart,
chicken curry, chilli, cinnamon rolls, corn bread, couscous, dumplings, fish pie, fish soup, fried noodles, ginger biscuits,
goulash, gingerbread, honey cake, lamb stew, lemon tart, lentil soup, meatballs, mushroom pie, mushroom soup, mussels, paella,
pancakes, pea soup, plum cake, porridge, potato soup, pumpkin pie, ratatouille, rice pudding, roast duck, roast lamb, rye bread,
scones, seafood salad, shepherd's pie, spinach pie, stuffed peppers, sweet potato curry, vegetable lasagne, walnut bread, waffles"""
_THINGS = """accordion, alarm clock, anchor, armchair, axe, backpack, barometer, basket, bell, bench, blanket, book, bottle, bowl,
bracelet, briefcase, broom, brooch, bucket, cabinet, camera, candlestick, cape, carpet, cello, chest, clarinet, clock, coat,
coffee pot, coin, comb, compass, cradle, crown, cup, curtain, cushion, dagger, desk, diary, doll, drawing, drum, earring, fan,
fishing rod, flag, flute, fountain pen, globe, guitar, hammer, handbag, harp, hat, helmet, jug, kettle, key, kite, knife, lamp,
lantern, letter, lunch box, magnifying glass, map, mask, medal, microscope, mirror, mug, music box, necklace, notebook, oil lamp,
painting, parcel, passport, phone, photograph, piano, pillow, plate, pocket watch, puppet, purse, quilt, radio, ring, rocking chair,
rope, rucksack, saddle, saw, scarf, shawl, shield, silver spoon, sketchbook, sledge, snow globe, statue, stool, suitcase, sundial,
sword, tablet, tambourine, teapot, telescope, tent, toolbox, torch, toy train, tray, trumpet, typewriter, ukulele, umbrella,
vase, violin, walking stick, wallet, wardrobe, watch, water bottle, whistle, wooden box, wooden horse, wool hat"""
_MATERIALS = """amber, bamboo, brass, bronze, cardboard, ceramic, clay, copper, cork, cotton, glass, gold, granite, iron, ivory,
jade, leather, linen, marble, oak, paper, pine, porcelain, rubber, silk, silver, steel, stone, straw, tin, velvet, walnut wood, wool"""
_INSTITUTIONS = """the city council, the county court, the national museum, the regional hospital, the fire brigade,
the coast guard, the ministry of health, the ministry of education, the water board, the central bank, the university, the music
academy, the chamber of commerce, the parks department, the weather service, the space agency, the city library, the art school,
the botanical garden, the maritime museum, the railway company, the bus company, the port authority, the film institute,
the charity shop, the housing office, the sports club, the history society, the trade union, the town hall, the village school"""
_COMPANIES = """Amber Foods, Apex Motors, Arrow Couriers, Beacon Books, Bluebell Stores, Bright Energy, Cascade Water, Cobalt Systems,
Copper Kettle Coffee, Crown Furniture, Daisy Telecom, Delta Tools, Eagle Insurance, Evergreen Gardens, Falcon Air, Fresh Fields,
Golden Gate Travel, Granite Bank, Harbour Line, Horizon Media, Ivory Dental, Jupiter Toys, Keystone Builders, Lighthouse Films,
Lotus Spa, Maple Homes, Meridian Software, Neptune Ferries, Nordic Timber, North Star Radio, Oakleaf Paper, Orbit Phones,
Pearl Hotels, Phoenix Glass, Pioneer Seeds, Quick Lane Deliveries, Rainbow Paints, Red Lion Brewery, Robin Shoes, Sapphire Cruises,
Silver Wheel Bicycles, Solar West, Summit Sports, Swift Cleaning, Titan Steel, Trident Security, Union Mutual, Velvet Theatre,
Vista Optics, Willow Pharmacy, Windrose Yachts, Zenith Robotics"""
_VENUES = """the art gallery, the bakery, the bandstand, the botanical garden, the bowling alley, the bus station, the canal, the castle,
the cathedral, the chapel, the cinema, the clock tower, the community centre, the concert hall, the corner shop, the court house,
the duck pond, the ferry terminal, the fire station, the fish market, the flower market, the fountain, the ice rink, the library,
the lighthouse, the market hall, the marina, the mill, the monastery, the north gate, the observatory, the town hall, the opera house,
the palace, the park, the pier, the playground, the post office, the primary school, the quarry, the railway station, the riverside,
the rose garden, the shopping centre, the sports hall, the stadium, the swimming pool, the temple, the theatre, the town square,
the university, the water tower, the wine cellar, the youth club"""
_RELATIVES = """mother, father, sister, brother, aunt, uncle, grandmother, grandfather, cousin, daughter, son, neighbour, niece,
nephew, wife, husband, best friend, godmother, sister-in-law, stepfather, flatmate, great-aunt"""
_TREES = """apple tree, ash, beech, birch, cedar, cherry tree, chestnut tree, elm, fig tree, fir, hazel, larch, lime tree, maple,
oak, olive tree, palm tree, pear tree, pine, plum tree, poplar, rowan, spruce, walnut tree, willow, yew"""
_FLOWERS = """asters, bluebells, crocuses, daffodils, dahlias, daisies, foxgloves, geraniums, irises, lavender, lilies, marigolds,
orchids, pansies, peonies, poppies, primroses, roses, snowdrops, sunflowers, tulips, violets"""
_LANGUAGES = """Arabic, Bengali, Chinese, Danish, Dutch, Finnish, French, German, Greek, Hebrew, Hindi, Hungarian, Italian, Japanese,
Korean, Norwegian, Persian, Polish, Portuguese, Russian, Spanish, Swahili, Swedish, Thai, Turkish, Urdu, Vietnamese, Welsh"""
_INSTRUMENTS = """accordion, banjo, bassoon, cello, clarinet, double bass, flute, guitar, harp, harpsichord, mandolin,
oboe, organ, piano, recorder, saxophone, trombone, trumpet, tuba, ukulele, viola, violin, xylophone"""
_SPORTS = """archery, badminton, baseball, basketball, boxing, canoeing, cricket, curling, cycling, fencing, football, golf,
gymnastics, handball, hockey, ice hockey, judo, karate, netball, rowing, rugby, sailing, skating, skiing, squash, swimming,
table tennis, tennis, volleyball, water polo, wrestling"""
_TEAMS = """the Tigers, the Falcons, the Comets, the Rovers, the Wanderers, the Red Lions, the Hornets, the Dragons, the Saints,
the Rangers, the Panthers, the Sharks, the Wolves, the Giants, the Blue Stars, the Hawks, the Mariners, the Pirates, the Vikings,
the Royals, the Thunder, the Foxes, the Bulldogs, the Eagles, the Swans, the Miners, the Athletics, the Knights"""
_SHIPS = """the Albatross, the Aurora, the Blue Pearl, the Daring, the Endurance, the Fair Wind, the Golden Hind, the Good Hope,
the Juno, the Lady Jane, the Mermaid, the Morning Star, the Northern Light, the Orion, the Queen Charlotte, the Sea Breeze,
the Silver Gull, the Swallow, the Triton, the Vanguard, the White Rose"""
_RIVERS = """the Amber, the Avon, the Blackwater, the Danube, the Elbe, the Ganges, the Jordan, the Mekong, the Niger, the Nile, the Oder,
the Rhine, the Rhone, the Seine, the Severn, the Shannon, the Thames, the Tiber, the Tweed, the Vistula, the Volga, the Yukon"""
_ILLNESSES = """asthma, back pain, bronchitis, chickenpox, a chest infection, a cold, an ear infection, the flu, hay fever, a headache,
high blood pressure, a knee injury, measles, migraine, pneumonia, a skin rash, a sore throat, a sprained ankle, a toothache"""
_HOBBIES = """archery, astronomy, baking bread, bird watching, board games, calligraphy, canoeing, carving wood, chess, climbing, cycling,
drawing portraits, embroidery, fishing, folk dancing, gardening, hiking, ice skating, jazz, juggling, keeping bees, kite flying,
knitting, magic tricks, model trains, mountain biking, origami, painting, photography, playing cards, poetry, pottery, puzzles,
rowing, sailing, scuba diving, sewing, singing, skiing, snowboarding, stamp collecting, surfing, table tennis, tap dancing, yoga"""
_FEELINGS = """afraid, amused, angry, anxious, ashamed, bored, calm, cheerful, confused, curious, delighted, disappointed, embarrassed,
excited, exhausted, furious, glad, grateful, guilty, happy, homesick, hopeful, impatient, jealous, lonely, nervous, proud, puzzled,
relieved, restless, sad, shocked, shy, surprised, thrilled, tired, upset, worried"""
_SHADES = """amber, bright red, beige, bronze, cream, crimson, dark green, grass green, ivory, lavender, light blue, lilac, maroon,
mustard yellow, navy blue, olive green, pale pink, sky blue, turquoise, violet"""
_NOTICES = """the annual report, the budget, the staff party, the new logo, the holiday plan, the training course, the car park,
the customer survey, the web shop, the warehouse, the data centre, the price list, the security system, the heating, the canteen,
the trade fair, the summer campaign, the office move, the printer contract, the phone system, the new brochure, the exhibition"""


def split(text: str, mark: str = ",") -> list[str]:
    """The parts of a list, without the blanks around them."""
    return [part for part in (" ".join(p.split()) for p in text.split(mark)) if part]


WOMEN, MEN = split(_WOMEN), split(_MEN)
NAMES = WOMEN + MEN
SURNAMES = LAST + split(_SURNAMES)
JOBS = split(_JOBS)
PLACES = CITY + split(_PLACES)
_IRREGULAR = {"mouse": "mice", "goose": "geese", "wolf": "wolves", "sheep": "sheep", "deer": "deer", "bison": "bison", "moose": "moose",
              "reindeer": "reindeer", "ostrich": "ostriches", "fox": "foxes", "lynx": "lynxes", "walrus": "walruses", "octopus": "octopuses",
              "jellyfish": "jellyfish", "buffalo": "buffalo", "crane driver": "crane drivers", "postman": "postmen", "knife": "knives", "scarf": "scarves"}


def plural(noun: str) -> str:
    """The plural of a noun of these lists."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def years_in_order(r: random.Random, count: int) -> list[str]:
    """Years as `slots` says them, of more centuries, each some time after the one before."""
    year = r.choice([r.randint(1600, 1900), r.randint(1840, 1970)])
    found = list[str]()
    while len(found) < count:
        if year % 100 >= 10:
            found.append(f"{number(year // 100)} {number(year % 100)}")
        year += r.randint(3, min(45, max(4, (2024 - year) // 2)))
    return found


def _any(words: list[str]) -> Callable[[random.Random], str]:
    return lambda r: r.choice(words)


def _money(amount: Callable[[random.Random], int]) -> Callable[[random.Random], str]:
    return lambda r: f"{number(amount(r))} {r.choice(['euros', 'dollars', 'pounds'])}"


WORDS: dict[str, Callable[[random.Random], str]] = {
    **SLOTS,
    "woman": _any(WOMEN), "man": _any(MEN), "name": _any(NAMES), "surname": _any(SURNAMES),
    "person": lambda r: f"{r.choice(NAMES)} {r.choice(SURNAMES)}", "lady": lambda r: f"{r.choice(WOMEN)} {r.choice(SURNAMES)}",
    "gentleman": lambda r: f"{r.choice(MEN)} {r.choice(SURNAMES)}",
    "doctor": lambda r: f"{r.choice(['Doctor', 'Doctor', 'Professor', 'Mister', 'Missus'])} {r.choice(SURNAMES)}",
    "city": _any(PLACES), "country": _any(split(_COUNTRIES)), "village": _any(split(_VILLAGES)), "job": _any(JOBS),
    "animal": _any(split(_ANIMALS)), "animals": _any([plural(animal) for animal in split(_ANIMALS)]), "fruit": _any(split(_FRUIT)),
    "food": _any(split(_FOODS)), "dish": _any(split(_DISHES)), "thing": _any(split(_THINGS)),
    "things": _any([plural(thing) for thing in split(_THINGS)]), "trees": _any([plural(tree) for tree in split(_TREES)]),
    "jobs": _any([plural(job) for job in JOBS]), "instruments": _any([plural(instrument) for instrument in split(_INSTRUMENTS)]),
    "aunt": _any(split("mother, sister, aunt, grandmother, daughter, niece, godmother, sister-in-law, great-aunt")),
    "uncle": _any(split("father, brother, uncle, grandfather, son, nephew, godfather, stepfather, brother-in-law")),
    "kin": _any(split("cousin, neighbour, old friend, flatmate, best friend, second cousin, grandchild, eldest child")), "material": _any(split(_MATERIALS)),
    "institution": _any(split(_INSTITUTIONS)), "firm": _any(split(_COMPANIES)), "venue": _any(split(_VENUES)),
    "relative": _any(split(_RELATIVES)), "tree": _any(split(_TREES)), "flowers": _any(split(_FLOWERS)), "language": _any(split(_LANGUAGES)),
    "instrument": _any(split(_INSTRUMENTS)), "sport": _any(split(_SPORTS)), "team": _any(split(_TEAMS)), "ship": _any(split(_SHIPS)),
    "river": _any(split(_RIVERS)), "illness": _any(split(_ILLNESSES)), "hobby": _any(split(_HOBBIES)), "feeling": _any(split(_FEELINGS)),
    "colour": _any(COLOUR + split(_SHADES)), "notice": _any(split(_NOTICES)), "year": lambda r: years_in_order(r, 1)[0],
    "trader": lambda r: f"{r.choice(SURNAMES)} {r.choice(['and Sons', 'Brothers', 'and Company', 'Trading', 'and Daughters', 'Limited', 'Stores'])}",
    "recent": lambda r: r.choice([f"nineteen {number(r.randint(60, 99))}", f"twenty {number(r.randint(10, 24))}"]),
    "weekday": _any(DAY[:5]), "adult": lambda r: number(r.randint(19, 66)), "season": _any(["spring", "summer", "autumn", "winter"]), "part": _any(["morning", "afternoon", "evening", "night"]),
    "weeks": lambda r: f"{number(r.randint(2, 12))} weeks", "years": lambda r: f"{number(r.randint(2, 30))} years",
    "hours": lambda r: f"{number(r.randint(2, 12))} hours", "days": lambda r: f"{number(r.randint(2, 14))} days",
    "months": lambda r: f"{number(r.randint(2, 18))} months", "metres": lambda r: f"{number(r.choice([r.randint(2, 90), r.randint(2, 9) * 100]))} metres",
    "kilometres": lambda r: f"{number(r.choice([r.randint(2, 90), r.randint(2, 60) * 10]))} kilometres",
    "kilos": lambda r: f"{number(r.randint(2, 95))} kilos", "age": lambda r: number(r.randint(18, 96)),
    "hundreds": lambda r: number(r.choice([r.randint(2, 9) * 100, r.randint(2, 40) * 10])),
    "thousands": lambda r: number(r.choice([r.randint(2, 90) * 1000, r.randint(20, 99) * 100])),
    "millions": lambda r: f"{number(r.randint(2, 90))} million", "half": lambda r: r.choice(["half", "a third", "a quarter", "two thirds", "three quarters"]),
    "coins": _money(lambda r: r.randint(2, 40)), "euros": _money(lambda r: r.choice([r.randint(30, 99), r.randint(2, 18) * 50])),
    "fortune": _money(lambda r: r.randint(2, 90) * r.choice([1000, 10000])), "height": lambda r: f"{number(r.randint(2, 15))} metres",
    "centimetres": lambda r: f"{number(r.randint(15, 99))} centimetres",
    "order": _any(split("first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, twelfth")),
}
FORMS: dict[str, list[list[str]]] = {kind: [split(value, "~") for value in split(values, "|")] for kind, values in {
    "she": """my sister ~ the speaker's sister | my mother ~ the speaker's mother | my aunt ~ the speaker's aunt | my daughter ~ the speaker's daughter |
        my grandmother ~ the speaker's grandmother | my niece ~ the speaker's niece | my mother-in-law ~ the speaker's mother-in-law |
        my landlady ~ the speaker's landlady | my wife ~ the speaker's wife | my godmother ~ the speaker's godmother | the lady next door | the widow upstairs""",
    "he": """my brother ~ the speaker's brother | my father ~ the speaker's father | my uncle ~ the speaker's uncle | my son ~ the speaker's son |
        my grandfather ~ the speaker's grandfather | my nephew ~ the speaker's nephew | my father-in-law ~ the speaker's father-in-law |
        my landlord ~ the speaker's landlord | my stepfather ~ the speaker's stepfather | my brother-in-law ~ the speaker's brother-in-law |
        the man next door | the old man upstairs""",
    "role": """the plumber | the caretaker | the bus driver | the new teacher | the postman | the vet | the receptionist | the locksmith | the electrician |
        the gardener | the head waiter | the accountant | the night porter | the ticket inspector | the window cleaner | the lifeguard | the librarian |
        the lodger | the priest | the trainee | a neighbour ~ a neighbour ~ the neighbour | a police officer ~ a police officer ~ the police officer |
        a student ~ a student ~ the student | a tourist ~ a tourist ~ the tourist | a nurse ~ a nurse ~ the nurse | a jogger ~ a jogger ~ the jogger |
        a young carpenter ~ a young carpenter ~ the young carpenter | an old lady ~ an old lady ~ the old lady | a customer ~ a customer ~ the customer |
        a colleague of mine ~ a colleague of the speaker's ~ the colleague | one of the cleaners ~ one of the cleaners ~ the cleaner |
        a woman in a red coat ~ a woman in a red coat ~ the woman in the red coat | a boy on a bicycle ~ a boy on a bicycle ~ the boy on the bicycle""",
}.items()}
"""Words in more forms: as the speaker says them, as an answer does, and where these differ as a question does."""
for _forms in FORMS["role"]:
    _forms += _forms[-1:] * (3 - len(_forms))
