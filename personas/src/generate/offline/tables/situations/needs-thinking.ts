/** What happens to those who read slowly, lose the thread or forget; see parse-situations.ts for the marks. */
export const THINKING = {
  dyslexia: `
== dyslexia-code | login form screen
- A code of sixteen letters and digits for a mobile top-up has to be typed in without copying.
g Copy the code and paste it
g Have the {extra} on the phone today
f Fields that forbid pasting
f Codes in which O and 0 look the same
q Is that an O or a zero?
q Let me paste it, and we're both happy.
= Voucher: mobile top-up, {extra}
= Code: sixteen characters, ends in {lastdigits}
= Tries: three
h The phone number it was typed in for has one digit wrong, too
o I have a top-up voucher for {extra} and have to type in sixteen letters and numbers. I mix them up and it failed three times. Can you do it for me?
O i bought {extra} for my phone. the code is long i type it 3 times it say no. can you put it
s The code is accepted
== dyslexia-steps | order fault known
- The instructions for {gadget} are one block of text without a single heading, and {first} has started them three times.
g Get the steps as a list
g Have the {gadgetname} running tonight
f Blocks of text without headings
f Instructions that begin with four warnings
q Can you say it in three short points?
q It's one long wall, and I'm at the first brick.
= Item: {gadget}
= Order number: {order}
= Got as far as: the second step
h A part has been put in the wrong way round and is stuck
o I've got a new {gadgetname}, order {order}, and the instructions are one long block. I read slowly and gave up three times. Do you have short steps or pictures?
O i got the {gadgetname}. the paper is too much reading. what i do first
s The steps are given one by one
== dyslexia-search | choice screen
- The search of a hardware shop finds nothing, because {first} spelled 'dehumidifier' by ear.
g Find it in spite of a misspelling
g See pictures in place of names
f Search that forgives nothing
f 'Did you mean' with a longer word
q I spelled it the way it sounds. Your search didn't like that.
q I'd know it if I saw it.
= Looking for: a dehumidifier
= Spelled: by ear
= Room: a cellar of 20 square metres
h The cellar has no socket that works
o I'm looking for the machine that dries the air in a cellar, about 20 square metres. I can't spell it, and your search finds nothing. Do you have one?
O do you have the thing for wet cellar. it dry the air. i dont know how you write it
s The product is found
== dyslexia-timer | form document screen
- {First} has two minutes to get through a page of terms for a rented flat before the session ends.
g Have as much time as it takes
g Know what is being agreed to
f Timers on pages full of text
f Terms without a short version
q I've been through it twice and it still won't stay put.
q Two minutes is one paragraph for me.
= Form: application for a flat, {order}
= Time given: two minutes
= Due on: {later}
h One of the terms forbids a dog, and there is one
o I'm applying for flat {order} by {later}. I read slowly, and your page stops after two minutes. Can I get more time?
O i want the flat {order}. the page go away before i read it. is it bad what it say
s There is more time, or the terms are put in short`,
  attention: `
== attention-bounce | form screen
- A chat window keeps bouncing in the corner while {first} tries to fill in a form for a driving licence.
g Stop what moves beside the form
g Get to the end in one go
f Things that bounce beside a form
f Windows that come back after being closed
q Sorry, what was the question? Something moved.
q It jumps, I look, and the form is gone from my head.
= Form: driving licence renewal, {order}
= Closed the window: five times
= Due on: {later}
h The form was sent off half filled in, while closing the window
o I'm renewing my driving licence, form {order}, due on {later}. The bouncing window keeps pulling me away and I can't concentrate. Can you switch it off?
O That bouncing thing. Make it stop please.
s Nothing moves any more, and the form is done
== attention-pages | form screen
- The application for a nursery place has eight pages and does not say so; {first} is on the fourth and thinks of giving up.
g See how much is left
g Save it and finish it tomorrow
f Forms that hide their length
f 'Just a few questions'
q How many pages is it? If I know, I can do it.
q Just tell me where the end is.
= Form: nursery place, {order}
= Page: the fourth
= Due on: {later}
h Two half-finished applications exist already under the same name
o I'm on page four of the application for a nursery place, {order}. It doesn't say how many pages there are. How many are left, and can I save it?
O How many pages are there?
s The form is finished or saved
== attention-timeout | login form screen
- {First} was interrupted for ten minutes, and the page of the health insurer has forgotten everything.
g Go on where one stopped
g Not type it all a second time
f Sessions that end after ten minutes
f Pages that forget and do not warn
q I was nearly done and then it logged me out.
q Ten minutes away, and everything's gone.
= Form: refund of a dentist's bill, {order}
= Amount: {extra}
= Interrupted for: ten minutes
h It was open in two tabs, and one of them may have been sent
o I was filling in your form for a dentist's bill of {extra}, number {order}, and had to stop for ten minutes. Now it's empty. Is anything saved?
O I only looked away. Now it's empty.
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
h The lamp takes bulbs of 25 watts at most, it says on it
o I only want one E14 lamp bulb, and your shop keeps showing me other things. Now there are four in my basket. Can you send me the link and empty the rest?
O I just want a bulb.
s The bulb is ordered, and nothing besides`,
  memory: `
== memory-code | login money
- The code of the bank is on one screen and the field on another, and {first} has forgotten it by the time {they} [gets|get] there.
g Carry a code over without memorising it
g Get in without a code that runs out
f Having to remember a number from one page to the next
f Codes that end after a minute
q I had the code a moment ago.
q By the time I'm there, it's gone.
= Login: online banking
= Account email: {email}
= Codes asked for: five
= Rent due on: {later}
h The account locks after six codes
o I want to pay my rent by {later}, but I forget the bank's code between the two screens. I've asked for five codes. Is there another way to log in?
O I keep losing the code.
s {First} is in, or gets a way without a code
== memory-bill | bill money
- {First} cannot say whether the gas bill was paid yesterday, and the page does not show it.
g See what has been done already
g Not pay twice
f Pages that do not show what was done before
f Reminders that may have crossed a payment
q Did I do that already?
q I think I paid. I wouldn't bet on it.
= Bill: gas, {order}
= Amount: {extra}
= Due on: {later}
h A standing order pays it every month as well
o I can't remember whether I paid my gas bill {order} of {extra} yesterday. It's due on {later} and your page doesn't say. Can you look?
O Did I pay that already?
s {First} knows whether it is paid
== memory-question | login known
- A secret question from years ago stands between {first} and the pension account.
- {First} is asked for the name of a first pet to open the pension account and is no longer sure of it.
g Prove who one is without remembering
g Replace the question by something in writing
f Secret questions
f Being told that one has asked before
q I made up the answer years ago. Who knows what I said.
q Ask me something I can look up.
= Account: pension
= Account email: {email}
= Tries left: one
= Statement needed by: {later}
h A relative knows the answer and may speak for {them}
o I need a statement from my pension account by {later}, but I don't remember the answer to the secret question. I have one try left. What can I do?
O I don't remember the answer.
s There is another way to prove who {they} [is|are]
== memory-visit | booking known
- {First} has agreed a visit of the chimney sweep and no longer knows for which day, and the confirmation is nowhere.
g Have the date in writing
g Get a reminder the day before
f Dates that are agreed in passing
f 'As discussed'
q Somebody's coming. I just don't know when.
q I wrote it down, and lost the paper.
= Visit: chimney sweep
= Reference: {order}
= Agreed on: {date}
h There is a medical appointment on {later}, and that day would not do
o On {date} I agreed a day for the chimney sweep, reference {order}, and now I can't remember it. Which day is it, and can you write it to me?
O When is he coming? I forgot.
s The date is given, with a reminder`,
} as const;
