import type { JobAddress } from "@headway/shared/protocol/job-address";
import { WireError } from "@headway/shared/protocol/wire-error";

/** The same for a job that is not there and for one that may not be seen. */
export function notFound(address: JobAddress): WireError {
  const name = JSON.stringify(`${address.queue}/${address.jobId}`.slice(0, 200));
  return new WireError("not-found", `There is no job ${name} that you may see.`);
}
