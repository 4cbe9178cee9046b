/** Shoppers whose life and case are one story. Part 2 of 4; see parse-portraits.ts for the marks. */
export const SHOPPING_PORTRAITS_2 = `
== washing-machine-stairs | before basket order
@ tailor, childminder, cleaner, restaurant server | 28-58 | full-time, part-time, self-employed | any
w {They} [lives|live] on the fifth floor of a house without a lift, with three children and a washing machine that died in the middle of a load of bedding. The launderette takes the whole of every evening.
- {First} has a washing machine in the basket. Delivery is 'to the kerb', and carrying it up costs a sum that only appears with a postcode the shop does not know.
b {They} [types|type] with a child asking for something in the background.
g A machine in the kitchen, not on the pavement
g The old one taken down the same day
g Know the whole price before paying
f Carrying wet sheets to the launderette
f Delivery slots from eight to six
q 'To the kerb' is five floors short of my laundry.
= Item: washing machine, 7 kg, 64 kilos to carry
= Price: {eur430}
= Floor: fifth, no lift
= Stairs: 78 cm wide at the turn
h The tap in the kitchen leaks and cannot be shut off, so the machine cannot be connected until the landlord has been
o Hi, I want the 7 kg machine for {eur430}. 5th floor, no lift, stairs are 78 cm at the turn. Do your people carry it UP and take the old one DOWN, and what's that in total? We've no washing machine and three kids, so soon please.
O do you carry washing machines up 5 floors?
s {First} knows the full price with carrying and taking away, and about the tap
== kettle-in-the-cab | before choice
@ truck driver | 28-64 | full-time, self-employed | any
w {They} [sleeps|sleep] four nights a week in the cab of an articulated lorry and [makes|make] tea there at five in the morning. Motorway tea costs as much as a lunch used to.
- {First} wants a kettle that runs off the cab's socket. The shop sells one for twelve volts and one for twenty-four, in photos that are the same photo.
c {They} [adds|add] a picture of the socket and [says|say] sorry for the crumbs on it.
g Boil half a litre before the morning check
g Not blow the fuse again
f The same photo for both, and no picture of the plug
f Every review is from somebody with a caravan
q The last kettle took the radio with it.
= Vehicle: articulated lorry, 24-volt system
= Socket in the cab: fuse of 15 A
= Kettle looked at: travel kettle, 0.5 l
= Next tour: leaves on {later}
h The socket beside the bed is only for 12 volts; the 24-volt one is down by the passenger's feet
o Morning. You've a travel kettle, half a litre, for 12 and for 24 V. My truck is 24 with a 15 amp fuse. How many amps does yours pull? Last one blew the lot, radio too. I'm away again on {later}.
O how many amps is the 24V kettle?
s {First} is told which kettle the fuse will bear and which socket to use
== student-mail-refused | before price login
@ design, mechanical engineering, computer science, media studies | 19-27 | student | any
w {They} [does|do] the coursework in the college's computer room, which closes at eight, and then on a borrowed laptop whose J and K keys are gone. Two years of summer jobs are now a laptop budget.
- The student price for a laptop wants a university address. {First}'s college is new, and the form says its domain is not one of a university.
b {They} [offers|offer] four different proofs in one breath.
g Get the student price
g Send the term project from my own machine on {later}
f A form that says I'm not a student
f Verification services that take a selfie and three days
q I have exams, debts and instant noodles. What more proof do you need?
= Laptop: 14-inch, 16 GB
= Price: {eur890}, for students {eur760}
= Tried: the college's address, twice
= Project due: {later}
h The college belongs to an older university where {they} could have had an address, and {they} never asked for one
o heyy so I'm trying to get the student price on the 14 inch and it says my college mail isn't a university?? It IS, it's just new. I can send my student card, timetable, fee receipt, a photo of me in the canteen... my project's due {later}
O your site says im not a student. what else can i send?
s The discount is given or {first} has a way of proof that works before the project
== code-to-work-phone | basket paid fault login
@ midwife, nurse | 30-62 | full-time, part-time | any
w {They} [works|work] on a labour ward where private phones stay in the locker. Anything bought online has to be bought between the locker and the door.
- {First}'s bank sends a code to confirm the card, and the code runs out before the changing room does. The shop has cancelled the order of a breast pump for a sister twice.
b {They} [has|have] the code ready this time and [wants|want] to be told when to use it.
g One payment that goes through
g The pump at my sister's by {hence}
f Codes that live for three minutes
f The order gets cancelled while I'm still typing the code
q The code lives one minute. The walk to my locker is three.
= Item: electric breast pump
= Baby due: {hence}
= Price: {eur170}
= Tried on: {date} and {lately}
= Message: Payment could not be confirmed
h The bank shows {eur170} as reserved two times over, so the card may be at its limit
o I've tried to pay {eur170} for the breast pump on {date} and again yesterday. My bank's code had run out both times, I get it late at work. Can I pay some other way? It's for my sister and the baby's due {hence}.
O Payment wont confirm. Other way to pay?
s The pump is paid once, and the reserved sums are explained
== three-gift-cards | basket paid price
@ postal worker, security guard, baker, receptionist | 50-65 | full-time, part-time | calm
w {Their} colleagues clubbed together for a leaving present, each department on its own, which made three gift cards for the same garden shop. {They} [has|have] wanted one particular greenhouse for nine years.
- The checkout takes one gift card for each order. {First} has three, and the greenhouse costs as much as all three.
c {They} [says|say] who gave which card, because it seems rude not to.
g Put three cards on one greenhouse
g Tell the colleagues it worked
f A form with room for one card only
f Small sums left on a card that I'll never use up
q They passed a hat round three times, and I'd like the one greenhouse.
= Item: greenhouse, 2 by 3 metres
= Price: {eur480}
= Gift cards: three
= First card valid until: {hence}
h {They} tried one of the cards in an earlier order that failed, and never looked at what is left on it
o Hello there. I've three gift cards for your shop, from the early shift, the late shift and the office, and the greenhouse is {eur480}, near enough the lot. Your till only takes one. The early shift's runs out {hence}. What do I do?
O Can I use 3 gift cards on one order?
s The three cards are joined or all used for the greenhouse
== shared-birthday-no-account | basket privacy login new
@ police officer, lawyer | 32-60 | full-time | brisk
w {They} often [speaks|speak] in court and [keeps|keep] home address, birthday and phone number out of every database that will let {them}. The reading lamp is for files that are read at night.
- A reading lamp can only be ordered with an account, a birthday and a mobile number. {First} has left the birthday empty and the page goes red.
b {They} [asks|ask] for the legal ground of each field.
g Buy a lamp without giving a birthday
g Have the parcel go to a pickup point
f Having to give a birthday to buy a lamp
f They say they value privacy and then ask for everything
q How old do I have to be to read in bed?
= Item: reading lamp with clamp
= Price: {eur65}
= Refused fields: date of birth, mobile number
= Delivery: pickup point
h {They} [has|have] only the mobile phone from work, whose number may not be given out
o I wish to order the clamp lamp, {eur65}, for collection. Your form insists on a date of birth and a mobile number. Which of the two is needed for a lamp, and on what ground? I will provide neither until I have an answer.
O Why does a lamp need my birthday?
s {First} can order with fewer fields and knows what the pickup point requires
== vat-number-refused | basket bill price paid
@ translator, graphic designer, web developer | 29-63 | self-employed | any
w {They} [works|work] alone, from a desk in the hallway, and {their} knees touch the wall. The new desk is a business expense, or it would be, if the shop believed that there is a business.
- The checkout calls {first}'s tax number invalid and adds the tax. The same number worked at the printer's on {pastday}.
c {They} [sends|send] the number three times: with spaces, without, and with the country in front.
g Order the desk with the right tax
g An invoice the accountant does not send back
f Red text that says invalid and nothing else
f Paying the tax and waiting a year to get it back
q The number is right. It works everywhere else.
= Item: height-adjustable desk
= Price: {eur540}
= Tax number: on file since {monthsago}
= Worked elsewhere on: {lately}
h {They} moved and never changed the address under which the business is registered
o Good afternoon. Your checkout rejects my tax number for the standing desk, {eur540}. The number is valid; it was accepted elsewhere yesterday. I have entered it with spaces, without spaces and with the country code. What precisely does your system check?
O Your checkout rejects my tax number. Why?
s {First} knows which entry has to be changed and the tax is right
== farm-no-number | basket address
@ farm worker, vet, gardener, beekeeper | 26-70 | full-time, self-employed, part-time | any
w {They} [is|are] {role} and [lives|live] outside {city}, where the tarmac stops, at a farm that has a name and has never had a number. The goats eat whatever the courier leaves at the gate, including the card that says it was left there.
- The form insists on a house number for two rolls of fence wire. {First} put a zero, and now the tracking says 'address does not exist'.
c {They} [describes|describe] the way as for a visitor: bridge, silo, blue gate.
g Get the wire before the goats find the second hole
g A note for the driver that the driver will see
f Every map sends drivers to the neighbour's
f I had to make a number up and now it's my fault
q Left at the blue gate, and don't feed them.
= Order number: {order}
= Item: two rolls of fence wire
= Number entered: 0
= Sent on: {date}
h {They} once agreed with the shop by the bridge that it takes in large parcels
o Order {order}, the fence wire. Your form wanted a house number and we haven't one so I put 0. Now it says the address doesn't exist. It does, I'm looking at goats. Over the bridge, past the silo, blue gate. Can you put that on the parcel?
O Parcel {order}: the farm has no house number. Can you add the way?
s The address is corrected, or the parcel goes to the shop by the bridge
== wool-voucher-zero | basket price
@ librarian, nurse, primary school teacher, cook | 64-84 | retired | calm
w {They} [knits|knit] hats for newborns at a hospital, one in an evening, and [has|have] a drawer sorted by yarn. The voucher was a prize for hat number one thousand.
- {First}'s voucher code has a sign in the middle that may be a nought or the letter O. The shop has now blocked it after three tries.
c {They} [spells|spell] the code out with names of towns.
g Spend the prize on white merino, nothing else
g Have the code unblocked
f Codes where you can't tell a nought from an O
f Locked out after three honest tries
q It's round and it's empty inside. It could be either.
= Voucher: {eur30}, a prize
= Code: ends in {lastdigits}, third sign unclear
= Tries: three
= Wanted: ten balls of white merino
h The name on the back of the voucher is that of another shop, and {they} hoped that it does not matter
o Good evening. My voucher for {eur30} has a sign in it that I read as an O, then as a nought, then as an O again, and now it is blocked. It ends in {lastdigits}. I only want ten balls of the white merino, for the babies. Could somebody let me in again?
O My voucher is blocked. Can you unblock it?
s {First} can use the voucher or knows in which shop it counts
== suit-for-interview | basket paid price
@ hotel manager, bank clerk, sales manager, estate agent | 24-57 | job-seeking | any | | de, fr, es
w {They} lost a job when the branch closed and [has|have] had forty polite refusals since. On {weekday} there is an interview, the first in person, and the old suit belongs to a thinner year.
- Paying later for a suit was refused 'for automated reasons'. {First} can pay a third now and the rest with the next benefit payment.
c {They} [thanks|thank] first and [apologises|apologise] for asking.
g Have a suit that fits before {weekday}
g Pay it in three parts
f Refused by a computer, with no reason
f Explaining again why I have no salary
q Without the suit no money, and without money no suit. Very neat.
= Item: dark blue suit, size 50
= Price: {eur190}
= Interview: {weekday}, {later}
= Pay later: refused on {lately}
h An old order of {eur25} was never paid because it was never delivered, and it stands against {them}
o Hello, thank you for reading this. I was refused for paying later yesterday. I have an interview on {later} and need the dark blue suit in 50, {eur190}. I could pay a third now. I'm sorry to ask, is there anything a person can do?
O Refused for pay later. I need the suit by {later}. What can I do?
s The old order is cleared up, or another way to pay in parts is found
== back-from-abroad | basket address price
@ software developer, research chemist, architect, physiotherapist | 26-48 | full-time | any
w {They} worked abroad for two years, and every shop still takes {them} back there: to the language, the currency and the warehouse of the country {they} left. Even the recommended sizes are still those of there.
- The shop changes the country back each time {first} opens the basket, and a floor lamp is priced with shipping across a border.
b {They} [has|have] a list of settings that were changed and went back.
g See the price for where I live
g Order the lamp from the near warehouse
f Choosing my country again at every visit
f Paying customs on a lamp they have in a warehouse here
q I moved back. Only your shop thinks I'm still away.
= Item: floor lamp, brass
= Price shown: {eur120} and {eur38} for shipping
= Account from: the country of the last job
= Tried: country, language, another browser
h The card saved in the account is from a bank in that country
o Hi! Every time I open my basket your site puts me in the country where I used to work, and the brass floor lamp costs {eur38} shipping. I've set the country, the language, used another browser. I've been back for months. How do I make it stick?
O your shop thinks i live in another country. how do i change that?
s {First} can order at the local price
== double-order-kitchen | order paid money
@ cook | 24-50 | full-time, self-employed | brisk
w {They} [runs|run] the kitchen of a small restaurant and [orders|order] things with a wet thumb between two pans. The thumb is quick and the page was slow.
- {First} pressed 'buy' twice and now has two orders of forty steak knives, a minute apart. Both say 'being packed'.
b {They} [writes|write] in scraps, since a table of nine has just sat down.
g Stop one of the two before it leaves
g Get the money back this week
f The page hung, so of course I pressed again
f 'Your order cannot be changed at this stage', a minute after I placed it
q My guests eat with one knife each. I've watched them.
= Order number: {order}
= Item: steak knives, 40 pieces, ordered two times
= Amount: {eur210} each
= Ordered on: {today}
h {They} never changed the default address, which is that of a restaurant that has closed
o Ordered twice by mistake. Knives. {order} is good, the one a minute later is NOT. Cancel it. Table of nine here. Quick pls
O cancel 2nd order!!
s One order is stopped, and the address of the other is confirmed
== office-present-split | basket gift paid
@ HR manager, accountant, office assistant | 25-60 | full-time, part-time | any
w {They} [is|are] the person in the office who collects for presents, and keeps the list with the names in a locked drawer. This time fourteen people are giving, some in cash and some by promising it for next week.
- The farewell present for a colleague is an espresso machine. {First} has half in cash and wants the rest paid by two others, each with a card.
c {They} [adds|add] the sums up in front of the agent, to be on the safe side.
g Three payments on one machine
g Have it at the office on {weekday}, not at my door
f Paying first and running after everyone for the money
f A colleague who says I'll give it to you tomorrow
q I collect the money, I'm not the bank.
= Item: espresso machine
= Price: {eur320}
= To be paid by: three people
= Farewell: {weekday}, {later}
h {They} [has|have] heard that the colleague may have bought the same machine already
o Hello, office collection here. The espresso machine is {eur320}. I have half of it in cash and two colleagues would each pay a quarter by card. Can three of us pay for one order? It has to be at the office by {later}, for the farewell.
O can 3 people pay for 1 order?
s {First} knows how to pay together, or how it can be exchanged later
`;
