/** A queue in Redis: BullMQ's prefix and its name. */
export interface QueuePlace {
  prefix: string;
  name: string;
}

/** The keys of a queue, as BullMQ 5 and 6 name them. Nothing here is ever written. */
export interface QueueKeys extends QueuePlace {
  of(part: QueuePart): string;
  job(jobId: string): string;
}

export type QueuePart =
  | "meta"
  | "events"
  | "wait"
  | "paused"
  | "active"
  | "prioritized"
  | "delayed"
  | "waiting-children"
  | "completed"
  | "failed"
  | "marker"
  | "stalled-check"
  | "metrics:completed:data"
  | "metrics:failed:data";

export function createQueueKeys({ prefix, name }: QueuePlace): QueueKeys {
  const base = `${prefix}:${name}:`;
  return { prefix, name, of: (part) => base + part, job: (jobId) => base + jobId };
}

/** `bull:video` or a whole key of BullMQ, as it stands in a child's `parentKey`. */
export function parseQueueKey(qualified: string): QueuePlace | undefined {
  const colon = qualified.lastIndexOf(":");
  if (colon <= 0 || colon === qualified.length - 1) return undefined;
  return { prefix: qualified.slice(0, colon), name: qualified.slice(colon + 1) };
}
