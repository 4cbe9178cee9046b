import { parseSituations } from "./parse-situations.ts";

/** Met in English by people with another first language, or in another country's formats. */
const FIRST = `
== s0 |
- {First} fills in an address form that asks for a state and a ZIP code, and {their} address in {city} does not fit it.
- The form insists on a postal code in a format that does not exist in {city}.
g Enter an address as it is written at home
g Get past the form without inventing a state
f Forms made for one country's addresses
f Fields that refuse letters which are in every name at home
== s1 |
- The date on {first}'s booking reads 04/05, and that could be one of two days.
- {First} has an appointment on '04/05' and does not know in which month.
g Know for certain which day is meant
g See dates with the month in words
f Dates in numbers alone
f Times without a time zone
== s2 |
- {First} has an answer from the help desk that is full of idioms, and a translation app made it worse.
- The help desk told {first} to 'hang tight' and 'ping us', and {they} would like to know what to do.
g Understand the answer without a translator
g Be asked one simple thing at a time
f Idioms in instructions
f Replies that were clearly translated by a machine
== s3 |
- {First}'s name appears on the confirmation with question marks in it.
- The ticket carries {first}'s name in another spelling than the passport.
g Have the name spelled as in the passport
g Be certain that the spelling will cause no trouble
f Systems that drop accents and letters
f Forms that demand a first and a last name in that order
== s4 |
- Half of the page is in English and half in {first}'s own language, and the important half is in English.
- {First} chose {their} own language, and the payment page switched back to English.
g Stay in one language to the end
g Read the terms in one's own language
f Languages that switch by themselves
f Flags in place of the names of languages
== s5 |
- {First} does not know whether '1.250' on the bill means one thousand or one and a bit.
- The price reads 1,250 and {first} wonders how much {they} [is|are] about to pay.
g Know the exact price in the local currency
g See numbers in the usual format
f Decimal points and commas that trade places
f Currencies shown by '$' alone
== s6 |
- {First} has to send a text of at least 200 words in English to get a refund.
- A complaint form asks {first} for a description in English, and {they} [has|have] looked up every second word.
g Explain the problem in simple words
g Use a template and not free text
f Being judged by spelling
f Text boxes with a minimum length
== s7 |
- A recorded voice reads out five options in fast English, and {first} hears three of them.
- {First} was called back in English, caught half of it and said yes to be polite.
g Get in writing what was said
g Use a channel with time to read
f Menus on the phone that speak only once
f People who repeat a sentence louder and not simpler
== s8 |
- {First} cannot enter a phone number from {city}: the form wants ten digits.
- The code never reaches {first}, because the form has cut the country code off the phone number.
g Use a phone number with a country code
g Get the code by email
f Phone numbers that are cut to ten digits
f Lists of countries sorted in a foreign alphabet
== s9 |
- An automatic reply greets {first} with the wrong half of the name.
- {First} is addressed by the family name as if it were the given one, in every single mail.
g Be addressed properly
g Correct the name once, everywhere
f Mails that mix up given and family names
f A compulsory choice between 'Mr' and 'Mrs'
== s10 |
- The English on the page was clearly translated by a machine: a button to submit reads 'surrender', and {first} hesitates.
- {First} uses a product from abroad whose English calls the basket a bin and whose button says 'surrender'.
g Find out what the button really does
g Report the odd wording to somebody who can change it
f Wording that was never read by a speaker of the language
f Buttons whose meaning has to be guessed
== s11 |
- {First} has an appointment online at nine, and nobody has said in which time zone.
- The deadline is 'midnight', and {first} is several hours away from wherever that is meant; no time zone is given.
g Know the time as it is in {city}
g Put the appointment into the calendar without working it out
f Times without a time zone
f Deadlines that end in the middle of the afternoon
`;

const MORE = `

`;

export const MULTILINGUAL = parseSituations(FIRST, MORE);
