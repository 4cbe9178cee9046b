import { z } from "zod";
import { defineJobKind } from "../jobs/define-job-kind.ts";

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
