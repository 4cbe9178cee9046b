import type { KeyValueStorage } from "../lib/browser/page-storage.ts";

/** Something that is wrong for long enough, as the server tells it; ms since epoch. */
export interface Alert {
  id: string;
  kind: "queues" | "no-data";
  queues: { queue: string; words: string }[];
  startedAt: number;
}

export interface AlertNotice {
  title: string;
  body: string;
  id: string;
}

/** "mail: No workers, 73 waiting". */
export function sayAlert({ kind, queues }: Alert): string {
  if (kind === "no-data") return "The queues cannot be counted";
  const [first] = queues;
  if (queues.length === 1 && first) return `${first.queue}: ${first.words}`;
  const names = queues.slice(0, 3).map(({ queue }) => queue);
  return `${queues.length} queues: ${names.join(", ")}${queues.length > names.length ? " …" : ""}`;
}

const KEY = "headway.alerts-told";
const MOST_KEPT = 100;

/**
 * What to notify of, after the alerts of one look: each start once, and its end. What was told is in the browser's storage, so that
 * several tabs tell it once.
 */
export function toNotices(
  alerts: readonly Alert[],
  storage: Pick<KeyValueStorage, "getItem" | "setItem">,
): AlertNotice[] {
  const told = readTold(storage);
  const open = new Map(alerts.map((alert) => [alert.id, alert]));
  const started = alerts
    .filter(({ id }) => told[id] === undefined)
    .map((alert) => ({ title: "Needs you", body: sayAlert(alert), id: alert.id }));
  const ended = Object.entries(told)
    .filter(([id]) => !open.has(id))
    .map(([id, body]) => ({ title: "Over", body, id }));
  const next = [...open].slice(-MOST_KEPT).map(([id, alert]) => [id, told[id] ?? sayAlert(alert)]);
  if (started.length > 0 || ended.length > 0) storage.setItem(KEY, JSON.stringify(Object.fromEntries(next)));
  return [...started, ...ended];
}

function readTold(storage: Pick<KeyValueStorage, "getItem">): Record<string, string> {
  try {
    const told: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    return typeof told === "object" && told !== null ? (told as Record<string, string>) : {};
  } catch {
    return {};
  }
}
