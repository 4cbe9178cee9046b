import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { parseInput } from "../parse-input.ts";

const headers = z.object({
  "idempotency-key": z.string().trim().min(1).max(200).optional(),
});

/** The Idempotency-Key header as an option of `enqueue`. Throws `invalid-request` for one that cannot be used. */
export function toIdempotency(request: FastifyRequest): { idempotencyKey?: string } {
  const idempotencyKey = parseInput(headers, request.headers)["idempotency-key"];
  return idempotencyKey === undefined ? {} : { idempotencyKey };
}
