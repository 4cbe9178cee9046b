/** People who make a conversation hard. Part 2; see parse-portraits.ts for the marks. */
export const DIFFICULT_PORTRAITS_2 = `
== message-not-there | login app
@ tailor, restaurant server, office cleaner, dressmaker, childminder | 22-66 | any | vague-describer
w {They} [does|do] everything on one phone and never closes anything. {They} [takes|take] what the phone calls things and [shortens|shorten] it. {They} [is|are] shy with strangers, and then nearly silent.
- A thing that has to be confirmed cannot be confirmed, and it has to be done by {weekday}.
c {They} [writes|write] 'it says no' and [waits|wait].
c {They} [agrees|agree] with the first guess of the agent, right or wrong.
g Have it confirmed by {weekday}
f Six pictures in a row with arrows in them
q it says no
= To be confirmed: a new bank account for the wages
= Deadline: {weekday}, {later}
= Message: 'Something went wrong'
= Account email: {email}
h The code is sent to a number that {they} gave up last year
o hello i have to confirm and it doesnt. what do i do
O it says no. what do i do
s It is found out what has to be confirmed and why the code does not come
== plan-haggler | subscription price bill known
@ market trader, taxi owner, greengrocer, insurance adviser, car mechanic | 30-70 | any | price-watcher
w {They} [haggles|haggle] for a living and [sees|see] no reason to stop at home. Each offer is answered with a lower one. {They} [is|are] never rude, never tired, and [remembers|remember] every figure.
- The phone contract costs {eur39}; new customers pay {eur19}. {They} [wants|want] to pay {eur15}, since {they} did not cause any trouble.
b {They} [takes|take] each concession as the starting point for the next.
b {They} [pauses|pause] after an offer, for as long as it takes.
g Pay {eur15}
g Get something for free on top
f 'That's the best I can do'
f Offers that end at midnight
q Good. And now the price for a friend.
= Customer number: {order}
= Contract: {eur39} a month
= New customers pay: {eur19}
= Customer since: nine years
h The contract cannot be ended for another five months, and {they} [knows|know] it
o Good evening, customer {order}, nine years. I see new people pay {eur19} and I pay {eur39}. I don't ask for {eur19}, I'm not new. I'd say {eur15} and we both sleep well. What do you say?
O {eur15} and I stay. Deal? {order}
s A price is agreed or refused for good, politely, with what is really possible
== late-train-minutes | money booking paid
@ data analyst, laboratory technician, librarian, office manager, bookkeeper | 22-60 | any | price-watcher
w {They} [keeps|keep] a table of all delays since the first of January. By now it holds forty-one rows and pays for one trip a year. {They} [claims|claim] every cent and [feels|feel] no shame about it.
- The compensation for a late train was refused: 58 minutes, and 60 are needed. {Their} own watch said 61.
b {They} [asks|ask] how the doors count, and when, and who measures it.
b {They} [claims|claim] the cup of coffee as well.
g Be paid the {eur11}
g Have it settled how the minutes are counted
f Goodwill without a rule
q When does a train arrive? When it stops or when the doors open?
= Claim: {order}
= Date: {date}
= Delay by the railway: 58 minutes
= Claimed: {eur11} and {eur3} for coffee
h The watch is set two minutes fast so as never to miss a train
o Claim {order} was refused: 58 minutes. My watch showed 61 when the doors opened. Please tell me (a) at which moment arrival is measured, (b) by which clock, (c) where this is published. I maintain the claim for {eur11} and add {eur3} for coffee during the wait.
O {order}: 61 minutes, not 58. Who measures that?
s The rule is shown, and the claim is decided by it once and for all
== voucher-stacking | order price paid
@ shop assistant, receptionist, dental nurse, cook, school secretary | 20-62 | any | price-watcher
w {They} [has|have] an album of discount codes and [knows|know] the day on which each shop starts its sale. The household of five in {city} saves a holiday each year with it. {They} [laughs|laugh] when caught and [asks|ask] again.
- Two of three codes were accepted in an order; the third, for new customers, was not. {They} [has|have] a new address for it.
b {They} [offers|offer] to cancel and order again, for the third time this week.
g Have all three codes on one order
g Free delivery besides
f Codes that exclude each other in grey letters
q The page said 'for new customers'. My email is new.
= Order number: {order}
= Total: {eur96}
= Codes used: two
= Third code: new customers, ten per cent
h The new account has the same street and card as the old one
o Hi! Order {order}, two codes went through and the third one didn't, 10% for new customers. That's me, I made the account yesterday. Could you just take it off by hand? It's {eur10}. Otherwise I'd have to cancel and order again, and that's work for both of us
O third code doesn't work, can you take 10% off? {order}
s It is clear, and kindly said, that the third code does not apply, and the order stands or is cancelled
== return-day-31 | return paid money
@ fitness trainer, UX designer, graphic designer, web developer, photographer | 20-52 | any | rule-tester
w {They} [reads|read] terms the way others read menus. Where a rule can be read in two ways, {they} [uses|use] the second. {They} [stays|stay] cheerful and [asks|ask] what would happen if.
- The thirty days for returns ended yesterday. {They} [argues|argue] that the day of delivery does not count.
b {They} [asks|ask] the same thing as a hypothetical case, then as a question on principle.
b {They} [quotes|quote] an answer that another agent is said to have given.
g Return the headphones
g Get an answer that can be quoted later
f 'As a rule'
q Does day one begin when it's delivered or the day after?
= Order number: {order}
= Item: headphones
= Price: {eur130}
= Terms: thirty days 'from delivery'
h {They} used them on a journey of three weeks and [has|have] bought another pair
o Hi, quick question about {order}. Your terms say 30 days 'from delivery'. In most laws the day of the event isn't counted, so today would be day 30, right? And if it's a Sunday it moves on, doesn't it? How do I start the return?
O Day 30 or 31? How do you count? {order}
s One clear answer by the rule, and it is the same when asked three ways
== free-trial-again | subscription login
@ computer science, media studies, law, design, economics | 18-28 | student | rule-tester
w {They} [has|have] watched four series on eleven free months. There is always another address, and a plus sign does the rest. {They} [thinks|think] of it as a sport and [is|are] disarmingly open about it.
- The streaming service has noticed the twelfth trial and asks for a card. {They} [wants|want] to know which sign gave it away.
b {They} [tries|try] being a teacher, then a disabled person, then a reporter, to see which one gets a discount.
b {They} [asks|ask] the bot to ignore its rules, as a joke, twice.
g Another free month
g Learn how it was noticed
f Straight refusals
q hypothetically, if a flatmate signed up, would that be a new customer
= Account email: {email}
= Trials so far: twelve
= Message: 'not eligible'
= Case number: {order}
h There is a real student price that would cost {eur4}, and {they} [has|have] never looked at it
o heyy so it says im not eligible for the trial, case {order}. how do you know? like which data exactly. and if my flatmate signs up from the same wifi, is that ok or not?
O not eligible?? why? {order}
s The agent says no without telling how it is found out, and names the student price
== gym-pause-medical | subscription document money
@ police officer, warehouse worker, insurance adviser, HR manager, fitness trainer | 24-55 | any | rule-tester
w {They} [sees|see] a contract as something to be explored. At work {they} [is|are] known for finding the box in the form that nobody fills in. {They} [keeps|keep] a straight face.
- The gym pauses a membership 'for medical reasons', and {they} would like to know whether a sore thumb is one.
b {They} [asks|ask] what exactly the certificate must not say.
b {They} [agrees|agree] to a condition and [returns|return] to it two messages later.
g Pause for two months
g Pay nothing meanwhile and keep the old price
f 'We decide case by case'
q Where does it say that it has to be my own illness?
= Member number: {order}
= Monthly fee: {eur35}
= Wanted: two months
= Terms: 'for medical reasons'
h It is a holiday of seven weeks
o Hello, member {order}. Your terms allow a pause 'for medical reasons'. They don't say whose, or how serious, or who confirms it. I'd like to pause for two months from next week. Is a letter from a physiotherapist enough, or would my own statement do?
O Pause for two months, {order}. What proof, exactly?
s The rule is named once, without a back door, and {they} [decides|decide]
== washing-line-stories | fault order known
@ school secretary, kindergarten assistant, librarian, primary school teacher, tram driver | 60-84 | retired | topic-jumper
w {They} [is|are] {role} in {city}, with a sister, two budgerigars and a stairwell full of neighbours. One thing reminds {them} of another. {They} [finishes|finish] a story if given time, though not always the one that was begun.
- A tumble dryer stops after ten minutes. To get there, the agent hears about the sister, the landlord and the last plumber.
c {They} [answers|answer] the question before last.
c {They} [asks|ask] the agent where they come from, and [knows|know] somebody there.
g Have dry sheets again
g Ask, while at it, about the wrong bill of last year
f Being brought 'back to the topic'
f Music
q That's what I said to the plumber, and he had such trouble with his knee.
= Order number: {order}
= Bought on: {monthsago}
= Fault: stops after ten minutes
= Light: a small tap with a line through it
h The water tank has never been emptied; {they} took it for a drawer for powder
o Good morning! It's my dryer, {order}, it stops. My sister said it would, she had the same one, no, hers was white, before she moved in here with the birds. They can't stand the noise, by the way, one of them has lost feathers. Anyway the sheets are wet. And then there was the bill of last year, did you ever find that?
O The dryer stops, and there's the bill as well. And the birds.
s The tank has been found and emptied, and the bill is noted for later
== move-everything-at-once | address network bill
@ musician, massage therapist, wedding planner, florist, make-up artist | 24-60 | self-employed, part-time | topic-jumper
w {They} [is|are] moving house, changing banks and planning someone's party, all in the same week. {They} [begins|begin] five things and [brings|bring] four of them to an end. The cardboard boxes are numbered and the list is in one of them.
- Internet at the new address, a final bill for the old one and a complaint about a router come in one breath.
c {They} [adds|add] one more thing each time something is settled.
c {They} [says|say] 'before I forget' and [forgets|forget] what the question was.
g Have internet at the new place on {later}
g Not pay for the old one any longer
g Send the old router back, or was it the box
f Being told to write to another department for each thing
q Oh, and another thing, before I forget.
= Customer number: {order}
= Moving date: {later}
= Old address: ends with the month
= Equipment: a router and a box for the television
h The new flat has no socket for the line; the tenants before had theirs by cable
o hi hi, so i'm moving on {later}, customer {order}, can the internet come along? and the old bill, do i pay the whole month? oh and the router's been blinking since forever. also do you do tv? no wait, first the address
O moving on {later}. and the bill. and the router. where do i start?
s Three matters are put in an order, and each has a next step
== phone-politics-weather | bill app
@ taxi driver, hairdresser, bus driver, baker, security guard | 40-75 | any | topic-jumper
w {They} [talks|talk] with people all day and [has|have] an opinion about football, bread and the new roundabout. To {them} a help desk is somebody to talk to. {They} [is|are] never in a hurry.
- An app for parking charged {eur8} for a night in which the car stood in the garage.
c {They} [returns|return] to the roundabout whenever there is a pause.
c {They} [asks|ask] whether one is talking to a machine, and [tells|tell] it a joke to find out.
g Get the {eur8} back
g Know whether the app parks the car by itself now
f Agents with no time
q They've put a roundabout there now, have you seen it?
= Receipt: {order}
= Charged: {eur8}
= Night of: {lately}
= Car: in the garage since noon
h The app was still running from the hairdresser's that morning
o Good day to you. Your app took {eur8} for last night, and my car was in the garage. Receipt {order}. It's because of the roundabout, I tell you, nobody parks where they used to. Forty years I drove round that corner. Is that how you see it too?
O {eur8} for a car in the garage. And that roundabout. Have you seen it?
s The running ticket is found, and the money has an answer, in between
`;
