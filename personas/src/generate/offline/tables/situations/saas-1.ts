/** The first weeks with a tool for work. Part 1 of 2; see parse-situations.ts for the marks. */
export const SAAS_1 = `
== trial-still-empty | trial import screen new
- It is day {days} of the trial, and {first} has yet to import the first real project.
- {First} signed up for the trial {days} days ago and has seen nothing but the sample project so far.
g See one real project in the tool before the trial ends
g Find out whether the import takes the old data
f Sample data that has to be deleted by hand
f Imports that stop at the first odd row
q Your sample project runs beautifully. Mine isn't in it yet.
= Trial began: {date}
= Trial ends: {trialend}
= To be imported: one project with about 80 tasks
h The old tool is paid for until the end of the quarter
o My trial began on {date} and I haven't got a real project in. How do I import one?
O How do I get my data in?
s One real project is visible in the tool
== invite-readers | trial team screen
- {First} wants to invite five colleagues, two of whom should only read.
- Three of five invitations from {first} have landed in spam, and the team meeting is on {weekday}.
g Have the whole team in by {weekday}
g Give two people access without the right to change things
f Roles with names that explain nothing
f Invitations that look like spam
q Three of my five invitations are in spam.
= Colleagues: five, two of them readers
= Meeting on: {weekday}
h One of the readers works for another company
o I want to invite five people, two of whom should only read.
O They didn't get the invite.
s All five are in, two without the right to change things
== calendar-rights | trial privacy team screen
- {First} has to connect the calendar and the shared drive, and the company's IT has to agree first.
- The connection to the company's calendar asks {first} for the right to read everything.
g Connect the calendar with as few rights as possible
g Have something to show to IT
f Permissions that are all or nothing
f Security pages without a straight answer
q Why does a calendar need to read my mail?
= To connect: calendar, shared drive
= Needs approval by: the company's IT
h IT turned down a similar tool last year
o Which rights exactly does the calendar connection need? Our IT asks.
O What does it read?
s A list of rights that IT can be shown
== offer-for-finance | trial price subscription money
- The trial ends on {weekday}; {first} needs an offer for eight seats that finance will accept.
- {First} would like to pay, by invoice and with an order number, and the page takes cards only.
g Get an offer that finance will accept
g Know the price for eight seats over a year
f Prices that are hidden behind a call
f Card payments as the only way in a company that has no cards
q Finance doesn't do credit cards.
= Seats: eight
= Trial ends: {later}
= Payment: by invoice, with an order number
h The budget is fixed at ten per seat and month
o I need an offer for eight seats over a year, payable by invoice.
O Can we pay by invoice?
s A written offer with price, term and payment by invoice
== rows-refused | trial import fault screen
- {First} imported a list of 1,200 rows, and 37 of them were turned down without a reason.
- An import has been stuck at 98% since this morning, and {first} does not know whether to try again.
g Find out which rows were turned down, and why
g Import the list without doubling what is there
f Progress bars that stop at 98%
f Errors that name a row number and no column
q Which 37? And what did they do?
= Rows: 1,200
= Refused: 37
= File: exported from a spreadsheet on {date}
h Some dates in the file are in another format
o 37 of 1,200 rows were refused in the import, without a reason.
O The import failed.
s The refused rows and their reason are known
== accidental-admin | trial team login screen new
- {First} was made administrator because nobody else had time, and now has to set up single sign-on.
- Since {pastday}, {first} has been the administrator of a tool that {they} [has|have] never opened before.
g Set up the account without locking anybody out
g Know which settings can wait
f Settings pages with sixty switches
f Instructions that need a colleague from IT
q I'm the administrator now. Congratulations to me.
= Administrator since: {lately}
= Users: fourteen
= Wanted: single sign-on
h The person who had the account has left the company
o I've just become administrator and have to set up single sign-on. Where do I start?
O How do I set this up?
s Single sign-on works, or the first three steps are clear
== report-outside | trial price screen
- {First} built a report for the Monday meeting and cannot share it with people outside.
- The report that {first} needs exists, but only in the next plan up.
g Share one report with somebody without an account
g Have the numbers ready for Monday
f Buttons that turn out to be advertisements
f Exports that look nothing like the screen
q The report's there. I just can't show it to anyone.
= Report: weekly hours by project
= Readers outside: two
= Needed by: Monday
h A PDF would do
o How do I share one report with two people who have no account?
O I can't share it.
s The two people can see the report
== cancel-and-leave | trial subscription import money
- {First} wants to cancel the trial and take the data along.
- The decision has gone against the tool, and {first} has until {weekday} to get the data out.
g Export everything, attachments included
g Cancel without having to talk to anyone
f Cancelling by phone what was ordered online
f Exports that take a day and expire in an hour
q Getting in took a minute. Getting out?
= Ends on: {later}
= Data: 340 tasks and their attachments
h The decision was the boss's
o I want to cancel the trial and take all data along, attachments too.
O I want to cancel.
s The export is complete and the cancellation confirmed
== notification-flood | trial screen known
- Since joining, {first} has had 40 notifications in {days} days, and two of them mattered.
- {First} muted the tool after a flood of messages and missed the one that counted.
g Hear about one's own tasks and nothing else
g Get one summary a day
f Notifications that are all switched on at the start
f Settings for messages in four different places
q Forty messages, two of them for me.
= Messages: about 40 in {days} days
= Wanted: one summary a day
h The phone shows them at night as well
o How do I get only what concerns me, once a day?
O Make it quieter.
s Only own tasks are announced
== spreadsheet-move | trial import team screen
- {First} is to move a team of twelve over from a spreadsheet that has grown for years.
- A spreadsheet with eleven tabs is to become a project in the tool, and {first} has the morning for it.
g Keep the columns that the team relies on
g Have a way back for the first two weeks
f Templates made for some other line of work
f Field types that cannot be changed later
q Eleven tabs. Each of them is somebody's favourite.
= Team: twelve people
= Spreadsheet: eleven tabs, grown for six years
= Time: one morning
h Two tabs are kept by somebody who is against the move
o We want to move a spreadsheet with eleven tabs over. What's the best order?
O Can it read a spreadsheet?
s A plan that keeps the columns and has a way back
== time-zones-standup | trial team screen
- {First}'s colleagues sit in three time zones, and the tool shows each of them another deadline.
- A task that was due on {pastday} in one office was overdue in the other, says the board that {first} looks after.
g See one deadline that is the same for all
g Set the time zone once for the project
f Midnights that differ from desk to desk
f Reminders in the middle of the night
q Due when, and on whose clock?
= Offices: three
= Tool in use since: {date}
h One office ignores the tool for this reason
o Deadlines differ between our offices. Where do I set the time zone?
O The times are wrong.
s All offices see the same deadline
== api-limits | trial import fault screen
- {First}'s script reads the interface every minute and is turned away at noon.
- The connection to the company's own system works for {first} until the hundredth call of the hour.
g Know the real limit
g Get the data without being cut off
f Limits that are given in another unit on every page
f Errors that say 'later' and not when
q How many calls an hour? One number, please.
= Calls: about 100 an hour
= Error: 429
= Since: {date}
h The script asks for everything, every time
o I get a 429 after about a hundred calls. What's the limit on trial?
O It stops at noon.
s The limit is named and a way within it
`;
