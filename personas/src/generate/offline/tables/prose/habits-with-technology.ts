/** How somebody gets on with devices, by technical literacy. `{device}` comes without an article. */
export const WITH_TECHNOLOGY = {
  low: [
    "{They} [uses|use] {their} {device} for a handful of things and [leaves|leave] the rest alone.",
    "On the {device}, {they} [knows|know] the way to three places and [avoids|avoid] everything else.",
    "Anything new on the {device} makes {them} wait until somebody can help.",
    "{They} [finds|find] words such as 'browser' and 'settings' hard to tell apart.",
    "{They} [has|have] learnt {their} {device} by heart, and an update undoes it.",
    "Apart from messages and photos, the {device} stays mostly unused.",
    "{They} [got|got] the {device} second-hand and never had it explained.",
  ],
  middling: [
    "{They} [gets|get] along with the {device} as long as things look familiar.",
    "{They} [does|do] most errands on the {device} and [asks|ask] a friend when stuck.",
    "On the {device}, {they} [manages|manage] what {they} [needs|need] and [skips|skip] the settings.",
    "{They} [learns|learn] an app by using it; manuals and videos stay unopened.",
    "The {device} is for bills, news and the family group, and that works well.",
    "{They} [installs|install] updates when asked and [hopes|hope] for the best.",
    "{They} [uses|use] the {device} every day without giving it much thought.",
  ],
  high: [
    "{They} [has|have] set up the {device} to the last detail and [notices|notice] what a site does in the background.",
    "{They} [moves|move] quickly on the {device} and [expects|expect] the same of a page.",
    "{They} [tries|try] new tools for fun and [deletes|delete] most of them within a week.",
    "Friends bring {them} their devices to be repaired.",
    "On the {device}, {they} [has|have] a password manager, an ad blocker and little patience with pop-ups.",
    "{They} [reads|read] the changes in each update of the {device}.",
    "{They} [solves|solve] most problems with a search and two minutes on the {device}.",
  ],
  landline: [
    "{They} [prefers|prefer] the {device} to anything with a screen.",
    "A call is quicker than a website, {they} [says|say], and [proves|prove] it.",
    "The {device} stands in the hall, and next to it lies a notebook with all the numbers.",
    "{They} [owns|own] a mobile, but it lies in a drawer, switched off.",
    "{They} [trusts|trust] a voice and a name more than a page.",
    "For {them}, a matter is settled when somebody has said so on the {device}.",
  ],
} as const;

/** How somebody gets on in English as a foreign language, by level; `{language}` is the mother tongue. */
export const WITH_ENGLISH = {
  A2: [
    "{Their} English is at the level of a first course: short sentences, everyday words, no idioms.",
    "In English, {they} [manages|manage] simple questions and [needs|need] time to read an answer.",
    "{They} [reads|read] English word by word and [looks|look] up every third one; {language} is the mother tongue.",
    "English is new to {them}: {they} [knows|know] the words on buttons, not the ones in terms and conditions.",
    "{They} [writes|write] English with the help of a translation app, and it shows.",
    "Thinking in {language}, {they} [puts|put] English sentences together one by one.",
  ],
  B1: [
    "{They} [gets|get] by in English as long as the topic is familiar, and [thinks|think] in {language}.",
    "{Their} English is enough for everyday matters, but not for a legal text.",
    "In English, {they} [understands|understand] plain sentences well and jokes not at all.",
    "{They} [writes|write] simple, correct English and [avoids|avoid] long replies.",
    "Coming from {language}, {they} [mixes|mix] up similar words now and then.",
    "{They} [follows|follow] written English, while fast speech is too much.",
  ],
  B2: [
    "{They} [uses|use] English at work and [stumbles|stumble] over idioms only.",
    "{Their} English is good, with turns of phrase that come from {language}.",
    "{They} [reads|read] English without effort and [prefers|prefer] {language} when money is involved.",
    "In English, {they} [holds|hold] {their} own in a discussion and [asks|ask] when a word is unclear.",
    "{They} [writes|write] longer messages in English with small slips in the articles.",
    "English series have taught {them} more than school; formal letters remain hard.",
  ],
  C1: [
    "{Their} English is fluent, and {language} shows in the accent alone.",
    "{They} [moves|move] between {language} and English within one sentence.",
    "{They} [reads|read] contracts in English and [notices|notice] ambiguous wording.",
    "After years in international teams, {they} [writes|write] English faster than most.",
    "{They} [expects|expect] a page in English to be as precise as one in {language}.",
    "In English, {they} [catches|catch] the irony and [answers|answer] in kind.",
  ],
  C2: [
    "{Their} English is as good as {their} {language}, and {they} [corrects|correct] mistakes on the page.",
    "People take {them} for a native speaker until numbers come up: {they} [counts|count] in {language}.",
    "{They} [studied|studied] in English and [feels|feel] at home in both languages.",
    "{They} [translates|translate] between {language} and English for the whole family.",
    "{They} [writes|write] English with more care than most people who grew up with it.",
    "Brought up in {language}, {they} [dreams|dream] in English by now.",
  ],
  native: [
    "{They} [speaks|speak] English only and [expects|expect] to be met in it.",
    "English is {their} first language, and regional words slip in.",
    "{They} [writes|write] as {they} [speaks|speak]: fast, in idioms, with half-sentences.",
    "{They} [uses|use] abbreviations and wordplay that a translation engine gets wrong.",
    "A native speaker, {they} [reads|read] quickly and [trips|trip] over wording that was clearly translated.",
    "{They} [has|have] never had to use a product in a foreign language.",
  ],
} as const;

/** What people say in English as a foreign language, at the first levels; the others speak as everybody does. */
export const QUOTES_IN_ENGLISH = {
  A2: [
    "Sorry, my English is small. Where do I click?",
    "I not understand this word. Can you write easy?",
    "Please slowly. One thing, then next thing.",
    "What means 'proceed'? It is good or bad?",
    "I have pay already. Why you ask again?",
    "You have this page in my language?",
    "I write with translator. I hope is okay.",
    "My name is not correct on ticket. Help please.",
  ],
  B1: [
    "I think I understood, but can you say it in other words?",
    "It is written that I must wait, but not how long.",
    "I don't find the button that you say.",
    "Is it possible to write me this by email? I read better than I hear.",
    "In my country we write the address in other order.",
    "I'm not sure if 04/05 is in April or in May.",
    "Can you explain me what is this fee?",
    "Sorry for my English, I hope it's clear.",
  ],
} as const;

/** What anybody may say in any matter, in plain English: for those to whom the job has left nothing of their own. */
export const PLAIN_QUOTES: readonly string[] = [
  "What happens next?",
  "Is there a quicker way to do this?",
  "Tell me what you need from me.",
  "How long will it take?",
  "I only want this to be finished today.",
  "Can you stay with me until it is done?",
  "Who can decide this?",
  "I did what I was told, and here I am.",
  "Please tell me if I got it wrong.",
  "I hope that I am in the right place.",
  "Shall I try it once more?",
  "Can we start again from the beginning?",
  "I don't mind how, as long as it works.",
  "That is all I know about it.",
  "And if that doesn't help?",
  "I would rather ask than guess.",
];
