/** Before, at and after the checkout. Part 1 of 3; see parse-situations.ts for the marks. */
export const ECOMMERCE_1 = `
== price-rose-in-basket | before basket price
- {First} has had {product} in the basket for {days} days and comes back to a higher price.
- The price of {product} has gone up by {fee} since {first} put it in the basket.
g Buy at the price that was shown first
g Find out whether the price will drop again
f Prices that change while one thinks
f Strike-through prices nobody ever paid
q It was cheaper when I put it in. It's the same thing, isn't it?
= Item: {product}
= In the basket since: {date}
= Went up by: {fee}
h {They} would pay up to {fee} more if it came this week
o I put {product} in my basket on {date}, and now it costs {fee} more. Can I still have it at the price I saw?
O It's dearer than before.
s {First} gets the first price or a clear reason why not
== delivery-cost-surprise | before basket price parcel
- At checkout, delivery for {product} suddenly costs {fee}.
- {First} reaches the last page and finds {fee} for delivery that no page had mentioned.
g Know the full price before the last page
g Find a cheaper way to have it delivered
f Delivery costs that show up at the very end
f Free delivery that starts just above the basket's total
q And where did that {fee} come from?
= Item: {product}
= Delivery shown at the end: {fee}
h There is a pick-up shop round the corner, and collecting it there would be fine
o I'm at the checkout with {product}, and suddenly there's {fee} for delivery that no page mentioned. Is there a way to get it without that?
O Why is delivery extra?
s All delivery options and their prices are named
== between-sizes | before size choice new
- {First} is between two sizes of a jacket, and the reviews say 'comes up small' and 'comes up large'.
- The jacket's size table is in inches, {first} measured in centimetres, and neither size seems right.
g Order the right size the first time
g Be able to exchange without waiting for the refund
f Size tables that do not match the brand
f Photos of models whose height is not given
q1 Small according to one, large according to the other. Helpful.
q2 I've got centimetres, you've got inches. Which size?
= Usual size: between M and L
= Measured: 98 cm chest
= Item: a rain jacket
h It is to be worn over a cycling vest with pads
o I'm looking at your rain jacket and I'm between M and L, 98 cm round the chest. One review says small, one says large. Which should I order?
O Which size is the rain jacket?
s A size is recommended with a reason, and the exchange is explained
== guest-checkout-refused | before basket login form new
- {First} wants to order {product} without an account and is sent to the sign-up page for the third time.
- Guest checkout for {product} is offered and then asks {first} for a password after all.
g Order as a guest
g Give only the data that the delivery needs
f Accounts for a single order
f Newsletters that come with the account
q Guest, it said. Guests don't need passwords.
= Item: {product}
= Tried: guest checkout, three times
h An account exists under this email from years ago
o I want to order {product} as a guest. I've tried three times and keep landing on the sign-up page. How do I pay without an account?
O I don't want an account.
s The order goes through without an account
== card-declined | before basket money fault
- {First}'s card is declined on the last page of an order for {product}, though there is money in the account.
- The shop refuses {first}'s card twice for {product}, and the bank's app shows enough money on it.
g Pay without starting over
g Be sure that nothing has been charged
f 'Payment failed' without a reason
f Baskets that empty themselves after a failed payment
q There's money on it. I've just looked.
= Item: {product}
= Total: {amount}
= Message: payment failed
h The card is new, and the shop has the number of the old one saved
o I'm trying to pay {amount} for {product} and get 'payment failed', twice now. There's enough money in my account. What's wrong?
O It won't take my card.
s The payment works, or nothing has been charged and another way is named
== needed-by-day | before parcel gift
- {Product} has to be there by {weekday}, and the page says 'usually within a week'.
- {First} needs {product} by {weekday} and is looking for a shop nearby that has it in stock.
g Have it by {weekday}, for certain
g See whether a shop nearby has it
f 'Usually' in a delivery promise
f Stock figures that are a day old
q 'Usually' won't get it here by {weekday}.
= Item: {product}
= Needed by: {later}
h It is to be given at a place two hours away, so it could be sent straight there
o I need {product} by {later}, and your page just says 'usually within a week'. Can you promise that day, or is it in a shop near me?
O When would it come?
s A delivery date is promised, or a shop with stock is named
== return-without-box | order return paid known
- {First} wants to send back {product}, {days} days after it arrived, without the original box.
- {First} wants to return {product}, and the form asks for a box that went out with the waste paper.
g Send back one item and get the money soon
g Find out what counts as unopened
f Return forms without a field for one item
f Deadlines counted from the day of the order
q The box went out with the paper on {pastday}.
= Order number: {order}
= Item: {product}
= Arrived on: {date}
h It has been used once, outdoors
o I'd like to return {product} from order {order}. It came on {date}, and I've thrown the box away. Can I send it back in another one?
O I want to send it back.
s {First} knows whether, how and by when the item can go back
== voucher-refused | before basket price
- A voucher for {fee} is refused at the checkout of a clothes shop, and the rules for it are nowhere to be found.
- 'Code not valid', says a clothes shop's page to a voucher for {fee} that {first} has never used.
g Use the voucher before it expires
g Learn in plain words why the code is refused
f 'Code not valid' without a why
f Minimum totals in grey on grey
q Not valid. Not valid why?
= Shop: clothes
= Voucher: {fee}
= Code ends in: {lastdigits}
= Valid until: {later}
h The only thing in the basket is already reduced
o My voucher for {fee} at your clothes shop is refused at checkout. It ends in {lastdigits} and is valid until {later}. Why doesn't it work?
O The code doesn't work.
s The reason is given, or the voucher is taken off the total
== three-versions | before choice price
- {First} compares {product} in three versions whose names differ by one letter.
- There are three versions of {product} on sale, and {first} cannot see how they differ.
g See the differences side by side
g Choose without reading forty reviews
f Product names made of letters and numbers
f Reviews of another version on the same page
q They differ by a letter and forty pages of reviews.
= Item: {product}
= Choosing between: three versions
= Names: {model}, {model}a and {model}s
h It is for a holiday flat, so it only has to last two summers
o You sell {product} in three versions, {model}, {model}a and {model}s, and I can't see the difference. Which is the plain one, and what do the others add?
O Which one is the normal one?
s The differences that matter are named and one is suggested
== unknown-shop | before price privacy fraud new
- {First} found {product} at a shop {they} [has|have] never heard of, for much less than elsewhere.
- An unknown shop offers {product} at half the usual price, and {first} has doubts.
g Find out whether the shop can be trusted
g Pay in a way that can be undone
f Shops without an address
f Reviews that all date from the same week
q Half the price, and no address anywhere.
= Item: {product}
= Price: about half of the usual
= Found through: an advertisement
h The card number has been typed in already, without pressing 'Pay'
o I saw {product} in an advertisement of yours at half the usual price, but I've never heard of you. Where are you based, and can I pay on delivery?
O Is this shop real?
s Address, way of payment and returns are answered without evasions
== change-order | order parcel known
- {First} ordered {product} last night, noticed the wrong address at breakfast and wants to change it.
- The order for {product} is a night old, and {first} has spotted a former street in its confirmation.
g Change the order before it is packed
g Avoid paying for delivery twice
f Orders that cannot be touched a minute later
f Chat hours that begin after the parcel has left
q I ordered it last night. Surely it isn't in a van yet?
= Order number: {order}
= Item: {product}
= Placed on: {lately}, in the evening
= To be changed: the delivery address
h A former neighbour could still take the parcel in
o I ordered {product} last night, number {order}, and it's going to my old address. Can you change it before it leaves?
O I made a mistake in my order.
s The order is changed, or the way to catch it is explained
== half-arrived | order parcel return paid known
- One of two parcels has come, and in it {first} found {gadget} with a crack.
- {First} opened the parcel on {pastday} and found {gadget} with a crack in it.
g1 Have the other parcel found and the cracked one replaced
g2 Have the cracked one replaced
g Keep what is fine and replace what is not
f Damage that is on the inside of a perfect box
f Photos of the damage asked for twice
q1 I got the half I needed less, and it's cracked.
q2 It came in a box that's perfect. What's in it isn't.
= Order number: {order}
= Item: {gadget}
= Delivered on: {lately}
h The courier wrote 'box damaged' on a card, which {they} [has|have] kept
o Order {order} came on {lately}, and the {gadgetname} in it has a crack. I haven't used it. Please send a new one or pay it back.
O What came is broken.
s Replacement or refund for the item is agreed with a date
`;
