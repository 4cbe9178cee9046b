import { PERSONAS_PER_JOB } from "@headway/personas/limits";
import { formatCount } from "@headway/shared/words/numbers";
import type { EnqueueRequest } from "@headway/web";
import type { Preset, PresetCatalogue } from "../api-types.ts";

/** What the form holds, as typed. `choice` is a preset's key, or `custom`. */
export interface Wish {
  choice: string;
  count: string;
  intensityLevel: number;
  categories: string[];
  locales: string[];
  seed: string;
}

export const CUSTOM = "custom";

/** What each intensity does to a persona. */
export const INTENSITIES = [
  { level: 1, name: "Subtle", effect: "A hint of the type in an easy, average person." },
  { level: 2, name: "Mild", effect: "The type shows when something goes wrong." },
  { level: 3, name: "Clear", effect: "The type is plain in every exchange." },
  { level: 4, name: "Strong", effect: "The type drives the conversation and takes care to handle." },
  { level: 5, name: "Extreme", effect: "The type at its limit, for stress tests." },
] as const;

export type FieldErrors = Partial<
  Record<"count" | "categories" | "seed" | "intensityLevel" | "locales", string>
>;

export type CheckedWish =
  { ok: true; request: EnqueueRequest; title: string } | { ok: false; errors: FieldErrors };

export function firstWish(): Wish {
  return { choice: "support-desk", count: "25", intensityLevel: 3, categories: [], locales: [], seed: "" };
}

/** The form after a preset was picked: its own numbers, the rest as it was. */
export function withPreset(wish: Wish, preset: Preset): Wish {
  return { ...wish, choice: preset.key, count: String(preset.count), intensityLevel: preset.intensityLevel };
}

/** What a job's title is made of. */
export type WishCatalogue = Pick<PresetCatalogue, "presets" | "categories">;

/** Checks the form as the server will, so that most mistakes are said before anything is sent. */
export function checkWish(wish: Wish, catalogue: WishCatalogue): CheckedWish {
  const errors: FieldErrors = {};
  const count = /^\d+$/.test(wish.count.trim()) ? Number(wish.count) : Number.NaN;
  if (!(count >= 1 && count <= PERSONAS_PER_JOB)) {
    errors.count = `A whole number from 1 to ${formatCount(PERSONAS_PER_JOB)}`;
  }
  const isCustom = wish.choice === CUSTOM;
  if (isCustom && wish.categories.length === 0) errors.categories = "Choose at least one";
  if (wish.seed.trim().length > 64) errors.seed = "At most 64 characters";
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const { intensityLevel } = wish;
  const seed = wish.seed.trim();
  const common = { count, intensityLevel, ...(seed !== "" && { seed }) };
  const title = `${formatCount(count)} ${nameWanted(wish, catalogue, count === 1)}`;
  if (!isCustom) {
    const body = { template: wish.choice, ...common };
    return { ok: true, title, request: { path: "/admin/dev/personas/preset", body } };
  }
  const { categories, locales } = wish;
  const body = { ...common, categories, ...(locales.length > 0 && { locales }) };
  return { ok: true, title, request: { path: "/admin/dev/personas/custom", body } };
}

const MOST_NAMED = 3;

/** What the server will call them, so that the title does not change when its answer comes. */
function nameWanted(wish: Wish, { presets, categories }: WishCatalogue, isOne: boolean): string {
  const noun = isOne ? "persona" : "personas";
  if (wish.choice !== CUSTOM) {
    const preset = presets.find(({ key }) => key === wish.choice);
    return preset ? (isOne ? preset.noun.one : preset.noun.many) : noun;
  }
  const labels = categories.filter(({ key }) => wish.categories.includes(key)).map(({ label }) => label);
  return `${labels.length > MOST_NAMED ? "mixed" : joinWords(labels)} ${noun}`.trimStart();
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

const FIELDS = ["count", "categories", "seed", "intensityLevel", "locales"] as const;

/** The server's complaints by the field they belong to; what has no field is for the line above the button. */
export function toFieldErrors(details: readonly { path: string; expected: string }[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, expected } of details) {
    const field = FIELDS.find((name) => path.replace(/^\/?(body[./])?/, "").startsWith(name));
    if (field) errors[field] ??= `Expected ${expected}`;
  }
  return errors;
}
