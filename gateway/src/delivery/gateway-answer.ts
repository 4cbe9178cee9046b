import { z } from "zod";
import type { GatewayDelivery } from "@headway/shared/protocol/delivery";

const count = z.number().int().min(0);
const time = z.number().min(0).max(8.64e15);
const text = z.string().max(200);

/** Which gateway, as the list of gateways in Redis says it. */
export const gatewayName = z.object({ id: text.min(1), host: text, pid: count });

/** An answer of another gateway. It came over Redis, where another program may publish, so each value has a type and a bound. */
const gatewayDelivery: z.ZodType<GatewayDelivery> = gatewayName.extend({
  startedAt: time,
  live: z.boolean(),
  sockets: count,
  watchedJobs: count,
  watchedFeeds: count,
  heard: count,
  sent: count,
  conflated: count,
  replayed: count,
  slowSockets: count,
  resyncs: count,
  reportToSend: z.object({ p50Ms: time, p99Ms: time, updates: count }).exactOptional(),
  lastOutage: z.object({ from: time, until: time.exactOptional(), reason: text }).exactOptional(),
});

/** Undefined for an answer that cannot be shown. Fields of a newer version are left out. */
export function readGatewayAnswer(answer: unknown): GatewayDelivery | undefined {
  return gatewayDelivery.safeParse(answer).data;
}
