import { worstFirst, type RatedRow } from "./attention.ts";

/** Queues that belong together by the first part of their names, or by BullMQ's prefix. */
export interface QueueGroup {
  name: string;
  members: RatedRow[];
}

/** A line of the overview: one queue, or a group of them. */
export type OverviewLine = { kind: "queue"; rated: RatedRow } | { kind: "group"; group: QueueGroup };

export type Grouping = "name" | "prefix" | "none";

/** So few queues need no groups. */
const FEW = 12;
const LEAST_MEMBERS = 2;

/** Worst first, groups by their worst member. */
export function toLines(rated: readonly RatedRow[], grouping: Grouping): OverviewLine[] {
  const sorted = [...rated].sort(worstFirst);
  if (grouping === "none" || rated.length <= FEW) return sorted.map((one) => ({ kind: "queue", rated: one }));
  const byName = new Map<string, RatedRow[]>();
  for (const one of sorted) {
    const name = groupOf(one, grouping);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const given = new Set<string>();
  return sorted.flatMap((one): OverviewLine[] => {
    const name = groupOf(one, grouping);
    const members = name === undefined ? [] : (byName.get(name) ?? []);
    if (name === undefined || members.length < LEAST_MEMBERS) return [{ kind: "queue", rated: one }];
    if (given.has(name)) return [];
    given.add(name);
    return [{ kind: "group", group: { name, members } }];
  });
}

/** Whether a group is open while nobody has said so: a member is in trouble. */
export function isInTrouble({ members }: QueueGroup): boolean {
  return members.some(({ attention }) => attention !== undefined);
}

export function keyOfLine(line: OverviewLine): string {
  return line.kind === "queue" ? `queue ${line.rated.row.queue}` : `group ${line.group.name}`;
}

function groupOf({ row }: RatedRow, grouping: Grouping): string | undefined {
  if (grouping === "prefix") return row.prefix;
  const [, first] = /^([^/.:]+)[/.:]/.exec(row.queue) ?? [];
  return first;
}
