/** With whom somebody lives and what that means, and from which age to which it is likely. */
export const HOMES: readonly { from: number; to: number; text: string }[] = `
18 30 {They} [shares|share] a flat with two friends from school.
18 27 {They} still [lives|live] with {their} parents and a younger brother.
19 32 {They} [has|have] a room in a shared flat on the fifth floor.
20 34 {They} moved in with a girlfriend in spring, and half the boxes are still packed.
20 36 {They} [saves|save] for a first car and [knows|know] what everything costs.
22 40 {They} [lives|live] alone with a cat called Miso.
24 42 {They} [has|have] a baby of eight months who sleeps badly.
27 46 {They} [has|have] two small children and little quiet before nine in the evening.
28 48 {They} [lives|live] with a partner and a large dog in two rooms.
28 50 {They} [is|are] bringing up a seven-year-old alone.
32 54 {They} [has|have] three children at school and a kitchen table full of forms.
30 55 {They} [commutes|commute] for an hour each way and [does|do] {their} errands on the train.
34 58 {They} [has|have] a teenager at home who is asked about everything with a plug.
35 60 {They} bought an old house and [has|have] been renovating it at weekends.
36 60 {They} [lives|live] next door to {their} parents and [does|do] their shopping, too.
40 64 {They} [is|are] divorced and [has|have] the children every other week.
45 70 {They} [lives|live] with {their} spouse, and the children have left home.
48 75 {They} [plays|play] in a brass band and [rehearses|rehearse] on Thursdays.
50 78 {They} [rents|rent] out the upstairs flat to students.
58 90 {They} [lives|live] alone since being widowed, three floors up.
58 90 A neighbour comes by every morning for coffee.
60 90 {They} [has|have] lived in the same street for forty years.
62 90 {They} [has|have] four grandchildren, and the oldest set up the Wi-Fi.
65 90 {They} [does|do] the garden alone and [lets|let] nobody help.
20 60 {They} [sends|send] part of the pay home every month.
22 62 {They} [runs|run] half marathons and [gets|get] up at five for it.
22 44 {They} [has|have] moved three times in four years.
26 70 {They} [takes|take] lunch late and [deals|deal] with private matters then.
25 75 Money is tight this year, so every charge is looked at twice.
21 70 {They} [cooks|cook] for friends most Sundays.
20 68 {They} [sings|sing] in a choir that meets after work hours.
30 75 {They} [keeps|keep] a camper van and [leaves|leave] town whenever possible.
19 60 {They} [is|are] learning to drive and [pays|pay] for each lesson in cash.
24 72 {They} [helps|help] run the local football club's kit room.
30 80 {They} [looks|look] after a neighbour's dog during the week.
26 64 The house is full of instruments, and somebody always practises.
22 58 {They} [climbs|climb] at weekends and [plans|plan] the week around it.
18 45 {They} [follows|follow] a second-division team to every away match.
40 85 {They} [has|have] a weekly table at the same café.
`
  .trim()
  .split("\n")
  .map((line) => {
    const [, from = "", to = "", text = ""] = /^(\d+) (\d+) (.+)$/.exec(line) ?? [];
    return { from: Number(from), to: Number(to), text };
  });
