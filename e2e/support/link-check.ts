import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { defineJobKind } from "@headway/shared/jobs/define-job-kind";
import type { Handler } from "@headway/worker/job-context";

/** A kind that no gateway, page or terminal was built with. */
export const linkCheck = defineJobKind({
  kind: "link-check",
  payload: z.object({ title: z.string(), urls: z.array(z.url()).min(1) }),
  result: z.object({ checked: z.int(), broken: z.int() }),
  title: ({ title }) => title,
  unit: "links",
  stages: [
    { key: "queued", label: "Queuing job…", from: 0, to: 0 },
    { key: "starting", label: "Opening the list…", from: 2, to: 5 },
    { key: "checking", label: "Checking links…", from: 5, to: 95, showsPercent: true },
    { key: "done", label: "Done", from: 100, to: 100 },
  ],
  retry: { attempts: 2, backoffMs: 5_000 },
});

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
