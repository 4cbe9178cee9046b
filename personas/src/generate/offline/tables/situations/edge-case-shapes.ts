import { parseSituations } from "./parse-situations.ts";

/** What careless software does to names by their shape. */
export const EDGE_CASE_SHAPES = {
  long: parseSituations(`
== long-cut | name booking document known
- The boarding pass cuts {first}'s name off after 25 characters, and at the gate it no longer matches the passport.
- {First}'s name runs over three lines and pushes the button to confirm out of the card.
- The label printer stops in the middle of the second family name, and the parcel comes back.
g Have the whole name on the document
g See the whole name without the page breaking
f Names cut off without a word
f 'Name too long' in a field for names
q The last third of me is missing on your pass.
= Booking number: {order}
= Name as printed: cut off after 25 characters
h A shorter form of the name is on the bank card
o My name is cut off on {order}. Will that be a problem?
O My name is cut off.
s The whole name is printed or confirmed as valid
== long-email | name login form known
- The address made from {first}'s name is longer than the field for it.
- Each letter to {first} arrives twice, once for each half of the name.
- The signature pad asks for the full name, and it runs off the glass.
g Register with the address that exists
g Get each letter once
f Fields that are shorter than a person
f Two files for one customer
q You've two of me now, one per line.
= Account email: {email}
= Letters: two of each since {date}
h A nickname is in use among colleagues
o I get every letter twice, with half of my name on each.
O I get it all twice.
s There is one record with the whole name
`),
  "one-letter": parseSituations(`
== one-letter-blocked | name login form
- The form says 'please enter your full name', and {first} has: one part of it has a single letter.
- {First}'s account was blocked, because a name of one letter looked like a test.
- A help desk asks {first} to 'spell out the initial', and there is nothing to spell out.
g Register under the real name
g Not have to prove that the name is real
f 'At least two characters'
f A full stop that gets added to the one letter
q It isn't an initial. That's all of it.
= Account email: {email}
= Message: 'please enter your full name'
h The passport shows the same single letter
o Your form refuses my name because a part of it has one letter.
O It won't take my name.
s The account runs under the real name
== one-letter-search | name order known
- The search needs three letters, and {first} has orders under a name of one.
- {First} is filed under 'other' because the index begins with two letters.
- The badge printed for {first} has a full stop where none belongs.
g Be found by name
g Have the full stop removed
f Searches that begin at three letters
f Abbreviations of what is not abbreviated
q Search for me. You can't, can you?
= Order number: {order}
= Filed under: 'other'
h The order can be found by its email address
o Your staff can't find order {order} by my name.
O You can't find me.
s The order is found, and the name stands without a full stop
`),
  mononym: parseSituations(`
== mononym-last-name | name form booking
- The form demands a last name, and {first} has one name and no more.
- {First} typed the one name into both fields, and the tickets now carry it twice.
- Somebody entered a dash as {first}'s last name, and every mail begins with it.
g Sign up with a single name
g Have tickets that match the passport
f A last name as a compulsory field
f 'Dear Mr -'
q There's no other half. I have one name.
= Booking number: {order}
= Passport: one name
h Another airline writes the name twice
o Your form wants a last name, and I have one name only.
O I've one name.
s The booking is valid with one name
== mononym-card | name money paid
- The card payment asks {first} for a 'name as on card' in two parts.
- The bank returned {first}'s transfer: 'name incomplete'.
- A refund to {first} is waiting for 'the rest of the name'.
g Receive the {amount}
g Have one name stored as one
f Banks that complete what is complete
f Dashes, dots and 'N/A' as a family name
q You want the rest of my name. There's no rest.
= Amount: {amount}
= Returned on: {date}
= Reference: {order}
h The account is held with a partner
o My transfer {order} came back because my name has one part.
O My money came back.
s The payment goes through under one name
`),
  punctuated: parseSituations(`
== punctuated-invalid | name form login
- A character in {first}'s name is turned down as 'invalid'.
- On {first}'s confirmation, the name is interrupted by '&#39;'.
- {First} has two accounts by now: one with the punctuation in the name and one without.
g Enter the name with its punctuation
g Have the two accounts made one
f 'Letters only'
f A name that is corrected into another one
q It's a letter of my name, not a typing error.
= Account email: {email}
= Message: 'invalid character'
h A second account without the sign exists
o My name is refused as invalid because of a punctuation mark.
O It says my name is invalid.
s The name is accepted as it is
== punctuated-match | name document booking
- The name on the ticket lost its sign, and the check-in compares letter by letter.
- {First}'s signature in the portal ends where the sign begins.
- An insurer has written to {first} under three spellings in one month.
g Have ticket and passport say the same
g End with one spelling
f Comparisons that know no mercy
f Programs that 'clean' a name
q It was clean before you cleaned it.
= Ticket: {order}
= Travel on: {later}
h An older passport has the spelling without it
o My ticket {order} lost a sign of my name. Can I travel?
O The ticket has it wrong.
s The ticket is corrected or declared valid
`),
  reserved: parseSituations(`
== reserved-word | name order fault known
- {First}'s last name is a word that computers reserve, and the record is empty after each import.
- The report leaves {first} out: the last name was read as 'no value'.
- A test filter removes {first}'s order every night, because of the name.
g Be treated like a customer and not like a test
g Find out where the orders go
f Being deleted as test data
f 'Please enter your real name'
q I'm a customer. I'm not a test.
= Order number: {order}
= Missing since: {date}
h A colleague with another name has no trouble
o My orders vanish at night. I think it's because of my last name.
O My order's gone again.
s The order stays, and the filter is corrected
== reserved-statistics | name bill known
- {First} gets no bills, and then a reminder for all of them.
- The welcome mail begins 'Dear customer' because the field for the name counts as empty.
- Three clerks have deleted {first}'s record, to tidy up.
g Receive bills before reminders
g Keep the record from being tidied away
f Reminders for what never came
f People who think a name is a mistake
q I'd pay the bill if you'd send me one.
= Reminder of: {date}
= Amount: {amount}
= Customer number: {order}
h One bill did come, to a neighbour
o I've a reminder over {amount} for bills I never got.
O I never got a bill.
s The fee is dropped and the bills arrive
`),
};
