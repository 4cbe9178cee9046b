/** People whom a help desk hears from. Part 7; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_7 = `
== heating-engineer-window | booking fault
@ shop assistant, office assistant, care assistant, bank clerk | 26-60 | full-time, part-time | hurried, thorough, escalator
w {They} [works|work] in shifts and [shares|share] a flat of three rooms with a teenage son. Appointments go into a paper diary, and the diary is always right. In writing {they} [is|are] brief and correct.
- The boiler has been out for {days} days. The engineer was booked for this morning, and the app now shows a date next month.
c {They} [gives|give] the booking number and the three mornings when somebody is at home.
b {They} [asks|ask] who moved the appointment and will not pick a new date before that is answered.
g Have the boiler looked at this week
g Know why the date was moved
f A new date that nobody announced
f Being told to turn the thermostat up
q The appointment was for this morning. I was at home from eight.
= Booking: {order}
= Boiler out since: {date}
= Booked for: this morning, 8 to 12
= Now shown: a date next month
h The son answered a text about the appointment with 'no', because he took it for advertising
o Good afternoon, my booking is {order}. The engineer was due this morning between 8 and 12 and did not come. Your app now says next month. We have had no hot water since {date}. Can somebody come this week, please? I can be at home on any morning.
O Booking {order}. Nobody came. Can it be this week?
s A visit this week is booked and the reason for the change is known
== sim-abroad-roaming | network bill
@ warehouse worker, factory worker, truck driver, builder | 22-52 | full-time | vague-describer, newcomer, hurried
w {They} changed phone companies last month because a friend got a bonus for it. {They} [calls|call] home on video every Sunday. What is written in a contract {they} [finds|find] out when something stops working.
- Since the change {they} [has|have] calls and texts but no internet away from home.
c {They} [does|do] what is said and [reports|report] after each step in three words.
b {They} [asks|ask] whether it would be quicker to go to the shop.
g Have internet on the phone outside the flat
g Keep the old number
f Settings that have to be copied from a list
f Being asked which model it is
q At home it works, outside nothing.
= Number: ends in {lastdigits}
= Changed company on: {monthago}
= Works: calls, texts, Wi-Fi at home
= Does not work: internet outside
h The phone was bought second-hand and still has the settings of the first owner's company
o Hello. No internet on my phone when I go out. Only at home with the wifi. Number ends {lastdigits}. I changed to you on {monthago}. What can I do?
O no internet outside. number ends {lastdigits}. what can i do?
s Pages load outside the flat, or {they} [knows|know] who will set the phone
== allotment-club-invoice | bill document
@ accountant, bookkeeper, bank clerk, office manager | 60-80 | retired | thorough, sceptic, loyal-regular
w {They} [is|are] {role} in {city} and [keeps|keep] the accounts of an allotment club with sixty members, unpaid. Each year in the same week the club's year is closed. A difference of a cent is looked for until it is found.
- The club's electricity invoice is made out to a chairman who died two years ago, and the bank has sent the direct debit back.
c {They} [offers|offer] the minutes of the meeting in which the new chair was elected.
b {They} [asks|ask] for a corrected invoice with the old date, not a new one.
g Have the invoice in the club's name
g Pay without a reminder fee
f Being asked for the dead man's signature
f Letters that go to the widow
q He died two years ago, and his wife gets your letters.
= Customer number: {order}
= Invoice dated: {monthago}
= Amount: {eur230}
= Returned by the bank on: {lately}
h The club changed its bank at the same time, and the old account number is still on the form
o Good morning. I am writing for our garden club, customer number {order}. Your invoice of {monthago} for {eur230} is addressed to our former chairman, who has died. The bank returned the debit yesterday. Please issue the invoice to the club and tell me which form you need for that. His widow should not get these letters any more.
O Invoice to a dead person, {order}. Whom do I write to?
s The club is the customer, and the amount can be paid without a fee
== pram-brake | fault return paid
@ hairdresser, receptionist, primary school teacher, office assistant, nurse | 24-40 | caring, part-time | worrier, newcomer, thorough
w {They} [is|are] at home in {city} with a first child of four months. The pram was a present from five relatives together. {They} [reads|read] everything about safety, mostly at night, and [asks|ask] before doing anything that cannot be undone.
- The brake of the pram let go on a slope. Nothing happened. The maker's site asks for a serial number that is under the seat cover.
c {They} [describes|describe] exactly what was seen, and [asks|ask] if the pram may be used until then.
b {They} [wants|want] to know whether other prams of this model have done it.
g Know whether the pram is safe
g Have the brake mended or the pram exchanged
f Being asked for the receipt of a present
f 'No known issues'
q It rolled about a metre before I caught it.
= Model: city pram, grey
= Noticed on: {lately}
= Bought: by relatives, receipt with an aunt
= Serial number: {order}
h The wheels were taken off for the car and one of them is not pushed in to the click
o Hello, yesterday (yesterday) I put the brake of our pram on and it rolled down a slope all the same. My daughter was in it. She's fine. I've found the serial number now, it's {order}. Is that a known fault? And can I still use it until it's mended? I don't have the receipt, it was a present.
O The pram brake doesn't hold. Can I still use it?
s {They} [knows|know] whether the pram may be used and what happens next
== gas-meter-photo | bill form
@ bus driver, cleaner, cook, security guard, postal worker | 30-64 | full-time, part-time | hurried, loyal-regular, vague-describer
w {They} [has|have] paid the same monthly sum for gas for years and never thought about it. {They} [lives|live] on the ground floor with a brother. Letters are opened standing in the hall.
- A letter asks for the meter reading by {weekday}. The number {they} entered was refused as 'not plausible'.
c {They} [goes|go] down to look at the meter again and [reads|read] the digits one by one.
b {They} [asks|ask] whether they can't just guess it as every year.
g Hand in a reading that is accepted
g Not get an estimate that is too high
f 'Not plausible' about a number that hangs on the wall
q I copied what's on the meter, all of it.
= Customer number: {order}
= Number entered: 0048273
= Last reading: 4,610
= Deadline: {weekday}, {later}
h The red digits after the comma were entered as well
o Hi, I should give you my gas reading and it won't take it. Customer {order}. The meter says 0048273. It has to be in by {later}. What now?
O meter says 0048273, not accepted. {order}
s The reading is in, without the decimals
== choir-hall-deposit | booking money paid
@ secondary school teacher, librarian, social worker, office manager | 34-66 | full-time, part-time | thorough, worrier, loyal-regular
w {They} [sings|sing] in a choir of twenty-two and [looks|look] after its bookings because nobody else put a hand up. {They} [keeps|keep] every mail in a folder. {They} [dislikes|dislike] asking for money back, and [asks|ask] anyway.
- The hall in {city} was cancelled by its owner, and the deposit has not come back after six weeks.
c {They} [forwards|forward] the cancellation with the date marked in yellow.
b {They} [sets|set] a date by which the money has to be there.
g Get the deposit back to the choir's account
g Have it before the next hall must be paid
f 'Our finance department has been informed'
f Paying two halls with the money for one
q You cancelled, not us. We'd have sung there.
= Booking: {order}
= Deposit: {eur250}
= Paid on: {monthsago}
= Cancelled by the hall on: {monthago}
h The deposit was paid from the account of a member who has left the choir since, and not from the choir's
o Dear Sir or Madam, you cancelled our concert (booking {order}) on {monthago} and wrote that the deposit of {eur250} would be returned within ten working days. It has not arrived on the choir's account. Could you tell me when and to which account it was sent? Kind regards
O Booking {order}: where is our deposit of {eur250}?
s It is known to which account the deposit went
== printer-school-photos | order fault paid
@ kindergarten assistant, primary school teacher | 23-58 | full-time, part-time | newcomer, hurried, worrier
w {They} [has|have] a class of sixteen. For the end of the year every family gets a small book of photographs. {They} made it in the evenings, on the sofa, over three weeks.
- The books have come with one child's pictures twice and another child in none.
c {They} [counts|count] the pages again and [sends|send] the two page numbers.
b {They} [asks|ask] for a reprint by {weekday}, because the families come then.
g Have sixteen right books by {weekday}
g Not pay for the reprint
f Being asked whether the preview was checked
q One boy isn't in it at all. I can't hand that out.
= Order: {order}
= Books: sixteen
= Paid: {eur190}
= Families come on: {weekday}, {later}
h The same picture was put on page 9 and page 14 in the file that was sent in
o Hello, order {order}, 16 photo books. Page 9 and page 14 are the same picture, and the one that should be on 14 is missing. That's a boy who is in no other picture. We give them out on {later}. Is there any way to print them again by then?
O {order}, a page is wrong in all 16. Can you reprint by {later}?
s It is clear who pays for a reprint and whether it comes in time
== bank-app-new-phone | login app money
@ gardener, plumber, house painter, taxi driver, market trader | 40-66 | self-employed, full-time | sceptic, hurried, vague-describer
w {They} dropped the old phone into a bucket and bought the same model again. Suppliers are paid on Fridays, from the cab. {They} [has|have] one password for most things and [is|are] not proud of it.
- The bank's app asks for a confirmation on the old phone, and the old phone is dead.
c {They} [has|have] the card, the contract and an identity card on the passenger seat.
b {They} [says|say] that a supplier stops delivering on {weekday}.
g Pay the supplier by {weekday}
g Have the app on the new phone
f Letters with a code that take five working days
q It wants me to confirm on the phone that's broken.
= Account number: ends in {lastdigits}
= Old phone broken on: {lately}
= To pay: {eur860}
= Payment due: {weekday}, {later}
h The letter with the first activation code lies in a drawer at home and still works
o My old phone is dead since yesterday. Your app on the new one wants a confirmation from the old one. Account ends in {lastdigits}. I've got {eur860} to pay by {later}. How do I get in?
O Phone broken, can't get into the app. How do I pay?
s The payment is made, and the app runs on the new phone
`;
