import type { OmittedJobs } from "../protocol/client-commands.ts";
import { formatAddress, OWN_QUEUE } from "../protocol/job-address.ts";
import type { JobRow, RowsUpdate } from "../protocol/job-row.ts";
import { JOB_STATES, type JobSnapshot } from "../protocol/job-snapshot.ts";
import { WIRE_ERROR_STATUS, type WireErrorBody, type WireErrorCode } from "../protocol/wire-error.ts";

/**
 * What came over the wire, checked as far as this library relies on it: the identity, the order and the state of a
 * snapshot. A message that fails is dropped; the next one is whole again.
 */
export function isSnapshot(value: unknown): value is JobSnapshot {
  const { jobId, seq, state, enqueuedAt } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof jobId === "string" &&
    Number.isSafeInteger(seq) &&
    typeof enqueuedAt === "number" &&
    (JOB_STATES as readonly unknown[]).includes(state)
  );
}

/**
 * A snapshot as this library knows its job: by its address, which is the id alone in Headway's own queue. Undefined for what is
 * no snapshot.
 */
export function readSnapshot(value: unknown): JobSnapshot | undefined {
  if (!isSnapshot(value)) return undefined;
  const { queue = OWN_QUEUE, jobId } = value;
  return queue === OWN_QUEUE ? value : { ...value, jobId: formatAddress({ queue, jobId }) };
}

/** The snapshots in a `{jobs: […]}` message, as they came. */
export function readList(value: unknown): JobSnapshot[] {
  const { jobs } = (value ?? {}) as { jobs?: unknown };
  return Array.isArray(jobs) ? jobs.filter((job) => isSnapshot(job)) : [];
}

/** The snapshots in a `{jobs: […]}` message; undefined if it is none. */
export function readJobs(value: unknown): JobSnapshot[] | undefined {
  if (!isRecord(value) || !Array.isArray(value["jobs"])) return undefined;
  return value["jobs"].flatMap((job) => readSnapshot(job) ?? []);
}

/** A window's rows in an answer or an update, with the counts of the list; undefined for what is none. */
export function readRows(value: unknown): RowsUpdate | undefined {
  if (!isRecord(value) || !Array.isArray(value["rows"]) || !isRecord(value["counts"])) return undefined;
  const { rows, order, total, counts, ends } = value;
  return {
    rows: rows.filter((row): row is JobRow => isSnapshot(row)),
    ...(Array.isArray(order) && { order: order.filter((jobId) => typeof jobId === "string") }),
    total: typeof total === "number" ? total : 0,
    counts: counts,
    ends: typeof ends === "number" ? ends : 0,
  };
}

/** Which watch a gateway in an application has ended, and why in words; undefined for what says neither. */
export function readGone(value: unknown): { address: string; message: string } | undefined {
  if (!isRecord(value) || typeof value["jobId"] !== "string") return undefined;
  const { queue = OWN_QUEUE, jobId, why } = value;
  if (typeof queue !== "string") return undefined;
  const message =
    why === "refused"
      ? "You may not see this job any more."
      : "The queue has no record of this job any more, and nothing tells how it ended.";
  return { address: queue === OWN_QUEUE ? jobId : formatAddress({ queue, jobId }), message };
}

/** How many jobs an answer says it leaves out; none where it does not say. */
export function readOmitted(answer: unknown): OmittedJobs {
  const omitted = isRecord(answer) ? answer["omitted"] : undefined;
  const running = isRecord(omitted) ? omitted["running"] : 0;
  return { running: Number.isSafeInteger(running) ? Math.max(0, running as number) : 0 };
}

/** The error of a negative acknowledgement; undefined if it is none. */
export function readWireError(answer: unknown): WireErrorBody | undefined {
  if (!isRecord(answer) || answer["ok"] !== false || !isRecord(answer["error"])) return undefined;
  const { code, message } = answer["error"];
  if (typeof code !== "string" || !isWireErrorCode(code)) return undefined;
  return { ...answer["error"], code, message: typeof message === "string" ? message : code };
}

export function isPositive(answer: unknown): answer is Record<string, unknown> {
  return isRecord(answer) && answer["ok"] === true;
}

function isWireErrorCode(code: string): code is WireErrorCode {
  return Object.hasOwn(WIRE_ERROR_STATUS, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
