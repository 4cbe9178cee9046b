/** People whose names are more than some software takes. Part 3; see parse-portraits.ts for the marks. */
export const EDGE_CASE_PORTRAITS_3 = `
== punctuated-no-match-ticket | name booking document chat mail
@ car mechanic, translator, HR manager, nurse, vet assistant | 20-80 | any | any | | punctuated
w {They} [has|have] a sign in the middle of the name, and in the passport it is there. Tickets leave it out and glue the rest. {They} [reads|read] a booking three times.
- The ticket has the name in one piece, and the visa has it as it is.
c {They} [encloses|enclose] both, with the place marked.
b {They} [asks|ask] for the airline's rule in writing.
g Be let on board on {weekday}
g Have something to show at the desk
f 'It's never been a problem'
q They've glued my name together.
= Booking: {order}
= Day of travel: {weekday}, {later}
= In the visa: {written}
= On the ticket: {plain}
h Two years ago {they} flew with the same airline and the name in one piece, and it was let through
o Good evening, I travel on {later} with {order}. My ticket says {plain}. The visa says {written}. Someone told me people are sent home for less. Is the ticket valid like this, and can I have that in writing?
O Ticket: {plain}. Visa: {written}. Is that all right? {order}
s The rule is confirmed in writing
== punctuated-escaped-letter | name order known chat mail
@ software developer, butcher, primary school teacher, optician, office manager | 20-80 | any | any | | punctuated
w {They} [opens|open] letters with a certain curiosity: what have they made of the name this time? Neighbours read the name on the bell right. Machines rarely do.
- The shop's letters have begun to put other signs into the name, more of them each time the order is changed.
b {They} [names|name] it an escaping error and [asks|ask] for the developers.
c {They} [sends|send] the three versions in order.
g Have the name in the letters as it is on the bell
g Have the order found under it
f 'Your name has been updated'
q It grows each time I correct it.
= Order number: {order}
= Name: {written}
= First letter: {escaped}
= Letters so far: three
= Ordered on: {date}
h {They} [saves|save] the whole profile each time, when only the telephone number has changed
o Hello, since I corrected order {order} on {date} your letters call me {escaped}. My name is {written}. I've corrected it twice and it gets longer each time. Can somebody repair that on your side?
O You write {escaped}. I'm {written}. Can you mend that? {order}
s The name is stored right, and {they} [knows|know] not to save it again
== punctuated-sort-and-find | name bill known chat mail
@ security guard, accountant, florist, speech therapist, house painter | 20-84 | any | any | | punctuated
w {They} [waits|wait] in waiting rooms until somebody tries another letter. {They} [says|say] it before anyone searches: with the sign, and then without. It saves a minute each time.
- The power company says there is no customer of that name. The bill over {eur133} says there is.
c {They} [spells|spell] all possibilities.
b {They} [holds|hold] the bill against it.
g Have the bill explained
g Be found next time
f 'You are not in our system'
q You found me when you wrote the bill.
= Customer number: {order}
= Bill: {eur133}
= Name: {written}
= Filed as: {plain}
= Due on: {later}
h The meter was taken over from a cousin, and the contract may still be in the cousin's name
o Hello, I have a bill of yours over {eur133}, due on {later}, and your colleague says I don't exist. My name is {written}; perhaps you have me as {plain}. The number on the bill is {order}. What's it for?
O You say I'm not a customer. What's the bill for, then? {order}
s The customer is found and the bill explained
== reserved-name-dropped | name order fault known
@ electrician, data analyst, shop assistant, nurse, roofer | 20-80 | any | any | | reserved
w {They} [has|have] a family name that programs take for something else. The grandparents had no trouble with it. {They} [has|have] it with every second order.
- The order arrived in the system without a family name, and the depot cannot assign it.
b {They} [says|say] which word it is before anyone asks, and why it vanishes.
c {They} [sends|send] a picture of the bell at the door.
g Have the parcel delivered
g Have the name stay in the account
f 'Please fill in your last name'
q I fill it in. It's empty again.
= Order number: {order}
= Name: {written}
= Name in the system: no family name
= Ordered on: {date}
h {They} ordered once before with a blank behind the name, and that parcel came
o Hello, order {order} of {date} hasn't come, the depot says there's no family name on it. My name is {written}. Yes, really. Your program throws it away each time I save. Can you enter it from your side?
O My family name is gone from {order}. It's {written}. Can you enter it?
s The order has the name on it and is on its way
== reserved-statistics-deleted | name bill login known
@ UX designer, postal worker, bookkeeper, secondary school teacher, gardener | 20-80 | any | any | | reserved
w {They} [is|are] deleted about twice a year, when somebody cleans up a list. At the sports club in {city} they know it by now. {They} [comes|come] back each time with the same sentence.
- The account was removed with 'all test records', and the membership card does not open the door.
c {They} [gives|give] the date of the last visit and the amount of the last fee.
b {They} [asks|ask] who cleans up, and when next.
g Get in again today
g Be kept out of the next clean-up
f 'There is no such member'
q I'm what you deleted.
= Member number: {order}
= Name: {written}
= Deleted on: {lately}
= Last fee: {eur33}, paid on {date}
h {They} answered a mail 'Is this a test account?' with 'yes', as a joke
o Hello, since yesterday my card doesn't open. I think I was deleted as a test again, because of my name, {written}. It's real. Member {order}, last fee {eur33} on {date}. Can you put me back and mark it somehow?
O Deleted again. {written}, member {order}. Can you put me back?
s The record is back, and marked as a real person
== reserved-email-bounce | name form login
@ lawyer, cook, mechanical engineer, dental nurse, journalist | 20-80 | any | any | | reserved
w {They} [applies|apply] for a course at the university in {city}. Jokes about the name {they} [has|have] heard, all of them. What {they} [has|have] not had until now is a form that reads it as nothing.
- The application says 'required field' below a field in which the name stands.
c {They} [tries|try] small letters, capitals and both names in one field, and [tells|tell] what each of them did.
b {They} [asks|ask] who can enter it by hand.
g Hand in the application in time
f A red line under a correct name
q It's filled in. Look at it. It's filled in.
= Application: {order}
= Name: {written}
= Message: 'required field'
= Deadline: {weekday}, {later}
h A friend got in with the older form of the faculty, and sent {them} the address of it
o Hi, your form won't take my application {order}. My name is {written}, and under the family name it says "required field" although it's there. The deadline is {later}. Is there another way to hand it in?
O "Required field", but {written} is in it. How do I apply? {order}
s The application is in, by whichever form
== mixed-script-identity-check | name login document
@ software developer, nurse, hotel manager, taxi driver, architect | 20-80 | any | any | | mixed-script
w {They} [writes|write] one part of the name in Latin letters and the other in the letters of home. It came about abroad and stayed. The papers have both scripts, one under the other.
- An identity check compares the account with the card and says 'possible forgery'.
b {They} [asks|ask] which line of the card is read.
c {They} [shows|show] both lines and [says|say] which part stands where.
g Pass the check
g Not be called a forger
f 'Please use one alphabet'
q Both halves are mine.
= Reference: {order}
= Name in the account: {written}
= Checked on: {lately}
= Message: 'possible forgery'
h In the account {they} left the field for a local name empty and put all of it into one
o Hello, the check {order} of yesterday says "possible forgery". In the account I am {name}, in two scripts, as I always write it. My card has the whole name in each of them. Which line do you compare?
O I'm called a forgery because of two scripts. {order}. Why?
s The check is passed, with one script or two
== mixed-script-badge-boxes | name booking
@ university lecturer, musician, translator, pharmacist, project manager | 22-80 | any | any | | mixed-script
w {They} [gives|give] talks in two languages and [has|have] a name to match. On good days the host prints it as it is. On others there are boxes.
- The programme of a meeting shows half of the name as four empty boxes, and is to be printed on {weekday}.
c {They} [sends|send] the name as a picture, for safety.
b {They} [names|name] a font that has it all.
g See the name whole in the programme
g Approve it before it is printed
f 'It must be your computer'
q Half of me is boxes.
= Talk number: {order}
= Name: {written}
= Printed on: {weekday}, {later}
= Seen on: {lately}
h {They} sent the name as a picture the first time, because the form looked old
o Hello, in the preview of the programme ({order}) half of my name is empty boxes. It should be {name}. You print on {later}. Does your font have the letters? I can send you a picture.
O Half my name is boxes in {order}. Can you print it?
s The programme shows the whole name before it is printed
== mixed-script-search-order | name order parcel known
@ office assistant, market trader, cook, photographer, secondary school teacher | 20-80 | any | any | | mixed-script
w {They} can be found in lists at two places: where the Latin letters are and right at the end. One learns to look at the end first. {They} [does|do] not mind, as long as it is there.
- An order is paid, and the shop does not find it: the desk types the half that it can type.
c {They} [offers|offer] the number and the day.
b {They} [asks|ask] if the desk can copy and paste.
g Collect the order today
g Be found by either half
f 'How do you type that?'
q Try the other half of it.
= Order number: {order}
= Name: {written}
= Paid on: {date}
= Amount: {eur72}
h In {their} order of last year the two halves of the name stand the other way round
o Hi, I'd like to collect order {order}, paid on {date}, {eur72}. The desk can't find me. I'm in there as {name}, and they can only type half of that. Could you search for the number?
O The desk can't find {order}. My name is in two scripts. Can you look?
s The order is found and collected
`;
