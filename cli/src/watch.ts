import { createJobClient } from "@headway/shared/client/job-client";
import type { Connection, JobClient, JobView } from "@headway/shared/client/job-client-types";
import type { GatewayOptions } from "./arguments.ts";
import type { TokenSource } from "./credentials.ts";
import { CommandFailedError, EXIT, exitCodeOf, type ExitCode } from "./exit-codes.ts";
import type { ProgressView } from "./output/show-progress.ts";

export interface WatchDeps {
  getToken: TokenSource;
  view: ProgressView;
  /** Fires when the person interrupts. */
  signal: AbortSignal;
}

/**
 * Follows a job to its end and answers its exit code. Outages are waited for, however long; only a gateway that cannot be
 * reached at first, and a refusal, end it early.
 *
 * @throws CommandFailedError when the job or the token is refused, or the gateway cannot be reached within `waitMs`
 */
export async function watch(jobId: string, options: GatewayOptions, deps: WatchDeps): Promise<ExitCode> {
  const client = createJobClient({ url: options.url, getToken: deps.getToken });
  try {
    return await followToTheEnd(client, jobId, options, deps);
  } finally {
    deps.view.end();
    await client.close();
  }
}

function followToTheEnd(
  client: JobClient,
  jobId: string,
  { url, waitMs }: GatewayOptions,
  { view, signal }: WatchDeps,
): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const why = client.connection.reason ? ` ${client.connection.reason.message}` : "";
      reject(unreachable(`no connection to ${url} within ${waitMs / 1_000} s.${why}`));
    }, waitMs);
    const interrupt = (): void => {
      clearTimeout(timer);
      resolve(EXIT.interrupted);
    };
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted) interrupt();
    let before: Connection["state"] | undefined;
    let isRunning = false;
    client.onConnection((connection) => {
      view.follow(connection);
      if (connection.state === "live" || connection.state === "closed") clearTimeout(timer);
      if (connection.state === "closed" && connection.reason) reject(refused(connection.reason.message));
      const note = noteOn(connection, before, isRunning);
      if (note) view.note(note);
      before = connection.state;
    });
    client.watchJob(jobId, (jobView: JobView) => {
      if (jobView.status === "refused") reject(refused(jobView.error.message));
      if (jobView.status !== "known") return;
      view.show(jobView.job);
      isRunning = jobView.job.state === "active";
      const exitCode = exitCodeOf(jobView.job.state);
      if (exitCode !== undefined) resolve(exitCode);
    });
  });
}

/** `isRunning`: whether a worker was at the job when it was last heard of. */
function noteOn(
  { state, reason }: Connection,
  before: Connection["state"] | undefined,
  isRunning: boolean,
): string | undefined {
  if (state === before) return undefined;
  if (state === "reconnecting") {
    return `Live updates paused. Reconnecting…${isRunning ? " The job is still running." : ""}`;
  }
  if (state === "paused") return `Live updates paused. ${reason?.message ?? ""}`.trim();
  if (state === "live" && (before === "reconnecting" || before === "paused")) return "Up to date again.";
  return undefined;
}

function refused(message: string): CommandFailedError {
  return new CommandFailedError(EXIT.refused, message);
}

function unreachable(message: string): CommandFailedError {
  return new CommandFailedError(EXIT.unreachable, message);
}
