/** Before, at and after the checkout. Part 4 of 4; see parse-situations.ts for the marks. */
export const ECOMMERCE_4 = `
== basket-expired | before basket app
- {First} was called away for half an hour, and the basket with eleven groceries in it is empty.
- The basket of eleven groceries that {first} filled on the {device} yesterday is not there today.
g Have the eleven things back in the basket
g Know how long a basket lasts
g Not look for everything again
f Baskets that forget sooner than people do
f 'Your basket is waiting' in a mail, and it is not
f Having to sign in to keep what one chose
q Half an hour, and it's all gone.
q Eleven things. I could name eight.
q Does it come back if I sign in?
c {They} [writes|write] down what was in it as far as {they} [remembers|remember] and [asks|ask] for the rest.
b {They} [refills|refill] nothing: either it comes back or {they} [buys|buy] elsewhere.
= In the basket: eleven groceries
= Filled on: {lately}
h Two of the eleven are for an allergy and hard to find, the others do not matter
o I filled a basket with eleven groceries on {lately}, and now it's empty. Can you bring it back so I needn't look for everything again?
O My basket's gone.
s The basket is back, or {first} hears that it cannot be
== energy-label | before choice price
- {First} is choosing a fridge of 140 litres, and the label on the page and the one in the photo differ by two classes.
- Of two fridges of 140 litres, one is dearer and uses less, and {first} wants to know after how many years that pays.
g Know what it uses in a year
g Choose between the two today
g Have the old one taken away
f Labels that changed their letters
f Reviews that praise the handle
f Figures 'under laboratory conditions'
q Is it a C or an E? Your page has both.
q How many years until the dear one is the cheap one?
q I don't want to know how it looks. What does it use?
c {They} [has|have] noted the use of both in a year and the price of electricity.
b {They} [asks|ask] for the number of kilowatt-hours and nothing about design.
= Item: a fridge, 140 litres
= Choosing between: two models
= Place in the kitchen: 56 cm wide
h The door has to open to the left, because of a wall
o1 I'm choosing a 140-litre fridge. Your page and the label in your photo give two different energy classes. Which one is right?
o2 I'm choosing between two 140-litre fridges. One costs more but uses less. After how many years does that pay, and do both fit into 56 cm?
O Which fridge uses less?
s The real figures are given
== refurbished-doubt | before choice price new
- {First} has found a refurbished {gadgetname} at half the price and cannot see what 'very good' means.
- 'Like new', 'very good' and 'good' differ by a few coins, and {first} wonders by what else.
g Know how worn it may be
g Have the same guarantee as with a new one
g Send it back if it is not what was said
f Conditions described by adjectives
f Photos of another piece than the one on sale
f Guarantees that end with the first owner
q 'Very good' by whose standards?
q Is that a photo of mine or of a nice one?
q What's the scratch between 'good' and 'very good'?
c {They} [has|have] asked two friends who bought used things, and [comes|come] with their three questions.
b {They} [wants|want] a photo of the very piece before paying a penny.
= Item: {gadget}, refurbished
= Price: about half of the new one
= Condition: 'very good'
h It is a present, so scratches would matter more than its age
o I've found a refurbished {gadgetname} at half the price, in 'very good' condition. What does that mean, and does it come with a guarantee?
O How used is it?
s Condition and guarantee are explained
== wrong-quantity | order paid parcel return known
- {First} ordered two packs of printer paper and was sent twelve; the bill is for twelve as well.
- A key stuck, and {first} has ordered 22 packs of printer paper instead of two.
g Keep two and send back the rest
g Pay for two
g Have the rest fetched
f Quantities that can be typed but not corrected
f Being thanked for a large order
f Carrying ten boxes to a parcel shop
q1 Two. I ordered two. There are twelve in my hall.
q2 I want two. Nobody wants twenty-two.
q I can't carry that to a shop.
c {They} [has|have] opened none of the others and [offers|offer] any time for them to be fetched.
b {They} [leaves|leave] the others where they are until somebody comes for them.
= Item: printer paper, packs of 500 sheets
= Order number: {order}
= Wanted: two
=1 Came: twelve, on {lately}
=2 Ordered: 22, on {lately}
h The office next door would take six of them at the same price
o1 I ordered two packs of printer paper, number {order}, and twelve came on {lately}, with a bill for twelve. Can you fetch the other ten?
o2 I ordered 22 packs of printer paper on {lately} because a key stuck, number {order}. I only need two. Can you change it?
O It's far too much paper.
s The rest goes back, and two are paid for
== gift-wrap-lost | order gift parcel paid known
- {First} paid {fee} for wrapping and a card, and the present, {product}, arrived in a bare bag with an advertisement.
- The card with {first}'s words was in somebody else's parcel, and theirs was with {product}, {first}'s present.
g Get the {fee} back
g Have the right words reach the right person
g Not have it happen at the next birthday
f Extras that are charged and forgotten
f Advertisements in a birthday present
f An apology with a voucher for more wrapping
q1 I paid for wrapping and a card. It came in a bag.
q2 Who is Aunt Vera, and why does she love us?
q It was a birthday. First impressions count.
c {They} [has|have] had a photo of it sent by the person who unpacked it.
b {They} [wants|want] the {fee} and a proper card in the post today.
= Order number: {order}
= Present: {product}
= Paid for wrapping: {fee}
= Arrived on: {lately}
h The person it was for has moved, and a neighbour wrapped it in newspaper
o1 I paid {fee} for gift wrapping and a card on order {order}, {product}. It arrived on {lately} in a bare bag. I'd like that money back.
o2 My present, {product}, order {order}, came on {lately} with a stranger's card in it. I paid {fee} for that. Where is my card?
O The wrapping was wrong.
s The fee comes back or a card is sent
== pickup-closed | order parcel paid known
- {First} went to the pick-up shop for {product} at seven; it was closed, and the parcel goes back in two days.
- The pick-up shop to which {first}'s {productname} went has moved out, says a note on its door.
g Get the parcel before it goes back
g Have it sent to another shop
g Know the real opening hours
f Opening hours from last year
f Parcels that wait where nobody is
f Seven days that began without a word
q1 It says open till eight. I was there at seven.
q2 There's a hairdresser in your parcel shop now.
q It goes back in two days. Where is it?
c {They} [has|have] a photo of the door and [names|name] two shops that would do.
b {They} [wants|want] it at {their} own door now, at the shop's cost.
= Parcel: {order}
= In it: {product}
= Ready since: {date}
= Goes back: in two days
h It was paid for by a colleague, and the pick-up code is on that colleague's phone
o My parcel {order} with {product} is at a pick-up shop that's closed, and it goes back in two days. Can you send it somewhere else?
O I can't get my parcel.
s A way to get the parcel is named
== allergy-question | before choice new
- {First} would like to buy a face cream, and the list of what is in it stops after six words and 'etc.'.
- The muesli may hold traces of 'nuts', says the page, and {first} needs to know of which.
g Know all that is in it
g Find one that is safe
g Have it from the maker, in writing
f Lists with 'etc.' at the end
f 'Natural' as an answer
f Labels that are photographed from the side
q What's in the 'etc.'?
q One of the nuts is fine. The other one isn't.
q I don't need 'natural'. I need the list.
c {They} [explains|explain] which two substances matter and [asks|ask] for those alone.
b {They} [asks|ask] once for the whole list; a second 'please see the packaging' ends it.
=1 Item: a face cream
=2 Item: a muesli
=1 Not tolerated: lanolin and one preservative
=2 Not tolerated: hazelnuts; almonds are fine
= List on the page: incomplete
h A friend has a pen for emergencies to give in the worst case: the last reaction ended in hospital
o1 I'd like to buy your face cream, but the list of ingredients stops after six words. I can't have lanolin. Can you send me the full list?
o2 Your muesli 'may contain nuts'. I can't have hazelnuts, but almonds are fine. Which nuts do you mean?
O What's in it?
s The full list is given, or a safe product is named
== instalment-terms | before price basket money new
- The sofa is {monthly} a month, says the page in large letters, and {first} cannot find for how many months.
- {First} could pay for a sofa in ten parts, and the sum of the ten is not the price.
g Know what it costs in the end
g Find out what a late payment costs
g Pay it off early
f Prices by the month
f Interest in a footnote
f Answers in minutes to a question about years
q {monthly} a month until when?
q Ten times that isn't the price. I can multiply.
q What happens if I'm a week late?
c {They} [wants|want] the whole sum in writing before asking anything else about it.
b {They} [wants|want] one number, the whole, before anything is filled in.
= Item: a sofa in three parts
=1 Shown: {monthly} a month
=2 Shown: ten parts of {monthly}
h A payment for a phone runs until the winter, so nothing may start before
o1 Your page says the sofa costs {monthly} a month. For how many months, and what do I pay in all?
o2 If I pay for the sofa in ten parts of {monthly}, it's more than the price. What's the difference for, and what do I pay in all?
O How much is the sofa in all?
s The total and the terms are stated
`;
