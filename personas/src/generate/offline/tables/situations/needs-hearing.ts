/** What happens to those who hear or speak with difficulty; see parse-situations.ts for the marks. */
export const HEARING = {
  deaf: `
== deaf-code | order money call
- To confirm an order of {product}, a code is to be read out in a call, and {first} cannot hear it.
g Get the code by text message
g Have the order confirmed without a call
f A phone number as a compulsory field
f Codes that are only spoken
q A code in a call is no use to me.
q Text it, please. I can't hear it.
= Item: {product}
= Order number: {order}
= Amount: {amount}
h A video relay service could take the call between nine and five
o I'm deaf. To confirm order {order} for {product} your shop wants to read me a code on the phone. Can you send it as a text message?
O I can't take a call. Text me the code please.
s The code arrives in writing
== deaf-hotline | money call known
- {First}'s bank card has been blocked since {date}, and the only way to unblock it is a hotline that {they} cannot hear.
g Have the card unblocked in writing
g Pay again before the weekend
f 'Please call us' as the last step
f Being told to have a relative call
q I can't ring a hotline. That's the whole problem.
q My money is behind a number I can't use.
= Card: debit card, ends in {lastdigits}
= Blocked on: {date}
h A payment for a hotel abroad set off the block, and it was genuine
o My debit card ending in {lastdigits} was blocked on {date}. I'm deaf, and your letter says to call a hotline. How can I unblock it in writing?
O Card blocked. I'm deaf. How do I unblock it?
s The card works again, or a way in writing is named
== deaf-captions | screen known
- The set-up of {first}'s new vibrating alarm clock is explained in a video, and the captions are automatic and wrong.
g Read what others hear
g Follow the instructions without the sound
f Automatic captions that turn names into nonsense
f Videos in place of a page
q Your captions turned 'press and hold' into 'present gold'.
q I'd rather have a page than a film.
= Item: an alarm clock that vibrates, model {model}
= Bought on: {date}
h The clock works, but its second alarm cannot be switched off
o I bought your vibrating alarm clock {model} on {date}. I'm deaf, and the captions of your set-up video are nonsense. Can you send the steps as text?
O Your captions are wrong. Have you the text?
s The steps are there in writing
== deaf-visit | booking known
- The technician for {first}'s broadband rang from the street instead of the door, got no answer and drove off.
g Get a new date with a message instead of a call
g Have a note about it on the order
f Being called although the note says not to
f 'Customer could not be reached'
q He rang from the street. I was behind the door.
q The note says: deaf, text only. Nobody looks at it.
= Visit: broadband repair
= Reference: {order}
= Visit agreed for: {lately}
= Note on the order: deaf, please use the doorbell
h The visit was booked through a relay service, whose number is the one on the order
o Your technician came on {lately} about my broadband and phoned from the street. I'm deaf, and it says so on order {order}. I need a new visit, and please ring the doorbell.
O He phoned me. I'm deaf. New visit please.
s A new date is set, with a text message beforehand`,
  "hard-of-hearing": `
== hearing-number | booking call
- The car insurer's hotline reads out a claim number once, quickly, with music behind it, and {first} caught half of it.
g Have the reference number in writing
g Get a recording one can play again
f Music behind a voice
f Numbers that are said once
q I got four digits and then the violins.
q Numbers in writing, please. Always.
= Claim: a broken car window
= Call on: {date}
= Heard so far: {lastdigits}, then music
h Part of the number was written down the wrong way round
o I phoned on {date} about my car window and got a claim number I couldn't hear, just {lastdigits} and then music. Can you send me the whole number?
O I couldn't hear my claim number.
s The number stands in writing
== hearing-date | booking call
- A recorded message gave {first} a date for the heating engineer, and it was either the thirteenth or the thirtieth.
g Have numbers and dates in writing
g Not miss the visit
f Messages that cannot be slowed down
f Dates that are said without the month
q Thirteen or thirty? It matters, you know.
q It said a date. I'd like to see it.
= Visit: heating engineer
= Reference: {order}
= Message of: {lately}
h On one of the two days {they} [is|are] away from home
o Your recorded message of {lately} gave me a date for the heating engineer, reference {order}. I hear badly: was it the thirteenth or the thirtieth?
O Thirteenth or thirtieth? I didn't hear it.
s The date stands in writing
== hearing-alert | login form screen
- The sound that warned {first} of the end of the session went unheard, and a tax form is gone.
g See what others hear
g Get back what was filled in
f Alerts that are sounds alone
f Pages that end without a visible word
q There was a sound? I saw nothing at all.
q Something that I can see would have helped.
= Form: tax return, {order}
= Session ended on: {date}
= Filled in: four of six pages
h Sounds are switched off on that device, so a sound would never have come
o I was on page four of my tax return {order} on {date} when the page ended. I'm told there was a sound; I can't hear it. Is my work lost?
O Your page ended on me. Was there a sound?
s The form is back, or can be sent in another way
== hearing-chat-closed | bill known
- {First} needs an answer about a water bill, and the chat has been closed in favour of a hotline.
g Use a written channel to the end
g Have an answer before the bill is due
f Chats that end with 'please call us'
f Hotlines with a bad line
q Please let us go on in writing.
q On the line I get one word in two.
= Bill: water, {order}
= Amount: {extra}
= Due on: {later}
h {They} [wants|want] to pay it in two parts, which has to be agreed before it is due
o My water bill {order} for {extra} is due on {later}, and your chat has been closed. I can't follow a call. Can we settle it in writing?
O Where did your chat go? I can't do calls.
s The matter goes on in writing`,
  speech: `
== speech-menu | call login
- The voice menu of the electricity company asks {first} to 'say in a few words' what it is about, and hangs up.
g Use keys and text in place of the voice
g Reach a person without the menu
f Voice menus that do not wait
f 'Sorry, I didn't get that'
q Your machine gives up on me before I've begun.
q I'd rather type, if that's all right.
= About: a meter reading, 4,318
= Reference: {order}
= Tries: three
h It is the reading for a flat that {they} moved out of, so the contract must end, too
o I want to give you my electricity meter reading, 4,318, reference {order}. Your voice menu has hung up on me three times because I speak slowly. Can I send it here?
O meter... 4,318. phone hangs up. three times. can write?
s It is settled without speaking
== speech-check | login document call
- The identity check for a bank account wants {first} to read a sentence aloud.
g Prove who one is without speaking
g Have the account opened this week
f Checks that listen for a fluent voice
f People who finish one's sentences
q I can prove who I am. Not aloud, that's all.
q A passport should do, shouldn't it?
= Application: bank account, {order}
= Tries: two
h The passport has run out, but an identity card is at hand
o To open the bank account {order} I have to read a sentence aloud. I've tried twice, and my speech isn't clear enough. Can I show a passport instead?
O bank check. must read loud. cannot. passport ok?
s Another way to prove it is named
== speech-cancel | subscription call money
- {First} has to cancel a gym contract, and that can only be done in a call.
g Cancel in writing
g Have the end of the contract confirmed
f Cancellations that have to be spoken
f Letters that are answered by a number to call
q Please write back, don't call.
q Two letters should be enough to end a contract.
= Contract: gym, {order}
= Monthly fee: {monthly}
= Ends on: {later}
h Both letters went to an address that the gym has left
o I want to cancel my gym contract {order} before it renews on {later}. Your page says I have to call. I can't speak on the phone. Please cancel it here.
O gym. stop it please. before {later}. no phone.
s The cancellation is confirmed in writing
== speech-callback | fault known
- {First} asked for a reply in writing about {gadget} and was called back, twice.
g Stay on the channel one has chosen
g Get the answer as a message
f Callbacks nobody asked for
f Forms that make the number compulsory
q I asked for a line in writing. I got a voice.
q Just write it to me. That's all I ask.
= Ticket: {order}
= Item: {gadget}
= Fault: it switches itself off
h The calls went to a neighbour's number, which was on the order for the delivery
o My {gadgetname} switches itself off, ticket {order}. I asked for an answer in writing because I can't speak well on the phone, and you've called twice. What can I do?
O not call. please write. {gadgetname} goes off. alone.
s The answer is given in writing`,
} as const;
