/** A job of any queue. */
export interface JobAddress {
  /** The queue's public name, as it is. */
  queue: string;
  jobId: string;
}

/** The queue that is meant where none is named: Headway's own. */
export const OWN_QUEUE = "jobs";

/** `queue/jobId`: slashes and percent signs of the queue's name are encoded, so that the first slash ends it. */
export function formatAddress({ queue, jobId }: JobAddress): string {
  return `${queue.replace(/[%/]/g, encodeURIComponent)}/${jobId}`;
}

/** Undefined for a text that names no job. Without a slash, it is the id of a job of Headway's own queue. */
export function parseAddress(text: string): JobAddress | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return text === "" ? undefined : { queue: OWN_QUEUE, jobId: text };
  const queue = decodeName(text.slice(0, slash));
  const jobId = text.slice(slash + 1);
  return queue === undefined || queue === "" || jobId === "" ? undefined : { queue, jobId };
}

function decodeName(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing: the text is no address.
    return undefined;
  }
}

/** What a command names a job by: of Headway's own queue, the id alone. */
export function toJobReference(text: string): { queue?: string; jobId: string } {
  const address = parseAddress(text);
  if (address === undefined || address.queue === OWN_QUEUE) return { jobId: address?.jobId ?? text };
  return address;
}
