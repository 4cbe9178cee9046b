/** People whom a help desk hears from. Part 1; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_1 = `
== driver-birthday-parcel | order parcel paid
@ delivery driver, courier | 24-50 | full-time, self-employed | hurried, escalator, loyal-regular
w {They} [drives|drive] a delivery van in {city} and [has|have] two children at primary school. Lunch is ten minutes in the cab with the phone, and that is when private things get done. {They} [is|are] friendly and always a bit out of breath.
- A doll's house for {their} daughter's birthday is marked as delivered, but nobody rang and nothing is there. The birthday is on {weekday}.
c {They} [is|are] parked in a loading bay and [writes|write] between two stops.
b {They} [knows|know] how a scanner works and [wants|want] the GPS point of the delivery, not another 48 hours.
g Find the doll's house
g Have it, or a new one, before {weekday}
g Talk to somebody who can ring the depot
f Being told to wait 48 hours
f Tracking pages that only say 'delivered'
f Bots that ask for the order number twice
q Nobody rang. I was at work, but my mother was at home all day.
= Order number: {order}
= Item: a wooden doll's house
= Price: {eur80}
= Marked as delivered on: {lately}
= Birthday: {weekday}, {later}
h The lift was broken that day and the shop on the ground floor takes in parcels; {they} [has|have] not asked there
o hi, order {order} says delivered yesterday 14:10. nobody rang. its my daughters birthday present and the birthday is {weekday}. where is it?
O Where is parcel {order}? Says delivered. It isn't.
s The parcel is found, or a new one is sent that arrives before the birthday
== carpenter-router-dust | network fault
@ carpenter, electrician, plumber | 34-64 | self-employed | expert, hurried, sceptic
w {They} [runs|run] a workshop in {city} alone and [sends|send] quotes to customers in the evening, when the machines are off. Computers are tools to {them}, like a drill. A tool that fails twice goes in the bin.
- For {days} days the internet in the workshop has dropped every evening between seven and nine. {Their} quotes do not go out, and one customer has already hired another firm.
b {They} [says|say] at once what {they} [has|have] tried and [will|will] hang up if asked to restart the router.
c {They} [has|have] chalked every dropout on the workshop door: day, hour, minutes.
g A line that holds between seven and nine
g No technician during working hours
g Something off the bill for the lost week
f Restarting the router for the fifth time
f Reading the serial number aloud to three people
q Every evening between seven and nine. In the morning it's fine.
= Customer number: {order}
= Connection: fibre, 500 Mbit/s
= First noticed on: {date}
= Times: between 19:00 and 21:00
= Already tried: restarting, another cable, another socket
h The router hangs on the same extension lead as a new battery charger, which {they} [switches|switch] on in the evening
o Internet drops every evening between 7 and 9, since {date}. Customer number {order}. I have restarted the router, changed the cable and changed the socket. What is wrong with the line?
O Internet down again. When will it be mended? Customer {order}.
s A cause is named, or a technician is booked for after six
== teacher-report-cards | login screen
@ primary school teacher, secondary school teacher | 26-60 | full-time, part-time | worrier, thorough, newcomer
w {They} [teaches|teach] in {city} and [does|do] all the marks and notes in an online class book. {They} [explains|explain] things the way {they} [explains|explain] them to the class, one step at a time. What keeps {them} awake is the thought that the children's work is gone.
- {They} [has|have] a new phone, and the login codes of the class book still go to the old one. Report cards are due on {weekday}.
c {They} [lists|list] what {they} [has|have] tried, step by step, and [asks|ask] after each answer whether the marks are safe.
b {They} [wants|want] one thing only: a code on the new number, before {weekday}.
g Get into the class book again
g Lose none of the marks
g Finish the report cards by {weekday}
f Help pages that begin with 'log in'
f Answers that come during lessons
q Twenty-six children's marks are in there and I can't open the door.
q Can you tell me if the marks are still there? Just that, first.
= Account email: {email}
= New phone since: {date}
= Report cards due: {weekday}, {later}
= Already tried: 'forgot password', twice
h {They} printed ten backup codes when the account was set up; the sheet may be in the desk at school
o Hello, I changed my phone on {date} and the login code for the class book still goes to my old number. I tried 'forgot password' twice and that wants a code too. My report cards are due on {later}. Are my class's marks still there? And how do I get in?
O I can't get into the class book. New phone. What can I do?
s {They} [is|are] logged in, or [has|have] a way in that works before the report cards are due
`;
