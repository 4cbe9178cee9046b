import type { Rule, Who } from "./rule.ts";
import { TOPICS } from "./topics.ts";

const age = ({ persona }: Who) => persona.demographics.age;
const channel = ({ persona }: Who) => persona.behaviour.channel;
const device = ({ persona }: Who) => persona.behaviour.device;
const inCategory =
  (...categories: string[]) =>
  ({ persona }: Who) =>
    persona.categories.some((category) => categories.includes(category));
const needs =
  (...keys: string[]) =>
  ({ persona }: Who) =>
    persona.accessibility.some(({ need }) => keys.includes(need));
const atWork = ({ persona }: Who) =>
  ["full-time", "part-time", "self-employed"].includes(persona.demographics.employment);
const HANDHELD = ["android-phone", "iphone", "old-android-phone", "tablet"];
const handheld = (who: Who) => HANDHELD.includes(device(who));

const LIFE: readonly Rule[] = [
  {
    about: /grandson|grandchild|granddaughter/i,
    holds: (of) => age(of) >= 58,
    says: "too young for grandchildren",
  },
  {
    about: /\b(?:daughter|son|my mother, but)\b/i,
    holds: (of) => age(of) >= 45 && age(of) <= 88,
    says: "at another age than that of grown-up children",
  },
  {
    about: /\b(?:niece|nephew)\b/i,
    holds: (of) => age(of) >= 40,
    says: "too young for a grown-up niece or nephew",
  },
  { about: /forty years/i, holds: (of) => age(of) >= 60, says: "too young for forty years" },
  {
    about: /twenty years/i,
    holds: (of) => age(of) >= 44 && !["student", "caring"].includes(of.persona.demographics.employment),
    says: "too young for twenty years, or without work",
  },
  {
    about: /years? (?:ago|as a customer)|with you for years|so many years|been a customer|since before/i,
    holds: (of) => age(of) >= 24,
    says: "too young for so many years",
  },
  {
    about:
      /\bthe boss\b|meeting|appointments|next appointment|\bcolleagues?\b|\bteam\b|next call\b|my shift|took a day off|for the office|'s accountant/i,
    unless: /your colleague|a colleague promised|former colleague|\bappointment with\b|for appointments/i,
    holds: (of) => atWork(of) || inCategory("saas")(of),
    says: "speaks of work without having any",
  },
  {
    about: /way to work|(?:before|after) work\b|(?:end of|during) (?:the|my|\{their\}|her|his|their) shift/i,
    holds: atWork,
    says: "goes to work without having any",
  },
  {
    about: /(?:his|her|their|\{their\}|my) own business/i,
    holds: (of) => of.persona.demographics.employment === "self-employed",
    says: "has a business without being self-employed",
  },
  {
    about: /former employer|old (?:work address|boss|employer)/i,
    holds: (of) => age(of) >= 25,
    says: "too young for a former employer",
  },
  {
    about: /five years ago|six orders|for: three years|list of two years/i,
    holds: (of) => age(of) >= 24,
    says: "too young for so many years",
  },
  {
    about: /A child used|purchases in a game/i,
    holds: (of) => age(of) >= 28 && age(of) <= 80,
    says: "at another age than that of parents and grandparents",
  },
  { about: /flatmate/i, holds: (of) => age(of) <= 45, says: "too old for a flatmate" },
  {
    about: /tax office|tax return/i,
    holds: (of) => age(of) >= 20 && of.persona.demographics.employment !== "student",
    says: "pays no taxes yet",
  },
  { about: /\{years\}/, holds: (of) => age(of) >= 32, says: "too young for long years of work" },
];

/** On a call nothing is typed, clicked or pasted. */
const WRITING: readonly Rule[] = [
  {
    about:
      /\btyp(?:es?|ing)\b|\bpast(?:e|ing)\b|\bmessages?\b|\bchat\b|\bwrit(?:es?|ing)\b|\bwrote\b|screenshot|quoted back|\btabs?\b|question mark|scroll|\bpages?\b|\btaps?\b|\bclick|\bbuttons?\b|\bpress(?:es)?\b|\blinks?\b|\bscreen\b|\bforms?\b|attach|\bread(?:s|ing)?\b|\breply\b|\bphotos?\b|\bsends?\b/i,
    unless:
      /reads? (?:from it|the code) (?:aloud|out)|in writing|send me|Send it by|send whatever|in the spring/i,
    holds: (of) => channel(of) !== "phone-call",
    says: "uses a screen or writes in a call",
  },
];

/** Of portraits, whose people may tell a call of a page; and in writing nobody is heard or put on. */
const CHANNELS: readonly Rule[] = [
  {
    about:
      /\btyp(?:es?|ing)\b|\bpast(?:e|ing)\b|\bchat\b|\bI'm (?:writing|dictating)|screenshot|attach|(?:do not|don't) (?:call|ring)|answer calls|answer here/i,
    holds: (of) => channel(of) !== "phone-call",
    says: "writes in a call",
  },
  {
    about:
      /put (?:me|my daughter)|out loud|\baloud\b|You can hear|\bhear(?:s|ing)? that it's me|Put me through|put through/i,
    holds: (of) => channel(of) === "phone-call",
    says: "speaks where one writes",
  },
  {
    about:
      /by (?:live )?chat\b|\bin the chat\b|ten minutes ago|goes?\]? quiet for|still waiting for the reply/i,
    holds: (of) => !["email", "web-form", "phone-call"].includes(channel(of)),
    says: "belongs to a chat",
  },
];

const DEVICES: readonly Rule[] = [
  {
    about: /\btaps?\b|between two doors|works?\]? from a phone|finger over/i,
    holds: handheld,
    says: "taps on a device without a touch screen",
  },
  {
    about: /\bapp\b.*\{device\}|\{device\}.*\bapp\b|on the \{device\}\.$|messages and photos/i,
    holds: handheld,
    says: "uses apps on a device that has none",
  },
  {
    about:
      /second-hand|deletes? most|browser|\bupdates?\b|password manager|\bsite\b|pop-ups|news and the family|\btabs?\b|\bpages?\b|screen|\bscroll|video|spam|online/i,
    unless: /anything with a screen|more than a page|quicker than a website|Sent by email/i,
    holds: (of) => device(of) !== "landline",
    says: "uses a screen on a landline",
  },
  {
    about:
      /second-hand|set up the \{device\}|\{their\} \{device\}|got\]? the \{device\}|changes in each update/i,
    holds: (of) => device(of) !== "library-computer",
    says: "owns the library's computer",
  },
  {
    about: /keyboard shortcuts|private window|two browsers|other tab|second tab/i,
    holds: (of) => !handheld(of) && device(of) !== "landline",
    says: "works as on a computer",
  },
];

const ABILITIES: readonly Rule[] = [
  {
    about: /\bcall(?:s|ed|ing)?\b|phone number|aloud|out loud|\bhear|\bphone rings|\bring\b|hotline/i,
    unless: /called\b|nobody should call|avoids?\]? calls|don't call|can't take a call|others would call/i,
    holds: (of) => !needs("deaf", "hard-of-hearing", "speech")(of),
    says: "calls or hears in spite of the need",
  },
  {
    about:
      /\bsees?\b|looks? (?:at|around|for a)|watch|photo|screenshot|colou?r|glance|\bred\b|\bskims?\b|in (?:grey|red|green)|warm grey|blue one/i,
    unless: /see (?:a person|whether|what happens|no reason)|never \[sees|Please don't send/i,
    holds: (of) => !needs("screen-reader", "low-vision", "colour-vision")(of),
    says: "looks at something in spite of the need",
  },
  {
    about: /reads?\]? (?:a page|a reply|every|the (?:help|terms|page))|documentation|\bskims?\b/i,
    holds: (of) => !needs("dyslexia", "screen-reader")(of),
    says: "reads at ease in spite of the need",
  },
  {
    about: /\bby hand\b|handwrit|on paper|\btaps?\b|\bmouse\b|ballpoint|two things at once/i,
    unless: /cannot use a mouse|no working mouse|under a mouse|need a mouse|follow the mouse/i,
    holds: (of) => !needs("keyboard-only", "tremor", "screen-reader")(of),
    says: "uses the hands in spite of the need",
  },
];

const PRACTICE: readonly Rule[] = [
  {
    about: /twice the usual speed|knows?\]? every shortcut|for years|since childhood|by heart/i,
    holds: (of) => of.persona.accessibility.every(({ permanence }) => permanence === "permanent"),
    says: "is practised in a need that is new",
  },
];

const ofPortraits = (rules: readonly Rule[], what: Rule["ofPortraits"] & string): Rule[] =>
  rules.map((rule) => ({ ...rule, ofPortraits: what }));

const ofEvents = (rules: readonly Rule[]): Rule[] => rules.map((rule) => ({ ...rule, ofEvents: true }));

export const RULES: readonly Rule[] = [
  ...ofEvents(LIFE),
  ...WRITING,
  ...ofPortraits(CHANNELS, "words"),
  ...ofPortraits(ofEvents(DEVICES), "all"),
  ...ofEvents(PRACTICE),
  ...ABILITIES,
  ...TOPICS.map((rule): Rule => ({ ...rule, ofSituations: true })),
];
