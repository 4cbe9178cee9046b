/** The first weeks with a tool for work. Part 2 of 2; see parse-situations.ts for the marks. */
export const SAAS_2 = `
== template-fits-nobody | trial choice screen new
- Of sixty templates, none is for a workshop like the one {first} works in.
- {First} began with the template 'marketing' and now has forty fields to delete.
g Begin with something that fits
g Remove what nobody needs
f Templates for everybody in software
f Fields that come back after deleting
q We bend metal. Where's the template for that?
= Line of work: a workshop with nine people
= Template tried: marketing
h A blank page would frighten the others
o None of your templates fits a workshop. What should we start from?
O Which template?
s A starting point with fewer than ten fields
== two-factor-shared | trial login team screen
- Three people in {first}'s team share one login, and now it asks for a code on one phone.
- The code for the team's account goes to a phone that is on holiday.
g Get in without waiting for the owner of the phone
g Know what a login for each would cost
f Codes that belong to a person in an account that does not
f Prices per head for people who look in once a month
q The phone with the code is on a beach.
= Account: shared by three
= Phone: a colleague's, back on {later}
h Sharing the login is against the terms
o Our login code goes to a colleague who is away. What can we do?
O We can't get in.
s Access today, and a clean solution for after
== duplicate-contacts | trial import fault screen
- The import has made two of every customer, and {first} has merged forty by hand.
- {First} imported twice to be safe, and the tool is not sure who is who.
g Undo the second import
g Find doubles without reading every row
f Undo that ends at one step
f Merging one by one
q Every customer has a twin.
= Rows: 600, twice
= Imported on: {date}
= Merged so far: about forty
h Notes have been added to some of the doubles
o My import ran twice. How do I undo the second one?
O Everything's double.
s The doubles are gone and the notes kept
== offline-site | trial app screen
- {First} works on building sites, and there the tool is a spinning wheel.
- What {first} entered in the cellar this morning was gone on the ground floor.
g Enter things without a connection
g Be sure that nothing entered is lost
f Saving that only looks like it
f Apps that begin with a login in a cellar
q There's no reception where I work. There never will be.
= Device: {device}
= Lost on: {date}
= Entries lost: eleven
h A paper form is still in use beside it
o Does your tool work without a connection? I lost eleven entries.
O It lost my notes.
s It is clear what works offline and what does not
== security-questionnaire | trial privacy document
- {First}'s company has a list of 94 questions for every new supplier.
- Before anyone may enter a customer's name, {first} needs a contract on data processing.
g Have the questions answered in one document
g Know where the data is stored
f Brochures with a padlock on them
f Answers from sales to questions about law
q Ninety-four questions. I only wrote two of them.
= Questions: 94
= Needed by: {later}
= Country: {city} and its law
h Twelve of the questions do not apply
o Where is the data stored, and who signs the processing contract?
O Is it safe?
s A contract and a document with answers
== trial-extension | trial subscription price
- {First} was ill for a week, and the trial went on without {them}.
- The person who decides is away until {weekday}, and {first}'s trial ends the day before.
g Have a week more
g Keep what has been set up
f Trials that count holidays
f Extensions in exchange for a sales call
q I was ill for half of it.
= Trial ends: {daybefore}
= Wanted until: {weeklater}
h The decision is as good as made
o Could I have one more week of trial? I was away.
O I need more time.
s The trial is extended or the data is kept
== search-finds-nothing | trial fault screen
- {First} knows that the note exists, and the search does not.
- The search in {first}'s project finds titles and not what stands in the attachments.
g Find the note from last week
g Know what is searched and what is not
f 'No results' about something one wrote oneself
f Filters that are still on from yesterday
q I wrote it. I remember the comma.
= Looking for: a note on prices
= Written on: {date}
h The note is in a project that was archived
o The search doesn't find a note that I know exists.
O I can't find it.
s The note is found or the limits of the search are known
== guest-billing | trial price bill team
- Two guests looked at {first}'s board once and are on the offer as seats.
- The draft bill counts eleven users; {first} counts eight and a mailbox.
g Pay for those who work with it
g See who counts as a user
f Definitions of 'active'
f Seats for mailboxes
q The mailbox isn't on the payroll either.
= Counted: eleven
= Real users: eight
= Draft bill of: {date}
h One of the guests does come back every month
o The draft bill has eleven seats; we're eight.
O That's too many.
s The number of seats is corrected or explained
== automation-loop | trial fault screen
- A rule that {first} made answers its own messages and has done so 212 times.
- Every task that {first} closes is opened again by a rule that somebody made in spring.
g Stop the rule
g Find out who made it
f Rules that can be switched on by all and found by no one
f Histories without names
q It's been talking to itself since lunch.
= Messages sent: 212
= Since: {date}
= Rule: 'reopen on reply'
h The rule was copied from a public template
o A rule keeps reopening my tasks. Where do I stop it?
O Make it stop.
s The rule is off and its maker known
== mobile-approval | trial app screen
- {First} approves leave from a phone, and the button to approve is on the computer only.
- Three requests wait for {first}, who is travelling until {weekday} with a {device}.
g Approve from where one is
g Have somebody stand in
f Apps that show everything and allow nothing
f Deputies who must be named beforehand
q I can read it. I can't say yes to it.
= Requests waiting: three
= Away until: {later}
h A deputy exists and does not know it
o How do I approve a request from my phone?
O I can't approve it.
s The requests are approved or passed on
== onboarding-video-only | trial new screen
- The introduction is a video of fifty minutes, and {first} has ten.
- {First} wants to know one thing, and the help is a course with a certificate.
g Learn the one thing that is needed today
g Have it on a page to look up again
f Courses in the place of a sentence
f Chapters without names
q I don't want a certificate. I want to add a column.
= Wanted: to add a column
= Time: ten minutes
h The second thing will be to delete one
o How do I add a column? I haven't time for the course.
O How do I add a column?
s {First} has added a column
== deleted-board | trial fault team screen
- Somebody has deleted the board that {first}'s Monday is planned on.
- The board is gone since {pastday}, the bin is empty, and {first} is asked where it went.
g Get the board back as it was on Friday
g Prevent it from happening again
f Bins that empty themselves
f Rights that let everybody delete everything
q It was there on Friday. All of us saw it.
= Board: 'week plan'
= Gone since: {lately}
= Last seen: by three people
h {First} may have done it in person
o Our board 'week plan' has vanished. Can it be restored?
O Our board's gone.
s The board is restored or its loss confirmed
`;
