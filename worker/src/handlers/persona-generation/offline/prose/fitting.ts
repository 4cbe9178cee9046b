import type { Skeleton } from "../skeleton/skeleton.ts";

interface Rule {
  /** Templates it is about. */
  about: RegExp;
  holds: (skeleton: Skeleton) => boolean;
}

const age = ({ persona }: Skeleton) => persona.demographics.age;
const needs =
  (...keys: string[]) =>
  ({ persona }: Skeleton) =>
    persona.accessibility.some(({ need }) => keys.includes(need));
const atWork = ({ persona }: Skeleton) =>
  ["full-time", "part-time", "self-employed"].includes(persona.demographics.employment);
const HANDHELD = ["android-phone", "iphone", "old-android-phone", "tablet"];

/** What a sentence must not claim of somebody for whom it cannot be true. */
const RULES: readonly Rule[] = [
  { about: /grandson|grandchild/i, holds: (of) => age(of) >= 58 },
  { about: /\b(?:daughter|son|my mother, but)\b/i, holds: (of) => age(of) >= 45 && age(of) <= 88 },
  { about: /\b(?:niece|nephew)\b/i, holds: (of) => age(of) >= 40 },
  { about: /forty years/i, holds: (of) => age(of) >= 60 },
  {
    about: /twenty years/i,
    holds: (of) => age(of) >= 44 && !["student", "caring"].includes(of.persona.demographics.employment),
  },
  {
    about: /years? (?:ago|as a customer)|with you for years|so many years|been a customer/i,
    holds: (of) => age(of) >= 24,
  },
  { about: /\bthe boss\b|meeting|appointments|\bcolleagues?\b|\bteam\b|next call/i, holds: atWork },
  { about: /between two doors/i, holds: (of) => HANDHELD.includes(of.persona.behaviour.device) },
  { about: /\{years\}/, holds: (of) => age(of) >= 32 },
  // On a call nothing is typed, clicked or pasted; in writing nobody is heard or put on.
  {
    about:
      /\btyp(?:es?|ing)\b|\bpast(?:e|ing)\b|message|\bchat\b|writes?\b|screenshot|quoted back|\btab\b|question mark|scroll|Answers? \{|Having to call|\[reads\|read\] everything/i,
    holds: (of) => of.persona.behaviour.channel !== "phone-call",
  },
  {
    about: /put (?:me|my daughter)|out loud|You can hear|\bhear(?:s|ing)? that it's me/i,
    holds: (of) => of.persona.behaviour.channel === "phone-call",
  },
  {
    about: /\bapp\b.*\{device\}|\{device\}.*\bapp\b|on the \{device\}\.$/i,
    holds: (of) => HANDHELD.includes(of.persona.behaviour.device),
  },
  {
    about:
      /second-hand|deletes? most|browser|update|password manager|\bsite does\b|pop-ups|messages and photos|news and the family/i,
    holds: (of) => of.persona.behaviour.device !== "landline",
  },
  {
    about: /second-hand|set up the \{device\}|\{their\} \{device\}/i,
    holds: (of) => of.persona.behaviour.device !== "library-computer",
  },
  {
    about: /keyboard shortcuts/i,
    holds: (of) => ![...HANDHELD, "landline"].includes(of.persona.behaviour.device),
  },
  {
    about: /\bcall(?:s|ed|ing)?\b|phone number|aloud|out loud|\bhear|\bphone rings|ring\b|hotline/i,
    holds: (of) => !needs("deaf", "hard-of-hearing", "speech")(of) || of.place.needs.length === 0,
  },
  {
    about:
      /\bsee\b|\bsees\b|looks? (?:at|around|for a)|watch|photo|screenshot|colou?r|glance|\bred\b|skims?/i,
    holds: (of) => !needs("screen-reader", "low-vision")(of),
  },
  {
    about: /reads? (?:a page|a reply|every|the (?:help|terms))|documentation|skims?/i,
    holds: (of) => !needs("dyslexia", "screen-reader")(of),
  },
  {
    about: /\bby hand\b|handwrit|on paper|\btaps?\b|mouse/i,
    holds: (of) => !needs("keyboard-only", "tremor", "screen-reader")(of),
  },
];

/** Which rules are about a template: the same few hundred templates come back for every persona. */
const rulesOf = new Map<string, readonly Rule[]>();

function rulesAbout(template: string): readonly Rule[] {
  const known = rulesOf.get(template);
  if (known) return known;
  const rules = RULES.filter(({ about }) => about.test(template));
  rulesOf.set(template, rules);
  return rules;
}

/** Those of the templates that can be true of this person; all of them where none would be left. */
export function fitting(templates: readonly string[], skeleton: Skeleton): readonly string[] {
  const good = templates.filter((template) => rulesAbout(template).every(({ holds }) => holds(skeleton)));
  return good.length > 0 ? good : templates;
}
