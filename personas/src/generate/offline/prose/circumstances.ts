import type { Skeleton } from "../skeleton/skeleton.ts";
import { WITH_ENGLISH, WITH_TECHNOLOGY } from "../tables/prose/habits-with-technology.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import type { Draft } from "./draft.ts";

/** How often a sentence is left out that the job has had already. */
const LEFT_OUT = 0.9;

/** What sets somebody apart before any way of behaving: a need, a language, or the terms they are on with devices. */
export function circumstances(skeleton: Skeleton, draft: Draft): (string | undefined)[] {
  const { persona, place } = skeleton;
  if (place.needs.length > 0) return needSentences(skeleton, draft);
  if (place.category === "multilingual")
    return [draft.chooseIfAny(WITH_ENGLISH[englishOf(persona)], "event", LEFT_OUT)];
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

function needSentences({ persona }: Skeleton, draft: Draft): (string | undefined)[] {
  const [main, ...others] = persona.accessibility;
  if (main === undefined) return [];
  const table = NEED_TABLE[main.need];
  const reason = table.permanences[main.permanence] ?? "";
  const habit = draft.chooseIfAny(table.habits, "event");
  if (main.permanence === "situational") return [`At the moment, {first} ${reason}.`, habit];
  const labels = [main, ...others].map(({ need }) => NEED_TABLE[need].label);
  const what =
    others.length > 0 ? `{First} ${labels.join(" and ")}.` : `{First} ${reason} and ${table.label}.`;
  return [others.length === 0 && repeats(reason, table.label) ? `{First} ${reason}.` : what, habit];
}

/** "has been deaf since childhood and is deaf" says it twice. */
function repeats(reason: string, label: string): boolean {
  return (
    ["deaf", "dyslexia", "colour-blind", "tremor", "cannot use a mouse", "moving pictures"].some((word) =>
      reason.includes(word),
    ) && !/screen reader/.test(label)
  );
}

export function englishOf(persona: Skeleton["persona"]): keyof typeof WITH_ENGLISH {
  const level = persona.demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "B1";
  return level === "A1" ? "A2" : level;
}
