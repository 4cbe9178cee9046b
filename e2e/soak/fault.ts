import type { Chance } from "./chance.ts";
import type { Installation } from "./installation.ts";

/** Resolves after so many ms, or as soon as everything is to be healed. */
type Wait = (ms: number) => Promise<void>;

/** Something that is about to go wrong. `run` does it, and has undone it when it resolves. */
export interface Fault {
  what: string;
  /** What it befalls: nothing suffers two faults at once. */
  target: string;
  /** What it befalls besides. */
  alsoTargets?: string[];
  run(wait: Wait): Promise<void>;
}

export type Draw = { weight: number; draw(installation: Installation, chance: Chance): Fault };

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
