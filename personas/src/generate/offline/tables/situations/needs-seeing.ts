/** What happens to those who see little or nothing, or no colours; see parse-situations.ts for the marks. */
export const SEEING = {
  "screen-reader": `
== screen-reader-fields | form money screen
- The payment form for {product} announces three fields as 'edit, blank', and {first} has to guess which is the card number.
g Pay without anyone's help
g Know which field is the card number
f Buttons that are read out as 'button'
f Fields without a name
q It says 'edit, blank' three times. Which one is which?
q Three fields, and not one of them has a name.
= Item: {product}
= Total: {amount}
= Order number: {order}
h The card number went into the field for the name once, and the page saved it
o I'm blind and want to pay {amount} for {product}, order {order}. My screen reader reads three fields as 'edit, blank'. Which one is the card number?
O Edit, blank. Edit, blank. Which is the card?
s Each field is named, or the payment is taken in another way
== screen-reader-error | form money screen
- {First} presses 'Pay' for {product}, nothing is read out, and the error at the top of the page goes unheard.
g Hear which field is wrong, and why
g Be certain that the card was charged once at most
f Errors that turn red and say nothing
f A 'Pay' button that answers with silence
q If nobody tells my screen reader, it didn't happen.
q I press 'Pay' and it goes quiet. Is that a yes?
= Item: {product}
= Total: {amount}
= Pressed 'Pay': three times
h The card ran out at the end of last month
o I use a screen reader. I've pressed 'Pay' for {product} three times, {amount}, and nothing is read out. Was I charged, and what's wrong?
O I press 'Pay' and hear nothing.
s The error is named, and it is clear whether anything was charged
== screen-reader-seats | booking screen
- {First} has to pick a theatre seat on a plan that is one single picture.
g Choose a seat from a list
g Sit by the aisle
f Pictures that carry text and no description
f Being told to ask somebody with eyes
q It says 'graphic', and that's all it says.
q To me your seat plan is one word long: 'image'.
= Booking: theatre, number {order}
= For: {later}
= Wanted: a seat by the aisle
h A guide dog comes along and needs floor space beside the seat
o I'm blind and have a theatre booking for {later}, number {order}. Your seat plan is just one picture to me. Can you give me a seat by the aisle?
O The seat plan is a picture. I can't choose.
s A seat is booked without the plan
== screen-reader-popup | screen
- A pop-up opened somewhere on the pharmacy's page, and the screen reader goes on reading behind it.
g Close what has opened and go on
g Reach the end of the page once
f Focus that jumps back to the top of the page
f Windows that open without a word
q Something opened, and it won't say what.
q I got in, and now I can't get out of it again.
= Page: a pharmacy's prescription form
= Tried: Escape, twice
= Prescription ends on: {later}
h The pop-up asks for consent to cookies, and 'reject' is the choice {they} would make
o I'm sending you a prescription that ends on {later}. A pop-up has opened on the form, and my screen reader can't find it. How do I close it?
O Something has opened and I can't find it.
s The window is closed, or what was looked for is said`,
  "low-vision": `
== low-vision-form | form screen
- {First} fills in a housing form at three times its size and never sees the message at the far right.
g Find out what the message says
g Send the form off
f Light grey text on white
f Messages far away from the field they belong to
q I only see one corner of your page at a time.
q The message is there, I'm told. Not on my part of the screen.
= Zoom: 300%
= Form: housing benefit, {order}
= Due on: {later}
h It was sent once before, by a neighbour, with another bank account in it
o I see very little and use 300% zoom. Your housing form {order} says it has an error, but the message is off my screen. What does it say? It's due on {later}.
O There's an error somewhere. I can't see it.
s The error is read out, and the form is sent
== low-vision-button | order screen
- At 300%, the button to order {product} lies outside the screen, and the page will not scroll sideways.
g Use the whole page at three times its size
g Find the next button without searching
f Fixed bars that cover half of an enlarged page
f Pages that cannot be moved sideways
q Where did it go? It opened outside my screen.
q At my size your page ends before the button.
= Item: {product}
= Zoom: 300%
= Basket number: {order}
h The order has to reach a nephew's house, since nobody opens at home
o I want to order {product}, basket {order}. I need the page at three times its size, and then the button to go on is gone. How can I order?
O I make it bigger and the button's gone.
s {First} gets past the page, or the order is taken here
== low-vision-captcha | login screen
- The captcha of the library's login shows wavy grey letters, and {first} has failed it four times.
g Get past the check without sharp eyes
g Get in today
f Captchas made of wavy letters
f Checks that take bad sight for a robot
q Wavy grey on grey might as well be white on white.
q I'm no robot. My eyes are bad, that's all.
= Account: the city library's
= Account email: {email}
= Books due on: {later}
= Tries: four
h One of the books is lost
o I want to renew my library books before {later}, but I can't read the wavy grey letters at the login. My eyes are poor. Is there another way in?
O I can't read those grey letters.
s {First} is in without the wavy letters
== low-vision-picture | booking screen
- The confirmation of a hospital appointment is a picture of text that turns to mush when {first} enlarges it.
g Get the confirmation as real text
g Know the day and the hour for certain
f Text inside pictures
f Documents that cannot be enlarged
q The larger I make it, the less it says.
q Could you just type it out for me?
= Appointment: eye clinic, number {order}
= Day: {later}
h A driver has been booked for the wrong hour
o Your confirmation {order} for the eye clinic is a picture, and when I enlarge it I can't read it. What day and hour is my appointment?
O I can't read your confirmation.
s Date and hour are given in text`,
  "colour-vision": `
== colour-vision-calendar | booking screen
- Free days of a holiday flat are green and taken ones are red; to {first} the calendar is all one colour.
g Pick a free date
g Know which days are free without trying each
f Colours as the only difference
f Calendars made of coloured squares
q Your calendar is a page of grey squares to me.
q Which days are free? In words, please.
= Wanted: three nights in the week of {later}
= Holiday flat: number {order}
h A night booked by mistake last year could not be given back
o I'm colour-blind and want three nights in holiday flat {order} in the week of {later}. Your calendar is green and red, which look the same to me. Which days are free?
O Which days are free? It's all one colour.
s The free days are named in words
== colour-vision-status | order screen known
- The status of an order for {product} is a coloured dot, and {first} cannot tell which colour it has.
g Read the status in words
g Know whether the order has left
f Dots that stand for a sentence
f Help texts that say 'see the green dot'
q Could you put a word next to the dot?
q There's a dot. It means something, I suppose.
= Item: {product}
= Order number: {order}
= Ordered on: {date}
h {They} [has|have] bought another one in the meantime and would cancel this one if it has not left
o I'm colour-blind. The status of my order {order} for {product} is just a coloured dot. Has it been sent or not?
O What does the dot mean?
s The status is given in words
== colour-vision-form | form screen
- The passport application says 'please correct the fields in red', and {first} sees no red.
g Find the wrong field by a mark or a word
g Send the form once and for all
f 'See the fields in red'
f Links that differ from the text by colour alone
q Which of the fields is it? They all look alike to me.
q You say the red ones. I see four of the same.
= Form: passport application {order}
= Filled in on: {date}
= Journey on: {later}
h The form has been sent twice already, so there may be two applications
o My passport application {order} says 'correct the fields in red'. I'm red-green colour-blind and see no red. Which fields are wrong?
O I see no red fields.
s The wrong fields are named
== colour-vision-chart | bill screen
- {First} has to compare four lines of the electricity use chart that all look brown to {them}.
g Tell the lines of the chart apart
g Learn which year was the dearest
f Charts with a legend in five shades
f Reports that come as a picture
q You say the green one. I see two brown ones.
q Four lines, one colour. Which is mine?
= Chart: electricity use, four years
= Contract: {order}
= Lines: four
h A tenant moved out in the third year, and it is that year {they} [has|have] to prove
o Your chart of my electricity use, contract {order}, has four lines and to me they're all brown. I'm colour-blind. Which one is this year's?
O Four brown lines. Which one is this year?
s The figures come as a table, or the lines are named`,
} as const;
