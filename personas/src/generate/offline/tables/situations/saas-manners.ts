/** What people do about the first weeks with a tool. Part 4 of 4; see parse-situations.ts for the marks. */
export const SAAS_MANNERS = `
== trial-still-empty
c {They} [has|have] cleaned one project up for the purpose and [asks|ask] in which format it should come.
b {They} [gives|give] it one more evening: if nothing real is in by then, the trial is over.
g Know what will get lost on the way in
f Tours that explain buttons one does not need yet
q I know your demo by heart. Now show me mine.
== invite-readers
c {They} [has|have] written down who may do what and [asks|ask] whether the roles can do that.
b {They} [has|have] sent the invitations twice and [will|will] not ask everybody to look in spam again.
g Take a reader's rights away again later
f Colleagues who ask where the link is
q Reading yes, changing no. Which role is that?
== calendar-rights
c {They} [has|have] IT's list of questions ready and [fills|fill] in the answers as they come.
b {They} [leaves|leave] the connection off until somebody says in one line what is read and why.
g Know where the read mails would be kept
f 'Trusted by thousands' in answer to a question about rights
q All or nothing? Then nothing.
== offer-for-finance
c {They} [passes|pass] on finance's own wording: seats, months, order number, due in thirty days.
b {They} [refuses|refuse] a call and [asks|ask] for a price with two decimals.
g Have the trial go on until finance has decided
f Offers that expire before anybody can sign them
q We have no company card. We have finance.
== rows-refused
c {They} [has|have] the 37 numbers in a list and [suspects|suspect] the column with the dates.
b {They} [will|will] not import again before it is clear that nothing gets doubled.
g Have the 37 rows as a file to mend
f Having to guess which of twelve columns is wrong
q 37 rows, 37 reasons. I'd take one.
== accidental-admin
c {They} [asks|ask] after every switch what happens to the others if it is set.
b {They} [wants|want] the three settings that matter and [leaves|leave] the other fifty-seven alone.
g Find somebody to hand it on to
f Words such as 'identity provider' without a line about them
q I didn't apply for this. Where do I begin?
== report-outside
c {They} [asks|ask] whether those outside would see more than the report before sharing anything.
b {They} [has|have] taken a picture of the report and [will|will] send that unless there is something better.
g Know what the next plan up costs
f Links that ask the reader to sign up
q It's one page. Why do they need an account?
== cancel-and-leave
c {They} [thanks|thank] for the trial and [asks|ask] in which order to export and cancel.
b {They} [has|have] made up {their} mind and [answers|answer] no question about the reasons.
g Have all data deleted afterwards
f Questions about why, before the button works
q I'd like my data, and then the door.
== notification-flood
c {They} [has|have] counted what came in and [sorts|sort] it into useful and not.
b {They} [has|have] switched off everything and [wants|want] back only what carries {their} name.
g Keep the nights quiet
f Finding the one that mattered in a pile of forty
q Forty messages, two for me. I'd like the two.
== spreadsheet-move
c {They} [has|have] tried it with one tab first and [asks|ask] about what came out crooked.
b {They} [has|have] until noon and [asks|ask] for the order of steps, not for the reasons.
g Bring the two who keep their own tabs along
f Formulas that come over as plain numbers
q Eleven tabs, one morning. What goes first?
== time-zones-standup
c {They} [has|have] drawn up for one task what each office sees, and [attaches|attach] it.
b {They} [wants|want] one switch for it and [calls|call] three settings pages a joke.
g Have reminders come in working hours
f Tasks that are late before the day has begun
q Due on which midnight? We have three.
== api-limits
c {They} [has|have] logged every call with its second and [offers|offer] the log.
b {They} [quotes|quote] two pages with two limits and [asks|ask] which one is wrong.
g Have the limit in the reply itself
f Being told to upgrade in answer to a number
q One page says 60, one says 100. You cut me off at 97.
== template-fits-nobody
c {They} [describes|describe] how an order goes through the workshop and [asks|ask] which of it the tool can hold.
b {They} [has|have] deleted thirty of forty fields and [wonders|wonder] who ever asked for them.
g Show the others something they recognise
f Examples with campaigns and influencers
q We mend things. Have you a template for that?
== two-factor-shared
c {They} [admits|admit] that one login for three was never meant to be and [asks|ask] for a clean way.
b {They} [wants|want] in today and [will|will] talk about seats tomorrow.
g Have the code go to a second phone
f Being told to ask the person who is away
q The phone's at the beach. We're not.
== duplicate-contacts
c {They} [has|have] stopped merging and noted which forty are done.
b {They} [has|have] better things to do than merging 560 more and [says|say] so.
g Keep the notes that were added since
f Being shown doubles two at a time
q I was careful. Now I have everybody twice.
== offline-site
c {They} [has|have] the eleven entries on a paper form and [asks|ask] how to avoid it next time.
b {They} [gives|give] it one more cellar: if anything is lost there, it's paper again.
g See what has not been sent yet
f Green ticks over things that were never saved
q There's no signal in a cellar. There never will be.
== security-questionnaire
c All 94 questions are in a table, and {they} [marks|mark] the twelve that matter most.
b A brochure with a padlock goes straight back: question seven, please, says {first}.
g Hear a plain no where it is one
f Documents that may only be read after signing something
q Ninety-four questions, and I'm not allowed to skip one.
== trial-extension
c {They} [explains|explain] what has been set up so far and what is still to be tried.
b {They} [asks|ask] for seven days, in writing, without a call.
g Have a date that the one who decides can keep
f Trials that end at midnight of another country
q I was away. Your clock wasn't.
== search-finds-nothing
c {They} [has|have] tried three words that stand in it for certain, and [lists|list] them.
b {They} [says|say] that a search which does not find is a reason not to buy.
g Find things inside attachments
f Having to remember in which project one wrote it
q I wrote it. I can quote it. It can't be found.
== guest-billing
c {They} [has|have] gone through the eleven names and noted who each of them is.
b {They} [pays|pay] for eight and [asks|ask] for a bill that says so.
g Have guests leave by themselves after a while
f Being billed for a mailbox
q 'Info@' isn't a person. Why does it need a seat?
== automation-loop
c {They} [has|have] noted the minute of the first message and what was changed just before.
b {They} [wants|want] all rules off at once, whoever made them.
g Apologise to those who got the 212 messages
f Machines that answer machines
q It's talking to itself. How do I make it stop?
== mobile-approval
c {They} [has|have] looked in every menu on the phone and [describes|describe] what is there.
b {They} [asks|ask] to have the three approved by whoever reads this.
g See on the phone what waits for a decision
f Asking people to wait for a computer
q Three people want to go on holiday. I've only a phone.
== onboarding-video-only
c {They} [asks|ask] for the one page that says it and [promises|promise] to watch the rest another day.
b {They} [has|have] moved the video on to the middle, to the end, and then here.
g Skip what is known already
f Certificates for having watched something
q One column. Fifty minutes. No.
== deleted-board
c {They} [has|have] asked all nine who had access, and nobody remembers anything.
b {They} [wants|want] to know from the log who did it, before anything is restored.
g See who may delete what
f A bin that is empty when one needs it
q It was there, and nobody touched it. They say.
`;
