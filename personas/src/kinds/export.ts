import { z } from "zod";
import { EXPORT_FORMATS } from "../export/export-formats.ts";
import { defineJobKind } from "@headway/shared/jobs/define-job-kind";

/** Writes a job's personas to a file on the worker's machine, for who wants to pick it up there. */
export const personaExport = defineJobKind({
  kind: "persona-export",
  payload: z.strictObject({
    /** The job whose personas are meant. Letters that can be part of a file's name, and no path. */
    jobId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/, "expected a job id"),
    format: z.enum(EXPORT_FORMATS),
  }),
  result: z.object({
    /** Its name within the worker's export folder. */
    file: z.string().min(1),
    bytes: z.int().min(0),
    personas: z.int().min(1),
    format: z.enum(EXPORT_FORMATS),
  }),
  title: ({ jobId, format }) => `Export as ${format.toUpperCase()} of ${jobId.slice(0, 8)}…`,
  unit: "personas",
  stages: [
    { key: "queued", label: "Queuing job…", from: 0, to: 0 },
    { key: "starting", label: "Starting export…", from: 2, to: 5 },
    { key: "collecting", label: "Collecting personas…", from: 10, to: 10 },
    { key: "writing", label: "Writing the file…", from: 10, to: 95, showsPercent: true },
    { key: "done", label: "Done", from: 100, to: 100 },
  ],
  retry: { attempts: 3, backoffMs: 2_000 },
});
