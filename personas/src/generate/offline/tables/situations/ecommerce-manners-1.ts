/** What people do before, at and after the checkout. Part 1 of 2; see parse-situations.ts for the marks. */
export const ECOMMERCE_MANNERS_1 = `
== price-rose-in-basket
c {They} [has|have] kept the old price as a picture and [asks|ask] whether it still counts.
b Either the old price comes back or the basket is emptied, says {first}, and [leaves|leave] it at that.
g Know whether a basket holds a price, and for how long
f Waiting for a better day and getting a worse one
q It sat in my basket and got dearer. How?
q I waited to be sure, and now I'm paying for it.
== delivery-cost-surprise
c {They} [asks|ask] what collecting it would cost and where the nearest place is.
b {They} [goes|go] back twice to see where the {fee} was mentioned, and it was not.
g Have it for the price on the first page
f Adding things one does not need to get rid of a fee
q Free until the last page. Then not.
q What would it cost if I came and got it?
== between-sizes
c {They} [has|have] measured a jacket that fits and [gives|give] the numbers.
b {They} [asks|ask] for one letter as an answer: M or L.
g Know what sending it back would cost
f Reviews by people of unknown height
q It's for over a jumper. Does that make me an L?
== guest-checkout-refused
c {They} [has|have] gone back to the start each time and [describes|describe] where it turned off.
b {They} [types|type] nothing into the password field, on principle, and [looks|look] for another shop meanwhile.
g Not get any mail but the one about the parcel
f Choosing 'guest' and being asked for a birthday
q I want to buy one thing, not move in.
q Third time I choose guest. Third time I get a form.
== card-declined
c {They} [has|have] looked into the bank's app after each try and [says|say] what stands there.
b {They} [tries|try] no third time before somebody says that the first two were not charged.
g Have it held until the payment works
f Being sent to the bank by the shop
q The bank says yes, you say no. Who's right?
q Have I paid twice now, or not at all?
== needed-by-day
c {They} [asks|ask] what happens if it comes a day late and whether express would help.
b {They} [wants|want] a day with a date, not a word like 'usually'.
g Pay for express only if it helps
f Promises that become estimates at the last step
q Is that a promise or a guess?
q Where's the nearest one I could fetch myself?
== return-without-box
c {They} [has|have] found another box of the right size and [asks|ask] whether that will do.
b {They} [reads|read] the terms aloud to the form: there is nothing about a box in them.
g Get a label without a printer
f Conditions that appear when one wants to return
q I'm sending back what's in it, not the cardboard.
q Does a plain box do? It's a good box.
== voucher-refused
c {They} [types|type] it in once more with care, capital letters and all, and [notes|note] what the page says.
b {They} [puts|put] the order on hold: without the {fee} it will not happen.
g Keep the basket while it is settled
f Codes whose letters look like digits
q You gave me that code. Now you don't know it?
q I have until {later} to use it, and it doesn't work.
== three-versions
c {They} [has|have] drawn up a table with three columns, and most of its fields are empty.
b {They} [wants|want] to know which one most people take, and [will|will] take that.
g Know whether the dearest one is worth it
f Tables that tick the same in all three columns
q What does the extra letter buy me?
q I need the one that's easy to clean. Which is it?
== unknown-shop
c {They} [has|have] looked for the address on a map and found a car park.
b {They} [gives|give] no card number before the shop has given a street.
g Know who is behind the page
f Seals of approval that lead nowhere when pressed
q If it's real, why can't I find you anywhere else?
q Half price is nice. Who are you?
== change-order
c {They} [has|have] the confirmation before {them}, the wrong line marked, and the right one typed out.
b {They} [has|have] no time for a form that answers in two days: it will be packed by noon.
g Be told in time if it has gone already
f 'Cancel and order again' for one wrong line
q Right street, two flats ago. My mistake.
q It's breakfast time. You can't have packed it yet.
== half-arrived
c {They} [has|have] taken three photos in daylight and kept every bit of the wrapping.
b {They} [wants|want] the new one sent before the cracked one goes back.
g Not pay postage for a broken thing
f Being asked whether it was dropped
q I opened it as one opens a parcel. It was cracked.
== back-in-stock
c {They} [asks|ask] how many there were and how many people got the mail.
b {They} [asks|ask] for one to be put aside, now, and not for another mail.
g Have the other colour if that is there sooner
f Races that begin in office hours
q Your mail and your page should talk to each other.
q I was there within the hour. Is that too slow?
== pay-later-refused
c {They} [offers|offer] the numbers of the six paid orders and [asks|ask] what is different now.
b {They} [has|have] put the card away: by invoice, as before, or not at all.
g Know whether it will be back for the next order
f Being treated as new after six orders
q Six times it worked. What did I do?
q I'd rather pay when it's here. As always.
== subscribe-and-save
c {They} [has|have] looked through the first order for the tick and found it, in grey.
b {They} [wants|want] it stopped today and no discount on the next one.
g Get the money for the second one
f Having to talk somebody into letting one go
q I never ticked a subscription. You ticked it for me.
== colour-differs
c {They} [has|have] held it next to the picture at the window and [offers|offer] a photo of both.
b {They} [asks|ask] for a label and [will|will] not discuss what green is.
g Know the real name of the colour
f Being told about the settings of one's own screen
q My screen shows other greens quite well.
q If that's forest green, I'd like to see the forest.
== assembly-service
c {They} [has|have] measured the stairs at the narrowest turn and [gives|give] the number.
b {They} [orders|order] nothing that ends up in front of the house.
g Have the packaging taken away as well
f Prices for carrying that are told at the door
q Fourth floor. Your page stops at the kerb.
q You do it for beds. A wardrobe is a bed on end.
== customs-charge
c {They} [has|have] kept the slip and the page with the local address, and [asks|ask] how the two agree.
b {They} [sends|send] the courier away: whoever sent it may pay for it.
g Have it back in the shop's hands and the money returned
f Learning of a price from a courier
q It said local. The stamp says otherwise.
q {fee} at the door? On no page did I see that.
`;
