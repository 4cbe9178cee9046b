/** What people do about what happens to them with each need; see parse-situations.ts for the marks. */
export const NEEDS_MANNERS = {
  "screen-reader": `
== screen-reader-fields
c {They} [goes|go] through the three fields with {reader} once more and [repeats|repeat] word for word what it says.
b {They} [guesses|guess] no card number into a nameless field: name them, says {first}, or take the payment in another way.
== screen-reader-error
c {They} [has|have] pressed 'Pay' no fourth time and [asks|ask] first whether the card was charged.
b {They} [wants|want] the message quoted in full, then a page on which {reader} would have said it.
== screen-reader-seats
c {They} [says|say] which seat would be right and [offers|offer] to take the second best.
b {They} [refuses|refuse] to have a stranger choose and [asks|ask] for the plan as a list.
== screen-reader-popup
c {They} [describes|describe] the last thing {reader} said before it went astray, and each key tried since.
b {They} [asks|ask] for another way to hand in the prescription and [leaves|leave] the window to those who built it.`,
  "low-vision": `
== low-vision-form
c {They} [has|have] moved across the page corner by corner and [asks|ask] what stands at the far right.
b {They} [wants|want] the message said now and has no wish to hear about another browser.
== low-vision-button
c {They} [has|have] tried two smaller sizes, at which nothing can be read, and [says|say] so.
b {They} [asks|ask] to have the order taken here and now, at any size.
== low-vision-captcha
c {They} [has|have] asked for another picture each time, in case one is darker.
b {They} [stops|stop] at the fourth try: there will be no fifth.
== low-vision-picture
c {They} [has|have] found out the date and only [lacks|lack] the hour.
b {They} [wants|want] day, hour and room typed out, in that order.`,
  "colour-vision": `
== colour-vision-calendar
c {They} [has|have] tried the first ten days one by one and [asks|ask] for the rest as a list.
b {They} [names|name] a week and [wants|want] any free day in it, in words.
== colour-vision-status
c {They} [has|have] compared the dot with yesterday's and [thinks|think] that it has changed.
b {They} [asks|ask] for one word: packed, sent or delivered.
== colour-vision-form
c {They} [goes|go] through the four fields and [asks|ask] at each whether that is the one.
b {They} [wants|want] the wrong field named and [will|will] send the form one more time, not two.
== colour-vision-chart
c {They} [has|have] set the brightness to its highest and can tell two of the four lines apart.
b {They} [asks|ask] for the numbers and [leaves|leave] the picture to others.`,
  deaf: `
== deaf-code
c {They} [offers|offer] two other ways, a text message or the app, and [leaves|leave] the choice to the shop.
b {They} [gives|give] no phone number at all, so that nobody can fall back on a call.
== deaf-hotline
c {They} [explains|explain] once what a hotline means to somebody who is deaf, and [stays|stay] friendly about it.
b {They} [turns|turn] down the idea of a relative calling: it is {their} own money.
== deaf-captions
c {They} [has|have] written down three of the wrong captions, with the minute of each.
b {They} [wants|want] the text and no better video.
== deaf-visit
c {They} [names|name] three days and [asks|ask] to have 'text message, flash at the door' put on the order.
b {They} [wants|want] the note on the order read back before a new date is made.`,
  "hard-of-hearing": `
== hearing-number
c {They} [gives|give] the digits that came through and [asks|ask] for the rest.
b {They} [asks|ask] for the whole number, in writing, without music.
== hearing-date
c {They} [has|have] kept both days free so far, to be safe.
b {They} [wants|want] day and month in figures and nothing left on an answering machine again.
== hearing-alert
c {They} [has|have] half of it on a sheet and [asks|ask] whether the rest can be brought back.
b {They} [wants|want] to hand the rest in by mail: nothing will be filled in twice.
== hearing-chat-closed
c {They} [has|have] the bill beside {them} and [sets|set] the question down in two lines.
b {They} [stays|stay] in the window that was to be closed and [asks|ask] again.`,
  speech: `
== speech-menu
c {They} [has|have] put the matter into three lines beforehand, so that nothing has to be said.
b {They} [gives|give] the machine no fourth chance and [goes|go] on in writing.
== speech-check
c {They} [offers|offer] passport, video without sound, or a visit in person.
b {They} [asks|ask] by which rule an account needs a voice.
== speech-cancel
c {They} [encloses|enclose] copies of the two letters, with their dates.
b {They} [gives|give] the cancellation a date and [treats|treat] it as done.
== speech-callback
c {They} [asks|ask] to have every phone number taken out of the file.
b {They} [lets|let] it ring and [answers|answer] each call in writing.`,
  "keyboard-only": `
== keyboard-menu
c {They} [says|say] after which press the focus was last to be seen, and on what.
b {They} [wants|want] the address of the page behind the menu and nothing else.
== keyboard-date
c {They} [has|have] tried Escape, the arrows and the space bar, and [tells|tell] what each of them does.
b {They} [gives|give] the date in the first line and [asks|ask] to have it entered.
== keyboard-slider
c {They} [has|have] come within two steps of the amount with the arrow keys and [says|say] so.
b {They} [names|name] the amount and [waits|wait] for a box to put it in.`,
  tremor: `
== tremor-order
c {They} [has|have] both confirmations and [says|say] which of the two may stay.
b {They} [wants|want] one of them gone before it is packed.
== tremor-delete
c {They} [knows|know] by heart what was booked and [offers|offer] to go through it.
b {They} [asks|ask] who puts those two side by side, and then for the booking back.
== tremor-signature
c {They} [offers|offer] to sign at a counter, with a stamp, or before a witness.
b {They} [will|will] not try a fifth time: four were enough to be called a stranger.
== tremor-puzzle
c {They} [has|have] tried it slowly and with a pen, and [says|say] how far the piece got.
b {They} [asks|ask] for a code and [leaves|leave] the puzzle where it is.`,
  dyslexia: `
== dyslexia-code
c {They} [says|say] the code in pairs and [asks|ask] which of two signs it is where there is doubt.
b {They} [wants|want] the code taken from here and put in over there, by whoever has both.
== dyslexia-steps
c {They} [has|have] got as far as the third warning and [asks|ask] what comes after it.
b {They} [asks|ask] for three points, ten words each.
== dyslexia-search
c {They} [describes|describe] what it does and what it was called in the shop.
b {They} [gives|give] one spelling and [expects|expect] the rest from the other side.
== dyslexia-timer
c {They} [asks|ask] which of the paragraphs cost money and [begins|begin] with those.
b {They} [agrees|agree] to nothing within two minutes, on principle.`,
  attention: `
== attention-bounce
c {They} [has|have] covered the corner with a sheet of paper and [gets|get] on a little better.
b {They} [wants|want] the thing gone before any other question is answered.
== attention-pages
c {They} [asks|ask] for the number of pages and [makes|make] a plan with one break in it.
b Without a number there is no fifth page, says {first}.
== attention-timeout
c {They} [remembers|remember] the last field and [asks|ask] whether anything before it was kept.
b {They} [begins|begin] nothing anew that can end like this a second time.
== attention-offers
c {They} [empties|empty] the basket of all but the bulb that is not in it, and [begins|begin] again.
b {They} [gives|give] the type of the bulb and [asks|ask] to have it ordered from here.`,
  memory: `
== memory-code
c {They} [has|have] tried it with a pen, and the code was over before the pen was found.
b {They} [refuses|refuse] a sixth code and [asks|ask] for a way that waits.
== memory-bill
c {They} [has|have] looked on the fridge, where a note asks the same question.
b {They} [pays|pay] nothing before somebody has looked it up.
== memory-question
c {They} [goes|go] through the pets of a lifetime and [asks|ask] how many tries there are.
b {They} [wants|want] another question, one whose answer stands on a document.
== memory-visit
c {They} [has|have] kept every morning free so far and [apologises|apologise] for asking.
b {They} [wants|want] day and hour in writing, twice if need be.`,
  vestibular: `
== vestibular-scroll
c {They} [has|have] switched on less motion in the settings and [tells|tell] that the page takes no notice.
b {They} [asks|ask] for the prices in plain lines and [closes|close] the page.
== vestibular-video
c {They} [has|have] covered the film with a sheet and still [lacks|lack] the second line.
b {They} [asks|ask] for the hours and for the name of the one who finds this pretty.
== vestibular-form
c {They} [has|have] done four of the nine steps, with breaks, and [sends|send] the other answers along.
b {They} [does|do] no fifth step: all answers are in this message.
== vestibular-map
c {They} [says|say] which streets {they} [knows|know] nearby, in case that helps.
b {They} [wants|want] a street and a number, and no map.`,
} as const;
