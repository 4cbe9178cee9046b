import type { Skeleton } from "../skeleton/skeleton.ts";
import { WITH_ENGLISH, WITH_TECHNOLOGY } from "../tables/prose/habits-with-technology.ts";
import { HOMES } from "../tables/prose/homes.ts";
import type { Draft } from "./draft.ts";

/** How often a sentence is left out that the job has had already. */
const LEFT_OUT = 0.9;
/** How often the household is told of in place of the device. */
const AT_HOME = 0.65;

/** What sets somebody apart before any way of behaving: a need, a language, or the terms they are on with devices. */
export function circumstances(skeleton: Skeleton, draft: Draft): (string | undefined)[] {
  const { persona, place, cause } = skeleton;
  if (cause !== undefined) return [draft.choose([cause.text], "event")];
  if (place.category === "multilingual")
    return [draft.chooseIfAny(WITH_ENGLISH[englishOf(persona)], "event", LEFT_OUT)];
  const { age } = persona.demographics;
  const homes = HOMES.filter(({ from, to }) => from <= age && age <= to).map(({ text }) => text);
  if (draft.flip(AT_HOME)) return [draft.chooseIfAny(homes, "event", LEFT_OUT)];
  const { techLiteracy } = persona.traits;
  const onLandline = persona.behaviour.device === "landline";
  const level = onLandline
    ? "landline"
    : techLiteracy < 0.37
      ? "low"
      : techLiteracy < 0.68
        ? "middling"
        : "high";
  return [draft.chooseIfAny(WITH_TECHNOLOGY[level], "event", LEFT_OUT)];
}

export function englishOf(persona: Skeleton["persona"]): keyof typeof WITH_ENGLISH {
  const level = persona.demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "B1";
  return level === "A1" ? "A2" : level;
}
