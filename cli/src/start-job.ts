import { randomUUID } from "node:crypto";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import type { StartJobCommand } from "./arguments.ts";
import type { TokenSource } from "./credentials.ts";
import { readErrorFacts } from "./error-facts.ts";
import { CommandFailedError, EXIT, type ExitCode } from "./exit-codes.ts";

/**
 * Asks the gateway for a plugin's job and answers the job's first state.
 *
 * @throws CommandFailedError with the gateway's words when it refuses, or when it cannot be reached
 */
export async function startJob(
  command: StartJobCommand,
  { getToken, signal }: { getToken: TokenSource; signal: AbortSignal },
): Promise<JobSnapshot> {
  const response = await post(command, await getToken(), signal);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status === 202) return readJob(answer, command.url);
  throw toFailure(response.status, answer, command.request.optionOf);
}

async function post(
  { url, request, waitMs }: StartJobCommand,
  token: string,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(url + request.path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      },
      body: JSON.stringify(request.body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs)]),
    });
  } catch (error) {
    if (signal.aborted) {
      throw new CommandFailedError(EXIT.interrupted, "Interrupted. The job may have been started.", {
        cause: error,
      });
    }
    throw new CommandFailedError(
      EXIT.unreachable,
      `${url} cannot be reached: ${readErrorFacts(error).message}. Is it the gateway's address? --url or HEADWAY_URL says another.`,
      {
        cause: error,
      },
    );
  }
}

function readJob(answer: unknown, url: string): JobSnapshot {
  if (typeof answer === "object" && answer !== null && "job" in answer) return answer.job as JobSnapshot;
  throw new CommandFailedError(EXIT.unreachable, `${url} does not answer like a Headway gateway`);
}

const EXIT_BY_STATUS: Record<number, ExitCode> = {
  400: EXIT.usage,
  401: EXIT.refused,
  403: EXIT.refused,
  404: EXIT.refused,
  409: EXIT.refused,
  413: EXIT.usage,
};

function toFailure(
  status: number,
  answer: unknown,
  optionOf: Readonly<Record<string, string>>,
): CommandFailedError {
  const error = (answer as { error?: Partial<WireErrorBody> } | undefined)?.error;
  const fields = (error?.details ?? []).map(
    ({ path, expected, got }) => `\n  ${optionOf[path] ?? path}: expected ${expected}, got ${got}`,
  );
  const message = `${error?.message ?? `the gateway answered ${status}`}${fields.join("")}`;
  return new CommandFailedError(EXIT_BY_STATUS[status] ?? EXIT.unreachable, message);
}
