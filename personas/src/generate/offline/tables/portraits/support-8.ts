/** People whom a help desk hears from. Part 8; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_8 = `
== hearing-wrong-dosette | order parcel known
@ childminder, office assistant, cook, tram driver, nurse | 55-78 | retired, caring | thorough, worrier, loyal-regular
w {They} [orders|order] {their} spouse's tablets from the same mail-order pharmacy each month and [puts|put] them in a box with seven lids on Sundays. {They} [counts|count] out loud. So far it has come on the day every time.
- This month's parcel has the right name on it and a different strength: 10 mg in place of 5.
c {They} [has|have] the old box and the new one side by side and [gives|give] both numbers.
b {They} [wants|want] a pharmacist, not the order desk.
g Know whether half a tablet is safe until then
g Have the right strength by {weekday}
f Being told that the doctor must have changed it
q It's always been 5. Now it says 10 on the packet.
= Order number: {order}
= Arrived on: {lately}
= Ordered: 5 mg, 98 tablets
= Received: 10 mg, 98 tablets
= Tablets left: until {weekday}
h The spouse had a check-up last month and brought home a new sheet, which {they} put in the drawer with the old ones
o Good morning, order {order}, it came yesterday. My spouse takes 5 mg, for six years now, and in this packet there are 10. The name is right. I have enough of the old ones until {weekday}. Did you make a mistake or did the doctor write something else? I would like to speak to a pharmacist.
O Wrong strength in order {order}. Who can tell me what's right?
s A pharmacist has said what to take, and the right packet is known
== double-seat-cinema | booking paid app
@ laboratory technician, data analyst, restaurant server, shop assistant | 19-44 | full-time, part-time | newcomer, loyal-regular, hurried
w {They} [goes|go] to the cinema on Tuesdays, when it is cheap, usually with a sister. {They} [plans|plan] little and [is|are] rarely cross.
- Two tickets for tonight were paid, and the confirmation never came. The seats show as taken.
c {They} [waits|wait] a moment before answering and [sends|send] what is asked for.
b {They} [asks|ask] if the screenshot of the payment will do at the door.
g Get in tonight with two tickets
g Not pay twice
f Booking again to be on the safe side
q The money's gone but there's no email.
= Paid: {eur19}
= Film: tonight, 20:15
= Seats: F7 and F8
= Payment reference: {order}
h {They} typed the address with one thumb at a tram stop, and the phone filled in an old one that ends in .con
o Hi there! I bought two tickets for tonight 20:15, seats F7 and F8, and paid {eur19}, reference {order}. But no email came, not in spam either. Can you send them again? Thanks
O no tickets came, reference {order}. film is tonight. can you send them?
s The tickets are sent to an address that works
== council-bin | order address known
@ electrician, nurse, mechanical engineer, receptionist | 29-62 | any | loyal-regular, hurried, thorough | | en-GB, de, fr
w {They} moved into a terraced house last year with a partner and a dog. Most things in the house they have done themselves. {They} [is|are] even-tempered and [writes|write] as one writes to a neighbour.
- The new bin was ordered six weeks ago, and the rubbish is standing in bags by the door.
c {They} [asks|ask] whether there is a place to bring the bags to until then.
b {They} [names|name] the two earlier calls by their dates.
g Have the bin
g Know where the bags may go until then
f 'Deliveries are running a little late'
f Neighbours who look at the bags
q We've got nine bags by the door by now.
= Reference: {order}
= Ordered on: {monthago}
= Called on: {date}
= House: end of the terrace
h In the street with nearly the same name a new bin has stood at the same number for weeks
o Hello. I ordered a bin on {monthago}, reference {order}, and rang on {date} as well. It hasn't come. We've nine bags standing here. Do you know when it's coming, and is there a depot I can drive the bags to?
O Bin still not here, {order}. When?
s It is known where the bin is, and where the bags can go
== phone-insurance-crack | document money
@ restaurant server, care assistant, courier, fitness trainer | 19-38 | full-time, part-time, job-seeking | price-watcher, hurried, vague-describer
w {They} [pays|pay] for a phone in twenty-four parts and for its insurance in another twenty-four. {They} [shares|share] a room in {city} and [does|do] extra shifts when there are some. {They} [reads|read] what is in bold.
- The claim for a cracked display was refused: 'excess not covered'. It is {eur140} to mend.
b {They} [asks|ask] how much {they} [has|have] paid in so far.
c {They} [asks|ask] to have it explained as if to somebody who has never had insurance.
g Have the phone mended
g Understand what 'excess' means
f Words that one has to look up
q I pay every month and the one time I need it, no.
= Claim: {order}
= Repair: {eur140}
= Monthly: {eur9}
= Dropped on: {date}
h {They} ticked the cheaper plan, with an excess of {eur150} for each claim
o hi, claim {order}. dropped my phone on {date}, screen's cracked, repair is {eur140} and you say no because of excess. i've paid {eur9} every month. what's excess? do i get anything?
O claim {order} refused. why?
s {They} [understands|understand] what the plan pays and what it does not
== scout-camp-refund | booking money paid
@ carpenter, dental nurse, police officer, office manager, warehouse worker | 32-50 | full-time, part-time | worrier, price-watcher, thorough
w {They} [has|have] three children and one calendar on the kitchen door. Holidays are booked half a year ahead, when they are cheaper. {They} [writes|write] once, with all there is, and then [waits|wait].
- The middle child has broken an arm, {days} days before a camp that is paid for. The form for a refund has no field for a doctor's letter.
c {They} [encloses|enclose] the letter and the X-ray date without being asked.
b {They} [asks|ask] for the paragraph on illness.
g Get the camp's price back, or most of it
g Keep the place for the next holidays
f 'Cancellations under 14 days: no refund'
q It's a broken arm. She can't go in the water for six weeks.
= Booking: {order}
= Paid: {eur340}
= Arm broken on: {lately}
= Camp begins: {weekday}, {later}
h The booking includes a travel insurance of {eur12}, ticked by the other parent
o Hello, our daughter is booked for the camp from {later}, number {order}, {eur340}. Yesterday she broke her arm and has a cast, so she can't come. I have the doctor's letter but can't find where to put it. What do we get back? If another child can have the place that's fine with us.
O Booking {order}, child with a broken arm. Is there a refund?
s It is clear what comes back and which insurance pays
== wrong-name-parcel-shop | parcel document
@ florist, kitchen assistant, farm worker, cleaner, hotel cleaner | 24-60 | full-time, part-time | newcomer, worrier, vague-describer
w {They} [goes|go] by the first name alone, as everybody in the family does, also where a form wants more. {They} [starts|start] at five in the morning, and the parcel shop closes at six in the evening. To officials {they} [says|say] little.
- The parcel shop will not hand over a parcel because the name on it is not the whole name in the identity card.
c {They} [explains|explain] the short name and the long one slowly and [asks|ask] which paper would help.
b {They} [asks|ask] them to ring the shop.
g Get the parcel before it goes back
g Not have this every time
f Being looked at like a thief
q Everyone calls me {first}. Only the card knows the rest of me.
= Parcel number: {order}
= Goes back on: {weekday}, {later}
= Name on the parcel: {first}
= Name in the card: {name}
h The mail about the order has the whole name and the address on it, and is on {their} phone
o Hello. The shop has my parcel, {order}, but gives it not to me. On it is {first}, that's how everyone calls me. In my card is the whole name. On {later} it goes back. What paper do they need?
O They don't give me my parcel {order}. What can I do?
s The parcel can be collected, and the name is right for the next one
== freezer-outage-claim | fault money
@ butcher, fruit grower, dairy farmer, cook, school caretaker | 42-72 | any | loyal-regular, thorough, escalator
w {They} [keeps|keep] a chest freezer full of what the garden and a farmer nearby give. The family lives on it for half the year. {They} [speaks|speak] plainly, and [is|are] not used to asking companies for anything.
- The power was off for a night and a day, and what was in the freezer has thawed. The form for claims asks for receipts.
c {They} [has|have] a list in pencil: so many kilos of this, so many of that.
b {They} [says|say] that home-grown beans have no receipt.
g Be paid for what was in the freezer
g Know what proof is enough
f Receipts for things that were never bought
q Forty kilos, and half of it from our own garden.
= Customer number: {order}
= Power off: from {date}, 22:00, to the next evening
= Thawed: about 40 kilos
= Claimed: {eur210}
h {They} had read the announcement of the works, and forgot the day
o Good day. On {date} you switched off the power here for a night and a day. I had 40 kilos in the freezer, meat, beans, berries, all gone. Your form wants receipts. I have none, I grew it and bought the half pig from a farmer. How do I claim it? My number is {order}.
O Freezer thawed, 40 kilos. How do I claim? {order}
s {They} [knows|know] what is paid and which proof is needed
`;
