import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, it } from "@jest/globals";
import { stopListening } from "./stop-listening.ts";

const CALLERS = 50;
/** Where the two threads count the requests that have been sent. */
const SENT = 0;

/** Opens connections and sends a request on each while the thread of the server is busy; tells how many were answered. */
const CALLER = `
  const { connect } = require("node:net");
  const { parentPort, workerData: { port, callers, shared } } = require("node:worker_threads");
  const ends = Array.from({ length: callers }, () => new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\\r\\nhost: here\\r\\nconnection: close\\r\\n\\r\\n", () => {
        Atomics.add(shared, ${SENT}, 1);
        Atomics.notify(shared, ${SENT});
      });
    });
    let text = "";
    socket.on("data", (data) => (text += data));
    socket.on("error", (error) => resolve(error.code));
    socket.on("end", () => resolve(text.split("\\r\\n")[0]));
  }));
  Promise.all(ends).then((answers) => parentPort.postMessage(answers));
`;

it("answers those who connected while it was busy, and then takes nobody", async () => {
  const server = createServer((_request, response) => response.end("here"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const caller = new Worker(CALLER, { eval: true, workerData: { port, callers: CALLERS, shared } });
  const answers = once(caller, "message");

  // Nothing is accepted meanwhile.
  for (let sent = 0; sent < CALLERS; sent = Atomics.load(shared, SENT)) Atomics.wait(shared, SENT, sent);
  const { ended } = await stopListening(server);

  expect(server.listening).toBe(false);
  expect((await answers)[0]).toEqual(Array.from({ length: CALLERS }, () => "HTTP/1.1 200 OK"));
  await ended;
});

it("has ended where it never listened", async () => {
  const { ended } = await stopListening(createServer());
  await expect(ended).resolves.toBeUndefined();
});
