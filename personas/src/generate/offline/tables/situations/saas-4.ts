/** The first weeks with a tool for work. Part 4 of 4; see parse-situations.ts for the marks. */
export const SAAS_4 = `
== leave-request-demo | trial new screen choice
- {First} has two hours to find out whether the tool can do what five people asked for.
- Five colleagues have given {first} a list of wishes, and the trial has a menu of sixty points.
g Tick off the five wishes
g Get an honest no where it is a no
g Be done before the meeting on {weekday}
f Answers that begin with 'you could'
f Features that exist in a video
f Help pages for the version before
q Five questions. Five times yes or no, please.
q 'You could' means no, doesn't it?
q I've two hours and a list.
c The five wishes are numbered, and {they} [ticks|tick] off each answer and [repeats|repeat] it.
b {They} [cuts|cut] each answer short as soon as a yes or a no is in it.
= Wishes: five, on a list
= Meeting on: {weekday}, {later}
h Wish number four decides
o I have five wishes from my team. Can you tell me for each whether the tool can do it?
O Can it do these five things?
s Each of the five has a yes or a no
== billing-contact-left | subscription bill team known
- The bill for {first}'s team goes to somebody who has left, and the account is to be closed on {weekday}.
- Two reminders have gone to a former colleague's mailbox; {first} heard of it through a banner in the tool.
g Have the bill sent to the right address
g Keep the account open until it is paid
g Change the card that is charged
f Banners in red for everybody to see
f Changes that only the one who left may make
f Reminders that go to nobody
q The person you're writing to doesn't work here.
q We'd have paid. Nobody told us.
q I can't change it, and who can is gone.
c {They} [has|have] the numbers of both bills from the banner and [offers|offer] to pay at once.
b {They} [wants|want] the closing stopped first and the address changed second.
= Bills open: two
= Account closes on: {later}
= Reference: {order}
h The former colleague's mailbox could still be opened by IT
o Our bills go to a former colleague, and the account closes on {later}. Who can change that?
O The bill goes to the wrong person.
s The account stays open and the bills have a new address
`;
