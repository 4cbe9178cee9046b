/** What people do about what a help desk hears of. Part 2 of 2; see parse-situations.ts for the marks. */
export const SUPPORT_MANNERS_2 = `
== locked-out-tries
c {They} [has|have] looked in every folder of the mailbox and [reads|read] out what is in each.
c {They} [keeps|keep] saying sorry for the three wrong tries and [asks|ask] what else could prove who {they} [is|are].
b {They} [will|will] not wait for another mail that never comes and [asks|ask] for a way without one.
g Know how long such a lock lasts
f Being locked out by one's own typing error
q Three typing errors, and I'm a burglar?
== wrong-email-account
c {They} [offers|offer] old receipts, the date of the first order, anything that might prove it.
b 'Open a new account' is not an answer, says {first}: the points are in this one.
g Stop the old address from getting any more mail
f Having to ask an old employer for a favour
q I left that job. My account didn't get the message.
== two-accounts-points
c {They} [has|have] both customer numbers noted and [asks|ask] which one should stay.
b {They} [counts|count] the days until the points run out and [says|say] so in every turn.
g Have the date of expiry put off meanwhile
f Being asked which of two identical people one is
q Both are me. I'd like to be one again.
== sim-not-active
c {They} [has|have] borrowed a neighbour's phone for this and [apologises|apologise] for the noise in the background.
b {They} [refuses|refuse] to be sent back to the old provider, who has said the same about this one.
g Learn which of the two providers holds it up
f Waiting for a text on a number that does not work
q Which of you has my number right now?
== slow-line
c Measurements of a whole week stand in a table, with the hour beside each.
b {They} [asks|ask] for a lower bill first and for the cause second.
g Have the line tested from the other end
f Being asked to move closer to the router
q I pay for all of it. Where's the rest?
== meter-reading
c {They} [has|have] been down in the cellar twice to be sure of the four digits.
b {They} [has|have] lowered the monthly payment to what it used to be and [says|say] so.
g Learn how the estimate was made
f Being asked for a reading that was sent in long ago
q Four digits, and not one of them agrees with yours.
== lost-luggage
c {They} [describes|describe] the suitcase down to the sticker on its side, and what was in it.
b {They} [wants|want] one person with a name to be in charge of it until it turns up.
g Speak to the same person twice
f Describing the colour of a suitcase for the fifth time
q It has my name on three sides. How hard can it be?
== seat-changed
c Both boarding numbers are at hand, and {they} [asks|ask] whether swapping with others would be possible.
b {They} [wants|want] the fee back even if the seats are found again.
g Know before the day itself which seats they are
f Having to pay again to sit where one had paid to sit
q Can you promise that the new seats are still ours on the day?
== gift-card-empty
c {They} [has|have] held the card to the light, and [offers|offer] the fourteen signs that can be made out.
b {They} [wants|want] to hear whether anybody else has spent it before going on.
g Be sure that the value has not been used
f Being asked to return it where it was bought
q Fourteen of sixteen. You can guess the rest, surely?
== delivery-to-neighbour
c On two floors {they} [has|have] rung every bell, and [asks|ask] whether the driver remembers which one.
b {They} [wants|want] the driver asked today, before the parcel goes back.
g Have the parcel brought again
f Ringing at forty doors
q I've met nine neighbours. None of them has it.
== warranty-shipping
c {They} [has|have] noted how long it runs before it fails, to the minute, each time.
b {They} [pays|pay] nothing for the repair and [says|say] so before the greeting.
g Have the cause of the fault named
f Paying for postage to be told that all is well
q Twice away, twice back, and still the same fault.
== wrong-language-manual
c All parts are laid out in order on the table, and {they} [goes|go] through them one after the other.
b {They} [has|have] switched it on already and [wants|want] to know only whether it is safe.
g Be sure that it will not fall over
f Being asked to take it apart again
q It runs. Does it need the bracket or doesn't it?
== data-copy
c {They} [has|have] kept the automatic reply and [asks|ask] who has the request now.
b {They} [names|name] the article of the law and the day on which the month ran out.
g Know who else has been given the data
f Having to say why one wants to know
q It's my data. I don't need a reason.
== newsletter-flood
c {They} [has|have] kept a list of the four tries, with the day of each.
b {They} [says|say] that the fifth mail goes to the regulator and not to the bin.
g Have the address taken off every list at once
f Getting a mail to say that no more mails will come
q A mail to tell me that I get no more mails. Really?
== course-access
c {They} [has|have] tried a second browser and both addresses before asking.
b {They} [wants|want] in by the first lesson or the money back; there is no third way.
g Have the first lesson's material beforehand
f Being asked to wait for a mail with a link
q I've bought it. I just can't find it.
== child-purchase
c {They} [has|have] found out the hour of each purchase and [asks|ask] how to lock the device as well.
b {They} [takes|take] the view that nobody who is ten can sign a contract.
g Keep the child's game and its savings
f Being sent from the game to the store and back
q How does a ten-year-old buy anything on my account?
== printer-firmware
c The number on the cartridge and the one on the printer are noted side by side.
b {They} [wants|want] the update taken back and [will|will] buy nothing before that.
g Stop updates that come by themselves
f Ink that is full and counts as empty
q It's full, it's yours, and you turned it away.
== parking-fine
c {They} [lays|lay] receipt and fine side by side and [shows|show] the one letter that differs.
b {They} [refuses|refuse] to pay even a part of it and [asks|ask] where objections are decided.
g Correct the registration for the next time
f Being told that the machine is always right
q One letter, {fine}. That's a dear letter.
`;
