import { parseSituations } from "./parse-situations.ts";

/** The first weeks with a tool for work. */
const FIRST = `
== s0 |
- It is day {days} of the trial, and {first} has yet to import the first real project.
- {First} signed up for the trial {days} days ago and has seen nothing but the sample project so far.
g See one real project in the tool before the trial ends
g Find out whether the import takes the old data
f Sample data that has to be deleted by hand
f Imports that stop at the first odd row
== s1 |
- {First} wants to invite five colleagues, two of whom should only read.
- Three of five invitations from {first} have landed in spam, and the team meeting is on {weekday}.
g Have the whole team in by {weekday}
g Give two people access without the right to change things
f Roles with names that explain nothing
f Invitations that look like spam
== s2 |
- {First} has to connect the calendar and the shared drive, and the company's IT has to agree first.
- The connection to the company's calendar asks {first} for the right to read everything.
g Connect the calendar with as few rights as possible
g Have something to show to IT
f Permissions that are all or nothing
f Security pages without a straight answer
== s3 |
- The trial ends on {weekday}; {first} needs an offer for eight seats that finance will accept.
- {First} would like to pay, by invoice and with an order number, and the page takes cards only.
g Get an offer that finance will accept
g Know the price for eight seats over a year
f Prices that are hidden behind a call
f Card payments as the only way in a company that has no cards
== s4 |
- {First} imported a list of 1,200 rows, and 37 of them were turned down without a reason.
- An import has been stuck at 98% since this morning, and {first} does not know whether to try again.
g Find out which rows were turned down, and why
g Import the list without doubling what is there
f Progress bars that stop at 98%
f Errors that name a row number and no column
== s5 |
- {First} was made administrator because nobody else had time, and now has to set up single sign-on.
- Since {weekday}, {first} has been the administrator of a tool that {they} [has|have] never opened before.
g Set up the account without locking anybody out
g Know which settings can wait
f Settings pages with sixty switches
f Instructions that need a colleague from IT
== s6 |
- {First} built a report for the Monday meeting and cannot share it with people outside.
- The report that {first} needs exists, but only in the next plan up.
g Share one report with somebody without an account
g Have the numbers ready for Monday
f Buttons that turn out to be advertisements
f Exports that look nothing like the screen
== s7 |
- {First} wants to cancel the trial and take the data along.
- The decision has gone against the tool, and {first} has until {weekday} to get the data out.
g Export everything, attachments included
g Cancel without having to talk to anyone
f Cancelling by phone what was ordered online
f Exports that take a day and expire in an hour
== s8 |
- Since joining, {first} has had 40 notifications in {days} days, and two of them mattered.
- {First} muted the tool after a flood of messages and missed the one that counted.
g Hear about one's own tasks and nothing else
g Get one summary a day
f Notifications that are all switched on at the start
f Settings for messages in four different places
== s9 |
- {First} is to move a team of twelve over from a spreadsheet that has grown for years.
- A spreadsheet with eleven tabs is to become a project in the tool, and {first} has the morning for it.
g Keep the columns that the team relies on
g Have a way back for the first two weeks
f Templates made for some other line of work
f Field types that cannot be changed later
`;

const MORE = `

`;

export const SAAS = parseSituations(FIRST, MORE);
