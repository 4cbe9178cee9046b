/** People who try out a tool for work. Part 1; see parse-portraits.ts for the marks. */
export const SAAS_PORTRAITS_1 = `
== clinic-rota-import | trial import team
@ nurse, midwife, occupational therapist, speech therapist | 28-58 | full-time, part-time | thorough, newcomer
w {They} [writes|write] the rota for fourteen colleagues on a ward, in a spreadsheet with colours that only {they} [understands|understand]. The trial of a planning tool was {their} own idea, and so {they} [tests|test] it after the shift.
- The spreadsheet went in, and all night shifts end on the day they began, at minus sixteen hours.
c {They} [tries|try] it with three rows before touching the other two hundred.
b {They} [asks|ask] for one sample file that works.
g Import night shifts with the right hours
g Show the ward a finished month before the trial ends
f Samples made for offices
f Times that only know nine to five
q Our nights end in the morning. Your file can't do that.
= Trial ends: {trialend}
= Trial began: {date}
= Rows: 214
= Shift as shown: 22:00 to 06:00, minus 16 hours
h {They} took the day out of the column for the end, because the sheet looked tidier
o Hello, I'm trying your planner for a ward of 14. I've imported our rota (214 rows), and every night shift, 22:00 to 06:00, comes out with negative hours. Is there a column for the end date? The help page only shows day shifts.
O Night shifts come out negative after the import. Which column is wrong?
s A file with night shifts imports with the right hours
== architect-plan-storage | trial price subscription
@ architect, civil engineer, drafting technician | 30-60 | full-time, self-employed | price-watcher, comparer, sceptic
w {They} [shares|share] an office of five and [chooses|choose] the software because the others would take the first that looks nice. Three tools are under trial at once, in three columns. {They} [reads|read] the price page from the bottom up.
- The plan for teams holds 100 GB, and one project of {theirs} has 60. The price of more is given 'on request'.
b {They} [wants|want] a number now and no call with sales.
c {They} [sends|send] the sizes of the last five projects and [asks|ask] what a year would cost.
g Know what 500 GB cost
g Know what happens to old projects once the contract ends
f 'Talk to sales'
f Prices per person for people who only look
q I've a price from the other two. Yours says 'let's talk'.
= Trial ends: {trialend}
= People: five, two of whom only read
= Storage needed: about 500 GB
= Offer of another company: {eur64} a month
h Four fifths of it are renderings for a house that was never built, and {they} [is|are] fond of them
o Hi, we're five people and need around 500 GB. Your page stops at 100 GB and then says 'on request'. I don't want a call, I want a figure I can put beside two others. Two of us only look at plans. What would a year cost?
O What does 500 GB cost for five people?
s There is one yearly price for what they need
== tax-office-audit-log | trial document privacy
@ tax adviser, accountant, bookkeeper, actuary | 30-62 | full-time, self-employed | sceptic, thorough, expert
w {They} [deals|deal] with other people's salaries and may not lose one line of them. A tool gets six questions, always the same six. {They} [writes|write] without adjectives.
- The trial runs well, but nowhere does it say who saw a file and when.
b {They} [asks|ask] for the retention period and the country of the servers, in that order.
c {They} [has|have] attached the list of questions that {their} clients ask {them}.
g See who opened a client's file
g Have a data agreement before real files go in
f 'Enterprise only' beside what the law asks for
f Badges in place of documents
q Who opened that file? A patient has asked me, and I only have a shrug.
= Trial ends: {trialend}
= Clients: about 90
= Missing: a log of who opened what
= Asked for: data agreement, place of the servers
h {They} switched a log off in the settings in the first week, because it filled the mailbox
o Two questions before we put in real data. 1. Where do I see who opened a client's folder and when? 2. May I have your data processing agreement with the place of the servers? We are in trial until {trialend}; without both I cannot go on.
O Is there a log of who opened a file?
s The log is found or priced, and the agreement has been sent
== head-gardener-tablet | trial app fault
@ gardener, house painter, roofer, electrician | 28-56 | self-employed, full-time | reluctant, hurried
w {They} [plans|plan] the week for a crew of six on the lid of the van. The office in {city} has chosen a tool for it, and {they} [was|were] told on a Monday. {They} [types|type] with one finger and a glove in the other hand.
- Jobs that were ticked off in the field come back as open in the evening.
b {They} [says|say] that the lid of the van never did that.
c {They} [tries|try] it once more by the office wall, where there is a signal.
g Have a tick stay a tick
g Be done by five
f A tool that was made by people with desks
f Having to log in with muddy hands
q I ticked it off at ten. Tonight it's open again.
= Trial began: {date}
= Crew: six
= Jobs affected: eleven
= Where: gardens without a signal
h The crew closes the program in the field right after the tick, to save the battery, on {their} own orders
o Ticked off 11 jobs today, all open again tonight. No signal out there. If that doesn't work we'll go back to paper. What am I doing wrong?
O Jobs I ticked are open again. Why?
s The ticks arrive, and it is known what the program does without a signal
== new-office-manager-seats | trial team bill
@ office manager, receptionist, HR manager, office assistant | 24-56 | full-time, part-time | newcomer, thorough
w {They} started here {days} weeks ago and inherited four half-finished trials. Everybody asks {them} for passwords. {They} [asks|ask] rather once too often and [writes|write] the answer down.
- Nineteen people show up as paying seats from next week. Six of them left the company long ago.
c {They} [sends|send] the list with six names crossed out and [asks|ask] before removing anyone.
b {They} [asks|ask] what it will cost if nothing is done by {weekday}.
g Pay for thirteen people
g Keep what the six have written
f 'Deactivated' and 'removed' side by side
f A bill that starts by itself
q If I remove them, is their work gone?
= Trial ends: {weekday}, {later}
= Seats shown: nineteen
= Seats needed: thirteen
= Price per seat: {eur9} a month
h Two of the six had shared folders that people still use every day
o Hello, our trial ends on {later} and it shows 19 seats. Six of those people don't work here any more. If I remove them, do their documents go too? I'm new and don't want to break anything.
O How do I remove six people without losing their files?
s Thirteen seats remain, and the folders have a new owner
== agency-guest-client | trial privacy team
@ graphic designer, UX designer, marketing manager, photographer | 24-48 | full-time, self-employed | hurried, expert
w {They} [shows|show] drafts to clients who have an opinion on everything they see. So they must see exactly three things. {They} [presents|present] again at four.
- A client has been invited as a guest and can read the comments in which the team speaks about him.
b {They} [wants|want] him out first, and an explanation after that.
g Close the comments to guests, now
g Know what he has seen
f Guests who are members by default
f Settings in a second menu
q He can see what we write about him. Right now.
= Trial began: {date}
= Guest invited on: {lately}
= Guests: one
= Comments in the draft: 46
h {They} shared the draft an hour earlier by a copied link, with the comments in it
o We're in trial. I invited a client as guest yesterday and he can read ALL our comments. I present at four. How do I hide them from guests, and can I see what he's opened?
O guest sees internal comments!! how do i hide them
s Guests no longer see comments, and it is known what was opened
== school-timetable-trial | trial form screen
@ secondary school teacher, primary school teacher, university lecturer | 27-60 | full-time, part-time | reluctant, newcomer
w {They} [is|are] {role} and got the timetable as an extra duty, because {they} once said something about computers. It is done on two Sundays a year. {They} would like to have those back.
- The trial wants 'resources' and 'dependencies' before it lets {them} enter a single lesson.
c {They} [asks|ask] what those words are in a school.
b {They} [says|say] that there are thirty classes, forty teachers and one gym, and where to put that.
g Enter one class with its lessons
g Know by {weekday} if it is worth going on
f Words from factories
f A tour that shows twelve things one does not have
q What is a resource? Is that me?
= Trial ends: {trialend}
= Classes: thirty
= Teachers: forty
= Rooms that clash: one gym
h The school next door uses the version for schools, and {they} took the first one that came up
o Hi, I'm to try your planner for our school. First it asks for 'resources' and 'dependencies' and I'm stuck there. We've got 30 classes, 40 teachers and one gym that everybody wants. Which of them is the resource?
O What is a 'resource' in a school?
s One class is in the plan, or {they} [knows|know] of the version for schools
== lab-export-units | trial import fault
@ laboratory technician, research chemist, data analyst, pharmacist | 25-58 | full-time | expert, thorough
w {They} [runs|run] the samples of three groups and [trusts|trust] nothing that rounds. A report to {them} has steps, a result and a file. {They} [has|have] patience with machines and little with guesses.
- Values of 0.00012 from the old system arrive as 0 in the new one.
b {They} [attaches|attach] a file with four rows, in which two are right.
c {They} [asks|ask] what precision the field is stored in.
g Import small numbers without loss
g Know whether values already imported were changed
f 'Works as designed'
f Support that asks for a screenshot of a number
q 1.2e-4 is not zero.
= Trial began: {date}
= Rows imported: 3,180
= Example: 0.00012 becomes 0
= File: four rows, comma-separated
h {They} let a trainee set up the field as 'currency', because it showed a comma
o Import drops small values. Steps: 1. field 'conc', 2. CSV with 0.00012, 3. import, 4. stored as 0. Values above 0.01 are fine. 3,180 rows affected since {date}. Which type is the field, and does the database hold the original?
O Import turns 0.00012 into 0. Why?
s The type of the field is found, and the rows can be imported again
== bakery-chain-tills | trial fault app
@ baker, café owner, restaurant owner, hotel manager | 30-60 | self-employed, full-time | hurried, sceptic
w {They} [has|have] three shops and no accountant. The tool was to show what is left over in each of them in the evening. {They} [looks|look] at numbers standing up.
- Shop two has sold nothing for {days} days, according to the trial. The queue there reaches the street.
b {They} [asks|ask] whether anyone there has looked at the numbers before saying it works.
c {They} [sends|send] the till slip of yesterday evening.
g See all three shops
g Know whether the old days can be added
f A green tick beside a zero
q There's a queue out the door and you show me zero.
= Shops: three
= Shop two silent since: {date}
= Sales there on a usual day: about {eur900}
= Connection shown as: 'healthy'
h The till of shop two was exchanged that day for a second-hand one from {their} brother-in-law
o Your dashboard says my second shop sold nothing since {date}. It sells about {eur900} a day. The connection has a green tick. Can you see what's wrong from your side, and will the missing days come in?
O Shop two shows zero since {date}. Why?
s The new till is connected, and the missing days are in or known to be lost
`;
