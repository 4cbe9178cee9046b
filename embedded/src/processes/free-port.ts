import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

/**
 * A port on 127.0.0.1 that was free a moment ago. Another program may take it before it is used, so whoever starts a
 * server on it tries again with another one when the server finds it taken.
 */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
