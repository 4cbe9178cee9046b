/** The first weeks with a tool for work. Part 3 of 4; see parse-situations.ts for the marks. */
export const SAAS_3 = `
== price-per-seat-doubt | trial price subscription
- {First} has added up what forty seats cost, and thirty of those people would log in twice a month.
- The price is per head and month, and half of {first}'s department only looks at one page.
g Find a price that fits people who look in twice a month
g Have a sum to show before the trial ends
g Know the discount for paying by the year
f Calculators that stop at twenty seats
f 'Contact us' in the place of a number
f Plans that are named after metals
q Forty seats, ten of them warm.
q What does somebody cost who only looks?
q Gold, silver, bronze. Which one is the cheap one?
c {They} [has|have] a table with who would use what, and [asks|ask] which plan fits it.
b {They} [wants|want] a number by tonight and no call with anybody from sales.
= Seats: forty, thirty of them occasional
= Trial ends: {later}
h A rival has offered half the price
o Forty seats, thirty of which would be used twice a month. What would that cost?
O What's a light seat?
s {First} has a price for forty seats, or hears that there is no lighter plan
== demo-data-mixed | trial import fault screen
- The sample customers have got into {first}'s first real report.
- {First} deleted the sample project, and its invented customers still turn up in the search.
g Get rid of every sample at once
g Trust the numbers in the report
g Keep the real entries while cleaning up
f Samples that look like the real thing
f Deleting in five places what was added in one
f Filters that do not know what is real
q Who's 'Acme Ltd', and why do they owe us money?
q I deleted them. They come back in the search.
q Half of my report is made up, and not by me.
c {They} [has|have] marked by hand which entries are invented and [asks|ask] whether they can be removed together.
b {They} [asks|ask] why a trial begins with lies in the database.
= Sample customers: about thirty
= Real customers: 112
= Report due: {later}
h One real customer was deleted by mistake
o Your sample customers are in my report. How do I remove them all?
O How do I delete the samples?
s Only real entries are left
== contract-signed-by | trial document subscription
- {First} may not sign for the company, and the page lets nobody else press the button.
- The contract came to {first}, and the one who signs has no account.
g Have the right person sign
g Not create a seat for one signature
g Get a copy for the files
f Buttons that take one for the boss
f Contracts that cannot be forwarded
f Seats for people who sign once a year
q I use it. I don't sign for it.
q Can I send it to somebody who may sign?
q One signature shouldn't need a login.
c {They} [has|have] asked the legal department what is needed and [passes|pass] the list on.
b {They} [will|will] not press anything that says 'I am authorised'.
= Signs for the company: the managing director
= Needed by: {later}
= Reference: {order}
h The managing director signs on paper only
o I'm not allowed to sign. How does our managing director get the contract?
O I can't sign this.
s The contract reaches the person who may sign
== slow-with-many | trial fault screen
- With 40 tasks the board was quick; with the 2,000 that {first} has brought in, it takes ten seconds to open.
- {First}'s big project loads in stripes, from the top down, each time somebody changes a line.
g Learn how many tasks it can bear
g Have the big project open within two seconds
g Know whether a larger plan is quicker
f Demonstrations with ten tasks in them
f Tips to 'archive what you do not need'
f Wheels that turn over an empty page
q It's quick as long as it's empty.
q Ten seconds, each time. I've counted.
q Do any of your customers have more than forty tasks?
c {They} [has|have] timed it at three hours of the day, with the number of tasks beside each.
b {They} [says|say] that the old tool does it in one second and waits for an answer to that.
= Tasks: about 2,000
= Time to open: ten seconds
= Browser: Firefox
h All tasks carry a picture
o With 2,000 tasks the board takes ten seconds to open. Is that normal?
O It's slow.
s A cause or a limit is named
== wrong-company-domain | trial login team
- Everybody with {first}'s mail domain was let into the trial, and two of them left the company long ago.
- {First} signed up, and the tool joined {them} to a trial that another department began last year.
g Decide who is let in
g Start with a workspace of one's own
g See who can read what so far
f Doors that open by the end of an address
f Joining something without being asked
f Workspaces without an owner
q Why is the sales team in my trial?
q I wanted an empty room. I got somebody else's.
q Who let them in? I didn't.
c {They} [has|have] made a list of who is in and who should be, and [sends|send] it along.
b {They} [wants|want] all others locked out now and the explanation later.
= Workspace: begun by another department
= People in it: nineteen
= Should be in it: four
h One of the nineteen is the head of the company
o Our trial has nineteen people in it whom I never invited. How do I get them out?
O I'm in the wrong workspace.
s {First} has a workspace with the right people
== undo-bulk-edit | trial fault screen
- {First} changed the date of one task, and 84 others moved with it.
- One tick too many, and {first} has given all open tasks to the same person.
g Take the change back
g Know what else has moved
g Be asked before so much changes at once
f Changes without a way back
f Ticks that stay set from the last time
f Histories that list one line for 84 changes
q I moved one. Eighty-four came along.
q Where's the undo, and how far does it go?
q Everybody's work is one colleague's now.
c {They} [has|have] touched nothing since, so as not to make it worse.
b {They} [wants|want] it back as it was at nine, from a backup if need be.
= Tasks changed: 84
= Changed on: {lately}
= Project: 'spring plan'
h Three people have worked in it since
o I changed 84 tasks by accident. Can it be undone?
O How do I undo this?
s The tasks are as they were, or the way to it is explained
== integration-vanished | trial import fault screen
- The connection to the accounts program was the reason for {first}'s trial, and it is 'no longer available'.
- {First} read about a connection on the page with prices; in the tool it says 'coming soon'.
g Learn whether the connection exists
g Find another way to pass the hours on
g Know the date, if it is to come
f Pages that promise what the tool does not have
f 'Coming soon' without a month
f Connections that need a third program
q Your page says yes, your tool says soon. Which?
q That connection is why I'm here.
q Soon as in this year?
c {They} [has|have] saved the page on which it was promised and [asks|ask] what has changed.
b Without it the trial is over, says {first}, and [wants|want] to hear a date or a no.
= Wanted: hours passed on to the accounts program
= Promised on: the page with prices
= Trial ends: {later}
h An export by hand once a month would do
o Is there a connection to our accounts program or not? Your pages disagree.
O Where's the integration?
s {First} hears yes, no or a date
== old-tool-parallel | trial team choice
- Half of {first}'s team works in the new tool and half in the old one, and both halves are right.
- The old tool is cheaper, the new one is nicer, and {first} has to say which one stays.
g Have one list that counts
g Bring arguments for one of the two
g Lose nobody's work on the way
f Doing everything twice for two weeks
f Comparisons written by one of the two
f Teams that vote with their feet
q We have two truths, and they're four days apart.
q Tell me one thing the old one can't do.
q Nice isn't a reason. Give me a reason.
c {They} [has|have] asked each person for one wish and [goes|go] through them one by one.
b {They} [asks|ask] for three differences in three lines and [will|will] decide by those.
= Team: twelve, six in each tool
= Decision on: {later}
h {They} would rather keep the old one
o Half of us use the old tool still. What does yours do that it can't?
O Why should we switch?
s {First} can name what speaks for one of the two
== holiday-calendar | trial screen team
- The plan puts tasks on a public holiday that {first}'s office has and the tool has not.
- {First} set the holidays for one country, and the team sits in two.
g Have both calendars in one plan
g Keep people on leave out of the plan
g Not enter every holiday by hand
f Calendars for one country at a time
f Weeks that begin on the wrong day
f Plans that know no half days
q On that day nobody's here. The plan says eight hours.
q Two countries, one calendar. How?
q My week begins on Monday. Yours doesn't.
c {They} [has|have] the list of holidays ready and [asks|ask] where it can be put in.
b {They} [wants|want] a yes or no: can it do two countries or not?
= Countries in the team: two
= Next holiday: {later}
= People: nine
h One person works from a third country
o Can one plan use the holidays of two countries?
O It plans work on holidays.
s Both calendars work, or a way round is named
== mail-goes-nowhere | trial fault
- Mails to the project's own address are supposed to become tasks, and {first}'s have not for two days.
- {First} forwards requests to the tool, and only those without attachments arrive.
g Have every request turn into a task
g Find the ones that got lost
g Know how large an attachment may be
f Mails that vanish without a word
f Limits one learns of by losing things
f Spam folders inside a tool
q I sent it. Where did it go?
q No error, no task, no mail.
q How many have I lost without knowing?
c {They} [has|have] sent three test mails, with the size and hour of each noted.
b {They} [asks|ask] for a log of what came in and [does|do] not want to hear about spam.
= Address: the project's own
= Lost so far: at least seven
= Noticed on: {lately}
h All the lost ones have a large picture in the signature
o Mails to our project address don't become tasks any more. What happened to them?
O My emails don't arrive.
s The lost mails are found or the cause is named
`;
