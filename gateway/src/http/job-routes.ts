import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { CATALOG, isKindName } from "@headway/shared/jobs/catalog";
import type { KindName, PayloadOf } from "@headway/shared/jobs/catalog";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { quoteText } from "@headway/shared/protocol/plain-text";
import { WireError } from "@headway/shared/protocol/wire-error";
import { enqueue } from "@headway/shared/queue/enqueue";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import { assertAdmin } from "../authenticate.ts";
import type { JobLookup } from "../job-lookup.ts";
import { parseInput } from "../parse-input.ts";
import { toToldAttempts } from "../told-attempts.ts";
import { whileCallerWaits } from "./caller-waits.ts";
import { searchText } from "./list-query.ts";
import { toIdempotency } from "./idempotency-key.ts";

export interface JobRoutesDeps {
  jobs: JobLookup;
  enqueueDeps: EnqueueDeps;
}

const listQuery = z.strictObject({
  state: z.enum(JOB_STATES).optional(),
  kind: z.string().min(1).max(100).optional(),
  q: searchText.optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

const kindOnly = z.looseObject({ kind: z.string() });

/** The organisation's jobs, running and past, and starting one of any kind. */
export function jobRoutes(app: FastifyInstance, { jobs, enqueueDeps }: JobRoutesDeps): void {
  app.post("/admin/jobs", async (request, reply) => {
    assertAdmin(request.identity);
    const { kind, payload } = parseStart(request.body);
    const { org } = request.identity;
    const job = await enqueue(enqueueDeps, { kind, org, payload, ...toIdempotency(request) });
    return reply.status(202).send({ jobId: job.jobId, job });
  });

  app.get("/admin/jobs", async (request, reply) => {
    const { state, kind, q, cursor, limit } = parseInput(listQuery, request.query);
    const query = {
      org: request.identity.org,
      limit,
      ...(state !== undefined && { state }),
      ...(kind !== undefined && { kind }),
      ...(q !== undefined && { q }),
      ...(cursor !== undefined && { cursor }),
    };
    return jobs.list(query, whileCallerWaits(reply));
  });

  app.get<{ Params: { jobId: string } }>("/admin/jobs/:jobId", async (request) => {
    const { snapshot, record } = await jobs.findWithRecord(request.identity.org, request.params.jobId);
    const { attempts, log, payload, report } = record;
    return {
      job: snapshot,
      attempts: toToldAttempts(attempts, snapshot),
      log,
      payload,
      ...(report && { report }),
    };
  });
}

/** What to start: a kind of the catalogue, and a payload that its own schema takes. */
function parseStart(body: unknown): { kind: KindName; payload: PayloadOf<KindName> } {
  const { kind } = parseInput(kindOnly, body);
  if (!isKindName(kind)) {
    const expected = `one of ${Object.keys(CATALOG).join(", ")}`;
    throw new WireError("invalid-request", `There is no kind of job called ${quoteText(kind, 64)}.`, {
      details: [{ path: "kind", expected, got: quoteText(kind, 100) }],
    });
  }
  const schema = z.strictObject({ kind: z.literal(kind), payload: CATALOG[kind].payload });
  return { kind, payload: parseInput(schema, body).payload };
}
