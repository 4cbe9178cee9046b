/** What a working day looks like in each occupation: it goes after "is a … in Leeds and". Two or more, parted by `/`. */
const LINES = `
cleaner: starts at five, before the offices open / has the keys to eleven buildings
kitchen assistant: preps vegetables for two hundred lunches a day / works the late shift in a hospital kitchen
warehouse worker: walks fifteen kilometres a shift between the shelves / drives the reach truck on nights
farm worker: is up for the milking at half past four / picks fruit in summer and mends fences in winter
security guard: walks the same museum halls every night / sits at the gate of a building site
bus driver: drives the first bus of the morning / has had the same route across town since spring
taxi driver: mostly takes people to the airport / works nights and sleeps until noon
courier: delivers about ninety parcels a day by van / cycles through town with meals on the back
shop assistant: runs the cheese counter of a supermarket / sells shoes in a department store
market trader: sells fruit and vegetables from a stall / sells cloth by the metre on four markets a week
office assistant: sorts the post of a law firm / books rooms, trips and lunches for twenty people
telephone interviewer: asks strangers about their shopping until nine in the evening / does surveys from the kitchen table
massage therapist: treats runners and people with bad backs / rents a room above a gym
proofreader: checks cookery books and seed catalogues / reads school books for mistakes, mostly at night
care assistant: looks after nine people in a home for the elderly / visits six households before noon
childminder: has five children under four in the house / picks up two girls from school every day
call-centre agent: answers for an airline, mostly about lost bags / takes complaints about broadband all day
receptionist: keeps the front desk of a dental practice / is the first face in an office of three hundred
postal worker: sorts letters from three in the morning / has the same round of four hundred doors every day
factory worker: packs biscuits on rotating shifts / checks car doors on the night shift
tailor: alters wedding dresses and shortens trousers / sews costumes for a theatre
fitness trainer: gives the six o'clock class before work / trains people over sixty in a park
restaurant server: works evenings in a fish restaurant / carries breakfast in a hotel from six
hairdresser: rents a chair in a salon of four / cuts hair in two care homes as well
baker: starts at two in the morning and sleeps in the afternoon / makes the sourdough for six cafés
cook: runs a school canteen / cooks in a small place with nine tables
butcher: makes the sausages of a family shop / works at the meat counter of a market hall
carpenter: builds kitchens in a workshop behind the house / restores old window frames
plumber: is on call every second weekend / mostly repairs boilers, most of them in winter
electrician: wires new flats and has a van full of cable / checks lifts and emergency lights in hospitals
roofer: cannot work when it rains / mends slate roofs on old churches
house painter: mostly works in stairwells / paints flats between two tenants
car mechanic: works on old delivery vans / has a workshop with two lifts
gardener: looks after twenty private gardens / takes care of the roses in a public park
train driver: drives freight at night / has the regional line along the river
truck driver: is away from Monday to Thursday / brings fresh fish inland overnight
dental nurse: assists at about thirty fillings a day / sterilises the instruments and calms the children
nurse: works nights on a heart ward / works in a children's clinic and swaps shifts a lot
paramedic: works twelve-hour shifts on an ambulance / is posted at a station by the motorway
midwife: is on call for eleven births this month / visits newborns at home in the mornings
optician: fits glasses and repairs frames / tests children's eyes on Saturdays
bank clerk: opens accounts in a branch with three counters / explains loans to people buying their first flat
office manager: runs an office of fifteen and orders everything in it / keeps the calendar of four engineers
bookkeeper: does the books of eight small shops / closes the month for a building firm
travel agent: plans group trips to the mountains / books cruises, mostly for older couples
estate agent: shows flats until eight in the evening / lets student rooms and small flats
insurance adviser: settles claims for burst pipes / visits farms to insure barns and tractors
police officer: works shifts at a station by the harbour / is on traffic duty this year
firefighter: works twenty-four hours on and forty-eight off / trains the volunteers at weekends
hotel manager: runs a house of forty rooms / is filling a small hotel by the lake for the summer
photographer: takes pictures of weddings from April to October / photographs houses for estate agents
musician: plays the cello at weddings and teaches in between / plays in a dance band and gives lessons
graphic designer: designs labels for wine and jam / lays out a monthly magazine about gardens
web developer: builds booking systems for hotels / keeps the web shop of a radio station running
IT support technician: looks after the computers of three schools / sets up laptops for a city council
network administrator: keeps a hospital's network running / is on call for two data centres
laboratory technician: tests drinking water / prepares tissue samples from seven in the morning
drafting technician: draws bridges for a road authority / draws pipe plans for a shipyard
social worker: looks after teenagers in three shared flats / helps families find housing
primary school teacher: has a class of twenty-six seven-year-olds / teaches first grade and leads the choir
journalist: writes about local politics / writes about farming for a regional paper
translator: translates manuals for medical devices / translates contracts and, for fun, poems
librarian: runs the children's section / buys the crime novels for a city library
accountant: does the tax returns of doctors and dentists / audits small charities
HR manager: hires about sixty people a year for a logistics firm / is in charge of contracts at a bakery chain
marketing manager: promotes a chain of gyms / writes campaigns for a brand of tea
sales manager: sells packaging machines and drives a lot / has a team of nine and a target for each month
buyer for a retail chain: orders garden furniture a year ahead / buys toys for sixty shops
project manager: is rolling out a new till system in ninety shops / plans the rebuilding of a school
software developer: writes software for ticket machines / works from home on an app for farmers
data analyst: counts passengers for a bus company / predicts how much bread a bakery chain will sell
UX designer: tests forms for a city council / designs parking machines
civil engineer: checks bridges for cracks / plans drains and sewers
mechanical engineer: designs pumps for dairies / improves washing machines for a living
physiotherapist: treats knees and shoulders, eight patients a morning / works in a rehabilitation clinic
occupational therapist: helps people after a stroke to cook and dress again / works with children who struggle at school
speech therapist: works with children who stammer / visits people after a stroke at home
secondary school teacher: teaches maths and physics / teaches history to three noisy classes
architect: turns old barns into houses / plans nurseries for the city
lawyer: mostly handles tenancy cases / advises families about inheritance
pharmacist: runs the night counter once a week / mixes ointments in a pharmacy by the station
psychologist: sees patients in a practice of two / works in a school and has a waiting list
vet: treats cows and the farm dogs beside them / has a small practice for cats and dogs
tax adviser: has ninety clients and all of them are late / mostly advises restaurants
management consultant: lives out of a suitcase four days a week / helps hospitals with their timetables
family doctor: has a practice in the ground floor of the house / sees forty patients a day
surgeon: operates on hips and knees / is on call every fourth night
university lecturer: teaches statistics to first-year students / writes about medieval trade
research chemist: works on paints without solvents / tests coatings for ships
head of department at a hospital: leads a ward of thirty beds / does the rota for forty people
economist: writes forecasts for a bank / studies the price of housing
museum curator: is preparing a show about maps / looks after a collection of old clocks
airline pilot: flies short routes four days a week / flies at night and sleeps in hotels
actuary: works out what storms will cost an insurer / calculates pensions for a fund
`;

/** By the title of the occupation. */
export const AT_WORK: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split("\n")
    .map((line) => {
      const [title = "", days = ""] = line.split(": ");
      return [title, days.split(" / ")];
    }),
);

/** What students, people who look for work, carers and retired people do with their days. */
export const DAYS = {
  student: [
    "works behind a bar at weekends",
    "is writing the last essay before the holidays",
    "shares a flat with three others and one fridge",
    "tutors two schoolchildren for pocket money",
    "still lives at home and takes the train every day",
    "lives on a small grant and counts every coin",
    "delivers pizzas three evenings a week",
    "plays handball and is seldom home before nine",
    "has an exam in two weeks",
    "rents a room from an elderly couple",
  ],
  "job-seeking": [
    "has sent off thirty applications since spring",
    "has an interview next week",
    "is doing an evening course in the meantime",
    "lost the last job when the firm closed",
    "helps out in a friend's café for now",
    "is careful with money until something turns up",
    "writes two applications a day before lunch",
    "is thinking of changing trades altogether",
  ],
  caring: [
    "looks after three children under ten",
    "cares for a mother with dementia",
    "looks after a father-in-law in a wheelchair",
    "is at home with twins of two",
    "looks after a brother who has epilepsy",
    "is at home with a newborn and a four-year-old",
    "looks after a partner with multiple sclerosis",
    "cares for two foster children",
  ],
  retired: [
    "spends most mornings in the allotment",
    "sings in a choir on Tuesdays",
    "repairs old clocks for neighbours",
    "minds the grandchildren twice a week",
    "walks the dog three times a day, whatever the weather",
    "plays cards with the same four people every Friday",
    "is sorting forty albums of family photographs",
    "helps out in a second-hand bookshop",
    "keeps bees at the edge of town",
    "goes swimming every morning at seven",
    "is learning Italian for a trip next year",
    "bakes for the whole street at Christmas",
    "volunteers at a food bank",
    "has tickets for the football and never misses a home match",
    "grows tomatoes on a balcony",
    "knits for three great-nephews",
  ],
} as const;
