/** People for whom English is a foreign language. Part 3; see parse-portraits.ts for the marks. */
export const MULTILINGUAL_PORTRAITS_3 = `
== osaka-furigana-missing | name order language
@ office assistant, shop assistant, nurse, kindergarten assistant, cook | 20-78 | any | any | | ja, A2, B1
w {They} [orders|order] knitting wool from abroad, twice a year. Each mail in English takes an evening. {They} [begins|begin] with an apology and [ends|end] with one.
- Two balls of the wrong colour came. {They} would like to ask for the right ones without troubling anybody.
c {They} [says|say] that it is perhaps {their} own mistake.
c {They} [asks|ask] if it is all right to ask.
g Receive blue wool
g Not be a bother
f Answers that come at once and want an answer at once
q I am sorry. I think maybe color is different.
= Order number: {order}
= Arrived on: {date}
= Ordered: blue, two balls
= Received: green, two balls
h {They} ordered them on the Japanese page as 'ao', which is said of blue and of green
o Dear customer center, I am sorry for busy time. I received order {order} on {date}. Thank you for your kindness. I ordered blue wool but maybe green wool was entered. Can I exchange? I am sorry for my bad English.
s The blue wool is sent, and nobody was troubled
== nagoya-chat-speed | login fault language
@ factory worker, car mechanic, truck driver, electrician, house painter | 20-78 | any | any | | ja, A2, B1
w {They} [reads|read] English better than {they} [writes|write] it, and [writes|write] it better than {they} [speaks|speak] it. A chat is too fast. By the time a sentence is done, the chat has closed.
- An error text is in English and disappears after three seconds.
c {They} [photographs|photograph] it at the fourth attempt.
c {They} [asks|ask] the agent to write short and wait long.
g Understand the error
g Have time to answer
f 'Are you still there?'
q Three seconds! My eye is on the third word.
= Error: 'session token mismatch'
= Account email: {email}
= Since: {date}
= Tried: four times
h The clock of {their} computer is some hours off, and {they} left it so for calls with another country
o Excuse me. I can not log in from {date}. Error is appear, but soon it disappear. "session token mismatch". What is meaning? Please teach me in easy English. I write slowly.
s {They} [is|are] in, and nobody closed the chat
== tokyo-polite-no | subscription language price
@ HR manager, marketing manager, project manager, mechanical engineer, buyer for a retail chain | 24-66 | full-time, part-time | any | | ja, B1, B2, C1, C2
w {They} [handles|handle] the contracts with foreign suppliers for a department of thirty. In {their} mails a no is called 'we will consider it'. That this is not always understood {they} [has|have] learnt late.
- {They} answered an offer with 'it is a little difficult'. The company took it for a yes and has sent the bill.
c {They} [thanks|thank] for the offer again before the matter.
b {They} [writes|write], for once, 'no'.
g Have the bill withdrawn
g Keep the good relation
f Being asked for a yes or a no in a meeting
q I wrote that it is a little difficult. It was a no.
= Contract: {order}
= Bill dated: {date}
= Amount: {eur940}
= Answered on: {monthago}
h The offer said that no answer counts as acceptance; {they} had read that and hoped to be understood
o Dear all, thank you always for your support. About the bill of {date} for contract {order}: on {monthago} I answered that the renewal is a little difficult for us. In Japan this means that we do not renew. I am afraid there was a misunderstanding. Could you kindly cancel the bill?
O About bill of contract {order}: we did not renew. Could you cancel it?
s The bill is withdrawn or its reason is explained, and the tone stays good
== kyoto-address-order | address parcel order
@ librarian, tailor, pharmacist, bookkeeper, dental nurse | 20-78 | any | any | | ja, A2, B1, B2
w {They} [lives|live] at an address that begins with the country and ends with the person. Written the other way round it is read wrongly by everybody. {They} [draws|draw] a map for guests.
- The form swaps block and house, and the last parcel went to the block.
c {They} [writes|write] it in both orders and [numbers|number] the lines.
b {They} [asks|ask] to print it as it was written.
g Have the parcel come to the house
f 'Street name is required' where streets have no name
q Our street has no name. It is usual.
= Parcel number: {order}
= Returned on: {lately}
= Form asks for: street name
= Address: district, block, house
h An earlier parcel came with the seven digits and the number of the house alone
o Hello. My parcel {order} was returned to you yesterday. Form says street name is required, but in Japan street does not have name. I wrote number of block there. Was it bad? How should I write?
s The address is printed so that the post can read it
== french-sensible-skin | order language
@ pharmacist, marketing manager, web developer, architect, musician | 22-76 | any | any | | fr, C1, C2
w {They} lived abroad for three years and came back with an English that hardly anyone places. Numbers {they} still [counts|count] in French. Support chats {they} [writes|write] between two other things.
- {They} asked for a cream for 'sensible' skin and got an answer on sensible habits.
c {They} [corrects|correct] the word with a smile.
b {They} [asks|ask] for the list of ingredients, in full.
g Know if there is perfume in it
g Exchange it if there is
f Advice nobody asked for
q I meant sensitive. My skin is anything but sensible.
= Order number: {order}
= Item: face cream, 50 ml
= Arrived on: {lately}
= Reacts to: perfume
h The jar has been opened and used twice
o Hi, about order {order} that arrived yesterday: I asked if the cream suits a sensible, sorry, sensitive skin. Your colleague told me to drink water. Could I have the complete list of ingredients? If there's perfume in it I would prefer to exchange.
O Order {order}: is there perfume in it?
s The ingredients are known, and the jar is exchanged or kept
== spanish-eventual-contract | document language
@ journalist, HR manager, university lecturer, project manager, translator | 24-76 | any | any | | es, B2, C1, C2
w {They} [reads|read] contracts in two languages and [trusts|trust] neither of them fully. Meetings in English are no effort; small print is. {They} [asks|ask] one question more than {they} [has|have] to.
- A contract speaks of 'eventual costs'. In Spanish that is what may come up; {they} would like to know which it is here.
b {They} [asks|ask] for an upper limit.
c {They} [proposes|propose] a wording.
g Know what can come on top
g Sign by {weekday}
f 'It's standard wording'
q Are they costs that come for sure, or costs that could come?
= Contract: {order}
= Section: 4
= Price: {eur1200}
= Deadline: {weekday}, {later}
h A colleague signed the same one and paid nothing on top
o Good morning, before I sign {order} I have one doubt with section 4, "eventual costs". For me, eventual means possible, but I have been told that in English it means final. In which sense did you use it? And is there a maximum? I should send it signed by {later}.
O {order}, section 4: which costs are "eventual"?
s The costs have a limit in writing, or the word is struck out
== portuguese-false-friend-parents | booking language
@ social worker, pharmacist, lawyer, travel agent, office manager | 22-76 | any | any | | pt-BR, B2, C1, C2
w {They} [organises|organise] the journeys of a large family, cousins included. {Their} English is easy and quick, with a 'right?' at the end of most sentences. In writing a false friend slips in now and then.
- The resort has reserved a room for {their} 'parents'. Meant were relatives, eleven of them.
c {They} [apologises|apologise] for the word and [lists|list] all of them.
b {They} [asks|ask] how many rooms are left, right now.
g Have rooms for eleven people
g Keep the price of the offer
f Being told that it was booked as requested
q Parents like cousins, aunts, everybody. It's eleven people!
= Booking: {order}
= Reserved: one double room
= Needed: for eleven people
= Day of travel: {later}
h Two of the eleven have not said yes, and {they} [has|have] paid for them
o Hi! In the booking {order} for {later} you put only one double room. I wrote it was for my parents, but I meant relatives, in Portuguese it's almost the same word. We're eleven, right? Do you still have rooms for the same price?
O {order}: we're eleven, not two. Are there rooms?
s There are rooms for those who come, or {they} [knows|know] that there are none
== hindi-good-name-form | name document form
@ psychologist, family doctor, university lecturer, data analyst, museum curator | 26-76 | any | any | | hi, B2, C1, C2
w {They} [writes|write] papers in English and [scolds|scold] in Hindi. {They} [has|have] one name, with the father's initial before it, as is usual where the family comes from. Foreign forms have made a surname of the initial, and once a title.
- A conference has printed 'Dr K' on the badge, because the system took the initial for the family name.
b {They} [asks|ask] for the field to be left empty, if it can be.
c {They} [explains|explain] it the way {they} would in a lecture, in three points.
g A badge with the whole name
g The same name on the certificate
f 'Surname is mandatory'
q The initial is my father's. It is not a family name.
= Registration: {order}
= Conference: {weekday}, {later}
= Badge as shown: 'Dr K', without {first}
= Fee: {eur180}
h The papers of {their} last conference have it the other way round, at {their} own wish
o Hello, my registration is {order}. In the preview of the badge (conference on {later}) only "Dr K" is coming. K is the initial of my father's name, it is not a surname. Is it possible to keep the surname field blank? The certificate also should carry the name in full.
O Badge of {order} shows only an initial. Can you correct?
s Badge and certificate carry the whole name
== arabic-inshallah-deadline | order language
@ family doctor, architect, tax adviser, marketing manager, translator | 26-66 | full-time, part-time, self-employed | any | | ar, B2, C1, C2
w {They} studied in English and [does|do] business in it. What a sentence means and what it says are two things to {them}, and {they} [reads|read] both. Courtesy comes first in every mail.
- {They} wrote 'God willing, on the tenth'. The supplier has taken it for a 'perhaps' and not reserved the goods.
c {They} [asks|ask] after the agent's health first.
b {They} [says|say] that a date is a date.
g Have the goods reserved again
g Be taken at {their} word
f 'Please confirm with yes or no'
q I gave you the date. God willing does not mean maybe.
= Order number: {order}
= Pick-up: {weekday}, {later}
= Written on: {date}
= Deposit: {eur210}, paid
h {They} could wait a week longer, since the customer has put it off as well
o Good morning, I hope you are well. Concerning order {order}: on {date} I confirmed that, God willing, we collect it on {later}. Now I am informed that it was not reserved since my answer "was not clear". It was a confirmation, and the deposit is paid. Please let me know how you will settle this.
O Order {order}: I confirmed. Why is it not reserved?
s The goods are reserved, or the later day is agreed and the deposit safe
== japanese-fluent-katakana | login name
@ software developer, university lecturer, translator, UX designer, pharmacist | 24-76 | any | any | | ja, B2, C1, C2
w {They} went to school abroad for four years and [has|have] kept the English, together with some slang that is out of date by now. Mails are short and kind. {They} [dislikes|dislike] making a fuss.
- A ticket was bought in Latin letters, and the entry check in {city} wants the name as on the card, in kanji.
b {They} [asks|ask] whether other people had this, too.
c {They} [offers|offer] to bring the passport, which has both.
g Get in on {weekday}
g Know what to show at the door
f A name field that takes one alphabet only
q It's the same name, just in different letters.
= Ticket: {order}
= Event: {weekday}, {later}
= Ticket in: Latin letters
= Card in: kanji
h {They} entered the given name in the short form that friends use
o Hi there, quick question on ticket {order} for {later}. I had to enter my name in Latin letters, but the check at the door compares it to my card, which is in kanji only. Would a passport be okay? I guess I'm not the only one with this.
O Ticket {order}: Latin letters on it, kanji on my card. What do I bring?
s {They} [knows|know] which paper to bring
== german-c2-dative | subscription document language
@ lawyer, university lecturer, journalist, translator, psychologist | 26-76 | any | any | | de, C1, C2
w {They} [reads|read] novels in English and [argues|argue] in it, mostly with pleasure. The commas are German. {They} [likes|like] an answer to be as long as the question.
- The English terms speak of 'termination at the end of the term', and the German ones of the end of the year.
b {They} [asks|ask] which of the two a court would read.
c {They} [sends|send] both sentences, side by side.
g End it on the earlier day
g Have the terms agree
f 'For convenience only'
q There are two versions, and I have signed both.
= Contract: {order}
= Signed on: {monthsago}
= Notice given on: {date}
= Monthly: {eur31}
h {They} gave notice by mail only, and the German version asks for a letter
o Dear Sir or Madam, I gave notice on {date} for contract {order}. Your English terms let it end with the term, the German ones, which I have signed as well, with the year. Could you tell me, which version prevails, and until when I am going to pay {eur31} a month?
O Contract {order}: which version of the terms prevails?
s An end date is confirmed, and with it the binding version
`;
