import type { FastifyReply } from "fastify";

/** Fires when the caller has left, or has been answered: whatever is still being looked for then is looked for in vain. */
export function whileCallerWaits(reply: FastifyReply): AbortSignal {
  const over = new AbortController();
  reply.raw.once("close", () => {
    over.abort();
  });
  return over.signal;
}
