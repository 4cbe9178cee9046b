/** What people do before, at and after the checkout. Part 2 of 2; see parse-situations.ts for the marks. */
export const ECOMMERCE_MANNERS_2 = `
== review-incentive
c {They} [asks|ask] which rule the review breaks and [would|would] change a word if there were one.
b {They} [has|have] put the same review, with a photo of the card, on another site.
g Not be paid for an opinion
f Rules for reviews that only apply below four stars
q Is three stars against the rules?
q You asked what I think. I told you.
== pre-order-delay
c {They} [has|have] all three mails with the three dates and [asks|ask] about the fourth.
b {They} [sets|set] a day of {their} own: {later}, or the money back.
g Have something for the long wait
f Learning from strangers what the shop knows
q First spring, then summer, now 'soon'.
q Others have theirs. I've got your mails.
== swapped-address
c {They} [has|have] the right address typed out and [asks|ask] what can still be done by the day.
b {They} [wants|want] to know who thought it wise to send a bill along with a present.
g Have nothing with a price on it sent there again
f Having to tell somebody what their present is
q The bill went there, the present came here. Well done.
== bulk-question
c {They} [says|say] what the club can spend and [asks|ask] what could be had for it.
b {They} [has|have] filled four baskets with ten each and [asks|ask] whether that is what the shop wants.
g Have all forty arrive together
f Being asked for a company's tax number by a shop for mugs
q It's a club, not a company. We just like coffee.
q Ten, ten, ten and ten? Seriously?
== spare-part
c {They} [has|have] measured the rim twice, inside and outside, and [gives|give] both.
b {They} [refuses|refuse] to throw away a good pot for the sake of a lid.
g Know whether the lid of another model fits
f Things that are thrown away for want of a part
q The pot's fine. It just has no hat.
q Which of your lids has 24 centimetres?
== refund-less
c {They} [has|have] done the sum on paper, step by step, and [asks|ask] at which step the shop differs.
b {They} [names|name] the missing {fee} in the first line and [wants|want] it by {later}.
g Know which discount was taken off where
f Being asked to be content with nearly all of it
q Where did the other half of the second one go?
q The discount came off once when I bought. It came off again now.
== return-portal-loop
c {They} [has|have] noted what each of the two sites says, and when.
b {They} [wants|want] it in writing that today counts as the day of the return.
g Speak to one of the two, not to both
f Being a stranger to the portal and a customer to the shop
q You send me there, they send me here.
q The clock's ticking and nobody knows my order.
== keep-one-size
c {They} [has|have] folded the other two pairs with their tags and [asks|ask] whether one label is enough.
b {They} [ticks|tick] 'other' for both reasons and [writes|write] 'size' beside it.
g Have the invoice changed before it is due
f Paying for three to get the money for two
q Two are too small. What else is there to say?
q One stays, two go. One label, please.
== late-refund-gift
c {They} [asks|ask] whether it can still be turned round before the statement arrives.
b {They} [points|point] at the line on the gift receipt that says 'to the recipient'.
g Know who was told, and what
f Thank-you letters that now need a second page
q A gift receipt, and the giver gets the money. Why?
q It was meant to be quiet.
== wish-list-lost
c {They} [has|have] an old print and [offers|offer] to read the items out, if it helps.
b {They} [asks|ask] for a backup from the day before and for no apology.
g Have at least the names of the sixty things
f Being greeted as if one had never been there
q Start my first list? That was my first list.
q Sixty things, and I remember nine.
== compare-delivery-slots
c {They} [works|work] late on all other days and [asks|ask] whether the driver could ring half an hour before.
b {They} [leaves|leave] the basket as it is until there is an hour to it.
g Not spend a day at the window
f Paying first and being asked afterwards
q After six. Is that so rare?
q Show me the hours, then I'll show you my card.
== age-rating
c {They} [lists|list] what the child has already and what was a success last year.
b {They} [wants|want] two suggestions with prices, and no more questions about pink or blue.
g Know how dangerous it is indoors
f Suggestions that follow from a first name
q 8+, 10+, and the child is nine. Helpful.
q What do nine-year-olds do after volcanoes?
== price-match
c {They} [has|have] the other page open, delivery included, and [does|do] the sum.
b {They} [quotes|quote] the word 'any' and [waits|wait].
g Have the rest of the order at the same place
f Banners that need a footnote
q There's an asterisk on 'any'.
q I'd rather buy it here. Make it easy.
== sample-first
c {They} [describes|describe] the room, the light and the cat, and [asks|ask] what would last.
b {They} [asks|ask] for one small piece in an envelope, not for a set.
g Know how it washes
f Words like 'cosy' where a weight should be
q I can't sit on an adjective.
q One square of it, in an envelope. Is that hard?
== wrong-invoice-vat
c {They} [has|have] typed out what has to stand on it, line by line.
b {They} [refuses|refuse] to order it again to get a piece of paper.
g Have it before the books are closed
f Choosing between a private and a business account after the fact
q It's one line on a piece of paper.
== address-not-found
c {They} [gives|give] the plot number, the nearest junction and what the sign says.
b {They} [types|type] it a third time exactly as before, because that is what it is called.
g Have the street known for the next order
f Parcels that go to a street of the same name
q There's a sign, a postbox and me. What else do you need?
q The other street of that name is sixty kilometres away.
== damaged-on-arrival-gift
c {They} [has|have] photographed box and dent together and [asks|ask] what can be there by {later}.
b {They} [sends|send] nothing back before the new one has come: there is no time for it.
g Have it without a dent, or half price
f Explaining to a form that a birthday has a date
q The birthday won't wait for your returns department.
q The box looks as if somebody sat on it. Did they?
== loyalty-price
c {They} [has|have] the app and the website next to each other and [compares|compare] them line by line.
b {They} [puts|put] nothing in the basket until both show the same.
g Know what a point is worth
f Being a member on one screen and a stranger on the other
q Same me, same thing, two prices.
q The banner says members. I've been one for three years.
`;
