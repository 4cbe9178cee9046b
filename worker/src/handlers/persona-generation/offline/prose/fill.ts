/** What the placeholders of a template stand for, without their braces. */
export type Words = Readonly<Record<string, string>>;

/** The cases of "they" for those who are one person to grammar, and for those who use they/them. */
const CASES = {
  "she/her": { they: "she", them: "her", their: "her", theirs: "hers" },
  "he/him": { they: "he", them: "him", their: "his", theirs: "his" },
  "they/them": { they: "they", them: "them", their: "their", theirs: "theirs" },
} as const;

export type Pronouns = keyof typeof CASES;

const TOKEN = /\{(a:)?([A-Za-z]+)\}|\[([^|\]]*)\|([^\]]*)\]/g;

/**
 * Fills a template: `{city}` with a word, `{City}` with the same word capitalised, `{a:calling}` with its article, `{they}`,
 * `{them}`, `{their}` in the person's own pronouns, and `[goes|go]` with the verb that agrees with whoever was named last: a
 * name takes the first form, and so does "she"; "they" takes the second. Throws for a word that nobody gave.
 */
export function fill(template: string, words: Words, pronouns: Pronouns): string {
  const known: Words = { ...words, ...CASES[pronouns] };
  let plural = pronouns === "they/them";
  const fillToken = (token: string, article?: string, name?: string, one?: string, many?: string): string => {
    if (name === undefined) return (plural ? many : one) ?? "";
    const key = lowerFirst(name);
    const word = known[key];
    if (word === undefined) throw new TypeError(`template "${template}": nothing given for ${token}`);
    if (key === "first" || key === "name") plural = false;
    if (key === "they") plural = pronouns === "they/them";
    const text = /[{[]/.test(word) ? refill(word, known, plural) : word;
    const full = article === undefined ? text : withArticle(text);
    return key === name ? full : upperFirst(full);
  };
  return sentenceCase(template.replace(TOKEN, fillToken));
}

/** A word that is a template of its own, such as the phrase for a kind of work. */
function refill(template: string, known: Words, plural: boolean): string {
  return template.replace(
    TOKEN,
    (token: string, article?: string, name?: string, one?: string, many?: string) => {
      if (name === undefined) return (plural ? many : one) ?? "";
      const word = known[name];
      if (word === undefined) throw new TypeError(`phrase "${template}": nothing given for ${token}`);
      return article === undefined ? word : withArticle(word);
    },
  );
}

/** Words that sound otherwise than they are written; letters that are spoken one by one. */
const SOUNDS_VOWEL = /^(?:[aeio]|u(?!n[ai]|se|k)|hour|honest|(?:HR|MR|LP)\b)/i;
const SOUNDS_CONSONANT = /^(?:eu|one\b|UX\b)/i;

export function withArticle(noun: string): string {
  return `${SOUNDS_VOWEL.test(noun) && !SOUNDS_CONSONANT.test(noun) ? "an" : "a"} ${noun}`;
}

/** A sentence after a sentence begins with a capital, whatever word a placeholder put there. */
function sentenceCase(text: string): string {
  return upperFirst(text).replace(/(?<=[a-z)]\. )[a-z]/g, (letter) => letter.toUpperCase());
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
