/** People who try out a tool for work. Part 3; see parse-portraits.ts for the marks. */
export const SAAS_PORTRAITS_3 = `
== workshop-invoice-numbers | trial bill import
@ carpenter, electrician, plumber, car mechanic, tailor | 28-60 | self-employed | reluctant, sceptic, newcomer
w {They} [writes|write] about fifteen invoices a month on a pad with carbon paper. The pad is not made any more. The tool was a cousin's suggestion.
- The trial begins at invoice 1, and {theirs} is at 4,187. The tax office wants no gap.
b {They} [asks|ask] what {they} should have paid for if it cannot even count on.
c {They} [asks|ask] before writing the first invoice, to be safe.
g Go on at 4,188
g Have the heading as on the pad
f Sample invoices that cannot be deleted
q I can't start again at one. I'm at four thousand.
= Trial ends: {trialend}
= Last invoice: 4,187
= Invoices a month: about fifteen
= First to be written by: {weekday}, {later}
h A trial invoice has been sent to a real customer already, as number 3
o Hello, my last invoice on paper was 4,187. Your program wants to call the next one 4. I have to write one by {later}. How do I make it go on at 4,188?
O How do I start at invoice 4,188?
s The next invoice is 4,188, and the third one is dealt with
== night-porter-handover | trial app login
@ night porter, security guard, care assistant, nurse | 22-60 | full-time, part-time | reluctant, hurried
w {They} [is|are] alone in the house from ten to six, and at six somebody else takes over. A handover book did it for years, with a pencil on a string. {They} [does|do] not mind the new program, only its timing.
- It logs {them} out after fifteen minutes, mostly in the middle of a sentence.
b {They} [says|say] how often it was last night: eleven times.
c {They} [writes|write] the text on paper first and [copies|copy] it in at half past five.
g Stay logged in for a shift
g Get the lost notes back
f Security rules for an office with forty people in it
q I was in the middle of the third-floor alarm and it threw me out.
= Trial began: {date}
= Logged out: eleven times on {lately}
= After: fifteen minutes
= Device: one computer at the desk
h {They} once left the desk with the page open and a guest read along; the owner chose the fifteen minutes after that
o It logs me out every 15 minutes, 11 times last night. What I've written is gone then. I work alone here, there's nobody to read it. Can I stay in for a whole shift?
O Logged out every 15 min. Can you turn that off?
s The time is changed by the owner, or drafts are kept
== dental-recall-texts | trial price app
@ dental nurse, dental hygienist, vet assistant, optician | 23-56 | full-time, part-time | newcomer, thorough, price-watcher
w {They} [reminds|remind] six hundred people a month of their appointments, by phone, between patients. With text messages that would be done. The dentist has said yes to {eur40} a month.
- The price page says {eur29}, and the preview of the first bill {eur103}.
c {They} [goes|go] through the preview line by line.
b {They} [asks|ask] for the one number that the dentist will be asked to sign.
g Know the price for six hundred texts
g Not have to explain a bill to the dentist later
f 'From' before a price
q Is it twenty-nine or is it a hundred and three?
= Trial ends: {trialend}
= Texts: about 600 a month
= Price page: {eur29}
= Preview of the bill: {eur103}
h The practice's address and a greeting stand under each text, so that it is sent as two
o Hi, we're a dental practice testing your reminders. Your price page says {eur29} a month, the preview for our first bill says {eur103}. We sent about 600 texts. What makes the difference?
O {eur29} or {eur103}? What's the difference?
s The price of a text is clear, and the reminder fits into one
== curator-image-rights | trial privacy document
@ museum curator, librarian, photographer, journalist | 30-62 | full-time, part-time | sceptic, thorough
w {They} [looks|look] after forty thousand photographs, most of which belong to somebody else. {They} [is|are] gentle in conversation and will not sign anything {they} [has|have] not understood. {They} [quotes|quote] with the number of the section.
- Section 8.2 of the terms lets the company use uploaded pictures 'to improve its services'.
b {They} [wants|want] section 8.2 struck out, or the trial ends here.
c {They} [asks|ask] if pictures from the trial have been used for that already.
g Have it excluded in writing
g Know what has happened to the 300 test pictures
f 'We take privacy seriously'
q Improve which services, with whose pictures?
= Trial began: {date}
= Pictures uploaded: 300
= Section: 8.2
= Terms dated: {monthsago}
h A lender has forbidden any other use in writing, and {their} signature is under it
o Dear team, your terms (8.2) allow you to use uploaded images 'to improve services'. The images are not ours to give. Is there a contract without 8.2? And were our 300 test images used in that way? Until then I shall upload nothing more.
O Does 8.2 apply to trial uploads?
s The use is excluded in writing, and the 300 pictures are accounted for
== warehouse-barcode-zero | trial fault import
@ warehouse worker, buyer for a retail chain, shop assistant, factory worker | 24-56 | full-time | newcomer, expert, hurried
w {They} [knows|know] where each of nine thousand parts lies without looking it up. For the two people who come after {them} it has to be in a program. The scanner hangs on {their} belt.
- Parts whose number begins with a zero cannot be found since the import.
c {They} [scans|scan] five and [writes|write] down what appears.
b {They} [asks|ask] if anyone there has ever seen a part number.
g Scan a part and see it
g Not enter nine thousand by hand
f Being asked to reinstall the scanner
q 00417 is in the shelf. Your program says 417, and that's a different screw.
= Trial began: {date}
= Parts: about 9,000
= Example: 00417 became 417
= Affected: about 1,200
h {They} opened the list in a spreadsheet before the import and saved it, to sort it
o Hi, imported 9,000 part numbers. The ones that begin with 0 have lost it, 00417 is now 417, and 417 is another part. About 1,200 of them. Is it your import or my file?
O Leading zeros are gone after import. How do I get them back?
s A file with the zeros in it has been imported
== consultant-slide-export | trial fault document
@ management consultant, economist, marketing manager, actuary | 26-52 | full-time, self-employed | hurried, delegator
w {They} [lives|live] out of a suitcase and [presents|present] on other people's projectors. A chart must look in the room as it did on the train. {They} [sends|send] a problem on in one line and [expects|expect] the solution in one.
- Exported to slides, all charts lose their numbers. The presentation is tomorrow at nine.
b {They} [asks|ask] for a way around and not for the cause.
g Charts with numbers, by tonight
f 'Our team will look into it next week'
f Being asked to rate the answer
q The bars are there, the numbers are gone.
= Trial ends: {trialend}
= Slides: 34
= Charts affected: all
= Deadline: tomorrow, 09:00
h The numbers are in the house font, which {they} installed on one computer only
o Export to slides drops every number from my charts. 34 slides, presenting tomorrow 9am. Any workaround? PDF is fine too
O Export loses all numbers. Workaround?
s There is a file with the numbers in it before tomorrow
== parent-council-too-big | trial choice price
@ primary school teacher, speech therapist, psychologist, web developer, accountant | 30-54 | full-time, part-time | comparer, newcomer
w {They} [is|are] {a:calling} on weekdays and [keeps|keep] the lists of a sports club in {city} in the evening: 340 children, nine teams, lots of lost jackets. The tool is a large one, made for companies. {They} [wonders|wonder] if it can be made small.
- It greets {them} with pipelines, deals and a forecast. {They} would like to tick who has paid.
c {They} [describes|describe] in two sentences what the club needs and [asks|ask] for an honest answer.
b {They} [asks|ask] which menus can be switched off.
g See who has paid the fee
g Learn whether a smaller tool would do
f A tour of forty minutes
q I don't have deals. I have children with football boots.
= Trial ends: {trialend}
= Members: 340
= Fee: {eur60} a year
= Needed: names, teams, paid or not
h The bank sends {them} a list with the names of those who have paid, each week
o Hello! Honest question: we're a sports club with 340 children, and need a list with name, team and whether the {eur60} are paid. Your tool shows me deals and pipelines. Can I hide all that, or are we wrong here?
O Can I hide everything but a list? Or are we wrong here?
s {They} [has|have] a list that works, or {they} [was|were] told honestly to look elsewhere
== vet-practice-switch | trial import choice
@ vet, family doctor, physiotherapist, psychologist, pharmacist | 32-62 | self-employed, full-time | sceptic, comparer, thorough
w {They} [has|have] twelve years of records in a program whose maker has closed. Whatever comes next has to hold them all. {They} [tests|test] with the three most complicated cases and not with the sample.
- Weights of animals come over; the curves over the years do not.
c {They} [picks|pick] one old dog and [compares|compare] every entry.
b {They} [wants|want] a word on what happens if this company closes as well.
g Have the history over the years, not just the last value
g A way out with all data
f 'Historical values are archived'
q One number is a cat on a scale. The curve is the cat.
= Trial ends: {trialend}
= Patients: 4,300
= Test case: a dog with 61 entries
= Entries imported: one
h {They} exported the old program the quick way, one row for each animal, and not 'full'
o Good evening. I'm testing with three real cases. Of 61 weights of one patient only the latest came in. We need the history, for 4,300 animals. Is it the file or does your import take one value per animal? And how would we get everything out again?
O Only the last weight is imported. How do I get the history in?
s One full history is visible, and the way out is described
== delegated-to-intern | trial team login
@ marketing manager, lawyer, architect, project manager, sales manager | 34-62 | full-time, self-employed | delegator
w {They} asked an intern in {city} to 'set it up', and the intern has gone back to university. What {they} [has|have] is an invitation that expired. Passwords are things that other people know.
- The only administrator of the trial is the intern, who does not answer. The board will see the tool on {weekday}.
b {They} [forwards|forward] everything with 'pls fix'.
c {They} [offers|offer] a letter with the company's head.
g Become the administrator
g Show it to the board on {weekday}
f 'Ask your administrator'
q My administrator is a student and she's on a beach.
= Trial began: {date}
= Administrator: a former intern
= Presentation: {weekday}, {later}
= Workspace: {order}
h {They} [has|have] the company's domain, so the mailbox of the intern can be opened by IT
o Hi, our workspace {order} was set up by an intern who's left. She's the only admin and doesn't reply. I'm presenting on {later} and can't get in. What do you need from me to make me admin?
O admin has left, can you make me admin? {order}
s {They} [has|have] the rights, or {they} [knows|know] the way through the mailbox
`;
