import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fastify } from "fastify";
import type { FastifyInstance } from "fastify";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { createLogger } from "@headway/shared/node/logger";
import type { Persona } from "../persona/schema.ts";
import { eventually } from "@headway/shared/testing/eventually";
import { addPluginRoutes } from "@headway/gateway/http/fastify-routes";
import { samplePersona } from "../testing/sample-persona.ts";
import { personaExportRoutes } from "./persona-export-routes.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });
const PATH = "/admin/dev/personas/export";

let app: FastifyInstance;
let source: () => AsyncIterable<Persona>;
let url: string;

beforeEach(async () => {
  app = fastify({ forceCloseConnections: true });
  app.decorateRequest("identity", null as never);
  app.addHook("onRequest", (request, _reply, done) => {
    request.identity = { sub: "ann", org: "acme", role: "viewer", expiresAt: 0 };
    done();
  });
  const routes = personaExportRoutes({
    jobs: { find: () => Promise.reject(new Error("not asked for here")) },
    personas: { stream: () => source() },
    log,
  });
  addPluginRoutes(app, routes);
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});

afterEach(() => app.close());

/** A client that asks and then reads nothing at all. */
async function askWithoutReading(): Promise<Socket> {
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.pause();
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(`GET ${PATH}?format=jsonl HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  return socket;
}

describe("an export", () => {
  it("waits for a client that does not read, and ends its reading of the database when that client goes", async () => {
    let taken = 0;
    let ended = false;
    source = async function* () {
      try {
        // A turn of the event loop each, as a database has it: without one, nothing else would be heard meanwhile.
        for (;;) {
          await new Promise((resolve) => setImmediate(resolve));
          yield samplePersona("j1", taken++, { summary: "x".repeat(600) });
        }
      } finally {
        ended = true;
      }
    };
    const client = await askWithoutReading();
    let before = -1;
    let unchanged = 0;
    await eventually("nothing more is taken from the source", () => {
      unchanged = taken === before && taken > 0 ? unchanged + 1 : 0;
      before = taken;
      return unchanged === 10;
    });
    // What both ends of a connection on one machine may hold; megabytes, whatever is still to come.
    expect(taken).toBeLessThan(10_000);
    client.destroy();
    await eventually("the source is released", () => ended);
  });

  it.each(["json", "csv", "jsonl"])(
    "that breaks off in the middle does not look complete (%s)",
    async (format) => {
      source = async function* () {
        for (let index = 0; index < 2_000; index++) yield await Promise.resolve(samplePersona("j1", index));
        throw new Error("the database is gone");
      };
      const response = await fetch(`${url}${PATH}?format=${format}`);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
    },
  );

  it("that cannot even begin is answered with an error", async () => {
    const next = (): Promise<never> => Promise.reject(new Error("the database is gone"));
    source = () => ({ [Symbol.asyncIterator]: () => ({ next }) });
    const response = await fetch(`${url}${PATH}`);
    expect(response.status).toBe(500);
    expect(response.headers.get("content-disposition")).toBeNull();
  });
});
