/** What happens to those who use no mouse, have unsteady hands, or get dizzy; see parse-situations.ts for the marks. */
export const MOVING = {
  "keyboard-only": `
== keyboard-menu | screen
- The menu opens only under a mouse pointer, and {first} has none.
- {First} has pressed Tab forty times and is still outside the menu.
g Reach every button with the keyboard
g See at all times where the focus is
f Menus that need a mouse pointer
f Focus that cannot be seen
q Where's the focus? I've lost it again.
q Forty tabs, and I'm still outside. I counted.
= Browser: Firefox
= Pressed Tab: about forty times
h The menu opens on a phone
o I can't reach your menu with the keyboard. Is there another way?
s Every button can be reached, or another way is named
== keyboard-date | booking form screen
- {First} is caught in a date picker that the Tab key does not leave.
g Type the date in
g Get out of the window that has opened
f Windows without a way out by keyboard
f Calendars that only take a click
q Can I just type the date, please?
q I got into your calendar and can't get out.
= Date wanted: {later}
= Booking number: {order}
h Escape closes the whole form
o I'm stuck in your date picker. Can I type the date?
s The date is entered
== keyboard-slider | money form screen
- To set the amount, the page offers a slider that has to be dragged.
g Enter the amount as a number
g Send the form without help
f Sliders with no field beside them
f Pages that call dragging 'easy'
q A box for the number would do.
q I can't drag. I can type, quickly.
= Amount wanted: {amount}
= Form: {order}
h The arrow keys move it in steps that skip the amount
o I can't drag your slider. Can I give you the amount as a number?
s The amount is entered`,
  tremor: `
== tremor-order | order screen
- {First} pressed 'Order' twice without meaning to, and there are two orders now.
g Undo a press that went wrong
g Keep one of the two orders
f Presses that count twice
f Orders that cannot be taken back at once
q It went twice. I meant it once.
q Is there a way back? I pressed too soon.
= Order number: {order}
= Orders: two, of {date}
h The first one also holds a wrong size
o I pressed 'Order' twice by accident. Please take one away.
s One order is left
== tremor-delete | booking screen known
- 'Confirm' and 'Delete' lie side by side, and {first} has deleted the booking.
g Get the deleted booking back
g Have room between the buttons
f Small targets side by side
f Deleting without being asked first
q I meant the one next to it.
q Who puts 'Delete' right beside 'Confirm'?
= Booking number: {order}
= Deleted on: {date}
h It is the second time
o I pressed 'Delete' instead of 'Confirm'. Can you bring booking {order} back?
s The booking is back
== tremor-signature | document screen
- The page wants a signature drawn with the finger, and {first} has been told four times that it does not match.
g Sign in some other way
g Have the document accepted this week
f Signatures drawn on glass
f Being taken for somebody else by one's own signature
q My signature never looks the same twice.
q I can sign on paper, if you send me some.
= Document: {order}
= Tries: four
h A stamp of the signature exists
o My signature on glass never matches. How else can I sign?
s It is signed in another way
== tremor-puzzle | login screen
- A puzzle piece has to be dragged into a gap before {first} may log in.
g Log in without dragging anything
g Get a code in place of the puzzle
f Puzzles that prove one is a person with calm hands
f Being asked whether one is a robot
q The piece never stays where I put it.
q I'm a person. My hands aren't calm, that's all.
= Account email: {email}
= Tries: six
h The app lets {them} in without the puzzle
o I can't drag the puzzle piece. How else can I log in?
s {First} is in without the puzzle`,
  vestibular: `
== vestibular-scroll | screen
- The page moves at two speeds while scrolling, and {first} has to look away.
g Read without anything moving
g Get the prices as plain text
f Pages that ignore the setting for less motion
f Backgrounds that swim
q Can you make it stop moving?
q I had to look away, what did it say?
= Browser setting: less motion
= Page: the one on prices
h An old browser shows it without moving
o Your page moves and makes me ill. Can I have it as text?
s The content is there without movement
== vestibular-video | screen
- A video plays by itself behind the text {first} came to read.
g Stop the animation with one press
g Read the page to its end
f Videos that play by themselves
f Stop buttons that come after the film
q There's a film behind the words. Why?
q I came for two lines of text.
= Page: the one on opening hours
= Browser setting: less motion
h Covering the screen with a sheet helps
o A film runs behind your text and I can't stop it. What are the opening hours?
s The film can be stopped, or the text is given
== vestibular-form | form screen
- Each step of the form slides in from the side, and after four of them {first} feels sick.
g Finish the form before feeling sick
g Send the answers in one message
f Steps that slide
f Effects nobody asked for
q Four slides, and I have to lie down.
q My settings say no animation. Your page doesn't care.
= Form: {order}
= Step: four of nine
h Nausea lasts for an hour each time
o I can't finish your sliding form. May I send the answers here?
s The form is settled without the slides
== vestibular-map | order parcel screen
- The map flies across half the country before it shows {first} the shop where the parcel waits.
g Use a list in place of the moving map
g Learn where the parcel can be picked up
f Maps that fly
f Zooms without an end
q Your map takes off like a plane.
q A street and a number would be plenty.
= Parcel: {order}
= Ready since: {date}
h The address was in a mail that is deleted
o Your map flies and I can't look at it. Which shop has my parcel?
s The shop is named in words`,
} as const;
