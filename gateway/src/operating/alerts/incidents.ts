/** Something that is wrong for long enough to be told, once, with its end. Times are ms since epoch. */
export interface Incident {
  id: string;
  /** Several queues that went wrong together are one incident. */
  queues: { queue: string; words: string }[];
  /** `no-data`: the queues themselves cannot be counted. */
  kind: "queues" | "no-data";
  startedAt: number;
  endedAt?: number;
}

export interface IncidentSettings {
  /** So long something must be wrong before it is told, in ms. */
  forMs: number;
  /** So long all must be well before it is over, in ms. */
  keepMs: number;
}

/** What is kept between two looks; JSON. */
export interface IncidentState {
  /** By queue: since when it is wrong, and when it was last. */
  seen: Record<string, { since: number; last: number }>;
  open: Incident[];
  snoozed: Record<string, number>;
  blindSince?: number;
}

export interface Observed {
  state: IncidentState;
  started: Incident[];
  ended: Incident[];
}

/** More queues that go wrong at once are one incident. */
const STORM = 5;

export const NO_INCIDENTS: IncidentState = { seen: {}, open: [], snoozed: {} };

/**
 * The next state after one look at the queues. Pure.
 *
 * @param troubles what is wrong by queue, in words; undefined: the queues could not be counted
 */
export function observe(
  before: IncidentState,
  troubles: ReadonlyMap<string, string> | undefined,
  now: number,
  settings: IncidentSettings,
): Observed {
  if (troubles === undefined) return observeNothing(before, now, settings);
  const snoozed = Object.fromEntries(Object.entries(before.snoozed).filter(([, until]) => until > now));
  const seen = toSeen(before, troubles, now, settings);
  const isOver = (incident: Incident): boolean =>
    incident.kind === "no-data" || incident.queues.every(({ queue }) => seen[queue] === undefined);
  const over = before.open.filter(isOver);
  const open = before.open.filter((incident) => !isOver(incident)).map((one) => withWords(one, troubles));
  const told = new Set(open.flatMap(({ queues }) => queues.map(({ queue }) => queue)));
  const due = [...troubles]
    .filter(([queue]) => !told.has(queue) && snoozed[queue] === undefined)
    .filter(([queue]) => now - (seen[queue]?.since ?? now) >= settings.forMs)
    .map(([queue, words]) => ({ queue, words }));
  const started = toIncidents(due, open, now);
  return {
    state: { seen, open: [...open, ...started], snoozed },
    started,
    ended: over.map((incident) => ({ ...incident, endedAt: now })),
  };
}

/** A queue that was well for less than `keepMs` in between is still in the same trouble. */
function toSeen(
  { seen }: IncidentState,
  troubles: ReadonlyMap<string, string>,
  now: number,
  { keepMs }: IncidentSettings,
): IncidentState["seen"] {
  const kept = Object.entries(seen).filter(([, { last }]) => now - last < keepMs);
  const next = Object.fromEntries(kept);
  for (const queue of troubles.keys()) next[queue] = { since: next[queue]?.since ?? now, last: now };
  return next;
}

function withWords(incident: Incident, troubles: ReadonlyMap<string, string>): Incident {
  const queues = incident.queues.map(({ queue, words }) => ({ queue, words: troubles.get(queue) ?? words }));
  return { ...incident, queues };
}

/** One for each queue; of a storm one for all, and what goes wrong while one lasts belongs to it. */
function toIncidents(due: Incident["queues"], open: Incident[], now: number): Incident[] {
  if (due.length === 0) return [];
  const storm = open.find(({ queues }) => queues.length > STORM);
  if (storm) {
    storm.queues.push(...due);
    return [];
  }
  const make = (queues: Incident["queues"]): Incident => ({
    id: crypto.randomUUID(),
    kind: "queues",
    queues,
    startedAt: now,
  });
  return due.length > STORM ? [make(due)] : due.map((one) => make([one]));
}

/** What was wrong stays so: nothing is known of it. */
function observeNothing(before: IncidentState, now: number, { forMs }: IncidentSettings): Observed {
  const blindSince = before.blindSince ?? now;
  const isTold = before.open.some(({ kind }) => kind === "no-data");
  const started: Incident[] =
    isTold || now - blindSince < forMs
      ? []
      : [{ id: crypto.randomUUID(), kind: "no-data", queues: [], startedAt: blindSince }];
  return { state: { ...before, blindSince, open: [...before.open, ...started] }, started, ended: [] };
}
