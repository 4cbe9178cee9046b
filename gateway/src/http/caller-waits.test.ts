import { describe, expect, it } from "@jest/globals";
import { fastify } from "fastify";
import { once } from "node:events";
import { whileCallerWaits } from "./caller-waits.ts";

describe("the signal of a call", () => {
  it("fires when the caller has left, and not while it waits", async () => {
    const app = fastify();
    let begin: (signal: AbortSignal) => void = () => undefined;
    const begun = new Promise<AbortSignal>((resolve) => (begin = resolve));
    app.get("/", (_request, reply) => {
      begin(whileCallerWaits(reply));
      return new Promise(() => undefined);
    });
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const caller = new AbortController();
    const call = fetch(url, { signal: caller.signal }).catch(() => "left");
    const signal = await begun;
    // A turn of the event loop, in which an end of the request's own body would be told.
    await new Promise((resolve) => setImmediate(resolve));
    expect(signal.aborted).toBe(false);
    const fired = once(signal, "abort");
    caller.abort();
    await fired;
    expect(await call).toBe("left");
    await app.close();
  });
});
