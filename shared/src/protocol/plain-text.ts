/**
 * What is not seen where it stands and changes how the rest reads: marks of direction, blanks without width, tags, halves of
 * surrogate pairs. Joiners and variation selectors stay: Persian, Indic scripts and emoji are written with them.
 */
const UNSEEN =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** More marks on one letter than any script has would be drawn over the lines above and below. */
const STACKED = /(\p{M}{8})\p{M}+/gu;
const ASCII_ONLY = /^[\x20-\x7E]*$/;

/** Something to be seen: not all blanks, joiners and marks. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
export const NO_CONTROLS = /^\P{Cc}*$/u;

/** The text in NFC, without what cannot be seen. Control characters stay, to be refused. */
export function withoutUnseen(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return text.normalize("NFC").replace(UNSEEN, "").replace(STACKED, "$1");
}

/** A title, or words to search for, as they are kept and compared. */
export function toPlainText(text: string): string {
  return withoutUnseen(text.replace(/[\u2028\u2029\u2800]/g, " ")).trim();
}

/** Text of somebody else's, quoted within a sentence of ours: cut, in quotes, and with all that is not seen spelled out. */
export function quoteText(text: string, length: number): string {
  return spellUnseen(JSON.stringify(text.slice(0, length)));
}

/** With the number of each character that is not seen in its place. */
export function spellUnseen(text: string): string {
  return text.replace(UNSEEN, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

const TURNS_AROUND =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text for places that know no markup, so that its direction stays its own. Left alone where it can turn nothing around. */
export function isolateText(text: string): string {
  return TURNS_AROUND.test(text) ? `\u2068${text.replace(DIRECTION_MARKS, "")}\u2069` : text;
}
