/** What the placeholders of a template stand for, without their braces. */
export type Words = Readonly<Record<string, string>>;

/** The cases of "they" for those who are one person to grammar, and for those who use they/them. */
const CASES = {
  "she/her": { they: "she", them: "her", their: "her", theirs: "hers" },
  "he/him": { they: "he", them: "him", their: "his", theirs: "his" },
  "they/them": { they: "they", them: "them", their: "their", theirs: "theirs" },
} as const;

export type Pronouns = keyof typeof CASES;

type Part =
  | { kind: "text"; text: string }
  | { kind: "word"; key: string; token: string; article: boolean; capital: boolean }
  | { kind: "verb"; one: string; many: string };

const TOKEN = /\{(a:)?([A-Za-z]+\d*)\}|\[([^|\]]*)\|([^\]]*)\]/g;

/** The same few hundred templates come back for every persona, so each is taken apart once. */
const partsOf = new Map<string, readonly Part[]>();

function parse(template: string): readonly Part[] {
  const known = partsOf.get(template);
  if (known) return known;
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(TOKEN)) {
    const [token, article, name, one = "", many = ""] = match;
    parts.push({ kind: "text", text: template.slice(end, match.index) });
    end = match.index + token.length;
    if (name === undefined) parts.push({ kind: "verb", one, many });
    else {
      const key = lowerFirst(name);
      parts.push({ kind: "word", key, token, article: article !== undefined, capital: key !== name });
    }
  }
  parts.push({ kind: "text", text: template.slice(end) });
  partsOf.set(template, parts);
  return parts;
}

/**
 * A function that fills templates for one person: `{city}` with a word, `{City}` with the same word capitalised,
 * `{a:calling}` with its article, `{they}`, `{them}`, `{their}` in the person's own pronouns, and `[goes|go]` with the verb that
 * agrees with whoever was named last: a name takes the first form, and so does "she"; "they" takes the second. A word may hold
 * placeholders itself. It throws for a word that nobody gave.
 */
export function createFiller(words: Words, pronouns: Pronouns): (template: string) => string {
  const cases: Words = CASES[pronouns];
  const theyIsPlural = pronouns === "they/them";

  function fillParts(template: string, parts: readonly Part[], pluralSoFar: boolean): string {
    let plural = pluralSoFar;
    let text = "";
    for (const part of parts) {
      if (part.kind === "text") text += part.text;
      else if (part.kind === "verb") text += plural ? part.many : part.one;
      else {
        const word = words[part.key] ?? cases[part.key];
        if (word === undefined)
          throw new TypeError(`template "${template}": nothing given for ${part.token}`);
        if (part.key === "first" || part.key === "name") plural = false;
        if (part.key === "they") plural = theyIsPlural;
        const inner = word.includes("{") || word.includes("[") ? fillParts(word, parse(word), plural) : word;
        const full = part.article ? withArticle(inner) : inner;
        text += part.capital ? upperFirst(full) : full;
      }
    }
    return text;
  }

  return (template) => upperFirst(fillParts(template, parse(template), theyIsPlural));
}

/** Words that sound otherwise than they are written; letters that are spoken one by one. */
const SOUNDS_VOWEL = /^(?:[aeio]|u(?!n[ai]|se|k)|hour|honest|(?:HR|MR|LP)\b)/i;
const SOUNDS_CONSONANT = /^(?:eu|one\b|UX\b)/i;

export function withArticle(noun: string): string {
  return `${SOUNDS_VOWEL.test(noun) && !SOUNDS_CONSONANT.test(noun) ? "an" : "a"} ${noun}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
