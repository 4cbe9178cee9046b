/** Before, at and after the checkout. Part 3 of 3; see parse-situations.ts for the marks. */
export const ECOMMERCE_3 = `
== return-portal-loop | order return paid login known
- The return portal sends {first} to the shop about {product}, and the shop sends {them} to the portal.
- {First} has {product} packed to go back, and the return portal does not know the order.
g Get a label for the parcel that stands in the hall
g Have the return counted as in time
f Two websites that each know half
f Deadlines that go on while nothing works
q The parcel's packed. All it needs is a label.
= Order number: {order}
= Item: {product}
= Last day for returns: {later}
h It was ordered through a market place, from another seller
o I want to return the {productname} from order {order} by {later}. Your return portal says the order doesn't exist. Please send me a label.
O I can't return it.
s A label comes, and the date of this contact counts
== keep-one-size | order return size paid known
- {First} ordered the trousers in three sizes; two pairs go back, and the form insists on a reason each.
- Of the three pairs of trousers that {first} tried on at home, one stays.
g Send back the rest in one parcel
g Pay only for what stays
f Forms that ask three times why
f Instalments that start before the return is in
q One pair's lovely. The others are on their way back.
= Order number: {order}
= Ordered: trousers in three sizes
= Going back: two pairs
= Payment: by invoice, due {later}
h The pair to be kept is the dearer one, in another colour
o I ordered trousers in three sizes, number {order}, and I'm keeping one pair. The invoice for all three is due on {later}. How do I pay for one?
O I'm sending some trousers back.
s The invoice shows only what was kept
== late-refund-gift | order return gift money paid known
- The return of {product}, a present, was refunded to the person who gave it, who did not know.
- {First} returned {product}, a present, and the money has gone to the giver's card.
g Have the value as a voucher for {them}
g Keep it from becoming a family matter
f Refunds that tell on people
f Gift receipts that mean nothing
q Now they know I gave it back.
= Gift receipt: {order}
= Present: {product}
= Value: {amount}
= Returned on: {date}
h The giver must not learn of it, and has written to ask what the payment is for
o I returned a present, {product}, on {date} with gift receipt {order}. You paid the {amount} to the person who gave it. How do I get it?
O The money went to the wrong person.
s A voucher for {first} or a clear no
== wish-list-lost | before choice basket login known
- {First}'s wish list of two years at a furniture shop is empty since the site was redone.
- The list of furniture that {first} kept for the new flat, sixty things long, shows nothing any more.
g Get the list back
g Save it somewhere that lasts
f Redesigns that throw things away
f 'Start your first list!'
q Two years of looking, gone.
= Shop: furniture
= Account email: {email}
= List: 'new flat', about sixty items
= Empty since: {date}
h The list was made in the app, before signing in
o My wish list 'new flat' at your furniture shop has been empty since {date}. There were about sixty things on it. Can you bring it back?
O My list is gone.
s The list is restored, or {first} hears that it cannot be
== compare-delivery-slots | before basket parcel
- Delivery slots for {product} are shown only after paying, and {first} is at home on {weekday} evenings alone.
- {First} can take in {product} on {weekday} evening and at no other time, and no page asks.
g Choose the hour before paying
g Have it left with the caretaker
f Slots that are drawn like a lottery
f 'Between 7 and 21'
q I'll buy it when I know when.
= Item: {product}
= At home: {weekday}, after six
h There is a locker for parcels at the corner, large enough for it
o I want to order {product}, but I'm only at home on {weekday} after six. Can I choose that slot before I pay?
O When would it come?
s A slot or a place to leave it is agreed
== age-rating | before gift choice
- {First} looks for a present for a child of nine who likes volcanoes, and the toy shop's filter knows 'boys' and 'girls'.
- A volcano kit for a child of nine says '8+' on the page and '10+' on the box in the photo, and {first} hesitates.
g Find something that a nine-year-old will use
g Be able to change it afterwards
f Filters in pink and blue
f Ages that differ from one picture to the next
q She's nine and likes volcanoes. Where do I click?
= Child's age: nine
= Likes: volcanoes, maps, digging
= Birthday: {later}
h The child is allergic to latex, and most kits come with gloves
o1 I'm looking for a present for a nine-year-old who likes volcanoes and maps, for a birthday on {later}. What would you suggest?
o2 Your volcano kit says '8+' on the page and '10+' on the box. It's for a nine-year-old's birthday on {later}. Is it all right?
O I need a present for a child.
s One or two fitting things are suggested, with delivery by the day
== price-match | before price choice
- {First} has found {product} for {fee} less elsewhere, and the shop promises to match prices.
- 'We match any price', says the banner, and the form for it asks {first} for a link that must not have one of nine endings.
g Get the lower price without leaving
g Know what the promise excludes
f Promises that are all exceptions
f Forms that refuse every link
q Any price, it says. Any but this one?
= Item: {product}
= Cheaper by: {fee}
h The other shop's offer is for one without a guarantee
o You say you match any price. I've found {product} for {fee} less at another shop, but your form won't take the link. How do I get that price?
O It's cheaper elsewhere.
s The price is matched or the exception is named
== sample-first | before size choice new
- {First} is choosing a sofa cover and would like to hold the cloth first.
- Three samples of cloth cost half as much as the sofa cover that {first} is thinking of.
g Feel the material before ordering
g Have the samples counted towards the order
f Fabrics described by adjectives
f Samples that take longer than the sofa
q What does it feel like? Really?
= Item: a sofa cover, grey
= Samples wanted: three
= Price of the samples: {fee}
h There is a cat with claws in the house, so the weave matters more than the colour
o I'm thinking of buying your grey sofa cover. Three samples of cloth cost {fee}. Do I get that back if I order?
O Can I touch the sofa cover first?
s Samples are sent or the material is described usefully
== wrong-invoice-vat | order bill paid known
- {First} ordered {product} for {their} own business, and the invoice lacks the company's name.
- The invoice for {product} shows no tax, and {first}'s accountant will not take it.
g1 Get an invoice in the company's name
g2 Get an invoice that the accountant accepts
g Have it changed without a new order
f Invoices that are made once and for ever
f 'Please order again with a business account'
q2 My accountant sent it back with a smile.
q1 The invoice says me. It should say the company.
= Order number: {order}
= Item: {product}
=1 Needed on it: the company's name
=2 Needed on it: the tax
= Needed by: {later}
h It was bought from a private seller on the shop's market place
o1 The invoice for {product}, order {order}, is missing my company's name. I need a corrected one by {later}, please.
o2 The invoice for {product}, order {order}, shows no tax, and my accountant won't take it. I need a corrected one by {later}, please.
O The invoice is wrong.
s A corrected invoice is sent
== address-not-found | before basket address form new
- The checkout of {first}'s order for {product} does not know the street, which was built last year.
- {First} wants {product} sent to a street that was built last year, and the form offers one of that name in another town.
g Have it delivered to where {they} [lives|live]
g Get past the check without inventing an address
f Forms that know better
f Suggested addresses in other towns
q The street exists. I'm standing in it.
= Town: {city}
= Street: new, not on older maps
= Item: {product}
h Couriers find the house under the name of the old factory beside it
o I want to order {product}, but your checkout says my street in {city} doesn't exist. It was built last year. How can I get the parcel?
O It says my address is wrong.
s The order goes through with the real address
== damaged-on-arrival-gift | order parcel gift return paid known
- The {gadgetname} that {first} means to give as a present arrived in a box that had been sat on, and the birthday is on {weekday}.
- {First} unpacked {gadget} to wrap it as a present for {weekday} and found a dent.
g Have a whole one before the birthday
g Not have to return the first one in advance
f 'First return, then replacement'
f Boxes inside boxes, with the dent in the innermost
q I can't give that to anyone.
= Order number: {order}
= Item: {gadget}
= Needed by: {later}
h {They} would keep it at a lower price and give something else
o The {gadgetname} I ordered as a present, number {order}, has a dent. The birthday is on {later}. Can a new one be here by then?
O The present is dented.
s A replacement in time or an agreed discount
== loyalty-price | before price login known
- The app shows {first} a member's price for {product}, the website another one, and {first} is a member.
- {First}'s points do not lower the price of {product}, although the banner says they do.
g Pay the member's price
g Use the points before they expire
f Two prices for one person
f Points with more rules than value
q Am I a member in the app only?
= Item: {product}
= Member for: three years
= Points: worth {fee}
= Points expire on: {later}
h The membership is on another email address than the one signed in
o I've been a member for three years and have points worth {fee}, but the {productname} still shows the full price. They expire on {later}. How do I use them?
O The price is wrong. I'm a member.
s The price or the rule is explained
`;
