import type { IncomingMessage } from "node:http";

const addresses = new WeakMap<Request, string>();
const LONGEST = 200;

/** Notes where a request came from. A proxy's `X-Forwarded-For` is told beside the peer that sent it, because anybody can send one. */
export function noteClientAddress(request: Request, { socket, headers }: IncomingMessage): void {
  const peer = socket.remoteAddress;
  if (peer === undefined) return;
  const forwarded = headers["x-forwarded-for"];
  const told = [forwarded ?? []].flat().join(", ").slice(0, LONGEST);
  addresses.set(request, told === "" ? peer : `${told} via ${peer}`);
}

/** Undefined where a framework made the request itself. */
export function clientAddress(request: Request): string | undefined {
  return addresses.get(request);
}
