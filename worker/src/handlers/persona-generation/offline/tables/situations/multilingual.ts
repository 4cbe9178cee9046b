import type { Situation } from "./situation.ts";

/** Met in English by people with another first language, or in another country's formats. */
export const MULTILINGUAL: readonly Situation[] = [
  {
    text: [
      "{First} fills in an address form that asks for a state and a ZIP code, and {their} address in {city} does not fit it.",
      "The form insists on a postal code in a format that does not exist in {city}.",
    ],
    goals: ["Enter an address as it is written at home", "Get past the form without inventing a state"],
    frustrations: [
      "Forms made for one country's addresses",
      "Fields that refuse letters which are in every name at home",
    ],
  },
  {
    text: [
      "The date on {first}'s booking reads 04/05, and that could be one of two days.",
      "{First} has an appointment on '04/05' and does not know in which month.",
    ],
    goals: ["Know for certain which day is meant", "See dates with the month in words"],
    frustrations: ["Dates in numbers alone", "Times without a time zone"],
  },
  {
    text: [
      "{First} has an answer from the help desk that is full of idioms, and a translation app made it worse.",
      "The help desk told {first} to 'hang tight' and 'ping us', and {they} would like to know what to do.",
    ],
    goals: ["Understand the answer without a translator", "Be asked one simple thing at a time"],
    frustrations: ["Idioms in instructions", "Replies that were clearly translated by a machine"],
  },
  {
    text: [
      "{First}'s name appears on the confirmation with question marks in it.",
      "The ticket carries {first}'s name in another spelling than the passport.",
    ],
    goals: ["Have the name spelled as in the passport", "Be certain that the spelling will cause no trouble"],
    frustrations: [
      "Systems that drop accents and letters",
      "Forms that demand a first and a last name in that order",
    ],
  },
  {
    text: [
      "Half of the page is in English and half in {first}'s own language, and the important half is in English.",
      "{First} chose {their} own language, and the payment page switched back to English.",
    ],
    goals: ["Stay in one language to the end", "Read the terms in one's own language"],
    frustrations: ["Languages that switch by themselves", "Flags in place of the names of languages"],
  },
  {
    text: [
      "{First} does not know whether '1.250' on the bill means one thousand or one and a bit.",
      "The price reads 1,250 and {first} wonders how much {they} [is|are] about to pay.",
    ],
    goals: ["Know the exact price in the local currency", "See numbers in the usual format"],
    frustrations: ["Decimal points and commas that trade places", "Currencies shown by '$' alone"],
  },
  {
    text: [
      "{First} has to send a text of at least 200 words in English to get a refund.",
      "A complaint form asks {first} for a description in English, and {they} [has|have] looked up every second word.",
    ],
    goals: ["Explain the problem in simple words", "Use a template and not free text"],
    frustrations: ["Being judged by spelling", "Text boxes with a minimum length"],
  },
  {
    text: [
      "A recorded voice reads out five options in fast English, and {first} hears three of them.",
      "{First} was called back in English, caught half of it and said yes to be polite.",
    ],
    goals: ["Get in writing what was said", "Use a channel with time to read"],
    frustrations: [
      "Menus on the phone that speak only once",
      "People who repeat a sentence louder and not simpler",
    ],
  },
  {
    text: [
      "{First} cannot enter a phone number from {city}: the form wants ten digits.",
      "The code never reaches {first}, because the form has cut the country code off the phone number.",
    ],
    goals: ["Use a phone number with a country code", "Get the code by email"],
    frustrations: [
      "Phone numbers that are cut to ten digits",
      "Lists of countries sorted in a foreign alphabet",
    ],
  },
  {
    text: [
      "An automatic reply greets {first} with the wrong half of the name.",
      "{First} is addressed by the family name as if it were the given one, in every single mail.",
    ],
    goals: ["Be addressed properly", "Correct the name once, everywhere"],
    frustrations: ["Mails that mix up given and family names", "A compulsory choice between 'Mr' and 'Mrs'"],
  },
  {
    text: [
      "The English on the page was clearly translated by a machine: a button to submit reads 'surrender', and {first} hesitates.",
      "{First} uses a product from abroad whose English calls the basket a bin and whose button says 'surrender'.",
    ],
    goals: ["Find out what the button really does", "Report the odd wording to somebody who can change it"],
    frustrations: [
      "Wording that was never read by a speaker of the language",
      "Buttons whose meaning has to be guessed",
    ],
  },
  {
    text: [
      "{First} has an appointment online at nine, and nobody has said in which time zone.",
      "The deadline is 'midnight', and {first} is several hours away from wherever that is meant; no time zone is given.",
    ],
    goals: [
      "Know the time as it is in {city}",
      "Put the appointment into the calendar without working it out",
    ],
    frustrations: ["Times without a time zone", "Deadlines that end in the middle of the afternoon"],
  },
];
