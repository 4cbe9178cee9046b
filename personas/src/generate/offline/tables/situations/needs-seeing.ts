/** What happens to those who see little or nothing, or no colours; see parse-situations.ts for the marks. */
export const SEEING = {
  "screen-reader": `
== screen-reader-fields | form money screen
- The payment form announces three fields as 'edit, blank', and {first} has to guess which is the card number.
g Pay without anyone's help
g Know which field is the card number
f Buttons that are read out as 'button'
f Fields without a name
q It says 'edit, blank' three times. Which one is which?
q Three fields, and not one of them has a name.
= Total: {amount}
= Order number: {order}
h Another browser reads one of the three fields
o The fields are read out as 'edit, blank'. Which one is the card number?
s Each field is named, or the payment is taken in another way
== screen-reader-error | form money screen
- {First} presses 'Pay', nothing is read out, and the error at the top of the page goes unheard.
g Hear which field is wrong, and why
g Be certain that the card was charged once at most
f Errors that turn red and say nothing
f A 'Pay' button that answers with silence
q If nobody tells my screen reader, it didn't happen.
q I press 'Pay' and it goes quiet. Is that a yes?
= Total: {amount}
= Pressed 'Pay': three times
h The card expires this month
o I press 'Pay' and hear nothing. What's wrong with the form?
s The error is named, and it is clear whether anything was charged
== screen-reader-seats | booking screen
- {First} has to pick a seat on a plan that is one single picture.
g Choose a seat from a list
g Sit by the aisle
f Pictures that carry text and no description
f Being told to ask somebody with eyes
q It says 'graphic', and that's all it says.
q To me your seat plan is one word long: 'image'.
= Booking number: {order}
= Wanted: a seat by the aisle
h A friend offered to do it and was turned down
o The seat plan is one picture to me. Can you book a seat by the aisle?
s A seat is booked without the plan
== screen-reader-popup | screen
- A pop-up opened somewhere on the page, and the screen reader goes on reading behind it.
g Close what has opened and go on
g Reach the end of the page once
f Focus that jumps back to the top of the page
f Windows that open without a word
q Something opened, and it won't say what.
q I got in, and now I can't get out of it again.
= Page: the one with the opening times
= Tried: Escape, twice
h The pop-up asks for consent to cookies
o Something has opened and I can't find it. How do I close it?
s The window is closed, or what was looked for is said`,
  "low-vision": `
== low-vision-form | form screen
- {First} fills in the form at three times its size and never sees the message at the far right.
g Find out what the message says
g Send the form off
f Light grey text on white
f Messages far away from the field they belong to
q I only see one corner of your page at a time.
q The message is there, I'm told. Not on my part of the screen.
= Zoom: 300%
= Form: {order}
h The phone shows it a little better
o At three times its size your form hides the error. What does it say?
s The error is read out, and the form is sent
== low-vision-button | order screen
- At 300%, the button to go on lies outside the screen, and the page will not scroll sideways.
g Use the whole page at three times its size
g Find the next button without searching
f Fixed bars that cover half of an enlarged page
f Pages that cannot be moved sideways
q Where did it go? It opened outside my screen.
q At my size your page ends before the button.
= Zoom: 300%
= Order number: {order}
h A younger relative has a larger screen
o At three times its size your page has no button to go on.
s {First} gets past the page, or the order is taken here
== low-vision-captcha | login screen
- The captcha shows wavy grey letters, and {first} has failed it four times.
g Get past the check without sharp eyes
g Get in today
f Captchas made of wavy letters
f Checks that take bad sight for a robot
q Wavy grey on grey might as well be white on white.
q I'm no robot. My eyes are bad, that's all.
= Account email: {email}
= Tries: four
h A sound test was offered once, too quietly
o I've failed the picture test four times. Is there another way in?
s {First} is in without the wavy letters
== low-vision-picture | booking screen
- The confirmation is a picture of text that turns to mush when {first} enlarges it.
g Get the confirmation as real text
g Know the hour and the platform for certain
f Text inside pictures
f Documents that cannot be enlarged
q The larger I make it, the less it says.
q Could you just type it out for me?
= Booking number: {order}
= Date: {later}
h {They} [has|have] guessed the hour and told a friend
o I can't enlarge your confirmation. What date and hour does it give?
s Date and hour are given in text`,
  "colour-vision": `
== colour-vision-calendar | booking screen
- Free dates are green and taken ones are red; to {first} the calendar is all one colour.
g Pick a free date
g Know which days are free without trying each
f Colours as the only difference
f Calendars made of coloured squares
q Your calendar is a page of grey squares to me.
q Which days are free? In words, please.
= Wanted: a day in the week of {later}
= Booking number: {order}
h Brightness helps a little
o Which days are free? They all have one colour for me.
s The free days are named in words
== colour-vision-status | order screen known
- The status of the order is a coloured dot, and {first} cannot tell which colour it has.
g Read the status in words
g Know whether the order has left
f Dots that stand for a sentence
f Help texts that say 'see the green dot'
q Could you put a word next to the dot?
q There's a dot. It means something, I suppose.
= Order number: {order}
= Ordered on: {date}
h The dot was another shade yesterday, it seems
o What does the dot beside order {order} stand for? I can't tell its colour.
s The status is given in words
== colour-vision-form | form screen
- The form says 'please correct the fields in red', and {first} sees no red.
g Find the wrong field by a mark or a word
g Send the form once and for all
f 'See the fields in red'
f Links that differ from the text by colour alone
q Which of the fields is it? They all look alike to me.
q You say the red ones. I see four of the same.
= Form: application {order}
= Filled in on: {date}
h The form has been sent twice already
o Please name the fields I should correct. I see no red.
s The wrong fields are named
== colour-vision-chart | bill screen
- {First} has to compare four lines of a chart that all look brown to {them}.
g Tell the lines of the chart apart
g Learn which month was the dearest
f Charts with a legend in five shades
f Reports that come as a picture
q You say the green one. I see two brown ones.
q Four lines, one colour. Which is mine?
= Report for: the year to {later}
= Lines: four
h Two of the lines are dotted on paper
o Four lines of your chart have one colour for me. Which one is this year's?
s The figures come as a table, or the lines are named`,
} as const;
