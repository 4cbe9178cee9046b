/** Errands that have moved online. Part 2 of 2; see parse-situations.ts for the marks. */
export const LOW_CONFIDENCE_SITUATIONS_2 = `
== new-layout | screen known
- The site {first} has used for years looks different since {pastday}, and nothing is where it was.
- After an update, {first} cannot find the button {they} [presses|press] every month.
g Find the old function in the new layout
g Write down the new steps once and for all
f Changes without a word of explanation
f Icons without names
q They've moved everything. It's like somebody tidied my kitchen.
= Looking for: the monthly statement
= Changed on: {lately}
h A printed guide to the old page hangs on the wall
o Since {lately} your page is different and I can't find my statement.
O Where's it gone?
s The statement is found and the new way written down
== pin-locked-card | login money fraud
- {First} typed the PIN of the old card into the machine three times, and the new card is locked.
- The letter with the PIN came before the card, and {first} has thrown it away.
g Use the card again before {weekday}
g Not have to choose a number one forgets
f Machines that keep what they are given
f PINs that come in a letter one may not keep
q I was careful and tore it up. That was wrong, it seems.
= Card ends in: {lastdigits}
= Locked on: {date}
h The old PIN is written inside a cookbook
o My new card is locked. I used the old PIN by mistake.
O My card is locked.
s The card works or a new PIN is on its way
== reset-mail-confusion | login known
- {First} asked for a new password four times and has four mails, each of which cancels the one before.
- The account that {first} needs once a year has forgotten {them} again, it seems.
g Get in for the yearly statement
g Have one password that is accepted
f Mails that look the same and are not
f Rules for passwords that appear one by one
q I've got four of those mails. Which one counts?
= Account email: {email}
= Mails received: four
= Needed: the yearly statement
h The caps key was on
o I've asked for a new password four times and none of them works.
O I can't get in.
s {First} is in, and knows which password it was
== second-account-made | login known
- {First} could not get in, opened a second account, and now the pension letters are in the first.
- There are two accounts in {first}'s name, and each of them says that the other one's address is taken.
g Have one account with everything in it
g Keep the letters of the past years
f Being asked which account one means
f 'This address is already in use', by oneself
q Both of them are me.
= First account: opened years ago
= Second account: {date}
= Email: {email}
h The first account was opened by a relative
o I've two accounts by mistake and my letters are in the other one.
O I have two accounts, I think.
s One account is left, with all letters
== code-on-landline | login form new
- The code is sent as a text message, and {first} gave the number of the telephone in the hall.
- {First} hears a voice read six digits on the telephone and cannot write that fast.
g Get the code in a way that suits {them}
g Have it repeated slowly
f Forms that take any number and then write to it
f Voices that cannot be asked to wait
q It read me six numbers and rang off.
= Number given: the telephone at home
= Tries: three
h There is a mobile that belongs to a neighbour
o Your code goes to my telephone at home, and I can't take it down so fast.
O The code doesn't come.
s The code reaches {first} in usable form
== refund-form-online | money form order paid known
- {First} was told at the counter to claim the {fee} back 'on the website'.
- A train was cancelled, and to get {amount} back {first} is to fill in eleven boxes.
g Get the money without the eleven boxes
g Have somebody fill them in with {them}
f Boxes with a star for which one has no answer
f Counters that send people to websites
q Eleven boxes for {amount}. They're counting on me giving up.
= Amount: {amount}
= Date of the journey: {date}
= Ticket: {order}, on paper
h The ticket is slightly torn
o My train on {date} was cancelled. How do I get my {amount} back?
O I want my money back.
s The claim is filed, on whichever way
== tax-portal | document form login
- The tax office takes no paper any more, says a letter that {first} got on paper.
- {First} has filled in the same form by hand for years and is sent a certificate file now.
g Hand in the return before {weekday}
g Do it on paper once more
f Letters on paper that forbid paper
f Files that must be kept and cannot be seen
q It's a letter. It tells me that letters are over.
= Letter dated: {date}
= Deadline: {later}
= Reference: {order}
h There is an exception for hardship that {they} [has|have] not heard of
o Your letter says that I have to do my return online. I can't.
O Do I have to do that online?
s The exception or a way with help is explained
== grandchild-photo-link | privacy screen new
- A link with family photos asks {first} to 'sign in to view', and {they} [has|have] nothing to sign in with.
- {First} was sent a link to an album, opened it, and is asked for a card number.
g See the photos
g Know whether it is safe
f Links that lead to a form
f Questions about a card for pictures of a party
q I only want to look at the pictures.
= Link received: {date}
= Asks for: an account
h The album could be shared without an account
o I've been sent a link to photos, and it wants me to sign in.
O It won't show me the pictures.
s The photos are seen, safely
== wrong-button-cancelled | booking money known screen
- {First} wanted to print the booking and has cancelled it.
- One press too many, and the order for the heating oil that {first} had placed is gone.
g Have it back as it was
g Not pay for the mistake
f Buttons with opposite meanings, side by side
f 'Are you sure?' in words that mean nothing
q I wanted to print it! Where does it say cancel?
= Reference: {order}
= For: {later}
= Happened: on {date}
h The confirmation question was answered with yes
o I've cancelled {order} by mistake. Can you bring it back?
O I've pressed the wrong one.
s The booking stands again
`;
