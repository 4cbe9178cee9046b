import type { MergedSet } from "./merged-sets.ts";
import type { QueueRow } from "../queues/overview.ts";

/** A part of a list: the queues one after another, or merged by time. */
export type Part = SequencePart | MergedPart;
interface SequencePart {
  kind: "sequence";
  state: "active" | "queued";
  /** Of running jobs those whose worker is lost, of waiting ones those of queues that go on and have no worker. */
  isStuck?: true;
}
interface MergedPart {
  kind: "merged";
  sets: readonly MergedSet[];
}

const ACTIVE: Part = { kind: "sequence", state: "active" };
const QUEUED: Part = { kind: "sequence", state: "queued" };
export const DELAYED: Part = { kind: "merged", sets: ["delayed"] };
const ENDED: Part = { kind: "merged", sets: ["failed", "completed"] };
const PARTS: Record<string, readonly Part[]> = {
  active: [ACTIVE],
  queued: [QUEUED],
  delayed: [DELAYED],
  stuck: [
    { ...ACTIVE, isStuck: true },
    { ...QUEUED, isStuck: true },
  ],
  failed: [{ kind: "merged", sets: ["failed"] }],
  completed: [{ kind: "merged", sets: ["completed"] }],
  ended: [ENDED],
};
/** All but the waiting ones, of which the count is told. */
export const ALL = [ACTIVE, DELAYED, ENDED];
const ALL_SEARCHED = [ACTIVE, QUEUED, DELAYED, ENDED];
export const JOB_LIST_STATES = Object.keys(PARTS);

export function partsOf({
  state,
  q,
}: {
  state?: string | undefined;
  q?: string | undefined;
}): readonly Part[] {
  if (state !== undefined) return PARTS[state] ?? [];
  return q === undefined ? ALL : ALL_SEARCHED;
}

/** The jobs of a queue that a part goes through. */
export function countSequence(
  { counts, workers, paused }: QueueRow,
  { state, isStuck }: SequencePart,
): number {
  if (state === "active") return counts.active;
  if (isStuck && (workers !== 0 || paused)) return 0;
  return counts.waiting + counts.prioritized + (isStuck ? 0 : counts["waiting-children"]);
}
