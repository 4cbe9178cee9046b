import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { createMetrics } from "../metrics.ts";
import { createHttpServer } from "./http-server.ts";

it("ends a connection whose client reads nothing of its answer, and what the answer is read from", async () => {
  const log = createLogger("test", { LOG_LEVEL: "silent" });
  const { app } = createHttpServer({
    payloadBytes: 1_000,
    stillTimeoutMs: 500,
    metrics: createMetrics(),
    log,
  });
  let pieces = 0;
  let isReadToEnd = false;
  function* endless(): Generator<string> {
    try {
      for (;;) {
        pieces += 1;
        yield "x".repeat(20_000);
      }
    } finally {
      isReadToEnd = true;
    }
  }
  app.get("/", (_request, reply) => reply.send(Readable.from(endless(), { objectMode: false })));
  await app.listen({ port: 0, host: "127.0.0.1" });
  const client = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
  client.on("error", () => undefined);
  client.pause();
  client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await eventually("it is answered", () => pieces > 0);
  await eventually("its source is left", () => isReadToEnd, 20_000);
  client.destroy();
  await app.close();
});
