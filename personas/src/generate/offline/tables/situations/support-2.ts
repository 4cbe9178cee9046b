/** What a help desk hears of. Part 2 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_2 = `
== refund-missing | order return money paid known
- The item went back {days} days ago, and the {amount} that {first} was promised has not come.
- {First} has proof of posting, a mail that says 'refund issued', and no money.
g See the refund of {amount} on the account
g Have somebody say on which day the money left
f Being told to wait another five working days, for the third time
f 'Refund issued' as an answer to 'where is it?'
q You've issued it. My bank hasn't met it.
q The parcel found its way back to you. The money could do the same.
= Order number: {order}
= Sent back on: {date}
= Refund promised: {amount}
h The card used for the purchase has since been replaced
o I sent order {order} back on {date} and still have no refund.
O Where's my refund?
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
h The outer box had been taped twice
o Part of order {order} is missing.
O Something's missing.
s The missing item is sent, or its price returned, by a stated day
== cracked-screen-cover | fault money known
- {First} dropped {their} mobile phone {days} days ago and wants to know whether the insurance taken out with it covers the screen.
- The insurance that {first} has paid for since last year wants a claim form, and the policy number is nowhere.
g Learn whether the damage is covered
g Pay no more than the excess
f Policies that explain what is not covered and stop there
f Claim forms that need a number from a letter nobody kept
q Is a cracked screen an accident or a defect? You tell me.
q I've paid for this cover every month. Now I need it.
= Damage on: {date}
= Monthly fee: {fee}
= Excess: {amount}
h The phone was out of its case at the time
o I'd like to claim for a cracked screen. It happened on {date}.
O My screen's cracked.
s The agent says yes or no to cover and what the next step costs
== double-appointment | booking known
- A technician was to come on {pastday}; {first} waited all day, and nobody rang the bell.
- {First} took a day off for a visit that was 'completed', according to the system, without anybody coming.
g Get a new visit with a time that holds
g Have the missed visit put on record
f Slots as long as a working day
f Visits marked as done by somebody who never came
q I sat by the window from eight to six.
q Completed? By whom? Not in my flat.
= Visit agreed for: {lately}
= Reference: {order}
= Time slot: 8 to 18 o'clock
h The doorbell has not worked for a week
o Your technician didn't come on {lately}, and I waited all day.
O Nobody came.
s A new visit with a slot of two hours or less is booked
== price-went-up | subscription money bill known
- {First}'s monthly price goes up by {fee} next month, says a line at the foot of a newsletter.
- The price that {first} pays was 'guaranteed for a year', and after eight months it has risen by {fee}.
g Keep the old price until the year is over
g Know what leaving would cost
f1 Increases that are announced in small print
f2 Guarantees with an asterisk
q2 Guaranteed until when, exactly?
q1 I only found out because I read newsletters to the end.
= Old price: {amount} a month
= Increase: {fee}
= Contract began: eight months ago, price fixed for a year
h {They} would stay for a one-off credit
o My price is going up by {fee} although it was fixed for a year.
O Why's it more expensive?
s The old price is confirmed, or the way out is explained
== invoice-name | bill paid known
- The invoice carries {first}'s private address, and the tax office wants another one.
- {First} needs a bill with the correct name on it, and the system only offers to send the same one again.
g Get a corrected invoice with the same date
g Have it before the tax return is due
f Documents that cannot be changed once they exist
f 'Resend invoice' as the only button there is
q I don't need it again. I need it right.
q One wrong line, and the tax office sends it back.
= Invoice number: {order}
= Invoice date: {date}
= Needed by: {later}
h The wrong address was typed in by {first}
o I need invoice {order} with a different address on it.
O The invoice is wrong.
s A corrected invoice is sent or its arrival is dated
== locked-out-tries | login known
- {First} typed the password wrongly three times, and the account is locked 'for your safety'.
- The account of {first} has been locked since {pastday}, and the mail to unlock it never comes.
g Unlock the account today
g Know how to avoid it next time
f Locks without a word on how long they last
f Mails that are said to be on their way
q Safe from whom? I'm the one who's locked out.
q I've looked in spam. There's no mail from you.
= Account email: {email}
= Locked since: {lately}
= Already tried: two reset mails, neither arrived
h The mailbox is full
o My account is locked and the unlock mail doesn't arrive.
O It says I'm locked.
s {First} can sign in again
== wrong-email-account | login address known
- {First} signed up with an old work address and cannot read its mail any more.
- All mail about {first}'s account goes to an address at a former employer.
g Move the account to the private address
g Keep the history and the points
f A confirmation that goes to the address one wants to leave
f Being advised to open a new account and lose the old one
q My old boss now gets all my receipts.
q To change the address I need the address. You see the problem.
= Old address: at a former employer
= New address: {email}
= Account opened: five years ago
h The old mailbox still exists; a former colleague could open it
o My account runs on an email address I've lost.
O I need another email on my account.
s The new address is confirmed and the old one removed
== two-accounts-points | login money known
- {First} has two accounts by accident, and the points worth {amount} are in the one nobody uses.
- A second account was opened for {first} in the shop, and half of the purchases are missing from the first.
g Merge the two accounts without losing points
g See all purchases in one place
f Accounts that the staff opened and nobody can close
f Points that expire while one waits for an answer
q Two of me is one too many.
q The points are mine. They're just in the wrong drawer.
= First account: {email}
= Points in the second: worth {amount}
= Points expire on: {later}
h The second account is on a former surname
o I seem to have two accounts and would like them merged.
O I have two accounts.
s The points appear in the account that stays
== sim-not-active | network fault new
- The new SIM card has been in {first}'s phone for {days} hours, and it still says 'no service'.
- {First} has switched providers, the old contract has ended, and the number has not come over.
g Have the number working on the new card
g Be reachable again before {weekday}
f Being between two providers who both say it is the other's turn
f Instructions that need a call, on a phone that cannot call
q The old one's off and the new one isn't on.
q Nobody can ring me, and I'm supposed to ring you?
= Number to move: ends in {lastdigits}
= Old contract ended: {lately}
= Transfer reference: {order}
h The name on the old contract is spelled differently
o My number hasn't moved to the new SIM. The old contract ended on {lately}.
O I've got no service.
s The transfer has a date, or its obstacle is named
== slow-line | network bill known
- {First} pays for a fast line and measures a quarter of it, morning and evening.
- The contract says 'up to', and what reaches {first}'s home is a fifth of it.
g Get the speed that is paid for
g Pay less for as long as it is slower
f 'Up to' as an answer to every number
f Tests that only count with a cable nobody owns
q Up to? I'd settle for half.
q I've measured it for a week. Shall I send you the list?
= Speed in the contract: 250 Mbit/s
= Measured: about 50 Mbit/s
= Measured since: {date}
h All measurements were made over wireless, two rooms away
o I pay for 250 and get about 50. I've measured since {date}.
O It's slow.
s A line test is run or the price is lowered
== meter-reading | bill form known
- {First}'s meter was estimated, and the estimate is far above what the meter shows.
- An estimated reading has put {first}'s bill up by {amount}, and the real number stands in the cellar.
g Have the bill made again with the real reading
g Keep the monthly payment where it was
f Estimates that nobody will own up to
f Being asked for a photograph of a dark cellar
q You guessed. I looked.
q The meter says one thing and your bill says another.
= Real reading: 4,318
= Estimated reading: 5,102
= Bill dated: {date}
h The reading before that was sent in late
o My bill is based on an estimate, and the real reading is 4,318.
O My bill's too high.
s The bill is corrected with the real reading
`;
