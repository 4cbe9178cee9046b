import { FRAME_KEYS } from "./outline.ts";
import type { TrackStage } from "./outline.ts";

const OPTION_NAMES = ["stages", "unit", "title", "connection", "prefix"];
const LONGEST_SHOWN = 80;

/** @throws TypeError for what is no processor, as the path of a sandboxed one */
export function checkProcessor(processor: unknown): void {
  if (typeof processor === "function") return;
  const hint =
    typeof processor === "string"
      ? ": for a sandboxed processor, call `track` in the file that BullMQ loads, and give the Worker its path"
      : "";
  throw new TypeError(`track: expected a function as the processor, got ${show(processor)}${hint}`);
}

/** @throws TypeError that names the option, what was expected and what was given */
export function checkOptions(options: unknown): void {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw wrong("options", "an object", options);
  const { stages = [], unit, title, connection, prefix } = options as Record<string, unknown>;
  const unknown = Object.keys(options).find((name) => !OPTION_NAMES.includes(name));
  if (unknown !== undefined)
    throw new TypeError(`track: there is no option \`${unknown}\`, only ${OPTION_NAMES.join(", ")}`);
  if (!Array.isArray(stages)) throw wrong("stages", "an array of {key, label, weight?}", stages);
  if (unit !== undefined && typeof unit !== "string") throw wrong("unit", "a string", unit);
  if (title !== undefined && typeof title !== "function")
    throw wrong("title", "a function of the job", title);
  if (prefix !== undefined && (typeof prefix !== "string" || prefix === ""))
    throw wrong("prefix", "a string that is not empty", prefix);
  checkConnection(connection);
  checkStages(stages);
}

function checkConnection(connection: unknown): void {
  if (connection === undefined) return;
  const { call, defineCommand } = (connection ?? {}) as Record<string, unknown>;
  if (typeof call === "function" && typeof defineCommand === "function") return;
  // Not shown: connection options hold a password.
  throw new TypeError(
    "track: expected an instance of ioredis as `connection`, got something without its methods; without it the worker's own connection is used",
  );
}

function checkStages(stages: readonly unknown[]): void {
  const keys = stages.map((stage, index) => {
    if (typeof stage !== "object" || stage === null)
      throw wrong(`stages[${index}]`, "{key, label, weight?}", stage);
    const { key, label, weight = 1 } = stage as { [Part in keyof TrackStage]?: unknown };
    if (typeof key !== "string" || key === "" || FRAME_KEYS.includes(key))
      throw wrong(`stages[${index}].key`, 'a string other than "", queued, running and done', key);
    if (typeof label !== "string" || label === "")
      throw wrong(`stages[${index}].label`, "a string that is not empty", label);
    if (!(Number.isFinite(weight) && (weight as number) >= 0))
      throw wrong(`stages[${index}].weight`, "a number from 0", weight);
    return key;
  });
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) throw wrong("stages", "each key once", keys);
}

function wrong(option: string, expected: string, given: unknown): TypeError {
  return new TypeError(`track: expected ${expected} as \`${option}\`, got ${show(given)}`);
}

function show(given: unknown): string {
  if (typeof given === "function") return `the function ${given.name || "without a name"}`;
  try {
    return ((JSON.stringify(given) as string | undefined) ?? String(given)).slice(0, LONGEST_SHOWN);
  } catch {
    return typeof given;
  }
}
