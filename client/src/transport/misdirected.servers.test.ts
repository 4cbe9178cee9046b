import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { createClient } from "../index.ts";

describe("a client whose address leads to a server without sockets", () => {
  it("says which address has answered what, and what to do, while it goes on trying", async () => {
    const server = createServer((_request, response) => response.writeHead(404).end("no"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const client = createClient({ url });
    try {
      client.watch("video/42", () => undefined);
      const error = await eventually("it is told", () => client.view("video/42").error);
      expect(error).toEqual({
        code: "not-found",
        message: `${url}/socket.io/ answered 404. Is \`url\` right? headway.attach(server) serves Socket.IO; a handler alone serves @headway/client/sse.`,
      });
      expect(client.view("video/42")).toMatchObject({ status: "connecting", connection: "connecting" });
    } finally {
      client.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
