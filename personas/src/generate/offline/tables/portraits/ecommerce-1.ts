/** Shoppers whose life and case are one story. Part 1 of 4; see parse-portraits.ts for the marks. */
export const SHOPPING_PORTRAITS_1 = `
== courier-own-parcel | order parcel paid known address
@ courier | 21-48 | full-time, part-time, self-employed | brisk
w {They} [delivers|deliver] a hundred parcels a day and can never be at home for {their} own. Private things get typed with two thumbs at the loading ramp, engine off, and then it is on to the next stop.
- The safety boots {first} ordered have been driven to an empty flat twice and are now going back to the sender. The buzzer there has been dead for months.
b {They} [sends|send] four short messages in a row before anyone can answer the first.
g Stop the boots from going back
g Collect them before a shift, not wait in for them
f The driver rings the buzzer, and the note on it says it's broken
f They send it back without asking me
q I deliver parcels all day. Mine is the only one I can't find.
= Order number: {order}
= Item: safety boots, size 43
= Delivery tried on: {date} and {lately}
= Doorbell: out of order
h {They} [starts|start] work at six each morning in a depot of the same carrier, and never gave it as an address
o Order {order}. Boots. Your driver tried {date} and yesterday, nobody home, because I'm out delivering. Don't send them back. Can I pick them up?
O Don't send my boots back. Can I pick them up?
s The return is stopped and {first} knows where to collect the boots and until when
== choir-black-shoes | before size order
@ bookkeeper, office manager | 45-72 | full-time, part-time, retired | calm | | de, fr, es
w {They} [sings|sing] in a choir of forty, and the conductor wants everybody in plain black shoes. A whole concert is two hours of standing, on feet that need a wide fitting.
- {First} has a pair of black lace-up shoes in the basket. The shop says 'wide' and does not say how many centimetres, and the concert is on {later}.
c {They} [has|have] drawn round both feet on baking paper and measured the outlines.
g Find out how wide the shoe is at the ball of the foot
g Have them in time to wear them in at home before {later}
g Know what it costs to send them back
f Shoes sold as wide that are only longer
f Paying for the return each time I guess wrong
q 'Wide' is an opinion. A foot is a number.
= Shoe: plain black lace-up
= Size: 40, wide
= Width of the right foot: 10.4 cm
= Needed for: a concert on {later}
h {They} [wears|wear] an insole of five millimetres, which has to fit in as well
o Good morning, I'm thinking of the plain black lace-up shoes in a 40. Before I order: how many centimetres is 'wide' across the ball of the foot? I have 10.4 on the right one and a concert on {later}, two hours standing, so please don't just say they're generous.
O How wide is a size 40 in the black lace-up, in cm?
s {First} has a width in centimetres and a delivery day before the concert
== caravan-plot | before basket address new
@ furniture restorer, photographer, social worker | 30-62 | self-employed, full-time, part-time | any
w Home is a caravan on a site behind a garden centre, with a vegetable bed and a hammock. A branch cracked the roof window last week, and since then a bucket stands under it.
- The checkout of the window shop will not go on without a street and a house number. {First}'s address is a plot: the third caravan behind the gate.
c {They} [offers|offer] the site office as an address and [asks|ask] whether glass may be left there.
g Get the window sent to a plot without a number
g Mend the roof before friends come to stay on {later}
f Forms that won't go on without a house number
f Couriers who turn round at the gate and don't ring
q It's the third one behind the gate. Every postman knows the dog.
= Item: roof window, 400 by 400 mm
= Plot: 14, third caravan behind the gate
= Guests come on: {later}
= Tried: 'Plot 14' as the street; refused
h The caravan moves to another site on {weeklater}, so from that day on there is nobody at the plot
o Hello! Your form says my address doesn't exist, and I'm sitting in it. I live in a caravan, plot 14. I need the 400 x 400 roof window here by {later}. What do I put for the street?
O Do you deliver to a caravan site?
s The order is placed with an address that the courier can find
== night-shift-blind | before size choice
@ nurse, midwife | 24-55 | full-time, part-time | any
w {They} [works|work] nights on a ward for newborn babies and [sleeps|sleep] from nine to three, behind a bedspread nailed to the window frame. The landlord has seen the nails.
- {First} wants a made-to-measure blackout blind that needs no drilling. The measuring guide shows three ways of measuring, and a wrong one cannot be returned.
b {They} [writes|write] straight after a night shift and the sentences run out at the end.
g A dark bedroom without a single hole in the frame
g Be sure which width to give, glass or frame
f The measuring guide shows another kind of window
f The hotline is only open while I sleep
q Three ways to measure a window, and I've slept under none of them.
= Window: two panes, 84.5 cm wide with the frame
= Glass only: 76 cm
= Height: 132 cm
= Frame: plastic, rounded edge
h The handle sticks out three centimetres, so a blind that sits flat on the glass would not go down past it
o hi, just off nights so sorry if this is muddled. the no drill blackout blind, made to measure. glass is 76 wide, with the frame its 84.5. which one do you need?? it says no returns and i have exactly one try
O which width for the no drill blind, glass or frame?
s {First} knows which measure to enter and that the handle is allowed for
== beekeeper-jars | before basket order
@ gardener, farm worker, carpenter, postal worker | 40-75 | self-employed, part-time, retired | any
w {They} [keeps|keep] nineteen hives behind an orchard. When the honey is ready it has to come out that week, whatever the shops have in stock.
- {First} needs six hundred jars of one kind. The shop shows 412 in stock and lets the rest follow 'later'.
c {They} [explains|explain] patiently why two kinds of jar on one market stall will not do.
g All six hundred jars with the same lid
g Have them here by {hence}, when the extractor is booked
f 'More on the way' without a day
f Getting the rest from another batch with different lids
q I can't tell the bees to wait.
= Jar: the middle size, hexagonal, gold lid
= Quantity: 600
= In stock: 412
= Needed by: {hence}
h Round jars of that size would do just as well, as long as all six hundred are round
o I'm after 600 of the middle hexagonal jars with gold lids. You show 412. When do the other 188 come, as an actual day? I've the extractor booked for {hence} and the honey won't wait in the comb.
O 600 hexagonal jars by {hence}. Possible?
s {First} has six hundred jars of one kind promised for a day before the extraction, or knows it cannot be done
== train-for-grandchild | before gift address order
@ train driver, bus driver, primary school teacher, electrician | 62-84 | retired | calm
w {They} built a model railway in the spare room with a daughter who now lives two countries away. The daughter's boy is turning six and has asked for 'one of the trains from there'.
- {First} wants a starter train set sent straight to the grandson abroad, wrapped, without an invoice in the box. The checkout delivers at home only and offers no card.
c {They} [tells|tell] about the spare room first and [comes|come] to the question in the end.
g Have the train there on the birthday, {hence}
g A card inside that says who it is from
g No price anywhere the boy's mother can see it
f No field for sending it to somebody else
f Gift wrapping only for some things, and they don't say which
q He knows every engine by its number, and he'd learn the price as well.
= Item: starter set with a red tank engine
= Send to: the grandson, abroad
= Birthday on: {hence}
= Text for the card: To our engine driver, six today
h The sockets in the boy's country are different: last year's racing track is still in its box for lack of a plug
o My grandson turns six on {hence}. We used to run trains in the spare room, his mother and I, she was always the signalman. Now they live abroad, and I'd like to send him the starter set with the red engine, wrapped, with a card, and without the bill in it. Is there a way to do that?
O Can you send a train set abroad as a present?
s The order is placed for abroad with a card, and {first} knows about the plug
== class-set-calculators | before price paid order
@ secondary school teacher | 27-60 | full-time, part-time | any
w {They} [teaches|teach] mathematics to two classes that share eleven calculators. The school finally gave a budget, and it ends with the month.
- {First} has twenty-eight calculators in the basket. The school pays by invoice only, and the checkout wants a card.
b {They} [has|have] nine minutes before the bell and [says|say] so.
g Order on an invoice made out to the school
g Have the invoice dated this month
f Paying for school things out of my own pocket
f Business accounts that take five working days to approve
q The money's there, I'm just not allowed to spend it by card.
= Item: calculator for schools, 28 pieces
= Invoice to: the school, not the teacher
= Invoice date needed by: {later}
= Budget number: {model}
h The budget covers {eur520} in all and not a coin more, so a price for a class set decides whether it works
o Hi, I've got 28 school calculators in my basket and my school only pays by invoice. I've nine minutes till the next class. Can you invoice a school, dated by {later} at the latest, budget number {model}? If yes I'll press the button now.
O 28 calculators, school pays by invoice. Ok?
s The order runs on an invoice to the school with a date within the month
== cabin-camera-bag | before choice size
@ photographer | 25-55 | self-employed, full-time | any
w {They} [photographs|photograph] weddings and [flies|fly] to half of them on the cheapest airline there is. Two cameras and four lenses go in the cabin, because a lost bag means a wedding without pictures.
- {First} is torn between two camera backpacks. One is two centimetres too deep for the airline's box when the front pocket is full.
c {They} [lists|list] what has to go in, lens by lens.
g Choose the bag that passes at the gate when it is full
g Have it by {later}, the flight is the day after
f Outer dimensions measured on an empty bag
f Paying at the gate because a bag is two centimetres too deep
q Nobody repeats their vows because my lenses went to Málaga.
= Bags: the 24-litre and the 28-litre backpack
= Airline's limit: 40 by 30 by 20 cm
= Must hold: two cameras, four lenses, a 14-inch laptop
= Needed by: {later}
h The longest lens is 27 cm and cannot lie across, so the inside height matters more than the litres
o Question about the two camera backpacks, 24 and 28 litres. My airline allows 40x30x20. How deep is each of them PACKED, with the front pocket full? Two bodies, four lenses, 14-inch laptop. I fly the day after {later}.
O Which of your camera bags is under 20 cm deep when full?
s {First} knows which bag fits the limit and holds the long lens
== mute-for-the-neighbour | before choice new
@ musician, music teacher | 19-45 | part-time, self-employed, full-time | any
w {They} [plays|play] the trombone in a funk band and [lives|live] under a judge who works from home. There has been a letter.
- {First} is looking for a practice mute. The page promises 'up to 25 decibels less' and says nothing about bass trombones.
c {They} [jokes|joke] about the judge, and then [asks|ask] a very exact question.
g Practise at home without a second letter
g Be sure the mute stays in a bass trombone's bell
f 'Up to 25 decibels' and no word on which trombone
f My last mute fell out in the slow bits
q I'm being judged from upstairs. He's an actual judge.
= Instrument: bass trombone, bell 24 cm across
= Mute: silent practice mute, size large
= Letter from the upstairs flat dated: {date}
= Budget: {eur140}
h The audition is on the bass trombone, but the tenor is what gets practised most evenings, so one mute for both would be worth more
o Hey! So my upstairs neighbour is a judge and I play bass trombone, and there's been a Letter, {date}, on very nice paper. Does your large practice mute hold in a 24 cm bell, or will it drop out like the last one? I can spend {eur140}.
O does the large mute fit a bass trombone?
s {First} knows whether the mute fits a bell of 24 cm
== cat-flap-chip | before choice screen
@ office assistant, laboratory technician, pharmacist | 28-70 | full-time, part-time, retired | any
w {They} [has|have] one cat and [feeds|feed] four. The other three let themselves in at night, eat, and leave hair on the sofa.
- {First} is about to buy a cat flap that reads the microchip. The back door is glass, and the description speaks of wood.
c {They} [counts|count] the neighbours' cats by name.
g Let one cat in and keep three out
g Know whether it can go into a glass door, and who cuts the hole
f 'Suitable for most doors'
f Cleaning up after cats that aren't mine
q At the moment I'm feeding the whole street, and the street has no chip.
= Door: glass, 10 mm thick
= Cat: a tom, five years old
= Chip: implanted abroad, begins with 9
= Flap: the small one with a chip reader
h The cat weighs nearly seven kilos and barely fits through the opening of the small model
o Hello, I'd like the chip-reading cat flap, the small one, because the whole street eats at mine. But my back door is glass, 10 mm. Does it go in glass? And does it read a chip from abroad? It starts with a 9. What else do you have to know?
O Does the chip cat flap fit a glass door?
s {First} knows which model fits the cat and the glass
== pram-in-the-boot | before size choice
@ warehouse worker, car mechanic, shop assistant | 22-40 | full-time, part-time | any
w {They} [is|are] about to become a parent and [owns|own] a very small three-door car that there is no money to replace. Everything bought for the baby gets measured against its boot.
- The pram in {first}'s basket folds to 84 cm. The boot is 82 cm wide at the bottom and a little more at the top.
b {They} [sends|send] the measurements before saying hello.
g A pram that goes in with the hatch shut
g Take the wheels off only once, not every time
f Folded sizes without the wheels or the handle
f Relatives who say just buy a bigger car
q Eighty-four into eighty-two. I've tried it with a broom, it won't.
= Pram: folds to 84 by 46 by 38 cm
= Boot: 82 cm wide, 51 high, 47 deep
= Due date: {hence}
= Price: {eur260}
h The pram also has to go up two flights of stairs on one arm, so anything above ten kilos is out
o My boot is 82 wide, 51 high, 47 deep. Your pram is 84 by 46 by 38 folded. Is that with the wheels on? If they come off I think it fits. Baby's due {hence}, so how long is it without them?
O is 84 folded with wheels or without?
s {First} knows the folded size without wheels and the weight
== heat-pad-switch-off | before choice
@ cleaner, farm worker, cook, baker | 63-86 | retired | calm
w {They} [has|have] a bad back from forty years of lifting and a habit of falling asleep in the armchair. A heating pad left a brown mark on the chair last year.
- {First} wants a new heating pad but only one that goes off by itself. Three models in the shop look the same in the pictures.
c {They} [writes|write] as one writes a letter, with a greeting and a full signature.
g A pad that switches off while I sleep
g Buttons I can feel without my glasses
f No picture shows the switch
f Asking the chat and getting three links
q I nod off, that is a fact, and the pad should know it.
= Wanted: a heating pad for the back
= Must have: switches off by itself
= Looked at: three models, 40 by 60 cm
= Budget: {eur50}
h {They} [has|have] a pacemaker and [was|were] told to ask about magnets and heated things
o Good day. I am looking for a heating pad for my back. It must turn itself off, since I fall asleep in my chair. You have three of the size 40 by 60. Which of them turns itself off, please, and after how many minutes? I should like to spend {eur50} at most.
O Which heating pad turns itself off?
s {First} is told one model, the minutes, and to ask a doctor about the pacemaker
`;
