import type { Tag } from "../tables/situations/situation.ts";

const LETTERS = "KTBRMXHFWD";

type Shape = (letter: string, digits: string) => string;

/** How companies of each kind write a reference, the first that fits; a shop's stays as drawn: one letter and five digits. */
const SHAPES: readonly (readonly [tags: readonly Tag[], shape: Shape])[] = [
  [["order", "parcel"], (letter, digits) => letter + digits],
  [["booking"], (letter, digits) => `${letter}${LETTERS.charAt(Number(digits[0]))}${digits.slice(1)}`],
  [["document", "form"], (letter, digits) => `${digits.slice(0, 3)}/${digits.slice(3)}${letter}`],
  [["bill", "network", "subscription"], (letter, digits) => `${digits}-${letter}`],
  [["login", "app"], (letter, digits) => `${letter}${LETTERS.charAt(Number(digits[1]))}-${digits}`],
];

/** A drawn reference as it is written where this matter belongs. */
export function referenceFor(tags: ReadonlySet<Tag>, drawn: string): string {
  const shape = SHAPES.find(([some]) => some.some((tag) => tags.has(tag)))?.[1];
  return shape === undefined ? drawn : shape(drawn.charAt(0), drawn.slice(1));
}
