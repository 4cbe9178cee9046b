/** People whom a help desk hears from: accounts, charges, outages. Part 9; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_9 = `
== locked-out-from-sisters | login money
@ childminder, tailor, gardener, massage therapist | 28-60 | self-employed | newcomer, worrier, loyal-regular
w {They} [writes|write] the month's invoices on the last evening, with a glass of something and the radio on. {They} spent last week at a sister's abroad and did a little of it there. {They} [answers|answer] politely and at length.
- The invoicing program has locked the account for 'unusual activity'. Fourteen invoices are in it, unsent, and the rent goes out on {weekday}.
c {They} [asks|ask] whether {they} did something wrong, and [means|mean] it.
b {They} [offers|offer] to prove who {they} [is|are] in any way there is.
g Get into the account
g Send fourteen invoices before {weekday}
f 'For your own safety'
f A locked account whose help is behind the login
q The only unusual activity was a holiday.
= Account: {email}
= Locked since: {lately}
= Waiting inside: fourteen invoices
= Rent goes out: {weekday}, {later}
h At the sister's {they} let a nephew log in for {them}, and he tried the password of {their} mail three times
o Hello, my account has been locked since yesterday, for unusual activity, it says. The address is {email}. I was away at my sister's and did some work there, perhaps that looked odd? I have fourteen invoices in there that ought to go out before {weekday}. What do you need from me to open it again? I can send anything, papers, a photo, whatever helps.
O My account {email} is locked. How do I get in?
s The account is open, and the sign-in from abroad is explained
== codes-in-the-lake | login app document
@ bookkeeper, accountant, HR manager, office manager | 27-60 | full-time, part-time | hurried, thorough, expert
w {They} [runs|run] the payroll for a dairy in {city}, forty people, and [has|have] never been late with it. At weekends {they} [rows|row], in all weathers. {They} [describes|describe] a mishap drily and in the right order.
- The phone with the code app has gone to the bottom of a lake. The payroll wants a code from it, and wages are due on {weekday}.
b {They} [lists|list] what {they} still [has|have]: password, company number, identity card.
c {They} [says|say] which of the steps on the help page need the old phone: all of them.
g Log in without the old phone
g Forty wages in time
f 'Open the app on your old device'
f Being asked for a code that only the fish have
q The codes are at a depth of nine metres.
= Company number: {order}
= Phone lost on: {lately}
= Wages due: {weekday}, {later}
= Still there: password, new phone, same number
h The recovery codes were printed and are in the office safe, whose second key the owner has on holiday
o Company {order}. My phone with the authenticator fell into a lake yesterday. I have the password, a new phone and my old number. Wages for forty people are due on {later}. How can I set up the codes on the new phone?
O Authenticator phone lost, company {order}. How do I get back in?
s Codes come on the new phone, and the wages go out in time
== bouquet-hijacked | fraud login
@ florist, café owner, potter, bookseller | 26-58 | self-employed | worrier, escalator, hurried
w {They} [has|have] a small shop in {city} and eleven thousand people who look at its pictures. Half of the orders come from there. {They} [writes|write] as {they} [speaks|speak], in a rush, and [apologises|apologise] afterwards.
- Somebody has taken over the shop's profile, changed the address and is selling sunglasses from it. Customers have begun to pay.
b {They} [has|have] warned the customers from a private profile and [was|were] reported for it.
c {They} [keeps|keep] a list of those who have paid for sunglasses, with names.
g Stop the sunglasses
g Get the profile back with its pictures
f Being sent a code to the thief's address
f 'We found no violation'
q Eleven thousand people trust my pictures, and now one of them sells sunglasses there.
= Profile: the shop's, report {order}
= Taken over on: {lately}
= Customers who paid: four so far
= Address before: {email}
h A message two days ago said it was from you and asked for the code that had just come, and {they} sent it
o HELP please. Since yesterday somebody's in my shop's profile and sells sunglasses in my name!! They changed the mail so your codes go to THEM. Four of my customers have paid already. Report {order}, I've had one automatic answer, 'no violation'. My address was {email}. How do I get it back, and can you at least shut it until then?
O profile hijacked, report {order}. can you freeze it NOW?
s The profile is frozen, and there is a way back that does not use the thief's address
== two-cats-one-premium | bill money
@ shop assistant, bus driver, librarian, dental nurse, nurse | 30-74 | any | price-watcher, sceptic, thorough
w {They} [checks|check] the account on the first of the month, line by line, with a ruler. There is one cat in the house, large, white and deaf. {They} [distrusts|distrust] round numbers.
- The cat's insurance has been taken from the account twice on the same day.
b {They} [has|have] ruled a line under both and [reads|read] them out.
c {They} [asks|ask] whether it was so in the months before.
g One of the two back
g Be charged once from now on
f 'It may take up to ten working days to appear'
q One cat. I've counted.
= Policy: {order}
= Charged: {eur23}, two times
= Charged on: {lately}
= Cat: one
h There was a second cat until last year; its policy was never ended, because {they} had no heart to write it
o Policy {order}. You took {eur23} from me twice yesterday. I have one cat. Would you please pay one back?
O Charged twice, policy {order}. Why?
s It is clear what the second premium is for, and what comes back
== pharmacy-cards-down | fault network money
@ pharmacist, optician, baker, butcher | 29-63 | full-time, self-employed | hurried, expert, escalator
w {They} [runs|run] a shop in {city} with two tills and a queue that knows each other. Most people have stopped carrying cash. {They} [is|are] calm in front of customers and less so in a back room.
- Both card terminals have said 'no connection' since opening. People leave without paying, or without what they came for.
b {They} [gives|give] the number of customers who have left, and it grows.
c {They} [has|have] restarted both, in the order in the manual.
g Cards within the hour
g Know whether this morning's payments arrived
f A status page on which all is green
f 'Is it plugged in?'
q All green on your side, and eleven people with no cash on mine.
= Contract: {order}
= Terminals: two, model {model}
= Down since: {today}, 8:05
= Message: no connection
h The terminals would go over to the SIM card by themselves, but {they} cancelled that part last month to save {eur8}
o Both terminals down since 8:05, contract {order}, model {model}, 'no connection'. Restarted twice. Shop's full. Is it you or me?
O terminals down. contract {order}. when?
s Cards work again over one line or the other, and the morning's payments are accounted for
== sso-certificate | login fault
@ IT support technician, network administrator | 24-58 | full-time | expert, hurried, sceptic
w {They} [looks|look] after the computers of a furniture maker in {city}: three hundred people, one of {them}, and a cactus. {They} [writes|write] in whole sentences with times in UTC, and [dislikes|dislike] being told to clear a cache.
- Nobody can sign in by single sign-on since this morning. The answer is 'invalid signature' for all three hundred.
b {They} [states|state] what works: the emergency login, for one person.
c {They} [adds|add] the trace and the time of the first failure.
g Three hundred people back at work
g Learn what changed, and on whose side
f First line support that reads the manual aloud
f 'We see no general outage'
q Three hundred people are standing at the coffee machine, and they all know my name.
= Tenant: {order}
= First failure: {today}, 06:12 UTC
= Error: invalid signature
= Works: emergency login
h {They} exchanged the signing certificate late last night and uploaded it to the test tenant by mistake
o Tenant {order}: since 06:12 UTC today every SSO login fails with 'invalid signature', all users, all browsers. The emergency login works, so your side is up. Nothing was changed in the directory. Can you tell me which certificate fingerprint you have on file for us?
O SSO down for 300 users, tenant {order}. Which certificate do you have for us?
s The right certificate is in the right tenant, and people can sign in
== dating-site-success | subscription money paid
@ train driver, librarian, civil engineer, primary school teacher, vet | 34-72 | any | price-watcher, sceptic, vague-describer
w {They} met someone, on a page made for it, and [is|are] a little embarrassed by how well it worked. {They} ended the membership that same week. {They} [keeps|keep] things short where others might read along.
- The dating site still takes {eur39} a month, for the third time since {they} left.
b {They} [wants|want] three payments back and no question about how it went.
c {They} [says|say], when asked, that it went very well.
g Three months back
g No further payment
f 'Sorry to see you go! Tell us why'
f Offers of half price to come back
q You did your job. You can stop charging for it.
= Member number: {order}
= Taken: {eur39} a month
= Left on: {monthsago}
= Last taken on: {date}
h {They} deleted the profile on that day and not the membership, which has a page of its own
o Member {order}. I left on {monthsago}. You have taken {eur39} three times since. Please pay it back. Why does this go on?
O Left months ago, still charged. {order}. Why?
s The membership is ended, and what can come back is said with a sum
== dishwasher-in-pieces | fault order
@ social worker, speech therapist, cook, police officer, secondary school teacher | 30-66 | full-time, part-time | escalator, hurried, loyal-regular
w {They} [has|have] a kitchen of six square metres in {city}, three people to feed in it, and a dishwasher lying in the hall. {They} [laughs|laugh] about it until about seven in the evening.
- The technician came, took the dishwasher apart, found that the pump he had brought was another model's, and left. The next date is in three weeks.
b {They} [describes|describe] the hall as it looks at the moment.
c {They} [has|have] put all screws in a jar and labelled it.
g The right pump, this week
g Not pay for the first visit
f 'The visit was completed successfully'
f Paying for the way twice
q It says 'visit completed'. There's a bottom on my doormat that belongs in the machine.
= Case: {order}
= Technician was here on: {lately}
= Charged: {eur89} for the visit
= Next date: in three weeks
h The model number that {they} gave by phone was read off the oven, the two plates look the same
o Case {order}. Your man came yesterday with the wrong pump and went again. The dishwasher is in my hall, in pieces, and I got a bill for {eur89} and a mail that says 'visit completed successfully'. The next date you offer is in three weeks. I know he was only as good as what they gave him. But can't somebody bring the right part this week?
O Dishwasher in pieces in my hall, case {order}. Who comes, and when?
s The right model is known, and a date and the cost of the first visit are agreed
`;
