import { createServer } from "node:net";

/** Below 32768, from where on Linux gives ports to connections that go out: those nobody else takes in between. */
const FIRST_PORT = 20_000;
const PORTS_PER_WORKER = 1_000;
const WORKERS = 12;

/** Somewhere in the range, for the case that a second run goes on at the same time. */
let next = Math.floor(Math.random() * PORTS_PER_WORKER);

/**
 * A port on 127.0.0.1 for a server that is to come back on it, or for an address where nobody shall answer. A port that the
 * system has chosen does not do: once it is let go, any connection of a test beside this one may be given it.
 */
export async function ownPort(): Promise<number> {
  const worker = Number(process.env["JEST_WORKER_ID"] ?? 1) % WORKERS;
  for (;;) {
    next = (next + 1) % PORTS_PER_WORKER;
    const port = FIRST_PORT + worker * PORTS_PER_WORKER + next;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
