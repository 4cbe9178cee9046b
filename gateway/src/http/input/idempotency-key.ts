import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { parseInput } from "./parse-input.ts";

const headers = z.object({
  "idempotency-key": z.string().trim().min(1).max(200).optional(),
});

/** The Idempotency-Key header as options of `enqueue`. Throws `invalid-request` for one that cannot be used. */
export function toIdempotency(request: FastifyRequest): {
  idempotencyKey?: string;
  requestFingerprint?: string;
} {
  const idempotencyKey = parseInput(headers, request.headers)["idempotency-key"];
  if (idempotencyKey === undefined) return {};
  const route = `${request.method} ${request.routeOptions.url ?? ""}`;
  return { idempotencyKey, requestFingerprint: toFingerprint(route, request.body) };
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
