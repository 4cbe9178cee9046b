import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { CATEGORY_LABELS, PRESET_LIST, toPersonaRequest } from "../persona/presets.ts";
import { CATEGORIES, customBody, LOCALES, PRESET_KEYS, presetBody } from "../persona/schema.ts";
import type { PersonaRequest } from "../persona/schema.ts";
import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { enqueue } from "@headway/shared/queue/enqueue";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import { personaGeneration } from "../kinds/generation.ts";
import type { PersonaStore } from "../store/personas.ts";
import { assertAdmin } from "@headway/gateway/auth/authenticate";
import type { JobLookup } from "@headway/gateway/jobs/job-lookup";
import { parseInput } from "@headway/gateway/http/input/parse-input";
import { whileCallerWaits } from "@headway/gateway/http/caller-waits";
import { searchText } from "@headway/gateway/http/routes/list-query";
import { toIdempotency } from "@headway/gateway/http/input/idempotency-key";

export interface PersonaRoutesDeps {
  enqueueDeps: EnqueueDeps;
  jobs: JobLookup;
  personas: PersonaStore;
}

const listQuery = z.strictObject({
  jobId: z.string().min(1).max(200).optional(),
  category: z.enum(CATEGORIES).optional(),
  preset: z.enum(PRESET_KEYS).optional(),
  q: searchText.optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

/** Generating personas, and reading those that were generated. */
export function personaRoutes(
  app: FastifyInstance,
  { enqueueDeps, jobs, personas }: PersonaRoutesDeps,
): void {
  const start = async (request: FastifyRequest, payload: PersonaRequest): Promise<object> => {
    const job = await enqueue(enqueueDeps, {
      kind: personaGeneration,
      org: request.identity.org,
      payload,
      ...toIdempotency(request),
    });
    return { success: true, jobId: job.jobId, status: "queued", message: `Queued: ${job.title}`, job };
  };

  app.post("/admin/dev/personas/preset", async (request, reply) => {
    assertAdmin(request.identity);
    const body = parseInput(presetBody, request.body);
    return reply.status(202).send(await start(request, toPersonaRequest(body, randomSeed)));
  });

  app.post("/admin/dev/personas/custom", async (request, reply) => {
    assertAdmin(request.identity);
    const body = parseInput(customBody, request.body);
    return reply.status(202).send(await start(request, toPersonaRequest(body, randomSeed)));
  });

  app.get("/admin/dev/personas/presets", () => ({
    presets: PRESET_LIST,
    categories: CATEGORIES.map((key) => ({ key, label: CATEGORY_LABELS[key] })),
    locales: LOCALES,
  }));

  app.get("/admin/dev/personas", async (request, reply) => {
    const { jobId, category, preset, q, cursor, limit } = parseInput(listQuery, request.query);
    const query = {
      org: request.identity.org,
      limit,
      ...(jobId !== undefined && { jobId }),
      ...(category !== undefined && { category }),
      ...(preset !== undefined && { preset }),
      ...(q !== undefined && { q }),
      ...(cursor !== undefined && { cursor }),
    };
    return personas.list(query, whileCallerWaits(reply));
  });

  app.get<{ Params: { jobId: string } }>("/admin/dev/personas/jobs/:jobId", async (request, reply) => {
    try {
      const job = await jobs.find(request.identity.org, request.params.jobId);
      const etag = `"${job.seq}"`;
      void reply.header("etag", etag);
      if (matches(request.headers["if-none-match"], etag)) return await reply.status(304).send();
      return await reply.send(toStatus(job));
    } catch (thrown) {
      if (!(thrown instanceof WireError) || thrown.code !== "not-found") throw thrown;
      return reply.status(404).send({ status: "not_found", progress: 0, error: thrown.toBody() });
    }
  });
}

/** The states a poller knows: a job whose worker was lost, or that is being cancelled, still counts as active. */
const POLLED_STATUS: Record<JobState, string> = {
  queued: "queued",
  delayed: "delayed",
  active: "active",
  stalled: "active",
  cancelling: "active",
  completed: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

function toStatus(job: JobSnapshot): object {
  return {
    status: POLLED_STATUS[job.state],
    progress: job.progress,
    ...(job.result && { result: job.result }),
    ...(job.error && { error: job.error }),
    job,
  };
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or `*`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

function randomSeed(): string {
  return randomBytes(8).toString("hex");
}
