/** What a help desk hears of. Part 2 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_2 = `
== refund-missing | order return money paid known
- The {productname} that {first} ordered went back {days} weeks ago, and the {amount} that {first} was promised has not come.
- {First} has proof of posting for {product}, a mail that says 'refund issued', and no money.
g See the refund of {amount} on the account
g Have somebody say on which day the money left
f Being told to wait another five working days, for the third time
f 'Refund issued' as an answer to 'where is it?'
q You've issued it. My bank hasn't met it.
q The parcel found its way back to you. The money could do the same.
= Order number: {order}
= Item: {product}
= Sent back on: {weeksago}
= Refund promised: {amount}
h The card used for the purchase was cancelled after a theft, so the refund went to a dead card
o I sent the {productname} back on {weeksago}, order {order}, and the refund of {amount} still isn't on my account. On which day did you send it?
O Where's the money for my {productname}?
s The agent names the date of the refund and where it went
== half-missing | order parcel paid known
- Two parcels were announced, one came, and {first}'s {productname} must be in the other.
- {First} unpacked the order on {pastday} and found everything except {product}.
g Receive the part of the order that is missing
g Not pay for what never came
f Delivery notes that tick off what is not in the box
f Having to photograph something that is not there
q How do I send you a picture of a thing that isn't there?
q Half an order is not an order.
= Order number: {order}
= Missing: {product}
= Delivered on: {lately}
h A second tracking number is in a mail that {they} never opened
o The delivery of {lately} for order {order} came without {product}, which is on the delivery note. Please send it or pay it back.
O My {productname} wasn't in the parcel.
s The missing item is sent, or its price returned, by a stated day
== cracked-screen-cover | fault money known
- {First} dropped {their} mobile phone {days} days ago and wants to know whether the insurance taken out with it covers the screen.
- The phone insurance that {first} has paid for since last year wants a claim form for a cracked screen, and asks for a policy number.
g Learn whether the damage is covered
g Pay no more than the excess
f Policies that explain what is not covered and stop there
f Claim forms that need a number from a letter nobody kept
q Is a cracked screen an accident or a defect? You tell me.
q I've paid for this cover every month. Now I need it.
= Insured: mobile phone
= Damage on: {date}
= Monthly fee: {sub}
= Excess: {excess}
h A repair stall has already opened the phone and offered {them} a price
o I dropped my phone on {date} and the screen is cracked. I pay {sub} a month for your phone insurance. Is it covered, and what do I pay myself?
O My phone screen's cracked. Am I covered?
s The agent says yes or no to cover and what the next step costs
== double-appointment | booking known
- A technician was to come on {pastday} to connect the broadband; {first} waited all day, and nobody rang the bell.
- {First} took a day off for a broadband technician's visit that was 'completed', according to the system, without anybody coming.
g Get a new visit with a time that holds
g Have the missed visit put on record
f Slots as long as a working day
f Visits marked as done by somebody who never came
q I sat by the window from eight to six.
q Completed? By whom? Not in my flat.
= Visit: connecting the broadband
= Visit agreed for: {lately}
= Reference: {order}
= Time slot: 8 am to 6 pm
h The doorbell carries the last tenant's name
o Your technician was to connect my broadband on {lately} between 8 and 6. I waited all day and nobody came. The reference is {order}. When's the new visit?
O I waited all day. Nobody came about the internet.
s A new visit with a slot of two hours or less is booked
== price-went-up | subscription money bill known
- {First}'s mobile contract goes up by {rise} a month, says a line at the foot of a newsletter.
- The {monthly} a month that {first} pays for a mobile contract were 'guaranteed for a year', and after eight months it has risen by {rise}.
g Keep the old price until the year is over
g Know what leaving would cost
f1 Increases that are announced in small print
f2 Guarantees with an asterisk
q2 Guaranteed until when, exactly?
q1 I only found out because I read newsletters to the end.
= Contract: mobile phone
= Old price: {monthly} a month
= Increase: {rise} a month
= Contract began: eight months ago, price fixed for a year
h {They} ticked 'upgrade me' on a page two months ago, which began a new contract
o My mobile contract goes up by {rise} a month, but the price of {monthly} was fixed for a year and I'm in month eight. Please put it back.
O Why is my phone contract dearer now?
s The old price is confirmed, or the way out is explained
== invoice-name | bill paid known
- The invoice for {product} carries {first}'s private address, and the tax office wants the business one.
- {First} needs the invoice for {product} with the business address on it, and the system only offers to send the same one again.
g Get a corrected invoice with the same date
g Have it before the tax return is due
f Documents that cannot be changed once they exist
f 'Resend invoice' as the only button there is
q I don't need it again. I need it right.
q One wrong line, and the tax office sends it back.
= Invoice number: {order}
= Item: {product}
= Invoice date: {date}
= Needed by: {later}
h The order was placed through a private account, which has no field for a business
o Invoice {order} of {date} for {product} has my home address on it. I need it with my business address by {later}. Can you send a corrected one?
O The invoice has the wrong address.
s A corrected invoice is sent or its arrival is dated
== locked-out-tries | login known
- {First} typed the password for the electricity company's portal wrongly three times, and the account is locked 'for your safety'.
- {First}'s account at the electricity company has been locked since {pastday}, and the mail to unlock it never comes.
g Unlock the account today
g Know how to avoid it next time
f Locks without a word on how long they last
f Mails that are said to be on their way
q Safe from whom? I'm the one who's locked out.
q I've looked in spam. There's no mail from you.
= Account: electricity company's portal
= Account email: {email}
= Locked since: {lately}
= Already tried: two reset mails, neither arrived
h The account was opened with another address, which {they} [has|have] forgotten about
o I've been locked out of my electricity account since {lately}. I've asked for the unlock mail twice and neither came. I want to pay my bill. Can you unlock it?
O It says my electricity account is locked.
s {First} can sign in again
== wrong-email-account | login address known
- {First} opened a travel account with an old work address and cannot read its mail any more.
- All mail about {first}'s travel account goes to an address at a former employer.
g Move the account to the private address
g Keep the history and the points
f A confirmation that goes to the address one wants to leave
f Being advised to open a new account and lose the old one
q My old boss now gets all my receipts.
q To change the address I need the address. You see the problem.
= Account: travel bookings
= Old address: at a former employer
= New address: {email}
= Account opened: five years ago
h A former colleague looks after the old mailbox and would forward a code
o My travel account still uses my old work email, which I can't open any more. Please change it to {email}. How can I prove that it's mine?
O I need another email on my travel account.
s The new address is confirmed and the old one removed
== two-accounts-points | login money known
- {First} has two accounts at a supermarket by accident, and the points worth {extra} are in the one nobody uses.
- A second account was opened for {first} at the supermarket's till, and half of the purchases are missing from the first.
g Merge the two accounts without losing points
g See all purchases in one place
f Accounts that the staff opened and nobody can close
f Points that expire while one waits for an answer
q Two of me is one too many.
q The points are mine. They're just in the wrong drawer.
= Shop: a supermarket's loyalty programme
= First account: {email}
= Points in the second: worth {extra}
= Points expire on: {later}
h In the second account the name is misspelt and the birthday is wrong, so the two do not match
o I have two loyalty accounts at your supermarket by mistake. The points in the second, worth {extra}, expire on {later}. Can you merge them before that?
O I seem to have two loyalty cards.
s The points appear in the account that stays
== sim-not-active | network fault new
- {First}'s new SIM card has been in the phone since yesterday morning, and it still says 'no service'.
- {First} has switched mobile providers, the old contract has ended, and the number has not come over.
g Have the number working on the new card
g Be reachable again before {weekday}
f Being between two providers who both say it is the other's turn
f Instructions that need a call, on a phone that cannot call
q The old one's off and the new one isn't on.
q Nobody can ring me, and I'm supposed to ring you?
= Service: mobile number transfer
= Number to move: ends in {lastdigits}
= Old contract ended: {lately}
= Transfer reference: {order}
h The old contract is in a partner's name
o My number ending in {lastdigits} was to move to your SIM card, and the old contract ended on {lately}. The phone still says 'no service'. When will it work?
O New SIM, no service.
s The transfer has a date, or its obstacle is named
== slow-line | network bill known
- {First} pays for broadband of 250 Mbit/s and measures a fifth of it, morning and evening.
- The broadband contract says 'up to 250 Mbit/s', and what reaches {first}'s home is a fifth of it.
g Get the speed that is paid for
g Pay less for as long as it is slower
f 'Up to' as an answer to every number
f Tests that only count with a cable nobody owns
q Up to? I'd settle for half.
q I've measured it for a week. Shall I send you the list?
= Service: home broadband
= Speed in the contract: 250 Mbit/s
= Measured: about 50 Mbit/s
= Measured since: {date}
h All measurements were made over wireless, two rooms away from the router
o I pay for 250 Mbit/s broadband and have measured about 50 since {date}, mornings and evenings. Please repair the line or lower the price.
O The internet is slow.
s A line test is run or the price is lowered
== meter-reading | bill form known
- {First}'s gas meter was estimated, and the estimate is far above what the meter shows.
- An estimated reading of the gas meter has put {first}'s bill up by {extra}, and the real number stands in the cellar.
g Have the bill made again with the real reading
g Keep the monthly payment where it was
f Estimates that nobody will own up to
f Being asked for a photograph of a dark cellar
q You guessed. I looked.
q The meter says one thing and your bill says another.
= Meter: gas
= Real reading: 4,318
= Estimated reading: 5,102
= Bill dated: {date}
h The number was read off the water meter, which hangs beside the other one
o My gas bill of {date} is based on an estimate of 5,102, but the meter shows 4,318. Please work it out again with the real reading.
O My gas bill is much too high.
s The bill is corrected with the real reading
`;
