import { z } from "zod";
import { personaRequest } from "../persona/schema.ts";
import { describeRequest } from "../persona/presets.ts";
import { defineJobKind } from "@headway/shared/jobs/define-job-kind";

export const personaGeneration = defineJobKind({
  kind: "persona-generation",
  payload: personaRequest,
  result: z.object({
    created: z.int().min(0),
    requested: z.int().min(1),
    failed: z.int().min(0),
    fromFallback: z.int().min(0),
  }),
  title: describeRequest,
  unit: "personas",
  stages: [
    { key: "queued", label: "Queuing job…", from: 0, to: 0 },
    { key: "starting", label: "Starting generation…", from: 5, to: 10 },
    { key: "generating", label: "Generating personas…", from: 10, to: 80, showsPercent: true },
    { key: "saving", label: "Saving to database…", from: 85, to: 85 },
    { key: "done", label: "Done", from: 100, to: 100 },
  ],
  // As long as drafts are kept.
  checkpointMs: 24 * 60 * 60 * 1_000,
  retry: { attempts: 3, backoffMs: 2_000 },
});
