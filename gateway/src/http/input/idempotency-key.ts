import { createHash } from "node:crypto";
import { z } from "zod";
import { parseInput } from "./parse-input.ts";

const headers = z.object({
  "idempotency-key": z.string().trim().min(1).max(200).optional(),
});

/** What a call that starts a job was given. `route`: method and path. */
export interface StartCall {
  key: string | string[] | null | undefined;
  route: string;
  body: unknown;
}

/** The Idempotency-Key header as options of `enqueue`. Throws `invalid-request` for one that cannot be used. */
export function toIdempotency({ key, route, body }: StartCall): {
  idempotencyKey?: string;
  requestFingerprint?: string;
} {
  const idempotencyKey = parseInput(headers, { "idempotency-key": key ?? undefined })["idempotency-key"];
  if (idempotencyKey === undefined) return {};
  return { idempotencyKey, requestFingerprint: toFingerprint(route, body) };
}

/** What was asked for, and where: the same however the JSON was spaced and its fields were ordered. */
export function toFingerprint(route: string, body: unknown): string {
  const sorted = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return `${route} ${createHash("sha256").update(sorted).digest("base64url")}`;
}
