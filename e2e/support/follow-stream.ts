import { setTimeout } from "node:timers/promises";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/** How long a reader waits before it comes back, in ms. */
const COME_BACK_MS = 200;

/**
 * Reads a job's Server-Sent Events as an EventSource does: again and again, from the last state on, until the server says by 204
 * that there is no more.
 * @param lastSeq of the state that the reader holds; undefined before the first
 */
export async function followStream(
  url: string,
  {
    signal,
    lastSeq,
    onJob,
  }: { signal: AbortSignal; lastSeq: () => number | undefined; onJob: (job: JobSnapshot) => void },
): Promise<void> {
  const read = async (): Promise<boolean> => {
    const headers = { "last-event-id": String(lastSeq() ?? "") };
    const answer = await fetch(url, { headers, signal });
    let text = "";
    for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString();
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const frame = text.slice(0, end);
        text = text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(frame)?.[1];
        if (frame.includes("event: job:update") && data) onJob(JSON.parse(data) as JobSnapshot);
      }
    }
    return answer.status === 204;
  };
  // What breaks is part of the test: it comes back.
  while (!signal.aborted && !(await read().catch(() => false)))
    await setTimeout(COME_BACK_MS, undefined, { signal }).catch(() => undefined);
}
