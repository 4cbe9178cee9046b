/** What happens to those who use no mouse, have unsteady hands, or get dizzy; see parse-situations.ts for the marks. */
export const MOVING = {
  "keyboard-only": `
== keyboard-menu | screen
- The menu of the hospital's booking page opens only under a mouse pointer, and {first} has none.
- {First} has pressed Tab forty times and is still outside the menu of the hospital's booking page.
g Reach every button with the keyboard
g See at all times where the focus is
f Menus that need a mouse pointer
f Focus that cannot be seen
q Where's the focus? I've lost it again.
q Forty tabs, and I'm still outside. I counted.
= Wanted: an eye appointment
= Browser: Firefox
= Pressed Tab: about forty times
h The last appointment was missed, so the page may offer {them} none
o I only use the keyboard and want to book an eye appointment. I've pressed Tab forty times and can't reach your menu. Can you send me the address of the page?
O Can't open your menu with the keyboard.
s Every button can be reached, or another way is named
== keyboard-date | booking form screen
- {First} is caught in the date picker of a train-booking page that the Tab key does not leave.
g Type the date in
g Get out of the window that has opened
f Windows without a way out by keyboard
f Calendars that only take a click
q Can I just type the date, please?
q I got into your calendar and can't get out.
= Journey: {city} to the coast and back
= Date wanted: {later}
= Booking number: {order}
h It has to be a train with a ramp, which must be ordered a day ahead
o I'm booking a train for {later}, number {order}, and I'm stuck in your date picker. I can't use a mouse, and Tab doesn't get me out. Can you enter the date?
O Stuck in your calendar. Keyboard only.
s The date is entered
== keyboard-slider | money form screen
- To set the amount of a monthly saving plan, the bank's page offers a slider that has to be dragged.
g Enter the amount as a number
g Send the form without help
f Sliders with no field beside them
f Pages that call dragging 'easy'
q A box for the number would do.
q I can't drag. I can type, quickly.
= Plan: monthly saving
= Amount wanted: {amount}
= Form: {order}
h The arrow keys move it in steps that skip the amount
o I want to save {amount} a month, form {order}, but your page has a slider that needs dragging, and I work with the keyboard. Can I just give you the number?
O I can't drag your slider.
s The amount is entered`,
  tremor: `
== tremor-order | order screen
- {First} pressed 'Order' twice without meaning to, and there are two orders for {product} now.
g Undo a press that went wrong
g Keep one of the two orders
f Presses that count twice
f Orders that cannot be taken back at once
q It went twice. I meant it once.
q Is there a way back? I pressed too soon.
= Item: {product}
= Order number: {order}
= Orders: two, a minute apart, of {lately}
h The first one has last year's address in it, so the second must stay
o My hands shake, and I pressed 'Order' twice on {lately}. Now there are two orders for {product}; one is {order}. Please cancel one of them.
O I've ordered it twice by mistake.
s One order is left
== tremor-delete | booking screen known
- 'Confirm' and 'Delete' lie side by side, and {first} has deleted a booking at a guest house.
g Get the deleted booking back
g Have room between the buttons
f Small targets side by side
f Deleting without being asked first
q I meant the one next to it.
q Who puts 'Delete' right beside 'Confirm'?
= Booking: a guest house, {order}
= Deleted on: {lately}
= Stay begins on: {later}
h The room was the only one on the ground floor
o I wanted to confirm my guest house booking {order} for {later} and hit 'Delete' beside it. My hand slipped. Can you bring it back?
O I pressed the wrong one. My room is gone.
s The booking is back
== tremor-signature | document screen
- The page of the pension office wants a signature drawn with the finger, and {first} has been told four times that it does not match.
g Sign in some other way
g Have the document accepted this week
f Signatures drawn on glass
f Being taken for somebody else by one's own signature
q My signature never looks the same twice.
q I can sign on paper, if you send me some.
= Document: change of bank account, {order}
= Tries: four
= Needed by: {later}
h The signature on file is from before the illness
o I have to sign {order} with my finger so that my money goes to my new bank account. My hands shake and it's been refused four times. How else can I sign?
O My signature doesn't match. Shaky hands.
s It is signed in another way
== tremor-puzzle | login screen
- A puzzle piece has to be dragged into a gap before {first} may log in to the town's parking account.
g Log in without dragging anything
g Get a code in place of the puzzle
f Puzzles that prove one is a person with calm hands
f Being asked whether one is a robot
q The piece never stays where I put it.
q I'm a person. My hands aren't calm, that's all.
= Account: parking permit
= Account email: {email}
= Permit ends on: {later}
= Tries: six
h There is a second permit, for a carer's car, which ends on the same day
o I can't log in to renew my parking permit, which ends on {later}: my hands shake and the puzzle piece won't fit. I've tried six times. Is there another way?
O I can't do the puzzle. Let me in.
s {First} is in without the puzzle`,
  vestibular: `
== vestibular-scroll | screen
- The electricity company's page on prices moves at two speeds while scrolling, and {first} has to look away.
g Read without anything moving
g Get the prices as plain text
f Pages that ignore the setting for less motion
f Backgrounds that swim
q Can you make it stop moving?
q I had to look away, what did it say?
= Page: electricity prices
= Browser setting: less motion
= Present contract ends on: {later}
h Night electricity is what matters, and no page mentions it
o I want to compare your electricity prices before {later}, but the page moves as I scroll and makes me ill. Can you send me the prices as plain text?
O Your price page makes me ill.
s The content is there without movement
== vestibular-video | screen
- A video plays by itself behind the opening hours of a swimming pool that {first} came to read.
g Stop the animation with one press
g Read the page to its end
f Videos that play by themselves
f Stop buttons that come after the film
q There's a film behind the words. Why?
q I came for two lines of text.
= Page: opening hours of a swimming pool
= Browser setting: less motion
= Day wanted: {weekday}
h The quiet hour without lights and music is the one {they} [needs|need]
o There's a film running behind your pool's opening hours, and I can't stop it. Flicker makes me ill. When are you open on {weekday}?
O I can't stop the film. When's the pool open?
s The film can be stopped, or the text is given
== vestibular-form | form screen
- Each step of a travel insurer's form slides in from the side, and after four of them {first} feels sick.
g Finish the form before feeling sick
g Send the answers in one message
f Steps that slide
f Effects nobody asked for
q Four slides, and I have to lie down.
q My settings say no animation. Your page doesn't care.
= Form: travel insurance claim, {order}
= Step: four of nine
= Amount claimed: {extra}
h The doctor's bill is made out to a partner
o I'm claiming {extra} from my travel insurance, form {order}, and your pages slide in until I feel sick. I'm on step four of nine. May I send the rest by email?
O I can't finish your sliding form.
s The form is settled without the slides
== vestibular-map | order parcel screen
- The map flies across half the country before it shows {first} the shop where the parcel with {product} waits.
g Use a list in place of the moving map
g Learn where the parcel can be picked up
f Maps that fly
f Zooms without an end
q Your map takes off like a plane.
q A street and a number would be plenty.
= Parcel: {order}
= In it: {product}
= Ready since: {date}
h The shop must not be inside the shopping centre, whose lights flicker
o My parcel {order}, {product}, has been ready since {date}, but your flying map makes me ill. Can you write me the name and address of the shop?
O Which shop? Your map makes me ill.
s The shop is named in words`,
} as const;
