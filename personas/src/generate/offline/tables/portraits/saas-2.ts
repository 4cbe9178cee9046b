/** People who try out a tool for work. Part 2; see parse-portraits.ts for the marks. */
export const SAAS_PORTRAITS_2 = `
== charity-discount | trial price document
@ social worker, librarian, museum curator, psychologist | 26-60 | full-time, part-time | price-watcher, newcomer
w {They} [runs|run] the office of a small charity in {city}, two paid posts and thirty volunteers. Every expense over {eur50} goes to a board that meets once a month. {They} [asks|ask] for discounts without blushing.
- The page promises half price for charities. The form takes no registration number from {their} country.
c {They} [offers|offer] the register's extract, stamped.
b {They} [asks|ask] if somebody could simply tick it by hand.
g Get the half price
g Have an offer for the board by {weekday}
f Forms made for one country's charities
f 'Most popular plan'
q We are one, it just doesn't fit your field.
= Trial ends: {trialend}
= Users: two, and thirty volunteers
= Board meets: {weekday}, {later}
= Price without discount: {eur58} a month
h The charity's number has a letter at the end, which {they} left out each time
o Hello, we'd like to stay with you after the trial, and your page says 50% for charities. The form refuses our number because it ends in a letter. I can send you the extract from the register. Could we have a written offer before {later}? Our board meets then.
O Your form refuses our charity number. Can you do it by hand?
s The discount is granted or refused in writing before the board meets
== sales-lead-duplicates | trial import fault team
@ sales manager, estate agent, insurance adviser, travel agent | 26-56 | full-time, self-employed | delegator, hurried
w {They} [sells|sell], and the tool is there so that {they} can sell more. Typing is for the assistant, who was ill this week. {They} [dictates|dictate] most messages in the car park.
- After the import every customer is there three times, and two of the team have rung the same one.
b {They} [asks|ask] the support to do it for {them}, 'with a button'.
g Each customer once, with all the notes
g Undo it if that is quicker
f A help article with nine steps
f 'Your administrator can'
q The same man was called twice in an hour by us. He was not amused.
= Trial began: {date}
= Contacts before: 812
= Contacts now: 2,436
= Imported: three times
h {They} pressed 'Import' three times because nothing seemed to happen
o we had 812 contacts, now there's 2,436, everyone's in there three times. my people call the same customer twice. can you take the doubles out for us? notes have to stay
O everything is in three times. can you undo that?
s The doubles are gone with the notes kept, or the import has been undone
== devops-api-quota | trial fault import
@ software developer, network administrator, web developer, IT support technician | 23-50 | full-time, self-employed | expert
w {They} [is|are] {a:calling} and [judges|judge] a product by its error messages. The marketing page was closed after the first line, the reference is open in four tabs. {They} [writes|write] a report so that somebody else can repeat it.
- The interface answers 429 after 40 calls. The documentation says 100 a minute.
b {They} [sends|send] the request id and the headers, nothing else.
g Know the real limit in the trial
g Have the documentation say it
f Bots that suggest clearing the cache
f A status page that is always green
q Docs say 100 a minute, the header says 40.
= Trial began: {date}
= Limit documented: 100 a minute
= Limit measured: 40 a minute
= Request id: {order}
h {They} [has|have] a second script that runs on the same key, from before the trial
o GET /items returns 429 after 40 calls in a minute; docs say 100. x-ratelimit-limit: 40. Request id {order}. Is the trial limited differently, or is the page wrong?
O 429 at 40/min, docs say 100. Which is right?
s The limit is stated, and the second user of the key is found or the page corrected
== estate-agent-signature | trial document fault
@ estate agent, lawyer, insurance adviser | 28-62 | self-employed, full-time | hurried, reluctant, sceptic
w {They} [has|have] closed deals with a fountain pen for years and [tries|try] electronic signatures because a buyer lives abroad. The buyer flies home on {weekday}. {They} [asks|ask] short questions and [wants|want] short answers.
- The document was signed by the buyer twice and by the seller never. The tool has sealed it as 'completed'.
b {They} [asks|ask] whether that is legally anything.
c {They} [describes|describe] the order in which the two opened the mail.
g A document that both have signed before {weekday}
g Know what the sealed one is worth
f 'Completed' on something that is not
f Envelopes, roles and routing
q It says completed. One of the two never signed.
= Document: {order}
= Sent on: {lately}
= Signed by: the buyer, twice
= To be signed by: {weekday}, {later}
h {They} entered both with the email address of the office, to have the copies in one place
o I sent a contract ({order}) for signature yesterday. The buyer has signed in both places, the seller has got nothing, and your system says 'completed'. I need it signed by both. How do I reopen it?
O Contract {order}: one person signed twice. How do I reopen it?
s A new copy is out to two addresses, and it is said what the first one is worth
== volunteer-fire-rota | trial app team
@ police officer, paramedic, firefighter, security guard | 24-48 | full-time | comparer, thorough, newcomer
w {They} [plans|plan] who stands by at weekends, for twenty-six people with two jobs each. So far it is a chat with four hundred messages. {They} [compares|compare] two tools on the same weekend, with half of the crew in each.
- In one of the tools the alarm comes through when the phone is on silent. In this one it does not.
c {They} [names|name] the phones on which it was tried, one for one.
b {They} [says|say] that this decides it.
g An alarm that gets through a silent phone
g Have a decision after the weekend
f 'Please check your notification settings'
q Three of us slept through it. With the other one nobody did.
= Trial ends: {trialend}
= People: twenty-six
= Tried on: four kinds of phones
= Missed alarms on: {lately}, three of thirteen
h {They} tapped 'not now' when the phone asked about critical alerts, and told the others to do the same
o Hello, we're testing you against another app, 13 people each. Yesterday three of our 13 missed a test alarm because their phones were on silent. The other app got through. Is there a way, and does it work on all makes?
O Alarm doesn't come through on silent. Can it?
s The setting is found and tried on the three phones
== hotel-housekeeping-languages | trial language team
@ hotel manager, hotel receptionist, receptionist | 26-58 | full-time | delegator, newcomer, comparer
w {They} [leads|lead] a house of eighty rooms, with cleaners from seven countries. What has to be done is told with hands and feet. The trial is to show if pictures do it better.
- The tool has four languages. Most of the team reads two others.
c {They} [asks|ask] what a user without any text would see.
b {They} [has|have] the head of housekeeping write the list and [wants|want] it set up for {them}.
g See the room list in the team's own languages, or in pictures
g Not pay for people who tick two boxes a day
f Translation 'on the roadmap'
q Half of them can't read what you've written there.
= Trial ends: {trialend}
= Rooms: eighty
= Languages needed: Polish, Romanian
= Cleaners: eleven
h The team has its own signs already, on paper by the lift, and would only need pictures
o Hello, we have eleven cleaners, most read Polish or Romanian. I find four languages in your app and neither of those. Can we put in our own words, or symbols? Otherwise I can end the trial today.
O Can we use our own words or symbols in the room list?
s A room list exists that the team can read, or it is clear that there is none
== project-lead-calendar-overlap | trial screen fault
@ project manager, mechanical engineer, management consultant, buyer for a retail chain | 28-58 | full-time | thorough, expert, comparer
w {They} [works|work] with people on three continents, and a meeting at the wrong hour costs somebody a night. {They} [keeps|keep] a small clock for each of them on the wall.
- Since the clocks changed over there, a weekly meeting is shown an hour late for half of the team.
c {They} [lists|list] for each person the zone, the hour shown and the hour meant.
b {They} [asks|ask] which of the two rules the tool follows.
g Have everyone see the same moment
g Keep the series, not make 40 single meetings
f 'Check your time zone'
q For me it's at three, for them it's an hour ago.
= Trial began: {date}
= Series: weekly, 40 meetings
= Hour meant: 15:00
= Shown to half of the team: 16:00
h {They} made the series on a journey, from a phone that was still in the zone before
o Hi, a weekly series of ours (40 meetings, 15:00 my time) shows an hour late for colleagues abroad since their clocks changed. Single meetings are right. Does a series keep the zone of its creator or an offset?
O Series shows an hour late for half the team. Which zone does it use?
s The zone of the series is found and set, and all see the same moment
== hr-onboarding-mails-sent | trial team fault privacy
@ HR manager, office manager, bank clerk | 27-58 | full-time, part-time | thorough, newcomer
w {They} [looks|look] after the first day of everybody who starts here. For a trial {they} made up a new employee called Tina Test. {They} [plays|play] everything through before real people are in it.
- Tina's welcome mail went to all 240 colleagues, with a contract in the attachment.
c {They} [asks|ask] first whether it can be called back and then how it could happen.
b {They} [says|say] that the management has read it already.
g Stop further mails
g Know who opened it
f A test mode that is not one
f 'Are you sure?' without saying of what
q Everybody is greeting Tina. There is no Tina.
= Trial began: {date}
= Mail sent on: {lately}, 09:14
= Recipients: 240
= Attachment: a sample contract
h {They} put the group 'everyone' into 'new employees' a month ago, for a party
o Good morning. Yesterday at 09:14 your tool sent the welcome mail for a made-up employee to all our 240 people. I thought I was in a test. Are more mails planned, and how do I stop them?
O A test mail went to 240 people. How do I stop the next?
s No further mail goes out, and the cause is known
== translator-team-glossary | trial choice import
@ translator, proofreader, journalist | 26-60 | self-employed, full-time | comparer, thorough, sceptic
w {They} [works|work] with four freelancers who have never met. A word that is translated in two ways costs {them} a client. {They} [is|are] testing where a common glossary can live.
- Everything imports, apart from the notes that say when not to use a word. Those are the point of it.
c {They} [asks|ask] for the name of the field that they would have to be in.
b {They} [writes|write] that three other tools can do it, without naming them.
g Keep the notes
g See them beside the word while working
f Imports that report success and leave a column out
q It says 'import complete'. My notes are missing.
= Trial ends: {trialend}
= Terms: 2,900
= With notes: 640
= Format: spreadsheet, five columns
h {They} renamed the column 'Usage' to 'Note' before the import, because it was shorter
o Hello, I imported a glossary of 2,900 terms. 640 of them have notes on usage, in column five, and none of these arrived although it says 'import complete'. What does the column need to be called? The other four came through.
O Column five is missing after the import. What should it be called?
s The notes are in, beside their words
`;
