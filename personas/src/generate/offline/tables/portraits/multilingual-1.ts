/** People for whom English is a foreign language. Part 1; see parse-portraits.ts for the marks. */
export const MULTILINGUAL_PORTRAITS_1 = `
== munich-invoice-umlaut | name bill language
@ carpenter, car mechanic, house painter, nurse | 20-78 | any | any | | de, A2, B1, B2
w {They} [orders|order] tools and spare parts in English because the German page costs more. {They} learnt English at school, long ago, and from songs. Before {they} [sends|send] something off {they} [reads|read] it two times.
- The invoice is made out to 'Moller & Sohn': the firm is 'Möller & Sohn', the two dots were lost on the way, and the accountant does not take it.
c {They} [spells|spell] it with 'oe' and [explains|explain] that both are right, but not this.
b {They} [asks|ask] who has changed it.
g Become an invoice with the right name
g Know if one can write 'oe'
f Answers that say 'we don't see a problem'
f Buttons called 'Submit'
q A Moller we have here not. We have only Möllers.
= Order number: {order}
= Invoice dated: {date}
= Name needed: Moeller & Sohn, or with the dots
= Total: {eur87}
h The profile says 'Moller', since {they} typed it in on a holiday, without the German keys
o Hello, I have ordered by you, number {order}. On the invoice from {date} is the name of the firm false written, "Moller". I need it with "oe", Moeller & Sohn, otherwise takes my tax adviser it not. Can you me please send a new one?
s A new invoice has the name of the firm with 'oe'
== handwerker-delivery-until | parcel order language
@ electrician, gardener, primary school teacher, bank clerk | 20-66 | full-time, part-time, self-employed | any | | de, A2, B1
w {They} [speaks|speak] German at home and at work, and English on holiday. Short sentences work best. When a word is missing, {they} [takes|take] the German one and [hopes|hope].
- The mail says 'by {weekday}', and {they} [waits|wait] for the parcel on {weekday} only.
c {They} [asks|ask] each time if 'by' is 'bei' or 'bis'.
b {They} [has|have] stayed at home for a day and [says|say] so.
g Know the day
g Be at home when it comes
f Small words with two meanings
q By that day, is it until the day or on the day?
= Parcel number: {order}
= Mail of: {date}
= Delivery: 'by {weekday}'
= At home: only on {weekday}
h The neighbour rang the bell yesterday evening, and {they} did not open because the parcel was not due yet
o Hello, my parcel {order}. You write: delivery by {weekday}. Comes it on {weekday} or until {weekday}? I must take free from my work.
s {They} [knows|know] that it may come earlier, and where it is
== german-engineer-eventually | fault document language
@ mechanical engineer, civil engineer, drafting technician, data analyst | 24-66 | full-time, self-employed | any | | de, B2, C1, C2
w {They} [writes|write] English every day, to three countries, and [is|are] quick at it. {They} [is|are] precise, sometimes more than is usual in a chat. What was promised for a date is expected on that date.
- Support wrote that the error would 'eventually' be fixed. {They} understood 'possibly' and [has|have] asked for the money back.
b {They} [asks|ask] for a yes or a no, and a date.
c {They} [quotes|quote] both meanings from the dictionary, with some humour.
g Know whether the error will be mended at all
g Have it before the handover on {weekday}
f Polite sentences without information
q Is it fixed for sure, or maybe?
= Ticket: {order}
= Reported on: {date}
= Answer: 'will eventually be fixed'
= Handover: {weekday}, {later}
h {They} [has|have] not installed the last update, because the list of changes was long
o Dear support team, in ticket {order} from {date} you answered that the error will "eventually" be fixed. Do you mean perhaps, or at some later time? We have our handover on {later} and until then I need the actual state, please. Best regards
O Ticket {order}: what means "eventually" here, maybe or later?
s There is a clear statement and a way around until {weekday}
== german-two-thousand-comma | price money language
@ bookkeeper, office manager, buyer for a retail chain, insurance adviser | 22-66 | full-time, part-time, self-employed | any | | de, B1, B2, C1, C2
w {They} [checks|check] every sum twice, once with the point and once with the comma. At work that is a virtue. Abroad it has saved {them} a good deal of money.
- An offer says '1.299' and {they} cannot tell if that is one or over a thousand.
c {They} [writes|write] both amounts out in words and [asks|ask] for a cross at one of them.
b {They} [orders|order] nothing before it is there in writing.
g Have the price in an unmistakable form
f Points and commas that change sides
q One thousand or one point three? For us it is the other way round.
= Offer: {order}
= Dated: {date}
= Price as written: 1.299
= Valid until: {later}
h In the same offer the postage is '12,50'
o Hello, in your offer {order} of {date} stands a price of "1.299". With us this would be more than thousand. With you it would be one and a bit. As the postage is "12,50", I am unsure. Could you please confirm the sum in words until {later}?
O Offer {order}: is 1.299 more than thousand or not?
s The price is confirmed in words
== lyon-parcel-eventually | parcel order language
@ hairdresser, cook, care assistant, shop assistant, baker | 20-78 | any | any | | fr, A2, B1
w {They} [makes|make] jewellery in the evenings and [orders|order] the glass beads from an English shop. {They} [writes|write] with a translator in the other window. The translator does not know beads.
- A parcel is at customs and a form asks for 'the nature of goods'.
c {They} [describes|describe] each sort of bead, with the colour.
b {They} [asks|ask] just what word one must write.
g Find the good word for the form
g Receive the parcel before the market
f Forms with words that are not in the translator
q What is it, the nature of goods? It is pearls.
= Parcel number: {order}
= Since: {date}
= Contents: 40 glass beads
= Market: {weekday}, {later}
h {They} [has|have] translated 'perles' as pearls, and pearls cost duty
o Hello, I am waiting my parcel {order} since {date}. The customs demands me the nature of goods. I have put "pearls" but it is pearls of glass, not the true ones. It is grave? I have a market the {later}.
s The form says glass beads, and the parcel moves on
== french-actual-assist | booking language
@ office assistant, bank clerk, librarian, travel agent, dental nurse | 20-78 | any | any | | fr, A2, B1, B2
w {They} [takes|take] {their} mother to a concert in another country each year. The English of the pages is no trouble, the one of the answers is. {They} [greets|greet] properly and [ends|end] with a formula.
- They wrote 'I cannot assist to the concert', and the agent asked which help was needed.
c {They} [says|say] it again with the same word, more politely.
b {They} [wants|want] the date changed and nothing else.
g Change the two places to the day after
f Answers to a question that was not asked
q I don't ask for help. I cannot assist, that's all.
= Booking: {order}
= Concert: {weekday}, {later}
= Seats: two, side by side
= Paid: {eur96}
h The mother cannot climb stairs, and the seats are on the balcony
o Good morning, I have reserved two places, number {order}, for the concert of {later}. Unfortunately we cannot assist to this concert because my mother has a medical rendez-vous. Is it possible to have the day after? I thank you by advance.
s The seats are moved, on the ground floor, or money comes back
== quebec-french-form | form language address
@ social worker, journalist, translator, secondary school teacher, HR manager | 20-78 | any | any | | fr, B2, C1, C2
w {They} [works|work] in two languages and [dreams|dream] in one. In English only the small things give {them} away: a preposition, a space before the question mark. {They} [sees|see] what was translated by machine after half a line.
- The French version of a form says the opposite of the English one about who has to sign.
b {They} [quotes|quote] both versions and [asks|ask] which is binding.
c {They} [offers|offer] a correct translation, free of charge.
g Know who signs
g Have the French one corrected
f 'The English version prevails'
q In French it says both of us sign. In English, either of us.
= Form: {order}
= English: 'either parent'
= French: 'les deux parents'
= Due on: {weekday}, {later}
h The other parent is at sea until next month
o Hello ! I have a doubt on form {order}. The English version says « either parent », the French one says « les deux parents ». It's not the same thing at all. Which one do you apply ? I must send it before {later}.
O Form {order} : one parent signs or both ?
s The binding version is named, and {they} can hand it in
== french-phone-five-two | address booking language
@ plumber, house painter, nurse, gardener, physiotherapist, taxi driver | 22-66 | full-time, part-time, self-employed | any | | fr, A2, B1, B2
w {They} [drives|drive] a lot and [answers|answer] between two appointments. {Their} English is made of what customers say. It has an accent that one can see even when it is written.
- The form refuses {their} telephone number: 'too long', and then 'too short'.
b {They} [gives|give] it in pairs, as one says it.
c {They} [asks|ask] if the zero stays or goes.
g Finish the booking tonight
f Red fields that say only 'invalid'
q With the zero it's too long, without it's too short.
= Booking: {order}
= Number: ten digits, begins with a zero
= Message: 'invalid phone number'
= Night wanted: {weekday}, {later}
h In the field before it {they} left the country that was there
o Hello, I don't arrive to finish my reservation {order} for {later}. The number of telephone is refused. I have 10 chiffres with the 0. Without the 0 it is refused too. How do you want it?
s The number is accepted, and the booking is done
== sevilla-embarrassed-gym | subscription language document
@ primary school teacher, shop assistant, receptionist, nurse | 20-60 | any | any | | es, A2, B1
w {They} moved into a block with an English-speaking management and a gym in the basement. In Spanish {they} [is|are] quick and funny. In English {they} [waits|wait] until the sentence is complete.
- The gym goes on charging although it was 'cancelled'; what {they} wrote was 'constipated', meaning a cold.
c {They} [tries|try] it with simpler words each time.
b {They} [asks|ask] how many days more they will take money.
g Stop the payments while ill
g Explain the reason correctly
f Answers that are full of 'would' and 'could'
q I am very constipated since two weeks, I can't do sport.
= Member number: {order}
= Monthly: {eur28}
= Ill since: {date}
= Wanted: a pause of one month
h The gym pauses for illness with a note, which {they} [has|have]
o Hello! I wrote you the {date} because I am constipated and I can't go to the gym. I want to stop one month but you charged me {eur28} the same. My number is {order}. Is not possible to stop?
s The pause is granted, and the agent has understood that it is a cold
== madrid-actually-address | address order parcel language
@ graphic designer, web developer, marketing manager, photographer | 20-78 | any | any | | es, B1, B2
w {They} [buys|buy] more abroad than at home and [writes|write] as fast as {they} [speaks|speak]. Subjects go missing. So do the little words in between.
- {They} asked for delivery to 'the actual address' and meant the present one. The parcel went to the old one.
b {They} [sends|send] the map.
c {They} [explains|explain] what 'actual' is in Spanish, and [laughs|laugh].
g Have it sent to where I live now
f Being told that it was delivered as requested
q I said actual. You sent it to the one of before.
= Order number: {order}
= Delivered on: {lately}, to the old address
= Written by {them}: 'the actual address'
= Moved on: {monthago}
h The people at the old address have taken it in and can be rung up
o Hi, the order {order}. I told you to send it to my actual address and is delivered yesterday in the old one. Why? I don't live there since {monthago}. Please can you send me to the new?
O Order {order} went to the old address. Can you send to the new?
s It is clear where the parcel is and who fetches it
== mexico-two-surnames | name booking document
@ accountant, lawyer, civil engineer, dental nurse, hotel manager | 20-78 | any | any | | es, B1, B2, C1, C2
w {They} [has|have] two family names, father's and mother's, like everybody where {they} [comes|come] from. Airlines take one of them for a middle name. {They} [has|have] explained it in two continents.
- The ticket has the mother's name as the only one. The passport has both.
c {They} [writes|write] which is which, in capital letters.
b {They} [wants|want] a confirmation that can be shown at the desk.
g Board with this passport
g Have both surnames on the ticket
f 'Last name' in the singular
q I have two surnames. None of them is the middle one.
= Booking: {order}
= Day of travel: {weekday}, {later}
= On the ticket: the second surname only
= In the passport: {name}
h {They} booked through the account of an employer, who has only the second surname
o Good afternoon, I am writing because of the booking {order}, for the {later}. In my ticket appears only my second surname, and in my passport appear the two. Will I have any problem? If you have to change it, I would like to know if it has cost.
O Only one of my two surnames is in the ticket {order}. Is a problem?
s The ticket carries both, or it is confirmed that one is enough
== spanish-voice-spelling | booking call language
@ taxi driver, cook, office assistant, secondary school teacher, electrician | 20-78 | any | any | | es, A2, B1, B2, C1
w {They} [says|say] everything with a vowel in front of it that English does not have. On paper nobody notices. On the phone {they} [becomes|become] a different person.
- The voice on the line wants the booking spelled. E, I and A arrive as other letters.
c {They} [spells|spell] with cities: E as España.
b {They} [asks|ask] if it can be done with numbers only.
g Be understood on the phone
g Move the appointment to {weekday}
f 'Sorry, I didn't get that'
q E, of Spain. Not I, E.
= Booking: {order}
= Appointment: {weekday}, {later}
= Letters misheard: E, I, A
= Calls so far: two
h The booking can be found by the telephone number
o Hello, good morning. I have an appointment, the number is {order}, and I want to change for {later}. Before, the machine didn't understand me nothing. You are a person, yes?
s The booking is found and the appointment moved
`;
