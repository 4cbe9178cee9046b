import { WireError } from "@headway/shared/protocol/wire-error";
import { inspect, show } from "../../http/input/parse-input.ts";

const LONGEST = { queue: 1_000, jobId: 20_000 };

/**
 * What a command names, checked by hand: the package installs no schema library for two fields.
 * @throws WireError `invalid-request`
 */
export function readJobReference(payload: unknown): { queue: string | undefined; jobId: string } {
  const { queue, jobId } = readTexts(payload);
  if (jobId === undefined) throw refuse("jobId", undefined);
  return { queue, jobId };
}

/** @throws WireError `invalid-request` */
export function readFeedReference(payload: unknown): { queue: string | undefined } {
  return payload === undefined ? { queue: undefined } : readTexts(payload);
}

function readTexts(payload: unknown): Record<keyof typeof LONGEST, string | undefined> {
  const [forbidden] = inspect(payload);
  if (forbidden) throw toError(forbidden.path, forbidden.expected, forbidden.got);
  if (typeof payload !== "object" || payload === null || Array.isArray(payload))
    throw toError("", "object", show(payload));
  const { queue, jobId } = payload as Record<string, unknown>;
  return { queue: readText("queue", queue), jobId: readText("jobId", jobId) };
}

function readText(field: keyof typeof LONGEST, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value === "" || value.length > LONGEST[field]) throw refuse(field, value);
  return value;
}

function refuse(field: keyof typeof LONGEST, value: unknown): WireError {
  return toError(field, `a text of 1 to ${LONGEST[field]} characters`, show(value));
}

function toError(path: string, expected: string, got: string): WireError {
  const message = `Cannot use this request: look at ${path || "the body"}.`;
  return new WireError("invalid-request", message, { details: [{ path, expected, got }] });
}
