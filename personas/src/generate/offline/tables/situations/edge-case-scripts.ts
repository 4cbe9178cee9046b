import { parseSituations } from "./parse-situations.ts";

/** What careless software does to names by their letters. */
export const EDGE_CASE_SCRIPTS = {
  rtl: parseSituations(`
== rtl-invoice | name bill order known
- The greeting mixes {first}'s name with a number, and the line reads in the wrong order.
- On the invoice {first}'s name is printed from left to right, letter by letter.
- {First} pastes {their} name into a search box, and the cursor jumps to the other end.
g See the name in the right direction
g Find one's own order by name
f Punctuation that jumps to the wrong end
f Letters that come apart in a PDF
q My name isn't a mirror image.
= Invoice number: {order}
= Fault: the letters of the name in the wrong order
h The spelling in Latin letters would also be accepted
o My name on invoice {order} is printed the wrong way round.
O My name is backwards.
s The invoice carries the name in the right direction
== rtl-mixed-address | name parcel order known
- The label shows {first}'s house number on the other side of the street name.
- In the chat {first}'s name swallows the bracket behind it.
- The courier's list has {first}'s name aligned to nothing.
g Have the parcel reach the right door
g See brackets where they belong
f Numbers that change sides
f Labels that nobody at the depot can read
q The number goes on the other side.
= Order number: {order}
= Delivery on: {later}
h A phone number on the label would do
o The address on parcel {order} is in the wrong order.
O My address is turned round.
s The label is corrected before {later}
`),
  diacritics: parseSituations(`
== diacritics-lost | name booking known
- The booking was made with every accent, the search is done without, and {first} cannot be found.
- {First}'s name reaches the next system with two odd signs in place of each accent.
- The name on the card has no accents and the one in the account has all of them, so {first}'s payment is held back.
g Be found with and without the accents
g Have the name spelled as it is
f Accents that turn into question marks
f Sorting that puts accented letters after Z
q With accents I don't exist, without them I'm somebody else.
= Booking number: {order}
= Booked: with every accent
h The card has no accents
o You can't find booking {order} because of the accents in my name.
O You can't find me.
s The booking is found under both spellings
== diacritics-sorting | name document known
- The certificate drops one accent of {first}'s name and keeps the other.
- {First}'s user name was made without accents and belongs to somebody else.
- The name is right on screen and wrong on the printed card.
g Have the certificate as the passport has it
g Keep the account apart from a namesake's
f 'Close enough' about a name
f Printers that know 26 letters
q There's an accent on it. It isn't dirt.
= Certificate: {order}
= Needed by: {later}
h The wrong one has been handed in already
o My certificate {order} misspells my name.
O It's spelled wrong.
s A correct certificate is issued
`),
  emoji: parseSituations(`
== emoji-export | name fault screen known
- {First} has an emoji in the display name, and since then the export stops at {their} row.
- The profile was saved with the emoji, and the mail greets {first} with a row of boxes.
- The field counts the emoji in {first}'s name as eleven characters and says that it is full.
g Keep the display name as it is
g Have the profile look the same everywhere
f Boxes in place of an emoji
f Databases that cut the text at the first emoji
q It's one character. Your field says eleven.
= Account email: {email}
= Since: {date}
h {They} would put it in another field
o Since I put an emoji in my display name, things break.
O My name shows boxes.
s The name stays and is shown everywhere
== emoji-mail | name bill known
- The invoice cannot be made into a PDF since {first}'s display name has a picture in it.
- Support cannot paste {first}'s name into its own search.
- {First} is shown as '????' to everybody on an older phone.
g Get the invoice
g Know which signs are allowed
f 'Unexpected character' after it was accepted
f Rules that differ from one page to the next
q You accepted it in spring.
= Invoice: {order}
= Missing since: {date}
h It may be left out on invoices
o I can't download invoice {order} since my name has an emoji.
O I can't get my invoice.
s The invoice is there, and the rule is known
`),
  "mixed-script": parseSituations(`
== mixed-script-check | name login document
- {First}'s name is written in two scripts, and the system accepts one of them.
- The name is set in two fonts, and one half of it stands a line lower on {first}'s badge.
- A fraud check stopped {first}, because the letters come from two alphabets.
g Use both parts of the name
g Pass the check without sending a passport
f Checks that take a mixed name for a fraud
f Fonts that hold half of the letters
q Two alphabets, one person.
= Account email: {email}
= Stopped on: {date}
h The passport shows both scripts
o Your check stopped me because my name has two scripts.
O It says I'm a fraud.
s The check is passed with the real name
== mixed-script-badge | name booking
- The booking site turned one half of {first}'s name into boxes.
- {First} is on the guest list twice, once in each script.
- The ticket sorts {first}'s name first or last, depending on the door.
g Have one ticket that is valid
g Be read out correctly
f Boxes for letters
f Lists that know one alphabet each
q I'm on your list twice and can't get in once.
= Booking number: {order}
= Event on: {later}
h A friend has the second ticket
o I'm on the list twice, in two scripts, for booking {order}.
O I'm on it twice.
s One valid entry is left
`),
};
