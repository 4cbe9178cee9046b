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
o You wrote on {date} that {product} is back in stock. An hour later it was sold out again. Can you keep one for me?
O It's sold out again.
s A reservation, an alternative or a date is offered
== pay-later-refused | before basket money
- {First} always pays by invoice; for {product} the page offers cards only.
- {First} has paid six orders by invoice; with the seventh, {product}, the choice is gone.
g Pay in the way that was promised
g Learn why it is not offered any more
f Options that vanish on the last page
f Credit checks nobody mentioned
q It was there two pages ago.
= Item: {product}
= Total: {amount}
h Last year's bill was paid a week late, after a reminder
o I've always paid by invoice here. Now I want {product} for {amount}, and only cards are offered. Can I still get an invoice?
O I can't pay by invoice.
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
=1 Item: coffee beans, 1 kg
=2 Item: cat food, 4 kg
= Order number: {order}
= Next delivery: {later}
= Price each: {fee}
h The parcel that came has been opened and half used
o1 I ordered coffee once, number {order}, and it turns out to be a monthly delivery at {fee}. Please stop it before the next one on {later}.
o2 Another bag of cat food came, order {order}, {fee} each month, and the cat lives with my sister now. Please stop it before {later}.
O It came again. I only wanted one.
s The deliveries stop and the last one can go back
== colour-differs | order return paid size known
- In the photo the tablecloth was forest green; what {first} unpacked is closer to mint.
- The curtains that {first} ordered in forest green match the picture on the screen and nothing in the room.
g Get the colour that was shown, or the money
g Send it back without arguing about taste
f Photos taken in a light that no home has
f 'Colours may vary' in answer to a question
q1 Forest green, you said. What kind of forest?
q2 They match your photo. They don't match anything in the room.
= Order number: {order}
=1 Ordered: a tablecloth in forest green
=2 Ordered: curtains in forest green
= Arrived on: {lately}
h1 It has been washed once, in the hope that it would darken
h2 One of the two curtains has been shortened already
o1 I ordered a forest green tablecloth, number {order}. What came on {lately} is mint. Can I swap it for the colour in your photo?
o2 The forest green curtains from order {order} came on {lately} and look quite different from your photo. Can I send them back free of charge?
O It's the wrong colour.
s Exchange or refund is agreed
== assembly-service | before price choice
- {First} wants a wardrobe delivered to the fourth floor and put together, and the page ends at the kerb.
- The service 'to the place of use' can be booked for beds but not for the wardrobe that {first} has chosen.
g Have it carried up and set up
g Know the price of that before ordering
f Delivery that stops at the front door
f Services that exist for everything else
q Four floors of stairs and a bad back. Who carries it?
= Floor: fourth, stairs only
= Item: a wardrobe in three parts
h The stairs turn so tightly that the last wardrobe went in through the window
o I want to order your three-part wardrobe. I live up four flights of stairs. Can someone carry it up and put it together, and for how much?
O Who carries the wardrobe up?
s The service and its price are named, or its absence
== customs-charge | order parcel money paid known
- The courier wants {fee} in customs before handing over {first}'s parcel with {product}.
- {First} bought {product} from a shop with a local address; the parcel comes from overseas with a bill of {fee}.
g Not pay twice for the same thing
g Know why no page mentioned customs
f Shops that pretend to be round the corner
f Bills at the front door
q Your address is down the road. Why did it cross an ocean?
= Order number: {order}
= Item: {product}
= Charge: {fee}
= Delivery attempt: {lately}
h The shop's mail said 'duties not included' in its last line
o The courier came on {lately} with {product}, order {order}, and wanted {fee} in customs. Nobody mentioned that. Will you pay it?
O They want more money at the door.
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
= Item: {product}
= Review written on: {date}
= Stars: three
h The review has the name of one of the shop's people in it
o On {date} I reviewed {product} from order {order} and gave it three stars. It still hasn't been published. Why not?
O Where's my review?
s The agent explains the rule and what happens to the review
== pre-order-delay | order paid parcel known
- {First} pre-ordered {product}; the date has moved three times, the payment on the first day.
- A pre-order of {product} that {first} paid on {monthsago} is now due 'soon', for the third time.
g Have a date that holds, or the money back
g Hear of the next delay from the shop and not from a forum
f 'Soon' in the place of a date
f Paying on the first day for something that has none
q You took the money on day one. What day is it for you?
= Order number: {order}
= Item: {product}
= Ordered and paid on: {monthsago}
= Paid: {amount}
h {They} [has|have] seen it in stock in a shop in {city}
o I pre-ordered {product} on {monthsago} and paid {amount} at once, order {order}. The date has moved three times. Give me a day or my money back.
O It's late again.
s A firm date or a refund is chosen
== swapped-address | order parcel gift known
- {Product} meant as a present went to {first}'s own address, and the bill went to the person it was meant for.
g Put the surprise right before {later}
g Have an apology sent that is not {theirs}
f Address books that fill themselves in
f Mistakes that land on somebody's birthday
q They know what it cost now. Wonderful.
= Order number: {order}
= Present: {product}
= Occasion: a birthday on {later}
h It is {first}'s own account that has the two addresses the wrong way round
o My present, {product}, order {order}, came to my address, and the bill went to the person it's for. The birthday is on {later}. Can you fix both?
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
= Item: plain white mugs
= Quantity: 40
= To spend: {big} at most
= Needed by: {later}
h The club is a charity and pays no tax on it
o I need forty white mugs for our club by {later}, but the basket stops at ten. Can I order forty, and what would they cost?
O Can I order more than ten mugs?
s A price and a date for the quantity are given
== spare-part | before choice fault
- The lid of {first}'s pot has broken, and the shop sells pots and no lids.
- {First} looks for the lid of a pot that is sold only as a set.
g Buy the part and not the whole
g Be sure that the part fits
f Sets that cannot be completed
f Part numbers that are moulded in and worn off
q I don't need a new one. I need the lid.
= Pot: model {model}
= Part: the glass lid, 24 cm
h It is an older edition with handles that stand out further
o The glass lid of my {model} pot is broken. It's 24 cm wide. Do you sell the lid on its own, or does another one fit?
O I need a lid.
s The part is found, or {first} hears that it does not exist
== refund-less | order return money paid known
- {First} sent back two of three shirts and was refunded for one and a half, it seems.
- The refund for two shirts that {first} sent back is {fee} short, because a discount was taken off twice.
g Get the missing {fee}
g See how the refund was worked out
f Sums without their parts
f Discounts that count when buying and not when returning
q Two went back. The sum says one and a half.
= Order number: {order}
= Sent back on: {date}
= Returned: two of three shirts
= Missing: {fee}
h The discount only held for three shirts or more
o I sent two of three shirts back on {date}, order {order}, and the refund is {fee} too low. Please check it and pay the rest.
O That's not all of my money.
s The sum is explained or corrected
`;
