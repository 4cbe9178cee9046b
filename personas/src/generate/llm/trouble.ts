import { JobError } from "@headway/shared/jobs/job-error";
import { APIConnectionError, APIError } from "openai";
import type { LlmPatience } from "./llm-server.ts";

/** One try took longer than it may. */
export class LlmTimedOutError extends Error {
  override readonly name = "LlmTimedOutError";
  readonly code = "llm-timed-out";

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs / 1000} s`);
  }
}

/** The server answered with something that is no chat completion, such as a web page. */
export class LlmAnswerInvalidError extends Error {
  override readonly name = "LlmAnswerInvalidError";
  readonly code = "llm-answer-invalid";
}

const BUSY = [408, 409, 429];

/** A failed try, in our own words. The server's are left out: they may hold anything, the key included. */
export function describeTrouble(error: unknown): string {
  if (error instanceof LlmTimedOutError) return error.message;
  const status = statusOf(error);
  if (status === 429) return "too many requests (429)";
  if (status !== undefined) return `status ${status}`;
  return "the connection was lost or could not be made";
}

/** Whether the same question may be answered when it is sent once more. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LlmAnswerInvalidError || isOutOfCredit(error)) return false;
  const status = statusOf(error);
  return status === undefined || status >= 500 || BUSY.includes(status);
}

/** What the server asks to wait before the next try, in ms; undefined where it names nothing that can be read. */
export function retryAfterMs(error: unknown, now = Date.now()): number | undefined {
  const headers = error instanceof APIError ? (error.headers as Headers | undefined) : undefined;
  const exact = Number.parseFloat(headers?.get("retry-after-ms") ?? "");
  if (exact >= 0) return exact;
  const given = headers?.get("retry-after")?.trim() ?? "";
  const wait = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Whether the server does not know the answer format it was asked for. */
export function refusesFormat(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== 400 && status !== 422) return false;
  return /response_format|json_schema|json_object/.test(`${(error as APIError).param} ${serverWords(error)}`);
}

/** What the server said about it, for the worker's log only, without the key. */
export function loggedWords(error: unknown, apiKey: string): string {
  return serverWords(error).replaceAll(apiKey, "[redacted]").slice(0, 500);
}

/** Why the attempt fails, in words for the admin. */
export function toJobError(error: unknown, { tries, longestWaitMs }: LlmPatience): JobError {
  const final = { retryable: false };
  const status = statusOf(error);
  const who = "The language model's server";
  if (status === 401 || status === 403) {
    const what = status === 401 ? "does not accept the key" : "does not let this key use the model";
    return new JobError(
      "llm-unauthorized",
      `${who} ${what} (${status}). Check OPENAI_API_KEY, OPENAI_MODEL and OPENAI_BASE_URL in the worker's settings, restart the worker, then retry.`,
      final,
    );
  }
  if (isOutOfCredit(error)) {
    return new JobError(
      "llm-out-of-credit",
      `${who} says that the account's credit is used up (429). Add credit or use another OPENAI_API_KEY, then retry.`,
      final,
    );
  }
  if (isPassing(error)) {
    const waitMs = retryAfterMs(error) ?? 0;
    const what =
      waitMs > longestWaitMs
        ? `asks to wait ${Math.ceil(waitMs / 1000)} s, which is longer than a job waits: ${describeTrouble(error)}`
        : `did not answer in ${tries} tries: ${describeTrouble(error)}`;
    return new JobError("llm-unavailable", `${who} ${what}.`);
  }
  if (error instanceof LlmAnswerInvalidError) {
    return new JobError(
      "llm-refused",
      `${who} answers with something that is no chat completion. Check OPENAI_BASE_URL in the worker's settings.`,
      final,
    );
  }
  return new JobError(
    "llm-refused",
    `${who} refuses the question (${describeTrouble(error)}). Check OPENAI_MODEL and OPENAI_BASE_URL in the worker's settings; its log has the server's words.`,
    final,
  );
}

function isOutOfCredit(error: unknown): boolean {
  return statusOf(error) === 429 && (error as APIError).code === "insufficient_quota";
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return undefined;
  return error.status as number | undefined;
}

function serverWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
