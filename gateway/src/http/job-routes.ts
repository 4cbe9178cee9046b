import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobLookup } from "../job-lookup.ts";
import { parseInput } from "../parse-input.ts";

const listQuery = z.strictObject({
  state: z.enum(JOB_STATES).optional(),
  kind: z.string().min(1).max(100).optional(),
  q: z.string().trim().min(1).max(200).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

/** The organisation's jobs, running and past. */
export function jobRoutes(app: FastifyInstance, { jobs }: { jobs: JobLookup }): void {
  app.get("/admin/jobs", async (request) => {
    const { state, kind, q, cursor, limit } = parseInput(listQuery, request.query);
    return jobs.list({
      org: request.identity.org,
      limit,
      ...(state !== undefined && { state }),
      ...(kind !== undefined && { kind }),
      ...(q !== undefined && { q }),
      ...(cursor !== undefined && { cursor }),
    });
  });

  app.get<{ Params: { jobId: string } }>("/admin/jobs/:jobId", async (request) => {
    const { snapshot, record } = await jobs.findWithRecord(request.identity.org, request.params.jobId);
    const { attempts, log, payload, report } = record;
    return { job: snapshot, attempts, log, payload, ...(report && { report }) };
  });
}
