import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";

/** References such as `F30674` keep their capitals. */
const REFERENCE = /\b[A-Z]-?\d+/;
const YOUNG = 36;
const CHATS = ["live-chat", "messaging-app", "in-app"];

/** A message as this person types it: with or without capitals, apostrophes, full sentences. Calls are spoken and stay as they are. */
export function typedBy(
  { persona, cause }: Skeleton,
  random: Random,
  text: string,
  isShort: boolean,
): string {
  const { behaviour, demographics } = persona;
  const point = random.next();
  if (behaviour.channel === "phone-call") return text;
  if (cause !== undefined && /aphasia/.test(cause.text)) return text.charAt(0).toLowerCase() + text.slice(1);
  const isChat = CHATS.includes(behaviour.channel);
  if (isChat && demographics.age < YOUNG && point < 0.45) return withoutCapitals(text);
  if (isChat && point < 0.12) return withoutCapitals(text);
  if (["clipped", "demanding"].includes(behaviour.tone) && !isShort && point < 0.75) return inTelegrams(text);
  if (persona.traits.techLiteracy < 0.35 && point > 0.6) return runOn(text);
  return text;
}

/** "i ordered it on 3 march" and no full stop at the end. */
function withoutCapitals(text: string): string {
  return text
    .split(" ")
    .map((word) => (REFERENCE.test(word) ? word : word.toLowerCase().replaceAll("'", "")))
    .join(" ")
    .replace(/\.$/, "");
}

/** Dictated, or typed without a pause. */
function runOn(text: string): string {
  return text.replace(
    /[.!] (I\b|[A-Z]-?\d|[A-Z])/g,
    (_, start: string) => ` and ${start.length === 1 && start !== "I" ? start.toLowerCase() : start}`,
  );
}

const AT_FIRST =
  /(^|[.!?] )I(?:'ve| have)? (bought|ordered|paid|sent|cancelled|changed|dropped|put|scratched|asked|measured|pressed|booked|pre-ordered|unsubscribed|been)\b/g;

/** "Ordered it on 3 March" for "I ordered it on 3 March". */
function inTelegrams(text: string): string {
  return text
    .replace(
      AT_FIRST,
      (_, before: string, verb: string) => before + verb.charAt(0).toUpperCase() + verb.slice(1),
    )
    .replace(/ Please (\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`)
    .replace(/The order is /, "Order ")
    .replace(/My customer number is /, "Customer number ");
}
