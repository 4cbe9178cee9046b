import { randomBytes } from "node:crypto";
import { z } from "zod";
import { CATEGORY_LABELS, PRESET_LIST, toPersonaRequest } from "../persona/presets.ts";
import { CATEGORIES, customBody, LOCALES, PRESET_KEYS, presetBody } from "../persona/schema.ts";
import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { readTraceContext } from "@headway/shared/protocol/trace-context";
import { WireError } from "@headway/shared/protocol/wire-error";
import { enqueue } from "@headway/shared/queue/enqueue";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import { personaGeneration } from "../kinds/generation.ts";
import type { PersonaStore } from "../store/personas.ts";
import { assertAdmin } from "@headway/gateway/auth/authenticate";
import type { JobLookup } from "@headway/gateway/jobs/job-lookup";
import { parseInput } from "@headway/gateway/http/input/parse-input";
import { toQuery } from "@headway/gateway/http/input/to-query";
import { jsonResponse } from "@headway/gateway/http/answers";
import type { PluginCall, PluginRoute } from "@headway/gateway/http/plugin-route";
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
export function personaRoutes(deps: PersonaRoutesDeps): PluginRoute[] {
  const start = (body: RequestBody): PluginRoute["handle"] => {
    return (call) => startJob(call, body, deps);
  };
  const path = "/admin/dev/personas";
  return [
    { method: "POST", path: `${path}/preset`, handle: start(presetBody) },
    { method: "POST", path: `${path}/custom`, handle: start(customBody) },
    { method: "GET", path: `${path}/presets`, handle: showPresets },
    { method: "GET", path, handle: (call) => listPersonas(call, deps) },
    { method: "GET", path: `${path}/jobs/:jobId`, handle: (call) => showStatus(call, deps) },
  ];
}

type RequestBody = z.ZodType<Parameters<typeof toPersonaRequest>[0]>;

async function startJob(
  { identity, request, url, readBody }: PluginCall,
  schema: RequestBody,
  { enqueueDeps }: PersonaRoutesDeps,
): Promise<Response> {
  assertAdmin(identity);
  const body = await readBody();
  const job = await enqueue(enqueueDeps, {
    kind: personaGeneration,
    org: identity.org,
    payload: toPersonaRequest(parseInput(schema, body), randomSeed),
    trace: readTraceContext((name) => request.headers.get(name) ?? undefined),
    ...toIdempotency({
      key: request.headers.get("idempotency-key"),
      route: `POST ${url.pathname.replace(/\/+$/, "")}`,
      body,
    }),
  });
  const message = `Queued: ${job.title}`;
  return jsonResponse(202, { success: true, jobId: job.jobId, status: "queued", message, job });
}

function showPresets(): Response {
  return jsonResponse(200, {
    presets: PRESET_LIST,
    categories: CATEGORIES.map((key) => ({ key, label: CATEGORY_LABELS[key] })),
    locales: LOCALES,
  });
}

async function listPersonas(
  { identity, url, request }: PluginCall,
  { personas }: PersonaRoutesDeps,
): Promise<Response> {
  const { jobId, category, preset, q, cursor, limit } = parseInput(listQuery, toQuery(url));
  const query = {
    org: identity.org,
    limit,
    ...(jobId !== undefined && { jobId }),
    ...(category !== undefined && { category }),
    ...(preset !== undefined && { preset }),
    ...(q !== undefined && { q }),
    ...(cursor !== undefined && { cursor }),
  };
  return jsonResponse(200, await personas.list(query, request.signal));
}

async function showStatus(
  { identity, params: [jobId = ""], request }: PluginCall,
  { jobs }: PersonaRoutesDeps,
): Promise<Response> {
  try {
    const job = await jobs.find(identity.org, jobId);
    const etag = `"${job.seq}"`;
    const isKnown = matches(request.headers.get("if-none-match") ?? undefined, etag);
    return isKnown
      ? new Response(null, { status: 304, headers: { etag } })
      : jsonResponse(200, toStatus(job), { etag });
  } catch (thrown) {
    if (!(thrown instanceof WireError) || thrown.code !== "not-found") throw thrown;
    return jsonResponse(404, { status: "not_found", progress: 0, error: thrown.toBody() });
  }
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
