import type { ServerClock } from "@headway/shared/client/server-clock";
import { readTokenClaims, toBearer } from "@headway/shared/client/token-claims";
import type { DeliveryAnswer } from "@headway/shared/protocol/delivery";
import type { FieldError, WireErrorBody } from "@headway/shared/protocol/wire-error";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobDetail, JobPage, QueuesAnswer } from "./api-types.ts";
import type { Renewal } from "../session/session.ts";
import type { Proof } from "../session/sign-in-links.ts";

/** A call that was refused, or that nobody answered (`unreachable`), in words for the person. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: WireErrorBody["code"] | "unreachable";
  readonly details: FieldError[];

  constructor(code: ApiError["code"], message: string, details: FieldError[] = [], cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.details = details;
  }
}

/** Anything thrown, as an error that can be shown. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError(
    "internal",
    "The dashboard met an error it did not expect. Reload the page.",
    [],
    thrown,
  );
}

export interface ApiDeps {
  getToken: () => Promise<string>;
  /** Called with the token that the server does not take, and the reason. */
  onRefused: (token: string, reason: string) => void;
  fetch: Fetch;
}

/** `fetch`, as far as it is used here. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

export interface EnqueueRequest {
  /** Below `/admin/`: where a plugin takes requests for its jobs. */
  path: `/admin/${string}`;
  body: Record<string, unknown>;
}

export type Query = Record<string, string | number | undefined>;

export class Api {
  readonly #deps: ApiDeps;

  constructor(deps: ApiDeps) {
    this.#deps = deps;
  }

  jobs(query: Query): Promise<JobPage> {
    return this.get("/admin/jobs", query);
  }

  job(jobId: string): Promise<JobDetail> {
    return this.get(`/admin/jobs/${encodeURIComponent(jobId)}`);
  }

  queues(): Promise<QueuesAnswer> {
    return this.get("/admin/queues");
  }

  /** What each gateway delivers; for operators. */
  delivery(): Promise<DeliveryAnswer> {
    return this.get("/admin/delivery");
  }

  /** Ends all sessions of this person, on every gateway. Tokens of theirs are refused from then on, the one at hand included. */
  async endSessions(): Promise<void> {
    await this.send("POST", "/admin/session/end");
  }

  /** Queues a job; the same key again answers with the same job. */
  async enqueue(request: EnqueueRequest, idempotencyKey: string): Promise<JobSnapshot> {
    const response = await this.send("POST", request.path, {
      body: JSON.stringify(request.body),
      headers: { "content-type": "application/json", "idempotency-key": idempotencyKey },
    });
    return ((await response.json()) as { job: JobSnapshot }).job;
  }

  async change(jobId: string, change: "cancel" | "retry"): Promise<JobSnapshot> {
    const response = await this.send("POST", `/admin/jobs/${encodeURIComponent(jobId)}/${change}`);
    return ((await response.json()) as { job: JobSnapshot }).job;
  }

  async getFile(path: string, query: Query = {}): Promise<Blob> {
    return (await this.send("GET", path + toSearch(query))).blob();
  }

  async get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    return (await (await this.send("GET", path + toSearch(query))).json()) as Answer;
  }

  protected async send(
    method: string,
    path: string,
    { body, headers }: { body?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const token = await this.#deps.getToken();
    const bearer = toBearer(token);
    const response = await this.#fetch(path, {
      method,
      headers: { ...headers, ...(bearer !== "" && { authorization: `Bearer ${bearer}` }) },
      ...(body !== undefined && { body }),
    });
    if (response.ok) return response;
    const error = await readError(response);
    if (error.code === "unauthenticated") this.#deps.onRefused(token, error.message);
    throw error;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#deps.fetch(path, init);
    } catch (thrown) {
      throw new ApiError("unreachable", "Headway cannot be reached. Is it running?", [], thrown);
    }
  }
}

/** Exchanges a token that is still good for a fresh one. Never throws. */
export async function renewToken(fetchIt: Fetch, token: string): Promise<Renewal> {
  // As long as its program runs, that link is good.
  if (readTokenClaims(token)?.page === "queues") return "unreachable";
  try {
    const response = await fetchIt("/admin/session/renew", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.ok) return { token: ((await response.json()) as { token: string }).token };
    const error = await readError(response);
    return error.code === "unauthenticated" ? { refused: error.message } : "unreachable";
  } catch {
    // Offline or restarting: the token at hand may still be good when the server is back.
    return "unreachable";
  }
}

/** Whether the gateway takes a token. It asks for what costs least. Never throws. */
export async function proveToken(fetchIt: Fetch, token: string): Promise<Proof> {
  try {
    const isOfQueues = readTokenClaims(token)?.page === "queues";
    const response = await fetchIt(isOfQueues ? "/queues" : "/admin/queues", {
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.ok) return "good";
    return (await readError(response)).code === "unauthenticated" ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}

/**
 * What the server says to the page before anyone has signed in. `queues`: it serves queues of an application, or of `headway
 * attach`, and does not know the visitor as an operator. `program`: Headway's own program, or none that could be reached.
 */
export type Welcome = { operator: "read" | "control" } | "queues" | "program";

const WELCOME_DUE_MS = 5_000;

/** Asks as whom the visitor's cookies name. Never throws. */
export async function askForWelcome(fetchIt: Fetch): Promise<Welcome> {
  try {
    const response = await fetchIt("/queues", { signal: AbortSignal.timeout(WELCOME_DUE_MS) });
    if (response.status === 401 || response.status === 403) return "queues";
    const { operator } = (await response.json()) as { operator?: unknown };
    return response.ok && (operator === "read" || operator === "control") ? { operator } : "program";
  } catch {
    // No such call, or nobody answers.
    return "program";
  }
}

/** The same calls, from whose answers the server's time is learned. Their `Date` would be of no use from a cache. */
export function learnTime(fetchIt: Fetch, clock: ServerClock): Fetch {
  return async (input, init) => {
    const sentAt = clock.local();
    const response = await fetchIt(input, { cache: "no-store", ...init });
    const at = Date.parse(response.headers.get("date") ?? "");
    if (!response.headers.has("age")) clock.learn({ at, sentAt, receivedAt: clock.local(), cutMs: 1_000 });
    return response;
  };
}

async function readError(response: Response): Promise<ApiError> {
  try {
    const { error } = (await response.json()) as { error: WireErrorBody };
    return new ApiError(error.code, error.message, error.details ?? []);
  } catch (thrown) {
    const code =
      response.status === 401 ? "unauthenticated" : response.status === 503 ? "unavailable" : "internal";
    return new ApiError(
      code,
      `Headway answered with status ${response.status} and no explanation.`,
      [],
      thrown,
    );
  }
}

export function toSearch(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length === 0 ? "" : `?${search}`;
}
