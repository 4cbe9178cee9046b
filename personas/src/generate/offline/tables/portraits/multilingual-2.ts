/** People for whom English is a foreign language. Part 2; see parse-portraits.ts for the marks. */
export const MULTILINGUAL_PORTRAITS_2 = `
== recife-pretend-travel | booking language money
@ restaurant server, hairdresser, care assistant, house painter, shop assistant | 20-78 | any | any | | pt-BR, A2, B1
w {They} [saves|save] for a journey to a niece abroad, one note a week in a cookery book. {They} [knows|know] English from series, without the letters below. It is warmer than it is correct.
- {They} wrote that {they} '[pretends|pretend] to travel', and the travel desk has stopped the booking as suspicious.
c {They} [asks|ask] what was bad in the message.
b {They} [says|say] the days again, with the month.
g Have the booking confirmed
g Know what they understood
f Being asked if the journey is real
q I pretend to travel, of course. I have even the suitcase.
= Booking: {order}
= Day of travel: {hence}
= Paid: {eur410}
= Stopped on: {lately}
h {They} looked the word up afterwards, saw what it means, and [is|are] ashamed to say so
o Hello, good afternoon! I pretend to travel in {hence} for visit my niece, the booking is {order}. Yesterday you stopped it. Why? I already paid, I have the proof. Can you help me please, thank you!!
s The misunderstanding is cleared, and the booking stands
== sao-paulo-cpf-field | form document language
@ IT support technician, bank clerk, HR manager, accountant, optician | 22-64 | full-time, part-time | any | | pt-BR, B1, B2, C1
w {They} [has|have] a tax number that every shop at home asks for, even for bread. Abroad nobody does, and that confuses {them} more. {They} [is|are] helpful, sometimes before anybody asked.
- The invoice has no field for the number, and {their} company does not pay without it.
c {They} [explains|explain] what the number is and where it stands on invoices at home.
b {They} [asks|ask] for the invoice again, with one line more.
g Have the number on the invoice
g Be paid back by the company this month
f 'We have all the information we need'
q I informed the number, but it doesn't appear.
= Invoice: {order}
= Dated: {date}
= Total: {eur140}
= Missing: tax number
h A colleague got an invoice with the number by putting it into the second address line
o Hi, everything good? I bought the course with you and the invoice {order} of {date} came without my tax number. Here in Brazil the company only reimburses me with it. I informed it in the register but it doesn't appear. Can you emit another one?
O The invoice {order} came without my tax number. Can you emit another?
s An invoice carries the number, even if only in the address
== brazil-name-de-souza | name login language
@ musician, journalist, physiotherapist, graphic designer, nurse | 20-78 | any | any | | pt-BR, A2, B1, B2
w {They} [has|have] five names and [uses|use] the first and the last but one. The others are for the passport. In forms {they} [becomes|become] somebody new each time.
- Two accounts exist, one as {name} and one with the mother's name in it; the points are in the second.
c {They} [lists|list] all five names, in order.
b {They} [asks|ask] which of the two they should forget.
g One account with all the points
f 'Your surname does not match our records'
q It is all my names. Only not all in the same day.
= Account email: {email}
= Points: in the account with the mother's name
= Second account since: {monthago}
= Reference: {order}
h The account with the points was made at a former employer, with the mail from there
o Hello, I have two registers with you, I don't know why. One is {name} and the other has the name of my mother too. My points stayed there. The reference is {order}, the new is of {monthago}. It has how to join the two?
s There is one account, and the points are in it
== brazil-remote-dev-timezone | booking language
@ software developer, web developer, UX designer, data analyst, project manager | 23-66 | full-time, self-employed | any | | pt-BR, B2, C1, C2
w {They} [works|work] for a firm five hours ahead and [has|have] done so for years. The English is fluent and friendly, with more exclamation marks than colleagues over there use. {They} [answers|answer] at once, at any hour.
- An exam is booked for '12 am', and {they} [was|were] there at noon.
b {They} [asks|ask] who on earth calls midnight 'am'.
c {They} [proposes|propose] three new dates, written with 24 hours.
g A new date without a new fee
f Being told that the time was shown correctly
q For me 12 am was noon. I was there, alone!
= Booking: {order}
= Exam: {lately}, '12 am'
= Fee: {eur120}
= Wanted: any day next week
h The reminder the day before said 'tonight', and {they} took it for a mistake
o Hi guys! I had my exam booked ({order}) for yesterday, 12 am. I showed up at noon and it was already closed. Turns out 12 am is midnight?! Is there any chance to reschedule it without paying the {eur120} again?
O Missed the exam {order}, 12 am was midnight. Can I reschedule?
s There is a new date, and it is said whether it costs
== delhi-revert-prepone | booking document
@ office assistant, bank clerk, accountant, project manager, secondary school teacher | 24-66 | full-time, part-time | any | | hi, B1, B2, C1
w {They} [has|have] used English at work all {their} life, and it is an English with words of its own. People abroad ask what 'prepone' means. {They} [finds|find] the word quite logical.
- {They} asked to 'prepone' an interview for a visa and to 'revert at the earliest'. The office moved it back and reversed the payment.
c {They} [says|say] it in other words, with both dates.
b {They} [requests|request] to do the needful today itself.
g Have the earlier date
g Have the payment in place again
f Being told one's English is not English
q I said prepone. It is the opposite of postpone only.
= Application: {order}
= Interview was: {weekday}, {later}
= Moved to: {weeklater}
= Fee: {eur75}, reversed on {lately}
h {They} [has|have] already booked the journey for the day {they} asked for
o Dear Sir/Madam, kindly refer to my application {order}. I had requested to prepone my interview of {later}, instead you have shifted it to {weeklater} and the fee of {eur75} also got reversed yesterday. Kindly do the needful and revert at the earliest.
O Application {order}: kindly prepone, not postpone. Fee also got reversed. What to do?
s An earlier day is booked, and the fee is paid
== patna-otp-landlord | login network language
@ shop assistant, electrician, market trader, tailor, bus driver | 20-78 | any | any | | hi, A2, B1
w {They} [talks|talk] Hindi with everyone, and English with forms. {They} [knows|know] the words of the phone: OTP, recharge, balance. For the others {they} [asks|ask] {their} nephew's friend.
- The code comes after the time is over, each time.
c {They} [tells|tell] what the phone shows, word by word.
b {They} [asks|ask] to give more minutes only.
g Get the code in time
g Send the fee by {weekday}
f A clock that runs while the network is gone
q OTP is coming, but time is going.
= Number: ends in {lastdigits}
= Time for the code: 60 seconds
= Tried: five times since {lately}
= Fee due on: {weekday}, {later}
h The number is on {their} second SIM, which {they} [keeps|keep] for cheap data with little reception
o Hello sir, my OTP is not coming in time. It is coming after two minutes and then it is telling expired. I am trying from yesterday, five times I did. Number is ending {lastdigits}. Last date for fee is {later}. Please do something.
s The code is sent in another way or valid for longer
== jaipur-address-landmark | address parcel order
@ house painter, primary school teacher, dressmaker, gardener, nurse | 20-78 | any | any | | hi, A2, B1, B2
w {They} [lives|live] behind a temple, opposite a sweet shop, in a lane that has a name only on paper. Every postman knows it. The form knows streets and numbers.
- The address field takes thirty-five letters, and {theirs} without the landmark reaches nobody.
c {They} [gives|give] the way from the bus stand.
b {They} [says|say] to just write the phone number on the box.
g Have the parcel find the house
f 'Address line 1 is too long'
q Behind the temple, opposite the sweet shop. All are knowing it.
= Order number: {order}
= Delivery on: {later}
= Field: thirty-five letters
= Landmark: behind the temple, opposite the sweet shop
h {They} saw a second line for the address once, and left it empty because it said 'optional'
o Good morning, my order is {order} and it will come on {later}. In your form my full address is not fitting. If landmark is not there then delivery boy cannot find my house. Where I have to write it?
s The landmark stands on the label
== hindi-lakh-crore | price bill document
@ management consultant, civil engineer, buyer for a retail chain, tax adviser, pharmacist | 20-78 | any | any | | hi, B2, C1, C2
w {They} [thinks|think] in lakhs and [writes|write] in millions. Mostly the change happens without an accident. {They} [reads|read] contracts on the train and [sends|send] remarks from the platform.
- A quotation shows 12,50,000 as 'invalid number', and then as 1,250.
b {They} [points|point] out that more than a billion people write it so.
c {They} [sends|send] a picture of both fields.
g Enter amounts as at home, or know the way round
g Have the quotation right before {weekday}
f A field that cuts off silently
q Twelve lakh fifty thousand became one thousand two hundred fifty.
= Quotation: {order}
= Entered: 12,50,000
= Shown: 1,250
= Due on: {weekday}, {later}
h In the profile {they} left the region at 'United States', as it was
o Hi team, in quotation {order} I entered 12,50,000 (twelve lakh fifty thousand). First the form said invalid number, then it saved 1,250. It has to go out by {later}. Is there a setting for Indian digit grouping? It should not cut silently at least.
O Quotation {order}: 12,50,000 became 1,250. Which setting?
s The amount is right, and the setting is found
== cairo-visa-photo | document form language
@ cook, hotel receptionist, shop assistant, security guard, taxi driver | 20-78 | any | any | | ar, A2, B1
w {They} [prepares|prepare] a journey to a brother's wedding abroad. {They} [writes|write] English from left to right slowly, letter after letter. The small words do not all come along.
- The photo for the visa was refused: 'ears must be visible'. {They} [does|do] not know the word.
c {They} [asks|ask] which part of the face it is.
b {They} [wants|want] to know if it costs again.
g Send a photo that is good
g Have the visa before the wedding
f Words that the school book did not have
q What is ears? I made photo three times.
= Application: {order}
= Refused on: {lately}
= Reason: 'ears must be visible'
= Wedding: {weeklater}
h {They} [has|have] a second photo from the same day, with the hair behind the ears, and [thinks|think] it ugly
o Hello, I send my photo for visa, number {order}. You refuse it yesterday because of "ears". I don't know what is it. The photo is new and clear. The wedding of my brother is {weeklater}, please tell me what I must to do.
s {They} [knows|know] what must be seen in the photo
== amman-friday-closed | booking language order
@ dental nurse, primary school teacher, accountant, hairdresser, office assistant | 22-66 | full-time, part-time, self-employed | any | | ar, A2, B1, B2
w {They} [does|do] everything on Sunday, because the week begins then. Friday is for the family. A shop in another country does not think of it.
- The technician has been announced for Friday 'during business hours', and nobody will open.
c {They} [explains|explain] the week, day by day.
b {They} [asks|ask] for Sunday or Monday, and nothing between.
g An appointment on Sunday or Monday
f 'Please choose a working day'
q Friday is our holiday. Sunday we are working.
= Case number: {order}
= Announced for: a Friday
= Asked for: Sunday or Monday
= Reported on: {date}
h The form offered a choice of the week's first day, and {they} skipped it
o Good evening, the case {order}. You put the technician in Friday. In Friday we are closed, it is the holiday here. I want him in Sunday or in Monday if it is possible. I wrote this also in {date}, and no one answered me.
s There is an appointment on a day on which somebody opens
== dubai-name-spelling | name login document
@ project manager, pharmacist, civil engineer, bank clerk, nurse | 24-64 | full-time, part-time | any | | ar, B2, C1, C2
w {They} [has|have] a name that can be written in Latin letters in six ways, and four of them are in {their} papers. {They} [keeps|keep] a list of which is used where. The English of the mails is formal and very good.
- The bank's letter has one spelling and the passport another, and the check says 'no match'.
b {They} [sends|send] the name in Arabic and [says|say] that this one has never changed.
c {They} [attaches|attach] the passport page and [marks|mark] the line.
g Pass the check
g Have one spelling from now on
f Computers that find two people in one
q In Arabic it is one name. You made two of it.
= Reference: {order}
= Check failed on: {lately}
= Name in the passport: {name}
= At the bank: the same, with one Latin letter doubled
h The residence card has a third spelling, and {they} did not send it in so as not to make it worse
o Dear team, the verification under {order} failed yesterday because my name "does not match". It is the same name; the Arabic spelling is identical in both documents, only the transliteration differs, by one doubled letter. Kindly advise which document you consider as the leading one.
O {order}: same name, two transliterations. Which document is leading?
s The check is passed, and it is known which spelling leads
== beirut-arabic-numbers | form login language
@ journalist, musician, photographer, university lecturer, graphic designer | 20-78 | any | any | | ar, B1, B2, C1
w {They} [jumps|jump] between three languages in one sentence, and {their} keyboard with {them}. Friends are used to it. Forms are not.
- The form says 'digits only' while digits are in it, those of the Arabic keyboard.
b {They} [asks|ask] what those are, if not digits.
c {They} [tries|try] the other keyboard once told.
g Register before the workshop begins
f Error messages that are wrong
q Those are digits. They're even called Arabic.
= Account email: {email}
= Field: telephone
= Message: 'digits only'
= Workshop: {weekday}, {later}
h Once {they} copied the number from a mail, and it was accepted
o Hi, I want to register for the workshop of {later} but the form refuses my phone number, it says digits only. But it's only digits! I wrote them with the Arabic keyboard. Is it for this reason?
O "Digits only" but it's digits. What's the problem?
s The number is accepted
`;
