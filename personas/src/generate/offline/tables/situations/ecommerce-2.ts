/** Before, at and after the checkout. Part 2 of 3; see parse-situations.ts for the marks. */
export const ECOMMERCE_2 = `
== back-in-stock | before choice
- {First} signed up to hear when {product} is back, got the mail at noon, and it was gone by one.
- 'Back in stock' said the mail; the page says 'sold out', and {first} has read both twice.
g Order it the next time it is in stock
g Reserve one instead of racing for it
f Mails that arrive after the last one is sold
f Waiting lists that keep no order
q I was told it's back. It was back for an hour.
= Item: {product}
= Mail received: {date}, at noon
h Another colour would be fine
o You wrote that {product} is back, and it's sold out again.
O It's sold out again.
s A reservation, an alternative or a date is offered
== pay-later-refused | before basket money
- {First} always pays by invoice, and this time the page offers cards only.
- {First} has paid six orders by invoice; with the seventh, the choice is gone.
g Pay in the way that was promised
g Learn why it is not offered any more
f Options that vanish on the last page
f Credit checks nobody mentioned
q It was there two pages ago.
= Item: {product}
= Total: {amount}
h A bill from last year was paid a week late
o Why can't I pay by invoice this time?
O I can't pay.
s A way of paying that suits {first} is found or the refusal is explained
== subscribe-and-save | subscription money price order known
- {First} ordered coffee once and finds that it was the first of a monthly delivery.
- A second bag of cat food has come for {first}, who has since given the cat to a sister.
g Stop the monthly delivery
g Send the second one back unopened
f Ticks that were set by somebody else
f 'Save 5%' as the name of a contract
q1 One bag of coffee. I wanted one.
q2 The cat has moved out. Please stop feeding it.
= Order number: {order}
= Next delivery: {later}
= Price each: {fee}
h The first delivery has been used up
o I seem to have a monthly delivery I never wanted. Order {order}.
O It came again.
s The deliveries stop and the last one can go back
== colour-differs | order return paid size known
- In the photo it was forest green; what {first} unpacked is closer to mint.
- The curtains that {first} ordered match the picture on the screen and nothing in the room.
g Get the colour that was shown, or the money
g Send it back without arguing about taste
f Photos taken in a light that no home has
f 'Colours may vary' in answer to a question
q1 Forest green, you said. What kind of forest?
q2 They match your photo. They don't match anything in the room.
= Order number: {order}
=1 Ordered: forest green
=2 Ordered: curtains, in forest green
= Arrived on: {lately}
h The packaging has been opened
o The colour of order {order} isn't the one in your photo.
O It's the wrong colour.
s Exchange or refund is agreed
== assembly-service | before price choice
- {First} wants a wardrobe delivered to the fourth floor and put together, and the page ends at the kerb.
- The service 'to the place of use' can be booked for beds but not for the wardrobe that {first} has chosen.
g Have it carried up and set up
g Know the price of that before ordering
f Delivery that stops at the front door
f Services that exist for everything else
q I've no lift and a bad back. Who carries it?
= Floor: fourth, no lift
= Item: a wardrobe in three parts
h A neighbour would help with carrying, not with assembling
o Can it be carried to the fourth floor and assembled?
O Who carries it up?
s The service and its price are named, or its absence
== customs-charge | order parcel money paid known
- The courier wants {fee} in customs before handing over {first}'s parcel.
- {First} bought from a shop with a local address; the parcel comes from overseas with a bill of {fee}.
g Not pay twice for the same thing
g Know why no page mentioned customs
f Shops that pretend to be round the corner
f Bills at the front door
q Your address is down the road. Why did it cross an ocean?
= Order number: {order}
= Charge: {fee}
= Delivery attempt: {lately}
h The order was split into two parcels to stay below a limit
o I'm asked for {fee} in customs on order {order}. Nobody mentioned that.
O They want more money.
s It is settled who pays the charge
== review-incentive | order paid money known
- A card in the parcel promised {first} {fee} for five stars; {they} gave {product} three, and the review was not published.
- {First} reviewed {product} honestly, and the review was not published.
g Have the honest review published
g Know whether other reviews were paid for
f Reviews that only exist with five stars
f Being asked to 'reconsider'
q Three stars is a compliment from me.
= Order number: {order}
= Review written on: {date}
= Stars: three
h {They} kept the card as proof
o My review of order {order} hasn't been published.
O Where's my review?
s The agent explains the rule and what happens to the review
== pre-order-delay | order paid parcel known
- {First} pre-ordered {product}; the date has moved three times, the payment on the first day.
- A pre-order that {first} paid on {monthsago} is now due 'soon', for the third time.
g Have a date that holds, or the money back
g Hear of the next delay from the shop and not from a forum
f 'Soon' in the place of a date
f Paying on the first day for something that has none
q You took the money on day one. What day is it for you?
= Order number: {order}
= Ordered and paid on: {monthsago}
= Paid: {amount}
h {They} [has|have] seen it in stock elsewhere
o My pre-order {order} has been put off three times.
O It's late again.
s A firm date or a refund is chosen
== swapped-address | order parcel gift known
- A present went to {first}'s own address, and the bill went to the person it was meant for.
g Put the surprise right before {later}
g Have an apology sent that is not {theirs}
f Address books that fill themselves in
f Mistakes that land on somebody's birthday
q They know what it cost now. Wonderful.
= Order number: {order}
= Occasion: a birthday on {later}
h The person has said nothing about the bill so far
o My gift order {order} went to the wrong address.
O It went to the wrong person.
s The present reaches the right person in time or is replaced
== bulk-question | before price choice new
- {First} needs forty mugs for a club, and the basket stops at ten.
- {First} wants forty mugs for a club's party, and the basket stops at ten.
g Order the number that is needed
g Get a price for many
f Baskets with a limit nobody explains
f Business accounts that need a business
q Forty. Not ten, four times.
= Quantity: 40
= Needed by: {later}
h The budget is fixed and slightly too low
o I need forty of these. What would that cost?
O Can I order more than ten?
s A price and a date for the quantity are given
== spare-part | before choice fault
- The lid of {first}'s pot has broken, and the shop sells pots and no lids.
- {First} looks for the lid of a pot that is sold only as a set.
g Buy the part and not the whole
g Be sure that the part fits
f Sets that cannot be completed
f Part numbers that are moulded in and worn off
q I don't need a new one. I need the lid.
= Model: {model}
= Part: the lid, 24 cm
h It was bought second-hand
o Do you sell the lid for model {model} on its own?
O I need a part.
s The part is found, or {first} hears that it does not exist
== refund-less | order return money paid known
- {First} sent back two of three items and was refunded for one and a half, it seems.
- The refund for {first}'s return is {fee} short, because a discount was taken off twice.
g Get the missing {fee}
g See how the refund was worked out
f Sums without their parts
f Discounts that count when buying and not when returning
q Two went back. The sum says one and a half.
= Order number: {order}
= Sent back on: {date}
= Missing: {fee}
h One item went back a day late
o My refund for {order} is {fee} too low.
O That's not all of it.
s The sum is explained or corrected
`;
