import type { Persona } from "../../../persona/schema.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import type { Telling } from "../tables/situations/situation.ts";

/** What somebody who plays the person needs to know of the matter. */
export type Case = Pick<Persona, "facts" | "hiddenFact" | "firstMessage" | "successWhen">;

/** The day from which a simulator of users counts, and the check of a case's dates. */
export const TODAY = "Day of the contact";

/** The facts, the first message and the end of the matter, which is the first goal where the situation names none. */
export function caseOf(
  skeleton: Skeleton,
  telling: Telling,
  write: (template: string) => string,
  told: { message: string; goal: string },
): Case {
  const { persona } = skeleton;
  const facts = [
    { key: "Name on the account", value: persona.displayName },
    { key: "Email", value: persona.email },
    { key: TODAY, value: write("{today}") },
    ...telling.facts
      .filter(([, value]) => value !== "{email}")
      .map(([key, value]) => ({ key, value: write(value) })),
  ];
  return {
    facts,
    hiddenFact: telling.hiddenFact === undefined ? null : write(telling.hiddenFact),
    firstMessage: told.message,
    successWhen: write(telling.successWhen ?? `{First} has what {they} came for: ${told.goal}`),
  };
}
