import { setTimeout } from "node:timers/promises";
import type { linkCheck } from "@headway/shared/testing/link-check-kind";
import type { Handler } from "@headway/worker/job-context";

export { linkCheck } from "@headway/shared/testing/link-check-kind";

/** Checks one link after the other when `next` resolves; answers how many there were. */
export const checkLinks =
  (next: () => Promise<void>): Handler<typeof linkCheck> =>
  async ({ payload, signal, stage, report }) => {
    stage("checking");
    for (const index of payload.urls.keys()) {
      report(index, payload.urls.length);
      await Promise.race([next(), setTimeout(60_000, undefined, { signal, ref: false })]);
      signal.throwIfAborted();
    }
    report(payload.urls.length, payload.urls.length);
    return { checked: payload.urls.length, broken: 1 };
  };
