/** What people do about what a help desk hears of. Part 1 of 2; see parse-situations.ts for the marks. */
export const SUPPORT_MANNERS_1 = `
== charged-twice
c {They} [has|have] both bookings underlined on the statement and [gives|give] dates and amounts before being asked.
c {They} [wonders|wonder] aloud whether one of the two will vanish by itself and [is|are] willing to wait a day to see.
b Asked for the order number, {they} [gives|give] it once; asked a second time, {they} [says|say] that the bank will take the money back instead.
b {They} [wants|want] a date for the refund before anything else is discussed.
g Be certain that the order itself still stands
f Being asked for a card number to find a mistake made with that card
q The bank says two payments, you say one. Which of you is right?
== never-arrived
c {They} [has|have] asked two neighbours and looked behind the bins before getting in touch.
b 'Please wait another 48 hours' is refused on the spot: {they} [has|have] waited already.
b {They} [asks|ask] who signed, and [leaves|leave] no other question open until that is answered.
g Learn who is said to have taken it
f Being told to search the hedge
q Who signed for it? Because I didn't.
== old-phone-code
c {They} [explains|explain] the change of number from the beginning and [offers|offer] the old and the new one.
b Each time a code 'to the phone on file' comes up, {they} [repeats|repeat] that this phone is gone, more loudly.
g Find out what to do before the next change of phone
f Hearing 'just use the code' once more
q You keep offering me a code. I keep not having that phone.
== charged-after-cancelling
c {They} [looks|look] for the confirmation while talking and [admits|admit] that there may never have been one.
b {They} [calls|call] it a renewal without consent and [names|name] the day by which the money has to be back.
g Be sure that no third charge follows
f Offers to stay, in answer to a cancellation
q I don't want a discount. I want out, and my {sub}.
== evening-dropouts
c A list with the time of every dropout lies ready, and {they} [goes|go] through it line by line.
b {They} [refuses|refuse] to restart the router again: it has been done every night this week.
g Know whether the neighbours have it, too
f Being sent through the same five steps each time
q I've restarted it so often that it knows my name.
== wrong-item
c {They} [has|have] left everything in the box, the slip on top, ready to go back.
b {They} [wants|want] the right one sent first and [will|will] hand the wrong one back when it comes.
b Asked to pay for the return, {they} [laughs|laugh] and [asks|ask] for somebody who decides.
g Keep the old price if it has gone up since
f Being asked whether it might have been ordered by mistake
q I can read a label. Could the person who packed it?
== unexplained-item
c {They} [has|have] the last three bills side by side and [asks|ask] about this one line.
b Until the line is explained, says {first}, nothing will be paid at all.
g Know whether it comes back next month
f Totals with no word on what is in them
q I pay for what I understand. This I don't understand.
== moving-contracts
c {They} [has|have] written down all three contract numbers and [asks|ask] which one to begin with.
b {They} [gives|give] the new address once and [expects|expect] the other two contracts to follow by themselves.
g Have the last bill come to the right door
f Having to prove a move that has not happened yet
q I'm packing boxes. Can this be one step, please?
== dead-in-guarantee
c {They} [describes|describe] what the device did on its last morning and what was tried since.
b {They} [points|point] out that the shop has the payment on file and [will|will] not look for paper again.
g Have something to use in the meantime
f Being asked for a receipt by the shop that printed it
q You know what I paid and when. That is a receipt.
== wrong-date-booked
c {They} [takes|take] the blame at once and [asks|ask] what a change would cost before agreeing to it.
b {They} [looks|look] at the clock: the shorter ago the mistake, thinks {first}, the less it may cost.
g Know the cost before the change is made
f Counting minutes as if they were days
q Minutes ago! Nobody has printed anything yet.
== unknown-sign-in
c Nothing in it has been touched; {they} [wants|want] to know first how to tell a real warning from a fake one.
c {They} [has|have] changed nothing yet, for fear of doing what a thief would want.
b {They} [gives|give] no details about the account until it is clear who is asking.
b Asked to confirm a birthday, {they} [breaks|break] off and [wants|want] another way to be recognised.
g Have any unknown device signed out
f Being asked for a code while worrying about theft
q Before I tell you anything: how do I know you're you?
== app-closes
c {They} [says|say] what is on the device, which version it runs and when it last worked.
b 'Delete it and install it again' ends the talk unless somebody can promise that the data stays.
g Know whether a fix is on its way
f Being told that it works for others
q I won't delete it until you promise me my data.
== refund-missing
c {They} [has|have] the proof of posting at hand and [asks|ask] for the day on which the refund left.
b This is the third contact about it, and {they} [begins|begin] with the dates of the first two.
g Have the refund on the card that is in use now
f Having the bank blamed by the shop and the shop by the bank
q Third time of asking. On which day, please?
== half-missing
c {They} [has|have] gone through the delivery note twice and ticked off what did come.
b {They} [turns|turn] down a voucher: either the missing thing comes, or its price goes back.
g Know whether it was ever packed
f Being told that the weight of the box was right
q It's on your note. It isn't in my box.
== cracked-screen-cover
c {They} [tells|tell] how it fell in more detail than the claim needs, and [asks|ask] whether that matters.
b {They} [wants|want] a yes or a no before handing over one more number.
g Keep the phone while the claim is decided
f Hearing about the excess only at the end
q Yes or no: is it covered?
== double-appointment
c {They} [goes|go] through the day hour by hour and [is|are] ready to name three other mornings.
b {They} [wants|want] the visit taken off the record as 'completed' before a new one is made.
g Get a call half an hour before anybody comes
f Being asked whether one was really at home
q I was in all day. The kettle is my witness.
== price-went-up
c {They} [has|have] the contract open at the page with the price and [asks|ask] where the new one comes from.
b {They} [has|have] looked up what two others charge and [mentions|mention] it in the first minute.
g Have the price in the contract confirmed
f Being offered an extra in place of the old price
q What I signed has a number in it. That number.
== invoice-name
c {They} [spells|spell] the address out and [asks|ask] to have it repeated before anything is sent off.
b Each copy with the old address goes straight back with the line circled.
g Know that both versions will not count twice
f Getting the same wrong document for the third time
q Same invoice, same mistake, third copy.
`;
