import type { NameKind } from "../names/name-kind.ts";
import { parseSituations } from "./parse-situations.ts";
import type { Situation } from "./situation.ts";

/** What careless software does to each kind of name. */
export const EDGE_CASE: Readonly<Record<Exclude<NameKind, "ordinary">, readonly Situation[]>> = {
  long: parseSituations(`
== long | name known
- The boarding pass cuts {first}'s name off after 25 characters, and at the gate it no longer matches the passport.
- {First}'s name runs over three lines and pushes the button to confirm out of the card.
- The label printer stops in the middle of the second family name, and the parcel comes back.
g Have the whole name on the document
g See the whole name without the page breaking
f Names cut off without a word
f 'Name too long' in a field for names
`),
  "one-letter": parseSituations(`
== one-letter | name known
- The form says 'please enter your full name', and {first} has: one part of it has a single letter.
- {First}'s account was blocked, because a name of one letter looked like a test.
- A help desk asks {first} to 'spell out the initial', and there is nothing to spell out.
g Register under the real name
g Not have to prove that the name is real
f 'At least two characters'
f A full stop that gets added to the one letter
`),
  rtl: parseSituations(`
== rtl | name known
- The greeting mixes {first}'s name with a number, and the line reads in the wrong order.
- On the invoice {first}'s name is printed from left to right, letter by letter.
- {First} pastes {their} name into a search box, and the cursor jumps to the other end.
g See the name in the right direction
g Find one's own order by name
f Punctuation that jumps to the wrong end
f Letters that come apart in a PDF
`),
  diacritics: parseSituations(`
== diacritics | name known
- The booking was made with every accent, the search is done without, and {first} cannot be found.
- {First}'s name reaches the next system with two odd signs in place of each accent.
- The name on the card has no accents and the one in the account has all of them, so {first}'s payment is held back.
g Be found with and without the accents
g Have the name spelled as it is
f Accents that turn into question marks
f Sorting that puts accented letters after Z
`),
  emoji: parseSituations(`
== emoji | name known
- {First} has an emoji in the display name, and since then the export stops at {their} row.
- The profile was saved with the emoji, and the mail greets {first} with a row of boxes.
- The field counts the emoji in {first}'s name as eleven characters and says that it is full.
g Keep the display name as it is
g Have the profile look the same everywhere
f Boxes in place of an emoji
f Databases that cut the text at the first emoji
`),
  mononym: parseSituations(`
== mononym | name known
- The form demands a last name, and {first} has one name and no more.
- {First} typed the one name into both fields, and the tickets now carry it twice.
- Somebody entered a dash as {first}'s last name, and every mail begins with it.
g Sign up with a single name
g Have tickets that match the passport
f A last name as a compulsory field
f 'Dear Mr -'
`),
  punctuated: parseSituations(`
== punctuated | name known
- A character in {first}'s name is turned down as 'invalid'.
- On {first}'s confirmation, the name is interrupted by '&#39;'.
- {First} has two accounts by now: one with the punctuation in the name and one without.
g Enter the name with its punctuation
g Have the two accounts made one
f 'Letters only'
f A name that is corrected into another one
`),
  reserved: parseSituations(`
== reserved | name known
- {First}'s last name is a word that computers reserve, and the record is empty after each import.
- The report leaves {first} out: the last name was read as 'no value'.
- A test filter removes {first}'s order every night, because of the name.
g Be treated like a customer and not like a test
g Find out where the orders go
f Being deleted as test data
f 'Please enter your real name'
`),
  "mixed-script": parseSituations(`
== mixed-script | name known
- {First}'s name is written in two scripts, and the system accepts one of them.
- The name is set in two fonts, and one half of it stands a line lower on {first}'s badge.
- A fraud check stopped {first}, because the letters come from two alphabets.
g Use both parts of the name
g Pass the check without sending a passport
f Checks that take a mixed name for a fraud
f Fonts that hold half of the letters
`),
};
