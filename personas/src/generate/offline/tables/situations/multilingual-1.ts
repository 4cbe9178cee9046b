/** Met in English by people with another first language, or in another country's formats. Part 1 of 2; see parse-situations.ts for the marks. */
export const MULTILINGUAL_1 = `
== state-and-zip | address form screen
- {First} fills in an address form that asks for a state and a ZIP code, and {their} address in {city} does not fit it.
- The form insists on a postal code in a format that does not exist in {city}.
g Enter an address as it is written at home
g Get past the form without inventing a state
f Forms made for one country's addresses
f Fields that refuse letters which are in every name at home
q There is no state here. What do I write?
= Town: {city}
= Form asks for: state, ZIP code
h A colleague wrote 'none' and it worked
o Your form needs a state, and where I live there is none. What should I enter?
O My address is not possible in your form.
s The address is accepted as it is written at home
== date-04-05 | booking language
- The date on {first}'s booking reads 04/05, and that could be one of two days.
- {First} has an appointment on '04/05' and does not know in which month.
g Know for certain which day is meant
g See dates with the month in words
f Dates in numbers alone
f Times without a time zone
q Fourth of May or fifth of April?
= Booking number: {order}
= Date shown: 04/05
h The flight before it is already booked
o My booking says 04/05. Which month is that?
O Which day is it?
s The date is confirmed with the month in words
== idioms-reply | language known
- {First} has an answer from the help desk that is full of idioms, and a translation app made it worse.
- The help desk told {first} to 'hang tight' and 'ping us', and {they} would like to know what to do.
g Understand the answer without a translator
g Be asked one simple thing at a time
f Idioms in instructions
f Replies that were clearly translated by a machine
q I am to hang tight. What do I have to hang?
= Case number: {order}
= Reply of: {date}
h {They} [has|have] understood 'ping' as a noise
o You wrote 'hang tight' in case {order}. What must I do?
O I don't understand your answer.
s {First} knows in plain words what to do next
== name-question-marks | name booking
- {First}'s name appears on the confirmation with question marks in it.
- The ticket carries {first}'s name in another spelling than the passport.
g Have the name spelled as in the passport
g Be certain that the spelling will cause no trouble
f Systems that drop accents and letters
f Forms that demand a first and a last name in that order
q My name has no question marks.
= Booking number: {order}
= Travel on: {later}
h The passport has two spellings
o My name on booking {order} is not as in my passport.
O My name is wrong.
s The name is corrected or confirmed to be no problem
== language-switches | language before basket form screen
- Half of the page is in English and half in {first}'s own language, and the important half is in English.
- {First} chose {their} own language, and the payment page switched back to English.
g Stay in one language to the end
g Read the terms in one's own language
f Languages that switch by themselves
f Flags in place of the names of languages
q Why is only the payment in English?
= Language chosen: {language}
= Switches on: the payment page
h {They} [has|have] paid before without reading
o The payment page is in English although I chose {language}.
O I want {language}.
s The page stays in one language, or the terms are explained
== decimal-comma | bill price language
- {First} does not know whether '1.250' on the bill means one thousand or one and a bit.
- The price reads 1,250 and {first} wonders how much {they} [is|are] about to pay.
g Know the exact price in the local currency
g See numbers in the usual format
f Decimal points and commas that trade places
f Currencies shown by '$' alone
q Is it a thousand or is it one?
= Amount shown: 1.250
= Bill dated: {date}
h {They} can pay both
o Is 1.250 on my bill one thousand two hundred fifty?
O How much is it?
s The amount is given in words and currency
== refund-essay | money order paid form language
- {First} has to send a text of at least 200 words in English to get a refund.
- A complaint form asks {first} for a description in English, and {they} [has|have] looked up every second word.
g Explain the problem in simple words
g Use a template and not free text
f Being judged by spelling
f Text boxes with a minimum length
q Two hundred words? I need five.
= Order number: {order}
= Refund: {amount}
= Required: 200 words in English
h A translation app wrote the first try
o Why do I need 200 words for a refund of {amount}?
O I want refund. Text is too long.
s The refund is possible with a short text
== voice-menu-fast | call language
- A recorded voice reads out five options in fast English, and {first} hears three of them.
- {First} was called back in English, caught half of it and said yes to be polite.
g Get in writing what was said
g Use a channel with time to read
f Menus on the phone that speak only once
f People who repeat a sentence louder and not simpler
q Three of five I have heard.
= Called on: {date}
= Options heard: three
h {They} said yes to something
o Your menu speaks too fast. Can I do it in writing?
O I did not understand the voice.
s The matter goes on in writing
== phone-ten-digits | login form address
- {First} cannot enter a phone number from {city}: the form wants ten digits.
- The code never reaches {first}, because the form has cut the country code off the phone number.
g Use a phone number with a country code
g Get the code by email
f Phone numbers that are cut to ten digits
f Lists of countries sorted in a foreign alphabet
q My number has more than ten digits.
= Number ends in: {lastdigits}
= Town: {city}
h A friend abroad has a number that fits
o Your form takes ten digits, and my number has more.
O My number is too long.
s The code arrives in another way
== name-halves | name known
- An automatic reply greets {first} with the wrong half of the name.
- {First} is addressed by the family name as if it were the given one, in every single mail.
g Be addressed properly
g Correct the name once, everywhere
f Mails that mix up given and family names
f A compulsory choice between 'Mr' and 'Mrs'
q That is my family name. My first name is the other one.
= Account email: {email}
= Addressed as: the family name alone
h It has been so in every mail since the first
o You write to me with my family name as my first name.
O My name is in wrong order.
s The name is stored the right way round
== surrender-button | language form before screen new
- The English on the page was clearly translated by a machine: a button to submit reads 'surrender', and {first} hesitates.
- {First} uses a product from abroad whose English calls the basket a bin and whose button says 'surrender'.
g Find out what the button really does
g Report the odd wording to somebody who can change it
f Wording that was never read by a speaker of the language
f Buttons whose meaning has to be guessed
q Surrender what?
= Button: 'surrender'
= Page: the last one of the order
h {They} [has|have] pressed it once already
o What does the button 'surrender' do?
O What is this button?
s The meaning of the button is clear
== nine-which-zone | booking language
- {First} has an appointment online at nine, and nobody has said in which time zone.
- The deadline is 'midnight', and {first} is several hours away from wherever that is meant; no time zone is given.
g Know the time as it is in {city}
g Put the appointment into the calendar without working it out
f Times without a time zone
f Deadlines that end in the middle of the afternoon
q Nine o'clock in which city?
= Appointment: {later}, at nine
= Town: {city}
h Another appointment is at ten
o My appointment is at nine. In which time zone?
O Nine o'clock where?
s The time is given for {city}
`;
