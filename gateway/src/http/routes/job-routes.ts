import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { KindLookup } from "@headway/shared/jobs/kinds";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { quoteText } from "@headway/shared/protocol/plain-text";
import { readTraceContext, toTraceId, toTraceUrl } from "@headway/shared/protocol/trace-context";
import { WireError } from "@headway/shared/protocol/wire-error";
import { enqueue } from "@headway/shared/queue/enqueue";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import { assertAdmin } from "../../auth/authenticate.ts";
import type { JobLookup } from "../../jobs/job-lookup.ts";
import { parseInput } from "../input/parse-input.ts";
import { toToldAttempts } from "../../jobs/told-attempts.ts";
import { whileCallerWaits } from "../caller-waits.ts";
import { searchText } from "./list-query.ts";
import { toIdempotency } from "../input/idempotency-key.ts";

export interface JobRoutesDeps {
  jobs: JobLookup;
  enqueueDeps: EnqueueDeps;
  traceUrlTemplate: string | undefined;
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
export function jobRoutes(
  app: FastifyInstance,
  { jobs, enqueueDeps, traceUrlTemplate }: JobRoutesDeps,
): void {
  app.post("/admin/jobs", async (request, reply) => {
    assertAdmin(request.identity);
    const { kind, payload } = await parseStart(enqueueDeps.kinds, request.body);
    const { org } = request.identity;
    const idempotency = toIdempotency({
      key: request.headers["idempotency-key"],
      route: `POST ${request.routeOptions.url ?? ""}`,
      body: request.body,
    });
    const trace = readTraceContext((name) => [request.headers[name]].flat()[0]);
    const job = await enqueue(enqueueDeps, { kind, org, payload, trace, ...idempotency });
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
    const { attempts, log, payload, report, trace } = record;
    const traceUrl = toTraceUrl(traceUrlTemplate, toTraceId(trace?.traceparent));
    return {
      job: snapshot,
      attempts: toToldAttempts(attempts, snapshot),
      log,
      payload,
      ...(report && { report }),
      ...(traceUrl !== undefined && { traceUrl }),
    };
  });
}

/** What to start: a known kind, and a payload that its own schema takes. */
async function parseStart(kinds: KindLookup, body: unknown): Promise<{ kind: JobKind; payload: unknown }> {
  const { kind: name } = parseInput(kindOnly, body);
  const kind = await kinds.find(name);
  if (kind === undefined) {
    const expected = `one of ${(await kinds.names()).join(", ")}`;
    throw new WireError("invalid-request", `There is no kind of job called ${quoteText(name, 64)}.`, {
      details: [{ path: "kind", expected, got: quoteText(name, 100) }],
    });
  }
  const schema = z.strictObject({ kind: z.literal(name), payload: kind.payload });
  return { kind, payload: parseInput(schema, body).payload };
}
