import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A TCP proxy whose present connections can be made to swallow everything while staying open. */
export class FreezingProxy {
  readonly #server: Server;
  readonly #pairs = new Set<[Socket, Socket]>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(targetPort: number): Promise<FreezingProxy> {
    const server = createServer((client) => {
      const target = connect(targetPort, "127.0.0.1");
      const pair: [Socket, Socket] = [client, target];
      proxy.#pairs.add(pair);
      client.pipe(target).pipe(client);
      for (const end of pair) {
        end.on("error", () => end.destroy());
        end.on("close", () => {
          // What has been frozen would not hear of it.
          for (const other of pair) other.destroy();
          proxy.#pairs.delete(pair);
        });
      }
    });
    const proxy = new FreezingProxy(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on nothing passes on the connections there are; new ones work. */
  freeze(): void {
    for (const [client, target] of this.#pairs) {
      client.unpipe();
      target.unpipe();
      client.resume();
      target.resume();
    }
  }

  async stop(): Promise<void> {
    for (const pair of this.#pairs) for (const end of pair) end.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
