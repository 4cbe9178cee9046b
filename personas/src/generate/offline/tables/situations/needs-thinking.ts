/** What happens to those who read slowly, lose the thread or forget; see parse-situations.ts for the marks. */
export const THINKING = {
  dyslexia: `
== dyslexia-code | login form screen
- A code of sixteen letters and digits has to be typed in without copying.
g Copy the code and paste it
g Have a shorter way to unlock the account
f Fields that forbid pasting
f Codes in which O and 0 look the same
q Is that an O or a zero?
q Let me paste it, and we're both happy.
= Code: sixteen characters
= Tries: three
h A text-to-speech program says it in pairs
o The code can't be pasted, and I've mistyped it three times.
s The code is accepted
== dyslexia-steps | order fault known
- The instructions are one block of text without a single heading, and {first} has started it three times.
g Get the steps as a list
g Have the {gadgetname} running tonight
f Blocks of text without headings
f Instructions that begin with four warnings
q Can you say it in three short points?
q It's one long wall, and I'm at the first brick.
= Item: {gadget}
= Order number: {order}
h There is a film of it, without words
o The instructions for the {gadgetname} are one long block. Can I have them as steps?
s The steps are given one by one
== dyslexia-search | choice screen
- The search finds nothing, because {first} spelled the product's name by ear.
g Find it in spite of a misspelling
g See pictures in place of names
f Search that forgives nothing
f 'Did you mean' with a longer word
q I spelled it the way it sounds. Your search didn't like that.
q I'd know it if I saw it.
= Looking for: a dehumidifier
= Spelled: by ear
h A photo of it is on the phone
o I can't spell it, and your search finds nothing.
s The product is found
== dyslexia-timer | form document screen
- {First} has two minutes to get through a page of terms before the session ends.
g Have as much time as it takes
g Know what is being agreed to
f Timers on pages full of text
f Terms without a short version
q I've been through it twice and it still won't stay put.
q Two minutes is one paragraph for me.
= Form: {order}
= Time given: two minutes
h A sister went through it and found nothing bad
o Two minutes are not enough for your terms. Can I have longer, or a short version?
s There is more time, or the terms are put in short`,
  attention: `
== attention-bounce | form screen
- A chat window keeps bouncing in the corner while {first} tries to fill in a form.
g Stop what moves beside the form
g Get to the end in one go
f Things that bounce beside a form
f Windows that come back after being closed
q Sorry, what was the question? Something moved.
q It jumps, I look, and the form is gone from my head.
= Form: {order}
= Closed the window: five times
h It is the window this very talk is in
o Your chat window keeps jumping while I fill in the form. Can you stop it?
s Nothing moves any more, and the form is done
== attention-pages | form screen
- The form has eight pages and does not say so; {first} is on the fourth and thinks of giving up.
g See how much is left
g Save it and finish it tomorrow
f Forms that hide their length
f 'Just a few questions'
q How many pages is it? If I know, I can do it.
q Just tell me where the end is.
= Form: {order}
= Page: the fourth
h The form was begun twice before
o How many pages are left? I'm on the fourth.
s The form is finished or saved
== attention-timeout | login form screen
- {First} was interrupted for ten minutes and the page has forgotten everything.
g Go on where one stopped
g Not type it all a second time
f Sessions that end after ten minutes
f Pages that forget and do not warn
q I was nearly done and then it logged me out.
q Ten minutes away, and everything's gone.
= Form: {order}
= Interrupted for: ten minutes
h There is a copy of half of it
o It logged me out while I was away. Is everything lost?
s {First} goes on where it stopped
== attention-offers | order basket screen
- {First} came for a lamp bulb, was offered four other things on the way, and has lost the bulb.
g Find the way back to the one thing
g Order that and nothing else
f Offers in the middle of a task
f Baskets that fill themselves
q I came for a bulb. One bulb.
q Now I have four things and no bulb.
= Looking for: a lamp bulb, E14
= In the basket: four things not asked for
h One of the four is wanted after all
o I only want a bulb, and your shop keeps showing me other things. Where is it?
s The bulb is ordered, and nothing besides`,
  memory: `
== memory-code | login money
- The code is on one screen and the field on another, and {first} has forgotten it by the time {they} [gets|get] there.
g Carry a code over without memorising it
g Get in without a code that runs out
f Having to remember a number from one page to the next
f Codes that end after a minute
q I had the code a moment ago.
q By the time I'm there, it's gone.
= Account email: {email}
= Codes asked for: five
h The last code is on the back of an envelope
o I keep losing the code between your two pages. Is there another way?
s {First} is in, or gets a way without a code
== memory-bill | bill money
- {First} cannot say whether the bill was paid yesterday, and the page does not show it.
g See what has been done already
g Not pay twice
f Pages that do not show what was done before
f Reminders that may have crossed a payment
q Did I do that already?
q I think I paid. I wouldn't bet on it.
= Bill: {order}
= Amount: {amount}
= Due on: {later}
h A note on the fridge says 'paid?'
o Did I pay that already? I can't see it anywhere.
s {First} knows whether it is paid
== memory-question | login known
- A secret question from years ago stands between {first} and the account.
- {First} is asked for the name of a first pet and is no longer sure of it.
g Prove who one is without remembering
g Replace the question by something in writing
f Secret questions
f Being told that one has asked before
q I made up the answer years ago. Who knows what I said.
q Ask me something I can look up.
= Account email: {email}
= Set up: years ago
h A relative knows the answer
o I don't remember the answer to the secret question.
s There is another way to prove who {they} [is|are]
== memory-visit | booking known
- {First} has agreed a visit and no longer knows for which day, and the confirmation is nowhere.
g Have the date in writing
g Get a reminder the day before
f Dates that are agreed in passing
f 'As discussed'
q Somebody's coming. I just don't know when.
q I wrote it down, and lost the paper.
= Reference: {order}
= Agreed on: {date}
h A calendar page with a cross on it is in the kitchen
o You're sending somebody to me, and I've forgotten when. Which day is it?
s The date is given, with a reminder`,
} as const;
