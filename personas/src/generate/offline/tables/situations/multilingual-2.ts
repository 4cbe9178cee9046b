/** Met in English by people with another first language, or in another country's formats. Part 2 of 2; see parse-situations.ts for the marks. */
export const MULTILINGUAL_2 = `
== delivery-slip-english | parcel order language known
- The note on {first}'s door is in English and ticks a box that reads 'held at depot'.
- {First} has been told that the parcel is 'with the depot', and no map knows a depot.
g Learn where to collect it
g Have it brought again
f Words that are in no dictionary for travellers
f Boxes ticked without a date
q What is a depot, please?
= Parcel number: {order}
= Note of: {lately}
h The pick-up closes in three days
o My parcel {order} is 'held at depot'. Where is that?
O Where is my parcel?
s The address and the hours of the place are given
== contract-clause | subscription money language document
- {First} has signed up for a year, and a clause called 'rollover' has made it two.
- The contract says that it 'shall lapse unless', and {first} does not know on which side of that {they} [is|are].
g Understand the one sentence that matters
g End the contract in time
f 'Shall' and 'unless' in one sentence
f Summaries that are longer than the contract
q Unless what? I read it six times.
= Contract since: {date}
= Monthly price: {amount}
h {They} would stay for a lower price
o Does my contract end by itself, or must I cancel it?
O Is my contract finished?
s A yes or no and the last day to cancel
== chat-abbreviations | language known
- The agent writes 'asap', 'fyi' and 'lmk', and {first} looks them up one by one.
- 'Your acct is on hold bc of a dup pmt', reads the answer that {first} got.
g Have the answer in whole words
g Do what is asked in time
f Abbreviations that no dictionary has
f Answers faster than one can translate
q What is a dup pmt?
= Case number: {order}
= Answer of: {date}
h The payment was in fact made twice
o What does 'dup pmt' mean? It's in your answer to case {order}.
O I don't know these words.
s The answer is repeated in whole words
== school-grades-form | form document language
- {First}'s diploma has marks from 1 to 5, and the form wants a 'GPA'.
- The application asks {first} for a 'high school', and {their} school was none.
g Enter the diploma as it is
g Not be turned down by a form
f Lists of schools in one country
f Grades that are worst where they are best at home
q One is the best at home. Here it's the worst.
= Diploma: from {city}
= Deadline: {later}
h A certified translation exists
o How do I enter a diploma from {city}? Your form wants a GPA.
O My school is not in the list.
s The form takes the diploma or a way round it
== size-units-abroad | size choice before language
- The sizes are in inches and 'UK 6', and {first} knows {theirs} in centimetres.
- {First} measures in metres and buys a carpet in feet.
g Order what fits the room
g See both units side by side
f Calculators that round
f Tables with four countries and not the right one
q How much is six feet in real life?
= Measured: 180 × 240 cm
= Delivery to: {city}
h There are five centimetres to spare
o Does the 6 × 8 feet carpet fit in 180 × 240 cm?
O Is it good for 180 cm?
s The fit is answered with numbers
== spelling-alphabet | call name
- On the telephone {first} spelled the name four times, and the letter came to somebody else.
- 'B as in boy?' asked the voice, and {first} did not know which boy.
g Have the name right without spelling it
g Send it in writing instead
f Alphabets made of other people's first names
f Hearing one's own name wrongly, politely
q I have spelled it four times now.
= Case number: {order}
= Call on: {date}
h The wrong spelling is on the contract as well
o My name was taken down wrongly on the phone. Case {order}.
O My name is not correct.
s The name is corrected and shown in writing
== bank-holiday | booking money language
- 'Payments are not made on bank holidays', and {first} does not know whose.
- The office is closed for a holiday that {first}'s calendar has never heard of.
g Know the day on which the money comes
g Have dates, not names of days
f Holidays as a unit of time
f 'Within five business days' across two countries
q Which holiday? It's an ordinary {weekday} here.
= Payment due: {later}
= Amount: {amount}
h Rent is due the day before
o On what date exactly will {amount} be paid?
O When do I get the money?
s A date is given
== machine-translated-self | language form known
- The page translates itself into {first}'s language and makes a joke of every button.
- The browser has translated the form that {first} filled in, and the answers with it.
g See the page as it was written
g Be sure what was sent
f Translations one did not ask for
f Street names in translation
q It translated my street.
= Sent on: {date}
= Translated: the street and the family name
h The form was sent twice
o Your form translated my address. What has reached you?
O The form changed my words.
s The right address is stored
== accent-voice-bot | call login
- The voice system understands {first}'s 'two' as 'to', and nothing as anything.
- {First} has said 'yes' to a machine five times, and it thanks {them} for the 'guess'.
g Speak with a person
g Answer with keys in place of the voice
f Machines that know one accent
f 'Sorry, let's try again'
q I said yes. I say yes since five minutes.
= Called on: {date}
= Wanted: to unblock a card ending in {lastdigits}
h The card was found again
o Your machine doesn't understand how I speak. Can you unblock my card?
O The machine does not understand me.
s The matter is settled without the voice system
== tip-and-tax | price before language new
- The price on the page and the price at the end differ by a tax that {first} did not expect.
- The menu of the order asks {first} for a tip before anything has been done.
g Know the full price beforehand
g Understand what is compulsory
f Prices without the tax in them
f Questions to which one cannot politely say no
q Is the tip an order or a question?
= Price shown: {amount}
= Added: {fee}
h {They} [has|have] paid it once already
o Why is it {fee} more at the end? Must I pay that?
O Why more money?
s Tax and tip are explained, with the final price
== alphabet-sorting | name login screen
- The list sorts {first}'s name where nobody looks for it.
- The search wants Latin letters, and {first} does not know which ones were chosen for the name.
g Find one's own record
g Have both spellings found
f Transcriptions that change from form to form
f Lists that end at Z
q How did you write me? I can't find me.
= Passport spelling: another one
= Record: {order}
h There are two records
o I can't find my own record. Which spelling did you use?
O I am not in the list.
s The record is found under both spellings
== family-name-change | name document
- {First}'s family name has another ending than that of the rest of the family, and the form calls it an error.
- The form lets {first} have one family name, and the passport has two.
g Enter the names as in the passport
g Book together with the family
f 'Names do not match' about a family
f Fields that are half as long as a name
q In my family we don't all have the same name.
= Booking number: {order}
= Travel on: {later}
h The tickets of the others are already paid
o The names in my family don't match in your form. What now?
O The form says my name is an error.
s The booking holds the real names
`;
