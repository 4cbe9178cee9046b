/** What the server says of its queue, as far as it can be read. */
export interface QueueFigures {
  waiting: number | undefined;
  active: number | undefined;
  delayed: number | undefined;
  failed: number | undefined;
  workersOnline: number | undefined;
}

/** Reads `GET /admin/queues`: `{counts: {…}, workersOnline, …}`. What is missing stays undefined and is shown as unknown. */
export function readQueueFigures(answer: unknown): QueueFigures {
  const body = asRecord(answer);
  const counts = asRecord(body["counts"]);
  return {
    waiting: asNumber(counts["queued"] ?? counts["waiting"]),
    active: asNumber(counts["active"]),
    delayed: asNumber(counts["delayed"]),
    failed: asNumber(counts["failed"]),
    workersOnline: asNumber(body["workersOnline"]),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
