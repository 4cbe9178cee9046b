/** People whose names are more than some software takes. Part 1; see parse-portraits.ts for the marks. */
export const EDGE_CASE_PORTRAITS_1 = `
== long-boarding-pass | name booking document chat mail
@ social worker, civil engineer, hairdresser, secondary school teacher, nurse | 20-80 | any | any | | long
w {They} [has|have] a name that took the priest two breaths. At school {they} [was|were] called by a quarter of it. Official papers carry all of it, and {they} [is|are] used to reading what is left when a machine has been at it.
- The boarding pass stops in the middle of the name. The passport does not.
c {They} [counts|count] the letters of both and [gives|give] the numbers.
b {They} [asks|ask] who has cut it, the airline or the printer.
g Have the pass match the passport
g Not be taken out of the queue on {weekday}
f Fields with room for twenty letters
q That's where it stops. There's a good deal more of me.
= Booking: {order}
= Day of travel: {weekday}, {later}
= Name in the passport: {written}
= Name on the pass: {cut}
= Letters and signs: {letters}
h {They} also [has|have] the airline's app, and there the whole name is shown
o Hello, my boarding pass for {order} says {cut}. In my passport it's {written}. I fly on {later}. Will that be a problem at the gate, and can you print it in full?
O The pass says {cut}. That's not all of my name. Is it a problem? {order}
s The pass is confirmed as valid or printed with the whole name
== long-two-letters-bank | name bill known
@ musician, pharmacist, cook, office manager, bus driver | 20-80 | any | any | | long
w {They} [signs|sign] with a line that only begins like the name. Two uncles wanted to be remembered in it, and so they are. {They} [finds|find] the matter funny in company and tiresome on the phone.
- Each letter from the bank comes twice: one to the first half of the name and one to the second.
c {They} [reads|read] out both address lines.
b {They} [wants|want] to know if there are also two accounts.
g Have one file with the whole name
g Be sure that no fee is taken twice
f Being asked which of the two is speaking
q You write to both of me.
= Account number: ends in {lastdigits}
= Full name: {written}
= First file: {cut}
= Two letters since: {date}
h The second file began when {they} asked a branch for a new card, and the clerk ran out of boxes for the name
o Hello, since {date} I get every letter twice. One goes to {cut}, the other to the rest of my name. The account ends in {lastdigits}, and the whole name is {written}. Could you make one file of that? And have I been charged twice?
O Every letter comes twice, with half of my name each. Why?
s One file is left, and the fees have been looked at
== long-certificate-run | name document form
@ drafting technician, midwife, translator, warehouse worker, accountant | 20-80 | any | any | | long
w {They} passed an examination in the evenings, three years of them. The certificate was to hang in the hall at home in {city}. It does not, because of its frame.
- The name runs over the seal at the edge, and the last part stands on the back.
c {They} [sends|send] a sketch of how it could be set in two lines.
b {They} [asks|ask] whether anyone looked at it before it was sealed.
g Have a certificate with the name in two lines
g Use it for an application by {weekday}
f 'The template is fixed'
q The end of my name is on the back.
= Certificate number: {order}
= Name: {written}
= Signs: {letters}
= Needed by: {weekday}, {later}
h The place that {they} [applies|apply] to has written that a file would do as well
o Good morning, certificate {order} has arrived, thank you. My name, {written}, runs over your seal and ends on the back. I need it for an application by {later}. Can it be printed in two lines?
O My name runs over the seal on {order}. Can you print it again?
s A readable certificate or a file is there by {weekday}
== one-letter-form-minimum | name form login
@ web developer, florist, postal worker, psychologist, laboratory technician | 20-78 | any | any | | one-letter
w {They} [has|have] a name with a part of one letter, {single}, as {their} grandmother had. It is no abbreviation. {They} [writes|write] it without a full stop and [watches|watch] others add one.
- A form asks for at least two letters in each part of the name. {They} [has|have] been through it four times.
c {They} [writes|write] down what each attempt said.
b {They} [says|say] that an invented letter would be a false statement.
g Register with the name as it is in the passport
g Have no full stop behind it
f 'Please enter your full name'
q It isn't short for anything.
= Account email: {email}
= Name: {written}
= Message: 'at least 2 characters'
= Deadline: {weekday}, {later}
h {They} got through once with a blank after the letter, and the payment failed a page later
o Hi, my name is {written}. That's the whole of it, {single} is not an initial. Your form says "at least 2 characters" and won't go on. I have to register by {later}. What should I enter?
O It says my name is too short. It's {written}. What do I enter?
s The account runs under the real name
== one-letter-blocked-test | name login order
@ gardener, bank clerk, journalist, electrician, dental nurse | 20-78 | any | any | | one-letter
w {They} [gets|get] post for 'Mr or Mrs Initial'. Clerks smile, and programs do not. {They} [carries|carry] a copy of the birth certificate in the phone, for days such as this.
- An order was stopped and the account closed, as a 'test entry'.
b {They} [sends|send] the copy before it is asked for.
c {They} [asks|ask] what would have to be different not to be taken for a test.
g Get the order that was paid
g Not be closed again next month
f 'We detected suspicious activity'
q I'm not a test. I've paid.
= Order number: {order}
= Name: {written}
= Closed on: {lately}
= Paid: {eur61}
h {They} had two earlier accounts at this shop, both made in the same minute because the first would not open
o Hello, yesterday you closed my account as a test, with order {order} in it, {eur61} paid. My name is {written}. One part has one letter, that's how it is in my passport. I can send you a copy. Where's my parcel?
O You closed my account. I'm not a test. Where is {order}?
s The account is open, the order on its way, and the name marked as checked
== one-letter-index-search | name booking known
@ vet, shop assistant, architect, security guard, kindergarten assistant | 20-78 | any | any | | one-letter
w {They} [is|are] used to spelling a name that needs no spelling. At the doctor's in {city} {they} [is|are] filed under 'various'. It has its good sides, {they} [says|say]: nobody forgets it.
- The reception cannot find the booking, since the search begins at three letters.
c {They} [offers|offer] the day of birth, the number, the street.
b {They} [spells|spell] the one letter, once.
g Be found
g Keep the appointment on {weekday}
f 'And the rest of it?'
q {single}. No, that's all of it.
= Booking number: {order}
= Name: {written}
= Appointment: {weekday}, {later}
= Search: from three letters on
h When booking, {they} put a full stop behind the letter, since the form wanted two signs
o Hello, I've got an appointment on {later}, booking {order}, and your colleague can't find me. My name is {written}. I think the search doesn't like the single letter. Could you look under the number?
O You can't find me, {written}, booking {order}. Why?
s The booking is found under the number and corrected
== rtl-invoice-reversed | name bill known chat mail
@ pharmacist, market trader, civil engineer, tailor, primary school teacher | 20-78 | any | any | | rtl
w {They} [writes|write] from right to left at home and from left to right in forms. Mixed lines {they} [knows|know] from street signs. There they can be read.
- On the invoice the letters of the name stand the wrong way round and unconnected.
c {They} [puts|put] the right and the wrong line one under the other.
b {They} [asks|ask] for the Latin spelling if it cannot be done.
g Have an invoice that the accountant takes
g See the name as one word
f 'It looks fine on our side'
q All the letters are there. Only from the wrong end.
= Invoice: {order}
= Name: {written}
= As printed: {backwards}
= Dated: {date}
h The tax office has taken the Latin spelling from the passport before
o Hello, on invoice {order} of {date} my name is printed as {backwards}. It should be {name}. The letters are reversed and don't join. If you can't print it, please use the Latin letters.
O My name is backwards on {order}. Can you correct it?
s An invoice with a readable name has been sent
== rtl-label-number-side | name parcel order address
@ nurse, photographer, taxi driver, accountant, cook | 20-78 | any | any | | rtl
w {They} [lives|live] in {city}, in a house with the number 14. In labels from abroad it becomes 41 now and then. The man at 41 has become a good friend.
- A parcel with the name in Arabic and the street in Latin letters went to number 41.
c {They} [explains|explain] how the line falls apart between the two scripts.
b {They} [asks|ask] to put the number in a line of its own.
g Have the next parcel come to 14
g Have the label in one script
f 'Please check that your address is correct'
q I'm at 14. Between two scripts it becomes 41.
= Parcel number: {order}
= Name: {written}
= House number: 14
= Delivered on: {lately}, to number 41
h {They} [knows|know] the man at 41: he is on holiday, and his neighbour has a key to the hall
o Hello, parcel {order} went to number 41 yesterday. I live at 14. In the shop everything was right; on your label the number jumped behind my name, {name}, because one is read from the right. Can you change the label for me?
O Parcel {order} went to 41, not 14. Who changed the number?
s The parcel is found and the label set in one script
== rtl-exam-login-match | name login document chat mail
@ data analyst, translator, hotel receptionist, laboratory technician, economist | 20-64 | any | any | | rtl
w {They} [types|type] {their} name without a thought, in either script. For an examination it must be 'exactly as on the identity card'. On the card there is a mark above one letter that no keyboard has.
- The examination's login says that the name does not match. On the screen both look the same.
b {They} [asks|ask] which signs the comparison sees that {they} [does|do] not.
c {They} [copies|copy] the name from the card's own file and [tries|try] that.
g Get into the examination on {weekday}
g Know which of the two spellings is stored
f 'Names must match exactly'
q I see the same word twice. It sees two.
= Candidate number: {order}
= Name: {written}
= Examination: {weekday}, {later}
= Message: 'name does not match'
h {They} copied the name into the registration from a chat message, and did not type it
o Hi, candidate {order}. The login says my name doesn't match the card. It's {name}. I copied it from the registration mail and it looks identical. My exam is on {later}. Can you see if there's an invisible character in it?
O "Name does not match", {order}. It's the same. What's wrong?
s The stored name is cleaned, and the login works before {weekday}
== diacritics-garbled-label | name parcel order chat mail
@ baker, UX designer, police officer, librarian, factory worker | 20-80 | any | any | | diacritics
w {They} [collects|collect] wrong spellings of {their} own name in a notebook. There are thirty-one by now. The newest one has signs in it that nobody can read aloud.
- The label of a parcel has letters with hats and fractions in place of the accents. The parcel shop does not hand it over.
c {They} [copies|copy] the label sign by sign.
b {They} [says|say] at once that it is an encoding error.
g Get the parcel before it goes back on {weekday}
g Have the name right from now on
f 'That's not the name on your card'
q They asked me if that's a password.
= Parcel number: {order}
= Name: {written}
= On the label: {garbled}
= Goes back on: {weekday}, {later}
h {They} opened the shop's list for them last month, as a favour, and saved it in another program
o Hello, parcel {order} is lying at the shop and I don't get it. The label says {garbled}, and my card says {written}. It goes back on {later}. Could you tell the shop that I'm meant?
O Label says {garbled}. I'm {written}. Can I have my parcel? {order}
s The shop hands it over, and the label's fault is on record
`;
