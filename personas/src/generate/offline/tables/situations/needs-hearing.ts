/** What happens to those who hear or speak with difficulty; see parse-situations.ts for the marks. */
export const HEARING = {
  deaf: `
== deaf-code | order money call
- To confirm the order, a code is to be read out in a call.
g Get the code by text message
g Have the order confirmed without a call
f A phone number as a compulsory field
f Codes that are only spoken
q A code in a call is no use to me.
q Text it, please. I can't hear it.
= Order number: {order}
= Amount: {amount}
h A video relay service could call between nine and five
o I can't take a call. Can the code come as a text?
s The code arrives in writing
== deaf-hotline | money call known
- The only way to unblock the card is a hotline, and {first} cannot hear it.
g Have the card unblocked in writing
g Pay again before the weekend
f 'Please call us' as the last step
f Being told to have a relative call
q I can't ring a hotline. That's the whole problem.
q My money is behind a number I can't use.
= Card ends in: {lastdigits}
= Blocked on: {date}
h A payment abroad set off the block
o My card is blocked and I'm deaf. How do I unblock it without calling?
s The card works again, or a way in writing is named
== deaf-captions | screen known
- The set-up is explained in a video, and the captions are automatic and wrong.
g Read what others hear
g Follow the instructions without the sound
f Automatic captions that turn names into nonsense
f Videos in place of a page
q Your captions turned 'press and hold' into 'present gold'.
q I'd rather have a page than a film.
= Device number: {model}
= Bought on: {date}
h A friend signed half of it
o The captions of your set-up video are wrong. Have you the text?
s The steps are there in writing
== deaf-visit | booking known
- The technician rang from the street instead of the door, got no answer and drove off.
g Get a new date with a message instead of a call
g Have a note about it on the order
f Being called although the note says not to
f 'Customer could not be reached'
q He rang from the street. I was behind the door.
q The note says: deaf, text only. Nobody looks at it.
= Reference: {order}
= Visit agreed for: {lately}
h A light that flashes at the doorbell is there
o Your technician called me. I'm deaf, and it says so. I need a new date.
s A new date is set, with a text message beforehand`,
  "hard-of-hearing": `
== hearing-number | booking call
- The hotline reads out a reference number once, quickly, with music behind it.
g Have the reference number in writing
g Get a recording one can play again
f Music behind a voice
f Numbers that are said once
q I got four digits and then the violins.
q Numbers in writing, please. Always.
= Call on: {date}
= Heard so far: {lastdigits}, then music
h The volume is at its highest
o Your hotline gave me a number I couldn't catch. Can you write it down?
s The number stands in writing
== hearing-date | booking call
- A recorded message gave {first} a date, and it was either the thirteenth or the thirtieth.
g Have numbers and dates in writing
g Not miss the visit
f Messages that cannot be slowed down
f Dates that are said without the month
q Thirteen or thirty? It matters, you know.
q It said a date. I'd like to see it.
= Reference: {order}
= Message of: {lately}
h There was music in the background
o Your message said the thirteenth or the thirtieth. Which one?
s The date stands in writing
== hearing-alert | login form screen
- An alert that the session is about to end is a sound, and {first} did not hear it.
g See what others hear
g Get back what was filled in
f Alerts that are sounds alone
f Pages that end without a visible word
q There was a sound? I saw nothing at all.
q Something that I can see would have helped.
= Session ended on: {date}
= Form: {order}
h Half of the form is on a sheet beside the keyboard
o Your page ended without me noticing. Was there a sound?
s The form is back, or can be sent in another way
== hearing-chat-closed | bill known
- {First} needs an answer today, and the chat has been closed in favour of a hotline.
g Use a written channel to the end
g Have an answer before the bill is due
f Chats that end with 'please call us'
f Hotlines with a bad line
q Please let us go on in writing.
q On the line I get one word in two.
= Bill: {order}
= Due on: {later}
h The hearing aid is being repaired
o Your chat was closed and I don't hear well on the line. Can we settle my bill in writing?
s The matter goes on in writing`,
  speech: `
== speech-menu | call login
- A voice menu asks {first} to 'say in a few words' what it is about, and hangs up.
g Use keys and text in place of the voice
g Reach a person without the menu
f Voice menus that do not wait
f 'Sorry, I didn't get that'
q Your machine gives up on me before I've begun.
q I'd rather type, if that's all right.
= Reference: {order}
= Tries: three
h A relative has called once instead
o Your voice menu hangs up on me. How do I go on in writing?
s It is settled without speaking
== speech-check | login document call
- The identity check wants {first} to read a sentence aloud.
g Prove who one is without speaking
g Have the account opened this week
f Checks that listen for a fluent voice
f People who finish one's sentences
q I can prove who I am. Not aloud, that's all.
q A passport should do, shouldn't it?
= Application: {order}
= Tries: two
h A passport is at hand
o Your check wants me to speak a sentence, and I can't. What else can I do?
s Another way to prove it is named
== speech-cancel | subscription call money
- {First} has to cancel a contract, and that can only be done in a call.
g Cancel in writing
g Have the end of the contract confirmed
f Cancellations that have to be spoken
f Letters that are answered by a number to call
q Please write back, don't call.
q Two letters should be enough to end a contract.
= Contract: {order}
= Ends on: {later}
h Two letters went unanswered
o I want to cancel, in writing, please. I don't make calls.
s The cancellation is confirmed in writing
== speech-callback | fault known
- {First} asked for a reply in writing and was called back, twice.
g Stay on the channel one has chosen
g Get the answer as a message
f Callbacks nobody asked for
f Forms that make the number compulsory
q I asked for a line in writing. I got a voice.
q Just write it to me. That's all I ask.
= Ticket: {order}
= Item: {gadget}
h The number belongs to a flatmate
o You called me again. I asked for an answer in writing.
s The answer is given in writing`,
} as const;
